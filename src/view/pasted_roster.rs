//! A list of people as it was pasted: its groups with their people, and what was not understood.

use ratatui::layout::Rect;

use crate::app::{Model, Overlay, OverlayKind, PastedRow, pasted_groups, pasted_rows};
use crate::domain::{PastedRoster, Session};
use crate::i18n::Lang;
use crate::t;
use crate::text::{one_line, pad_left, pad_right, width, wrap};

use super::canvas::{Canvas, Piece, below, cells, from, row};
use super::layout::titled;
use super::style::Look;
use super::window::draw_rows;

/// The most cells of a group's name.
const NAME: usize = 26;
/// The cells of a number of people.
const NUMBER: usize = 5;

/// Draws the list.
pub(super) fn draw(canvas: &mut Canvas<'_>, area: Rect, model: &Model) {
    let Some(Overlay { kind: OverlayKind::PastedRoster(read), selected, .. }) = &model.overlay
    else {
        return;
    };
    let Some(session) = model.workspace.as_ref().map(|workspace| &workspace.session) else {
        return;
    };
    let lang = model.lang;
    let list = titled(canvas, area, &title(read, session, lang));
    let rows = pasted_rows(read, &session.groups);
    let names: Vec<Piece> = rows.iter().map(|it| name(it, read, session, lang)).collect();
    let widest = names.iter().map(|(name, _)| width(name)).max().unwrap_or(0).min(NAME);
    let most = (list.height / 2).max(1);
    let upper =
        Rect { height: most.max(list.height.saturating_sub(4)).min(cells(rows.len())), ..list };
    draw_rows(canvas, upper, rows.len(), *selected, |canvas, place, index, chosen| {
        let (Some(pasted), Some((name, look))) = (rows.get(index), names.get(index)) else {
            return;
        };
        let look = if chosen { Look::Accent } else { *look };
        let used = canvas.put(place, &pad_right(name, widest), look);
        let said = said(pasted, lang);
        let rest = from(place, used);
        let used = canvas.put(rest, &pad_left(&said.len().to_string(), NUMBER), Look::Plain);
        canvas.put(from(rest, used + 3), &one_line(&said.join(parting(pasted))), Look::Quiet);
    });
    let Some(chosen) = rows.get(*selected) else { return };
    let text = said(chosen, lang).join(parting(chosen));
    let lower = below(list, upper.height + 1);
    let parts = wrap(&text, usize::from(lower.width)).into_iter();
    for (at, part) in parts.enumerate().take(usize::from(lower.height)) {
        canvas.put(row(lower, cells(at)), text.get(part).unwrap_or_default(), Look::Plain);
    }
}

/// Returns what parts the names of a row, so that one with a title behind a comma is read as one.
fn parting(row: &PastedRow<'_>) -> &'static str {
    match row {
        PastedRow::People(_, names) if names.iter().any(|name| name.contains(',')) => "; ",
        PastedRow::People(..) | PastedRow::NotUnderstood(_) => ", ",
    }
}

/// Says how much was understood: `15 people, 5 groups, 2 not understood`.
fn title(read: &PastedRoster, session: &Session, lang: Lang) -> String {
    let lost = read.not_understood.len();
    let mut parts = vec![
        t!(lang, "count-people", n = read.people.len()),
        t!(lang, "pasted-groups", n = pasted_groups(read, session)),
    ];
    if lost > 0 {
        parts.push(t!(lang, "pasted-lost", n = lost));
    }
    parts.join(", ")
}

fn name(row: &PastedRow<'_>, read: &PastedRoster, session: &Session, lang: Lang) -> Piece {
    match row {
        PastedRow::People(Some(key), _) => {
            let new = read.new_groups.iter().find(|group| group.key == *key);
            let known = session.group(key).map(|group| lang.group_in_full(group));
            let new = new.map(|group| t!(lang, "pasted-new-group", name = group.name.as_str()));
            (known.or(new).unwrap_or_else(|| (*key).to_owned()), Look::Plain)
        }
        PastedRow::People(None, _) => (t!(lang, "pasted-no-group"), Look::Plain),
        PastedRow::NotUnderstood(_) => (t!(lang, "pasted-not-understood"), Look::Quiet),
    }
}

/// Returns the names of a row, or in quotes the lines that were not understood.
fn said(row: &PastedRow<'_>, lang: Lang) -> Vec<String> {
    match row {
        PastedRow::People(_, names) => names.iter().map(|name| (*name).to_owned()).collect(),
        PastedRow::NotUnderstood(lines) => {
            lines.iter().map(|line| t!(lang, "pasted-quoted", text = *line)).collect()
        }
    }
}
