//! Where a model is: a URL, or `hf:owner/name/file` for a file of the Hugging Face Hub.
//!
//! A redirect's target is found here too, and whether a token may go with a request: to the Hub
//! alone, encrypted alone.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};
use std::fmt;
use ureq::http::Uri;

/// The one host that a token is sent to.
const HUB: &str = "huggingface.co";

/// What is escaped in a segment of a path: all that is no letter or digit and means something there.
const SEGMENT: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// A file on a server.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Location {
    pub(super) uri: Uri,
}

/// Why a text names no file on a server.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LocationError {
    /// Not `hf:owner/name/file`.
    Hub,
    /// Not a URL.
    Url,
    /// Neither https nor http.
    Scheme,
    /// The Hub's page about a file.
    Page,
    /// A user's name or a password in the URL, which would be kept beside the file.
    UserInfo,
}

impl fmt::Display for LocationError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            LocationError::Hub => {
                "expected hf:owner/name/file, as in hf:microsoft/bitnet-b1.58-2B-4T-gguf/ggml-model-i2_s.gguf"
            }
            LocationError::Url => "this is no URL; expected https://host/path or hf:owner/name/file",
            LocationError::Scheme => "only https:// and http:// are read; or give hf:owner/name/file",
            LocationError::Page => {
                "this is the Hub's page about the file; write /resolve/ for /blob/, or give hf:owner/name/file"
            }
            LocationError::UserInfo => "the URL holds a user's name or password; leave them out",
        })
    }
}

impl std::error::Error for LocationError {}

impl Location {
    /// The location of a URL or of `hf:owner/name/file`, of which `revision` is a branch, a tag or a
    /// commit.
    ///
    /// # Errors
    ///
    /// The text is neither.
    pub fn new(text: &str, revision: &str) -> Result<Location, LocationError> {
        let Some(file) = text.strip_prefix("hf:") else {
            return of_url(text).and_then(|location| {
                if location.is_page() { Err(LocationError::Page) } else { Ok(location) }
            });
        };
        let mut parts = file.splitn(3, '/');
        let mut part =
            || parts.next().filter(|part| !part.is_empty() && !part.contains("..")).ok_or(LocationError::Hub);
        let (owner, name, file) = (escaped(part()?), escaped(part()?), part()?);
        let file: Vec<String> = file.split('/').map(escaped).collect();
        if file.iter().any(String::is_empty) {
            return Err(LocationError::Hub);
        }
        of_url(&format!("https://{HUB}/{owner}/{name}/resolve/{}/{}", escaped(revision), file.join("/")))
    }

    /// The file's own name, where the URL ends with one that can be given to a file here.
    pub fn file_name(&self) -> Option<String> {
        let last = self.uri.path().rsplit('/').next()?;
        let name = percent_decode_str(last).decode_utf8().ok()?.into_owned();
        let unfit = name.is_empty() || name.starts_with('.') || name.chars().any(unfit_for_a_name);
        (!unfit).then_some(name)
    }

    /// The URL that a redirect from here leads to.
    pub(super) fn redirected(&self, target: &str) -> Option<Location> {
        let (uri, target) = (&self.uri, target.split('#').next()?);
        let (scheme, authority) = (uri.scheme_str()?, uri.authority()?);
        // A colon in the first segment ends a scheme.
        let is_absolute = target.split(['/', '?']).next().is_some_and(|first| first.contains(':'));
        let text = if is_absolute {
            target.to_owned()
        } else if target.starts_with("//") {
            format!("{scheme}:{target}")
        } else if target.starts_with('/') {
            format!("{scheme}://{authority}{target}")
        } else if target.starts_with('?') {
            format!("{scheme}://{authority}{}{target}", uri.path())
        } else {
            let folder = uri.path().rsplit_once('/').map_or("", |(folder, _)| folder);
            format!("{scheme}://{authority}{folder}/{target}")
        };
        of_url(&text).ok()
    }

    /// Whether what is sent is encrypted.
    pub(super) fn is_encrypted(&self) -> bool {
        self.uri.scheme_str() == Some("https")
    }

    /// Whether a token may be sent.
    pub fn takes_token(&self) -> bool {
        let port = self.uri.port_u16().unwrap_or(443);
        self.is_encrypted() && port == 443 && self.is_of_hub()
    }

    /// Whether it is a file of the Hugging Face Hub.
    pub fn is_of_hub(&self) -> bool {
        self.host() == HUB
    }

    /// Whether it is a page about a file of the Hub, as the browser shows it: `/owner/name/blob/main/file`.
    fn is_page(&self) -> bool {
        self.is_of_hub() && self.uri.path().split('/').nth(3) == Some("blob")
    }

    /// The server's name.
    pub fn host(&self) -> &str {
        self.uri.host().unwrap_or_default()
    }

    /// Whether the server is this machine, which no proxy can reach.
    pub(super) fn is_here(&self) -> bool {
        matches!(self.host(), "localhost" | "127.0.0.1" | "[::1]")
    }
}

