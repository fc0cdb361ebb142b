//! The actions of a lab: what they come to, and each with who does it, by when, and how it stands.

use ratatui::layout::Rect;

use crate::app::{Actions, ActionsRow, Model, Target};
use crate::domain::{Progress, Promise};
use crate::i18n::Lang;
use crate::t;
use crate::text::{one_line, width, wrap};

use super::canvas::{Canvas, below, cells, from, row, without_right};
use super::columns::{GAP, owner_cells};
use super::layout::is_airy;
use super::style::Look;
use super::window::{around, draw_marks, draw_unseen};
use super::wording::NOTHING;

/// The cells of a label with the number of its platform: `12.A34`.
const LABEL: u16 = 6;

/// From this width on owner and day have columns of their own.
const WITH_COLUMNS: u16 = 60;

/// The fewest cells that are left to the text beside a day.
const FEWEST: u16 = 12;

/// Draws the actions, those around the chosen one.
pub(super) fn draw(canvas: &mut Canvas<'_>, area: Rect, model: &Model) {
    let Some(actions) = &model.actions else { return };
    let lang = model.lang;
    let airy = is_airy(canvas.area());
    let sum = lang.promise_summary(&actions.sum());
    let heads = row(area, 0);
    let list = below(area, 2 + u16::from(airy));
    // Where not all of it fits, what is lacking is left out.
    let is_short = width(&sum) <= usize::from(area.width);
    let sum = if is_short { sum.as_str() } else { sum.split(';').next().unwrap_or_default() };
    canvas.put(row(area, 1), sum, Look::Plain);
    if actions.chosen().is_none() {
        draw_title(canvas, heads, actions, lang);
        let nothing = match actions.line.is_empty() {
            true => t!(lang, "actions-none"),
            false => t!(lang, "actions-found-none"),
        };
        let place = cells(actions.rows.len()).min(list.height.saturating_sub(1));
        draw_remarks(canvas, list, actions);
        canvas.put(row(list, place), &nothing, Look::Quiet);
        return;
    }
    // The chosen row unfolds, as far as others stay beside it.
    let detail = detail(actions, lang, list.width);
    let most = usize::from(list.height / 2).saturating_sub(1);
    let detail = detail.get(..detail.len().min(most)).unwrap_or_default();
    let at = chosen_row(actions);
    let room = usize::from(list.height);
    let (items, high) = (actions.rows.len(), 1 + detail.len());
    let seen = if items + detail.len() <= room || at + high <= room {
        let end = if at + high <= room { room - detail.len() } else { room };
        0..items.min(end)
    } else {
        around(items, room, Some(at), high)
    };
    let used = draw_unseen(canvas, heads, items, &seen);
    draw_title(canvas, without_right(heads, used), actions, lang);
    let mut place = list;
    let mut action = count_actions(actions, seen.start);
    for index in seen {
        let Some(what) = actions.rows.get(index) else { continue };
        let is_chosen = index == at;
        match what {
            ActionsRow::Remark(remark) => draw_remark(canvas, row(place, 0), actions, *remark),
            ActionsRow::Head(head, count) => {
                let used = canvas.put(row(place, 0), &lang.promise_head(head), Look::Loud);
                canvas.put(from(row(place, 0), used), &format!("   {count}"), Look::Quiet);
            }
            ActionsRow::Action(promise) => {
                if let Some(promise) = actions.facts.promises.get(*promise) {
                    draw_marks(canvas, row(place, 0), is_chosen, false);
                    draw_action(canvas, row(place, 0), lang, promise, is_chosen);
                }
                canvas.spot(row(place, 0), Target::Row(action));
                action += 1;
            }
        }
        place = below(place, 1);
        if is_chosen {
            for line in detail {
                canvas.put(from(row(place, 0), label_cells(list.width)), line, Look::Quiet);
                place = below(place, 1);
            }
        }
    }
}

