//! Labs in the library: what is planned and has not begun, and which lab a row belongs to.

use std::fs;

use citylab::i18n::Lang;

use crate::shared::walk::{Seen, Walk};

/// A home with labs, each with its first day and its platforms.
fn with(labs: &[(&str, &str, &[&str])]) -> tempfile::TempDir {
    let home = tempfile::tempdir().unwrap();
    for (title, from, platforms) in labs {
        let folder = home.path().join("sessions").join(title);
        fs::create_dir_all(&folder).unwrap();
        let plan = format!(
            "(format: 4, lab: (title: {title:?}, from: \"{from}\"), platforms: {platforms:?})"
        );
        fs::write(folder.join("lab.ron"), plan).unwrap();
    }
    home
}

fn sessions(seen: &Seen, lab: &str) -> Vec<String> {
    let folder = seen.folder.path().join("sessions").join(lab);
    let names = fs::read_dir(folder).unwrap();
    let names = names.map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned());
    let mut names: Vec<String> =
        names.filter(|name| name.ends_with(".ron") && name != "lab.ron").collect();
    names.sort();
    names
}

const PLATFORMS: &[&str] = &["Waste", "Water", "Parks"];

#[test]
fn planned_platforms_are_rows_and_enter_begins_one_in_its_lab() {
    let lab = [("City 2026", "2026-11-26", PLATFORMS)];
    let seen = Walk::new().inside(with(&lab)).keys("");
    insta::assert_snapshot!(seen.screen());
    let begun = Walk::new().after(&seen).keys("<Down><Enter><F4>Salt<Enter><c-l>");
    assert_eq!(sessions(&begun, "City 2026"), ["Water.ron"]);
    insta::assert_snapshot!(begun.screen());
    let typed = Walk::new().inside(with(&lab)).keys("par<Enter><F4>Dust<Enter>");
    assert_eq!(sessions(&typed, "City 2026"), ["Parks.ron"], "{}", typed.screen());
}

#[test]
fn with_several_labs_rows_stand_under_the_titles_the_newest_first() {
    let labs = [
        ("City 2026", "2026-11-26", PLATFORMS),
        ("City 2027", "2027-11-25", &["Water", "Air"]),
        ("Empty", "2020-01-01", &[]),
    ];
    let first = Walk::new().inside(with(&labs)).keys("");
    insta::assert_snapshot!(first.screen());
    // The first row below the first heading is chosen; headings are passed over.
    let begun = Walk::new().after(&first).keys("<Down><Down><Enter><F4>Salt<Enter><c-l><Down>");
    assert_eq!(sessions(&begun, "City 2026"), ["Waste.ron"], "{}", begun.screen());
    insta::assert_snapshot!(begun.screen());
    let back = Walk::new().after(&begun).keys("<Down><Down><Up><Up><Enter><F4>Dust<Enter>");
    assert_eq!(sessions(&back, "City 2027"), ["Water.ron"], "{}", back.screen());
    // A name that both labs plan asks, unless one of the rows was chosen.
    let both = || Walk::new().inside(with(&labs));
    let asked = both().keys("water<Enter>");
    assert!(asked.says("planned in several labs"), "{}", asked.screen());
    let chosen = both().keys("water<Down><Enter><F4>Salt<Enter>");
    assert_eq!(sessions(&chosen, "City 2026"), ["Water.ron"], "{}", chosen.screen());
    for (columns, rows) in [(40, 12), (120, 40)] {
        let seen = both().lang(Lang::RU).size(columns, rows).keys("");
        insta::assert_snapshot!(seen.screen());
    }
}

#[test]
fn a_lab_without_platforms_is_opened_by_enter_to_name_them() {
    let labs = [("City 2026", "2026-11-26", &["Waste"][..]), ("New", "2027-01-01", &[])];
    let seen = Walk::new().inside(with(&labs)).keys("<Up><Up>");
    assert!(seen.says("Enter opens it to name them"), "{}", seen.screen());
    let open = Walk::new().after(&seen).keys("<Up><Up><Enter>");
    assert!(open.says("▌ Title") && open.says("New"), "{}", open.screen());
    let listed = Walk::new().after(&seen).keys("<Down>");
    assert!(listed.says("F6 the lab"), "{}", listed.screen());
}

#[test]
fn a_name_of_sessions_in_several_labs_is_found_under_their_titles_and_asked_about() {
    let labs = [("City 2026", "2026-11-26", PLATFORMS), ("Town", "2027-11-25", PLATFORMS)];
    let start = Walk::new().inside(with(&labs)).keys("<Down><Enter><F4>Salt<Enter><c-l>");
    let both = Walk::new().after(&start).keys("<End><Up><Enter><F4>Dust<Enter><c-l>");
    assert_eq!([sessions(&both, "City 2026"), sessions(&both, "Town")].concat().len(), 2);
    let again = |keys: &str| Walk::new().after(&both).keys(keys);
    insta::assert_snapshot!(again("wat").screen());
    let asked = again("wat<Enter>");
    assert!(asked.says("There is one in several labs: Town, City 2026"), "{}", asked.screen());
    let opened = |keys: &str, lab: &str, answer: &str| {
        let seen = again(keys);
        assert!(seen.says(lab) && seen.says(answer), "{}", seen.screen());
    };
    let (first, second) = (again("wat<Enter><Enter>"), again("wat<Down><Enter>"));
    assert_ne!(first.screen(), second.screen());
    // The year in which a lab is held finds its sessions too.
    opened("water 2027<Enter><Enter>", "Town", "Salt");
    opened("water 2026<Enter><Enter>", "City 2026", "Dust");
}
