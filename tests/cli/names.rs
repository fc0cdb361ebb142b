//! What a name fits.

use crate::shared::home::{Home, sessions_in};

fn lab() -> Home {
    let home = Home::new();
    for name in ["Waste management", "Waste", "Public participation", "Ёлки и парки"] {
        home.add(name, "troubles", "first");
    }
    home
}

#[test]
fn the_start_of_a_name_fits_whatever_its_case() {
    let home = lab();
    for (typed, platform) in [
        ("public", "Public participation"),
        ("PUBLIC PARTICIPATION", "Public participation"),
        ("waste m", "Waste management"),
        ("елки", "Ёлки и парки"),
        ("ЁЛКИ", "Ёлки и парки"),
    ] {
        let ran = home.run_with(&["add", typed, "ways"], b"one");
        assert_eq!(ran.code, 0, "{ran:?}");
        assert!(ran.out.contains(platform), "{typed}: {}", ran.out);
    }
}

#[test]
fn a_whole_name_goes_before_a_longer_one() {
    let home = lab();
    let ran = home.run_with(&["add", "waste", "ways"], b"one");
    assert!(ran.out.contains("Waste now has 1 way."), "{ran:?}");
}

#[test]
fn a_file_is_a_name() {
    let home = Home::new();
    home.add("Waste", "troubles", "first");
    let file = home.only_session();
    std::fs::rename(&file, home.path("work/mailed.ron")).unwrap();
    let ran = home.run_with(&["add", "mailed.ron", "ways"], b"one");
    assert!(ran.out.contains("Waste now has 1 way."), "{ran:?}");
}

#[test]
fn none_and_several_list_what_is_near() {
    let home = lab();
    home.run(&["export", "Wastte", "--to", "md"]).fails(1, &["“Wastte”", "Waste management"]);
    home.add("Water", "troubles", "first");
    let ran = home.run(&["export", "wat", "wa", "--to", "md"]);
    ran.fails(1, &["“wa”", "Waste management", "Water", ".ron"]);
    let ran = home.run(&["export", "wa", "--to", "md", "--lang", "ru"]);
    ran.fails(1, &["подходит к нескольким"]);
    // Nothing was written for the name that does fit.
    assert_eq!(std::fs::read_dir(home.path("work")).unwrap().count(), 0);
}

#[test]
fn an_empty_folder_is_said() {
    let home = Home::new();
    home.run(&["open", "Waste"]).fails(1, &["“Waste”", "there are none"]);
    home.run(&["add", "Waste", "ways"]).fails(1, &["“Waste”"]);
    assert!(!home.sessions().exists());
}

#[test]
fn with_new_only_a_whole_name_is_the_session_that_is_there() {
    let home = Home::new();
    home.add("Waste management", "troubles", "one");
    home.add("waste MANAGEMENT", "troubles", "two");
    assert_eq!(sessions_in(&home.sessions()).len(), 1);
    home.add("Waste", "troubles", "one");
    assert_eq!(sessions_in(&home.sessions()).len(), 2);
}

#[test]
fn hostile_names_stay_in_the_folder_and_say_nothing_to_the_terminal() {
    let home = Home::new();
    let long = "ж".repeat(400);
    let names = [
        "CON",
        "a.",
        ".hidden",
        "lab",
        "-",
        "x\ty",
        "\u{1b}[31mred\u{1b}]52;c;aGk=\u{7}",
        "\u{202e}txet",
        "Ünïcode",
        "\u{55}\u{308}nïcode",
        "WASTE",
        "waste ",
        &long,
    ];
    for (count, name) in names.iter().enumerate() {
        let ran = home.run_with(&["add", "--new", "--", name, "troubles"], b"one");
        assert_eq!(ran.code, 0, "{name:?}: {ran:?}");
        assert!(!ran.out.chars().any(|c| c.is_control() && c != '\n'), "{ran:?}");
        assert!(sessions_in(&home.sessions()).len() <= count + 1);
    }
    // Wine would find that file, with the blank left out as Windows does.
    let system = if cfg!(windows) { "/windows/nobody " } else { "/etc/passwd " };
    for path in ["../../escape", system, "./Waste", "COM¹.ron", "Waste.RON"] {
        let ran = home.run_with(&["add", "--new", "--", path, "troubles"], b"one");
        // Paths are said with the separators of the system.
        let said = path.trim_end().replace('/', std::path::MAIN_SEPARATOR_STR);
        ran.fails(1, &["There is no file", &said]);
        home.run(&["new", path]).fails(1, &["There is no file"]);
    }
    assert!(!home.path("escape").exists() && !home.sessions().join("../escape").exists());
    for file in sessions_in(&home.sessions()) {
        let name = file.file_name().unwrap().to_str().unwrap();
        assert!(name.len() <= 255 && !name.starts_with('.'), "{name}");
    }
    for arguments in [["list"].as_slice(), &["check"], &["export", "\u{1b}[2J", "--to", "md"]] {
        let ran = home.run(arguments);
        let said = ran.out + &ran.err;
        assert!(!said.chars().any(|c| c.is_control() && c != '\n'), "{said:?}");
    }
}

#[cfg(windows)]
#[test]
fn a_name_that_windows_keeps_for_itself_is_read_from_nowhere() {
    let home = lab();
    for name in ["CON.csv", "nul.txt", "COM1.csv", "answers:more.csv"] {
        let ran = home.run(&["import", "Waste", name, "--as", "ways", "--yes"]);
        ran.fails(1, &["Windows keeps this name for itself"]);
    }
}
