//! The library: what lies in the sessions folder, and what a name means.

use std::fs;
use std::path::{Path, PathBuf};

use citylab::domain::{LabPlan, Stage};
use citylab::storage::library::{self, Entry, Found, State, copy_example, list};
use citylab::storage::{self, OpenMode, paths};
use proptest::prelude::*;

use super::fixture::{Fixture, now, open, session};
use crate::shared::cases::cases;
use crate::shared::edits::{carry_out, deeds};

fn create(workspace: &Fixture, platform: &str) -> PathBuf {
    storage::create(workspace.folder.path(), &session(platform), now(), |_| {}).unwrap().path
}

/// Gives a session file the id of another session.
fn with_id(text: &str, number: u32) -> String {
    let at = text.find("id: \"").unwrap() + 5;
    format!("{}{:012x}{}", &text[..at + 24], number, &text[at + 36..])
}

fn entries(workspace: &Fixture) -> Vec<Entry> {
    list(workspace.folder.path()).labs.into_iter().flat_map(|lab| lab.sessions).collect()
}

#[test]
fn a_session_is_listed_with_what_matters() {
    let workspace = Fixture::new();
    let mut at = workspace.start();
    at.say_all(3);
    let edit = at.session.entering(Stage::Ways, now());
    at.give(edit);
    at.close();
    let [entry] = &entries(&workspace)[..] else { panic!() };
    assert_eq!((entry.platform.as_str(), entry.lab.as_str()), ("Waste", "The City for Life"));
    assert_eq!((entry.stage, entry.counts), (Stage::Ways, [3, 0, 0, 0]));
    assert!(matches!(entry.state, State::Ready));
}

#[test]
fn an_open_session_is_listed_as_it_stands_and_in_use() {
    let workspace = Fixture::new();
    let mut at = workspace.start();
    at.say_all(3);
    let [entry] = &entries(&workspace)[..] else { panic!() };
    assert_eq!(entry.counts, [3, 0, 0, 0]);
    assert!(matches!(entry.state, State::InUse(ref holder) if holder.is_this()));
    // Listing takes nobody's lock away.
    at.say_and_wait("answer 4");
    let path = at.path.clone();
    at.close();
    assert!(matches!(open(&path).mode, OpenMode::Writing(_)));
}

#[test]
fn what_cannot_be_opened_is_listed_with_why() {
    let workspace = Fixture::new();
    create(&workspace, "Good");
    let newer =
        fs::read_to_string(workspace.path("Good.ron")).unwrap().replace("format: 4", "format: 9");
    fs::write(workspace.path("newer.ron"), with_id(&newer, 2)).unwrap();
    fs::write(workspace.path("torn.ron"), "(format: 4, platform: \"Torn").unwrap();
    fs::write(workspace.path("notes.txt"), "not ours").unwrap();
    fs::write(workspace.path("Good.conflict-20141126-101403.ron"), "(").unwrap();
    let mut entries = entries(&workspace);
    entries.sort_by(|a, b| a.path.cmp(&b.path));
    let [copy, good, newer, torn] = &entries[..] else { panic!("{entries:?}") };
    assert!(matches!(copy.state, State::Unreadable(_)) && good.copies.is_empty());
    assert!(matches!(good.state, State::Ready));
    assert!(matches!(newer.state, State::Newer));
    assert!(matches!(torn.state, State::Unreadable(_)));
    assert_eq!(torn.platform, "torn");
}

