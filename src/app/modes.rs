//! The one table of modes: where the facilitator can be, and what holds there.
//!
//! Each mode is declared once, in the file of `update` named here: its keys, its footer, its help,
//! what typing, commands and clicks do. Keymap, footer, help, palette and `update` read it.

use crate::domain::Sheet;

use super::commands::Command;
use super::key::{Chord, DOWN, ENTER, SHIFT_TAB, TAB, UP};
use super::model::Model;
use super::update::{self, Redraw, Update};
use super::workspace::Workspace;

macro_rules! modes {
    ($($(#[$doc:meta])* $name:ident $definition:path;)+) => {
        /// Where the facilitator is.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum Mode { $($(#[$doc])* $name,)+ }

        impl Mode {
            /// All modes.
            pub const ALL: &[Self] = &[$(Self::$name,)+];

            /// Returns what holds in the mode.
            pub fn definition(self) -> &'static Definition {
                match self { $(Self::$name => &$definition,)+ }
            }
        }
    };
}

modes! {
    /// The list of sessions.
    Library update::library::MODE;
    /// What all platforms of a lab say together.
    Plenary update::plenary::MODE;
    /// The actions of a lab, and what became of them.
    Actions update::actions::MODE;
    /// The day to which an action is put off, or why it is given up.
    Outcome update::outcome::MODE;
    /// The passport of the session.
    Opening update::opening::MODE;
    /// The people of the roster, one by one.
    People update::people::MODE;
    /// A list of people as it was pasted, before it is kept.
    PastedRoster update::pasted_roster::MODE;
    /// The input line under the sheet of a question.
    Capture update::capture::MODE;
    /// The input line under the sheet of what is parked.
    Parked update::capture::PARKED;
    /// The input line under the sheet of a question, while the walk stands at another stage.
    SheetBeside update::capture::BESIDE;
    /// The earlier answers of a sheet.
    List update::list::MODE;
    /// Who, link, theme and the other fields of an answer.
    FieldPrompt update::field_prompt::MODE;
    /// What somebody says for or against answers.
    Opinion update::opinion::MODE;
    /// The chain and its gaps.
    Review update::review::MODE;
    /// The closed session.
    Closed update::closed::MODE;
    /// The votes of a sheet, counted answer by answer.
    Votes update::votes::MODE;
    /// The answers of a sheet by votes.
    Ranking update::ranking::MODE;
    /// A sheet read back, one answer at a time.
    Readback update::readback::MODE;
    /// The likely duplicates of a sheet.
    Duplicates update::duplicates::MODE;
    /// The themes of a sheet.
    Themes update::themes::MODE;
    /// What is required of each stakeholder group.
    Requirements update::requirements::MODE;
    /// An answer to be found on any sheet.
    Find update::find::MODE;
    /// How a report is to be written.
    Export update::export::MODE;
    /// What the room sees.
    Room update::room::MODE;
    /// An earlier state of a session to be restored.
    Restore update::restore::MODE;
    /// A copy of a session to be merged into it.
    Merge update::merge::MODE;
    /// The file to be imported.
    ImportFile update::import::MODE;
    /// What would be kept of a file, and how it is read.
    ImportPage update::import::PAGE;
    /// The lab after another one.
    NextLab update::next_lab::MODE;
    /// The file to which a session is to be handed over.
    HandOver update::hand_over::MODE;
    /// What the sessions of a lab share, set up or changed.
    LabForm update::lab_form::MODE;
    /// Every command by name.
    Palette update::palette::MODE;
    /// Every command with its key, to be changed.
    Keys update::keys::MODE;
    /// The help.
    Help update::help::MODE;
    /// A question with a few answers.
    Question update::question::MODE;
}

/// What holds in a mode.
pub struct Definition {
    /// The keys that work here; where a command has several, the first is the one shown.
    pub(super) keys: &'static [(Chord, Command)],
    /// The commands in the footer with the keys of their words, the most useful first, the way on
    /// or out last.
    pub(super) footer: &'static [(Command, &'static str)],
    /// Tells whether a command of the footer makes sense now.
    pub(super) offers: fn(&Model, Command) -> bool,
    /// The keys of the title and the text of the help, which takes the keys that work here by the names
    /// of their commands; empty for the help itself.
    pub help: [&'static str; 2],
    /// The key of the sentence under the line that tells what to type; none where more is told.
    pub hint: Option<&'static str>,
    /// What is typed here.
    pub typing: Typing,
    /// Whether what is typed only looks for rows, so that Del is about the chosen row.
    pub(super) finds_rows: bool,
    /// Whether a session is open here and nothing lies over it.
    pub(super) is_in_session: bool,
    /// Whether answers are captured or changed here.
    pub(super) is_on_sheet: bool,
    /// Which sheet is shown while this is the page of a session.
    pub(super) sheet: PageSheet,
    /// What PgUp, PgDn, Home and End do.
    pub(super) paging: Paging,
    /// How many rows there are to choose from.
    pub(super) rows: fn(&Workspace) -> usize,
    /// How much has to be drawn again after a letter was typed.
    pub(super) redraw: Redraw,
    /// Carries a command out as it is meant here; false leaves it to the table of commands.
    pub(super) command: fn(&mut Update<'_>, Command) -> bool,
    /// Takes a key that is no command before it is typed into the line; true when it is used up.
    pub(super) key: fn(&mut Update<'_>, Chord) -> bool,
    /// Follows a change of the line.
    pub(super) typed: fn(&mut Update<'_>),
    /// Takes a pasted text, not yet cleaned.
    pub(super) paste: fn(&mut Update<'_>, &str),
    /// Takes a click on a row of a list.
    pub(super) click: fn(&mut Update<'_>, usize),
}

/// What is typed in a mode.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Typing {
    /// Text: the cursor stands in the line.
    Line,
    /// Seldom anything: the cursor comes with the first letter.
    Seldom,
    /// One field of an answer, in a line of its own.
    Field,
    /// Nothing.
    Nothing,
}

/// What PgUp, PgDn, Home and End do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Paging {
    /// Nothing: there are no rows.
    None,
    /// They choose among rows that take what room the screen has, but for so many rows.
    RowsBut(u16),
    /// They choose among rows in half of that room: below them stands more about the chosen one.
    UpperRows,
    /// They scroll what is read.
    Scroll,
}

/// Which sheet a page of a session shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum PageSheet {
    /// That of the stage's question, if it has one.
    OfStage,
    /// That of the stage's question, or Troubles.
    OfStageOrTroubles,
    /// A certain one, or none.
    Only(Option<Sheet>),
    /// That which is looked at beside the stage.
    Beside,
}

impl Definition {
    /// A page of a session that takes text and gives nothing a meaning of its own.
    pub(super) const PAGE: Self = Self {
        keys: &[],
        footer: &[],
        offers: |_, _| true,
        help: ["", ""],
        hint: None,
        typing: Typing::Line,
        finds_rows: false,
        is_in_session: true,
        is_on_sheet: false,
        sheet: PageSheet::OfStage,
        paging: Paging::None,
        rows: |_| 0,
        redraw: Redraw::Line,
        command: |_, _| false,
        key: |_, _| false,
        typed: |_| {},
        paste: |it, text| it.paste_into_line(text),
        click: |_, _| {},
    };

    /// The keys that keep, go from field to field, and from row to row.
    pub(super) const FIELD_KEYS: &[(Chord, Command)] = &[
        (ENTER, Command::Keep),
        (TAB, Command::Fields),
        (SHIFT_TAB, Command::FieldsBack),
        (UP, Command::Up),
        (DOWN, Command::Down),
    ];

    /// A page whose rows are looked at beside the stage.
    pub(super) const PANEL: Self = Self {
        sheet: PageSheet::OfStageOrTroubles,
        paging: Paging::RowsBut(0),
        click: |it, row| it.click_row(row),
        ..Self::PAGE
    };

    /// What lies over the screen for a moment: rows to choose from, no text.
    pub(super) const OVERLAY: Self = Self {
        typing: Typing::Nothing,
        is_in_session: false,
        paging: Paging::RowsBut(0),
        keys: &[(ENTER, Command::Choose), (UP, Command::Up), (DOWN, Command::Down)],
        footer: &[
            (Command::Choose, "hint-take"),
            (Command::Up, "hint-choose"),
            (Command::Back, "hint-back"),
        ],
        click: |it, row| it.click_overlay(row),
        ..Self::PAGE
    };

    /// Returns the key of what a command is called in the help: where no answers are captured, a
    /// command that each mode performs in its own way has its word in the footer.
    pub fn name_of(&self, command: Command) -> &'static str {
        let is_own = matches!(
            command,
            Command::Keep
                | Command::Fields
                | Command::FieldsBack
                | Command::Choose
                | Command::Skip
                | Command::Mark
                | Command::Delete
                | Command::Back
        );
        if self.is_on_sheet || !is_own {
            return command.name_key();
        }
        let word = self.footer.iter().find(|(known, _)| *known == command).map(|(_, word)| *word);
        match command {
            Command::FieldsBack => word.unwrap_or("help-backwards"),
            _ => word.unwrap_or(command.name_key()),
        }
    }

    /// Tells whether what is typed or pasted here goes into a line.
    pub fn takes_text(&self) -> bool {
        match self.typing {
            Typing::Line | Typing::Field => true,
            Typing::Seldom | Typing::Nothing => false,
        }
    }
}
