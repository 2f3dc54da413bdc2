//! The device: requests in, answers out, one after the other; each answer in steps.

use core::fmt::{self, Write};
use ternlet_assistant::matching::find_area;
use ternlet_assistant::{Assistant, MissingToken, SAMPLE_HOME};
use ternlet_core::parallel::Parallel;
use ternlet_core::sampler::Sampler;
use ternlet_core::session::{Engine, Session};

use crate::boot::Booted;
use crate::failure::Failure;
use crate::link::{Cancelled, Link};
use crate::queue::{LINE_BYTES_MAX, Line};
use crate::request::Request;
use crate::{Board, PROTOCOL};

/// How `!sample` and `!generate` draw, but for the seed.
pub const SAMPLER: Sampler = Sampler { temperature: 0.8, top_k: 40, top_p: 0.95, ..Sampler::GREEDY };

/// Why a request ends without an answer.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Unanswered {
    /// It has its final line already.
    Cancelled,
    /// This is to be said.
    Failed(Failure),
}

impl<F: Into<Failure>> From<F> for Unanswered {
    fn from(failure: F) -> Self {
        Unanswered::Failed(failure.into())
    }
}

impl From<Cancelled> for Unanswered {
    fn from(Cancelled: Cancelled) -> Self {
        Unanswered::Cancelled
    }
}

/// Model, session, and what the requests so far have set.
pub struct Device<'b, P> {
    pub(crate) session: Session<'b>,
    pub(crate) engine: Engine<'b, P>,
    /// Absent where the model is not an assistant: it can be asked for its tokens all the same.
    pub(crate) assistant: Result<Assistant<'b>, MissingToken>,
    pub(crate) about: About,
    /// Where sentences are said: an area of the home.
    pub(crate) area: Option<usize>,
    /// Whether the tokens of an action are shown.
    pub(crate) tokens_shown: bool,
    /// Tokens that the model has evaluated.
    pub(crate) tokens: u64,
    /// Cycles of the last request for which the model was asked, its lines included.
    cycles: u32,
}

/// What `!version` and `!stats` tell of the board.
#[derive(Clone, Copy, Debug)]
pub struct About {
    name: &'static str,
    arena_bytes: usize,
    stack_bytes_max: fn() -> usize,
    cycles: fn() -> u32,
}

impl About {
    /// What is to be known of a board once its arena is given away.
    pub fn of<P>(board: &Board<'_, P>) -> About {
        About {
            name: board.name,
            arena_bytes: board.arena.len(),
            stack_bytes_max: board.stack_bytes_max,
            cycles: board.cycles,
        }
    }
}

impl<'b, P: Parallel> Device<'b, P> {
    /// A device that has answered nothing yet.
    pub fn new(booted: Booted<'b>, parallel: &'b P, about: About) -> Self {
        Device {
            assistant: Assistant::new(booted.session.model().tokenizer()),
            session: booted.session,
            engine: Engine { kernel: booted.kernel, parallel },
            about,
            area: None,
            tokens_shown: false,
            tokens: 0,
            cycles: 0,
        }
    }

    /// What boot found, for people.
    pub fn describe(&self, link: &mut Link<'_>) -> fmt::Result {
        let model = self.session.model();
        write!(link.report(), "board {}, kernel {}", self.about.name, self.engine.kernel.name())?;
        let image_bytes = model.image().bytes().len();
        let mut line = link.report();
        line.write_str("model ")?;
        line.plain(model.config().name(), false);
        write!(line, ", {image_bytes} bytes, checksums right")?;
        drop(line);
        let limits = self.session.limits();
        write!(
            link.report(),
            "arena {} of {} bytes: context of {} tokens, {} at once, kv {}",
            self.session.arena_used(),
            self.about.arena_bytes,
            limits.context,
            limits.batch,
            limits.kv.name()
        )
    }

