//! Opening: the session's passport, one fact a row; what is typed sets the chosen one.

use ratatui::layout::Rect;

use crate::app::{OpeningRow, Target, opening_rows};
use crate::domain::became;
use crate::t;
use crate::text::{pad_right, width, wrap};

use super::canvas::{Canvas, Piece, below, cells, from, row};
use super::page::Page;
use super::style::Look;
use super::window;
use super::window::draw_marks;
use super::wording::NOTHING;

/// From this width on people and minutes stand side by side.
const SIDE_BY_SIDE: u16 = 70;

/// The rows that are left to the passport below what became of earlier promises.
const LEAST: u16 = 4;

/// The cells at the end of the row above the passport that tell how many rows are not seen.
const UNSEEN: u16 = 6;

/// The cells of a number.
const NUMBER: u16 = 4;

/// Draws Opening.
pub(super) fn draw(canvas: &mut Canvas<'_>, area: Rect, page: Page<'_>) {
    let rows = opening_rows(&page.workspace.session);
    let in_full = area.width >= SIDE_BY_SIDE;
    let passport = Passport { page, rows: &rows, in_full };
    let unseen = if passport.gap(area).is_some() { 0 } else { UNSEEN };
    let area = draw_earlier(canvas, area, page, unseen);
    if !passport.draw_side_by_side(canvas, area) {
        passport.draw_list(canvas, area);
    }
}

/// Returns the name of each row and what it holds.
pub(super) fn told(page: Page<'_>, rows: &[OpeningRow]) -> Vec<(String, String)> {
    let passport = Passport { page, rows, in_full: true };
    rows.iter().map(|row| (passport.name(row), passport.value(row).0)).collect()
}

/// Says what became of earlier promises, where there were any, from the blank row above on, of which
/// `unseen` cells are taken; returns the area that is left. Where there is little room their labs are not
/// named.
fn draw_earlier(canvas: &mut Canvas<'_>, area: Rect, page: Page<'_>, unseen: u16) -> Rect {
    let earlier = &page.workspace.session.earlier;
    let Some(above) = area.y.checked_sub(1).filter(|_| !earlier.is_empty()) else { return area };
    let room = usize::from(area.width.saturating_sub(unseen)).max(1);
    let in_full = page.lang.became_of(earlier);
    let said = if wrap(&in_full, room).len() == 1 {
        in_full
    } else {
        let sums = became(earlier);
        sums.iter().map(|sum| page.lang.became_in_short(sum)).collect::<Vec<_>>().join(" ")
    };
    let most = area.height.saturating_sub(LEAST) + 1;
    let parts = wrap(&said, room).into_iter().filter_map(|part| said.get(part));
    let mut taken = 0;
    let from_above = Rect { y: above, height: area.height + 1, ..area };
    for part in parts.take(usize::from(most)) {
        canvas.put(row(from_above, taken), part.trim_end(), Look::Quiet);
        taken += 1;
    }
    below(area, taken.saturating_sub(1))
}

/// The part of the passport that a row belongs to.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    Event,
    People,
    Minutes,
}

fn part(row: &OpeningRow) -> Part {
    match row {
        OpeningRow::Platform
        | OpeningRow::Lab
        | OpeningRow::Place
        | OpeningRow::Date
        | OpeningRow::Organisers
        | OpeningRow::Facilitator
        | OpeningRow::Experts => Part::Event,
        OpeningRow::Present(_) | OpeningRow::NewGroup | OpeningRow::Roster => Part::People,
        OpeningRow::Minutes(_) | OpeningRow::Counting => Part::Minutes,
    }
}

struct Passport<'a> {
    page: Page<'a>,
    rows: &'a [OpeningRow],
    /// Whether there is room for the groups' names in full.
    in_full: bool,
}

