//! The model: everything the screen shows.

use crate::domain::Moment;
use crate::i18n::Lang;
use crate::text::Line;

use super::actions::Actions;
use super::colours::Colouring;
use super::commands::Command;
use super::import::Imports;
use super::keymap::Keymap;
use super::library::Library;
use super::modes::Mode;
use super::overlay::Overlay;
use super::plenary::{LeftPlenary, Plenary};
use super::update::export::{ExportOptions, Exporting};
use super::workspace::Workspace;

/// The cells beside the input line: the margin, the mark before it, and one for the cursor.
pub const LINE_MARGIN: usize = 6;

/// The most cells that are drawn; larger terminals stay empty to the right and below.
///
/// A terminal may claim up to 65,535 columns and rows, and two buffers of so many cells would need
/// hundreds of gigabytes.
const LARGEST: Size = Size { columns: 1_000, rows: 500 };

/// The size of the terminal in cells.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Size {
    /// Cells in a row.
    pub columns: u16,
    /// Rows.
    pub rows: u16,
}

impl Size {
    /// Returns how much of a terminal of this size is drawn.
    pub(super) fn drawn(self) -> Self {
        let Self { columns, rows } = LARGEST;
        Self { columns: self.columns.min(columns), rows: self.rows.min(rows) }
    }
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
    /// The size of what is drawn: that of the terminal, but at most 1,000 columns and 500 rows.
    pub size: Size,
    /// The colours of the screen.
    pub colours: Colouring,
    /// The time of the last message.
    pub now: Moment,
    /// The sessions there are.
    pub library: Library,
    /// The session that is open.
    pub workspace: Option<Workspace>,
    /// What all platforms say together, while it is looked at; it lies over library and session.
    pub plenary: Option<Plenary>,
    /// Where the plenary was left for the open session, which is one of its lab.
    pub left_plenary: Option<LeftPlenary>,
    /// The actions of a lab, while they are looked at; they lie over the plenary.
    pub actions: Option<Actions>,
    /// What lies over the screen.
    pub overlay: Option<Overlay>,
    /// The sentence told last.
    pub notice: Option<Notice>,
    /// The keys in force.
    pub keymap: Keymap,
    /// The commands chosen in the palette, the last one first; kept while the program runs.
    pub recent: Vec<Command>,
    /// How the last report was written.
    pub export_options: Option<ExportOptions>,
    /// The report that is being written.
    pub exporting: Option<Exporting>,
    /// What is remembered of imports.
    pub imports: Imports,
    /// Whether the program is to end once everything is saved.
    pub leaving: bool,
}

impl Model {
    /// Makes the model a program starts with: an empty library.
    pub fn new(lang: Lang, size: Size, now: Moment) -> Self {
        Self {
            lang,
            size: size.drawn(),
            colours: Colouring::default(),
            now,
            library: Library::default(),
            workspace: None,
            plenary: None,
            left_plenary: None,
            actions: None,
            overlay: None,
            notice: None,
            keymap: Keymap::default(),
            recent: Vec::new(),
            export_options: None,
            exporting: None,
            imports: Imports::default(),
            leaving: false,
        }
    }

    /// Returns where the facilitator is.
    pub fn mode(&self) -> Mode {
        self.overlay.as_ref().map_or_else(|| self.mode_beneath(), |overlay| overlay.kind.mode())
    }

    /// Returns where the facilitator is but for what lies over the screen for a moment.
    pub fn mode_beneath(&self) -> Mode {
        match (&self.actions, &self.plenary, &self.workspace) {
            (Some(_), _, _) => Mode::Actions,
            (None, Some(_), _) => Mode::Plenary,
            (None, None, None) => Mode::Library,
            (None, None, Some(workspace)) => workspace.mode(),
        }
    }

    /// Tells whether all sessions of a lab are looked at together, over what is open.
    pub(super) fn looks_at_lab(&self) -> bool {
        self.plenary.is_some() || self.actions.is_some()
    }

