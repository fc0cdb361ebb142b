//! Handing a session over: the file it is to be written to.

use std::path::PathBuf;

use crate::app::{Command, Definition, Effect, OverlayKind, Typing};
use crate::t;
use crate::text::{Line, clean_line};

use super::{Redraw, Update};

pub(in crate::app) static MODE: Definition = Definition {
    footer: &[(Command::Choose, "hint-hand-over"), (Command::Back, "hint-back")],
    help: ["help-hand-over-title", "help-hand-over"],
    hint: Some("hand-over-type"),
    typing: Typing::Line,
    redraw: Redraw::All,
    command: |it, command| match command {
        Command::Choose => it.take_hand_over(),
        _ => it.step_overlay(command, 0),
    },
    ..Definition::OVERLAY
};

/// A session that is to be handed over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HandOver {
    /// The session's file.
    pub session: PathBuf,
    /// The platform's name.
    pub platform: String,
    /// The file that is offered.
    pub offered: String,
}

impl Update<'_> {
    /// Asks which file the open or the chosen session is to be written to.
    pub(in crate::app) fn ask_hand_over(&mut self) {
        self.keep_draft();
        let open = self.workspace().map(|open| (open.path.clone(), open.session.platform.clone()));
        let chosen = || {
            let row = self.model.library.chosen()?;
            Some((row.path.clone(), row.platform.clone()))
        };
        match open.or_else(chosen) {
            Some((session, platform)) => {
                self.effects.push(Effect::OfferHandOver { session, platform });
            }
            None => self.model.warn(t!(self.model.lang, "palette-choose-session")),
        }
    }

    /// Shows the question with the file that is offered in the line.
    pub(super) fn show_hand_over(&mut self, asked: HandOver) {
        let offered = Line::with_text(&asked.offered);
        self.ask(OverlayKind::HandOver(asked));
        if let Some(overlay) = &mut self.model.overlay {
            overlay.line = offered;
        }
    }

    /// Has the session written to the file in the line; the question stays until that is done.
    fn take_hand_over(&mut self) -> bool {
        let file = clean_line(self.overlay_text()).trim().to_owned();
        let Some(OverlayKind::HandOver(asked)) = self.model.overlay.as_ref().map(|it| &it.kind)
        else {
            return false;
        };
        if file.is_empty() {
            self.model.warn(t!(self.model.lang, "notice-name-first"));
            return true;
        }
        let session = asked.session.clone();
        self.keep_draft();
        self.effects.push(Effect::HandOver { session, to: PathBuf::from(file) });
        true
    }

    /// Says that a session was handed over, and ends the question.
    pub(super) fn handed_over(&mut self, told: String) {
        let is_asked = self.model.overlay.as_ref();
        if is_asked.is_some_and(|overlay| matches!(overlay.kind, OverlayKind::HandOver(_))) {
            self.take_overlay();
        }
        self.model.say(told);
    }
}
