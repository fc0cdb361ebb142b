//! Wrong usage, help and language.

use std::fs;

use citylab::i18n::Lang;

use crate::shared::home::{Home, Ran};

#[test]
fn wrong_usage_is_exit_code_2_and_one_sentence() {
    let home = Home::new();
    home.run(&["opne"]).fails(2, &["“opne”", "open", "citylab --help"]);
    home.run(&["add", "Waste"]).fails(2, &["<SHEET>", "citylab add --help"]);
    home.run(&["add", "Waste", "thoughts"]).fails(2, &["“thoughts”", "troubles, ways, actions"]);
    home.run(&["list", "--yaml"]).fails(2, &["--yaml", "citylab list --help"]);
    home.run(&["export", "Waste", "--to", "doc"]).fails(2, &["“doc”", "md"]);
    home.run(&["export", "Waste"]).fails(2, &["--to"]);
    home.run(&["list", "--json=yes"]).fails(2, &["--json", "takes no value"]);
    home.run(&["--sessions"]).fails(2, &["--sessions"]);
    home.run(&["new", ""]).fails(2, &["citylab new --help"]);
    home.run(&["lab", " \t "]).fails(2, &[]);
    let languages = Lang::ALL.map(Lang::code).join(", ");
    home.run(&["--lang", "xx", "list"]).fails(2, &["“xx”", &languages]);
    home.run(&["help", "dance"]).fails(2, &["“dance”"]);
}

#[test]
fn wrong_usage_is_said_in_russian_too() {
    let home = Home::new();
    home.run(&["--lang", "ru", "opne"]).fails(2, &["Нет команды «opne»", "open"]);
    home.run(&["--lang=ru", "add", "x", "y"]).fails(2, &["подходит одно из: troubles"]);
    home.run(&["list", "--yaml", "--lang", "ru"]).fails(2, &["Неизвестный параметр --yaml"]);
}

#[test]
fn help_is_in_the_persons_language() {
    let home = Home::new();
    let commands = [
        "new",
        "open",
        "list",
        "add",
        "export",
        "plenary",
        "lab",
        "check",
        "restore",
        "completions",
        "man",
    ];
    for (lang, word) in [("en", "Options:"), ("ru", "Параметры:")] {
        let whole = home.done(&["--lang", lang, "--help"]);
        assert!(whole.contains(word), "{whole}");
        for command in commands {
            assert!(whole.contains(command), "{whole}");
            let own = home.done(&["--lang", lang, command, "--help"]);
            assert!(own.contains(word), "{own}");
            assert_eq!(own, home.done(&["help", command, "--lang", lang]));
        }
    }
    assert_eq!(home.done(&["--version"]), concat!("citylab ", env!("CARGO_PKG_VERSION"), "\n"));
}

#[test]
fn the_first_that_says_something_settles_the_language() {
    let home = Home::new();
    let config = home.path("config.ron");
    fs::write(&config, "(lang: \"ru\")").unwrap();
    let speaks = |arguments: &[&str], environment: &[(&str, &str)]| {
        let mut command = home.command(&[&["list"], arguments].concat());
        for (name, value) in environment {
            command.env(name, value);
        }
        let out = Ran::of(&mut command).out;
        if out.starts_with("There are no sessions") { "en" } else { "ru" }
    };
    let config = ("CITYLAB_CONFIG", config.to_str().unwrap());
    assert_eq!(speaks(&[], &[]), "en");
    assert_eq!(speaks(&[], &[("LANG", "ru_RU.UTF-8")]), "ru");
    assert_eq!(speaks(&[], &[("LANG", "ru_RU.UTF-8"), ("LC_ALL", "C")]), "en");
    assert_eq!(speaks(&[], &[("LC_MESSAGES", "ru_RU"), ("LANG", "de_DE"), ("LC_ALL", "")]), "ru");
    assert_eq!(speaks(&[], &[config, ("LANG", "en_GB.UTF-8")]), "ru");
    assert_eq!(speaks(&[], &[config, ("CITYLAB_LANG", "en")]), "en");
    assert_eq!(speaks(&["--lang", "ru"], &[config, ("CITYLAB_LANG", "en")]), "ru");
}

