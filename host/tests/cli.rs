//! The program as people and scripts use it: bad command lines first, then what commands print.
#![forbid(unsafe_code)]

mod support;

use std::fs;
use std::sync::atomic::AtomicBool;
use support::{Outcome, command, fails, finish, model, ternlet, ternlet_fed};
use ternlet::format::{
    Form, GgufForm, ImportOptions, OpenErrorKind, Progress, WriteError, convert_file_until,
};

/// Runs the program with a variable of the environment.
fn ternlet_with(variable: &str, value: &str, arguments: &[&str]) -> Outcome {
    finish(command(arguments).env(variable, value).spawn().expect("the program starts"), b"")
}

/// The exit code says what was found, also where nobody reads what is said: `ternlet verify | true`.
#[test]
fn a_closed_pipe_hides_no_verdict() {
    let folder = tempfile::tempdir().expect("a folder");
    let home = folder.path().join("home.json");
    fs::write(&home, "{\"areas\":[{\"name\":\"\"}]}").expect("a file");
    let mut child =
        command(&["home", "check", home.to_str().expect("UTF-8")]).spawn().expect("the program starts");
    drop(child.stdout.take());
    assert_eq!(child.wait().expect("an end").code(), Some(1));
}

#[test]
fn models_that_are_none() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = |name: &str| folder.path().join(name).to_str().expect("UTF-8").to_owned();
    let whole = fs::read(model()).expect("the golden model");
    fs::write(path("empty"), "").expect("a file");
    fs::write(path("text"), "It was a dark and stormy night.\n".repeat(100)).expect("a file");
    fs::write(path("cut.gguf"), &whole[..whole.len() / 2]).expect("a file");
    fs::write(path("head.gguf"), &whole[..30]).expect("a file");
    for name in ["none.gguf", "none/such.gguf", "empty", "text", "cut.gguf", "head.gguf", "."] {
        let file = path(name);
        for command in [
            vec!["run", "-m", &file, "hello"],
            vec!["chat", "-m", &file],
            vec!["inspect", "-m", &file],
            vec!["plan", "-m", &file],
            vec!["verify", "-m", &file],
            vec!["bench", "-m", &file],
            vec!["tokenize", "-m", &file, "hello"],
            vec!["logits", "-m", &file, "--ids", "0", "-o", "never.npy"],
            vec!["ask", "-m", &file, "hello"],
            vec!["convert", &file, "never.ternlet"],
        ] {
            let named = name.rsplit('/').next().expect("a name");
            fails(&ternlet(&command), 1, &[if named == "." { "folder" } else { named }]);
        }
    }
}

#[test]
fn settings_that_cannot_be() {
    let model = model();
    let run = |options: &[&str]| {
        let mut arguments = vec!["run", "-m", &model, "hello"];
        arguments.extend(options);
        ternlet(&arguments)
    };
    fails(&run(&["-t", "0"]), 2, &["threads", "0 is not in 1..=256"]);
    fails(&run(&["-t", "257"]), 2, &["1..=256"]);
    fails(&run(&["-t", "two"]), 2, &["two"]);
    fails(&run(&["--temp", "nan"]), 2, &["temperature is NaN", "a number from 0 on"]);
    fails(&run(&["--temp", "-1"]), 2, &["temperature is -1"]);
    fails(&run(&["--temp", "inf"]), 2, &["temperature is inf"]);
    fails(&run(&["--temp", "warm"]), 2, &["warm"]);
    fails(&run(&["--top-p", "0"]), 2, &["top-p is 0", "above 0"]);
    fails(&run(&["--min-p", "1.5"]), 2, &["min-p is 1.5", "0 to 1"]);
    fails(&run(&["--repeat-penalty", "0"]), 2, &["repetition penalty is 0"]);
    for option in ["-t", "-n", "-c", "-b", "--top-k", "--seed"] {
        let outcome = run(&[option, "-1"]);
        fails(&outcome, 2, &["invalid value '-1'"]);
        assert!(!outcome.err.contains("tip") && !outcome.err.contains("-- -1"), "{outcome:?}");
    }
    fails(&run(&["-n", "0"]), 2, &["--tokens"]);
    fails(&run(&["-c", "0"]), 2, &["--context"]);
    fails(&run(&["-b", "0"]), 2, &["--batch"]);
    fails(&run(&["-c", "4097"]), 1, &["4097", "1 to 4096", "use -c 4096 or less"]);
    fails(&ternlet(&["bench", "-p", "300", "-n", "2"]), 1, &["-p plus -n is 302", "at most 256"]);
    fails(&run(&["-c", "4294967295"]), 1, &["1 to 4096"]);
    fails(&run(&["--kv", "f32", "--strict"]), 2, &["--strict"]);
    for command in [&["ask", "hello", "--strict"][..], &["plan", "--strict"]] {
        fails(&ternlet(command), 2, &["--strict", "embedded assistant", "-m"]);
    }
    fails(&run(&["--stop", ""]), 2, &["--stop is empty"]);
    fails(&run(&["--kernel", "abacus"]), 2, &["\"abacus\"", "portable", "reference"]);
    fails(&run(&["--kernel", ""]), 2, &["portable"]);
    fails(&run(&["-c", "3"]), 1, &["do not fit", "context's 3", "-c"]);
    let by_variable = ternlet_with("TERNLET_KERNEL", "abacus", &["run", "-m", &model, "hello"]);
    fails(&by_variable, 2, &["\"abacus\"", "portable"]);
}

