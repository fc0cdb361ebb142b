//! Edits: the one way a session changes.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::answer::{Answer, Readback, Requirement};
use super::ballot::RankedBallot;
use super::carried::Earlier;
use super::commitment::BoxedCommitment;
use super::gap::Gap;
use super::group::Group;
use super::lab::Lab;
use super::label::Label;
use super::moment::Moment;
use super::opinion::Opinion;
use super::question::{Question, Sheet, Stage};
use super::silence::SilentWriting;
use super::voice::{Pass, Voice};
use super::votes::{BallotCount, Votes, Voting};

/// One change of a session, checked and performed by [`Session::apply`](super::Session::apply).
///
/// The same value is made by the screen, stored by the journal and replayed by undo and redo. Each
/// edit is strict: what would break a link or lose an answer is refused, and composed edits that
/// do it properly are built by methods like
/// [`Session::removing`](super::Session::removing).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Edit {
    /// Puts a new answer on a sheet, before the one at `index`.
    Add {
        /// The sheet.
        sheet: Sheet,
        /// The place on it, from 0; at most the number of answers there.
        index: usize,
        /// The answer.
        answer: Box<Answer>,
    },
    /// Takes an answer away; nothing may be linked to it.
    Remove(Label),
    /// Changes the wording.
    Reword {
        /// The answer.
        label: Label,
        /// The new wording.
        text: String,
        /// The wording to keep as said first, if any.
        verbatim: Option<String>,
    },
    /// Moves an answer to a place on a sheet; its links and those to it must stay allowed.
    Move {
        /// The answer.
        label: Label,
        /// The sheet it goes to.
        sheet: Sheet,
        /// The place on it once the answer is taken from its old one.
        index: usize,
    },
    /// Puts the whole of one answer into another.
    Merge {
        /// The answer that goes.
        from: Label,
        /// The answer that stays.
        into: Label,
    },
    /// Takes a merged answer out again, to a place on a sheet.
    Split {
        /// The merged answer.
        label: Label,
        /// The sheet it goes to.
        sheet: Sheet,
        /// The place on it.
        index: usize,
    },
    /// Sets who said it.
    Voices(Label, Vec<Voice>),
    /// Sets or takes away the theme.
    Theme(Label, Option<String>),
    /// Sets the votes.
    Votes(Label, Votes),
    /// Sets what the answer is for.
    Link(Label, Vec<Label>),
    /// Sets from which troubles a trouble comes.
    Causes(Label, Vec<Label>),
    /// Sets what is said against the answer and for it.
    Opinions(Label, Vec<Opinion>),
    /// Sets who does it, by when, with what.
    Commit(Label, BoxedCommitment),
    /// Sets or takes away the addressee and the reply.
    Require(Label, Option<Box<Requirement>>),
    /// Sets or takes away what the read-back brought.
    Readback(Label, Option<Readback>),
    /// Picks the answer for the plenary, or not.
    Plenary(Label, bool),
    /// Records that two answers are not alike, or takes that back.
    Unlike(Label, Label, bool),
    /// Goes to a stage.
    Enter(Stage, Moment),
    /// Takes back the last [`Edit::Enter`].
    Unenter,
    /// Closes the session, with what is open and was seen.
    Close {
        /// When.
        at: Moment,
        /// What is open.
        left_open: Vec<Gap>,
    },
    /// Takes a [`Edit::Close`] back: a closed session goes to the stage before, an open one stays.
    Unclose {
        /// What was recorded as open before.
        left_open: Vec<Gap>,
    },
    /// Starts the clock of the stage, or stops it.
    Clock(Option<Moment>),
    /// Sets the seconds a stage has used.
    Used(Stage, u64),
    /// Sets the minutes a stage may take.
    Minutes(Stage, u32),
    /// Keeps the half-typed line.
    Draft(String),
    /// Keeps the half-typed lines that wait on other sheets.
    Drafts(BTreeMap<Sheet, String>),
    /// Names the platform.
    Platform(String),
    /// Sets or takes away the day it is held.
    Date(Option<Date>),
    /// Names the lab.
    Lab(Box<Lab>),
    /// Names the facilitator.
    Facilitator(String),
    /// Names the experts.
    Experts(Vec<String>),
    /// Sets the stakeholder groups with their attendance.
    Groups(Vec<Group>),
    /// Sets who is in the room by name.
    Roster(Vec<Voice>),
    /// Words the key questions otherwise.
    Questions(BTreeMap<Question, String>),
    /// Sets how votes are counted.
    Voting(Voting),
    /// Sets how many paper ballots were counted.
    Ballots(Vec<BallotCount>),
    /// Takes in a ballot with five picks, apart from its points: it is made by
    /// [`Session::casting`](super::Session::casting) together with the votes that these are.
    Cast(Box<RankedBallot>),
    /// Takes back the last [`Edit::Cast`].
    Uncast,
    /// Sets when everybody wrote, or writes, in silence.
    Silent(Vec<SilentWriting>),
    /// Sets who passed in a round.
    Passes(Vec<Pass>),
    /// Sets what became of the actions of earlier sessions.
    Earlier(Vec<Earlier>),
    /// Several edits as one: all are performed, or none.
    Batch(Vec<Edit>),
}