#[test]
fn labs_are_folders() {
    let workspace = Fixture::new();
    assert!(list(&workspace.path("nowhere")).labs.is_empty());
    copy_example(workspace.folder.path()).unwrap();
    let mut plan = LabPlan { format: 4, ..LabPlan::default() };
    plan.lab.title = "Lab".into();
    let empty = library::create_lab(workspace.folder.path(), &plan, &Default::default()).unwrap();
    fs::create_dir(workspace.path("photos")).unwrap();
    let library = list(workspace.folder.path());
    assert!(library.faults.is_empty());
    let names: Vec<_> = library.labs.iter().map(|lab| lab.path.file_name().unwrap()).collect();
    assert_eq!(names, [empty.file_name().unwrap().to_str().unwrap(), "city-for-life"]);
    assert_eq!(library.labs[0].plan.as_ref(), Some(&plan));
    let example = &library.labs[1];
    assert_eq!(example.plan.as_ref().unwrap().platforms.len(), example.sessions.len());
    for entry in &example.sessions {
        assert!(matches!(entry.state, State::Ready), "{entry:?}");
        assert!(matches!(open(&entry.path).mode, OpenMode::Writing(_)));
    }
}

/// Sets up a lab that names these platforms.
fn lab(sessions: &Path, title: &str, from: &str, platforms: &[&str]) -> PathBuf {
    let mut plan = LabPlan { format: 4, ..LabPlan::default() };
    plan.lab.title = title.into();
    plan.lab.from = from.parse().ok();
    plan.platforms = platforms.iter().map(|name| (*name).to_owned()).collect();
    library::create_lab(sessions, &plan, &Default::default()).unwrap()
}

fn fitting(sessions: &Path, platform: &str) -> Vec<(PathBuf, bool)> {
    let fitting = library::fitting_labs(&list(sessions).labs, sessions, platform).into_iter();
    fitting.map(|lab| (lab.folder, lab.is_planned)).collect()
}

#[test]
fn a_session_belongs_to_the_labs_that_plan_it_and_to_no_other() {
    let workspace = Fixture::new();
    let sessions = workspace.folder.path();
    assert_eq!(fitting(sessions, "Waste"), []);
    let old = lab(sessions, "Old", "2013-11-01", &["Waste", "Water"]);
    let new = lab(sessions, "New", "2014-11-01", &["waste "]);
    assert_eq!(fitting(sessions, "WASTE"), [(new.clone(), true), (old.clone(), true)]);
    assert_eq!(fitting(sessions, "Water"), [(old.clone(), true)]);
    assert_eq!(fitting(sessions, "Parks"), []);
    // Where it is started already, it is not started again.
    storage::create(&new, &session("Waste"), now(), |_| {}).unwrap();
    assert_eq!(fitting(sessions, "Waste"), [(old, true)]);
    // A lab that names no platforms is open to any.
    let open = lab(sessions, "Open", "", &[]);
    assert_eq!(fitting(sessions, "Parks"), [(open, false)]);
    lab(sessions, "Open too", "", &[]);
    assert_eq!(fitting(sessions, "Parks"), []);
}

#[test]
fn a_sessions_folder_that_is_a_lab_keeps_its_sessions() {
    let workspace = Fixture::new();
    let city = lab(workspace.folder.path(), "City", "", &["Waste"]);
    assert_eq!(fitting(&city, "Waste"), [(city.clone(), true)]);
    assert_eq!(library::shared_plan(&city).unwrap().lab.title, "City");
    lab(&city, "Inner", "", &[]);
    assert_eq!(fitting(&city, "Parks"), []);
    let next = lab(&city, "Next", "", &["Waste"]);
    assert_eq!(fitting(&city, "Waste"), [(city.clone(), true), (next, true)]);
}

#[test]
fn the_example_is_known_for_good_and_takes_no_session_in() {
    let workspace = Fixture::new();
    let sessions = workspace.folder.path();
    let copied = copy_example(sessions).unwrap();
    assert_eq!(fitting(sessions, "Waste management"), []);
    assert_eq!(library::shared_plan(&copied).unwrap(), LabPlan::default());
    let renamed = sessions.join("mine");
    fs::rename(&copied, &renamed).unwrap();
    fs::rename(renamed.join("waste-management.ron"), renamed.join("waste.ron")).unwrap();
    let is_example = || list(sessions).labs.iter().all(library::LabFolder::is_example);
    assert!(is_example());
    assert!(entries(&workspace).iter().all(|entry| entry.is_example));
    // Also by what changes in it: a journal, another note, no plan at all.
    let mut at = open(&renamed.join("waste.ron"));
    at.say_all(1);
    assert!(is_example());
    at.close();
    fs::remove_file(renamed.join("lab.ron")).unwrap();
    assert!(is_example());
    create(&workspace, "Parks");
    assert_eq!(list(sessions).labs.iter().filter(|lab| lab.is_example()).count(), 1);
}

