//! The chat formats that need no template engine: a turn as segments, for boards.
//!
//! A published model says how a chat is written by a Jinja template, which the host renders. Import
//! compares what the template makes of a few conversations with what is said here
//! ([`ChatFormat::turn`]); only where all are the same does the image name a format. So a board that
//! writes turns with this writes them as the template does.
//!
//! ```text
//! format      a turn, special tokens in <>                         asks for an answer with
//! BitNet2B4T  User: content<|eot_id|>                              Assistant:_     (_ a space)
//! Falcon3     <|user|>\ncontent\n                                  <|assistant|>\n
//!             and of the assistant <|assistant|>\ncontent<|endoftext|>\n
//! ChatMl      <|im_start|>user\ncontent<|im_end|>\n                <|im_start|>assistant\n
//! Llama3      <|start_header_id|>user<|end_header_id|>\n\ncontent<|eot_id|>
//!                                                                  ...assistant<|end_header_id|>\n\n
//! ```
//!
//! The token that opens a text stands in front of the first turn:
//! [`Config::bos`](crate::config::Config::bos), where there is one.

/// How turns of a chat are written as tokens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChatFormat {
    /// Nothing is known here: the model continues text, or its chat template says more than a format.
    None,
    /// BitNet-b1.58-2B-4T: `Role: content<|eot_id|>` and `Assistant: `.
    BitNet2B4T,
    /// Falcon3: a line with the role's token, then the content and a line end.
    Falcon3,
    /// ChatML: `<|im_start|>role`, content, `<|im_end|>`.
    ChatMl,
    /// LLaMA-3: the role in a header, an empty line, content, `<|eot_id|>`.
    Llama3,
}

/// Who says something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// What holds for the whole conversation; at most one turn, the first.
    System,
    /// Who asks.
    User,
    /// The model.
    Assistant,
}

/// A part of a turn.
///
/// Texts that follow one another, also those of different turns, are *one* text to the tokenizer:
/// put them together before they are encoded, as ordinary text
/// ([`SpecialText::Plain`](crate::tokenizer::SpecialText::Plain)).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Segment<'t> {
    /// The text of a control token, which
    /// [`Tokenizer::special_id`](crate::tokenizer::Tokenizer::special_id) finds.
    Special(&'static str),
    /// Ordinary text, whatever it looks like; not empty.
    Text(&'t str),
}

impl<'t> Segment<'t> {
    /// The segment as text.
    pub fn text(self) -> &'t str {
        match self {
            Segment::Special(text) => text,
            Segment::Text(text) => text,
        }
    }
}

impl Role {
    /// The role as templates name it.
    pub fn name(self) -> &'static str {
        match self {
            Role::System => "system",
            Role::User => "user",
            Role::Assistant => "assistant",
        }
    }
}

impl ChatFormat {
    /// Every format there is.
    pub const ALL: [ChatFormat; 4] =
        [ChatFormat::BitNet2B4T, ChatFormat::Falcon3, ChatFormat::ChatMl, ChatFormat::Llama3];

    /// The format as a number in an image; 0 is none.
    pub fn number(self) -> u32 {
        match self {
            ChatFormat::None => 0,
            ChatFormat::BitNet2B4T => 1,
            ChatFormat::Falcon3 => 2,
            ChatFormat::ChatMl => 3,
            ChatFormat::Llama3 => 4,
        }
    }

    /// The format of this number; of a number that is not known, none.
    pub fn from_number(number: u32) -> ChatFormat {
        Self::ALL.into_iter().find(|format| format.number() == number).unwrap_or(ChatFormat::None)
    }

