//! The sheets of a workbook: what we found, what we do, and the requirements.
//!
//! Every row carries its question and theme, so a row cut out still says what it answers. A merged
//! answer has a row of its own that names the one it went into; votes stand only with the one that
//! stays, so that a sum over the column is right.

use super::actions::owner;
use super::requirements::{Asked, by_addressee};
use super::source::Source;
use super::{Align, Cell, Words};
use crate::domain::{
    Answer, Commitment, CommitmentField, FieldValue, Group, GroupKey, Label, Sheet, Voices,
    unique_by,
};
use crate::i18n::Lang;
use crate::t;

/// One sheet of a workbook.
#[derive(Debug, Clone)]
pub struct Worksheet {
    /// The name of the sheet, short enough for any workbook.
    pub name: String,
    /// Its columns.
    pub columns: Vec<WorksheetColumn>,
    /// Its rows, each with a cell for every column.
    pub rows: Vec<Vec<Cell>>,
}

/// A column of a workbook's sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WorksheetColumn {
    /// The heading.
    pub title: String,
    /// The width, in characters.
    pub width: u16,
    /// Which side its cells lean to.
    pub align: Align,
}

pub(super) fn of(source: &Source) -> Vec<Worksheet> {
    let sources = std::slice::from_ref(source);
    over(sources, false, source.lang())
}

/// Makes the sheets of several sessions, each row with its platform.
pub(super) fn of_platforms(sources: &[Source], lang: Lang) -> Vec<Worksheet> {
    over(sources, true, lang)
}

fn over(sources: &[Source], platforms: bool, lang: Lang) -> Vec<Worksheet> {
    let found = [Sheet::Troubles, Sheet::Parked];
    let done = [Sheet::Ways, Sheet::Actions];
    vec![
        sheet(sources, platforms, t!(lang, "report-worksheet-found"), &found, lang),
        sheet(sources, platforms, t!(lang, "report-worksheet-do"), &done, lang),
        requirements(sources, platforms, lang),
    ]
}

/// What one column shows of an answer.
#[derive(Clone, Copy)]
enum Field<'a> {
    Platform,
    Question,
    Theme,
    Number,
    Answer,
    Votes,
    VotesOf(&'a Group),
    For,
    AnsweredBy,
    Promised(CommitmentField),
    Outcome,
    AddressedTo,
    Reply,
    ReplyNote,
    Voices,
    Readback,
    FirstSaid,
    MergedInto,
    At,
}

/// One answer in its row: the sheet it stands on, and the answer it was merged into.
struct Line<'a> {
    sheet: Sheet,
    answer: &'a Answer,
    into: Option<Label>,
}

fn sheet(
    sources: &[Source],
    platforms: bool,
    name: String,
    sheets: &[Sheet],
    lang: Lang,
) -> Worksheet {
    let fields = fields(sources, platforms, sheets);
    let mut rows = Vec::new();
    for source in sources {
        for sheet in sheets {
            for standing in source.session.sheet(*sheet) {
                for answer in standing.with_merged() {
                    let into = (answer.label != standing.label).then_some(standing.label);
                    let line = Line { sheet: *sheet, answer, into };
                    rows.push(fields.iter().map(|field| field.cell(source, &line)).collect());
                }
            }
        }
    }
    Worksheet { name, columns: fields.iter().map(|field| field.column(lang)).collect(), rows }
}

