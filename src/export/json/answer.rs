//! One answer as JSON, with what was merged into it.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::{Serialize, Serializer};

use crate::domain::{
    Answer, Carried, Commitment, GroupKey, Label, Moment, Opinion, Outcome, Readback, Reply,
    Requirement, Voice, Votes,
};

/// An answer as it is written.
#[derive(Serialize)]
pub(super) struct Said<'a> {
    label: String,
    text: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    first_said: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    theme: Option<&'a str>,
    at: Moment,
    #[serde(skip_serializing_if = "<[Voice]>::is_empty")]
    voices: &'a [Voice],
    #[serde(skip_serializing_if = "Option::is_none")]
    votes: Option<VotesRecord>,
    #[serde(skip_serializing_if = "Option::is_none")]
    votes_with_merged: Option<VotesRecord>,
    #[serde(
        rename = "for",
        skip_serializing_if = "<[Label]>::is_empty",
        serialize_with = "labels"
    )]
    targets: &'a [Label],
    #[serde(skip_serializing_if = "<[Label]>::is_empty", serialize_with = "labels")]
    because_of: &'a [Label],
    #[serde(skip_serializing_if = "Vec::is_empty")]
    opinions: Vec<OpinionRecord<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    readback: Option<&'static str>,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    for_plenary: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    commitment: Option<CommitmentRecord>,
    #[serde(skip_serializing_if = "Option::is_none")]
    carried: Option<CarriedRecord<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    requirement: Option<RequirementRecord<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    merged: Vec<Said<'a>>,
}

#[derive(Serialize)]
struct OpinionRecord<'a> {
    stance: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    person: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    group: Option<&'a str>,
    #[serde(skip_serializing_if = "str::is_empty")]
    why: &'a str,
}

#[derive(Serialize)]
struct VotesRecord {
    total: u32,
    room: u32,
    groups: BTreeMap<GroupKey, u32>,
}

#[derive(Serialize)]
struct CommitmentRecord {
    /// Everything but the outcome, which is none here.
    #[serde(flatten)]
    promised: Commitment,
    #[serde(skip_serializing_if = "Option::is_none")]
    outcome: Option<OutcomeRecord>,
}

#[derive(Serialize)]
struct OutcomeRecord {
    is: &'static str,
    day: Date,
}

#[derive(Serialize)]
struct CarriedRecord<'a> {
    session: String,
    label: String,
    platform: &'a str,
    #[serde(skip_serializing_if = "str::is_empty")]
    lab: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    held: Option<Date>,
    #[serde(skip_serializing_if = "Option::is_none")]
    due: Option<Date>,
}

#[derive(Serialize)]
struct RequirementRecord<'a> {
    to: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    reply: Option<&'static str>,
    #[serde(skip_serializing_if = "str::is_empty")]
    note: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    on: Option<Date>,
}

impl<'a> Said<'a> {
    /// Takes an answer that stands on a sheet, with the sum of its votes and of those merged into it.
    pub(super) fn standing(answer: &'a Answer) -> Self {
        Self { votes_with_merged: with_merged(answer), ..Self::of(answer) }
    }

    fn of(answer: &'a Answer) -> Self {
        Self {
            label: answer.label.to_string(),
            text: &answer.text,
            first_said: answer.verbatim.as_deref(),
            theme: answer.theme.as_deref(),
            at: answer.at,
            voices: &answer.voices,
            votes: votes(answer.votes.clone()),
            votes_with_merged: None,
            targets: &answer.targets,
            because_of: &answer.causes,
            opinions: answer.opinions.iter().map(opinion).collect(),
            readback: answer.readback.map(Readback::key),
            for_plenary: answer.plenary,
            commitment: commitment(&answer.commitment),
            carried: answer.carried.as_deref().map(carried),
            requirement: answer.requirement.as_deref().map(requirement),
            merged: answer.merged.iter().map(Self::of).collect(),
        }
    }
}

fn labels<S: Serializer>(labels: &[Label], serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_seq(labels.iter().map(ToString::to_string))
}

fn opinion(opinion: &Opinion) -> OpinionRecord<'_> {
    OpinionRecord {
        stance: opinion.stance.key(),
        person: opinion.voice.person.as_deref(),
        group: opinion.voice.group.as_deref(),
        why: &opinion.why,
    }
}

fn votes(votes: Votes) -> Option<VotesRecord> {
    let total = votes.total();
    let is_voted = !votes.is_empty();
    is_voted.then_some(VotesRecord { total, room: votes.hands, groups: votes.groups })
}

/// Adds the votes of the answers merged into one to its own; without any they are the same.
fn with_merged(answer: &Answer) -> Option<VotesRecord> {
    let is_merged = !answer.merged.is_empty();
    is_merged.then(|| answer.votes_with_merged()).and_then(votes)
}

fn commitment(commitment: &Commitment) -> Option<CommitmentRecord> {
    let promised = Commitment { outcome: None, ..commitment.clone() };
    let outcome = commitment.outcome.map(outcome);
    (!commitment.is_empty()).then_some(CommitmentRecord { promised, outcome })
}

fn outcome(outcome: Outcome) -> OutcomeRecord {
    let (is, day) = match outcome {
        Outcome::Done(day) => ("done", day),
        Outcome::Moved(day) => ("moved", day),
        Outcome::Dropped(day) => ("dropped", day),
    };
    OutcomeRecord { is, day }
}

fn carried(carried: &Carried) -> CarriedRecord<'_> {
    CarriedRecord {
        session: carried.session.to_string(),
        label: carried.label.to_string(),
        platform: &carried.platform,
        lab: &carried.lab,
        held: carried.held,
        due: carried.due,
    }
}

fn requirement(requirement: &Requirement) -> RequirementRecord<'_> {
    let reply = requirement.reply.map(Reply::key);
    RequirementRecord { to: &requirement.to, reply, note: &requirement.note, on: requirement.on }
}
