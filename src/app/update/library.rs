//! The library: opening, starting, going back to it.

use crate::app::key::{DOWN, ENTER, RIGHT, TAB, UP, ctrl, f};
use crate::app::modes::Paging;
use std::path::PathBuf;

use crate::app::{
    Choice, Command, Definition, Effect, LabForStart, LabRow, LibraryRow, RowState, chosen_among,
};
use crate::t;
use crate::text::{clean_line, same_folded};

use super::{Redraw, Update};

pub(in crate::app) static MODE: Definition = Definition {
    keys: &[
        (ENTER, Command::OpenSession),
        (UP, Command::Up),
        (DOWN, Command::Down),
        (ctrl('n'), Command::NewSession),
        (ctrl('e'), Command::Export),
        (f(9), Command::OpenPlenary),
        (f(10), Command::OpenActions),
        (ctrl('b'), Command::RestoreState),
        (TAB, Command::ShowCopies),
        (RIGHT, Command::ShowCopies),
        (f(7), Command::MergeCopy),
        (f(5), Command::NewLab),
        (f(6), Command::ChangeLab),
    ],
    footer: &[
        (Command::OpenSession, "hint-open"),
        (Command::Up, "hint-choose"),
        (Command::ChangeLab, "hint-change-lab"),
        (Command::ShowCopies, "hint-copies"),
        (Command::MergeCopy, "hint-merge-copy"),
        (Command::Export, "hint-export"),
        (Command::OpenPlenary, "hint-plenary"),
        (Command::OpenActions, "hint-actions"),
        (Command::Quit, "hint-quit"),
    ],
    offers: |model, command| {
        let library = &model.library;
        match command {
            Command::Up | Command::Export | Command::OpenPlenary | Command::OpenActions => {
                !library.is_new()
            }
            Command::ChangeLab => {
                let chosen = library.chosen_row();
                matches!(chosen, Some(LibraryRow::Heading(_) | LibraryRow::Planned(..)))
            }
            Command::ShowCopies => {
                let chosen = library.chosen_row();
                matches!(chosen, Some(LibraryRow::Open(row)) if !row.copies.is_empty())
            }
            Command::MergeCopy => matches!(library.chosen_row(), Some(LibraryRow::Copy(..))),
            _ => true,
        }
    },
    help: ["help-library-title", "help-library"],
    is_in_session: false,
    paging: Paging::RowsBut(3),
    redraw: Redraw::All,
    command: |it, command| {
        let row = match command {
            Command::Back => Some(0),
            _ => it.step_library(command),
        };
        if command == Command::Back {
            it.model.library.line.clear();
        }
        if let Some(row) = row {
            it.model.library.selected = row;
        }
        row.is_some()
    },
    typed: |it| it.model.library.selected = 0,
    click: |it, row| {
        if std::mem::replace(&mut it.model.library.selected, row) == row {
            it.open_chosen();
        }
    },
    ..Definition::PAGE
};

impl Update<'_> {
    /// Does what the chosen row says: opens a session, or starts one with the name in the line; at the
    /// first start, with nothing typed, opens the worked example. A name that is typed and is that of
    /// sessions in several labs has to be chosen first.
    pub(in crate::app) fn open_chosen(&mut self) {
        let library = &self.model.library;
        if !library.listed {
            // Nobody knows yet whether a session of that name is there.
            return self.model.say(t!(self.model.lang, "library-looking"));
        }
        if let Some(labs) = library.named_alike() {
            let (lang, labs) = (self.model.lang, labs.join(", "));
            // Whoever presses Enter again means the row that is chosen.
            self.model.library.selected = chosen_among(&library.shown(), 0);
            return self.model.warn(t!(lang, "library-which", labs = labs));
        }
        match library.chosen_row() {
            Some(LibraryRow::Open(row)) => match &row.state {
                RowState::Ready | RowState::InUse(_) | RowState::LeftBehind(_) => {
                    let open = Effect::Open { path: row.path.clone(), at: None };
                    self.effects.push(open);
                }
                RowState::Unreadable(fault) => {
                    let why = fault.whole.clone();
                    self.model.warn(why);
                }
            },
            Some(LibraryRow::Copy(..)) => self.compare_copy(),
            Some(LibraryRow::Planned(lab, platform)) => {
                let (folder, platform) = (lab.folder.clone(), platform.to_owned());
                self.start_planned(folder, platform);
            }
            // Of a lab that has no rows of its own; there is only the lab itself to open.
            Some(LibraryRow::Heading(_)) => self.change_lab(),
            Some(LibraryRow::Start { .. }) => self.start_typed(),
            None if library.is_new() => self.open_example(),
            None => {}
        }
    }

    /// Starts the session of a platform that a lab plans; where it was only found by what is typed and
    /// several labs plan it, asks which of them is meant.
    fn start_planned(&mut self, folder: PathBuf, platform: String) {
        let library = &self.model.library;
        let plans_it = |lab: &&LabRow| lab.planned.iter().any(|name| same_folded(name, &platform));
        let is_typed = library.selected == 0 && !library.line.text().trim().is_empty();
        if is_typed && library.labs.iter().filter(plans_it).count() > 1 {
            return self.effects.push(Effect::Start(platform));
        }
        self.effects.push(Effect::StartIn { platform, folder: Some(folder) });
    }

    /// Goes from row to row and passes over the headings of labs that have rows of their own.
    fn step_library(&self, command: Command) -> Option<usize> {
        let library = &self.model.library;
        let shown = library.shown();
        let from = chosen_among(&shown, library.selected);
        let to = self.model.step(command, from, shown.len())?;
        let landed = chosen_among(&shown, to);
        // Upwards a heading leads to the row above it, as long as there is one.
        if landed == from && to < from {
            return Some(if to == 0 { from } else { chosen_among(&shown, to - 1) });
        }
        Some(landed)
    }

    /// Puts the worked example among the sessions.
    pub(in crate::app) fn open_example(&mut self) {
        self.effects.push(Effect::CopyExample);
    }

    /// Starts a session of the platform named in the line.
    pub(in crate::app) fn start_typed(&mut self) {
        let name = clean_line(self.model.library.line.text());
        if name.is_empty() {
            return self.model.warn(t!(self.model.lang, "notice-name-first"));
        }
        self.effects.push(Effect::Start(name));
    }

    /// Starts the session that labs fit: in one of them, or alone.
    pub(super) fn start_in_lab(&mut self, fitting: LabForStart, choice: Choice) {
        let LabForStart { platform, labs, .. } = fitting;
        let folder = match choice {
            Choice::InLab(place) => labs.into_iter().nth(place).map(|lab| lab.folder),
            _ => None,
        };
        self.effects.push(Effect::StartIn { platform, folder });
    }

    /// Closes the session in order and shows the library.
    pub(in crate::app) fn return_to_library(&mut self) {
        self.put_away();
        self.model.workspace = None;
        (self.model.plenary, self.model.left_plenary) = (None, None);
        self.model.actions = None;
        self.model.library.line.clear();
        self.model.library.selected = 0;
        self.effects.push(Effect::List);
    }
}
