//! This board's start: clocks, watchdog, serial port; its memory, and its end.

use core::panic::PanicInfo;
use cortex_m::peripheral::SCB;
use embassy_nrf::config::{ClockSpeed, Config, HfclkSource};
use embassy_nrf::pac;
use embassy_nrf::uarte::{self, Uarte};
use embassy_nrf::wdt::{self, HaltConfig, SleepConfig, Watchdog};
use embassy_nrf::{bind_interrupts, peripherals};
use ternlet_board::Board;
use ternlet_core::parallel::Alone;
use ternlet_cortex_m::{Arena, cycles, entry, image, stack_bytes_max};

use crate::serial::{Receiver, Serial};

/// What a session of the shipped model takes with 256 tokens of context and batches of 10 (`ternlet plan
/// --context 256 --batch 10`: 211,840, a multiple of 64 as it has to be). With batches of 16, as on larger chips,
/// 22 KB would be left for the rest and the stack.
const ARENA_BYTES: usize = 211_840;

/// Without a sign of life for so long the board restarts: ticks of 32,768 Hz, 8 s.
const WATCHDOG_TICKS: u32 = 8 * 32_768;

/// All memory that a session takes.
static ARENA: Arena<ARENA_BYTES> = Arena::new();

bind_interrupts!(struct Interrupts {
    SERIAL20 => Receiver, uarte::InterruptHandler<peripherals::SERIAL20>;
});

#[entry]
fn start() -> ! {
    let chip = embassy_nrf::init(clocks());
    // Off after a reset: without it every access to RRAM is waited for.
    pac::ICACHE.enable().write(|cache| cache.set_enable(true));

    let mut settings = wdt::Config::default();
    settings.timeout_ticks = WATCHDOG_TICKS;
    settings.action_during_sleep = SleepConfig::Pause;
    settings.action_during_debug_halt = HaltConfig::Pause;
    let watchdog = Watchdog::try_new(chip.WDT0, settings);
    // It runs already only after a restart that left it so, with these same settings.
    let Ok((_, [watchdog])) = watchdog else { panic!("no watchdog") };

    // nRF54L15 DK hardware guide, "Virtual COM ports": VCOM1, the chip sends on P1.04.
    let settings = uarte::Config::default();
    let uart = Uarte::new(chip.SERIAL20, chip.P1_05, chip.P1_04, Interrupts, settings);

    let board = Board {
        name: "nrf54l15-dk",
        image: image(),
        arena: ARENA.take().expect("taken once"),
        features: ternlet_cortex_m::features(),
        midr: 0,
        parallel: &Alone,
        stack_bytes_max,
        cycles,
    };
    ternlet_board::run(&mut Serial::new(uart, watchdog), board);
    SCB::sys_reset()
}

/// The core at its fastest, and the crystal, by which a UART's timing is right.
fn clocks() -> Config {
    let mut config = Config::default();
    config.clock_speed = ClockSpeed::CK128;
    config.hfclk_source = HfclkSource::ExternalXtal;
    config
}

/// Nobody is there to be told: the board restarts, and the host sees it begin anew. A fault of the CPU
/// does the same through the watchdog.
#[panic_handler]
fn panic(_: &PanicInfo<'_>) -> ! {
    SCB::sys_reset()
}
