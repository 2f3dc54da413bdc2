//! The console: the serial port that the ST-LINK shows to the host, 115,200 baud, 8 data bits, no parity.

use embassy_stm32::peripherals::IWDG1;
use embassy_stm32::usart::BufferedUart;
use embassy_stm32::wdg::IndependentWatchdog;
use embedded_io::{Read, ReadReady, Write};
use ternlet_board::Port;

/// Bytes that are kept until the program reads them.
pub const INBOX_BYTES: usize = 4096;

/// Bytes on their way out.
pub const OUTBOX_BYTES: usize = 256;

/// The port. It feeds the watchdog whenever it waits, and between two steps of an answer.
pub struct Serial {
    uart: BufferedUart<'static>,
    watchdog: IndependentWatchdog<'static, IWDG1>,
}

impl Serial {
    /// A port made of its parts.
    pub fn new(uart: BufferedUart<'static>, watchdog: IndependentWatchdog<'static, IWDG1>) -> Self {
        Self { uart, watchdog }
    }
}

impl Port for Serial {
    fn read(&mut self, room: &mut [u8], wait: bool) -> Option<usize> {
        if room.is_empty() {
            return Some(0);
        }
        loop {
            // Noise on the wire is an error of the UART: what was received in spite of it is read next.
            if self.uart.read_ready().unwrap_or(false) {
                return Some(self.uart.read(room).unwrap_or(0));
            }
            if !wait {
                return Some(0);
            }
            self.watchdog.pet();
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
        INBOX_BYTES - 1
    }
}
