//! The house rules that a machine can check: openings, sizes, `unsafe`, who may know whom, licences.
//!
//! Each rule is a function from a file's text to its findings, so that the tests at the end can show
//! it a text that breaks it. What a rule exempts stands in a list beside it, with the reason.
#![forbid(unsafe_code)]

use serde_json::Value;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Lines of a file without its test module.
const FILE_LINES_MAX: usize = 500;
/// Lines of a file that is nothing but tests.
const TEST_FILE_LINES_MAX: usize = 800;
/// Lines of a function, from `fn` to its last brace.
const FUNCTION_LINES_MAX: usize = 70;

/// Where `unsafe` may stand, each with its own argument in the file.
const UNSAFE_PLACES: [&str; 8] = [
    "kernels/src/",
    "kernels/tests/",
    "boards/",
    // The one mapping of a file.
    "host/src/format/map.rs",
    // Threads that borrow from the caller's stack.
    "host/src/threads.rs",
    "host/src/threads/",
    // Allocators that count: `GlobalAlloc` is an unsafe trait.
    "host/tests/allocations.rs",
    "tests/tests/support/counting_allocator.rs",
];

/// Packages of this workspace and which others their programs may use.
const MAY_USE: [(&str, &[&str]); 18] = [
    ("core", &[]),
    ("kernels", &["ternlet-core"]),
    ("models/assistant", &["ternlet-core"]),
    ("host", &["ternlet-core", "ternlet-kernels", "ternlet-assistant"]),
    ("boards/support", &["ternlet-core", "ternlet-kernels", "ternlet-assistant"]),
    ("boards/build", &[]),
    ("boards/cortex-m", &["ternlet-board", "ternlet-board-build", "ternlet-core", "ternlet-kernels"]),
    ("boards/mps2-an386", &["ternlet-cortex-m", "ternlet-board-build"]),
    ("boards/mps2-an500", &["ternlet-cortex-m", "ternlet-board-build"]),
    ("boards/mps2-an505", &["ternlet-cortex-m", "ternlet-board-build"]),
    ("boards/mps3-an547", &["ternlet-cortex-m", "ternlet-board-build"]),
    ("boards/virt-aarch64", &["ternlet-core", "ternlet-kernels", "ternlet-board"]),
    ("boards/c", &["ternlet-core", "ternlet-kernels", "ternlet-assistant"]),
    (
        "boards/pico2",
        &["ternlet-board", "ternlet-cortex-m", "ternlet-board-build", "ternlet-core", "ternlet-kernels"],
    ),
    (
        "boards/nucleo-h753zi",
        &["ternlet-board", "ternlet-cortex-m", "ternlet-board-build", "ternlet-core", "ternlet-kernels"],
    ),
    (
        "boards/nrf54l15-dk",
        &["ternlet-board", "ternlet-cortex-m", "ternlet-board-build", "ternlet-core", "ternlet-kernels"],
    ),
    ("tests/loom", &[]),
    // Built by `fuzz/run.sh` alone: a workspace of its own.
    (
        "fuzz",
        &[
            "ternlet",
            "ternlet-assistant",
            "ternlet-board",
            "ternlet-core",
            "ternlet-kernels",
            "ternlet-tests",
        ],
    ),
];

/// Licences of dependencies that go with MIT or Apache-2.0.
const LICENCES: [&str; 10] = [
    "MIT",
    "Apache-2.0",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "BSL-1.0",
    "ISC",
    "Zlib",
    "Unlicense",
    "Unicode-3.0",
    // Data, not code: Mozilla's list of root certificates.
    "CDLA-Permissive-2.0",
];

/// A rule about the Rust files: path and text to findings.
type Rule = fn(&str, &str) -> Vec<String>;

#[test]
fn rust_files_keep_the_rules() {
    let rules: [Rule; 7] = [
        opens_with_docs,
        file_is_short,
        functions_are_short,
        unsafe_in_its_places,
        core_is_bare,
        threads_at_home,
        downloads_at_home,
    ];
    let files = files("rs");
    assert!(files.len() > 50, "only {} Rust files were found", files.len());
    report(files.iter().flat_map(|(path, text)| rules.iter().flat_map(|rule| rule(path, text))));
}

#[test]
fn manifests_keep_the_rules() {
    let manifests = files("toml").into_iter().filter(|(path, _)| path.ends_with("/Cargo.toml"));
    report(manifests.flat_map(|(path, text)| {
        let mut findings = versions_from_the_root(&path, &text);
        findings.extend(knows_only_whom_it_may(&path, &text));
        findings
    }));
}

