//! The domain: labs, platforms, sessions, answers, and the one [`Edit`] that changes a session.
//!
//! Nothing here knows of files, screens or clocks; time and ids come in as values.
//!
//! - [`Session`], [`Answer`], [`Label`], [`Sheet`], [`Question`], [`Stage`]: what is kept
//! - [`Lab`], [`LabPlan`], [`Group`], [`Voice`], [`Slot`], [`Moment`]: around it
//! - [`Edit`], [`Refusal`], [`Step`], [`History`], [`Violation`]: how it changes, and what may not be
//!
//! What is judged from a session; nothing of it is stored:
//!
//! - [`chain()`], [`coverage()`]: trouble → way → action, and the gaps in it; [`AnswerIndex`]
//! - [`ranking()`], [`top`], [`budget()`], [`disagreements`]: the votes
//! - [`participation()`], [`turn`]: who spoke, and whose turn it is
//! - [`pace()`], [`sharing_out`]: the time
//! - [`Likeness`], [`duplicates`], [`themes()`], [`proposals`]: what belongs together
//! - [`comparison`], [`cross_themes`], [`echoes`], [`requirements`], [`calendar`]: all platforms
//! - [`difference()`]: what an earlier state of a session has otherwise
//! - [`due()`]: a date as it is typed

mod agenda;
mod answer;
mod answer_index;
mod apply;
mod attendance;
mod budget;
mod chain;
mod commitment;
mod compose;
mod coverage;
mod difference;
mod disagreement;
mod due;
mod edit;
mod history;
mod lab;
mod label;
mod moment;
mod pace;
mod participation;
mod plenary;
mod progress;
mod question;
mod ranking;
mod report_options;
mod rules;
mod session;
mod similar;
mod themes;
mod undo;
mod unique;
mod voice;
mod votes;

pub use agenda::{Slot, Visit};
pub use answer::{Answer, Readback, Reply, Requirement};
pub use answer_index::AnswerIndex;
pub use budget::{Budget, Purse, budget};
pub use chain::{Chain, Node, Row, chain};
pub use commitment::{Commitment, CommitmentField, FieldValue, Outcome, Owner};
pub use compose::LostLink;
pub use coverage::{Coverage, Gap, coverage};
pub use difference::{Difference, difference};
pub use disagreement::{DISAGREES_FROM, Disagreement, Support, disagreement, disagreements};
pub use due::{DateRules, DateWord, Edge, NotADate, Unit, due};
pub use edit::{Edit, Refusal};
pub use history::{Cause, History, Step};
pub use lab::{Lab, LabPlan};
pub use label::Label;
pub use moment::Moment;
pub use pace::{Forecast, Pace, pace, sharing_out};
pub use participation::{Participation, Turn, participation, turn};
pub use plenary::{
    CrossTheme, Deadline, Demand, Place, PlatformRow, calendar, comparison, cross_themes, echoes,
    requirements,
};
pub use progress::Progress;
pub use question::{Question, Sheet, Stage};
pub use ranking::{Ranked, ranking, top};
pub use report_options::{Format, Voices};
pub use rules::Violation;
pub use session::{FORMAT, LabelCounters, Session};
pub use similar::{LIKE_FROM, Likeness, WordRules, duplicates};
pub use themes::{Proposal, Theme, proposals, themes};
pub use unique::{gathered, unique, unique_by};
pub use voice::{Group, GroupKey, Pass, Voice};
pub use votes::{Votes, Voting};

/// A day of the calendar, as all dates of the domain are.
pub use jiff::civil::Date;
