//! The lab: the event that its platforms' sessions belong to.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::agenda::Slot;
use super::group::{Group, GroupKey};
use super::question::{Question, Stage};
use super::votes::Voting;
use crate::text::fold;

/// The event itself, as every session of it repeats it.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Lab {
    /// The title of the event.
    pub title: String,
    /// The city or hall.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub place: String,
    /// The first day.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<Date>,
    /// The last day.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub to: Option<Date>,
    /// Who holds the event.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub organisers: Vec<String>,
}

/// What the sessions of a lab share when they start: the contents of `lab.ron`.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct LabPlan {
    /// The layout of the file; see the session's format.
    pub format: u32,
    /// What a reader should know first.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub note: String,
    /// The event.
    pub lab: Lab,
    /// The names of its platforms, in the order that numbers them from 1.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub platforms: Vec<String>,
    /// The stakeholder groups of this lab; empty means the well-known ones.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub groups: Vec<Group>,
    /// The minutes for each stage; empty means the usual ones.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub agenda: Vec<Slot>,
    /// The wording of the key questions where it is not the usual one.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub questions: BTreeMap<Question, String>,
    /// How votes are counted.
    #[serde(skip_serializing_if = "Voting::is_usual")]
    pub voting: Voting,
    /// The name of a picture beside the file that stands on top of documents; empty for none.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub logo: String,
    /// To whom letters to a group go, by its key: a name, an office, an address, a line each.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub addressees: BTreeMap<GroupKey, Vec<String>>,
    /// The colour of headings in documents, as `#RRGGBB`; empty for the usual one.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub colour: String,
    /// What stands under the logo on the first page of documents, a line each.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub letterhead: Vec<String>,
    /// What stands at the foot of every page of documents; empty for nothing.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub footer: String,
}

/// A field of `lab.ron`, in the order in which the file has them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum PlanField {
    /// [`LabPlan::format`].
    Format,
    /// [`LabPlan::note`].
    Note,
    /// [`Lab::title`].
    Title,
    /// [`Lab::place`].
    Place,
    /// [`Lab::from`].
    From,
    /// [`Lab::to`].
    To,
    /// [`Lab::organisers`].
    Organisers,
    /// [`LabPlan::platforms`].
    Platforms,
    /// [`LabPlan::groups`].
    Groups,
    /// [`LabPlan::agenda`].
    Agenda,
    /// [`LabPlan::questions`].
    Questions,
    /// [`LabPlan::voting`].
    Voting,
    /// [`LabPlan::logo`].
    Logo,
    /// [`LabPlan::addressees`].
    Addressees,
    /// [`LabPlan::colour`].
    Colour,
    /// [`LabPlan::letterhead`].
    Letterhead,
    /// [`LabPlan::footer`].
    Footer,
}

impl PlanField {
    /// All fields, in the order of the file.
    pub const ALL: [Self; 17] = [
        Self::Format,
        Self::Note,
        Self::Title,
        Self::Place,
        Self::From,
        Self::To,
        Self::Organisers,
        Self::Platforms,
        Self::Groups,
        Self::Agenda,
        Self::Questions,
        Self::Voting,
        Self::Logo,
        Self::Addressees,
        Self::Colour,
        Self::Letterhead,
        Self::Footer,
    ];

    /// Returns its name in the file.
    pub fn key(self) -> &'static str {
        match self {
            Self::Format => "format",
            Self::Note => "note",
            Self::Title => "title",
            Self::Place => "place",
            Self::From => "from",
            Self::To => "to",
            Self::Organisers => "organisers",
            Self::Platforms => "platforms",
            Self::Groups => "groups",
            Self::Agenda => "agenda",
            Self::Questions => "questions",
            Self::Voting => "voting",
            Self::Logo => "logo",
            Self::Addressees => "addressees",
            Self::Colour => "colour",
            Self::Letterhead => "letterhead",
            Self::Footer => "footer",
        }
    }
}

/// What `lab.ron` says of each of its fields to whoever edits it: what it is, its form, an example.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PlanComments(pub BTreeMap<PlanField, String>);

impl LabPlan {
    /// Returns the minutes of each stage that a new session of the lab has.
    pub fn slots(&self) -> Vec<Slot> {
        if self.agenda.is_empty() { Slot::usual() } else { self.agenda.clone() }
    }

    /// Returns the minutes that a stage of a new session has, if any.
    pub fn minutes(&self, stage: Stage) -> Option<u32> {
        self.slots().into_iter().find(|slot| slot.stage == stage).map(|slot| slot.minutes)
    }

    /// Sets the minutes that a stage of a new session has.
    pub fn set_minutes(&mut self, stage: Stage, minutes: u32) {
        self.agenda = self.slots();
        match self.agenda.iter_mut().find(|slot| slot.stage == stage) {
            Some(slot) => slot.minutes = minutes,
            None => {
                self.agenda.push(Slot { stage, minutes, used_seconds: 0 });
                self.agenda.sort_by_key(|slot| slot.stage);
            }
        }
    }

    /// Returns the first platform that is named twice, whatever its case.
    pub fn platform_named_twice(&self) -> Option<&str> {
        let names: Vec<String> = self.platforms.iter().map(|name| fold(name.trim())).collect();
        let is_second =
            |at: &usize| names.iter().take(*at).any(|name| names.get(*at) == Some(name));
        (0..names.len()).find(is_second).and_then(|at| self.platforms.get(at)).map(String::as_str)
    }

    /// Gives platforms that are named alike a number behind their name each, from 1 on: "Water 1",
    /// "Water 2". Names that another platform has already are passed over.
    pub fn number_platforms_named_twice(&mut self) {
        let names: Vec<String> = self.platforms.iter().map(|name| fold(name.trim())).collect();
        let mut taken: Vec<String> = names.clone();
        for (at, name) in names.iter().enumerate() {
            let is_twice = names.iter().filter(|other| *other == name).count() > 1;
            let Some(platform) = self.platforms.get_mut(at).filter(|_| is_twice) else { continue };
            let numbered = (1_usize..).map(|number| format!("{} {number}", platform.trim()));
            if let Some(free) = numbered.into_iter().find(|new| !taken.contains(&fold(new))) {
                taken.push(fold(&free));
                *platform = free;
            }
        }
    }
}
