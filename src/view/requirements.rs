//! Requirements: what is addressed to each stakeholder group, and what it replied.

use ratatui::layout::Rect;

use crate::app::{Target, requirement_rows};
use crate::t;
use crate::text::{one_line, pad_left};

use super::canvas::{Canvas, cells, from, row, without_right};
use super::columns::GAP;
use super::layout::below_title;
use super::page::Page;
use super::style::Look;
use super::window;
use super::window::{draw_marks, draw_title};

/// Draws the requirements by stakeholder group.
pub(super) fn draw(canvas: &mut Canvas<'_>, area: Rect, page: Page<'_>) {
    let lang = page.lang;
    let title = t!(lang, "requirements-title");
    let list = below_title(canvas, area);
    let rows = requirement_rows(&page.workspace.session);
    if rows.is_empty() {
        canvas.put(row(area, 0), &title, Look::Loud);
        canvas.put(row(list, 0), &t!(lang, "requirements-none"), Look::Quiet);
        return;
    }
    // A heading stands before the first row of each group.
    let mut lines: Vec<Option<usize>> = Vec::new();
    let mut last: Option<&str> = None;
    for (index, answer) in rows.iter().enumerate() {
        let to = answer.requirement.as_ref().map(|requirement| requirement.to.as_str());
        if to != last {
            lines.push(None);
            last = to;
        }
        lines.push(Some(index));
    }
    let chosen = lines.iter().position(|line| *line == Some(page.workspace.row));
    let seen = window::from_top(lines.len(), usize::from(list.height), chosen);
    draw_title(canvas, row(area, 0), &title, lines.len(), &seen);
    for (at, line) in seen.enumerate() {
        let place = row(list, cells(at));
        let next = lines.get(line).copied().flatten();
        let after = || lines.get(line + 1).copied().flatten();
        let Some(answer) = next.or_else(after).and_then(|index| rows.get(index)) else { continue };
        let Some(requirement) = &answer.requirement else { continue };
        let Some(index) = next else {
            let group = page.workspace.session.group(&requirement.to);
            let name = group.map_or_else(|| requirement.to.clone(), |it| lang.group_in_full(it));
            canvas.put(place, &name, Look::Loud);
            continue;
        };
        draw_marks(canvas, place, index == page.workspace.row, false);
        let reply = lang.reply(requirement.reply);
        let look = if requirement.reply.is_some() { Look::Plain } else { Look::Quiet };
        let used = canvas.put_right(place, &reply, look);
        let look = if index == page.workspace.row { Look::Accent } else { Look::Quiet };
        canvas.put(place, &pad_left(&lang.label(answer.label), 6), look);
        let note = &requirement.note;
        let text = one_line(&answer.text);
        let text = if note.is_empty() { text.into_owned() } else { format!("{text} — {note}") };
        canvas.put(from(without_right(place, used + GAP), 8), &text, Look::Plain);
        canvas.spot(place, Target::Row(index));
    }
}
