//! Thanks: what was brought together, what comes next, and where the report is.

use std::cmp::Reverse;

use ratatui::layout::{Alignment, Rect};

use crate::domain::{Answer, Commitment};
use crate::t;
use crate::view::canvas::{Canvas, below, row};
use crate::view::style::Look;

use super::Scene;
use super::banner::Banner;
use super::entry::{Entry, promise};
use super::flow::{Block, Flow, Gap};
use super::frame::{bottom, put_line, rows_of_line, without_bottom};

/// Draws the view.
pub(super) fn draw(canvas: &mut Canvas<'_>, area: Rect, scene: Scene<'_>) {
    let lang = scene.lang;
    let thanks = t!(lang, "seen-thanks");
    let used = match Banner::new(&thanks, area.width, (area.height / 4).min(10), Alignment::Left) {
        Some(banner) => {
            banner.draw(canvas, area, Look::Loud);
            banner.height() + 1
        }
        None => canvas.put(row(area, 0), &thanks, Look::Loud).min(1),
    };
    let counts = lang.counts(scene.session).join(" · ");
    let mut rest = below(area, used);
    rest = below(rest, put_line(canvas, rest, &counts, Look::Plain));
    if rest.height > 2 {
        let report = t!(lang, "seen-report");
        let rows = rows_of_line(rest, &report);
        put_line(canvas, bottom(rest, rows), &report, Look::Plain);
        rest = without_bottom(rest, rows + u16::from(rest.height > 6));
    }
    let actions = next(scene);
    if actions.is_empty() {
        return;
    }
    let list = if rest.height > 4 { below(rest, 1) } else { rest };
    let used = put_line(canvas, list, &t!(lang, "seen-next"), Look::Loud);
    Flow {
        items: &actions,
        block: &|(answer, commitment), room| {
            let entry = Entry::of(scene, answer).with(promise(scene, commitment), Look::Quiet);
            Block { rows: entry.rows(room) }
        },
        answers: &|_| 1,
        gap: Gap::WhereRoom,
        is_ranked: true,
    }
    .draw(canvas, below(list, used), lang);
}

/// Lists the actions that are still to be done: those with the nearest day first, those without one last, and
/// of equals those with the most votes.
fn next(scene: Scene<'_>) -> Vec<(&Answer, Commitment)> {
    let open = scene.session.actions.iter().filter_map(|answer| {
        let commitment = answer.commitment_with_merged();
        commitment.ended().is_none().then_some((answer, commitment))
    });
    let mut open: Vec<(&Answer, Commitment)> = open.collect();
    let votes = |answer: &Answer| if scene.counts_in_secret() { 0 } else { answer.total_votes() };
    open.sort_by_cached_key(|(answer, commitment)| {
        let day = commitment.due_now();
        (day.is_none(), day, Reverse(votes(answer)))
    });
    open
}
