//! An action for people: the intent, a slot a line, and what of the home each name is.
//!
//! ```text
//! HassTurnOn
//!   area    Kitchen  (on Ground Floor)
//!   domain  light
//! ```

use super::super::style::{Style, plain};
use std::io::{self, Write};
use ternlet_assistant::schema::{SLOTS, Slot, SlotRow, ValueKind};
use ternlet_assistant::{Action, Domain, Entity, Home, Value};

/// Writes an action.
pub fn write_action(
    action: &Action<'_>,
    home: &Home<'_>,
    style: Style,
    out: &mut dyn Write,
) -> io::Result<()> {
    let Some(intent) = action.intent() else {
        let why = "(not for a gateway, or about something that this home lacks)";
        return writeln!(out, "{} {}", style.bold("no action"), style.dim(why));
    };
    writeln!(out, "{}", style.bold(intent.row().name))?;
    let said = || SLOTS.iter().filter_map(|row| Some((row, action.slot(row.slot)?)));
    let width = said().map(|(row, _)| row.name.len()).max().unwrap_or(0);
    for (row, value) in said() {
        let remark = remark(action, home, row.slot, value);
        let remark = remark.map_or(String::new(), |remark| format!("  {}", style.dim(&remark)));
        writeln!(out, "  {:<width$}  {}{remark}", row.name, text(row, value))?;
    }
    Ok(())
}

/// A slot's value.
fn text(row: &SlotRow, value: Value<'_>) -> String {
    match value {
        Value::Name(name) => plain(name),
        Value::Word(word) => word.to_owned(),
        Value::Said(said) if row.kind == (ValueKind::Span { lower: true }) => {
            plain(&said.to_ascii_lowercase())
        }
        Value::Said(said) => plain(said),
        // A tenth has one binary fraction that prints as it.
        Value::Tenths(tenths) => format!("{}{}", f64::from(tenths) / 10.0, unit(row.slot)),
    }
}

fn unit(slot: Slot) -> &'static str {
    match slot {
        Slot::Brightness | Slot::Position | Slot::VolumeLevel => " %",
        Slot::Temperature => " degrees",
        _ => "",
    }
}

/// What of the home a name is.
fn remark(action: &Action<'_>, home: &Home<'_>, slot: Slot, value: Value<'_>) -> Option<String> {
    let Value::Name(name) = value else { return None };
    match slot {
        Slot::Area => {
            let floor = home.areas.iter().find(|area| area.name == name)?.floor?;
            Some(format!("(on {})", plain(floor)))
        }
        Slot::Name => entity_remark(&named(action, home, name)),
        _ => None,
    }
}

/// The entities that an action's name can be; in its area, if one of them is.
fn named<'h>(action: &Action<'_>, home: &Home<'h>, name: &str) -> Vec<&'h Entity<'h>> {
    let about = |domain: Domain| {
        let intent = action.intent().is_some_and(|intent| intent.row().named.contains(&domain));
        let said = action.slot(Slot::Domain);
        intent && said.is_none_or(|said| said == Value::Word(domain.name()))
    };
    let found: Vec<&Entity<'_>> =
        home.entities.iter().filter(|entity| entity.name == name && about(entity.domain)).collect();
    let Some(Value::Name(area)) = action.slot(Slot::Area) else { return found };
    let there: Vec<&Entity<'_>> = found.iter().copied().filter(|entity| entity.area == Some(area)).collect();
    if there.is_empty() { found } else { there }
}

fn entity_remark(found: &[&Entity<'_>]) -> Option<String> {
    let (first, more) = found.split_first()?;
    let class = first.device_class.map_or(String::new(), |class| format!(", {}", plain(class)));
    let place = first.area.map_or(String::new(), |area| format!(" in {}", plain(area)));
    let others = match more.len() {
        0 => String::new(),
        1 => "; another has this name".to_owned(),
        count => format!("; {count} others have this name"),
    };
    Some(format!("({}{class}{place}{others})", first.domain.name()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use ternlet_assistant::schema::Intent;
    use ternlet_assistant::{Area, SAMPLE_HOME};

    fn written(action: &Action<'_>, home: &Home<'_>) -> String {
        let mut out = Vec::new();
        write_action(action, home, Style::default(), &mut out).expect("a vector takes all");
        String::from_utf8(out).expect("UTF-8")
    }

    fn action(intent: &str) -> Action<'static> {
        Action::new(Intent::from_name(intent).expect("an intent"))
    }

    #[test]
    fn actions_are_written_with_what_they_are_about() {
        let mut lights = action("HassTurnOn");
        lights.set(Slot::Area, Value::Name("Kitchen"));
        lights.set(Slot::Domain, Value::Word("light"));
        let want = "HassTurnOn\n  area    Kitchen  (on Ground Floor)\n  domain  light\n";
        assert_eq!(written(&lights, &SAMPLE_HOME), want);
        let mut curtain = action("HassSetPosition");
        curtain.set(Slot::Name, Value::Name("Left Curtain"));
        curtain.set(Slot::Position, Value::Tenths(500));
        let want =
            "HassSetPosition\n  name      Left Curtain  (cover, curtain in Living Room)\n  position  50 %\n";
        assert_eq!(written(&curtain, &SAMPLE_HOME), want);
        let mut warm = action("HassClimateSetTemperature");
        warm.set(Slot::Temperature, Value::Tenths(-15));
        assert_eq!(written(&warm, &SAMPLE_HOME), "HassClimateSetTemperature\n  temperature  -1.5 degrees\n");
        let mut item = action("HassShoppingListAddItem");
        item.set(Slot::Item, Value::Said("oat \u{1b}[31mmilk"));
        assert_eq!(written(&item, &SAMPLE_HOME), "HassShoppingListAddItem\n  item  oat \u{fffd}[31mmilk\n");
        assert_eq!(written(&action("HassNevermind"), &SAMPLE_HOME), "HassNevermind\n");
        assert!(written(&Action::NONE, &SAMPLE_HOME).starts_with("no action (not for a gateway"));
    }

    #[test]
    fn of_things_of_one_name_the_meant_one_is_told() {
        let lamp = |domain, area| Entity { name: "Lamp", domain, area, device_class: None };
        let entities = [
            lamp(Domain::Light, Some("Hall")),
            lamp(Domain::Light, Some("Attic")),
            lamp(Domain::Vacuum, None),
            lamp(Domain::Switch, None),
        ];
        let areas = [Area { name: "Hall", floor: None }, Area { name: "Attic", floor: None }];
        let home = Home { floors: &[], areas: &areas, entities: &entities };
        let mut turn_on = action("HassTurnOn");
        turn_on.set(Slot::Name, Value::Name("Lamp"));
        assert!(written(&turn_on, &home).contains("Lamp  (light in Hall; 2 others have this name)\n"));
        turn_on.set(Slot::Domain, Value::Word("light"));
        assert!(written(&turn_on, &home).contains("Lamp  (light in Hall; another has this name)\n"));
        turn_on.set(Slot::Area, Value::Name("Attic"));
        assert!(written(&turn_on, &home).contains("Lamp  (light in Attic)\n"));
        let mut vacuum = action("HassVacuumStart");
        vacuum.set(Slot::Name, Value::Name("Lamp"));
        assert!(written(&vacuum, &home).contains("Lamp  (vacuum)\n"));
    }
}
