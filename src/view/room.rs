//! The room's screen: what the group sees from its seats.
//!
//! Nothing stands there that the facilitator does not let the room see: no name, no votes, nothing that is
//! parked and no half-typed line, unless the plan says so. Nothing blinks and nothing jumps.
//!
//! - [`font`]: the block letters
//! - [`banner`]: a text in block letters, wrapped between words
//! - [`clock`]: the time left, in digits whose shape says how much that is
//! - [`pixels`]: pictures of square pixels, two in a cell, one above the other
//! - [`frame`]: the margins, the heading on top, and what stands at the bottom
//! - [`flow`]: rows that stand together, in as many columns as it takes
//! - [`entry`]: the rows of one answer
//! - the others: a view each, in the file of its name

mod agreement;
mod banner;
mod bars;
mod causes;
mod chain;
mod clock;
mod entry;
mod flow;
mod font;
mod frame;
mod newest;
mod pixels;
mod question;
mod ranking;
mod readback;
mod requirements;
mod thanks;
mod themes;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::app::RoomModel;
use crate::domain::{Answer, RoomView, Session, Sheet};
use crate::i18n::Lang;
use crate::t;
use crate::text::one_line;

use super::canvas::Canvas;
use super::style::Look;
use frame::{inside, without_bottom};

/// The session as the room may see it.
#[derive(Clone, Copy)]
struct Scene<'a> {
    room: &'a RoomModel,
    session: &'a Session,
    lang: Lang,
}

/// Draws the room's screen on a blank buffer.
pub(super) fn draw(room: &RoomModel, buffer: &mut Buffer) {
    let mut canvas = Canvas::new(buffer, room.colours);
    if room.view() == RoomView::Blank {
        return;
    }
    let whole = canvas.area();
    let (mut area, margin) = inside(whole);
    if let Some(trouble) = trouble(room) {
        if margin.is_empty() {
            area = without_bottom(area, 1);
        }
        let last =
            Rect { y: whole.bottom().saturating_sub(1), height: whole.height.min(1), ..area };
        canvas.put(last, &trouble, Look::Quiet);
    }
    let Some(session) = &room.session else {
        canvas.put_wrapped(area, &t!(room.lang, "seen-waiting"), Look::Plain);
        return;
    };
    Scene { room, session, lang: room.lang }.draw(&mut canvas, area);
}

/// Says why nothing new is seen. Where something is seen, files and their faults are nothing for the room: the
/// facilitator's program tells of them.
fn trouble(room: &RoomModel) -> Option<String> {
    let trouble = room.trouble.as_ref()?;
    Some(match room.session {
        Some(_) => t!(room.lang, "seen-lost"),
        None => one_line(trouble).into_owned(),
    })
}

impl<'a> Scene<'a> {
    fn draw(self, canvas: &mut Canvas<'_>, area: Rect) {
        if let Some(answer) = self.reading() {
            return readback::draw(canvas, area, self, answer);
        }
        match self.room.view() {
            RoomView::Walk | RoomView::Question => question::draw(canvas, area, self),
            RoomView::Newest => newest::draw(canvas, area, self),
            RoomView::Themes => themes::draw(canvas, area, self),
            RoomView::Votes => bars::draw(canvas, area, self),
            RoomView::Ranking => ranking::draw(canvas, area, self),
            RoomView::Chain => chain::draw(canvas, area, self),
            RoomView::Causes => causes::draw(canvas, area, self),
            RoomView::Requirements => requirements::draw(canvas, area, self),
            RoomView::Agreement => agreement::draw(canvas, area, self),
            RoomView::Thanks => thanks::draw(canvas, area, self),
            RoomView::Blank => {}
        }
    }

    /// Returns the answer that is read back, if the room may see it.
    fn reading(self) -> Option<&'a Answer> {
        let label = self.room.reading()?;
        let is_seen = |sheet| sheet != Sheet::Parked || self.room.plan.parked;
        self.session.sheet_of(label).filter(|sheet| is_seen(*sheet))?;
        self.session.answer(label)
    }

    /// Returns the sheet that is worked on, as far as the room may see it.
    fn sheet(self) -> Sheet {
        let stage = self.session.stage.question().map_or(Sheet::Troubles, |it| it.sheet());
        let chosen = self.room.plan.sheet;
        chosen.filter(|sheet| *sheet != Sheet::Parked || self.room.plan.parked).unwrap_or(stage)
    }

    /// Returns the answers of the sheet that is worked on.
    fn answers(self) -> &'a [Answer] {
        self.session.sheet(self.sheet())
    }

    /// Returns the question of the sheet that is worked on.
    fn question(self) -> String {
        self.lang.question(self.session, self.sheet())
    }

    /// Goes over the answers that the room may see, all sheets.
    fn all_answers(self) -> impl Iterator<Item = &'a Answer> {
        let parked = self.room.plan.parked;
        let seen =
            self.session.answers().filter(move |(sheet, _)| *sheet != Sheet::Parked || parked);
        seen.map(|(_, answer)| answer)
    }

    /// Tells whether votes are still secret, so that not even the order of answers may follow them.
    fn counts_in_secret(self) -> bool {
        self.session.voting.hidden
    }

    /// Returns the votes as the room may see them: none where they are hidden, or nobody voted.
    fn votes(self, votes: u32) -> Option<u32> {
        Some(votes).filter(|votes| *votes > 0 && self.room.shows_votes())
    }

    /// Returns the seconds left of the stage and its whole time; none where it has no time.
    fn stage_clock(self) -> Option<(i64, u32)> {
        let stage = self.session.stage;
        let whole = self.session.slot(stage)?.minutes.saturating_mul(60);
        let used = i64::try_from(self.session.used_seconds(stage, self.room.now));
        let left = i64::from(whole).saturating_sub(used.unwrap_or(i64::MAX));
        Some((left, whole)).filter(|_| whole > 0)
    }
}

/// Returns what is drawn on a screen of so many cells, row by row, without blanks at the ends.
#[cfg(test)]
fn picture(
    width: u16,
    height: u16,
    colours: crate::app::Colours,
    draw: impl FnOnce(&mut super::canvas::Canvas<'_>, ratatui::layout::Rect),
) -> Vec<String> {
    let area = ratatui::layout::Rect::new(0, 0, width, height);
    let mut buffer = ratatui::buffer::Buffer::empty(area);
    let colours = crate::app::Colouring { chosen: colours, no_color: false };
    draw(&mut super::canvas::Canvas::new(&mut buffer, colours), area);
    let cells: Vec<&str> = buffer.content.iter().map(|cell| cell.symbol()).collect();
    cells.chunks(usize::from(width.max(1))).map(|row| row.concat().trim_end().to_owned()).collect()
}