#[test]
fn texts_name_no_machine() {
    report(files("").iter().flat_map(|(path, text)| names_a_machine(path, text)));
}

#[test]
fn dependencies_have_licences_that_fit() {
    let output = Command::new(env!("CARGO"))
        .args(["metadata", "--format-version", "1", "--locked"])
        .current_dir(root())
        .output()
        .expect("cargo runs");
    if !output.status.success() {
        // Offline, where only this platform's packages were ever fetched.
        eprintln!("SKIPPED licences: {}", String::from_utf8_lossy(&output.stderr));
        assert!(std::env::var_os("CI").is_none(), "must run in CI");
        return;
    }
    let metadata: Value = serde_json::from_slice(&output.stdout).expect("JSON");
    let packages = metadata["packages"].as_array().expect("an array");
    assert!(packages.len() > 20, "{} packages", packages.len());
    report(packages.iter().filter_map(|package| {
        let licence = package["license"].as_str().unwrap_or("none stated");
        (!licence_fits(licence)).then(|| format!("{}: licence {licence}", package["name"]))
    }));
}

fn report(findings: impl Iterator<Item = String>) {
    let findings: Vec<String> = findings.collect();
    assert!(findings.is_empty(), "{} findings:\n{}", findings.len(), findings.join("\n"));
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// Path and text of every text file of the repository whose name ends with `extension`.
fn files(extension: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    walk(&root(), "", &mut |path| {
        if path.ends_with(extension)
            && let Ok(text) = fs::read_to_string(root().join(path))
        {
            found.push((path.to_owned(), text));
        }
    });
    found
}

/// Visits files by their path from the root, without what is built or kept by tools.
fn walk(folder: &Path, prefix: &str, visit: &mut dyn FnMut(&str)) {
    for entry in fs::read_dir(folder).expect("a folder of the repository") {
        let entry = entry.expect("a readable folder");
        let name = entry.file_name().into_string().expect("UTF-8 names");
        let path = format!("{prefix}{name}");
        // `.git` is a file in a second working tree.
        if matches!(name.as_str(), ".git" | "target" | "__pycache__" | "proptest-regressions") {
            continue;
        }
        if !entry.file_type().expect("a file type").is_dir() {
            visit(&path);
        } else {
            walk(&entry.path(), &format!("{path}/"), visit);
        }
    }
}

fn opens_with_docs(path: &str, text: &str) -> Vec<String> {
    let opens = text.starts_with("//! ") || text.starts_with("//!\n");
    if opens { Vec::new() } else { vec![format!("{path}: does not open with `//!`")] }
}

fn file_is_short(path: &str, text: &str) -> Vec<String> {
    let max = if path.contains("tests/") { TEST_FILE_LINES_MAX } else { FILE_LINES_MAX };
    let lines = without_tests(text).lines().count();
    if lines <= max { Vec::new() } else { vec![format!("{path}: {lines} lines without its tests")] }
}

fn functions_are_short(path: &str, text: &str) -> Vec<String> {
    let long = functions(&code(text)).into_iter().filter(|function| function.lines > FUNCTION_LINES_MAX);
    long.map(|function| format!("{path}:{}: a function of {} lines", function.line, function.lines)).collect()
}

fn unsafe_in_its_places(path: &str, text: &str) -> Vec<String> {
    if UNSAFE_PLACES.iter().any(|place| path.starts_with(place)) {
        return Vec::new();
    }
    with_word(path, &code(text), "unsafe")
}

/// core: no operating system, no allocation, no CPU; kernels and the assistant: no allocation.
fn core_is_bare(path: &str, text: &str) -> Vec<String> {
    let words: &[&str] = match path.split_once("src/") {
        Some(("core/", _)) => &["std", "alloc", "target_arch", "target_feature"],
        Some(("models/assistant/" | "boards/support/" | "boards/c/", _)) => &["std", "alloc", "target_arch"],
        Some(("kernels/", _)) => &["alloc"],
        _ => return Vec::new(),
    };
    let code = code(without_tests(text)).replace("#[cfg(test)]\nextern crate std;", "\n");
    let mut findings: Vec<String> = words.iter().flat_map(|word| with_word(path, &code, word)).collect();
    if path.ends_with("src/lib.rs") && !code.contains("#![no_std]") {
        findings.push(format!("{path}: is not no_std"));
    }
    findings
}

/// Threads are made in `host/src/threads.rs`, and by tests.
fn threads_at_home(path: &str, text: &str) -> Vec<String> {
    let exempt =
        path.starts_with("host/src/threads") || path.contains("tests/") || path.contains("examples/");
    let code = code(without_tests(text));
    let makes = ["spawn", "scope", "Builder"].iter().any(|name| code.contains(&format!("thread::{name}")));
    if makes && !exempt { vec![format!("{path}: makes a thread")] } else { Vec::new() }
}

/// The one thing that fetches anything from a network is `pull`.
fn downloads_at_home(path: &str, text: &str) -> Vec<String> {
    if path.starts_with("host/src/pull/") { Vec::new() } else { with_word(path, &code(text), "ureq") }
}

/// Lines of `code` in which `word` stands as a whole word.
fn with_word(path: &str, code: &str, word: &str) -> Vec<String> {
    let has_word =
        |line: &str| line.split(|c: char| !(c.is_alphanumeric() || c == '_')).any(|part| part == word);
    let lines = code.lines().enumerate().filter(|(_, line)| has_word(line));
    lines.map(|(at, line)| format!("{path}:{}: `{word}` in `{}`", at + 1, line.trim())).collect()
}

/// Lines of a manifest's tables of dependencies, with whether the table is that of tests.
fn dependency_lines(text: &str) -> Vec<(bool, &str)> {
    let (mut in_table, mut for_tests, mut lines) = (false, false, Vec::new());
    for line in text.lines() {
        if line.starts_with('[') {
            in_table = line.ends_with("dependencies]");
            for_tests = line.ends_with("dev-dependencies]");
        } else if in_table && !line.is_empty() && !line.starts_with('#') {
            lines.push((for_tests, line));
        }
    }
    lines
}

fn versions_from_the_root(path: &str, text: &str) -> Vec<String> {
    // A workspace of its own has its own root.
    if text.lines().any(|line| line == "[workspace]") {
        return Vec::new();
    }
    let own = |line: &str| {
        // A package may name itself, to give its tests a feature.
        !(line.contains("workspace = true") || line.contains("path = \".\"")) || line.contains("version")
    };
    let lines = dependency_lines(text).into_iter().filter(|&(_, line)| own(line));
    lines.map(|(_, line)| format!("{path}: `{line}` does not come from the root manifest")).collect()
}

fn knows_only_whom_it_may(path: &str, text: &str) -> Vec<String> {
    let folder = path.trim_end_matches("/Cargo.toml");
    let may = MAY_USE.iter().find(|(member, _)| *member == folder);
    let Some((_, may)) = may else {
        let known = folder == "tests" || !text.contains("ternlet");
        return if known { Vec::new() } else { vec![format!("{path}: has no row in MAY_USE")] };
    };
    let used = dependency_lines(text).into_iter().filter(|(for_tests, _)| !for_tests);
    let name = |line: &str| line.split(['.', ' ', '=']).next().unwrap_or_default().to_owned();
    let names = used.map(|(_, line)| name(line)).filter(|name| name.starts_with("ternlet"));
    names
        .filter(|name| !may.contains(&name.as_str()))
        .map(|name| format!("{path}: may not use {name}"))
        .collect()
}

/// Paths of one machine and hosts of package registries, written so that this file passes.
fn names_a_machine(path: &str, text: &str) -> Vec<String> {
    const NAMES: [&str; 10] = [
        concat!("/ho", "me/"),
        concat!("/ro", "ot/"),
        concat!("/wo", "rk/"),
        concat!("/Use", "rs/"),
        concat!("/tm", "p/"),
        concat!("C:", "\\Us"),
        concat!("deb.deb", "ian.org"),
        concat!("pypi", ".org"),
        concat!("files.python", "hosted"),
        concat!("index.crates", ".io"),
    ];
    let starts_path = |line: &str, at: usize| {
        // Within a longer path the name is a folder's: "models/home/".
        !line[..at].ends_with(|c: char| c.is_alphanumeric() || "._-{}<>)".contains(c))
    };
    let names = |line: &str| {
        let mut hits = NAMES.iter().filter_map(|name| line.find(name).map(|at| (name, at)));
        hits.any(|(name, at)| !name.starts_with('/') || starts_path(line, at))
    };
    let foreign = |line: &str| {
        path == "Cargo.lock"
            && line.starts_with("source")
            && !line.contains("github.com/rust-lang/crates.io-index")
    };
    let lines = text.lines().enumerate().filter(|(_, line)| names(line) || foreign(line));
    lines.map(|(at, line)| format!("{path}:{}: {}", at + 1, line.trim())).collect()
}

/// Whether a licence expression leaves a choice that fits: any side of OR, every side of AND.
fn licence_fits(expression: &str) -> bool {
    let expression = expression.replace(['(', ')'], "").replace('/', " OR ");
    expression.split(" AND ").all(|part| part.split(" OR ").any(|name| LICENCES.contains(&name.trim())))
}

/// The text up to its test module.
fn without_tests(text: &str) -> &str {
    text.split("\n#[cfg(test)]\nmod ").next().unwrap_or_default()
}

/// The text with comments and the insides of literals blanked; lines stay where they were.
fn code(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let len = skipped(rest, out.chars().next_back());
        if len == 0 {
            out.push(first);
            rest = &rest[first.len_utf8()..];
            continue;
        }
        out.extend(rest[..len].chars().map(|c| if c == '\n' { '\n' } else { ' ' }));
        rest = &rest[len..];
    }
    out
}

