//! `ternlet ask` at a terminal: sentences and commands in, actions for people out.

use super::super::failure::{Failure, say};
use super::super::style::{Style, counted, plain};
use super::super::typed::Typed;
use super::pretty::write_action;
use super::{Asking, Options, check_area};
use std::io::{self, Write};
use std::time::Instant;
use ternlet_assistant::matching::find_area;
use ternlet_assistant::{Area, Entity, Home};

const HELP: &str = "Say what is to be done, \"turn on the kitchen lights\". Or:
  /area NAME  you are in this area; /area alone: nowhere
  /explain    tell with each answer what the model was given; again: no more
  /home       what there is
  /help       this
  /quit       end, as Ctrl-D does";

/// What a typed line is.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Line<'l> {
    Sentence(&'l str),
    Area(Option<&'l str>),
    Explain,
    Home,
    Help,
    Quit,
    Unknown(&'l str),
}

impl<'l> Line<'l> {
    fn of(text: &'l str) -> Line<'l> {
        let text = text.trim();
        let (command, rest) = text.split_once(char::is_whitespace).unwrap_or((text, ""));
        match (command, rest.trim()) {
            ("/area", "") => Line::Area(None),
            ("/area", name) => Line::Area(Some(unquoted(name))),
            ("/explain", "") => Line::Explain,
            ("/home", "") => Line::Home,
            ("/help" | "/?", "") => Line::Help,
            ("/quit" | "/exit", "") => Line::Quit,
            _ if text.starts_with('/') => Line::Unknown(text),
            _ => Line::Sentence(text),
        }
    }
}

/// The name within quotes, which a shell would want.
fn unquoted(name: &str) -> &str {
    name.strip_prefix('"').and_then(|rest| rest.strip_suffix('"')).unwrap_or(name)
}

/// Answers what is typed until that ends.
pub fn converse(asking: &mut Asking<'_>, area: Option<&str>, options: &Options) -> Result<(), Failure> {
    let mut typed = Typed::new("Ctrl-D or /quit ends it")?;
    let home = asking.home;
    let here = area.and_then(|area| find_area(&home, area)).map(|index| home.areas[index].name);
    let mut talk = Talk { here, explain: options.explain, style: Style::of_stdout() };
    let which = if options.home.is_some() { "the home" } else { "the sample home" };
    let sizes = [(home.areas.len(), "area"), (home.entities.len(), "entity")].map(counted).join(", ");
    let greeting = format!("{which}: {sizes}; /help shows how, Ctrl-D ends");
    writeln!(io::stdout(), "{}", talk.style.dim(&greeting))?;
    while let Some(line) = typed.next(&talk.prompt())? {
        if !talk.line(asking, Line::of(&line), &mut io::stdout().lock())? {
            break;
        }
    }
    Ok(())
}

/// What holds from line to line.
struct Talk<'h> {
    here: Option<&'h str>,
    explain: bool,
    style: Style,
}

impl<'h> Talk<'h> {
    fn prompt(&self) -> String {
        self.here.map_or("> ".to_owned(), |here| format!("{}> ", plain(here)))
    }

    /// Does what a line says; whether it goes on.
    fn line(
        &mut self,
        asking: &mut Asking<'h>,
        line: Line<'_>,
        out: &mut dyn Write,
    ) -> Result<bool, Failure> {
        match line {
            Line::Sentence(sentence) => self.answer(asking, sentence, out)?,
            Line::Area(None) => self.here = None,
            Line::Area(Some(name)) => match check_area(&asking.home, Some(name)) {
                Err(wrong) => say("error", &wrong),
                Ok(()) => {
                    let index = find_area(&asking.home, name);
                    self.here = index.map(|index| asking.home.areas[index].name);
                }
            },
            Line::Explain => {
                self.explain = !self.explain;
                writeln!(out, "answers are {}", if self.explain { "explained" } else { "not explained" })?;
            }
            Line::Home => write_home(&asking.home, self.style, out)?,
            Line::Help => writeln!(out, "{HELP}")?,
            Line::Quit => return Ok(false),
            Line::Unknown(command) => say("error", &format!("no command {command:?}; /help shows them")),
        }
        Ok(true)
    }

    fn answer(&self, asking: &mut Asking<'h>, sentence: &str, out: &mut dyn Write) -> Result<(), Failure> {
        let start = Instant::now();
        let (action, explanation) = asking.ask(sentence, self.here, self.explain)?;
        let milliseconds = start.elapsed().as_secs_f64() * 1e3;
        if let Some(explanation) = explanation {
            explanation.write(out)?;
        }
        write_action(&action, &asking.home, self.style, out)?;
        Ok(writeln!(out, "  {}", self.style.dim(&format!("{milliseconds:.1} ms")))?)
    }
}

/// Writes what there is: floors, their areas, and in each the entities.
fn write_home(home: &Home<'_>, style: Style, out: &mut dyn Write) -> io::Result<()> {
    let mut floors: Vec<Option<&str>> = home.floors.iter().map(|floor| Some(floor.name)).collect();
    floors.push(None);
    let is_known = |floor: Option<&str>| home.floors.iter().any(|known| Some(known.name) == floor);
    for floor in floors {
        let on_it = |area: &&Area<'_>| match floor {
            Some(_) => area.floor == floor,
            None => !is_known(area.floor),
        };
        if !home.floors.is_empty() && home.areas.iter().any(|area| on_it(&area)) {
            writeln!(out, "{}", style.dim(&plain(floor.unwrap_or("on no floor"))))?;
        }
        for area in home.areas.iter().filter(on_it) {
            let inside = |entity: &&Entity<'_>| entity.area == Some(area.name);
            let things = listed(home.entities.iter().filter(inside));
            writeln!(out, "{}: {things}", style.bold(&plain(area.name)))?;
        }
    }
    let nowhere = |entity: &&Entity<'_>| !home.areas.iter().any(|area| Some(area.name) == entity.area);
    let things = listed(home.entities.iter().filter(nowhere));
    if !things.is_empty() {
        writeln!(out, "{}: {things}", style.bold("in no area"))?;
    }
    Ok(())
}

fn listed<'e>(entities: impl Iterator<Item = &'e Entity<'e>>) -> String {
    let each = entities.map(|entity| format!("{} ({})", plain(entity.name), entity.domain.name()));
    each.collect::<Vec<String>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use ternlet_assistant::{Domain, Floor, SAMPLE_HOME};

    #[test]
    fn lines_are_sentences_or_commands() {
        for (text, want) in [
            (" turn it on ", Line::Sentence("turn it on")),
            ("area kitchen", Line::Sentence("area kitchen")),
            ("/area", Line::Area(None)),
            ("/area  Living Room ", Line::Area(Some("Living Room"))),
            ("/area \"Living Room\"", Line::Area(Some("Living Room"))),
            ("/explain", Line::Explain),
            ("/home", Line::Home),
            ("/help", Line::Help),
            ("/quit", Line::Quit),
            ("/exit", Line::Quit),
            ("/areas", Line::Unknown("/areas")),
            ("/quit now", Line::Unknown("/quit now")),
            ("/", Line::Unknown("/")),
        ] {
            assert_eq!(Line::of(text), want, "{text}");
        }
    }

    fn written(home: &Home<'_>) -> String {
        let mut out = Vec::new();
        write_home(home, Style::default(), &mut out).expect("a vector takes all");
        String::from_utf8(out).expect("UTF-8")
    }

    #[test]
    fn a_home_is_listed_whole() {
        let text = written(&SAMPLE_HOME);
        for entity in SAMPLE_HOME.entities {
            assert_eq!(text.matches(&format!("{} ({})", entity.name, entity.domain.name())).count(), 1);
        }
        assert!(text.starts_with("Ground Floor\nKitchen: Kitchen Ceiling Light (light), "), "{text}");
        assert!(text.ends_with("in no area: Movie Night (scene), Good Morning (script)\n"), "{text}");
        let floors = [Floor { name: "Empty" }];
        let areas = [Area { name: "Shed\n", floor: Some("Nowhere") }];
        let lost =
            Entity { name: "Lamp", domain: Domain::Light, area: Some("Elsewhere"), device_class: None };
        let home = Home { floors: &floors, areas: &areas, entities: &[lost] };
        assert_eq!(written(&home), "on no floor\nShed\u{fffd}: \nin no area: Lamp (light)\n");
        assert_eq!(written(&Home::default()), "");
    }
}
