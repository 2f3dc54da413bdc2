//! Homes, tokens and random numbers that several tests use.
#![allow(dead_code, reason = "each test program uses its part of it")]

use ternlet_assistant::tokens::{ActionTokens, Special};
use ternlet_assistant::{Area, Domain, Entity, Floor, Home};

/// xorshift64*: the same numbers everywhere.
pub struct Random(u64);

impl Random {
    pub fn new(seed: u64) -> Random {
        Random(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1)
    }

    pub fn next(&mut self) -> u64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        self.0.wrapping_mul(0x2545_f491_4f6c_dd1d)
    }

    pub fn below(&mut self, bound: usize) -> usize {
        (self.next() >> 33) as usize % bound
    }

    pub fn pick<'a, T: ?Sized>(&mut self, list: &[&'a T]) -> &'a T {
        list[self.below(list.len())]
    }

    pub fn logit(&mut self) -> f32 {
        (self.next() >> 40) as f32 / 1_048_576.0 - 8.0
    }
}

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

/// An inventory that owns its slices' elements; names are static.
pub struct RandomHome {
    pub floors: Vec<Floor<'static>>,
    pub areas: Vec<Area<'static>>,
    pub entities: Vec<Entity<'static>>,
}

impl RandomHome {
    pub fn new(random: &mut Random) -> RandomHome {
        let floors = (0..random.below(3)).map(|_| Floor { name: random.pick(&PLACES) }).collect();
        let areas: Vec<_> =
            (0..random.below(8)).map(|_| Area { name: random.pick(&PLACES), floor: None }).collect();
        let entities = (0..random.below(30))
            .map(|_| Entity {
                name: random.pick(&THINGS),
                domain: Domain::ALL[random.below(Domain::ALL.len())],
                area: (!areas.is_empty()).then(|| areas[random.below(areas.len().max(1))].name),
                device_class: None,
            })
            .collect();
        RandomHome { floors, areas, entities }
    }

    pub fn home(&self) -> Home<'_> {
        Home { floors: &self.floors, areas: &self.areas, entities: &self.entities }
    }

    /// A sentence that names a few of its things among other words.
    pub fn sentence(&self, random: &mut Random) -> String {
        let mut words = vec!["turn on the"];
        for _ in 0..random.below(6) {
            words.push(if random.below(2) == 0 { random.pick(&PLACES) } else { random.pick(&THINGS) });
        }
        words.join(" ")
    }
}

/// Special tokens have the ids from 1000 on, the bytes their own numbers.
pub fn tokens() -> ActionTokens {
    ActionTokens::resolve(&mut special_id, &mut |letter| Some(u32::from(letter)))
        .expect("every token has an id")
}

pub fn special_id(name: &str) -> Option<u32> {
    Special::all().position(|special| special.to_string() == name).map(|at| at as u32 + 1000)
}

/// The token ids of an answer's text.
pub fn answer_ids(text: &str) -> Vec<u32> {
    let mut ids = Vec::new();
    let mut rest = text;
    while let Some(letter) = rest.chars().next() {
        let end = if rest.starts_with("<|") { rest.find("|>").expect("a whole token") + 2 } else { 1 };
        let (token, after) = rest.split_at(end);
        ids.push(if end == 1 { letter as u32 } else { special_id(token).expect("a known token") });
        rest = after;
    }
    ids
}
