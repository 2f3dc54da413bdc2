//! Homes, tokens and random numbers that several tests use.
#![allow(dead_code, reason = "each test program uses its part of it")]

pub mod check;
pub mod hostile;
pub mod random;

pub use random::Random;

use ternlet_assistant::heard::Heard;
use ternlet_assistant::prompt::{Piece, Prompt};
use ternlet_assistant::schema::{ANSWER_TOKENS_MAX, Slot, WORDS};
use ternlet_assistant::tokens::{ActionTokens, Special};
use ternlet_assistant::{Action, Area, Automaton, Domain, Entity, Floor, Home};

/// Names that a JSON writer, the normal form or the matcher could stumble over are among them.
const PLACES: [&str; 12] = [
    "Kitchen",
    "Living Room",
    "Kid's Room",
    "Café",
    "Büro",
    "\"Quoted\"",
    "Back\\slash",
    "Tab\tbed",
    "1st Floor",
    "Master Bedroom",
    "Attic",
    "Gäste-WC",
];
const THINGS: [&str; 14] = [
    "Lamp",
    "Ceiling Light",
    "Coffee Machine",
    "Fan",
    "Left Curtain",
    "Garage Door",
    "TV",
    "Thermostat",
    "Front Door",
    "Lamp 2",
    "Twenty-One",
    "Night Light",
    "Movie Night",
    "Heating",
];

const REQUESTS: [&str; 8] = [
    "turn on the",
    "Set the",
    "remind me in 10 minutes and 30 seconds to open the",
    "what's the",
    "dim to 15 percent the",
    "add Milk, eggs & 2 breads to my",
    "",
    "play Abba in the",
];

/// An inventory that owns its slices' elements.
pub struct RandomHome<'a> {
    pub floors: Vec<Floor<'a>>,
    pub areas: Vec<Area<'a>>,
    pub entities: Vec<Entity<'a>>,
}

impl RandomHome<'_> {
    pub fn new(random: &mut Random) -> RandomHome<'static> {
        let sizes = [2, 7, 29].map(|most| random.below(most + 1));
        RandomHome::of_names(random, &PLACES, &THINGS, sizes)
    }

    /// As many floors, areas and entities as `sizes` tells, all at random.
    pub fn of_names<'a>(
        random: &mut Random,
        places: &[&'a str],
        things: &[&'a str],
        sizes: [usize; 3],
    ) -> RandomHome<'a> {
        let floors: Vec<_> = (0..sizes[0]).map(|_| Floor { name: random.pick(places) }).collect();
        let areas: Vec<_> = (0..sizes[1])
            .map(|_| Area { name: random.pick(places), floor: floors.first().map(|floor| floor.name) })
            .collect();
        let entities = (0..sizes[2])
            .map(|_| Entity {
                name: random.pick(things),
                domain: Domain::ALL[random.below(Domain::ALL.len())],
                area: (!areas.is_empty()).then(|| areas[random.below(areas.len().max(1))].name),
                device_class: some_class(random),
            })
            .collect();
        RandomHome { floors, areas, entities }
    }

    pub fn home(&self) -> Home<'_> {
        Home { floors: &self.floors, areas: &self.areas, entities: &self.entities }
    }

    /// A speaker's area, or none.
    pub fn here(&self, random: &mut Random) -> Option<usize> {
        (!self.areas.is_empty() && random.below(2) == 0).then(|| random.below(self.areas.len()))
    }

    /// A sentence that names a few of its things among other words.
    pub fn sentence(&self, random: &mut Random) -> String {
        let mut words = vec![random.pick(&REQUESTS)];
        for _ in 0..random.below(6) {
            words.push(if random.below(2) == 0 { random.pick(&PLACES) } else { random.pick(&THINGS) });
        }
        words.join(" ")
    }
}

/// None, a class that answers know, or one that they do not.
fn some_class(random: &mut Random) -> Option<&'static str> {
    let word = &WORDS[random.below(WORDS.len())];
    match random.below(4) {
        0 | 1 => None,
        2 if word.slot == Slot::DeviceClass => Some(word.text),
        _ => Some(random.pick(&["", "_", "a__b", "tv", "no such class"])),
    }
}

/// How a test's tokenizer splits a word with the space before it.
#[derive(Clone, Copy, Debug)]
pub enum Split {
    Words,
    Threes,
    Bytes,
}

impl Split {
    pub const ALL: [Split; 3] = [Split::Words, Split::Threes, Split::Bytes];

    pub fn pieces(self, word: &str) -> impl Iterator<Item = &[u8]> {
        let len = match self {
            Split::Words => word.len().max(1),
            Split::Threes => 3,
            Split::Bytes => 1,
        };
        word.as_bytes().chunks(len)
    }

    pub fn count(self, word: &str) -> usize {
        self.pieces(word).count()
    }
}

/// Ids of special tokens, in their order.
const SPECIAL_ID_FIRST: u32 = 1000;
/// Ids of pieces of several bytes, in the order in which they were first met.
const PIECE_ID_FIRST: u32 = 10_000;

