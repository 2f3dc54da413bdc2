//! The inventory of a home as a JSON file, owned, to be lent to the assistant.
//!
//! ```json
//! {"floors": [{"name": "First Floor"}],
//!  "areas": [{"name": "Bedroom", "floor": "First Floor"}],
//!  "entities": [{"name": "Bedroom Lamp", "domain": "light", "area": "Bedroom", "device_class": null}]}
//! ```
//!
//! Every list may be absent, and so may `floor`, `area` and `device_class`. Other keys are ignored.
//! Names are not empty.

use serde::de::value::MapAccessDeserializer;
use serde::de::{Error as _, MapAccess, Visitor};
use serde::{Deserialize, Deserializer};
use std::fmt;
use std::fs::File;
use std::io::{self, Read};
use std::marker::PhantomData;
use std::path::{Path, PathBuf};
use ternlet_assistant::{Area, Domain, Entity, Floor, Home};

/// Most bytes of a file: ten thousand entities have a tenth of it.
const HOME_BYTES_MAX: u64 = 16 << 20;

/// Why an inventory could not be read.
#[derive(Debug)]
pub struct HomeFileError {
    /// The file.
    pub path: PathBuf,
    /// What is wrong with it.
    pub kind: HomeFileErrorKind,
}

/// What is wrong with an inventory.
#[derive(Debug)]
pub enum HomeFileErrorKind {
    /// The operating system refuses it, or it is not UTF-8.
    Io(io::Error),
    /// It is not JSON of the right shape.
    Json(serde_json::Error),
}

impl fmt::Display for HomeFileError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?}: ", self.path)?;
        match &self.kind {
            HomeFileErrorKind::Io(error) if error.kind() == io::ErrorKind::NotFound => {
                write!(f, "no such file; check the path")
            }
            HomeFileErrorKind::Io(error) if error.kind() == io::ErrorKind::InvalidData => {
                write!(f, "not UTF-8 text; a home is a JSON file")
            }
            HomeFileErrorKind::Io(error) if error.kind() == io::ErrorKind::FileTooLarge => {
                write!(f, "more than {HOME_BYTES_MAX} bytes; no home is as large")
            }
            HomeFileErrorKind::Io(error) => write!(f, "the file cannot be read: {error}"),
            HomeFileErrorKind::Json(error) => write!(
                f,
                r#"not the JSON of a home: {error}; expected {{"floors":[...],"areas":[...],"entities":[...]}}"#
            ),
        }
    }
}

impl std::error::Error for HomeFileError {}

/// An inventory that was read.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
pub struct HomeFile {
    #[serde(default)]
    floors: Vec<FloorRecord>,
    #[serde(default)]
    areas: Vec<AreaRecord>,
    #[serde(default)]
    entities: Vec<EntityRecord>,
}

#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(expecting = "a floor, an object")]
struct FloorRecord {
    #[serde(deserialize_with = "name")]
    name: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(expecting = "an area, an object")]
struct AreaRecord {
    #[serde(deserialize_with = "name")]
    name: String,
    floor: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(expecting = "an entity, an object")]
struct EntityRecord {
    #[serde(deserialize_with = "name")]
    name: String,
    #[serde(deserialize_with = "domain")]
    domain: Domain,
    area: Option<String>,
    device_class: Option<String>,
}

/// What is read from a JSON object and from nothing else: lists of values in the order of the fields
/// would be taken too.
pub(crate) struct Object<T>(pub T);

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Object<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(ObjectVisitor(PhantomData)).map(Object)
    }
}

struct ObjectVisitor<T>(PhantomData<T>);

impl<'de, T: Deserialize<'de>> Visitor<'de> for ObjectVisitor<T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<T, A::Error> {
        T::deserialize(MapAccessDeserializer::new(map))
    }
}

fn name<'de, D: Deserializer<'de>>(deserializer: D) -> Result<String, D::Error> {
    let name = String::deserialize(deserializer)?;
    if name.trim().is_empty() { Err(D::Error::custom("a name is empty")) } else { Ok(name) }
}

fn domain<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Domain, D::Error> {
    let name = String::deserialize(deserializer)?;
    Domain::from_name(&name).ok_or_else(|| {
        let known: Vec<&str> = Domain::ALL.iter().map(|domain| domain.name()).collect();
        D::Error::custom(format!("unknown domain {name:?}, known are {}", known.join(", ")))
    })
}

/// What is wrong with a part of a text, without the line and column that end the message: they are the part's.
pub fn without_place(error: &serde_json::Error) -> String {
    let message = error.to_string();
    let place = message.rfind(" at line ").unwrap_or(message.len());
    message[..place].to_owned()
}

impl HomeFile {
    /// Reads a file.
    ///
    /// # Errors
    ///
    /// No such file, or not the JSON of a home; line and column are said.
    pub fn read(path: &Path) -> Result<HomeFile, HomeFileError> {
        let of = |kind| HomeFileError { path: path.to_owned(), kind };
        let text = HomeFile::text(path).map_err(|error| of(HomeFileErrorKind::Io(error)))?;
        HomeFile::parse(&text).map_err(|error| of(HomeFileErrorKind::Json(error)))
    }

