//! Next year's lab: its title is typed, what it would begin with is shown, and it is made.

use std::path::PathBuf;

use crate::app::{Command, Definition, Effect, Overlay, OverlayKind, Typing};
use crate::domain::{Became, year_after};
use crate::t;
use crate::text::{Line, clean_line};

use super::{Redraw, Update};

pub(in crate::app) static MODE: Definition = Definition {
    footer: &[
        (Command::Choose, "hint-go-on"),
        (Command::Up, "hint-choose"),
        (Command::Back, "hint-back"),
    ],
    help: ["help-next-lab-title", "help-next-lab"],
    hint: Some("next-lab-type"),
    typing: Typing::Line,
    redraw: Redraw::All,
    command: |it, command| match command {
        Command::Choose => it.go_on_with_next_lab(),
        _ => {
            let rows = match it.model.overlay.as_ref().map(|overlay| &overlay.kind) {
                Some(OverlayKind::NextLab(form)) => {
                    form.preview.as_ref().map_or(0, |preview| preview.rows.len())
                }
                _ => 0,
            };
            it.step_overlay(command, rows)
        }
    },
    typed: |it| {
        if let Some(form) = it.next_lab() {
            form.preview = None;
        }
        it.search_anew();
    },
    click: |it, row| {
        if let Some(overlay) = &mut it.model.overlay {
            overlay.selected = row;
        }
    },
    ..Definition::OVERLAY
};

/// What is known of next year's lab while its title is typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NextLabForm {
    /// A session of the lab that is taken up.
    pub session: PathBuf,
    /// The title of that lab; may be empty.
    pub old: String,
    /// What the lab would begin with, once it was looked for under the title that is typed.
    pub preview: Option<NextLabPreview>,
}

/// What next year's lab would begin with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NextLabPreview {
    /// Its title.
    pub title: String,
    /// The title of the lab that is taken up.
    pub old: String,
    /// What became of what that promised.
    pub became: Vec<Became>,
    /// Its platforms of which something was promised.
    pub rows: Vec<NextLabRow>,
    /// What could not be read, a sentence each.
    pub faults: Vec<String>,
}

/// A platform of next year's lab.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NextLabRow {
    /// Its name.
    pub platform: String,
    /// How many actions it would get.
    pub new: usize,
    /// How many of the open ones it has already.
    pub there: usize,
}

impl Update<'_> {
    /// Asks for the title of the lab after that of the session chosen in the library.
    pub(in crate::app) fn ask_next_lab(&mut self) {
        let Some(row) = self.model.library.chosen() else {
            return self.model.warn(t!(self.model.lang, "next-lab-choose"));
        };
        let of_all = self.model.library.lab.as_ref().map(|lab| lab.title.clone());
        let old = Some(row.lab.clone()).filter(|lab| !lab.trim().is_empty()).or(of_all);
        let old = clean_line(&old.unwrap_or_default());
        let title = year_after(&old, self.model.now.date());
        let form = NextLabForm { session: row.path.clone(), old, preview: None };
        self.ask(OverlayKind::NextLab(form));
        if let Some(overlay) = &mut self.model.overlay {
            overlay.line = Line::with_text(&title);
        }
    }

    fn next_lab(&mut self) -> Option<&mut NextLabForm> {
        match self.model.overlay.as_mut().map(|overlay| &mut overlay.kind) {
            Some(OverlayKind::NextLab(form)) => Some(form),
            _ => None,
        }
    }

    /// Shows what the lab of the typed title would begin with.
    pub(super) fn show_next_lab(&mut self, preview: NextLabPreview) {
        if let Some(form) = self.next_lab() {
            form.preview = Some(preview);
        }
    }

    /// Looks for what the lab would begin with; once that is shown, makes it.
    fn go_on_with_next_lab(&mut self) -> bool {
        let Some(Overlay { kind: OverlayKind::NextLab(form), line, .. }) = &self.model.overlay
        else {
            return false;
        };
        let (title, session) = (clean_line(line.text()), form.session.clone());
        if title.is_empty() {
            self.model.warn(t!(self.model.lang, "next-lab-title-first"));
        } else if form.preview.as_ref().is_some_and(|preview| preview.title == title) {
            self.take_overlay();
            self.effects.push(Effect::MakeNextLab { session, title });
        } else {
            self.effects.push(Effect::LookAtNextLab { session, title });
        }
        true
    }
}
