//! Copies of one session: how one of them stands to another.

use std::collections::HashSet;

use super::answer::Answer;
use super::edit::Edit;
use super::label::Label;
use super::session::Session;

/// How a copy of a session stands to the session itself, told by what they hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Relation {
    /// Both hold the same.
    Same,
    /// The session has all that the copy has, and more.
    Older,
    /// The copy has all that the session has, and more.
    Newer,
    /// Each has something that the other lacks.
    Apart,
}

impl Relation {
    /// Returns what it is called in files for other programs, in any language.
    pub fn key(self) -> &'static str {
        match self {
            Self::Same => "same",
            Self::Older => "older",
            Self::Newer => "newer",
            Self::Apart => "apart",
        }
    }

    /// Tells whether the copy has something that the session lacks.
    pub fn has_news(self) -> bool {
        match self {
            Self::Same | Self::Older => false,
            Self::Newer | Self::Apart => true,
        }
    }
}

/// Which answers of two copies of a session are the same.
#[derive(Debug, Clone)]
pub struct CommonAnswers {
    /// The answers of the last state that both copies came from; none where that is not known.
    labels: Option<HashSet<Label>>,
}

impl CommonAnswers {
    /// Finds out which answers of two copies are the same.
    pub fn of(ours: &Session, theirs: &Session) -> Self {
        let labels = |state: Session| state.parts().map(|(_, part)| part.label).collect();
        Self { labels: ours.common_state(theirs).map(labels) }
    }

    /// Tells whether an answer of one copy is that of the other.
    ///
    /// Two that were written separately may have the same label and the same second, so of those that
    /// the common state lacks only equal ones are the same.
    pub fn are_same(&self, ours: &Answer, theirs: &Answer) -> bool {
        let is_common = self.labels.as_ref().is_none_or(|labels| labels.contains(&ours.label));
        (ours.label, ours.at) == (theirs.label, theirs.at)
            && (is_common || ours.text == theirs.text)
    }
}

impl Session {
    /// Returns the last state that two copies both came from, as far as their histories tell.
    fn common_state(&self, other: &Self) -> Option<Self> {
        let (mut own, mut other) = (self.clone(), other.clone());
        let pairs = own.history.done.iter().zip(&other.history.done);
        let shared = pairs.take_while(|(own, other)| own == other).count();
        for state in [&mut own, &mut other] {
            while state.history.done.len() > shared {
                state.undo().ok()??;
            }
        }
        // What takes two changes back may be equal where the changes are not.
        while !own.holds_the_same(&other) {
            own.undo().ok()??;
            other.undo().ok()??;
        }
        Some(own)
    }

    /// Returns the edits that lead from an earlier state of this session to this one, in order; none
    /// where `earlier` is no state that this one came from.
    ///
    /// The history tells: what can be undone is undone until the two are equally far, and then both
    /// must hold the same. The number of the platform, stage, clock and half-typed lines have no part in
    /// that, since they are not in the history.
    pub fn changes_since(&self, earlier: &Self) -> Option<Vec<Edit>> {
        let (own, known) = (&self.history.done, &earlier.history.done);
        let count = own.len().checked_sub(known.len())?;
        if self.id != earlier.id || !own.starts_with(known) {
            return None;
        }
        let mut state = self.clone();
        for _ in 0..count {
            state.undo().ok()??;
        }
        if !state.holds_the_same(earlier) {
            return None;
        }
        let undone = &mut state.history.undone;
        let mut changes = undone.split_off(undone.len().checked_sub(count)?);
        changes.reverse();
        Some(changes)
    }

    /// Tells whether two states hold the same, but for stage, clock, half-typed lines, and what is
    /// counted.
    fn holds_the_same(&self, other: &Self) -> bool {
        let Self {
            format: _,
            note,
            id: _,
            lab,
            platform,
            number: _,
            date,
            experts,
            facilitator,
            groups,
            roster,
            questions,
            stage: _,
            agenda,
            voting,
            troubles,
            ways,
            actions,
            parked,
            unlike,
            passes,
            visits: _,
            clock: _,
            draft: _,
            drafts: _,
            left_open: _,
            ballots,
            ranked_ballots,
            silent,
            earlier,
            given: _,
            seq: _,
            history: _,
            weight: _,
        } = self;
        let minutes = agenda.iter().map(|slot| (slot.stage, slot.minutes));
        let sheets = (troubles, ways, actions, parked);
        let facts = (note, lab, platform, date, experts, facilitator, questions, voting);
        sheets == (&other.troubles, &other.ways, &other.actions, &other.parked)
            && facts
                == (
                    &other.note,
                    &other.lab,
                    &other.platform,
                    &other.date,
                    &other.experts,
                    &other.facilitator,
                    &other.questions,
                    &other.voting,
                )
            && (groups, roster) == (&other.groups, &other.roster)
            && (unlike, passes) == (&other.unlike, &other.passes)
            && (ballots, earlier) == (&other.ballots, &other.earlier)
            && (ranked_ballots, silent) == (&other.ranked_ballots, &other.silent)
            && minutes.eq(other.agenda.iter().map(|slot| (slot.stage, slot.minutes)))
    }
}
