//! The library: finding a session, starting one, the worked example.

use citylab::domain::{FORMAT, LabPlan};
use citylab::i18n::Lang;
use citylab::storage::library;

use crate::shared::walk::{Seen, Walk};

#[test]
fn a_first_start_offers_the_example() {
    insta::assert_snapshot!(Walk::new().keys("").screen());
}

#[test]
fn a_name_that_is_not_there_starts_that_session() {
    let seen = Walk::new().keys("Waste management<Enter><F4>Illegal dumps<Enter><c-l>");
    insta::assert_snapshot!(seen.screen());
}

#[test]
fn typing_finds_and_enter_opens() {
    let script = "Waste management<Enter><c-l>Social urban planning<Enter><c-l>was<Enter>";
    let seen = Walk::new().keys(script);
    assert!(seen.says("Waste management"), "{}", seen.screen());
}

#[test]
fn a_session_beside_the_example_stands_alone() {
    let seen = Walk::new().keys("<Enter>Parks and yards<Enter><F4>Dust<Enter><c-l>");
    let [file] = &seen.sessions()[..] else { panic!("{}", seen.screen()) };
    let kept = citylab::storage::format::read(&std::fs::read(file).unwrap()).unwrap().session;
    assert_eq!((kept.platform.as_str(), kept.lab.title.as_str()), ("Parks and yards", ""));
    let plenary = Walk::new().after(&seen).keys("Parks<F9>");
    assert!(plenary.says("Parks and yards"), "{}", plenary.screen());
    assert!(!plenary.says("Waste management"), "{}", plenary.screen());
    // A platform that the example names as well.
    let again = Walk::new().after(&seen).keys("Waste management<c-n><F4>Dust<Enter>");
    assert_eq!(again.sessions().len(), 2, "{}", again.screen());
}

/// Sets up labs of these titles whose plans name these platforms, and plays a script at the library.
fn beside_labs(
    titles: &[&str],
    platforms: &[&str],
    size: (u16, u16),
    lang: Lang,
    script: &str,
) -> Seen {
    let folder = tempfile::tempdir().unwrap();
    let sessions = folder.path().join("sessions");
    for title in titles {
        let mut plan = LabPlan { format: FORMAT, ..LabPlan::default() };
        plan.lab.title = (*title).to_owned();
        plan.platforms = platforms.iter().map(|name| (*name).to_owned()).collect();
        library::create_lab(&sessions, &plan, &Default::default()).unwrap();
    }
    Walk::new().inside(folder).lang(lang).size(size.0, size.1).keys(script)
}

#[test]
fn a_platform_that_a_lab_plans_is_asked_about() {
    // Enter would begin the planned one; a session of the typed name may belong elsewhere.
    let script = "Waste management<c-n>";
    let planned = &["Waste management"];
    let at =
        |script: &str| beside_labs(&["The City for Life"], planned, (80, 24), Lang::EN, script);
    let asked = at(script);
    insta::assert_snapshot!(asked.screen());
    assert_eq!(asked.sessions().len(), 0);
    assert_eq!(at(&format!("{script}<Esc>")).sessions().len(), 0);
    let alone = at(&format!("{script}2<F4>Dust<Enter>"));
    assert_eq!(alone.sessions().len(), 1, "{}", alone.screen());
    assert!(!alone.says("The City for Life"), "{}", alone.screen());
    let there = at(&format!("{script}<Enter><F4>Dust<Enter>"));
    assert_eq!(there.sessions().len(), 0);
    assert!(there.says("The City for Life") && there.says("Dust"), "{}", there.screen());
    // Another platform starts at once, alone.
    assert_eq!(at("Parks<Enter>").sessions().len(), 1);
    // A lab that names no platforms may be meant.
    let open = beside_labs(&["The City for Life"], &[], (40, 12), Lang::RU, "Парки и дворы<Enter>");
    insta::assert_snapshot!(open.screen());
}

#[test]
fn a_platform_that_two_labs_plan_is_asked_about_with_both() {
    let titles = ["Город для жизни 2026", "Город для жизни 2027"];
    let start = |size: (u16, u16), lang: Lang, script: &str| {
        beside_labs(&titles, &["Отходы"], size, lang, script)
    };
    insta::assert_snapshot!(start((80, 24), Lang::RU, "Отходы<Enter>").screen());
    insta::assert_snapshot!(start((40, 12), Lang::EN, "Отходы<Enter>").screen());
    let second = start((80, 24), Lang::EN, "Отходы<Enter>2<F4>Dust<Enter>");
    assert!(second.says("Отходы · Город для жизни 2027"), "{}", second.screen());
    let alone = start((80, 24), Lang::EN, "Отходы<Enter>3<F4>Dust<Enter>");
    assert_eq!(alone.sessions().len(), 1, "{}", alone.screen());
    // The line finds by the title of the lab too.
    let found = start((80, 24), Lang::EN, "Отходы<Enter>2<F4>Dust<Enter><c-l>жизни 2027");
    assert!(found.says("open Отходы"), "{}", found.screen());
}

