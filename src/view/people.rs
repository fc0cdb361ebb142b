//! The people of the roster: number, name and group of each.

use ratatui::layout::Rect;

use crate::t;
use crate::text::{one_line, pad_left};

use super::canvas::{Canvas, from, without_right};
use super::columns::GAP;
use super::layout::titled;
use super::page::Page;
use super::style::Look;
use super::window::draw_rows;
use super::wording::NOTHING;

/// The cells of a person's number and of the blanks behind it.
const NUMBER: u16 = 5;
/// The widest a name gets with its group: the two are to be read as one.
const WIDEST: u16 = 72;

/// Draws the people.
pub(super) fn draw(canvas: &mut Canvas<'_>, area: Rect, page: Page<'_>) {
    let people = &page.workspace.session.roster;
    let title = t!(page.lang, "people-title", n = people.len());
    let list = titled(canvas, area, &title);
    draw_rows(canvas, list, people.len(), page.workspace.row, |canvas, place, index, chosen| {
        let Some(person) = people.get(index) else { return };
        let place = Rect { width: place.width.min(WIDEST), ..place };
        let group = person.group.as_deref().map(|key| page.group(key));
        let group = group.unwrap_or_else(|| NOTHING.to_owned());
        let used = canvas.put_right(place, &group, Look::Quiet);
        let left = without_right(place, used + GAP);
        canvas.put(left, &pad_left(&(index + 1).to_string(), 3), Look::Quiet);
        let look = if chosen { Look::Accent } else { Look::Plain };
        canvas.put(
            from(left, NUMBER),
            &one_line(person.person.as_deref().unwrap_or(NOTHING)),
            look,
        );
    });
}
