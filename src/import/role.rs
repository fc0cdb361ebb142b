//! What a column can hold.

use serde::{Deserialize, Serialize};

/// What a column can hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Role {
    /// What was said. With several such columns a row holds several answers.
    Text,
    /// The person who said it.
    Voice,
    /// The stakeholder group of that person.
    Group,
    /// The theme.
    Theme,
    /// How many votes it got.
    Votes,
    /// How many votes it got from the group that the heading names.
    GroupVotes,
    /// The answers it is for: labels, or what they say.
    For,
    /// Who does it.
    Owner,
    /// Who helps the owner.
    Partners,
    /// The day by which it is done.
    Due,
    /// The first step.
    FirstStep,
    /// What it needs.
    Needs,
    /// How it stands: open, done, put off, given up.
    Standing,
    /// What became of it, with the day and the reason.
    Outcome,
    /// The stakeholder group it is addressed to.
    AddressedTo,
    /// The reply of that group.
    Reply,
    /// The day of the reply.
    RepliedOn,
    /// The reply in the group's own words.
    ReplyNote,
    /// The label of the answer.
    Number,
    /// The question it answers.
    Question,
    /// The troubles it comes from.
    BecauseOf,
    /// What is said against it.
    Objections,
    /// What is said for it.
    Supports,
    /// What reading it back brought.
    Readback,
    /// The wording before it was reworded.
    FirstSaid,
    /// The answer it was merged into.
    MergedInto,
    /// When it was said.
    At,
    /// What moderators decided of it; rows that they rejected are left out.
    Moderated,
}

impl Role {
    /// All roles, the most usual first.
    pub const ALL: [Self; 28] = [
        Self::Text,
        Self::Voice,
        Self::Group,
        Self::Theme,
        Self::Votes,
        Self::Owner,
        Self::Due,
        Self::For,
        Self::Reply,
        Self::GroupVotes,
        Self::Partners,
        Self::FirstStep,
        Self::Needs,
        Self::Standing,
        Self::Outcome,
        Self::AddressedTo,
        Self::RepliedOn,
        Self::ReplyNote,
        Self::Number,
        Self::Question,
        Self::BecauseOf,
        Self::Objections,
        Self::Supports,
        Self::Readback,
        Self::FirstSaid,
        Self::MergedInto,
        Self::At,
        Self::Moderated,
    ];
}
