//! Answers and everything a group says about one.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::carried::Carried;
use super::commitment::{BoxedCommitment, Commitment};
use super::group::GroupKey;
use super::label::Label;
use super::moment::Moment;
use super::opinion::{Opinion, Stance};
use super::unique::{unique, unique_by};
use super::voice::Voice;
use super::votes::Votes;

/// One captured statement.
///
/// A merge puts whole answers into [`merged`](Self::merged), so no wording, voice, vote or link is
/// ever given up, and a split takes them out again just as they were.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Answer {
    /// The name of the answer, given once.
    pub label: Label,
    /// What was said, as it stands now; lines are separated by `\n`.
    pub text: String,
    /// The wording before it was reworded in read-back.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub verbatim: Option<String>,
    /// Who said it, and who backs it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub voices: Vec<Voice>,
    /// The name of the theme it belongs to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub theme: Option<String>,
    /// The votes this answer got itself; see [`Answer::votes_with_merged`].
    #[serde(default, skip_serializing_if = "Votes::is_empty")]
    pub votes: Votes,
    /// The answers this one is for: a way's troubles, an action's ways or troubles.
    #[serde(default, rename = "for", skip_serializing_if = "Vec::is_empty")]
    pub targets: Vec<Label>,
    /// The troubles that this trouble comes from.
    #[serde(default, rename = "because_of", skip_serializing_if = "Vec::is_empty")]
    pub causes: Vec<Label>,
    /// What is said against it and for it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub opinions: Vec<Opinion>,
    /// Who does it, by when, with what.
    #[serde(default, skip_serializing_if = "BoxedCommitment::is_empty")]
    pub commitment: BoxedCommitment,
    /// Where it comes from, if an earlier lab promised it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub carried: Option<Box<Carried>>,
    /// The stakeholder group it is addressed to, with the reply.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub requirement: Option<Box<Requirement>>,
    /// What the read-back brought.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub readback: Option<Readback>,
    /// Whether it is picked for the plenary.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub plenary: bool,
    /// When it was said.
    pub at: Moment,
    /// The answers merged into this one, whole.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub merged: Vec<Answer>,
}

impl Answer {
    /// Makes an answer that has a text and nothing else yet.
    pub fn new(label: Label, text: impl Into<String>, at: Moment) -> Self {
        Self {
            label,
            text: text.into(),
            verbatim: None,
            voices: Vec::new(),
            theme: None,
            votes: Votes::default(),
            targets: Vec::new(),
            causes: Vec::new(),
            opinions: Vec::new(),
            commitment: BoxedCommitment::default(),
            carried: None,
            requirement: None,
            readback: None,
            plenary: false,
            at,
            merged: Vec::new(),
        }
    }

    /// Goes over this answer and every answer merged into it, however deep, this one first.
    pub fn with_merged(&self) -> impl Iterator<Item = &Self> {
        let mut next = Some(self);
        let mut rest: Vec<&Self> = Vec::new();
        std::iter::from_fn(move || {
            let answer = next.take().or_else(|| rest.pop())?;
            rest.extend(answer.merged.iter().rev());
            Some(answer)
        })
    }

    /// Tells whether this answer is `label` or has it merged into it.
    pub fn holds(&self, label: Label) -> bool {
        self.with_merged().any(|answer| answer.label == label)
    }

    /// Finds this answer or one merged into it, to change it.
    pub(super) fn part_mut(&mut self, label: Label) -> Option<&mut Self> {
        if self.label == label {
            return Some(self);
        }
        self.merged.iter_mut().find_map(|part| part.part_mut(label))
    }

    /// Returns the voices of this answer and of all merged into it, each once.
    pub fn voices_with_merged(&self) -> Vec<&Voice> {
        unique(self.with_merged().flat_map(|answer| &answer.voices))
    }

    /// Returns the votes of this answer and of all merged into it, added up.
    pub fn votes_with_merged(&self) -> Votes {
        let mut sum = Votes::default();
        self.with_merged().for_each(|answer| sum.add(&answer.votes));
        sum
    }

    /// Returns the number of votes of this answer and of all merged into it.
    pub fn total_votes(&self) -> u32 {
        self.with_merged().map(|answer| answer.votes.total()).fold(0, u32::saturating_add)
    }

