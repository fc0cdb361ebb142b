//! Review: what is to be settled before closing, then the chain.

use std::mem::discriminant;

use ratatui::layout::Rect;

use crate::app::{ReviewRow, Target, Workspace};
use crate::domain::{Coverage, Gap, Label, Row, Session, chain, coverage};
use crate::i18n::Lang;
use crate::t;
use crate::text::{one_line, pad_left, pad_right, width, wrap};

use super::canvas::{Canvas, cells, from, row};
use super::chain::{draw_row, text_place};
use super::layout::is_wide;
use super::page::Page;
use super::style::Look;
use super::window::draw_marks;
use super::{bars, facts, window};

/// The cells of the number before a kind of gap.
const NUMBER: usize = 3;

/// One line of Review.
enum Piece<'a> {
    Blank,
    Title { gaps: usize },
    Gaps { count: Option<usize>, name: String, seen: Vec<(usize, String)> },
    Told { indent: u16, text: String },
    Chain(usize, Row<'a>),
}

/// A kind of gap, with the gaps of that kind by their place in the list.
struct Kind {
    name: String,
    gaps: Vec<(usize, String)>,
}

/// Draws Review.
pub(super) fn draw(canvas: &mut Canvas<'_>, area: Rect, page: Page<'_>) {
    let wide = is_wide(canvas.area().width, &page.workspace.session);
    let left = if wide { area.width * 3 / 5 } else { area.width };
    if wide {
        bars::draw(canvas, from(area, left + 5), page);
    }
    let area = Rect { width: left, ..area };
    let coverage = coverage(&page.workspace.session);
    let chain = chain(&page.workspace.session);
    let lines = lines(page, &coverage, chain.rows(), area.width);
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
    let end = (start + usize::from(area.height)).min(lines.len());
    window::draw_unseen_above(canvas, area, lines.len(), &(start..end));
    for (at, (piece, chosen)) in lines.iter().take(end).skip(start).enumerate() {
        let place = row(area, cells(at));
        draw_marks(canvas, place, *chosen, false);
        draw_piece(canvas, place, piece, page.lang, page.workspace.row);
    }
}

