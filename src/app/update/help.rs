//! Help: what the mode below is for, and its keys.

use crate::app::key::{DOWN, ENTER, UP};
use crate::app::modes::Paging;
use crate::app::{Command, Definition, Mode, Model, OverlayKind, RowState};
use crate::i18n::Args;
use crate::t;
use crate::text::wrap;

use super::Update;

pub(in crate::app) static MODE: Definition = Definition {
    keys: &[(ENTER, Command::Back), (UP, Command::Up), (DOWN, Command::Down)],
    paging: Paging::Scroll,
    footer: &[(Command::Up, "hint-scroll"), (Command::Back, "hint-back")],
    command: |it, command| {
        let room = it.model.room_for_rows();
        let first_rows = help_rows(it.model).saturating_sub(room) + 1;
        it.step_overlay(command, first_rows)
    },
    click: |_, _| {},
    ..Definition::OVERLAY
};

/// The widest a row of help gets, in cells: longer ones are hard to read.
pub const HELP_WIDTH: usize = 76;

/// The cells of the margins on both sides.
const MARGINS: usize = 4;

/// Returns the title and the text of the help of the mode below, with the keys that the text names.
pub fn help_text(model: &Model) -> (String, String) {
    let mode = model.mode_helped();
    let [title, text] = mode.definition().help;
    let mut keys = Args::new();
    for (chord, command) in model.keymap.keys_at(mode) {
        keys.set(command.help_name(), chord.shown(model.lang));
    }
    let text = model.lang.format(text, &keys);
    (model.lang.text(title), [unread(model, mode), text].concat())
}

/// Returns what the mode below shows only in brief: what could not be read, each with path and place.
fn unread(model: &Model, mode: Mode) -> String {
    let faults: Vec<&str> = match (mode, &model.plenary) {
        (Mode::Library, _) => {
            let sessions = model.library.rows.iter().filter_map(|row| match &row.state {
                RowState::Unreadable(fault) => Some(fault),
                RowState::Ready | RowState::InUse(_) | RowState::LeftBehind(_) => None,
            });
            model.library.faults.iter().chain(sessions).map(|it| it.whole.as_str()).collect()
        }
        (Mode::Plenary, Some(plenary)) => plenary.facts.faults.iter().map(String::as_str).collect(),
        _ => Vec::new(),
    };
    if faults.is_empty() {
        return String::new();
    }
    format!("{}\n{}\n\n", t!(model.lang, "faults-in-full"), faults.join("\n"))
}

/// Returns how many rows the help has: its text, a blank one, and the keys.
fn help_rows(model: &Model) -> usize {
    let width = usize::from(model.size.columns).saturating_sub(MARGINS).clamp(1, HELP_WIDTH);
    let keys = model.keymap.keys_at(model.mode_helped()).len();
    wrap(&help_text(model).1, width).len() + 1 + keys
}

impl Update<'_> {
    /// Shows the help, or ends it.
    pub(in crate::app) fn show_help(&mut self) {
        self.toggle(OverlayKind::Help);
    }
}
