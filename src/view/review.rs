//! Review: what is to be settled before closing, then the chain.

use ratatui::layout::Rect;

use crate::app::{Desk, Model, Target};
use crate::domain::{Hole, Row, Session, chain, coverage};
use crate::i18n::Lang;
use crate::t;
use crate::text::{one_line, pad_left, pad_right, width};

use super::canvas::{Canvas, cells, from, row};
use super::chain::draw_row;
use super::sheet::draw_marks;
use super::style::Look;
use super::{window, wording};

/// The cells of the number before a kind of hole.
const NUMBER: usize = 3;

/// One line of Review.
enum Piece<'a> {
    Blank,
    Title { holes: usize },
    Holes { count: Option<usize>, name: String, seen: Vec<(usize, String)> },
    Told(String),
    Chain(usize, Row<'a>),
}

/// A kind of hole, with the holes of that kind by their place in the list.
struct Kind {
    name: String,
    holes: Vec<(usize, String)>,
}

/// Draws Review.
pub(super) fn draw(canvas: &mut Canvas<'_>, area: Rect, model: &Model, desk: &Desk) {
    let holes = coverage(&desk.session).holes();
    let chain = chain(&desk.session);
    let lines = lines(model, desk, &holes, chain.rows(), area.width);
    let chosen = lines.iter().position(|(_, chosen)| *chosen);
    // What is told of the chosen hole stays with it.
    let chosen_end = chosen.map(|index| match lines.get(index + 1) {
        Some((Piece::Told(_), _)) => index + 1,
        Some(_) | None => index,
    });
    let seen = window::from_top(lines.len(), usize::from(area.height), chosen_end);
    for (at, (piece, chosen)) in lines.iter().skip(seen.start).take(seen.len()).enumerate() {
        let place = row(area, cells(at));
        draw_marks(canvas, place, *chosen, false);
        draw_piece(canvas, place, piece, model.lang, desk.row);
    }
}

/// Lays Review out in lines, each with whether the chosen row is on it.
fn lines<'a>(
    model: &Model,
    desk: &Desk,
    holes: &[Hole],
    chain: Vec<Row<'a>>,
    room: u16,
) -> Vec<(Piece<'a>, bool)> {
    let (lang, session) = (model.lang, &desk.session);
    let mut lines = vec![(Piece::Title { holes: holes.len() }, false)];
    if room > 0 && !holes.is_empty() {
        lines.push((Piece::Blank, false));
    }
    let kinds = kinds(holes, session, lang);
    let names = kinds.iter().map(|kind| width(&kind.name)).max().unwrap_or(0);
    let names = names.min(usize::from(room) / 2);
    let cells_of_labels = usize::from(room).saturating_sub(NUMBER + 2 + names + 3);
    for kind in kinds {
        let mut count = Some(kind.holes.len());
        let mut name = pad_right(&kind.name, names);
        for seen in broken(kind.holes, cells_of_labels) {
            let chosen = seen.iter().any(|(index, _)| *index == desk.row);
            lines.push((Piece::Holes { count: count.take(), name: name.clone(), seen }, chosen));
            name = " ".repeat(names);
            if chosen && let Some(text) = told(holes, desk) {
                lines.push((Piece::Told(text), false));
            }
        }
    }
    if !chain.is_empty() {
        lines.push((Piece::Blank, false));
    }
    for (index, row) in (holes.len()..).zip(chain) {
        lines.push((Piece::Chain(index, row), index == desk.row));
    }
    lines
}