#[test]
fn prompts_that_are_none() {
    let model = model();
    fails(&ternlet(&["run", "-m", &model, ""]), 2, &["prompt is empty"]);
    fails(&ternlet(&["run", "-m", &model]), 2, &["prompt is empty"]);
    fails(&ternlet_fed(&["run", "-m", &model], b"abc\xff"), 1, &["not UTF-8", "byte 3"]);
    let long = "one two three ".repeat(5000);
    fails(&ternlet_fed(&["run", "-m", &model], long.as_bytes()), 1, &["do not fit", "2048", "-c"]);
}

#[test]
fn homes_that_are_none() {
    let folder = tempfile::tempdir().expect("a folder");
    let ask = |name: &str, text: &[u8]| {
        let path = folder.path().join(name);
        fs::write(&path, text).expect("a file");
        ternlet(&["ask", "--home", path.to_str().expect("UTF-8"), "turn on the lights"])
    };
    fails(&ask("words.json", b"lights"), 1, &["words.json", "line 1 column 1", "\"areas\""]);
    fails(&ask("empty.json", b""), 1, &["empty.json", "line 1 column 0"]);
    for text in ["[]", "[1,2]", "null", "3"] {
        fails(&ask("list.json", text.as_bytes()), 1, &["list.json", "expected an object", "line 1"]);
    }
    fails(&ask("noname.json", b"{\"areas\":[{\"name\":\"\"}]}"), 1, &["a name is empty", "column"]);
    fails(&ask("bytes.json", b"{\"areas\":[\xff]}"), 1, &["bytes.json", "UTF-8"]);
    let lamp = b"{\"entities\":[\n{\"name\":\"Lamp\",\"domain\":\"lamp\"}]}";
    fails(&ask("lamp.json", lamp), 1, &["unknown domain \"lamp\"", "light", "line 2"]);
    fails(&ternlet(&["ask", "--home", "none.json", "hello"]), 1, &["none.json", "no such file"]);
    fails(&ternlet(&["ask", "--area", "Narnia", "hello"]), 1, &["\"Narnia\"", "Kitchen"]);
    fails(&ternlet(&["ask", "--area", "", "hello"]), 1, &["no area \"\""]);
}

