//! What values an answer can have: words and numbers of the sentence, domains, classes and states; and their JSON.

mod common;

use common::{Asked, Split, tokens};
use ternlet_assistant::prompt::PROMPT_TEXT_BYTES;
use ternlet_assistant::schema::{Intent, Slot};
use ternlet_assistant::{Action, ActionTokens, Area, Domain, Entity, Floor, Home, SAMPLE_HOME, Value};

/// The slots' JSON that an answer to a sentence gives, the same however the tokenizer splits words; none if it is
/// refused.
fn slots(tokens: &ActionTokens, home: &Home<'_>, sentence: &str, answer: &str) -> Option<String> {
    let all = Split::ALL.map(|split| {
        let mut buffer = [0; PROMPT_TEXT_BYTES];
        let here = (!home.areas.is_empty()).then_some(0);
        let asked = Asked::new(home, sentence, here, split, &mut buffer);
        assert!(!asked.prompt.is_cut(), "{sentence} is too long for this table");
        let action = asked.follow(tokens, answer).ok()?;
        let mut json = String::new();
        action.write_json(&mut json).expect("a string takes all");
        let start = json.find("\"slots\":").expect("slots") + "\"slots\":".len();
        Some(json[start..json.len() - 1].to_owned())
    });
    assert!(all.iter().all(|other| *other == all[0]), "{sentence}, {answer}: {all:?}");
    all[0].clone()
}

/// A sentence, an answer to it in two parts, and the JSON of its slots.
type Row = (&'static str, &'static str, &'static str, &'static str);

