//! The tokenizer section as tables: where each lies, and the one check of all their entries.
//!
//! The layout is drawn in the opening text of the parent module. [`Layout`] is its only
//! computation: the checked view and host's builder both use it.

use core::fmt;
use core::ops::Range;

/// "TKNZ" read as a little-endian number.
pub const MAGIC: u32 = u32::from_le_bytes(*b"TKNZ");
/// The version this code reads.
pub const VERSION: u32 = 1;
/// Bit 0 of the flags: a pre-token that is itself a token is taken whole, without merging.
pub const FLAG_IGNORE_MERGES: u32 = 1;
/// Length of the header in 32-bit words.
pub const HEADER_WORDS: usize = 16;
/// Most bytes of a token. It bounds what checking and encoding cost for a vocabulary made to be slow:
/// without it, a million merges of one token of megabytes compare terabytes.
pub const TOKEN_BYTES_MAX: u32 = 1024;
/// "No such entry": a parent of an added token that has none, the rank of a pair that has none.
pub const NONE: u32 = u32::MAX;

/// The rule that cuts text into pre-tokens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u32)]
pub enum Splitter {
    /// LLaMA-3's regular expression, also that of Falcon3, Falcon-E and BitNet 2B4T.
    Llama3 = 1,
}

/// What a token is for. The numbers are those of the section's `kinds` table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum TokenKind {
    /// A piece of text, or the result of merges.
    Normal = 0,
    /// A control token: matched in text only where the caller asks for it, shown only if he likes.
    Control = 1,
    /// A piece of text added after training: always matched before the text is split.
    UserDefined = 2,
    /// A place holder that no text gives.
    Unused = 3,
    /// A single byte given as such by the source file; works as [`TokenKind::Normal`].
    Byte = 4,
}

impl TokenKind {
    /// The kind with this number.
    pub const fn from_number(number: u8) -> Option<Self> {
        match number {
            0 => Some(Self::Normal),
            1 => Some(Self::Control),
            2 => Some(Self::UserDefined),
            3 => Some(Self::Unused),
            4 => Some(Self::Byte),
            _ => None,
        }
    }

    /// Whether the splitting rule and the merges give this token.
    pub const fn is_ordinary(self) -> bool {
        matches!(self, Self::Normal | Self::Byte)
    }

    /// Whether this token is looked for in the text before it is split.
    pub const fn is_added(self) -> bool {
        matches!(self, Self::Control | Self::UserDefined)
    }
}

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
    pub splitter: Splitter,
    pub ignore_merges: bool,
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
        let (splitter, counts) = read_header(header)?;
        let layout = Layout::new_checked(&counts, section.len())?;
        Ok(Self {
            splitter,
            ignore_merges: header[3] & FLAG_IGNORE_MERGES != 0,
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
        let left = left as usize;
        let group = &self.merge_pairs[self.merge_starts[left] as usize..self.merge_starts[left + 1] as usize];
        match group.binary_search_by_key(&right, |&[right, _]| right) {
            Ok(entry) => group[entry][1],
            Err(_) => NONE,
        }
    }

    fn has(&self, id: u32) -> bool {
        (id as usize) < self.kinds.len()
    }

    fn check_tokens(&self) -> Result<(), TokenizerError> {
        check_starts("token_starts", self.token_starts, self.bytes.len())?;
        let short = |at: usize| self.token_starts[at + 1] - self.token_starts[at] <= TOKEN_BYTES_MAX;
        check_all("token_starts", self.kinds, |at, _| short(at))?;
        check_all("kinds", self.kinds, |_, &kind| TokenKind::from_number(kind).is_some())?;
        check_all("byte_ids", self.byte_ids, |byte, &id| self.has(id) && self.bytes_of(id) == [byte as u8])
    }

    fn check_merges(&self) -> Result<(), TokenizerError> {
        check_starts("merge_starts", self.merge_starts, self.merge_pairs.len())?;
        check_all("merge_results", self.merge_results, |_, &id| self.has(id))?;
        for (left, group) in self.merge_starts.windows(2).enumerate() {
            let left = self.bytes_of(left as u32);
            let mut smallest = 0;
            for entry in group[0]..group[1] {
                let [right, rank] = self.merge_pairs[entry as usize];
                let known = right >= smallest && self.has(right);
                let result = self.merge_results.get(rank as usize);
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

fn read_header(header: &[u32]) -> Result<(Splitter, Counts), TokenizerError> {
    if header[0] != MAGIC {
        return Err(TokenizerError::Magic(header[0]));
    }
    if header[1] != VERSION {
        return Err(TokenizerError::Version(header[1]));
    }
    let splitter = match header[2] {
        1 => Splitter::Llama3,
        other => return Err(TokenizerError::Splitter(other)),
    };
    if header[3] & !FLAG_IGNORE_MERGES != 0 {
        return Err(TokenizerError::Flags(header[3]));
    }
    if let Some(word) = header[9..].iter().position(|&word| word != 0) {
        return Err(TokenizerError::Reserved(4 * (9 + word as u32)));
    }
    let counts = Counts {
        tokens: header[4],
        merges: header[5],
        ordinary: header[6],
        added: header[7],
        bytes: header[8],
    };
    Ok((splitter, counts))
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
