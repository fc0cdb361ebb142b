//! Messages: everything that can happen to the application.

use std::path::PathBuf;

use crate::domain::{Label, RoomPlan, Session};

use super::actions::{ActionsFacts, RecordedAction};
use super::commands::Command;
use super::import::{FileListing, ImportAnswer};
use super::key::Chord;
use super::lab_form::LabForm;
use super::library::{Fault, LabRow, Row};
use super::model::Size;
use super::overlay::LabForStart;
use super::plenary::PlenaryFacts;
use super::target::Target;
use super::update::export::{ExportStep, Exported};
use super::update::hand_over::HandOver;
use super::update::merge::ComparedCopy;
use super::update::next_lab::NextLabPreview;
use super::update::restore::EarlierStates;
use super::workspace::{Access, PlatformRef};
use crate::domain::Lab;

/// Something that happened, outside or as the outcome of an effect.
#[derive(Debug)]
pub enum Msg {
    /// A key was pressed.
    Key(Chord),
    /// Text was pasted; not yet cleaned.
    Paste(String),
    /// A command was given by its name.
    Command(Command),
    /// A part of the screen was clicked.
    Click(Target),
    /// The wheel was turned: up when negative.
    Scroll(i32),
    /// The terminal has another size.
    Resize(Size),
    /// A second has passed while something waited for it.
    Tick,
    /// Nobody has typed for a moment, see [`Model::wants_rest`](super::Model::wants_rest).
    Rest,
    /// The sessions were listed.
    Listed {
        /// The folder, as people read it.
        folder: String,
        /// The event, when all sessions belong to one.
        lab: Option<Lab>,
        /// The labs, in the order they are shown.
        labs: Vec<LabRow>,
        /// The sessions.
        rows: Vec<Row>,
        /// What could not be read.
        faults: Vec<Fault>,
    },
    /// The session that was asked for may belong to a lab.
    LabFits(LabForStart),
    /// A session is open.
    Opened(Box<OpenedSession>),
    /// The numbers of the platforms beside a session are known.
    Numbered {
        /// The session's file.
        path: PathBuf,
        /// The platforms, in the order of their numbers.
        platforms: Vec<PlatformRef>,
    },
    /// All platforms of a lab were read.
    Plenary(Box<PlenaryFacts>),
    /// The actions of a lab were read.
    Actions(Box<ActionsFacts>),
    /// What became of an action was recorded.
    ActionRecorded(Box<RecordedAction>),
    /// What was recorded last was taken back.
    ActionTakenBack(Box<RecordedAction>),
    /// The disk has every change up to this number.
    Saved(u64),
    /// Saving fails; the sentence says why. The work goes on and saving is tried again.
    SavingFails(String),
    /// Saving works again.
    SavingWorks,
    /// The session is saved in this file from now on.
    Moved(PathBuf),
    /// A report is this far.
    Exporting(ExportStep),
    /// A report was written, or not.
    Exported(Exported),
    /// A file is offered to which a session may be handed over.
    HandOver(HandOver),
    /// A session was handed over; the sentence says where.
    HandedOver(String),
    /// What is kept of the earlier states of a session was read.
    EarlierStates(Box<EarlierStates>),
    /// A copy of a session was compared with it.
    Compared(Box<ComparedCopy>),
    /// A folder was listed in which a file to be imported is looked for.
    FilesListed(FileListing),
    /// A file to be imported was read, or not.
    ImportRead {
        /// The number of the request.
        number: u64,
        /// What came of it.
        answer: ImportAnswer,
    },
    /// A file to be imported is being read for long.
    ImportGoesOn {
        /// The number of the request.
        number: u64,
        /// For how long, in tenths of a second.
        tenths: u64,
    },
    /// What next year's lab would begin with was found out.
    NextLab(Box<NextLabPreview>),
    /// The lab that is to be changed was read.
    Lab(Box<LabForm>),
    /// The lab was made or changed; the sentence says so.
    LabMade(String),
    /// Something was asked for and could not be done; the sentence says why.
    Failed(String),
    /// Something the facilitator should know.
    Told(String),
    /// The terminal or the system asks the program to end.
    Hangup,
}

/// A session as storage hands it over.
#[derive(Debug)]
pub struct OpenedSession {
    /// The session.
    pub session: Session,
    /// Its file.
    pub path: PathBuf,
    /// Whether it can be changed.
    pub access: Access,
    /// What the facilitator should know: recovered changes, copies found.
    pub notices: Vec<String>,
    /// What the room saw of it last.
    pub room: RoomPlan,
    /// The answer to go to; the stage stays as it is.
    pub at: Option<Label>,
}

impl OpenedSession {
    /// Has it shown at an answer.
    pub fn shown_at(self: Box<Self>, at: Option<Label>) -> Box<Self> {
        Box::new(Self { at, ..*self })
    }
}