impl fmt::Display for Location {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // What follows `?` may be a signature that opens a door.
        let uri = &self.uri;
        write!(
            f,
            "{}://{}{}",
            uri.scheme_str().unwrap_or_default(),
            uri.authority().map_or("", |a| a.as_str()),
            uri.path()
        )
    }
}

fn of_url(text: &str) -> Result<Location, LocationError> {
    let uri: Uri = text.parse().map_err(|_| LocationError::Url)?;
    match uri.scheme_str() {
        Some("https" | "http") => {}
        Some(_) => return Err(LocationError::Scheme),
        None => return Err(LocationError::Url),
    }
    if uri.authority().is_some_and(|authority| authority.as_str().contains('@')) {
        return Err(LocationError::UserInfo);
    }
    Ok(Location { uri })
}

fn escaped(segment: &str) -> String {
    utf8_percent_encode(segment, SEGMENT).to_string()
}

fn unfit_for_a_name(letter: char) -> bool {
    letter.is_control() || matches!(letter, '/' | '\\' | ':')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> Location {
        Location::new(text, "main").expect("a location")
    }

    #[test]
    fn the_hub_is_addressed_as_its_pages_are() {
        let location = at("hf:microsoft/bitnet-b1.58-2B-4T-gguf/ggml-model-i2_s.gguf");
        let wanted =
            "https://huggingface.co/microsoft/bitnet-b1.58-2B-4T-gguf/resolve/main/ggml-model-i2_s.gguf";
        assert_eq!(location.to_string(), wanted);
        assert_eq!(location.file_name().as_deref(), Some("ggml-model-i2_s.gguf"));
        let inner = Location::new("hf:o/n/a folder/b?.gguf", "refs/pr/1").expect("a location");
        assert_eq!(inner.uri.path(), "/o/n/resolve/refs%2Fpr%2F1/a%20folder/b%3F.gguf");
        assert_eq!(inner.file_name().as_deref(), Some("b?.gguf"));
        let page = "https://huggingface.co/owner/name/blob/main/m.gguf";
        assert_eq!(Location::new(page, "main"), Err(LocationError::Page));
        assert!(Location::new(&page.replace("blob", "resolve"), "main").is_ok());
        for text in [
            "hf:",
            "hf:owner",
            "hf:owner/name",
            "hf:owner/name/",
            "hf:/name/file",
            "hf:o/n/a//b",
            "hf:../n/f",
            "hf:o/n/../f",
        ] {
            assert_eq!(Location::new(text, "main"), Err(LocationError::Hub), "{text}");
        }
    }

    #[test]
    fn what_is_no_url_is_refused() {
        for (text, error) in [
            ("model.gguf", LocationError::Url),
            ("", LocationError::Url),
            ("https://", LocationError::Url),
            ("https://host/a b", LocationError::Url),
            ("ftp://host/a", LocationError::Scheme),
            ("https://me:secret@host/a", LocationError::UserInfo),
        ] {
            assert_eq!(Location::new(text, "main"), Err(error), "{text}");
        }
    }

    #[test]
    fn names_are_names_of_files() {
        let name = |text: &str| at(text).file_name();
        assert_eq!(name("https://host/a/m%20x.gguf?b=/c").as_deref(), Some("m x.gguf"));
        for text in [
            "https://host",
            "https://host/a/",
            "https://host/..",
            "https://host/%2e%2e",
            "https://host/a%2Fb",
            "https://host/.rc",
            "https://host/a%0Ab",
            "https://host/%ff",
        ] {
            assert_eq!(name(text), None, "{text}");
        }
    }

    #[test]
    fn redirects_are_followed_from_where_they_are() {
        let from = at("https://host:8/a/b?c");
        let to = |target: &str| from.redirected(target).map(|location| location.uri.to_string());
        assert_eq!(to("https://other/x?y#z").as_deref(), Some("https://other/x?y"));
        assert_eq!(to("//other/x").as_deref(), Some("https://other/x"));
        assert_eq!(to("/x?u=http://y").as_deref(), Some("https://host:8/x?u=http://y"));
        assert_eq!(to("x").as_deref(), Some("https://host:8/a/x"));
        assert_eq!(to("?token=1").as_deref(), Some("https://host:8/a/b?token=1"));
        assert_eq!(to("javascript:x"), None);
        assert_eq!(to("file:///etc/passwd"), None);
        assert_eq!(to("https://a b"), None);
    }

    #[test]
    fn a_token_goes_to_the_hub_alone() {
        assert!(at("https://huggingface.co/a").takes_token());
        assert!(at("https://huggingface.co:443/a").takes_token());
        for text in [
            "http://huggingface.co/a",
            "https://huggingface.co:8443/a",
            "https://huggingface.co.evil.example/a",
            "https://evil.example/huggingface.co",
            "https://cdn.huggingface.co/a",
        ] {
            assert!(!at(text).takes_token(), "{text}");
        }
    }
}
