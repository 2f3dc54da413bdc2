//! Which entries of the inventory a sentence may mean.
//!
//! A small model's prompt holds a few names, a home has hundreds. Every name is compared word by word with
//! the sentence; the best few are kept. This decides only what the model gets to see, never what is meant:
//! better one candidate too many than one too few.
//!
//! ```text
//! for each name: coverage = weight of its words found in the sentence / weight of all its words   (0..=1000)
//! kept if all words are found,
//!   or all but those of its area's name, and that area is where the speaker stands,
//!   or two fifths of it with a word, spelled rightly, that half the home does not share ("light", its room)
//! score = coverage, more if whole, more if its area was said too, more for longer names
//! ```
//!
//! Time is bounded by names times words of the sentence (at most 96), without allocation.

use crate::home::{Domain, Home};
use crate::normalise::{NAME_BYTES_MAX, normalise};
use crate::words::{Words, is_compound, is_empty_word, is_generic, is_typo, same_noun};

/// The most candidates that a prompt names.
pub const CANDIDATES_MAX: usize = 8;

/// An entry of the inventory, by its index.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Entry {
    /// `home.areas[index]`.
    Area(usize),
    /// `home.floors[index]`.
    Floor(usize),
    /// `home.entities[index]`.
    Entity(usize),
}

impl Entry {
    /// Its name as the inventory spells it.
    pub fn name<'a>(self, home: &Home<'a>) -> &'a str {
        match self {
            Entry::Area(index) => home.areas[index].name,
            Entry::Floor(index) => home.floors[index].name,
            Entry::Entity(index) => home.entities[index].name,
        }
    }

    /// The kind of thing it is; none for areas and floors.
    pub fn domain(self, home: &Home<'_>) -> Option<Domain> {
        match self {
            Entry::Entity(index) => Some(home.entities[index].domain),
            Entry::Area(_) | Entry::Floor(_) => None,
        }
    }
}

/// An entry that the sentence may mean.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Candidate {
    /// Which.
    pub entry: Entry,
    /// How well the name matches; 0 for the speaker's area where it was not named.
    pub score: u32,
    /// Whether this is the area where the speaker stands.
    pub here: bool,
}

/// The best candidates, best first; equal ones in the order areas, floors, entities of the inventory.
#[derive(Clone, Copy, Debug)]
pub struct Candidates {
    list: [Candidate; CANDIDATES_MAX],
    len: usize,
}

impl Candidates {
    /// No candidates.
    pub const fn none() -> Candidates {
        let empty = Candidate { entry: Entry::Area(0), score: 0, here: false };
        Candidates { list: [empty; CANDIDATES_MAX], len: 0 }
    }

    /// The candidates, in order.
    pub fn all(&self) -> &[Candidate] {
        &self.list[..self.len]
    }

    /// Takes away the weakest candidate; the speaker's area goes last.
    pub(crate) fn drop_weakest(&mut self) {
        let Some(at) = self.all().iter().rposition(|candidate| !candidate.here).or(self.len.checked_sub(1))
        else {
            return;
        };
        self.remove(at);
    }

    fn remove(&mut self, at: usize) {
        self.list.copy_within(at + 1..self.len, at);
        self.len -= 1;
    }

    /// Puts a candidate in its place, the weakest falling out of a full list.
    fn insert(&mut self, new: Candidate) {
        if self.len == CANDIDATES_MAX {
            if !new.here && self.list[self.len - 1].score >= new.score {
                return;
            }
            self.drop_weakest();
        }
        let at = self.all().iter().position(|old| old.score < new.score).unwrap_or(self.len);
        self.list.copy_within(at..self.len, at + 1);
        self.list[at] = new;
        self.len += 1;
    }
}

/// Finds the candidates of a normalised sentence spoken in area `here` (an index of `home.areas`).
pub fn candidates(home: &Home<'_>, sentence: &str, here: Option<usize>) -> Candidates {
    let words = Words::<SENTENCE_WORDS_MAX>::of(sentence);
    let mut found = Candidates::none();
    for (index, area) in home.areas.iter().enumerate() {
        let here = here == Some(index);
        match score(area.name, None, false, words.all()) {
            None if !here => {}
            score => found.insert(Candidate { entry: Entry::Area(index), score: score.unwrap_or(0), here }),
        }
    }
    for (index, floor) in home.floors.iter().enumerate() {
        if let Some(score) = score(floor.name, None, false, words.all()) {
            found.insert(Candidate { entry: Entry::Floor(index), score, here: false });
        }
    }
    // Entities come after: the list then tells which areas were said.
    let places = found;
    for (index, entity) in home.entities.iter().enumerate() {
        let is_here = entity.area.is_some() && entity.area == here.map(|index| home.areas[index].name);
        if let Some(score) = score(entity.name, entity.area, is_here, words.all()) {
            let near = is_here || is_said(&places, home, entity.area);
            insert_entity(&mut found, home, index, score + if near { NEAR_BONUS } else { 0 });
        }
    }
    found
}