/// Says what the actions come to, and each action whole: its label, what is done, by when, who does it,
/// how it stands. A row that is an action has its place among them.
pub(super) fn told(actions: &Actions, lang: Lang) -> Vec<(String, Option<usize>)> {
    let mut told = vec![(lang.promise_summary(&actions.sum()), None)];
    let mut place = 0;
    for row in &actions.rows {
        told.push(match row {
            ActionsRow::Remark(remark) => {
                (actions.facts.remarks.get(*remark).cloned().unwrap_or_default(), None)
            }
            ActionsRow::Head(head, count) => {
                (format!("{}: {count}", lang.promise_head(head)), None)
            }
            ActionsRow::Action(promise) => {
                place += 1;
                let promise = actions.facts.promises.get(*promise);
                let said = promise.map(|promise| in_full(promise, lang)).unwrap_or_default();
                (said, Some(place - 1))
            }
        });
    }
    told
}

fn in_full(promise: &Promise, lang: Lang) -> String {
    let label = lang.label_of_platform(promise.number, promise.label);
    let text = format!("{label}: {}", promise.text.replace('\n', " / "));
    let days = lang.due_days(&promise.commitment);
    let who = promise.commitment.who.trim().to_owned();
    let said = [text, days, who, lang.progress(promise.progress)].into_iter();
    said.filter(|part| !part.is_empty()).collect::<Vec<_>>().join("; ")
}

fn draw_title(canvas: &mut Canvas<'_>, area: Rect, actions: &Actions, lang: Lang) {
    let used = canvas.put(area, &t!(lang, "actions-title"), Look::Loud);
    let lab = &actions.facts.lab;
    let days = lang.days(lab.from, lab.to);
    let order = t!(lang, "actions-ordered", order = lang.promise_order(actions.by));
    let parts = [lab.title.as_str(), lab.place.as_str(), &days, &order].into_iter();
    let parts = parts.filter(|part| !part.is_empty()).map(|part| format!(" · {part}"));
    let room = usize::from(area.width.saturating_sub(used));
    let all: String = parts.collect();
    // The order is told where there is room for all.
    let short = format!(" · {order}");
    let said = if width(&all) <= room || width(&short) > room { all } else { short };
    canvas.put(from(area, used), &said, Look::Quiet);
}

fn draw_remarks(canvas: &mut Canvas<'_>, area: Rect, actions: &Actions) {
    for (at, _) in actions.facts.remarks.iter().enumerate() {
        draw_remark(canvas, row(area, cells(at)), actions, at);
    }
}

fn draw_remark(canvas: &mut Canvas<'_>, place: Rect, actions: &Actions, remark: usize) {
    if let Some(text) = actions.facts.remarks.get(remark) {
        canvas.put(place, &format!("! {}", one_line(text)), Look::Alarm);
    }
}

/// Returns the row of the chosen action among all rows.
fn chosen_row(actions: &Actions) -> usize {
    let places = actions.rows.iter().enumerate();
    let mut actions_at = places.filter(|(_, what)| matches!(what, ActionsRow::Action(_)));
    actions_at.nth(actions.selected).map_or(0, |(at, _)| at)
}

/// Returns how many of the first rows are actions.
fn count_actions(actions: &Actions, rows: usize) -> usize {
    let rows = actions.rows.iter().take(rows);
    rows.filter(|what| matches!(what, ActionsRow::Action(_))).count()
}

/// Draws an action: its label, what is done, by when, who does it, and how it stands by sign and word.
fn draw_action(
    canvas: &mut Canvas<'_>,
    place: Rect,
    lang: Lang,
    promise: &Promise,
    is_chosen: bool,
) {
    let columns = Columns::of(lang, place.width, promise);
    let look = if is_chosen { Look::Accent } else { Look::Quiet };
    canvas.put(place, &lang.label_of_platform(promise.number, promise.label), look);
    let said = format!("{} {}", sign(promise.progress), lang.progress(promise.progress));
    let mut rest = place;
    canvas.put(at_right(rest, columns.state), &said, look_of(promise.progress));
    rest = without_right(rest, columns.state + GAP);
    if columns.owner > 0 {
        let who = promise.commitment.who.trim();
        let (who, look) = if who.is_empty() { (NOTHING, Look::Quiet) } else { (who, Look::Plain) };
        canvas.put(at_right(rest, columns.owner), &one_line(who), look);
        rest = without_right(rest, columns.owner + GAP);
        let days = if columns.days.is_empty() { NOTHING } else { &columns.days };
        canvas.put_right(rest, days, Look::Plain);
    }
    let look = match (is_chosen, promise.progress.is_over()) {
        (true, _) => Look::Loud,
        (false, true) => Look::Quiet,
        (false, false) => Look::Plain,
    };
    let text = Rect { width: columns.text, ..from(place, columns.label) };
    canvas.put(text, &one_line(&promise.text), look);
}

