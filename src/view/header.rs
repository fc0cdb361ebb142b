//! The header: which session this is, its clock, whether it is saved, and the row of stages.

use ratatui::layout::Rect;

use crate::app::{Access, Target, Workspace};
use crate::domain::{Sheet, Stage, pace};
use crate::i18n::Lang;
use crate::t;
use crate::text::width;

use super::canvas::{Canvas, Piece, cells, from, pieces_width, row, without_right};
use super::layout::{is_airy, is_wide};
use super::page::Page;
use super::style::Look;
use super::wording;

/// The blanks between two facts on the right.
const GAP: &str = "   ";

/// Draws the header on top of an area and returns the rows it took.
pub(super) fn draw(canvas: &mut Canvas<'_>, area: Rect, page: Page<'_>) -> u16 {
    draw_title(canvas, row(area, 0), page);
    let stages = if is_airy(canvas.area()) { 2 } else { 1 };
    if area.height < 5 {
        return 1;
    }
    draw_stages(canvas, row(area, stages), page);
    stages + 2
}

fn draw_title(canvas: &mut Canvas<'_>, area: Rect, page: Page<'_>) {
    let saved = saved(page.lang, page.workspace);
    let clock = clock(page, area.width);
    // An alarm may push the clock away, and both leave a third of the row to the name.
    let right = usize::from(area.width - area.width / 3);
    let mut used = canvas.put_right(from(area, area.width / 3), &saved.0, saved.1);
    if let Some((clock, look)) = clock
        && usize::from(used) + width(GAP) + width(&clock) <= right
    {
        let rest = without_right(area, used + cells(width(GAP)));
        used += cells(width(GAP)) + canvas.put_right(rest, &clock, look);
    }
    if let Some(forecast) =
        forecast(page, true).filter(|_| is_wide(canvas.area().width, &page.workspace.session))
    {
        let rest = without_right(area, used + cells(width(GAP)));
        used += cells(width(GAP)) + canvas.put_right(rest, &forecast, Look::Plain);
    }
    let left = without_right(area, used + cells(width(GAP)));
    let taken = canvas.put(left, &page.workspace.session.platform, Look::Loud);
    let lab = &page.workspace.session.lab.title;
    if !lab.is_empty() && usize::from(left.width - taken) > width(lab) + 3 {
        canvas.put(from(left, taken), &format!(" · {lab}"), Look::Quiet);
    }
}

/// Returns what the disk has of the session.
fn saved(lang: Lang, workspace: &Workspace) -> Piece {
    if let Access::ReadOnly(_) = &workspace.access {
        return (t!(lang, "header-read-only"), Look::Alarm);
    }
    match &workspace.saving.failing {
        Some(why) => (t!(lang, "header-not-saved", why = why.as_str()), Look::Alarm),
        None if workspace.is_saved_but_draft() => (t!(lang, "header-saved"), Look::Quiet),
        None => (t!(lang, "header-saving"), Look::Plain),
    }
}

/// Returns the countdown of silent writing, or the clock of the stage; none where the agenda gives it no time.
fn clock(page: Page<'_>, room: u16) -> Option<Piece> {
    let (lang, session) = (page.lang, &page.workspace.session);
    if let Some(left) = page.workspace.silence_left(page.model.now) {
        let left = wording::clock(left);
        let text = match room {
            0..60 => t!(lang, "header-silence-short", left = left),
            _ => t!(lang, "header-silence", left = left),
        };
        return Some((text, Look::Accent));
    }
    let slot = session.slot(session.stage)?;
    let used = session.used_seconds(session.stage, page.model.now);
    let whole = u64::from(slot.minutes) * 60;
    let (used_text, whole_text) = (wording::clock(used), wording::clock(whole));
    let text = if room < 60 {
        format!("{used_text}/{whole_text}")
    } else if session.clock.is_none() && used > 0 {
        t!(lang, "header-clock-stands", used = used_text, of = whole_text)
    } else if used > whole {
        t!(lang, "header-clock-over", used = used_text, of = whole_text)
    } else {
        t!(lang, "header-clock", used = used_text, of = whole_text)
    };
    let look = match session.clock {
        Some(_) if used > whole => Look::Alarm,
        Some(_) => Look::Loud,
        None => Look::Quiet,
    };
    Some((text, look))
}

