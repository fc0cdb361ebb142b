//! The cells of this program's own tables, in the words of the export.

use std::collections::{HashMap, HashSet};

use super::super::super::left_out::{Gathered, What};
use super::super::super::row::{Details, Row};
use super::super::super::table::TableRow;
use super::heads::{Heads, Own, sheet_asked, unmarked};
use crate::domain::{
    Commitment, CommitmentField, Date, FieldValue, Label, Moment, Progress, Readback, Reply,
    Requirement, Stance, Votes,
};
use crate::i18n::{
    Lang, day_in_words, opinions_of_cell, origin_of_cell, outcome_of_cell, owner_of_cell,
    parse_platform_label, readback_of_cell, reply_named, voices_of_cell, votes_of_cell,
};
use crate::text;

/// How an action stands, by the line it is on and its label, as somebody may have changed it.
pub(super) type Standing = (usize, Label, String);

/// Reads the rows of a table.
pub(super) struct Cells<'a> {
    heads: &'a Heads,
    /// What was read before, since many cells say the same.
    readbacks: HashMap<String, Option<Readback>>,
    replies: HashMap<String, Option<Option<Reply>>>,
    pub(super) standing: Vec<Standing>,
}

impl<'a> Cells<'a> {
    pub(super) fn new(heads: &'a Heads) -> Self {
        let (readbacks, replies) = (HashMap::new(), HashMap::new());
        Self { heads, readbacks, replies, standing: Vec::new() }
    }

    /// Reads a row; none where it says nothing.
    pub(super) fn row(&mut self, row: &TableRow, left_out: &mut Gathered) -> Option<Row> {
        let number = self.heads.place(&Own::Number).map_or("", |place| row.cell(place)).trim();
        let number = if self.heads.is_marked { unmarked(number) } else { number };
        let label = parse_platform_label(number).map(|(_, label)| label);
        if label.is_none() && !number.is_empty() {
            left_out.note(What::Link, self.name(&Own::Number), row.line, number);
        }
        let mut taken = Taken { line: row.line, is_exact: label.is_some(), ..Taken::default() };
        let mut details = Details { is_own: true, label, ..Details::default() };
        let heads = self.heads;
        for (place, own) in heads.columns.iter().enumerate() {
            let Some(own) = own else { continue };
            let Some(cell) = row.cells.get(place) else { continue };
            let cell = self.cleaned(cell, taken.is_exact);
            if cell.is_empty() {
                continue;
            }
            let name = heads.names.get(place).map_or("", String::as_str);
            self.fill(own, cell, name, &mut taken, &mut details, left_out);
        }
        let Taken { text, theme, voices, total, groups, requirement, by_group, .. } = taken;
        if text.trim().is_empty() {
            return None;
        }
        details.sheet = Some(details.sheet.unwrap_or(self.heads.sheet));
        details.requirement = requirement.filter(|asked| !asked.to.trim().is_empty());
        let mut votes = Votes { hands: 0, groups: groups.into_iter().collect() };
        votes.groups.extend(by_group);
        votes.hands = total.saturating_sub(votes.total());
        Some(Row { line: row.line, text, voices, theme, votes, details: Some(Box::new(details)) })
    }

    fn name(&self, own: &Own) -> &str {
        self.heads
            .place(own)
            .and_then(|place| self.heads.names.get(place))
            .map_or("", String::as_str)
    }

    /// Cleans a cell; one of a row that a person added also of blanks around it.
    fn cleaned(&self, cell: &str, is_exact: bool) -> String {
        let bare = if self.heads.is_marked { unmarked(cell) } else { cell };
        let clean = text::clean(bare);
        if is_exact { clean } else { clean.trim().to_owned() }
    }

