//! What a reading becomes in a session: answers with their labels, as one edit.

use std::collections::HashMap;

use super::fault::ImportError;
use super::left_out::LeftOut;
use super::reading::{Position, Reading, Refused, Why};
use super::row::Row;
use crate::domain::{Answer, Edit, Group, Label, Moment, Session, Sheet, Voice};
use crate::text;

/// Most groups that a file may add; a column that names more holds something else.
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
    /// The answers, with the labels they get.
    pub answers: Vec<Answer>,
    /// What is not kept, in the order of the file.
    pub refused: Vec<Refused>,
    /// What of the answers that are kept the session cannot take.
    pub left_out: Vec<LeftOut>,
    /// The names of the groups that the session does not have yet and gets.
    pub new_groups: Vec<String>,
    /// The one edit that keeps all of it, so that one undo takes it back.
    pub edit: Edit,
}

impl Plan {
    /// Tells whether the session would stay as it is.
    pub fn changes_nothing(&self) -> bool {
        matches!(&self.edit, Edit::Batch(edits) if edits.is_empty())
    }

    /// Plans that new answers go to the end of a sheet; they get the next labels of it.
    pub(super) fn of(
        session: &Session,
        sheet: Sheet,
        answers: Vec<Answer>,
        refused: Vec<Refused>,
    ) -> Self {
        let edit = session.adding_all(sheet, answers.clone());
        let answers = session.numbered(sheet, answers);
        Self { answers, refused, left_out: Vec::new(), new_groups: Vec::new(), edit }
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
    let mut groups = Groups::of(session);
    let mut answers = Vec::new();
    let mut refused = reading.refused;
    let mut there = texts_of(session, sheet);
    let mut earlier: HashMap<(String, Vec<Voice>), usize> = HashMap::new();
    if duplicates == Duplicates::Keep {
        there.clear();
    }
    for row in reading.rows {
        let voices = groups.voices(&row);
        let said = (row.text.clone(), voices.clone());
        let twice = earlier.get(&said).filter(|_| duplicates == Duplicates::Refuse);
        let why = match (there.get(row.text.as_str()), twice) {
            (Some(label), _) => Some(Why::There(*label)),
            (None, Some(line)) => Some(Why::Twice(*line)),
            (None, None) => None,
        };
        if let Some(why) = why {
            refused.push(Refused { place: Position::Line(row.line), text: row.text, why });
            continue;
        }
        earlier.insert(said, row.line);
        answers.push(Answer {
            voices,
            theme: row.theme,
            votes: row.votes,
            ..Answer::new(session.next_label(sheet), row.text, now)
        });
    }
    if groups.new.len() > MOST_GROUPS {
        return Err(ImportError::TooManyGroups { count: groups.new.len() });
    }
    refused.sort_by_key(|refused| match refused.place {
        Position::Line(line) => line,
        Position::Answer(label) => usize::try_from(label.number()).unwrap_or(usize::MAX),
    });
    let plan = Plan::of(session, sheet, answers, refused);
    if groups.new.is_empty() {
        return Ok(plan);
    }
    let edit = Edit::Batch(vec![Edit::Groups(groups.all), plan.edit]);
    Ok(Plan { new_groups: groups.new, edit, ..plan })
}

/// The groups that a session has and those that it gets.
struct Groups {
    all: Vec<Group>,
    /// The names of those that it gets.
    new: Vec<String>,
    /// The keys of all by every name they go under, folded.
    keys: HashMap<String, String>,
}

impl Groups {
    fn of(session: &Session) -> Self {
        let names = |group: &Group| {
            [&group.key, &group.name].map(|name| (text::fold(name), group.key.clone()))
        };
        let keys = session.groups.iter().flat_map(names).collect();
        Self { all: session.groups.clone(), new: Vec::new(), keys }
    }

    /// Returns the key of a group, which the session gets if it does not have it.
    fn key(&mut self, named: &str) -> String {
        let wanted = text::fold(named);
        if let Some(key) = self.keys.get(&wanted) {
            return key.clone();
        }
        self.keys.insert(wanted, named.to_owned());
        self.all.push(Group { key: named.to_owned(), ..Group::default() });
        self.new.push(named.to_owned());
        named.to_owned()
    }

    /// Returns who says a row.
    fn voices(&mut self, row: &Row) -> Vec<Voice> {
        let known = |voice: &Voice| Voice {
            person: voice.person.clone(),
            group: voice.group.as_deref().map(|named| self.key(named)),
        };
        row.voices.iter().map(known).collect()
    }
}

/// Returns every text that stands on a sheet, merged ones included, with its label.
pub(super) fn texts_of(session: &Session, sheet: Sheet) -> HashMap<&str, Label> {
    let mut texts = HashMap::new();
    for part in session.sheet(sheet).iter().flat_map(Answer::with_merged) {
        texts.entry(part.text.trim()).or_insert(part.label);
    }
    texts
}
