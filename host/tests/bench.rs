//! `ternlet bench`: what its reports hold, and when it fails. How fast anything is, is no test's
//! business; a CPU that computes nothing in a millionth of the time would show.
#![forbid(unsafe_code)]

mod support;

use serde_json::Value;
use support::{fails, model, ternlet};

fn json(arguments: &[&str]) -> Value {
    let outcome = ternlet(arguments);
    assert_eq!((outcome.code, outcome.err.as_str()), (Some(0), ""), "{outcome:?}");
    serde_json::from_str(&outcome.out).expect("JSON")
}

#[test]
fn the_report_is_whole() {
    let model = model();
    for threads in ["1", "3"] {
        let arguments = ["-p", "8", "-n", "4", "-r", "2", "-d", "70", "-t", threads, "--json"];
        let bench = json(&[&["bench", "-m", &model], arguments.as_slice()].concat());
        let figures = bench["figures"].as_object().expect("figures");
        for (name, figure) in figures.iter().filter(|(_, figure)| !figure.is_null()) {
            let [min, median, max] = ["min", "median", "max"].map(|key| figure[key].as_f64().expect(name));
            assert!(0.0 < min && min <= median && median <= max && max.is_finite(), "{name}: {figure}");
        }
        for name in ["prefill_tokens_per_s", "decode_tokens_per_s"] {
            assert_eq!(bench[name], figures[name]["median"], "{name}");
        }
        assert_eq!(bench["bandwidth_bytes_per_s"], figures["unbroken_read_bytes_per_s"]["median"]);
        let times = ["min", "p50", "p99", "max"].map(|key| bench["decode_token_s"][key].as_f64().expect(key));
        assert!(0.0 < times[0] && times.is_sorted(), "{times:?}");
        assert_eq!(bench["decode_token_s"]["count"], 2 * 4);
        let parts = bench["bytes_by_part"].as_object().expect("parts");
        let total: u64 = parts.values().map(|bytes| bytes.as_u64().expect("bytes")).sum();
        assert_eq!(bench["bytes_per_token"], total);
        assert!(parts.len() == 8 && parts.values().all(|bytes| bytes != &Value::from(0)), "{parts:?}");
        for name in ["prefill_time_percent", "decode_time_percent"] {
            let shares = bench[name].as_object().expect("shares");
            let values: Vec<f64> = shares.values().map(|share| share.as_f64().expect("a number")).collect();
            assert!((values.iter().sum::<f64>() - 100.0).abs() < 1e-6, "{name}: {shares:?}");
            assert!(values.iter().all(|share| (0.0..=100.0).contains(share)), "{name}: {shares:?}");
        }
        let layers = 3;
        let barriers = bench["barriers_per_token"].as_u64().expect("a number");
        // Its head is worth dividing, its matrices are not; one thread divides nothing.
        let divides = bench["threads"].as_u64().expect("a number") > 1;
        assert_eq!(barriers, u64::from(divides), "{layers} layers, {threads} threads");
        for name in ["sensors_before", "sensors_after", "machine", "throttled"] {
            assert!(bench.get(name).is_some(), "{name}");
        }
        for (name, value) in [("depth", 70), ("prompt_tokens", 8), ("decoded_tokens", 4), ("repetitions", 2)]
        {
            assert_eq!(bench[name], value, "{name}");
        }
    }
}

/// Keys and values of 78 positions and the token's own, for int8 and for float32.
#[test]
fn the_cache_is_counted_at_the_depth_asked_for() {
    let model = model();
    let cache = |options: &[&str]| {
        let few = ["-p", "8", "-n", "1", "-r", "1", "--json"];
        let bench = json(&[&["bench", "-m", &model], few.as_slice(), options].concat());
        bench["bytes_by_part"]["kv_cache"].as_u64().expect("bytes")
    };
    let plan = |kv: &str| {
        let plan = json(&["plan", "-m", &model, "-c", "79", "--kv", kv, "--json"]);
        plan["kv_bytes"].as_u64().expect("bytes")
    };
    for kv in ["int8", "f32"] {
        // The plan has whole cache lines.
        let (seen, planned) = (cache(&["-d", "70", "--kv", kv]), plan(kv));
        assert!(seen <= planned && planned < seen + 256, "{kv}: {seen} of {planned}");
    }
    assert!(cache(&[]) < cache(&["-d", "70"]));
}

