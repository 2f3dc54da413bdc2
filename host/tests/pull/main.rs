//! Downloads from servers that behave as they please, on this machine.
#![forbid(unsafe_code)]

mod server;
#[path = "../support/mod.rs"]
mod support;
mod whole;

use server::{BODY_SHA256, Drip, Run, Send, Server, Wait, body, head, honest, kind, ok, range, restarts};
use std::fs::{self, File};
use std::net::TcpListener;
use std::sync::Arc;
use std::time::{Duration, Instant};
use support::{command, fails, finish, ternlet};
use ternlet::pull::{Digest, Event, Location, PullErrorKind};

#[test]
fn a_whole_file() {
    let server = Server::new(|_, head| honest(head));
    let run = Run::new();
    let (outcome, events) = run.pull(&server);
    run.is_whole(&outcome, false);
    assert!(
        events.iter().all(|event| matches!(event, Event::Progress { total: Some(300_000), .. })),
        "{events:?}"
    );
    // To another host than the Hub no token goes.
    let head = server.head(0);
    assert!(head.starts_with("get /models/m.gguf http/1.1\r\n"), "{head}");
    assert!(!head.contains("secret") && !head.contains("authorization") && !head.contains("range"), "{head}");
    assert!(head.contains("accept-encoding: identity"), "{head}");
    // It is there now.
    assert!(matches!(kind(run.pull(&server)), (PullErrorKind::Exists(_), false)));
    assert_eq!(server.requests(), 1);
}

#[test]
fn a_file_of_no_stated_length() {
    let server = Server::new(|_, _| {
        let chunks = body()
            .chunks(70_000)
            .flat_map(|chunk| [format!("{:x}\r\n", chunk.len()).as_bytes(), chunk, b"\r\n"].concat())
            .collect();
        vec![head("200 OK", &["Transfer-Encoding: chunked"]), Send(chunks), Send(b"0\r\n\r\n".to_vec())]
    });
    let run = Run::new();
    run.is_whole(&run.pull(&server).0, false);
    // Cut short it is not taken for whole.
    let server = Server::new(|_, _| {
        vec![head("200 OK", &["Transfer-Encoding: chunked"]), Send(b"4\r\nabcd\r\n".to_vec())]
    });
    let run = Run::new();
    assert!(matches!(kind(run.pull(&server)).0, PullErrorKind::Connection(_)));
    assert!(!run.target().exists());
}

#[test]
fn broken_off_and_gone_on_with() {
    let server = Server::new(|at, head| match at {
        0 => vec![ok(300_000, &["ETag: \"v1\""]), Send(body()[..100_000].to_vec())],
        _ => honest(head),
    });
    let mut run = Run::new();
    run.sha256 = Digest::parse(BODY_SHA256);
    let (outcome, events) = run.pull(&server);
    run.is_whole(&outcome, true);
    let second = server.head(1);
    assert!(
        second.contains("\r\nrange: bytes=100000-\r\n") && second.contains("\r\nif-range: \"v1\"\r\n"),
        "{second}"
    );
    assert!(events.iter().any(|event| matches!(event, Event::Resumed { from: 100_000 })), "{events:?}");
    assert_eq!(restarts(&events), 0);
}

#[test]
fn gone_on_with_by_another_process() {
    let server = Server::new(|at, head| match at {
        0 => vec![ok(300_000, &["ETag: \"v1\""]), Send(body()[..100_000].to_vec())],
        _ => honest(head),
    });
    let mut run = Run::new();
    run.patience.attempts = 1;
    let error = run.pull(&server).0.expect_err("it broke off");
    assert!(error.to_string().contains("the same command goes on"), "{error}");
    assert_eq!(error.kept.as_ref().map(|(_, bytes)| *bytes), Some(100_000));
    assert_eq!(run.names(), ["m.gguf.part", "m.gguf.part.json"]);
    // Not by two at once.
    let part = File::open(run.folder.path().join("m.gguf.part")).expect("the part");
    part.try_lock().expect("nobody has it");
    assert!(matches!(kind(run.pull(&server)).0, PullErrorKind::Busy(_)));
    drop(part);
    assert_eq!(server.requests(), 1);
    run.is_whole(&run.pull(&server).0, false);
    assert_eq!(range(&server.head(1)), Some(100_000));
}

#[test]
fn a_part_of_something_else_is_not_used() {
    for note in
        ["", "{}", "[1]", "{\"url\":\"http://other/m.gguf\",\"etag\":\"\\\"v1\\\"\",\"total\":300000}"]
    {
        let server = Server::new(|_, head| honest(head));
        let run = Run::new();
        fs::write(run.folder.path().join("m.gguf.part"), vec![7; 1000]).expect("a part");
        fs::write(run.folder.path().join("m.gguf.part.json"), note).expect("a note");
        run.is_whole(&run.pull(&server).0, false);
        assert_eq!(range(&server.head(0)), None, "{note}");
    }
}

