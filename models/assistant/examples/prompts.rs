//! Prompts and answers as text, from the same code that answers at run time: what training reads.
//!
//! `prompts [--homes FILE]` reads lines of JSON from stdin,
//!
//!     {"text": "turn on the kitchen lights", "area": null, "home": 3, "action": {"intent": "HassTurnOn", "slots": {...}}}
//!
//! `home` being an inventory or an index into the array of FILE, without it the sample home; `action` optional. To each it writes a line
//!
//!     {"prompt": "<|bos|>...<|act|>", "answer": "<|HassTurnOn|>...<|end|>"}
//!
//! the answer null and `why` telling the reason where the action cannot be said. `prompts schema` prints the
//! special tokens in the order of their ids, and the tables of intents and slots.
//!
//! A prompt here is whole: cutting it to the token limit needs a tokenizer, which is trained on this output.
//! Only sentences and names far longer than a request's are ever cut; training leaves those out.

use std::collections::HashMap;
use std::error::Error;
use std::fmt::Write as _;
use std::io::{BufRead, Write};
use std::process::ExitCode;

use serde::Deserialize;
use serde_json::{Map, Value as Json, json};
use ternlet_assistant::heard::Heard;
use ternlet_assistant::matching::{CANDIDATES_MAX, find_area};
use ternlet_assistant::prompt::{PROMPT_TEXT_BYTES, PROMPT_TOKENS_MAX, Piece, Prompt};
use ternlet_assistant::schema::{
    ANSWER_TOKENS_MAX, INTENTS, Intent, NAMED_ONLY, SLOTS, Slot, ValueKind, WORDS,
};
use ternlet_assistant::tokens::Special;
use ternlet_assistant::{
    Action, ActionTokens, Area, Automaton, Domain, Entity, Floor, Home, MissingToken, SAMPLE_HOME, Value,
};

/// After the ids of special tokens.
const WORD_ID_FIRST: u32 = 10_000;
/// Lines that a thread takes at once.
const BATCH_LINES: usize = 4096;

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("prompts: {error}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<(), Box<dyn Error>> {
    let mut args = std::env::args().skip(1);
    let mut homes_json = Vec::new();
    while let Some(arg) = args.next() {
        match arg.as_str() {
            "schema" => {
                println!("{}", schema());
                return Ok(());
            }
            "--homes" => {
                let path = args.next().ok_or("--homes wants a file")?;
                homes_json = serde_json::from_reader(std::io::BufReader::new(std::fs::File::open(path)?))?;
            }
            _ => return Err("usage: prompts [--homes FILE] < LINES, or prompts schema".into()),
        }
    }
    let homes_json: Vec<HomeJson> = homes_json;
    let homes: Vec<Slices<'_>> = homes_json.iter().map(HomeJson::slices).collect();
    let names = Names::new()?;
    let mut lines = std::io::stdin().lock().lines();
    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    let threads = std::thread::available_parallelism().map_or(1, usize::from);
    let mut first_line = 1;
    loop {
        let batch: Vec<String> = lines.by_ref().take(BATCH_LINES * threads).collect::<Result<_, _>>()?;
        if batch.is_empty() {
            return Ok(out.flush()?);
        }
        let answers: Vec<Result<String, String>> = std::thread::scope(|scope| {
            let share = batch.len().div_ceil(threads);
            let workers: Vec<_> = batch
                .chunks(share)
                .enumerate()
                .map(|(number, chunk)| {
                    let (homes, names) = (&homes, &names);
                    scope.spawn(move || lines_to_prompts(chunk, homes, names, first_line + number * share))
                })
                .collect();
            workers
                .into_iter()
                .map(|worker| worker.join().unwrap_or_else(|_| Err("a thread panicked".into())))
                .collect()
        });
        first_line += batch.len();
        for answer in answers {
            out.write_all(answer?.as_bytes())?;
        }
    }
}

