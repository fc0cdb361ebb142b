//! The palette: everyday words find the commands, whatever language the screen speaks.

use citylab::app::{Command, Model, PaletteRow, palette_rows};
use citylab::domain::{Session, Sheet};
use citylab::i18n::Lang;

use crate::shared::room::{say, session};
use crate::shared::screen::{opened, press};

/// What people call a command, with the commands that are meant, any of which is right.
const WORDS: &[(&str, &[Command])] = &[
    ("delete", &[Command::Delete]),
    ("remove", &[Command::Delete]),
    ("erase", &[Command::Delete]),
    ("merge", &[Command::Duplicates, Command::MergeCopy]),
    ("join", &[Command::Duplicates]),
    ("duplicate", &[Command::Duplicates]),
    ("split", &[Command::Split]),
    ("separate", &[Command::Split]),
    ("undo", &[Command::Undo]),
    ("back", &[Command::Undo]),
    ("cancel", &[Command::Undo]),
    ("redo", &[Command::Redo]),
    ("export", &[Command::Export]),
    ("save report", &[Command::Export]),
    ("report", &[Command::Export]),
    ("print", &[Command::Export]),
    ("word", &[Command::Export]),
    ("pdf", &[Command::Export]),
    ("excel", &[Command::Export]),
    ("fix", &[Command::EditAnswer]),
    ("edit", &[Command::EditAnswer]),
    ("correct", &[Command::EditAnswer]),
    ("reword", &[Command::EditAnswer]),
    ("exit", &[Command::Quit]),
    ("quit", &[Command::Quit]),
    ("leave", &[Command::Quit]),
    ("close", &[Command::CloseSession]),
    ("finish", &[Command::CloseSession]),
    ("pause", &[Command::Clock]),
    ("timer", &[Command::Clock]),
    ("clock", &[Command::Clock]),
    ("help", &[Command::Help]),
    ("language", &[Command::SwitchLanguage]),
    ("english", &[Command::SwitchLanguage]),
    ("vote", &[Command::CountVotes]),
    ("votes", &[Command::CountVotes]),
    ("voting", &[Command::CountVotes]),
    ("theme", &[Command::Themes]),
    ("cluster", &[Command::Themes, Command::ProposeThemes]),
    ("group", &[Command::Themes, Command::Requirements]),
    ("move", &[Command::MoveUp, Command::MoveToTroubles]),
    ("park", &[Command::Park]),
    ("postpone", &[Command::Park]),
    ("find", &[Command::Find]),
    ("search", &[Command::Find]),
    ("backup", &[Command::RestoreState]),
    ("usb", &[Command::HandOver]),
    ("hand over", &[Command::HandOver]),
    ("all sessions", &[Command::Library]),
    ("demo", &[Command::OpenExample]),
    ("colour", &[Command::SwitchColours]),
    ("contrast", &[Command::HighContrastColours]),
    ("projector", &[Command::HighContrastColours]),
    ("dark", &[Command::DarkColours]),
    ("light", &[Command::LightColours]),
    ("keys", &[Command::ChangeKeys]),
    ("shortcut", &[Command::ChangeKeys]),
    ("цвет", &[Command::SwitchColours]),
    ("контраст", &[Command::HighContrastColours]),
    ("тёмн", &[Command::DarkColours]),
    ("темная тема", &[Command::DarkColours]),
    ("светлая", &[Command::LightColours]),
    ("клавиши", &[Command::ChangeKeys]),
    ("удалить", &[Command::Delete]),
    ("убрать", &[Command::Delete]),
    ("стереть", &[Command::Delete]),
    ("объединить", &[Command::Duplicates]),
    ("слить", &[Command::Duplicates]),
    ("дубликат", &[Command::Duplicates]),
    ("повтор", &[Command::Duplicates]),
    ("разделить", &[Command::Split]),
    ("отменить", &[Command::Undo]),
    ("отмена", &[Command::Undo]),
    ("вернуть", &[Command::Undo, Command::Redo]),
    ("экспорт", &[Command::Export]),
    ("отчёт", &[Command::Export]),
    ("ОТЧЕТ", &[Command::Export]),
    ("печать", &[Command::Export]),
    ("ворд", &[Command::Export]),
    ("исправить", &[Command::EditAnswer]),
    ("поправить", &[Command::EditAnswer]),
    ("изменить", &[Command::EditAnswer]),
    ("выход", &[Command::Quit]),
    ("выйти", &[Command::Quit]),
    ("закрыть", &[Command::CloseSession, Command::Quit]),
    ("пауза", &[Command::Clock]),
    ("таймер", &[Command::Clock]),
    ("помощь", &[Command::Help]),
    ("справка", &[Command::Help]),
    ("язык", &[Command::SwitchLanguage]),
    ("русский", &[Command::SwitchLanguage]),
    ("голос", &[Command::CountVotes]),
    ("голосование", &[Command::CountVotes]),
    ("тема", &[Command::Themes]),
    ("темы", &[Command::Themes]),
    ("перенести", &[Command::MoveToTroubles]),
    ("отложить", &[Command::Park]),
    ("найти", &[Command::Find]),
    ("поиск", &[Command::Find]),
    ("восстановить", &[Command::RestoreState]),
    ("флешка", &[Command::HandOver]),
    ("передать", &[Command::HandOver]),
    ("пример", &[Command::OpenExample]),
];

fn two_answers() -> Session {
    let mut session = session();
    say(&mut session, Sheet::Troubles, "The landfill is almost full");
    say(&mut session, Sheet::Troubles, "Fines are never paid");
    session
}

fn found(model: &Model, typed: &str) -> Vec<Command> {
    let rows = palette_rows(model, typed).into_iter();
    let command = |row| match row {
        PaletteRow::Command { command, .. } => Some(command),
        PaletteRow::Answer(_) | PaletteRow::Session { .. } => None,
    };
    rows.filter_map(command).collect()
}

#[test]
fn everyday_words_find_the_command_among_the_first_three() {
    for (turn, lang) in Lang::ALL.into_iter().enumerate() {
        let mut model = opened(two_answers(), lang, 80, 24);
        for (place, keys) in ["", "<F4>", "<Up>"].into_iter().enumerate() {
            press(&mut model, keys);
            // Each word in each place and in each language, and not in all pairs of them.
            for (word, meant) in WORDS.iter().skip((turn + place) % 2).step_by(2) {
                let found = found(&model, word);
                let first = found.iter().take(3);
                let is_found = first.clone().any(|command| meant.contains(command));
                assert!(is_found, "{lang}, after {keys:?}: “{word}” finds {found:?}");
            }
        }
    }
}

#[test]
fn a_name_that_begins_so_comes_before_words_of_it_and_these_before_what_it_is_called() {
    let model = opened(two_answers(), Lang::EN, 80, 24);
    let place = |typed: &str, command: Command| {
        found(&model, typed).iter().position(|found| *found == command).unwrap()
    };
    // “Find an answer”, “Look at the worked example”, called “manual”, and “Go through …” within.
    assert_eq!(place("find", Command::Find), 0);
    assert!(place("the", Command::Chain) < place("the", Command::Undo));
    assert!(place("re", Command::Requirements) < place("re", Command::Export));
    assert!(place("re", Command::Export) < place("re", Command::Delete));
    assert!(place("re", Command::Delete) < place("re", Command::ShareTime));
}

#[test]
fn every_command_of_the_palette_is_called_something_else_too_in_every_language() {
    for command in Command::ALL {
        let also = Lang::ALL.map(|lang| lang.also(command.name_key()));
        assert_eq!(also[0].is_some(), also[1].is_some(), "{command:?}");
    }
}
