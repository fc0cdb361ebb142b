//! Finding an answer on any sheet by some of its letters, and going there.

use crate::app::{Command, Definition, OverlayKind, Typing};
use crate::domain::{Answer, Label, Session};
use crate::i18n::parse_label;
use crate::text::{Fit, Query};

use super::{Redraw, Update};

pub(in crate::app) static MODE: Definition = Definition {
    help: ["help-find-title", "help-find"],
    hint: Some("find-type"),
    typing: Typing::Line,
    redraw: Redraw::All,
    command: |it, command| match command {
        Command::Choose => it.take_found(),
        _ => {
            let rows = it.found(it.overlay_text()).len();
            it.step_overlay(command, rows)
        }
    },
    typed: |it| it.search_anew(),
    ..Definition::OVERLAY
};

/// How many answers are shown at most.
const MOST: usize = 200;

/// Lists the answers that have what is typed, or its letters in that order: those with its words first,
/// then those with words that begin so, and those that fit as well in the order of the sheets. Lists all
/// while nothing is typed. Merged wordings are found too.
pub fn find_answers(session: &Session, typed: &str) -> Vec<Label> {
    let answers = session.answers().map(|(_, answer)| answer);
    if typed.trim().is_empty() {
        return answers.map(|answer| answer.label).take(MOST).collect();
    }
    if let Some(label) = find_label(session, typed) {
        return vec![label];
    }
    let mut query = Query::new(typed);
    let mut fit = |answer: &Answer| {
        let mut best = None;
        answer.with_merged().for_each(|part| best = best.max(query.fit_by_letters(&part.text)));
        best
    };
    let mut found: Vec<(Fit, Label)> =
        answers.filter_map(|answer| Some((fit(answer)?, answer.label))).collect();
    found.sort_by_key(|(fit, _)| std::cmp::Reverse(*fit));
    found.truncate(MOST);
    found.into_iter().map(|(_, label)| label).collect()
}

/// Finds the answer whose label is typed, blanks or none within it: `T7`, `п 7`. Of a merged one it is the
/// answer that it went into.
pub(super) fn find_label(session: &Session, typed: &str) -> Option<Label> {
    let label = parse_label(&typed.split_whitespace().collect::<String>())?;
    session.standing(label).map(|answer| answer.label)
}

/// Lists the answers that have words which begin as typed, those with the words themselves first;
/// merged wordings are found too.
pub(super) fn find_answers_by_words(session: &Session, typed: &str) -> Vec<Label> {
    let query = Query::new(typed);
    let fit = |answer: &Answer| {
        let mut best = None;
        answer.with_merged().for_each(|part| best = best.max(query.fit(&part.text)));
        best.filter(|fit| *fit >= Fit::Beginning)
    };
    let answers = session.answers().map(|(_, answer)| answer);
    let mut found: Vec<(Fit, Label)> =
        answers.filter_map(|answer| Some((fit(answer)?, answer.label))).collect();
    found.sort_by_key(|(fit, _)| std::cmp::Reverse(*fit));
    found.into_iter().map(|(_, label)| label).collect()
}

impl Update<'_> {
    /// Asks what is to be found.
    pub(in crate::app) fn show_find(&mut self) {
        if self.model.workspace.is_some() {
            self.ask(OverlayKind::Find);
        }
    }

    fn found(&self, typed: &str) -> Vec<Label> {
        let session = self.workspace().map(|workspace| &workspace.session);
        session.map(|session| find_answers(session, typed)).unwrap_or_default()
    }

    fn take_found(&mut self) -> bool {
        let Some(overlay) = self.take_overlay() else { return false };
        if let Some(label) = self.found(overlay.line.text()).get(overlay.selected) {
            self.show_answer(*label);
        }
        true
    }
}
