//! A sheet: its question, what its answers are for, and the answers.

use ratatui::layout::Rect;

use crate::app::{Command, Target};
use crate::domain::{Answer, Sheet};
use crate::t;
use crate::text::{one_line, pad_left, wrap};

use super::canvas::{Canvas, Piece, below, cells, from, row, without_right};
use super::columns::{Columns, GAP};
use super::layout::{is_airy, is_wide};
use super::page::Page;
use super::style::Look;
use super::{chain, facts, window, wording};

/// Draws a sheet.
pub(super) fn draw(canvas: &mut Canvas<'_>, area: Rect, page: Page<'_>) {
    let Some(sheet) = page.workspace.sheet() else { return };
    let is_wide = is_wide(canvas.area().width, &page.workspace.session);
    let left = if is_wide { area.width / 8 * 5 } else { area.width };
    if is_wide {
        chain::draw_beside(canvas, from(area, left + 4), page);
    }
    let area = Rect { width: left, ..area };
    let airy = is_airy(canvas.area());
    let columns = Columns::of(sheet, page.model, &page.workspace.session, area.width);
    let with_question = area.height > 2;
    let mut rest = area;
    if with_question {
        rest = below(rest, if airy { 2 } else { 1 });
        if matches!(sheet, Sheet::Ways | Sheet::Actions) && area.height > 4 {
            let taken = draw_target(canvas, rest, page);
            rest = below(rest, taken + u16::from(airy));
        }
    }
    let list = List { page, sheet, columns, area: rest };
    let seen = list.draw(canvas);
    if with_question {
        draw_question(canvas, row(area, 0), page, sheet, &seen);
    }
}

/// Draws the question, with the number of answers out of sight above and below.
fn draw_question(
    canvas: &mut Canvas<'_>,
    area: Rect,
    page: Page<'_>,
    sheet: Sheet,
    seen: &std::ops::Range<usize>,
) {
    let after = page.workspace.session.sheet(sheet).len().saturating_sub(seen.end);
    let above = (seen.start > 0).then(|| format!("↑ {}", seen.start));
    let below = (after > 0).then(|| format!("↓ {after}"));
    let hidden: Vec<String> = above.into_iter().chain(below).collect();
    let used = canvas.put_right(area, &hidden.join("   "), Look::Quiet);
    let question = page.lang.question(&page.workspace.session, sheet);
    let left = without_right(area, used + GAP);
    let taken = canvas.put(left, &question, Look::Loud);
    if sheet == Sheet::Parked {
        let key = wording::key(page.model, Command::Back);
        canvas.put(from(left, taken + 3), &t!(page.lang, "sheet-back", key = key), Look::Quiet);
    }
}

/// Draws what new answers are for, on two rows at most; returns the rows it took.
fn draw_target(canvas: &mut Canvas<'_>, area: Rect, page: Page<'_>) -> u16 {
    let lang = page.lang;
    let answer = page.workspace.next.target.and_then(|label| page.workspace.session.answer(label));
    let Some(answer) = answer else {
        let key = wording::key(page.model, Command::NextTarget);
        canvas.put(row(area, 0), &t!(lang, "sheet-for-nothing", key = key), Look::Quiet);
        return 1;
    };
    let votes = match answer.total_votes() {
        0 => String::new(),
        votes => t!(lang, "count-votes", n = votes),
    };
    let used = canvas.put_right(row(area, 0), &votes, Look::Quiet);
    let label = lang.label(answer.label);
    let heading = [
        (format!("{}  ", t!(lang, "sheet-for")), Look::Quiet),
        (format!("{label}  "), Look::Accent),
    ];
    let taken = canvas.put_all(row(area, 0), &heading);
    let place = from(without_right(area, used + GAP), taken);
    let text = one_line(&answer.text);
    let rows = wrap(&text, usize::from(place.width));
    let most = if is_airy(canvas.area()) { 2 } else { 1 };
    for (index, part) in rows.iter().take(most).enumerate() {
        let end = if index + 1 == most { text.len() } else { part.end };
        let said = text.get(part.start..end).unwrap_or_default();
        canvas.put(row(place, cells(index)), said, Look::Accent);
    }
    let height = cells(rows.len().min(most));
    canvas.spot(Rect { height: height.min(area.height), ..area }, Target::Answer(answer.label));
    height
}

/// The answers of a sheet in an area.
struct List<'a> {
    page: Page<'a>,
    sheet: Sheet,
    columns: Columns,
    area: Rect,
}

