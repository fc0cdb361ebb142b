//! The palette: every command by name, found in either language.

use crate::i18n::Lang;
use crate::text::fold;

use super::command::Command;
use super::mode::Mode;
use super::model::Model;
use super::workspace::Focus;

/// Lists the commands that can be done now and whose name, in either language, has every word
/// typed; those whose name begins so come first.
#[must_use]
pub fn palette_commands(model: &Model, typed: &str) -> Vec<Command> {
    let typed = fold(typed);
    let wanted: Vec<&str> = typed.split_whitespace().collect();
    let mut found: Vec<(bool, Command)> = Vec::new();
    for command in Command::ALL {
        if !applies(model, command) {
            continue;
        }
        let names = Lang::ALL.map(|lang| fold(&lang.text(command.name_key())));
        let named = |name: &String| wanted.iter().all(|word| name.contains(word));
        if names.iter().any(named) {
            let begins = names.iter().any(|name| name.starts_with(&typed));
            found.push((!begins, command));
        }
    }
    found.sort_by_key(|(later, _)| *later);
    found.into_iter().map(|(_, command)| command).collect()
}

/// Tells whether a command can be done where the facilitator is, the palette aside.
fn applies(model: &Model, command: Command) -> bool {
    let place = model.mode_beneath();
    let listed =
        model.workspace.as_ref().is_some_and(|workspace| !workspace.concerned().is_empty());
    let on_sheet = matches!(place, Mode::Line | Mode::List | Mode::FieldPrompt);
    let choosing =
        model.workspace.as_ref().is_some_and(|workspace| workspace.focus == Focus::List) && listed;
    if place == Mode::Plenary {
        // What is looked at together is changed platform by platform.
        return matches!(
            command,
            Command::Help
                | Command::Quit
                | Command::SwitchLanguage
                | Command::Back
                | Command::Export
                | Command::Library
        );
    }
    match command {
        Command::Palette
        | Command::Choose
        | Command::Up
        | Command::Down
        | Command::PageUp
        | Command::PageDown
        | Command::Skip => false,
        Command::Help | Command::Quit | Command::SwitchLanguage | Command::Back => true,
        Command::OpenPlenary => model.workspace.is_some() || !model.library.rows.is_empty(),
        Command::Export => model.workspace.is_some() || model.library.chosen().is_some(),
        Command::OpenSession | Command::NewSession | Command::OpenExample => place == Mode::Library,
        Command::Undo
        | Command::Redo
        | Command::Library
        | Command::PreviousStage
        | Command::NextStage
        | Command::GoOpening
        | Command::GoTroubles
        | Command::GoWays
        | Command::GoActions
        | Command::GoReview
        | Command::CloseSession
        | Command::Clock
        | Command::MoreTime
        | Command::ShowParked
        | Command::CountVotes
        | Command::ShowVotes
        | Command::ReadBack
        | Command::Duplicates
        | Command::Themes
        | Command::ProposeThemes
        | Command::ByTheme
        | Command::Requirements
        | Command::ShareTime
        | Command::Round
        | Command::Pass
        | Command::Find
        | Command::Chain => model.workspace.is_some(),
        Command::Keep
        | Command::NewLine
        | Command::Fields
        | Command::FieldsBack
        | Command::PreviousTarget
        | Command::NextTarget
        | Command::Same
        | Command::Park => on_sheet,
        Command::EditAnswer
        | Command::Delete
        | Command::Mark
        | Command::Split
        | Command::Plenary
        | Command::VoteUp
        | Command::VoteDown
        | Command::MoveUp
        | Command::MoveDown
        | Command::MoveToTroubles
        | Command::MoveToWays
        | Command::MoveToActions => choosing,
    }
}