fn lines_to_prompts(
    lines: &[String],
    homes: &[Slices<'_>],
    names: &Names,
    first_line: usize,
) -> Result<String, String> {
    let mut out = String::new();
    for (number, line) in lines.iter().enumerate() {
        let made = line_to_prompt(line, homes, names)
            .map_err(|error| format!("line {}: {error}", first_line + number))?;
        writeln!(out, "{made}").map_err(|error| error.to_string())?;
    }
    Ok(out)
}

fn line_to_prompt(line: &str, homes: &[Slices<'_>], names: &Names) -> Result<String, Box<dyn Error>> {
    let request: Request = serde_json::from_str(line)?;
    let own;
    let own_slices;
    let home = match &request.home {
        None | Some(Json::Null) => SAMPLE_HOME,
        Some(Json::Number(index)) => {
            let index = index.as_u64().ok_or("home is no index")? as usize;
            homes.get(index).ok_or("home is beyond the homes of --homes")?.home()
        }
        Some(inventory) => {
            own = HomeJson::deserialize(inventory)?;
            own_slices = own.slices();
            own_slices.home()
        }
    };
    let here = request.area.as_deref().and_then(|area| find_area(&home, area));
    let mut buffer = [0; PROMPT_TEXT_BYTES];
    let mut prompt = Prompt::new(&home, &request.text, here, &mut buffer);
    // As if every word were one token: only sentences far longer than a request's are cut.
    prompt.fit(&mut |_| 1);
    let mut text = String::new();
    let mut heard = Heard::new(&request.text, &prompt);
    let mut words: Vec<String> = Vec::new();
    prompt.pieces(&mut |piece| match piece {
        Piece::Special(special) => text.push_str(&special.to_string()),
        Piece::Word { index, text: word } => {
            text.push_str(word);
            let known = words.iter().position(|known| known == word);
            words.push(word.to_owned());
            heard.push(WORD_ID_FIRST + known.unwrap_or(words.len() - 1) as u32, index);
        }
    });
    let asked = Asked { home: &home, prompt: &prompt, heard: &heard, words: &words };
    let answer = request.action.as_ref().map(|action| answer_text(action, &asked, names));
    let mut object = Map::new();
    object.insert("prompt".into(), text.into());
    match answer {
        None => {}
        Some(Ok(answer)) => {
            object.insert("answer".into(), answer.into());
        }
        Some(Err(why)) => {
            object.insert("answer".into(), Json::Null);
            object.insert("why".into(), why.into());
        }
    }
    Ok(Json::Object(object).to_string())
}

/// A sentence with what answers to it depend on.
struct Asked<'a> {
    home: &'a Home<'a>,
    prompt: &'a Prompt<'a>,
    heard: &'a Heard<'a>,
    /// Its words, each with the space before it; one's id is the place where it first stands, after
    /// [`WORD_ID_FIRST`].
    words: &'a [String],
}

/// The answer's text, if the automaton takes it.
fn answer_text(action: &ActionJson, asked: &Asked<'_>, names: &Names) -> Result<String, String> {
    let action = action.to_action()?;
    let mut text = String::new();
    action
        .write_answer(asked.home, asked.prompt.candidates(), &mut text)
        .map_err(|error| error.to_string())?;
    let mut automaton = Automaton::new(&names.tokens, asked.home, *asked.prompt.candidates(), *asked.heard);
    let mut rest = text.as_str();
    while !rest.is_empty() {
        let end = if rest.starts_with("<|") {
            rest.find("|>").map_or(rest.len(), |at| at + 2)
        } else if let Some(word) = rest.strip_prefix(' ') {
            1 + word.find([' ', '<']).unwrap_or(word.len())
        } else {
            1
        };
        let (token, after) = rest.split_at(end);
        let id = names.id(token, asked).ok_or_else(|| format!("the sentence has no word {token}"))?;
        automaton.advance(id).map_err(|_| format!("no answer goes on with {token} in {text}"))?;
        rest = after;
    }
    if automaton.is_done() { Ok(text) } else { Err(format!("no answer ends as {text}")) }
}

/// Token ids of this program's own, to follow answers through the automaton.
struct Names {
    specials: HashMap<String, u32>,
    tokens: ActionTokens,
}

impl Names {
    fn new() -> Result<Names, MissingToken> {
        let specials: HashMap<String, u32> =
            Special::all().map(|special| (special.to_string(), 256 + special.index() as u32)).collect();
        let of_special = &mut |name: &str| specials.get(name).copied();
        let tokens = ActionTokens::resolve(of_special, &mut |letter| Some(u32::from(letter)))?;
        Ok(Names { specials, tokens })
    }

    /// The id of a special token, a word of the sentence, or a single ASCII character.
    fn id(&self, token: &str, asked: &Asked<'_>) -> Option<u32> {
        if token.starts_with(' ') {
            let at = asked.words.iter().position(|word| word == token)?;
            return Some(WORD_ID_FIRST + at as u32);
        }
        let of_special = self.specials.get(token).copied();
        of_special.or_else(|| token.bytes().next().map(u32::from))
    }
}

#[derive(Deserialize)]
struct Request {
    text: String,
    area: Option<String>,
    home: Option<Json>,
    action: Option<ActionJson>,
}

#[derive(Deserialize)]
struct ActionJson {
    intent: Option<String>,
    #[serde(default)]
    slots: Map<String, Json>,
}

impl ActionJson {
    fn to_action(&self) -> Result<Action<'_>, String> {
        let Some(intent) = &self.intent else {
            return Ok(Action::NONE);
        };
        let intent = Intent::from_name(intent).ok_or_else(|| format!("no intent is named {intent}"))?;
        let mut action = Action::new(intent);
        for (name, value) in &self.slots {
            let slot =
                intent.slot(name).ok_or_else(|| format!("{} has no slot {name}", intent.row().name))?;
            let value = slot_value(slot, value).ok_or_else(|| format!("{value} is no value of {name}"))?;
            action.set(slot, value);
        }
        Ok(action)
    }
}

