//! The sample home: used where no inventory is given, and by boards.

use crate::home::{Area, Domain, Entity, Floor, Home};

/// A house of two floors with a garage and a garden.
pub const SAMPLE_HOME: Home<'static> = Home { floors: &FLOORS, areas: &AREAS, entities: &ENTITIES };

const FLOORS: [Floor<'static>; 2] = [Floor { name: "Ground Floor" }, Floor { name: "First Floor" }];

const AREAS: [Area<'static>; 9] = [
    area("Kitchen", Some("Ground Floor")),
    area("Living Room", Some("Ground Floor")),
    area("Hallway", Some("Ground Floor")),
    area("Bedroom", Some("First Floor")),
    area("Kids Room", Some("First Floor")),
    area("Bathroom", Some("First Floor")),
    area("Office", Some("First Floor")),
    area("Garage", Some("Ground Floor")),
    area("Garden", None),
];

const ENTITIES: [Entity<'static>; 40] = [
    plain("Kitchen Ceiling Light", Domain::Light, "Kitchen"),
    plain("Counter Lights", Domain::Light, "Kitchen"),
    plain("Coffee Machine", Domain::Switch, "Kitchen"),
    plain("Dishwasher", Domain::Switch, "Kitchen"),
    plain("Kitchen Radio", Domain::MediaPlayer, "Kitchen"),
    classed("Kitchen Window", Domain::BinarySensor, "Kitchen", "window"),
    classed("Kitchen Blind", Domain::Cover, "Kitchen", "blind"),
    plain("Floor Lamp", Domain::Light, "Living Room"),
    plain("Reading Light", Domain::Light, "Living Room"),
    plain("Living Room TV", Domain::MediaPlayer, "Living Room"),
    plain("Living Room Thermostat", Domain::Climate, "Living Room"),
    classed("Left Curtain", Domain::Cover, "Living Room", "curtain"),
    classed("Right Curtain", Domain::Cover, "Living Room", "curtain"),
    plain("Christmas Tree", Domain::Switch, "Living Room"),
    plain("Hallway Light", Domain::Light, "Hallway"),
    plain("Front Door", Domain::Lock, "Hallway"),
    classed("Hallway Motion", Domain::BinarySensor, "Hallway", "motion"),
    plain("Bedroom Lamp", Domain::Light, "Bedroom"),
    plain("Ceiling Fan", Domain::Fan, "Bedroom"),
    plain("Bedroom Thermostat", Domain::Climate, "Bedroom"),
    classed("Bedroom Shutter", Domain::Cover, "Bedroom", "shutter"),
    plain("Night Light", Domain::Light, "Kids Room"),
    plain("Humidifier", Domain::Switch, "Kids Room"),
    plain("Mirror Light", Domain::Light, "Bathroom"),
    plain("Bathroom Heater", Domain::Climate, "Bathroom"),
    plain("Exhaust Fan", Domain::Fan, "Bathroom"),
    classed("Bathroom Humidity", Domain::Sensor, "Bathroom", "humidity"),
    plain("Desk Lamp", Domain::Light, "Office"),
    plain("Printer", Domain::Switch, "Office"),
    plain("Office Speaker", Domain::MediaPlayer, "Office"),
    classed("Garage Door", Domain::Cover, "Garage", "garage"),
    plain("Car Charger", Domain::Switch, "Garage"),
    plain("Fairy Lights", Domain::Light, "Garden"),
    plain("Sprinkler", Domain::Valve, "Garden"),
    classed("Garden Gate", Domain::Cover, "Garden", "gate"),
    plain("Back Door", Domain::Lock, "Kitchen"),
    classed("Outdoor Temperature", Domain::Sensor, "Garden", "temperature"),
    Entity { name: "Movie Night", domain: Domain::Scene, area: None, device_class: None },
    Entity { name: "Good Morning", domain: Domain::Script, area: None, device_class: None },
    plain("Robot Vacuum", Domain::Vacuum, "Hallway"),
];

const fn area(name: &'static str, floor: Option<&'static str>) -> Area<'static> {
    Area { name, floor }
}

const fn plain(name: &'static str, domain: Domain, area: &'static str) -> Entity<'static> {
    Entity { name, domain, area: Some(area), device_class: None }
}

const fn classed(
    name: &'static str,
    domain: Domain,
    area: &'static str,
    device_class: &'static str,
) -> Entity<'static> {
    Entity { name, domain, area: Some(area), device_class: Some(device_class) }
}
