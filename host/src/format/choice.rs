//! Which packing an import gives to which matrix, for the machine that is to run the image.
//!
//! Logits do not depend on it, speed and size do. Decoding reads every byte of an image for each
//! token, so fewer bits a weight win where memory is the limit and their decoding is cheap; what is
//! cheap is told by measuring (`ternlet bench --kernels`), and [`TARGETS`] keeps what was found,
//! with the reason. A machine that is not in the table gets 2-bit tiles, which every kernel runs
//! fast.

use std::fmt;
use ternlet_core::family::Role;
use ternlet_core::model::Model;
use ternlet_core::packing::TernaryPacking;

/// How the output head and the embedding are kept.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum HeadChoice {
    /// int8 rows with a scale each: half of F16, and integer arithmetic.
    #[default]
    Int8,
    /// As in the file: what the strict profile needs.
    File,
}

/// A packing per role of a ternary matrix, and the head's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Packings {
    /// Query, key, value and attention output.
    pub attention: TernaryPacking,
    /// Gate.
    pub gate: TernaryPacking,
    /// Up.
    pub up: TernaryPacking,
    /// Down.
    pub down: TernaryPacking,
    /// Embedding and output head.
    pub head: HeadChoice,
}

/// What runs an image best on a kind of machine.
pub struct Target {
    /// A kernel, as `ternlet kernels` names it.
    pub name: &'static str,
    /// For every ternary matrix.
    pub packing: TernaryPacking,
    /// Why.
    pub reason: &'static str,
}

/// Every kind of machine that can be named.
pub static TARGETS: &[Target] = &[
    Target {
        name: "x86_64-avx512vbmi",
        packing: TernaryPacking::Trits16,
        reason: "a byte of five trits is decoded in five instructions, so a fifth fewer bytes are a fifth less time",
    },
    Target {
        name: "x86_64-avx512vnni",
        packing: TernaryPacking::Tile16,
        reason: "without byte look-ups of 128 entries, 1.6 bits cost more to decode than they save",
    },
    Target {
        name: "x86_64-avx2",
        packing: TernaryPacking::Tile16,
        reason: "without byte look-ups of 128 entries, 1.6 bits cost more to decode than they save",
    },
    Target {
        name: "aarch64-i8mm",
        packing: TernaryPacking::Tile16,
        reason: "fewest instructions a weight, at prefill by SMMLA",
    },
    Target {
        name: "aarch64-dotprod",
        packing: TernaryPacking::Tile16,
        reason: "fewest instructions a weight",
    },
    Target {
        name: "aarch64-neon-tbl",
        packing: TernaryPacking::Tile16,
        reason: "a nibble holds two weights, an index into sixteen bytes, which is what a look-up takes",
    },
    Target {
        name: "aarch64-neon",
        packing: TernaryPacking::Tile16,
        reason: "fewest instructions a weight among the packings of two bits and less",
    },
    Target { name: "thumb-dsp", packing: TernaryPacking::Tile16, reason: "its only fast path" },
    Target { name: "portable", packing: TernaryPacking::Tile16, reason: "its only fast path" },
    Target { name: "portable-words", packing: TernaryPacking::Tile16, reason: "its only fast path" },
];

impl Target {
    /// The target of a name.
    pub fn of(name: &str) -> Option<&'static Target> {
        TARGETS.iter().find(|target| target.name == name)
    }
}

/// The packing that import picks for a role where the kernel of this name will run.
pub fn packing_for(kernel: &str, role: Role) -> TernaryPacking {
    Packings::for_kernel(kernel).of(role)
}

/// Whether a kernel takes the path of [`ternlet_kernels`] that serves every packing, many times slower than its own: none
/// has one for more than 2-bit tiles and the packing that suits it. A name without a target has no better packing.
fn is_slow(kernel: &str, packing: TernaryPacking) -> bool {
    packing != TernaryPacking::Tile16 && Target::of(kernel).is_some_and(|target| target.packing != packing)
}

/// Bytes of ternary matrices below which nobody waits for a slow packing: most caches hold them.
const SLOW_FROM_BYTES: usize = 4 << 20;