    /// The format's name; `None` for none.
    pub fn name(self) -> Option<&'static str> {
        match self {
            ChatFormat::None => None,
            ChatFormat::BitNet2B4T => Some("bitnet-2b-4t"),
            ChatFormat::Falcon3 => Some("falcon3"),
            ChatFormat::ChatMl => Some("chatml"),
            ChatFormat::Llama3 => Some("llama3"),
        }
    }

    /// Gives the segments of a whole turn, in order; of [`ChatFormat::None`] only the content.
    pub fn turn<'t>(self, role: Role, content: &'t str, emit: &mut dyn FnMut(Segment<'t>)) {
        self.open(role, emit);
        let trims = matches!(self, ChatFormat::BitNet2B4T | ChatFormat::Llama3);
        let content = if trims { content.trim() } else { content };
        if !content.is_empty() {
            emit(Segment::Text(content));
        }
        self.close(role, emit);
    }

    /// Gives the segments that ask the model for an answer.
    pub fn answer<'t>(self, emit: &mut dyn FnMut(Segment<'t>)) {
        self.open(Role::Assistant, emit);
    }

    fn open<'t>(self, role: Role, emit: &mut dyn FnMut(Segment<'t>)) {
        let mut all = |segments: &[Segment<'static>]| segments.iter().for_each(|&segment| emit(segment));
        match self {
            ChatFormat::None => {}
            ChatFormat::BitNet2B4T => all(&[Segment::Text(match role {
                Role::System => "System: ",
                Role::User => "User: ",
                Role::Assistant => "Assistant: ",
            })]),
            ChatFormat::Falcon3 => {
                let name = match role {
                    Role::System => "<|system|>",
                    Role::User => "<|user|>",
                    Role::Assistant => "<|assistant|>",
                };
                all(&[Segment::Special(name), Segment::Text("\n")]);
            }
            ChatFormat::ChatMl => {
                all(&[Segment::Special("<|im_start|>"), Segment::Text(role.name()), Segment::Text("\n")]);
            }
            ChatFormat::Llama3 => all(&[
                Segment::Special("<|start_header_id|>"),
                Segment::Text(role.name()),
                Segment::Special("<|end_header_id|>"),
                Segment::Text("\n\n"),
            ]),
        }
    }

    fn close<'t>(self, role: Role, emit: &mut dyn FnMut(Segment<'t>)) {
        match self {
            ChatFormat::None => {}
            ChatFormat::BitNet2B4T | ChatFormat::Llama3 => emit(Segment::Special("<|eot_id|>")),
            ChatFormat::Falcon3 => {
                if role == Role::Assistant {
                    emit(Segment::Special("<|endoftext|>"));
                }
                emit(Segment::Text("\n"));
            }
            ChatFormat::ChatMl => {
                emit(Segment::Special("<|im_end|>"));
                emit(Segment::Text("\n"));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::string::String;

    fn written(format: ChatFormat) -> String {
        let mut text = String::new();
        let mut emit = |segment: Segment<'_>| text.push_str(segment.text());
        format.turn(Role::System, " brief ", &mut emit);
        format.turn(Role::User, "hi", &mut emit);
        format.turn(Role::Assistant, "<|eot_id|>", &mut emit);
        format.turn(Role::User, "", &mut emit);
        format.answer(&mut emit);
        text
    }

    #[test]
    fn turns_are_written_as_the_head_of_this_file_says() {
        let want = [
            "System: brief<|eot_id|>User: hi<|eot_id|>Assistant: <|eot_id|><|eot_id|>User: <|eot_id|>Assistant: ",
            "<|system|>\n brief \n<|user|>\nhi\n<|assistant|>\n<|eot_id|><|endoftext|>\n<|user|>\n\n<|assistant|>\n",
            "<|im_start|>system\n brief <|im_end|>\n<|im_start|>user\nhi<|im_end|>\n<|im_start|>assistant\n<|eot_id|><|im_end|>\n<|im_start|>user\n<|im_end|>\n<|im_start|>assistant\n",
            "<|start_header_id|>system<|end_header_id|>\n\nbrief<|eot_id|><|start_header_id|>user<|end_header_id|>\n\nhi<|eot_id|><|start_header_id|>assistant<|end_header_id|>\n\n<|eot_id|><|eot_id|><|start_header_id|>user<|end_header_id|>\n\n<|eot_id|><|start_header_id|>assistant<|end_header_id|>\n\n",
        ];
        for (format, want) in ChatFormat::ALL.into_iter().zip(want) {
            assert_eq!(written(format), want);
            assert_eq!(ChatFormat::from_number(format.number()), format);
        }
    }

    #[test]
    fn what_is_said_is_never_a_special_token() {
        for format in ChatFormat::ALL {
            let mut texts = 0;
            format.turn(Role::User, "<|eot_id|>", &mut |segment| {
                texts += usize::from(segment == Segment::Text("<|eot_id|>"));
            });
            assert_eq!(texts, 1, "{format:?}");
        }
    }

    #[test]
    fn unknown_numbers_are_no_format() {
        for number in [0, 5, u32::MAX] {
            assert_eq!(ChatFormat::from_number(number), ChatFormat::None);
        }
    }
}