impl Edit {
    /// Tells whether undo takes this edit back.
    ///
    /// Going from stage to stage, the clock and the half-typed lines are recorded but are no steps:
    /// undo means the last thing that was said about an answer, wherever one stands now. Closing the
    /// session is one.
    pub fn is_undoable(&self) -> bool {
        match self {
            Self::Enter(..)
            | Self::Unenter
            | Self::Clock(_)
            | Self::Used(..)
            | Self::Draft(_)
            | Self::Drafts(_) => false,
            Self::Batch(edits) => edits.iter().any(Self::is_undoable),
            Self::Add { .. }
            | Self::Remove(_)
            | Self::Reword { .. }
            | Self::Move { .. }
            | Self::Merge { .. }
            | Self::Split { .. }
            | Self::Voices(..)
            | Self::Theme(..)
            | Self::Votes(..)
            | Self::Link(..)
            | Self::Causes(..)
            | Self::Opinions(..)
            | Self::Commit(..)
            | Self::Require(..)
            | Self::Readback(..)
            | Self::Plenary(..)
            | Self::Unlike(..)
            | Self::Close { .. }
            | Self::Unclose { .. }
            | Self::Minutes(..)
            | Self::Platform(_)
            | Self::Date(_)
            | Self::Lab(_)
            | Self::Facilitator(_)
            | Self::Experts(_)
            | Self::Groups(_)
            | Self::Roster(_)
            | Self::Questions(_)
            | Self::Voting(_)
            | Self::Ballots(_)
            | Self::Cast(_)
            | Self::Uncast
            | Self::Silent(_)
            | Self::Passes(_)
            | Self::Earlier(_) => true,
        }
    }

    /// Returns the answer that an edit of one answer that is there is about.
    pub fn answer(&self) -> Option<Label> {
        match self {
            Self::Remove(label)
            | Self::Reword { label, .. }
            | Self::Move { label, .. }
            | Self::Split { label, .. }
            | Self::Voices(label, _)
            | Self::Theme(label, _)
            | Self::Votes(label, _)
            | Self::Link(label, _)
            | Self::Causes(label, _)
            | Self::Opinions(label, _)
            | Self::Commit(label, _)
            | Self::Require(label, _)
            | Self::Readback(label, _)
            | Self::Plenary(label, _) => Some(*label),
            Self::Add { .. }
            | Self::Merge { .. }
            | Self::Batch(_)
            | Self::Unlike(..)
            | Self::Enter(..)
            | Self::Unenter
            | Self::Clock(_)
            | Self::Used(..)
            | Self::Minutes(..)
            | Self::Draft(_)
            | Self::Drafts(_)
            | Self::Close { .. }
            | Self::Unclose { .. }
            | Self::Date(_)
            | Self::Ballots(_)
            | Self::Cast(_)
            | Self::Uncast
            | Self::Silent(_)
            | Self::Platform(_)
            | Self::Lab(_)
            | Self::Facilitator(_)
            | Self::Experts(_)
            | Self::Groups(_)
            | Self::Roster(_)
            | Self::Questions(_)
            | Self::Voting(_)
            | Self::Passes(_)
            | Self::Earlier(_) => None,
        }
    }

