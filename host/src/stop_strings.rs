//! Texts that end an answer, never shown, not even by half.
//!
//! A stop string may begin in one token and end in another, so text that could still become one is
//! held back until it cannot. Of several, the one that is whole first ends the answer, and of those
//! that become whole by the same character the longest: so it does not matter how the text comes cut.

/// Holds text back that may be the beginning of a stop string.
#[derive(Clone, Debug, Default)]
pub struct StopStrings {
    stops: Vec<String>,
    held: String,
    found: bool,
}

impl StopStrings {
    /// A filter for these strings; empty ones never match.
    pub fn new(stops: &[String]) -> StopStrings {
        let stops: Vec<String> = stops.iter().filter(|stop| !stop.is_empty()).cloned().collect();
        let longest = stops.iter().map(String::len).max().unwrap_or(0);
        // Room for what is held and the longest token there may be: nothing is allocated later.
        let held = String::with_capacity(longest + 4096);
        StopStrings { stops, held, found: false }
    }

    /// Whether a stop string has come; then nothing more is given out.
    pub fn found(&self) -> bool {
        self.found
    }

    /// Takes text and gives what may be shown.
    pub fn push(&mut self, text: &str, emit: &mut dyn FnMut(&str)) {
        if self.found {
            return;
        }
        self.held.push_str(text);
        let place = |stop: &String| self.held.find(stop.as_str()).map(|start| (start + stop.len(), start));
        let first = self.stops.iter().filter_map(place).min();
        self.found = first.is_some();
        let shown = first.map(|(_, start)| start).unwrap_or_else(|| self.held.len() - self.may_begin());
        if shown > 0 {
            emit(&self.held[..shown]);
            self.held.drain(..shown);
        }
    }

    /// Gives what was held back: no stop string came of it.
    pub fn finish(&mut self, emit: &mut dyn FnMut(&str)) {
        if !self.found && !self.held.is_empty() {
            emit(&self.held);
        }
        self.held.clear();
    }

    /// Bytes at the end of what is held that some stop string begins with.
    fn may_begin(&self) -> usize {
        let begins = |stop: &String| {
            let longest = self.held.len().min(stop.len() - 1);
            let ends_with = |&len: &usize| self.held.as_bytes().ends_with(&stop.as_bytes()[..len]);
            (1..=longest).rev().find(ends_with).unwrap_or(0)
        };
        self.stops.iter().map(begins).max().unwrap_or(0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(stops: &[&str], pieces: &[&str]) -> (String, bool) {
        let stops: Vec<String> = stops.iter().map(|stop| (*stop).to_owned()).collect();
        let mut filter = StopStrings::new(&stops);
        let mut shown = String::new();
        for piece in pieces {
            filter.push(piece, &mut |text| shown.push_str(text));
            // Never a part of a stop string that did come, at any moment.
            assert!(stops.iter().all(|stop| stop.is_empty() || !shown.contains(stop.as_str())));
        }
        filter.finish(&mut |text| shown.push_str(text));
        (shown, filter.found())
    }

    #[test]
    fn stop_strings_are_found_across_pieces() {
        let cases: [(&[&str], &[&str], &str, bool); 11] = [
            (&[], &["a", "b"], "ab", false),
            (&[""], &["a", "b"], "ab", false),
            (&["END"], &["say EN", "D now"], "say ", true),
            (&["END"], &["say E", "N", "E"], "say ENE", false),
            (&["END"], &["say EENEND"], "say EEN", true),
            (&["aab"], &["a", "a", "a", "b"], "a", true),
            (&["\n\n"], &["one\n", "two\n", "\nthree"], "one\ntwo", true),
            (&["abcd", "bc"], &["xab", "c"], "xa", true),
            (&["bc", "abc"], &["xabc"], "x", true),
            (&["ß"], &["stra", "ße"], "stra", true),
            (&["END"], &["the E", "N"], "the EN", false),
        ];
        for (stops, pieces, want, found) in cases {
            assert_eq!(shown(stops, pieces), (want.to_owned(), found), "{stops:?} {pieces:?}");
        }
    }

    #[test]
    fn every_cut_gives_the_same() {
        let text = "ab aba abab€abac STOP rest";
        let bounds: Vec<usize> = text.char_indices().map(|(at, _)| at).collect();
        for &first in &bounds {
            for &second in bounds.iter().filter(|&&second| second >= first) {
                let pieces = [&text[..first], &text[first..second], &text[second..]];
                assert_eq!(shown(&["abac", "STOP"], &pieces), ("ab aba abab€".to_owned(), true));
            }
        }
    }

    #[test]
    fn every_cut_of_overlapping_stops_gives_the_same() {
        let cases = [("xabcde", "xa"), ("aabcab", "aa"), ("zzcdefzz", "zzc"), ("abcdef", "a")];
        for (text, want) in cases {
            for cuts in 0..1 << (text.len() - 1) {
                let ends = (1..text.len()).filter(|at| cuts >> (at - 1) & 1 == 1).chain([text.len()]);
                let mut start = 0;
                let pieces: Vec<&str> =
                    ends.map(|end| &text[std::mem::replace(&mut start, end)..end]).collect();
                let (shown, _) = shown(&["abcde", "bc", "cdefg", "de"], &pieces);
                assert_eq!(shown, want, "{pieces:?}");
            }
        }
    }

    #[test]
    fn what_may_be_shown_is_shown_at_once() {
        let mut filter = StopStrings::new(&["END".to_owned()]);
        let mut shown = String::new();
        filter.push("one E", &mut |text| shown.push_str(text));
        assert_eq!(shown, "one ");
        filter.push("x", &mut |text| shown.push_str(text));
        assert_eq!(shown, "one Ex");
    }
}
