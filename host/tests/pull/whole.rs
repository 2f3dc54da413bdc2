//! What counts as a whole file, and what is left where it gets no name.

use crate::server::{BODY_SHA256, Run, Send, Server, body, head, honest, kind, ok, range};
use crate::support::{command, fails, finish};
use std::fs;
use ternlet::pull::{Digest, PullErrorKind};

/// The Hub says the length where the server that it sends to does not.
#[test]
fn the_hubs_length_counts() {
    let server = Server::new(|_, _| {
        vec![head("200 OK", &["X-Linked-Size: 300000"]), Send(body()[..100_000].to_vec())]
    });
    let run = Run::new();
    let (kind_, kept) = kind(run.pull(&server));
    assert!(matches!(kind_, PullErrorKind::Short { got: 100_000, total: 300_000 }) && !kept, "{kind_:?}");
    assert!(run.names().is_empty());
}

/// A server may give less than was asked for, and say so: the next range is asked for at once.
#[test]
fn ranges_that_the_server_cuts() {
    let server = Server::new(|at, asked| {
        let from = range(asked).unwrap_or(0);
        let to = (from + 40_000).min(300_000);
        let place = format!("Content-Range: bytes {from}-{}/300000", to - 1);
        match at {
            0 => vec![ok(300_000, &["ETag: \"v1\""]), Send(body()[..40_000].to_vec())],
            _ => vec![
                head(
                    "206 Partial Content",
                    &[&place, "ETag: \"v1\"", &format!("Content-Length: {}", to - from)],
                ),
                Send(body()[from..to].to_vec()),
            ],
        }
    });
    let run = Run::new();
    run.is_whole(&run.pull(&server).0, false);
    assert_eq!(server.requests(), 8);
    // None of them brings anything: that has an end.
    let server = Server::new(|at, _| match at {
        0 => vec![ok(300_000, &["ETag: \"v1\""]), Send(body()[..100_000].to_vec())],
        _ => {
            vec![head("206 Partial Content", &["Content-Range: bytes 100000-100000/300000", "ETag: \"v1\""])]
        }
    });
    let (_, kept) = kind(Run::new().pull(&server));
    assert!(kept && server.requests() < 10);
}

/// The caller's sum is the server's: what came is damaged, and would stay so.
#[test]
fn a_damaged_file_is_not_gone_on_with() {
    let server = Server::new(|at, asked| {
        let tag = format!("X-Linked-ETag: \"{BODY_SHA256}\"");
        let mut damaged = body();
        damaged[7] ^= 1;
        match at {
            0 => vec![ok(300_000, &["ETag: \"v1\"", &tag]), Send(damaged)],
            _ => honest(asked),
        }
    });
    let mut run = Run::new();
    run.sha256 = Digest::parse(BODY_SHA256);
    let error = run.pull(&server).0.expect_err("it is damaged");
    assert!(error.kept.is_none() && error.to_string().ends_with("; what came is deleted"), "{error}");
    assert!(run.names().is_empty());
    run.is_whole(&run.pull(&server).0, true);
}

#[test]
fn what_is_left_is_said() {
    // Another sum than the caller's, of a version that has a mark, and of one that has none.
    for (field, words) in [("ETag: \"v1\"", "m.gguf.part\": delete it"), ("X: y", "; what came is deleted")] {
        let server = Server::new(move |_, _| vec![ok(300_000, &[field]), Send(body())]);
        let mut run = Run::new();
        run.sha256 = Some(Digest([0; 32]));
        let error = run.pull(&server).0.expect_err("it is another");
        assert!(error.to_string().contains(words) && !error.to_string().contains("goes on"), "{error}");
        assert_eq!(error.kept.is_some(), run.names().len() == 2, "{error}");
    }
}

/// The target appears while its file comes: it stays, and so does what came.
#[test]
fn a_file_that_came_meanwhile_is_kept() {
    let run = Run::new();
    let target = run.target();
    let server = Server::new(move |_, asked| {
        fs::write(&target, "precious").expect("a file");
        honest(asked)
    });
    let error = run.pull(&server).0.expect_err("the name is taken");
    assert!(matches!(error.kind, PullErrorKind::Exists(_)) && error.is_whole, "{error}");
    assert!(error.to_string().contains("m.gguf.part\": rename it"), "{error}");
    assert_eq!(fs::read(run.target()).expect("still there"), b"precious");
    assert!(fs::read(run.folder.path().join("m.gguf.part")).expect("the part") == body());
}

/// Who names a proxy relies on it.
#[test]
fn a_proxy_that_is_not_understood_is_refused() {
    for proxy in ["socks5://127.0.0.1:1", "not a proxy"] {
        let mut command = command(&["pull", "http://127.0.0.2:1/m.gguf"]);
        let child = command.env("HTTPS_PROXY", proxy).spawn().expect("the program starts");
        fails(&finish(child, b""), 1, &["HTTPS_PROXY names no proxy"]);
    }
}