#[test]
fn the_language_changes_and_is_remembered() {
    let seen = Walk::new().lang(Lang::RU).keys(&"<F2>English<Enter>".repeat(Lang::ALL.len() - 1));
    let config = std::fs::read_to_string(seen.folder.path().join("config.ron")).unwrap();
    assert!(config.contains("lang: \"en\""), "{config}\n{}", seen.screen());
}

/// A home with a session, and a lab whose `lab.ron` is a folder; the walk stands at the library.
fn with_a_plan_that_is_a_folder(lang: Lang, columns: u16, rows: u16) -> Seen {
    let first = Walk::new().lang(lang).start("Waste management").keys("<F4>Illegal dumps<Enter>");
    let lab = first.folder.path().join("sessions").join("city");
    std::fs::create_dir_all(lab.join("lab.ron")).unwrap();
    let parks = first.sessions()[0].with_file_name("city").join("Parks.ron");
    let session = std::fs::read_to_string(&first.sessions()[0]).unwrap();
    let another = session.replace("-000000000001\"", "-000000000002\"");
    assert_ne!(another, session);
    std::fs::write(parks, another).unwrap();
    Walk::new().lang(lang).size(columns, rows).after(&first).keys("")
}

#[test]
fn a_plan_that_cannot_be_read_is_named_above_the_sessions() {
    for (lang, why) in [(Lang::EN, "it is a folder"), (Lang::RU, "это папка")] {
        for (columns, rows) in [(80, 24), (40, 12), (120, 40)] {
            let seen = with_a_plan_that_is_a_folder(lang, columns, rows);
            let screen = seen.screen();
            let words = screen.split_whitespace().collect::<Vec<_>>().join(" ");
            assert!(words.contains("lab.ron") && words.contains("F1"), "{screen}");
            assert_eq!(screen.matches("Waste management").count(), 2, "{screen}");
            // The help says all, however small the screen.
            let help = Walk::new().lang(lang).size(columns, rows).after(&seen).keys("<F1>");
            let screen = help.screen();
            let words = screen.split_whitespace().collect::<Vec<_>>().join(" ");
            assert!(words.contains(why), "{screen}");
        }
    }
}

/// A home with a lab of one session, and a plan of this text; the walk stands at the library.
fn with_a_plan(lang: Lang, (columns, rows): (u16, u16), name: &str, text: &str) -> Seen {
    let first = Walk::new().lang(lang).start("Waste management").keys("<F4>Illegal dumps<Enter>");
    std::fs::write(first.folder.path().join("sessions").join(name), text).unwrap();
    Walk::new().lang(lang).size(columns, rows).after(&first).keys("")
}

#[test]
fn a_damaged_newer_or_misnamed_plan_is_said_on_every_screen_that_uses_it() {
    let cut = "(\n    format: 4,\n    lab: (title: \"City\", place: \"Nov";
    let newer = "(format: 9, mood: Good, lab: (title: \"City of the future\"))";
    for (snapshot, name, text, brief, whole) in [
        ("plan_cut_off", "lab.ron", cut, "cut off", "lab.ron:3:"),
        ("plan_newer", "lab.ron", newer, "newer citylab wrote lab.ron", "layout 9"),
        ("plan_misnamed", "lab (1).ron", newer, "lab (1).ron is not read", "name it lab.ron"),
    ] {
        for size in [(80, 24), (40, 12), (120, 40)] {
            let seen = with_a_plan(Lang::EN, size, name, text);
            let said = |seen: &Seen| seen.screen().split_whitespace().collect::<Vec<_>>().join(" ");
            assert!(said(&seen).contains(brief), "{}", seen.screen());
            let at = |keys: &str| Walk::new().size(size.0, size.1).after(&seen).keys(keys);
            assert!(said(&at("<F1>")).contains(whole), "{}", at("<F1>").screen());
            let plenary = said(&at("<F9>"));
            let short: String = brief.chars().take(8).collect();
            assert!(plenary.contains(&short) || size.0 == 40, "{}", at("<F9>").screen());
            let help = at("<F9><F1>");
            assert!(said(&help).contains(whole), "{}", help.screen());
            if size.0 > 40 {
                assert!(said(&at("<Enter>")).contains("lab"), "{}", at("<Enter>").screen());
            }
        }
        let seen = with_a_plan(Lang::RU, (80, 24), name, text);
        insta::assert_snapshot!(snapshot, seen.screen());
    }
}

