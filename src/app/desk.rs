//! The desk: the open session, and what the facilitator's hands are on.

use std::collections::BTreeSet;
use std::path::PathBuf;

use crate::domain::{Answer, Commitment, Label, Moment, Session, Sheet, Stage, Voice};
use crate::text::Line;

use super::strip::Strip;

/// The open session and everything about working on it that is not in the session.
#[derive(Debug)]
pub struct Desk {
    /// The session.
    pub session: Session,
    /// Its file.
    pub path: PathBuf,
    /// Whether it can be changed.
    pub access: Access,
    /// What the disk has of it.
    pub saving: Saving,
    /// What the hands are on.
    pub focus: Focus,
    /// What is looked at beside the stage.
    pub aside: Option<Aside>,
    /// The input line.
    pub line: Line,
    /// What the next answer gets.
    pub next: Next,
    /// The answer whose wording is in the line.
    pub editing: Option<Label>,
    /// What stood in the line before an answer was taken up for editing.
    pub put_by: Option<String>,
    /// The answer chosen in the list.
    pub selected: Option<Label>,
    /// The answers marked.
    pub marked: BTreeSet<Label>,
    /// Who, link, theme and the rest, while they are asked for.
    pub strip: Option<Strip>,
    /// The row chosen at Opening and in Review.
    pub row: usize,
    /// When the line was changed and not yet kept as a draft.
    pub draft_since: Option<Moment>,
}

/// Whether the session can be changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Access {
    /// It can.
    Full,
    /// It cannot; the sentence says why.
    ReadOnly(String),
}

/// What the disk has of the session.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Saving {
    /// The number of the last change the disk has.
    pub saved: u64,
    /// Why saving fails, while it does.
    pub failing: Option<String>,
}

/// What the hands are on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Focus {
    /// The input line.
    Line,
    /// The earlier answers.
    List,
    /// Who, link, theme and the rest.
    Strip,
}

/// What is looked at beside the stage.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Aside {
    /// The sheet of what is parked.
    Parked,
    /// The chain and its holes.
    Chain,
}

/// What the next answer gets beside its text.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Next {
    /// Who says it; stays until changed.
    pub voice: Voice,
    /// The trouble or way it is for; stays until changed.
    pub target: Option<Label>,
    /// Its theme; goes with the answer.
    pub theme: Option<String>,
    /// Who does it, by when, with what; goes with the answer.
    pub commitment: Commitment,
}

impl Desk {
    /// Returns the sheet that is shown: the parked one, or that of the stage's question.
    #[must_use]
    pub fn sheet(&self) -> Option<Sheet> {
        match (self.aside, self.session.stage.question()) {
            (Some(Aside::Parked), _) => Some(Sheet::Parked),
            (Some(Aside::Chain), _) | (None, None) => None,
            (None, Some(question)) => Some(question.sheet()),
        }
    }

    /// Returns the answers of the sheet that is shown.
    #[must_use]
    pub fn answers(&self) -> &[Answer] {
        self.sheet().map_or(&[], |sheet| self.session.sheet(sheet))
    }

    /// Tells whether the chain and its holes are shown.
    #[must_use]
    pub fn shows_chain(&self) -> bool {
        self.aside == Some(Aside::Chain)
            || (self.aside.is_none() && self.session.stage == Stage::Review)
    }

    /// Returns the line that typing goes to.
    #[must_use]
    pub fn typing_line(&self) -> &Line {
        match (&self.strip, self.focus) {
            (Some(strip), Focus::Strip) => &strip.line,
            (_, Focus::Line | Focus::List | Focus::Strip) => &self.line,
        }
    }

    pub(super) fn typing_line_mut(&mut self) -> &mut Line {
        match (&mut self.strip, self.focus) {
            (Some(strip), Focus::Strip) => &mut strip.line,
            (_, Focus::Line | Focus::List | Focus::Strip) => &mut self.line,
        }
    }

    /// Tells whether the disk has everything.
    #[must_use]
    pub fn is_saved(&self) -> bool {
        self.saving.failing.is_none() && self.saving.saved >= self.session.seq
    }

    /// Tells whether a half-typed line waits to be kept.
    #[must_use]
    pub fn draft_waits(&self) -> bool {
        self.draft_since.is_some()
    }

    /// Returns the answers a command on the list is about: the marked ones, or the chosen one.
    #[must_use]
    pub fn concerned(&self) -> Vec<Label> {
        if self.marked.is_empty() {
            return self.selected.into_iter().collect();
        }
        self.marked.iter().copied().collect()
    }

    /// Returns what new answers of a sheet may be for, in the order PgUp and PgDn go through it:
    /// troubles for ways; ways, then troubles without a way, for actions; most votes first.
    #[must_use]
    pub fn targets(&self, sheet: Sheet) -> Vec<Label> {
        let by_votes = |sheet: Sheet| {
            let mut answers: Vec<&Answer> = self.session.sheet(sheet).iter().collect();
            answers.sort_by_key(|answer| std::cmp::Reverse(answer.votes_with_merged().total()));
            answers.into_iter().map(|answer| answer.label).collect::<Vec<_>>()
        };
        match sheet {
            Sheet::Troubles | Sheet::Parked => Vec::new(),
            Sheet::Ways => by_votes(Sheet::Troubles),
            Sheet::Actions => {
                let mut targets = by_votes(Sheet::Ways);
                targets.extend(by_votes(Sheet::Troubles));
                targets
            }
        }
    }
}
