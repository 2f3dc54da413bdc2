//! Requests: redirects followed one by one, a token where it may go, every wait bounded.

use super::error::PullErrorKind;
use super::location::Location;
use super::{Digest, Patience};
use std::io::{self, ErrorKind};
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;
use ureq::http::{HeaderMap, Response, header};
use ureq::tls::{PemItem, RootCerts, TlsConfig, parse_pem};
use ureq::{Agent, Body, Error, Proxy, RequestBuilder};

/// Redirects followed.
const REDIRECTS_MAX: usize = 10;
/// Names a file of root certificates to trust instead of those built in.
const CERTIFICATES_VARIABLE: &str = "SSL_CERT_FILE";
/// The longest that a server's wish to wait is heeded.
const WAIT_MAX: Duration = Duration::from_secs(60);

/// Sends requests.
pub(super) struct Client<'t> {
    agent: Agent,
    token: Option<&'t str>,
}

/// An answer: a file, or the rest of one.
pub(super) struct Answer {
    /// The status: 200, 206 or 416.
    pub status: u16,
    /// The strong mark of this version of the file.
    pub etag: Option<String>,
    /// Where the body starts in the file: 0, but for an answer with a range.
    pub start: u64,
    /// Where it ends, where an answer with a range says.
    pub end: Option<u64>,
    /// Length in bytes of the whole file.
    pub total: Option<u64>,
    /// Its SHA-256, as the Hub says.
    pub digest: Option<Digest>,
    /// Its length, as the Hub says.
    pub linked_bytes: Option<u64>,
    /// What comes.
    pub body: Body,
}

impl Answer {
    /// Length in bytes of the whole file, by whoever tells it.
    pub fn bytes(&self) -> Option<u64> {
        self.total.or(self.linked_bytes)
    }
}

impl<'t> Client<'t> {
    pub fn new(
        location: &Location,
        token: Option<&'t str>,
        patience: &Patience,
    ) -> Result<Self, PullErrorKind> {
        let tls = TlsConfig::builder().root_certs(root_certificates()?).build();
        let mut config = Agent::config_builder()
            .tls_config(tls)
            .http_status_as_error(false)
            .max_redirects(0)
            .max_redirects_will_error(false)
            .user_agent(concat!("ternlet/", env!("CARGO_PKG_VERSION")))
            .accept("*/*")
            .timeout_connect(Some(patience.connect))
            .timeout_resolve(Some(patience.connect))
            .timeout_send_request(Some(patience.connect))
            .timeout_recv_response(Some(patience.response))
            .timeout_per_read(Some(patience.read))
            .timeout_per_write(Some(patience.read));
        config = config.proxy(if location.is_here() { None } else { proxy()? });
        Ok(Client { agent: config.build().new_agent(), token })
    }

    /// Asks for a file from byte `offset` on, if it is still the version of `etag`.
    pub fn get(&self, from: &Location, offset: u64, etag: Option<&str>) -> Result<Answer, PullErrorKind> {
        let mut location = from.clone();
        let mut token = self.token.filter(|_| location.takes_token());
        let (mut digest, mut linked_bytes) = (None, None);
        for _ in 0..=REDIRECTS_MAX {
            let request = self.agent.get(&location.uri).header(header::ACCEPT_ENCODING, "identity");
            let request = with_headers(request, token, (offset > 0).then_some(offset), etag);
            let response = request.call().map_err(of_error)?;
            let headers = response.headers();
            digest = digest.or_else(|| {
                text(headers, "x-linked-etag").and_then(|tag| Digest::parse(tag.trim_matches('"')))
            });
            linked_bytes = linked_bytes.or_else(|| text(headers, "x-linked-size")?.parse().ok());
            match response.status().as_u16() {
                301 | 302 | 303 | 307 | 308 => {
                    let target = text(headers, "location").unwrap_or_default();
                    location = redirected(&location, target)?;
                    // Dropped for good: a host that is led back to is not asked with it either.
                    token = token.filter(|_| location.takes_token());
                }
                200 | 206 | 416 => return answer(response, digest, linked_bytes),
                status => return Err(of_status(status, headers, location, token.is_some())),
            }
        }
        Err(PullErrorKind::TooManyRedirects)
    }
}

