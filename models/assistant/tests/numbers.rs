//! The numbers that a sentence says: a table of spellings, and hostile sentences.

use proptest::prelude::*;
use ternlet_assistant::normalise::{SENTENCE_BYTES_MAX, normalise};
use ternlet_assistant::numbers::SpokenNumbers;

/// A sentence and its numbers in tenths, in the order in which they are said.
const TABLE: [(&str, &[i32]); 52] = [
    ("", &[]),
    ("turn it on", &[]),
    ("to 21", &[210]),
    ("to twenty one", &[210]),
    ("to a hundred and five", &[1050]),
    ("to 0", &[0]),
    ("to -5", &[-50]),
    ("to -0", &[0]),
    ("5 and 5 and 6", &[50, 50, 60]),
    ("50%", &[500]),
    ("10min 30s", &[100, 300]),
    ("1st 2nd lamp2", &[]),
    // Fractions, and their parts as a duration's.
    ("21.5", &[215, 210, 300]),
    ("21.50", &[215, 210, 300]),
    ("21.0", &[210]),
    ("21.25", &[]),
    ("1.5 hours", &[15, 10, 300]),
    ("one point five hours", &[15, 10, 300]),
    ("-0.5", &[-5, 0, -300]),
    ("1.2.3", &[]),
    // Halves and quarters: percent, minutes, tenths.
    ("half", &[500, 300, 5]),
    ("open it halfway", &[500, 300, 5]),
    ("half an hour", &[500, 300, 5, 10]),
    ("21 and a half", &[210, 500, 300, 5, 215]),
    ("two and a half minutes", &[20, 500, 300, 5, 25]),
    ("an hour and a half", &[10, 500, 300, 5]),
    ("two hours and a half", &[20, 500, 300, 5, 25]),
    ("a quarter", &[250, 150]),
    ("quarter of an hour", &[250, 150, 10]),
    ("three quarters", &[30, 750, 450]),
    ("3 quarters of an hour", &[30, 750, 450, 10]),
    ("two quarters", &[20]),
    // Words that stand for numbers.
    ("a couple of minutes", &[20]),
    ("a dozen eggs", &[120]),
    ("max volume", &[1000]),
    ("fully open", &[1000]),
    ("as loud as possible", &[1000, 10]),
    ("the dimmest", &[10]),
    ("to the middle", &[500]),
    ("all the way up", &[1000, 10]),
    ("as low as it goes", &[1000, 10]),
    ("as low as they go", &[1000, 10]),
    ("crank it right up", &[1000, 10]),
    ("to the top", &[1000]),
    ("at the midpoint", &[500]),
    ("go right ahead", &[]),
    ("min brightness", &[10]),
    ("5 min", &[50]),
    ("for a minute", &[10]),
    ("for a min", &[10]),
    ("for 2 minute", &[20]),
    ("1234567", &[]),
];

#[test]
fn table() {
    let mut failures = Vec::new();
    for (text, wanted) in TABLE {
        let mut buffer = [0; SENTENCE_BYTES_MAX];
        let numbers = SpokenNumbers::of(normalise(text, &mut buffer).text);
        if numbers.all() != wanted {
            failures.push(format!("{text:?}: {:?}, wanted {wanted:?}", numbers.all()));
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

#[test]
fn further_numbers_are_left_out() {
    let text: Vec<String> = (1..100).map(|number| number.to_string()).collect();
    let numbers = SpokenNumbers::of(&text.join(" "));
    let wanted: Vec<i32> = (1..=24).map(|number| number * 10).collect();
    assert_eq!(numbers.all(), wanted);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1000))]

    #[test]
    fn any_sentence_has_few_numbers(text in "\\PC{0,300}", digits in "[0-9. -]{0,100}") {
        let numbers = SpokenNumbers::of(&text);
        prop_assert!(numbers.all().len() <= 24);
        let numbers = SpokenNumbers::of(&digits);
        prop_assert!(numbers.all().iter().all(|tenths| tenths.abs() < 10_000_000));
    }

    #[test]
    fn a_whole_number_said_is_found(number in -999_999_i32..=999_999, before in "[a-z ]{0,20}") {
        let text = format!("{before} {number} please");
        prop_assert!(SpokenNumbers::of(&text).all().contains(&(number * 10)));
    }
}
