//! Letters, numbers, spaces and punctuation as the splitting rules mean them.
//!
//! The standard library's `is_alphabetic` is not `\p{L}`, and its tables move with the toolchain:
//! the same text must give the same tokens on every build, so the classes are our own table.

use super::unicode_tables::CLASS_STARTS;

/// The classes of the rules, and the rest.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Class {
    Other,
    /// `\p{L}`
    Letter,
    /// `\p{N}`
    Number,
    /// `\s`: White_Space
    Space,
    /// `\p{P}`
    Punctuation,
}

impl Class {
    /// `[^\s\p{L}\p{N}]`
    pub fn is_rest(self) -> bool {
        matches!(self, Class::Other | Class::Punctuation)
    }
}

/// The class of a character.
pub(super) fn class_of(c: char) -> Class {
    match c {
        'a'..='z' | 'A'..='Z' => Class::Letter,
        '0'..='9' => Class::Number,
        '\t'..='\r' | ' ' => Class::Space,
        '$' | '+' | '<' | '=' | '>' | '^' | '`' | '|' | '~' | '\x7f' => Class::Other,
        '!'..='~' => Class::Punctuation,
        '\0'..=' ' => Class::Other,
        _ => look_up(c),
    }
}

fn look_up(c: char) -> Class {
    // The last entry that begins at `c` or before; class bits are at most 7.
    let after = CLASS_STARTS.partition_point(|&start| start <= u32::from(c) << 3 | 7);
    match CLASS_STARTS[after.saturating_sub(1)] & 7 {
        1 => Class::Letter,
        2 => Class::Number,
        3 => Class::Space,
        4 => Class::Punctuation,
        _ => Class::Other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn count(class: Class) -> usize {
        (0..=0x10_ffff).filter_map(char::from_u32).filter(|&c| class_of(c) == class).count()
    }

    /// The sizes of the sets in tiktoken 0.14.0 and tokenizers 0.23.3.
    #[test]
    fn sets_have_the_sizes_of_unicode_16() {
        assert_eq!(count(Class::Letter), 141_028);
        assert_eq!(count(Class::Number), 1_911);
        assert_eq!(count(Class::Space), 25);
        assert_eq!(count(Class::Punctuation), 855);
    }

    #[test]
    fn fast_path_agrees_with_the_table() {
        for c in '\0'..='\x7f' {
            assert_eq!(class_of(c), look_up(c), "{c:?}");
        }
    }

    /// White_Space has been stable for many versions, so here the standard library is an oracle.
    #[test]
    fn spaces_are_those_of_the_standard_library() {
        for c in (0..=0x10_ffff).filter_map(char::from_u32) {
            assert_eq!(class_of(c) == Class::Space, c.is_whitespace(), "{c:?}");
        }
    }
}
