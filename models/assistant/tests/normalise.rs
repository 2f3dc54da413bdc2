//! The normal form: a table of spellings, and hostile text.

use proptest::prelude::*;
use ternlet_assistant::normalise::{
    Places, SENTENCE_BYTES_MAX, WORD_BYTES_MAX, WORDS_MAX, normalise, normalise_placed,
};

const TABLE: [(&str, &str); 75] = [
    ("", ""),
    ("   ", ""),
    ("Lights", "lights"),
    ("  Turn   ON the\tLights!! ", "turn on the lights"),
    ("what's up", "what's up"),
    ("What’s the time?", "what's the time"),
    ("timer 1h30m, 5min30s", "timer 1 h 30 m 5 min 30 s"),
    ("6 M8 bolts", "6 m8 bolts"),
    ("John's lamp", "john 's lamp"),
    ("John’s lamp", "john 's lamp"),
    ("the kids' room", "the kids room"),
    ("'quoted' words", "quoted words"),
    ("don't", "don't"),
    ("it's's", "it's 's"),
    ("50%", "50 percent"),
    ("50 %", "50 percent"),
    ("21.5°", "21.5 degrees"),
    ("21°C", "21 degrees c"),
    ("to 21.", "to 21"),
    ("a.b", "a b"),
    (".5", "0.5"),
    ("-5 degrees", "-5 degrees"),
    ("wi-fi 3-5", "wi fi 3 5"),
    ("5min 30s", "5 min 30 s"),
    ("PM2.5 CO2", "pm2.5 co2"),
    ("1st 2nd 3rd 4th", "1st 2nd 3rd 4th"),
    ("first floor", "1st floor"),
    ("the second floor", "the 2nd floor"),
    ("one second", "1 second"),
    ("a second", "a second"),
    ("90 second timer", "90 second timer"),
    ("thirty second timer", "30 second timer"),
    ("seconds", "seconds"),
    ("zero", "0"),
    ("seven", "7"),
    ("ten", "10"),
    ("nineteen", "19"),
    ("twenty", "20"),
    ("Twenty-Five", "25"),
    ("twenty five", "25"),
    ("twenty ten", "20 10"),
    ("ninety nine point nine", "99.9"),
    ("twenty one point five degrees", "21.5 degrees"),
    ("21 point 5", "21.5"),
    ("set it to 19 point five degrees", "set it to 19.5 degrees"),
    ("19 point", "19 point"),
    ("1234 point 5", "1234.5"),
    ("19,5 degrees", "19.5 degrees"),
    ("1,000 lamps", "1000 lamps"),
    ("3,4,5", "3 4 5"),
    ("make it 19,5, thanks", "make it 19.5 thanks"),
    ("ok,19,5 degrees", "ok 19.5 degrees"),
    ("12,345,678", "12345678"),
    ("1,0000", "1 0000"),
    ("-5 point 5", "-5.5"),
    ("19 point 75", "19.75"),
    ("1½h", "1.5 h"),
    ("minus ½", "minus half"),
    ("19½ degrees", "19.5 degrees"),
    ("½ brightness", "half brightness"),
    ("point", "point"),
    ("five point", "5 point"),
    ("a hundred", "100"),
    ("a hundred percent", "100 percent"),
    ("one hundred and twenty seven", "127"),
    ("two hundred fifty", "250"),
    ("hundred", "hundred"),
    ("half past seven", "half past 7"),
    ("one hour and twenty minutes", "1 hour and 20 minutes"),
    ("five and a half", "5 and a half"),
    ("someone often", "someone often"),
    ("ÄÖÜ Straße", "äöü straße"),
    ("Lampe\u{301} x\u{200b}y", "lampe xy"),
    ("😀on😀off", "on off"),
    ("salt & pepper", "salt and pepper"),
];

