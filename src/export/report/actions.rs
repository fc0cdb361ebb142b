//! Actions: who does what with whom by when as a table, then each in full.

use super::entries::{FIRST_WORDS, Under, cut, whole};
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
        // Over several platforms the calendar has all that has a day.
        let table = table(source).filter(|_| !source.is_one_of_several);
        blocks.extend(table.map(Block::Table));
        let actions = source.session.actions.iter();
        let actions = actions.map(|it| whole(source, Sheet::Actions, it, Under::Sheet));
        blocks.push(Block::Answers(actions.collect()));
    }
    sections.push(Section::new("actions", 1, t!(lang, "report-actions"), blocks));
}

/// Lists the actions of which anything was promised; nothing where none was.
fn table(source: &Source) -> Option<Table> {
    let lang = source.lang();
    let actions = source.session.actions.iter();
    let promised = actions.map(|action| (action, action.commitment_with_merged()));
    let promised = promised.filter(|(_, commitment)| commitment.said().next().is_some());
    let rows: Vec<Vec<Cell>> = promised.map(|(it, promised)| row(source, it, &promised)).collect();
    let columns = vec![
        Column::text(t!(lang, "report-column-number"), 8),
        Column::text(t!(lang, "report-column-action"), 38),
        Column::text(lang.commitment_field(CommitmentField::Owner), 21),
        Column::text(lang.commitment_field(CommitmentField::Partners), 17),
        Column::text(lang.commitment_field(CommitmentField::Due), 16),
    ];
    let caption = t!(lang, "report-actions-caption");
    (!rows.is_empty()).then_some(Table { caption, columns, rows })
}

fn row(source: &Source, action: &Answer, commitment: &Commitment) -> Vec<Cell> {
    vec![
        Cell::text(source.words.label(action.label)),
        Cell::text(cut(&action.text, FIRST_WORDS)),
        Cell::text(owner(source, commitment)),
        Cell::text(&commitment.partners),
        source.words.due(commitment),
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
