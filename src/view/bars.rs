//! The votes by group as bars: which group stands for what.

use ratatui::layout::Rect;

use crate::domain::{Session, Sheet, top};
use crate::i18n::Lang;
use crate::t;
use crate::text::{pad_left, width};

use super::canvas::{Canvas, Piece, below, cells, row};
use super::page::Page;
use super::style::Look;

/// The cells of a group's votes, group after group; told apart by shape, never by colour alone.
const SHAPES: [&str; 6] = ["█", "▒", "▓", "░", "▚", "▤"];

/// The cells of votes that no group gave.
const OF_ROOM: &str = "─";

/// The cells before a bar: the label and the number.
const BEFORE: usize = 10;

/// Draws the troubles with the most votes, a bar each, and whose votes they are.
pub(super) fn draw(canvas: &mut Canvas<'_>, area: Rect, page: Page<'_>) {
    let (lang, session) = (page.lang, &page.workspace.session);
    if session.voting.hidden || area.height < 4 {
        return;
    }
    let mut legend = legend(session, lang, usize::from(area.width));
    legend.truncate(usize::from(area.height / 3).max(1));
    let ranking = crate::domain::ranking(session.sheet(Sheet::Troubles));
    let leading = top(&ranking, usize::from(area.height).saturating_sub(3 + legend.len()));
    let Some(most) = leading.iter().map(|ranked| ranked.votes).max().filter(|most| *most > 0)
    else {
        return;
    };
    canvas.put(row(area, 0), &t!(lang, "bars-title"), Look::Loud);
    let room = u32::from(area.width).saturating_sub(u32::try_from(BEFORE).unwrap_or(0));
    let scaled = |votes: u32| usize::try_from(votes * room / most.max(room)).unwrap_or(0);
    let list = below(area, 2);
    let mut last = 0;
    for (at, ranked) in leading.iter().enumerate().take(usize::from(list.height)) {
        let Some(answer) = session.answer(ranked.label) else { continue };
        let votes = answer.votes_with_merged();
        let mut pieces: Vec<Piece> = vec![
            (pad_left(&lang.label(ranked.label), 4), Look::Quiet),
            (format!("{}  ", pad_left(&ranked.votes.to_string(), 4)), Look::Loud),
        ];
        for (group, shape) in session.groups.iter().zip(SHAPES.iter().cycle()) {
            let given = votes.groups.get(&group.key).copied().unwrap_or(0);
            pieces.push((shape.repeat(scaled(given)), Look::Plain));
        }
        pieces.push((OF_ROOM.repeat(scaled(votes.hands)), Look::Quiet));
        canvas.put_all(row(list, cells(at)), &pieces);
        last = at + 1;
    }
    for (at, text) in legend.iter().enumerate() {
        canvas.put(row(list, cells(last + 1 + at)), text, Look::Quiet);
    }
}

/// Says which shape stands for which group, in rows so many cells wide.
fn legend(session: &Session, lang: Lang, room: usize) -> Vec<String> {
    let mut rows: Vec<String> = Vec::new();
    for (group, shape) in session.groups.iter().zip(SHAPES.iter().cycle()) {
        let said = format!("{shape} {}", lang.group_of(session, &group.key));
        match rows.last_mut().filter(|row| width(row) + 2 + width(&said) <= room) {
            Some(row) => row.push_str(&format!("  {said}")),
            None => rows.push(said),
        }
    }
    rows
}
