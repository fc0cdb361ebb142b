//! Requirements: what is addressed to each stakeholder group, and what it replied.

use ratatui::layout::Rect;

use crate::app::{Target, requirement_rows};
use crate::domain::{Answer, Date, Requirement};
use crate::t;
use crate::text::{one_line, pad_left};

use super::canvas::{Canvas, cells, from, row, without_right};
use super::columns::GAP;
use super::layout::below_title;
use super::page::Page;
use super::style::Look;
use super::window;
use super::window::{draw_marks, draw_title};

/// From this width on the day of a reply stands beside the reply.
const WIDE: u16 = 60;

/// Where the text of a requirement begins.
const TEXT: u16 = 8;

/// Draws the requirements by stakeholder group.
pub(super) fn draw(canvas: &mut Canvas<'_>, area: Rect, page: Page<'_>) {
    let lang = page.lang;
    let title = t!(lang, "requirements-title");
    let list = below_title(canvas, area);
    let rows = requirement_rows(&page.workspace.session).into_iter();
    let rows = rows.filter_map(|answer| Some((answer, answer.requirement.as_deref()?)));
    let rows: Vec<(&Answer, &Requirement)> = rows.collect();
    if rows.is_empty() {
        canvas.put(row(area, 0), &title, Look::Loud);
        canvas.put(row(list, 0), &t!(lang, "requirements-none"), Look::Quiet);
        return;
    }
    let chosen = page.workspace.row;
    let is_wide = area.width >= WIDE;
    let mut lines: Vec<Line> = Vec::new();
    let mut last: Option<&str> = None;
    for (index, (answer, requirement)) in rows.iter().enumerate() {
        if last.replace(requirement.to.as_str()) != Some(requirement.to.as_str()) {
            lines.push(Line::Group(requirement));
        }
        lines.push(Line::Answer(index, answer, requirement));
        if index == chosen && !is_wide && !said(requirement, page).is_empty() {
            lines.push(Line::Said(requirement));
        }
    }
    let place = lines.iter().position(|line| matches!(line, Line::Answer(at, ..) if *at == chosen));
    let seen = window::from_top(lines.len(), usize::from(list.height), place);
    draw_title(canvas, row(area, 0), &title, lines.len(), &seen);
    for (at, line) in lines.get(seen.clone()).unwrap_or_default().iter().enumerate() {
        let place = row(list, cells(at));
        match line {
            Line::Group(requirement) => {
                let group = page.workspace.session.group(&requirement.to);
                let name =
                    group.map_or_else(|| requirement.to.clone(), |it| lang.group_in_full(it));
                canvas.put(place, &name, Look::Loud);
            }
            Line::Said(requirement) => {
                canvas.put(from(place, TEXT), &said(requirement, page), Look::Quiet);
            }
            Line::Answer(index, answer, requirement) => {
                draw_row(canvas, place, page, (*index, answer, requirement));
                canvas.spot(place, Target::Row(*index));
            }
        }
    }
}

/// A line of the list.
enum Line<'a> {
    /// The group of the requirements below.
    Group(&'a Requirement),
    /// What is required, with the place of its row.
    Answer(usize, &'a Answer, &'a Requirement),
    /// The day and the words of the reply to what is chosen, where there is no room beside it.
    Said(&'a Requirement),
}

/// Returns the day of a reply, unless it is today.
fn another_day(requirement: &Requirement, page: Page<'_>) -> Option<Date> {
    let today = page.model.now.date();
    requirement.on.filter(|day| requirement.reply.is_some() && *day != today)
}

/// Returns the day and the words of a reply.
fn said(requirement: &Requirement, page: Page<'_>) -> String {
    let day = another_day(requirement, page).map(|day| page.lang.day(day));
    let words = Some(requirement.note.clone()).filter(|note| !note.is_empty());
    day.into_iter().chain(words).collect::<Vec<_>>().join(" — ")
}

fn draw_row(
    canvas: &mut Canvas<'_>,
    place: Rect,
    page: Page<'_>,
    (index, answer, requirement): (usize, &Answer, &Requirement),
) {
    let lang = page.lang;
    let (is_chosen, is_wide) = (index == page.workspace.row, place.width >= WIDE);
    draw_marks(canvas, place, is_chosen, false);
    let reply = match another_day(requirement, page) {
        Some(_) if is_wide => lang.reply_with_day(requirement),
        Some(_) | None => lang.reply(requirement.reply),
    };
    let look = if requirement.reply.is_some() { Look::Plain } else { Look::Quiet };
    let used = canvas.put_right(place, &reply, look);
    let look = if is_chosen { Look::Accent } else { Look::Quiet };
    canvas.put(place, &pad_left(&lang.label(answer.label), 6), look);
    let text = one_line(&answer.text);
    let text = match requirement.note.as_str() {
        "" => text.into_owned(),
        _ if is_chosen && !is_wide => text.into_owned(),
        note => format!("{text} — {note}"),
    };
    canvas.put(from(without_right(place, used + GAP), TEXT), &text, Look::Plain);
}
