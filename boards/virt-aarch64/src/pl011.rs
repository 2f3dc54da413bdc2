//! Text in and out through the serial port: Arm's PL011, DDI 0183.

use arm_pl011_uart::{DataBits, LineConfig, Parity, StopBits, Uart, UniqueMmioPointer};
use core::fmt;
use core::ptr::NonNull;
use ternlet_board::{Console, ReadLine};

use crate::semihosting::read_line;

/// Where QEMU's virt machine has it, and the clock that drives it (hw/arm/virt.c).
const ADDRESS: usize = 0x0900_0000;
const CLOCK_HZ: u32 = 24_000_000;
const BAUD: u32 = 115_200;

/// Ends the input where there is no other end: Ctrl-D.
const END_OF_TRANSMISSION: u8 = 4;

/// The serial port, which carries answers and reports alike.
pub struct Serial(Uart<'static>);

impl Serial {
    /// Configures the port: 8 data bits, no parity, one stop bit.
    ///
    /// # Safety
    ///
    /// - It is called once.
    pub unsafe fn new() -> Option<Serial> {
        let registers = NonNull::new(core::ptr::with_exposed_provenance_mut(ADDRESS))?;
        // SAFETY: a PL011's registers lie there, mapped as device memory (`mmu.rs`), and nothing else uses
        // them, by the caller's promise.
        let mut uart = Uart::new(unsafe { UniqueMmioPointer::new(registers) });
        let line = LineConfig { data_bits: DataBits::Bits8, parity: Parity::None, stop_bits: StopBits::One };
        uart.enable(line, BAUD, CLOCK_HZ).ok()?;
        Some(Serial(uart))
    }

    /// The next byte; none at the end.
    fn byte(&mut self) -> Option<u8> {
        loop {
            // A byte that was garbled on the wire becomes one that no line understands.
            match self.0.read_word().unwrap_or(Some(0xff)) {
                Some(END_OF_TRANSMISSION) => return None,
                Some(b'\r') => return Some(b'\n'),
                Some(byte) => return Some(byte),
                None => core::hint::spin_loop(),
            }
        }
    }
}

impl fmt::Write for Serial {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        for &byte in text.as_bytes() {
            while self.0.is_tx_fifo_full() {
                core::hint::spin_loop();
            }
            self.0.write_word(byte);
        }
        Ok(())
    }
}

impl Console for Serial {
    fn read_line(&mut self, line: &mut [u8]) -> ReadLine {
        read_line(line, || self.byte())
    }

    fn output(&mut self) -> &mut dyn fmt::Write {
        self
    }

    fn report(&mut self) -> &mut dyn fmt::Write {
        self
    }
}