/// Until a server has given something else, what another download has left stays.
#[test]
fn a_part_of_something_else_is_not_lost_for_nothing() {
    for note in ["", "{\"url\":\"http://other/m.gguf\",\"etag\":\"\\\"v1\\\"\",\"total\":300000}"] {
        let server = Server::new(|_, _| vec![head("404 No", &["Content-Length: 0"])]);
        let run = Run::new();
        let (part, note_file) =
            (run.folder.path().join("m.gguf.part"), run.folder.path().join("m.gguf.part.json"));
        fs::write(&part, vec![7; 1000]).expect("a part");
        fs::write(&note_file, note).expect("a note");
        let (kind, kept) = kind(run.pull(&server));
        assert!(matches!(kind, PullErrorKind::Status { status: 404, .. }) && !kept, "{kind:?}");
        assert_eq!(fs::read(&part).expect("the part"), vec![7; 1000]);
        assert_eq!(fs::read_to_string(&note_file).expect("the note"), note);
    }
}

#[test]
fn lengths_that_lie() {
    // More is said than comes.
    let server = Server::new(|_, _| vec![ok(300_010, &[]), Send(body())]);
    let run = Run::new();
    let (kind_, kept) = kind(run.pull(&server));
    assert!(
        matches!(kind_, PullErrorKind::Short { got: 300_000, total: 300_010 } | PullErrorKind::Connection(_)),
        "{kind_:?}"
    );
    // Nobody could go on from it: the server marks no version.
    assert!(!kept && run.names().is_empty() && server.requests() == 3);
    // Less is said than the Hub says of the same file.
    let server = Server::new(|_, _| vec![ok(299_990, &["X-Linked-Size: 300000"]), Send(body())]);
    let run = Run::new();
    assert!(matches!(
        kind(run.pull(&server)),
        (PullErrorKind::Length { said: 300_000, other: 299_990 }, false)
    ));
    assert!(run.names().is_empty());
    // Less is said than there is: the sum tells.
    let tag = format!("X-Linked-ETag: \"{BODY_SHA256}\"");
    let server = Server::new(move |_, _| vec![ok(299_990, &[&tag]), Send(body())]);
    let run = Run::new();
    assert!(matches!(
        kind(run.pull(&server)),
        (PullErrorKind::Digest { downloaded: true, by_caller: false, .. }, false)
    ));
    assert!(run.names().is_empty());
    // The rest is longer than the whole.
    let server = Server::new(|at, _| match at {
        0 => vec![ok(200, &["ETag: \"v1\""]), Send(body()[..100].to_vec())],
        _ => {
            let fields = ["Content-Range: bytes 100-199/200", "Content-Length: 5000", "ETag: \"v1\""];
            vec![head("206 Partial Content", &fields), Send(body()[..5000].to_vec())]
        }
    });
    let run = Run::new();
    let (kind_, _) = kind(run.pull(&server));
    assert!(matches!(kind_, PullErrorKind::Length { said: 200, .. }), "{kind_:?}");
    // More than any disk holds.
    let server = Server::new(|_, _| vec![ok(1 << 60, &[]), Send(body())]);
    let run = Run::new();
    let (kind_, kept) = kind(run.pull(&server));
    assert!(matches!(kind_, PullErrorKind::Space { .. }) && !kept, "{kind_:?}");
    assert!(run.names().is_empty());
}

#[test]
fn redirects() {
    let server = Server::new(|at, head| match at {
        0 => vec![self::head("302 Found", &["Location: /elsewhere/x?sign=1", "Content-Length: 0"])],
        1 => vec![self::head("307 Temporary Redirect", &["Location: y", "Content-Length: 0"])],
        _ => honest(head),
    });
    let run = Run::new();
    run.is_whole(&run.pull(&server).0, false);
    assert!(server.head(1).starts_with("get /elsewhere/x?sign=1 "), "{}", server.head(1));
    assert!(server.head(2).starts_with("get /elsewhere/y "), "{}", server.head(2));
    let server =
        Server::new(|_, _| vec![head("301 Moved", &["Location: /models/m.gguf", "Content-Length: 0"])]);
    assert!(matches!(kind(Run::new().pull(&server)), (PullErrorKind::TooManyRedirects, false)));
    assert_eq!(server.requests(), 11);
    for field in ["Location: ftp://host/m", "Location: file:///etc/passwd", "X: y"] {
        let server = Server::new(move |_, _| vec![head("302 Found", &[field, "Content-Length: 0"])]);
        let (kind_, _) = kind(Run::new().pull(&server));
        assert!(matches!(kind_, PullErrorKind::BadRedirect(_)), "{field}: {kind_:?}");
    }
}

