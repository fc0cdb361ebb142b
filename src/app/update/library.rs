//! The library: opening, starting, going back to it.

use crate::app::effect::Effect;
use crate::app::library::RowState;
use crate::text::clean_line;
use crate::{app::Command, t};

use super::Update;

impl Update<'_> {
    /// Opens the chosen session; where nothing fits what is typed, starts a session of that name;
    /// at the first start, with nothing typed, opens the worked example.
    pub(super) fn open_chosen(&mut self) {
        let library = &self.model.library;
        if let Some(row) = library.chosen() {
            return match &row.state {
                RowState::Ready | RowState::InUse => {
                    let open = Effect::Open(row.path.clone());
                    self.effects.push(open);
                }
                RowState::Unreadable(why) => {
                    let why = why.clone();
                    self.model.warn(why);
                }
            };
        }
        if !library.line.text().trim().is_empty() {
            return self.start_typed();
        }
        if library.is_new() {
            self.perform_command(Command::OpenExample);
        }
    }

    /// Starts a session of the platform named in the line.
    pub(super) fn start_typed(&mut self) {
        let name = clean_line(self.model.library.line.text());
        if name.is_empty() {
            return self.model.warn(t!(self.model.lang, "notice-name-first"));
        }
        self.effects.push(Effect::Start(name));
    }

    /// Closes the session in order and shows the library.
    pub(super) fn return_to_library(&mut self) {
        self.put_away();
        self.model.workspace = None;
        self.model.plenary = None;
        self.model.library.line.clear();
        self.model.library.selected = 0;
        self.effects.push(Effect::List);
    }
}
