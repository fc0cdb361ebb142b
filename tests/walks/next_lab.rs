//! Next year's lab on the screen: from the list of sessions to the sheet of actions that begins it.

use std::fs;
use std::path::{Path, PathBuf};

use citylab::domain::{
    Answer, Commitment, Edit, Lab, LabPlan, Label, Moment, Outcome, Session, Sheet,
};
use citylab::i18n::Lang;
use citylab::storage::{self, OpenMode, library};
use tempfile::TempDir;
use uuid::Uuid;

use crate::shared::walk::{Seen, Walk};

/// A folder with a lab of two platforms: two actions are open, one is done.
fn folder() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    let sessions = folder.path().join("sessions");
    let title = "Город для жизни 2014".to_owned();
    let platforms = vec!["Отходы".to_owned(), "Дороги".to_owned()];
    let lab = Lab { title, ..Lab::default() };
    let plan = LabPlan { format: 4, lab, platforms, ..LabPlan::default() };
    let lab = library::create_lab(&sessions, &plan, &Default::default()).unwrap();
    let now: Moment = "2014-11-26T09:00:00+07:00".parse().unwrap();
    for (number, platform, actions) in [
        (1, "Отходы", &["Купить грузовик", "Убрать свалки"][..]),
        (2, "Дороги", &["Починить мост"]),
    ] {
        let session = Session::new(Uuid::from_u128(5000 + number), platform, &plan);
        let opened = storage::create(&lab, &session, now, |_| {}).unwrap();
        let (mut session, OpenMode::Writing(saver)) = (opened.session, opened.mode) else {
            panic!("open elsewhere")
        };
        let answers = actions.iter().map(|text| Answer::new(Label::A(1), *text, now));
        let mut edits = vec![session.adding_all(Sheet::Actions, answers)];
        let done = Some(Outcome::Done("2014-11-26".parse().unwrap()));
        let due = Some("2015-03-01".parse().unwrap());
        edits.push(Edit::Commit(Label::A(1), Commitment { due, ..Commitment::default() }.into()));
        if platform == "Отходы" {
            edits.push(Edit::Commit(
                Label::A(2),
                Commitment { outcome: done, ..Commitment::default() }.into(),
            ));
        }
        saver.save(session.perform(Edit::Batch(edits)).unwrap());
        saver.close().unwrap();
    }
    folder
}

fn walk(keys: &str, lang: Lang) -> Seen {
    Walk::new().inside(folder()).lang(lang).keys(keys)
}

fn files(seen: &Seen, lab: &str) -> Vec<PathBuf> {
    let folder = seen.folder.path().join("sessions").join(lab);
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let mut files: Vec<PathBuf> =
        entries.filter(|path| path.extension().is_some_and(|ending| ending == "ron")).collect();
    files.sort();
    files
}

fn read(path: &Path) -> Vec<u8> {
    fs::read(path).unwrap()
}

const ASK: &str = "<F2>next year<Enter>";

#[test]
fn the_title_is_offered_with_the_year_after_and_what_would_come_is_shown_first() {
    let seen = walk(ASK, Lang::EN);
    assert!(seen.says("Next year’s lab, after Город для жизни 2014"), "{}", seen.screen());
    assert!(seen.says("Город для жизни 2015"), "{}", seen.screen());
    insta::assert_snapshot!(seen.screen());
    let seen = walk(&format!("{ASK}<Enter>"), Lang::EN);
    assert!(seen.says("Город для жизни 2015 ← Город для жизни 2014"), "{}", seen.screen());
    insta::assert_snapshot!(seen.screen());
    let labs = fs::read_dir(seen.folder.path().join("sessions")).unwrap().count();
    assert_eq!(labs, 1, "nothing is made yet");
}

#[test]
fn in_russian_on_a_narrow_screen_all_of_it_is_seen() {
    let keys = "<F2>следующего года<Enter><Enter>";
    let seen = Walk::new().inside(folder()).lang(Lang::RU).size(40, 12).keys(keys);
    insta::assert_snapshot!(seen.screen());
}

#[test]
fn another_title_is_looked_at_anew_and_esc_leaves_all_as_it_is() {
    let seen = walk(&format!("{ASK}<Enter>, осень"), Lang::EN);
    assert!(!seen.says("←"), "{}", seen.screen());
    let seen = walk(&format!("{ASK}<Enter><Esc>"), Lang::EN);
    let labs = fs::read_dir(seen.folder.path().join("sessions")).unwrap().count();
    assert_eq!(labs, 1);
    let seen = walk(&format!("{ASK}<c-u>Город для жизни 2014<Enter>"), Lang::EN);
    assert!(seen.says("cannot be taken up in itself"), "{}", seen.screen());
    let seen = walk(&format!("{ASK}<c-u><Enter>"), Lang::EN);
    assert!(seen.says("Type the title of the new lab first"), "{}", seen.screen());
}

#[test]
fn enter_makes_it_and_its_sessions_say_where_their_actions_come_from() {
    let first = walk(&format!("{ASK}<Enter><Enter>"), Lang::EN);
    assert!(first.says("begins with 2 actions"), "{}", first.screen());
    let made = files(&first, "Город-для-жизни-2015");
    assert_eq!(made.len(), 3, "{made:?}");
    let old: Vec<_> = files(&first, "Город-для-жизни-2014").iter().map(|p| read(p)).collect();
    let waste = made.iter().find(|path| path.ends_with("Отходы.ron")).unwrap();
    let opening = Walk::new().after(&first).open(waste).keys("");
    assert!(
        opening.says("Of 2 promised at Город для жизни 2014: 1 done, 0 moved"),
        "{}",
        opening.screen()
    );
    insta::assert_snapshot!(opening.screen());
    let small = Walk::new().after(&first).open(waste).lang(Lang::RU).size(40, 12).keys("");
    insta::assert_snapshot!(small.screen());
    let actions = Walk::new().after(&first).open(waste).keys("<F4><F4><F4><Up>");
    assert!(actions.says("A1←"), "{}", actions.screen());
    insta::assert_snapshot!(actions.screen());
    let again = Walk::new().after(&first).keys(&format!("<Down><Down>{ASK}<Enter>"));
    assert!(again.says("←"), "{}", again.screen());
    assert_eq!(
        files(&again, "Город-для-жизни-2014").iter().map(|p| read(p)).collect::<Vec<_>>(),
        old
    );
}

#[test]
fn with_no_session_chosen_the_palette_says_so() {
    let seen = Walk::new().keys("<F2>next year<Enter>");
    assert!(!seen.says("Next year’s lab, after"), "{}", seen.screen());
    // It is a matter of the list of sessions alone.
    let seen = Walk::new().start("Waste").keys("<F2>next year<Enter>");
    assert!(!seen.says("Next year’s lab, after"), "{}", seen.screen());
}
