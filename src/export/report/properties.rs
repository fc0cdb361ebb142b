//! What a file says of itself, beside what it shows.

use uuid::Uuid;

use super::words::joined;
use crate::domain::{Moment, Session};
use crate::export::Options;
use crate::t;

/// What a file says of itself.
#[derive(Debug, Clone)]
pub struct Properties {
    /// Title and event together.
    pub title: String,
    /// What kind of paper it is.
    pub subject: String,
    /// Who publishes it; never a voice.
    pub author: String,
    /// When it was made.
    pub created: Moment,
    /// The session's id.
    pub id: Uuid,
}

impl Properties {
    /// Says of what a session is the report.
    pub(super) fn of(record: &Session, options: &Options) -> Self {
        Self {
            title: joined([&record.platform, &record.lab.title], " · "),
            subject: t!(options.lang, "report-subject"),
            author: record.lab.organisers.join(", "),
            created: options.now,
            id: record.id,
        }
    }
}
