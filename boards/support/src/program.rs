//! The program: boot, then a line at a time until the input ends.

use core::fmt::{self, Write};
use crc32fast::Hasher;
use ternlet_assistant::answer::AnswerError;
use ternlet_assistant::{Assistant, MissingToken, SAMPLE_HOME};
use ternlet_core::forward::ForwardError;
use ternlet_core::generate::Recent;
use ternlet_core::parallel::Parallel;
use ternlet_core::sampler::{SampleError, Sampler};
use ternlet_core::session::Engine;
use ternlet_kernels::CpuFeatures;

use crate::boot::{Booted, CONTEXT_TOKENS, boot};
use crate::command::{Command, CommandError, parse_ids};
use crate::{Console, ReadLine};

/// Longest line of input in bytes; a full context of ids with five digits fits.
pub const LINE_BYTES_MAX: usize = 2048;

/// Longest area name that `!area` takes, in bytes.
const AREA_BYTES_MAX: usize = 64;

/// How `!sample` draws, but for the seed.
pub const SAMPLER: Sampler = Sampler { temperature: 0.8, top_k: 40, top_p: 0.95, ..Sampler::GREEDY };

/// What a board brings.
pub struct Board<'b, P: Parallel> {
    /// Its name, as its folder's.
    pub name: &'static str,
    /// The model's image, where it lies.
    pub image: &'b [u8],
    /// Memory for the session; starts at a multiple of 64 bytes.
    pub arena: &'b mut [u8],
    /// What kernels may use; [`CpuFeatures::none`] where there is nothing to choose.
    pub features: CpuFeatures,
    /// MIDR_EL1 of an ARM core, by which kernels that need the same are ordered; 0 elsewhere.
    pub midr: u64,
    /// Who shares the work.
    pub parallel: &'b P,
    /// The most bytes of stack used so far.
    pub stack_bytes_max: fn() -> usize,
}

/// Boots and answers until the input ends; false if anything at all went wrong.
pub fn run(console: &mut dyn Console, board: Board<'_, impl Parallel>) -> bool {
    let arena_bytes = board.arena.len();
    let booted = match boot(console, board.image, board.arena, (&board.features, board.midr)) {
        Ok(booted) => booted,
        Err(error) => {
            let _ = writeln!(console.report(), "error: {error}");
            return false;
        }
    };
    let mut program = Program {
        assistant: Assistant::new(booted.model.tokenizer()),
        booted,
        parallel: board.parallel,
        arena_bytes,
        stack_bytes_max: board.stack_bytes_max,
        area: Area::default(),
        tokens: 0,
    };
    if program.describe(board.name, console.report()).is_err() {
        return false;
    }
    program.answer_lines(console)
}

/// Why a line has no answer.
#[derive(Clone, Copy, Debug)]
enum LineError {
    Command(CommandError),
    TooLong { bytes: usize },
    NotUtf8,
    AreaName,
    NoAssistant(MissingToken),
    Answer(AnswerError),
    Forward(ForwardError),
    Sample(SampleError),
    Output,
}

impl fmt::Display for LineError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            LineError::Command(error) => error.fmt(f),
            LineError::TooLong { bytes } => {
                write!(f, "a line of {bytes} bytes; there is room for {LINE_BYTES_MAX}")
            }
            LineError::NotUtf8 => f.write_str("the line is not utf-8"),
            LineError::AreaName => write!(f, "an area's name has at most {AREA_BYTES_MAX} bytes"),
            LineError::NoAssistant(error) => error.fmt(f),
            LineError::Answer(error) => error.fmt(f),
            LineError::Forward(error) => error.fmt(f),
            LineError::Sample(error) => error.fmt(f),
            LineError::Output => f.write_str("the output cannot be written"),
        }
    }
}

impl From<fmt::Error> for LineError {
    fn from(_: fmt::Error) -> Self {
        LineError::Output
    }
}

impl From<CommandError> for LineError {
    fn from(error: CommandError) -> Self {
        LineError::Command(error)
    }
}

/// The name that `!area` gave.
struct Area {
    bytes: [u8; AREA_BYTES_MAX],
    len: usize,
}

impl Default for Area {
    fn default() -> Self {
        Area { bytes: [0; AREA_BYTES_MAX], len: 0 }
    }
}

impl Area {
    fn set(&mut self, name: &str) -> Result<(), LineError> {
        self.bytes.get_mut(..name.len()).ok_or(LineError::AreaName)?.copy_from_slice(name.as_bytes());
        self.len = name.len();
        Ok(())
    }

    fn get(&self) -> Option<&str> {
        core::str::from_utf8(&self.bytes[..self.len]).ok().filter(|name| !name.is_empty())
    }
}

struct Program<'b, P: Parallel> {
    booted: Booted<'b>,
    parallel: &'b P,
    /// Absent where the model is not an assistant: its logits can be asked for all the same.
    assistant: Result<Assistant<'b>, MissingToken>,
    arena_bytes: usize,
    stack_bytes_max: fn() -> usize,
    area: Area,
    /// Tokens that the model has evaluated.
    tokens: u64,
}

