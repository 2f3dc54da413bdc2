//! Bytes in and out through the serial port: Arm's PL011, DDI 0183.

use arm_pl011_uart::{DataBits, LineConfig, Parity, StopBits, Uart, UniqueMmioPointer};
use core::ptr::NonNull;
use ternlet_board::{LOST, Port, read_polled};

/// Where QEMU's virt machine has it, and the clock that drives it (hw/arm/virt.c).
const ADDRESS: usize = 0x0900_0000;
const CLOCK_HZ: u32 = 24_000_000;
const BAUD: u32 = 115_200;

/// The serial port; reports for people are not sent, as there is one wire.
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

    /// The byte that has arrived, if one has.
    fn byte(&mut self) -> Option<u8> {
        // Garbled on the wire, or others were lost at it.
        self.0.read_word().unwrap_or(Some(LOST))
    }
}

impl Port for Serial {
    fn read(&mut self, room: &mut [u8], wait: bool) -> Option<usize> {
        Some(read_polled(room, wait, || self.byte()))
    }

    fn write(&mut self, bytes: &[u8]) {
        for &byte in bytes {
            while self.0.is_tx_fifo_full() {
                core::hint::spin_loop();
            }
            self.0.write_word(byte);
        }
    }

    fn report(&mut self, _bytes: &[u8]) {
        // There is one wire.
    }
}
