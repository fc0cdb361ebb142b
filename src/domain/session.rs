//! The session: one platform's walk through the key questions.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::agenda::{Slot, Visit};
use super::answer::Answer;
use super::ballot::RankedBallot;
use super::carried::Earlier;
use super::gap::Gap;
use super::group::Group;
use super::history::History;
use super::lab::{Lab, LabPlan};
use super::label::Label;
use super::limits::{LAST_LABEL, LAST_SEQ};
use super::moment::Moment;
use super::numbering::{Numbered, planned_number};
use super::question::{Question, Sheet, Stage};
use super::silence::SilentWriting;
use super::unique::unique;
use super::voice::{Pass, Voice};
use super::votes::{BallotCount, Voting};
use super::weight::Weight;

/// One platform's walk, complete: what its RON file holds, in the order a person reads it.
///
/// It changes through [`Session::apply`] alone. Fields are public for reading; tests hold that
/// nothing but this module writes to them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Session {
    /// The layout of the file; see `storage::format`.
    pub format: u32,
    /// What a reader of the file should know first.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
    /// The name of this session among all, also when its file is copied or renamed.
    pub id: Uuid,
    /// The event.
    #[serde(default)]
    pub lab: Lab,
    /// The name of the platform.
    pub platform: String,
    /// The number of the platform in its lab, given when the session was started; 0 for none.
    #[serde(default, skip_serializing_if = "is_none")]
    pub number: u32,
    /// The day it was held.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<Date>,
    /// Who leads the platform by knowledge.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub experts: Vec<String>,
    /// Who leads it through the questions.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub facilitator: String,
    /// The stakeholder groups, with attendance.
    #[serde(default = "Group::well_known")]
    pub groups: Vec<Group>,
    /// Who is in the room by name.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub roster: Vec<Voice>,
    /// The key questions where they are worded otherwise.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub questions: BTreeMap<Question, String>,
    /// Where the walk stands.
    #[serde(default)]
    pub stage: Stage,
    /// The minutes of each stage.
    #[serde(default = "Slot::usual")]
    pub agenda: Vec<Slot>,
    /// How votes are counted.
    #[serde(default, skip_serializing_if = "Voting::is_usual")]
    pub voting: Voting,
    /// The sheet of troubles.
    #[serde(default)]
    pub troubles: Vec<Answer>,
    /// The sheet of ways.
    #[serde(default)]
    pub ways: Vec<Answer>,
    /// The sheet of actions.
    #[serde(default)]
    pub actions: Vec<Answer>,
    /// What is parked.
    #[serde(default)]
    pub parked: Vec<Answer>,
    /// Pairs of answers that look alike and are not.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub unlike: Vec<(Label, Label)>,
    /// Who had nothing to say when it was their turn.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub passes: Vec<Pass>,
    /// When each stage was entered.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub visits: Vec<Visit>,
    /// Since when the clock of the stage runs; none while it stands.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub clock: Option<Moment>,
    /// The half-typed line of the sheet that is worked on.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub draft: String,
    /// The half-typed lines that wait on other sheets.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub drafts: BTreeMap<Sheet, String>,
    /// What was open and was seen when the session was closed.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub left_open: Vec<Gap>,
    /// How many paper ballots were counted.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub ballots: Vec<BallotCount>,
    /// The ballots on which people picked the five best answers, in the order they were taken in.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub ranked_ballots: Vec<RankedBallot>,
    /// When everybody wrote in silence.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub silent: Vec<SilentWriting>,
    /// What became of the actions of earlier sessions whose open ones were carried into this one.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub earlier: Vec<Earlier>,
    /// The highest numbers given, so that no label is given twice.
    #[serde(default)]
    pub given: LabelCounters,
    /// The number of the last change.
    #[serde(default)]
    pub seq: u64,
    /// What can be undone and redone.
    #[serde(default, skip_serializing_if = "History::is_empty")]
    pub history: History,
    /// How many bytes all this takes in a file, at most.
    #[serde(skip)]
    pub weight: Weight,
}

/// The highest label number given for each letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct LabelCounters {
    /// For T.
    pub troubles: u32,
    /// For W.
    pub ways: u32,
    /// For A.
    pub actions: u32,
    /// For P.
    pub parked: u32,
}

impl LabelCounters {
    /// Returns the highest number given on this sheet.
    pub fn of(mut self, sheet: Sheet) -> u32 {
        *self.counter(sheet)
    }

    pub(super) fn raise(&mut self, label: Label) {
        let highest = self.counter(label.origin());
        *highest = (*highest).max(label.number());
    }