fn with_headers<B>(
    mut request: RequestBuilder<B>,
    token: Option<&str>,
    offset: Option<u64>,
    etag: Option<&str>,
) -> RequestBuilder<B> {
    if let Some(token) = token {
        request = request.header(header::AUTHORIZATION, format!("Bearer {token}"));
    }
    if let (Some(offset), Some(etag)) = (offset, etag) {
        request = request.header(header::RANGE, format!("bytes={offset}-")).header(header::IF_RANGE, etag);
    }
    request
}

fn redirected(from: &Location, target: &str) -> Result<Location, PullErrorKind> {
    let bad = || PullErrorKind::BadRedirect(target.chars().take(200).collect());
    let to = Some(target).filter(|target| !target.is_empty()).and_then(|target| from.redirected(target));
    let to = to.ok_or_else(bad)?;
    if from.is_encrypted() && !to.is_encrypted() { Err(bad()) } else { Ok(to) }
}

fn answer(
    response: Response<Body>,
    digest: Option<Digest>,
    linked_bytes: Option<u64>,
) -> Result<Answer, PullErrorKind> {
    let (parts, body) = response.into_parts();
    let (status, headers) = (parts.status.as_u16(), &parts.headers);
    // A weak mark promises the same meaning, not the same bytes.
    let etag = text(headers, "etag").filter(|tag| tag.starts_with('"')).map(str::to_owned);
    if text(headers, "content-encoding").is_some_and(|encoding| encoding != "identity") {
        return Err(PullErrorKind::Protocol("the file comes compressed, which was not asked for".to_owned()));
    }
    let (start, end, total) = match status {
        206 => text(headers, "content-range").and_then(parse_range).ok_or_else(|| {
            PullErrorKind::Protocol("a part of the file comes without its place".to_owned())
        })?,
        _ => (0, None, text(headers, "content-length").and_then(|length| length.parse().ok())),
    };
    Ok(Answer { status, etag, start, end, total, digest, linked_bytes, body })
}

/// The proxy that the environment names. One that is not understood is refused: who names it relies on it.
fn proxy() -> Result<Option<Proxy>, PullErrorKind> {
    for variable in ["ALL_PROXY", "all_proxy", "HTTPS_PROXY", "https_proxy", "HTTP_PROXY", "http_proxy"] {
        let Some(said) = std::env::var_os(variable).filter(|said| !said.is_empty()) else { continue };
        let is_known = said.to_str().is_some_and(|said| {
            !said.trim_start().to_ascii_lowercase().starts_with("socks") && Proxy::new(said).is_ok()
        });
        return if is_known { Ok(Proxy::try_from_env()) } else { Err(PullErrorKind::Proxy(variable)) };
    }
    Ok(None)
}

/// Start, end and length of the whole of `bytes 5-9/10`: 5, 10 and 10.
fn parse_range(text: &str) -> Option<(u64, Option<u64>, Option<u64>)> {
    let (range, total) = text.strip_prefix("bytes ")?.split_once('/')?;
    let (start, end) = range.split_once('-')?;
    let (start, end): (u64, u64) = (start.parse().ok()?, end.parse().ok()?);
    let total = if total == "*" { None } else { Some(total.parse().ok()?) };
    (start <= end && total.is_none_or(|total| end < total)).then_some((start, end.checked_add(1), total))
}

fn of_status(status: u16, headers: &HeaderMap, location: Location, with_token: bool) -> PullErrorKind {
    match status {
        408 | 425 | 429 | 500..=599 => {
            let seconds = text(headers, "retry-after").and_then(|text| text.parse().ok());
            PullErrorKind::Refused { status, after: seconds.map(|s| Duration::from_secs(s).min(WAIT_MAX)) }
        }
        _ => PullErrorKind::Status { location: Box::new(location), status, with_token },
    }
}

