//! The console: a serial port over USB, served by an interrupt, so that the host is answered and bytes
//! are kept while the model computes.

use core::cell::RefCell;
use cortex_m::peripheral::NVIC;
use critical_section::Mutex;
use rp235x_hal::pac::{self, interrupt};
use rp235x_hal::usb::UsbBus;
use rp235x_hal::watchdog::Watchdog;
use ternlet_board::Port;
use ternlet_cortex_m::Inbox;
use usb_device::UsbError;
use usb_device::bus::UsbBusAllocator;
use usb_device::device::{StringDescriptors, UsbDevice, UsbDeviceBuilder, UsbDeviceState, UsbVidPid};
use usbd_serial::{SerialPort, USB_CLASS_CDC};

/// Raspberry Pi's vendor id with the product id that it lists for a serial port of RP2350's SDK.
const ID: UsbVidPid = UsbVidPid(0x2e8a, 0x0009);

/// Largest packet of a full-speed bulk endpoint, in bytes.
const PACKET_BYTES_MAX: usize = 64;

/// Bytes that are kept until the program reads them.
const INBOX_BYTES: usize = 4096;

/// What has been received.
static INBOX: Inbox<INBOX_BYTES> = Inbox::new();

/// The device, once it is there. The interrupt and the program take turns.
static USB: Mutex<RefCell<Option<Usb>>> = Mutex::new(RefCell::new(None));

struct Usb {
    device: UsbDevice<'static, UsbBus>,
    serial: SerialPort<'static, UsbBus>,
}

impl Usb {
    /// Answers the host and keeps what it sent, as long as there is room for a packet: the controller
    /// holds back one that is not read, and the host waits. Whether nothing was left for want of room.
    fn serve(&mut self) -> bool {
        while self.device.poll(&mut [&mut self.serial]) {
            loop {
                let mut packet = [0; PACKET_BYTES_MAX];
                if INBOX.room() < packet.len() {
                    return false;
                }
                match self.serial.read(&mut packet) {
                    Ok(len @ 1..) => INBOX.put(&packet[..len]),
                    _ => break,
                }
            }
        }
        true
    }

    /// Whether a program on the host has the port open.
    fn is_open(&self) -> bool {
        self.device.state() == UsbDeviceState::Configured && self.serial.dtr()
    }

    /// How many of `bytes` were taken; none if nobody listens.
    fn write(&mut self, bytes: &[u8]) -> Option<usize> {
        if !self.is_open() {
            return None;
        }
        match self.serial.write(bytes) {
            Ok(len) => Some(len),
            Err(UsbError::WouldBlock) => Some(0),
            Err(_) => None,
        }
    }
}

/// The interrupt of the USB controller.
#[pac::interrupt]
fn USBCTRL_IRQ() {
    if with(Usb::serve) == Some(false) {
        // A packet that is held back would interrupt again at once, and the program never make room.
        NVIC::mask(pac::Interrupt::USBCTRL_IRQ);
    }
}

/// Does the interrupt's work where that gave up for want of room. Whether the interrupt is on again.
fn catch_up() -> bool {
    if NVIC::is_enabled(pac::Interrupt::USBCTRL_IRQ) {
        return true;
    }
    if with(Usb::serve) == Some(false) {
        return false;
    }
    // SAFETY: no critical section is held here, which this could break.
    unsafe { NVIC::unmask(pac::Interrupt::USBCTRL_IRQ) };
    true
}

/// What `act` makes of the device, once it is there.
fn with<R>(act: impl FnOnce(&mut Usb) -> R) -> Option<R> {
    critical_section::with(|section| USB.borrow_ref_mut(section).as_mut().map(act))
}

/// The serial port. It feeds the watchdog whenever it is looked after, and between two steps of an answer.
pub struct UsbPort {
    watchdog: Watchdog,
}

impl UsbPort {
    /// Shows the device to the host.
    ///
    /// # Panics
    ///
    /// If one of the strings of a device does not fit, which these do.
    pub fn new(bus: &'static UsbBusAllocator<UsbBus>, watchdog: Watchdog) -> Self {
        let serial = SerialPort::new(bus);
        let strings = StringDescriptors::default().manufacturer("ternlet").product("ternlet on Pico 2");
        let builder = UsbDeviceBuilder::new(bus, ID).strings(&[strings]).expect("one language");
        let builder = builder.device_class(USB_CLASS_CDC).max_packet_size_0(64).expect("a size that USB has");
        let usb = Usb { device: builder.build(), serial };
        critical_section::with(|section| USB.borrow_ref_mut(section).replace(usb));
        // SAFETY: no critical section is held here, which this could break.
        unsafe { NVIC::unmask(pac::Interrupt::USBCTRL_IRQ) };
        Self { watchdog }
    }

    /// Waits until a program on the host opens the port, so that it sees the first words.
    pub fn wait_for_host(&self) {
        while with(|usb| usb.is_open()) != Some(true) {
            self.rest();
        }
    }

    /// Sleeps until something happened: an interrupt of USB or the clock's.
    fn rest(&self) {
        self.watchdog.feed();
        if catch_up() {
            cortex_m::asm::wfe();
        }
    }
}

impl Port for UsbPort {
    fn read(&mut self, room: &mut [u8], wait: bool) -> Option<usize> {
        loop {
            self.watchdog.feed();
            let len = INBOX.take(room);
            catch_up();
            if len > 0 || !wait || room.is_empty() {
                return Some(len);
            }
            self.rest();
        }
    }

    /// Waits for a host that is slow to read; without one that listens the bytes are lost.
    fn write(&mut self, bytes: &[u8]) {
        let mut rest = bytes;
        while !rest.is_empty() {
            match with(|usb| usb.write(rest)).flatten() {
                Some(0) => self.rest(),
                Some(len) => rest = &rest[len..],
                None => return,
            }
        }
    }

    fn report(&mut self, _: &[u8]) {}

    fn between_steps(&mut self) {
        self.watchdog.feed();
    }

    fn ahead_bytes(&self) -> usize {
        INBOX_BYTES
    }
}