    fn counter(&mut self, sheet: Sheet) -> &mut u32 {
        match sheet {
            Sheet::Troubles => &mut self.troubles,
            Sheet::Ways => &mut self.ways,
            Sheet::Actions => &mut self.actions,
            Sheet::Parked => &mut self.parked,
        }
    }
}

/// The layout of session files that this program writes.
pub const FORMAT: u32 = 4;

/// Tells whether a number is none.
#[allow(clippy::trivially_copy_pass_by_ref, reason = "serde hands it over so")]
fn is_none(number: &u32) -> bool {
    *number == 0
}

impl Session {
    /// Starts a session of a platform from what its lab shares.
    pub fn new(id: Uuid, platform: impl Into<String>, plan: &LabPlan) -> Self {
        let platform = platform.into();
        Self {
            format: FORMAT,
            note: String::new(),
            id,
            lab: plan.lab.clone(),
            number: planned_number(&plan.platforms, &platform),
            platform,
            date: None,
            experts: Vec::new(),
            facilitator: String::new(),
            groups: if plan.groups.is_empty() { Group::well_known() } else { plan.groups.clone() },
            roster: Vec::new(),
            questions: plan.questions.clone(),
            stage: Stage::Opening,
            agenda: if plan.agenda.is_empty() { Slot::usual() } else { plan.agenda.clone() },
            voting: plan.voting,
            troubles: Vec::new(),
            ways: Vec::new(),
            actions: Vec::new(),
            parked: Vec::new(),
            unlike: Vec::new(),
            passes: Vec::new(),
            visits: Vec::new(),
            clock: None,
            draft: String::new(),
            drafts: BTreeMap::new(),
            left_open: Vec::new(),
            ballots: Vec::new(),
            ranked_ballots: Vec::new(),
            silent: Vec::new(),
            earlier: Vec::new(),
            given: LabelCounters::default(),
            seq: 0,
            history: History::default(),
            weight: Weight::default(),
        }
    }

