//! The prompt under the line: who, link, theme, and for actions owner, due and needs.

use crate::domain::{CommitmentField, Date, GroupKey, Label, Outcome, Reply, Sheet, Voice};
use crate::text::Line;

/// What the prompt asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Field {
    /// Who says it.
    Who,
    /// What it is for.
    For,
    /// Its theme.
    Theme,
    /// What an action is promised with.
    Of(CommitmentField),
    /// What became of an action, and why.
    Outcome,
    /// To which stakeholder group it is addressed.
    To,
    /// What that group replied.
    Reply,
    /// The day of its reply.
    RepliedOn,
    /// Its own words.
    ReplyNote,
}

impl Field {
    /// Returns what is asked for about an answer on a sheet, in order.
    pub fn of(sheet: Sheet) -> &'static [Self] {
        match sheet {
            Sheet::Troubles | Sheet::Parked => &[Self::Who, Self::Theme],
            Sheet::Ways => &[Self::Who, Self::For, Self::Theme, Self::To],
            Sheet::Actions => {
                use CommitmentField::{Due, Needs, Owner};
                &[
                    Self::Of(Owner),
                    Self::Of(Due),
                    Self::For,
                    Self::Of(Needs),
                    Self::To,
                    Self::Who,
                    Self::Theme,
                ]
            }
        }
    }

    /// What is asked for besides about answers that are addressed to a group.
    pub const OF_REPLY: [Self; 3] = [Self::Reply, Self::RepliedOn, Self::ReplyNote];

    /// Tells whether the field offers choices; the others take what is typed.
    pub fn has_choices(self) -> bool {
        self.has_numbers()
            || matches!(self, Self::For | Self::Of(CommitmentField::Due) | Self::Outcome)
    }

    /// Tells whether a digit takes the choice beside which it stands. What an answer is for is named by
    /// the numbers of the answers themselves, and a date by its own.
    pub fn has_numbers(self) -> bool {
        match self {
            Self::Who | Self::Theme | Self::To | Self::Reply => true,
            Self::For | Self::Outcome | Self::RepliedOn | Self::ReplyNote => false,
            Self::Of(field) => field == CommitmentField::Owner,
        }
    }
}

/// The prompt while it is open.
#[derive(Debug)]
pub struct FieldPrompt {
    /// What it asks for.
    pub field: Field,
    /// What is typed into it.
    pub line: Line,
    /// The choice under the cursor; none before one is chosen by arrows or by typing.
    pub selected: Option<usize>,
    /// The answers it changes; none while it is about the next one.
    pub about: Vec<Label>,
}

/// A choice the prompt offers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Offer {
    /// Clears the field.
    Nothing,
    /// A voice known from the roster, the groups or earlier answers.
    Voice(Voice),
    /// A person not known yet, as typed.
    NewPerson(Voice),
    /// An answer to be linked to.
    Answer(Label),
    /// Several answers to be linked to, as typed by their labels or numbers.
    Answers(Vec<Label>),
    /// A theme in use.
    Theme(String),
    /// A theme not in use yet, as typed.
    NewTheme(String),
    /// An owner known from the roster or earlier answers.
    Owner(String),
    /// An owner not known yet, as typed.
    NewOwner(String),
    /// Several owners, as typed, and whether the last of them is not known yet.
    Owners(String, bool),
    /// The day that was given last.
    Day(Date),
    /// Nobody was found to do it, which is recorded.
    Nobody,
    /// What became of an action, and why where that is said; none opens it again.
    Outcome(Option<Outcome>, Option<String>),
    /// A stakeholder group it is addressed to.
    Addressee(GroupKey),
    /// What a group replied; none takes a reply away.
    Reply(Option<Reply>),
    /// A stakeholder that is no group of the session yet, as typed.
    NewAddressee(String),
}