#[test]
fn arguments_that_do_not_fit_together() {
    let model = model();
    fails(&ternlet(&["dance"]), 2, &["dance", "--help"]);
    fails(&ternlet(&["run", "hello"]), 2, &["--model"]);
    let misspelt = "unexpected argument '--tmp' found; a similar argument exists: '--temp'; --help";
    fails(&ternlet(&["run", "-m", &model, "--tmp", "1", "x"]), 2, &[misspelt]);
    fails(&ternlet(&["ask"]), 2, &["SENTENCE"]);
    fails(&ternlet(&["ask", "--jsonl", "hello"]), 2, &["--jsonl"]);
    fails(&ternlet(&["tokenize", "-m", &model]), 2, &["TEXT"]);
    fails(&ternlet(&["logits", "-m", &model, "-o", "x.npy"]), 2, &["--ids"]);
    fails(&ternlet(&["logits", "-m", &model, "--ids", "1,x", "-o", "x.npy"]), 2, &["x"]);
    fails(&ternlet(&["logits", "-m", &model, "--ids", "", "-o", "x.npy"]), 2, &["--ids", "whole number"]);
    fails(&ternlet(&["logits", "-m", &model, "--ids", "-1", "-o", "x.npy"]), 2, &["a token id is a whole"]);
    let many = vec!["0"; 300].join(",");
    fails(&ternlet(&["logits", "--ids", &many, "-o", "x.npy"]), 1, &["300 ids", "at most 256", "fewer"]);
    fails(&ternlet(&["logits", "-m", &model, "--ids", "777", "-o", "x.npy"]), 1, &["777"]);
    let nowhere = ["logits", "-m", &model, "--ids", "7", "-o", "no/such/x.npy"];
    let nowhere = ternlet(&nowhere);
    fails(&nowhere, 1, &["no/such/x.npy", "the folder \"no/such\" does not exist; create it"]);
    assert!(!nowhere.err.contains(".ternlet-"), "{nowhere:?}");
}

#[test]
fn logits_do_not_replace_their_model() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("model.gguf");
    fs::copy(model(), &path).expect("a copy");
    let file = path.to_str().expect("UTF-8");
    let other = folder.path().join("../").join(folder.path().file_name().expect("a name")).join("model.gguf");
    for output in [file, other.to_str().expect("UTF-8")] {
        let outcome = ternlet(&["logits", "-m", file, "--ids", "0", "-o", output]);
        fails(&outcome, 1, &["would replace the model", "choose another name"]);
    }
    assert!(fs::read(&path).expect("the model") == fs::read(model()).expect("the model"));
}

#[test]
fn conversion_replaces_only_what_it_may() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = |name: &str| folder.path().join(name).to_str().expect("UTF-8").to_owned();
    let (gguf, image) = (path("model.gguf"), path("model.ternlet"));
    fs::copy(model(), &gguf).expect("a copy");
    fs::write(&image, "precious").expect("a file");
    fails(&ternlet(&["convert", &gguf, &image]), 1, &["exists", "--force"]);
    assert_eq!(fs::read(&image).expect("still there"), b"precious");
    fails(&ternlet(&["convert", "--force", &gguf, &gguf]), 1, &["choose another name"]);
    fails(&ternlet(&["convert", "--force", &gguf, &path("")]), 1, &["not a regular file"]);
    let nowhere = ternlet(&["convert", &gguf, &path("no/such.ternlet")]);
    fails(&nowhere, 1, &["such.ternlet", "/no\" does not exist; create it"]);
    assert!(!nowhere.err.contains(".ternlet-"), "{nowhere:?}");
    let converted = ternlet(&["convert", "--force", &gguf, &image]);
    assert_eq!((converted.code, converted.err.as_str()), (Some(0), ""));
    assert!(converted.out.contains("model.ternlet"), "{converted:?}");
    fails(&ternlet(&["convert", &image, &path("again.ternlet")]), 1, &["already"]);
    let left = fs::read_dir(folder.path()).expect("the folder").count();
    assert_eq!(left, 2, "temporary files were left");
    let run = |file: &str| ternlet(&["run", "-m", file, "hello", "-n", "20"]).out;
    assert_eq!(run(&gguf), run(&image));
    let plan = |file: &str| json(&ternlet(&["plan", "-m", file, "--json"]));
    assert_eq!(
        (&plan(&gguf)["image_in_memory"], &plan(&image)["image_in_memory"]),
        (&true.into(), &false.into())
    );
    assert_eq!(plan(&image)["image_bytes"], fs::metadata(&image).expect("the image").len());
}

