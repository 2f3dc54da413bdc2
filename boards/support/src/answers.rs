//! The answers that take long, a bounded step at a time; between two of them the port is looked after.
//!
//! None of them is inlined into the loop that calls them: their buffers would lie on the stack of each
//! other's deepest calls.

use core::fmt::Write;
use crc32fast::Hasher;
use ternlet_assistant::SAMPLE_HOME;
use ternlet_assistant::answering::{Choice, Progress, Watch};
use ternlet_core::config::NO_TOKEN;
use ternlet_core::generate::{self, End, Generation, Recent};
use ternlet_core::parallel::Parallel;
use ternlet_core::sampler::Sampler;
use ternlet_core::session::Step;
use ternlet_core::tokenizer::{SinkFull, SpecialText, Utf8Stream, work_len};

use crate::device::{Device, SAMPLER, Unanswered};
use crate::failure::{Failure, WORD_BYTES_MAX};
use crate::link::Link;
use crate::request::{Ids, parse_ids};

/// The checksum of the logits that an answer's tokens were chosen from.
struct Checksum {
    crc: Hasher,
    chosen: usize,
    wanted: bool,
}

impl Watch for Checksum {
    fn choice(&mut self, choice: &Choice<'_>) {
        if self.wanted {
            self.chosen += 1;
            self.crc.update(bytemuck::cast_slice(choice.logits()));
        }
    }
}

impl<P: Parallel> Device<'_, P> {
    /// The action that a sentence means; `check`: and the checksum of what it was chosen from.
    #[inline(never)]
    pub(crate) fn act(&mut self, sentence: &str, check: bool, link: &mut Link<'_>) -> Result<(), Unanswered> {
        let area = self.area_name();
        let Device { assistant, session, engine, .. } = self;
        let assistant = assistant.as_ref().map_err(|error| Failure::NoAssistant(*error))?;
        let tokenizer = session.model().tokenizer();
        let mut checksum = Checksum { crc: Hasher::new(), chosen: 0, wanted: check };
        let mut answering =
            assistant.begin(session, &SAMPLE_HOME, sentence, area).map_err(Failure::Answer)?;
        let mut stream = Utf8Stream::new();
        loop {
            match answering.step_shown(session, engine, &mut checksum).map_err(Failure::Answer)? {
                Progress::Working => {}
                Progress::Token(id) if self.tokens_shown => {
                    show_token(link, id, tokenizer.token_bytes(id).unwrap_or_default(), &mut stream);
                }
                Progress::Token(_) => {}
                Progress::Done => break,
            }
            link.between_steps()?;
        }
        let mut reply = link.reply();
        if check {
            let (crc, chosen) = (checksum.crc.finalize(), checksum.chosen);
            let _ = write!(reply, "crc32 {crc:08x} of the logits of {chosen} tokens, ");
        } else {
            let _ = reply.write_str("action ");
        }
        if let Some(action) = answering.action() {
            let _ = action.write_json(&mut reply);
        }
        Ok(())
    }

    /// What the model says after a text, shown as it comes.
    #[inline(never)]
    pub(crate) fn generate(
        &mut self,
        seed: u64,
        tokens: usize,
        text: &str,
        link: &mut Link<'_>,
    ) -> Result<(), Unanswered> {
        let prompt = self.prompt(text)?;
        let Device { session, engine, .. } = self;
        let tokenizer = session.model().tokenizer();
        let mut generation = Generation::begin(session, &Sampler { seed, ..SAMPLER }, &prompt, tokens)?;
        let (mut shown, mut stream) = (0, Utf8Stream::new());
        let end = loop {
            match generation.step(session, engine)? {
                generate::Progress::Working => {}
                generate::Progress::Token(id) => {
                    shown += 1;
                    show_token(link, id, tokenizer.token_bytes(id).unwrap_or_default(), &mut stream);
                }
                generate::Progress::End(end) => break end,
            }
            link.between_steps()?;
        };
        let end = match end {
            End::Stop(_) => "stop",
            End::TokenLimit | End::Caller => "limit",
            End::ContextFull => "context",
        };
        let _ = write!(link.reply(), "generated {shown} {end}");
        Ok(())
    }

    /// The ids of a text, as the beginning of what the model reads.
    #[inline(never)]
    fn prompt(&self, text: &str) -> Result<Ids, Failure> {
        // The space before a word is a part of it.
        let mut work = [0; work_len(WORD_BYTES_MAX + 1)];
        let mut ids = Ids::new();
        let bos = self.session.model().config().bos;
        if bos != NO_TOKEN {
            // There is room for one.
            let _ = ids.push(bos);
        }
        let tokenizer = self.session.model().tokenizer();
        let mut take = |id| ids.push(id).map_err(|_| SinkFull);
        tokenizer.encode(text, SpecialText::Plain, &mut work, &mut take).map_err(Failure::Encode)?;
        Ok(ids)
    }

    /// The checksum of the logits of every position of a prompt, one position after the other.
    #[inline(never)]
    pub(crate) fn logits(&mut self, ids: &str, link: &mut Link<'_>) -> Result<(), Unanswered> {
        let ids = parse_ids(ids)?;
        let mut crc = Hasher::new();
        for &id in &ids {
            self.evaluate(&[id], link)?;
            crc.update(bytemuck::cast_slice(self.session.logits()));
        }
        let _ = write!(link.reply(), "crc32 {:08x} of the logits of {} tokens", crc.finalize(), ids.len());
        Ok(())
    }

    /// The checksum of ids drawn after a prompt.
    #[inline(never)]
    pub(crate) fn sample(
        &mut self,
        seed: u64,
        tokens: usize,
        ids: &str,
        link: &mut Link<'_>,
    ) -> Result<(), Unanswered> {
        let prompt = parse_ids(ids)?;
        let sampler = Sampler { seed, ..SAMPLER };
        let (mut crc, mut recent) = (Hasher::new(), Recent::of(&prompt));
        let mut id = [0];
        for drawn in 0..tokens {
            self.evaluate(if drawn == 0 { &prompt } else { &id }, link)?;
            id[0] = self.session.sample(&sampler, recent.as_slice()).map_err(Failure::Sample)?;
            recent.push(id[0]);
            crc.update(&id[0].to_le_bytes());
        }
        let _ = write!(link.reply(), "crc32 {:08x} of {tokens} sampled ids", crc.finalize());
        Ok(())
    }

    fn evaluate(&mut self, ids: &[u32], link: &mut Link<'_>) -> Result<(), Unanswered> {
        self.session.begin(ids).map_err(Failure::Forward)?;
        while self.session.step(&self.engine).map_err(Failure::Forward)? == Step::More {
            link.between_steps()?;
        }
        Ok(link.between_steps()?)
    }
}

/// Shows a token and the text that is complete with it.
fn show_token(link: &mut Link<'_>, id: u32, bytes: &[u8], stream: &mut Utf8Stream) {
    let mut reply = link.reply();
    let _ = write!(reply, "token {id} \"");
    stream.push(bytes, &mut |text| reply.quoted(text));
    let _ = reply.write_char('"');
}
