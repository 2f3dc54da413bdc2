//! The whole program of a board behind which a debugger or an emulator stands.

use ternlet_board::{ARENA_BYTES, Board, Port};
use ternlet_core::parallel::Alone;

use crate::cpu::{cycles, features};
use crate::memory::{Arena, image, stack_bytes_max};
use crate::semihosting::{Semihosting, argument, exit};

/// All memory that a session takes.
static ARENA: Arena<ARENA_BYTES> = Arena::new();

/// Boots and answers until the input is over, then ends with 0, or 1 if anything went wrong.
///
/// Text comes and goes by semihosting, or by `serial` if the command line's last word is `uart`: the
/// same program is tested on either. The verdict is the debugger's in both cases.
pub fn run(name: &'static str, serial: &mut dyn Port) -> ! {
    let mut semihosting = Semihosting::new();
    let port = if argument("uart") { serial } else { &mut semihosting };
    let arena = ARENA.take().expect("a program is run once");
    let board = Board {
        name,
        image: image(),
        arena,
        features: features(),
        midr: 0,
        parallel: &Alone,
        stack_bytes_max,
        cycles,
    };
    exit(ternlet_board::run(port, board))
}
