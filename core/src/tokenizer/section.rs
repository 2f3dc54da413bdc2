//! The tokenizer section as tables: where each lies, and the one check of all their entries.
//!
//! The layout is drawn in the opening text of the parent module. [`Layout`] is its only
//! computation: the checked view and host's builder both use it.

use core::fmt;
use core::ops::Range;

pub use super::rules::{FLAG_IGNORE_MERGES, Prefix, Splitter, TokenKind};
use super::rules::{Rules, read_header};

/// "TKNZ" read as a little-endian number.
pub const MAGIC: u32 = u32::from_le_bytes(*b"TKNZ");
/// The version this code reads.
pub const VERSION: u32 = 1;
/// Length of the header in 32-bit words.
pub const HEADER_WORDS: usize = 16;
/// Most bytes of a token. It bounds what checking and encoding cost for a vocabulary made to be slow:
/// without it, a million merges of one token of megabytes compare terabytes.
pub const TOKEN_BYTES_MAX: u32 = 1024;
/// "No such entry": a parent of an added token that has none, the rank of a pair that has none.
pub const NONE: u32 = u32::MAX;

/// Why a block of bytes is not a tokenizer section.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TokenizerError {
    /// The block does not begin at a multiple of four bytes in memory.
    Misaligned,
    /// The block's length is not what its header says (or not even a header's).
    Length {
        /// Bytes that the header asks for.
        wanted: u64,
        /// Bytes given.
        given: u64,
    },
    /// The first four bytes are not "TKNZ".
    Magic(u32),
    /// A version that this code does not read.
    Version(u32),
    /// A splitting rule that this code does not know.
    Splitter(u32),
    /// Flags that this code does not know.
    Flags(u32),
    /// A rule for spaces in front that this code does not know.
    Prefix(u32),
    /// The token of unknown characters is past the vocabulary.
    Unknown(u32),
    /// A reserved header field, by byte offset, is not zero.
    Reserved(u32),
    /// An entry of a table contradicts the layout.
    Entry {
        /// The table's name in the drawing of the layout.
        table: &'static str,
        /// Index of the entry in it.
        index: u32,
    },
}

impl fmt::Display for TokenizerError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {
            Self::Misaligned => f.write_str("tokenizer section is not 4-byte aligned"),
            Self::Length { wanted, given } => {
                write!(f, "tokenizer section wants {wanted} bytes, has {given}")
            }
            Self::Magic(found) => write!(f, "tokenizer section begins with {found:#010x}"),
            Self::Version(found) => write!(f, "tokenizer section has unknown version {found}"),
            Self::Splitter(found) => write!(f, "tokenizer section has unknown splitter {found}"),
            Self::Flags(found) => write!(f, "tokenizer section has unknown flags {found:#x}"),
            Self::Prefix(found) => {
                write!(f, "tokenizer section has unknown rule {found} for spaces in front")
            }
            Self::Unknown(id) => write!(f, "tokenizer section has no token {id} for unknown characters"),
            Self::Reserved(offset) => {
                write!(f, "tokenizer section: reserved field at byte {offset} is not zero")
            }
            Self::Entry { table, index } => {
                write!(f, "tokenizer section: bad entry {index} in {table}")
            }
        }
    }
}

impl core::error::Error for TokenizerError {}

/// The counts that decide where everything lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Counts {
    /// Tokens in the vocabulary.
    pub tokens: u32,
    /// Merges.
    pub merges: u32,
    /// Ordinary tokens.
    pub ordinary: u32,
    /// Added tokens.
    pub added: u32,
    /// Bytes of all tokens together.
    pub bytes: u32,
}

/// Byte ranges of the tables within the section.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names are those of the layout's drawing")]
pub struct Layout {
    pub token_starts: Range<usize>,
    pub merge_starts: Range<usize>,
    pub merge_pairs: Range<usize>,
    pub merge_results: Range<usize>,
    pub byte_ids: Range<usize>,
    pub ordinary_ids: Range<usize>,
    pub added: Range<usize>,
    pub kinds: Range<usize>,
    pub bytes: Range<usize>,
}

impl Layout {
    /// Where the tables lie for these counts, if a section of `len_bytes` is exactly theirs.
    pub fn new_checked(counts: &Counts, len_bytes: usize) -> Result<Self, TokenizerError> {
        let wanted = Self::len_bytes(counts);
        let given = len_bytes as u64;
        if wanted != given {
            return Err(TokenizerError::Length { wanted, given });
        }
        // From here every offset is at most `len_bytes`, so nothing below can overflow.
        let mut end = 4 * HEADER_WORDS;
        let mut table = |entries: u32, more: usize, entry_bytes: usize| {
            let start = end;
            end += (entries as usize + more) * entry_bytes;
            start..end
        };
        Ok(Self {
            token_starts: table(counts.tokens, 1, 4),
            merge_starts: table(counts.tokens, 1, 4),
            merge_pairs: table(counts.merges, 0, 8),
            merge_results: table(counts.merges, 0, 4),
            byte_ids: table(256, 0, 4),
            ordinary_ids: table(counts.ordinary, 0, 4),
            added: table(counts.added, 0, 8),
            kinds: table(counts.tokens, 0, 1),
            bytes: table(counts.bytes, 0, 1),
        })
    }

