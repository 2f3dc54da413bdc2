//! What the operating system tells of the machine: its name, how warm it is, how fast it runs.
//!
//! Linux's files in /proc and /sys; elsewhere, and on virtual machines that hide them, nothing is
//! told, and the report says so.

use serde::Serialize;
use std::fs;
use std::path::{Path, PathBuf};

/// A clock below this part of what it was means that the CPU was slowed down.
const THROTTLED_BELOW: f64 = 0.9;

/// The machine, as it calls itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Machine {
    /// The board's or the CPU's name.
    pub name: Option<String>,
    /// The architecture that this program was built for.
    pub architecture: &'static str,
    /// CPUs that this process may use.
    pub cpus: usize,
}

/// One look at sensors.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize)]
pub struct Reading {
    /// The hottest zone, in degrees Celsius.
    pub temperature_c: Option<f64>,
    /// The fastest CPU's clock, in MHz.
    pub clock_mhz: Option<f64>,
    /// How often CPUs were slowed down because of heat since the start, by their own count.
    pub throttle_events: Option<u64>,
}

impl Machine {
    /// This machine.
    pub fn here() -> Machine {
        let cpus = std::thread::available_parallelism().map_or(1, usize::from);
        Machine { name: name(Path::new("/")), architecture: std::env::consts::ARCH, cpus }
    }
}

impl Reading {
    /// What the sensors say now.
    pub fn now() -> Reading {
        Reading::under(Path::new("/"))
    }

    fn under(root: &Path) -> Reading {
        let most = |values: Vec<f64>| values.into_iter().reduce(f64::max);
        let zones = numbers(root, "sys/class/thermal", "thermal_zone", "temp");
        let clocks = numbers(root, "sys/devices/system/cpu", "cpu", "cpufreq/scaling_cur_freq");
        let events = numbers(root, "sys/devices/system/cpu", "cpu", "thermal_throttle/core_throttle_count");
        let told = most(clocks).map(|khz| khz / 1e3);
        Reading {
            temperature_c: most(zones).map(|thousandths| thousandths / 1e3),
            clock_mhz: told
                .or_else(|| most(values_of(root, "cpu MHz").flat_map(|mhz| mhz.parse()).collect())),
            throttle_events: (!events.is_empty()).then(|| events.iter().sum::<f64>() as u64),
        }
    }

    /// Whether the CPU was slowed down between this reading and a later one; none where nothing
    /// tells.
    pub fn throttled_until(&self, later: &Reading) -> Option<bool> {
        let slower = self.clock_mhz.zip(later.clock_mhz).map(|(was, is)| is < THROTTLED_BELOW * was);
        let counted = self.throttle_events.zip(later.throttle_events).map(|(was, is)| is > was);
        match (slower, counted) {
            (None, None) => None,
            (slower, counted) => Some(slower == Some(true) || counted == Some(true)),
        }
    }
}

/// A board's model where there is a device tree, else the CPU's.
fn name(root: &Path) -> Option<String> {
    let model = fs::read_to_string(root.join("proc/device-tree/model"));
    let model = model.ok().map(|text| text.trim_end_matches('\0').trim().to_owned());
    let cpu = || values_of(root, "model name").next();
    model.filter(|name| !name.is_empty()).or_else(cpu)
}

/// The values of a key in /proc/cpuinfo, one per CPU.
fn values_of(root: &Path, key: &str) -> impl Iterator<Item = String> {
    let text = fs::read_to_string(root.join("proc/cpuinfo")).unwrap_or_default();
    let lines = text.lines().filter_map(|line| line.split_once(':'));
    let values: Vec<String> =
        lines.filter(|(name, _)| name.trim() == key).map(|(_, value)| value.trim().to_owned()).collect();
    values.into_iter()
}

/// The number in `file` of every entry of a folder whose name is `prefix` and a number.
fn numbers(root: &Path, folder: &str, prefix: &str, file: &str) -> Vec<f64> {
    let Ok(entries) = fs::read_dir(root.join(folder)) else { return Vec::new() };
    let is_one = |path: &PathBuf| {
        let name = path.file_name().and_then(|name| name.to_str());
        name.and_then(|name| name.strip_prefix(prefix)).is_some_and(|rest| rest.parse::<u32>().is_ok())
    };
    let paths = entries.filter_map(|entry| Some(entry.ok()?.path())).filter(is_one);
    let texts = paths.filter_map(|path| fs::read_to_string(path.join(file)).ok());
    texts.filter_map(|text| text.trim().parse().ok()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tree(files: &[(&str, &str)]) -> tempfile::TempDir {
        let root = tempfile::tempdir().expect("a folder");
        for (path, text) in files {
            let path = root.path().join(path);
            fs::create_dir_all(path.parent().expect("a folder")).expect("folders");
            fs::write(path, text).expect("a file");
        }
        root
    }

    #[test]
    fn a_board_tells_everything() {
        let root = tree(&[
            ("proc/device-tree/model", "Some Board Rev 1.1\0"),
            ("proc/cpuinfo", "model name\t: Some CPU\n"),
            ("sys/class/thermal/thermal_zone0/temp", "48312\n"),
            ("sys/class/thermal/thermal_zone1/temp", "51000\n"),
            ("sys/class/thermal/cooling_device0/temp", "99000\n"),
            ("sys/devices/system/cpu/cpu0/cpufreq/scaling_cur_freq", "600000\n"),
            ("sys/devices/system/cpu/cpu1/cpufreq/scaling_cur_freq", "2400000\n"),
            ("sys/devices/system/cpu/cpufreq/scaling_cur_freq", "9\n"),
        ]);
        assert_eq!(name(root.path()).as_deref(), Some("Some Board Rev 1.1"));
        let reading = Reading::under(root.path());
        let told = Reading { temperature_c: Some(51.0), clock_mhz: Some(2400.0), throttle_events: None };
        assert_eq!(reading, told);
        let slower = Reading { clock_mhz: Some(1500.0), ..reading };
        assert_eq!(reading.throttled_until(&slower), Some(true));
        assert_eq!(slower.throttled_until(&reading), Some(false));
    }

    #[test]
    fn a_pc_tells_by_cpuinfo_and_a_secretive_machine_nothing() {
        let root = tree(&[
            ("proc/cpuinfo", "model name : A CPU\ncpu MHz : 2445.4\n\nmodel name : A CPU\ncpu MHz : 3000\n"),
            ("sys/devices/system/cpu/cpu0/thermal_throttle/core_throttle_count", "3\n"),
        ]);
        assert_eq!(name(root.path()).as_deref(), Some("A CPU"));
        let reading = Reading::under(root.path());
        assert_eq!((reading.clock_mhz, reading.throttle_events), (Some(3000.0), Some(3)));
        let later = Reading { throttle_events: Some(4), ..reading };
        assert_eq!(reading.throttled_until(&later), Some(true));
        let nothing = Reading::under(tree(&[]).path());
        assert_eq!((nothing, name(tree(&[]).path())), (Reading::default(), None));
        assert_eq!(nothing.throttled_until(&reading), None);
    }
}