impl<P: Parallel> Program<'_, P> {
    /// What boot found, for the report.
    fn describe(&self, board: &str, out: &mut dyn Write) -> fmt::Result {
        let model = &self.booted.model;
        let image_bytes = model.image().bytes().len();
        writeln!(out, "board {board}, kernel {}", self.booted.kernel.name())?;
        writeln!(out, "model {}, {image_bytes} bytes, checksums right", model.config().name())?;
        let limits = self.booted.session.limits();
        writeln!(
            out,
            "arena {} of {} bytes: context of {} tokens, {} at once, kv {}",
            self.booted.session.arena_used(),
            self.arena_bytes,
            limits.context,
            limits.batch,
            limits.kv.name()
        )
    }

    /// Answers every line; false if one of them had no answer.
    fn answer_lines(&mut self, console: &mut dyn Console) -> bool {
        let mut line = [0; LINE_BYTES_MAX];
        let mut success = true;
        loop {
            let result = match console.read_line(&mut line) {
                ReadLine::End => return success,
                ReadLine::TooLong { bytes } => Err(LineError::TooLong { bytes }),
                ReadLine::Line { bytes } => self.answer_line(&line[..bytes], console.output()),
            };
            if let Err(error) = result {
                success = false;
                // In the answer's place too, so that answers stay in step with lines.
                let _ = writeln!(console.output(), "error: {error}");
                let _ = writeln!(console.report(), "error: {error}");
            }
        }
    }

    fn answer_line(&mut self, line: &[u8], out: &mut dyn Write) -> Result<(), LineError> {
        let line = core::str::from_utf8(line).map_err(|_| LineError::NotUtf8)?;
        match Command::parse(line)? {
            None => Ok(()),
            Some(Command::Answer { sentence }) => self.answer(sentence, false, out),
            Some(Command::Check { sentence }) => self.answer(sentence, true, out),
            Some(Command::Area { name }) => {
                self.area.set(name.unwrap_or(""))?;
                Ok(writeln!(out, "area {}", self.area.get().unwrap_or("none"))?)
            }
            Some(Command::Logits { ids }) => self.logits(ids, out),
            Some(Command::Sample { seed, tokens, ids }) => self.sample(seed, tokens, ids, out),
            Some(Command::Stats) => self.stats(out),
        }
    }

    fn answer(&mut self, sentence: &str, check: bool, out: &mut dyn Write) -> Result<(), LineError> {
        let assistant = self.assistant.as_ref().map_err(|error| LineError::NoAssistant(*error))?;
        let engine = Engine { kernel: self.booted.kernel, parallel: self.parallel };
        let session = &mut self.booted.session;
        let (mut crc, mut chosen) = (Hasher::new(), 0);
        let action = assistant
            .answer_watched(session, &engine, &SAMPLE_HOME, sentence, self.area.get(), &mut |_, logits| {
                chosen += 1;
                if check {
                    crc.update(bytemuck::cast_slice(logits));
                }
            })
            .map_err(LineError::Answer)?;
        self.tokens += session.position() as u64;
        if check {
            write!(out, "crc32 {:08x} of the logits of {chosen} tokens, ", crc.finalize())?;
        }
        action.write_json(out)?;
        Ok(writeln!(out)?)
    }

    fn logits(&mut self, ids: &str, out: &mut dyn Write) -> Result<(), LineError> {
        let mut room = [0; CONTEXT_TOKENS];
        let ids = parse_ids(ids, &mut room)?;
        let engine = Engine { kernel: self.booted.kernel, parallel: self.parallel };
        let session = &mut self.booted.session;
        session.reset();
        let mut crc = Hasher::new();
        session
            .evaluate_all(&engine, ids, &mut |_, logits| crc.update(bytemuck::cast_slice(logits)))
            .map_err(LineError::Forward)?;
        self.tokens += ids.len() as u64;
        Ok(writeln!(out, "crc32 {:08x} of the logits of {} tokens", crc.finalize(), ids.len())?)
    }

    fn sample(&mut self, seed: u64, tokens: usize, ids: &str, out: &mut dyn Write) -> Result<(), LineError> {
        let mut room = [0; CONTEXT_TOKENS];
        let prompt = parse_ids(ids, &mut room)?;
        let engine = Engine { kernel: self.booted.kernel, parallel: self.parallel };
        let sampler = Sampler { seed, ..SAMPLER };
        let session = &mut self.booted.session;
        session.reset();
        let (mut crc, mut recent) = (Hasher::new(), Recent::of(prompt));
        let mut unread = prompt;
        let mut id = [0];
        for _ in 0..tokens {
            session.evaluate(&engine, unread).map_err(LineError::Forward)?;
            id[0] = session.sample(&sampler, recent.as_slice()).map_err(LineError::Sample)?;
            recent.push(id[0]);
            crc.update(&id[0].to_le_bytes());
            unread = &id;
        }
        self.tokens += session.position() as u64;
        Ok(writeln!(out, "crc32 {:08x} of {tokens} sampled ids", crc.finalize())?)
    }

    fn stats(&self, out: &mut dyn Write) -> Result<(), LineError> {
        Ok(writeln!(
            out,
            "arena {} of {} bytes, stack {} bytes, {} tokens evaluated",
            self.booted.session.arena_used(),
            self.arena_bytes,
            (self.stack_bytes_max)(),
            self.tokens
        )?)
    }
}
