//! A summary: the few facts the library shows of a session.

use uuid::Uuid;

use crate::domain::{FORMAT, Session, Sheet, Stage};

use super::example::is_example;

/// The facts the library shows of a session.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Summary {
    pub(super) id: Uuid,
    pub(super) number: u32,
    pub(super) platform: String,
    pub(super) lab: String,
    pub(super) stage: Stage,
    pub(super) counts: [usize; 4],
    pub(super) is_newer: bool,
    pub(super) is_example: bool,
}

impl Summary {
    /// Takes the facts from a session that was read whole.
    pub(super) fn of(session: Session) -> Self {
        Self {
            counts: Sheet::ALL.map(|sheet| session.sheet(sheet).len()),
            is_newer: session.format > FORMAT,
            is_example: is_example(session.id),
            id: session.id,
            number: session.number,
            stage: session.stage,
            platform: session.platform,
            lab: session.lab.title,
        }
    }
}