/// The first answer breaks off after 100,000 bytes of version 1.
fn after_a_break(second: impl Fn(usize, &str) -> Vec<server::Step> + std::marker::Send + 'static) -> Server {
    Server::new(move |at, head| match at {
        0 => vec![ok(300_000, &["ETag: \"v1\""]), Send(vec![9; 100_000])],
        _ => second(at, head),
    })
}

#[test]
fn servers_that_cannot_go_on() {
    let whole = || vec![ok(300_000, &["ETag: \"v2\""]), Send(body())];
    let part = |fields: &'static [&'static str]| {
        move |at: usize, _: &str| match at {
            1 => vec![head("206 Partial Content", fields), Send(vec![1; 10])],
            _ => vec![ok(300_000, &["ETag: \"v2\""]), Send(body())],
        }
    };
    let servers = [
        // Ranges are ignored, or the file is another now.
        after_a_break(move |_, _| whole()),
        after_a_break(|at, head| {
            if at == 1 { vec![self::head("416 No", &["Content-Length: 0"])] } else { honest(head) }
        }),
        // The rest of another version, of another length, from another place.
        after_a_break(part(&[
            "Content-Range: bytes 100000-299999/300000",
            "ETag: \"v2\"",
            "Content-Length: 200000",
        ])),
        after_a_break(part(&[
            "Content-Range: bytes 100000-299999/300001",
            "ETag: \"v1\"",
            "Content-Length: 200000",
        ])),
        after_a_break(part(&[
            "Content-Range: bytes 99999-299999/300000",
            "ETag: \"v1\"",
            "Content-Length: 200001",
        ])),
    ];
    for (at, server) in servers.iter().enumerate() {
        let run = Run::new();
        let (outcome, events) = run.pull(server);
        assert!(outcome.is_ok(), "{at}: {outcome:?}");
        run.is_whole(&outcome, false);
        assert_eq!(restarts(&events), 1, "{at}: {events:?}");
    }
    // Nothing tells whether the file is still the same.
    for field in ["X: y", "ETag: W/\"v1\""] {
        let server = Server::new(move |at, head| match at {
            0 => vec![ok(300_000, &[field]), Send(vec![9; 100_000])],
            _ => honest(head),
        });
        let run = Run::new();
        run.is_whole(&run.pull(&server).0, false);
        assert_eq!(range(&server.head(1)), None);
    }
}

#[test]
fn sums_that_are_wrong() {
    let server = Server::new(|_, head| honest(head));
    let mut run = Run::new();
    run.sha256 = Some(Digest([0; 32]));
    let (kind_, kept) = kind(run.pull(&server));
    assert!(
        matches!(kind_, PullErrorKind::Digest { downloaded: true, by_caller: true, .. }) && kept,
        "{kind_:?}"
    );
    assert_eq!(run.names(), ["m.gguf.part", "m.gguf.part.json"]);
    // With the right one little more than nothing has to come.
    run.sha256 = Digest::parse(BODY_SHA256);
    run.is_whole(&run.pull(&server).0, true);
    assert_eq!(range(&server.head(1)), Some(299_999));
    // The server says another sum: known before anything comes.
    let tag = format!("X-Linked-ETag: \"{BODY_SHA256}\"");
    let server = Server::new(move |_, _| vec![ok(300_000, &[&tag]), Send(body())]);
    let mut run = Run::new();
    run.sha256 = Some(Digest([0; 32]));
    assert!(matches!(kind(run.pull(&server)), (PullErrorKind::Digest { downloaded: false, .. }, false)));
    assert!(run.names().is_empty());
    run.sha256 = None;
    run.is_whole(&run.pull(&server).0, true);
}