#[test]
fn a_gguf_is_written_by_name_or_on_request() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = |name: &str| folder.path().join(name).to_str().expect("UTF-8").to_owned();
    let (by_name, by_form) = (path("other.gguf"), path("form"));
    assert_eq!(ternlet(&["convert", &model(), &by_name]).code, Some(0));
    assert_eq!(ternlet(&["convert", "--to", "i2s", &model(), &by_form]).code, Some(0));
    let written = fs::read(&by_name).expect("a file");
    assert!(written.starts_with(b"GGUF") && written == fs::read(&by_form).expect("a file"));
    let run = |more: &[&str]| ternlet(&[&["run", "hello", "-n", "20"], more].concat());
    assert_eq!(run(&["-m", &by_name]).out, run(&["-m", &model()]).out);
    // The same bytes in another layout are other weights.
    let other = run(&["-m", &by_name, "--i2s-layout", "neon64"]);
    assert!(other.code == Some(0) && other.out != run(&["-m", &by_name]).out, "{other:?}");
    fails(
        &ternlet(&["convert", "--to", "tq2_0", &model(), &path("never")]),
        1,
        &["multiple of 256", "another form"],
    );
}

#[test]
fn an_interrupted_conversion_leaves_nothing() {
    let folder = tempfile::tempdir().expect("a folder");
    let target = folder.path().join("model.ternlet");
    fs::write(&target, "precious").expect("a file");
    let interrupted = AtomicBool::new(false);
    let half = |progress: Progress| {
        if progress.done >= progress.total / 2 {
            interrupted.store(true, std::sync::atomic::Ordering::Relaxed);
        }
    };
    let options = ImportOptions { progress: Some(&half), ..ImportOptions::default() };
    for form in [Form::Image, Form::Gguf(GgufForm::I2s)] {
        interrupted.store(false, std::sync::atomic::Ordering::Relaxed);
        let outcome = convert_file_until(model().as_ref(), &target, form, &options, &interrupted);
        let error = outcome.expect_err("it was interrupted");
        let is_that = |error: &OpenErrorKind| matches!(error, OpenErrorKind::Import(cause) if matches!(**cause, WriteError::Interrupted));
        assert!(is_that(&error.kind), "{error}");
        assert_eq!(fs::read(&target).expect("still there"), b"precious");
        assert_eq!(fs::read_dir(folder.path()).expect("the folder").count(), 1);
    }
}

#[test]
fn options_about_images_are_refused_for_other_files() {
    let folder = tempfile::tempdir().expect("a folder");
    let target = folder.path().join("model.gguf");
    let target = target.to_str().expect("UTF-8");
    for option in [["--head", "file"], ["--packing", "tile16"], ["--for", "portable"]] {
        fails(&ternlet(&["convert", option[0], option[1], &model(), target]), 2, &[option[0], "images"]);
    }
    assert_eq!(fs::read_dir(folder.path()).expect("the folder").count(), 0);
}

#[test]
fn logits_replace_nothing_but_logits() {
    let file = tempfile::NamedTempFile::new().expect("a file");
    let path = file.path().to_str().expect("UTF-8");
    let write = || ternlet(&["logits", "--ids", "1,2", "-o", path]);
    // An empty one, and what it became.
    for _ in 0..2 {
        assert_eq!(write().code, Some(0));
    }
    fs::write(file.path(), "precious").expect("a file");
    fails(&write(), 1, &[path, "no NumPy file"]);
    assert_eq!(fs::read(file.path()).expect("still there"), b"precious");
}

#[test]
fn a_file_that_came_meanwhile_is_kept() {
    let folder = tempfile::tempdir().expect("a folder");
    let target = folder.path().join("model.ternlet");
    let comes = |_: Progress| fs::write(&target, "precious").expect("a file");
    for form in [Form::Image, Form::Gguf(GgufForm::I2s)] {
        let _ = fs::remove_file(&target);
        let options =
            ImportOptions { progress: Some(&comes), keep_existing: true, ..ImportOptions::default() };
        let outcome = convert_file_until(model().as_ref(), &target, form, &options, &AtomicBool::new(false));
        let error = outcome.expect_err("the name is taken");
        let is_that = |error: &OpenErrorKind| matches!(error, OpenErrorKind::Import(cause) if matches!(&**cause, WriteError::Io(cause) if cause.kind() == std::io::ErrorKind::AlreadyExists));
        assert!(is_that(&error.kind), "{error}");
        assert_eq!(fs::read(&target).expect("still there"), b"precious");
        assert_eq!(fs::read_dir(folder.path()).expect("the folder").count(), 1);
    }
}

