//! The votes as bars; until they are shown, that they are being counted.

use ratatui::layout::{Alignment, Rect};

use crate::domain::{Counting, Ranked, ranking};
use crate::t;
use crate::view::canvas::{Canvas, below, row};
use crate::view::style::Look;

use super::Scene;
use super::banner::Banner;
use super::entry::Entry;
use super::flow::{Block, Flow, Line};
use super::frame::timed_heading;

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
            let mut rows = Entry::of(scene, answer).rows(room.width);
            let longest = u64::from(room.width.saturating_sub(NUMBER).max(1));
            let length = (u64::from(ranked.votes) * longest).div_ceil(most);
            let bar = "█".repeat(usize::try_from(length).unwrap_or_default());
            let number = format!(" {}", scene.lang.number(ranked.votes.into()));
            let pieces = vec![(bar, Look::Plain), (number, Look::Loud)];
            rows.push(Line { indent: 0, pieces, begins: false });
            Block { banner: None, rows }
        },
        answers: &|_| 1,
    }
    .draw(canvas, list, scene.lang);
}

/// Says that votes are being counted, and how many ballots are in.
pub(super) fn draw_counting(canvas: &mut Canvas<'_>, area: Rect, scene: Scene<'_>) {
    let text = t!(scene.lang, "seen-counting");
    let above = Rect { height: area.height.saturating_sub(2).max(area.height.min(1)), ..area };
    let used = match Banner::new(&text, above.width, above.height.min(20), Alignment::Left) {
        Some(banner) => {
            banner.draw(canvas, above, Look::Loud);
            banner.height()
        }
        None => canvas.put_wrapped(above, &text, Look::Loud),
    };
    put_ballots(canvas, below(area, used + 1), scene);
}

/// Says on the first row of an area how many ballots are in, of how many people; returns the rows taken.
pub(super) fn put_ballots(canvas: &mut Canvas<'_>, area: Rect, scene: Scene<'_>) -> u16 {
    let sheet = scene.sheet();
    let ballots = match scene.session.voting.counting() {
        Counting::FivePicks => scene.session.ranked_on(sheet).count(),
        Counting::Hands | Counting::Dots(_) => scene.session.ballots_on(sheet) as usize,
    };
    let people = scene.session.people();
    let text = match (ballots, people) {
        (0, _) => return 0,
        (n, 0) => t!(scene.lang, "seen-ballots", n = n),
        (n, people) => t!(scene.lang, "seen-ballots-of", n = n, people = people),
    };
    canvas.put(row(area, 0), &text, Look::Plain);
    2
}
