//! The view: the model drawn as three panes, each into cells of its own.
//!
//! A key typed into the line redraws the line's text alone, whatever the size of the session; the
//! pane above is drawn again when its part of the model changes. Drawing changes nothing, and no
//! size of the terminal makes it fail. The same code that draws says what a click means.

mod actions;
mod aloud;
mod answers;
mod bars;
mod canvas;
mod chain;
mod closed;
mod columns;
mod context;
mod duplicates;
mod export;
mod facts;
mod field_prompt;
mod find;
mod findings;
mod folding;
mod footer;
mod hand_over;
mod header;
mod help;
mod import;
mod keys;
mod lab_form;
mod layout;
mod library;
mod line;
mod merge;
mod next_lab;
mod opening;
mod page;
mod palette;
mod participation;
mod pasted_roster;
mod people;
mod plenary;
mod question;
mod ranking;
mod readback;
mod requirements;
mod restore;
mod review;
mod room;
mod room_choice;
mod sheet;
mod style;
mod themes;
mod votes;
mod whole;
mod window;
mod wording;

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;

use crate::app::{Colouring, Mode, Model, RoomModel, Target, Workspace};

use canvas::{Canvas, below};
use page::Page;
use style::Look;

pub use aloud::{Aloud, AloudRow, aloud};
pub use facts::in_full;
pub use field_prompt::{Asked, asked};
pub use footer::hints_aloud;
pub use layout::{Panes, panes};

/// Returns the colours of plain text, which blank cells have too; none where they are the terminal's.
pub fn plain(colours: Colouring) -> Style {
    Look::Plain.style(colours)
}

/// Returns the colour of the cursor, as red, green and blue; none where it is the terminal's, which
/// goes with the terminal's background and may not be seen on another.
pub fn cursor(colours: Colouring) -> Option<(u8, u8, u8)> {
    style::rgb(plain(colours).fg)
}

/// Draws everything above the line into cells that have the pane's area.
pub fn draw_top(model: &Model, buffer: &mut Buffer) {
    put_top(&mut Canvas::new(buffer, model.colours), model);
}

/// Draws what of the line's pane lies in the buffer: the line and what stands with it, or a part of
/// that. Returns where in it the terminal's cursor belongs, if it does. What this costs does not
/// depend on the size of the session.
pub fn draw_line(model: &Model, panes: &Panes, buffer: &mut Buffer) -> Option<Position> {
    line::draw(&mut Canvas::new(buffer, model.colours), model, panes)
}

/// Draws the keys that work here.
pub fn draw_footer(model: &Model, buffer: &mut Buffer) {
    footer::draw(&mut Canvas::new(buffer, model.colours), model);
}

/// Draws the room's screen. What this costs hardly depends on the size of the session.
pub fn draw_room(room: &RoomModel, buffer: &mut Buffer) {
    room::draw(room, buffer);
}

/// Returns what a click on a cell of the screen means; nothing where nothing can be clicked.
pub fn hit(model: &Model, column: u16, row: u16) -> Option<Target> {
    let cell = Position { x: column, y: row };
    let panes = panes(model);
    if panes.top.contains(cell) {
        let mut buffer = Buffer::empty(panes.top);
        let mut canvas = Canvas::new(&mut buffer, model.colours);
        put_top(&mut canvas, model);
        return canvas.target_at(cell);
    }
    let mut buffer = Buffer::empty(panes.line);
    let mut canvas = Canvas::new(&mut buffer, model.colours);
    line::draw(&mut canvas, model, &panes);
    canvas.target_at(cell)
}

/// Draws the header of the session, if one is open, and below it what the mode shows.
fn put_top(canvas: &mut Canvas<'_>, model: &Model) {
    let area = layout::inside(canvas.area());
    let mode = model.mode();
    let Some(workspace) = model.headed_by() else {
        return put_mode(canvas, area, model, mode);
    };
    let taken = header::draw(canvas, area, Page::new(model, workspace));
    put_mode(canvas, below(area, taken), model, mode);
}

/// Draws what a mode shows above the line.
fn put_mode(canvas: &mut Canvas<'_>, area: Rect, model: &Model, mode: Mode) {
    let draw_page = match mode {
        Mode::Library => return library::draw(canvas, area, model),
        Mode::Plenary => return plenary::draw(canvas, area, model),
        Mode::Actions | Mode::Outcome => return actions::draw(canvas, area, model),
        Mode::Find => return find::draw(canvas, area, model),
        Mode::Export => return export::draw(canvas, area, model),
        Mode::HandOver => return hand_over::draw(canvas, area, model),
        Mode::Room => return room_choice::draw(canvas, area, model),
        Mode::Restore => return restore::draw(canvas, area, model),
        Mode::NextLab => return next_lab::draw(canvas, area, model),
        Mode::LabForm => return lab_form::draw(canvas, area, model),
        Mode::ImportFile => return import::draw_files(canvas, area, model),
        Mode::ImportPage => return import::draw_page(canvas, area, model),
        Mode::Merge => return merge::draw(canvas, area, model),
        Mode::Palette => return palette::draw(canvas, area, model),
        Mode::Keys => return keys::draw(canvas, area, model),
        Mode::Help => return help::draw(canvas, area, model),
        Mode::Question => return question::draw(canvas, area, model),
        Mode::PastedRoster => return pasted_roster::draw(canvas, area, model),
        Mode::Opening => opening::draw,
        Mode::People => people::draw,
        Mode::Capture | Mode::Parked | Mode::SheetBeside | Mode::List | Mode::FieldPrompt => {
            sheet::draw
        }
        Mode::Opinion => {
            let page = model.workspace.as_ref().map_or(Mode::Library, Workspace::page);
            return put_mode(canvas, area, model, page);
        }
        Mode::Review => review::draw,
        Mode::Closed => closed::draw,
        Mode::Votes => votes::draw,
        Mode::Ranking => ranking::draw,
        Mode::Readback => readback::draw,
        Mode::Duplicates => duplicates::draw,
        Mode::Themes => themes::draw,
        Mode::Requirements => requirements::draw,
    };
    if let Some(workspace) = &model.workspace {
        draw_page(canvas, area, Page::new(model, workspace));
    }
}
