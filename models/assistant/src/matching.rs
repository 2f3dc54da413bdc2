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
//!   or it is a place called by what only it is: "the bedroom", "upstairs" (places.rs)
//! score = coverage, more if whole, more if its area was said too, more for longer names
//! ```
//!
//! Of every name it is also said after which word of the sentence it is complete, so that the prompt can link the
//! words to what they may mean.
//!
//! Time is bounded by names times words of the sentence (at most 96), without allocation.

use crate::home::{Domain, Entity, Home};
use crate::normalise::{NAME_BYTES_MAX, normalise};
use crate::places::{called, places};
use crate::words::{
    Words, is_compound, is_empty_word, is_generic, is_number, is_numbered, is_typo, same_noun, stands_alone,
};

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
    /// How well the name matches.
    pub score: u32,
    /// Whether every word of the name was said, or what only this place is called besides.
    pub whole: bool,
    /// Whether its whole name was said and nothing else: "bedroom lamp" is the Bedroom Lamp, not the Lamp of the Bedroom,
    /// "iron gate" the Iron Gate and not any gate, and "the cellar" the Cellar, not "the wine cellar".
    pub full: bool,
    /// The words of the sentence that stand for words of the name, bit by bit; never none.
    words: u128,
}

impl Candidate {
    /// The last word of the sentence that stands for a word of the name.
    pub fn last_word(&self) -> usize {
        (u128::BITS - 1).saturating_sub(self.words.leading_zeros()) as usize
    }

    /// Whether `other` says more: its whole name was said, and all words that may mean this one belong to it.
    fn is_part_of(&self, other: &Candidate) -> bool {
        !self.whole && other.whole && self.words & !other.words == 0
    }
}

/// What of the home a sentence may mean: the best candidates, best first, equal ones in the order areas, floors,
/// entities of the inventory; the speaker's area; and which kinds of things the device classes said stand for.
#[derive(Clone, Copy, Debug)]
pub struct Candidates {
    list: [Candidate; CANDIDATES_MAX],
    len: usize,
    here: Option<usize>,
    /// For each word of the sentence, bit `Domain` for each domain of which the home has a thing of the device
    /// class that ends there.
    classes: [u16; SENTENCE_WORDS_MAX],
}

impl Candidates {
    /// No candidates, for a speaker in area `here` (an index of `home.areas`).
    pub const fn none(here: Option<usize>) -> Candidates {
        let empty = Candidate { entry: Entry::Area(0), score: 0, whole: false, full: false, words: 0 };
        Candidates { list: [empty; CANDIDATES_MAX], len: 0, here, classes: [0; SENTENCE_WORDS_MAX] }
    }

    /// The speaker's area, an index of `home.areas`.
    pub fn here(&self) -> Option<usize> {
        self.here
    }

    /// The kinds of things of the device class that ends with a word of the sentence: "windows" may be covers,
    /// or sensors that tell whether they are open.
    pub fn class_domains(&self, word: usize) -> impl Iterator<Item = Domain> {
        let said = self.classes.get(word).copied().unwrap_or(0);
        Domain::ALL.into_iter().filter(move |&domain| said & (1 << domain as u16) != 0)
    }

    /// The candidates, in order.
    pub fn all(&self) -> &[Candidate] {
        &self.list[..self.len]
    }

    /// Takes away the weakest candidate.
    pub(crate) fn drop_weakest(&mut self) {
        self.len = self.len.saturating_sub(1);
    }

    /// Takes away the kinds of things behind device classes.
    pub(crate) fn forget_classes(&mut self) {
        self.classes = [0; SENTENCE_WORDS_MAX];
    }

    /// Takes away candidates of which a part was said and nothing but what names another one wholly: in "the
    /// garden lamp" the Garden Lamp is meant, not the Garden Hose.
    fn drop_parts(&mut self) {
        for at in (0..self.len).rev() {
            if self.all().iter().any(|other| self.list[at].is_part_of(other)) {
                self.remove(at);
            }
        }
    }

    fn remove(&mut self, at: usize) {
        self.list.copy_within(at + 1..self.len, at);
        self.len -= 1;
    }

