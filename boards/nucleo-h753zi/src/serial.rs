//! The console: the serial port that the ST-LINK shows to the host, 115,200 baud, 8 data bits, no parity.
//!
//! Bytes are received by an interrupt. `embassy-stm32` has a driver with buffers of its own, which says
//! nothing of what does not fit; here that is marked, so that two lines never become one.

use embassy_stm32::interrupt::typelevel::{Handler, USART3};
use embassy_stm32::pac;
use embassy_stm32::peripherals::IWDG1;
use embassy_stm32::usart::BufferedUart;
use embassy_stm32::wdg::IndependentWatchdog;
use embedded_io::Write;
use ternlet_board::Port;
use ternlet_cortex_m::Inbox;

/// Bytes that are kept until the program reads them.
const INBOX_BYTES: usize = 4096;

/// Bytes on their way out.
pub const OUTBOX_BYTES: usize = 256;

static INBOX: Inbox<INBOX_BYTES> = Inbox::new();

/// The interrupt's part: to be bound before the driver's own handler, which would take the byte, and
/// which ends the flags of errors.
pub struct Receiver;

impl Handler<USART3> for Receiver {
    unsafe fn on_interrupt() {
        let state = pac::USART3.isr().read();
        if state.rxne() {
            INBOX.put(&[pac::USART3.rdr().read().dr() as u8]);
        }
        // Overrun: the byte that was read is older than those that are missing.
        if state.ore() {
            INBOX.lose();
        }
    }
}

/// The port. It feeds the watchdog whenever it is looked after, and between two steps of an answer.
pub struct Serial {
    uart: BufferedUart<'static>,
    watchdog: IndependentWatchdog<'static, IWDG1>,
}

impl Serial {
    /// A port made of its parts; `uart` is the one whose interrupt [`Receiver`] is bound to.
    pub fn new(uart: BufferedUart<'static>, watchdog: IndependentWatchdog<'static, IWDG1>) -> Self {
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
            // Until a byte comes or the clock ticks. An interrupt since the look above ends it at once.
            cortex_m::asm::wfe();
        }
    }

    fn write(&mut self, bytes: &[u8]) {
        // No flow control: bytes leave at the speed of the wire.
        for piece in bytes.chunks(OUTBOX_BYTES) {
            self.watchdog.pet();
            // The driver knows no error of writing.
            let _ = self.uart.write_all(piece);
        }
        // A restart would cut off what has not left yet.
        let _ = self.uart.flush();
    }

    fn report(&mut self, _: &[u8]) {}

    fn between_steps(&mut self) {
        self.watchdog.pet();
    }

    fn ahead_bytes(&self) -> usize {
        INBOX_BYTES
    }
}
