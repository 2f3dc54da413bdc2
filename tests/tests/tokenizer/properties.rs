//! Laws that hold for any text: nothing is lost, merging is what a plain search does, time grows
//! with the length, scratch is what the formula says.

use std::time::{Duration, Instant};

use proptest::prelude::*;
use ternlet::format::tokenizer_section::{Splitter, Vocabulary};
use ternlet_core::tokenizer::{EncodeError, SinkFull, SpecialText, Tokenizer, Utf8Stream, work_len};

use super::more::sentencepiece;
use super::{Section, decode, encode, encode_with, small_vocabulary, strings};

/// Any characters, or those that the splitting rule and the added tokens care about.
fn texts() -> impl Strategy<Value = String> {
    let nasty = prop::sample::select(vec![
        " ",
        "  ",
        "\n",
        "\r",
        "\t",
        "\u{a0}",
        "'",
        "'s",
        "'\u{17f}",
        "'LL",
        "e",
        "\u{301}",
        "中",
        "١",
        "12",
        "½",
        "!",
        "-",
        "😀",
        "\u{200d}",
        "<|",
        "<|a|>",
        "<|eot_id|>",
        "[INST]",
        "quokka",
        " two  words ",
        "é|",
        "the",
        "\0",
    ]);
    prop_oneof![
        ".*",
        "\\PC*",
        "[a-z ]*",
        prop::collection::vec(nasty, 0..40).prop_map(|parts| parts.concat())
    ]
}

/// Merging as one would explain it: look at every pair, merge the best, begin again.
fn merge_plainly(tokenizer: &Tokenizer<'_>, piece: &[u8]) -> Vec<u32> {
    let byte_id = |byte: &u8| tokenizer.id_of_bytes(std::slice::from_ref(byte)).unwrap();
    let mut ids: Vec<u32> = piece.iter().map(byte_id).collect();
    loop {
        let pairs = ids.windows(2).enumerate();
        let merges = pairs.filter_map(|(at, pair)| {
            let (result, rank) = tokenizer.merge(pair[0], pair[1])?;
            Some((rank, at, result))
        });
        let Some((_, at, result)) = merges.min() else {
            return ids;
        };
        ids.splice(at..at + 2, [result]);
    }
}

proptest! {
    #[test]
    fn decoding_gives_the_text_back(text in texts(), ignore_merges: bool) {
        let section = Section::of(&small_vocabulary(ignore_merges));
        let tokenizer = section.tokenizer();
        for special in [SpecialText::Plain, SpecialText::Parse] {
            prop_assert_eq!(&decode(&tokenizer, &encode(&tokenizer, &text, special)), &text);
        }
    }

    #[test]
    fn plain_text_gives_no_control_token(text in texts()) {
        let section = Section::of(&small_vocabulary(true));
        let tokenizer = section.tokenizer();
        let ids = encode(&tokenizer, &text, SpecialText::Plain);
        prop_assert!(!ids.iter().any(|&id| tokenizer.is_special(id)));
    }

    #[test]
    fn pieces_are_the_text_and_none_is_empty(text in texts()) {
        let section = Section::of(&small_vocabulary(true));
        let pieces: Vec<&str> = section.tokenizer().pretokens(&text).collect();
        prop_assert!(pieces.iter().all(|piece| !piece.is_empty()));
        prop_assert_eq!(pieces.concat(), text);
    }

    #[test]
    fn merging_is_the_plain_search(piece in "[thear]{1,60}|[ab]{1,60}|the{1,30}|\\p{L}{1,20}| {2,60}") {
        let section = Section::of(&small_vocabulary(false));
        let tokenizer = section.tokenizer();
        let ids = encode(&tokenizer, &piece, SpecialText::Plain);
        prop_assert_eq!(ids, merge_plainly(&tokenizer, piece.as_bytes()));
    }

    #[test]
    fn stream_is_the_lossy_conversion(
        bytes in prop_oneof![
            prop::collection::vec(any::<u8>(), 0..40),
            // Beginnings, middles and impossible bytes of UTF-8, which chance alone seldom lines up.
            prop::collection::vec(prop::sample::select(vec![
                b'a', 0x80, 0x8f, 0x90, 0x9f, 0xa0, 0xbf, 0xc0, 0xc2, 0xe0, 0xe2, 0xed, 0xf0, 0xf3, 0xf4, 0xf5, 0xff,
            ]), 0..40),
        ],
        cut in 1_usize..6,
    ) {
        let mut text = String::new();
        let mut empty_pieces = 0;
        let mut emit = |piece: &str| {
            empty_pieces += usize::from(piece.is_empty());
            text.push_str(piece);
        };
        let mut stream = Utf8Stream::new();
        for piece in bytes.chunks(cut) {
            stream.push(piece, &mut emit);
        }
        stream.finish(&mut emit);
        // What is finished begins anew.
        stream.push("中".as_bytes(), &mut emit);
        prop_assert_eq!(text, String::from_utf8_lossy(&bytes) + "中");
        prop_assert_eq!(empty_pieces, 0);
    }
}

