//! The place Themes: proposals are taken one after another, and nothing moves under the hand.

use citylab::i18n::Lang;

use super::judgement::session;
use crate::shared::walk::{Seen, Walk, walk};

const TROUBLES: &str = "Tariff does not pay<Enter>Tariff is unfair<Enter>Dumps by the river<Enter>\
    Dumps in the forest<Enter>Bins overflow<Enter>Bins burn<Enter>";

/// Goes to the proposals for the troubles: three of them, none taken.
fn themes(keys: &str) -> Seen {
    walk(&format!("{TROUBLES}<c-t>{keys}"))
}

/// The names of the themes, from top to bottom, as they stand on the screen; the chosen one is marked.
fn listed(seen: &Seen) -> Vec<String> {
    let screen = seen.screen();
    let lines = screen.lines().skip_while(|line| !line.contains("Themes of this sheet")).skip(2);
    let lines = lines.take_while(|line| !line.trim().is_empty());
    let name = |line: &str| {
        let words: Vec<&str> = line.split_whitespace().collect();
        words.join(" ")
    };
    lines.map(name).collect()
}

fn themes_of(seen: &Seen) -> Vec<Option<String>> {
    session(seen).troubles.into_iter().map(|answer| answer.theme).collect()
}

#[test]
fn a_proposal_that_is_taken_stays_in_its_place_and_the_next_one_is_chosen() {
    let before = listed(&themes(""));
    assert_eq!(before.len(), 3);
    assert!(before[0].starts_with('▌') && before.iter().all(|row| row.contains("proposed")));
    let after = listed(&themes("<Down><Enter>"));
    let name = |row: &str| row.split(' ').find(|word| *word != "▌").unwrap().to_owned();
    let names = |rows: &[String]| rows.iter().map(|row| name(row)).collect::<Vec<_>>();
    assert_eq!(names(&before), names(&after));
    assert!(!after[1].contains("proposed") && after[2].starts_with('▌'), "{after:?}");
}

#[test]
fn enter_pressed_too_often_adds_nothing_and_leaves_nothing() {
    let seen = themes("<Enter><Enter><Enter><Enter><Enter>");
    assert!(seen.says("Themes of this sheet"), "{}", seen.screen());
    assert_eq!(session(&seen).troubles.len(), 6);
    assert_eq!(session(&seen).themes().len(), 3);
    let rows = listed(&seen);
    assert!(!rows.iter().any(|row| row.contains("proposed")), "{rows:?}");
    assert!(rows[2].starts_with('▌'), "after the last row Enter stays on it: {rows:?}");
}

#[test]
fn names_typed_one_after_another_land_on_the_rows_they_were_typed_at() {
    let before = listed(&themes(""));
    let seen = themes("waste of money<Enter>by the river<Enter>");
    let after = listed(&seen);
    assert!(after[0].starts_with("waste of money 2"), "{after:?}");
    assert!(after[1].starts_with("by the river 2"), "{after:?}");
    assert!(after[2].starts_with(&before[2]) || after[2].starts_with('▌'), "{after:?}");
    insta::assert_snapshot!(seen.screen());
}

#[test]
fn renaming_keeps_the_place_and_so_does_undo() {
    let seen = themes("<Enter><Enter><Enter><Up><Up>rivers and woods<Enter>");
    let rows = listed(&seen);
    assert!(rows[0].starts_with("rivers and woods 2") || rows[1].starts_with("rivers and woods 2"));
    let place = rows.iter().position(|row| row.starts_with("rivers and woods")).unwrap();
    let undone = listed(&themes("<Enter><Enter><Enter><Up><Up>rivers and woods<Enter><c-z>"));
    let at_first = listed(&themes("<Enter><Enter><Enter>"));
    let name = |row: &String| row.trim_start_matches("▌ ").to_owned();
    assert_eq!(name(&undone[place]), name(&at_first[place]));
}

#[test]
fn undo_brings_a_proposal_back_into_its_place() {
    let before = listed(&themes("<Down><Down>"));
    assert_eq!(listed(&themes("<Down><Enter><c-z>")), before);
}

#[test]
fn joined_themes_stand_where_the_first_of_them_stood() {
    let seen = themes("<Enter><Enter><Enter><Space><Up><Up><Space><Down><Down>both of them<Enter>");
    let rows = listed(&seen);
    assert_eq!(rows.len(), 2, "{rows:?}");
    assert!(rows[0].contains("both of them 4"), "{rows:?}");
    let names: Vec<Option<String>> = themes_of(&seen);
    assert_eq!(names.iter().filter(|name| name.as_deref() == Some("both of them")).count(), 4);
}

#[test]
fn keys_that_edit_a_name_dissolve_and_mark_nothing() {
    let seen = themes("<Enter><Enter><Enter>two words<Home><Del><Right><Space>");
    assert_eq!(session(&seen).themes().len(), 3);
    assert!(seen.says("w o words"), "{}", seen.screen());
}

#[test]
fn a_name_not_taken_is_there_again() {
    for away in ["<Esc>", "<F4>", "<F8>", "<F9>", "<c-t>", "<F2>by theme<Enter>", "<c-o>"] {
        let back = if away == "<F4>" { "<F3><c-t>" } else { "<c-t>" };
        let seen = themes(&format!("half a na{away}{back}"));
        assert!(seen.says("›  half a na"), "{away}: {}", seen.screen());
        assert_eq!(session(&seen).troubles.len(), 6, "{away}");
    }
}

#[test]
fn leaving_says_where_a_name_waits() {
    let seen = themes("half a na<Esc>");
    assert!(seen.says("“half a na” was not given to a theme"), "{}", seen.screen());
    assert!(!themes("<Esc>").says("waits"));
}

#[test]
fn a_theme_is_shown_on_the_sheet_by_a_key_of_its_own() {
    let seen = themes("<Enter><Enter><Enter><Up><Right>");
    assert!(seen.says("2 answers") && seen.says("TROUBLES"), "{}", seen.screen());
    assert!(!seen.says("Themes of this sheet"), "{}", seen.screen());
}

#[test]
fn the_answers_of_a_theme_that_do_not_fit_are_counted() {
    let many: String = (1..=20).map(|n| format!("Dump {n}<Enter>")).collect();
    let seen = walk(&format!("{many}Fines<Enter><Up><Up><c-t>dumps<Enter><Esc><c-t><Tab>"));
    assert!(seen.says("↓ "), "{}", seen.screen());
}

#[test]
fn the_same_in_russian() {
    let said = "<F4>Тариф не покрывает<Enter>Тариф несправедлив<Enter>Свалки у реки<Enter>\
        Свалки в лесу<Enter><c-t>кто платит<Enter>";
    let seen = Walk::new().lang(Lang::RU).start("Обращение с отходами").keys(said);
    insta::assert_snapshot!(seen.screen());
}
