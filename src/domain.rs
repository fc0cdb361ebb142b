//! The domain: labs, platforms, sessions, answers, and the one [`Edit`] that changes a session.
//!
//! Nothing here knows of files, screens or clocks; time and ids come in as values.

mod agenda;
mod answer;
mod apply;
mod compose;
mod edit;
mod flaw;
mod history;
mod lab;
mod label;
mod moment;
mod question;
mod session;
mod voice;

pub use agenda::Slot;
pub use answer::{Answer, Commitment, Outcome, Readback, Reply, Requirement, Votes};
pub use compose::LostLink;
pub use edit::{Edit, Refusal};
pub use flaw::Flaw;
pub use history::{Cause, History, Step};
pub use lab::{Lab, LabPlan};
pub use label::{Label, NotALabel};
pub use moment::Moment;
pub use question::{Question, Sheet, Stage};
pub use session::{FORMAT, Given, Pass, Session, Visit, Voting};
pub use voice::{Group, GroupKey, Voice};
