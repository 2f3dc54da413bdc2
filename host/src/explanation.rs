//! Why the assistant answered as it did: what the model was given, and what else it might have chosen.
//!
//! One object for people ([`Explanation::write`]) and for scripts (JSON, by serde). The probability of an
//! intent is its softmax among the tokens that the automaton allowed first, `<|none|>` among them: how sure
//! the model is of the kind of action, not of its slots.

use serde::Serialize;
use std::io::{self, Write};
use ternlet_assistant::answering::{Choice, Watch};
use ternlet_assistant::matching::{Candidate, Entry};
use ternlet_assistant::prompt::{Piece, Prompt};
use ternlet_assistant::schema::Intent;
use ternlet_assistant::tokens::{Special, Symbol};
use ternlet_assistant::{ActionTokens, Home};

use crate::cmd::style::plain;

/// How many of the likeliest intents are kept.
const LIKELIEST: usize = 3;

/// What led to one answer.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Explanation {
    /// The sentence in normal form, as far as the model read it.
    pub sentence: String,
    /// Whether its end was cut.
    pub cut: bool,
    /// The speaker's area.
    pub here: Option<String>,
    /// The prompt, special tokens by their names.
    pub prompt: String,
    /// What of the home the sentence may mean, best first; `<|c0|>` is the first.
    pub candidates: Vec<Meant>,
    /// Probability of the intent chosen; none if no intent was to be chosen.
    pub probability: Option<f64>,
    /// How many intents the automaton allowed, the refusal counted as one.
    pub allowed: usize,
    /// The likeliest intents, the one chosen first.
    pub likeliest: Vec<Likely>,
}

/// A candidate.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Meant {
    /// Its name in the inventory.
    pub name: String,
    /// `area`, `floor` or the domain.
    pub kind: &'static str,
    /// The area of an entity, the floor of an area.
    pub place: Option<String>,
    /// An entity's device class.
    pub device_class: Option<String>,
    /// How well the name matches.
    pub score: u32,
    /// Whether its name was said and nothing more, or what the place alone is called by ("the bedroom").
    pub whole: bool,
}

/// An intent with its probability.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Likely {
    /// Home Assistant's name; none is the refusal.
    pub intent: Option<&'static str>,
    /// Among those allowed.
    pub probability: f64,
}

/// Watches an answer and writes its [`Explanation`].
pub struct Explainer<'a> {
    tokens: &'a ActionTokens,
    home: &'a Home<'a>,
    explanation: Explanation,
    has_intent: bool,
}

impl<'a> Explainer<'a> {
    /// For one answer about this home by a model with these tokens.
    pub fn new(tokens: &'a ActionTokens, home: &'a Home<'a>) -> Explainer<'a> {
        Explainer { tokens, home, explanation: Explanation::default(), has_intent: false }
    }

    /// What was seen.
    pub fn finish(self) -> Explanation {
        self.explanation
    }

    /// The intent of an answer's first token; the refusal is none.
    fn intent(&self, id: u32) -> Option<&'static str> {
        let is = |intent: &Intent| self.tokens.id(Symbol::Special(Special::Intent(*intent))) == id;
        Intent::all().find(is).map(|intent| intent.row().name)
    }
}

impl Watch for Explainer<'_> {
    fn prompt(&mut self, prompt: &Prompt<'_>) {
        let explanation = &mut self.explanation;
        explanation.sentence = prompt.sentence().to_owned();
        explanation.cut = prompt.is_cut();
        prompt.pieces(&mut |piece| match piece {
            Piece::Special(special) => explanation.prompt += &special.to_string(),
            Piece::Word { text, .. } => explanation.prompt += text,
        });
        let candidates = prompt.candidates();
        explanation.here = candidates.here().map(|here| self.home.areas[here].name.to_owned());
        explanation.candidates = candidates.all().iter().map(|found| Meant::new(found, self.home)).collect();
    }

    fn choice(&mut self, choice: &Choice<'_>) {
        if std::mem::replace(&mut self.has_intent, true) {
            return;
        }
        let mut allowed: Vec<(u32, f32)> = Vec::new();
        choice.allowed(&mut |id, logit| {
            if allowed.iter().all(|&(other, _)| other != id) {
                allowed.push((id, logit));
            }
        });
        // The order of the choice itself: by logit, ties to the lower id.
        allowed.sort_by(|left, right| right.1.total_cmp(&left.1).then(left.0.cmp(&right.0)));
        let probabilities = softmax(&allowed);
        let likely = |(&(id, _), probability)| Likely { intent: self.intent(id), probability };
        let likeliest: Vec<Likely> = allowed.iter().zip(probabilities).take(LIKELIEST).map(likely).collect();
        self.explanation.probability = likeliest.first().map(|first| first.probability);
        self.explanation.allowed = allowed.len();
        self.explanation.likeliest = likeliest;
    }
}

