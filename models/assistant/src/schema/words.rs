//! Slot values that are words of a fixed list.

use super::Slot;
use crate::home::Domain;

/// A word that can be a slot's value.
#[derive(Clone, Copy, Debug)]
pub struct Word {
    /// Which slot.
    pub slot: Slot,
    /// The value.
    pub text: &'static str,
    /// The domains that the action must name, or name a thing of, for it; none: any or no domain.
    pub domains: &'static [Domain],
}

impl Word {
    /// Whether it can be said of a thing of this domain.
    pub fn is_about(&self, domain: Domain) -> bool {
        self.domains.is_empty() || self.domains.contains(&domain)
    }
}

/// Every word value.
pub const WORDS: [Word; 97] = [
    class("blind", COVER),
    class("curtain", COVER),
    class("door", COVER_OR_BINARY),
    class("garage", COVER),
    class("gate", COVER),
    class("shade", COVER),
    class("shutter", COVER),
    class("window", COVER_OR_BINARY),
    class("awning", COVER),
    class("battery", ANY_SENSOR),
    class("battery_charging", BINARY),
    class("carbon_monoxide", ANY_SENSOR),
    class("cold", BINARY),
    class("connectivity", BINARY),
    class("garage_door", BINARY),
    class("gas", ANY_SENSOR),
    class("heat", BINARY),
    class("light", BINARY),
    class("lock", BINARY),
    class("moisture", ANY_SENSOR),
    class("motion", BINARY),
    class("occupancy", BINARY),
    class("opening", BINARY),
    class("plug", BINARY),
    class("power", ANY_SENSOR),
    class("presence", BINARY),
    class("problem", BINARY),
    class("running", BINARY),
    class("safety", BINARY),
    class("smoke", BINARY),
    class("sound", BINARY),
    class("tamper", BINARY),
    class("update", BINARY),
    class("vibration", BINARY),
    class("apparent_power", SENSOR),
    class("aqi", SENSOR),
    class("area", SENSOR),
    class("atmospheric_pressure", SENSOR),
    class("blood_glucose_concentration", SENSOR),
    class("carbon_dioxide", SENSOR),
    class("conductivity", SENSOR),
    class("current", SENSOR),
    class("data_rate", SENSOR),
    class("data_size", SENSOR),
    class("date", SENSOR),
    class("distance", SENSOR),
    class("duration", SENSOR),
    class("energy", SENSOR),
    class("energy_storage", SENSOR),
    class("frequency", SENSOR),
    class("humidity", SENSOR),
    class("illuminance", SENSOR),
    class("irradiance", SENSOR),
    class("monetary", SENSOR),
    class("nitrogen_dioxide", SENSOR),
    class("nitrogen_monoxide", SENSOR),
    class("nitrous_oxide", SENSOR),
    class("ozone", SENSOR),
    class("ph", SENSOR),
    class("pm1", SENSOR),
    class("pm10", SENSOR),
    class("pm25", SENSOR),
    class("power_factor", SENSOR),
    class("precipitation", SENSOR),
    class("precipitation_intensity", SENSOR),
    class("pressure", SENSOR),
    class("reactive_power", SENSOR),
    class("signal_strength", SENSOR),
    class("sound_pressure", SENSOR),
    class("speed", SENSOR),
    class("sulphur_dioxide", SENSOR),
    class("temperature", SENSOR),
    class("timestamp", SENSOR),
    class("volatile_organic_compounds", SENSOR),
    class("voltage", SENSOR),
    class("volume", SENSOR),
    class("volume_flow_rate", SENSOR),
    class("volume_storage", SENSOR),
    class("water", ANY_WATER),
    class("weight", SENSOR),
    class("wind_direction", SENSOR),
    class("wind_speed", SENSOR),
    state("on", &[]),
    state("off", &[]),
    state("open", OPENED),
    state("closed", OPENED),
    state("locked", &[Domain::Lock]),
    state("unlocked", &[Domain::Lock]),
    state("home", &[Domain::Person]),
    state("not_home", &[Domain::Person]),
    media("artist"),
    media("album"),
    media("track"),
    media("playlist"),
    media("podcast"),
    media("movie"),
    media("tv_show"),
];

const COVER: &[Domain] = &[Domain::Cover];
const BINARY: &[Domain] = &[Domain::BinarySensor];
const SENSOR: &[Domain] = &[Domain::Sensor];
const ANY_SENSOR: &[Domain] = &[Domain::Sensor, Domain::BinarySensor];
const COVER_OR_BINARY: &[Domain] = &[Domain::Cover, Domain::BinarySensor];
/// A meter, or the class of valves.
const ANY_WATER: &[Domain] = &[Domain::Sensor, Domain::Valve];
const OPENED: &[Domain] = &[Domain::Cover, Domain::Valve];

const fn class(text: &'static str, domains: &'static [Domain]) -> Word {
    Word { slot: Slot::DeviceClass, text, domains }
}

const fn state(text: &'static str, domains: &'static [Domain]) -> Word {
    Word { slot: Slot::State, text, domains }
}

const fn media(text: &'static str) -> Word {
    Word { slot: Slot::MediaClass, text, domains: &[] }
}