#[track_caller]
fn json(outcome: &Outcome) -> serde_json::Value {
    assert_eq!((outcome.code, outcome.err.as_str()), (Some(0), ""));
    serde_json::from_str(&outcome.out).expect("JSON")
}

#[test]
fn an_answer_depends_on_seed_and_settings_alone() {
    let model = model();
    let run = |options: &[&str]| {
        let mut arguments = vec!["run", "-m", &model, "hello world", "-n", "40"];
        arguments.extend(options);
        let outcome = ternlet(&arguments);
        assert_eq!((outcome.code, outcome.err.as_str()), (Some(0), ""));
        assert!(outcome.out.ends_with('\n'));
        outcome.out
    };
    let sampled = run(&["--temp", "0.9", "--seed", "7", "--top-k", "40", "-t", "1"]);
    for kernel in ["portable", "reference"] {
        for (threads, batch) in [("1", "1"), ("2", "3"), ("3", "64")] {
            let ways = [
                "--temp", "0.9", "--seed", "7", "--top-k", "40", "-t", threads, "-b", batch, "--kernel",
                kernel,
            ];
            assert_eq!(run(&ways), sampled, "{kernel} {threads} {batch}");
        }
    }
    assert_ne!(run(&["--temp", "0.9", "--seed", "8", "--top-k", "40"]), sampled);
    assert_ne!(run(&["--repeat-penalty", "1.5"]), run(&[]));
    let piped = ternlet_fed(&["run", "-m", &model, "-n", "40"], b"hello world");
    assert_eq!(piped.out, run(&[]));
}

#[test]
fn stop_strings_end_an_answer_and_are_not_shown() {
    let model = model();
    let run = |options: &[&str]| {
        let mut arguments =
            vec!["run", "-m", &model, "hello world", "-n", "60", "--temp", "1.5", "--seed", "3"];
        arguments.extend(options);
        ternlet(&arguments).out
    };
    let whole = run(&[]);
    let starts: Vec<usize> =
        whole.char_indices().map(|(at, _)| at).filter(|at| at + 4 < whole.len()).collect();
    for at in starts.into_iter().step_by(7) {
        let stop: String = whole[at..].chars().take(3).collect();
        let first = whole.find(&stop).expect("it was cut out of it");
        let shown = format!("{}\n", &whole[..first]);
        assert_eq!(run(&["--stop", "never in there", "--stop", &stop]), shown, "{stop:?}");
    }
    for stop in ["-n", "---", "--stop"] {
        let first = whole.find(stop).unwrap_or(whole.len() - 1);
        assert_eq!(run(&["--stop", stop]), format!("{}\n", &whole[..first]), "{stop:?}");
    }
}

#[test]
fn logits_have_one_checksum_and_the_form_of_numpy() {
    let folder = tempfile::tempdir().expect("a folder");
    let (model, file) = (model(), folder.path().join("out.npy"));
    let path = file.to_str().expect("UTF-8");
    let ids = "0,17,4,300,776,5,5,5,123";
    let mut first: Option<(String, Vec<u8>)> = None;
    for kernel in ["portable", "reference"] {
        for (threads, batch) in [("1", "64"), ("2", "7"), ("3", "1")] {
            let way = ["--kernel", kernel, "-t", threads, "-b", batch];
            let outcome = ternlet(&[&["logits", "-m", &model, "--ids", ids, "-o", path], &way[..]].concat());
            assert_eq!((outcome.code, outcome.err.as_str()), (Some(0), ""));
            let checksum = outcome.out.split("  ").next().expect("a line").to_owned();
            let bytes = fs::read(&file).expect("the file");
            let values = bytes.len() - 9 * 777 * 4;
            assert!(values.is_multiple_of(64) && bytes.starts_with(b"\x93NUMPY\x01\x00"));
            assert_eq!(checksum, format!("crc32 {:08x}", crc32fast::hash(&bytes[values..])));
            let (first_checksum, first_bytes) = first.get_or_insert((checksum.clone(), bytes.clone()));
            assert_eq!(&checksum, first_checksum, "{kernel} {threads} {batch}");
            assert!(&bytes == first_bytes);
        }
    }
    let spaced = ternlet(&["logits", "-m", &model, "--ids", &ids.replace(',', ", "), "-o", path]);
    assert!(spaced.out.starts_with(&first.as_ref().expect("a run").0), "{spaced:?}");
    let strict = ternlet(&["logits", "-m", &model, "--ids", ids, "--strict", "-o", path]);
    let options = ["--kv", "f32", "--head", "file"];
    let float = ternlet(&[&["logits", "-m", &model, "--ids", ids, "-o", path], &options[..]].concat());
    assert_eq!(strict.out, float.out);
    assert!(!strict.out.starts_with(&first.expect("a run").0));
}

