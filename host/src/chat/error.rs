//! Why a chat cannot begin or go on.

use super::template::TemplateError;
use crate::answer::AnswerError;
use std::fmt;
use ternlet_core::tokenizer::EncodeError;

/// Why a chat cannot go on.
#[derive(Debug)]
pub enum ChatError {
    /// The model brings no chat template.
    NoTemplate,
    /// The chat template does not work, or refuses this conversation.
    Template(TemplateError),
    /// A message holds the text of a special token, and the template makes of it what cannot be told
    /// from its own text.
    SpecialText,
    /// A text could not be made tokens.
    Encode(EncodeError),
    /// System prompt and one turn do not fit the context.
    TurnTooLong {
        /// Tokens of both.
        tokens: usize,
        /// Positions there are.
        context: usize,
    },
    /// System prompt and an empty turn do not fit the context.
    ContextTooShort {
        /// Tokens of both.
        tokens: usize,
        /// Positions there are.
        context: usize,
    },
    /// The answer failed.
    Answer(AnswerError),
}

impl fmt::Display for ChatError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            ChatError::NoTemplate => write!(
                f,
                "this model brings no chat template: `ternlet chat` takes one with --chat-template FILE, or lets the model continue what you write with --no-template"
            ),
            ChatError::Template(error) => error.fmt(f),
            ChatError::SpecialText => write!(
                f,
                "a message holds the text of a special token (like <|im_end|>), which this model's chat template cannot keep apart from its own; leave it out"
            ),
            ChatError::Encode(error) => error.fmt(f),
            ChatError::TurnTooLong { tokens, context } => write!(
                f,
                "{tokens} tokens (system prompt and this turn) do not fit the context of {context}; use a larger context (-c) or a shorter turn"
            ),
            ChatError::ContextTooShort { tokens, context } => write!(
                f,
                "no turn fits the context of {context}: the system prompt and an empty turn take {tokens} tokens; use a larger context (-c) or a shorter --system"
            ),
            ChatError::Answer(error) => error.fmt(f),
        }
    }
}

impl std::error::Error for ChatError {}

impl From<EncodeError> for ChatError {
    fn from(error: EncodeError) -> Self {
        ChatError::Encode(error)
    }
}

impl From<TemplateError> for ChatError {
    fn from(error: TemplateError) -> Self {
        ChatError::Template(error)
    }
}
