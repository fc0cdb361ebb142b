//! What a reading becomes in a session: answers with their labels, as one edit.
//!
//! Labels of the file are kept where they are free, and every link follows the answer it led to. What
//! was merged into an answer goes into it whole. All of it is one edit, so that one undo takes it back.

mod choosing;
mod facts;
mod groups;
mod labels;
mod limits;
mod links;
mod merged;

use std::collections::HashMap;
use std::hash::{BuildHasher, RandomState};

use super::fault::ImportError;
use super::left_out::{Gathered, LeftOut};
use super::reading::{Position, Reading, Refused, Why};
use super::row::{Details, Row};
use crate::domain::{Answer, Edit, Group, Label, Moment, Opinion, Requirement, Session, Sheet};
use groups::Groups;
use labels::Labels;

/// Most groups that a file of others may add; a column that names more holds something else.
const MOST_GROUPS: usize = 20;

/// Most groups that any file may add.
const MOST_OWN_GROUPS: usize = 1_000;

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
    /// What is not kept, in the order of the file.
    pub refused: Vec<Refused>,
    /// What else of it is not taken by this session.
    pub left_out: Vec<LeftOut>,
    /// The names of the groups that the session does not have yet and gets.
    pub new_groups: Vec<String>,
    /// The one edit that keeps all of it, so that one undo takes it back.
    ///
    /// Where the walk stood and how long its stages took is no step that is undone, here as anywhere.
    pub edit: Edit,
}

impl Plan {
    /// Goes over the answers with the labels they get, those merged into another after it.
    pub fn answers(&self) -> impl Iterator<Item = &Answer> {
        let mut open = vec![&self.edit];
        let adds = std::iter::from_fn(move || {
            loop {
                match open.pop()? {
                    Edit::Batch(edits) => open.extend(edits.iter().rev()),
                    Edit::Add { answer, .. } => return Some(&**answer),
                    _ => {}
                }
            }
        });
        adds.flat_map(Answer::with_merged)
    }

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
        let edit = session.adding_all(sheet, answers);
        Self { refused, left_out: Vec::new(), new_groups: Vec::new(), edit }
    }
}

/// A row on its way into the session.
struct Draft {
    /// The answer as far as it is known; its label is the one it gets.
    answer: Box<Answer>,
    /// The line of the file; 0 where it has none.
    line: usize,
    /// The sheet it goes to.
    sheet: Sheet,
    /// The label that the file gives it.
    named: Option<Label>,
    /// The answer of the file that it was merged into.
    into: Option<Label>,
    targets: Vec<String>,
    causes: Vec<String>,
    /// Whether it gets a new label, since it stood on another sheet.
    is_moved: bool,
}

/// Plans how a reading goes to the end of the sheets.
///
/// `sheet` is where rows go that do not say it themselves. Of a file that says it, only the answers of
/// that sheet are taken; where it has none of them, all go there, under new labels.
///
/// A row that says exactly what an answer on the sheet says, or what the same voice says on an
/// earlier row, is refused unless duplicates are to be kept. Two answers that have labels of their own
/// are two, whatever they say. Groups that the session does not have are added to it.
///
/// # Errors
///
/// [`ImportError::NeedsSheet`] when a row does not say where it goes and `sheet` does not either,
/// [`ImportError::NoPlatform`] when it cannot be told which platform of the file is meant, and
/// [`ImportError::TooManyGroups`] when the column of groups can be none.
pub fn plan(
    session: &Session,
    reading: Reading,
    sheet: Option<Sheet>,
    duplicates: Duplicates,
    now: Moment,
) -> Result<Plan, ImportError> {
    if sheet.is_none() && reading.needs_sheet() {
        return Err(ImportError::NeedsSheet);
    }
    let Reading { rows, refused, sessions, .. } = reading;
    let mut left_out = Gathered::default();
    let (rows, file) = choosing::platform(session, rows, sessions, &mut left_out)?;
    let rows = choosing::sheet(rows, sheet, &mut left_out);
    let file = file.filter(|_| sheet.is_none());
    let whole = file.as_ref().and_then(|file| facts::groups(session, file, &mut left_out));
    let described: &[Group] = file.as_ref().map_or(&[], |file| &file.groups);
    let mut groups = Groups::of(session, whole, described);
    let mut sorting = Sorting::of(session, duplicates, refused, left_out, now);
    let mut drafts = Vec::with_capacity(rows.len());
    for row in rows {
        let draft = sorting.draft(row, sheet, &mut groups, &drafts);
        drafts.extend(draft);
    }
    let Sorting { mut refused, there, mut left_out, .. } = sorting;
    if groups.foreign > MOST_GROUPS || groups.new.len() > MOST_OWN_GROUPS {
        return Err(ImportError::TooManyGroups { count: groups.new.len() });
    }
    let merged = merged::of(session, &mut drafts, &there, &mut left_out);
    let labels = Labels::give(session, &mut drafts, there);
    links::resolve(session, &mut drafts, &labels, &mut left_out);
    refused.sort_by_key(|refused| match refused.place {
        Position::Line(line) => line,
        Position::Answer(label) => usize::try_from(label.number()).unwrap_or(usize::MAX),
    });
    let mut edits = Vec::new();
    if groups.all != session.groups {
        edits.push(Edit::Groups(groups.all));
    }
    merged.nest(session, drafts, &mut edits);
    if let Some(file) = file {
        facts::edits(session, file, &labels, &mut edits, &mut left_out);
    }
    let left_out = left_out.into_all();
    Ok(Plan { refused, left_out, new_groups: groups.new, edit: Edit::Batch(edits) })
}