impl List<'_> {
    /// Draws the answers and returns which of them are seen.
    fn draw(&self, canvas: &mut Canvas<'_>) -> std::ops::Range<usize> {
        let answers = self.page.workspace.shown();
        let rows = usize::from(self.area.height);
        if rows == 0 {
            return 0..answers.len();
        }
        let selected = self.page.workspace.selected;
        let chosen = selected.and_then(|label| answers.iter().position(|a| a.label == label));
        let lines = chosen.and_then(|index| answers.get(index)).map(|answer| self.unfold(answer));
        let chosen_rows = lines.as_ref().map_or(1, Vec::len);
        let seen = window::around(answers.len(), rows, chosen, chosen_rows);
        if answers.is_empty() {
            let text = t!(self.page.lang, "sheet-empty");
            canvas.put(self.area, &text, Look::Quiet);
        }
        let mut at = 0;
        for (index, answer) in answers.iter().enumerate().skip(seen.start).take(seen.len()) {
            let lines = lines.as_ref().filter(|_| chosen == Some(index));
            at = self.draw_answer(canvas, at, answer, lines).saturating_add(at);
        }
        seen
    }

    /// Returns the lines of the chosen answer: all of its text, then all that is known of it.
    fn unfold(&self, answer: &Answer) -> Vec<Piece> {
        let room = usize::from(self.columns.text_width(self.area.width));
        let facts = facts::of(answer, &self.page.workspace.session, self.page.lang);
        let mut lines = Vec::new();
        for (text, look) in [(&answer.text, Look::Loud), (&facts, Look::Quiet)] {
            if text.is_empty() {
                continue;
            }
            let rows = wrap(text, room).into_iter();
            lines.extend(rows.filter_map(|part| Some((text.get(part)?.to_owned(), look))));
        }
        lines
    }

    /// Draws an answer from a row on and returns the rows it took.
    fn draw_answer(
        &self,
        canvas: &mut Canvas<'_>,
        at: u16,
        answer: &Answer,
        unfolded: Option<&Vec<Piece>>,
    ) -> u16 {
        let place = row(self.area, at);
        let chosen = unfolded.is_some();
        window::draw_marks(
            canvas,
            place,
            chosen,
            self.page.workspace.marked.contains(&answer.label),
        );
        let name = self.page.lang.label(answer.label);
        let look = if chosen { Look::Accent } else { Look::Quiet };
        canvas.put(place, &pad_left(&name, usize::from(self.columns.label)), look);
        self.draw_facts(canvas, place, answer);
        let text = from(place, self.columns.label + GAP);
        let text = Rect { width: self.columns.text_width(place.width).min(text.width), ..text };
        let Some(lines) = unfolded else {
            canvas.put(text, &one_line(&answer.text), self.look_of(answer));
            canvas.spot(place, Target::Answer(answer.label));
            return 1;
        };
        let rows = usize::from(self.area.height.saturating_sub(at));
        for (index, (line, look)) in lines.iter().take(rows).enumerate() {
            let area = row(self.area, at + cells(index));
            let place = Rect { x: text.x, width: text.width, ..area };
            canvas.put(place, line, *look);
            canvas.spot(area, Target::Answer(answer.label));
        }
        cells(lines.len())
    }

    /// Answers that are not for what is worked on now stand back.
    fn look_of(&self, answer: &Answer) -> Look {
        match (self.sheet, self.page.workspace.next.target) {
            (Sheet::Ways | Sheet::Actions, Some(target)) if !answer.targets.contains(&target) => {
                Look::Quiet
            }
            (Sheet::Troubles | Sheet::Ways | Sheet::Actions | Sheet::Parked, _) => Look::Plain,
        }
    }

    fn draw_facts(&self, canvas: &mut Canvas<'_>, place: Rect, answer: &Answer) {
        let facts = self.columns.facts_width();
        let mut rest = from(place, place.width.saturating_sub(facts));
        for (fact, cells) in &self.columns.facts {
            let column = from(rest, fact.gap());
            let column = Rect { width: (*cells).min(column.width), ..column };
            let (text, look) = fact.of(answer, &self.page.workspace.session, self.page.lang);
            if fact.is_number() {
                canvas.put_right(column, &text, look);
            } else {
                canvas.put(column, &text, look);
            }
            rest = from(rest, fact.gap() + cells);
        }
    }
}