/// Bytes of the comment or literal that `rest` begins with; 0 if it begins with neither.
fn skipped(rest: &str, before: Option<char>) -> usize {
    if rest.starts_with("//") {
        return rest.find('\n').unwrap_or(rest.len());
    }
    if rest.starts_with("/*") {
        return rest.find("*/").map_or(rest.len(), |at| at + 2);
    }
    let in_word = before.is_some_and(|c| (c.is_alphanumeric() || c == '_') && c != 'b');
    if let (false, Some(raw)) = (in_word, rest.strip_prefix('r')) {
        let hashes = raw.len() - raw.trim_start_matches('#').len();
        if let Some(inside) = raw[hashes..].strip_prefix('"') {
            let close = format!("\"{}", "#".repeat(hashes));
            return inside.find(&close).map_or(rest.len(), |at| hashes + 2 + at + close.len());
        }
    }
    match rest.as_bytes()[0] {
        b'"' => closing(rest, '"'),
        // A quote that closes after one character, or one escape; a lifetime does not.
        b'\'' if rest[1..].starts_with('\\') => closing(rest, '\''),
        b'\'' => {
            let character = rest[1..].chars().next().map_or(0, char::len_utf8);
            if rest[1 + character..].starts_with('\'') { character + 2 } else { 0 }
        }
        _ => 0,
    }
}

