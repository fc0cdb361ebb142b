//! What became of an action: the day to which it is put off and why, or why it is given up, as typed.

use crate::app::{ActionChange, AskedOutcome, Command, Definition, Overlay, OverlayKind, Typing};
use crate::domain::Outcome;
use crate::i18n::due_and_why;
use crate::t;
use crate::text::clean_line;

use super::Update;

pub(in crate::app) static MODE: Definition = Definition {
    footer: &[(Command::Choose, "hint-keep"), (Command::Back, "hint-back")],
    help: ["help-outcome-title", "help-outcome"],
    typing: Typing::Line,
    command: |it, command| match command {
        Command::Choose => it.take_outcome(),
        // The list stays as it is while something is typed.
        _ => it.step_overlay(command, 1),
    },
    click: |_, _| {},
    ..Definition::OVERLAY
};

impl Update<'_> {
    /// Records what is typed; what names no day leaves the question as it is.
    fn take_outcome(&mut self) -> bool {
        let (lang, today) = (self.model.lang, self.model.now.date());
        let Some(Overlay { kind: OverlayKind::Outcome(asked), line, .. }) = &self.model.overlay
        else {
            return false;
        };
        let AskedOutcome { session, label, name, is_dropped } = asked.clone();
        let typed = clean_line(line.text());
        let (outcome, why) = if is_dropped {
            (Outcome::Dropped(today), typed)
        } else {
            match due_and_why(&typed, today) {
                Ok((day, why)) => (Outcome::Moved(day), why),
                Err(_) => {
                    self.model.warn(t!(lang, "prompt-not-a-date", typed = typed));
                    return true;
                }
            }
        };
        self.take_overlay();
        let (outcome, why) = (Some(outcome), Some(why));
        self.record_action(ActionChange { session, label, name, outcome, why });
        true
    }
}