    fn fill(
        &mut self,
        own: &Own,
        cell: String,
        name: &str,
        taken: &mut Taken,
        details: &mut Details,
        left_out: &mut Gathered,
    ) {
        let line = taken.line;
        let mut miss = |what: What, said: &str| left_out.note(what, name, line, said);
        match own {
            Own::Platform => details.platform = Some(cell),
            Own::Question => details.sheet = sheet_asked(&cell).or(details.sheet),
            Own::Theme => taken.theme = Some(cell).filter(|theme| !theme.trim().is_empty()),
            Own::Answer => taken.text = cell,
            Own::Votes => match cell.trim().parse() {
                Ok(total) => taken.total = total,
                Err(_) => miss(What::Votes, &cell),
            },
            Own::VotesOf(group) => match cell.trim().parse() {
                Ok(count) => taken.groups.push((group.clone(), count)),
                Err(_) => miss(What::Votes, &cell),
            },
            Own::VotesByGroup => match votes_of_cell(&cell) {
                Some(votes) => taken.by_group = votes.groups.into_iter().collect(),
                None => miss(What::Votes, &cell),
            },
            Own::For => details.targets = links(&cell),
            Own::BecauseOf => details.causes = links(&cell),
            Own::MergedInto => match parse_platform_label(&cell) {
                Some((_, into)) => details.into = Some(into),
                None => miss(What::Link, &cell),
            },
            Own::Promised(CommitmentField::Owner) => {
                let Commitment { who, nobody, .. } = owner_of_cell(&cell);
                details.commitment.who = who;
                details.commitment.nobody = nobody;
            }
            Own::Promised(field) => match details.commitment.get_mut(*field) {
                FieldValue::Text(text) => *text = cell,
                FieldValue::Day(day) => match day_in_words(&cell) {
                    Some(said) => *day = Some(said),
                    None => miss(What::Day, &cell),
                },
            },
            Own::PutOff => match day_in_words(&cell) {
                Some(day) => details.commitment.moved_to = Some(day),
                None => miss(What::Day, &cell),
            },
            Own::Why => details.commitment.why = cell,
            Own::Outcome => match outcome_of_cell(&cell) {
                Some((outcome, why)) => {
                    details.commitment.outcome = Some(outcome);
                    if !why.is_empty() {
                        details.commitment.why = why;
                    }
                }
                None => miss(What::Word, &cell),
            },
            Own::Standing => {
                self.standing.extend(details.label.map(|label| (line, label, cell)));
            }
            Own::Origin => match origin_of_cell(&cell) {
                Some(carried) => details.carried = Some(carried),
                None => miss(What::Word, &cell),
            },
            Own::AddressedTo => taken.asked().to = cell,
            Own::Reply => {
                let known = self.replies.get(&cell).copied();
                let known = known.unwrap_or_else(|| reply_named(&cell));
                match known {
                    Some(reply) => taken.asked().reply = reply,
                    None => miss(What::Word, &cell),
                }
                self.replies.insert(cell, known);
            }
            Own::RepliedOn => match day_in_words(&cell) {
                Some(day) => taken.asked().on = Some(day),
                None => miss(What::Day, &cell),
            },
            Own::ReplyNote => taken.asked().note = cell,
            Own::Voices => taken.voices = voices_of_cell(&cell),
            Own::Objections => {
                details.opinions.extend(opinions_of_cell(&cell, Stance::Objection));
            }
            Own::Supports => details.opinions.extend(opinions_of_cell(&cell, Stance::Support)),
            Own::Readback => {
                let known = self.readbacks.get(&cell).copied();
                let known = known.unwrap_or_else(|| readback_of_cell(&cell));
                details.readback = known;
                if known.is_none() {
                    miss(What::Word, &cell);
                }
                self.readbacks.insert(cell, known);
            }
            Own::FirstSaid => details.verbatim = Some(cell),
            Own::At => match moment(&cell) {
                Some(at) => details.at = Some(at),
                None => miss(What::Day, &cell),
            },
            Own::Plenary => details.plenary = true,
            // These follow from the others.
            Own::Number | Own::AnsweredBy | Own::Carried => {}
        }
    }
}

/// What was taken of a row beside its details.
#[derive(Default)]
struct Taken {
    line: usize,
    /// Whether the export wrote it, so that every blank of it counts.
    is_exact: bool,
    text: String,
    theme: Option<String>,
    voices: Vec<crate::domain::Voice>,
    total: u32,
    groups: Vec<(String, u32)>,
    by_group: Vec<(String, u32)>,
    requirement: Option<Requirement>,
}

impl Taken {
    fn asked(&mut self) -> &mut Requirement {
        self.requirement.get_or_insert_with(|| Requirement::to(String::new()))
    }
}

/// Parts labels at their commas and line ends.
fn links(cell: &str) -> Vec<String> {
    let parts = cell.split([',', ';', '\n']).map(str::trim).filter(|part| !part.is_empty());
    parts.map(str::to_owned).collect()
}

/// Reads a day with its time, as the room's clock showed it.
fn moment(cell: &str) -> Option<Moment> {
    let cell = cell.trim();
    let (day, time) = match cell.rsplit_once([' ', 'T']).filter(|(_, time)| time.contains(':')) {
        Some((day, time)) => (day, time),
        None => (cell, "00:00"),
    };
    let day: Date = day_in_words(day.trim_end_matches(','))?;
    let (hour, rest) = time.split_once(':')?;
    let minute = rest.split(':').next()?;
    let (hour, minute): (u8, u8) = (hour.parse().ok()?, minute.parse().ok()?);
    format!("{day}T{hour:02}:{minute:02}:00+00:00").parse().ok()
}

/// Notes where somebody wrote that an action is done or given up and did not say when: without its day that is
/// not taken. One that is done by what was merged into it says so by itself.
pub(super) fn note_standing(rows: &[Row], standing: Vec<Standing>, left_out: &mut Gathered) {
    let mut ended: HashSet<Label> = HashSet::new();
    for details in rows.iter().rev().filter_map(|row| row.details.as_ref()) {
        let Some(label) = details.label else { continue };
        if details.commitment.outcome.is_some() || ended.contains(&label) {
            ended.insert(label);
            ended.extend(details.into);
        }
    }
    let words: HashMap<String, Progress> = Lang::ALL
        .into_iter()
        .flat_map(|lang| Progress::ALL.map(|progress| (lang.progress(progress), progress)))
        .collect();
    for (line, label, cell) in standing {
        match words.get(cell.trim()) {
            Some(Progress::Done | Progress::Dropped | Progress::Moved)
                if !ended.contains(&label) =>
            {
                left_out.note(What::Word, "", line, &cell);
            }
            None => left_out.note(What::Word, "", line, &cell),
            Some(_) => {}
        }
    }
}
