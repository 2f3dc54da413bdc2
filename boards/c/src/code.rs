//! What the functions of the header return: progress, or one of the errors.

use core::ffi::CStr;
use ternlet_assistant::AnswerError;
use ternlet_core::forward::ForwardError;
use ternlet_core::generate::GenerateError;
use ternlet_core::image::ImageError;
use ternlet_core::plan::PlanError;
use ternlet_core::session::SessionError;
use ternlet_core::tokenizer::EncodeError;

/// Done as asked.
pub const OK: i32 = 0;
/// A step was done; there are more.
pub const WORKING: i32 = 1;
/// A step was done and brought a token.
pub const TOKEN: i32 = 2;
/// The answer or the text is over.
pub const DONE: i32 = 3;
/// The answer or the text was given up, as [`cancel`](crate::ffi::ternlet_cancel) asked.
pub const CANCELLED: i32 = 4;

/// Progress, with the words of [`error_text`].
const PROGRESS: [(i32, &CStr); 5] = [
    (OK, c"no error"),
    (WORKING, c"working: call step again"),
    (TOKEN, c"a token: call step again"),
    (DONE, c"done"),
    (CANCELLED, c"cancelled"),
];

/// Why a call failed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(i32)]
pub enum Error {
    /// A pointer that must not be NULL is.
    Null = -1,
    /// A pointer has not the alignment that it needs.
    Misaligned = -2,
    /// A number, flag or length is out of its range.
    Argument = -3,
    /// Header and library are of different versions.
    Abi = -4,
    /// The memory is too small.
    Memory = -5,
    /// Memory given overlaps memory in use.
    Overlap = -6,
    /// No context: never made, moved, or overwritten.
    NotAContext = -7,
    /// Another call with this context is going on.
    Busy = -8,
    /// The FPU does not compute as IEEE 754 says.
    Float = -9,
    /// No kernel computes what the reference does.
    Kernel = -10,
    /// The bytes are no image.
    NotAnImage = -11,
    /// The image is of another version.
    ImageVersion = -12,
    /// The image is cut short.
    ImageShort = -13,
    /// The image's checksums are wrong.
    ImageDamaged = -14,
    /// The image contradicts itself.
    ImageUnusable = -15,
    /// The model does not allow this context or batch.
    Limits = -16,
    /// A text is not UTF-8.
    NotUtf8 = -17,
    /// A text is too long.
    TooLong = -18,
    /// The model is no assistant.
    NotAnAssistant = -19,
    /// The home has no such area.
    Area = -20,
    /// Nothing was asked, or the answer is not there yet.
    Idle = -21,
    /// The buffer is too small for the result.
    Buffer = -22,
    /// There are fewer slots.
    NoSuchSlot = -23,
    /// The model computed no numbers, or tokens that contradict each other.
    Model = -24,
    /// The context has too few positions for this.
    ContextFull = -25,
}

impl Error {
    /// Every error, from -1 on downwards.
    pub const ALL: [Error; 25] = [
        Error::Null,
        Error::Misaligned,
        Error::Argument,
        Error::Abi,
        Error::Memory,
        Error::Overlap,
        Error::NotAContext,
        Error::Busy,
        Error::Float,
        Error::Kernel,
        Error::NotAnImage,
        Error::ImageVersion,
        Error::ImageShort,
        Error::ImageDamaged,
        Error::ImageUnusable,
        Error::Limits,
        Error::NotUtf8,
        Error::TooLong,
        Error::NotAnAssistant,
        Error::Area,
        Error::Idle,
        Error::Buffer,
        Error::NoSuchSlot,
        Error::Model,
        Error::ContextFull,
    ];

    /// The number that C sees.
    pub const fn number(self) -> i32 {
        self as i32
    }

