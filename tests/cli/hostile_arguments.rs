//! No argument, variable or line of the config reaches the terminal as control.

use std::ffi::{OsStr, OsString};
use std::fs;
use std::process::Command;

use crate::shared::home::{Home, Ran};
use crate::shared::hostile::{LINES, filled, is_harmless, no_text, texts};

/// Where a text can stand among the arguments, and the exit code.
const DOORS: &[(&[&str], i32)] = &[
    (&["{}"], 2),
    (&["-{}"], 2),
    (&["--{}"], 2),
    (&["--{}=x"], 2),
    (&["--lang", "{}", "list"], 2),
    (&["--lang={}"], 2),
    (&["--sessions={}", "list"], 0),
    (&["--sessions={}", "list", "--json"], 0),
    (&["--sessions={}", "check"], 0),
    (&["--sessions={}", "actions"], 0),
    (&["--sessions={}", "open", "x"], 1),
    (&["--sessions={}", "export", "x", "--to", "md"], 1),
    (&["--sessions={}", "plenary"], 1),
    (&["--sessions={}", "add", "x", "ways"], 1),
    (&["--sessions=answers.csv/{}", "add", "x", "ways", "--new"], 1),
    (&["--sessions=answers.csv/{}", "lab", "x"], 1),
    (&["open", "{}"], 1),
    (&["list", "{}"], 2),
    (&["list", "--{}"], 2),
    (&["list", "--json={}"], 2),
    (&["add", "{}", "ways"], 1),
    (&["add", "Waste", "{}"], 2),
    (&["add", "Waste", "ways", "--voice", "x, {}"], 1),
    (&["add", "Waste", "ways", "--voice=x", "--voice={}"], 2),
    (&["import", "{}", "answers.csv", "--as", "ways", "--yes"], 1),
    (&["import", "Waste", "{}", "--as", "ways"], 1),
    (&["import", "Waste", "{}.csv", "--as", "ways"], 1),
    (&["import", "Waste", "answers.csv", "--as", "{}"], 2),
    (&["import", "Waste", "answers.csv", "--as", "ways", "--text", "{}"], 1),
    (&["import", "Waste", "answers.csv", "--as", "ways", "--voice", "{}"], 1),
    (&["import", "Waste", "answers.csv", "--as", "ways", "--group", "{}"], 1),
    (&["import", "Waste", "answers.csv", "--as", "ways", "--theme", "{}"], 1),
    (&["import", "Waste", "answers.csv", "--as", "ways", "--votes", "{}"], 1),
    (&["import", "Waste", "book.xlsx", "--as", "ways", "--sheet-name", "{}"], 1),
    (&["import", "Waste", "{}", "--open-actions"], 1),
    (&["actions", "{}"], 1),
    (&["actions", "--by", "{}"], 2),
    (&["actions", "Waste", "{}", "--open"], 2),
    (&["actions", "{}", "A1", "--open"], 1),
    (&["actions", "Waste", "A1", "--done={}"], 2),
    (&["actions", "Waste", "A1", "--moved={}"], 2),
    (&["actions", "Waste", "A1", "--dropped={}"], 2),
    (&["export", "{}", "--to", "md"], 1),
    (&["export", "Waste", "--to", "{}"], 2),
    (&["export", "Waste", "--to", "md", "--voices", "{}"], 2),
    (&["export", "Waste", "--to", "md", "--out", "{}"], 0),
    (&["export", "Waste", "--to", "md", "--out", "{}"], 1),
    (&["plenary", "{}"], 1),
    (&["plenary", "--to", "{}"], 2),
    (&["plenary", "--for", "{}"], 1),
    (&["plenary", "--out", "answers.csv/{}"], 1),
    (&["check", "{}"], 1),
    (&["check", "{}/lab.ron"], 1),
    (&["restore", "{}"], 1),
    (&["restore", "{}.ron"], 1),
    (&["restore", "Waste", "--state", "{}"], 2),
    (&["completions", "{}"], 2),
    (&["help", "{}"], 2),
    (&["man", "{}"], 2),
    (&["new", "{}"], 1),
    (&["lab", "{}", "--platform", "{}"], 0),
    (&["lab", "{}"], 1),
    (&["add", "{}", "ways", "--new"], 0),
    (&["import", "1{}", "answers.csv", "--as", "ways", "--new", "--yes"], 0),
];

/// What must be text, so that what is no Unicode is refused at once.
const TEXT_ONLY: &[&str] = &[
    "--lang",
    "--voice",
    "--text",
    "--group",
    "--theme",
    "--votes",
    "--sheet-name",
    "--done={}",
    "--moved={}",
    "--dropped={}",
    "--for",
    "new",
    "lab",
];

fn home() -> Home {
    let home = Home::new();
    home.add("Waste", "actions", "one");
    fs::write(home.path("work/answers.csv"), "answer,votes\nRecycle,3\n").unwrap();
    let mut book = rust_xlsxwriter::Workbook::new();
    book.add_worksheet().write_string(0, 0, "Recycle").unwrap();
    book.save(home.path("work/book.xlsx")).unwrap();
    home
}

