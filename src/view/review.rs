//! Review: what is to be settled before closing, then the chain.

use ratatui::layout::Rect;

use crate::app::{Desk, Model, Target};
use crate::domain::{Coverage, Hole, Row, Session, chain, coverage};
use crate::i18n::Lang;
use crate::t;
use crate::text::{one_line, pad_left, pad_right, width, wrap};

use super::canvas::{Canvas, cells, from, row};
use super::chain::{draw_row, text_place};
use super::layout::is_wide;
use super::sheet::draw_marks;
use super::style::Look;
use super::{bars, facts, window, wording};

/// The cells of the number before a kind of hole.
const NUMBER: usize = 3;

/// One line of Review.
enum Piece<'a> {
    Blank,
    Title { holes: usize },
    Holes { count: Option<usize>, name: String, seen: Vec<(usize, String)> },
    Told { indent: u16, text: String },
    Chain(usize, Row<'a>),
}

/// A kind of hole, with the holes of that kind by their place in the list.
struct Kind {
    name: String,
    holes: Vec<(usize, String)>,
}

/// Draws Review.
pub(super) fn draw(canvas: &mut Canvas<'_>, area: Rect, model: &Model, desk: &Desk) {
    let wide = is_wide(canvas.area().width, &desk.session);
    let left = if wide { area.width * 3 / 5 } else { area.width };
    if wide {
        bars::draw(canvas, from(area, left + 5), model, desk);
    }
    let area = Rect { width: left, ..area };
    let coverage = coverage(&desk.session);
    let chain = chain(&desk.session);
    let lines = lines(model, desk, &coverage, chain.rows(), area.width);
    let chosen = lines.iter().position(|(_, chosen)| *chosen);
    // What is told of the chosen row is seen with it.
    let told = |index: usize| {
        let below = lines.iter().skip(index + 1);
        below.take_while(|(piece, _)| matches!(piece, Piece::Told { .. })).count()
    };
    let chosen_end = chosen.map(|index| index + told(index));
    let seen = window::from_top(lines.len(), usize::from(area.height), chosen_end);
    // Where not all of it fits, its beginning does.
    let start = chosen.map_or(seen.start, |chosen| chosen.min(seen.start));
    for (at, (piece, chosen)) in lines.iter().skip(start).take(usize::from(area.height)).enumerate()
    {
        let place = row(area, cells(at));
        draw_marks(canvas, place, *chosen, false);
        draw_piece(canvas, place, piece, model.lang, desk.row);
    }
}

/// Lays Review out in lines, each with whether the chosen row is on it.
fn lines<'a>(
    model: &Model,
    desk: &Desk,
    coverage: &Coverage,
    chain: Vec<Row<'a>>,
    room: u16,
) -> Vec<(Piece<'a>, bool)> {
    let (lang, session) = (model.lang, &desk.session);
    let holes = coverage.holes();
    let mut lines = vec![(Piece::Title { holes: holes.len() }, false)];
    if room > 0 && !holes.is_empty() {
        lines.push((Piece::Blank, false));
    }
    let kinds = kinds(&holes, session, lang);
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
            if chosen && let Some(text) = told(&holes, desk) {
                let indent = cells(NUMBER + 2);
                lines.push((Piece::Told { indent, text }, false));
            }
        }
    }
    let silent = &coverage.people_not_heard;
    if !silent.is_empty() {
        let text = t!(lang, "review-people-not-heard", n = silent.len(), names = silent.join(", "));
        lines.push((Piece::Told { indent: cells(NUMBER + 2), text }, false));
    }
    if !chain.is_empty() {
        lines.push((Piece::Blank, false));
    }
    for (index, row) in (holes.len()..).zip(chain) {
        let chosen = index == desk.row;
        lines.push((Piece::Chain(index, row), chosen));
        if chosen {
            let told = told_in_full(&row, session, lang, room);
            lines.extend(told.into_iter().map(|told| (told, false)));
        }
    }
    lines
}

/// Returns all of an answer's text where its row of the chain cannot hold it, and what is known
/// of it, in lines below the text.
fn told_in_full<'a>(row: &Row<'_>, session: &Session, lang: Lang, room: u16) -> Vec<Piece<'a>> {
    let whole = Rect { x: 0, y: 0, width: room, height: 1 };
    let place = text_place(whole, row, lang);
    let cut = width(&one_line(&row.answer.text)) > usize::from(place.width);
    let text = if cut { row.answer.text.clone() } else { String::new() };
    let said = [text, facts::of(row.answer, session, lang)];
    let mut told = Vec::new();
    for said in said.iter().filter(|said| !said.is_empty()) {
        for part in wrap(said, usize::from(room.saturating_sub(place.x))) {
            let text = said.get(part).unwrap_or_default().to_owned();
            told.push(Piece::Told { indent: place.x, text });
        }
    }
    told
}

/// Returns what is left open in a few lines: how many of each kind, and which.
pub(super) fn told_holes(session: &Session, lang: Lang) -> Vec<String> {
    let holes = coverage(session).holes();
    let kinds = kinds(&holes, session, lang).into_iter();
    let told = kinds.map(|kind| {
        let names: Vec<String> = kind.holes.into_iter().map(|(_, name)| name).collect();
        format!(
            "{}  {}   {}",
            pad_left(&names.len().to_string(), NUMBER),
            kind.name,
            names.join("  ")
        )
    });
    told.collect()
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
            | Hole::Parked(_) => hole.label().map(|label| lang.label(label)).unwrap_or_default(),
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
        Piece::Told { indent, text } => {
            canvas.put(from(place, *indent), text, Look::Quiet);
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
