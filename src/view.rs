//! The view: the model drawn as three panes, each into cells of its own.
//!
//! A key typed into the line redraws the line's text alone, whatever the size of the session; the
//! pane above is drawn again when its part of the model changes. Drawing changes nothing, and no
//! size of the terminal makes it fail. The same code that draws says what a click means.

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
mod footer;
mod header;
mod help;
mod layout;
mod library;
mod line;
mod opening;
mod palette;
mod participation;
mod plenary;
mod question;
mod readback;
mod requirements;
mod review;
mod sheet;
mod style;
mod themes;
mod votes;
mod window;
mod wording;

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::app::{Model, Overlay, Panel, Target, Workspace};
use crate::domain::{Sheet, Stage};

use canvas::{Canvas, below, from};

pub use layout::{Panes, panes};

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

/// Returns what a click on a cell of the screen means; nothing where nothing can be clicked.
#[must_use]
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

fn put_top(canvas: &mut Canvas<'_>, model: &Model) {
    let area = layout::inside(canvas.area());
    if let (Some(plenary), None) = (&model.plenary, &model.overlay) {
        return plenary::draw(canvas, area, model, plenary);
    }
    match (&model.workspace, &model.overlay) {
        (None, None) => library::draw(canvas, area, model),
        (None, Some(overlay)) => put_overlay(canvas, area, model, overlay),
        (Some(workspace), overlay) => {
            let taken = header::draw(canvas, area, model, workspace);
            let body = below(area, taken);
            match overlay {
                Some(overlay) => put_overlay(canvas, body, model, overlay),
                None => put_desk(canvas, body, model, workspace),
            }
        }
    }
}

fn put_overlay(canvas: &mut Canvas<'_>, area: Rect, model: &Model, overlay: &Overlay) {
    match overlay {
        Overlay::Help { scroll } => help::draw(canvas, area, model, *scroll),
        Overlay::Palette { line, selected } => {
            palette::draw(canvas, area, model, line, *selected);
        }
        Overlay::Find { line, selected } => find::draw(canvas, area, model, line, *selected),
        Overlay::Export { options, selected, .. } => {
            export::draw(canvas, area, model, options, *selected);
        }
        Overlay::Paste { .. } | Overlay::Confirm { .. } => {
            question::draw(canvas, area, model, overlay);
        }
    }
}

fn put_desk(canvas: &mut Canvas<'_>, area: Rect, model: &Model, workspace: &Workspace) {
    let sheet = workspace.sheet().unwrap_or(Sheet::Troubles);
    match workspace.panel {
        Some(Panel::Votes) => return votes::draw(canvas, area, model, workspace, sheet),
        Some(Panel::Readback) => return readback::draw(canvas, area, model, workspace),
        Some(Panel::Duplicates) => return duplicates::draw(canvas, area, model, workspace),
        Some(Panel::Themes) => return themes::draw(canvas, area, model, workspace),
        Some(Panel::Requirements) => return requirements::draw(canvas, area, model, workspace),
        Some(Panel::Parked | Panel::Chain) | None => {}
    }
    if let Some(sheet) = workspace.sheet() {
        let wide = layout::is_wide(canvas.area().width, &workspace.session);
        let left = if wide { area.width / 8 * 5 } else { area.width };
        sheet::draw(canvas, Rect { width: left, ..area }, model, workspace, sheet);
        if wide {
            chain::draw_beside(canvas, from(area, left + 4), model, workspace);
        }
        return;
    }
    if workspace.shows_chain() {
        return review::draw(canvas, area, model, workspace);
    }
    match workspace.session.stage {
        Stage::Opening => opening::draw(canvas, area, model, workspace),
        Stage::Closed => closed::draw(canvas, area, model, workspace),
        Stage::Troubles | Stage::Ways | Stage::Actions | Stage::Review => {}
    }
}