    /// The text of a file of at most 16 MB.
    ///
    /// # Errors
    ///
    /// No such file, a larger one, or one that is no text.
    pub fn text(path: &Path) -> io::Result<String> {
        let mut bytes = Vec::new();
        File::open(path)?.take(HOME_BYTES_MAX + 1).read_to_end(&mut bytes)?;
        match bytes.len() as u64 > HOME_BYTES_MAX {
            true => Err(io::ErrorKind::FileTooLarge.into()),
            false => String::from_utf8(bytes).map_err(|_| io::ErrorKind::InvalidData.into()),
        }
    }

    /// Reads a file's text.
    ///
    /// # Errors
    ///
    /// Not the JSON of a home; line and column are said.
    pub fn parse(text: &str) -> Result<HomeFile, serde_json::Error> {
        // Editors of some systems open a file with a byte order mark.
        let Object(file) = serde_json::from_str(text.strip_prefix('\u{feff}').unwrap_or(text))?;
        Ok(file)
    }

    /// Whether there is nothing in it that a request could be about.
    pub fn is_empty(&self) -> bool {
        self.areas.is_empty() && self.entities.is_empty()
    }

    /// Views that a [`Home`] can be made of.
    pub fn lists(&self) -> HomeLists<'_> {
        HomeLists {
            floors: self.floors.iter().map(|floor| Floor { name: &floor.name }).collect(),
            areas: self.areas.iter().map(AreaRecord::view).collect(),
            entities: self.entities.iter().map(EntityRecord::view).collect(),
        }
    }
}

impl AreaRecord {
    fn view(&self) -> Area<'_> {
        Area { name: &self.name, floor: self.floor.as_deref() }
    }
}

impl EntityRecord {
    fn view(&self) -> Entity<'_> {
        Entity {
            name: &self.name,
            domain: self.domain,
            area: self.area.as_deref(),
            device_class: self.device_class.as_deref(),
        }
    }
}

/// The lists behind a [`Home`].
#[derive(Clone, Debug, Default)]
pub struct HomeLists<'f> {
    floors: Vec<Floor<'f>>,
    areas: Vec<Area<'f>>,
    entities: Vec<Entity<'f>>,
}

impl HomeLists<'_> {
    /// The home.
    pub fn home(&self) -> Home<'_> {
        Home { floors: &self.floors, areas: &self.areas, entities: &self.entities }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_home_is_read() {
        let text = r#"{"floors":[{"name":"First Floor"}],
            "areas":[{"name":"Kitchen","floor":"First Floor"},{"name":"Garden"}],
            "entities":[{"name":"Bedroom Lamp","domain":"light","area":"Bedroom","device_class":null,"id":7},
                        {"name":"Blind","domain":"cover","device_class":"blind"}]}"#;
        let file = HomeFile::parse(text).unwrap();
        let lists = file.lists();
        let home = lists.home();
        assert_eq!(home.floors[0].name, "First Floor");
        assert_eq!((home.areas[0].floor, home.areas[1].floor), (Some("First Floor"), None));
        let (lamp, blind) = (&home.entities[0], &home.entities[1]);
        assert_eq!((lamp.name, lamp.domain, lamp.area), ("Bedroom Lamp", Domain::Light, Some("Bedroom")));
        assert_eq!((lamp.device_class, blind.device_class, blind.area), (None, Some("blind"), None));
        let empty = HomeFile::parse("\u{feff}{}").unwrap();
        assert!(empty == HomeFile::default() && empty.is_empty() && !file.is_empty());
    }

    #[test]
    fn what_is_wrong_is_said_with_its_place() {
        let cases = [
            ("", "line 1 column 0"),
            ("lights", "line 1 column 1"),
            ("[1]", "invalid type: sequence, expected an object at line 1 column"),
            ("[]", "expected an object at line 1 column"),
            ("null", "invalid type: null, expected an object at line 1 column 4"),
            ("{\"areas\":[3]}", "expected an area, an object at line 1 column 11"),
            ("{\"areas\":[{\"name\":\" \"}]}", "a name is empty at line 1 column"),
            ("{\"areas\":\n [{\"nam\":\"x\"}]}", "missing field `name` at line 2"),
            ("{\"areas\":[{\"name\":3}]}", "expected a string at line 1 column 19"),
            (
                "{\"entities\":[\n{\"name\":\"x\",\"domain\":\"lihgt\"}]}",
                "unknown domain \"lihgt\", known are light",
            ),
        ];
        for (text, want) in cases {
            let error = HomeFile::parse(text).unwrap_err().to_string();
            assert!(error.contains(want) && error.contains("line "), "{text}: {error}");
        }
        let missing = HomeFile::read(Path::new("no/such/home.json")).unwrap_err().to_string();
        assert!(missing.contains("no such file"), "{missing}");
    }
}
