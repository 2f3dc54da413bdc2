//! Why tokens could not be evaluated, in words for people.

use crate::family::Role;
use core::fmt;

/// Why tokens could not be evaluated.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ForwardError {
    /// There was no token.
    NoTokens,
    /// More tokens than the context has room for.
    ContextFull {
        /// Tokens given.
        wanted: usize,
        /// Positions left.
        left: usize,
        /// Positions in all.
        context: usize,
    },
    /// A token id beyond the vocabulary.
    TokenOutOfRange {
        /// The id.
        id: u32,
        /// The vocabulary's size.
        vocab: u32,
    },
    /// This thread does not compute floats as IEEE 754 says, so its results would differ.
    FloatEnvironment,
    /// A NaN or an infinity: the model's weights are damaged or overflow.
    NonFinite {
        /// The tensor at which it was seen: in its input or, for the projections of attention and
        /// the head, in its output.
        role: Role,
        /// Its block; of the head, the number of blocks.
        layer: usize,
    },
    /// A key or a value that half precision does not hold.
    BeyondHalf {
        /// Its block.
        layer: usize,
    },
}

impl fmt::Display for ForwardError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            ForwardError::NoTokens => write!(f, "there is no token to evaluate"),
            ForwardError::ContextFull { wanted, left, context } => write!(
                f,
                "{wanted} tokens do not fit: {left} of the context's {context} positions are left; use a larger context (-c) or a shorter prompt"
            ),
            ForwardError::TokenOutOfRange { id, vocab } => {
                write!(f, "token id {id} is not in the vocabulary of {vocab}")
            }
            ForwardError::FloatEnvironment => write!(
                f,
                "this thread does not round to nearest or flushes subnormal numbers: restore its floating-point settings"
            ),
            ForwardError::NonFinite { role, layer } => write!(
                f,
                "a value at {} of layer {layer} is not finite: the model is damaged; check it (ternlet inspect --verify) or convert it again",
                role.name()
            ),
            ForwardError::BeyondHalf { layer } => write!(
                f,
                "a key or value of layer {layer} is beyond 65504, the most that f16 holds: use another KV type (--kv int8 or --strict)"
            ),
        }
    }
}

impl core::error::Error for ForwardError {}