#[test]
fn stream_holds_back_half_a_character_and_no_more() {
    let mut stream = Utf8Stream::new();
    let mut push = |bytes: &[u8]| {
        let mut text = String::new();
        stream.push(bytes, &mut |piece| text.push_str(piece));
        text
    };
    assert_eq!(push("a中".as_bytes().split_last().unwrap().1), "a");
    assert_eq!(push(&[0xad]), "中");
    assert_eq!(push(&[0xf0, 0x9f]), "");
    assert_eq!(push(&[]), "");
    assert_eq!(push(&[0x98]), "");
    assert_eq!(push(&[0x80, b'!']), "😀!");
    assert_eq!(push(&[0xf0, 0x9f]), "");
    assert_eq!(push(b"x"), "\u{fffd}x");
    assert_eq!(push(&[0xff, 0xe4]), "\u{fffd}");
}

#[test]
fn scratch_is_what_the_formula_says() {
    let section = Section::of(&small_vocabulary(true));
    let tokenizer = section.tokenizer();
    for text in strings() {
        for special in [SpecialText::Plain, SpecialText::Parse] {
            let wanted = work_len(tokenizer.longest_pretoken(&text, special));
            let mut ids = Vec::new();
            let mut work = vec![0xdead_beef; wanted];
            assert_eq!(encode_with(&tokenizer, &text, special, &mut work, &mut ids), Ok(()), "{text:?}");
            if let Some(words_given) = wanted.checked_sub(1) {
                let result = encode_with(&tokenizer, &text, special, &mut work[..words_given], &mut ids);
                let error = EncodeError::WorkTooSmall { words_wanted: wanted, words_given };
                assert_eq!(result, Err(error), "{text:?}");
            }
        }
    }
}

#[test]
fn a_full_sink_stops_the_encoding() {
    let section = Section::of(&small_vocabulary(true));
    let tokenizer = section.tokenizer();
    let text = "the river<|eot_id|> quokka, the river";
    let all = encode(&tokenizer, text, SpecialText::Parse);
    for room in 0..all.len() {
        let mut ids = Vec::new();
        let result = tokenizer.encode(text, SpecialText::Parse, &mut [0; 100], &mut |id| {
            if ids.len() == room {
                return Err(SinkFull);
            }
            ids.push(id);
            Ok(())
        });
        assert_eq!(result, Err(EncodeError::SinkFull));
        assert_eq!(ids, all[..room]);
    }
}

/// Time to encode all of `text`, in pieces of `piece_len` bytes that know nothing of each other.
fn time_in_pieces(tokenizer: &Tokenizer<'_>, text: &str, piece_len: usize) -> Duration {
    let mut work = vec![0; work_len(piece_len)];
    let mut run = || {
        let start = Instant::now();
        let mut count = 0_usize;
        for at in (0..text.len()).step_by(piece_len) {
            let piece = &text[at..at + piece_len];
            let mut sink = |_| {
                count += 1;
                Ok(())
            };
            tokenizer.encode(piece, SpecialText::Parse, &mut work, &mut sink).unwrap();
        }
        assert!(count > 0);
        start.elapsed()
    };
    // The least of three: other programs only ever add time.
    (0..3).map(|_| run()).min().unwrap()
}

/// Texts of one long pre-token, or of many false starts of added tokens.
#[test]
fn time_grows_with_the_length_not_its_square() {
    let section = Section::of(&small_vocabulary(true));
    let of_default = Section::of(&Vocabulary { splitter: Splitter::Default, ..small_vocabulary(false) });
    let of_characters = Vocabulary::from_sentencepiece(&sentencepiece("spm_unknown")).unwrap();
    let of_characters = Section::of(&of_characters);
    let (tokenizer, default) = (&section.tokenizer(), &of_default.tokenizer());
    let characters = &of_characters.tokenizer();
    let mut state = 1_u32;
    let mut letter = || {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        char::from(b'a' + (state >> 24) as u8 % 26)
    };
    let random: String = (0..1 << 18).map(|_| letter()).collect();
    let cases = [
        ("one letter", tokenizer, "a".repeat(1 << 18)),
        ("random letters", tokenizer, random.clone()),
        ("a word", tokenizer, "the".repeat(1 << 16)),
        ("spaces", tokenizer, " ".repeat(1 << 18)),
        ("line ends behind spaces", tokenizer, " \n".repeat(1 << 17)),
        ("punctuation", tokenizer, "-=".repeat(1 << 17)),
        ("false starts", tokenizer, "<|a".repeat(1 << 16)),
        ("digits by the default rule", default, "1".repeat(1 << 18)),
        ("spaces by the default rule", default, " \t".repeat(1 << 17)),
        ("random characters", characters, random),
        ("spaces of characters", characters, " ".repeat(1 << 18)),
    ];
    for (name, tokenizer, text) in cases {
        // The same bytes, so that caches and branch predictors have as much to learn. If time grows
        // with the square, the whole takes 64 times what its pieces take; as n log n, 1.5 times,
        // and a few times more for leaving the caches.
        let pieces = time_in_pieces(tokenizer, &text, text.len() / 64);
        let whole = time_in_pieces(tokenizer, &text, text.len());
        assert!(whole < 20 * pieces, "{name}: {pieces:?} in pieces, {whole:?} as a whole");
    }
}