#[test]
fn tokens_come_as_lines() {
    let model = model();
    let ids = |options: &[&str], input: &str| -> Vec<serde_json::Value> {
        let outcome =
            ternlet_fed(&[&["tokenize", "-m", &model, "--jsonl"], options].concat(), input.as_bytes());
        assert_eq!((outcome.code, outcome.err.as_str()), (Some(0), ""));
        outcome.out.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect()
    };
    let lines = "{\"text\": \"Hello, world\"}\n\n{\"text\": \"\"}\n{\"text\": \"<|eot_id|>\"}";
    let plain = ids(&[], lines);
    assert_eq!(plain.len(), 3);
    assert_eq!(plain[0].to_string(), "{\"ids\":[39,413,78,11,265,264,371]}");
    assert_eq!(plain[1].to_string(), "{\"ids\":[]}");
    assert!(plain[2]["ids"].as_array().expect("a list").len() > 1);
    let special = ids(&["--special", "--bos"], lines);
    assert_eq!(special[1]["ids"].as_array().expect("a list").len(), 1);
    assert_eq!(special[2]["ids"].as_array().expect("a list").len(), 2);
    let shown = ternlet(&["tokenize", "-m", &model, "Hello, world"]);
    assert!(shown.out.starts_with("     39  \"H\"\n"), "{shown:?}");
}

#[test]
fn reports_are_json() {
    let model = model();
    let bench = json(&ternlet(&["bench", "-m", &model, "-p", "8", "-n", "4", "-r", "2", "--json"]));
    for key in ["prefill_tokens_per_s", "decode_tokens_per_s", "bytes_per_token", "bandwidth_bytes_per_s"] {
        assert!(bench[key].as_f64().is_some_and(|value| value > 0.0), "{key}: {bench}");
    }
    let inspect = json(&ternlet(&["inspect", "-m", &model, "--json"]));
    assert_eq!(inspect["profile"]["head"], "int8");
    assert_eq!(
        (&inspect["chat"], &inspect["chat_template"]["overrides"]),
        (&"bitnet-2b-4t".into(), &true.into())
    );
    let inspected = ternlet(&["inspect", "-m", &model]).out;
    assert!(inspected.contains("  chat template of ") && inspected.contains("repository"), "{inspected}");
    let tensors = inspect["tensors"].as_array().expect("a list");
    let bytes = |tensor: &serde_json::Value| {
        tensor["bytes"].as_u64().unwrap() + tensor["scale_bytes"].as_u64().unwrap()
    };
    // The head is the embedding: read once, and one of its rows as the token's own.
    let parts = &bench["bytes_by_part"];
    let beside = parts["embedding_row"].as_u64().unwrap() + parts["kv_cache"].as_u64().unwrap();
    assert_eq!(bench["bytes_per_token"], tensors.iter().map(bytes).sum::<u64>() + beside);
    assert_eq!(tensors.len(), 3 + 3 * 11);
    let kernels = json(&ternlet(&["kernels", "--json"]));
    let held = kernels["held"].as_array().expect("a list");
    assert!(held.contains(&"portable".into()) && held.last() == Some(&"reference".into()));
    assert_eq!(kernels["picked"], held[0]);
    let forced = json(&ternlet_with("TERNLET_KERNEL", "portable", &["kernels", "--json"]));
    assert_eq!(forced["picked"], "portable");
    let plan = |kv: &str| json(&ternlet(&["plan", "-m", &model, "-c", "4096", "--kv", kv, "--json"]));
    let bytes = |kv: &str| plan(kv)["kv_bytes"].as_u64().expect("a number");
    assert!(bytes("f32") > 3 * bytes("int8"));
    assert_eq!(bytes("f32"), 2 * bytes("f16"));
}

