//! From a command line's model to a session: survey, compare with the memory there is, load.

use super::failure::{Failure, say};
use super::options::{ProfileOptions, kernel_by_default};
use super::progress::with_progress;
use crate::assistant_image;
use crate::engine::{Machine, held};
use crate::format::choice::packing_advice;
use crate::format::{AlignedBytes, ImportOptions, ModelFile, OpenOptions, Packings, Survey, Warning, survey};
use crate::memory::{Need, available_bytes};
use crate::threads::Pool;
use std::path::Path;
use ternlet_core::config::Config;
use ternlet_core::model::Model;
use ternlet_core::plan::{Limits, MemoryPlan};
use ternlet_core::session::{Engine, Session};

/// A model that can be run.
pub enum Source {
    /// A file's.
    File(ModelFile),
    /// The assistant in this program.
    Embedded(&'static [u8]),
}

impl Source {
    /// Opens a file, or the embedded assistant where there is none, comparing `arena` bytes and
    /// what an import takes with the memory there is.
    pub fn open(
        path: Option<&Path>,
        survey: &Survey,
        import: ImportOptions<'static>,
        arena: u64,
    ) -> Result<Source, Failure> {
        let image = if survey.needs_import { survey.image_bytes } else { 0 };
        Need { image, arena }.check(available_bytes()).map_err(Failure::failed)?;
        let Some(path) = path else { return Ok(Source::Embedded(assistant_image::bytes())) };
        let open = |import: &ImportOptions<'_>| {
            ModelFile::open(path, &OpenOptions { import: *import, ..OpenOptions::default() })
        };
        let file = if survey.needs_import {
            with_progress("importing", import, open)
        } else {
            open(&ImportOptions::default())
        };
        let file = file.map_err(Failure::failed)?;
        warn(file.warnings());
        Ok(Source::File(file))
    }

    /// The model.
    pub fn model(&self) -> Result<Model<'_>, Failure> {
        match self {
            Source::File(file) => file.model().map_err(Failure::failed),
            Source::Embedded(bytes) => Model::new_checked(bytes).map_err(Failure::failed),
        }
    }
}

/// The packings that suit the kernel this machine would use, by the environment or the fastest.
pub fn packings_here() -> Packings {
    let (held, named) = (held(), kernel_by_default());
    let named = held.iter().find(|kernel| named.as_deref() == Some(kernel.name()));
    named.or(held.first()).map_or_else(Packings::default, |kernel| Packings::for_kernel(kernel.name()))
}

/// Warnings of an import that are said, of those after them only the number.
const WARNINGS_SAID: usize = 3;

/// Says what an import found strange, on stderr.
pub fn warn(warnings: &[Warning]) {
    warnings.iter().take(WARNINGS_SAID).for_each(|warning| say("warning", &warning.to_string()));
    if let more @ 1.. = warnings.len().saturating_sub(WARNINGS_SAID) {
        say("warning", &format!("the same of {more} more tensors"));
    }
}

/// What is known of a model before it is loaded; of the embedded assistant without a path.
pub fn look_at(path: Option<&Path>, import: &ImportOptions<'_>) -> Result<Survey, Failure> {
    if let Some(path) = path {
        return survey(path, import).map_err(Failure::failed);
    }
    let bytes = assistant_image::bytes();
    let config = *Model::new_checked(bytes).map_err(Failure::failed)?.config();
    let len = bytes.len() as u64;
    Ok(Survey { config, file_bytes: len, image_bytes: len, needs_import: false })
}

/// Everything that a session borrows.
pub struct Loaded {
    source: Source,
    memory: AlignedBytes,
    limits: Limits,
    machine: Machine,
}

impl Loaded {
    /// Loads a model with memory for a session of these limits.
    pub fn new(
        path: Option<&Path>,
        machine: Machine,
        profile: &ProfileOptions,
        limits: impl FnOnce(&Config) -> Result<Limits, Failure>,
    ) -> Result<Loaded, Failure> {
        profile.check_source(path)?;
        let packings = Packings::for_kernel(machine.engine().kernel.name()).with_head(profile.head());
        let import = profile.import.options(packings);
        let survey = look_at(path, &import)?;
        let limits = limits(&survey.config)?;
        let plan = MemoryPlan::new(&survey.config, limits).map_err(Failure::failed)?;
        let arena = plan.bytes() as u64;
        let source = Source::open(path, &survey, import, arena)?;
        let model = source.model()?;
        profile.check(&model)?;
        if let Some(advice) = packing_advice(&model, machine.engine().kernel.name()) {
            say("warning", &advice);
        }
        let memory = AlignedBytes::new(arena).map_err(Failure::failed)?;
        Ok(Loaded { source, memory, limits, machine })
    }

    /// Starts the session.
    pub fn start(&mut self) -> Result<(Session<'_>, Engine<'_, Pool>), Failure> {
        let model = self.source.model()?;
        let session = Session::new(&model, self.limits, self.memory.bytes_mut()).map_err(Failure::failed)?;
        Ok((session, self.machine.engine()))
    }
}
