//! Actions as a table: what, for what, who, with whom, by when, how it starts.

use super::source::Source;
use super::{Block, Cell, Column, Section, Table};
use crate::domain::{Answer, Commitment, CommitmentField, Owner, Sheet};
use crate::t;

pub(super) fn write(source: &Source, sections: &mut Vec<Section>) {
    let lang = source.lang();
    let question = source.lang().question(source.session, Sheet::Actions);
    let mut blocks = vec![Block::Paragraph(question)];
    if source.session.actions.is_empty() {
        blocks.push(Block::Paragraph(t!(lang, "report-nothing-yet")));
    } else {
        blocks.push(Block::Table(table(source)));
    }
    sections.push(Section::new("actions", 1, t!(lang, "report-actions"), blocks));
}

fn table(source: &Source) -> Table {
    let lang = source.lang();
    let rows = source.session.actions.iter().map(|action| row(source, action));
    Table {
        caption: t!(lang, "report-actions-caption"),
        columns: vec![
            Column::text(t!(lang, "report-column-number"), 8),
            Column::text(t!(lang, "report-column-action"), 21),
            Column::text(t!(lang, "report-column-for"), 12),
            Column::text(lang.commitment_field(CommitmentField::Owner), 17),
            Column::text(lang.commitment_field(CommitmentField::Partners), 17),
            Column::text(lang.commitment_field(CommitmentField::Due), 13),
            Column::text(t!(lang, "report-column-first-step"), 17),
        ],
        rows: rows.collect(),
    }
}

fn row(source: &Source, action: &Answer) -> Vec<Cell> {
    let commitment = action.commitment_with_merged();
    vec![
        Cell::text(source.words.label(action.label)),
        Cell::text(source.words.action(action)),
        Cell::text(source.purpose(action)),
        Cell::text(owner(source, &commitment)),
        Cell::text(&commitment.partners),
        source.words.due(&commitment),
        Cell::text(start(source, &commitment)),
    ]
}

/// Names who does it, or says that nobody was found when somebody was looked for.
pub(super) fn owner(source: &Source, commitment: &Commitment) -> String {
    match commitment.owner() {
        Owner::Named(who) => who.to_owned(),
        Owner::Nobody => t!(source.lang(), "report-nobody"),
        Owner::Open => String::new(),
    }
}

/// Says how it starts, what it needs, and whatever else is promised that has no column of its own.
fn start(source: &Source, commitment: &Commitment) -> String {
    let lang = source.lang();
    let lines = commitment.said().filter_map(|(field, value)| {
        let said = source.words.promised(value);
        match field {
            CommitmentField::Owner | CommitmentField::Partners | CommitmentField::Due => None,
            CommitmentField::FirstStep => Some(said),
            CommitmentField::Needs => Some(t!(lang, "report-needs-this", needs = said)),
        }
    });
    lines.collect::<Vec<_>>().join("\n")
}
