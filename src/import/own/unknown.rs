//! Fields of this program's own JSON that are not known: those of a later release, or of somebody else.

use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};

use super::super::left_out::{Gathered, What};

/// What an object of the layout is.
#[derive(Clone, Copy)]
enum Object {
    File,
    Session,
    Answer,
    Plain(&'static [&'static str]),
}

/// Notes the fields that the layout does not have. What is damaged is not looked at.
pub(super) fn note(text: &str, left_out: &mut Gathered) {
    let mut json = serde_json::Deserializer::from_str(text);
    let walk = Walk { object: Object::File, left_out };
    // The same text was read before, so it is whole.
    let _ = walk.deserialize(&mut json);
}

const FILE: &[&str] = &["format", "made", "language", "voices", "sessions"];

const SESSION: &[&str] = &[
    "id",
    "note",
    "draft",
    "stage",
    "lab",
    "number",
    "platform",
    "date",
    "experts",
    "facilitator",
    "groups",
    "participants",
    "questions",
    "voting",
    "ballots",
    "ranked_ballots",
    "silent",
    "earlier",
    "agenda",
    "visits",
    "unlike",
    "passes",
    "left_open",
    "troubles",
    "ways",
    "actions",
    "parked",
];

const ANSWER: &[&str] = &[
    "label",
    "text",
    "first_said",
    "theme",
    "at",
    "voices",
    "votes",
    "votes_with_merged",
    "for",
    "because_of",
    "opinions",
    "readback",
    "for_plenary",
    "commitment",
    "carried",
    "requirement",
    "merged",
];

const COMMITMENT: &[&str] =
    &["who", "nobody", "partners", "due", "needs", "first_step", "moved_to", "why", "outcome"];

const REQUIREMENT: &[&str] = &["to", "reply", "note", "on"];

const VOICE: &[&str] = &["person", "group"];

const LAB: &[&str] = &["title", "place", "from", "to", "organisers"];

impl Object {
    fn fields(self) -> &'static [&'static str] {
        match self {
            Self::File => FILE,
            Self::Session => SESSION,
            Self::Answer => ANSWER,
            Self::Plain(fields) => fields,
        }
    }

    /// Returns what stands in a field, if that is looked into.
    fn inside(self, field: &str) -> Option<Self> {
        match (self, field) {
            (Self::File, "sessions") => Some(Self::Session),
            (Self::Session, "troubles" | "ways" | "actions" | "parked")
            | (Self::Answer, "merged") => Some(Self::Answer),
            (Self::Session, "lab") => Some(Self::Plain(LAB)),
            (Self::Session, "participants") | (Self::Answer, "voices") => Some(Self::Plain(VOICE)),
            (Self::Answer, "commitment") => Some(Self::Plain(COMMITMENT)),
            (Self::Answer, "requirement") => Some(Self::Plain(REQUIREMENT)),
            _ => None,
        }
    }
}

/// Walks through an object, or a list of such.
struct Walk<'a> {
    object: Object,
    left_out: &'a mut Gathered,
}

impl<'de> DeserializeSeed<'de> for Walk<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, json: D) -> Result<(), D::Error> {
        json.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Walk<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        while let Some(field) = map.next_key::<String>()? {
            match self.object.inside(&field) {
                Some(object) => {
                    map.next_value_seed(Walk { object, left_out: self.left_out })?;
                }
                None => {
                    map.next_value::<IgnoredAny>()?;
                    if !self.object.fields().contains(&field.as_str()) {
                        self.left_out.note(What::Fact, &field, 0, "");
                    }
                }
            }
        }
        Ok(())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<(), A::Error> {
        let object = self.object;
        while list.next_element_seed(Walk { object, left_out: self.left_out })?.is_some() {}
        Ok(())
    }

    fn visit_bool<E>(self, _: bool) -> Result<(), E> {
        Ok(())
    }

    fn visit_i64<E>(self, _: i64) -> Result<(), E> {
        Ok(())
    }

    fn visit_u64<E>(self, _: u64) -> Result<(), E> {
        Ok(())
    }

    fn visit_f64<E>(self, _: f64) -> Result<(), E> {
        Ok(())
    }

    fn visit_str<E>(self, _: &str) -> Result<(), E> {
        Ok(())
    }

    fn visit_unit<E>(self) -> Result<(), E> {
        Ok(())
    }
}
