//! Commitments: who does an action, by when, with what, and what became of it.

use std::fmt;
use std::ops::{Deref, DerefMut};

use jiff::civil::Date;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// What answers have that promise nothing.
const NONE: &Commitment = &Commitment {
    who: String::new(),
    nobody: false,
    partners: String::new(),
    due: None,
    needs: String::new(),
    first_step: String::new(),
    outcome: None,
    moved_to: None,
    why: String::new(),
};

/// Who does an action, by when, with what.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Commitment {
    /// The owner; empty while nobody took it.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub who: String,
    /// Whether an owner was looked for and none was found.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub nobody: bool,
    /// Those who help the owner.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub partners: String,
    /// The day by which it is done.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub due: Option<Date>,
    /// What it needs: money, people, permissions.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub needs: String,
    /// The first step.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub first_step: String,
    /// What became of it afterwards.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub outcome: Option<Outcome>,
    /// The later day that was agreed on before it was done or given up.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub moved_to: Option<Date>,
    /// Why it was put off or given up, in a few words.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub why: String,
}

/// A commitment as an answer has it. Nearly all answers have none, so it takes room only where it says
/// something; it is read and changed as if it stood there itself.
#[derive(Clone, Default)]
pub struct BoxedCommitment(Option<Box<Commitment>>);

impl BoxedCommitment {
    /// Tells whether it says nothing.
    pub fn is_empty(&self) -> bool {
        self.0.as_ref().is_none_or(|commitment| commitment.is_empty())
    }
}

impl Deref for BoxedCommitment {
    type Target = Commitment;

    fn deref(&self) -> &Commitment {
        self.0.as_deref().unwrap_or(NONE)
    }
}

impl DerefMut for BoxedCommitment {
    fn deref_mut(&mut self) -> &mut Commitment {
        self.0.get_or_insert_default()
    }
}

impl From<Commitment> for BoxedCommitment {
    fn from(commitment: Commitment) -> Self {
        Self((!commitment.is_empty()).then(|| Box::new(commitment)))
    }
}

impl PartialEq for BoxedCommitment {
    fn eq(&self, other: &Self) -> bool {
        **self == **other
    }
}

impl Eq for BoxedCommitment {}

impl PartialEq<Commitment> for BoxedCommitment {
    fn eq(&self, other: &Commitment) -> bool {
        **self == *other
    }
}

impl fmt::Debug for BoxedCommitment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        (**self).fmt(f)
    }
}

impl Serialize for BoxedCommitment {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        (**self).serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for BoxedCommitment {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Commitment::deserialize(deserializer).map(Self::from)
    }
}

/// What became of a commitment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Outcome {
    /// It was done on this day.
    Done(Date),
    /// It was put off to this day.
    Moved(Date),
    /// It was given up on this day.
    Dropped(Date),
}

impl Outcome {
    /// Returns the day it came about, or the new day that was agreed.
    pub fn day(self) -> Date {
        match self {
            Self::Done(day) | Self::Moved(day) | Self::Dropped(day) => day,
        }
    }
}

/// What a person can say of a commitment: a field of [`Commitment`].
///
/// Whatever shows, writes or takes over all that was promised goes through [`Self::ALL`], so a new
/// field is added here, and the compiler names every match that must have a word for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum CommitmentField {
    /// Who does it.
    Owner,
    /// Who helps the owner.
    Partners,
    /// The day by which it is done.
    Due,
    /// The first step.
    FirstStep,
    /// What it needs.
    Needs,
}

/// What a field holds: a text, empty while nothing is said, or a day. Either is borrowed to be read
/// or to be changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FieldValue<T, D> {
    /// A text.
    Text(T),
    /// A day.
    Day(D),
}

/// Who does an action.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Owner<'a> {
    /// Somebody, by the words in which they were named.
    Named(&'a str),
    /// Nobody: an owner was looked for and none was found.
    Nobody,
    /// It is still open.
    Open,
}