/// Probabilities of tokens by their logits, the greatest first, to six decimals: more says nothing.
fn softmax(allowed: &[(u32, f32)]) -> Vec<f64> {
    let most = allowed.first().map_or(0.0, |&(_, logit)| f64::from(logit));
    // The same on every machine: not the system's own `exp`.
    let exps: Vec<f64> = allowed.iter().map(|&(_, logit)| libm::exp(f64::from(logit) - most)).collect();
    let total: f64 = exps.iter().sum();
    exps.iter().map(|exp| (exp / total * 1e6).round() / 1e6).collect()
}

impl Meant {
    fn new(candidate: &Candidate, home: &Home<'_>) -> Meant {
        let (kind, place, device_class) = match candidate.entry {
            Entry::Area(index) => ("area", home.areas[index].floor, None),
            Entry::Floor(_) => ("floor", None, None),
            Entry::Entity(index) => {
                let entity = &home.entities[index];
                (entity.domain.name(), entity.area, entity.device_class)
            }
        };
        Meant {
            name: candidate.entry.name(home).to_owned(),
            kind,
            place: place.map(str::to_owned),
            device_class: device_class.map(str::to_owned),
            score: candidate.score,
            whole: candidate.whole,
        }
    }
}

impl Explanation {
    /// Writes it for people, a line for each thing that is known.
    pub fn write(&self, out: &mut dyn Write) -> io::Result<()> {
        let cut = if self.cut { " (its end was cut)" } else { "" };
        writeln!(out, "heard    {}{cut}", self.sentence)?;
        if let Some(here) = &self.here {
            writeln!(out, "here     {}", plain(here))?;
        }
        writeln!(out, "prompt   {}", self.prompt)?;
        for (number, meant) in self.candidates.iter().enumerate() {
            let class =
                meant.device_class.as_ref().map_or(String::new(), |class| format!(" ({})", plain(class)));
            let place = meant.place.as_ref().map_or(String::new(), |place| format!(", {}", plain(place)));
            let whole = if meant.whole { "whole" } else { "part" };
            let Meant { name, kind, score, .. } = meant;
            writeln!(out, "c{number:<7} {name:?}: {kind}{class}{place}; {whole}, score {score}")?;
        }
        if self.candidates.is_empty() {
            writeln!(out, "names    none of the home")?;
        }
        if self.cut {
            return writeln!(out, "intent   none: the sentence is too long");
        }
        let likely: Vec<String> = self.likeliest.iter().map(Likely::text).collect();
        writeln!(out, "intent   {}; of {} allowed", likely.join(", "), self.allowed)
    }
}

impl Likely {
    fn text(&self) -> String {
        format!("{} {:.1} %", self.intent.unwrap_or("none"), self.probability * 100.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use ternlet_assistant::SAMPLE_HOME;
    use ternlet_assistant::prompt::PROMPT_TEXT_BYTES;

    /// Tokens have the ids of their order, characters their own numbers from 1000 on.
    fn tokens() -> ActionTokens {
        let mut special =
            |name: &str| Special::all().position(|token| token.to_string() == name).map(|at| at as u32);
        ActionTokens::resolve(&mut special, &mut |byte| Some(1000 + u32::from(byte))).expect("all tokens")
    }

    #[test]
    fn a_prompt_is_written_down() {
        let tokens = tokens();
        let mut explainer = Explainer::new(&tokens, &SAMPLE_HOME);
        let mut buffer = [0; PROMPT_TEXT_BYTES];
        explainer.prompt(&Prompt::new(&SAMPLE_HOME, "Open the LEFT curtain!", Some(0), &mut buffer));
        let explanation = explainer.finish();
        assert_eq!(explanation.sentence, "open the left curtain");
        assert_eq!((explanation.here.as_deref(), explanation.cut), (Some("Kitchen"), false));
        let first = &explanation.candidates[0];
        assert_eq!((first.name.as_str(), first.kind, first.whole), ("Left Curtain", "cover", true));
        assert_eq!(
            (first.place.as_deref(), first.device_class.as_deref()),
            (Some("Living Room"), Some("curtain"))
        );
        let starts = "<|bos|><|here|> open the left";
        assert!(explanation.prompt.starts_with(starts) && explanation.prompt.contains("curtain<|"));
        assert!(explanation.prompt.contains("<|c0|>") && explanation.prompt.ends_with("<|act|>"));
        let mut text = Vec::new();
        explanation.write(&mut text).expect("a vector takes all");
        let text = String::from_utf8(text).expect("UTF-8");
        assert!(text.contains("\nc0       \"Left Curtain\": cover (curtain), Living Room; whole, score "));
    }

    #[test]
    fn probabilities_add_up() {
        let two = softmax(&[(1, 3.0), (2, 3.0)]);
        assert_eq!(two, [0.5, 0.5]);
        let wide = softmax(&[(1, 1000.0), (2, -1000.0), (3, f32::NEG_INFINITY)]);
        assert_eq!(wide, [1.0, 0.0, 0.0]);
        let many: Vec<(u32, f32)> = (0..34).map(|at| (at, -(at as f32))).collect();
        assert!((softmax(&many).iter().sum::<f64>() - 1.0).abs() < 1e-4);
        assert!(softmax(&[]).is_empty());
    }
}
