//! One answer of this program's own JSON.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::Deserialize;
use uuid::Uuid;

use super::super::super::left_out::{Gathered, What};
use super::super::super::row::{Details, Row};
use crate::domain::{
    Carried, Commitment, Label, Moment, Opinion, Outcome, Readback, Reply, Requirement, Sheet,
    Stance, Voice, Votes,
};
use crate::i18n::parse_label;
use crate::text::clean;

/// An answer as it is written.
#[derive(Deserialize, Default)]
#[serde(default)]
pub(super) struct Said {
    label: String,
    text: String,
    first_said: Option<String>,
    theme: Option<String>,
    at: Option<Moment>,
    voices: Vec<VoiceRecord>,
    votes: VotesRecord,
    #[serde(rename = "for")]
    targets: Vec<String>,
    because_of: Vec<String>,
    opinions: Vec<OpinionRecord>,
    readback: Option<String>,
    for_plenary: bool,
    commitment: CommitmentRecord,
    carried: Option<CarriedRecord>,
    requirement: Option<RequirementRecord>,
    pub(super) merged: Vec<Said>,
}

#[derive(Deserialize, Default)]
#[serde(default)]
pub(super) struct VoiceRecord {
    person: Option<String>,
    group: Option<String>,
}

#[derive(Deserialize, Default)]
#[serde(default)]
struct VotesRecord {
    room: u32,
    groups: BTreeMap<String, u32>,
}

#[derive(Deserialize)]
struct OpinionRecord {
    stance: String,
    person: Option<String>,
    group: Option<String>,
    #[serde(default)]
    why: String,
}

#[derive(Deserialize, Default)]
#[serde(default)]
struct CommitmentRecord {
    who: String,
    nobody: bool,
    partners: String,
    due: Option<Date>,
    needs: String,
    first_step: String,
    moved_to: Option<Date>,
    why: String,
    outcome: Option<OutcomeRecord>,
}

#[derive(Deserialize)]
struct OutcomeRecord {
    is: String,
    day: Date,
}

#[derive(Deserialize)]
struct CarriedRecord {
    session: Uuid,
    label: String,
    platform: String,
    #[serde(default)]
    lab: String,
    held: Option<Date>,
    due: Option<Date>,
}

#[derive(Deserialize)]
struct RequirementRecord {
    to: String,
    reply: Option<String>,
    #[serde(default)]
    note: String,
    on: Option<Date>,
}

impl VoiceRecord {
    pub(super) fn into_voice(self) -> Voice {
        let group = self.group.map(|key| clean(&key)).filter(|key| !key.trim().is_empty());
        Voice { person: self.person.map(|name| clean(&name)), group }
    }
}

impl Said {
    /// Returns its label, if it has one.
    pub(super) fn label(&self) -> Option<Label> {
        parse_label(&self.label)
    }

    /// Makes a row of it, those merged into it left out; gives back the text where that says nothing.
    pub(super) fn into_row(
        self,
        sheet: Sheet,
        platform: &str,
        into: Option<Label>,
        left_out: &mut Gathered,
    ) -> Result<Row, String> {
        let text = clean(&self.text);
        if text.trim().is_empty() {
            return Err(text);
        }
        let label = self.label();
        let mut unknown = |name: &str, said: &str| left_out.note(What::Word, name, 0, said);
        let mut opinions = Vec::new();
        for opinion in self.opinions {
            let stance = Stance::ALL.into_iter().find(|stance| stance.key() == opinion.stance);
            let Some(stance) = stance else {
                unknown("opinions", &opinion.stance);
                continue;
            };
            let voice = VoiceRecord { person: opinion.person, group: opinion.group }.into_voice();
            let why = clean(&opinion.why);
            let why = if why.trim().is_empty() { String::new() } else { why };
            opinions.push(Opinion { stance, voice, why });
        }
        let readback = self.readback.and_then(|said| {
            let known = Readback::ALL.into_iter().find(|readback| readback.key() == said);
            if known.is_none() {
                unknown("readback", &said);
            }
            known
        });
        let mut promised = self.commitment;
        let outcome = promised.outcome.take().and_then(|outcome| {
            let known = match outcome.is.as_str() {
                "done" => Some(Outcome::Done(outcome.day)),
                "moved" => Some(Outcome::Moved(outcome.day)),
                "dropped" => Some(Outcome::Dropped(outcome.day)),
                _ => None,
            };
            if known.is_none() {
                unknown("outcome", &outcome.is);
            }
            known
        });
        let requirement = self.requirement.filter(|it| !clean(&it.to).trim().is_empty());
        let requirement = requirement.map(|asked| {
            let reply = asked.reply.and_then(|said| {
                let known = Reply::ALL.into_iter().find(|reply| reply.key() == said);
                if known.is_none() {
                    unknown("reply", &said);
                }
                known
            });
            Requirement { to: clean(&asked.to), reply, note: clean(&asked.note), on: asked.on }
        });
        let carried = self.carried.and_then(|it| {
            Some(Carried {
                session: it.session,
                label: parse_label(&it.label)?,
                platform: clean(&it.platform),
                lab: clean(&it.lab),
                held: it.held,
                due: it.due,
            })
        });
        let groups = self.votes.groups.into_iter().map(|(key, count)| (clean(&key), count));
        let groups = groups.filter(|(key, _)| !key.trim().is_empty());
        let details = Details {
            is_own: true,
            platform: Some(platform.to_owned()),
            sheet: Some(sheet),
            label,
            into,
            targets: self.targets,
            causes: self.because_of,
            commitment: Commitment {
                who: clean(&promised.who),
                nobody: promised.nobody,
                partners: clean(&promised.partners),
                due: promised.due,
                needs: clean(&promised.needs),
                first_step: clean(&promised.first_step),
                outcome,
                moved_to: promised.moved_to,
                why: clean(&promised.why),
            },
            requirement,
            opinions,
            readback,
            verbatim: self.first_said.map(|said| clean(&said)),
            carried,
            plenary: self.for_plenary,
            at: self.at,
            ..Details::default()
        };
        Ok(Row {
            line: 0,
            text,
            voices: self.voices.into_iter().map(VoiceRecord::into_voice).collect(),
            theme: self.theme.map(|theme| clean(&theme)),
            votes: Votes { hands: self.votes.room, groups: groups.collect() },
            details: Some(Box::new(details)),
        })
    }
}
