//! Commands by their words: each can be given in every language, and none means two.

use std::collections::BTreeMap;

use citylab::app::{Command, Keymap, Model, Size};
use citylab::domain::Moment;
use citylab::i18n::{Args, Lang};
use citylab::runtime::plain::words::{Ask, Own, Said, read, word_of};
use citylab::text::fold;

use crate::shared::source::top;

fn model() -> Model {
    let now: Moment = "2014-11-26T10:00:00+07:00".parse().unwrap();
    Model::new(Lang::EN, Size { columns: 80, rows: 24 }, now)
}

/// The name of a command in the palette and its short words.
fn names(command: Command, lang: Lang) -> Vec<String> {
    let key = format!("plain-word-{}", command.help_name());
    let short = lang.find(&key, &Args::new()).unwrap_or_default();
    let short = short.split(',').map(|word| word.trim().to_owned()).filter(|word| !word.is_empty());
    short.chain([lang.text(command.name_key())]).collect()
}

#[test]
fn every_command_can_be_given_by_its_words_in_every_language() {
    let (model, keymap) = (model(), Keymap::default());
    for command in Command::ALL {
        for name in Lang::ALL.into_iter().flat_map(|lang| names(*command, lang)) {
            for typed in [format!("/{name}"), format!("/{}  ", name.to_uppercase())] {
                match read(&typed, &model, &[]) {
                    Said::Ask(Ask::Command(found)) => assert_eq!(found, *command, "{typed}"),
                    Said::Ask(Ask::Key(chord)) => {
                        let key = keymap.any_key_for(*command);
                        assert_eq!(key, Some(chord), "{typed} is {chord}, not {command:?}");
                    }
                    other => panic!("{typed}: {other:?}"),
                }
            }
        }
    }
}

#[test]
fn no_two_commands_have_a_word_in_common() {
    let mut known: BTreeMap<String, Command> = BTreeMap::new();
    for command in Command::ALL {
        for name in Lang::ALL.into_iter().flat_map(|lang| names(*command, lang)) {
            let other = known.insert(fold(&name), *command).filter(|other| other != command);
            assert_eq!(other, None, "“{name}” is {command:?} too");
        }
    }
}

#[test]
fn the_word_that_is_named_is_understood() {
    let model = model();
    for command in Command::ALL {
        for lang in Lang::ALL {
            let word = word_of(Ask::Command(*command), lang);
            assert!(matches!(read(&format!("/{word}"), &model, &[]), Said::Ask(_)), "{word}");
        }
    }
}

#[test]
fn every_short_word_belongs_to_a_command() {
    for lang in Lang::ALL {
        let path = top().join(format!("src/i18n/{lang}/plain.ftl"));
        let file = std::fs::read_to_string(path).unwrap();
        let keys = file.lines().filter_map(|line| line.split_once(" = ").map(|(key, _)| key));
        for name in keys.filter_map(|key| key.strip_prefix("plain-word-")) {
            let is_known = Command::ALL.iter().any(|command| command.help_name() == name);
            assert!(is_known, "{lang}: plain-word-{name} names no command");
        }
    }
}

#[test]
fn a_line_is_a_text_a_command_or_both() {
    let model = model();
    let text = |text: &str| Said::Text(text.to_owned(), None);
    let tab = read("/tab", &model, &[]);
    let Said::Ask(tab) = tab else { panic!("{tab:?}") };
    for (typed, said) in [
        ("The landfill is full", text("The landfill is full")),
        ("The landfill is full /tab", Said::Text("The landfill is full".to_owned(), Some(tab))),
        ("Полигон заполнен /ТАБ", Said::Text("Полигон заполнен".to_owned(), Some(tab))),
        // What is no whole name of a command stays in the text.
        ("5 roubles /kg", text("5 roubles /kg")),
        ("and /or", text("and /or")),
        ("type //tab", text("type /tab")),
        ("//5 year plan", text("/5 year plan")),
        ("/3", Said::Ask(Ask::Row(2))),
        ("/0", Said::Unknown("0".to_owned())),
        ("/qwrtzp", Said::Unknown("qwrtzp".to_owned())),
        ("/where am i", Said::Ask(Ask::Own(Own::Where))),
        ("/прочитать", Said::Ask(Ask::Own(Own::Read))),
    ] {
        assert_eq!(read(typed, &model, &[]), said, "{typed}");
    }
    for (typed, key) in [("", "Enter"), ("/f4", "F4"), ("/ctrl+z", "Ctrl+Z"), ("/вниз", "↓")]
    {
        match read(typed, &model, &[]) {
            Said::Ask(Ask::Key(chord)) => assert_eq!(chord.to_string(), key, "{typed}"),
            other => panic!("{typed}: {other:?}"),
        }
    }
}

#[test]
fn a_beginning_is_enough_where_only_one_thing_begins_so() {
    let model = model();
    assert_eq!(read("/langu", &model, &[]), Said::Ask(Ask::Command(Command::SwitchLanguage)));
    let Said::Several(word, asked) = read("/move", &model, &[]) else { panic!("it is one") };
    assert_eq!(word, "move");
    assert!(asked.contains(&Ask::Command(Command::MoveUp)), "{asked:?}");
    // A mistyped word does nothing by itself: what it may mean is offered.
    assert!(matches!(read("/backup", &model, &[]), Said::Several(..)));
}
