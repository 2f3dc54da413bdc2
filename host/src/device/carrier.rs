//! What carries bytes to a device and back: a serial port, or the pipes of a program.

use crate::threads::pump::{Tail, pump};
use serial2::SerialPort;
use std::ffi::OsStr;
use std::fmt;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::mpsc::Receiver;
use std::thread;
use std::time::{Duration, Instant};

/// How long a program may take to end once its input is closed.
const END_SECONDS_MAX: u64 = 5;

/// How long what a program wrote before its end may be on its way.
const REPORT_DELAY: Duration = Duration::from_millis(100);

/// Most lines of a program's standard error that are kept.
const REPORT_LINES_MAX: usize = 10;

/// Why there is no carrier.
#[derive(Debug)]
pub enum CarrierError {
    /// The port cannot be opened.
    Port(PathBuf, io::Error),
    /// The command has no words, or a quote that does not end.
    Command(String),
    /// The program does not start.
    Start(String, io::Error),
}

impl fmt::Display for CarrierError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            CarrierError::Port(path, error) => {
                write!(
                    f,
                    "port {path:?} cannot be opened: {error}; is the board connected, and may you use it?"
                )
            }
            CarrierError::Command(command) => {
                write!(f, "{command:?} is no command: it is empty, or a quote does not end")
            }
            CarrierError::Start(program, error) => write!(f, "{program:?} does not start: {error}"),
        }
    }
}

impl std::error::Error for CarrierError {}

/// Bytes to a device and back.
pub struct Carrier {
    output: Output,
    input: Receiver<Vec<u8>>,
    program: Option<Program>,
}

enum Output {
    Port(SerialPort),
    /// None once it is closed.
    Pipe(Option<ChildStdin>),
}

struct Program {
    child: Child,
    errors: Tail,
}

impl Carrier {
    /// A serial port at so many bits a second: 8 data bits, no parity, 1 stop bit, no handshake.
    ///
    /// # Errors
    ///
    /// It cannot be opened.
    pub fn port(path: &Path, baud: u32) -> Result<Carrier, CarrierError> {
        let failed = |error| CarrierError::Port(path.to_owned(), error);
        let port = SerialPort::open(path, baud).map_err(failed)?;
        let reader = port.try_clone().map_err(failed)?;
        Ok(Carrier { output: Output::Port(port), input: pump(reader), program: None })
    }

    /// A program that speaks the protocol on its standard streams. The command is cut into words as a
    /// shell does, quotes and backslashes included, but no shell runs it.
    ///
    /// # Errors
    ///
    /// It does not start.
    pub fn program(command: &str) -> Result<Carrier, CarrierError> {
        let words = shlex::split(command).unwrap_or_default();
        let Some((program, arguments)) = words.split_first() else {
            return Err(CarrierError::Command(command.to_owned()));
        };
        let mut command = Command::new(OsStr::new(program));
        command.args(arguments).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().map_err(|error| CarrierError::Start(program.clone(), error))?;
        let gone = || CarrierError::Start(program.clone(), io::ErrorKind::BrokenPipe.into());
        let stdin = child.stdin.take().ok_or_else(gone)?;
        let (stdout, stderr) = (child.stdout.take().ok_or_else(gone)?, child.stderr.take().ok_or_else(gone)?);
        let program = Program { child, errors: Tail::of(stderr) };
        Ok(Carrier { output: Output::Pipe(Some(stdin)), input: pump(stdout), program: Some(program) })
    }

    /// Whether bytes can be lost, so that it is worth sending some again.
    pub fn may_lose(&self) -> bool {
        matches!(self.output, Output::Port(_))
    }

    /// Writes all bytes.
    ///
    /// # Errors
    ///
    /// The port is gone, or the program.
    pub fn write(&mut self, bytes: &[u8]) -> io::Result<()> {
        match &mut self.output {
            Output::Port(port) => port.write_all(bytes),
            Output::Pipe(Some(pipe)) => pipe.write_all(bytes).and_then(|()| pipe.flush()),
            Output::Pipe(None) => Err(io::ErrorKind::BrokenPipe.into()),
        }
    }

    /// Where the bytes that have come are received.
    pub fn input(&self) -> &Receiver<Vec<u8>> {
        &self.input
    }

    /// The last lines that the program wrote for people.
    pub fn report(&mut self) -> Vec<String> {
        let Some(program) = &mut self.program else { return Vec::new() };
        // What is on its way when a program ends comes soon.
        thread::sleep(REPORT_DELAY);
        let bytes = program.errors.bytes();
        let text = String::from_utf8_lossy(&bytes);
        let lines: Vec<&str> = text.lines().filter(|line| !line.trim().is_empty()).collect();
        lines[lines.len().saturating_sub(REPORT_LINES_MAX)..].iter().map(|&line| line.to_owned()).collect()
    }

    /// Forgets what the program wrote for people so far.
    pub fn forget_report(&mut self) {
        if let Some(program) = &mut self.program {
            program.errors.clear();
        }
    }
}

impl Drop for Carrier {
    /// A board goes on; a program is asked to end, and then made to.
    fn drop(&mut self) {
        let Some(program) = &mut self.program else { return };
        if let Output::Pipe(pipe) = &mut self.output
            && let Some(mut pipe) = pipe.take()
        {
            // It may have ended already.
            let _ = pipe.write_all(b"\n!exit\n");
        }
        let end = Instant::now() + Duration::from_secs(END_SECONDS_MAX);
        while Instant::now() < end {
            if !matches!(program.child.try_wait(), Ok(None)) {
                return;
            }
            thread::sleep(Duration::from_millis(5));
        }
        let _ = program.child.kill();
        let _ = program.child.wait();
    }
}
