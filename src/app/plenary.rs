//! The plenary on the screen: what all platforms of a lab say together, counted once when asked for.

use std::path::PathBuf;

use crate::domain::{
    CrossTheme, Date, Group, Lab, Label, Outcome, PlatformChoice, PlatformRow, Reply, Session,
    calendar, comparison, cross_themes, requirements,
};
use crate::i18n::WORD_RULES;

/// The plenary while it is looked at.
#[derive(Debug)]
pub struct Plenary {
    /// What is shown.
    pub facts: PlenaryFacts,
    /// The chosen row, by its index among all.
    pub chosen: usize,
}

/// Where the plenary was left for one of its sessions, to come back to it.
#[derive(Debug, Clone)]
pub struct LeftPlenary {
    /// A session of the lab.
    pub(super) session: PathBuf,
    choice: PlatformChoice,
    chosen: ChosenInPlenary,
    /// Whether the session looked at was open before.
    pub(super) stays_open: bool,
}

/// What is chosen in the plenary, wherever it stands after the next count.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum ChosenInPlenary {
    Platform(u32),
    Action(u32, Label),
    Row(usize),
}

impl Plenary {
    /// Shows the facts from the top, or as they were left before.
    pub(super) fn new(mut facts: PlenaryFacts, left: Option<LeftPlenary>) -> Self {
        let first = facts.rows().iter().position(|row| row.can_be_chosen()).unwrap_or(0);
        let Some(left) = left else { return Self { facts, chosen: first } };
        facts.choose(left.choice);
        let chosen = facts.place_of(left.chosen).unwrap_or(first);
        Self { facts, chosen }
    }

    /// Notes where it was left.
    pub(super) fn leave(self) -> LeftPlenary {
        let chosen = self.facts.chosen_at(self.chosen);
        let PlenaryFacts { session, choice, .. } = self.facts;
        LeftPlenary { session, choice, chosen, stays_open: false }
    }

    /// Returns the chosen row.
    pub(super) fn row(&self) -> Option<PlenaryRow> {
        self.facts.rows().get(self.chosen).copied()
    }

    /// Returns the session that the chosen row is about, and the answer if it is about one.
    pub(super) fn subject(&self) -> Option<(&PlenarySession, Option<Label>)> {
        let facts = &self.facts;
        match self.row()? {
            PlenaryRow::Platform(at) => {
                Some((facts.sessions.get(facts.platforms.get(at)?.place)?, None))
            }
            PlenaryRow::Theme(at) => {
                let (place, label) = facts.themes.get(at)?.answers.first()?;
                Some((facts.of_theme(*place)?, Some(*label)))
            }
            PlenaryRow::Deadline(at) => {
                let deadline = facts.deadlines.get(at)?;
                Some((facts.sessions.get(deadline.place)?, Some(deadline.label)))
            }
            _ => None,
        }
    }

    /// Returns the number of the platform in the chosen row of the comparison.
    pub(super) fn platform(&self) -> Option<u32> {
        match self.row()? {
            PlenaryRow::Platform(at) => Some(self.facts.platforms.get(at)?.number),
            _ => None,
        }
    }

    /// Counts again with other platforms, or in another order; the chosen row stays chosen.
    pub(super) fn choose(&mut self, choice: PlatformChoice) {
        let chosen = self.facts.chosen_at(self.chosen);
        self.facts.choose(choice);
        self.chosen = self.facts.place_of(chosen).unwrap_or(self.chosen);
    }
}

impl LeftPlenary {
    /// Notes that the session looked at was open before, and so stays open.
    pub(super) fn staying_open(self) -> Self {
        Self { stays_open: true, ..self }
    }
}

impl PlenaryRow {
    /// Tells whether the keys stop at the row.
    pub(super) fn can_be_chosen(self) -> bool {
        !matches!(self, Self::Blank | Self::Heads)
    }
}

/// What all platforms of a lab say together.
#[derive(Debug, Default)]
pub struct PlenaryFacts {
    /// A session of the lab, by which it is found again.
    pub session: PathBuf,
    /// The event.
    pub lab: Lab,
    /// The sessions themselves, in the order of their platforms' numbers.
    pub sessions: Vec<PlenarySession>,
    /// Which of them are counted, and in which order they stand.
    pub choice: PlatformChoice,
    /// The platforms side by side in that order, those left out too.
    pub platforms: Vec<PlatformFacts>,
    /// The sessions that are counted, by their places in `sessions`; themes name them by their places here.
    pub counted: Vec<usize>,
    /// The themes that several platforms share.
    pub themes: Vec<CrossTheme>,
    /// How much is required of each stakeholder group.
    pub asked: Vec<AskedFacts>,
    /// The actions with a day, the earliest first.
    pub deadlines: Vec<DeadlineFacts>,
    /// What is missing or may not be the last state, a sentence each.
    pub remarks: Vec<String>,
    /// What could not be read, in whole sentences with path and place.
    pub faults: Vec<String>,
}