#[test]
fn a_session_is_found_by_the_start_of_its_name() {
    let workspace = Fixture::new();
    let waste = create(&workspace, "Waste management");
    let water = create(&workspace, "Water");
    let river = create(&workspace, "Зелёная река");
    let find = |name: &str| library::find(&list(workspace.folder.path()).labs, name);
    assert_eq!(find("was"), Found::One(waste.clone()));
    assert_eq!(find("WASTE MANAGEMENT"), Found::One(waste.clone()));
    assert_eq!(find("Waste-management"), Found::One(waste.clone()));
    assert_eq!(find("зеленая"), Found::One(river));
    assert_eq!(find(water.to_str().unwrap()), Found::One(water.clone()));
    let Found::Several(several) = find("wa") else { panic!() };
    assert_eq!(several.len(), 2);
    let Found::None(nearest) = find("watre") else { panic!() };
    assert_eq!(nearest[0], "Water");
    // A whole name goes before a longer one it begins.
    create(&workspace, "Water and air");
    assert_eq!(find("water"), Found::One(water));
}

#[test]
fn a_lab_is_found_by_any_part_of_its_title_by_its_year_and_by_its_folder() {
    let workspace = Fixture::new();
    let sessions = workspace.folder.path();
    let first = lab(sessions, "Ёлки и город", "2026-11-26", &[]);
    let next = lab(sessions, "Ёлки и город", "2027-11-25", &[]);
    let other = lab(sessions, "Ёлки", "2026-11-26", &[]);
    let labs = list(sessions).labs;
    let found = |wanted: &str| -> Vec<PathBuf> {
        let found = library::find_labs(&labs, wanted.as_ref());
        found.into_iter().map(|lab| lab.path.clone()).collect()
    };
    assert_eq!(found("И ГОРОД"), [first.clone(), next.clone()]);
    assert_eq!(found("город 2027"), std::slice::from_ref(&next));
    // A whole title goes before a longer one.
    assert_eq!(found("елки"), [other]);
    assert_eq!(found(next.to_str().unwrap()), [next]);
    assert_eq!(found(first.file_name().unwrap().to_str().unwrap()), std::slice::from_ref(&first));
    assert_eq!((found("Дворы"), found(" ")), (vec![], vec![]));
    let of_first = labs.iter().find(|lab| lab.path == first).unwrap();
    assert!(of_first.title_among(&labs).starts_with("Ёлки и город ("));
}

#[test]
fn a_number_is_that_of_a_platform_in_its_lab_and_a_path_is_a_file() {
    let workspace = Fixture::new();
    let sessions = workspace.folder.path();
    let first = lab(sessions, "First", "", &["Waste", "Roads / yards", "Water"]);
    let start = |folder: &Path, platform: &str| {
        storage::create(folder, &session(platform), now(), |_| {}).unwrap().path
    };
    let water = start(&first, "Water");
    let roads = start(&first, "Roads / yards");
    let find = |name: &str| library::find(&list(sessions).labs, name);
    assert_eq!(find("3"), Found::One(water.clone()));
    assert_eq!(find("roads / yards"), Found::One(roads));
    assert!(matches!(find("1"), Found::None(_)));
    let next = lab(sessions, "Next", "", &["Parks", "3", "Three"]);
    start(&next, "3");
    assert_eq!(find("3"), Found::One(water.clone()));
    start(&next, "Three");
    let Found::Several(several) = find("3") else { panic!() };
    let labs: Vec<&str> = several.iter().map(|found| found.lab.as_str()).collect();
    assert_eq!(labs, ["First", "Next"]);
    for path in ["./Water", "Water.ron", "/nowhere/Water", "yards/Water.RON"] {
        assert_eq!(find(path), Found::NoFile, "{path}");
    }
    let path = water.to_str().unwrap();
    assert_eq!(find(path), Found::One(water.clone()));
    fs::remove_file(&water).unwrap();
    assert_eq!(find(path), Found::NoFile);
}

