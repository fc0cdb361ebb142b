//! The votes as bars; until they are shown, that they are being counted.

use ratatui::layout::Rect;

use crate::domain::{Counting, Ranked, ranking};
use crate::t;
use crate::view::canvas::{Canvas, below};
use crate::view::style::Look;

use super::Scene;
use super::entry::Entry;
use super::flow::{Block, Flow, Gap, Ink, Letters, Line};
use super::frame::{Caption, Stands, footing, footing_rows, large, put_line, timed_heading};

/// The cells of the number behind a bar.
const NUMBER: u16 = 7;

/// Draws the view.
pub(super) fn draw(canvas: &mut Canvas<'_>, area: Rect, scene: Scene<'_>) {
    let list = timed_heading(canvas, area, scene);
    if !scene.room.shows_votes() {
        return draw_counting(canvas, list, scene);
    }
    let list = below(list, put_ballots(canvas, list, scene));
    let mut ranked = ranking(scene.answers());
    ranked.retain(|ranked| ranked.votes > 0);
    let Some(most) = ranked.first().map(|ranked| u64::from(ranked.votes)) else {
        canvas.put_wrapped(list, &t!(scene.lang, "seen-no-votes"), Look::Quiet);
        return;
    };
    let items: Vec<(Ranked, _)> = ranked
        .into_iter()
        .filter_map(|ranked| Some((ranked, scene.session.answer(ranked.label)?)))
        .collect();
    Flow {
        items: &items,
        block: &|(ranked, answer), room| {
            let number = scene.lang.number(ranked.votes.into());
            let mut entry = Entry::of(scene, answer);
            let (number_cells, bar_rows) = match room.letters {
                Letters::Block => (0, 2),
                Letters::Ordinary | Letters::Names => (NUMBER, 1),
            };
            if number_cells == 0 {
                entry.before = (number.clone(), Look::Loud);
            }
            let mut rows = entry.rows(room);
            let longest = u64::from(room.width.saturating_sub(number_cells).max(1));
            let length = (u64::from(ranked.votes) * longest).div_ceil(most);
            let bar = "█".repeat(usize::try_from(length).unwrap_or_default());
            for _ in 0..bar_rows {
                let mut pieces = vec![(bar.clone(), Look::Plain)];
                if number_cells > 0 {
                    pieces.push((format!(" {number}"), Look::Loud));
                }
                rows.push(Line { indent: 0, ink: Ink::Text(pieces), begins: false });
            }
            Block { rows }
        },
        answers: &|_| 1,
        gap: Gap::Always,
        is_ranked: true,
    }
    .draw(canvas, list, scene.lang);
}

/// Says that votes are being counted, and how many ballots are in.
pub(super) fn draw_counting(canvas: &mut Canvas<'_>, area: Rect, scene: Scene<'_>) {
    let rows = footing_rows(area).min(5);
    let rest = footing(canvas, area, rows, ballots(scene).map(Caption::Words), None);
    large(canvas, rest, &t!(scene.lang, "seen-counting"), Stands::Top);
}

/// Says on the first row of an area how many ballots are in; returns the rows taken.
pub(super) fn put_ballots(canvas: &mut Canvas<'_>, area: Rect, scene: Scene<'_>) -> u16 {
    let Some(text) = ballots(scene).filter(|_| area.height > 3) else { return 0 };
    put_line(canvas, area, &text, Look::Plain) + u16::from(area.height >= 10)
}

/// Says how many ballots are in, of how many people; nothing where there are none.
fn ballots(scene: Scene<'_>) -> Option<String> {
    let sheet = scene.sheet();
    let ballots = match scene.session.voting.counting() {
        Counting::FivePicks => scene.session.ranked_on(sheet).count(),
        Counting::Hands | Counting::Dots(_) => scene.session.ballots_on(sheet) as usize,
    };
    match (ballots, scene.session.people()) {
        (0, _) => None,
        (n, 0) => Some(t!(scene.lang, "seen-ballots", n = n)),
        (n, people) => Some(t!(scene.lang, "seen-ballots-of", n = n, people = people)),
    }
}
