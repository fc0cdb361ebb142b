//! Replies of stakeholder groups: in words as people type them, and with their day as they are shown.

use crate::domain::{NoReplyDay, Reply, Requirement};
use crate::t;

use super::lang::Lang;

/// Finds the reply that a person means by its name in any language, in files for other programs or by
/// what else it is called; none of the outer kind where it is no reply, of the inner where the reply is
/// to be taken away. Hyphens are as good as blanks.
pub fn reply_named(text: &str) -> Option<Option<Reply>> {
    let plain = |text: &str| {
        let folded = text.to_lowercase().replace('ё', "е").replace(['-', '_'], " ");
        folded.split_whitespace().collect::<Vec<_>>().join(" ")
    };
    let wanted = plain(text);
    let names = |reply: Option<Reply>| {
        let in_each = Lang::ALL.into_iter().flat_map(move |lang| lang.reply_names(reply));
        in_each.chain([reply.map_or("none", Reply::key).to_owned()])
    };
    let mut all = Reply::all_and_none();
    all.find(|reply| names(*reply).any(|name| plain(&name) == wanted))
}

impl Lang {
    /// Returns what a group replied with the day of it, or that it has not yet: `accepted, 20 Dec 2026`.
    pub fn reply_with_day(self, requirement: &Requirement) -> String {
        let reply = self.reply(requirement.reply);
        let day = requirement.on.filter(|_| requirement.reply.is_some());
        day.map_or(reply.clone(), |day| format!("{reply}, {}", self.day(day)))
    }

    /// Says why a day cannot be that of a reply.
    pub fn no_reply_day(self, why: NoReplyDay) -> String {
        match why {
            NoReplyDay::ToCome(day) => t!(self, "reply-to-come", day = self.day(day)),
            NoReplyDay::BeforeSession(day, held) => {
                t!(self, "reply-before-session", day = self.day(day), held = self.day(held))
            }
        }
    }
}