    /// Length of the section with these counts.
    pub fn len_bytes(counts: &Counts) -> u64 {
        let [tokens, merges, ordinary, added, bytes] =
            [counts.tokens, counts.merges, counts.ordinary, counts.added, counts.bytes].map(u64::from);
        4 * (HEADER_WORDS as u64 + 2 * (tokens + 1) + 3 * merges + 256 + ordinary + 2 * added)
            + tokens
            + bytes
    }
}

/// The tables of a checked section.
#[derive(Clone, Copy)]
pub(super) struct Tables<'a> {
    pub rules: Rules,
    pub token_starts: &'a [u32],
    pub merge_starts: &'a [u32],
    /// (right id, rank)
    pub merge_pairs: &'a [[u32; 2]],
    pub merge_results: &'a [u32],
    pub byte_ids: &'a [u32],
    pub ordinary_ids: &'a [u32],
    /// (id, parent)
    pub added: &'a [[u32; 2]],
    pub kinds: &'a [u8],
    pub bytes: &'a [u8],
}

impl<'a> Tables<'a> {
    /// Cuts the section into its tables and checks every entry.
    pub fn new_checked(section: &'a [u8]) -> Result<Self, TokenizerError> {
        let tables = Self::cut(section)?;
        tables.check_tokens()?;
        tables.check_merges()?;
        tables.check_ordinary()?;
        tables.check_added()?;
        Ok(tables)
    }

    fn cut(section: &'a [u8]) -> Result<Self, TokenizerError> {
        let header = section
            .get(..4 * HEADER_WORDS)
            .ok_or(TokenizerError::Length { wanted: 4 * HEADER_WORDS as u64, given: section.len() as u64 })?;
        let header = words(header)?;
        let (rules, counts) = read_header(header)?;
        let layout = Layout::new_checked(&counts, section.len())?;
        Ok(Self {
            rules,
            token_starts: words(&section[layout.token_starts])?,
            merge_starts: words(&section[layout.merge_starts])?,
            merge_pairs: pairs(&section[layout.merge_pairs])?,
            merge_results: words(&section[layout.merge_results])?,
            byte_ids: words(&section[layout.byte_ids])?,
            ordinary_ids: words(&section[layout.ordinary_ids])?,
            added: pairs(&section[layout.added])?,
            kinds: &section[layout.kinds],
            bytes: &section[layout.bytes],
        })
    }