/// What to say of a large image that has a packing for which this kernel has no fast path.
pub fn packing_advice(model: &Model<'_>, kernel: &str) -> Option<String> {
    let (mut bytes, mut slow) = (0, None);
    for layer in 0..model.config().layers as usize {
        let block = model.block(layer);
        // Packings are chosen for these roles; key, value and attention output go with query.
        for matrix in [block.query(), block.gate(), block.up(), block.down()] {
            bytes += matrix.codes.len();
            slow = slow.or(is_slow(kernel, matrix.packing).then_some(matrix.packing));
        }
    }
    let packing = slow.filter(|_| bytes >= SLOW_FROM_BYTES)?.name();
    Some(format!(
        "this image is packed as {packing}, which {kernel} computes many times slower than what suits it: ternlet \
         convert --for {kernel} MODEL.gguf IMAGE"
    ))
}

impl Default for Packings {
    /// What every machine runs well.
    fn default() -> Self {
        Packings::all(TernaryPacking::Tile16)
    }
}

impl Packings {
    /// One packing for every ternary matrix; an int8 head.
    pub fn all(packing: TernaryPacking) -> Packings {
        let head = HeadChoice::default();
        Packings { attention: packing, gate: packing, up: packing, down: packing, head }
    }

    /// What suits a kernel.
    pub fn for_kernel(kernel: &str) -> Packings {
        Target::of(kernel).map_or_else(Packings::default, |target| Packings::all(target.packing))
    }

    /// The same with this head.
    pub fn with_head(self, head: HeadChoice) -> Packings {
        Packings { head, ..self }
    }

    /// The packing of a role.
    pub fn of(&self, role: Role) -> TernaryPacking {
        match role {
            Role::Gate => self.gate,
            Role::Up => self.up,
            Role::Down => self.down,
            _ => self.attention,
        }
    }

    /// Applies `NAME` (all matrices) or `ROLE=NAME,...` with roles attention, gate, up and down.
    ///
    /// # Errors
    ///
    /// A role or a packing that does not exist.
    pub fn set(&mut self, text: &str) -> Result<(), UnknownPacking> {
        for part in text.split(',') {
            let (role, name) = part.split_once('=').map_or((None, part), |(role, name)| (Some(role), name));
            let packing = TernaryPacking::ALL.into_iter().find(|packing| packing.name() == name);
            let packing = packing.ok_or_else(|| UnknownPacking::Packing(name.to_owned()))?;
            match role {
                None => *self = Packings::all(packing).with_head(self.head),
                Some("attention") => self.attention = packing,
                Some("gate") => self.gate = packing,
                Some("up") => self.up = packing,
                Some("down") => self.down = packing,
                Some(role) => return Err(UnknownPacking::Role(role.to_owned())),
            }
        }
        Ok(())
    }
}

/// What [`Packings::set`] did not know.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum UnknownPacking {
    /// No such packing.
    Packing(String),
    /// No such role.
    Role(String),
}

impl fmt::Display for UnknownPacking {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            UnknownPacking::Packing(name) => {
                let names = TernaryPacking::ALL.map(TernaryPacking::name).join(", ");
                write!(f, "no packing is called {name:?}; there are {names}")
            }
            UnknownPacking::Role(name) => {
                write!(f, "no role is called {name:?}; there are attention, gate, up, down")
            }
        }
    }
}

impl std::error::Error for UnknownPacking {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_packing_without_a_fast_path_is_slow() {
        for target in TARGETS {
            assert!(!is_slow(target.name, TernaryPacking::Tile16) && !is_slow(target.name, target.packing));
            assert!(is_slow(target.name, TernaryPacking::Rows2), "{}", target.name);
        }
        assert!(is_slow("aarch64-dotprod", TernaryPacking::Trits16));
        // Nothing suits the reference better than anything else.
        assert!(!is_slow("reference", TernaryPacking::Trits16));
    }

    #[test]
    fn every_kernel_is_a_target() {
        for name in ternlet_kernels::names() {
            assert!(Target::of(name).is_some(), "{name}");
        }
    }

    #[test]
    fn packings_are_set_by_role() {
        let mut packings = Packings::default();
        assert_eq!(packings.set("trits16"), Ok(()));
        assert_eq!(packings, Packings::all(TernaryPacking::Trits16));
        assert_eq!(packings.set("up=rows2,down=columns2"), Ok(()));
        assert_eq!(packings.of(Role::Up), TernaryPacking::Rows2);
        assert_eq!(packings.of(Role::Down), TernaryPacking::Columns2);
        assert_eq!(packings.of(Role::Query), TernaryPacking::Trits16);
        assert_eq!(packings.set("tile17"), Err(UnknownPacking::Packing("tile17".to_owned())));
        assert_eq!(packings.set("head=tile16"), Err(UnknownPacking::Role("head".to_owned())));
    }
}