#[test]
fn markdown_is_tables() {
    let outcome = ternlet(&["bench", "-p", "16", "-n", "8", "-r", "1", "--markdown"]);
    assert_eq!((outcome.code, outcome.err.as_str()), (Some(0), ""));
    let parts: Vec<&str> = outcome.out.trim().split("\n\n").collect();
    assert_eq!(parts.len(), 4, "{}", outcome.out);
    for table in &parts[..3] {
        let bars = |line: &str| line.matches('|').count();
        assert!(table.lines().all(|line| bars(line) == bars(table.lines().next().unwrap())), "{table}");
        assert!(table.lines().nth(1).is_some_and(|line| line.starts_with("|---")), "{table}");
    }
    assert!(parts[3].starts_with("Conditions: ") && parts[3].contains("KV int8"), "{}", parts[3]);
}

#[test]
fn settings_that_cannot_be() {
    let few = ["-p", "200", "-n", "2"];
    fails(&ternlet(&[&["bench", "-d", "100"], few.as_slice()].concat()), 1, &["-d plus -p plus -n is 302"]);
    fails(&ternlet(&["bench", "-d", "4294967295"]), 1, &["-d plus", "at most 256"]);
    fails(&ternlet(&["bench", "-d", "-1"]), 2, &["invalid value '-1'"]);
    fails(&ternlet(&["bench", "--json", "--markdown"]), 2, &["--json", "--markdown"]);
    fails(&ternlet(&["bench", "--shape", "16x16"]), 2, &["--kernels"]);
    fails(&ternlet(&["bench", "--kernels", "--shape", "big"]), 2, &["6912x2560"]);
    fails(&ternlet(&["bench", "--kernels", "--shape", "16x0"]), 2, &["columns 1 to 132000"]);
    let absurd = ["bench", "--kernels", "--shape", "1048576x132000"];
    fails(&ternlet(&absurd), 1, &["1048576x132000 takes", "MB of memory", "at most", "smaller --shape"]);
    let oracle = ["bench", "--kernels", "--shape", "16x16", "--kernel", "reference"];
    fails(&ternlet(&oracle), 1, &["reference is picked", "not timed", "TERNLET_KERNEL", "portable"]);
    fails(&ternlet(&["bench", "--kernels", "-d", "5"]), 2, &["--kernels", "--depth"]);
    fails(&ternlet(&["bench", "--kernels", "-m", "x.ternlet"]), 2, &["--kernels", "--model"]);
}

/// The kernel made for machines of 32 bits is several times slower than any other everywhere, so
/// picking it must fail, whatever else runs on the machine.
#[test]
fn a_wrong_pick_fails() {
    let arguments = ["bench", "--kernels", "--shape", "256x512", "-t", "1", "--json"];
    let outcome = ternlet(&[arguments.as_slice(), &["--kernel", "portable-words"]].concat());
    assert_eq!(outcome.code, Some(1), "{outcome:?}");
    assert!(outcome.err.starts_with("error: portable-words on tile16 is picked, but"), "{}", outcome.err);
    let report: Value = serde_json::from_str(&outcome.out).expect("JSON");
    assert_eq!(report["pick_is_fastest"], false);
    let lines = report["lines"].as_array().expect("lines");
    let picked: Vec<&Value> = lines.iter().filter(|line| line["picked"] == true).collect();
    assert!(matches!(picked.as_slice(), [line] if line["kernel"] == "portable-words"), "{picked:?}");
    let kernels = json(&["kernels", "--json"]);
    let held = kernels["held"].as_array().expect("kernels").len() - 1;
    assert!(
        lines.len().is_multiple_of(held) && lines.len() >= 4 * held,
        "{} lines, {held} kernels",
        lines.len()
    );
    let seconds = |line: &Value| line["by_tokens"][0]["seconds"]["median"].as_f64().expect("seconds");
    assert!(lines.is_sorted_by(|a, b| seconds(a) <= seconds(b)), "fastest first");
}
