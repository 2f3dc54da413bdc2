//! The intents: Home Assistant's names, their slots and what each can be about.

use super::Slot;
use crate::home::Domain;

/// A row of [`INTENTS`].
#[derive(Clone, Copy, Debug)]
pub struct IntentRow {
    /// Home Assistant's name.
    pub name: &'static str,
    /// Slots it may have, in canonical order.
    pub slots: &'static [Slot],
    /// It needs all slots of at least one of these; an empty list within is always met.
    pub requires: &'static [&'static [Slot]],
    /// Domains of the entities it can name.
    pub named: &'static [Domain],
    /// Domains that can stand for all things of a kind.
    pub domains: &'static [Domain],
}

/// Every intent.
pub const INTENTS: [IntentRow; 33] = [
    IntentRow {
        named: &[
            Domain::Light,
            Domain::Switch,
            Domain::Fan,
            Domain::Cover,
            Domain::Lock,
            Domain::Valve,
            Domain::MediaPlayer,
            Domain::Climate,
            Domain::Scene,
            Domain::Script,
        ],
        domains: SWITCHED,
        ..plain("HassTurnOn", TARGET, NAME_OR_DOMAIN)
    },
    IntentRow {
        named: &[
            Domain::Light,
            Domain::Switch,
            Domain::Fan,
            Domain::Cover,
            Domain::Lock,
            Domain::Valve,
            Domain::MediaPlayer,
            Domain::Climate,
        ],
        domains: SWITCHED,
        ..plain("HassTurnOff", TARGET, NAME_OR_DOMAIN)
    },
    IntentRow {
        named: ASKED,
        domains: ASKED,
        ..plain(
            "HassGetState",
            &[Slot::Name, Slot::Area, Slot::Floor, Slot::Domain, Slot::DeviceClass, Slot::State],
            NAME_OR_DOMAIN,
        )
    },
    IntentRow {
        named: &[Domain::Light],
        ..plain(
            "HassLightSet",
            &[Slot::Name, Slot::Area, Slot::Floor, Slot::Brightness, Slot::Color],
            &[&[Slot::Brightness], &[Slot::Color]],
        )
    },
    IntentRow {
        named: &[Domain::Cover, Domain::Valve],
        domains: &[Domain::Cover, Domain::Valve],
        ..plain(
            "HassSetPosition",
            &[Slot::Name, Slot::Area, Slot::Floor, Slot::Domain, Slot::DeviceClass, Slot::Position],
            &[&[Slot::Domain, Slot::Position]],
        )
    },
    IntentRow {
        named: &[Domain::Climate],
        ..plain(
            "HassClimateSetTemperature",
            &[Slot::Name, Slot::Area, Slot::Floor, Slot::Temperature],
            &[&[Slot::Temperature]],
        )
    },
    IntentRow { named: &[Domain::Climate], ..plain("HassClimateGetTemperature", PLACE, NOTHING) },
    IntentRow { named: &[Domain::Weather], ..plain("HassGetWeather", &[Slot::Name], NOTHING) },
    plain("HassShoppingListAddItem", &[Slot::Item], &[&[Slot::Item]]),
    plain("HassShoppingListCompleteItem", &[Slot::Item], &[&[Slot::Item]]),
    todo("HassListAddItem"),
    todo("HassListCompleteItem"),
    vacuum("HassVacuumStart"),
    vacuum("HassVacuumReturnToBase"),
    media("HassMediaPause"),
    media("HassMediaUnpause"),
    media("HassMediaNext"),
    media("HassMediaPrevious"),
    IntentRow {
        slots: &[Slot::Name, Slot::Area, Slot::VolumeLevel],
        requires: &[&[Slot::VolumeLevel]],
        ..media("HassSetVolume")
    },
    IntentRow {
        slots: &[Slot::Name, Slot::Area, Slot::MediaClass, Slot::SearchQuery],
        requires: &[&[Slot::SearchQuery]],
        ..media("HassMediaSearchAndPlay")
    },
    plain(
        "HassStartTimer",
        &[Slot::Hours, Slot::Minutes, Slot::Seconds, Slot::TimerName, Slot::ConversationCommand],
        DURATION,
    ),
    plain("HassCancelTimer", STARTED_TIMER, NOTHING),
    plain("HassPauseTimer", STARTED_TIMER, NOTHING),
    plain("HassUnpauseTimer", STARTED_TIMER, NOTHING),
    plain("HassTimerStatus", STARTED_TIMER, NOTHING),
    plain("HassIncreaseTimer", CHANGED_TIMER, DURATION),
    plain("HassDecreaseTimer", CHANGED_TIMER, DURATION),
    plain("HassCancelAllTimers", &[Slot::Area], NOTHING),
    plain("HassGetCurrentDate", &[], NOTHING),
    plain("HassGetCurrentTime", &[], NOTHING),
    plain("HassNevermind", &[], NOTHING),
    plain("HassBroadcast", &[Slot::Message], &[&[Slot::Message]]),
    plain("HassRespond", &[], NOTHING),
];

const NOTHING: &[&[Slot]] = &[&[]];
const NAME_OR_DOMAIN: &[&[Slot]] = &[&[Slot::Name], &[Slot::Domain]];
const DURATION: &[&[Slot]] = &[&[Slot::Hours], &[Slot::Minutes], &[Slot::Seconds]];
const TARGET: &[Slot] = &[Slot::Name, Slot::Area, Slot::Floor, Slot::Domain, Slot::DeviceClass];
const PLACE: &[Slot] = &[Slot::Name, Slot::Area, Slot::Floor];
const STARTED_TIMER: &[Slot] =
    &[Slot::Area, Slot::StartHours, Slot::StartMinutes, Slot::StartSeconds, Slot::TimerName];
const CHANGED_TIMER: &[Slot] = &[
    Slot::Area,
    Slot::Hours,
    Slot::Minutes,
    Slot::Seconds,
    Slot::StartHours,
    Slot::StartMinutes,
    Slot::StartSeconds,
    Slot::TimerName,
];
const SWITCHED: &[Domain] = &[
    Domain::Light,
    Domain::Switch,
    Domain::Fan,
    Domain::Cover,
    Domain::Lock,
    Domain::Valve,
    Domain::MediaPlayer,
];
const ASKED: &[Domain] = &[
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
    Domain::Vacuum,
];

const fn plain(
    name: &'static str,
    slots: &'static [Slot],
    requires: &'static [&'static [Slot]],
) -> IntentRow {
    IntentRow { name, slots, requires, named: &[], domains: &[] }
}

const fn todo(name: &'static str) -> IntentRow {
    let needs: &[&[Slot]] = &[&[Slot::Item, Slot::Name]];
    IntentRow { named: &[Domain::Todo], ..plain(name, &[Slot::Name, Slot::Item], needs) }
}

const fn vacuum(name: &'static str) -> IntentRow {
    IntentRow { named: &[Domain::Vacuum], ..plain(name, PLACE, NOTHING) }
}

const fn media(name: &'static str) -> IntentRow {
    IntentRow { named: &[Domain::MediaPlayer], ..plain(name, &[Slot::Name, Slot::Area], NOTHING) }
}
