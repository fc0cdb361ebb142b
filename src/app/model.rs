//! The model: everything the screen shows.

use crate::domain::{Moment, Stage};
use crate::i18n::Lang;
use crate::text::Line;

use super::desk::{Aside, Desk, Focus};
use super::keymap::Keymap;
use super::overlay::Overlay;
use super::place::Place;
use super::plenary::Plenary;
use super::shelf::Shelf;
use super::wish::Wish;

/// The cells beside the input line: the margin, the mark before it, and one for the cursor.
pub const LINE_MARGIN: usize = 6;

/// The size of the terminal in cells.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Size {
    /// Cells in a row.
    pub columns: u16,
    /// Rows.
    pub rows: u16,
}

/// Which colours the terminal is to show.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Colours {
    /// The terminal's own, by meaning.
    #[default]
    Usual,
    /// None; bold and dim only.
    None,
    /// Strong contrast, for a projector.
    HighContrast,
}

/// A sentence said once, above the line; it goes with the next key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    /// The sentence, in the language it was said in.
    pub text: String,
    /// Whether something went wrong.
    pub alarm: bool,
}

/// Everything the screen shows; [`update`](super::update()) alone changes it.
#[derive(Debug)]
pub struct Model {
    /// The language of the screen.
    pub lang: Lang,
    /// The size of the terminal.
    pub size: Size,
    /// The colours of the screen.
    pub colours: Colours,
    /// The time of the last message.
    pub now: Moment,
    /// The sessions there are.
    pub shelf: Shelf,
    /// The session that is open.
    pub desk: Option<Desk>,
    /// What all platforms say together, while it is looked at; it lies over library and session.
    pub plenary: Option<Plenary>,
    /// What lies over the screen.
    pub overlay: Option<Overlay>,
    /// What was said last.
    pub notice: Option<Notice>,
    /// The keys in force.
    pub keymap: Keymap,
    /// How the last report was wished for.
    pub wish: Option<Wish>,
    /// Whether the program is to end once everything is saved.
    pub leaving: bool,
}

impl Model {
    /// Makes the model a program starts with: an empty library.
    #[must_use]
    pub fn new(lang: Lang, size: Size, now: Moment) -> Self {
        Self {
            lang,
            size,
            colours: Colours::default(),
            now,
            shelf: Shelf::default(),
            desk: None,
            plenary: None,
            overlay: None,
            notice: None,
            keymap: Keymap::default(),
            wish: None,
            leaving: false,
        }
    }

    /// Returns where the facilitator is.
    #[must_use]
    pub fn place(&self) -> Place {
        match (&self.overlay, &self.desk) {
            (Some(Overlay::Help { .. }), _) => Place::Help,
            (Some(Overlay::Palette { .. }), _) => Place::Palette,
            (Some(Overlay::Find { .. }), _) => Place::Find,
            (Some(Overlay::Export { .. }), _) => Place::Export,
            (Some(Overlay::Paste { .. } | Overlay::Confirm { .. }), _) => Place::Question,
            (None, _) => self.place_beneath(),
        }
    }

    /// Returns where the facilitator is but for what lies over the screen for a moment.
    #[must_use]
    pub fn place_beneath(&self) -> Place {
        match (&self.plenary, &self.desk) {
            (Some(_), _) => Place::Plenary,
            (None, None) => Place::Library,
            (None, Some(desk)) => desk.place(),
        }
    }

    /// Returns the line that typing goes to; the cursor stands in it.
    #[must_use]
    pub fn line(&self) -> Option<&Line> {
        match (&self.overlay, &self.desk) {
            (Some(Overlay::Palette { line, .. } | Overlay::Find { line, .. }), _) => Some(line),
            (Some(_), _) => None,
            (None, _) if self.plenary.is_some() => None,
            (None, None) => Some(&self.shelf.line),
            (None, Some(desk)) => Some(desk.typing_line()),
        }
    }

    pub(super) fn line_mut(&mut self) -> Option<&mut Line> {
        match (&mut self.overlay, &mut self.desk) {
            (Some(Overlay::Palette { line, .. } | Overlay::Find { line, .. }), _) => Some(line),
            (Some(_), _) => None,
            (None, _) if self.plenary.is_some() => None,
            (None, None) => Some(&mut self.shelf.line),
            (None, Some(desk)) => Some(desk.typing_line_mut()),
        }
    }

    /// Returns the cells an input line has before it wraps.
    #[must_use]
    pub fn line_width(&self) -> usize {
        usize::from(self.size.columns).saturating_sub(LINE_MARGIN).max(1)
    }

    /// Returns how long the program may sleep, in seconds, before time alone changes something:
    /// one while a clock runs or a half-typed line waits to be kept, for ever otherwise.
    #[must_use]
    pub fn next_tick(&self) -> Option<u64> {
        let desk = self.desk.as_ref()?;
        (desk.session.clock.is_some() || desk.draft_waits()).then_some(1)
    }

    /// Tells whether a moment without typing is waited for, to look for what the line is like.
    #[must_use]
    pub fn wants_rest(&self) -> bool {
        self.overlay.is_none() && self.desk.as_ref().is_some_and(|desk| desk.like.stale)
    }

    pub(super) fn say(&mut self, text: String) {
        self.notice = Some(Notice { text, alarm: false });
    }

    pub(super) fn warn(&mut self, text: String) {
        self.notice = Some(Notice { text, alarm: true });
    }
}

impl Desk {
    /// Returns where in the session the facilitator is.
    #[must_use]
    pub fn place(&self) -> Place {
        match (self.focus, self.aside, self.session.stage) {
            (Focus::Strip, _, _) => Place::Strip,
            (Focus::List, _, _) => Place::List,
            (Focus::Line, Some(Aside::Chain), _) => Place::Review,
            (Focus::Line, Some(Aside::Parked), _) => Place::Line,
            (Focus::Line, Some(Aside::Votes), _) => Place::Votes,
            (Focus::Line, Some(Aside::Readback), _) => Place::Readback,
            (Focus::Line, Some(Aside::Duplicates), _) => Place::Duplicates,
            (Focus::Line, Some(Aside::Themes), _) => Place::Themes,
            (Focus::Line, Some(Aside::Requirements), _) => Place::Requirements,
            (Focus::Line, None, Stage::Opening) => Place::Opening,
            (Focus::Line, None, Stage::Troubles | Stage::Ways | Stage::Actions) => Place::Line,
            (Focus::Line, None, Stage::Review) => Place::Review,
            (Focus::Line, None, Stage::Closed) => Place::Closed,
        }
    }
}
