//! The question with the clock; at the opening the platform and the three questions.

use ratatui::layout::{Alignment, Rect};

use crate::domain::{Question, Sheet};
use crate::t;
use crate::view::canvas::{Canvas, below, cells, row};
use crate::view::folding::folded;
use crate::view::style::Look;

use super::Scene;
use super::banner::Banner;
use super::frame::{Caption, Stands, footing, large};

/// The fewest rows of a screen on which the digits of the clock may be larger than usual.
const TALL: u16 = 20;

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
    let rows = match area.height {
        0..=2 => 0,
        3..=11 => 1,
        12..TALL => 5,
        height if clock.is_some() => {
            // The question comes first: the clock grows only as far as that keeps its block letters.
            let is_large = |rows: &u16| {
                let room = height.saturating_sub(rows + 1);
                Banner::new(&question, area.width, room, Alignment::Left).is_some()
            };
            (1..=height / 15 + 1).rev().map(|times| times * 5).find(is_large).unwrap_or(5)
        }
        _ => 5,
    };
    let rest = footing(canvas, area, rows, caption, clock);
    large(canvas, rest, &question, Stands::Top);
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
    let questions = Question::ALL.map(|it| scene.lang.question(scene.session, it.sheet()));
    let room = usize::from(area.width);
    let rows: Vec<_> = questions
        .iter()
        .zip(1..)
        .flat_map(|(question, number)| {
            folded(question, room.saturating_sub(3).max(1), 2).into_iter().enumerate().map(
                move |(at, text)| {
                    if at == 0 { format!("{number}  {text}") } else { format!("   {text}") }
                },
            )
        })
        .collect();
    let lab = &scene.session.lab;
    let step = if area.height >= 20 { 2 } else { 1 };
    let asked = cells(rows.len()) * step;
    let clock = scene.stage_clock().filter(|_| scene.session.clock.is_some());
    let foot = if area.height >= asked + 14 { 5 } else { 0 };
    let rest = footing(canvas, area, foot, None, clock);
    let above = Rect { height: rest.height.saturating_sub(asked + 2), ..rest };
    let mut used = match Banner::new(
        &scene.session.platform,
        above.width,
        above.height.saturating_sub(2),
        Alignment::Left,
    ) {
        Some(banner) => {
            banner.draw(canvas, above, Look::Loud);
            banner.height() + 1
        }
        None => {
            let most = usize::from(above.height.saturating_sub(1)).clamp(1, 3);
            let name = folded(&scene.session.platform, room, most);
            for (index, text) in name.iter().enumerate() {
                canvas.put(row(rest, cells(index)), text, Look::Loud);
            }
            cells(name.len())
        }
    };
    let days = scene.lang.days(lab.from, lab.to);
    let facts = [lab.title.as_str(), lab.place.as_str(), days.as_str()];
    let facts: Vec<&str> = facts.into_iter().filter(|fact| !fact.is_empty()).collect();
    if !facts.is_empty() && rest.height > asked + used {
        canvas.put(row(rest, used), &facts.join(" · "), Look::Plain);
        used += 1;
    }
    let gap = rest.height.saturating_sub(used + asked).min(step + 1);
    let list = below(rest, used + gap);
    for (index, text) in rows.iter().enumerate() {
        canvas.put(row(list, cells(index) * step), text, Look::Loud);
    }
}
