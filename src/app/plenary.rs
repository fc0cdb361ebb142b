//! The plenary on the screen: what all platforms of a lab say together, counted once when asked for.

use std::path::PathBuf;

use crate::domain::{
    CrossTheme, Date, Group, Lab, Label, Outcome, PlatformRow, Reply, Session, calendar,
    comparison, cross_themes, requirements,
};
use crate::i18n::WORD_RULES;

/// The plenary while it is looked at.
#[derive(Debug)]
pub struct Plenary {
    /// What is shown.
    pub facts: PlenaryFacts,
    /// The first row shown.
    pub scroll: usize,
}

/// What all platforms of a lab say together.
#[derive(Debug, Default)]
pub struct PlenaryFacts {
    /// A session of the lab, by which it is found again.
    pub session: PathBuf,
    /// The event.
    pub lab: Lab,
    /// The platforms side by side.
    pub platforms: Vec<PlatformRow>,
    /// The themes that several platforms share.
    pub themes: Vec<CrossTheme>,
    /// How much is required of each stakeholder group.
    pub asked: Vec<AskedFacts>,
    /// The actions with a day, the earliest first.
    pub deadlines: Vec<DeadlineFacts>,
    /// What is missing or may not be the last state, a sentence each.
    pub remarks: Vec<String>,
}

/// How much is required of one stakeholder group.
#[derive(Debug, PartialEq, Eq)]
pub struct AskedFacts {
    /// The group, as the first platform that has it names it.
    pub group: Group,
    /// How many requirements got each reply, in the order of [`Reply::ALL`], no reply last.
    pub replies: [usize; 5],
}

impl AskedFacts {
    /// Returns how much is required of the group in all.
    pub fn total(&self) -> usize {
        self.replies.iter().sum()
    }
}

/// An action with the day by which it is done.
#[derive(Debug, PartialEq, Eq)]
pub struct DeadlineFacts {
    /// The day.
    pub day: Date,
    /// The number of its platform, from one.
    pub platform: usize,
    /// Its label.
    pub label: Label,
    /// What is done.
    pub text: String,
    /// Who does it; empty while nobody took it.
    pub who: String,
    /// What became of it.
    pub outcome: Option<Outcome>,
}

/// One row of the plenary.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PlenaryRow {
    /// Nothing.
    Blank,
    /// What is missing, by its index.
    Remark(usize),
    /// The column headings of the comparison.
    Heads,
    /// A platform, by its index.
    Platform(usize),
    /// The sums over all platforms.
    Sums,
    /// The heading of the themes, with how many there are.
    Themes,
    /// A theme, by its index.
    Theme(usize),
    /// The heading of the requirements.
    Requirements,
    /// What the shades of the bars mean.
    Legend,
    /// What is required of a group, by its index.
    Asked(usize),
    /// The heading of the calendar.
    Calendar,
    /// An action with a day, by its index.
    Deadline(usize),
    /// That there is nothing of the kind above.
    Nothing,
}

impl PlenaryFacts {
    /// Counts what the sessions of a lab say together.
    pub fn of(session: PathBuf, lab: Lab, sessions: &[Session], remarks: Vec<String>) -> Self {
        let all: Vec<&Session> = sessions.iter().collect();
        Self {
            session,
            lab: lab.with_days_of(sessions),
            platforms: comparison(&all),
            themes: cross_themes(&all, WORD_RULES),
            asked: asked(&all),
            deadlines: deadlines(&all),
            remarks,
        }
    }

    /// Lists the rows of the screen, from above.
    pub fn rows(&self) -> Vec<PlenaryRow> {
        let mut rows: Vec<PlenaryRow> = (0..self.remarks.len()).map(PlenaryRow::Remark).collect();
        if !rows.is_empty() {
            rows.push(PlenaryRow::Blank);
        }
        rows.push(PlenaryRow::Heads);
        rows.extend((0..self.platforms.len()).map(PlenaryRow::Platform));
        if self.platforms.len() > 1 {
            rows.push(PlenaryRow::Sums);
        }
        let part = |rows: &mut Vec<PlenaryRow>, heading, items: Vec<PlenaryRow>| {
            rows.extend([PlenaryRow::Blank, heading]);
            rows.extend(if items.is_empty() { vec![PlenaryRow::Nothing] } else { items });
        };
        part(&mut rows, PlenaryRow::Themes, places(self.themes.len(), PlenaryRow::Theme));
        let mut asked = places(self.asked.len(), PlenaryRow::Asked);
        if !asked.is_empty() {
            asked.push(PlenaryRow::Legend);
        }
        part(&mut rows, PlenaryRow::Requirements, asked);
        part(&mut rows, PlenaryRow::Calendar, places(self.deadlines.len(), PlenaryRow::Deadline));
        rows
    }
}

fn places(count: usize, row: fn(usize) -> PlenaryRow) -> Vec<PlenaryRow> {
    (0..count).map(row).collect()
}

fn asked(all: &[&Session]) -> Vec<AskedFacts> {
    let lists = requirements(all).into_iter().map(|(key, demands)| {
        let known = all.iter().find_map(|session| session.group(&key));
        let group = known.cloned().unwrap_or(Group { key, ..Group::default() });
        let mut replies = [0; 5];
        for demand in &demands {
            let place = Reply::ALL.iter().position(|r| Some(*r) == demand.requirement.reply);
            if let Some(count) = replies.get_mut(place.unwrap_or(Reply::ALL.len())) {
                *count += 1;
            }
        }
        AskedFacts { group, replies }
    });
    lists.collect()
}

fn deadlines(all: &[&Session]) -> Vec<DeadlineFacts> {
    let deadlines = calendar(all).into_iter().map(|deadline| DeadlineFacts {
        day: deadline.day,
        platform: deadline.session + 1,
        label: deadline.answer.label,
        text: deadline.answer.text.clone(),
        outcome: deadline.commitment.outcome,
        who: deadline.commitment.who,
    });
    deadlines.collect()
}
