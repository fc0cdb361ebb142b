//! How a commitment stands on a day.

use jiff::civil::Date;

use super::answer::Answer;
use super::commitment::{Commitment, Outcome};
use super::edit::Edit;

/// How a commitment stands on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Progress {
    /// Its day is over, and it is not done.
    Overdue,
    /// It is to be done, by a day that comes or by none.
    Open,
    /// It was put off to a day that comes.
    Moved,
    /// It was done.
    Done,
    /// It was given up.
    Dropped,
}

impl Progress {
    /// All of them, the most urgent first.
    pub const ALL: [Self; 5] = [Self::Overdue, Self::Open, Self::Moved, Self::Done, Self::Dropped];

    /// Returns what it is called in files for other programs, in any language.
    pub fn key(self) -> &'static str {
        match self {
            Self::Overdue => "overdue",
            Self::Open => "open",
            Self::Moved => "moved",
            Self::Done => "done",
            Self::Dropped => "dropped",
        }
    }

    /// Tells whether nothing more is to be done.
    pub fn is_over(self) -> bool {
        match self {
            Self::Done | Self::Dropped => true,
            Self::Overdue | Self::Open | Self::Moved => false,
        }
    }
}

impl Outcome {
    /// Returns how an action stands of which this became.
    pub fn progress(self) -> Progress {
        match self {
            Self::Done(_) => Progress::Done,
            Self::Moved(_) => Progress::Moved,
            Self::Dropped(_) => Progress::Dropped,
        }
    }
}

impl Commitment {
    /// Returns the day by which it is, or was, to be done: the later one where it was put off.
    pub fn due_now(&self) -> Option<Date> {
        self.later_day().or(self.due)
    }

    /// Returns the later day that was agreed on, if it was put off.
    fn later_day(&self) -> Option<Date> {
        match self.outcome {
            Some(Outcome::Moved(day)) => Some(day),
            Some(Outcome::Done(_) | Outcome::Dropped(_)) => self.moved_to,
            None => None,
        }
    }

    /// Returns the day that was promised first, where another holds by now.
    pub fn due_before(&self) -> Option<Date> {
        self.due.filter(|_| self.later_day().is_some_and(|day| Some(day) != self.due))
    }

    /// Returns the day on which it was done or given up.
    pub fn ended(&self) -> Option<Date> {
        match self.outcome {
            Some(Outcome::Done(day) | Outcome::Dropped(day)) => Some(day),
            Some(Outcome::Moved(_)) | None => None,
        }
    }

    /// Returns why it was put off or given up; empty where it was not, or nobody said why.
    pub fn reason(&self) -> &str {
        match self.outcome {
            Some(Outcome::Moved(_) | Outcome::Dropped(_)) => &self.why,
            Some(Outcome::Done(_)) | None => "",
        }
    }

    /// Sets what became of it, and why if that is said; none opens it again.
    ///
    /// The day that was promised first stays, and so does a later one that was agreed on: what is opened
    /// again after it was done or given up is due on that later day.
    pub fn record(&mut self, outcome: Option<Outcome>, why: Option<&str>) {
        let (later, before) = (self.later_day(), self.outcome);
        let was_over = self.ended().is_some();
        self.outcome = outcome.or(later.filter(|_| was_over).map(Outcome::Moved));
        self.moved_to = later.filter(|_| self.ended().is_some());
        let tells_of_later_day = matches!(
            (before, self.outcome),
            (
                Some(Outcome::Moved(_) | Outcome::Done(_)),
                Some(Outcome::Moved(_) | Outcome::Done(_))
            )
        );
        match why {
            Some(why) => why.clone_into(&mut self.why),
            None if tells_of_later_day => {}
            None => self.why.clear(),
        }
    }

    /// Tells how it stands on a day; on the day it is due it is not overdue yet.
    pub fn progress(&self, today: Date) -> Progress {
        let is_over = self.due_now().is_some_and(|day| day < today);
        match self.outcome {
            Some(Outcome::Done(_)) => Progress::Done,
            Some(Outcome::Dropped(_)) => Progress::Dropped,
            Some(Outcome::Moved(_)) | None if is_over => Progress::Overdue,
            Some(Outcome::Moved(_)) => Progress::Moved,
            None => Progress::Open,
        }
    }
}

impl Answer {
    /// Returns the edit that sets what became of an action, as [`Commitment::record`] does; what is merged
    /// into it keeps no outcome of its own.
    pub fn recording(&self, outcome: Option<Outcome>, why: Option<&str>) -> Edit {
        let Commitment { outcome: before, moved_to, why: reason, .. } =
            self.commitment_with_merged();
        let mut commitment = self.commitment.clone();
        (commitment.outcome, commitment.moved_to, commitment.why) = (before, moved_to, reason);
        commitment.record(outcome, why);
        let own = Edit::Commit(self.label, commitment);
        let merged = self.with_merged().skip(1).filter(|part| part.commitment.outcome.is_some());
        let cleared = merged.map(|part| {
            let mut commitment = part.commitment.clone();
            (commitment.outcome, commitment.moved_to) = (None, None);
            commitment.why.clear();
            Edit::Commit(part.label, commitment)
        });
        let cleared: Vec<Edit> = cleared.collect();
        if cleared.is_empty() { own } else { Edit::Batch([vec![own], cleared].concat()) }
    }
}
