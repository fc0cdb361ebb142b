//! The prompt under the line: who, link, theme, and for actions owner, due and needs.

use crate::domain::{
    CommitmentField, Date, GroupKey, Label, Opinion, Outcome, Reply, Sheet, Stance, Voice,
};
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
    /// From which troubles it comes.
    Because,
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
    /// Who says something against the answer or for it.
    Opinion(Stance),
    /// Why they say so.
    Why(Stance),
}

impl Field {
    /// Returns what is asked for about an answer on a sheet, in order.
    pub fn of(sheet: Sheet) -> &'static [Self] {
        match sheet {
            Sheet::Troubles => &[Self::Who, Self::Theme, Self::Because],
            Sheet::Parked => &[Self::Who, Self::Theme],
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
            || matches!(
                self,
                Self::For | Self::Because | Self::Of(CommitmentField::Due) | Self::Outcome
            )
    }

    /// Tells whether a digit takes the choice beside which it stands. What an answer is for or comes from
    /// is named by the numbers of the answers themselves, and a date by its own.
    pub fn has_numbers(self) -> bool {
        match self {
            Self::Who | Self::Theme | Self::To | Self::Reply | Self::Opinion(_) => true,
            Self::For | Self::Because | Self::Outcome => false,
            Self::RepliedOn | Self::ReplyNote | Self::Why(_) => false,
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
    /// Whether it leads back to the list of answers, not to the line.
    pub from_list: bool,
    /// What is said for or against the answers, as far as it was asked.
    pub opinion: AskedOpinion,
}

impl FieldPrompt {
    /// Opens the prompt for a field.
    pub fn new(field: Field, about: Vec<Label>, from_list: bool) -> Self {
        let opinion = AskedOpinion::default();
        Self { field, line: Line::new(), selected: None, about, from_list, opinion }
    }

    /// Tells whether a digit typed now takes a choice. Where somebody's words may follow their name, a
    /// digit within the words is one of them.
    pub fn takes_digits(&self) -> bool {
        let is_worded =
            matches!(self.field, Field::Opinion(_)) && self.line.text().contains([' ', ':']);
        self.field.has_numbers() && !is_worded
    }
}

/// What somebody says for or against an answer, while it is asked for.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct AskedOpinion {
    /// Who says it.
    pub voice: Voice,
    /// Why, while who says it is asked for once more.
    pub why: String,
    /// The opinion that is reworded, with the answer it is on; none for a new one.
    pub reworded: Option<(Label, Opinion)>,
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
    /// What somebody says for or against an answer, all in one, and whether who says it is not known yet.
    Opinion(Opinion, bool),
    /// What was said for or against this answer before, to be said otherwise or taken away.
    Said(Label, Opinion),
    /// Takes away what was said.
    TakeAway,
}
