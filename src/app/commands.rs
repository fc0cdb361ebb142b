//! The one table of commands: everything that can be done, by whatever key or from the palette.
//!
//! Each command is declared once: its name in the config and in the code, the key of its name in the
//! palette, where the palette offers it, whether it changes the session, and what it does. Commands
//! that mean something else in each mode, such as [`Command::Keep`], are carried out by the mode.

use crate::domain::{Sheet, Stage};

use super::key::{Chord, Code, ctrl, f};
use super::keymap::Scope::{self, Everywhere, InSession};
use super::model::Model;
use super::modes::Mode;
use super::update::Update;
use super::update::history::Direction;
use super::workspace::Focus;

/// Changes the session, so it cannot be done while the session is only read.
const CHANGES: bool = true;
/// Changes nothing that is saved with the session, or asks first.
const READS: bool = false;

macro_rules! commands {
    ($($(#[$doc:meta])* $name:ident $text:literal, $applies:ident, $changes:ident, $run:expr;)+) => {
        /// Something the facilitator can do.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Command { $($(#[$doc])* $name,)+ }

        impl Command {
            /// All commands, in the order the palette lists them.
            pub const ALL: &[Self] = &[$(Self::$name,)+];

            /// Returns the key of the command's name in the palette.
            #[must_use]
            pub fn name_key(self) -> &'static str {
                match self { $(Self::$name => $text,)+ }
            }

            /// Tells whether it changes the session.
            #[must_use]
            pub fn changes_session(self) -> bool {
                match self { $(Self::$name => $changes,)+ }
            }

            /// Tells whether the palette offers it now.
            pub(super) fn applies(self, model: &Model) -> bool {
                match self { $(Self::$name => $applies(model),)+ }
            }

            /// Returns what it does where the mode has no meaning of its own for it.
            pub(super) fn action(self) -> fn(&mut Update<'_>) {
                match self { $(Self::$name => $run,)+ }
            }
        }
    };
}

commands! {
    /// Keeps what is in the line.
    Keep "command-keep", on_sheet, CHANGES, by_mode;
    /// Begins another line within the answer.
    NewLine "command-new-line", on_sheet, CHANGES, |it| it.new_line();
    /// Goes to who, link, theme and the rest, one after another.
    Fields "command-fields", on_sheet, CHANGES, by_mode;
    /// Goes back through the same fields.
    FieldsBack "command-fields-back", on_sheet, CHANGES, by_mode;
    /// Goes up: to earlier answers, to the choice above.
    Up "command-up", never, READS, by_mode;
    /// Goes down.
    Down "command-down", never, READS, by_mode;
    /// Goes a screen up.
    PageUp "command-page-up", never, READS, by_mode;
    /// Goes a screen down.
    PageDown "command-page-down", never, READS, by_mode;
    /// Takes the trouble or way before as what new answers are for.
    PreviousTarget "command-previous-target", on_sheet, READS, |it| it.previous_target();
    /// Takes the trouble or way after as what new answers are for.
    NextTarget "command-next-target", on_sheet, READS, |it| it.next_target();
    /// Changes the wording of the chosen answer.
    EditAnswer "command-edit-answer", with_answers_chosen, CHANGES, |it| it.edit_answer();
    /// Marks the chosen answer, or takes the mark away.
    Mark "command-mark", with_answers_chosen, CHANGES, |it| it.mark();
    /// Adds a vote.
    VoteUp "command-vote-up", with_answers_chosen, CHANGES, |it| it.vote(1);
    /// Takes a vote away.
    VoteDown "command-vote-down", with_answers_chosen, CHANGES, |it| it.vote(-1);
    /// Puts the typed line or the chosen answers aside, or shows what is parked.
    Park "command-park", on_sheet, CHANGES, |it| it.park();
    /// Deletes the chosen answers.
    Delete "command-delete", with_answers_chosen, CHANGES, |it| it.delete();
    /// Moves the chosen answer up.
    MoveUp "command-move-up", with_answers_chosen, CHANGES, |it| it.shift(-1);
    /// Moves the chosen answer down.
    MoveDown "command-move-down", with_answers_chosen, CHANGES, |it| it.shift(1);
    /// Moves the chosen answers to Troubles.
    MoveToTroubles "command-move-to-troubles", with_answers_chosen, CHANGES, |it| it.move_to(Sheet::Troubles);
    /// Moves the chosen answers to Ways.
    MoveToWays "command-move-to-ways", with_answers_chosen, CHANGES, |it| it.move_to(Sheet::Ways);
    /// Moves the chosen answers to Actions.
    MoveToActions "command-move-to-actions", with_answers_chosen, CHANGES, |it| it.move_to(Sheet::Actions);
    /// Shows what is parked.
    ShowParked "command-show-parked", in_session, READS, |it| it.show_parked();
    /// Counts the typed line as another backer of the answer it is like.
    Same "command-same", on_sheet, CHANGES, |it| it.count_same();
    /// Counts the votes of the sheet, answer by answer.
    CountVotes "command-count-votes", in_session, READS, |it| it.count_votes();
    /// Shows the votes to the room, or hides them.
    ShowVotes "command-show-votes", in_session, READS, |it| it.show_votes();
    /// Reads the sheet back, one answer at a time.
    ReadBack "command-read-back", in_session, READS, |it| it.read_back();
    /// Goes through the likely duplicates of the sheet.
    Duplicates "command-duplicates", in_session, READS, |it| it.go_through_duplicates();
    /// Takes an answer merged into the chosen one out again.
    Split "command-split", with_answers_chosen, CHANGES, |it| it.split();
    /// Names the theme of the chosen answers, or shows the themes of the sheet.
    Themes "command-themes", in_session, CHANGES, |it| it.name_theme();
    /// Proposes themes for the answers that have none.
    ProposeThemes "command-propose-themes", in_session, READS, |it| it.propose_themes();
    /// Shows the sheet by theme, or in the order of capture.
    ByTheme "command-by-theme", in_session, READS, |it| it.toggle_by_theme();
    /// Shows what is required of each stakeholder group.
    Requirements "command-requirements", in_session, READS, |it| it.show_requirements();
    /// Shares the time left among the stages left.
    ShareTime "command-share-time", in_session, CHANGES, |it| it.share_time();
    /// Goes round the roster, one person after another.
    Round "command-round", in_session, READS, |it| it.toggle_round();
    /// Lets the person whose turn it is pass.
    Pass "command-pass", in_session, CHANGES, |it| it.pass();
    /// Finds an answer on any sheet.
    Find "command-find", in_session, READS, |it| it.show_find();
    /// Picks the chosen answers for the plenary, or not.
    Plenary "command-plenary", with_answers_chosen, CHANGES, |it| it.pick_for_plenary();
    /// Leaves this one for later.
    Skip "command-skip", never, READS, by_mode;
    /// Shows the chain and its gaps.
    Chain "command-chain", in_session, READS, |it| it.toggle_chain();
    /// Goes to the stage before.
    PreviousStage "command-previous-stage", in_session, READS, |it| it.go_previous();
    /// Goes to the stage after.
    NextStage "command-next-stage", in_session, READS, |it| it.go_next();
    /// Goes to Opening.
    GoOpening "command-go-opening", in_session, READS, |it| it.go(Stage::Opening);
    /// Goes to Troubles.
    GoTroubles "command-go-troubles", in_session, READS, |it| it.go(Stage::Troubles);
    /// Goes to Ways.
    GoWays "command-go-ways", in_session, READS, |it| it.go(Stage::Ways);
    /// Goes to Actions.
    GoActions "command-go-actions", in_session, READS, |it| it.go(Stage::Actions);
    /// Goes to Review.
    GoReview "command-go-review", in_session, READS, |it| it.go(Stage::Review);
    /// Closes the session.
    CloseSession "command-close-session", in_session, READS, |it| it.go(Stage::Closed);
    /// Starts the clock, or stops it.
    Clock "command-clock", in_session, READS, |it| it.toggle_clock();
    /// Gives the stage two minutes more.
    MoreTime "command-more-time", in_session, READS, |it| it.more_time();
    /// Takes the last change back.
    Undo "command-undo", in_session, READS, |it| it.step(Direction::Back);
    /// Does again what was taken back.
    Redo "command-redo", in_session, READS, |it| it.step(Direction::Forth);
    /// Writes the report.
    Export "command-export", with_something_to_export, READS, |it| it.export();
    /// Closes the session and shows the library.
    Library "command-library", outside_library, READS, |it| it.return_to_library();
    /// Shows what all platforms of the lab say together.
    OpenPlenary "command-open-plenary", with_sessions, READS, |it| it.open_plenary();
    /// Opens what the cursor is on in the library, or starts what is named in the line.
    OpenSession "command-open-session", in_library, READS, |it| it.open_chosen();
    /// Starts a session of the platform named in the line.
    NewSession "command-new-session", in_library, READS, |it| it.start_typed();
    /// Puts the worked example among the sessions and opens it.
    OpenExample "command-open-example", in_library, READS, |it| it.open_example();
    /// Switches to the next language.
    SwitchLanguage "command-switch-language", always, READS, |it| it.switch_language();
    /// Shows the help for this place.
    Help "command-help", always, READS, |it| it.show_help();
    /// Shows every command by name.
    Palette "command-palette", never, READS, |it| it.show_palette();
    /// Goes back one step: out of a list, a question, a look aside.
    Back "command-back", always, READS, by_mode;
    /// Shows the earlier states of the session, to restore one.
    RestoreState "command-restore-state", with_a_session, READS, |it| it.list_earlier_states();
    /// Saves the session at another place, where its own refuses.
    SaveElsewhere "command-save-elsewhere", in_session, READS, |it| it.save_elsewhere();
    /// Takes the choice under the cursor.
    Choose "command-choose", never, READS, by_mode;
    /// Leaves the program; everything is saved.
    Quit "command-quit", always, READS, |it| it.quit();
}

/// The keys that work everywhere or wherever a session is open. Where a command has several keys,
/// the first is the one shown; the help lists them in this order.
pub(super) const KEYS: &[(Scope, Chord, Command)] = &[
    (Everywhere, f(1), Command::Help),
    (Everywhere, ctrl('g'), Command::Help),
    (Everywhere, f(2), Command::Palette),
    (Everywhere, ctrl('p'), Command::Palette),
    (Everywhere, ctrl('q'), Command::Quit),
    (Everywhere, Chord::plain(Code::Esc), Command::Back),
    (InSession, f(3), Command::PreviousStage),
    (InSession, f(4), Command::NextStage),
    (InSession, f(5), Command::Clock),
    (InSession, f(6), Command::MoreTime),
    (InSession, Chord::shift(Code::F(5)), Command::Round),
    (InSession, Chord::shift(Code::F(6)), Command::ShareTime),
    (InSession, f(7), Command::Same),
    (InSession, ctrl('d'), Command::Same),
    (InSession, Chord::shift(Code::F(7)), Command::Duplicates),
    (InSession, f(8), Command::CountVotes),
    (InSession, Chord::shift(Code::F(8)), Command::ReadBack),
    (InSession, ctrl('b'), Command::ReadBack),
    (InSession, f(9), Command::Chain),
    (InSession, Chord::shift(Code::F(9)), Command::Requirements),
    (InSession, f(12), Command::ShowVotes),
    (InSession, ctrl('r'), Command::ShowVotes),
    (InSession, ctrl('t'), Command::Themes),
    (InSession, ctrl('f'), Command::Find),
    (InSession, ctrl('n'), Command::Pass),
    (InSession, ctrl('e'), Command::Export),
    (InSession, ctrl('z'), Command::Undo),
    (InSession, ctrl('y'), Command::Redo),
    (InSession, ctrl('l'), Command::Library),
    (InSession, ctrl('o'), Command::Park),
    (InSession, ctrl('s'), Command::SaveElsewhere),
];

impl Command {
    /// Returns the name that the config uses: the variant's own.
    #[must_use]
    pub fn id(self) -> String {
        format!("{self:?}")
    }
}

/// Does nothing: the mode says what the command means there.
fn by_mode(_: &mut Update<'_>) {}

fn never(_: &Model) -> bool {
    false
}

fn always(_: &Model) -> bool {
    true
}

fn in_library(model: &Model) -> bool {
    model.mode_beneath() == Mode::Library
}

fn outside_library(model: &Model) -> bool {
    model.workspace.is_some() || model.plenary.is_some()
}

/// While all platforms are looked at together, nothing of one session can be changed.
fn in_session(model: &Model) -> bool {
    model.workspace.is_some() && model.plenary.is_none()
}

fn on_sheet(model: &Model) -> bool {
    model.mode_beneath().definition().is_on_sheet
}

fn with_answers_chosen(model: &Model) -> bool {
    let workspace = model.workspace.as_ref().filter(|_| model.plenary.is_none());
    workspace.is_some_and(|workspace| {
        workspace.focus == Focus::List && !workspace.concerned().is_empty()
    })
}

fn with_sessions(model: &Model) -> bool {
    model.plenary.is_none() && (model.workspace.is_some() || !model.library.rows.is_empty())
}

fn with_a_session(model: &Model) -> bool {
    model.plenary.is_none() && with_something_to_export(model)
}

fn with_something_to_export(model: &Model) -> bool {
    outside_library(model) || model.library.chosen().is_some()
}