/// What the server says of one version is not held against the next.
#[test]
fn the_sum_of_another_version_is_forgotten() {
    let server = Server::new(|at, head| match at {
        0 => {
            let old = format!("X-Linked-ETag: \"{}\"", "0".repeat(64));
            vec![ok(300_000, &["ETag: \"v0\"", &old]), Send(vec![9; 100_000])]
        }
        _ => {
            // An If-Range that names another version: the whole file comes.
            let new = format!("X-Linked-ETag: \"{BODY_SHA256}\"");
            assert!(head.contains("if-range: \"v0\""), "{head}");
            vec![ok(300_000, &["ETag: \"v1\"", &new]), Send(body())]
        }
    });
    let run = Run::new();
    let (outcome, events) = run.pull(&server);
    run.is_whole(&outcome, true);
    assert_eq!(restarts(&events), 1);
    // The rest of a file whose sum is suddenly another is not added.
    let server = Server::new(|at, head| {
        let sum = if at == 0 { "0".repeat(64) } else { BODY_SHA256.to_owned() };
        let sum = format!("X-Linked-ETag: \"{sum}\"");
        match range(head) {
            None if at == 0 => vec![ok(300_000, &["ETag: \"v1\"", &sum]), Send(vec![9; 100_000])],
            None => vec![ok(300_000, &["ETag: \"v1\"", &sum]), Send(body())],
            Some(from) => {
                let place = format!("Content-Range: bytes {from}-299999/300000");
                vec![
                    self::head("206 Partial Content", &[&place, "ETag: \"v1\"", &sum]),
                    Send(body()[from..].to_vec()),
                ]
            }
        }
    });
    let run = Run::new();
    let (outcome, events) = run.pull(&server);
    run.is_whole(&outcome, true);
    assert_eq!((restarts(&events), server.requests()), (1, 3));
}

/// A first answer of no stated length does not make the rest, which says it, another file.
#[test]
fn a_length_that_comes_later() {
    let server = Server::new(|at, head| match at {
        0 => {
            let chunk = [b"186a0\r\n", &body()[..100_000], b"\r\n"].concat();
            vec![self::head("200 OK", &["Transfer-Encoding: chunked", "ETag: \"v1\""]), Send(chunk)]
        }
        // It breaks off again: now the length is known.
        1 => {
            let fields =
                ["Content-Range: bytes 100000-299999/300000", "Content-Length: 200000", "ETag: \"v1\""];
            vec![self::head("206 Partial Content", &fields), Send(body()[100_000..150_000].to_vec())]
        }
        _ => honest(head),
    });
    let mut run = Run::new();
    run.patience.attempts = 2;
    assert!(run.pull(&server).0.is_err_and(|error| error.kept.is_some()));
    // Another process knows it, too.
    let note = fs::read_to_string(run.folder.path().join("m.gguf.part.json")).expect("a note");
    assert!(note.contains("300000"), "{note}");
    let (outcome, events) = run.pull(&server);
    run.is_whole(&outcome, false);
    assert_eq!(
        (restarts(&events), range(&server.head(1)), range(&server.head(2))),
        (0, Some(100_000), Some(150_000))
    );
}

/// Without a mark of the version every attempt begins anew: it must come further than the others to be worth it.
#[test]
fn breaking_off_again_and_again_has_an_end() {
    let server = Server::new(|_, _| vec![ok(9_000_000, &[]), Send(vec![7; 2_000_000])]);
    let run = Run::new();
    let (kind_, kept) = kind(run.pull(&server));
    assert!(
        matches!(kind_, PullErrorKind::Short { .. } | PullErrorKind::Connection(_)) && !kept,
        "{kind_:?}"
    );
    // The first was.
    assert_eq!(server.requests(), 1 + 2);
}

#[test]
fn servers_that_take_their_time() {
    let slow_head = Server::new(|_, _| vec![Drip(b"HTTP/1.1 200 OK\r\nContent-Length: 3\r\n".to_vec(), 50)]);
    let silent = Server::new(|_, _| vec![ok(300_000, &[]), Send(vec![1; 10]), Wait(3000)]);
    let slow_body = Server::new(|_, _| vec![ok(300_000, &[]), Drip(vec![1; 100], 50)]);
    for server in [slow_head, silent, slow_body] {
        let mut run = Run::new();
        let short = Duration::from_millis(300);
        (run.patience.response, run.patience.read, run.patience.stretch) = (short, short, short);
        run.patience.attempts = 1;
        let start = Instant::now();
        let (kind_, _) = kind(run.pull(&server));
        assert!(matches!(kind_, PullErrorKind::Stalled | PullErrorKind::Connection(_)), "{kind_:?}");
        assert!(start.elapsed() < Duration::from_millis(2500), "{kind_:?} after {:?}", start.elapsed());
    }
}

