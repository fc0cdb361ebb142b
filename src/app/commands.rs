//! The one table of commands: everything that can be done, by whatever key or from the palette.
//!
//! Each command is declared once: its name in the config and in the code, the key of its name in the
//! palette, where the palette offers it, whether it changes the session, and what it does. Commands
//! that mean something else in each mode, such as [`Command::Keep`], are performed by the mode.

use crate::domain::{RoomView, Sheet, Stage, Stance};

use super::colours::Colours;
use super::key::{Chord, Code, END, HOME, PAGE_DOWN, PAGE_UP, ctrl, f};
use super::keymap::Scope::{self, Everywhere, InRows, InSession};
use super::model::Model;
use super::modes::Mode;
use super::update::Update;
use super::update::undo::Direction;
use super::workspace::Focus;

/// Changes the session, so it cannot be done while the session is only read.
const CHANGES: bool = true;
/// Changes nothing that is saved with the session, or asks first.
const READS: bool = false;

macro_rules! commands {
    ($($name:ident $text:literal, $applies:ident, $changes:ident, $run:expr;)+) => {
        /// Something the facilitator can do.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Command { $(#[doc = concat!("What the text `", $text, "` names.")] $name,)+ }

        impl Command {
            /// All commands, in the order the palette lists them.
            pub const ALL: &[Self] = &[$(Self::$name,)+];

            /// Returns the key of the command's name in the palette.
            pub fn name_key(self) -> &'static str {
                match self { $(Self::$name => $text,)+ }
            }

            /// Returns the name by which the texts of the help take its key.
            pub fn help_name(self) -> &'static str {
                let key = self.name_key();
                key.strip_prefix("command-").unwrap_or(key)
            }

            /// Tells whether it changes the session.
            pub fn changes_session(self) -> bool {
                match self { $(Self::$name => $changes,)+ }
            }

            /// Tells whether it can be done here, as the palette shows it.
            pub(super) fn availability(self, model: &Model) -> Availability {
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
    Keep "command-keep", on_sheet, CHANGES, by_mode;
    KeepAndNext "command-keep-and-next", on_sheet, CHANGES, by_mode;
    NewLine "command-new-line", on_sheet, CHANGES, |it| it.new_line();
    Fields "command-fields", on_sheet, CHANGES, by_mode;
    FieldsBack "command-fields-back", on_sheet, CHANGES, by_mode;
    Up "command-up", never, READS, by_mode;
    Down "command-down", never, READS, by_mode;
    PageUp "command-page-up", never, READS, by_mode;
    PageDown "command-page-down", never, READS, by_mode;
    First "command-first", never, READS, by_mode;
    Last "command-last", never, READS, by_mode;
    PreviousTarget "command-previous-target", on_sheet, READS, |it| it.previous_target();
    NextTarget "command-next-target", on_sheet, READS, |it| it.next_target();
    Address "command-address", on_sheet, CHANGES, |it| it.address_to();
    EditAnswer "command-edit-answer", with_answers_chosen, CHANGES, |it| it.edit_answer();
    Mark "command-mark", with_answers_chosen, CHANGES, |it| it.mark();
    MarkAndGoOn "command-mark-and-go-on", with_answers_chosen, CHANGES, |it| it.mark_and_go_on();
    VoteUp "command-vote-up", with_answers_chosen, CHANGES, |it| it.vote(1);
    VoteDown "command-vote-down", with_answers_chosen, CHANGES, |it| it.vote(-1);
    Park "command-park", on_sheet, CHANGES, |it| it.park();
    Delete "command-delete", with_answers_chosen, CHANGES, |it| it.delete();
    MoveUp "command-move-up", with_answers_chosen, CHANGES, |it| it.shift(-1);
    MoveDown "command-move-down", with_answers_chosen, CHANGES, |it| it.shift(1);
    MoveToTroubles "command-move-to-troubles", with_answers_chosen, CHANGES, |it| it.move_to(Sheet::Troubles);
    MoveToWays "command-move-to-ways", with_answers_chosen, CHANGES, |it| it.move_to(Sheet::Ways);
    MoveToActions "command-move-to-actions", with_answers_chosen, CHANGES, |it| it.move_to(Sheet::Actions);
    ShowParked "command-show-parked", in_session, READS, |it| it.show_parked();
    Same "command-same", on_sheet, CHANGES, |it| it.count_same();
    CountVotes "command-count-votes", in_session, READS, |it| it.count_votes();
    Ballots "command-ballots", in_session, READS, |it| it.read_ballots();
    Ranking "command-ranking", in_session, READS, |it| it.show_ranking();
    Counting "command-counting", in_session, CHANGES, |it| it.ask_counting();
    ShowVotes "command-show-votes", in_session, READS, |it| it.show_votes();
    ReadBack "command-read-back", in_session, READS, |it| it.read_back();
    Object "command-object", with_answer, CHANGES, |it| it.ask_opinion(Stance::Objection);
    Support "command-support", with_answer, CHANGES, |it| it.ask_opinion(Stance::Support);
    Duplicates "command-duplicates", in_session, READS, |it| it.go_through_duplicates();
    Split "command-split", with_answers_chosen, CHANGES, |it| it.split();
    Themes "command-themes", in_session, CHANGES, |it| it.name_theme();
    ProposeThemes "command-propose-themes", in_session, READS, |it| it.propose_themes();
    ShowTheme "command-show-theme", never, READS, by_mode;
    ByTheme "command-by-theme", in_session, READS, |it| it.toggle_by_theme();
    Requirements "command-requirements", in_session, READS, |it| it.show_requirements();
    ShareTime "command-share-time", in_session, CHANGES, |it| it.share_time();
    Round "command-round", in_session, READS, |it| it.toggle_round();
    Silence "command-silence", in_session, CHANGES, |it| it.toggle_silence();
    Pass "command-pass", in_session, CHANGES, |it| it.pass();
    Find "command-find", in_session, READS, |it| it.show_find();
    Plenary "command-plenary", with_answers_chosen, CHANGES, |it| it.pick_for_plenary();
    Skip "command-skip", never, READS, by_mode;
    Chain "command-chain", in_session, READS, |it| it.toggle_chain();
    PreviousStage "command-previous-stage", in_session, READS, |it| it.go_previous();
    NextStage "command-next-stage", in_session, READS, |it| it.go_next();
    GoOpening "command-go-opening", in_session, READS, |it| it.go(Stage::Opening);
    GoTroubles "command-go-troubles", in_session, READS, |it| it.go(Stage::Troubles);
    GoWays "command-go-ways", in_session, READS, |it| it.go(Stage::Ways);
    GoActions "command-go-actions", in_session, READS, |it| it.go(Stage::Actions);
    GoReview "command-go-review", in_session, READS, |it| it.go(Stage::Review);
    CloseSession "command-close-session", in_session, READS, |it| it.go(Stage::Closed);
    Clock "command-clock", in_session, READS, |it| it.toggle_clock();
    MoreTime "command-more-time", in_session, READS, |it| it.more_time();
    Undo "command-undo", with_history, READS, |it| it.step(Direction::Back);
    Redo "command-redo", in_session, READS, |it| it.step(Direction::Forth);
    Export "command-export", with_something_to_export, READS, |it| it.export();
    Library "command-library", outside_library, READS, |it| it.return_to_library();
    OpenPlenary "command-open-plenary", with_sessions, READS, |it| it.open_plenary();
    OpenActions "command-open-actions", with_lab, READS, |it| it.open_actions();
    ActionDone "command-action-done", with_action, READS, |it| it.action_done();
    ActionMoved "command-action-moved", with_action, READS, |it| it.action_moved();
    ActionDropped "command-action-dropped", with_action, READS, |it| it.action_dropped();
    OpenSession "command-open-session", in_library, READS, |it| it.open_chosen();
    NewSession "command-new-session", in_library, READS, |it| it.start_typed();
    ImportFile "command-import-file", with_a_session, READS, |it| it.ask_import();
    HandOver "command-hand-over", with_a_session, READS, |it| it.ask_hand_over();
    ShowCopies "command-show-copies", with_copies, READS, |it| it.toggle_copies();
    MergeCopy "command-merge-copy", with_copies, READS, |it| it.compare_copy();
    NewLab "command-new-lab", in_library, READS, |it| it.new_lab();
    ChangeLab "command-change-lab", with_lab_chosen, READS, |it| it.change_lab();
    MakeLab "command-make-lab", never, READS, |it| it.make_lab();
    NextLab "command-next-lab", with_session_chosen, READS, |it| it.ask_next_lab();
    OpenExample "command-open-example", in_library, READS, |it| it.open_example();
    Room "command-room", in_session, READS, |it| it.choose_room();
    RoomWalk "command-room-walk", in_session, READS, |it| it.show_room(RoomView::Walk);
    RoomQuestion "command-room-question", in_session, READS, |it| it.show_room(RoomView::Question);
    RoomNewest "command-room-newest", in_session, READS, |it| it.show_room(RoomView::Newest);
    RoomThemes "command-room-themes", in_session, READS, |it| it.show_room(RoomView::Themes);
    RoomVotes "command-room-votes", in_session, READS, |it| it.show_room(RoomView::Votes);
    RoomRanking "command-room-ranking", in_session, READS, |it| it.show_room(RoomView::Ranking);
    RoomChain "command-room-chain", in_session, READS, |it| it.show_room(RoomView::Chain);
    RoomCauses "command-room-causes", in_session, READS, |it| it.show_room(RoomView::Causes);
    RoomRequirements "command-room-requirements", in_session, READS, |it| it.show_room(RoomView::Requirements);
    RoomAgreement "command-room-agreement", in_session, READS, |it| it.show_room(RoomView::Agreement);
    RoomThanks "command-room-thanks", in_session, READS, |it| it.show_room(RoomView::Thanks);
    RoomBlank "command-room-blank", in_session, READS, |it| it.show_room(RoomView::Blank);
    RoomNames "command-room-names", in_session, READS, |it| it.show_room_names();
    RoomParked "command-room-parked", in_session, READS, |it| it.show_room_parked();
    RoomTypes "command-room-types", in_session, READS, |it| it.type_to_room();
    SwitchLanguage "command-switch-language", always, READS, |it| it.switch_language();
    SwitchColours "command-switch-colours", always, READS, |it| it.switch_colours();
    UsualColours "command-usual-colours", always, READS, |it| it.use_colours(Colours::Usual);
    DarkColours "command-dark-colours", always, READS, |it| it.use_colours(Colours::Dark);
    LightColours "command-light-colours", always, READS, |it| it.use_colours(Colours::Light);
    HighContrastColours "command-high-contrast-colours", always, READS, |it| it.use_colours(Colours::HighContrast);
    NoColours "command-no-colours", always, READS, |it| it.use_colours(Colours::None);
    ChangeKeys "command-change-keys", always, READS, |it| it.show_keys();
    Help "command-help", always, READS, |it| it.show_help();
    Palette "command-palette", never, READS, |it| it.show_palette();
    Back "command-back", always, READS, by_mode;
    RestoreState "command-restore-state", with_a_session, READS, |it| it.list_earlier_states();
    SaveElsewhere "command-save-elsewhere", in_session, READS, |it| it.save_elsewhere();
    Choose "command-choose", never, READS, by_mode;
    Quit "command-quit", always, READS, |it| it.quit();
}

/// The keys that work everywhere, wherever rows are paged, or wherever a session is open. Where a command has several keys,
/// the first is the one shown; the help lists them in this order.
pub(super) const KEYS: &[(Scope, Chord, Command)] = &[
    (Everywhere, f(1), Command::Help),
    (Everywhere, ctrl('g'), Command::Help),
    (Everywhere, f(2), Command::Palette),
    (Everywhere, ctrl('p'), Command::Palette),
    (Everywhere, ctrl('q'), Command::Quit),
    (Everywhere, Chord::plain(Code::Esc), Command::Back),
    (InRows, PAGE_UP, Command::PageUp),
    (InRows, PAGE_DOWN, Command::PageDown),
    (InRows, HOME, Command::First),
    (InRows, END, Command::Last),
    (InSession, f(3), Command::PreviousStage),
    (InSession, f(4), Command::NextStage),
    (InSession, Chord::shift(Code::F(1)), Command::Silence),
    (InSession, f(5), Command::Clock),
    (InSession, f(6), Command::MoreTime),
    (InSession, Chord::shift(Code::F(5)), Command::Round),
    (InSession, Chord::shift(Code::F(6)), Command::ShareTime),
    // What terminals send for Shift+F3 is also what they answer when asked where the cursor is.
    (InSession, Chord::shift(Code::F(2)), Command::Object),
    (InSession, Chord::alt(Code::Char('-')), Command::Object),
    (InSession, Chord::shift(Code::F(4)), Command::Support),
    (InSession, Chord::alt(Code::Char('=')), Command::Support),
    (InSession, Chord::alt(Code::Char('+')), Command::Support),
    (InSession, f(7), Command::Same),
    (InSession, ctrl('d'), Command::Same),
    (InSession, Chord::shift(Code::F(7)), Command::Duplicates),
    (InSession, f(8), Command::CountVotes),
    (InSession, Chord::shift(Code::F(8)), Command::ReadBack),
    (InSession, ctrl('b'), Command::ReadBack),
    (InSession, f(9), Command::Chain),
    (InSession, Chord::shift(Code::F(9)), Command::Requirements),
    (InSession, Chord::shift(Code::F(10)), Command::OpenActions),
    (InSession, f(12), Command::Room),
    (InSession, ctrl('r'), Command::Room),
    (InSession, Chord::shift(Code::F(12)), Command::ShowVotes),
    (InSession, ctrl('t'), Command::Themes),
    (InSession, ctrl('f'), Command::Find),
    (InSession, ctrl('n'), Command::Pass),
    (InSession, ctrl('e'), Command::Export),
    (InSession, ctrl('z'), Command::Undo),
    (InSession, ctrl('y'), Command::Redo),
    (InSession, ctrl('l'), Command::Library),
    (InSession, ctrl('o'), Command::Park),
    (InSession, f(10), Command::Address),
    (InSession, ctrl('x'), Command::Address),
    (InSession, ctrl('s'), Command::SaveElsewhere),
];

/// Whether a command can be done here, and how the palette shows it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Availability {
    /// It can be done.
    Here,
    /// It cannot; the text of this key says in a few words when it can. The text may name the key of
    /// [`Command::Up`] as `up`, and that of [`Command::Library`] as `library`.
    NotHere(&'static str),
    /// It is known by its key alone and stands in no list.
    Unlisted,
}

impl Availability {
    /// Returns the first of two that keeps a command from being done.
    fn and(self, other: Self) -> Self {
        if self == Self::Here { other } else { self }
    }
}

impl Command {
    /// Tells whether it sets how the program itself is, and so means the same in every mode.
    pub(super) fn is_setting(self) -> bool {
        matches!(
            self,
            Self::SwitchLanguage
                | Self::SwitchColours
                | Self::UsualColours
                | Self::DarkColours
                | Self::LightColours
                | Self::HighContrastColours
                | Self::NoColours
                | Self::ChangeKeys
        )
    }

    /// Returns the name that the config uses: the variant's own.
    pub fn id(self) -> String {
        format!("{self:?}")
    }
}

/// Does nothing: the mode says what the command means there.
fn by_mode(_: &mut Update<'_>) {}

fn never(_: &Model) -> Availability {
    Availability::Unlisted
}

fn always(_: &Model) -> Availability {
    Availability::Here
}

/// Returns that a command can be done here, or else the key of why not.
fn only_if(is_so: bool, why_not: &'static str) -> Availability {
    if is_so { Availability::Here } else { Availability::NotHere(why_not) }
}

fn in_library(model: &Model) -> Availability {
    only_if(model.mode_beneath() == Mode::Library, "palette-in-library")
}

fn outside_library(model: &Model) -> Availability {
    only_if(model.mode_beneath() != Mode::Library, "palette-in-library-now")
}

/// While all platforms are looked at together, nothing of one session can be changed.
fn in_session(model: &Model) -> Availability {
    let is_open = model.workspace.is_some() && !model.looks_at_lab();
    only_if(is_open, "palette-in-session")
}

fn on_sheet(model: &Model) -> Availability {
    let is_on_sheet = model.mode_beneath().definition().is_on_sheet;
    in_session(model).and(only_if(is_on_sheet, "palette-on-sheet"))
}

fn with_answers_chosen(model: &Model) -> Availability {
    let has_chosen = model.workspace.as_ref().is_some_and(|workspace| {
        workspace.focus == Focus::List && !workspace.concerned().is_empty()
    });
    on_sheet(model).and(only_if(has_chosen, "palette-choose-answer"))
}

/// Something may be said for or against the answer that is chosen, read back or given last.
fn with_answer(model: &Model) -> Availability {
    let has_answer = model.workspace.as_ref().is_some_and(|it| !it.spoken_of().is_empty());
    in_session(model).and(only_if(has_answer, "palette-choose-answer"))
}

/// Sessions of a lab are looked at, or one is open or in the list.
fn with_lab(model: &Model) -> Availability {
    let are_there = model.workspace.is_some() || !model.library.rows.is_empty();
    only_if(model.actions.is_none(), "palette-in-actions-now")
        .and(only_if(are_there || model.plenary.is_some(), "palette-choose-session"))
}

fn with_action(model: &Model) -> Availability {
    let has_chosen = model.actions.as_ref().is_some_and(|actions| actions.chosen().is_some());
    only_if(has_chosen, "palette-in-actions")
}

fn with_history(model: &Model) -> Availability {
    if model.actions.is_some() { Availability::Here } else { in_session(model) }
}

fn with_sessions(model: &Model) -> Availability {
    let are_there = model.workspace.is_some() || !model.library.rows.is_empty();
    only_if(!model.looks_at_lab(), "palette-in-session")
        .and(only_if(are_there, "palette-choose-session"))
}

fn with_session_chosen(model: &Model) -> Availability {
    let is_chosen = model.library.chosen().is_some();
    in_library(model).and(only_if(is_chosen, "palette-choose-session"))
}

fn with_lab_chosen(model: &Model) -> Availability {
    let is_chosen = model.library.chosen_lab().is_some();
    in_library(model).and(only_if(is_chosen, "palette-choose-lab"))
}

fn with_a_session(model: &Model) -> Availability {
    only_if(!model.looks_at_lab(), "palette-in-session").and(with_something_to_export(model))
}

/// Of an open session it is looked for when it is asked for.
fn with_copies(model: &Model) -> Availability {
    let has_copies = || model.library.chosen().is_some_and(|row| !row.copies.is_empty());
    let may_be_there = model.workspace.is_some() || has_copies();
    only_if(!model.looks_at_lab(), "palette-in-session")
        .and(only_if(may_be_there, "palette-no-copies"))
}

fn with_something_to_export(model: &Model) -> Availability {
    let is_there = model.mode_beneath() != Mode::Library || model.library.chosen().is_some();
    only_if(is_there, "palette-choose-session")
}
