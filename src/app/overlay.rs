//! What lies over the screen for a moment: help, palette, search, export, a question.

use std::path::PathBuf;

use crate::domain::{Counting, Edit, Label, PastedRoster, Reply, Sheet, Voice};
use crate::text::Line;

use super::actions::AskedOutcome;
use super::commands::Command;
use super::effect::ExportWhat;
use super::import::{FileSearch, ImportPage};
use super::lab_form::LabForm;
use super::modes::Mode;
use super::update::export::ExportOptions;
use super::update::hand_over::HandOver;
use super::update::merge::ComparedCopy;
use super::update::next_lab::NextLabForm;
use super::update::restore::EarlierStates;

/// The dots that each person gets unless another number is given at Opening.
const USUAL_DOTS: u32 = 5;

/// What lies over the screen.
#[derive(Debug)]
pub struct Overlay {
    /// What it is.
    pub kind: OverlayKind,
    /// What is typed into it: part of a command's name or of an answer.
    pub line: Line,
    /// The row chosen; of the help, the first row shown.
    pub selected: usize,
    /// What it lies over in its turn, unanswered yet.
    pub beneath: Option<Box<Self>>,
}

/// What an overlay is, with what it is about.
#[derive(Debug)]
pub enum OverlayKind {
    /// The help of the mode below.
    Help,
    /// Every command by name.
    Palette,
    /// The search over all sheets.
    Find,
    /// How a report is to be written.
    Export {
        /// Which report.
        what: ExportWhat,
        /// How.
        options: ExportOptions,
    },
    /// What the room sees.
    Room,
    /// What is kept of the earlier states of a session.
    Restore(EarlierStates),
    /// The file to which a session is to be handed over.
    HandOver(HandOver),
    /// The file to be imported, while it is looked for.
    ImportFile(Box<FileSearch>),
    /// What would be kept of a file.
    ImportPage(Box<ImportPage>),
    /// The title of the lab after another one, and what it would begin with.
    NextLab(NextLabForm),
    /// A lab that is set up or changed.
    LabForm(Box<LabForm>),
    /// What merging a copy of a session would change.
    Merge(Box<ComparedCopy>),
    /// To which day an action is put off, or why it is given up.
    Outcome(AskedOutcome),
    /// What was understood of a pasted list of people.
    PastedRoster(PastedRoster),
    /// The question whether a paste of several lines is one answer or many.
    Paste {
        /// What was pasted, cleaned.
        text: String,
        /// How many lines of it say something.
        lines: usize,
        /// The sheet it was pasted for.
        sheet: Sheet,
        /// Whose voice answers have that name nobody themselves.
        voice: Voice,
        /// How many lines name whose voice they are.
        named: usize,
    },
    /// The question what a group replied to what is addressed to it.
    Reply(Label),
    /// Every command with its key, to be changed.
    Keys {
        /// The command for which a new key is waited for.
        asked: Option<Command>,
    },
    /// The question how votes are counted; as it is done now.
    Counting(Counting),
    /// The question in which lab a session is started, or whether alone.
    LabFits(LabForStart),
    /// A question before something that is asked for on purpose.
    Confirm(Confirm),
}

/// The labs to which a session that is to be started may belong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LabForStart {
    /// The platform.
    pub platform: String,
    /// The labs, one at least.
    pub labs: Vec<LabChoice>,
    /// Whether their plans name the platform; else the only one names none.
    pub is_planned: bool,
    /// Whether it may stand alone: not where the sessions folder is one of the labs.
    pub may_stand_alone: bool,
}

/// A lab in which a session may be started.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LabChoice {
    /// Its folder.
    pub folder: PathBuf,
    /// Its title, unlike those of the other labs.
    pub title: String,
}

/// What is asked before it is done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Confirm {
    /// Moving answers loses links.
    LoseLinks {
        /// The move.
        edit: Box<Edit>,
        /// The sheet they go to.
        to: Sheet,
        /// The links lost.
        lost: Vec<(Label, Label)>,
    },
    /// Closing with gaps left.
    CloseWithGaps {
        /// How many there are.
        gaps: usize,
    },
    /// Taking everybody off the roster.
    ClearRoster {
        /// How many people stand in it.
        people: usize,
    },
    /// Leaving the form of a lab with something typed in it.
    LeaveLab {
        /// Whether the program is left too.
        quits: bool,
    },
    /// Quitting while the disk does not have everything.
    QuitUnsaved,
}

/// A choice that a question offers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Choice {
    /// Keep the paste as one answer.
    OneAnswer,
    /// Keep each line as an answer.
    ManyAnswers,
    /// Keep each line as an answer of nobody named.
    NobodysAnswers,
    /// Put the paste into the line.
    IntoLine,
    /// Start in the lab of this place.
    InLab(usize),
    /// Start alone.
    Alone,
    /// Do it.
    Yes,
    /// Leave it.
    No,
    /// Set the reply of a group.
    Reply(Option<Reply>),
    /// Count votes so.
    Counting(Counting),
}