    /// The bytes of a token of the vocabulary.
    pub fn bytes_of(&self, id: u32) -> &'a [u8] {
        let id = id as usize;
        &self.bytes[self.token_starts[id] as usize..self.token_starts[id + 1] as usize]
    }

    /// The kind of a token of the vocabulary.
    pub fn kind_of(&self, id: u32) -> TokenKind {
        TokenKind::from_number(self.kinds[id as usize]).unwrap_or(TokenKind::Unused)
    }

    /// The rank of the merge of two tokens, of which `left` is in the vocabulary, or [`NONE`].
    pub fn rank_of(&self, left: u32, right: u32) -> u32 {
        self.entry_of(left, right).map_or(NONE, |entry| self.merge_pairs[entry][1])
    }

    /// What two tokens become whose merge has this rank.
    pub fn result_of(&self, left: u32, right: u32, rank: u32) -> u32 {
        // Characters: several pairs may share a rank, so results are listed by pair.
        let entry = if self.rules.splitter.is_of_characters() { self.entry_of(left, right) } else { None };
        self.merge_results[entry.unwrap_or(rank as usize)]
    }

    fn entry_of(&self, left: u32, right: u32) -> Option<usize> {
        let left = left as usize;
        let start = self.merge_starts[left] as usize;
        let group = &self.merge_pairs[start..self.merge_starts[left + 1] as usize];
        group.binary_search_by_key(&right, |&[right, _]| right).ok().map(|entry| start + entry)
    }

    fn has(&self, id: u32) -> bool {
        (id as usize) < self.kinds.len()
    }

    /// Whether text that is not searched for special tokens may give this token of the vocabulary.
    fn is_of_text(&self, id: u32) -> bool {
        self.has(id) && self.kind_of(id).is_of_text()
    }

    fn check_tokens(&self) -> Result<(), TokenizerError> {
        check_starts("token_starts", self.token_starts, self.bytes.len())?;
        let short = |at: usize| self.token_starts[at + 1] - self.token_starts[at] <= TOKEN_BYTES_MAX;
        check_all("token_starts", self.kinds, |at, _| short(at))?;
        check_all("kinds", self.kinds, |_, &kind| TokenKind::from_number(kind).is_some())?;
        let unknown = self.rules.unknown;
        if unknown != NONE && !self.has(unknown) {
            return Err(TokenizerError::Unknown(unknown));
        }
        check_all("byte_ids", self.byte_ids, |byte, &id| match id {
            NONE => unknown != NONE,
            _ => self.is_of_text(id) && self.bytes_of(id) == [byte as u8],
        })
    }

    fn check_merges(&self) -> Result<(), TokenizerError> {
        check_starts("merge_starts", self.merge_starts, self.merge_pairs.len())?;
        check_all("merge_results", self.merge_results, |_, &id| self.is_of_text(id))?;
        let by_pair = self.rules.splitter.is_of_characters();
        for (left, group) in self.merge_starts.windows(2).enumerate() {
            let left = self.bytes_of(left as u32);
            let mut smallest = 0;
            for entry in group[0]..group[1] {
                let [right, rank] = self.merge_pairs[entry as usize];
                let known = right >= smallest && self.has(right);
                let place = if by_pair { entry } else { rank };
                let result = self.merge_results.get(place as usize);
                if !known || !result.is_some_and(|&id| self.is_join(id, left, right)) {
                    return Err(bad_entry("merge_pairs", entry as usize));
                }
                // `right` is below the number of tokens, which is a u32.
                smallest = right + 1;
            }
        }
        Ok(())
    }

    fn is_join(&self, result: u32, left: &[u8], right: u32) -> bool {
        self.bytes_of(result).strip_prefix(left) == Some(self.bytes_of(right))
    }

    fn check_ordinary(&self) -> Result<(), TokenizerError> {
        let mut before: Option<&[u8]> = None;
        check_all("ordinary_ids", self.ordinary_ids, |_, &id| {
            let good = self.has(id)
                && self.kind_of(id).is_ordinary()
                && before.is_none_or(|before| before < self.bytes_of(id));
            if good {
                before = Some(self.bytes_of(id));
            }
            good
        })
    }

    fn check_added(&self) -> Result<(), TokenizerError> {
        let mut before: &[u8] = b"";
        check_all("added", self.added, |index, &[id, parent]| {
            let good = self.has(id)
                && self.kind_of(id).is_added()
                && before < self.bytes_of(id)
                && core::str::from_utf8(self.bytes_of(id)).is_ok()
                && parent == self.parent_of_added(index);
            if good {
                before = self.bytes_of(id);
            }
            good
        })
    }

    /// The parent that the added token at `index` must have, where all before it are right.
    ///
    /// Whatever it begins with sorts between that and itself, so it is the entry just before
    /// it or one of that entry's parents.
    fn parent_of_added(&self, index: usize) -> u32 {
        let bytes = self.bytes_of(self.added[index][0]);
        let mut parent = match index {
            0 => NONE,
            _ => index as u32 - 1,
        };
        while parent != NONE && !bytes.starts_with(self.bytes_of(self.added[parent as usize][0])) {
            parent = self.added[parent as usize][1];
        }
        parent
    }
}

fn words(bytes: &[u8]) -> Result<&[u32], TokenizerError> {
    bytemuck::try_cast_slice(bytes).map_err(|_| TokenizerError::Misaligned)
}

fn pairs(bytes: &[u8]) -> Result<&[[u32; 2]], TokenizerError> {
    bytemuck::try_cast_slice(bytes).map_err(|_| TokenizerError::Misaligned)
}

fn bad_entry(table: &'static str, index: usize) -> TokenizerError {
    TokenizerError::Entry { table, index: index as u32 }
}

fn check_all<T>(
    table: &'static str,
    entries: &[T],
    mut good: impl FnMut(usize, &T) -> bool,
) -> Result<(), TokenizerError> {
    match (0..).zip(entries).find(|&(index, entry)| !good(index, entry)) {
        Some((index, _)) => Err(bad_entry(table, index)),
        None => Ok(()),
    }
}

/// Starts must begin with 0, never fall, and end with the length of what they point into.
fn check_starts(table: &'static str, starts: &[u32], end: usize) -> Result<(), TokenizerError> {
    let mut before = 0;
    check_all(table, starts, |index, &start| {
        let first = index != 0 || start == 0;
        let last = index + 1 != starts.len() || start as usize == end;
        let good = first && last && start >= before;
        before = start;
        good
    })
}
