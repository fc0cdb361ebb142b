//! Effects: what the application asks the world to do.

use std::path::PathBuf;

use crate::domain::{Edit, Label, PlatformChoice, RoomPlan, Step};
use crate::i18n::Lang;

use super::actions::{ActionChange, RecordedAction};
use super::colours::Colours;
use super::commands::Command;
use super::import::ImportRequest;
use super::key::Chord;
use super::update::export::ExportOptions;
use super::update::lab_form::LabWish;

/// Something for the world to do; what comes of it comes back as a message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Effect {
    /// List the sessions.
    List,
    /// Open a session.
    Open {
        /// Its file.
        path: PathBuf,
        /// The answer to go to; the stage stays as it is.
        at: Option<Label>,
    },
    /// Start a session of this platform, unless a lab fits it: then that is asked about.
    Start(String),
    /// Start a session of this platform in the folder of a lab, or alone.
    StartIn {
        /// The platform.
        platform: String,
        /// The folder of the lab; none for a session that stands alone.
        folder: Option<PathBuf>,
    },
    /// Put the worked example among the sessions, and list them again.
    CopyExample,
    /// Keep a change of the open session on the disk.
    Keep(Box<Step>),
    /// Let the room see this of a session.
    ShowRoom {
        /// The session's file.
        session: PathBuf,
        /// What it sees.
        plan: Box<RoomPlan>,
    },
    /// Save the open session in another folder from now on: the first that can be written.
    SaveElsewhere,
    /// Close the open session: write it whole, give it free.
    Close,
    /// Offer a file to which a session may be handed over.
    OfferHandOver {
        /// The session's file.
        session: PathBuf,
        /// The platform's name.
        platform: String,
    },
    /// Write a session whole to a file for somebody else.
    HandOver {
        /// The session's file.
        session: PathBuf,
        /// The file; a name alone is one in the folder that was offered.
        to: PathBuf,
    },
    /// Read what is kept of the earlier states of a session.
    ListEarlierStates(PathBuf),
    /// Put an earlier state in place of a session that is not open.
    Restore {
        /// The session's file.
        path: PathBuf,
        /// The number of the earlier state.
        number: u64,
        /// Whether the session is to be opened then.
        opens: bool,
    },
    /// Compare a copy of a session with it; where none is named, one that has something new.
    CompareCopy {
        /// The session's file.
        session: PathBuf,
        /// The copy.
        copy: Option<PathBuf>,
    },
    /// Merge a copy into a session that is not open, and set it aside.
    MergeCopy {
        /// The session's file.
        session: PathBuf,
        /// The copy.
        copy: PathBuf,
        /// What the merge was shown to do.
        edit: Option<Edit>,
    },
    /// Set a copy aside of which a session has everything.
    SetCopyAside {
        /// The session's file.
        session: PathBuf,
        /// The copy.
        copy: PathBuf,
    },
    /// List a folder in which a file to be imported is looked for.
    ListFiles {
        /// The number of the request.
        number: u64,
        /// The folder in which a relative path begins; none for the one that is offered.
        base: Option<PathBuf>,
        /// The folder as it was typed.
        typed: String,
    },
    /// Read a file to be imported, and plan what would be kept of it in the open session.
    ReadImport(Box<ImportRequest>),
    /// Look which numbers the platforms beside this session have in their lab.
    NumberPlatforms(PathBuf),
    /// Read the lab of a folder, to change it.
    ReadLab(PathBuf),
    /// Make a lab or change it, and list the sessions again.
    MakeLab(Box<LabWish>),
    /// Find out what a lab of this title would begin with after the one of a session.
    LookAtNextLab {
        /// A session of the lab that is taken up.
        session: PathBuf,
        /// The title of the new lab.
        title: String,
    },
    /// Make that lab, or add to it what is new, and list the sessions again.
    MakeNextLab {
        /// A session of the lab that is taken up.
        session: PathBuf,
        /// The title of the new lab.
        title: String,
    },
    /// Read all platforms of the lab this session belongs to.
    ReadPlenary(PathBuf),
    /// Read the actions of the lab this session belongs to.
    ReadActions(PathBuf),
    /// Record what became of an action in a session that is not open.
    RecordAction(Box<ActionChange>),
    /// Take back what was recorded last of an action in a session that is not open.
    TakeActionBack(Box<RecordedAction>),
    /// Write a report.
    Export(ExportWhat, ExportOptions),
    /// Stop the report that is being written.
    StopExport,
    /// Remember a setting for the next start.
    Remember(Setting),
}

/// A setting that the program itself keeps in the config.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Setting {
    /// The language of the program.
    Language(Lang),
    /// The colours of the screen.
    Colours(Colours),
    /// The key of a command; none where it has its usual ones.
    Key {
        /// The command.
        command: Command,
        /// Its key.
        key: Option<Chord>,
    },
}

/// Which report is to be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ExportWhat {
    /// The open session's.
    Open,
    /// That of a session of the library.
    File(PathBuf),
    /// That over platforms of a lab.
    Plenary {
        /// A session of the lab.
        session: PathBuf,
        /// Which platforms it has, and in which order.
        choice: PlatformChoice,
    },
}
