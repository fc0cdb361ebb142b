//! Typing: keys that are no commands, pastes, the mouse.

use crate::app::{Chord, Code, Command, Focus, Mode, Model, Target, Typing};
use crate::text::{Line, clean_line};

use super::{Redraw, Update};

impl Model {
    /// Tells whether a key goes on with a text that is being typed: one that types or edits within the
    /// line, where text is typed, once there is some. So a space is part of a name, and a mode may use
    /// such a key as a command while its line is empty.
    pub(in crate::app) fn belongs_to_text(&self, chord: Chord) -> bool {
        let definition = self.mode().definition();
        let is_about_row = definition.finds_rows && chord.code == Code::Delete;
        chord.edits_text()
            && !is_about_row
            && definition.typing != Typing::Nothing
            && self.line().is_some_and(|line| !line.is_empty())
    }
}

impl Update<'_> {
    /// Takes a key: a command where the keymap knows it, text otherwise.
    pub(super) fn press(&mut self, chord: Chord) -> Redraw {
        let noticed = self.model.notice.take().is_some();
        if self.takes_new_key(chord) {
            return Redraw::All;
        }
        let mode = self.model.mode();
        let command = self.model.keymap.resolve(mode, chord);
        if let Some(command) = command.filter(|_| !self.model.belongs_to_text(chord)) {
            self.perform_command(command);
            return Redraw::All;
        }
        let shows_like = self.shows_like();
        let esc_stops = self.model.esc_stops_export();
        let definition = mode.definition();
        if (definition.key)(self, chord) {
            return Redraw::All;
        }
        let is_typed = self.type_key(chord);
        if !is_typed {
            return if noticed { Redraw::Line } else { Redraw::Nothing };
        }
        (definition.typed)(self);
        if self.model.esc_stops_export() != esc_stops {
            return Redraw::All;
        }
        // What stands with the line says nothing about what is typed, but for what it is like, and
        // that is looked for once nobody types.
        let changes_around = noticed || self.shows_like() != shows_like;
        if changes_around { definition.redraw.max(Redraw::Line) } else { definition.redraw }
    }

    /// Tells whether an answer that the line is like stands above it.
    fn shows_like(&self) -> bool {
        let workspace = self.workspace();
        workspace.is_some_and(|it| it.like.nearest.is_some() && !it.line.is_empty())
    }

    /// Types a key into the line that has the cursor.
    fn type_key(&mut self, chord: Chord) -> bool {
        self.model.line_mut().is_some_and(|line| edit_line(line, chord))
    }

    /// Takes a paste.
    pub(super) fn paste(&mut self, text: &str) {
        self.model.notice = None;
        (self.model.mode().definition().paste)(self, text);
    }

    /// Puts a pasted text into the line, where text is typed.
    pub(in crate::app) fn paste_into_line(&mut self, text: &str) {
        let definition = self.model.mode().definition();
        if let Some(line) = self.model.line_mut().filter(|_| definition.takes_text()) {
            line.insert_str(&clean_line(text));
            (definition.typed)(self);
        }
    }

    /// Takes a click.
    pub(super) fn click(&mut self, target: Target) {
        self.model.notice = None;
        match target {
            Target::Stage(stage) => self.go(stage),
            Target::Answer(label) => self.show_answer(label),
            Target::Row(row) => (self.model.mode().definition().click)(self, row),
            Target::Line { row, column, width } => {
                if self.model.mode() == Mode::List {
                    self.return_to_line();
                }
                if let Some(line) = self.model.line_mut() {
                    line.click(row, column, width);
                }
            }
        }
    }

    /// Turns the wheel: up or down as the arrows do, but never out of a list.
    pub(super) fn scroll(&mut self, rows: i32) {
        let command = if rows < 0 { Command::Up } else { Command::Down };
        let is_in_session = self.model.mode().definition().is_in_session;
        if let Some(workspace) = self.workspace().filter(|_| is_in_session) {
            let last = workspace.shown().last().map(|answer| answer.label);
            let at_end = workspace.focus == Focus::List && workspace.selected == last;
            let on_sheet =
                workspace.session.stage.question().is_some() || workspace.sheet().is_some();
            if on_sheet && command == Command::Down && (at_end || workspace.focus == Focus::Line) {
                return;
            }
        }
        for _ in 0..rows.unsigned_abs().min(10) {
            self.perform_command(command);
        }
    }
}

/// Tells whether a key edits a line in which there is something before and after the cursor.
pub(super) fn edits_lines(chord: Chord) -> bool {
    let mut line = Line::with_text("one two three");
    line.word_left();
    edit_line(&mut line, chord)
}

/// Edits a line by a key; tells whether the key meant anything to it.
fn edit_line(line: &mut Line, chord: Chord) -> bool {
    if let Some(c) = chord.typed() {
        if c.is_control() {
            return false;
        }
        line.insert_char(c);
        return true;
    }
    let by_word = chord.ctrl || chord.alt;
    match chord.folded().code {
        Code::Backspace if by_word => line.delete_word_back(),
        Code::Backspace => line.backspace(),
        Code::Delete if by_word => line.delete_word_forward(),
        Code::Delete => line.delete(),
        Code::Left if by_word => line.word_left(),
        Code::Left => line.left(),
        Code::Right if by_word => line.word_right(),
        Code::Right => line.right(),
        Code::Home if chord.ctrl => line.text_start(),
        Code::Home => line.home(),
        Code::End if chord.ctrl => line.text_end(),
        Code::End => line.end(),
        // What Option with an arrow sends on macOS, and the habit of shells.
        Code::Char('b') if chord.alt => line.word_left(),
        Code::Char('f') if chord.alt => line.word_right(),
        Code::Char('d') if chord.alt => line.delete_word_forward(),
        Code::Char('a') if chord.ctrl => line.home(),
        Code::Char('w') if chord.ctrl => line.delete_word_back(),
        Code::Char('u') if chord.ctrl => line.delete_to_start(),
        Code::Char('k') if chord.ctrl => line.delete_to_end(),
        Code::Char('h') if chord.ctrl => line.backspace(),
        Code::Char(_)
        | Code::F(_)
        | Code::Enter
        | Code::Tab
        | Code::Esc
        | Code::Insert
        | Code::Up
        | Code::Down
        | Code::PageUp
        | Code::PageDown => false,
    }
}
