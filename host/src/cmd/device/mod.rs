//! `ternlet device`: the embedded assistant on a board, asked over a serial port or a program's pipes.
//!
//! One sentence, lines of standard input, or a person at a terminal. `show` prints what the board says.

mod show;

use super::failure::{Failure, say};
use super::lines::Lines;
use super::typed::Typed;
use crate::device::{Carrier, Client, DeviceError};
use show::Show;
use std::io::{self, Write};
use std::path::PathBuf;
use std::time::Duration;

const HELP: &str =
    "Say what is to be done, \"turn on the kitchen lights\". A line that begins with ! is a request
of the protocol (boards/PROTOCOL.md): !area NAME, !stats, !version, !generate SEED N TEXT. Ctrl-D ends.";

/// Ask a board: the assistant on a microcontroller, over its serial port
#[derive(clap::Args)]
#[command(group(clap::ArgGroup::new("carrier").required(true)))]
#[command(after_help = "Examples:
  ternlet device --port /dev/ttyACM0 \"turn on the kitchen lights\"
  ternlet device --port /dev/ttyACM0 --baud 115200
  ternlet device --run \"boards/run.sh mps2-an500\" \"turn on the kitchen lights\"
  ternlet device --port /dev/ttyACM0 --stats
  ternlet device --port /dev/ttyACM0 --tokens \"!generate 7 20 turn on\"
  ternlet device --port COM3 --json < sentences.txt > actions.jsonl

Without a sentence it asks for one at a terminal; from a pipe it reads a
sentence a line. A line that begins with ! is a request of the protocol.

Actions are printed for people on a terminal, elsewhere and with --json as
`ternlet ask` prints them. With --json every line of output is JSON, errors
too: {\"error\":CODE,\"message\":WORDS}.

What was lost on the wire, or by a reset of the board, is sent again; a
request that is not answered ends in an error and exit code 1.

The home is the board's own. The protocol is specified in boards/PROTOCOL.md.")]
pub struct Options {
    /// What is said [default: ask at a terminal, or read lines of standard input]
    sentence: Option<String>,
    /// A serial port
    #[arg(long, value_name = "PATH", group = "carrier")]
    port: Option<PathBuf>,
    /// Its rate in bits per second
    #[arg(long, value_name = "N", default_value_t = 115_200, conflicts_with = "run")]
    baud: u32,
    /// A program that speaks as a board does on its standard streams
    #[arg(long, value_name = "COMMAND", group = "carrier")]
    run: Option<String>,
    /// The area in which it is said
    #[arg(long, value_name = "NAME")]
    area: Option<String>,
    /// Show the tokens of an answer as they come
    #[arg(long)]
    tokens: bool,
    /// Print only JSON, a line for each request
    #[arg(long)]
    json: bool,
    /// Print memory and counts of the board
    #[arg(long, conflicts_with_all = ["sentence", "device_version"])]
    stats: bool,
    /// Print what the board runs
    #[arg(long, conflicts_with = "sentence")]
    device_version: bool,
    /// Give up after so many seconds without a sign of life
    #[arg(long, value_name = "SECONDS", default_value_t = 30, value_parser = clap::value_parser!(u64).range(1..=86_400))]
    timeout: u64,
}

pub fn run(options: &Options) -> Result<(), Failure> {
    if options.sentence.as_ref().is_some_and(|sentence| sentence.trim().is_empty()) {
        return Err(Failure::usage("the sentence is empty; say what is to be done"));
    }
    let carrier = match (&options.port, &options.run) {
        (Some(port), _) => Carrier::port(port, options.baud),
        (None, command) => Carrier::program(command.as_deref().unwrap_or_default()),
    };
    let area = options.area.as_deref().unwrap_or_default();
    let setup =
        vec![format!("!area {area}"), format!("!tokens {}", if options.tokens { "on" } else { "off" })];
    let client = Client::new(carrier.map_err(Failure::failed)?, Duration::from_secs(options.timeout), setup);
    let mut asking = Asking { client, show: Show::new(options.json, options.tokens), failed: false };
    let single = match (options.stats, options.device_version) {
        (true, _) => Some("!stats"),
        (_, true) => Some("!version"),
        _ => options.sentence.as_deref(),
    };
    match single {
        Some(request) => asking.ask(request)?,
        None if Typed::is_person() => asking.converse()?,
        None => asking.ask_lines()?,
    }
    if asking.failed { Err(Failure::Said) } else { Ok(()) }
}

/// A board, and how what it says is shown.
struct Asking {
    client: Client,
    show: Show,
    /// Whether anything was not answered.
    failed: bool,
}

impl Asking {
    /// Asks for one thing and shows the reply.
    fn ask(&mut self, request: &str) -> Result<(), Failure> {
        self.show.begin(request);
        match self.client.request(request, &mut self.show) {
            Ok(reply) => self.failed |= !self.show.reply(&reply)?,
            Err(DeviceError::NotALine) if !self.show.is_json() => {
                self.failed = true;
                say("error", &DeviceError::NotALine.to_string());
            }
            Err(error) => {
                self.failed = true;
                self.show.failed("host", &error.to_string())?;
                for line in self.client.report() {
                    say("device", &super::style::plain(&line));
                }
                // Whoever answers no more will not answer the next line.
                if matches!(error, DeviceError::Over | DeviceError::Boot(_) | DeviceError::Version(_)) {
                    return Err(Failure::Said);
                }
            }
        }
        Ok(())
    }

    fn ask_lines(&mut self) -> Result<(), Failure> {
        let mut lines = Lines::new();
        while let Some(line) = lines.next()? {
            self.ask(line.text)?;
        }
        Ok(())
    }

    /// Asks what is typed until that ends.
    fn converse(&mut self) -> Result<(), Failure> {
        let mut typed = Typed::new("Ctrl-D ends it")?;
        say("notice", "/help shows how, Ctrl-D ends");
        while let Some(line) = typed.next("> ")? {
            match line.trim() {
                "/help" | "/?" => writeln!(io::stdout(), "{HELP}")?,
                "/quit" | "/exit" => break,
                request => self.ask(request)?,
            }
        }
        Ok(())
    }
}