/// Lays Review out in lines, each with whether the chosen row is on it.
fn lines<'a>(
    page: Page<'_>,
    coverage: &Coverage,
    chain: Vec<Row<'a>>,
    room: u16,
) -> Vec<(Piece<'a>, bool)> {
    let (lang, session) = (page.lang, &page.workspace.session);
    let gaps = coverage.gaps();
    let mut lines = vec![(Piece::Title { gaps: gaps.len() }, false)];
    if room > 0 && !gaps.is_empty() {
        lines.push((Piece::Blank, false));
    }
    let kinds = kinds(&gaps, session, lang);
    let names = kinds.iter().map(|kind| width(&kind.name)).max().unwrap_or(0);
    let names = names.min(usize::from(room) / 2);
    let cells_of_labels = usize::from(room).saturating_sub(NUMBER + 2 + names + 3);
    for kind in kinds {
        let mut count = Some(kind.gaps.len());
        let mut name = pad_right(&kind.name, names);
        for seen in broken(kind.gaps, cells_of_labels) {
            let chosen = seen.iter().any(|(index, _)| *index == page.workspace.row);
            lines.push((Piece::Gaps { count: count.take(), name: name.clone(), seen }, chosen));
            name = " ".repeat(names);
            if chosen && let Some(text) = told(&gaps, page.workspace) {
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
    for (index, row) in (gaps.len()..).zip(chain) {
        let chosen = index == page.workspace.row;
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
pub(super) fn told_gaps(session: &Session, lang: Lang) -> Vec<String> {
    let gaps = coverage(session).gaps();
    let kinds = kinds(&gaps, session, lang).into_iter();
    let told = kinds.map(|kind| {
        let names: Vec<String> = kind.gaps.into_iter().map(|(_, name)| name).collect();
        format!(
            "{}  {}   {}",
            pad_left(&names.len().to_string(), NUMBER),
            kind.name,
            names.join("  ")
        )
    });
    told.collect()
}

/// Says what a row of Review is about: the gap and the answer behind it, or an answer of the chain.
pub(super) fn row_aloud(row: &ReviewRow, page: Page<'_>) -> String {
    let (session, lang) = (&page.workspace.session, page.lang);
    let of = |label: &Label| {
        let answer = session.answer(*label).map(|answer| facts::with_label(answer, session, lang));
        answer.unwrap_or_else(|| lang.label(*label))
    };
    match row {
        ReviewRow::Gap(Gap::GroupNotHeard(key)) => {
            let gap = Gap::GroupNotHeard(key.clone());
            format!("{}: {}", kind_name(&gap, 1, lang), page.group(key))
        }
        ReviewRow::Gap(gap) => {
            let answer = gap.label().map(|label| of(&label)).unwrap_or_default();
            format!("{}: {answer}", kind_name(gap, 1, lang))
        }
        ReviewRow::Answer { label, .. } => of(label),
    }
}

/// Gathers gaps of one kind, in the order of the walk.
fn kinds(gaps: &[Gap], session: &Session, lang: Lang) -> Vec<Kind> {
    let of_one_kind = |a: &Gap, b: &Gap| discriminant(a) == discriminant(b);
    let mut indexes = 0..;
    let mut kinds = Vec::new();
    for alike in gaps.chunk_by(of_one_kind) {
        let Some(first) = alike.first() else { continue };
        let names = alike.iter().map(|gap| match gap {
            Gap::GroupNotHeard(key) => lang.group_of(session, key),
            Gap::TroubleWithoutWay(_)
            | Gap::WayWithoutAction(_)
            | Gap::ActionWithoutOwner(_)
            | Gap::ActionWithoutDate(_)
            | Gap::WayForNothing(_)
            | Gap::ActionForNothing(_)
            | Gap::Unclear(_)
            | Gap::Parked(_) => gap.label().map(|label| lang.label(label)).unwrap_or_default(),
        });
        let gaps = names.zip(indexes.by_ref()).map(|(name, index)| (index, name)).collect();
        kinds.push(Kind { name: kind_name(first, alike.len(), lang), gaps });
    }
    kinds
}

/// Returns what stands after the number of gaps of one kind.
fn kind_name(gap: &Gap, n: usize, lang: Lang) -> String {
    match gap {
        Gap::TroubleWithoutWay(_) => t!(lang, "review-troubles-without-way", n = n),
        Gap::WayWithoutAction(_) => t!(lang, "review-ways-without-action", n = n),
        Gap::ActionWithoutOwner(_) => t!(lang, "review-actions-without-owner", n = n),
        Gap::ActionWithoutDate(_) => t!(lang, "review-actions-without-date", n = n),
        Gap::WayForNothing(_) => t!(lang, "review-ways-for-nothing", n = n),
        Gap::ActionForNothing(_) => t!(lang, "review-actions-for-nothing", n = n),
        Gap::GroupNotHeard(_) => t!(lang, "review-groups-not-heard", n = n),
        Gap::Unclear(_) => t!(lang, "review-unclear", n = n),
        Gap::Parked(_) => t!(lang, "review-parked", n = n),
    }
}

/// Breaks the gaps of a kind into lines so many cells wide.
fn broken(gaps: Vec<(usize, String)>, room: usize) -> Vec<Vec<(usize, String)>> {
    let mut lines: Vec<Vec<(usize, String)>> = Vec::new();
    let mut used = 0;
    for (index, text) in gaps {
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

/// Returns the answer behind the chosen gap.
fn told(gaps: &[Gap], workspace: &Workspace) -> Option<String> {
    let label = gaps.get(workspace.row)?.label()?;
    workspace.session.answer(label).map(|answer| one_line(&answer.text).into_owned())
}

fn draw_piece(canvas: &mut Canvas<'_>, place: Rect, piece: &Piece<'_>, lang: Lang, chosen: usize) {
    match piece {
        Piece::Blank => {}
        Piece::Title { gaps: 0 } => {
            canvas.put(place, &t!(lang, "review-nothing-to-settle"), Look::Loud);
        }
        Piece::Title { gaps } => {
            let title = format!("{}   {gaps}", t!(lang, "review-to-settle"));
            canvas.put(place, &title, Look::Loud);
        }
        Piece::Gaps { count, name, seen } => {
            let count = count.map(|count| count.to_string()).unwrap_or_default();
            canvas.put(place, &pad_left(&count, NUMBER), Look::Loud);
            let name_place = from(place, cells(NUMBER + 2));
            let used = canvas.put(name_place, name, Look::Plain);
            draw_gaps(canvas, from(name_place, used + 1), seen, chosen);
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

fn draw_gaps(canvas: &mut Canvas<'_>, place: Rect, seen: &[(usize, String)], chosen: usize) {
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
