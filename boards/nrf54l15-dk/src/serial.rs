//! The console: the second serial port that the board's debugger shows to the host, 115,200 baud, 8 data
//! bits, no parity.
//!
//! Bytes are received by DMA into a small buffer, which an interrupt empties when it is full or the
//! wire falls silent. `embassy-nrf` has a driver with buffers of its own, which panics when a sender is
//! faster than the program; here what does not fit is lost, and marked.

use core::cell::UnsafeCell;
use core::sync::atomic::{Ordering, compiler_fence};
use embassy_nrf::interrupt::typelevel::{Handler, SERIAL20};
use embassy_nrf::pac;
use embassy_nrf::uarte::Uarte;
use embassy_nrf::wdt::WatchdogHandle;
use ternlet_board::Port;
use ternlet_cortex_m::Inbox;

/// Bytes that are kept until the program reads them.
const INBOX_BYTES: usize = 4096;

/// Bytes that one transfer receives, at most.
const LANDING_BYTES: usize = 64;

/// Bytes that one transfer sends, at most; the driver copies them to the stack where they lie in RRAM,
/// which DMA does not read.
const SENT_BYTES: usize = 64;

/// Silence that ends a transfer, in bits: two bytes' worth.
const SILENCE_BITS: u32 = 20;

static INBOX: Inbox<INBOX_BYTES> = Inbox::new();

static LANDING: Landing = Landing(UnsafeCell::new([0; LANDING_BYTES]));

/// Where DMA writes what is received.
struct Landing(UnsafeCell<[u8; LANDING_BYTES]>);

// SAFETY: DMA writes it from the start of a transfer to its end; only the interrupt reads it, after the
// end of one transfer and before it starts the next.
unsafe impl Sync for Landing {}

/// The interrupt's part: to be bound before the driver's own handler, which would stop the reception.
pub struct Receiver;

impl Handler<SERIAL20> for Receiver {
    unsafe fn on_interrupt() {
        let end = pac::UARTE20.events_dma().rx().end();
        if end.read() == 0 {
            return;
        }
        end.write_value(0);
        compiler_fence(Ordering::SeqCst);
        let len = pac::UARTE20.dma().rx().amount().read().amount() as usize;
        // SAFETY: the transfer has ended, and the next starts below.
        let landed = unsafe { &*LANDING.0.get() };
        INBOX.put(&landed[..len.min(LANDING_BYTES)]);
        start_transfer();
    }
}

fn start_transfer() {
    compiler_fence(Ordering::SeqCst);
    let uart = pac::UARTE20;
    uart.dma().rx().ptr().write_value(LANDING.0.get().addr() as u32);
    uart.dma().rx().maxcnt().write(|count| count.set_maxcnt(LANDING_BYTES as u16));
    uart.tasks_dma().rx().start().write_value(1);
}

/// The port. It feeds the watchdog whenever it is looked after, and between two steps of an answer.
pub struct Serial {
    uart: Uarte<'static>,
    watchdog: WatchdogHandle,
}

impl Serial {
    /// Starts to receive; `uart` is the one whose interrupt [`Receiver`] is bound to.
    pub fn new(uart: Uarte<'static>, watchdog: WatchdogHandle) -> Self {
        let registers = pac::UARTE20;
        // A silence stops the transfer, and so makes its end, which interrupts.
        registers.shorts().write(|shorts| shorts.set_frametimeout_dma_rx_stop(true));
        registers.frametimeout().write_value(pac::uarte::regs::Frametimeout(SILENCE_BITS));
        registers.events_dma().rx().end().write_value(0);
        registers.intenset().write(|enabled| enabled.set_dmarxend(true));
        start_transfer();
        Self { uart, watchdog }
    }
}

impl Port for Serial {
    fn read(&mut self, room: &mut [u8], wait: bool) -> Option<usize> {
        loop {
            self.watchdog.pet();
            let len = INBOX.take(room);
            if len > 0 || !wait || room.is_empty() {
                return Some(len);
            }
            // The watchdog does not count in sleep. An interrupt since the look above ends sleep at once.
            cortex_m::asm::wfe();
        }
    }

    fn write(&mut self, bytes: &[u8]) {
        // No flow control: bytes leave at the speed of the wire.
        for piece in bytes.chunks(SENT_BYTES) {
            self.watchdog.pet();
            // The pieces are short, which is all that the driver could complain of.
            let _ = self.uart.blocking_write(piece);
        }
    }

    fn report(&mut self, _: &[u8]) {}

    fn between_steps(&mut self) {
        self.watchdog.pet();
    }

    fn ahead_bytes(&self) -> usize {
        INBOX_BYTES
    }
}