#[test]
fn table() {
    let mut failures = Vec::new();
    for (text, wanted) in TABLE {
        let mut buffer = [0; 128];
        let normal = normalise(text, &mut buffer);
        if normal.text != wanted || normal.cut {
            failures.push(format!("{text:?}: {normal:?}, wanted {wanted:?}"));
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

#[test]
fn what_does_not_fit_is_cut_at_a_word() {
    for (len, wanted, cut) in [(0, "", true), (4, "", true), (5, "turns", true), (6, "turns", true)] {
        let mut buffer = vec![0; len];
        let normal = normalise("turns it", &mut buffer);
        assert_eq!((normal.text, normal.cut), (wanted, cut), "buffer of {len}");
    }
    let mut buffer = [0; 8];
    let normal = normalise("turns it", &mut buffer);
    assert_eq!(normal.text, "turns it");
    // No word goes missing between others.
    for (len, wanted) in [(3, ""), (4, ""), (5, "bob"), (6, "bob 's"), (7, "bob 's"), (8, "bob 's x")] {
        let mut buffer = vec![0; len];
        let normal = normalise("bob's x yz", &mut buffer);
        assert_eq!((normal.text, normal.cut), (wanted, true), "buffer of {len}");
    }
}

#[test]
fn a_very_long_word_is_shortened() {
    let mut buffer = [0; SENTENCE_BYTES_MAX];
    let normal = normalise(&"ä".repeat(4000), &mut buffer);
    assert_eq!((normal.text, normal.cut), ("ä".repeat(WORD_BYTES_MAX / 2).as_str(), true));
}

/// What was said from a first to a last word of the normal form.
const SAID: [(&str, usize, usize, &str); 40] = [
    ("Turn ON the Lights!!", 0, 3, "Turn ON the Lights"),
    ("Turn ON the Lights!!", 1, 1, "ON"),
    ("  two   words  ", 0, 1, "two   words"),
    ("Milk, eggs; and (maybe) bread.", 0, 4, "Milk, eggs; and (maybe) bread"),
    ("Milk, eggs; and (maybe) bread.", 1, 3, "eggs; and (maybe"),
    ("say \"hello world\" now", 1, 2, "hello world"),
    ("don't 'quote' me", 1, 1, "quote"),
    ("a wi-fi plug", 1, 2, "wi-fi"),
    ("a wi-fi plug", 2, 2, "fi"),
    // A possessive is two words.
    ("John's lamp", 0, 0, "John"),
    ("John's lamp", 1, 1, "'s"),
    ("John's lamp", 0, 2, "John's lamp"),
    ("in John’s room", 1, 1, "John"),
    ("in John’s room", 2, 3, "’s room"),
    ("what's John's", 0, 0, "what's"),
    ("what's John's", 1, 2, "John's"),
    ("O'Brien's bar", 0, 0, "O'Brien"),
    ("it's's", 0, 1, "it's's"),
    // Marks that are words.
    ("to 50%!", 1, 1, "50"),
    ("to 50%!", 1, 2, "50%"),
    ("to 50 %", 2, 2, "%"),
    ("at 21.5°C.", 1, 1, "21.5"),
    ("at 21.5°C.", 1, 3, "21.5°C"),
    ("at 21.5°C.", 3, 3, "C"),
    ("salt&pepper", 0, 2, "salt&pepper"),
    ("5min 30s", 0, 3, "5min 30s"),
    ("5min 30s", 1, 1, "min"),
    ("at -5 now", 1, 1, "-5"),
    // Numbers as words are one word.
    ("buy Twenty-Five eggs", 1, 1, "Twenty-Five"),
    ("buy Twenty-Five eggs", 2, 2, "eggs"),
    ("One Hundred and two, or twenty point five!", 0, 0, "One Hundred and two"),
    ("One Hundred and two, or twenty point five!", 1, 2, "or twenty point five"),
    ("the First of seven second-hand cars", 1, 1, "First"),
    ("the First of seven second-hand cars", 3, 6, "seven second-hand cars"),
    // Letters of several bytes, and of other lengths in lower case.
    ("ÄÖÜ Straße İx ẞ", 0, 0, "ÄÖÜ"),
    ("ÄÖÜ Straße İx ẞ", 1, 3, "Straße İx ẞ"),
    ("😀on😀off😀", 0, 1, "on😀off"),
    // A combining accent belongs to its letter; marks that nobody sees do not.
    ("cafe\u{301}, the\u{300} x", 0, 0, "cafe\u{301}"),
    ("cafe\u{301}, the\u{300} x", 0, 1, "cafe\u{301}, the\u{300}"),
    ("x\u{200b}y\u{200b} z", 0, 0, "x\u{200b}y"),
];

#[test]
fn words_have_their_places() {
    let mut failures = Vec::new();
    for (text, first, last, wanted) in SAID {
        let mut buffer = [0; SENTENCE_BYTES_MAX];
        let mut places = Places::none();
        let normal = normalise_placed(text, &mut buffer, &mut places);
        let said = places.said(text, first, last);
        if said != Some(wanted) {
            failures.push(format!("{text:?}, {normal:?}, {first} to {last}: {said:?}, wanted {wanted:?}"));
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
    assert_eq!(Places::none().said("words", 0, 0), None);
}

#[test]
fn a_cut_text_has_places_for_what_is_left() {
    let text = "Open Bob's 2nd gate";
    for room in 0..=text.len() + 2 {
        let mut buffer = vec![0; room];
        let mut places = Places::none();
        let normal = normalise_placed(text, &mut buffer, &mut places);
        let wanted = ["Open", "Bob", "'s", "2nd", "gate"];
        let words = normal.text.split(' ').filter(|word| !word.is_empty()).count();
        for (word, wanted) in wanted.iter().enumerate() {
            let said = places.said(text, word, word);
            assert_eq!(said, (word < words).then_some(*wanted), "word {word} of {normal:?}");
        }
        assert_eq!(normal.cut, normal.text.len() != 20, "{normal:?}");
    }
    // Places end where the words do.
    let text = "Ab ".repeat(200);
    let mut buffer = [0; SENTENCE_BYTES_MAX * 2];
    let mut places = Places::none();
    let normal = normalise_placed(&text, &mut buffer, &mut places);
    let words = normal.text.split(' ').count();
    assert!(normal.cut && words <= WORDS_MAX && words + 2 >= WORDS_MAX, "{words} words");
    assert_eq!(places.said(&text, words - 1, words - 1), Some("Ab"));
    assert_eq!(places.said(&text, words, words), None);
    // A word too long stands for all of it.
    let text = format!("a {} b", "x".repeat(100));
    let normal = normalise_placed(&text, &mut buffer, &mut places);
    assert_eq!((normal.text.len(), normal.cut), (WORD_BYTES_MAX + 4, true));
    assert_eq!(places.said(&text, 0, 2), Some(text.as_str()));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn every_word_has_its_place(text in any_text(), room in 0_usize..600) {
        let mut buffer = vec![0; room];
        let mut places = Places::none();
        let normal = normalise_placed(&text, &mut buffer, &mut places);
        let words = normal.text.split(' ').filter(|word| !word.is_empty()).count();
        let mut end = 0;
        for word in 0..words {
            let said = places.said(&text, word, word).expect("a place in the text");
            prop_assert!(!said.is_empty());
            // Places follow each other without overlapping.
            let start = said.as_ptr() as usize - text.as_ptr() as usize;
            prop_assert!(start >= end);
            end = start + said.len();
            prop_assert!(places.said(&text, 0, word).is_some_and(|said| said.ends_with(&text[start..end])));
        }
        prop_assert_eq!(places.said(&text, words, words), None);
    }

    #[test]
    fn any_text_is_well_formed(text in any_text(), room in 0_usize..600) {
        let mut buffer = vec![0; room];
        let normal = normalise(&text, &mut buffer);
        prop_assert!(normal.text.len() <= room);
        prop_assert!(!normal.text.starts_with(' ') && !normal.text.ends_with(' ') && !normal.text.contains("  "));
        prop_assert!(normal.text.chars().all(|letter| !letter.is_control() && !letter.is_ascii_uppercase()));
        let in_bounds = normal.text.split(' ').all(|word| word.len() <= WORD_BYTES_MAX);
        prop_assert!(in_bounds);
    }

    #[test]
    fn enough_room_cuts_nothing(words in proptest::collection::vec("[a-zA-Z0-9'.%-]{1,12}", 0..20)) {
        let mut buffer = vec![0; 4096];
        prop_assert!(!normalise(&words.join(" "), &mut buffer).cut);
    }
}

/// Text of up to some 4 KB: any characters, and the words and marks that have rules.
fn any_text() -> impl Strategy<Value = String> {
    let part = prop_oneof![
        any::<String>(),
        "[a-z' .%°-]{0,20}",
        prop::sample::select(vec![
            "twenty", "-", "five", "hundred", "and", "a", "point", "'s", "’s", "%", "°", "1", "st", "second",
            ".", " ", "\0", "😀", "İ",
        ])
        .prop_map(String::from),
    ];
    proptest::collection::vec(part, 0..60).prop_map(|parts| {
        let mut text = parts.concat();
        text.truncate(text.floor_char_boundary(4096));
        text
    })
}
