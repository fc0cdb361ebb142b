//! The config: what it reads, what it refuses, and that of what is written nothing else changes.

use std::fs;
use std::path::{Path, PathBuf};

use tempfile::TempDir;

use citylab::app::{Chord, Code, Colouring, Colours, Command, Mode, Setting};
use citylab::config::{Config, ConfigError, remember};
use citylab::i18n::Lang;

struct Home {
    folder: TempDir,
}

impl Home {
    fn with(text: &str) -> Self {
        let home = Self { folder: tempfile::tempdir().unwrap() };
        fs::write(home.path(), text).unwrap();
        home
    }

    fn path(&self) -> PathBuf {
        self.folder.path().join("config.ron")
    }

    fn text(&self) -> String {
        fs::read_to_string(self.path()).unwrap()
    }
}

fn refusal(text: &str) -> String {
    let home = Home::with(text);
    let error = Config::read_from(&home.path()).unwrap_err().to_string();
    error.replace(&home.path().display().to_string(), "config.ron")
}

#[test]
fn no_file_is_an_empty_config() {
    let folder = tempfile::tempdir().unwrap();
    let config = Config::read_from(&folder.path().join("config.ron")).unwrap();
    assert_eq!(config, Config::default());
}

#[test]
fn everything_is_read() {
    let home = Home::with(
        "\u{feff}( // mine\n lang: \"ru\", sessions: \"/labs\", colours: HighContrast, keys: {\"Chain\": \"F11\"})",
    );
    let config = Config::read_from(&home.path()).unwrap();
    assert_eq!(config.lang, Some(Lang::RU));
    // On Windows such a path lacks the drive, which is that of the config.
    let drive = if cfg!(windows) { home.folder.path() } else { Path::new("/") };
    assert_eq!(config.sessions, Some(drive.join(Path::new("/labs"))));
    assert_eq!(config.colours(None).chosen, Colours::HighContrast);
    let f11 = Chord::plain(Code::F(11));
    assert_eq!(config.keymap.resolve(Mode::Capture, f11), Some(Command::Chain));
}

#[test]
fn a_relative_folder_stands_beside_the_config() {
    let home = Home::with("(sessions: \"labs\")");
    let config = Config::read_from(&home.path()).unwrap();
    assert_eq!(config.sessions, Some(home.folder.path().join("labs")));
}

#[test]
fn a_tilde_is_the_home_of_the_person() {
    let home = Home::with("(sessions: \"~/labs\")");
    let config = Config::read_from(&home.path()).unwrap();
    let person = directories::BaseDirs::new().unwrap();
    assert_eq!(config.sessions, Some(person.home_dir().join("labs")));
}

#[test]
fn what_is_wrong_has_its_place() {
    assert!(refusal("(lang: \"ru\",\n sessions: 7)").starts_with("config.ron:2:"));
    assert!(refusal("(lang: \"xx\")").starts_with("config.ron:1:"));
    assert!(refusal("(\n  colour: None)").starts_with("config.ron:2:"));
    assert!(refusal("(colours: Pink)").starts_with("config.ron:1:"));
    assert!(refusal("").starts_with("config.ron:1:"));
    assert!(refusal("(keys: {\n  \"Chain\": \"F4\"})").starts_with("config.ron:2:3: Taken"));
    assert!(refusal("(keys: {\"Dance\": \"F11\"})").starts_with("config.ron:1:9: NoCommand"));
}

#[test]
fn a_bomb_is_refused() {
    assert!(refusal(&"(".repeat(500_000)).starts_with("config.ron:1:"));
    let home = Home::with(&" ".repeat(2 << 20));
    assert!(matches!(Config::read_from(&home.path()), Err(ConfigError::TooLarge { .. })));
}

#[test]
fn no_color_is_honoured_whatever_the_config_says() {
    let (shown, bare) = (
        |chosen| Colouring { chosen, no_color: false },
        |chosen| Colouring { chosen, no_color: true },
    );
    let silent = Config::default();
    assert_eq!(silent.colours(Some("1".into())), bare(Colours::None));
    assert_eq!(silent.colours(Some("".into())), shown(Colours::Usual));
    for chosen in Colours::ALL {
        let loud = Config { colours: Some(chosen), ..Config::default() };
        assert_eq!(loud.colours(None), shown(chosen));
        assert_eq!(loud.colours(Some("1".into())), bare(chosen));
    }
}

#[test]
fn remembering_the_language_changes_nothing_else() {
    let cases = [
        ("(lang: \"en\")", "(lang: \"ru\")"),
        ("()", "(lang: \"ru\",)"),
        ("(sessions: \"/x\")", "(lang: \"ru\", sessions: \"/x\")"),
        ("(\n    sessions: \"/x\",\n)\n", "(\n    lang: \"ru\",\n    sessions: \"/x\",\n)\n"),
        (
            "// (lang: \"en\")\n(\n    // lang: \"en\" was it\n    lang : \"en\", // lang: \"en\"\n)\n",
            "// (lang: \"en\")\n(\n    // lang: \"en\" was it\n    lang : \"ru\", // lang: \"en\"\n)\n",
        ),
        ("(sessions: \"(lang\")", "(lang: \"ru\", sessions: \"(lang\")"),
    ];
    for (before, after) in cases {
        let home = Home::with(before);
        remember(&home.path(), &Setting::Language(Lang::RU)).unwrap();
        assert_eq!(home.text(), after);
        remember(&home.path(), &Setting::Language(Lang::RU)).unwrap();
        assert_eq!(home.text(), after);
    }
}

