//! The inventory of a home, from the JSON that `ternlet ask --home` reads.

use alloc::boxed::Box;
use alloc::string::String;
use alloc::vec::Vec;
use serde::Deserialize;
use ternlet_assistant::{Area, Domain, Entity, Floor, Home};

#[derive(Deserialize)]
struct Inventory {
    #[serde(default)]
    floors: Vec<FloorRecord>,
    #[serde(default)]
    areas: Vec<AreaRecord>,
    #[serde(default)]
    entities: Vec<EntityRecord>,
}

#[derive(Deserialize)]
struct FloorRecord {
    name: String,
}

#[derive(Deserialize)]
struct AreaRecord {
    name: String,
    floor: Option<String>,
}

#[derive(Deserialize)]
struct EntityRecord {
    name: String,
    domain: String,
    area: Option<String>,
    device_class: Option<String>,
}

/// The home of this JSON, which stays on the heap for as long as the program runs; things of a domain that
/// the assistant does not know are left out.
///
/// # Errors
///
/// It is not JSON of the right shape.
pub fn home(json: &[u8]) -> Result<Home<'static>, serde_json::Error> {
    let inventory: Inventory = serde_json::from_slice(json)?;
    let floors = inventory.floors.into_iter().map(|floor| Floor { name: kept(floor.name) });
    let areas = inventory.areas.into_iter();
    let areas = areas.map(|area| Area { name: kept(area.name), floor: area.floor.map(kept) });
    let entities = inventory.entities.into_iter().filter_map(|entity| {
        Some(Entity {
            domain: Domain::from_name(&entity.domain)?,
            name: kept(entity.name),
            area: entity.area.map(kept),
            device_class: entity.device_class.map(kept),
        })
    });
    Ok(Home {
        floors: floors.collect::<Vec<_>>().leak(),
        areas: areas.collect::<Vec<_>>().leak(),
        entities: entities.collect::<Vec<_>>().leak(),
    })
}

/// A text for as long as the program runs, without the room that it had to grow.
fn kept(text: String) -> &'static str {
    Box::leak(text.into_boxed_str())
}
