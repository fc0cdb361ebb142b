//! Typing: keys that are no commands, pastes, the mouse.

use crate::app::command::Command;
use crate::app::key::{Chord, Code};
use crate::app::mode::Mode;
use crate::app::overlay::Overlay;
use crate::app::target::Target;
use crate::app::workspace::Focus;
use crate::domain::Stage;
use crate::text::{Line, clean, clean_line};

use super::{Redraw, Update};

impl Update<'_> {
    /// Takes a key: a command where the keymap knows it, text otherwise.
    pub(super) fn press(&mut self, chord: Chord) -> Redraw {
        let noticed = self.model.notice.take().is_some();
        let place = self.model.mode();
        if let Some(command) = self.model.keymap.resolve(place, chord) {
            self.perform_command(command);
            return Redraw::All;
        }
        if self.takes_number(place, chord) {
            return Redraw::All;
        }
        let shows_like = self.shows_like();
        match (self.type_key(place, chord), place) {
            (true, Mode::List | Mode::Library | Mode::Palette | Mode::Find) => Redraw::All,
            // What stands with the line says nothing about what is typed, but for what it is like,
            // and that is looked for once nobody types.
            (true, Mode::Line) if !noticed && self.shows_like() == shows_like => Redraw::Text,
            (true, _) => Redraw::Line,
            (false, _) if noticed => Redraw::Line,
            (false, _) => Redraw::Nothing,
        }
    }

    /// Tells whether an answer that the line is like stands above it.
    fn shows_like(&self) -> bool {
        let workspace = self.model.workspace.as_ref();
        workspace
            .is_some_and(|workspace| workspace.like.nearest.is_some() && !workspace.line.is_empty())
    }

    /// Types a key into the line that has the cursor.
    fn type_key(&mut self, place: Mode, chord: Chord) -> bool {
        if place == Mode::Opening && self.clears_row(chord) {
            return true;
        }
        if place == Mode::List {
            if chord.typed().is_none() {
                return false;
            }
            // The line is always yours: a letter typed while choosing belongs to the next answer.
            self.return_to_line();
        }
        if chord == Chord::plain(Code::Right) && self.take_wording() {
            return true;
        }
        let width = self.model.line_width();
        let Some(line) = self.model.line_mut() else { return false };
        if !edit_line(line, chord, width) {
            return false;
        }
        self.line_changed(place);
        true
    }

    /// Notes that the line was changed, where something depends on it.
    fn line_changed(&mut self, place: Mode) {
        let now = self.model.now;
        match place {
            Mode::Line | Mode::List => {
                if let Some(workspace) = &mut self.model.workspace {
                    workspace.draft_since.get_or_insert(now);
                    workspace.like.stale = true;
                }
            }
            Mode::Library => self.model.library.selected = 0,
            Mode::Palette | Mode::Find => {
                if let Some(Overlay::Palette { selected, .. } | Overlay::Find { selected, .. }) =
                    &mut self.model.overlay
                {
                    *selected = 0;
                }
            }
            Mode::FieldPrompt => {
                if let Some(strip) =
                    self.model.workspace.as_mut().and_then(|workspace| workspace.strip.as_mut())
                {
                    strip.selected = None;
                }
            }
            Mode::Opening
            | Mode::Review
            | Mode::Closed
            | Mode::Votes
            | Mode::Readback
            | Mode::Duplicates
            | Mode::Themes
            | Mode::Requirements
            | Mode::Export
            | Mode::Plenary
            | Mode::Help
            | Mode::Question => {}
        }
    }

    /// Takes a paste: into the line, or with the question whether it is one answer or many.
    pub(super) fn paste(&mut self, text: &str) {
        self.model.notice = None;
        let place = self.model.mode();
        match place {
            Mode::Line | Mode::List => {
                let text = clean(text);
                let text = text.trim_matches('\n');
                let lines = text.lines().filter(|line| !line.trim().is_empty()).count();
                if lines > 1 && self.model.workspace.as_ref().is_some_and(|d| d.editing.is_none()) {
                    let text = text.to_owned();
                    self.model.overlay = Some(Overlay::Paste { text, lines, selected: 0 });
                    return;
                }
                if place == Mode::List {
                    self.return_to_line();
                }
                if let Some(line) = self.model.line_mut() {
                    line.insert_str(text);
                }
                self.line_changed(Mode::Line);
            }
            Mode::Opening if self.pastes_roster(text) => {}
            place if place.takes_text() => {
                let text = clean_line(text);
                if let Some(line) = self.model.line_mut() {
                    line.insert_str(&text);
                }
                self.line_changed(place);
            }
            _ => {}
        }
    }

    /// Takes a click.
    pub(super) fn click(&mut self, target: Target) {
        self.model.notice = None;
        match target {
            Target::Stage(stage) => self.go(stage),
            Target::Answer(label) => self.show_answer(label),
            Target::Row(row) => self.click_row(row),
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

    fn click_row(&mut self, row: usize) {
        match self.model.mode() {
            Mode::Library => {
                if self.model.library.selected == row {
                    return self.perform_command(Command::OpenSession);
                }
                self.model.library.selected = row;
            }
            Mode::Opening
            | Mode::Review
            | Mode::Votes
            | Mode::Readback
            | Mode::Themes
            | Mode::Requirements => {
                if let Some(workspace) = &mut self.model.workspace {
                    let again = std::mem::replace(&mut workspace.row, row) == row;
                    if again && workspace.mode() == Mode::Review {
                        self.perform_command(Command::Choose);
                    }
                }
            }
            Mode::FieldPrompt => {
                self.take_offer(row);
            }
            Mode::Palette | Mode::Question | Mode::Find | Mode::Export => {
                match &mut self.model.overlay {
                    Some(
                        Overlay::Palette { selected, .. }
                        | Overlay::Find { selected, .. }
                        | Overlay::Export { selected, .. }
                        | Overlay::Paste { selected, .. }
                        | Overlay::Confirm { selected, .. },
                    ) => *selected = row,
                    Some(Overlay::Help { .. }) | None => {}
                }
                let marks = self.model.mode() == Mode::Export;
                self.perform_command(if marks { Command::Mark } else { Command::Choose });
            }
            Mode::Line
            | Mode::List
            | Mode::Plenary
            | Mode::Closed
            | Mode::Duplicates
            | Mode::Help => {}
        }
    }

    /// Turns the wheel: up or down as the arrows do, but never out of a list.
    pub(super) fn scroll(&mut self, rows: i32) {
        let command = if rows < 0 { Command::Up } else { Command::Down };
        let in_session = self.model.overlay.is_none() && self.model.plenary.is_none();
        if let Some(workspace) = self.model.workspace.as_mut().filter(|_| in_session) {
            let last = workspace.shown().last().map(|answer| answer.label);
            let at_end = workspace.focus == Focus::List && workspace.selected == last;
            let on_sheet =
                matches!(workspace.session.stage, Stage::Troubles | Stage::Ways | Stage::Actions)
                    || workspace.sheet().is_some();
            if on_sheet && command == Command::Down && (at_end || workspace.focus == Focus::Line) {
                return;
            }
        }
        for _ in 0..rows.unsigned_abs().min(10) {
            self.perform_command(command);
        }
    }
}

/// Edits a line by a key; tells whether the key meant anything to it.
fn edit_line(line: &mut Line, chord: Chord, width: usize) -> bool {
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
        Code::Home => line.home(width),
        Code::End if chord.ctrl => line.text_end(),
        Code::End => line.end(width),
        // What Option with an arrow sends on macOS, and the habit of shells.
        Code::Char('b') if chord.alt => line.word_left(),
        Code::Char('f') if chord.alt => line.word_right(),
        Code::Char('d') if chord.alt => line.delete_word_forward(),
        Code::Char('a') if chord.ctrl => line.home(width),
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
