//! The application: what the facilitator sees and does, with no terminal, disk or clock in it.
//!
//! [`update()`] takes the [`Model`] and a [`Msg`] and returns [`Effect`]s, which are data; what comes
//! of them comes back as messages. Time comes in with the message.

mod command;
mod describe;
mod desk;
mod effect;
mod find;
mod footer;
mod key;
mod keymap;
mod like;
mod model;
mod msg;
mod names;
mod offers;
mod opening;
mod overlay;
mod palette;
mod place;
mod plenary;
mod refusal;
mod requirements;
mod review;
mod shelf;
mod strip;
mod target;
mod themes;
mod update;
mod wish;

pub use command::Command;
pub use desk::{Access, Aside, Desk, Focus, Next, Saving};
pub use effect::{Effect, ExportWhat};
pub use find::find_answers;
pub use key::{Chord, Code};
pub use keymap::{BadKey, Hint, Keymap};
pub use like::{Like, Pair};
pub use model::{Colours, LINE_MARGIN, Model, Notice, Size};
pub use msg::{Msg, OpenedSession};
pub use names::{group_name, voice_name};
pub use offers::offers;
pub use opening::{OpeningRow, RowEdit, opening_rows};
pub use overlay::{Choice, Confirm, Overlay};
pub use palette::palette_commands;
pub use place::Place;
pub use plenary::{
    AskedFacts, DeadlineFacts, PlatformFacts, Plenary, PlenaryFacts, PlenaryRow, ThemeFacts,
};
pub use refusal::sentence as refusal_sentence;
pub use requirements::requirement_rows;
pub use review::{ReviewRow, review_rows};
pub use shelf::{Row, RowState, Shelf};
pub use strip::{Field, Offer, Strip};
pub use target::Target;
pub use themes::{ThemeRow, theme_rows};
pub use update::{Outcome, Redraw, update};
pub use wish::{FORMATS, Names, Wish, WishRow};
