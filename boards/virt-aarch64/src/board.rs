//! The program on core 0, from the first line of Rust to its exit code.

use core::fmt::{self, Write};
use core::panic::PanicInfo;
use ternlet_board::{Board, Port};
use ternlet_core::parallel::Parallel;
use ternlet_kernels::arm_cores;

use crate::device_tree::{Machine, MachineError};
use crate::helpers::{CORES, HelperError, start_helpers};
use crate::image::{LoadError, load};
use crate::memory::{Ram, stack_bytes_max};
use crate::pl011::Serial;
use crate::registers::{cycles, midr};
use crate::semihosting::{Semihosting, StandardError, exit};

/// The word of the command line (QEMU's `-append`) for text by the serial port.
const UART: &str = "uart";

/// The model that is read if none is named, relative to where QEMU was started.
const IMAGE_DEFAULT: &str = "models/assistant/assistant.ternlet";

/// Why the program does not come to its first line of input.
enum StartError<'m> {
    Machine(MachineError),
    Helper(HelperError),
    Image(&'m str, LoadError),
    NoSerial,
}

impl fmt::Display for StartError<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            StartError::Machine(error) => error.fmt(f),
            StartError::Helper(error) => error.fmt(f),
            StartError::Image(path, error) => write!(f, "the model's image {path}: {error}"),
            StartError::NoSerial => f.write_str("the serial port cannot be set up"),
        }
    }
}

/// Core 0, from `start.rs`.
pub extern "C" fn main_core() -> ! {
    let machine = Machine::read();
    let outcome = match &machine {
        // SAFETY: `start.rs` comes here once.
        Ok(machine) => unsafe { run(machine) },
        Err(error) => Err(StartError::Machine(*error)),
    };
    exit(outcome.unwrap_or_else(|error| {
        let _ = writeln!(StandardError::new(), "error: {error}");
        false
    }))
}

/// Brings up cores, memory and model and answers lines; whether everything went well.
///
/// # Safety
///
/// - It is called once.
unsafe fn run(machine: &Machine) -> Result<bool, StartError<'_>> {
    let instructions = start_helpers(machine).map_err(StartError::Helper)?;
    // SAFETY: once; and the device tree says that there is RAM so far.
    let mut ram = unsafe { Ram::new(machine.ram_end) };
    let path = machine.image().unwrap_or(IMAGE_DEFAULT);
    let image = load(path, &mut ram).map_err(|error| StartError::Image(path, error))?;
    let board = Board {
        name: "virt-aarch64",
        image,
        arena: ram.take_rest(),
        // SAFETY: `start_helpers` looked at the registers of every core that shares work.
        features: unsafe { instructions.features() },
        midr: midr(),
        parallel: &CORES,
        stack_bytes_max,
        cycles,
    };
    if machine.asks_for(UART) {
        // SAFETY: once.
        let mut serial = unsafe { Serial::new() }.ok_or(StartError::NoSerial)?;
        Ok(answer(&mut serial, board))
    } else {
        Ok(answer(&mut Semihosting::new(), board))
    }
}

/// Says what the machine is, answers lines, and says what each core did.
fn answer(port: &mut dyn Port, board: Board<'_, impl Parallel>) -> bool {
    let cpu = arm_cores::name_of_midr(board.midr).unwrap_or("another core");
    let (cores, midr) = (board.parallel.threads(), board.midr);
    let _ = writeln!(Report(port), "cores: {cores}, {cpu}, MIDR_EL1 {midr:#x}");
    let success = ternlet_board::run(port, board);
    let mut report = Report(port);
    let _ = write!(report, "chunks of divided work by core:");
    for chunks in CORES.chunks() {
        let _ = write!(report, " {chunks}");
    }
    let _ = writeln!(report);
    success
}

/// A port's reports, as text.
struct Report<'p>(&'p mut dyn Port);

impl Write for Report<'_> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        self.0.report(text.as_bytes());
        Ok(())
    }
}

/// Says where and why, and ends with 1, whichever core it is.
#[panic_handler]
fn panic(info: &PanicInfo<'_>) -> ! {
    let _ = writeln!(StandardError::new(), "{info}");
    exit(false)
}