fn at_right(area: Rect, cells: u16) -> Rect {
    from(area, area.width.saturating_sub(cells))
}

/// The cells of the columns of one action; days that were moved take some of the text's.
struct Columns {
    label: u16,
    text: u16,
    days: String,
    owner: u16,
    state: u16,
}

impl Columns {
    fn of(lang: Lang, room: u16, promise: &Promise) -> Self {
        let states = Progress::ALL.map(|progress| width(&lang.progress(progress)));
        let state = cells(states.into_iter().max().unwrap_or(0)) + 2;
        let label = label_cells(room);
        let left = room.saturating_sub(label + state + GAP);
        if room < WITH_COLUMNS {
            return Self { label, text: left, days: String::new(), owner: 0, state };
        }
        let owner = owner_cells(room);
        let left = left.saturating_sub(owner + GAP);
        let days = lang.due_days(&promise.commitment);
        let is_short = cells(width(&days)) + GAP + FEWEST <= left;
        let day = || promise.commitment.due_now().map(|day| lang.day(day)).unwrap_or_default();
        let days = if is_short { days } else { day() };
        let text = left.saturating_sub(cells(width(&days).max(1)) + GAP);
        Self { label, text, days, owner, state }
    }
}

/// Returns the cells before the text of an action.
fn label_cells(room: u16) -> u16 {
    LABEL + if room < WITH_COLUMNS { 1 } else { GAP }
}

/// Returns the sign of how an action stands, which says it without colour.
pub(super) fn sign(progress: Progress) -> &'static str {
    match progress {
        Progress::Overdue => "!",
        Progress::Open => "○",
        Progress::Moved => "→",
        Progress::Done => "✓",
        Progress::Dropped => "×",
    }
}

fn look_of(progress: Progress) -> Look {
    match progress {
        Progress::Overdue => Look::Alarm,
        Progress::Open | Progress::Moved => Look::Plain,
        Progress::Done | Progress::Dropped => Look::Quiet,
    }
}

/// Returns what is said below the chosen action, in so many cells: all that is known of it, and the whole
/// text where its row cuts it.
fn detail(actions: &Actions, lang: Lang, room: u16) -> Vec<String> {
    let Some(promise) = actions.chosen() else { return Vec::new() };
    let commitment = &promise.commitment;
    let platform = actions.session_of(promise).map(|it| it.platform.clone()).unwrap_or_default();
    let who = commitment.who.trim().to_owned();
    let who = if who.is_empty() { t!(lang, "promises-of-nobody") } else { who };
    let state = lang.standing(commitment, promise.progress, |day| lang.day(day));
    let purposes = promise.purposes.iter().map(|text| one_line(text));
    let purposes = purposes.collect::<Vec<_>>().join("; ");
    let purposes = match purposes.as_str() {
        "" => String::new(),
        of => t!(lang, "actions-purpose", of = of),
    };
    let facts = [who, lang.due_days(commitment), state, platform, purposes];
    let facts = facts.into_iter().filter(|fact| !fact.is_empty()).collect::<Vec<_>>().join(" · ");
    let cells_left = usize::from(room.saturating_sub(label_cells(room))).max(1);
    let lines = |text: &str| {
        let parts = wrap(text, cells_left);
        let line = |part: std::ops::Range<usize>| text.get(part).unwrap_or_default().to_owned();
        parts.into_iter().map(line).collect::<Vec<_>>()
    };
    let text = one_line(&promise.text);
    let is_cut = width(&text) > usize::from(Columns::of(lang, room, promise).text);
    let whole = if is_cut { lines(&text) } else { Vec::new() };
    lines(&facts).into_iter().chain(whole).collect()
}