#[test]
fn nothing_is_written_to_disk() {
    let folder = tempfile::tempdir().expect("a folder");
    let model = model();
    for arguments in [["chat", "-m", &model, "-n", "4"], ["run", "-m", &model, "-n", "4"]] {
        let mut command = command(&arguments);
        for variable in ["HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "TMPDIR"] {
            command.env(variable, folder.path());
        }
        let child = command.current_dir(folder.path()).spawn().expect("the program starts");
        assert_eq!(finish(child, b"hello\n").code, Some(0));
    }
    assert_eq!(fs::read_dir(folder.path()).expect("the folder").count(), 0);
}

#[test]
fn a_reader_that_goes_away_is_no_error() {
    let model = model();
    for arguments in [
        vec!["run", "-m", &model, "hello", "-c", "2000"],
        vec!["inspect", "-m", &model],
        vec!["kernels"],
        vec!["run", "--help"],
        vec!["tokenize", "-m", &model, "hello"],
    ] {
        let mut child = command(&arguments).spawn().expect("the program starts");
        drop(child.stdout.take());
        let outcome = finish(child, b"");
        assert_eq!((outcome.code, outcome.err.as_str()), (Some(0), ""), "{arguments:?}");
    }
}

#[cfg(unix)]
#[test]
fn the_first_interrupt_ends_the_answer() {
    use std::io::Read;
    let model = model();
    // Thousands of tokens with the slowest kernel: far longer than this test waits.
    let arguments = ["run", "-m", &model, "hello", "-c", "4096", "--kernel", "reference", "-t", "1"];
    let mut child = command(&arguments).spawn().expect("the program starts");
    let mut first = [0];
    child.stdout.as_mut().expect("piped").read_exact(&mut first).expect("an answer begins");
    let interrupt = std::process::Command::new("kill").args(["-INT", &child.id().to_string()]).status();
    assert!(interrupt.expect("kill runs").success());
    let rest = child.wait_with_output().expect("the program ends");
    assert_eq!((rest.status.code(), rest.stderr.as_slice()), (Some(130), b"".as_slice()));
    let answer = [&first, rest.stdout.as_slice()].concat();
    assert!(String::from_utf8(answer).expect("whole characters").ends_with('\n'));
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_said() {
    let model = model();
    for arguments in [
        vec!["--help"],
        vec!["--version"],
        vec!["kernels"],
        vec!["tokenize", "-m", &model, "hello"],
        vec!["run", "-m", &model, "hello", "-n", "3"],
    ] {
        let full = fs::File::options().write(true).open("/dev/full").expect("Linux has it");
        let outcome = finish(command(&arguments).stdout(full).spawn().expect("the program starts"), b"");
        fails(&outcome, 1, &["the output could not be written"]);
    }
}

#[test]
fn every_command_has_examples() {
    let help = ternlet(&["--help"]);
    assert_eq!(help.code, Some(0));
    for command in [
        "ask",
        "home",
        "run",
        "chat",
        "pull",
        "convert",
        "inspect",
        "verify",
        "plan",
        "bench",
        "kernels",
        "tokenize",
        "logits",
        "perplexity",
    ] {
        assert!(help.out.contains(&format!("\n  {command} ")), "{command}");
        let help = ternlet(&[command, "--help"]);
        assert_eq!(help.code, Some(0));
        assert!(help.out.contains(&format!("Examples:\n  ternlet {command}")), "{command}");
        let (_, written_by_hand) = help.out.split_once("Examples:").expect("they are there");
        assert!(written_by_hand.lines().all(|line| line.len() <= 80), "{written_by_hand}");
    }
    assert_eq!(ternlet(&[]).code, Some(2));
    assert!(ternlet(&["--version"]).out.starts_with("ternlet "));
}
