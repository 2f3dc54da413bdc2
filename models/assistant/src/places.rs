//! What rooms and floors are called besides their names, where it can mean one place alone.
//!
//! ```text
//! "the bedroom"             the Master Bedroom, if no other place is any bedroom; not "the guest bedroom", "bedroom 3"
//! "upstairs", "downstairs"  of two floors the higher and the lower one: the First Floor, the Ground Floor
//! ```

use crate::home::Home;
use crate::matching::Entry;
use crate::normalise::{NAME_BYTES_MAX, normalise};
use crate::words::{is_generic, is_numbered, same_noun, stands_alone};

/// Words that many places are called by, none of them alone.
const COMMON: [&str; 9] = ["area", "corner", "end", "place", "quarters", "space", "way", "wing", "zone"];

/// Words of floors' names in normal form, from below to above.
const HEIGHTS: [(&str, u8); 16] = [
    ("basement", 0),
    ("cellar", 0),
    ("downstairs", 1),
    ("ground", 1),
    ("lower", 1),
    ("bottom", 1),
    ("main", 1),
    ("1st", 2),
    ("second", 3),
    ("2nd", 3),
    ("3rd", 4),
    ("upstairs", 5),
    ("upper", 5),
    ("top", 5),
    ("attic", 5),
    ("loft", 5),
];

/// Which word of a normalised sentence means a place by what it is called besides its name.
pub(crate) fn called(home: &Home<'_>, place: Entry, said: &[&str]) -> Option<usize> {
    match place {
        Entry::Area(_) => by_kind(home, place, said),
        Entry::Floor(_) => by_height(home, place, said),
        Entry::Entity(_) => None,
    }
}

/// "Bedroom" for the one place of which it is the last word, and of no other any.
fn by_kind(home: &Home<'_>, place: Entry, said: &[&str]) -> Option<usize> {
    // Cheap for nearly all: few last words are said.
    let (_, kind) = place.name(home).rsplit_once(' ')?;
    let at = said.iter().position(|word| word.eq_ignore_ascii_case(kind))?;
    let is_telling = !COMMON.contains(&said[at]) && (!is_generic(said[at]) || said[at] == "hall");
    let is_bare = stands_alone(said, at) && !is_numbered(said, at);
    let is_only = || !places(home).any(|other| other != place && has_word(other.name(home), said[at]));
    (is_telling && is_bare && is_only()).then_some(at)
}

/// "Upstairs" for the higher one of two floors, "downstairs" for the lower one, where no room is called so.
fn by_height(home: &Home<'_>, place: Entry, said: &[&str]) -> Option<usize> {
    let [first, second] = home.floors else { return None };
    let (at, is_up) = said.iter().enumerate().find_map(|(at, word)| match *word {
        "upstairs" => Some((at, true)),
        "downstairs" => Some((at, false)),
        _ => None,
    })?;
    let other = if place == Entry::Floor(0) { second } else { first };
    let (own, other) = (height(place.name(home))?, height(other.name)?);
    let is_meant = if is_up { own > other } else { own < other };
    let is_room = || home.areas.iter().any(|area| has_word(area.name, said[at]));
    (is_meant && !is_room()).then_some(at)
}

/// How high a floor is, by the words of its name.
fn height(name: &str) -> Option<u8> {
    let mut buffer = [0; NAME_BYTES_MAX];
    let known = |word: &str| HEIGHTS.iter().find(|(known, _)| *known == word);
    normalise(name, &mut buffer).text.split(' ').find_map(known).map(|&(_, height)| height)
}

/// Whether a name has a word, in whatever number.
fn has_word(name: &str, wanted: &str) -> bool {
    let mut buffer = [0; NAME_BYTES_MAX];
    normalise(name, &mut buffer).text.split(' ').any(|word| same_noun(word, wanted))
}

/// Areas, then floors.
pub(crate) fn places(home: &Home<'_>) -> impl Iterator<Item = Entry> {
    (0..home.areas.len()).map(Entry::Area).chain((0..home.floors.len()).map(Entry::Floor))
}
