//! This board's start: clocks, watchdog, flash, USB, the second core; its memory, and its end.

use core::panic::PanicInfo;
use cortex_m::peripheral::syst::SystClkSource;
use cortex_m_rt::exception;
use rp235x_hal::block::ImageDef;
use rp235x_hal::clocks::init_clocks_and_plls;
use rp235x_hal::fugit::ExtU32;
use rp235x_hal::multicore::{Multicore, Stack};
use rp235x_hal::pac;
use rp235x_hal::reboot::{RebootArch, RebootKind, reboot};
use rp235x_hal::sio::Sio;
use rp235x_hal::usb::UsbBus;
use rp235x_hal::watchdog::Watchdog;
use ternlet_board::{ARENA_BYTES, Board};
use ternlet_cortex_m::{Arena, cycles, image, stack_bytes_max};
use usb_device::bus::UsbBusAllocator;

use crate::cores::Worker;
use crate::usb::UsbPort;

/// The board's crystal (Pico 2 datasheet, "Crystal"). The clocks made of it: 150 MHz for the cores,
/// 48 MHz for USB.
const CRYSTAL_HZ: u32 = 12_000_000;

/// Without a sign of life for so long the board restarts; the longest that the watchdog can count is 8.3 s.
const WATCHDOG_MS: u32 = 8000;

/// Words of the second core's stack. It runs pieces of what the first runs, which altogether needs
/// 28 KB (`boards/README.md`); the CPU faults if it ever reached further (MSPLIM).
const STACK_WORDS: usize = 32 * 1024 / 4;

/// What the boot ROM looks for: a program for the ARM cores, secure.
#[used]
#[unsafe(link_section = ".start_block")]
static IMAGE_DEF: ImageDef = ImageDef::secure_exe();

/// All memory that a session takes.
static ARENA: Arena<ARENA_BYTES> = Arena::new();

static SECOND_STACK: Stack<STACK_WORDS> = Stack::new();

/// The second core.
static SECOND: Worker = Worker::new();

#[rp235x_hal::entry]
fn start() -> ! {
    static mut USB_BUS: Option<UsbBusAllocator<UsbBus>> = None;

    let mut chip = pac::Peripherals::take().expect("taken once");
    let mut watchdog = Watchdog::new(chip.WATCHDOG);
    let clocks = init_clocks_and_plls(
        CRYSTAL_HZ,
        chip.XOSC,
        chip.CLOCKS,
        chip.PLL_SYS,
        chip.PLL_USB,
        &mut chip.RESETS,
        &mut watchdog,
    );
    // Clocks are set up by constants that fit each other.
    let Ok(clocks) = clocks else { panic!("no clocks") };
    watchdog.pause_on_debug(true);
    watchdog.start(WATCHDOG_MS.millis());
    speed_up_flash(&chip.QMI);
    start_ticking();

    let bus = UsbBus::new(chip.USB, chip.USB_DPRAM, clocks.usb_clock, true, &mut chip.RESETS);
    let mut port = UsbPort::new(USB_BUS.insert(UsbBusAllocator::new(bus)), watchdog);

    let mut sio = Sio::new(chip.SIO);
    let mut multicore = Multicore::new(&mut chip.PSM, &mut chip.PPB, &mut sio.fifo);
    let stack = SECOND_STACK.take().expect("taken once");
    if multicore.cores()[1].spawn(stack, || SECOND.serve()).is_ok() {
        // One that is not fit is not used: then this core computes alone.
        SECOND.has_begun();
    }

    port.wait_for_host();
    let board = Board {
        name: "pico2",
        image: image(),
        arena: ARENA.take().expect("taken once"),
        features: ternlet_cortex_m::features(),
        midr: 0,
        parallel: &SECOND,
        stack_bytes_max,
        cycles,
    };
    ternlet_board::run(&mut port, board);
    restart()
}

/// Flash at half of the cores' clock, 75 MHz, as Raspberry Pi's SDK sets this board's. The boot ROM tries
/// quad reads at a third first (RP2350 datasheet, 5.2.7) and leaves what worked; only that case is made
/// faster. The divisor may change while flash is read (12.14.6, M0_TIMING).
fn speed_up_flash(qmi: &pac::QMI) {
    let is_quad = qmi.m0_rfmt().read().data_width().is_q();
    if is_quad && qmi.m0_timing().read().clkdiv().bits() == 3 {
        // SAFETY: a divisor of 2 is one that the field allows; the flash is specified to 133 MHz.
        qmi.m0_timing().modify(|_, timing| unsafe { timing.clkdiv().bits(2) });
    }
}

/// An interrupt every 0.1 s, so that whoever sleeps wakes to feed the watchdog.
fn start_ticking() {
    let mut core = cortex_m::Peripherals::take().expect("taken once");
    core.SYST.set_clock_source(SystClkSource::Core);
    core.SYST.set_reload(15_000_000 - 1);
    core.SYST.clear_current();
    core.SYST.enable_interrupt();
    core.SYST.enable_counter();
}

/// Its coming is all.
#[exception]
fn SysTick() {}

fn restart() -> ! {
    reboot(RebootKind::Normal, RebootArch::Normal)
}

/// Nobody is there to be told: the board restarts, and the host sees it begin anew. A fault of the CPU
/// does the same through the watchdog.
#[panic_handler]
fn panic(_: &PanicInfo<'_>) -> ! {
    restart()
}