    /// Returns what this answer promises, with what it leaves open filled in from those merged
    /// into it, so that a merge never takes an owner or a date away.
    pub fn commitment_with_merged(&self) -> Commitment {
        let mut sum = Commitment::clone(&self.commitment);
        self.with_merged().skip(1).for_each(|answer| sum.fill_in(&answer.commitment));
        sum
    }

    /// Returns the requirement of this answer, or else the first of those merged into it.
    pub fn requirement_with_merged(&self) -> Option<&Requirement> {
        self.with_merged().find_map(|answer| answer.requirement.as_deref())
    }

    /// Lists the requirements of this answer and of all merged into it, the first for each group.
    pub fn requirements_with_merged(&self) -> Vec<&Requirement> {
        unique_by(self.with_merged().filter_map(|answer| answer.requirement.as_deref()), |r| &r.to)
    }

    /// Returns the links of this answer and of all merged into it, each once.
    pub fn targets_with_merged(&self) -> Vec<Label> {
        unique(self.with_merged().flat_map(|answer| answer.targets.iter().copied()))
    }

    /// Goes over the opinions of one kind on this answer and on all merged into it.
    pub fn opinions_with_merged(&self, stance: Stance) -> impl Iterator<Item = &Opinion> {
        let opinions = self.with_merged().flat_map(|part| &part.opinions);
        opinions.filter(move |opinion| opinion.stance == stance)
    }

    /// Tells whether somebody objects to this answer or to one merged into it. Such an answer is never
    /// called agreed.
    pub fn has_objection(&self) -> bool {
        self.opinions_with_merged(Stance::Objection).next().is_some()
    }

    /// Tells whether somebody does not agree to this answer: it has an objection, or it was disputed when it
    /// was read back.
    pub fn is_contested(&self) -> bool {
        self.has_objection() || self.readback == Some(Readback::Disputed)
    }

    /// Returns the causes of this answer and of all merged into it, each once.
    pub fn causes_with_merged(&self) -> Vec<Label> {
        unique(self.with_merged().flat_map(|answer| answer.causes.iter().copied()))
    }
}

/// A way or an action addressed to a stakeholder group.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Requirement {
    /// The group it is addressed to.
    pub to: GroupKey,
    /// What the group answered; none while it has not.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reply: Option<Reply>,
    /// The reply in the group's own words.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
    /// The day of the reply, if it is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub on: Option<Date>,
}

impl Requirement {
    /// Addresses something to a group that has not replied yet.
    pub fn to(group: GroupKey) -> Self {
        Self { to: group, reply: None, note: String::new(), on: None }
    }
}

/// The reply of a stakeholder group to a requirement.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Reply {
    /// The group takes it on.
    Accepted,
    /// The group has heard it.
    Noted,
    /// The group does not take it on.
    Declined,
    /// Nobody of the group was there.
    Absent,
}

impl Reply {
    /// All replies, in the order they are offered.
    pub const ALL: [Self; 4] = [Self::Accepted, Self::Noted, Self::Declined, Self::Absent];

    /// Goes over all replies, and last over none yet.
    pub fn all_and_none() -> impl Iterator<Item = Option<Self>> {
        Self::ALL.into_iter().map(Some).chain([None])
    }

    /// Returns what it is called in files for other programs, in any language.
    pub fn key(self) -> &'static str {
        match self {
            Self::Accepted => "accepted",
            Self::Noted => "noted",
            Self::Declined => "declined",
            Self::Absent => "absent",
        }
    }
}

/// What reading an answer back to the group brought.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Readback {
    /// The group stands by it.
    Confirmed,
    /// Nobody could say what it means.
    Unclear,
    /// The group does not agree on it.
    Disputed,
}

impl Readback {
    /// All that reading an answer back can bring.
    pub const ALL: [Self; 3] = [Self::Confirmed, Self::Unclear, Self::Disputed];

    /// Returns what it is called in files for other programs, in any language.
    pub fn key(self) -> &'static str {
        match self {
            Self::Confirmed => "confirmed",
            Self::Unclear => "unclear",
            Self::Disputed => "disputed",
        }
    }
}