fn fields<'a>(sources: &[Source<'a>], platforms: bool, sheets: &[Sheet]) -> Vec<Field<'a>> {
    let groups = sources.iter().flat_map(|source| {
        let voted = |group: &&Group| {
            let mut parts = source.session.parts().filter(|(sheet, _)| sheets.contains(sheet));
            parts.any(|(_, part)| part.votes.groups.contains_key(&group.key))
        };
        source.session.groups.iter().filter(voted)
    });
    let groups = unique_by(groups, |group| &group.key);
    let does = sheets.contains(&Sheet::Actions);
    let mut fields = if platforms { vec![Field::Platform] } else { Vec::new() };
    fields.extend([Field::Question, Field::Theme, Field::Number, Field::Answer, Field::Votes]);
    fields.extend(groups.into_iter().map(Field::VotesOf));
    if does {
        fields.push(Field::For);
        fields.extend(CommitmentField::ALL.map(Field::Promised));
        fields.extend([Field::Outcome, Field::AddressedTo, Field::Reply, Field::ReplyNote]);
    } else {
        fields.push(Field::AnsweredBy);
    }
    if sources.iter().any(|source| source.options.voices != Voices::None) {
        fields.push(Field::Voices);
    }
    fields.extend([Field::Readback, Field::FirstSaid, Field::MergedInto, Field::At]);
    fields
}

impl Field<'_> {
    fn column(self, lang: Lang) -> WorksheetColumn {
        let (title, width, align) = match self {
            Self::Platform => (t!(lang, "report-platform"), 24, Align::Start),
            Self::Question => (t!(lang, "report-column-question"), 24, Align::Start),
            Self::Theme => (t!(lang, "report-column-theme"), 18, Align::Start),
            Self::Number => (t!(lang, "report-column-number"), 6, Align::Start),
            Self::Answer => (t!(lang, "report-column-answer"), 60, Align::Start),
            Self::Votes => (t!(lang, "report-column-votes"), 9, Align::End),
            Self::VotesOf(group) => (Words::new(lang).group(group), 12, Align::End),
            Self::For => (t!(lang, "report-column-for"), 10, Align::Start),
            Self::AnsweredBy => (t!(lang, "report-column-answered-by"), 14, Align::Start),
            Self::Promised(field) => {
                let width = match Commitment::default().get(field) {
                    FieldValue::Day(_) => 12,
                    FieldValue::Text(_) if field.names_people() => 24,
                    FieldValue::Text(_) => 30,
                };
                (lang.commitment_field(field), width, Align::Start)
            }
            Self::Outcome => (t!(lang, "report-outcome"), 20, Align::Start),
            Self::AddressedTo => (t!(lang, "report-addressed"), 20, Align::Start),
            Self::Reply => (t!(lang, "report-column-reply"), 14, Align::Start),
            Self::ReplyNote => (t!(lang, "report-column-in-their-words"), 30, Align::Start),
            Self::Voices => (t!(lang, "report-column-voices"), 28, Align::Start),
            Self::Readback => (t!(lang, "report-column-readback"), 14, Align::Start),
            Self::FirstSaid => (t!(lang, "report-first-said"), 40, Align::Start),
            Self::MergedInto => (t!(lang, "report-column-merged-into"), 12, Align::Start),
            Self::At => (t!(lang, "report-column-at"), 17, Align::Start),
        };
        WorksheetColumn { title, width, align }
    }

    fn cell(self, source: &Source, line: &Line) -> Cell {
        let (words, answer) = (source.words, line.answer);
        let requirement = answer.requirement.as_ref();
        match self {
            Self::Platform => Cell::text(&source.session.platform),
            Self::Question => Cell::text(words.question(source.session, line.sheet)),
            Self::Theme => Cell::text(answer.theme.clone().unwrap_or_default()),
            Self::Number => Cell::text(words.label(answer.label)),
            Self::Answer => Cell::text(&answer.text),
            Self::Votes if line.into.is_some() => Cell::Empty,
            Self::Votes => Cell::Number(u64::from(answer.total_votes())),
            Self::VotesOf(_) if line.into.is_some() => Cell::Empty,
            Self::VotesOf(group) => {
                let votes = answer.votes_with_merged().groups.get(&group.key).copied();
                votes.map_or(Cell::Empty, |votes| Cell::Number(u64::from(votes)))
            }
            Self::For => Cell::text(source.purpose(answer)),
            Self::AnsweredBy => Cell::text(answered_by(source, answer)),
            Self::Promised(CommitmentField::Owner) => Cell::text(owner(source, &answer.commitment)),
            Self::Promised(field) => match answer.commitment.get(field) {
                FieldValue::Text(text) => Cell::text(text),
                FieldValue::Day(day) => day.map_or(Cell::Empty, Cell::Date),
            },
            Self::Outcome => {
                Cell::text(answer.commitment.outcome.map(|o| words.outcome(o)).unwrap_or_default())
            }
            Self::AddressedTo => requirement
                .map_or(Cell::Empty, |r| Cell::text(words.group_of(source.session, &r.to))),
            Self::Reply => requirement.map_or(Cell::Empty, |r| Cell::text(words.reply(r.reply))),
            Self::ReplyNote => requirement.map_or(Cell::Empty, |r| Cell::text(&r.note)),
            Self::Voices => Cell::text(own_voices(source, answer)),
            Self::Readback => {
                Cell::text(answer.readback.map(|r| words.readback(r)).unwrap_or_default())
            }
            Self::FirstSaid => Cell::text(answer.verbatim.clone().unwrap_or_default()),
            Self::MergedInto => line.into.map_or(Cell::Empty, |l| Cell::text(words.label(l))),
            Self::At => Cell::Moment(answer.at),
        }
    }
}

