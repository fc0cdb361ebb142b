//! Finding an answer on any sheet by some of its letters, and going there.

use crate::app::{Command, Definition, OverlayKind, PlatformRef, Typing, Workspace};
use crate::domain::{Answer, Label, Opinion, Session};
use crate::i18n::parse_platform_label;
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
/// while nothing is typed. Merged wordings are found too, and what is
/// said for and against an answer.
pub fn find_answers(workspace: &Workspace, typed: &str) -> Vec<Label> {
    let answers = workspace.session.answers().map(|(_, answer)| answer);
    if typed.trim().is_empty() {
        return answers.map(|answer| answer.label).take(MOST).collect();
    }
    if let Some(label) = find_label(workspace, typed) {
        return vec![label];
    }
    let mut query = Query::new(typed);
    let mut fit = |answer: &Answer| {
        let mut best = None;
        words_of(answer).for_each(|words| best = best.max(query.fit_by_letters(words)));
        best
    };
    let mut found: Vec<(Fit, Label)> =
        answers.filter_map(|answer| Some((fit(answer)?, answer.label))).collect();
    found.sort_by_key(|(fit, _)| std::cmp::Reverse(*fit));
    found.truncate(MOST);
    found.into_iter().map(|(_, label)| label).collect()
}

/// Goes over the wordings of an answer and what is said for and against it.
fn words_of(answer: &Answer) -> impl Iterator<Item = &str> {
    answer.with_merged().flat_map(|part| {
        let said = part.opinions.iter().map(|opinion| opinion.why.as_str());
        std::iter::once(part.text.as_str()).chain(said.filter(|why| !why.is_empty()))
    })
}

/// Words of an answer other than its own text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Beside<'a> {
    /// A wording that was merged into it.
    Wording(&'a str),
    /// What is said against it or for it.
    Opinion(&'a Opinion),
}

/// Returns the words by which an answer is found, where these fit what is typed better than its own text.
pub fn found_beside<'a>(answer: &'a Answer, typed: &str) -> Option<Beside<'a>> {
    if typed.trim().is_empty() || parse_platform_label(typed).is_some() {
        return None;
    }
    let mut query = Query::new(typed);
    let mut best = (query.fit_by_letters(&answer.text), None);
    let wordings = answer.with_merged().skip(1).map(|part| Beside::Wording(&part.text));
    let opinions = answer.with_merged().flat_map(|part| &part.opinions).map(Beside::Opinion);
    for beside in wordings.chain(opinions) {
        let words = match beside {
            Beside::Wording(text) => text,
            Beside::Opinion(opinion) => opinion.why.as_str(),
        };
        let fit = query.fit_by_letters(words).filter(|_| !words.is_empty());
        if fit > best.0 {
            best = (fit, Some(beside));
        }
    }
    best.1
}

/// Finds the answer whose label is typed, blanks or none within it: `T7`, `п 7`, and where the platform has
/// the number 3, `3.T7`. Of a merged one it is the answer that it went into.
pub(super) fn find_label(workspace: &Workspace, typed: &str) -> Option<Label> {
    let (number, label) = parse_platform_label(typed)?;
    if number.is_some_and(|number| Some(number) != own_number(workspace)) {
        return None;
    }
    workspace.session.standing(label).map(|answer| answer.label)
}

/// A label that was typed with the number of another platform.
#[derive(Debug, PartialEq, Eq)]
pub struct Elsewhere<'a> {
    /// The number.
    pub number: u32,
    /// The label.
    pub label: Label,
    /// The platform, if the lab has one of that number.
    pub platform: Option<&'a PlatformRef>,
}

/// Reads a label that is typed with the number of another platform than that of the open session.
pub fn find_elsewhere<'a>(workspace: &'a Workspace, typed: &str) -> Option<Elsewhere<'a>> {
    let (number, label) = parse_platform_label(typed)?;
    let number = number.filter(|number| Some(*number) != own_number(workspace))?;
    let platform = workspace.platforms.iter().find(|platform| platform.number == number);
    Some(Elsewhere { number, label, platform })
}

/// Returns the number of the open session's platform in its lab; that it was started with until it is known.
fn own_number(workspace: &Workspace) -> Option<u32> {
    let own = workspace.platforms.iter().find(|platform| platform.is_open);
    let started_with = Some(workspace.session.number).filter(|number| *number > 0);
    own.map(|platform| platform.number).or(started_with)
}

/// Lists the answers that have words which begin as typed, those with the words themselves first;
/// merged wordings are found too.
pub(super) fn find_answers_by_words(session: &Session, typed: &str) -> Vec<Label> {
    let query = Query::new(typed);
    let fit = |answer: &Answer| {
        let mut best = None;
        words_of(answer).for_each(|words| best = best.max(query.fit(words)));
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
        self.workspace().map(|workspace| find_answers(workspace, typed)).unwrap_or_default()
    }

    fn take_found(&mut self) -> bool {
        let elsewhere = self.workspace().and_then(|open| find_elsewhere(open, self.overlay_text()));
        if let Some(Elsewhere { label, platform, .. }) = elsewhere {
            let path = platform.map(|platform| platform.path.clone());
            if let Some(path) = path {
                self.take_overlay();
                self.go_to_session(path, Some(label));
            }
            return true;
        }
        let Some(overlay) = self.take_overlay() else { return false };
        if let Some(label) = self.found(overlay.line.text()).get(overlay.selected) {
            self.show_answer(*label);
        }
        true
    }
}