#[test]
fn remembering_the_colours_changes_nothing_else_and_none_of_them_is_read_again() {
    let cases = [
        ("()", Colours::None, "(colours: None,)"),
        ("(lang: \"ru\")", Colours::None, "(colours: None, lang: \"ru\")"),
        (
            "(\n    colours: HighContrast, // colours: Usual\n)\n",
            Colours::Usual,
            "(\n    colours: Usual, // colours: Usual\n)\n",
        ),
        ("(colours: None)", Colours::HighContrast, "(colours: HighContrast)"),
        ("(colours: HighContrast)", Colours::Dark, "(colours: Dark)"),
        ("()", Colours::Light, "(colours: Light,)"),
    ];
    for (before, colours, after) in cases {
        let home = Home::with(before);
        remember(&home.path(), &Setting::Colours(colours)).unwrap();
        assert_eq!(home.text(), after);
        assert_eq!(Config::read_from(&home.path()).unwrap().colours, Some(colours));
    }
}

#[test]
fn remembering_a_key_changes_nothing_else() {
    let f11 = Some(Chord::plain(Code::F(11)));
    let quote = Some(Chord::ctrl(Code::Char('"')));
    let cases = [
        ("()", f11, "(keys: {\"Chain\": \"F11\"},)"),
        ("( // mine\n)\n", f11, "( // mine\n    keys: {\"Chain\": \"F11\"},\n)\n"),
        ("(\n)\n", f11, "(\n    keys: {\"Chain\": \"F11\"},\n)\n"),
        ("(keys: {})", f11, "(keys: {\"Chain\": \"F11\",})"),
        (
            "(keys: {\"Undo\": \"Alt+U\"} /* {} */)",
            f11,
            "(keys: {\"Chain\": \"F11\", \"Undo\": \"Alt+U\"} /* {} */)",
        ),
        (
            "(\n    // \"Chain\": \"F10\"\n    keys: {\n        \"Chain\": \"F10\", // mine\n    },\n)\n",
            f11,
            "(\n    // \"Chain\": \"F10\"\n    keys: {\n        \"Chain\": \"F11\", // mine\n    },\n)\n",
        ),
        ("(keys: {\"Chain\": \"F10\"})", quote, "(keys: {\"Chain\": \"Ctrl+\\\"\"})"),
        (
            "(keys: {\"Chain\": \"F10\", \"Undo\": \"Alt+U\"})",
            None,
            "(keys: {\"Undo\": \"Alt+U\"})",
        ),
        (
            "(\n    keys: {\n        \"Chain\": \"F10\",\n        \"Undo\": \"Alt+U\",\n    },\n)\n",
            None,
            "(\n    keys: {\n        \"Undo\": \"Alt+U\",\n    },\n)\n",
        ),
        ("(keys: {\"Undo\": \"Alt+U\"})", None, "(keys: {\"Undo\": \"Alt+U\"})"),
    ];
    for (before, key, after) in cases {
        let home = Home::with(before);
        remember(&home.path(), &Setting::Key { command: Command::Chain, key }).unwrap();
        assert_eq!(home.text(), after);
        let keymap = Config::read_from(&home.path()).unwrap().keymap;
        let usual = Chord::plain(Code::F(9));
        let resolved = keymap.resolve(Mode::Capture, key.unwrap_or(usual));
        assert!(resolved == Some(Command::Chain) || after.contains("Undo"), "{after}");
    }
}

#[test]
fn a_config_nobody_understands_is_left_alone() {
    let home = Home::with("(lang: \"en\", x)");
    assert!(remember(&home.path(), &Setting::Language(Lang::RU)).is_err());
    assert_eq!(home.text(), "(lang: \"en\", x)");
    let raw = Home::with("(lang: r\"en\" )");
    assert!(remember(&raw.path(), &Setting::Language(Lang::RU)).is_err());
    assert_eq!(raw.text(), "(lang: r\"en\" )");
}

// Modes and links of Unix; on Windows the folders of a person are for that person alone.
#[cfg(unix)]
#[test]
fn a_new_config_is_for_its_owner_alone_and_a_link_stays_one() {
    use std::os::unix::fs::{PermissionsExt, symlink};
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("deep/er/config.ron");
    remember(&path, &Setting::Language(Lang::RU)).unwrap();
    assert_eq!(Config::read_from(&path).unwrap().lang, Some(Lang::RU));
    assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
    assert_eq!(fs::metadata(path.parent().unwrap()).unwrap().permissions().mode() & 0o777, 0o700);

    let link = folder.path().join("config.ron");
    symlink(&path, &link).unwrap();
    remember(&link, &Setting::Language(Lang::EN)).unwrap();
    assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
    assert_eq!(Config::read_from(&path).unwrap().lang, Some(Lang::EN));
}
