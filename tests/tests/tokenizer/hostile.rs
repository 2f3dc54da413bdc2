//! Damaged sections: each is refused, or is a tokenizer that works.

use proptest::prelude::*;
use ternlet_core::tokenizer::section::HEADER_WORDS;
use ternlet_core::tokenizer::{SpecialText, TokenKind, Tokenizer, TokenizerError};

use ternlet::format::tokenizer_section::{Splitter, Vocabulary, build_section};

use super::more::{json_of_characters, sentencepiece};
use super::{Section, decode, encode, small_vocabulary};

const TEXT: &str =
    "The miller doesn't sell<|a|><|a|> 12345 quokkas\r\n\n[INST] é|中一二 two  words <|eot_id|>😀  !";

/// Whatever the check lets through must encode and decode without loss, and stay in its bounds.
fn use_if_accepted(bytes: &[u8]) -> bool {
    let Ok(tokenizer) = Tokenizer::new_checked(bytes) else {
        return false;
    };
    for special in [SpecialText::Plain, SpecialText::Parse] {
        let ids = encode(&tokenizer, TEXT, special);
        assert_eq!(decode(&tokenizer, &ids), TEXT);
        let is_control = |&id: &u32| tokenizer.is_special(id);
        assert!(special == SpecialText::Parse || !ids.iter().any(is_control), "text gives a control token");
    }
    assert!(tokenizer.token_bytes(tokenizer.vocab_size() as u32).is_none());
    true
}

#[test]
fn cut_or_grown_sections_are_refused() {
    let section = Section::of(&small_vocabulary(true));
    let bytes = section.bytes();
    for len in 0..bytes.len() {
        let wanted = if len < 4 * HEADER_WORDS { 4 * HEADER_WORDS } else { bytes.len() } as u64;
        let error = TokenizerError::Length { wanted, given: len as u64 };
        assert_eq!(Tokenizer::new_checked(&bytes[..len]).err(), Some(error));
    }
    let grown = Section::new(&[bytes, &[0]].concat());
    assert!(matches!(Tokenizer::new_checked(grown.bytes()), Err(TokenizerError::Length { .. })));
}

/// Text that is not searched for special tokens gives none, whatever the merges say.
#[test]
fn no_merge_gives_a_control_token() {
    let vocabulary = small_vocabulary(false);
    let joined = |&(left, right): &(u32, u32)| {
        [left, right].map(|id| vocabulary.tokens[id as usize].as_slice()).concat()
    };
    let first = joined(&vocabulary.merges[0]);
    let id = vocabulary.tokens.iter().position(|token| *token == first).expect("what the merge gives");
    let mut section = Section::of(&vocabulary);
    let token_bytes: usize = vocabulary.tokens.iter().map(Vec::len).sum();
    let kinds = section.bytes().len() - token_bytes - vocabulary.tokens.len();
    assert_eq!(section.bytes()[kinds + id], TokenKind::Normal as u8);
    for kind in [TokenKind::Control, TokenKind::Unused] {
        section.bytes_mut()[kinds + id] = kind as u8;
        let error = Tokenizer::new_checked(section.bytes()).err();
        let wanted =
            |error: &TokenizerError| matches!(error, TokenizerError::Entry { table: "merge_results", .. });
        assert!(error.as_ref().is_some_and(wanted), "{kind:?}: {error:?}");
        let mut vocabulary = small_vocabulary(false);
        vocabulary.kinds[id] = kind;
        let error = build_section(&vocabulary).expect_err("a merge without a result").to_string();
        assert!(error.starts_with("merge 0") && error.contains("no token of text is"), "{error}");
    }
}

#[test]
fn misaligned_section_is_refused() {
    let section = Section::of(&small_vocabulary(true));
    let shifted = Section::new(&[&[0], section.bytes()].concat());
    assert_eq!(Tokenizer::new_checked(&shifted.bytes()[1..]).err(), Some(TokenizerError::Misaligned));
}

#[test]
fn every_byte_flipped_is_refused_or_works() {
    let mut section = Section::of(&small_vocabulary(true));
    assert!(use_if_accepted(section.bytes()));
    let (mut refused, mut accepted) = (0, 0);
    for at in 0..section.bytes().len() {
        for mask in [0x01, 0x80, 0xff] {
            section.bytes_mut()[at] ^= mask;
            match use_if_accepted(section.bytes()) {
                true => accepted += 1,
                false => refused += 1,
            }
            section.bytes_mut()[at] ^= mask;
        }
    }
    // Nearly every entry is tied to another; what is free is kinds and the bytes of a few tokens.
    assert!(refused > 10 * accepted, "{refused} refused, {accepted} accepted");
}

