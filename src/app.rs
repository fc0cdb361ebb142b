//! The application: what the facilitator sees and does, with no terminal, disk or clock in it.
//!
//! [`update()`] takes the [`Model`] and a [`Msg`] and returns [`Effect`]s, which are data; what comes
//! of them comes back as messages. Time comes in with the message.

mod actions;
mod colours;
mod commands;
mod counting;
mod describe;
mod effect;
mod field_prompt;
mod findings;
mod footer;
mod import;
mod key;
mod keymap;
mod lab_form;
mod library;
mod like;
mod model;
mod modes;
mod msg;
mod next;
mod offers;
mod opinions;
mod overlay;
mod plenary;
mod room;
mod target;
mod theme_rows;
mod update;
mod workspace;

pub use actions::{
    ActionChange, Actions, ActionsFacts, ActionsRow, ActionsSession, AskedOutcome, RecordedAction,
};
pub use colours::{Colouring, Colours};
pub use commands::Command;
pub use effect::{Effect, ExportWhat, Setting};
pub use field_prompt::{AskedOpinion, Field, FieldPrompt, Offer};

pub use findings::{CauseLine, Disputed, Findings, ReviewRow};
pub use footer::Hint;
pub use import::{
    Elapsed, FileEntry, FileListing, FileRow, FileSearch, ImportAnswer, ImportItem, ImportLine,
    ImportLines, ImportOutcome, ImportPage, ImportRequest, ImportRoom, ImportSource, ImportValue,
    Imports, ReadFile, file_rows,
};
pub use key::{Chord, Code};
pub use keymap::{BadKey, Keymap};
pub use lab_form::{LabField, LabForm};
pub use library::{CopyRow, Fault, LabRow, Library, LibraryRow, Row, RowState, chosen_among};
pub use like::{Like, Pair};

pub use describe::{bad_key as bad_key_sentence, refusal as refusal_sentence};
pub use model::{LINE_MARGIN, Model, Notice, Size};
pub use modes::{Definition, Mode, Typing};
pub use msg::{Msg, OpenedSession};
pub use next::Next;
pub use offers::offers;
pub use overlay::{Choice, Confirm, LabChoice, LabForStart, Overlay, OverlayKind};
pub use plenary::{
    AskedFacts, DeadlineFacts, LeftPlenary, PlatformFacts, Plenary, PlenaryFacts, PlenaryRow,
    PlenarySession,
};
pub use room::{Followed, RoomModel, RoomMsg, update_room};
pub use target::Target;
pub use theme_rows::{ThemePlace, ThemeRow, theme_rows};
pub use update::export::{ExportOptions, ExportStep, Exported, Exporting, OptionRow};
pub use update::find::{Beside, Elsewhere, find_answers, find_elsewhere, found_beside};
pub use update::hand_over::HandOver;
pub use update::help::{HELP_WIDTH, help_text};
pub use update::keys::{is_usual_key, key_rows};
pub use update::lab_form::LabWish;
pub use update::merge::{ComparedCopy, MERGE_LABEL, merge_lines};
pub use update::next_lab::{NextLabForm, NextLabPreview, NextLabRow};
pub use update::opening::{OpeningRow, opening_rows};
pub use update::palette::{PaletteRow, palette_rows};
pub use update::pasted_roster::{PastedRow, pasted_groups, pasted_rows};
pub use update::requirements::requirement_rows;
pub use update::restore::{EarlierState, EarlierStates};
pub use update::room::RoomRow;
pub use update::{Outcome, Redraw, shown_path, update};
pub use workspace::{Access, Focus, PlatformRef, Saving, Workspace};