/// Reports every row that is not as it should be; a refused answer is written "-".
fn check(home: &Home<'_>, rows: &[Row]) {
    let tokens = tokens();
    let failures: Vec<String> = rows
        .iter()
        .filter_map(|&(sentence, start, end, wanted)| {
            let answer = start.to_owned() + end;
            let found = slots(&tokens, home, sentence, &answer);
            let found = found.as_deref().unwrap_or("-");
            (found != wanted).then(|| format!("{sentence:?}, {answer}: {found}, wanted {wanted}"))
        })
        .collect();
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

const ADD: &str = "<|HassShoppingListAddItem|><|s:item|>";
const SAY: &str = "<|HassBroadcast|><|s:message|>";

const SPANS: [Row; 27] = [
    // As it was said, to the end or not, and nothing before or after.
    ("Add Milk, please", ADD, " milk<|end|>", r#"{"item":"Milk"}"#),
    ("Add Milk, please", ADD, " milk please<|end|>", r#"{"item":"Milk, please"}"#),
    ("add Salt & Pepper!", ADD, " salt and pepper<|end|>", r#"{"item":"Salt & Pepper"}"#),
    ("add Crème Brûlée", ADD, " crème brûlée<|end|>", r#"{"item":"Crème Brûlée"}"#),
    ("add two dozen eggs", ADD, " 2 dozen eggs<|end|>", r#"{"item":"two dozen eggs"}"#),
    ("add 'Uncle Bob's \"Rub\"'", ADD, " uncle bob 's rub<|end|>", r#"{"item":"Uncle Bob's \"Rub"}"#),
    ("say C:\\ now", SAY, " c now<|end|>", r#"{"message":"C:\\ now"}"#),
    ("say a\tb", SAY, " a b<|end|>", r#"{"message":"a\u0009b"}"#),
    // Whole words only.
    ("add breadcrumbs", ADD, " bread<|end|>", "-"),
    ("add crispbread", ADD, " bread<|end|>", "-"),
    ("add bread breadcrumbs", ADD, " bread<|end|>", r#"{"item":"bread"}"#),
    ("add breadcrumbs bread", ADD, " bread<|end|>", r#"{"item":"bread"}"#),
    ("add ab abc ab", ADD, " ab abc<|end|>", r#"{"item":"ab abc"}"#),
    // Words that follow each other, in order.
    ("add milk and eggs", ADD, " milk eggs<|end|>", "-"),
    ("add milk and eggs", ADD, " eggs and<|end|>", "-"),
    ("add milk and eggs", ADD, " eggs milk<|end|>", "-"),
    ("add milk and eggs", ADD, " and eggs<|end|>", r#"{"item":"and eggs"}"#),
    ("add milk and eggs", ADD, " cheese<|end|>", "-"),
    ("add milk and eggs", ADD, "<|end|>", "-"),
    ("", ADD, " milk<|end|>", "-"),
    // Repeated words: wherever the words so far stand, they may go on.
    ("tea for two Tea for three", ADD, " tea<|end|>", r#"{"item":"tea"}"#),
    ("tea for two Tea for three", ADD, " tea for 2<|end|>", r#"{"item":"tea for two"}"#),
    ("tea for two Tea for three", ADD, " tea for 3<|end|>", r#"{"item":"Tea for three"}"#),
    ("tea for two Tea for three", ADD, " 2 tea for<|end|>", r#"{"item":"two Tea for"}"#),
    ("no no No yes", ADD, " no no no yes<|end|>", r#"{"item":"no no No yes"}"#),
    ("no no No yes", ADD, " no no yes<|end|>", r#"{"item":"no No yes"}"#),
    ("no no No yes", ADD, " no no no no<|end|>", "-"),
];

#[test]
fn spans_are_words_of_the_sentence() {
    check(&SAMPLE_HOME, &SPANS);
}

#[test]
fn an_answer_can_have_two_spans() {
    let answer = "<|HassStartTimer|><|s:minutes|>5<|s:timer_name|>";
    let rows = [
        (" tea<|s:conversation_command|> close the gate<|end|>", {
            r#"{"minutes":5,"name":"Tea","conversation_command":"close the Gate"}"#
        }),
        // The second may stand before the first, or be the same.
        (" close the gate<|s:conversation_command|> tea<|end|>", {
            r#"{"minutes":5,"name":"close the Gate","conversation_command":"Tea"}"#
        }),
        (" tea<|s:conversation_command|> tea<|end|>", {
            r#"{"minutes":5,"name":"Tea","conversation_command":"Tea"}"#
        }),
        (" tea<|s:conversation_command|><|end|>", "-"),
        (" tea<|s:timer_name|> tea<|end|>", "-"),
    ];
    let sentence = "Tea timer: in five minutes close the Gate";
    check(&SAMPLE_HOME, &rows.map(|(end, wanted)| (sentence, answer, end, wanted)));
}

const DIM: &str = "<|HassLightSet|><|s:brightness|>";
const HEAT: &str = "<|HassClimateSetTemperature|><|s:temperature|>";
const TIMER: &str = "<|HassStartTimer|>";

const NUMBERS: [Row; 46] = [
    ("dim to 15", DIM, "15<|end|>", r#"{"brightness":15}"#),
    ("dim to 15", DIM, "1<|end|>", "-"),
    ("dim to 15", DIM, "5<|end|>", "-"),
    ("dim to 15", DIM, "150<|end|>", "-"),
    ("dim to 15", DIM, "<|end|>", "-"),
    ("dim to 15", DIM, " 15<|end|>", "-"),
    // One begins as another does.
    ("dim 15 of 1", DIM, "1<|end|>", r#"{"brightness":1}"#),
    ("dim 15 of 1", DIM, "15<|end|>", r#"{"brightness":15}"#),
    ("dim 1 of 15", DIM, "15<|s:color|> of<|end|>", r#"{"brightness":15,"color":"of"}"#),
    ("dim 1 of 100", DIM, "10<|end|>", "-"),
    ("dim 1 of 100", DIM, "100<|end|>", r#"{"brightness":100}"#),
    // Only what the slot can hold.
    ("dim to 101", DIM, "101<|end|>", "-"),
    ("dim to 101", DIM, "10<|end|>", "-"),
    ("dim to -5", DIM, "-5<|end|>", "-"),
    ("dim to -5", DIM, "5<|end|>", "-"),
    ("dim to 007", DIM, "7<|end|>", r#"{"brightness":7}"#),
    ("dim to 007", DIM, "07<|end|>", "-"),
    ("dim to 1234567890", DIM, "1<|end|>", "-"),
    ("dim to half", DIM, "50<|end|>", r#"{"brightness":50}"#),
    ("maximum brightness", DIM, "100<|end|>", r#"{"brightness":100}"#),
    ("dim it", DIM, "50<|end|>", "-"),
    // Decimals where they are allowed.
    ("set 21.5", HEAT, "21.5<|end|>", r#"{"temperature":21.5}"#),
    ("set 21.5", HEAT, "21<|end|>", r#"{"temperature":21}"#),
    ("set 21.50", HEAT, "21.5<|end|>", r#"{"temperature":21.5}"#),
    ("set 21.5", HEAT, "21.<|end|>", "-"),
    ("set 21", HEAT, "21.<|end|>", "-"),
    ("set 21.25", HEAT, "21<|end|>", "-"),
    ("twenty one and a half", HEAT, "21.5<|end|>", r#"{"temperature":21.5}"#),
    ("dim to 21.5", DIM, "21.5<|end|>", "-"),
    ("dim to 21.5", DIM, "21<|end|>", r#"{"brightness":21}"#),
    ("set -5", HEAT, "-5<|end|>", r#"{"temperature":-5}"#),
    ("set -5", HEAT, "5<|end|>", "-"),
    ("set -0.5", HEAT, "-0.5<|end|>", r#"{"temperature":-0.5}"#),
    ("set -0.5", HEAT, "-0<|end|>", "-"),
    ("set -50 or 150", HEAT, "-50<|end|>", r#"{"temperature":-50}"#),
    ("set -50 or 150", HEAT, "150<|end|>", r#"{"temperature":150}"#),
    ("set -51 or 151", HEAT, "-51<|end|>", "-"),
    ("set -51 or 151", HEAT, "151<|end|>", "-"),
    // Several of them.
    ("1.5 hours", TIMER, "<|s:hours|>1<|s:minutes|>30<|end|>", r#"{"hours":1,"minutes":30}"#),
    ("1.5 hours", TIMER, "<|s:hours|>1.5<|end|>", "-"),
    ("an hour and a half", TIMER, "<|s:hours|>1<|s:minutes|>30<|end|>", r#"{"hours":1,"minutes":30}"#),
    ("99 100 999 1000", TIMER, "<|s:hours|>99<|s:minutes|>999<|s:seconds|>1000<|end|>", {
        r#"{"hours":99,"minutes":999,"seconds":1000}"#
    }),
    ("99 100 999 1000", TIMER, "<|s:hours|>100<|end|>", "-"),
    ("99 100 999 1000", TIMER, "<|s:minutes|>1000<|end|>", "-"),
    // A number that was said once is for one slot.
    ("5 minutes", TIMER, "<|s:minutes|>5<|s:seconds|>5<|end|>", "-"),
    ("5 minutes 5", TIMER, "<|s:minutes|>5<|s:seconds|>5<|end|>", r#"{"minutes":5,"seconds":5}"#),
];

#[test]
fn numbers_are_those_said() {
    check(&SAMPLE_HOME, &NUMBERS);
}

/// A thing of each kind, named by its domain's name with spaces.
const KINDS: Home<'static> = Home {
    floors: &[Floor { name: "Top" }],
    areas: &[Area { name: "Attic", floor: Some("Top") }],
    entities: &[
        kind("Zora", Domain::Person),
        kind("Yale", Domain::Lock),
        kind("Xena", Domain::Cover),
        kind("Wren", Domain::Light),
        kind("Vito", Domain::Scene),
        kind("Ulla", Domain::BinarySensor),
        kind("Tara", Domain::Sensor),
        kind("Rosa", Domain::Valve),
    ],
};

const fn kind(name: &'static str, domain: Domain) -> Entity<'static> {
    Entity { name, domain, area: None, device_class: None }
}

const STATE: &str = "<|HassGetState|><|s:name|><|c0|>";
const KIND: &str = "<|HassGetState|>";

const KINDS_SAID: [Row; 37] = [
    // A state of the thing named, with or without its domain.
    ("is Zora home", STATE, "<|s:state|><|st:home|><|end|>", r#"{"name":"Zora","state":"home"}"#),
    ("is Zora home", STATE, "<|s:domain|><|person|><|s:state|><|st:not_home|><|end|>", {
        r#"{"name":"Zora","domain":"person","state":"not_home"}"#
    }),
    ("is Zora home", STATE, "<|s:state|><|st:locked|><|end|>", "-"),
    ("is Zora home", STATE, "<|s:domain|><|lock|>", "-"),
    ("Yale", STATE, "<|s:state|><|st:unlocked|><|end|>", r#"{"name":"Yale","state":"unlocked"}"#),
    ("Yale", STATE, "<|s:state|><|st:open|><|end|>", "-"),
    ("Xena", STATE, "<|s:state|><|st:closed|><|end|>", r#"{"name":"Xena","state":"closed"}"#),
    ("Xena", STATE, "<|s:device_class|><|dc:garage|><|end|>", {
        r#"{"name":"Xena","device_class":"garage"}"#
    }),
    ("Xena", STATE, "<|s:device_class|><|dc:gas|><|end|>", "-"),
    ("Rosa", STATE, "<|s:device_class|><|dc:water|><|s:state|><|st:open|><|end|>", {
        r#"{"name":"Rosa","device_class":"water","state":"open"}"#
    }),
    ("Wren", STATE, "<|s:state|><|st:on|><|end|>", r#"{"name":"Wren","state":"on"}"#),
    ("Wren", STATE, "<|s:state|><|st:home|><|end|>", "-"),
    ("Wren", STATE, "<|s:device_class|>", "-"),
    ("Vito", STATE, "<|end|>", "-"),
    // Of all things of a kind.
    ("any", KIND, "<|s:domain|><|binary_sensor|><|s:device_class|><|dc:gas|><|s:state|><|st:on|><|end|>", {
        r#"{"domain":"binary_sensor","device_class":"gas","state":"on"}"#
    }),
    ("any", KIND, "<|s:domain|><|sensor|><|s:device_class|><|dc:motion|><|end|>", "-"),
    ("any", KIND, "<|s:domain|><|sensor|><|s:device_class|><|dc:humidity|><|end|>", {
        r#"{"domain":"sensor","device_class":"humidity"}"#
    }),
    ("any", KIND, "<|s:domain|><|light|><|s:device_class|>", "-"),
    ("any", KIND, "<|s:domain|><|light|><|s:state|><|st:open|><|end|>", "-"),
    ("any", KIND, "<|s:domain|><|scene|>", "-"),
    ("any", KIND, "<|s:domain|><|weather|>", "-"),
    ("any", KIND, "<|s:state|>", "-"),
    ("any", KIND, "<|s:device_class|>", "-"),
    ("any", KIND, "<|s:area|><|here|><|s:domain|><|cover|><|end|>", r#"{"area":"Attic","domain":"cover"}"#),
    ("any", KIND, "<|s:area|><|here|><|end|>", "-"),
    ("the top attic", KIND, "<|s:area|><|c0|><|s:floor|><|c1|><|s:domain|><|lock|><|end|>", {
        r#"{"area":"Attic","floor":"Top","domain":"lock"}"#
    }),
    ("the top attic", KIND, "<|s:area|><|c1|>", "-"),
    ("the top attic", KIND, "<|s:floor|><|here|>", "-"),
    // A scene is named, with its domain; one of them cannot be asked for or turned off.
    ("Vito", "<|HassTurnOn|>", "<|s:name|><|c0|><|s:domain|><|scene|><|end|>", {
        r#"{"name":"Vito","domain":"scene"}"#
    }),
    ("Vito", "<|HassTurnOff|>", "<|s:name|><|c0|>", "-"),
    ("any", "<|HassTurnOn|>", "<|s:domain|><|scene|>", "-"),
    ("Tara", "<|HassTurnOn|>", "<|s:name|><|c0|>", "-"),
    // A position needs its domain, and a number said.
    ("Xena to 5", "<|HassSetPosition|>", "<|s:name|><|c0|><|s:domain|><|cover|><|s:position|>5<|end|>", {
        r#"{"name":"Xena","domain":"cover","position":5}"#
    }),
    ("Xena to 5", "<|HassSetPosition|>", "<|s:name|><|c0|><|s:position|>", "-"),
    ("Xena to 5", "<|HassSetPosition|>", "<|s:domain|><|cover|><|end|>", "-"),
    ("Xena", "<|HassSetPosition|>", "<|s:name|>", "-"),
    ("Wren to 5", "<|HassSetPosition|>", "<|s:name|>", "-"),
];

#[test]
fn domains_classes_and_states_go_together() {
    check(&KINDS, &KINDS_SAID);
}

#[test]
fn an_intent_without_what_it_needs_is_not_offered() {
    let tokens = tokens();
    let refused = |home: &Home<'_>, sentence: &str| -> Vec<&str> {
        let mut buffer = [0; PROMPT_TEXT_BYTES];
        let asked = Asked::new(home, sentence, None, Split::Words, &mut buffer);
        let names = Intent::all().map(|intent| intent.row().name);
        names
            .filter(|name| {
                // After an intent that is not offered, the first token is refused, not the end.
                let error = asked.follow(&tokens, &format!("<|{name}|>")).expect_err("it has not ended");
                error != "the answer has not ended"
            })
            .collect()
    };
    let numbers = [
        "HassSetPosition",
        "HassClimateSetTemperature",
        "HassSetVolume",
        "HassStartTimer",
        "HassIncreaseTimer",
        "HassDecreaseTimer",
    ];
    let words = [
        "HassLightSet",
        "HassShoppingListAddItem",
        "HassShoppingListCompleteItem",
        "HassMediaSearchAndPlay",
        "HassBroadcast",
    ];
    let lists = ["HassListAddItem", "HassListCompleteItem"];
    let sorted = |parts: &[&[&'static str]]| {
        let mut all: Vec<_> = parts.concat();
        all.sort_by_key(|name| Intent::from_name(name).expect(name).index());
        all
    };
    assert_eq!(refused(&KINDS, ""), sorted(&[&numbers, &words, &lists]));
    assert_eq!(refused(&KINDS, "hello there"), sorted(&[&numbers, &lists]));
    assert_eq!(refused(&KINDS, "wait 5"), sorted(&[&lists]));
    // 9999 fits nothing but seconds.
    assert_eq!(refused(&KINDS, "wait 9999"), sorted(&[&numbers[..3], &lists]));
    let todo = Home { entities: &[kind("Chores", Domain::Todo)], ..Home::default() };
    assert_eq!(refused(&todo, "chores"), sorted(&[&numbers]));
}

#[test]
fn json_of_every_kind_of_value() {
    let intent = |name| Intent::from_name(name).expect(name);
    type Filled = (Slot, Value<'static>);
    let table: [(&str, &[Filled], &str); 8] = [
        ("HassTurnOn", &[(Slot::Domain, Value::Word("light")), (Slot::Name, Value::Name("A \"b\" \\"))], {
            r#"{"name":"A \"b\" \\","domain":"light"}"#
        }),
        ("HassLightSet", &[(Slot::Color, Value::Said("Warm WHITE"))], r#"{"color":"warm white"}"#),
        ("HassBroadcast", &[(Slot::Message, Value::Said("Food's\n\u{1}ON"))], {
            r#"{"message":"Food's\u000a\u0001ON"}"#
        }),
        ("HassStartTimer", &[(Slot::TimerName, Value::Said("Tea")), (Slot::Minutes, Value::Tenths(50))], {
            r#"{"minutes":5,"name":"Tea"}"#
        }),
        ("HassClimateSetTemperature", &[(Slot::Temperature, Value::Tenths(-5))], r#"{"temperature":-0.5}"#),
        ("HassClimateSetTemperature", &[(Slot::Temperature, Value::Tenths(0))], r#"{"temperature":0}"#),
        ("HassMediaSearchAndPlay", &[(Slot::MediaClass, Value::Word("tv_show"))], {
            r#"{"media_class":"tv_show"}"#
        }),
        ("HassNevermind", &[], "{}"),
    ];
    for (name, slots, wanted) in table {
        let mut action = Action::new(intent(name));
        slots.iter().for_each(|&(slot, value)| action.set(slot, value));
        let mut json = String::new();
        action.write_json(&mut json).expect("a string takes all");
        assert_eq!(json, format!(r#"{{"intent":"{name}","slots":{wanted}}}"#));
    }
    let mut json = String::new();
    Action::NONE.write_json(&mut json).expect("a string takes all");
    assert_eq!(json, r#"{"intent":null,"slots":{}}"#);
}
