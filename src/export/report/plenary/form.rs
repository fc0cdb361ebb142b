//! The reply form: what is required of one stakeholder group, with columns for its reply.

use super::All;
use crate::domain::{GroupKey, Reply, requirements};
use crate::export::report::{Cell, Column, ColumnUse, Table};
use crate::t;

/// Makes the form for one group. It is read back by its heads, and by the id of the session and the
/// key of the group, which stand in columns that a workbook hides.
pub(super) fn worksheet(theirs: &All, group: &GroupKey) -> Table {
    let lang = theirs.lang();
    let shown = theirs.shown();
    let lists = requirements(&shown);
    let asked = lists.iter().find(|(key, _)| key == group).map_or(&[][..], |(_, list)| list);
    let rows = asked.iter().map(|demand| {
        let id = theirs.source(demand.session).map(|source| source.session.id.to_string());
        vec![
            Cell::text(theirs.label(demand.session, demand.answer.label)),
            Cell::text(&demand.answer.text),
            Cell::text(theirs.platform(demand.session)),
            Cell::Empty,
            Cell::Empty,
            Cell::Empty,
            Cell::Empty,
            Cell::known(id),
            Cell::text(group),
        ]
    });
    let replies = Reply::ALL.map(|reply| lang.reply(Some(reply))).to_vec();
    let filled = |title: String, weight: u16, filled: ColumnUse| Column {
        filled,
        ..Column::text(title, weight)
    };
    let columns = vec![
        Column::text(t!(lang, "form-column-number"), 8),
        Column::text(t!(lang, "form-column-requirement"), 50),
        Column::text(t!(lang, "form-column-asks"), 24),
        filled(t!(lang, "form-column-reply"), 22, ColumnUse::Choice(replies)),
        Column::text(t!(lang, "form-column-note"), 40),
        filled(t!(lang, "form-column-on"), 14, ColumnUse::Day),
        Column::text(t!(lang, "form-column-name"), 24),
        filled(t!(lang, "form-column-session"), 8, ColumnUse::Hidden),
        filled(t!(lang, "form-column-group"), 8, ColumnUse::Hidden),
    ];
    Table { caption: t!(lang, "form-sheet"), ..Table::new(columns, rows) }
}