/// A sentence as answers to it see it.
pub struct Asked<'a> {
    pub home: &'a Home<'a>,
    pub prompt: Prompt<'a>,
    pub heard: Heard<'a>,
    split: Split,
    pieces: Vec<Vec<u8>>,
}

impl<'a> Asked<'a> {
    pub fn new(
        home: &'a Home<'a>,
        text: &'a str,
        here: Option<usize>,
        split: Split,
        buffer: &'a mut [u8],
    ) -> Asked<'a> {
        let mut prompt = Prompt::new(home, text, here, buffer);
        prompt.fit(&mut |word| split.count(word));
        let mut heard = Heard::new(text, &prompt);
        let mut pieces: Vec<Vec<u8>> = Vec::new();
        prompt.pieces(&mut |piece| {
            if let Piece::Word { index, text } = piece {
                for bytes in split.pieces(text) {
                    if !pieces.iter().any(|known| known == bytes) {
                        pieces.push(bytes.to_vec());
                    }
                    let has_room = heard.push(piece_id(&pieces, bytes).expect("it was added"), index);
                    assert!(has_room, "a prompt that fits has more tokens than the sentence may have");
                }
            }
        });
        Asked { home, prompt, heard, split, pieces }
    }

    pub fn automaton(&'a self, tokens: &'a ActionTokens) -> Automaton<'a, 'a> {
        Automaton::new(tokens, self.home, *self.prompt.candidates(), self.heard)
    }

    /// Reads an answer's text.
    pub fn follow(&'a self, tokens: &'a ActionTokens, answer: &str) -> Result<Action<'a>, String> {
        let mut automaton = self.automaton(tokens);
        for id in self.answer_ids(answer)? {
            automaton.advance(id).map_err(|error| error.to_string())?;
        }
        automaton.action().ok_or_else(|| "the answer has not ended".into())
    }

    /// The token ids of an answer's text: special tokens, numbers, and words with a space before each.
    fn answer_ids(&self, text: &str) -> Result<Vec<u32>, String> {
        let mut ids = Vec::new();
        let mut rest = text;
        while let Some(first) = rest.chars().next() {
            let end = match first {
                '<' => rest.find("|>").expect("a whole token") + 2,
                ' ' => 1 + rest[1..].find([' ', '<']).unwrap_or(rest.len() - 1),
                _ => 1,
            };
            let (token, after) = rest.split_at(end);
            match first {
                '<' => ids.push(special_id(token).expect("a known token")),
                ' ' => {
                    for bytes in self.split.pieces(token) {
                        let id = piece_id(&self.pieces, bytes);
                        ids.push(id.ok_or_else(|| format!("the sentence has nothing of{token}"))?);
                    }
                }
                digit => ids.push(digit as u32),
            }
            rest = after;
        }
        Ok(ids)
    }
}

fn piece_id(pieces: &[Vec<u8>], bytes: &[u8]) -> Option<u32> {
    let at = pieces.iter().position(|known| known == bytes)?;
    Some(if bytes.len() == 1 { u32::from(bytes[0]) } else { PIECE_ID_FIRST + at as u32 })
}

/// Follows the greatest of random logits to the end.
pub fn random_run<'a>(tokens: &'a ActionTokens, asked: &'a Asked<'a>, random: &mut Random) -> Action<'a> {
    let mut automaton = asked.automaton(tokens);
    for length in 0..=ANSWER_TOKENS_MAX {
        if let Some(action) = automaton.action() {
            return action;
        }
        let mut best = None;
        automaton.allowed(&mut |id| {
            let logit = random.logit();
            if best.is_none_or(|(_, greatest)| logit > greatest) {
                best = Some((id, logit));
            }
        });
        let (id, _) = best.unwrap_or_else(|| panic!("nothing can come after {length} tokens: {automaton:?}"));
        automaton.advance(id).expect("what is allowed is taken");
    }
    panic!("an answer does not end within {ANSWER_TOKENS_MAX} tokens")
}

/// The special tokens and words of a prompt as one text.
pub fn prompt_text(prompt: &Prompt<'_>) -> String {
    let mut text = String::new();
    prompt.pieces(&mut |piece| match piece {
        Piece::Special(special) => text.push_str(&special.to_string()),
        Piece::Word { text: word, .. } => text.push_str(word),
    });
    text
}

/// Special tokens have the ids from [`SPECIAL_ID_FIRST`] on, the bytes their own numbers.
pub fn tokens() -> ActionTokens {
    ActionTokens::resolve(&mut special_id, &mut |letter| Some(u32::from(letter)))
        .expect("every token has an id")
}

pub fn special_id(name: &str) -> Option<u32> {
    Special::all().position(|special| special.to_string() == name).map(|at| at as u32 + SPECIAL_ID_FIRST)
}

pub fn is_special(id: u32) -> bool {
    (SPECIAL_ID_FIRST..PIECE_ID_FIRST).contains(&id)
}