    /// Returns what tells the number of its platform in a lab.
    pub fn numbering(&self) -> Numbered<'_> {
        Numbered { id: self.id, platform: &self.platform, number: self.number }
    }

    /// Returns the answers on a sheet, in order.
    pub fn sheet(&self, sheet: Sheet) -> &[Answer] {
        match sheet {
            Sheet::Troubles => &self.troubles,
            Sheet::Ways => &self.ways,
            Sheet::Actions => &self.actions,
            Sheet::Parked => &self.parked,
        }
    }

    pub(super) fn sheet_mut(&mut self, sheet: Sheet) -> &mut Vec<Answer> {
        match sheet {
            Sheet::Troubles => &mut self.troubles,
            Sheet::Ways => &mut self.ways,
            Sheet::Actions => &mut self.actions,
            Sheet::Parked => &mut self.parked,
        }
    }

    /// Goes over all answers on all sheets, with the sheet each stands on.
    pub fn answers(&self) -> impl Iterator<Item = (Sheet, &Answer)> {
        Sheet::ALL
            .into_iter()
            .flat_map(|sheet| self.sheet(sheet).iter().map(move |answer| (sheet, answer)))
    }

    /// Goes over all answers on all sheets and all merged into them, each with the sheet.
    pub fn parts(&self) -> impl Iterator<Item = (Sheet, &Answer)> {
        self.answers()
            .flat_map(|(sheet, answer)| answer.with_merged().map(move |part| (sheet, part)))
    }

    /// Returns the sheet and place of an answer; a merged answer has none.
    pub fn position(&self, label: Label) -> Option<(Sheet, usize)> {
        let mut sheets = Sheet::ALL;
        sheets.sort_by_key(|sheet| *sheet != label.origin());
        sheets.into_iter().find_map(|sheet| {
            // Mostly the last answers are worked on, so the search starts at the end.
            let index = self.sheet(sheet).iter().rposition(|answer| answer.label == label)?;
            Some((sheet, index))
        })
    }

    /// Returns an answer that stands on a sheet.
    pub fn answer(&self, label: Label) -> Option<&Answer> {
        let (sheet, index) = self.position(label)?;
        self.sheet(sheet).get(index)
    }

    /// Returns the answer that stands for a label: itself, or the one it was merged into.
    pub fn standing(&self, label: Label) -> Option<&Answer> {
        self.answer(label)
            .or_else(|| self.answers().map(|(_, a)| a).find(|answer| answer.holds(label)))
    }

    /// Returns the sheet on which a label stands, itself or merged.
    pub fn sheet_of(&self, label: Label) -> Option<Sheet> {
        let held = |(sheet, answer): (Sheet, &Answer)| answer.holds(label).then_some(sheet);
        self.position(label).map(|(sheet, _)| sheet).or_else(|| self.answers().find_map(held))
    }

    /// Lists the answers whose links or causes, merged ones included, lead to `label` or to what is
    /// merged into it.
    pub fn linked_to(&self, label: Label) -> Vec<Label> {
        let Some(target) = self.standing(label) else { return Vec::new() };
        self.answers()
            .filter(|(_, answer)| {
                let mut parts = answer.with_merged();
                parts.any(|part| part.targets.iter().chain(&part.causes).any(|t| target.holds(*t)))
            })
            .map(|(_, answer)| answer.label)
            .collect()
    }

    /// Returns the label the next answer first written on this sheet gets.
    pub fn next_label(&self, sheet: Sheet) -> Label {
        Label::new(sheet, self.given.of(sheet).saturating_add(1))
    }

    /// Raises [`Session::given`] to the labels in use, so that a file written by hand needs not
    /// count them.
    pub fn raise_given(&mut self) {
        let labels: Vec<Label> = self.parts().map(|(_, part)| part.label).collect();
        labels.into_iter().for_each(|label| self.given.raise(label));
    }

    /// Returns the time of a stage; none when the agenda leaves it out.
    pub fn slot(&self, stage: Stage) -> Option<&Slot> {
        self.agenda.iter().find(|slot| slot.stage == stage)
    }

    /// Returns the seconds a stage has used until now, the run that goes on included.
    pub fn used_seconds(&self, stage: Stage, now: Moment) -> u64 {
        let stood = self.slot(stage).map_or(0, |slot| slot.used_seconds);
        match self.clock {
            Some(since) if stage == self.stage => stood.saturating_add(now.seconds_since(since)),
            _ => stood,
        }
    }

    /// Returns the stakeholder group with this key.
    pub fn group(&self, key: &str) -> Option<&Group> {
        self.groups.iter().find(|group| group.key == key)
    }

    /// Copies the session but for what can be undone, which may be much longer, and half-typed lines.
    pub fn without_history(&self) -> Self {
        Self {
            format: self.format,
            note: self.note.clone(),
            id: self.id,
            lab: self.lab.clone(),
            platform: self.platform.clone(),
            number: self.number,
            date: self.date,
            experts: self.experts.clone(),
            facilitator: self.facilitator.clone(),
            groups: self.groups.clone(),
            roster: self.roster.clone(),
            questions: self.questions.clone(),
            stage: self.stage,
            agenda: self.agenda.clone(),
            voting: self.voting,
            troubles: self.troubles.clone(),
            ways: self.ways.clone(),
            actions: self.actions.clone(),
            parked: self.parked.clone(),
            unlike: self.unlike.clone(),
            passes: self.passes.clone(),
            visits: self.visits.clone(),
            clock: self.clock,
            draft: String::new(),
            drafts: BTreeMap::new(),
            left_open: self.left_open.clone(),
            ballots: self.ballots.clone(),
            ranked_ballots: self.ranked_ballots.clone(),
            silent: self.silent.clone(),
            earlier: self.earlier.clone(),
            given: self.given,
            seq: self.seq,
            history: History::default(),
            weight: self.weight,
        }
    }

    /// Returns the themes in use, in the order they first appear.
    pub fn themes(&self) -> Vec<&str> {
        unique(self.answers().filter_map(|(_, answer)| answer.theme.as_deref()))
    }

    /// Numbers this state as the one after the change `last` and after other states of the session;
    /// labels that those have given are not given again. Numbers beyond their limits, which no
    /// change and no answer got, are left out.
    pub fn come_after<'a>(&mut self, last: u64, others: impl IntoIterator<Item = &'a Self>) {
        self.seq = self.seq.max(last);
        for other in others {
            let is_countable = |seq: &u64| *seq <= LAST_SEQ;
            self.seq = self.seq.max(Some(other.seq).filter(is_countable).unwrap_or_default());
            let given = Sheet::ALL.map(|sheet| Label::new(sheet, other.given.of(sheet)));
            let countable = given.into_iter().filter(|label| label.number() <= LAST_LABEL);
            countable.for_each(|label| self.given.raise(label));
        }
        self.seq = self.seq.saturating_add(1);
    }

    /// Tells whether the session is closed.
    pub fn is_closed(&self) -> bool {
        self.stage == Stage::Closed
    }
}
