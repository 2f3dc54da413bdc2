//! The serial port of Arm's MPS boards: the UART of the Cortex-M System Design Kit.
//!
//! Polled, one byte of buffer each way, no interrupt. Registers by Arm DDI 0479D, "Cortex-M System
//! Design Kit Technical Reference Manual", section 4.3.

use core::ptr::NonNull;
use ternlet_board::{LOST, Port, read_polled};

/// What both ends must be set to, with 8 data bits, no parity, 1 stop bit.
const BAUD: u32 = 115_200;

/// Offsets of registers in words.
const DATA: usize = 0;
const STATE: usize = 1;
const CTRL: usize = 2;
const BAUDDIV: usize = 4;

/// Bits of STATE and CTRL.
const STATE_TX_FULL: u32 = 1 << 0;
const STATE_RX_FULL: u32 = 1 << 1;
/// Bytes came while the last one was not read; writing it ends that.
const STATE_RX_OVERRUN: u32 = 1 << 3;
const CTRL_TX_ENABLE: u32 = 1 << 0;
const CTRL_RX_ENABLE: u32 = 1 << 1;

/// A CMSDK UART; reports for people are not sent, as there is one wire.
pub struct CmsdkUart {
    registers: NonNull<u32>,
}

impl CmsdkUart {
    /// Starts the UART at `address` for 115,200 baud; `clock_hz` is what it is clocked with.
    ///
    /// # Panics
    ///
    /// If `address` is zero or `clock_hz` too slow (a divisor below 16, which the UART does not take).
    ///
    /// # Safety
    ///
    /// - At `address`, a multiple of four, stand the registers of a CMSDK UART.
    /// - Nothing else uses them.
    pub unsafe fn new(address: usize, clock_hz: u32) -> Self {
        let divisor = clock_hz / BAUD;
        assert!(divisor >= 16, "a clock of {clock_hz} Hz is too slow for {BAUD} baud");
        let registers = NonNull::new(address as *mut u32).expect("a UART's address is not zero");
        let mut uart = Self { registers };
        uart.set(BAUDDIV, divisor);
        uart.set(CTRL, CTRL_TX_ENABLE | CTRL_RX_ENABLE);
        uart
    }

    fn get(&self, register: usize) -> u32 {
        // SAFETY: registers of a UART, by the contract of `new`; the offset is one of those above.
        unsafe { self.registers.add(register).read_volatile() }
    }

    fn set(&mut self, register: usize, value: u32) {
        // SAFETY: as above.
        unsafe { self.registers.add(register).write_volatile(value) }
    }

    fn is(&self, state: u32) -> bool {
        self.get(STATE) & state != 0
    }

    /// The byte that has arrived, if one has; [`LOST`] for one at which others were lost. On which side of
    /// it they were is not known, so that it is given up too: it may be the end of a line.
    fn byte(&mut self) -> Option<u8> {
        if !self.is(STATE_RX_FULL) {
            return None;
        }
        let byte = self.get(DATA) as u8;
        if !self.is(STATE_RX_OVERRUN) {
            return Some(byte);
        }
        self.set(STATE, STATE_RX_OVERRUN);
        Some(LOST)
    }
}

impl Port for CmsdkUart {
    fn read(&mut self, room: &mut [u8], wait: bool) -> Option<usize> {
        Some(read_polled(room, wait, || self.byte()))
    }

    fn write(&mut self, bytes: &[u8]) {
        for &byte in bytes {
            while self.is(STATE_TX_FULL) {
                core::hint::spin_loop();
            }
            self.set(DATA, u32::from(byte));
        }
    }

    fn report(&mut self, _: &[u8]) {}

    fn ahead_bytes(&self) -> usize {
        1
    }
}
