//! Import on the screen: the file that is looked for, and what would be kept of it.

mod files;
mod items;
mod lines;
mod path;

use std::path::PathBuf;
use std::sync::Arc;

use crate::domain::Sheet;
use crate::import::{Asked, Duplicates, Plan, Reading, Role};

pub use files::{FileEntry, FileListing, FileRow, FileSearch, file_rows};
pub use items::{ImportItem, ImportValue};
pub use lines::{ImportLine, ImportLines, ImportRoom};

pub(super) use files::{completed, folder_of};
pub(super) use path::dropped;

/// What is remembered of imports while the program runs.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Imports {
    /// The number of what was asked for last; what comes of anything older is of no use any more.
    pub(super) asked: u64,
    /// The folder of the file that was read last.
    pub(super) folder: Option<PathBuf>,
    /// The session that is opened so that a file can be imported into it.
    pub(super) into: Option<PathBuf>,
}

impl Imports {
    /// Returns the number of the next thing that is asked for.
    pub(super) fn next(&mut self) -> u64 {
        self.asked += 1;
        self.asked
    }
}

/// A file that was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReadFile {
    /// Where it is.
    pub path: PathBuf,
    /// Its name as people read it.
    pub name: String,
    /// How its name ends, without the dot.
    pub ending: String,
    /// What is in it, as it was on the disk.
    pub bytes: Arc<[u8]>,
}

/// What is to be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ImportSource {
    /// The first of these that is there; what is relative begins at the folder.
    Typed {
        /// The folder; none for the one that is offered.
        base: Option<PathBuf>,
        /// What was typed, and how else it may be meant.
        texts: Vec<String>,
    },
    /// A file of a list.
    Listed(PathBuf),
    /// A file that was read, once more.
    Read(ReadFile),
}

/// A file that is to be read, and how.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ImportRequest {
    /// The number of the request.
    pub number: u64,
    /// The file.
    pub source: ImportSource,
    /// How it is read.
    pub asked: Asked,
    /// Where its answers go; none where the file says so itself.
    pub sheet: Option<Sheet>,
    /// Where those go of which nobody says it.
    pub usual_sheet: Sheet,
    /// What is done with answers that are there already.
    pub duplicates: Duplicates,
}

/// What came of reading a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ImportOutcome {
    /// How it was read, and what is left out; without its rows.
    pub reading: Reading,
    /// Whether each row says itself where it goes.
    pub says_sheet: bool,
    /// What would be kept; a sentence where the session cannot take it.
    pub plan: Result<Plan, String>,
    /// Where its answers go; none where the file says so itself.
    pub sheet: Option<Sheet>,
    /// The number of the session's last change when that was planned.
    pub seq: u64,
}

/// What came of a request for a file.
#[derive(Debug)]
pub enum ImportAnswer {
    /// It was read.
    Read(ReadFile, Box<ImportOutcome>),
    /// It is a folder.
    Folder(FileListing),
    /// It cannot be read; the sentence says why.
    Fault(String),
}

/// How long something is being read already, in tenths of a second; none before that is worth a word.
pub type Elapsed = Option<u64>;

/// What would be kept of a file, and how it is read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ImportPage {
    /// The file.
    pub file: ReadFile,
    /// How it is to be read.
    pub asked: Asked,
    /// Where its answers are to go; none where the file says so itself.
    pub sheet: Option<Sheet>,
    /// What is to be done with answers that are there already.
    pub duplicates: Duplicates,
    /// What each column is to be taken as.
    pub roles: Vec<Option<Role>>,
    /// The same as it was when the chosen column was gone to.
    pub(super) roles_before: Vec<Option<Role>>,
    /// What came of it, as it is shown.
    pub shown: ImportOutcome,
    /// Why it cannot be read as it is to be read now.
    pub fault: Option<String>,
    /// Which item is chosen.
    pub chosen: ImportItem,
    /// Since when a newer reading is on its way, if one is.
    pub waits: Option<Elapsed>,
    /// Whether what that brings is to be kept at once.
    pub keeps: bool,
}

impl ImportPage {
    /// Shows a file as it was read at first.
    pub(super) fn new(file: ReadFile, asked: Asked, shown: ImportOutcome) -> Self {
        let roles: Vec<Option<Role>> =
            shown.reading.columns.iter().map(|column| column.role).collect();
        Self {
            file,
            asked,
            sheet: shown.sheet,
            duplicates: Duplicates::Refuse,
            roles_before: roles.clone(),
            roles,
            shown,
            fault: None,
            chosen: ImportItem::Target,
            waits: None,
            keeps: false,
        }
    }

    /// Returns what would be kept, unless something is wrong with it.
    pub fn plan(&self) -> Option<&Plan> {
        self.shown.plan.as_ref().ok().filter(|_| self.fault.is_none())
    }

    /// Returns the sentence that says what is wrong, if anything is.
    pub fn wrong(&self) -> Option<&str> {
        self.fault.as_deref().or(self.shown.plan.as_ref().err().map(String::as_str))
    }
}
