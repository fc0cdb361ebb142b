//! The application: what the facilitator sees and does, with no terminal, disk or clock in it.
//!
//! [`update()`] takes the [`Model`] and a [`Msg`] and returns [`Effect`]s, which are data; what comes
//! of them comes back as messages. Time comes in with the message.

mod command;
mod describe;
mod effect;
mod export_options;
mod field_prompt;
mod find;
mod footer;
mod key;
mod keymap;
mod library;
mod like;
mod mode;
mod model;
mod msg;
mod names;
mod offers;
mod opening;
mod overlay;
mod palette;
mod plenary;
mod refusal;
mod requirements;
mod review;
mod target;
mod themes;
mod update;
mod workspace;

pub use command::Command;
pub use effect::{Effect, ExportWhat};
pub use export_options::{ExportOptions, FORMATS, Names, OptionRow};
pub use field_prompt::{Field, FieldPrompt, Offer};
pub use find::find_answers;
pub use key::{Chord, Code};
pub use keymap::{BadKey, Hint, Keymap};
pub use library::{Library, Row, RowState};
pub use like::{Like, Pair};
pub use mode::Mode;
pub use model::{Colours, LINE_MARGIN, Model, Notice, Size};
pub use msg::{Msg, OpenedSession};
pub use names::{group_name, voice_name};
pub use offers::offers;
pub use opening::{OpeningRow, RowEdit, opening_rows};
pub use overlay::{Choice, Confirm, Overlay};
pub use palette::palette_commands;
pub use plenary::{
    AskedFacts, DeadlineFacts, PlatformFacts, Plenary, PlenaryFacts, PlenaryRow, ThemeFacts,
};
pub use refusal::sentence as refusal_sentence;
pub use requirements::requirement_rows;
pub use review::{ReviewRow, review_rows};
pub use target::Target;
pub use themes::{ThemeRow, theme_rows};
pub use update::{Outcome, Redraw, update};
pub use workspace::{Access, Focus, Next, Panel, Saving, Workspace};
