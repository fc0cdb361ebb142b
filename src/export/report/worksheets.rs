//! The sheets of a workbook: what we found, the ways, the actions, and the requirements.
//!
//! Every row carries its question and theme, so a row cut out still says what it answers. A merged
//! answer has a row of its own that names the one it went into; votes stand only with the one that
//! stays, so that a sum over the column is right. What only is looked up stands behind what is worked
//! with, and is not printed.

mod choosing;

use super::earlier;
use super::ranking;
use super::requirements::by_addressee;
use super::source::Source;
use super::unit::Unit;
use super::{Align, Cell, Column, ColumnUse, Table};
use crate::domain::{
    Answer, Commitment, CommitmentField, FieldValue, Group, Label, Progress, Reply, Requirement,
    Sheet, Stance, gathered,
};
use crate::i18n::{Lang, origin_in_cell};
use crate::t;

/// Makes the sheets of one session, or of several, each row with its platform then.
pub(super) fn of(sources: &[Source], platforms: bool, lang: Lang) -> Vec<Table> {
    let found = [Sheet::Troubles, Sheet::Parked];
    let mut all = vec![
        answers(sources, platforms, t!(lang, "report-worksheet-found"), &found, lang),
        answers(sources, platforms, t!(lang, "report-worksheet-ways"), &[Sheet::Ways], lang),
        answers(sources, platforms, t!(lang, "report-worksheet-actions"), &[Sheet::Actions], lang),
        requirements(sources, platforms, lang),
    ];
    all.extend(ranking::worksheet(sources, platforms, lang));
    all.extend(earlier::worksheet(sources, platforms, lang));
    all
}

/// What one column shows of an answer.
#[derive(Clone, Copy)]
enum Field<'a> {
    Platform,
    Question,
    Theme,
    Number,
    Answer,
    Required,
    Votes(Unit),
    VotesOf(&'a Group),
    /// The votes of all groups in words, where there are too many for a column each.
    VotesByGroup(Unit),
    For,
    AnsweredBy,
    Promised(CommitmentField),
    /// Where an action comes from that an earlier lab promised.
    Carried,
    /// The same for the import, with the session it comes from.
    Origin,
    /// The later day that was agreed on before it was done or given up.
    PutOff,
    /// Why, where the outcome does not tell it.
    Why,
    /// How it stands on the day of the export, in a word.
    Standing,
    Outcome,
    /// To whom it is addressed, in a column of this width.
    AddressedTo(u16),
    Reply,
    /// The day of the reply.
    RepliedOn,
    /// The reply in the group's own words, in a column of this width.
    ReplyNote(u16),
    Voices,
    /// From which troubles it comes.
    BecauseOf,
    /// What was said against it or for it, a line each.
    Opinions(Stance),
    Readback,
    FirstSaid,
    MergedInto,
    At,
    /// Whether it is picked for the plenary.
    Plenary,
}

/// One answer in its row: the sheet it stands on, what is required by it, and the answer it was
/// merged into, which may itself be merged into another.
struct Line<'a> {
    sheet: Sheet,
    answer: &'a Answer,
    requirement: Option<&'a Requirement>,
    into: Option<Label>,
}

/// Makes a sheet with a row for every answer on these sheets, merged ones included.
fn answers(
    sources: &[Source],
    platforms: bool,
    name: String,
    sheets: &[Sheet],
    lang: Lang,
) -> Table {
    let fields = choosing::fields(sources, platforms, sheets);
    let mut rows = Vec::new();
    for source in sources {
        for sheet in sheets {
            for standing in source.session.sheet(*sheet) {
                for (answer, into) in with_holders(standing) {
                    let requirement = answer.requirement.as_deref();
                    let line = Line { sheet: *sheet, answer, requirement, into };
                    rows.push(row(&fields, source, &line));
                }
            }
        }
    }
    table(name, &fields, rows, lang)
}

/// Goes over an answer and every answer merged into it, each with the one it was merged into.
fn with_holders(standing: &Answer) -> impl Iterator<Item = (&Answer, Option<Label>)> {
    let mut open = vec![(standing, None)];
    std::iter::from_fn(move || {
        let (answer, into) = open.pop()?;
        open.extend(answer.merged.iter().rev().map(|part| (part, Some(answer.label))));
        Some((answer, into))
    })
}

/// Makes the sheet of requirements: what is asked of one group stands together, whichever platform
/// asks it.
fn requirements(sources: &[Source], platforms: bool, lang: Lang) -> Table {
    let mut fields = vec![Field::AddressedTo(24)];
    fields.extend(platforms.then_some(Field::Platform));
    fields.extend([Field::Theme, Field::Number, Field::Required, Field::For]);
    fields.extend([Field::Reply, Field::RepliedOn, Field::ReplyNote(40), Field::Question]);
    let rows = sources.iter().flat_map(|source| {
        let asked = by_addressee(source).into_iter().flat_map(|(_, asked)| asked);
        let fields = &fields;
        asked.map(move |(answer, requirement)| {
            let sheet = source.standing.sheet(answer.label).unwrap_or(Sheet::Ways);
            let line = Line { sheet, answer, requirement: Some(requirement), into: None };
            (&requirement.to, row(fields, source, &line))
        })
    });
    let rows = gathered([], rows).into_iter().flat_map(|(_, rows)| rows).collect();
    table(t!(lang, "report-worksheet-requirements"), &fields, rows, lang)
}

