//! The three key questions, their sheets and the stages of the walk.

use serde::{Deserialize, Serialize};

/// One of the three key questions.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Question {
    /// What troubles do we have?
    Troubles,
    /// What ways to overcome them exist?
    Ways,
    /// What can we do?
    Actions,
}

impl Question {
    /// All questions, in the order of the walk.
    pub const ALL: [Self; 3] = [Self::Troubles, Self::Ways, Self::Actions];

    /// Returns the sheet that holds the answers to this question.
    pub fn sheet(self) -> Sheet {
        match self {
            Self::Troubles => Sheet::Troubles,
            Self::Ways => Sheet::Ways,
            Self::Actions => Sheet::Actions,
        }
    }
}

/// A flip-chart sheet: the answers of one question, or what is parked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Sheet {
    /// Answers to "What troubles do we have?"
    Troubles,
    /// Answers to "What ways to overcome them exist?"
    Ways,
    /// Answers to "What can we do?"
    Actions,
    /// What was put aside to come back to.
    Parked,
}

impl Sheet {
    /// All sheets, in the order they are written to a file.
    pub const ALL: [Self; 4] = [Self::Troubles, Self::Ways, Self::Actions, Self::Parked];

    /// Returns what it is called on the command line and in files for other programs.
    pub fn key(self) -> &'static str {
        match self {
            Self::Troubles => "troubles",
            Self::Ways => "ways",
            Self::Actions => "actions",
            Self::Parked => "parked",
        }
    }

    /// Returns the letter with which the labels of its answers begin in files.
    pub fn letter(self) -> char {
        match self {
            Self::Troubles => 'T',
            Self::Ways => 'W',
            Self::Actions => 'A',
            Self::Parked => 'P',
        }
    }

    /// Returns the question this sheet answers; the parking lot answers none.
    pub fn question(self) -> Option<Question> {
        match self {
            Self::Troubles => Some(Question::Troubles),
            Self::Ways => Some(Question::Ways),
            Self::Actions => Some(Question::Actions),
            Self::Parked => None,
        }
    }

    /// Tells whether an answer on this sheet may be linked to one on `target`.
    ///
    /// A way answers troubles; an action carries out ways or troubles. A parked answer keeps the
    /// links it came with, and links to it are kept too, so that it can come back whole.
    pub fn may_link_to(self, target: Self) -> bool {
        match (self, target) {
            (Self::Ways | Self::Actions, Self::Troubles) | (Self::Actions, Self::Ways) => true,
            (Self::Parked, _) | (Self::Ways | Self::Actions, Self::Parked) => true,
            (Self::Troubles, _)
            | (Self::Ways, Self::Ways | Self::Actions)
            | (Self::Actions, Self::Actions) => false,
        }
    }

    /// Tells whether an answer on this sheet may come from one on `cause`: a trouble from a trouble. Parked
    /// answers keep the causes they came with, as links.
    pub fn may_come_from(self, cause: Self) -> bool {
        let is_trouble = |sheet| matches!(sheet, Self::Troubles | Self::Parked);
        is_trouble(self) && is_trouble(cause)
    }
}

/// Where the walk stands.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize,
)]
pub enum Stage {
    /// Naming the platform, its people and its minutes.
    #[default]
    Opening,
    /// Answering the first key question.
    Troubles,
    /// Answering the second key question.
    Ways,
    /// Answering the third key question.
    Actions,
    /// Looking at the chain and its gaps.
    Review,
    /// The session is closed; reopening is allowed and recorded.
    Closed,
}

impl Stage {
    /// All stages, in the order of the walk.
    pub const ALL: [Self; 6] =
        [Self::Opening, Self::Troubles, Self::Ways, Self::Actions, Self::Review, Self::Closed];

    /// Returns what it is called in files for other programs, in any language.
    pub fn key(self) -> &'static str {
        match self {
            Self::Opening => "opening",
            Self::Troubles => "troubles",
            Self::Ways => "ways",
            Self::Actions => "actions",
            Self::Review => "review",
            Self::Closed => "closed",
        }
    }

    /// Returns the key question asked at this stage.
    pub fn question(self) -> Option<Question> {
        match self {
            Self::Troubles => Some(Question::Troubles),
            Self::Ways => Some(Question::Ways),
            Self::Actions => Some(Question::Actions),
            Self::Opening | Self::Review | Self::Closed => None,
        }
    }

    /// Returns the stage after this one; the last stays.
    pub fn next(self) -> Self {
        Self::ALL.into_iter().find(|stage| *stage > self).unwrap_or(self)
    }

    /// Returns the stage before this one; the first stays.
    pub fn previous(self) -> Self {
        Self::ALL.into_iter().rev().find(|stage| *stage < self).unwrap_or(self)
    }
}

impl From<Question> for Stage {
    fn from(question: Question) -> Self {
        match question {
            Question::Troubles => Self::Troubles,
            Question::Ways => Self::Ways,
            Question::Actions => Self::Actions,
        }
    }
}