/// The area of this name, compared in normal form.
pub fn find_area(home: &Home<'_>, name: &str) -> Option<usize> {
    if let Some(index) = home.areas.iter().position(|area| area.name == name) {
        return Some(index);
    }
    let mut buffers = [[0; NAME_BYTES_MAX]; 2];
    let [wanted, other] = &mut buffers;
    let wanted = normalise(name, wanted).text;
    home.areas.iter().position(|area| normalise(area.name, other).text == wanted)
}

const WHOLE_BONUS: u32 = 500;
const NEAR_BONUS: u32 = 60;
/// More words than a prompt holds tokens.
const SENTENCE_WORDS_MAX: usize = 96;
/// Names have few words; the rest of a longer one is not compared.
const NAME_WORDS_MAX: usize = 12;

fn is_said(places: &Candidates, home: &Home<'_>, area: Option<&str>) -> bool {
    area.is_some_and(|name| {
        places.all().iter().any(|place| {
            matches!(place.entry, Entry::Area(index) if home.areas[index].name == name)
                && place.score >= WHOLE_BONUS
        })
    })
}

/// Inserts an entity unless one of the same name and kind, which an answer could not tell apart, is better.
fn insert_entity(found: &mut Candidates, home: &Home<'_>, index: usize, score: u32) {
    let entity = &home.entities[index];
    let twin = found.all().iter().position(|old| {
        matches!(old.entry, Entry::Entity(other)
            if home.entities[other].name == entity.name && home.entities[other].domain == entity.domain)
    });
    match twin {
        Some(at) if found.list[at].score >= score => return,
        Some(at) => found.remove(at),
        None => {}
    }
    found.insert(Candidate { entry: Entry::Entity(index), score, here: false });
}

/// How well a name matches; none if the sentence cannot mean it.
fn score(name: &str, area: Option<&str>, is_here: bool, said: &[&str]) -> Option<u32> {
    let mut buffer = [0; NAME_BYTES_MAX];
    let words = Words::<NAME_WORDS_MAX>::of(normalise(name, &mut buffer).text);
    let names = words.all();
    let found = find_words(names, said);
    if found.iter().all(|&found| found == Found::No) {
        return None;
    }
    let mut area_buffer = [0; NAME_BYTES_MAX];
    let area = Words::<NAME_WORDS_MAX>::of(area.map_or("", |area| normalise(area, &mut area_buffer).text));
    let is_meaningful = names.iter().any(|word| !is_empty_word(word));
    let (mut total, mut matched, mut special, mut missing_own) = (0, 0, false, false);
    for (word, &found) in names.iter().zip(&found) {
        if is_meaningful && is_empty_word(word) {
            continue;
        }
        let of_area = area.all().contains(word);
        total += word.len() as u32;
        if found != Found::No {
            matched += word.len() as u32;
            special |= found == Found::Yes && !of_area && !is_generic(word);
        } else {
            missing_own |= !of_area;
        }
    }
    let coverage = matched * 1000 / total.max(1);
    let whole = coverage == 1000;
    let local = is_here && !missing_own && matched > 0;
    let kept = whole || local || (special && coverage >= 400);
    kept.then(|| coverage + if whole { WHOLE_BONUS } else { 0 } + matched.min(50))
}

/// How a word of a name was found in the sentence.
#[derive(Clone, Copy, PartialEq)]
enum Found {
    No,
    /// With a typing mistake: it may complete a name, but is no sign of one.
    Mistyped,
    Yes,
}

/// Which words of a name the sentence holds.
fn find_words(names: &[&str], said: &[&str]) -> [Found; NAME_WORDS_MAX] {
    let mut found = [Found::No; NAME_WORDS_MAX];
    let mut used = 0_u128; // words of the sentence that already stand for a word of this name
    for (word, name) in names.iter().enumerate() {
        if let Some(at) = said.iter().position(|said| same_noun(name, said)) {
            found[word] = Found::Yes;
            used |= 1 << at;
        }
    }
    for word in 0..names.len() {
        if found[word] == Found::No && said.windows(2).any(|pair| is_compound(names[word], pair[0], pair[1]))
        {
            found[word] = Found::Yes;
        }
        if word + 1 < names.len()
            && (found[word] == Found::No || found[word + 1] == Found::No)
            && said.iter().any(|said| is_compound(said, names[word], names[word + 1]))
        {
            (found[word], found[word + 1]) = (Found::Yes, Found::Yes);
        }
    }
    for (word, name) in names.iter().enumerate().filter(|(_, name)| name.len() >= 5) {
        // "light" is no mistyped "night": a common word is meant as it stands.
        let mistyped = said.iter().enumerate().any(|(at, said)| {
            used & (1 << at) == 0 && is_typo(name, said) && !is_generic(said) && !is_empty_word(said)
        });
        if mistyped && found[word] == Found::No {
            found[word] = Found::Mistyped;
        }
    }
    found
}