/// Runs the program and holds that nothing it says does harm.
fn run(command: &mut Command, code: i32, has_text_alone: bool, about: &str) -> Ran {
    let ran = Ran::of(command);
    is_harmless(&ran.out, has_text_alone, about);
    is_harmless(&ran.err, has_text_alone, about);
    // Windows has no files and folders of such names, and says so.
    let is_no_name = cfg!(windows) && code < 2 && ran.code == 1;
    assert!(ran.code == code || is_no_name, "{about}: not {code}: {ran:?}");
    if ran.code > 0 {
        let lines = ran.err.lines().count();
        assert!(lines == 1 || is_no_name && lines == 2, "{about}: {ran:?}");
    }
    ran
}

fn through_all_doors(text: &OsStr, lang: &str) {
    let home = home();
    for (arguments, code) in DOORS {
        let takes_text = |pair: &[&str]| TEXT_ONLY.contains(&pair[0]) && pair[1].contains("{}");
        let is_refused = text.to_str().is_none()
            && (arguments.windows(2).any(takes_text)
                || arguments
                    .iter()
                    .any(|argument| TEXT_ONLY.contains(argument) && argument.contains("{}")));
        let code = if is_refused { 2 } else { *code };
        let filled: Vec<OsString> = arguments.iter().map(|part| filled(part, text)).collect();
        let mut command = home.command(&[]);
        command.args(&filled).env("CITYLAB_LANG", lang);
        let ran = run(&mut command, code, text.to_str().is_some(), &format!("{filled:?}"));
        // Nothing in the text swallows what is said after it.
        let has_end = ran.err.trim_end().ends_with(['.', '!', '?']) || code != 2;
        assert!(has_end || ran.err.trim_end().ends_with("--help"), "{filled:?}: {ran:?}");
    }
}

#[test]
fn no_argument_steers_the_terminal() {
    for (text, lang) in texts().into_iter().zip(["en", "ru", "en"]) {
        through_all_doors(OsStr::new(text), lang);
    }
    through_all_doors(&no_text(), "en");
}

// The texts of the environment may be anything there.
#[cfg(unix)]
#[test]
fn no_variable_steers_the_terminal() {
    let variables = [
        "CITYLAB_SESSIONS",
        "CITYLAB_CONFIG",
        "CITYLAB_LANG",
        "LANG",
        "LC_ALL",
        "HOME",
        "XDG_DATA_HOME",
        "XDG_CONFIG_HOME",
        "TMPDIR",
        "TZ",
        "TERM",
        "COLUMNS",
        "LINES",
        "NO_COLOR",
    ];
    let texts = texts().into_iter().map(OsString::from).chain([no_text()]);
    for (turn, text) in texts.enumerate() {
        let home = home();
        let inside = home.path("work").join(&text);
        fs::create_dir(&inside).unwrap();
        for (at, variable) in variables.into_iter().enumerate() {
            for (command, (arguments, fails)) in [
                (["list"].as_slice(), false),
                (&["list", "--json"], false),
                (&["check"], false),
                (&["--help"], false),
                (&["open", "x"], true),
                (&["export", "x", "--to", "md"], true),
            ]
            .into_iter()
            .enumerate()
            {
                // Each command has each variable both as a text alone and as a path of it.
                let is_path = (turn + at + command) % 2 == 0;
                let value = if is_path { inside.as_os_str() } else { text.as_os_str() };
                let mut command = home.command(arguments);
                command.env(variable, value);
                let about = format!("{variable}={value:?} {arguments:?}");
                // A folder is no config, which only help does without.
                let is_no_config = variable == "CITYLAB_CONFIG" && arguments != ["--help"];
                let code = i32::from(fails || is_no_config);
                run(&mut command, code, text.to_str().is_some(), &about);
            }
        }
    }
}

#[test]
fn no_width_of_the_terminal_breaks_the_help() {
    let home = Home::new();
    for columns in
        ["0", "1", "65535", "18446744073709551615", "-1", "99999999999999999999999", LINES]
    {
        for arguments in [["--help"].as_slice(), &["help", "import"], &["import", "--help"]] {
            let mut command = home.command(arguments);
            let ran = run(command.env("COLUMNS", columns), 0, true, columns);
            assert!(ran.out.len() < 20_000, "{columns:?}: {} bytes", ran.out.len());
        }
    }
}

#[test]
fn nothing_in_the_config_steers_the_terminal() {
    let home = home();
    let config = home.path("config.ron");
    for text in texts() {
        for pattern in [
            "(lang: \"{}\")",
            "(colours: {})",
            "(colours: \"{}\")",
            "({}: 1)",
            "{}",
            "(keys: {\"{}\": \"F4\"})",
            "(keys: {\"Chain\": \"{}\"})",
            "(keys: {\"Chain\": {}})",
            "(sessions: '{}')",
            "(r#{}: 1)",
        ] {
            let escaped: String =
                text.chars().map(|c| format!("\\u{{{:x}}}", u32::from(c))).collect();
            for text in [text, &escaped] {
                let bytes = filled(pattern, OsStr::new(text));
                fs::write(&config, bytes.to_str().unwrap()).unwrap();
                for lang in ["en", "ru"] {
                    let mut command = home.command(&["list", "--lang", lang]);
                    let about = format!("{pattern} with {text:?}");
                    run(command.env("CITYLAB_CONFIG", &config), 1, true, &about);
                }
            }
        }
        let folder = format!("(sessions: {text:?})");
        fs::write(&config, folder).unwrap();
        for arguments in [["list"].as_slice(), &["list", "--json"], &["check"]] {
            let mut command = home.command(arguments);
            command.env_remove("CITYLAB_SESSIONS").env("CITYLAB_CONFIG", &config);
            run(&mut command, 0, true, "the folder of the config");
        }
    }
}