#[test]
fn refusals() {
    let server = Server::new(|at, head| match at {
        0 => vec![self::head("503 Busy", &["Retry-After: 0", "Content-Length: 0"])],
        1 => vec![self::head("429 Too Many", &["Content-Length: 0"])],
        _ => honest(head),
    });
    let run = Run::new();
    run.is_whole(&run.pull(&server).0, false);
    for status in ["401 No", "403 No", "404 No", "410 Gone", "204 Nothing", "400 Bad"] {
        let server = Server::new(move |_, _| vec![head(status, &["Content-Length: 0"])]);
        let run = Run::new();
        let (kind_, kept) = kind(run.pull(&server));
        assert!(matches!(kind_, PullErrorKind::Status { .. }) && !kept, "{kind_:?}");
        assert!(kind_.to_string().contains(&status[..3]), "{kind_}");
        assert_eq!((server.requests(), run.names().len()), (1, 0));
    }
    let gated = Location::new("hf:owner/name/file", "main").expect("a location");
    for (status, with_token, words) in [
        (401, false, "set HF_TOKEN"),
        (401, true, "does not know this"),
        (403, true, "agree to the terms"),
        (404, false, "--revision"),
    ] {
        let line =
            PullErrorKind::Status { location: Box::new(gated.clone()), status, with_token }.to_string();
        assert!(line.contains(words), "{line}");
    }
    // What is no HTTP, and nobody at all.
    let server = Server::new(|_, _| vec![Send(b"SSH-2.0-OpenSSH\r\n".to_vec())]);
    assert!(!kind(Run::new().pull(&server)).1);
    let port = TcpListener::bind("127.0.0.1:0").expect("a port").local_addr().expect("an address");
    let nobody = Server { url: format!("http://{port}/m"), heads: Arc::default() };
    assert!(matches!(kind(Run::new().pull(&nobody)), (PullErrorKind::Unreachable(_), false)));
}

#[test]
fn the_command() {
    let server = Server::new(|_, head| honest(head));
    let folder = tempfile::tempdir().expect("a folder");
    let place = folder.path().to_str().expect("UTF-8");
    let outcome = ternlet(&["pull", &server.url, "-o", place, "--sha256", BODY_SHA256, "--json"]);
    // It is called a model and begins like none.
    assert!(outcome.code == Some(0) && outcome.err.contains("no model that is known"), "{outcome:?}");
    let report: serde_json::Value = serde_json::from_str(&outcome.out).expect("JSON");
    assert_eq!((&report["bytes"], &report["sha256_checked"]), (&300_000.into(), &true.into()));
    assert_eq!(report["sha256"], BODY_SHA256);
    fails(&ternlet(&["pull", &server.url, "-o", place]), 1, &["m.gguf", "exists", "--force"]);
    let again = ternlet(&["pull", &server.url, "-o", place, "--force"]);
    assert!(again.code == Some(0) && again.out.contains("not checked"), "{again:?}");
    fails(&ternlet(&["pull", "model.gguf"]), 2, &["model.gguf", "no URL", "hf:owner/name/file"]);
    fails(&ternlet(&["pull", "hf:owner"]), 2, &["hf:owner/name/file"]);
    fails(&ternlet(&["pull", "https://host/"]), 2, &["-o"]);
    fails(&ternlet(&["pull", &server.url, "--sha256", "12"]), 2, &["64 hexadecimal digits"]);
    let child = command(&["pull", &server.url]).env("HF_TOKEN", "a b").spawn().expect("the program starts");
    fails(&finish(child, b""), 2, &["HF_TOKEN", "no token"]);
}

#[cfg(unix)]
#[test]
fn an_interrupt_keeps_the_part() {
    interrupted("ETag: \"v1\"", "the same command goes on from there");
    interrupted("X: y", "the same command begins anew");
}

#[cfg(unix)]
#[track_caller]
fn interrupted(field: &'static str, words: &str) {
    let server = Server::new(move |at, head| match at {
        0 => vec![ok(300_000, &[field]), Send(body()[..100_000].to_vec()), Wait(20_000)],
        _ => honest(head),
    });
    let folder = tempfile::tempdir().expect("a folder");
    let target = folder.path().join("m.gguf");
    let arguments = ["pull", &server.url, "-o", target.to_str().expect("UTF-8")];
    let child = command(&arguments).spawn().expect("the program starts");
    let part = folder.path().join("m.gguf.part");
    let start = Instant::now();
    while !part.metadata().is_ok_and(|metadata| metadata.len() == 100_000) {
        assert!(start.elapsed() < Duration::from_secs(60), "nothing comes");
        std::thread::sleep(Duration::from_millis(10));
    }
    let interrupt = std::process::Command::new("kill").args(["-INT", &child.id().to_string()]).status();
    assert!(interrupt.expect("kill runs").success());
    let outcome = finish(child, b"");
    assert_eq!(outcome.code, Some(130), "{outcome:?}");
    assert!(outcome.err.contains(words), "{outcome:?}");
    assert!(!target.exists() && part.exists());
}
