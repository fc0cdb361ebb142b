//! The rows of the requirements: by stakeholder group, ways and actions addressed to it.

use crate::domain::{Answer, Session};

/// Lists the answers addressed to a group, group by group in the session's order.
#[must_use]
pub fn requirement_rows(session: &Session) -> Vec<&Answer> {
    let mut rows = Vec::new();
    for group in &session.groups {
        let addressed = session.answers().map(|(_, answer)| answer).filter(|answer| {
            answer.requirement.as_ref().is_some_and(|requirement| requirement.to == group.key)
        });
        rows.extend(addressed);
    }
    rows
}
