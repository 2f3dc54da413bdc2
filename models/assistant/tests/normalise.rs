//! The normal form: a table of spellings, and hostile text.

use proptest::prelude::*;
use ternlet_assistant::normalise::{SENTENCE_BYTES_MAX, WORD_BYTES_MAX, normalise};

const TABLE: [(&str, &str); 57] = [
    ("", ""),
    ("   ", ""),
    ("Lights", "lights"),
    ("  Turn   ON the\tLights!! ", "turn on the lights"),
    ("what's up", "what's up"),
    ("What’s the time?", "what's the time"),
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
    (".5", "5"),
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
    ("21 point 5", "21 point 5"),
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
}

#[test]
fn a_very_long_word_is_shortened() {
    let mut buffer = [0; SENTENCE_BYTES_MAX];
    let normal = normalise(&"ä".repeat(4000), &mut buffer);
    assert_eq!((normal.text, normal.cut), ("ä".repeat(WORD_BYTES_MAX / 2).as_str(), true));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

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
