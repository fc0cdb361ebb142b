//! The ranking: places, those with equal votes on one; with five picks the mean too.

use ratatui::layout::Rect;

use crate::domain::{Answer, Counting, ranking, tally};
use crate::t;
use crate::view::canvas::{Canvas, below};
use crate::view::style::Look;

use super::Scene;
use super::bars::{draw_counting, put_ballots};
use super::entry::Entry;
use super::flow::{Block, Flow, Gap};
use super::frame::timed_heading;

/// An answer with its place.
struct Place<'a> {
    answer: &'a Answer,
    /// The place, or the first and the last of those it shares.
    place: String,
    votes: u32,
    /// The points of a ballot on average, where five picks are taken.
    mean: Option<f64>,
}

/// Draws the view.
pub(super) fn draw(canvas: &mut Canvas<'_>, area: Rect, scene: Scene<'_>) {
    let list = timed_heading(canvas, area, scene);
    if !scene.room.shows_votes() {
        return draw_counting(canvas, list, scene);
    }
    let list = below(list, put_ballots(canvas, list, scene));
    let places = places(scene);
    if places.is_empty() {
        canvas.put_wrapped(list, &t!(scene.lang, "seen-no-votes"), Look::Quiet);
        return;
    }
    let widest = places.iter().map(|it| it.place.chars().count()).max().unwrap_or_default();
    Flow {
        items: &places,
        block: &|place, room| {
            let mut entry = Entry::of(scene, place.answer);
            entry.before = (format!("{:>widest$}  {}", place.place, entry.before.0), Look::Loud);
            if place.place == "1" {
                entry.look = Look::Loud;
            }
            entry.right = Some((said(scene, place), Look::Loud));
            Block { rows: entry.rows(room) }
        },
        answers: &|_| 1,
        gap: Gap::WhereRoom,
        is_ranked: true,
    }
    .draw(canvas, list, scene.lang);
}

fn said(scene: Scene<'_>, place: &Place<'_>) -> String {
    let number = scene.lang.number(place.votes.into());
    match place.mean {
        Some(mean) => {
            let mean = format!("{mean:.1}").replace('.', &t!(scene.lang, "decimal-sign"));
            let mean = t!(scene.lang, "seen-mean", mean = mean);
            format!("{number}  {mean}")
        }
        None => number,
    }
}

/// Lists the answers that got votes, best first.
fn places(scene: Scene<'_>) -> Vec<Place<'_>> {
    let by_picks = scene.session.voting.counting() == Counting::FivePicks;
    let ranked: Vec<_> = if by_picks {
        let ranked = tally(scene.session, scene.sheet()).ranked.into_iter();
        ranked.map(|it| (it.place, it.label, it.points, Some(it.mean))).collect()
    } else {
        let ranked = ranking(scene.answers()).into_iter();
        ranked.map(|it| (it.place, it.label, it.votes, None)).collect()
    };
    let voted: Vec<_> = ranked.into_iter().filter(|(_, _, votes, _)| *votes > 0).collect();
    let mut places = Vec::new();
    for tie in voted.chunk_by(|(a, ..), (b, ..)| a == b) {
        for (first, label, votes, mean) in tie {
            let place = match tie.len() {
                1 => first.to_string(),
                n => format!("{first}–{}", first + n - 1),
            };
            let answer = scene.session.answer(*label);
            places.extend(answer.map(|answer| Place { answer, place, votes: *votes, mean: *mean }));
        }
    }
    places
}