fn own_voices(source: &Source, answer: &Answer) -> String {
    let voices = answer.voices.iter().map(|voice| source.words.voice(source.session, voice));
    voices.collect::<Vec<_>>().join(", ")
}

/// Lists the ways for a trouble and the actions straight for it.
fn answered_by(source: &Source, trouble: &Answer) -> String {
    let labels = source.answered_by.get(&trouble.label).map_or(&[][..], Vec::as_slice);
    source.words.labels(labels)
}

fn requirements(sources: &[Source], platforms: bool, lang: Lang) -> Worksheet {
    let column = |title: String, width| WorksheetColumn { title, width, align: Align::Start };
    let mut columns = vec![column(t!(lang, "report-addressed"), 24)];
    if platforms {
        columns.push(column(t!(lang, "report-platform"), 24));
    }
    columns.extend([
        column(t!(lang, "report-column-question"), 24),
        column(t!(lang, "report-column-theme"), 18),
        column(t!(lang, "report-column-number"), 6),
        column(t!(lang, "report-column-requirement"), 60),
        column(t!(lang, "report-column-for"), 10),
        column(t!(lang, "report-column-reply"), 14),
        column(t!(lang, "report-column-in-their-words"), 40),
    ]);
    // What is asked of one group stands together, whichever platform asks it.
    let mut by_group: Vec<(GroupKey, Vec<Vec<Cell>>)> = Vec::new();
    for source in sources {
        for (key, asked) in by_addressee(source) {
            let asked = asked.into_iter().map(|asked| asked_row(source, platforms, asked));
            match by_group.iter_mut().find(|(known, _)| *known == key) {
                Some((_, rows)) => rows.extend(asked),
                None => by_group.push((key, asked.collect())),
            }
        }
    }
    let rows = by_group.into_iter().flat_map(|(_, rows)| rows).collect();
    Worksheet { name: t!(lang, "report-worksheet-requirements"), columns, rows }
}

fn asked_row(source: &Source, platforms: bool, (answer, requirement): Asked) -> Vec<Cell> {
    let words = source.words;
    let sheet = source.standing.sheet(answer.label).unwrap_or(Sheet::Ways);
    let mut row = vec![Cell::text(words.group_of(source.session, &requirement.to))];
    if platforms {
        row.push(Cell::text(&source.session.platform));
    }
    row.extend([
        Cell::text(words.question(source.session, sheet)),
        Cell::text(answer.theme.clone().unwrap_or_default()),
        Cell::text(words.label(answer.label)),
        Cell::text(&answer.text),
        Cell::text(source.purpose(answer)),
        Cell::text(words.reply(requirement.reply)),
        Cell::text(&requirement.note),
    ]);
    row
}
