//! What a board proves before it answers: numbers, image, kernel, memory.

use core::fmt::{self, Write};
use ternlet_core::config::Config;
use ternlet_core::float_env::float_environment_is_ieee;
use ternlet_core::image::ImageError;
use ternlet_core::kernel::Kernel;
use ternlet_core::kv::KvType;
use ternlet_core::model::Model;
use ternlet_core::plan::{Limits, MemoryPlan, PlanError};
use ternlet_core::session::{Session, SessionError};
use ternlet_kernels::{CpuFeatures, arm_cores};

use crate::link::Link;

/// Bytes of the arena that a board gives: what a microcontroller with 400 KB of RAM can spare.
pub const ARENA_BYTES: usize = 249_984;

/// Positions of the KV cache.
pub const CONTEXT_TOKENS: usize = 256;

/// Tokens of a prompt computed at once, at most; fewer where the arena is too small for that.
pub const BATCH_TOKENS_MAX: usize = 16;

/// More kernels than any build target has.
const KERNELS_MAX: usize = 16;

/// Why a board does not answer.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum BootError {
    /// The floating-point unit does not round to nearest, or flushes subnormal numbers.
    FloatEnvironment,
    /// The image is damaged, or none at all.
    Image(ImageError),
    /// Not even the portable kernel agrees with the reference: a broken CPU, compiler or emulator.
    Kernel,
    /// No context of this board suits the model.
    Plan(PlanError),
    /// The arena is too small for one token at a time.
    Session(SessionError),
}

impl fmt::Display for BootError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            BootError::FloatEnvironment => {
                f.write_str("the floating-point unit does not compute as ieee 754 says")
            }
            BootError::Image(error) => write!(f, "the model's image: {error}"),
            BootError::Kernel => f.write_str("no kernel computes what the reference does"),
            BootError::Plan(error) => error.fmt(f),
            BootError::Session(error) => error.fmt(f),
        }
    }
}

impl core::error::Error for BootError {}

/// What boot made of the board's parts; every checksum of the model was compared.
pub struct Booted<'b> {
    /// The fastest kernel that agrees with the reference.
    pub kernel: &'static dyn Kernel,
    /// A session in the board's arena.
    pub session: Session<'b>,
}

/// Checks everything and makes a session; kernels that disagree with the reference are reported.
///
/// `cpu`: its features, and its MIDR_EL1 or 0.
pub fn boot<'b>(
    link: &mut Link<'_>,
    image: &'b [u8],
    arena: &'b mut [u8],
    cpu: (&CpuFeatures, u64),
) -> Result<Booted<'b>, BootError> {
    if !float_environment_is_ieee() {
        return Err(BootError::FloatEnvironment);
    }
    let model = Model::new_checked(image).map_err(BootError::Image)?;
    model.image().verify().map_err(BootError::Image)?;
    let kernel = agreeing_kernel(link, cpu).ok_or(BootError::Kernel)?;
    let limits = limits(model.config(), arena.len()).map_err(BootError::Plan)?;
    let session = Session::new(&model, limits, arena).map_err(BootError::Session)?;
    Ok(Booted { kernel, session })
}

/// The fastest kernel that passes its self-check.
fn agreeing_kernel(
    link: &mut Link<'_>,
    (features, midr): (&CpuFeatures, u64),
) -> Option<&'static dyn Kernel> {
    let mut kernels = [None; KERNELS_MAX];
    for (place, kernel) in kernels.iter_mut().zip(ternlet_kernels::available(features)) {
        *place = Some(kernel);
    }
    arm_cores::order_for_midr(midr, &mut kernels, |kernel| kernel.map_or("", |kernel| kernel.name()));
    kernels.into_iter().flatten().find(|&kernel| {
        let agrees = ternlet_kernels::self_check(kernel);
        if !agrees {
            // A report that cannot be written is no reason to stop.
            let _ = write!(link.report(), "kernel {} fails its self-check, not used", kernel.name());
        }
        agrees
    })
}

/// The board's context, and the largest batch that fits `arena_bytes`; a batch of one where none does.
fn limits(config: &Config, arena_bytes: usize) -> Result<Limits, PlanError> {
    let context = CONTEXT_TOKENS.min(config.context as usize);
    let of = |batch| Limits { context, batch, kv: KvType::Int8 };
    for batch in (2..=BATCH_TOKENS_MAX).rev() {
        if MemoryPlan::new(config, of(batch))?.bytes() <= arena_bytes {
            return Ok(of(batch));
        }
    }
    Ok(of(1))
}
