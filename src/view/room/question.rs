//! The question with the clock; at the opening the platform and the three questions.

use ratatui::layout::{Alignment, Rect};

use crate::domain::{Question, Session, Sheet};
use crate::t;
use crate::view::canvas::{Canvas, below, cells, row};
use crate::view::folding::folded;
use crate::view::style::Look;

use super::Scene;
use super::banner::Banner;
use super::entry::Entry;
use super::flow::{Block, Flow, Gap};
use super::frame::{
    Caption, Stands, bottom, footing, footing_rows, large, put_line, without_bottom,
};

/// Below this width words stand above the clock.
const NARROW: u16 = 60;

/// The most rows of the clock.
const LARGEST_CLOCK: u16 = 20;

/// Draws the view.
pub(super) fn draw(canvas: &mut Canvas<'_>, area: Rect, scene: Scene<'_>) {
    let Some(sheet) = asked(scene) else { return draw_opening(canvas, area, scene) };
    let silent = scene.session.silent_now(scene.room.now);
    let silent = silent.and_then(|silent| Some((silent.left(scene.room.now)?, silent.seconds)));
    let (caption, clock) = match silent {
        Some((left, whole)) => {
            let left = i64::try_from(left).unwrap_or(i64::MAX);
            let whole = u32::try_from(whole).unwrap_or(u32::MAX);
            (Some(Caption::Words(t!(scene.lang, "seen-silence"))), Some((left, whole)))
        }
        None => (count(scene, sheet), scene.stage_clock()),
    };
    let question = scene.lang.question(scene.session, sheet);
    let rows = rows_of_footing(area, &question, clock.is_some());
    let (beside, above) = match caption {
        // On a narrow screen words have no room beside big digits.
        Some(Caption::Words(words)) if rows > 1 && area.width < NARROW => (None, Some(words)),
        caption => (caption, None),
    };
    let mut rest = footing(canvas, area, rows, beside, clock);
    if let Some(words) = above {
        canvas.put(bottom(rest, 1), &words, Look::Loud);
        rest = without_bottom(rest, 2);
    }
    large(canvas, rest, &question, Stands::Top);
}

/// Returns the most rows that the footing may have without making the letters of the question smaller.
fn rows_of_footing(area: Rect, question: &str, has_clock: bool) -> u16 {
    let fewest = if area.height < 10 { footing_rows(area) } else { footing_rows(area).max(5) };
    if fewest < 5 || !has_clock {
        return fewest.min(5);
    }
    let scale = |rows: u16| {
        let height = area.height.saturating_sub(rows + 1);
        Banner::new(question, area.width, height, Alignment::Left).map_or(0, |it| it.scale())
    };
    let largest = scale(fewest);
    let most = (area.height / 2).min(LARGEST_CLOCK);
    let sizes = (2..=most / 5).rev().map(|size| size * 5);
    sizes.filter(|rows| *rows > fewest).find(|rows| scale(*rows) == largest).unwrap_or(fewest)
}

/// Returns the sheet whose question is asked.
fn asked(scene: Scene<'_>) -> Option<Sheet> {
    let chosen = scene.room.plan.sheet.filter(|sheet| sheet.question().is_some());
    chosen.or_else(|| Some(scene.session.stage.question()?.sheet()))
}

/// Says how many answers there are.
pub(super) fn count(scene: Scene<'_>, sheet: Sheet) -> Option<Caption> {
    let count = scene.session.sheet(sheet).len();
    (count > 0).then(|| Caption::Count(count, scene.lang.count(sheet, count)))
}

/// Draws the platform, its lab and what will be asked.
fn draw_opening(canvas: &mut Canvas<'_>, area: Rect, scene: Scene<'_>) {
    let Session { platform, lab, .. } = scene.session;
    let questions = Question::ALL.map(|it| scene.lang.question(scene.session, it.sheet()));
    let room = usize::from(area.width);
    // The questions and what tells of the lab have their rows and a blank one above each.
    let rows_of = |question: &String| cells(folded(question, room, 4).len()) + 1;
    let others = 2 + questions.iter().map(rows_of).sum::<u16>();
    let most = area.height.saturating_sub(others).max(area.height / 2).min(20);
    let banner = Banner::new(platform, area.width, most, Alignment::Left);
    let mut rest = match banner {
        Some(banner) => {
            banner.draw(canvas, area, Look::Loud);
            below(area, banner.height() + 1)
        }
        None => {
            let name = folded(platform, room, usize::from(area.height / 4).clamp(1, 3));
            for (index, text) in name.iter().enumerate() {
                canvas.put(row(area, cells(index)), text, Look::Loud);
            }
            below(area, cells(name.len()))
        }
    };
    let days = scene.lang.days(lab.from, lab.to).replace(' ', "\u{a0}");
    let facts = [lab.title.as_str(), lab.place.as_str(), days.as_str()];
    let facts: Vec<&str> = facts.into_iter().filter(|fact| !fact.is_empty()).collect();
    if !facts.is_empty() && rest.height > 3 {
        let used = put_line(canvas, rest, &facts.join(" · "), Look::Plain);
        rest = below(rest, used + u16::from(rest.height > 6));
    }
    let numbered: Vec<(usize, String)> = (1..).zip(questions).collect();
    Flow {
        items: &numbered,
        block: &|(number, question), room| {
            let entry = Entry {
                before: (format!("{number} "), Look::Loud),
                text: question,
                look: Look::Loud,
                after: Vec::new(),
                right: None,
                indent: 0,
            };
            Block { rows: entry.rows(room) }
        },
        answers: &|_| 1,
        gap: Gap::WhereRoom,
        is_ranked: false,
    }
    .draw(canvas, rest, scene.lang);
}
