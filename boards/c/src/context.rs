//! What the calls do: one model, one home, at most one answer or text being written at a time.
//!
//! Safe Rust over what the memory holds. All of it lives for `'m`; what the lifetime means in C's memory is
//! argued in `memory.rs`.
#![forbid(unsafe_code)]

use core::fmt::Write;
use ternlet_assistant::matching::find_area;
use ternlet_assistant::schema::{SLOTS, Slot};
use ternlet_assistant::{Action, Answering, Assistant, CONTEXT_TOKENS, Home, Progress, SAMPLE_HOME, Value};
use ternlet_core::arena::{ARENA_ALIGN, Arena, ArenaSize};
use ternlet_core::config::NO_TOKEN;
use ternlet_core::float_env::float_environment_is_ieee;
use ternlet_core::generate::{End, Generation, Progress as Written};
use ternlet_core::kernel::Kernel;
use ternlet_core::model::Model;
use ternlet_core::parallel::Alone;
use ternlet_core::plan::{Limits, MemoryPlan};
use ternlet_core::sampler::Sampler;
use ternlet_core::session::{Engine, Session};
use ternlet_core::tokenizer::{SinkFull, SpecialText, work_len};
use ternlet_kernels::CpuFeatures;

use crate::code::Error;

/// The sample home, where a reference to it can live for ever.
static HOME: Home<'static> = SAMPLE_HOME;

/// What a context is to hold, checked.
#[derive(Clone, Copy, Debug)]
pub struct Sizes {
    /// Of the session.
    pub limits: Limits,
    /// Longest prompt in bytes, 0 where no text will be generated.
    pub prompt_bytes_max: usize,
}

impl Sizes {
    /// Words of scratch for a prompt: its ids, and what the tokenizer needs.
    fn scratch(&self) -> (usize, usize) {
        match self.prompt_bytes_max {
            0 => (0, 0),
            // A vocabulary of characters puts a space in front.
            bytes => (self.limits.context, work_len(bytes + 1)),
        }
    }

    /// Bytes of the scratch, so rounded that the session's memory behind it is aligned.
    fn scratch_bytes(&self) -> Option<usize> {
        let (ids, work) = self.scratch();
        let size = ArenaSize::default().take::<u32>(ids)?.take::<u32>(work)?;
        size.bytes().checked_next_multiple_of(ARENA_ALIGN)
    }

    /// Bytes of memory behind the context.
    pub fn bytes(&self, model: &Model<'_>) -> Result<usize, Error> {
        let plan = MemoryPlan::new(model.config(), self.limits)?;
        self.scratch_bytes().and_then(|bytes| bytes.checked_add(plan.bytes())).ok_or(Error::Limits)
    }
}

/// The model of an image; `whole` compares every checksum and looks at every weight.
pub fn open(image: &[u8], whole: bool) -> Result<Model<'_>, Error> {
    let model = Model::new_checked(image)?;
    if whole {
        model.image().verify()?;
    }
    Ok(model)
}

/// The fastest kernel that agrees with the reference, on an FPU that computes as it should.
pub fn choose_kernel(features: &CpuFeatures) -> Result<&'static dyn Kernel, Error> {
    if !float_environment_is_ieee() {
        return Err(Error::Float);
    }
    ternlet_kernels::available(features)
        .find(|&kernel| ternlet_kernels::self_check(kernel))
        .ok_or(Error::Kernel)
}

/// What is going on.
#[allow(
    clippy::large_enum_variant,
    reason = "the memory is there in any case, and there is no heap to put it on"
)]
enum Task<'m> {
    Idle,
    Answer(Answering<'m, 'm>),
    Text(Generation),
}

/// What a step brought.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// Nothing to show yet.
    Working,
    /// The next token.
    Token(u32),
    /// The answer or text is over.
    Done,
}

/// Everything behind a `struct ternlet`.
pub struct Context<'m> {
    kernel: &'static dyn Kernel,
    session: Session<'m>,
    /// Absent where the model is none.
    assistant: Option<&'m Assistant<'m>>,
    home: &'m Home<'m>,
    /// (context): the ids of a prompt.
    ids: &'m mut [u32],
    /// What the tokenizer needs for one.
    work: &'m mut [u32],
    prompt_bytes_max: usize,
    memory_bytes: usize,
    task: Task<'m>,
    end: Option<End>,
    steps: u64,
    tokens: u64,
}