fn slot_value(slot: Slot, value: &Json) -> Option<Value<'_>> {
    match slot.row().kind {
        ValueKind::Entity | ValueKind::Area | ValueKind::Floor => value.as_str().map(Value::Name),
        ValueKind::Span { .. } => value.as_str().map(Value::Said),
        ValueKind::Domain => Domain::from_name(value.as_str()?).map(|domain| Value::Word(domain.name())),
        ValueKind::Word { .. } => WORDS
            .iter()
            .find(|word| word.slot == slot && value == word.text)
            .map(|word| Value::Word(word.text)),
        ValueKind::Number { min, max, decimal } => {
            let tenths = value.as_f64()? * 10.0;
            let in_range = tenths >= f64::from(min * 10) && tenths <= f64::from(max * 10);
            let step = if decimal { 1.0 } else { 10.0 };
            let exact = ((tenths / step).round() * step - tenths).abs() < 1e-6;
            (in_range && exact).then_some(Value::Tenths(tenths.round() as i32))
        }
    }
}

#[derive(Deserialize)]
struct HomeJson {
    #[serde(default)]
    floors: Vec<FloorJson>,
    #[serde(default)]
    areas: Vec<AreaJson>,
    #[serde(default)]
    entities: Vec<EntityJson>,
}

#[derive(Deserialize)]
struct FloorJson {
    name: String,
}

#[derive(Deserialize)]
struct AreaJson {
    name: String,
    floor: Option<String>,
}

#[derive(Deserialize)]
struct EntityJson {
    name: String,
    domain: String,
    area: Option<String>,
    device_class: Option<String>,
}

/// An inventory as the slices that a [`Home`] borrows.
struct Slices<'a> {
    floors: Vec<Floor<'a>>,
    areas: Vec<Area<'a>>,
    entities: Vec<Entity<'a>>,
}

impl HomeJson {
    /// Entities of other domains are left out: no intent is about them.
    fn slices(&self) -> Slices<'_> {
        Slices {
            floors: self.floors.iter().map(|floor| Floor { name: &floor.name }).collect(),
            areas: self
                .areas
                .iter()
                .map(|area| Area { name: &area.name, floor: area.floor.as_deref() })
                .collect(),
            entities: self.entities.iter().filter_map(EntityJson::entity).collect(),
        }
    }
}

impl EntityJson {
    fn entity(&self) -> Option<Entity<'_>> {
        Some(Entity {
            name: &self.name,
            domain: Domain::from_name(&self.domain)?,
            area: self.area.as_deref(),
            device_class: self.device_class.as_deref(),
        })
    }
}

impl Slices<'_> {
    fn home(&self) -> Home<'_> {
        Home { floors: &self.floors, areas: &self.areas, entities: &self.entities }
    }
}

fn schema() -> Json {
    let names = |slots: &[Slot]| slots.iter().map(|slot| slot.name()).collect::<Vec<_>>();
    let domains = |domains: &[Domain]| domains.iter().map(|domain| domain.name()).collect::<Vec<_>>();
    let intents = INTENTS.map(|row| {
        json!({
            "name": row.name,
            "slots": names(row.slots),
            "requires": row.requires.iter().map(|group| names(group)).collect::<Vec<_>>(),
            "named": domains(row.named),
            "domains": domains(row.domains),
        })
    });
    let slots = SLOTS.map(|row| match row.kind {
        ValueKind::Entity => json!({"name": row.name, "kind": "entity"}),
        ValueKind::Area => json!({"name": row.name, "kind": "area"}),
        ValueKind::Floor => json!({"name": row.name, "kind": "floor"}),
        ValueKind::Domain => json!({"name": row.name, "kind": "domain"}),
        ValueKind::Span { lower } => {
            json!({"name": row.name, "key": row.key, "kind": "span", "lower": lower})
        }
        ValueKind::Word { prefix } => json!({
            "name": row.name,
            "kind": "word",
            "prefix": prefix,
            "words": WORDS.iter().filter(|word| word.slot == row.slot).map(|word| {
                json!({"text": word.text, "domains": domains(word.domains)})
            }).collect::<Vec<_>>(),
        }),
        ValueKind::Number { min, max, decimal } => {
            json!({"name": row.name, "kind": "number", "min": min, "max": max, "decimal": decimal})
        }
    });
    json!({
        "special_tokens": Special::all().map(|special| special.to_string()).collect::<Vec<_>>(),
        "number_tokens": ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9", ".", "-"],
        "intents": intents.to_vec(),
        "slots": slots.to_vec(),
        "domains": domains(&Domain::ALL),
        "named_only_domains": domains(&NAMED_ONLY),
        "candidates_max": CANDIDATES_MAX,
        "prompt_tokens_max": PROMPT_TOKENS_MAX,
        "answer_tokens_max": ANSWER_TOKENS_MAX,
    })
}