/// The same for a vocabulary of characters, which puts spaces in front or not.
fn use_characters_if_accepted(bytes: &[u8]) -> bool {
    let Ok(tokenizer) = Tokenizer::new_checked(bytes) else {
        return false;
    };
    for special in [SpecialText::Plain, SpecialText::Parse] {
        let found = decode(&tokenizer, &encode(&tokenizer, TEXT, special));
        assert_eq!(found.replace(' ', ""), TEXT.replace(' ', ""));
    }
    true
}

#[test]
fn every_byte_of_characters_flipped_is_refused_or_works() {
    let vocabulary = Vocabulary::from_sentencepiece(&sentencepiece("spm_fallback")).unwrap();
    let mut section = Section::of(&vocabulary);
    assert!(use_characters_if_accepted(section.bytes()));
    let (mut refused, mut accepted) = (0, 0);
    for at in 0..section.bytes().len() {
        for mask in [0x01, 0xff] {
            section.bytes_mut()[at] ^= mask;
            match use_characters_if_accepted(section.bytes()) {
                true => accepted += 1,
                false => refused += 1,
            }
            section.bytes_mut()[at] ^= mask;
        }
    }
    // Ranks are free: any number is one.
    assert!(refused > accepted, "{refused} refused, {accepted} accepted");
}

#[test]
fn every_rule_works_on_damaged_sections() {
    for splitter in [Splitter::Gpt2, Splitter::Qwen2, Splitter::Default] {
        let mut section = Section::of(&Vocabulary { splitter, ..small_vocabulary(false) });
        assert!(use_if_accepted(section.bytes()));
        for at in 0..section.bytes().len() {
            section.bytes_mut()[at] ^= 0xff;
            use_if_accepted(section.bytes());
            section.bytes_mut()[at] ^= 0xff;
        }
    }
}

/// What can be read from a damaged file is a vocabulary of which no section can be made, or a good one.
fn is_refused_or_good(vocabulary: Result<Vocabulary, impl std::fmt::Display>) {
    if let Some(section) = vocabulary.ok().and_then(|vocabulary| build_section(&vocabulary).ok()) {
        assert!(Tokenizer::new_checked(Section::new(&section).bytes()).is_ok());
    }
}

#[test]
fn damaged_sentencepiece_models_are_refused_or_good() {
    let mut file = sentencepiece("spm_unknown");
    for len in 0..file.len() {
        is_refused_or_good(Vocabulary::from_sentencepiece(&file[..len]));
    }
    for at in 0..file.len() {
        for mask in [0x01, 0x80] {
            file[at] ^= mask;
            is_refused_or_good(Vocabulary::from_sentencepiece(&file));
            file[at] ^= mask;
        }
    }
}

#[test]
fn damaged_json_is_refused_or_good() {
    let mut file = json_of_characters("always");
    for at in (0..file.len()).step_by(3) {
        assert!(Vocabulary::from_hugging_face(&file[..at]).is_err());
        file[at] ^= 0x01;
        is_refused_or_good(Vocabulary::from_hugging_face(&file));
        file[at] ^= 0x01;
    }
}

#[test]
fn huge_counts_are_refused() {
    let mut section = Section::of(&small_vocabulary(true));
    for word in 4..9 {
        for count in [0, 1, 255, 0x7fff_ffff, 0x8000_0000, 0xffff_fffe, 0xffff_ffff_u32] {
            let field = 4 * word..4 * word + 4;
            let before = section.bytes()[field.clone()].to_vec();
            section.bytes_mut()[field.clone()].copy_from_slice(&count.to_le_bytes());
            let error = Tokenizer::new_checked(section.bytes()).err();
            assert!(matches!(error, Some(TokenizerError::Length { .. })), "{word} {count}: {error:?}");
            section.bytes_mut()[field].copy_from_slice(&before);
        }
    }
}

