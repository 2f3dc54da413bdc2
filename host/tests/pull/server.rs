//! A server on this machine that behaves as it pleases, and downloads from it.

use std::fs;
use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::PathBuf;
use std::sync::{Arc, Mutex};
use std::time::Duration;
use ternlet::pull::{Digest, Event, Location, Order, Patience, PullError, PullErrorKind, Pulled, pull};

/// A step of an answer.
pub enum Step {
    Send(Vec<u8>),
    Wait(u64),
    /// The same bytes, one after the other, with so many milliseconds between.
    Drip(Vec<u8>, u64),
}

pub use Step::{Drip, Send, Wait};

/// A server that answers request `n` (from 0) with what its script says, then closes.
pub struct Server {
    pub url: String,
    /// The head of every request, in small letters.
    pub heads: Arc<Mutex<Vec<String>>>,
}

impl Server {
    pub fn new(script: impl Fn(usize, &str) -> Vec<Step> + std::marker::Send + 'static) -> Server {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
        let url = format!("http://{}/models/m.gguf", listener.local_addr().expect("an address"));
        let heads = Arc::new(Mutex::new(Vec::new()));
        let log = Arc::clone(&heads);
        std::thread::spawn(move || {
            for (at, stream) in listener.incoming().enumerate() {
                let mut stream = stream.expect("a connection");
                let head = read_head(&mut stream);
                log.lock().expect("the log").push(head.clone());
                for step in script(at, &head) {
                    // Who hangs up has heard enough.
                    if take(&step, &mut stream).is_err() {
                        break;
                    }
                }
            }
        });
        Server { url, heads }
    }

    pub fn head(&self, at: usize) -> String {
        self.heads.lock().expect("the log")[at].clone()
    }

    pub fn requests(&self) -> usize {
        self.heads.lock().expect("the log").len()
    }
}

pub fn read_head(stream: &mut TcpStream) -> String {
    let (mut head, mut byte) = (Vec::new(), [0]);
    while !head.ends_with(b"\r\n\r\n") && stream.read(&mut byte).is_ok_and(|read| read == 1) {
        head.push(byte[0]);
    }
    String::from_utf8(head).expect("a head of ASCII").to_lowercase()
}

pub fn take(step: &Step, stream: &mut TcpStream) -> std::io::Result<()> {
    match step {
        Send(bytes) => stream.write_all(bytes),
        Wait(milliseconds) => {
            std::thread::sleep(Duration::from_millis(*milliseconds));
            Ok(())
        }
        Drip(bytes, milliseconds) => bytes.iter().try_for_each(|byte| {
            std::thread::sleep(Duration::from_millis(*milliseconds));
            stream.write_all(&[*byte])
        }),
    }
}

pub fn body() -> Vec<u8> {
    (0..300_000_u32).map(|at| (at.wrapping_mul(2_654_435_761) >> 24) as u8).collect()
}

/// SHA-256 of [`body`], by sha256sum.
pub const BODY_SHA256: &str = "136f334d647619879743ff33fde1ac6547f40e314692441f2a125e087cad47c9";

pub fn head(status: &str, fields: &[&str]) -> Step {
    let fields: String = fields.iter().map(|field| format!("{field}\r\n")).collect();
    Send(format!("HTTP/1.1 {status}\r\nConnection: close\r\n{fields}\r\n").into_bytes())
}

pub fn ok(length: usize, fields: &[&str]) -> Step {
    let length = format!("Content-Length: {length}");
    head("200 OK", &[&[length.as_str()], fields].concat())
}

/// The offset of a range that is asked for.
pub fn range(head: &str) -> Option<usize> {
    head.split_once("range: bytes=")?.1.split_once('-')?.0.parse().ok()
}

/// What is there of the body from the offset asked for, as an honest server sends it.
pub fn honest(head: &str) -> Vec<Step> {
    let body = body();
    match range(head) {
        None => vec![ok(body.len(), &["ETag: \"v1\""]), Send(body)],
        Some(from) => {
            let place = format!("Content-Range: bytes {from}-{}/{}", body.len() - 1, body.len());
            let length = format!("Content-Length: {}", body.len() - from);
            vec![
                self::head("206 Partial Content", &[&place, &length, "ETag: \"v1\""]),
                Send(body[from..].to_vec()),
            ]
        }
    }
}

/// A folder with a target in it, and how it is downloaded to.
pub struct Run {
    pub folder: tempfile::TempDir,
    pub patience: Patience,
    pub sha256: Option<Digest>,
}

impl Run {
    pub fn new() -> Run {
        let patience = Patience {
            connect: Duration::from_secs(10),
            response: Duration::from_secs(10),
            read: Duration::from_secs(10),
            stretch: Duration::from_secs(10),
            least_bytes: 1000,
            pause: Duration::from_millis(1),
            attempts: 3,
        };
        Run { folder: tempfile::tempdir().expect("a folder"), patience, sha256: None }
    }

    pub fn target(&self) -> PathBuf {
        self.folder.path().join("m.gguf")
    }

    pub fn pull(&self, server: &Server) -> (Result<Pulled, PullError>, Vec<Event>) {
        let location = Location::new(&server.url, "main").expect("a location");
        let mut events = Vec::new();
        let order = Order {
            location: &location,
            target: &self.target(),
            replace: false,
            sha256: self.sha256,
            token: Some("secret"),
            patience: self.patience,
        };
        let outcome = pull(&order, &mut |event| events.push(event));
        (outcome, events)
    }

    /// The names in the folder.
    pub fn names(&self) -> Vec<String> {
        let names = fs::read_dir(self.folder.path()).expect("the folder");
        let mut names: Vec<String> =
            names.map(|entry| entry.expect("an entry").file_name().into_string().expect("UTF-8")).collect();
        names.sort();
        names
    }

    #[track_caller]
    pub fn is_whole(&self, outcome: &Result<Pulled, PullError>, checked: bool) {
        let pulled = outcome.as_ref().expect("a download");
        assert_eq!((pulled.bytes, pulled.sha256.to_string().as_str()), (300_000, BODY_SHA256));
        assert_eq!(pulled.checked, checked);
        assert!(fs::read(self.target()).expect("the file") == body());
        assert_eq!(self.names(), ["m.gguf"]);
    }
}

#[track_caller]
pub fn kind(outcome: (Result<Pulled, PullError>, Vec<Event>)) -> (PullErrorKind, bool) {
    let error = outcome.0.expect_err("a failure");
    let line = error.to_string();
    assert!(line.len() < 500 && !line.contains('\n'), "{line}");
    (error.kind, error.kept.is_some())
}

pub fn restarts(events: &[Event]) -> usize {
    events.iter().filter(|event| matches!(event, Event::Restarted)).count()
}
