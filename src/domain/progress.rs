//! How a commitment stands on a day.

use jiff::civil::Date;

use super::commitment::{Commitment, Outcome};

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

impl Commitment {
    /// Returns the day by which it is to be done now: the later one where it was put off.
    pub fn due_now(&self) -> Option<Date> {
        match self.outcome {
            Some(Outcome::Moved(day)) => Some(day),
            Some(Outcome::Done(_) | Outcome::Dropped(_)) | None => self.due,
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