#[test]
fn a_config_that_cannot_be_used_is_shown_with_its_place() {
    let home = Home::new();
    fs::create_dir_all(home.path(".config/citylab")).unwrap();
    let config = home.path(".config/citylab/config.ron");
    fs::write(&config, "(\n    lang: \"ru\"\n    sessions: 3,\n)").unwrap();
    let place = format!("{}:3:", config.display());
    home.run(&["list"]).fails(1, &[&place]);
    // Help and the like are there all the same.
    assert!(home.done(&["--help"]).contains("Usage:"));
    assert!(!home.done(&["completions", "bash"]).is_empty());
    fs::write(&config, "(keys: {\n  \"Chain\": \"Ctrl+Z\",\n})").unwrap();
    home.run(&["list"]).fails(1, &[&format!("{}:2:3", config.display()), "Ctrl+Z"]);
}

#[test]
fn the_screen_needs_a_terminal_and_starts_nothing_without_one() {
    let home = Home::new();
    home.run(&[]).fails(1, &["needs a terminal"]);
    home.run(&["new", "Waste", "--lang", "ru"]).fails(1, &["терминал"]);
    assert!(!home.sessions().exists());
}

/// The keys of these texts are put together from the names of commands and arguments.
#[test]
fn every_text_about_a_command_stands_in_its_help() {
    let home = Home::new();
    let folder = crate::shared::source::top().join("src/i18n/en/messages.ftl");
    let texts = fs::read_to_string(folder).unwrap();
    let plain = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let listed = plain(&home.done(&["--help", "--lang", "en"]));
    let commands = ["add", "import", "actions", "export", "plenary", "restore", "list"];
    let shared = commands.map(|command| plain(&home.done(&["help", command, "--lang", "en"])));
    let mut seen = 0;
    for line in texts.lines() {
        let Some((key, text)) = line.strip_prefix("usage-").and_then(|it| it.split_once(" = "))
        else {
            continue;
        };
        let text = plain(text.split('{').next().unwrap());
        let is_pair = key.starts_with("hand-over");
        let command = if is_pair { "hand-over" } else { key.split('-').next().unwrap() };
        let is_there = match (command, key == command) {
            ("citylab", _) | (_, true) => listed.contains(&text),
            ("any", _) => shared.iter().chain([&listed]).any(|help| help.contains(&text)),
            (command, _) => plain(&home.done(&["help", command, "--lang", "en"])).contains(&text),
        };
        assert!(is_there, "no help says “usage-{key}”: {text}");
        seen += 1;
    }
    assert!(seen > 40, "only {seen} texts were looked for");
}

#[test]
fn every_command_and_argument_is_described_in_every_language() {
    let home = Home::new();
    let listed = |lang: Lang| home.done(&["--help", "--lang", lang.code()]);
    let english = listed(Lang::EN);
    let commands = english.lines().skip_while(|line| *line != "Commands:").skip(1);
    let commands = commands.take_while(|line| !line.is_empty());
    let commands: Vec<&str> = commands.filter_map(|line| line.split_whitespace().next()).collect();
    assert!(commands.len() > 12, "{commands:?}");
    for lang in Lang::ALL {
        let of_command =
            commands.iter().map(|name| home.done(&["help", name, "--lang", lang.code()]));
        for help in of_command.chain([listed(lang)]) {
            let mut lines = help.lines().peekable();
            assert!(!lines.next().unwrap().trim().is_empty(), "{lang}: {help}");
            while let Some(line) = lines.next() {
                let is_entry = line.starts_with("  ") && !line.starts_with("          ");
                let says = line.trim().split_once("  ").is_some();
                let goes_on = lines.peek().is_some_and(|next| next.starts_with("          "));
                assert!(!is_entry || says || goes_on, "{lang}: “{line}” is not described: {help}");
            }
        }
    }
}