impl Passport<'_> {
    fn of(&self, wanted: Part) -> Vec<(usize, &OpeningRow)> {
        self.rows.iter().enumerate().filter(|(_, row)| part(row) == wanted).collect()
    }

    /// Returns how many blank rows stand between the event and people and minutes side by side; none
    /// where these do not fit.
    fn gap(&self, area: Rect) -> Option<usize> {
        let [event, people, minutes] =
            [Part::Event, Part::People, Part::Minutes].map(|part| self.of(part).len());
        let free = usize::from(area.height).checked_sub(event + 1 + people.max(minutes));
        free.filter(|_| area.width >= SIDE_BY_SIDE).map(|free| free.min(1))
    }

    /// Draws the event on top, people and minutes side by side below; false when that does not
    /// fit.
    fn draw_side_by_side(&self, canvas: &mut Canvas<'_>, area: Rect) -> bool {
        let (event, people, minutes) =
            (self.of(Part::Event), self.of(Part::People), self.of(Part::Minutes));
        let Some(gap) = self.gap(area) else { return false };
        self.draw_part(canvas, area, &event);
        let lower = below(area, cells(event.len() + gap));
        let half = lower.width * 3 / 5;
        let left = Rect { width: half.saturating_sub(4), ..lower };
        let right = from(lower, half);
        let session = &self.page.workspace.session;
        let present = t!(self.page.lang, "opening-people", n = session.people());
        canvas.put(row(left, 0), &present, Look::Loud);
        let whole: u32 =
            session.agenda.iter().fold(0, |sum, slot| sum.saturating_add(slot.minutes));
        canvas.put(row(right, 0), &t!(self.page.lang, "count-minutes", n = whole), Look::Loud);
        self.draw_part(canvas, below(left, 1), &people);
        self.draw_part(canvas, below(right, 1), &minutes);
        true
    }

    /// Draws all rows one under another, those around the chosen one.
    fn draw_list(&self, canvas: &mut Canvas<'_>, area: Rect) {
        let all: Vec<(usize, &OpeningRow)> = self.rows.iter().enumerate().collect();
        let chosen = Some(self.page.workspace.row);
        let seen = window::from_top(all.len(), usize::from(area.height), chosen);
        window::draw_unseen_above(canvas, area, all.len(), &seen);
        self.draw_part(canvas, area, all.get(seen).unwrap_or_default());
    }

    fn draw_part(&self, canvas: &mut Canvas<'_>, area: Rect, rows: &[(usize, &OpeningRow)]) {
        let names = rows.iter().map(|(_, row)| width(&self.name(row)));
        let names = names.max().unwrap_or(0).min(usize::from(area.width.saturating_sub(8)));
        for (at, (index, fact)) in rows.iter().enumerate() {
            let place = row(area, cells(at));
            let chosen = *index == self.page.workspace.row;
            draw_marks(canvas, place, chosen, false);
            let look = if chosen { Look::Accent } else { Look::Quiet };
            let used = canvas.put(place, &pad_right(&self.name(fact), names), look);
            let value = from(place, used + 3);
            let (text, look) = self.value(fact);
            if is_number(fact) {
                canvas.put_right(Rect { width: value.width.min(NUMBER), ..value }, &text, look);
                canvas.put(from(value, NUMBER + 1), &self.remark(fact), Look::Quiet);
            } else {
                canvas.put(value, &text, look);
            }
            canvas.spot(place, Target::Row(*index));
        }
    }

    fn name(&self, row: &OpeningRow) -> String {
        let lang = self.page.lang;
        match row {
            OpeningRow::Platform => t!(lang, "opening-platform"),
            OpeningRow::Lab => t!(lang, "opening-lab"),
            OpeningRow::Place => t!(lang, "opening-place"),
            OpeningRow::Date => t!(lang, "opening-date"),
            OpeningRow::Organisers => t!(lang, "opening-organisers"),
            OpeningRow::Facilitator => t!(lang, "opening-facilitator"),
            OpeningRow::Experts => t!(lang, "opening-experts"),
            OpeningRow::Present(key) if self.in_full => {
                let group = self.page.workspace.session.group(key);
                group.map_or_else(|| key.clone(), |group| lang.group_in_full(group))
            }
            OpeningRow::Present(key) => self.page.group(key),
            OpeningRow::NewGroup => t!(lang, "opening-new-group"),
            OpeningRow::Roster => t!(lang, "opening-roster"),
            OpeningRow::Minutes(stage) => lang.stage(*stage),
            OpeningRow::Counting => t!(lang, "opening-counting"),
        }
    }

    /// Returns what the row holds: as set, or quietly what holds while nothing is.
    fn value(&self, row: &OpeningRow) -> Piece {
        let (session, lang) = (&self.page.workspace.session, self.page.lang);
        let quiet = match row {
            OpeningRow::Roster if !session.roster.is_empty() => {
                return (t!(lang, "count-people", n = session.roster.len()), Look::Plain);
            }
            OpeningRow::Date => {
                if let Some(day) = session.date {
                    return (lang.day(day), Look::Plain);
                }
                let today =
                    t!(lang, "opening-date-today", day = lang.day(self.page.model.now.date()));
                session.day_held().map_or(today, |day| lang.day(day))
            }
            _ => self.listed(row).map_or_else(|| NOTHING.to_owned(), |listed| listed.to_string()),
        };
        let value = row.value(session, lang);
        if value.is_empty() { (quiet, Look::Quiet) } else { (value, Look::Plain) }
    }

    /// Returns what stands beside a number: that it is the roster's.
    fn remark(&self, row: &OpeningRow) -> String {
        match self.listed(row) {
            Some(_) => t!(self.page.lang, "opening-by-name"),
            None => String::new(),
        }
    }

    /// Returns how many people of a group the roster lists, while nobody has counted them.
    fn listed(&self, row: &OpeningRow) -> Option<u32> {
        let session = &self.page.workspace.session;
        let OpeningRow::Present(key) = row else { return None };
        let is_counted = session.group(key).is_some_and(|group| group.present > 0);
        Some(session.people_of(key)).filter(|listed| *listed > 0 && !is_counted)
    }
}

fn is_number(row: &OpeningRow) -> bool {
    matches!(row, OpeningRow::Present(_) | OpeningRow::Minutes(_))
}