fn table(name: String, fields: &[Field], rows: Vec<Vec<Cell>>, lang: Lang) -> Table {
    let mut columns: Vec<Column> = fields.iter().map(|field| field.column(lang)).collect();
    // What is printed stands together.
    let printed = columns.iter().take_while(|it| it.filled != ColumnUse::Unprinted).count();
    columns.iter_mut().skip(printed).for_each(|column| column.filled = ColumnUse::Unprinted);
    Table { caption: name, columns, rows }
}

fn row(fields: &[Field], source: &Source, line: &Line) -> Vec<Cell> {
    fields.iter().map(|field| field.cell(source, line)).collect()
}

impl Field<'_> {
    fn column(self, lang: Lang) -> Column {
        let (title, weight) = match self {
            Self::Platform => (t!(lang, "report-platform"), 24),
            Self::Question => (t!(lang, "report-column-question"), 40),
            Self::Theme => (t!(lang, "report-column-theme"), 18),
            Self::Number => (t!(lang, "report-column-number"), 6),
            Self::Answer => (t!(lang, "report-column-answer"), 60),
            Self::Required => (t!(lang, "report-column-requirement"), 60),
            Self::Votes(unit) => (unit.column(lang), 9),
            Self::VotesOf(group) => (lang.group_in_full(group), 13),
            Self::VotesByGroup(unit) => (unit.by_group(lang), 60),
            Self::For => (t!(lang, "report-column-for"), 10),
            Self::AnsweredBy => (t!(lang, "report-column-answered-by"), 14),
            Self::Promised(field) => {
                let width = match Commitment::default().get(field) {
                    FieldValue::Day(_) => 16,
                    FieldValue::Text(_) if field.names_people() => 24,
                    FieldValue::Text(_) => 30,
                };
                (lang.commitment_field(field), width)
            }
            Self::Carried => (t!(lang, "report-carried"), 40),
            Self::Origin => (t!(lang, "report-column-origin"), 40),
            Self::PutOff => (t!(lang, "report-column-put-off"), 16),
            Self::Why => (t!(lang, "report-column-why"), 30),
            Self::Standing => (t!(lang, "report-standing"), 12),
            Self::Outcome => (t!(lang, "report-outcome"), 20),
            Self::AddressedTo(width) => (t!(lang, "report-addressed"), width),
            Self::Reply => (t!(lang, "report-column-reply"), 14),
            Self::RepliedOn => (t!(lang, "report-column-replied-on"), 16),
            Self::ReplyNote(width) => (t!(lang, "report-column-in-their-words"), width),
            Self::Voices => (t!(lang, "report-column-voices"), 28),
            Self::BecauseOf => (t!(lang, "report-column-because-of"), 14),
            Self::Opinions(Stance::Objection) => (t!(lang, "report-column-objections"), 40),
            Self::Opinions(Stance::Support) => (t!(lang, "report-column-supports"), 40),
            Self::Readback => (t!(lang, "report-column-readback"), 14),
            Self::FirstSaid => (t!(lang, "report-first-said"), 40),
            Self::MergedInto => (t!(lang, "report-column-merged-into"), 12),
            Self::At => (t!(lang, "report-column-at"), 17),
            Self::Plenary => (t!(lang, "report-column-for-plenary"), 12),
        };
        let is_count = matches!(self, Self::Votes(_) | Self::VotesOf(_));
        let align = if is_count { Align::End } else { Align::Start };
        Column { align, filled: self.filled(lang), ..Column::text(title, weight) }
    }

    /// Tells what a workbook does for who fills the column in, and whether it prints it.
    fn filled(self, lang: Lang) -> ColumnUse {
        match self {
            Self::Standing => {
                ColumnUse::Choice(Progress::ALL.map(|progress| lang.progress(progress)).into())
            }
            Self::Reply => {
                let replies = Reply::all_and_none();
                ColumnUse::Choice(replies.map(|reply| lang.reply(reply)).collect())
            }
            Self::Question
            | Self::Voices
            | Self::BecauseOf
            | Self::Opinions(_)
            | Self::Readback
            | Self::FirstSaid
            | Self::MergedInto
            | Self::Origin
            | Self::PutOff
            | Self::Why
            | Self::Plenary
            | Self::At => ColumnUse::Unprinted,
            Self::Platform
            | Self::Theme
            | Self::Number
            | Self::Answer
            | Self::Required
            | Self::Votes(_)
            | Self::VotesOf(_)
            | Self::VotesByGroup(_)
            | Self::For
            | Self::AnsweredBy
            | Self::Promised(_)
            | Self::Carried
            | Self::Outcome
            | Self::AddressedTo(_)
            | Self::RepliedOn
            | Self::ReplyNote(_) => ColumnUse::Read,
        }
    }

    fn cell(self, source: &Source, line: &Line) -> Cell {
        let (lang, words) = (source.lang(), source.words);
        let (session, answer) = (source.session, line.answer);
        match self {
            Self::Platform => Cell::text(&source.platform),
            Self::Question => Cell::text(lang.question(session, line.sheet)),
            Self::Theme => Cell::known(answer.theme.clone()),
            Self::Number => Cell::text(words.label(answer.label)),
            Self::Answer | Self::Required => Cell::text(&answer.text),
            Self::Votes(_) | Self::VotesOf(_) | Self::VotesByGroup(_) if line.into.is_some() => {
                Cell::Empty
            }
            Self::Votes(_) => {
                let votes = answer.votes_with_merged();
                Cell::count((!votes.is_empty()).then(|| votes.total()))
            }
            Self::VotesOf(group) => {
                Cell::count(answer.votes_with_merged().groups.get(&group.key).copied())
            }
            Self::VotesByGroup(_) => {
                let votes = answer.votes_with_merged();
                Cell::text(lang.votes_in_cell(&votes, |key| source.names.find(key)))
            }
            Self::For => Cell::text(words.labels(&targets(source, answer))),
            Self::AnsweredBy => Cell::text(answered_by(source, answer)),
            Self::Promised(CommitmentField::Owner) => {
                Cell::text(lang.owner_in_cell(&answer.commitment))
            }
            Self::Promised(field) => match answer.commitment.get(field) {
                FieldValue::Text(text) => Cell::text(text),
                FieldValue::Day(day) => day.map_or(Cell::Empty, Cell::Date),
            },
            Self::Carried => {
                let carried = answer.carried.as_ref();
                Cell::known(carried.map(|it| lang.carried(it, |day| words.date(day))))
            }
            Self::Origin => Cell::known(answer.carried.as_deref().map(origin_in_cell)),
            Self::PutOff => answer.commitment.moved_to.map_or(Cell::Empty, Cell::Date),
            Self::Why if answer.commitment.reason().is_empty() => {
                Cell::text(&answer.commitment.why)
            }
            Self::Why => Cell::Empty,
            Self::Standing => {
                let commitment = match line.into {
                    Some(_) => Commitment::clone(&answer.commitment),
                    None => answer.commitment_with_merged(),
                };
                let is_promised = line.sheet == Sheet::Actions || !commitment.is_empty();
                let stands = is_promised && (line.into.is_none() || commitment.outcome.is_some());
                let progress = commitment.progress(source.options.now.date());
                Cell::known(stands.then(|| lang.progress(progress)))
            }
            Self::Outcome => Cell::text(words.became(&answer.commitment)),
            Self::AddressedTo(_) => {
                Cell::known(line.requirement.map(|asked| source.names.group(&asked.to)))
            }
            Self::Reply => Cell::known(line.requirement.map(|asked| lang.reply(asked.reply))),
            Self::RepliedOn => {
                let day = line.requirement.and_then(|asked| asked.on);
                day.map_or(Cell::Empty, Cell::Date)
            }
            Self::ReplyNote(_) => Cell::known(line.requirement.map(|asked| asked.note.clone())),
            Self::Voices => {
                Cell::text(lang.voices_in_cell(&answer.voices, |key| source.names.find(key)))
            }
            Self::BecauseOf => Cell::text(words.labels(&answer.causes)),
            Self::Opinions(stance) => {
                let opinions = answer.opinions.iter().filter(|it| it.stance == stance);
                let group = |key: &str| source.names.find(key);
                let lines = opinions.map(|opinion| lang.opinion_in_cell(opinion, group));
                Cell::text(lines.collect::<Vec<_>>().join("\n"))
            }
            Self::Readback => Cell::known(source.readback(answer)),
            Self::FirstSaid => Cell::known(answer.verbatim.clone()),
            Self::MergedInto => Cell::known(line.into.map(|label| words.label(label))),
            Self::At => Cell::Moment(answer.at),
            Self::Plenary => Cell::text(if answer.plenary { "✓" } else { "" }),
        }
    }
}

/// Lists what an answer is for, each as it stands now: ways, troubles, and for what is parked all others.
fn targets(source: &Source, answer: &Answer) -> Vec<Label> {
    let on = |sheet| source.standing.targets(answer, sheet).into_iter().map(|it| it.label);
    let others = [Sheet::Actions, Sheet::Parked].into_iter().flat_map(on);
    let all = source.targets(answer).into_iter().chain(others);
    // What is merged into an answer may have been for it.
    all.filter(|label| *label != answer.label).collect()
}

/// Lists the ways for a trouble and the actions straight for it.
fn answered_by(source: &Source, trouble: &Answer) -> String {
    let labels = source.answered_by.get(&trouble.label).map_or(&[][..], Vec::as_slice);
    source.words.labels(labels)
}