/// Gathers holes of one kind, in the order of the walk.
fn kinds(holes: &[Hole], session: &Session, lang: Lang) -> Vec<Kind> {
    let mut kinds: Vec<Kind> = Vec::new();
    for (index, hole) in holes.iter().enumerate() {
        let name = match hole {
            Hole::TroubleWithoutWay(_) => t!(lang, "review-troubles-without-way"),
            Hole::WayWithoutAction(_) => t!(lang, "review-ways-without-action"),
            Hole::ActionWithoutOwner(_) => t!(lang, "review-actions-without-owner"),
            Hole::ActionWithoutDate(_) => t!(lang, "review-actions-without-date"),
            Hole::WayForNothing(_) => t!(lang, "review-ways-for-nothing"),
            Hole::ActionForNothing(_) => t!(lang, "review-actions-for-nothing"),
            Hole::GroupNotHeard(_) => t!(lang, "review-groups-not-heard"),
            Hole::Parked(_) => t!(lang, "review-parked"),
        };
        let text = match hole {
            Hole::GroupNotHeard(key) => wording::group(session, key, lang),
            Hole::TroubleWithoutWay(_)
            | Hole::WayWithoutAction(_)
            | Hole::ActionWithoutOwner(_)
            | Hole::ActionWithoutDate(_)
            | Hole::WayForNothing(_)
            | Hole::ActionForNothing(_)
            | Hole::Parked(_) => {
                hole.label().map(|label| wording::label(label, lang)).unwrap_or_default()
            }
        };
        match kinds.last_mut().filter(|kind| kind.name == name) {
            Some(kind) => kind.holes.push((index, text)),
            None => kinds.push(Kind { name, holes: vec![(index, text)] }),
        }
    }
    kinds
}

/// Breaks the holes of a kind into lines so many cells wide.
fn broken(holes: Vec<(usize, String)>, room: usize) -> Vec<Vec<(usize, String)>> {
    let mut lines: Vec<Vec<(usize, String)>> = Vec::new();
    let mut used = 0;
    for (index, text) in holes {
        let needed = width(&text) + 2;
        match lines.last_mut().filter(|_| used + needed <= room) {
            Some(line) => line.push((index, text)),
            None => {
                lines.push(vec![(index, text)]);
                used = 0;
            }
        }
        used += needed;
    }
    lines
}

/// Returns the answer behind the chosen hole.
fn told(holes: &[Hole], desk: &Desk) -> Option<String> {
    let label = holes.get(desk.row)?.label()?;
    desk.session.answer(label).map(|answer| one_line(&answer.text).into_owned())
}

fn draw_piece(canvas: &mut Canvas<'_>, place: Rect, piece: &Piece<'_>, lang: Lang, chosen: usize) {
    match piece {
        Piece::Blank => {}
        Piece::Title { holes: 0 } => {
            canvas.put(place, &t!(lang, "review-nothing-to-settle"), Look::Loud);
        }
        Piece::Title { holes } => {
            let title = format!("{}   {holes}", t!(lang, "review-to-settle"));
            canvas.put(place, &title, Look::Loud);
        }
        Piece::Holes { count, name, seen } => {
            let count = count.map(|count| count.to_string()).unwrap_or_default();
            canvas.put(place, &pad_left(&count, NUMBER), Look::Loud);
            let name_place = from(place, cells(NUMBER + 2));
            let used = canvas.put(name_place, name, Look::Plain);
            draw_holes(canvas, from(name_place, used + 1), seen, chosen);
        }
        Piece::Told(text) => {
            canvas.put(from(place, cells(NUMBER + 2)), text, Look::Quiet);
        }
        Piece::Chain(index, chain_row) => {
            draw_row(canvas, place, chain_row, *index == chosen, lang);
            canvas.spot(place, Target::Row(*index));
        }
    }
}

fn draw_holes(canvas: &mut Canvas<'_>, place: Rect, seen: &[(usize, String)], chosen: usize) {
    let mut used = 0;
    for (index, text) in seen {
        let mark = if *index == chosen { " ▌" } else { "  " };
        let look = if *index == chosen { Look::Accent } else { Look::Plain };
        let mark_cells = canvas.put(from(place, used), mark, look);
        let spot = from(place, used + mark_cells);
        let taken = canvas.put(spot, text, look);
        canvas.spot(Rect { width: taken, ..spot }, Target::Row(*index));
        used += mark_cells + taken;
    }
}