/// Bytes up to and with the quote that closes the literal.
fn closing(rest: &str, quote: char) -> usize {
    let mut escaped = false;
    for (at, c) in rest.char_indices().skip(1) {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            _ if c == quote => return at + 1,
            _ => {}
        }
    }
    rest.len()
}

/// Where a function starts, and how long it is.
#[derive(Debug, PartialEq)]
struct Function {
    line: usize,
    lines: usize,
}

/// Every function with a body in blanked code.
fn functions(code: &str) -> Vec<Function> {
    let starts = code.match_indices("fn ").filter(|&(at, _)| {
        let named = code[at + 3..].starts_with(|c: char| c.is_alphabetic() || c == '_');
        named && !code[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_')
    });
    starts
        .filter_map(|(at, _)| {
            let end = at + body_end(&code[at..])?;
            let lines = |text: &str| text.matches('\n').count() + 1;
            Some(Function { line: lines(&code[..at]), lines: lines(&code[at..end]) })
        })
        .collect()
}

/// Where the body ends; none for a declaration. A `;` within brackets belongs to an array's type.
fn body_end(code: &str) -> Option<usize> {
    let (mut braces, mut brackets) = (0, 0);
    for (at, c) in code.char_indices() {
        match c {
            '(' | '[' if braces == 0 => brackets += 1,
            ')' | ']' if braces == 0 => brackets -= 1,
            ';' if braces == 0 && brackets == 0 => return None,
            '{' if brackets == 0 => braces += 1,
            '}' if brackets == 0 => {
                braces -= 1;
                if braces == 0 {
                    return Some(at + 1);
                }
            }
            _ => {}
        }
    }
    None
}

/// The rules themselves: each is shown what breaks it.
#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_and_literals_are_blanked() {
        let cases = [
            ("a // unsafe\nb", "a          \nb"),
            ("a /* x\n y */ b", "a     \n      b"),
            (r#"f("un\"safe") g"#, "f(          ) g"),
            ("r#\"a\"b\"# c", "         c"),
            ("var\"x\"", "var   "),
            (r"'{' '\'' '\\' <'a>", "              <'a>"),
            ("'ü' x", "    x"),
        ];
        for (text, wanted) in cases {
            assert_eq!(code(text), wanted, "{text}");
        }
    }

    #[test]
    fn functions_are_found_and_measured() {
        let text = "trait T { fn a(&self) -> [u8; 3]; }\nfn b() -> [u8; 3] {\n  if x { }\n}\nfnord fn_c\nconst fn d() {}";
        assert_eq!(functions(text), [Function { line: 2, lines: 3 }, Function { line: 6, lines: 1 }]);
        let long = format!("fn long() {{\n{}}}\n", "\n".repeat(FUNCTION_LINES_MAX - 1));
        assert_eq!(functions_are_short("x.rs", &long).len(), 1);
        assert_eq!(functions_are_short("x.rs", &long.replacen("\n\n", "\n", 1)).len(), 0);
    }

    #[test]
    fn each_rule_finds_what_breaks_it() {
        let found = |rule: Rule, path: &str, text: &str| rule(path, text).len();
        assert_eq!(found(opens_with_docs, "x.rs", "// no\n"), 1);
        assert_eq!(found(file_is_short, "x.rs", &"x\n".repeat(501)), 1);
        assert_eq!(
            found(file_is_short, "x.rs", &("\n#[cfg(test)]\nmod tests {".to_owned() + &"\n".repeat(501))),
            0
        );
        assert_eq!(found(unsafe_in_its_places, "core/src/x.rs", "unsafe { }"), 1);
        assert_eq!(found(unsafe_in_its_places, "core/src/x.rs", "forbid(unsafe_code) // unsafe"), 0);
        assert_eq!(found(unsafe_in_its_places, "kernels/src/x.rs", "unsafe { }"), 0);
        assert_eq!(
            found(core_is_bare, "core/src/x.rs", "use std::fmt;\nuse alloc::vec;\ncfg(target_arch)"),
            3
        );
        assert_eq!(found(core_is_bare, "core/src/x.rs", "a\n#[cfg(test)]\nmod tests { use std::vec; }"), 0);
        assert_eq!(found(core_is_bare, "core/src/lib.rs", "pub mod x;"), 1);
        assert_eq!(found(threads_at_home, "host/src/x.rs", "std::thread::spawn(f)"), 1);
        assert_eq!(found(threads_at_home, "host/src/threads.rs", "std::thread::spawn(f)"), 0);
        assert_eq!(found(downloads_at_home, "host/src/x.rs", "use ureq::Agent;"), 1);
        assert_eq!(found(downloads_at_home, "host/src/pull/x.rs", "use ureq::Agent;"), 0);
    }

    #[test]
    fn each_rule_of_manifests_and_texts_finds_what_breaks_it() {
        let manifest =
            "[dependencies]\nternlet.workspace = true\nlibm = \"0.2\"\n[lints]\nworkspace = true\n";
        assert_eq!(versions_from_the_root("core/Cargo.toml", manifest).len(), 1);
        assert_eq!(knows_only_whom_it_may("boards/mps2-an500/Cargo.toml", manifest).len(), 1);
        assert_eq!(knows_only_whom_it_may("host/Cargo.toml", "[dev-dependencies]\nternlet = 1").len(), 0);
        assert_eq!(knows_only_whom_it_may("boards/new/Cargo.toml", manifest).len(), 1);
        assert_eq!(names_a_machine("a.md", concat!("see /ho", "me/me/x")).len(), 1);
        assert_eq!(names_a_machine("a.md", concat!("models/ho", "me/x")).len(), 0);
        assert_eq!(names_a_machine("a.md", concat!("from pypi", ".org")).len(), 1);
        assert_eq!(names_a_machine("Cargo.lock", "source = \"registry+https://mirror/\"").len(), 1);
        assert!(licence_fits("(MIT OR GPL-2.0) AND Unicode-3.0") && licence_fits("MIT/Apache-2.0"));
        assert!(!licence_fits("GPL-3.0") && !licence_fits("MIT AND GPL-3.0") && !licence_fits("none stated"));
    }
}