    /// Puts a candidate in its place, the weakest falling out of a full list.
    fn insert(&mut self, new: Candidate) {
        if self.len == CANDIDATES_MAX {
            if self.list[self.len - 1].score >= new.score {
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
    let mut found = Candidates::none(here);
    for place in places(home) {
        if let Some(candidate) = place_candidate(home, place, words.all()) {
            found.insert(candidate);
        }
    }
    // Entities come after: the list then tells which areas were said.
    let places = found;
    for (index, entity) in home.entities.iter().enumerate() {
        mark_class(&mut found, entity, words.all());
        let is_here = entity.area.is_some() && entity.area == here.map(|index| home.areas[index].name);
        if let Some(score) = score(entity.name, entity.area, is_here, words.all()) {
            let near = is_here || is_said(&places, home, entity.area);
            let mut candidate = score.candidate(Entry::Entity(index), words.all());
            candidate.score += if near { NEAR_BONUS } else { 0 };
            insert_entity(&mut found, home, candidate);
        }
    }
    found.drop_parts();
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

/// A room or a floor, if the sentence may mean it: by its name, or by what only it is called besides.
fn place_candidate(home: &Home<'_>, place: Entry, said: &[&str]) -> Option<Candidate> {
    let named = score(place.name(home), None, false, said).map(|score| score.candidate(place, said));
    if named.is_some_and(|candidate| candidate.whole) {
        return named;
    }
    let Some(at) = called(home, place, said) else { return named };
    Some(Candidate { entry: place, score: 1000, whole: true, full: true, words: 1 << at })
}

fn is_said(places: &Candidates, home: &Home<'_>, area: Option<&str>) -> bool {
    area.is_some_and(|name| {
        places.all().iter().any(|place| {
            matches!(place.entry, Entry::Area(index) if home.areas[index].name == name) && place.whole
        })
    })
}

/// Inserts an entity unless one of the same name and kind, which an answer could not tell apart, is better.
fn insert_entity(found: &mut Candidates, home: &Home<'_>, new: Candidate) {
    let is_twin = |old: &Candidate| {
        old.entry.name(home) == new.entry.name(home) && old.entry.domain(home) == new.entry.domain(home)
    };
    match found.all().iter().position(is_twin) {
        Some(at) if found.list[at].score >= new.score => return,
        Some(at) => found.remove(at),
        None => {}
    }
    found.insert(new);
}

/// Marks where the sentence says the entity's device class, "garage door" for `garage_door`.
fn mark_class(found: &mut Candidates, entity: &Entity<'_>, said: &[&str]) {
    let Some(class) = entity.device_class else { return };
    let mut parts = class.split('_');
    let Some(first) = parts.next().filter(|first| !first.is_empty()) else { return };
    for (start, _) in said.iter().enumerate().filter(|(_, word)| same_noun(first, word)) {
        let mut last = start;
        let all = parts.clone().all(|part| {
            last += 1;
            said.get(last).is_some_and(|word| same_noun(part, word))
        });
        if all {
            found.classes[last] |= 1 << entity.domain as u16;
        }
    }
}

/// How well a name matches.
#[derive(Clone, Copy)]
struct Score {
    score: u32,
    whole: bool,
    agrees: bool,
    in_order: bool,
    words: u128,
}

impl Score {
    fn candidate(self, entry: Entry, said: &[&str]) -> Candidate {
        let mut candidate =
            Candidate { entry, score: self.score, whole: self.whole, full: false, words: self.words };
        // "Lamps" is no Lamp, "mud room music" no Music Room, "upper bathroom" perhaps not the Bathroom.
        candidate.full = self.whole
            && self.agrees
            && (self.in_order || matches!(entry, Entry::Entity(_)))
            && (self.words.count_ones() > 1 || stands_alone(said, candidate.last_word()));
        candidate
    }
}

/// How well a name matches; none if the sentence cannot mean it.
fn score(name: &str, area: Option<&str>, is_here: bool, said: &[&str]) -> Option<Score> {
    let mut buffer = [0; NAME_BYTES_MAX];
    let words = Words::<NAME_WORDS_MAX>::of(normalise(name, &mut buffer).text);
    let names = words.all();
    let found = find_words(names, said);
    if found.iter().all(|&found| found == Found::No) || has_other_number(names, &found, said) {
        return None;
    }
    let mut area_buffer = [0; NAME_BYTES_MAX];
    let area = Words::<NAME_WORDS_MAX>::of(area.map_or("", |area| normalise(area, &mut area_buffer).text));
    let is_meaningful = names.iter().any(|word| !is_empty_word(word));
    let (mut total, mut matched, mut special, mut missing_own) = (0, 0, false, false);
    let mut said_words = 0;
    for (word, &found) in names.iter().zip(&found) {
        if is_meaningful && is_empty_word(word) {
            continue;
        }
        let of_area = area.all().contains(word);
        total += word.len() as u32;
        if let Found::Yes(at) | Found::Mistyped(at) = found {
            matched += word.len() as u32;
            special |= matches!(found, Found::Yes(_)) && !of_area && !is_generic(word);
            said_words |= 1 << at;
        } else {
            missing_own |= !of_area;
        }
    }
    let coverage = matched * 1000 / total.max(1);
    let whole = coverage == 1000;
    let local = is_here && !missing_own && matched > 0;
    let kept = whole || local || (special && coverage >= 400);
    let score = coverage + if whole { WHOLE_BONUS } else { 0 } + matched.min(50);
    let agrees = agrees(names, &found, said);
    kept.then_some(Score { score, whole, agrees, in_order: in_order(&found), words: said_words })
}

/// Whether the last word of a name was not said in another number, "lamps" for "lamp".
fn agrees(names: &[&str], found: &[Found; NAME_WORDS_MAX], said: &[&str]) -> bool {
    let last = names.last().zip(found.get(names.len().wrapping_sub(1)));
    !last.is_some_and(
        |(name, &found)| matches!(found, Found::Yes(at) if *name != said[at] && same_noun(name, said[at])),
    )
}

/// Whether the words of a name were said in their order.
fn in_order(found: &[Found; NAME_WORDS_MAX]) -> bool {
    let said = found.iter().filter_map(|&found| match found {
        Found::Yes(at) | Found::Mistyped(at) => Some(at),
        Found::No => None,
    });
    said.is_sorted()
}

/// How a word of a name was found in the sentence, and at which of its words.
#[derive(Clone, Copy, PartialEq)]
enum Found {
    No,
    /// With a typing mistake: it may complete a name, but is no sign of one.
    Mistyped(usize),
    Yes(usize),
}

/// Which words of a name the sentence holds.
fn find_words(names: &[&str], said: &[&str]) -> [Found; NAME_WORDS_MAX] {
    let mut found = [Found::No; NAME_WORDS_MAX];
    if let Some(start) = find_whole(names, said) {
        (0..names.len()).for_each(|word| found[word] = Found::Yes(start + word));
        return found;
    }
    let mut used = 0_u128; // words of the sentence that already stand for a word of this name
    for (word, name) in names.iter().enumerate() {
        if let Some(at) = said.iter().position(|said| same_noun(name, said)) {
            found[word] = Found::Yes(at);
            used |= 1 << at;
        }
    }
    find_compounds(names, said, &mut found);
    for (word, name) in names.iter().enumerate().filter(|(_, name)| name.len() >= 5) {
        // "light" is no mistyped "night": a common word is meant as it stands.
        let mistyped = said.iter().enumerate().position(|(at, said)| {
            used & (1 << at) == 0 && is_typo(name, said) && !is_generic(said) && !is_empty_word(said)
        });
        if let (Some(at), Found::No) = (mistyped, found[word]) {
            found[word] = Found::Mistyped(at);
        }
    }
    found
}

/// Whether the sentence numbers the thing otherwise: "greenhouse 3" is not Greenhouse 1, but "lamp 3 percent"
/// may be any lamp.
fn has_other_number(names: &[&str], found: &[Found; NAME_WORDS_MAX], said: &[&str]) -> bool {
    names.windows(2).zip(found.windows(2)).any(|(names, found)| {
        let (Found::Yes(at), Found::No) = (found[0], found[1]) else { return false };
        is_number(names[1]) && is_numbered(said, at)
    })
}

/// Where all words of a name stand one after another.
fn find_whole(names: &[&str], said: &[&str]) -> Option<usize> {
    let first = names.first()?;
    (0..(said.len() + 1).saturating_sub(names.len())).find(|&start| {
        same_noun(first, said[start])
            && names.iter().zip(&said[start..]).all(|(name, said)| same_noun(name, said))
    })
}

/// Finds one word written as two, "bed room", and two as one, "nightlight".
fn find_compounds(names: &[&str], said: &[&str], found: &mut [Found; NAME_WORDS_MAX]) {
    for word in 0..names.len() {
        let pair = said.windows(2).position(|pair| is_compound(names[word], pair[0], pair[1]));
        if let (Found::No, Some(at)) = (found[word], pair) {
            found[word] = Found::Yes(at + 1);
        }
        if word + 1 < names.len() && (found[word] == Found::No || found[word + 1] == Found::No) {
            let joined = said.iter().position(|said| is_compound(said, names[word], names[word + 1]));
            if let Some(at) = joined {
                (found[word], found[word + 1]) = (Found::Yes(at), Found::Yes(at));
            }
        }
    }
}
