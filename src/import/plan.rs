//! What a reading becomes in a session: answers with their labels, as one edit.

use std::collections::HashMap;

use super::fault::ImportError;
use super::reading::{Position, Reading, Refused, Row, Why};
use crate::domain::{Answer, Edit, Group, Label, Moment, Session, Sheet, Voice, Votes};
use crate::text;

/// Most groups that a file may add: more are no sides of a city's life but a wrong column.
const MOST_GROUPS: usize = 20;

/// What is done with an answer that is there already, word for word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Duplicates {
    /// It is kept once more.
    Keep,
    /// It is refused, with the label of the one there.
    Refuse,
}

/// The answers that would be kept, and how.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    /// The sheet they go to.
    pub sheet: Sheet,
    /// The answers, with the labels they get.
    pub answers: Vec<Answer>,
    /// What is not kept, in the order of the file.
    pub refused: Vec<Refused>,
    /// The names of the groups that the session does not have yet and gets.
    pub new_groups: Vec<String>,
    groups: Vec<Group>,
    /// The keys of the groups by every name they go under, folded.
    keys: HashMap<String, String>,
    start: usize,
}

impl Plan {
    pub(super) fn new(session: &Session, sheet: Sheet) -> Self {
        let names = |group: &Group| {
            [&group.key, &group.name].map(|name| (text::fold(name), group.key.clone()))
        };
        Self {
            sheet,
            keys: session.groups.iter().flat_map(names).collect(),
            answers: Vec::new(),
            refused: Vec::new(),
            new_groups: Vec::new(),
            groups: session.groups.clone(),
            start: session.sheet(sheet).len(),
        }
    }

    /// Returns the label that the next answer gets.
    pub(super) fn next_label(&self, session: &Session) -> Label {
        let first = session.next_label(self.sheet).number();
        let more = u32::try_from(self.answers.len()).unwrap_or(u32::MAX);
        Label::new(self.sheet, first.saturating_add(more))
    }

    /// Builds the one edit that keeps all of it; one undo takes it back.
    #[must_use]
    pub fn edit(&self) -> Edit {
        let groups = (!self.new_groups.is_empty()).then(|| Edit::Groups(self.groups.clone()));
        let answers = self.answers.iter().enumerate().map(|(place, answer)| Edit::Add {
            sheet: self.sheet,
            index: self.start + place,
            answer: Box::new(answer.clone()),
        });
        Edit::Batch(groups.into_iter().chain(answers).collect())
    }

    /// Returns the key of a group, which the session gets if it does not have it.
    fn group(&mut self, named: &str) -> String {
        let wanted = text::fold(named);
        if let Some(key) = self.keys.get(&wanted) {
            return key.clone();
        }
        self.keys.insert(wanted, named.to_owned());
        self.groups.push(Group { key: named.to_owned(), ..Group::default() });
        self.new_groups.push(named.to_owned());
        named.to_owned()
    }
}

/// Plans how a reading goes to the end of a sheet.
///
/// A row that says exactly what an answer on the sheet says, or what the same voice says on an
/// earlier row, is refused unless duplicates are to be kept. Groups that the session does not have
/// are added to it.
///
/// # Errors
///
/// [`ImportError::TooManyGroups`] when the column of groups can be none.
pub fn plan(
    session: &Session,
    reading: Reading,
    sheet: Sheet,
    duplicates: Duplicates,
    now: Moment,
) -> Result<Plan, ImportError> {
    let mut plan = Plan::new(session, sheet);
    plan.refused = reading.refused;
    let mut there = texts_of(session, sheet);
    let mut earlier: HashMap<(String, Option<Voice>), usize> = HashMap::new();
    if duplicates == Duplicates::Keep {
        there.clear();
    }
    for row in reading.rows {
        let voice = voice(&mut plan, &row);
        let said = (row.text.clone(), voice.clone());
        let twice = earlier.get(&said).filter(|_| duplicates == Duplicates::Refuse);
        let why = match (there.get(row.text.as_str()), twice) {
            (Some(label), _) => Some(Why::There(*label)),
            (None, Some(line)) => Some(Why::Twice(*line)),
            (None, None) => None,
        };
        if let Some(why) = why {
            plan.refused.push(Refused { place: Position::Line(row.line), text: row.text, why });
            continue;
        }
        earlier.insert(said, row.line);
        let mut answer = Answer::new(plan.next_label(session), row.text, now);
        answer.voices = voice.into_iter().collect();
        answer.theme = row.theme;
        answer.votes = Votes::of_room(row.votes);
        plan.answers.push(answer);
    }
    if plan.new_groups.len() > MOST_GROUPS {
        return Err(ImportError::TooManyGroups { count: plan.new_groups.len() });
    }
    plan.refused.sort_by_key(|refused| match refused.place {
        Position::Line(line) => line,
        Position::Answer(label) => usize::try_from(label.number()).unwrap_or(usize::MAX),
    });
    Ok(plan)
}

/// Returns every text that stands on a sheet, merged ones included, with its label.
pub(super) fn texts_of(session: &Session, sheet: Sheet) -> HashMap<&str, Label> {
    let mut texts = HashMap::new();
    for part in session.sheet(sheet).iter().flat_map(Answer::with_merged) {
        texts.entry(part.text.trim()).or_insert(part.label);
    }
    texts
}

fn voice(plan: &mut Plan, row: &Row) -> Option<Voice> {
    let group = row.group.as_deref().map(|named| plan.group(named));
    let voice = Voice { person: row.person.clone(), group };
    (!voice.is_empty()).then_some(voice)
}