#[test]
fn a_session_that_cannot_be_read_says_why_on_its_row_and_where_in_the_help() {
    for (lang, brief) in [(Lang::EN, "cut off"), (Lang::RU, "обрывается")] {
        let first = Walk::new().lang(lang).start("Waste").keys("<F4>Illegal dumps<Enter>");
        let other = Walk::new().lang(lang).after(&first).start("Parks").keys("");
        let waste = other.folder.path().join("sessions/Waste.ron");
        let text = std::fs::read_to_string(&waste).unwrap();
        std::fs::write(&waste, &text[..text.len() / 2]).unwrap();
        for (columns, rows) in [(80, 24), (40, 12), (120, 40)] {
            let at = |keys: &str| {
                let walk = Walk::new().lang(lang).size(columns, rows).after(&other);
                let screen = walk.keys(keys).screen();
                (screen.split_whitespace().collect::<Vec<_>>().join(" "), screen)
            };
            let (words, screen) = at("Waste");
            assert!(words.contains(brief) && words.contains(':'), "{screen}");
            let (words, screen) = at("Waste<F1>");
            assert!(words.contains("Waste.ron:") && words.contains(brief), "{screen}");
        }
    }
}

#[test]
fn the_beginning_of_a_name_offers_to_open_and_to_start_and_says_which_enter_does() {
    let there = "Waste management<Enter><c-l>Wastelands<Enter><c-l>";
    let seen = Walk::new().keys(&format!("{there}Waste"));
    for text in [
        "▌ open Waste management",
        "open Wastelands",
        "start a new session “Waste”",
        "Enter opens “Waste management”",
    ] {
        assert!(seen.says(text), "“{text}”: {}", seen.screen());
    }
    let seen = Walk::new().keys(&format!("{there}Waste<Up><End><Down><Down>"));
    assert!(seen.says("▌ start a new session “Waste”"), "{}", seen.screen());
    assert!(seen.says("Enter starts a session “Waste”"), "{}", seen.screen());
    let seen = Walk::new().keys(&format!("{there}Waste<Down><Down><Enter>"));
    assert_eq!(seen.sessions().len(), 3, "{}", seen.screen());
    let seen = Walk::new().keys(&format!("{there}Waste<Enter>"));
    assert_eq!(seen.sessions().len(), 2, "{}", seen.screen());
}

#[test]
fn an_exact_name_comes_first_and_starting_another_says_that_there_is_one() {
    let there = "Waste management and more<Enter><c-l>Waste management<Down><Enter><c-l>";
    let seen = Walk::new().keys(&format!("{there} WASTE  management "));
    assert!(seen.says("▌ open Waste management "), "{}", seen.screen());
    assert!(seen.says("Enter opens “Waste management”"), "{}", seen.screen());
    let seen = Walk::new().keys(&format!("{there}waste management<Down><Down>"));
    assert!(seen.says("there is one of this name"), "{}", seen.screen());
    assert!(seen.says("Enter starts another session"), "{}", seen.screen());
}

#[test]
fn beginnings_of_words_come_before_what_stands_within_them() {
    let there = "Elderly care<Enter><c-l>Der Platz<Enter><c-l>Under the bridge<Enter><c-l>";
    let screen = Walk::new().keys(&format!("{there}der")).screen();
    let place = |name: &str| screen.find(name).unwrap_or_else(|| panic!("{name}: {screen}"));
    assert!(place("open Der Platz") < place("open Elderly care"), "{screen}");
    assert!(place("open Elderly care") < place("open Under the bridge"), "{screen}");
}

#[test]
fn a_session_is_handed_over_from_its_own_screen_and_from_the_library() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::create_dir(folder.path().join("outside")).unwrap();
    let start = Walk::new().inside(folder).size(120, 24).start("Waste management");
    let first = start.keys("<F4>Illegal dumps<Enter>Half a sen<F2>hand over<Enter><Enter>");
    assert!(first.says("“Waste management” is whole in"), "{}", first.screen());
    assert!(first.says("Half a sen"), "{}", first.screen());
    let outside = first.folder.path().join("outside");
    let read = |name: &str| {
        let text = std::fs::read(outside.join(name)).unwrap();
        citylab::storage::format::read(&text).unwrap().session
    };
    let given = read("Waste-management.ron");
    assert_eq!((given.troubles.len(), given.draft.as_str()), (1, "Half a sen"));
    // The next one is offered under another name, and nothing is written over.
    let from_library = Walk::new().after(&first).lang(Lang::RU).size(80, 24);
    let seen = from_library.clone().keys("<F2>флешка<Enter><C-u>Waste-management<Enter>");
    assert!(seen.says("Waste-management.ron") && seen.says("уже есть"), "{}", seen.screen());
    let seen = from_library.clone().keys("<F2>передать<Enter><C-u>Вторая<Enter>");
    assert!(seen.says("Сессия «Waste management» целиком"), "{}", seen.screen());
    assert_eq!(read("Вторая.ron"), given);
    assert!(!outside.join("Waste-management-2.ron").exists());
    let seen = from_library.keys("<F2>передать<Enter><Enter>");
    assert!(outside.join("Waste-management-2.ron").exists(), "{}", seen.screen());
    for (lang, size) in [(Lang::EN, (80, 24)), (Lang::RU, (40, 12))] {
        let asked = Walk::new().after(&first).lang(lang).size(size.0, size.1);
        insta::assert_snapshot!(asked.keys("<F2>usb<Enter><C-u>E:/Waste").screen());
    }
}