#[test]
fn the_sessions_folder_is_the_first_that_is_said() {
    let path = |text: &str| Some(PathBuf::from(text));
    let said = |text: &str| Some(text.into());
    let choose = paths::choose;
    assert_eq!(choose(path("o"), said("e"), path("c"), path("d")), PathBuf::from("o"));
    assert_eq!(choose(None, said("e"), path("c"), path("d")), PathBuf::from("e"));
    assert_eq!(choose(None, said(""), path("c"), path("d")), PathBuf::from("c"));
    assert_eq!(choose(None, None, None, path("d")), PathBuf::from("d/sessions"));
}

#[test]
fn paths_have_the_separators_of_the_system() {
    let chosen = paths::choose(Some("C:/labs".into()), None, None, None);
    assert_eq!(chosen.as_os_str(), if cfg!(windows) { "C:\\labs" } else { "C:/labs" });
    let shown = |path: &str| paths::shown(Path::new(path));
    if cfg!(windows) {
        assert_eq!(shown("C:/labs/waste.ron"), "C:\\labs\\waste.ron");
        assert_eq!(shown("C:/labs\\waste.ron"), "C:\\labs\\waste.ron");
        assert_eq!(shown("//server/share/labs"), "\\\\server\\share\\labs");
    } else {
        assert_eq!(shown("/labs//waste.ron"), "/labs//waste.ron");
    }
    assert_eq!(shown("a\u{1b}]0;b"), citylab::text::clean_line("a\u{1b}]0;b"));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..cases() })]

    /// The summary has the facts that the whole session has.
    #[test]
    fn the_summary_is_right(deeds in deeds(30)) {
        let workspace = Fixture::new();
        let mut session = session("Waste");
        for deed in &deeds {
            let _ = carry_out(&mut session, deed);
        }
        let text = storage::format::write(&session).unwrap();
        fs::write(workspace.path("a.ron"), &text).unwrap();
        let read = storage::format::read(text.as_bytes()).unwrap().session;
        let entries = entries(&workspace);
        let [entry] = &entries[..] else { panic!() };
        prop_assert!(matches!(entry.state, State::Ready));
        prop_assert_eq!(entry.stage, read.stage);
        prop_assert_eq!(
            entry.counts,
            [read.troubles.len(), read.ways.len(), read.actions.len(), read.parked.len()]
        );
        let line = |text: &str| citylab::text::clean_line(text);
        prop_assert_eq!(line(&entry.platform), line(&read.platform));
        prop_assert_eq!(line(&entry.lab), line(&read.lab.title));
    }
}

#[test]
fn a_plan_that_changed_meanwhile_is_left_as_it_is() {
    let workspace = Fixture::new();
    let folder = lab(workspace.folder.path(), "City", "2026-11-26", &["Water"]);
    let seen = library::read_plan(&folder).unwrap().unwrap();
    let place = |place: &str| {
        let mut plan = seen.clone();
        plan.lab.place = place.into();
        plan
    };
    let replace = |new: &LabPlan| {
        library::replace_plan(&folder, Some(&seen), (new, None), &Default::default(), now())
    };
    replace(&place("Tomsk")).unwrap();
    let second = replace(&place("Omsk"));
    assert!(matches!(second, Err(library::PlanError::ChangedMeanwhile(_))), "{second:?}");
    assert_eq!(library::read_plan(&folder).unwrap().unwrap().lab.place, "Tomsk");
}