/// Tells rows that are kept from those that are refused.
struct Sorting<'a> {
    session: &'a Session,
    duplicates: Duplicates,
    refused: Vec<Refused>,
    /// What stands on each sheet.
    texts: HashMap<Sheet, HashMap<&'a str, Label>>,
    /// The first of those that were said, by what and who in short.
    said: HashMap<u64, usize>,
    hasher: RandomState,
    /// The answers of the session that rows were refused for, by the labels of the rows.
    there: HashMap<Label, Label>,
    left_out: Gathered,
    now: Moment,
}

impl<'a> Sorting<'a> {
    fn of(
        session: &'a Session,
        duplicates: Duplicates,
        refused: Vec<Refused>,
        left_out: Gathered,
        now: Moment,
    ) -> Self {
        Self {
            session,
            duplicates,
            refused,
            texts: HashMap::new(),
            said: HashMap::new(),
            hasher: RandomState::new(),
            there: HashMap::new(),
            left_out,
            now,
        }
    }

    /// Makes a draft of a row, or refuses it.
    fn draft(
        &mut self,
        mut row: Row,
        sheet: Option<Sheet>,
        groups: &mut Groups,
        drafts: &[Draft],
    ) -> Option<Draft> {
        let details = row.details.take().map(|details| *details).unwrap_or_default();
        let sheet = details.sheet.or(sheet)?;
        let voices = groups.voices(&mut row, details.is_own);
        let said = (sheet, row.text.as_str(), &voices);
        let short = self.hasher.hash_one(said);
        if self.duplicates == Duplicates::Refuse {
            let session = self.session;
            let texts = self.texts.entry(sheet).or_insert_with(|| texts_of(session, sheet));
            let is_same = |earlier: &&Draft| {
                (earlier.sheet, earlier.answer.text.as_str(), &earlier.answer.voices) == said
                    && (earlier.named.is_none() || details.label.is_none())
            };
            let earlier = self.said.get(&short).and_then(|at| drafts.get(*at)).filter(is_same);
            let why = match (texts.get(row.text.trim()), earlier) {
                (Some(label), _) => {
                    self.there.extend(details.label.map(|named| (named, *label)));
                    Some(Why::There(*label))
                }
                (None, Some(earlier)) => Some(Why::Twice(earlier.line)),
                (None, None) => None,
            };
            if let Some(why) = why {
                let own = details.label.filter(|_| row.line == 0);
                let place = own.map_or(Position::Line(row.line), Position::Answer);
                self.refused.push(Refused { place, text: row.text, why });
                return None;
            }
        }
        self.said.entry(short).or_insert(drafts.len());
        let votes = groups.votes(std::mem::take(&mut row.votes), details.is_own);
        let new = Answer {
            voices,
            theme: row.theme,
            votes,
            ..Answer::new(Label::T(0), row.text, self.now)
        };
        let (named, into, is_moved) = (details.label, details.into, details.is_moved);
        let mut details = details;
        let targets = std::mem::take(&mut details.targets);
        let causes = std::mem::take(&mut details.causes);
        let answer = detailed(new, details, groups);
        let answer = limits::kept(answer, self.now, row.line, &mut self.left_out);
        let answer = Box::new(answer);
        Some(Draft { answer, line: row.line, sheet, named, into, targets, causes, is_moved })
    }
}

/// Gives an answer what else is said of it.
fn detailed(answer: Answer, details: Details, groups: &mut Groups) -> Answer {
    let is_own = details.is_own;
    let opinion = |opinion: Opinion, groups: &mut Groups| Opinion {
        voice: groups.voice(opinion.voice, is_own),
        ..opinion
    };
    let requirement = details.requirement;
    Answer {
        opinions: details.opinions.into_iter().map(|it| opinion(it, groups)).collect(),
        commitment: details.commitment.into(),
        requirement: requirement
            .map(|asked| Box::new(Requirement { to: groups.key(&asked.to, is_own), ..asked })),
        readback: details.readback,
        verbatim: details.verbatim,
        carried: details.carried.map(Box::new),
        plenary: details.plenary,
        at: details.at.unwrap_or(answer.at),
        ..answer
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
