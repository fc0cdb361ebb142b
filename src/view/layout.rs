//! Where things stand: the three panes and their margins.

use ratatui::layout::Rect;

use crate::app::{Model, Typing};
use crate::domain::{Session, Sheet};
use crate::text::wrap;

use super::canvas::{Canvas, below, cells, from, row};
use super::style::Look;

/// From this width on something may stand beside what is worked on.
const WIDE: u16 = 110;

/// With more answers than this it stands alone, as on a narrow screen.
const MOST_BESIDE: usize = 2_000;

/// From this height of the upper pane on blank rows part its pieces.
const AIRY: u16 = 14;

/// The cells before the text of the line: its margin, `›` and two blanks.
const PROMPT: u16 = 3;

/// The three parts of the screen, each drawn apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Panes {
    /// Everything above the line.
    pub top: Rect,
    /// The row for notices, the line itself, and the row of what the next answer gets.
    pub line: Rect,
    /// The rows of the line itself.
    pub text: Rect,
    /// The keys that work here.
    pub footer: Rect,
}

impl Panes {
    /// Returns the line's pane in three parts: what stands above its text, the text, and the rest.
    pub fn line_parts(&self) -> [Rect; 3] {
        let Self { line, text, .. } = *self;
        let above = Rect { height: text.y.saturating_sub(line.y), ..line };
        [above, text, below(line, above.height + text.height)]
    }
}

/// The rows of the line's pane, from above.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct LineRows {
    /// For notices; one is kept free where there is room for it.
    pub(super) notice: u16,
    /// For the line.
    pub(super) line: u16,
    /// For what the answer gets, or the prompt.
    pub(super) context: u16,
}

/// Returns the parts of the screen. They change with the size of the terminal, with the rows the
/// line takes, and with the prompt; then the whole screen has to be drawn again.
pub fn panes(model: &Model) -> Panes {
    let (columns, rows) = (model.size.columns, model.size.rows);
    let footer = u16::from(rows >= 2);
    let LineRows { notice, line: text, context } = line_rows(model);
    let line = (notice + text + context).min(rows - footer);
    let top = rows - footer - line;
    let part = |y, height| Rect { x: 0, y, width: columns, height };
    Panes {
        top: part(0, top),
        line: part(top, line),
        text: part(top + notice.min(line), text.min(line.saturating_sub(notice))),
        footer: part(top + line, footer),
    }
}

/// Divides the rows of the line's pane, so that something is left for the pane above.
pub(super) fn line_rows(model: &Model) -> LineRows {
    let rows = model.size.rows;
    if rows < 4 {
        return LineRows { notice: 0, line: rows.min(1), context: 0 };
    }
    let line = model.main_line();
    let wanted = line.map_or(1, |line| line.rows(model.line_width()).rows.len());
    let most = usize::from(rows / 3).max(1);
    let context =
        if model.mode().definition().typing == Typing::Field && rows >= 18 { 3 } else { 1 };
    let told = notice_rows(model, usize::from(rows / 8)).len();
    let notice = cells(told).max(u16::from(rows >= 8));
    LineRows { notice, line: cells(wanted.min(most)), context }
}

/// Returns the rows a notice is told in, at most so many; the last one ends with `…` if more is
/// to be said.
pub(super) fn notice_rows(model: &Model, most: usize) -> Vec<String> {
    let Some(notice) = model.told() else { return Vec::new() };
    let text = if notice.alarm { format!("! {}", notice.text) } else { notice.text.clone() };
    let width = usize::from(inside(whole(model)).width);
    let parts = wrap(&text, width);
    let mut rows: Vec<String> = parts
        .iter()
        .take(most)
        .filter_map(|part| text.get(part.clone()).map(str::to_owned))
        .collect();
    if parts.len() > most
        && let Some((last, part)) =
            rows.last_mut().zip(most.checked_sub(1).and_then(|i| parts.get(i)))
        && let Some(rest) = text.get(part.start..)
    {
        *last = crate::text::one_line(rest).into_owned();
    }
    rows
}

fn whole(model: &Model) -> Rect {
    Rect { x: 0, y: 0, width: model.size.columns, height: model.size.rows }
}

/// Returns the margin on the left and on the right.
pub(super) fn margin(columns: u16) -> u16 {
    match columns {
        0..=3 => 0,
        4..=19 => 1,
        20.. => 2,
    }
}

/// Returns a pane without its margins.
pub(super) fn inside(pane: Rect) -> Rect {
    let margin = margin(pane.width);
    Rect { x: pane.x + margin, width: pane.width.saturating_sub(2 * margin), ..pane }
}

/// Returns the part of an area that stands right of the prompt.
pub(super) fn after_prompt(area: Rect) -> Rect {
    from(area, PROMPT.min(area.width.saturating_sub(1)))
}

/// Puts a title on top of an area and returns what is left below it.
pub(super) fn titled(canvas: &mut Canvas<'_>, area: Rect, title: &str) -> Rect {
    canvas.put(row(area, 0), title, Look::Loud);
    below_title(canvas, area)
}

/// Returns what is left of an area below its title.
pub(super) fn below_title(canvas: &Canvas<'_>, area: Rect) -> Rect {
    below(area, if is_airy(canvas.area()) { 2 } else { 1 })
}

/// Tells whether the chain and who was heard stand beside the sheet: where there is room, and
/// while the session is small enough to look all through it for each drawing.
pub(super) fn is_wide(columns: u16, session: &Session) -> bool {
    let answers: usize = Sheet::ALL.into_iter().map(|sheet| session.sheet(sheet).len()).sum();
    columns >= WIDE && answers <= MOST_BESIDE
}

/// Tells whether there is room for blank rows between the pieces of the upper pane.
pub(super) fn is_airy(pane: Rect) -> bool {
    pane.height >= AIRY
}