#[test]
fn each_header_fault_has_its_error() {
    let good = Section::of(&small_vocabulary(true));
    let with = |word: usize, value: u32| {
        let mut section = Section::new(good.bytes());
        section.bytes_mut()[4 * word..4 * word + 4].copy_from_slice(&value.to_le_bytes());
        Tokenizer::new_checked(section.bytes()).err()
    };
    assert_eq!(with(0, 7), Some(TokenizerError::Magic(7)));
    assert_eq!(with(1, 2), Some(TokenizerError::Version(2)));
    assert_eq!(with(2, 9), Some(TokenizerError::Splitter(9)));
    assert_eq!(with(3, 3), Some(TokenizerError::Flags(3)));
    assert_eq!(with(15, 1), Some(TokenizerError::Reserved(60)));
    // Of characters only.
    assert_eq!(with(9, 1), Some(TokenizerError::Reserved(36)));
    assert_eq!(with(10, 1), Some(TokenizerError::Reserved(40)));
}

#[test]
fn each_header_fault_of_characters_has_its_error() {
    let good = Section::of(&Vocabulary::from_sentencepiece(&sentencepiece("spm_fallback")).unwrap());
    let with = |word: usize, value: u32| {
        let mut section = Section::new(good.bytes());
        section.bytes_mut()[4 * word..4 * word + 4].copy_from_slice(&value.to_le_bytes());
        Tokenizer::new_checked(section.bytes()).err()
    };
    assert_eq!(with(3, 1), Some(TokenizerError::Flags(1)));
    assert_eq!(with(9, 5000), Some(TokenizerError::Unknown(4999)));
    assert_eq!(with(10, 5), Some(TokenizerError::Prefix(5)));
    assert_eq!(with(11, 1), Some(TokenizerError::Reserved(44)));
}

/// A million merges of one token of megabytes would compare terabytes.
#[test]
fn token_longer_than_the_bound_is_refused() {
    let mut vocabulary = small_vocabulary(true);
    for length in [1024, 2] {
        vocabulary.tokens.push(vec![b'a'; length]);
        vocabulary.kinds.push(TokenKind::Unused);
    }
    let mut section = Section::of(&vocabulary);
    assert!(use_if_accepted(section.bytes()));
    // The last token gives a byte to the one before it.
    let last = vocabulary.tokens.len() - 1;
    let field = 4 * (HEADER_WORDS + last)..4 * (HEADER_WORDS + last) + 4;
    let start = vocabulary.tokens[..last].concat().len() as u32 + 1;
    section.bytes_mut()[field].copy_from_slice(&start.to_le_bytes());
    let error = TokenizerError::Entry { table: "token_starts", index: last as u32 - 1 };
    assert_eq!(Tokenizer::new_checked(section.bytes()).err(), Some(error));
}

/// It would match everywhere, and for ever.
#[test]
fn special_token_of_no_bytes_is_refused() {
    let mut vocabulary = small_vocabulary(true);
    vocabulary.kinds.iter_mut().filter(|kind| kind.is_added()).for_each(|kind| *kind = TokenKind::Unused);
    for (token, kind) in [(b"<s>".as_slice(), TokenKind::Control), (b"", TokenKind::Unused)] {
        vocabulary.tokens.push(token.to_vec());
        vocabulary.kinds.push(kind);
    }
    let mut section = Section::of(&vocabulary);
    assert!(use_if_accepted(section.bytes()));
    let empty = vocabulary.tokens.len() - 1;
    let bytes_start = section.bytes().len() - vocabulary.tokens.concat().len();
    let kinds_start = bytes_start - vocabulary.tokens.len();
    section.bytes_mut()[kinds_start + empty] = TokenKind::Control as u8;
    section.bytes_mut()[kinds_start - 8..kinds_start - 4].copy_from_slice(&(empty as u32).to_le_bytes());
    let error = TokenizerError::Entry { table: "added", index: 0 };
    assert_eq!(Tokenizer::new_checked(section.bytes()).err(), Some(error));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, ..ProptestConfig::default() })]

    /// Several 32-bit words at once, set to numbers that are near what stands in such tables.
    #[test]
    fn words_overwritten_are_refused_or_work(
        changes in prop::collection::vec((any::<prop::sample::Index>(), prop_oneof![0_u32..1000, any::<u32>()]), 1..5),
    ) {
        let mut section = Section::of(&small_vocabulary(true));
        let words = section.bytes().len() / 4;
        for (at, value) in changes {
            let at = 4 * at.index(words);
            section.bytes_mut()[at..at + 4].copy_from_slice(&value.to_le_bytes());
        }
        use_if_accepted(section.bytes());
    }
}