    /// Returns the session whose header stands on top: the open one, unless its lab is looked at or a file
    /// is imported.
    pub fn headed_by(&self) -> Option<&Workspace> {
        // What is imported needs the room that the header would take.
        let is_whole_page = matches!(
            self.mode(),
            Mode::Plenary | Mode::Actions | Mode::Outcome | Mode::ImportFile | Mode::ImportPage
        );
        self.workspace.as_ref().filter(|_| !is_whole_page)
    }

    /// Returns the mode that the help speaks of: the one below it.
    pub fn mode_helped(&self) -> Mode {
        let helped = self.overlay.as_ref().filter(|overlay| overlay.kind.mode() == Mode::Help);
        match helped {
            None => self.mode(),
            Some(help) => {
                let below = help.beneath.as_ref().map(|overlay| overlay.kind.mode());
                below.unwrap_or_else(|| self.mode_beneath())
            }
        }
    }

    /// Returns the line that typing goes to; the cursor stands in it.
    pub fn line(&self) -> Option<&Line> {
        match (&self.overlay, &self.workspace) {
            (Some(overlay), _) => {
                overlay.kind.mode().definition().takes_text().then_some(&overlay.line)
            }
            (None, _) if self.looks_at_lab() => self.actions.as_ref().map(|actions| &actions.line),
            (None, None) => Some(&self.library.line),
            (None, Some(workspace)) => Some(workspace.typing_line()),
        }
    }

    /// Returns the line that stands behind the `›`, also while a field of an answer has the cursor;
    /// none under help and questions.
    pub fn main_line(&self) -> Option<&Line> {
        match (&self.overlay, &self.workspace) {
            (None, Some(workspace)) if !self.looks_at_lab() => Some(workspace.main_line()),
            _ => self.line(),
        }
    }

    pub(super) fn line_mut(&mut self) -> Option<&mut Line> {
        let looks_at_lab = self.looks_at_lab();
        match (&mut self.overlay, &mut self.workspace) {
            (Some(overlay), _) => {
                overlay.kind.mode().definition().takes_text().then_some(&mut overlay.line)
            }
            (None, _) if looks_at_lab => self.actions.as_mut().map(|actions| &mut actions.line),
            (None, None) => Some(&mut self.library.line),
            (None, Some(workspace)) => Some(workspace.typing_line_mut()),
        }
    }

    /// Returns the cells an input line has before it wraps.
    pub fn line_width(&self) -> usize {
        usize::from(self.size.columns).saturating_sub(LINE_MARGIN).max(1)
    }

    /// Returns how long the program may sleep, in seconds, before time alone changes something:
    /// one while a clock runs, everybody writes in silence, or a half-typed line waits to be kept, for ever
    /// otherwise.
    pub fn next_tick(&self) -> Option<u64> {
        let workspace = self.workspace.as_ref()?;
        let runs = workspace.session.clock.is_some() || workspace.silence.is_some();
        (runs || workspace.draft_waits()).then_some(1)
    }

    /// Tells whether a pause in typing is waited for, in which similar answers are looked up.
    pub fn wants_rest(&self) -> bool {
        self.overlay.is_none()
            && self
                .workspace
                .as_ref()
                .is_some_and(|workspace| workspace.like.stale || workspace.wants_unjudged())
    }

    /// Returns the key of a command as people read it, in the mode below what lies over the screen; a
    /// key of another mode is named unless it does something else here.
    pub fn key_name(&self, command: Command) -> String {
        let (mode, keymap) = (self.mode_beneath(), &self.keymap);
        let elsewhere = || {
            let key = keymap.any_key_for(command)?;
            keymap.resolve(mode, key).is_none_or(|known| known == command).then_some(key)
        };
        let key = keymap.key_for(mode, command).or_else(elsewhere);
        key.map(|key| key.shown(self.lang)).unwrap_or_default()
    }

    pub(super) fn say(&mut self, text: String) {
        self.notice = Some(Notice { text, alarm: false });
    }

    pub(super) fn warn(&mut self, text: String) {
        self.notice = Some(Notice { text, alarm: true });
    }
}