impl<'m> Context<'m> {
    /// A context with the sample home, in `memory`, which is aligned and of at least [`Sizes::bytes`].
    pub fn new(
        model: &Model<'m>,
        kernel: &'static dyn Kernel,
        assistant: Option<&'m Assistant<'m>>,
        sizes: Sizes,
        memory: &'m mut [u8],
    ) -> Result<Context<'m>, Error> {
        let memory_bytes = memory.len();
        let scratch_bytes = sizes.scratch_bytes().ok_or(Error::Limits)?;
        let (scratch, memory) = memory.split_at_mut_checked(scratch_bytes).ok_or(Error::Memory)?;
        let mut scratch = Arena::new(scratch).map_err(|_| Error::Misaligned)?;
        let (ids, work) = sizes.scratch();
        let ids = scratch.take(ids).map_err(|_| Error::Memory)?;
        let work = scratch.take(work).map_err(|_| Error::Memory)?;
        Ok(Context {
            kernel,
            session: Session::new(model, sizes.limits, memory)?,
            assistant,
            home: &HOME,
            ids,
            work,
            prompt_bytes_max: sizes.prompt_bytes_max,
            memory_bytes,
            task: Task::Idle,
            end: None,
            steps: 0,
            tokens: 0,
        })
    }

    /// Gives up what is going on, so that nothing borrows the sentence or the home any longer.
    pub fn stop(&mut self) {
        self.session.cancel();
        self.task = Task::Idle;
        self.end = None;
    }

    /// Gives up what is going on, and forgets the home for the sample home.
    pub fn forget_home(&mut self) {
        self.stop();
        self.home = &HOME;
    }

    /// Takes another home.
    pub fn set_home(&mut self, home: &'m Home<'m>) {
        self.stop();
        self.home = home;
    }

    /// Begins to answer.
    pub fn ask(&mut self, sentence: &'m str, area: Option<&str>) -> Result<(), Error> {
        self.stop();
        let assistant = self.assistant.ok_or(Error::NotAnAssistant)?;
        if self.session.limits().context < CONTEXT_TOKENS {
            return Err(Error::ContextFull);
        }
        if area.is_some_and(|name| find_area(self.home, name).is_none()) {
            return Err(Error::Area);
        }
        self.task = Task::Answer(assistant.begin(&mut self.session, self.home, sentence, area)?);
        Ok(())
    }

    /// Begins a text: the model's opening token, where it has one, the prompt, and what the model makes of it.
    pub fn generate(
        &mut self,
        prompt: &str,
        special: SpecialText,
        sampler: &Sampler,
        tokens_max: usize,
    ) -> Result<(), Error> {
        self.stop();
        sampler.check().map_err(|_| Error::Argument)?;
        if prompt.len() > self.prompt_bytes_max {
            return Err(Error::TooLong);
        }
        let model = *self.session.model();
        let ids = &mut *self.ids;
        let mut len = 0;
        let mut push = |id| {
            *ids.get_mut(len).ok_or(SinkFull)? = id;
            len += 1;
            Ok(())
        };
        let bos = model.config().bos;
        if bos != NO_TOKEN {
            push(bos).map_err(|SinkFull| Error::ContextFull)?;
        }
        model.tokenizer().encode(prompt, special, self.work, &mut push)?;
        self.session.reset();
        let generation = Generation::begin(&mut self.session, sampler, &self.ids[..len], tokens_max)?;
        self.task = Task::Text(generation);
        Ok(())
    }

    /// Does the next piece of what is going on. After an error nothing is.
    pub fn step(&mut self) -> Result<Step, Error> {
        let before = self.session.position();
        let step = self.go_on();
        match step {
            Ok(_) => {
                self.steps += 1;
                self.tokens += self.session.position().saturating_sub(before) as u64;
            }
            Err(_) => self.stop(),
        }
        step
    }

    fn go_on(&mut self) -> Result<Step, Error> {
        let engine = Engine { kernel: self.kernel, parallel: &Alone };
        Ok(match &mut self.task {
            Task::Idle => return Err(Error::Idle),
            Task::Answer(answering) => match answering.step(&mut self.session, &engine)? {
                Progress::Working => Step::Working,
                Progress::Token(id) => Step::Token(id),
                Progress::Done => Step::Done,
            },
            Task::Text(generation) => match generation.step(&mut self.session, &engine)? {
                Written::Working => Step::Working,
                Written::Token(id) => Step::Token(id),
                Written::End(end) => {
                    self.end = Some(end);
                    Step::Done
                }
            },
        })
    }

    /// The action of the answer that is over.
    pub fn action(&self) -> Result<Action<'m>, Error> {
        match &self.task {
            Task::Answer(answering) => answering.action().ok_or(Error::Idle),
            Task::Idle | Task::Text(_) => Err(Error::Idle),
        }
    }

    /// The action's slot of this number, in canonical order, and its value.
    pub fn slot(&self, index: usize) -> Result<(Slot, Value<'m>), Error> {
        let action = self.action()?;
        let given = SLOTS.iter().filter_map(|row| Some((row.slot, action.slot(row.slot)?)));
        given.into_iter().nth(index).ok_or(Error::NoSuchSlot)
    }

    /// Writes a slot's value as text.
    pub fn write_value(&self, slot: Slot, out: &mut dyn Write) -> Result<(), Error> {
        self.action()?.write_value(slot, out).map_err(|_| Error::Buffer)
    }

    /// The session.
    pub fn session(&self) -> &Session<'m> {
        &self.session
    }

    /// The kernel.
    pub fn kernel(&self) -> &'static dyn Kernel {
        self.kernel
    }

    /// Bytes of memory behind the context: given, and in use.
    pub fn memory(&self) -> (usize, usize) {
        let scratch = size_of_val(&*self.ids).next_multiple_of(ARENA_ALIGN);
        let scratch = (scratch + size_of_val(&*self.work)).next_multiple_of(ARENA_ALIGN);
        (self.memory_bytes, scratch + self.session.arena_used())
    }

    /// Steps done and tokens evaluated.
    pub fn counts(&self) -> (u64, u64) {
        (self.steps, self.tokens)
    }

    /// What ended the text.
    pub fn end(&self) -> Option<End> {
        self.end
    }
}
