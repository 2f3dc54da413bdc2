//! Vocabularies that cannot be imported, each with an error that says where to look.

use ternlet::format::tokenizer_section::{TokenKind, Vocabulary, build_section};

use super::{Section, encode, small_vocabulary};
use ternlet_core::tokenizer::SpecialText;

/// The 256 bytes, and nothing else.
fn bytes_only() -> Vocabulary {
    Vocabulary {
        tokens: (0..=255).map(|byte| vec![byte]).collect(),
        kinds: vec![TokenKind::Normal; 256],
        merges: Vec::new(),
        ignore_merges: false,
        ..Vocabulary::default()
    }
}

fn build_error(change: impl FnOnce(&mut Vocabulary)) -> String {
    let mut vocabulary = bytes_only();
    change(&mut vocabulary);
    build_section(&vocabulary).unwrap_err().to_string()
}

fn add(vocabulary: &mut Vocabulary, token: &[u8], kind: TokenKind) {
    vocabulary.tokens.push(token.to_vec());
    vocabulary.kinds.push(kind);
}

#[test]
fn smallest_vocabulary_gives_bytes() {
    let section = Section::of(&bytes_only());
    let ids = encode(&section.tokenizer(), "a é\n", SpecialText::Parse);
    assert_eq!(ids, [b'a', b' ', 0xc3, 0xa9, b'\n'].map(u32::from));
}

#[test]
fn faults_of_a_vocabulary_are_named() {
    let pair = |left: u8, right: u8| (u32::from(left), u32::from(right));
    let cases = [
        (build_error(|v| v.kinds.truncate(9)), "256 tokens, but 9 token types"),
        (build_error(|v| v.tokens[0x80] = b"xy".to_vec()), "byte 0x80 has no token"),
        (build_error(|v| v.kinds[0x80] = TokenKind::Unused), "byte 0x80 has no token"),
        (build_error(|v| v.merges = vec![pair(b'a', b'b')]), "merge 0 \"a b\": no token of text is \"ab\""),
        (build_error(|v| v.merges = vec![(0, 256)]), "merge 0: no token 256"),
        (build_error(|v| add(v, b"a", TokenKind::Normal)), "tokens 97 and 256 are both \"a\""),
        (build_error(|v| add(v, b"", TokenKind::Control)), "special token 256 is empty or no UTF-8"),
        (build_error(|v| add(v, b"\xff", TokenKind::UserDefined)), "special token 256 is empty or no UTF-8"),
        (
            build_error(|v| add(v, &[b'a'; 1025], TokenKind::Unused)),
            "token 256 has 1025 bytes, at most 1024 are possible",
        ),
        (
            build_error(|v| {
                add(v, b"<s>", TokenKind::Control);
                add(v, b"<s>", TokenKind::UserDefined);
            }),
            "tokens 256 and 257 are both \"<s>\"",
        ),
        (
            build_error(|v| {
                add(v, b"ab", TokenKind::Normal);
                v.merges = vec![pair(b'a', b'b'), pair(b'a', b'b')];
            }),
            "merge 1 repeats merge 0",
        ),
    ];
    for (found, wanted) in cases {
        assert_eq!(found, wanted);
    }
}

#[test]
fn faults_of_a_gguf_vocabulary_are_named() {
    let error = |tokens: &[&str], types: &[i32], merges: &[&str]| {
        let owned = |texts: &[&str]| texts.iter().map(|&text| text.to_owned()).collect::<Vec<_>>();
        Vocabulary::from_gpt2(&owned(tokens), types, &owned(merges), true).unwrap_err().to_string()
    };
    let cases = [
        (error(&["a"], &[], &[]), "1 tokens, but 0 token types"),
        (error(&["a"], &[7], &[]), "token 0 has unknown type 7"),
        (error(&["a", "b c"], &[1, 1], &[]), "token 1 \"b c\": ' ' stands for no byte"),
        (error(&["<0xZZ>"], &[6], &[]), "byte token 0 \"<0xZZ>\" is not <0xAB>"),
        (error(&["a"], &[1], &["ab"]), "merge 0 \"ab\" is not two tokens with a space between"),
        (error(&["a"], &[1], &["a "]), "merge 0 \"a \" is not two tokens with a space between"),
        (error(&["a"], &[1], &["a b"]), "merge 0 \"a b\": no token of text is \"b\""),
    ];
    for (found, wanted) in cases {
        assert_eq!(found, wanted);
    }
}

#[test]
fn gguf_types_become_kinds() {
    let tokens = ["a", "\u{120}b", "<0xAB>", "<s>", "x y", "[PAD]", "<unk>"].map(str::to_owned);
    let vocabulary = Vocabulary::from_gpt2(&tokens, &[1, 1, 6, 3, 4, 5, 2], &[], true).unwrap();
    let wanted: [(&[u8], TokenKind); 7] = [
        (b"a", TokenKind::Normal),
        (b" b", TokenKind::Normal),
        (b"\xab", TokenKind::Byte),
        (b"<s>", TokenKind::Control),
        (b"x y", TokenKind::UserDefined),
        (b"[PAD]", TokenKind::Unused),
        (b"<unk>", TokenKind::Control),
    ];
    for (at, (bytes, kind)) in wanted.into_iter().enumerate() {
        assert_eq!((vocabulary.tokens[at].as_slice(), vocabulary.kinds[at]), (bytes, kind));
    }
}

#[test]
fn tiktoken_lines_are_checked() {
    let error = |file: &str| Vocabulary::from_tiktoken(file, &[]).unwrap_err().to_string();
    for line in ["YQ==", "YQ== 2", "YQ= 1", "Y 1", "YR== 1", "YQ==YQ== 1", "Y*== 1", "==== 1", "YQ== x"] {
        assert_eq!(
            error(&format!("IQ== 0\n{line}\n")),
            "line 2 is not base64, a space and the rank 1",
            "{line}"
        );
    }
}

/// "abc" can be made of "ab" and "c" and of "a" and "bc": both are merges, in the order of the sides.
#[test]
fn tiktoken_ranks_become_merges() {
    let file = "YQ== 0\nYg== 1\nYw== 2\nYWI= 3\nYmM= 4\nYWJj 5\n";
    let vocabulary = Vocabulary::from_tiktoken(file, &["<s>".to_owned()]).unwrap();
    assert_eq!(vocabulary.tokens[5], b"abc");
    assert_eq!(vocabulary.tokens[6], b"<s>");
    assert_eq!(vocabulary.merges, [(0, 1), (1, 2), (0, 4), (3, 2)]);
}

/// Hash maps are used on the way; their order, which changes with each, must not show.
#[test]
fn building_twice_gives_the_same_bytes() {
    let vocabulary = small_vocabulary(true);
    assert_eq!(build_section(&vocabulary), build_section(&vocabulary));
}
