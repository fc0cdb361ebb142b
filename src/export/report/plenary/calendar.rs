//! The calendar: the actions of all platforms, the earliest day first.

use super::All;
use crate::domain::{Answer, Commitment, CommitmentField, Deadline, calendar};
use crate::export::report::entries::{FIRST_WORDS, cut};
use crate::export::report::{Block, Cell, Column, Section, Table};
use crate::t;

pub(super) fn write(all: &All, sections: &mut Vec<Section>) {
    let lang = all.lang();
    let shown = all.shown();
    let deadlines = calendar(&shown);
    let actions = shown.iter().flat_map(|session| &session.actions);
    let mut blocks = Vec::new();
    if deadlines.is_empty() {
        blocks.push(Block::Paragraph(t!(lang, "plenary-calendar-none")));
    } else {
        blocks.push(Block::Table(table(all, &deadlines)));
    }
    let is_undated =
        |commitment: &Commitment| commitment.due_now().is_none() && commitment.ended().is_none();
    let commitments = actions.map(Answer::commitment_with_merged);
    let undated = commitments.filter(is_undated).count();
    if undated > 0 && !deadlines.is_empty() {
        blocks.push(Block::Paragraph(t!(lang, "plenary-undated", n = undated)));
    }
    sections.push(Section::new("calendar", 1, t!(lang, "plenary-calendar"), blocks));
}

/// Lists the actions by their days.
fn table(all: &All, deadlines: &[Deadline]) -> Table {
    let lang = all.lang();
    let rows = deadlines.iter().map(|deadline| {
        vec![
            all.words.due(&deadline.commitment),
            Cell::text(all.label(deadline.session, deadline.answer.label)),
            Cell::text(cut(&deadline.answer.text, FIRST_WORDS)),
            Cell::text(all.platform(deadline.session)),
            Cell::text(&deadline.commitment.who),
        ]
    });
    let columns = [
        Column::text(lang.commitment_field(CommitmentField::Due), 18),
        Column::text(t!(lang, "report-column-number"), 8),
        Column::text(t!(lang, "report-column-action"), 38),
        Column::text(t!(lang, "report-platform"), 20),
        Column::text(lang.commitment_field(CommitmentField::Owner), 20),
    ];
    Table::new(columns, rows)
}
