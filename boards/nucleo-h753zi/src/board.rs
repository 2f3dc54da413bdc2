//! This board's start: clocks, caches, watchdog, serial port; its memory, and its end.

use core::panic::PanicInfo;
use cortex_m::peripheral::SCB;
use cortex_m::peripheral::syst::SystClkSource;
use cortex_m_rt::exception;
use embassy_stm32::rcc::{
    AHBPrescaler, APBPrescaler, HSIPrescaler, Pll, PllDiv, PllMul, PllPreDiv, PllSource, Sysclk, VoltageScale,
};
use embassy_stm32::usart::{self, BufferedUart};
use embassy_stm32::wdg::IndependentWatchdog;
use embassy_stm32::{Config, bind_interrupts, peripherals};
use ternlet_board::{ARENA_BYTES, Board};
use ternlet_core::parallel::Alone;
use ternlet_cortex_m::{Arena, cycles, entry, image, stack_bytes_max};

use crate::serial::{OUTBOX_BYTES, Receiver, Serial};

/// Without a sign of life for so long the board restarts.
const WATCHDOG_US: u32 = 8_000_000;

/// All memory that a session takes.
static ARENA: Arena<ARENA_BYTES> = Arena::new();

bind_interrupts!(struct Interrupts {
    USART3 => Receiver, usart::BufferedInterruptHandler<peripherals::USART3>;
});

#[entry]
fn start() -> ! {
    // Never used: the receiver's interrupt takes every byte before the driver sees it.
    static mut DRIVERS_INBOX: [u8; 1] = [0];
    static mut OUTBOX: [u8; OUTBOX_BYTES] = [0; OUTBOX_BYTES];

    let chip = embassy_stm32::init(clocks());
    let mut watchdog = IndependentWatchdog::new(chip.IWDG1, WATCHDOG_US);
    watchdog.unleash();
    start_core();

    // UM2407, "Virtual COM port": USART3 on PD8 and PD9.
    let settings = usart::Config::default();
    let uart =
        BufferedUart::new(chip.USART3, chip.PD9, chip.PD8, OUTBOX, DRIVERS_INBOX, Interrupts, settings);
    // 115,200 baud is a speed that a clock of 100 MHz can make.
    let Ok(uart) = uart else { panic!("no serial port") };

    let board = Board {
        name: "nucleo-h753zi",
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

/// 400 MHz from the chip's own oscillator of 64 MHz: what every revision reaches at voltage scale 1
/// (data sheet DS12117, "General operating conditions"; 480 MHz need revision V and scale 0). Buses at
/// 200 MHz, peripherals at 100 MHz, flash with the wait states that belong to it.
fn clocks() -> Config {
    let mut config = Config::default();
    let rcc = &mut config.rcc;
    rcc.hsi = Some(HSIPrescaler::DIV1);
    rcc.pll1 = Some(Pll {
        source: PllSource::HSI,
        prediv: PllPreDiv::DIV4,
        mul: PllMul::MUL50,
        divp: Some(PllDiv::DIV2),
        divq: None,
        divr: None,
    });
    rcc.sys = Sysclk::PLL1_P;
    rcc.d1c_pre = AHBPrescaler::DIV1;
    rcc.ahb_pre = AHBPrescaler::DIV2;
    rcc.apb1_pre = APBPrescaler::DIV2;
    rcc.apb2_pre = APBPrescaler::DIV2;
    rcc.apb3_pre = APBPrescaler::DIV2;
    rcc.apb4_pre = APBPrescaler::DIV2;
    rcc.voltage_scale = VoltageScale::Scale1;
    config
}

/// Both caches, without which flash would be waited for at every access; and an interrupt every 40 ms,
/// so that whoever sleeps wakes to feed the watchdog.
fn start_core() {
    let mut core = cortex_m::Peripherals::take().expect("taken once");
    core.SCB.enable_icache();
    core.SCB.enable_dcache(&mut core.CPUID);
    core.SYST.set_clock_source(SystClkSource::Core);
    core.SYST.set_reload(16_000_000 - 1);
    core.SYST.clear_current();
    core.SYST.enable_interrupt();
    core.SYST.enable_counter();
}

/// Its coming is all.
#[exception]
fn SysTick() {}

/// Nobody is there to be told: the board restarts, and the host sees it begin anew. A fault of the CPU
/// does the same through the watchdog.
#[panic_handler]
fn panic(_: &PanicInfo<'_>) -> ! {
    SCB::sys_reset()
}