/// A session of the lab.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlenarySession {
    /// The number of its platform.
    pub number: u32,
    /// Its file.
    pub path: PathBuf,
    /// The session.
    pub session: Session,
}

/// One platform beside the others.
#[derive(Debug, PartialEq, Eq)]
pub struct PlatformFacts {
    /// The place of its session in [`PlenaryFacts::sessions`].
    pub place: usize,
    /// Its number.
    pub number: u32,
    /// Whether it is left out of sums and lists.
    pub is_left_out: bool,
    /// What is counted of it.
    pub row: PlatformRow,
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
    /// The place of its session in [`PlenaryFacts::sessions`].
    pub place: usize,
    /// The number of its platform.
    pub number: u32,
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
    /// Counts what the sessions of a lab say together; `session` is the file of one of them.
    pub fn of(
        session: PathBuf,
        lab: Lab,
        sessions: Vec<PlenarySession>,
        remarks: Vec<String>,
    ) -> Self {
        let lab = lab.with_days_of(sessions.iter().map(|it: &PlenarySession| &it.session));
        let mut facts = Self { session, lab, sessions, remarks, ..Self::default() };
        facts.count();
        facts
    }

    /// Takes a session of the lab as it is now.
    pub(super) fn update(&mut self, session: &Session) {
        let known = self.sessions.iter_mut().find(|known| known.session.id == session.id);
        if let Some(known) = known {
            known.session = session.clone();
            self.count();
        }
    }

    /// Counts again with other platforms, or in another order.
    fn choose(&mut self, choice: PlatformChoice) {
        self.choice = choice;
        self.count();
    }

    fn count(&mut self) {
        let all: Vec<(u32, &Session)> =
            self.sessions.iter().map(|it| (it.number, &it.session)).collect();
        let order = self.choice.ordered(&all);
        let standing: Vec<&Session> = order.iter().filter_map(|at| Some(all.get(*at)?.1)).collect();
        let platforms = order.iter().zip(comparison(&standing)).map(|(place, row)| {
            let number = all.get(*place).map_or(0, |(number, _)| *number);
            let is_left_out = self.choice.without.contains(&number);
            PlatformFacts { place: *place, number, is_left_out, row }
        });
        self.platforms = platforms.collect();
        let counted = self.platforms.iter().filter(|platform| !platform.is_left_out);
        self.counted = counted.map(|platform| platform.place).collect();
        let chosen: Vec<(u32, &Session)> =
            self.counted.iter().filter_map(|place| all.get(*place).copied()).collect();
        let sessions: Vec<&Session> = chosen.iter().map(|(_, session)| *session).collect();
        self.themes = cross_themes(&sessions, WORD_RULES);
        self.asked = asked(&sessions);
        let found = calendar(&sessions).into_iter().filter_map(|deadline| {
            let place = *self.counted.get(deadline.session)?;
            Some(DeadlineFacts {
                day: deadline.day,
                place,
                number: chosen.get(deadline.session)?.0,
                label: deadline.answer.label,
                text: deadline.answer.text.clone(),
                outcome: deadline.commitment.outcome,
                who: deadline.commitment.who,
            })
        });
        self.deadlines = found.collect();
    }

    fn chosen_at(&self, index: usize) -> ChosenInPlenary {
        let row = self.rows().get(index).and_then(|row| self.lasting(*row));
        row.unwrap_or(ChosenInPlenary::Row(index))
    }

    fn place_of(&self, chosen: ChosenInPlenary) -> Option<usize> {
        let rows = self.rows();
        if let ChosenInPlenary::Row(row) = chosen {
            return rows.get(row).filter(|row| row.can_be_chosen()).map(|_| row);
        }
        rows.iter().position(|row| self.lasting(*row) == Some(chosen))
    }

    /// Names what a row is about so that it is known again after another count.
    fn lasting(&self, row: PlenaryRow) -> Option<ChosenInPlenary> {
        match row {
            PlenaryRow::Platform(at) => {
                Some(ChosenInPlenary::Platform(self.platforms.get(at)?.number))
            }
            PlenaryRow::Deadline(at) => {
                let deadline = self.deadlines.get(at)?;
                Some(ChosenInPlenary::Action(deadline.number, deadline.label))
            }
            _ => None,
        }
    }

    /// Returns the platforms that are counted.
    pub fn counted_rows(&self) -> impl Iterator<Item = &PlatformRow> {
        self.platforms.iter().filter(|platform| !platform.is_left_out).map(|it| &it.row)
    }

    /// Returns the session that a theme names by its place among those counted.
    pub fn of_theme(&self, place: usize) -> Option<&PlenarySession> {
        self.sessions.get(*self.counted.get(place)?)
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
