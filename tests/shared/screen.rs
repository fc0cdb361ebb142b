//! A screen to look at: the three panes of a model as text.

use citylab::app::{Access, Chord, Model, Msg, OpenedSession, Outcome, Size, update};
use citylab::domain::{RoomPlan, Session};
use citylab::i18n::Lang;
use citylab::text::width;
use citylab::view;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::shared::keys::chords;
use crate::shared::room::noon;

/// An empty library on a screen of this size.
pub fn library(lang: Lang, columns: u16, rows: u16) -> Model {
    Model::new(lang, Size { columns, rows }, noon())
}

/// An open session.
pub fn opened(mut session: Session, lang: Lang, columns: u16, rows: u16) -> Model {
    session.raise_given();
    let mut model = library(lang, columns, rows);
    let path = format!("/lab/{}.ron", session.platform).into();
    let opened = OpenedSession {
        session,
        path,
        access: Access::Full,
        notices: Vec::new(),
        room: RoomPlan::default(),
        at: None,
    };
    send(&mut model, Msg::Opened(Box::new(opened)));
    model
}

/// Sends a message.
pub fn send(model: &mut Model, msg: Msg) -> Outcome {
    update(model, msg, noon())
}

/// Presses keys, see [`super::keys`].
pub fn press(model: &mut Model, script: &str) {
    for chord in chords(script) {
        send(model, Msg::Key(chord));
    }
}

/// Types a text.
pub fn say(model: &mut Model, text: &str) {
    for c in text.chars() {
        send(model, Msg::Key(Chord::plain(citylab::app::Code::Char(c))));
    }
}

/// Tells storage has kept everything.
pub fn saved(model: &mut Model) {
    send(model, Msg::Saved(u64::MAX));
}

/// The whole screen in one buffer, and where the cursor stands.
pub fn draw(model: &Model) -> (Buffer, Option<Position>) {
    let panes = view::panes(model);
    let mut screen =
        Buffer::empty(Rect { x: 0, y: 0, width: model.size.columns, height: model.size.rows });
    let mut top = Buffer::empty(panes.top);
    view::draw_top(model, &mut top);
    let mut line = Buffer::empty(panes.line);
    let cursor = view::draw_line(model, &panes, &mut line);
    let mut footer = Buffer::empty(panes.footer);
    view::draw_footer(model, &mut footer);
    for part in [top, line, footer] {
        if !part.area.is_empty() {
            screen.merge(&part);
        }
    }
    (screen, cursor)
}

/// The screen as lines of text, with `▏` where the cursor stands.
pub fn shown(model: &Model) -> String {
    let (buffer, cursor) = draw(model);
    lines(&buffer, cursor)
}

/// Cells as lines of text, with `▏` where the cursor stands.
pub fn lines(buffer: &Buffer, cursor: Option<Position>) -> String {
    let mut text = String::new();
    for y in 0..buffer.area.height {
        let mut line = String::new();
        let mut hidden = 0;
        for x in 0..buffer.area.width {
            let symbol = buffer[(x, y)].symbol();
            if cursor == Some(Position { x, y }) {
                line.push('▏');
            } else if hidden == 0 {
                line.push_str(symbol);
            }
            hidden = if hidden > 0 { hidden - 1 } else { width(symbol).saturating_sub(1) };
        }
        text.push_str(line.trim_end());
        text.push('\n');
    }
    text
}
