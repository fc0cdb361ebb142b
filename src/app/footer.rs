//! The footer: the words for the keys that matter most at each place, the way on or out last.

use super::command::Command;
use super::mode::Mode;

/// What the footer of a place offers beside the palette and the help.
pub(super) fn footer(place: Mode) -> &'static [(Command, &'static str)] {
    match place {
        Mode::Library => &[
            (Command::OpenSession, "hint-open"),
            (Command::Up, "hint-choose"),
            (Command::Export, "hint-export"),
            (Command::OpenPlenary, "hint-plenary"),
            (Command::Quit, "hint-quit"),
        ],
        Mode::Plenary => &[
            (Command::Back, "hint-back"),
            (Command::Down, "hint-scroll"),
            (Command::PageDown, "hint-page"),
            (Command::Export, "hint-export"),
        ],
        Mode::Opening => &[
            (Command::Keep, "hint-set"),
            (Command::Up, "hint-choose"),
            (Command::NextStage, "hint-next-stage"),
        ],
        Mode::Line => &[
            (Command::Keep, "hint-keep"),
            (Command::Fields, "hint-fields"),
            (Command::NextTarget, "hint-next-target"),
            (Command::Up, "hint-earlier"),
            (Command::NextStage, "hint-next-stage"),
        ],
        Mode::List => &[
            (Command::EditAnswer, "hint-edit"),
            (Command::Mark, "hint-mark"),
            (Command::VoteUp, "hint-vote"),
            (Command::Delete, "hint-delete"),
            (Command::Fields, "hint-fields"),
            (Command::Themes, "hint-theme"),
            (Command::Back, "hint-line"),
        ],
        Mode::FieldPrompt => &[
            (Command::Keep, "hint-keep"),
            (Command::Fields, "hint-next-field"),
            (Command::Back, "hint-line"),
        ],
        Mode::Review => &[
            (Command::Choose, "hint-go-there"),
            (Command::Export, "hint-export"),
            (Command::Back, "hint-back"),
            (Command::NextStage, "hint-close-session"),
        ],
        Mode::Closed => &[
            (Command::Export, "hint-export"),
            (Command::PreviousStage, "hint-reopen"),
            (Command::Library, "hint-library"),
        ],
        Mode::Votes => &[
            (Command::Keep, "hint-count"),
            (Command::ShowVotes, "hint-show-votes"),
            (Command::Fields, "hint-by-group"),
            (Command::Up, "hint-choose"),
            (Command::Back, "hint-done"),
        ],
        Mode::Readback => &[
            (Command::Keep, "hint-confirm"),
            (Command::Fields, "hint-unclear"),
            (Command::FieldsBack, "hint-disputed"),
            (Command::Down, "hint-next"),
            (Command::Back, "hint-done"),
        ],
        Mode::Duplicates => &[
            (Command::Choose, "hint-merge"),
            (Command::Delete, "hint-unlike"),
            (Command::Skip, "hint-later"),
            (Command::Fields, "hint-swap"),
            (Command::Back, "hint-done"),
        ],
        Mode::Themes => &[
            (Command::Choose, "hint-rename"),
            (Command::Mark, "hint-mark"),
            (Command::Delete, "hint-dissolve"),
            (Command::ProposeThemes, "hint-propose"),
            (Command::Back, "hint-done"),
        ],
        Mode::Export => &[
            (Command::Choose, "hint-write"),
            (Command::Mark, "hint-take-or-not"),
            (Command::Up, "hint-choose"),
            (Command::Back, "hint-back"),
        ],
        Mode::Requirements => &[
            (Command::Fields, "hint-reply"),
            (Command::Choose, "hint-note"),
            (Command::Up, "hint-choose"),
            (Command::Back, "hint-done"),
        ],
        Mode::Palette | Mode::Question | Mode::Find => &[
            (Command::Choose, "hint-take"),
            (Command::Up, "hint-choose"),
            (Command::Back, "hint-back"),
        ],
        Mode::Help => &[(Command::Up, "hint-scroll"), (Command::Back, "hint-back")],
    }
}
