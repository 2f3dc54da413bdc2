//! A heap beside the model, for what an application wants it for: here a home's inventory, read as JSON
//! while the program runs. The model itself takes nothing from it.
//!
//!     boards/home_from_json.sh models/assistant/homes/family_house.json "is the garage door open"
//!
//! The first line of the input is the inventory, the others are sentences; a line of output is an
//! action, and the last one says how far the arena and the heap were ever filled.
#![cfg_attr(target_os = "none", no_std, no_main)]

#[cfg(target_os = "none")]
extern crate alloc;

#[cfg(target_os = "none")]
mod home_from_json {
    pub mod heap;
    mod inventory;
    pub mod program;
}

#[cfg(target_os = "none")]
#[ternlet_cortex_m::entry]
fn start() -> ! {
    home_from_json::heap::start();
    let mut port = ternlet_cortex_m::Semihosting::new();
    ternlet_cortex_m::exit(match home_from_json::program::run(&mut port) {
        Ok(()) => true,
        Err(error) => {
            ternlet_board::Port::report(&mut port, alloc::format!("error: {error}\n").as_bytes());
            false
        }
    })
}

/// On a host there is no board to run on.
#[cfg(not(target_os = "none"))]
fn main() {
    eprintln!("this program runs on the board: see boards/README.md");
}