fn of_error(error: Error) -> PullErrorKind {
    match error {
        Error::Io(error) => of_io(&error),
        Error::HostNotFound => PullErrorKind::Unreachable("no such host".to_owned()),
        Error::ConnectionFailed => PullErrorKind::Unreachable("nobody answers".to_owned()),
        Error::Timeout(what) => PullErrorKind::Connection(format!("no answer in time: {what}")),
        // An answer that breaks off in its head is one, too.
        Error::Protocol(error) => PullErrorKind::Connection(error.to_string()),
        other => PullErrorKind::Protocol(other.to_string()),
    }
}

/// A failure of a connection that is there or is about to be.
pub(super) fn of_io(error: &io::Error) -> PullErrorKind {
    match error.kind() {
        ErrorKind::ConnectionRefused | ErrorKind::HostUnreachable | ErrorKind::NetworkUnreachable => {
            PullErrorKind::Unreachable(error.to_string())
        }
        // The standard library has no kind for names that nobody knows.
        _ if error.to_string().contains("lookup address") => {
            PullErrorKind::Unreachable("no such host".to_owned())
        }
        // Certificates that are wrong.
        ErrorKind::InvalidData => PullErrorKind::Protocol(error.to_string()),
        _ => PullErrorKind::Connection(error.to_string()),
    }
}

fn text<'h>(headers: &'h HeaderMap, name: &str) -> Option<&'h str> {
    headers.get(name)?.to_str().ok()
}

fn root_certificates() -> Result<RootCerts, PullErrorKind> {
    let Some(path) = std::env::var_os(CERTIFICATES_VARIABLE).filter(|path| !path.is_empty()) else {
        return Ok(RootCerts::WebPki);
    };
    let path = Path::new(&path);
    let wrong = |why: String| PullErrorKind::Protocol(format!("{CERTIFICATES_VARIABLE} {path:?}: {why}"));
    let pem = std::fs::read(path).map_err(|error| wrong(error.to_string()))?;
    let mut certificates = Vec::new();
    for item in parse_pem(&pem) {
        if let PemItem::Certificate(certificate) = item.map_err(|error| wrong(error.to_string()))? {
            certificates.push(certificate);
        }
    }
    if certificates.is_empty() {
        return Err(wrong("holds no certificate".to_owned()));
    }
    Ok(RootCerts::Specific(Arc::new(certificates)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ranges_are_read_or_refused() {
        assert_eq!(parse_range("bytes 5-9/10"), Some((5, Some(10), Some(10))));
        assert_eq!(parse_range("bytes 0-0/*"), Some((0, Some(1), None)));
        for text in
            ["", "bytes */10", "bytes 5-10/10", "bytes 9-5/10", "bytes -5-9/10", "items 5-9/10", "bytes 5-9"]
        {
            assert_eq!(parse_range(text), None, "{text}");
        }
    }

    #[test]
    fn failures_that_may_pass_are_told_apart() {
        let of = |kind: ErrorKind, text: &str| of_io(&io::Error::new(kind, text)).is_temporary();
        assert!(of(ErrorKind::ConnectionReset, "reset") && of(ErrorKind::TimedOut, "late"));
        assert!(!of(ErrorKind::ConnectionRefused, "refused") && !of(ErrorKind::InvalidData, "certificate"));
        // The standard library's words.
        assert!(!of(ErrorKind::Other, "failed to lookup address information: Name or service not known"));
    }

    #[test]
    fn encryption_is_not_given_up() {
        let of = |text: &str| Location::new(text, "main").expect("a location");
        let (safe, open) = (of("https://host/a"), of("http://host/a"));
        assert!(redirected(&open, "https://host/b").is_ok() && redirected(&open, "http://host/b").is_ok());
        assert!(redirected(&safe, "/b").is_ok());
        for target in ["http://host/b", "HTTP://host/b", "", "ftp://host/b", "https://a b/"] {
            let refused = matches!(redirected(&safe, target), Err(PullErrorKind::BadRedirect(_)));
            assert!(refused, "{target}");
        }
    }
}