impl CommitmentField {
    /// All fields, in the order in which reports show them.
    pub const ALL: [Self; 5] =
        [Self::Owner, Self::Partners, Self::Due, Self::FirstStep, Self::Needs];

    /// Returns its name in files for other programs, in any language.
    pub fn id(self) -> &'static str {
        match self {
            Self::Owner => "who",
            Self::Partners => "partners",
            Self::Due => "due",
            Self::FirstStep => "first_step",
            Self::Needs => "needs",
        }
    }

    /// Tells whether the field names people, so that reports without names must not show it.
    pub fn names_people(self) -> bool {
        match self {
            Self::Owner | Self::Partners => true,
            Self::Due | Self::FirstStep | Self::Needs => false,
        }
    }
}

impl FieldValue<&str, Option<Date>> {
    /// Tells whether nothing is said.
    pub fn is_empty(self) -> bool {
        matches!(self, Self::Text("") | Self::Day(None))
    }
}

impl Commitment {
    /// Returns what a field holds.
    pub fn get(&self, field: CommitmentField) -> FieldValue<&str, Option<Date>> {
        match field {
            CommitmentField::Owner => FieldValue::Text(&self.who),
            CommitmentField::Partners => FieldValue::Text(&self.partners),
            CommitmentField::Due => FieldValue::Day(self.due),
            CommitmentField::FirstStep => FieldValue::Text(&self.first_step),
            CommitmentField::Needs => FieldValue::Text(&self.needs),
        }
    }

    /// Returns a field to be changed.
    pub fn get_mut(
        &mut self,
        field: CommitmentField,
    ) -> FieldValue<&mut String, &mut Option<Date>> {
        match field {
            CommitmentField::Owner => FieldValue::Text(&mut self.who),
            CommitmentField::Partners => FieldValue::Text(&mut self.partners),
            CommitmentField::Due => FieldValue::Day(&mut self.due),
            CommitmentField::FirstStep => FieldValue::Text(&mut self.first_step),
            CommitmentField::Needs => FieldValue::Text(&mut self.needs),
        }
    }

    /// Goes over the fields of which something is said, with what they hold.
    pub fn said(&self) -> impl Iterator<Item = (CommitmentField, FieldValue<&str, Option<Date>>)> {
        let fields = CommitmentField::ALL.into_iter().map(|field| (field, self.get(field)));
        fields.filter(|(_, value)| !value.is_empty())
    }

    /// Goes over the fields that hold a text, to change it.
    pub fn for_each_text(&mut self, mut change: impl FnMut(CommitmentField, &mut String)) {
        for field in CommitmentField::ALL {
            if let FieldValue::Text(text) = self.get_mut(field) {
                change(field, text);
            }
        }
    }

    /// Tells who does it.
    pub fn owner(&self) -> Owner<'_> {
        match (self.who.as_str(), self.nobody) {
            ("", true) => Owner::Nobody,
            ("", false) => Owner::Open,
            (who, _) => Owner::Named(who),
        }
    }

    /// Goes over those who do it, each by the words in which they were named.
    pub fn owners(&self) -> impl Iterator<Item = &str> {
        self.who.split([',', ';']).map(str::trim).filter(|name| !name.is_empty())
    }

    /// Tells whether nothing is promised yet.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Takes over from another commitment what this one leaves open.
    pub(super) fn fill_in(&mut self, other: &Self) {
        for field in CommitmentField::ALL {
            match (self.get_mut(field), other.get(field)) {
                (FieldValue::Text(own), FieldValue::Text(theirs)) if own.is_empty() => {
                    theirs.clone_into(own);
                }
                (FieldValue::Day(own), FieldValue::Day(theirs)) => *own = own.or(theirs),
                (FieldValue::Text(_) | FieldValue::Day(_), _) => {}
            }
        }
        self.nobody = (self.nobody || other.nobody) && self.who.is_empty();
        if self.outcome.is_none() {
            self.outcome = other.outcome;
            self.moved_to = other.moved_to;
            self.why.clone_from(&other.why);
        }
    }
}
