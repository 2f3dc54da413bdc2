//! The inventory of a home: its floors, areas and entities, borrowed from whoever read or linked it.
//!
//! What exists in a home is not in the model; it comes with each request. The host builds the slices from a
//! JSON file, a board links a constant.

/// What a home holds. Order matters only for ties between equally good matches.
#[derive(Clone, Copy, Debug, Default)]
pub struct Home<'a> {
    /// Storeys, "First Floor".
    pub floors: &'a [Floor<'a>],
    /// Rooms and other places, "Kitchen".
    pub areas: &'a [Area<'a>],
    /// Things that can be named, "Bedroom Lamp".
    pub entities: &'a [Entity<'a>],
}

/// A storey.
#[derive(Clone, Copy, Debug)]
pub struct Floor<'a> {
    /// As the inventory spells it, and as an answer returns it.
    pub name: &'a str,
}

/// A room or another place.
#[derive(Clone, Copy, Debug)]
pub struct Area<'a> {
    /// As the inventory spells it, and as an answer returns it.
    pub name: &'a str,
    /// Name of the floor it lies on.
    pub floor: Option<&'a str>,
}

/// A thing of the home.
#[derive(Clone, Copy, Debug)]
pub struct Entity<'a> {
    /// As the inventory spells it, and as an answer returns it.
    pub name: &'a str,
    /// What kind of thing it is.
    pub domain: Domain,
    /// Name of the area it stands in.
    pub area: Option<&'a str>,
    /// Home Assistant's device class, "curtain", "humidity".
    pub device_class: Option<&'a str>,
}

/// Kinds of things, Home Assistant's domains.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Domain {
    /// A lamp.
    Light,
    /// A socket or relay.
    Switch,
    /// A fan.
    Fan,
    /// Blinds, curtains, garage doors, gates.
    Cover,
    /// A door lock.
    Lock,
    /// A water or gas valve.
    Valve,
    /// A television, a speaker.
    MediaPlayer,
    /// A thermostat or air conditioner.
    Climate,
    /// A measured value.
    Sensor,
    /// A measured yes or no.
    BinarySensor,
    /// A member of the household.
    Person,
    /// A stored arrangement of devices.
    Scene,
    /// A stored sequence of actions.
    Script,
    /// A vacuum robot.
    Vacuum,
    /// A weather service.
    Weather,
    /// A to-do list.
    Todo,
}

impl Domain {
    /// Every domain, in the order of its numbers.
    pub const ALL: [Domain; 16] = [
        Domain::Light,
        Domain::Switch,
        Domain::Fan,
        Domain::Cover,
        Domain::Lock,
        Domain::Valve,
        Domain::MediaPlayer,
        Domain::Climate,
        Domain::Sensor,
        Domain::BinarySensor,
        Domain::Person,
        Domain::Scene,
        Domain::Script,
        Domain::Vacuum,
        Domain::Weather,
        Domain::Todo,
    ];

    /// Home Assistant's name, "media_player".
    pub const fn name(self) -> &'static str {
        match self {
            Domain::Light => "light",
            Domain::Switch => "switch",
            Domain::Fan => "fan",
            Domain::Cover => "cover",
            Domain::Lock => "lock",
            Domain::Valve => "valve",
            Domain::MediaPlayer => "media_player",
            Domain::Climate => "climate",
            Domain::Sensor => "sensor",
            Domain::BinarySensor => "binary_sensor",
            Domain::Person => "person",
            Domain::Scene => "scene",
            Domain::Script => "script",
            Domain::Vacuum => "vacuum",
            Domain::Weather => "weather",
            Domain::Todo => "todo",
        }
    }

    /// The domain of Home Assistant's name.
    pub fn from_name(name: &str) -> Option<Domain> {
        Domain::ALL.into_iter().find(|domain| domain.name() == name)
    }
}