impl Choice {
    /// Returns the key of the choice's words.
    pub fn text_key(self) -> &'static str {
        match self {
            Self::OneAnswer => "choice-one-answer",
            Self::ManyAnswers => "choice-many-answers",
            Self::NobodysAnswers => "choice-nobodys-answers",
            Self::IntoLine => "choice-into-line",
            Self::InLab(_) => "choice-in-lab",
            Self::Alone => "choice-alone",
            Self::Yes => "choice-yes",
            Self::No => "choice-no",
            Self::Reply(Some(Reply::Accepted)) => "reply-accepted",
            Self::Reply(Some(Reply::Noted)) => "reply-noted",
            Self::Reply(Some(Reply::Declined)) => "reply-declined",
            Self::Reply(Some(Reply::Absent)) => "reply-absent",
            Self::Reply(None) => "reply-none",
            Self::Counting(Counting::Hands) => "counting-hands",
            Self::Counting(Counting::Dots(_)) => "counting-dots",
            Self::Counting(Counting::FivePicks) => "counting-five-picks",
        }
    }
}

impl OverlayKind {
    /// Returns the mode while it lies over the screen.
    pub fn mode(&self) -> Mode {
        match self {
            Self::Help => Mode::Help,
            Self::Palette => Mode::Palette,
            Self::Find => Mode::Find,
            Self::Export { .. } => Mode::Export,
            Self::Room => Mode::Room,
            Self::Restore(_) => Mode::Restore,
            Self::HandOver(_) => Mode::HandOver,
            Self::ImportFile(_) => Mode::ImportFile,
            Self::ImportPage(_) => Mode::ImportPage,
            Self::NextLab(_) => Mode::NextLab,
            Self::LabForm(_) => Mode::LabForm,
            Self::Merge(_) => Mode::Merge,
            Self::Outcome(_) => Mode::Outcome,
            Self::Keys { .. } => Mode::Keys,
            Self::PastedRoster(_) => Mode::PastedRoster,
            Self::Paste { .. }
            | Self::Reply(_)
            | Self::Counting(_)
            | Self::LabFits(_)
            | Self::Confirm(_) => Mode::Question,
        }
    }

    /// Returns the choices of a question, the safest first; none for all else.
    pub fn choices(&self) -> Vec<Choice> {
        let choices: &[Choice] = match self {
            Self::LabFits(fitting) => {
                let alone = fitting.may_stand_alone.then_some(Choice::Alone);
                return (0..fitting.labs.len()).map(Choice::InLab).chain(alone).collect();
            }
            Self::Counting(_) => {
                return self.counting_choices().into_iter().map(Choice::Counting).collect();
            }
            Self::Help
            | Self::Palette
            | Self::Find
            | Self::Export { .. }
            | Self::Room
            | Self::Restore(_)
            | Self::HandOver(_)
            | Self::ImportFile(_)
            | Self::ImportPage(_)
            | Self::NextLab(_)
            | Self::LabForm(_)
            | Self::Merge(_)
            | Self::Outcome(_)
            | Self::Keys { .. }
            | Self::PastedRoster(_) => &[],
            Self::Paste { voice, .. } if voice.is_empty() => {
                &[Choice::ManyAnswers, Choice::OneAnswer, Choice::IntoLine]
            }
            Self::Paste { .. } => {
                &[Choice::ManyAnswers, Choice::NobodysAnswers, Choice::OneAnswer, Choice::IntoLine]
            }
            Self::Reply(_) => &[
                Choice::Reply(Some(Reply::Accepted)),
                Choice::Reply(Some(Reply::Noted)),
                Choice::Reply(Some(Reply::Declined)),
                Choice::Reply(Some(Reply::Absent)),
                Choice::Reply(None),
            ],
            Self::Confirm(_) => &[Choice::No, Choice::Yes],
        };
        choices.to_vec()
    }
}

impl OverlayKind {
    /// Lists the ways of counting votes that a question about them offers, each with as many dots as people
    /// have now, or the usual number; none for all else.
    pub(super) fn counting_choices(&self) -> Vec<Counting> {
        let dots = match self {
            Self::Counting(Counting::Dots(dots)) => *dots,
            Self::Counting(Counting::Hands | Counting::FivePicks) => USUAL_DOTS,
            _ => return Vec::new(),
        };
        vec![Counting::Hands, Counting::Dots(dots), Counting::FivePicks]
    }
}

impl From<OverlayKind> for Overlay {
    fn from(kind: OverlayKind) -> Self {
        Self { kind, line: Line::new(), selected: 0, beneath: None }
    }
}
