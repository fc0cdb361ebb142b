//! Replies: what a stakeholder group answered to a requirement, and on which day.

use jiff::civil::Date;

use super::answer::{Answer, Reply, Requirement};
use super::edit::Edit;
use super::label::Label;
use super::session::Session;

/// A reply as it is recorded.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct GivenReply {
    /// The reply; none takes the one there away, with its words and its day.
    pub reply: Option<Reply>,
    /// The group's own words; none leaves those there.
    pub note: Option<String>,
    /// The day of the reply; none means today where the reply is another than before.
    pub on: Option<Date>,
}

/// Says why a day cannot be that of a reply.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NoReplyDay {
    /// It is still to come.
    #[error("{0} is still to come")]
    ToCome(Date),
    /// It was before the session was held, which is the second day.
    #[error("{0} was before the session on {1}")]
    BeforeSession(Date, Date),
}

impl Session {
    /// Checks that a group can have replied on a day, as seen from `today`.
    ///
    /// # Errors
    ///
    /// When the day is still to come, or was before the session was held.
    pub fn check_reply_day(&self, day: Date, today: Date) -> Result<(), NoReplyDay> {
        match self.day_held() {
            _ if day > today => Err(NoReplyDay::ToCome(day)),
            Some(held) if day < held => Err(NoReplyDay::BeforeSession(day, held)),
            Some(_) | None => Ok(()),
        }
    }

    /// Finds the answer or the one merged into it that is addressed to a group; to any group where
    /// none is named.
    pub fn required(&self, label: Label, to: Option<&str>) -> Option<(&Answer, &Requirement)> {
        let standing = self.standing(label)?;
        let parts = || standing.with_merged();
        let own = parts().filter(|part| part.label == label);
        own.chain(parts()).find_map(|part| {
            let requirement = part.requirement.as_deref()?;
            to.is_none_or(|to| requirement.to == to).then_some((part, requirement))
        })
    }

    /// Builds the edit that records a reply of a group; none where it changes nothing, or where
    /// nothing is required of the group.
    pub fn replying(
        &self,
        label: Label,
        to: Option<&str>,
        given: &GivenReply,
        today: Date,
    ) -> Option<Edit> {
        let (part, requirement) = self.required(label, to)?;
        let mut next = requirement.clone();
        if given.reply.is_none() {
            next = Requirement::to(next.to);
        } else if given.on.is_some() {
            next.on = given.on;
        } else if given.reply != next.reply {
            next.on = Some(today).filter(|day| self.check_reply_day(*day, today).is_ok());
        }
        next.reply = given.reply;
        if let Some(note) = &given.note {
            next.note.clone_from(note);
        }
        let changes = next != *requirement;
        changes.then(|| Edit::Require(part.label, Some(Box::new(next))))
    }
}
