//! The pane of the line: notices, the line itself with the cursor, and what the next answer gets.

use ratatui::layout::{Position, Rect};

use crate::app::{Command, Mode, Model, Target, Typing};
use crate::t;
use crate::text::{Line, one_line, width};

use super::canvas::{Canvas, cells, from, row, without_right};
use super::layout::{Panes, after_prompt, inside, notice_rows};
use super::style::Look;
use super::{context, field_prompt};

/// Draws what of the pane lies in the canvas and returns where in it the cursor stands; nowhere
/// while a list or a question has the focus.
pub(super) fn draw(canvas: &mut Canvas<'_>, model: &Model, panes: &Panes) -> Option<Position> {
    let [above, text, rest] = panes.line_parts();
    let typing = model.mode().definition().typing;
    if above.intersects(canvas.area()) {
        draw_notice(canvas, inside(above), model);
    }
    let main = text.intersects(canvas.area()).then(|| draw_main(canvas, inside(text), model));
    if rest.intersects(canvas.area()) {
        if typing == Typing::Field {
            return field_prompt::draw(canvas, after_prompt(inside(rest)), model);
        }
        context::draw(canvas, after_prompt(inside(rest)), model);
    }
    main.flatten().filter(|_| match typing {
        Typing::Line => true,
        // Where one looks and seldom types, the cursor comes with the first letter.
        Typing::Seldom => !is_idle(model),
        Typing::Field | Typing::Nothing => false,
    })
}

fn draw_notice(canvas: &mut Canvas<'_>, area: Rect, model: &Model) {
    let Some(notice) = model.told() else {
        return match model.mode() {
            Mode::Votes => draw_unjudged(canvas, row(area, 0), model),
            _ => draw_like(canvas, row(area, 0), model),
        };
    };
    let look = if notice.alarm { Look::Alarm } else { Look::Plain };
    let rows = notice_rows(model, usize::from(area.height));
    for (index, text) in (0..).zip(rows) {
        canvas.put(row(area, index), &text, look);
    }
}

/// Says that likely duplicates are not judged yet, which split the votes, and where they are.
fn draw_unjudged(canvas: &mut Canvas<'_>, area: Rect, model: &Model) {
    let unjudged = model.workspace.as_ref().and_then(|workspace| workspace.unjudged);
    let Some(pairs) = unjudged.filter(|pairs| *pairs > 0) else { return };
    let key = model.key_name(Command::Duplicates);
    let in_full = t!(model.lang, "votes-unjudged", n = pairs, key = key.as_str());
    let short = || t!(model.lang, "votes-unjudged-short", n = pairs, key = key.as_str());
    let fits = width(&in_full) <= usize::from(area.width);
    canvas.put(area, &if fits { in_full } else { short() }, Look::Accent);
}

/// Draws which earlier answer the line is like, and the key that counts it there.
fn draw_like(canvas: &mut Canvas<'_>, area: Rect, model: &Model) {
    let Some(workspace) = model.workspace.as_ref().filter(|workspace| workspace.takes_answers())
    else {
        return;
    };
    let like = workspace.like.nearest.and_then(|label| workspace.session.answer(label));
    let Some(answer) = like.filter(|_| !workspace.line.is_empty()) else { return };
    let key = model.keymap.key_for(Mode::Capture, Command::Same);
    let key = key.map(|key| key.shown(model.lang)).unwrap_or_default();
    let used = canvas.put_right(area, &t!(model.lang, "line-like-key", key = key), Look::Accent);
    let label = model.lang.label(answer.label);
    let text = one_line(&answer.text).into_owned();
    let like = t!(model.lang, "line-like", label = label, text = text);
    canvas.put(without_right(area, used + 2), &like, Look::Quiet);
}

/// Tells whether nothing is typed where typing is not what one does.
fn is_idle(model: &Model) -> bool {
    model.mode().definition().typing == Typing::Seldom
        && model.main_line().is_none_or(Line::is_empty)
}

/// Draws the line in rows; when it has more than fit, those around the cursor.
fn draw_main(canvas: &mut Canvas<'_>, area: Rect, model: &Model) -> Option<Position> {
    let line = model.main_line()?;
    if is_idle(model) || area.height == 0 {
        return None;
    }
    let width = model.line_width();
    let full = after_prompt(area);
    let full =
        Rect { width: cells(width).min(canvas.area().right().saturating_sub(full.x)), ..full };
    let layout = line.rows(width);
    let (cursor_row, cursor_column) = layout.cursor;
    let first = (cursor_row + 1).saturating_sub(usize::from(area.height));
    let prompt = if first > 0 { "↑" } else { "›" };
    if full.x > area.x {
        canvas.put(Rect { width: 1, ..area }, prompt, Look::Accent);
    }
    let seen = layout.rows.iter().enumerate().skip(first).take(usize::from(area.height));
    for (index, part) in seen {
        let place = row(full, cells(index - first));
        canvas.put(place, line.text().get(part.clone()).unwrap_or_default(), Look::Plain);
        canvas.spot(place, Target::Line { row: index, column: 0, width });
    }
    let place = row(full, cells(cursor_row - first.min(cursor_row)));
    let place = from(place, cells(cursor_column));
    let inside = canvas.area().contains(Position { x: place.x, y: place.y });
    inside.then_some(Position { x: place.x, y: place.y })
}