/// Returns what is left for the next question at the pace until now, when that is less than it was
/// meant to have.
fn forecast(page: Page<'_>, whole: bool) -> Option<String> {
    page.workspace.session.clock?;
    let pace = pace(&page.workspace.session, page.model.now);
    let mut later = pace.later.iter().filter(|later| later.stage.question().is_some());
    let short = later.find(|later| later.gets < later.planned)?;
    let stage = page.lang.stage(short.stage);
    Some(if whole {
        t!(page.lang, "header-forecast", stage = stage, n = short.gets)
    } else {
        t!(page.lang, "header-forecast-short", stage = stage, n = short.gets)
    })
}

fn draw_stages(canvas: &mut Canvas<'_>, area: Rect, page: Page<'_>) {
    let lang = page.lang;
    let now = page.workspace.session.stage;
    let items: Vec<(Stage, Piece)> = Stage::ALL
        .into_iter()
        .filter(|stage| *stage != Stage::Closed || now == Stage::Closed)
        .map(|stage| (stage, item(stage, lang, page.workspace)))
        .collect();
    let (gap, shown) = fitting(&items, now, usize::from(area.width));
    let mut used = 0;
    for (index, (stage, (text, look))) in shown.iter().enumerate() {
        used += if index > 0 { gap } else { 0 };
        let place = from(area, used);
        let taken = canvas.put(place, text, *look);
        canvas.spot(Rect { width: taken, ..place }, Target::Stage(*stage));
        used += taken;
    }
    let free = usize::from(area.width.saturating_sub(used));
    let side = beside(canvas.area().width, page, free.saturating_sub(3));
    if pieces_width(&side) + 3 <= free {
        let indent = free - pieces_width(&side);
        canvas.put_all(from(area, used + cells(indent)), &side);
    }
}

/// Returns a stage with the number of its answers; the stage of now in capitals.
fn item(stage: Stage, lang: Lang, workspace: &Workspace) -> Piece {
    let name = lang.stage(stage);
    let is_now = stage == workspace.session.stage;
    let name = if is_now { name.to_uppercase() } else { name };
    let text = match stage.question() {
        Some(question) => format!("{name} {}", workspace.session.sheet(question.sheet()).len()),
        None => name,
    };
    (text, if is_now { Look::Accent } else { Look::Plain })
}

/// Picks the stages and the gap that fit: all, or those of the questions, or the one of now.
fn fitting(items: &[(Stage, Piece)], now: Stage, room: usize) -> (u16, Vec<&(Stage, Piece)>) {
    let questions = |(stage, _): &&(Stage, Piece)| stage.question().is_some() || *stage == now;
    let only = |(stage, _): &&(Stage, Piece)| *stage == now;
    let attempts: [(u16, Vec<&(Stage, Piece)>); 4] = [
        (3, items.iter().collect()),
        (2, items.iter().collect()),
        (2, items.iter().filter(questions).collect()),
        (0, items.iter().filter(only).collect()),
    ];
    let needed = |gap: u16, shown: &[&(Stage, Piece)]| {
        let texts: usize = shown.iter().map(|(_, (text, _))| width(text)).sum();
        texts + usize::from(gap) * shown.len().saturating_sub(1)
    };
    let fits = |(gap, shown): &(u16, Vec<&(Stage, Piece)>)| needed(*gap, shown) <= room;
    attempts.into_iter().find(fits).unwrap_or((0, items.iter().filter(only).collect()))
}

/// Returns what stands right of the stages: on a wide screen who was heard, else what is parked.
fn beside(columns: u16, page: Page<'_>, room: usize) -> Vec<Piece> {
    let (lang, session) = (page.lang, &page.workspace.session);
    if is_wide(columns, session)
        && let Some(question) = session.stage.question()
    {
        return super::participation::pieces(session, question, lang, room);
    }
    if let Some(forecast) = forecast(page, false) {
        return vec![(forecast, Look::Plain)];
    }
    match session.sheet(Sheet::Parked).len() {
        0 => Vec::new(),
        parked => vec![(t!(lang, "header-parked", n = parked), Look::Quiet)],
    }
}
