//! The domain: labs, platforms, sessions, answers, and the one [`Edit`] that changes a session.
//!
//! Nothing here knows of files, screens or clocks; time and ids come in as values.
//!
//! - [`Session`], [`Answer`], [`Label`], [`Sheet`], [`Question`], [`Stage`]: what is kept
//! - [`Lab`], [`LabPlan`], [`Group`], [`Voice`], [`Slot`], [`Moment`]: around it
//! - [`Edit`], [`Refusal`], [`Step`], [`History`], [`Flaw`]: how it changes, and what may not be
//!
//! What is judged from a session; nothing of it is stored:
//!
//! - [`chain()`], [`coverage()`]: trouble → way → action, and the holes in it; [`Standing`]
//! - [`ranking()`], [`top`], [`budget()`], [`disagreements`]: the votes
//! - [`heard()`], [`turn`]: who spoke, and whose turn it is
//! - [`pace()`], [`sharing_out`]: the time
//! - [`Likeness`], [`duplicates`], [`themes()`], [`proposals`]: what belongs together
//! - [`comparison`], [`cross_themes`], [`echoes`], [`requirements`], [`calendar`]: all platforms
//! - [`due()`]: a date as it is typed

mod agenda;
mod answer;
mod apply;
mod attendance;
mod budget;
mod chain;
mod compose;
mod coverage;
mod disagreement;
mod due;
mod edit;
mod flaw;
mod heard;
mod history;
mod lab;
mod label;
mod moment;
mod pace;
mod plenary;
mod progress;
mod question;
mod ranking;
mod session;
mod similar;
mod standing;
mod themes;
mod voice;

pub use agenda::Slot;
pub use answer::{Answer, Commitment, Outcome, Readback, Reply, Requirement, Votes};
pub use budget::{Budget, Purse, budget};
pub use chain::{Chain, Leaf, Row, TroubleBranch, WayBranch, chain};
pub use compose::LostLink;
pub use coverage::{Coverage, Hole, coverage};
pub use disagreement::{DISAGREES_FROM, Disagreement, Support, disagreement, disagreements};
pub use due::{NotADate, due};
pub use edit::{Edit, Refusal};
pub use flaw::Flaw;
pub use heard::{Heard, Turn, heard, turn};
pub use history::{Cause, History, Step};
pub use lab::{Lab, LabPlan};
pub use label::{Label, NotALabel};
pub use moment::Moment;
pub use pace::{Forecast, Pace, pace, sharing_out};
pub use plenary::{
    CrossTheme, Deadline, Demand, Place, PlatformRow, calendar, comparison, cross_themes, echoes,
    requirements,
};
pub use progress::Progress;
pub use question::{Question, Sheet, Stage};
pub use ranking::{Ranked, ranking, top};
pub use session::{FORMAT, Given, Pass, Session, Visit, Voting};
pub use similar::{LIKE_FROM, Likeness, duplicates};
pub use standing::Standing;
pub use themes::{Proposal, Theme, proposals, themes};
pub use voice::{Group, GroupKey, Voice};

/// A day of the calendar, as all dates of the domain are.
pub use jiff::civil::Date;
