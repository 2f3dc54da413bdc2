//! How many cores a process should compute on: those that it may use and that are fast.
//!
//! A token is done when its slowest part is, so a slow core beside fast ones helps little: chunks even
//! out a core of half the speed, but every piece of work then ends with waiting for its last chunk.
//! Linux tells each CPU's capacity (ARM and new Intel) or highest clock, and which CPUs a process
//! may use; elsewhere, and where it does not tell, every core counts. Two hardware threads of one core
//! count as two.

use crate::threads::THREADS_MAX;
use std::fs;
use std::path::Path;

/// A CPU is fast with at least this part of the fastest one's capacity. Favoured cores of the same
/// kind differ by a few percent; the little ones of today's hybrids have three quarters and less.
const FAST_FROM: f64 = 0.8;

/// As many threads as the system lets this process run at once: by its affinity and its quota.
pub fn usable() -> usize {
    std::thread::available_parallelism().map_or(1, |threads| threads.get().min(THREADS_MAX))
}

/// The fast ones of [`usable`] cores; at least one.
pub fn fast() -> usize {
    fast_under(Path::new("/")).map_or(usable(), |fast| fast.clamp(1, usable()))
}

/// How many fast CPUs this process may use, where the system tells.
fn fast_under(root: &Path) -> Option<usize> {
    let allowed = allowed(root)?;
    let of_all = |file: &str| -> Option<Vec<f64>> {
        let number = |cpu: &usize| {
            let path = root.join(format!("sys/devices/system/cpu/cpu{cpu}/{file}"));
            fs::read_to_string(path).ok()?.trim().parse().ok()
        };
        allowed.iter().map(number).collect()
    };
    let speeds = of_all("cpu_capacity").or_else(|| of_all("cpufreq/cpuinfo_max_freq"))?;
    let most = speeds.iter().copied().reduce(f64::max)?;
    Some(speeds.into_iter().filter(|speed| *speed >= FAST_FROM * most).count())
}

/// The CPUs that this process may use.
fn allowed(root: &Path) -> Option<Vec<usize>> {
    let status = fs::read_to_string(root.join("proc/self/status")).ok()?;
    cpu_list(status.lines().find_map(|line| line.strip_prefix("Cpus_allowed_list:"))?.trim())
}

/// CPUs of a list as in `0-3,8`.
fn cpu_list(text: &str) -> Option<Vec<usize>> {
    let mut cpus = Vec::new();
    for part in text.split(',') {
        let (first, last) = part.split_once('-').unwrap_or((part, part));
        let (first, last): (usize, usize) = (first.parse().ok()?, last.parse().ok()?);
        // No machine has more; a list that says so is not believed.
        if last < first || last >= 1 << 16 {
            return None;
        }
        cpus.extend(first..=last);
    }
    Some(cpus)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tree(allowed: &str, file: &str, values: &[u32]) -> tempfile::TempDir {
        let root = tempfile::tempdir().expect("a folder");
        let write = |path: String, text: String| {
            let path = root.path().join(path);
            fs::create_dir_all(path.parent().expect("a folder")).expect("folders");
            fs::write(path, text).expect("a file");
        };
        write("proc/self/status".to_owned(), format!("Name:\tx\nCpus_allowed_list:\t{allowed}\n"));
        for (cpu, value) in values.iter().enumerate() {
            write(format!("sys/devices/system/cpu/cpu{cpu}/{file}"), format!("{value}\n"));
        }
        root
    }

    #[test]
    fn fast_cores_that_may_be_used_are_counted() {
        let clock = "cpufreq/cpuinfo_max_freq";
        let little = [530, 530, 530, 530, 1024, 1024, 1007, 1007];
        // What it is, the CPUs allowed, the file that tells, its value of each CPU; how many are fast.
        type Case<'a> = (&'a str, &'a str, &'a str, &'a [u32], Option<usize>);
        let cases: [Case<'_>; 9] = [
            ("a board of four equal cores", "0-3", "cpu_capacity", &[1024; 4], Some(4)),
            ("four big and four little", "0-7", "cpu_capacity", &little, Some(4)),
            ("the same, two of each kind allowed", "2-5", "cpu_capacity", &little, Some(2)),
            ("the same, only little ones allowed", "0-2", "cpu_capacity", &little, Some(3)),
            ("one allowed", "7", "cpu_capacity", &little, Some(1)),
            (
                "favoured cores and little ones",
                "0-3",
                clock,
                &[5_200_000, 5_000_000, 3_900_000, 3_900_000],
                Some(2),
            ),
            ("an allowed CPU that does not tell", "0-4", "cpu_capacity", &[1024; 4], None),
            ("nothing told", "0-3", "online", &[1; 4], None),
            ("a list that is none", "0-x", "cpu_capacity", &[1024; 4], None),
        ];
        for (name, allowed, file, values, wanted) in cases {
            assert_eq!(fast_under(tree(allowed, file, values).path()), wanted, "{name}");
        }
    }

    #[test]
    fn lists_of_cpus() {
        assert_eq!(cpu_list("0-2,5,7-7"), Some(vec![0, 1, 2, 5, 7]));
        for bad in ["", "3-1", "a", "0-99999999999", "-1", "0,,1"] {
            assert_eq!(cpu_list(bad), None, "{bad}");
        }
    }

    #[test]
    fn here_there_is_at_least_one() {
        assert!((1..=usable()).contains(&fast()));
    }
}
