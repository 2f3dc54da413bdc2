//! Text to ids.

use core::fmt;

use super::Tokenizer;
use super::added::Segment;
use super::merge::{Merging, WORDS_PER_SYMBOL};
use super::rules::Prefix;

/// What the text of a control token means in the input. User-defined tokens always count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SpecialText {
    /// Ordinary text: the right choice for what a user typed.
    Plain,
    /// The token: the right choice for a chat template.
    Parse,
}

/// What a text that is encoded stands behind: it decides whether a space is put in front of it, in
/// vocabularies of characters whose rules say so.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Behind {
    /// Nothing: it is where a text begins.
    Nothing,
    /// A control token.
    Control,
    /// Other text, whose tokens are made already.
    Text,
}

impl Behind {
    /// Behind the last token so far, or none.
    pub fn token(tokenizer: &Tokenizer<'_>, last: Option<u32>) -> Behind {
        match last {
            None => Behind::Nothing,
            Some(id) if tokenizer.is_special(id) => Behind::Control,
            Some(_) => Behind::Text,
        }
    }
}

/// The receiver of ids takes no more.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SinkFull;

/// Why a text was not encoded to its end. Ids given out before stay given out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EncodeError {
    /// The scratch memory is too small for the next pre-token.
    WorkTooSmall {
        /// 32-bit words that it needs: [`work_len`] of its length.
        words_wanted: usize,
        /// 32-bit words given.
        words_given: usize,
    },
    /// The receiver of ids takes no more.
    SinkFull,
}

impl From<SinkFull> for EncodeError {
    fn from(SinkFull: SinkFull) -> Self {
        Self::SinkFull
    }
}

impl fmt::Display for EncodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {
            Self::WorkTooSmall { words_wanted, words_given } => write!(
                f,
                "tokenizer needs {words_wanted} words of scratch for one word of the text, has {words_given}"
            ),
            Self::SinkFull => f.write_str("text has more tokens than there is room for"),
        }
    }
}

impl core::error::Error for EncodeError {}

impl fmt::Display for SinkFull {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("no room for another token")
    }
}

impl core::error::Error for SinkFull {}

/// Words of scratch that [`Tokenizer::encode`] needs if no pre-token is longer than this.
///
/// Five for each byte. A text's own length is always enough; [`Tokenizer::longest_pretoken`]
/// tells the least.
pub const fn work_len(longest_pretoken_bytes: usize) -> usize {
    longest_pretoken_bytes.saturating_mul(WORDS_PER_SYMBOL)
}

impl Tokenizer<'_> {
    /// Gives the ids of `text`, in order, to `sink`.
    ///
    /// `work` is scratch of at least [`work_len`] of the longest pre-token in bytes; its content
    /// does not matter before or after. Takes O(n log n) for any text.
    pub fn encode(
        &self,
        text: &str,
        special: SpecialText,
        work: &mut [u32],
        sink: &mut dyn FnMut(u32) -> Result<(), SinkFull>,
    ) -> Result<(), EncodeError> {
        self.encode_behind(Behind::Nothing, text, special, work, sink)
    }

    /// As [`Tokenizer::encode`], for a text that goes on behind something else.
    pub fn encode_behind(
        &self,
        behind: Behind,
        text: &str,
        special: SpecialText,
        work: &mut [u32],
        sink: &mut dyn FnMut(u32) -> Result<(), SinkFull>,
    ) -> Result<(), EncodeError> {
        if self.tables.rules.splitter.is_of_characters() {
            return self.encode_characters(behind, text, special, work, sink);
        }
        for segment in self.segments(text, special) {
            match segment {
                Segment::Added(id) => sink(id)?,
                Segment::Text(text) => {
                    for piece in self.pretokens(text) {
                        self.encode_piece(piece.as_bytes(), work, sink)?;
                    }
                }
            }
        }
        Ok(())
    }

    /// Length in bytes of the longest pre-token that [`Tokenizer::encode`] will meet in `text`,
    /// with the space that it may put in front.
    pub fn longest_pretoken(&self, text: &str, special: SpecialText) -> usize {
        let longest_in = |segment| match segment {
            Segment::Added(_) => 0,
            Segment::Text(text) => self.pretokens(text).map(str::len).max().unwrap_or(0),
        };
        let segments = self.segments(text, special);
        let space = usize::from(self.tables.rules.prefix != Prefix::None);
        segments.map(longest_in).max().unwrap_or(0) + space
    }

    fn encode_piece(
        &self,
        piece: &[u8],
        work: &mut [u32],
        sink: &mut dyn FnMut(u32) -> Result<(), SinkFull>,
    ) -> Result<(), EncodeError> {
        check_work(piece.len(), work)?;
        if let &[byte] = piece {
            return Ok(sink(self.tables.byte_ids[usize::from(byte)])?);
        }
        if self.tables.rules.ignore_merges
            && let Some(id) = self.id_of_bytes(piece)
        {
            return Ok(sink(id)?);
        }
        let symbols = piece.iter().map(|&byte| self.tables.byte_ids[usize::from(byte)]);
        for (id, _) in Merging::run(&self.tables, symbols, piece.len(), work).nodes() {
            sink(id)?;
        }
        Ok(())
    }
}

/// Whether the scratch is enough for a pre-token of so many bytes.
///
/// Checked even where none is used, so that what passes depends on the text's lengths alone.
pub(super) fn check_work(pretoken_bytes: usize, work: &[u32]) -> Result<(), EncodeError> {
    let words_wanted = work_len(pretoken_bytes);
    // Positions are u32; a piece of that size would need 80 GB of scratch.
    if work.len() < words_wanted || u32::try_from(pretoken_bytes).is_err() {
        return Err(EncodeError::WorkTooSmall { words_wanted, words_given: work.len() });
    }
    Ok(())
}