    const fn text(self) -> &'static CStr {
        match self {
            Error::Null => c"a pointer is NULL that must not be",
            Error::Misaligned => {
                c"a pointer is not aligned: image and memory start at a multiple of 64 bytes"
            }
            Error::Argument => c"a number, a flag or a length is out of its range",
            Error::Abi => c"ternlet.h and libternlet.a are of different versions",
            Error::Memory => c"the memory is too small; ternlet_plan tells how much is needed",
            Error::Overlap => c"memory given overlaps memory that is in use",
            Error::NotAContext => c"no context: never initialised, moved or overwritten",
            Error::Busy => c"another call with this context is going on",
            Error::Float => c"the FPU must round to nearest and keep subnormal numbers",
            Error::Kernel => c"no kernel computes what the reference does: CPU or compiler is broken",
            Error::NotAnImage => c"the bytes are no ternlet image",
            Error::ImageVersion => c"the image is of another version: convert the model again",
            Error::ImageShort => c"the image is cut short",
            Error::ImageDamaged => c"the image is damaged: a checksum is wrong",
            Error::ImageUnusable => c"the image contradicts itself",
            Error::Limits => c"the model does not allow this many context or batch tokens",
            Error::NotUtf8 => c"a text is not UTF-8",
            Error::TooLong => c"a text is too long",
            Error::NotAnAssistant => c"the model is no assistant: only ternlet_generate is possible",
            Error::Area => c"the home has no area of this name",
            Error::Idle => c"nothing was asked, or the answer is not there yet",
            Error::Buffer => c"the buffer is too small",
            Error::NoSuchSlot => c"the action has fewer slots",
            Error::Model => {
                c"the model computed a number that is not finite, or an impossible token: it is damaged"
            }
            Error::ContextFull => c"the context has too few positions",
        }
    }
}

/// A code in words; codes that there are not as well.
pub fn error_text(code: i32) -> &'static CStr {
    let progress = PROGRESS.iter().find(|(number, _)| *number == code).map(|(_, text)| *text);
    let error = || Error::ALL.iter().find(|error| error.number() == code).map(|error| error.text());
    progress.or_else(error).unwrap_or(c"no such code")
}

impl From<ImageError> for Error {
    fn from(error: ImageError) -> Error {
        match error {
            ImageError::NotAnImage => Error::NotAnImage,
            ImageError::Version(_) => Error::ImageVersion,
            ImageError::TooShort { .. } => Error::ImageShort,
            ImageError::Misaligned => Error::Misaligned,
            ImageError::HeadChecksum | ImageError::Checksum { .. } => Error::ImageDamaged,
            _ => Error::ImageUnusable,
        }
    }
}

impl From<PlanError> for Error {
    fn from(_: PlanError) -> Error {
        Error::Limits
    }
}

impl From<SessionError> for Error {
    fn from(error: SessionError) -> Error {
        match error {
            SessionError::Plan(error) => error.into(),
            SessionError::Arena(_) => Error::Memory,
        }
    }
}

impl From<ForwardError> for Error {
    fn from(error: ForwardError) -> Error {
        match error {
            ForwardError::NoTokens => Error::Argument,
            ForwardError::ContextFull { .. } => Error::ContextFull,
            ForwardError::FloatEnvironment => Error::Float,
            ForwardError::TokenOutOfRange { .. }
            | ForwardError::NonFinite { .. }
            | ForwardError::BeyondHalf { .. } => Error::Model,
        }
    }
}

impl From<EncodeError> for Error {
    fn from(error: EncodeError) -> Error {
        match error {
            EncodeError::WorkTooSmall { .. } => Error::TooLong,
            EncodeError::SinkFull => Error::ContextFull,
        }
    }
}

impl From<AnswerError> for Error {
    fn from(error: AnswerError) -> Error {
        match error {
            AnswerError::Encode(error) => error.into(),
            AnswerError::Forward(error) => error.into(),
            AnswerError::Automaton(_) => Error::Model,
        }
    }
}

impl From<GenerateError> for Error {
    fn from(error: GenerateError) -> Error {
        match error {
            GenerateError::Forward(error) => error.into(),
            GenerateError::Sample(_) => Error::Model,
        }
    }
}