    /// Tells whether the edit keeps half-typed lines and nothing more.
    pub fn is_half_typed(&self) -> bool {
        match self {
            Self::Draft(_) | Self::Drafts(_) => true,
            Self::Batch(edits) => edits.iter().all(Self::is_half_typed),
            _ => false,
        }
    }

    /// Tells whether undo takes the whole of it back.
    pub(super) fn is_wholly_undoable(&self) -> bool {
        match self {
            Self::Batch(edits) => !edits.is_empty() && edits.iter().all(Self::is_wholly_undoable),
            edit => edit.is_undoable(),
        }
    }

    /// Returns what of the edit undo takes back; nothing when it is no step at all.
    ///
    /// What is left out has nothing to do with the rest, so either part can be performed alone.
    pub(super) fn step_part(self) -> Option<Self> {
        match self {
            Self::Batch(edits) => {
                let steps: Vec<Self> = edits.into_iter().filter_map(Self::step_part).collect();
                (!steps.is_empty()).then_some(Self::Batch(steps))
            }
            edit => edit.is_undoable().then_some(edit),
        }
    }
}

/// Why an edit was not performed; the session is as it was.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// No answer of the session has this label.
    #[error("there is no answer {0}")]
    NoAnswer(Label),
    /// The label was given before.
    #[error("the label {0} was given before")]
    LabelTaken(Label),
    /// The label is higher than any given.
    #[error("the label {0} is higher than any given")]
    NotGiven(Label),
    /// The place is beyond the end of the sheet.
    #[error("place {0} is beyond the end of the sheet")]
    NoPlace(usize),
    /// A text that must say something is blank.
    #[error("the text is empty")]
    Blank,
    /// A text holds control characters.
    #[error("the text holds control characters")]
    Unclean,
    /// The link is between sheets that are not linked.
    #[error("{0} cannot be for {1}")]
    BadLink(Label, Label),
    /// The second answer is no trouble that the first could come from.
    #[error("{0} cannot come from {1}")]
    BadCause(Label, Label),
    /// The second answer comes from the first already, straight or through others.
    #[error("{0} cannot come from {1}, which comes from {0} already")]
    Circle(Label, Label),
    /// Between the two stands a trouble that comes from one of them and leads to the other.
    #[error("{0} and {1} cannot be one: a trouble comes from one of them and leads to the other")]
    CircleByMerge(Label, Label),
    /// A ballot has more than five picks, or one answer twice.
    #[error("a ballot picks five answers at most, each once")]
    BadBallot,
    /// There is no ballot to take back.
    #[error("there is no ballot to take back")]
    NoBallot,
    /// Others are linked to the answer.
    #[error("{0} is linked to {1}")]
    Linked(Label, Label),
    /// An answer cannot be merged with itself.
    #[error("{0} cannot be merged with itself")]
    SameAnswer(Label),
    /// No stakeholder group has this key.
    #[error("there is no stakeholder group “{0}”")]
    NoGroup(String),
    /// Two stakeholder groups have the same key.
    #[error("two stakeholder groups are called “{0}”")]
    GroupTwice(String),
    /// The agenda leaves the stage out.
    #[error("the agenda has no minutes for the stage {0:?}")]
    NoSlot(Stage),
    /// There is no stage to go back to.
    #[error("there is no stage to go back to")]
    NoVisit,
    /// The session would be beyond a limit, or is.
    #[error("the limit of {0:?} is reached")]
    Beyond(Limit),
}

/// What a session has too much of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Limit {
    /// Bytes: see [`SESSION_BYTES`](super::SESSION_BYTES).
    Bytes,
    /// Answers merged into one another: see [`MERGED_DEEP`](super::MERGED_DEEP).
    Merged,
    /// Changes: see [`LAST_SEQ`](super::LAST_SEQ).
    Changes,
    /// Labels: see [`LAST_LABEL`](super::LAST_LABEL).
    Labels,
    /// A day or moment outside of [`YEARS`](super::YEARS).
    Years,
}