    /// Answers until the input is over or `!exit` comes; false if anything had no answer.
    pub fn serve(&mut self, link: &mut Link<'_>) -> bool {
        let mut line = Line::new();
        let mut goes_on = true;
        while goes_on && link.next(&mut line).is_some() {
            let start = (self.about.cycles)();
            match self.answer(&line, link) {
                Ok(next) => {
                    goes_on = next;
                    link.finish();
                }
                Err(Unanswered::Failed(failure)) => link.fail(&failure),
                Err(Unanswered::Cancelled) => {}
            }
            if self.session.position() > 0 {
                self.cycles = (self.about.cycles)().wrapping_sub(start);
            }
            self.tokens += self.session.position() as u64;
            // An evaluation that was given up is forgotten, and what was said has no bearing on what comes.
            self.session.reset();
        }
        link.counts().failed == 0
    }

    /// Answers a request; whether another may follow.
    fn answer(&mut self, line: &[u8], link: &mut Link<'_>) -> Result<bool, Unanswered> {
        match request(line)? {
            Request::Answer { sentence } => self.act(sentence, false, link)?,
            Request::Check { sentence } => self.act(sentence, true, link)?,
            Request::Area { name } => self.set_area(name, link)?,
            Request::Generate { seed, tokens, text } => self.generate(seed, tokens, text, link)?,
            Request::Logits { ids } => self.logits(ids, link)?,
            Request::Sample { seed, tokens, ids } => self.sample(seed, tokens, ids, link)?,
            Request::Tokens { on } => {
                self.tokens_shown = on;
                let _ = write!(link.reply(), "tokens {}", if on { "on" } else { "off" });
            }
            Request::Stats => self.stats(link),
            Request::Version => self.version(link),
            Request::Exit => {
                let _ = link.reply().write_str("bye");
                return Ok(false);
            }
        }
        Ok(true)
    }

    fn set_area(&mut self, name: Option<&str>, link: &mut Link<'_>) -> Result<(), Failure> {
        self.area = name.map(|name| find_area(&SAMPLE_HOME, name).ok_or(Failure::Area)).transpose()?;
        let mut reply = link.reply();
        let _ = reply.write_str("area ");
        reply.plain(self.area_name().unwrap_or("none"), false);
        Ok(())
    }

    /// Where sentences are said.
    pub(crate) fn area_name(&self) -> Option<&'static str> {
        self.area.and_then(|area| SAMPLE_HOME.areas.get(area)).map(|area| area.name)
    }

    fn stats(&self, link: &mut Link<'_>) {
        let counts = link.counts();
        let _ = write!(
            link.reply(),
            "stats arena_used={} arena={} stack={} cycles={} tokens={} answered={} failed={} cancelled={}",
            self.session.arena_used(),
            self.about.arena_bytes,
            (self.about.stack_bytes_max)(),
            self.cycles,
            self.tokens,
            counts.answered,
            counts.failed,
            counts.cancelled
        );
    }

    fn version(&self, link: &mut Link<'_>) {
        let (model, limits) = (self.session.model(), self.session.limits());
        let ahead = link.ahead_bytes();
        let mut reply = link.reply();
        let _ = write!(reply, "version protocol={PROTOCOL} firmware={}", env!("CARGO_PKG_VERSION"));
        let _ = write!(reply, " board={} kernel={}", self.about.name, self.engine.kernel.name());
        let _ = write!(reply, " line={LINE_BYTES_MAX} ahead={ahead} context={}", limits.context);
        let _ = write!(reply, " batch={} kv={}", limits.batch, limits.kv.name());
        let _ = write!(reply, " assistant={}", if self.assistant.is_ok() { "yes" } else { "no" });
        let _ = write!(reply, " model_bytes={} model=", model.image().bytes().len());
        reply.plain(model.config().name(), true);
    }
}

/// What a line that is not blank asks for.
fn request(line: &[u8]) -> Result<Request<'_>, Failure> {
    let noise = Failure::Line(crate::queue::Fault::Noise);
    let text = core::str::from_utf8(line).map_err(|_| noise)?;
    // Those of one byte were seen as they came.
    if text.contains(|letter: char| letter.is_control() && letter != '\t') {
        return Err(noise);
    }
    Ok(Request::parse(text)?)
}
