//! Copies of a session in the library: told, compared, merged, set aside.

use std::fs;
use std::path::{Path, PathBuf};

use citylab::domain::{Answer, Edit, Label, Session, Sheet, Votes};
use citylab::i18n::Lang;
use citylab::storage;

use crate::shared::walk::{Seen, Walk};

fn read(path: &Path) -> Session {
    storage::look_at(path).unwrap()
}

fn write(path: &Path, session: &Session) {
    fs::write(path, storage::format::write(session).unwrap()).unwrap();
}

fn texts(session: &Session) -> Vec<&str> {
    session.troubles.iter().map(|answer| answer.text.as_str()).collect()
}

/// The copy that another laptop made of a session: an answer, votes and another wording.
fn elsewhere(session: &Session, lang: Lang) -> Session {
    let said = |en: &str, ru: &str| if lang == Lang::EN { en.to_owned() } else { ru.to_owned() };
    let mut copy = session.clone();
    let at = copy.troubles[0].at.plus_seconds(600);
    let text = said("Mercury lamps go into the common bin", "Ртутные лампы бросают в общий бак");
    let answer = Answer::new(copy.next_label(Sheet::Troubles), text, at);
    copy.perform(copy.adding(Sheet::Troubles, answer)).unwrap();
    copy.perform(Edit::Votes(Label::T(2), Votes::of_room(5))).unwrap();
    let text = said("Illegal dumps along the river", "Стихийные свалки вдоль реки");
    copy.perform(Edit::Reword { label: Label::T(1), text, verbatim: None }).unwrap();
    copy
}

/// Two sessions; the first has two copies, one as it was and one that went apart.
fn with_copies(lang: Lang) -> Seen {
    let names = if lang == Lang::EN {
        ["Waste management", "Parks"]
    } else {
        ["Свалки и отходы", "Парки"]
    };
    let answers = if lang == Lang::EN {
        ["Illegal dumps", "Fines are never paid", "The landfill is full"]
    } else {
        ["Стихийные свалки", "Штрафы не платят", "Полигон заполнен"]
    };
    let [one, two, three] = answers;
    let script = format!("<F4>{one}<Enter>{two}<Enter>");
    let first = Walk::new().lang(lang).start(names[0]).keys(&script);
    let path = first.sessions()[0].clone();
    let early = read(&path);
    let grown = Walk::new().lang(lang).after(&first).open(&path).keys(&format!("{three}<Enter>"));
    let file = |tail: &str| path.with_file_name(format!("{}{tail}.ron", stem(&path)));
    write(&file(" (1)"), &early);
    write(&file("-LAPTOP-7GH"), &elsewhere(&early, lang));
    Walk::new().lang(lang).after(&grown).start(names[1]).keys("")
}

fn stem(path: &Path) -> String {
    path.file_stem().unwrap().to_str().unwrap().to_owned()
}

/// The session of a home made by [`with_copies`].
fn original(seen: &Seen) -> PathBuf {
    let files = seen.sessions();
    let is_original = |path: &&PathBuf| {
        let name = stem(path);
        ["Waste-management", "Waste management", "Свалки и отходы", "Свалки-и-отходы"]
            .contains(&name.as_str())
    };
    files.iter().find(is_original).unwrap_or_else(|| panic!("{files:?}")).clone()
}

#[test]
fn a_session_with_copies_is_one_row_and_its_copies_stand_below() {
    for lang in Lang::ALL {
        let home = with_copies(lang);
        for (columns, rows) in [(80, 24), (40, 12), (120, 40)] {
            let at = |script: &str| {
                let walk = Walk::new().lang(lang).after(&home).size(columns, rows);
                walk.keys(script).screen()
            };
            let name = |what: &str| format!("copies_{what}_{lang}_{columns}");
            insta::assert_snapshot!(name("folded"), at("<Down>"));
            insta::assert_snapshot!(name("unfolded"), at("<Down><Tab><Down><Down>"));
            insta::assert_snapshot!(name("compared"), at("<Down><Tab><Down><Down><F7>"));
        }
    }
}

#[test]
fn opening_the_row_opens_the_original_and_tells_of_what_is_elsewhere() {
    let home = with_copies(Lang::EN);
    let seen = Walk::new().after(&home).keys("<Down><Enter>");
    assert!(seen.says("The landfill is full"), "{}", seen.screen());
    assert!(seen.says("LAPTOP-7GH.ron (went apart)"), "{}", seen.screen());
    let copy = original(&home).with_file_name("Waste-management-LAPTOP-7GH.ron");
    let seen = Walk::new().after(&home).open(&copy).keys("");
    assert!(seen.says("This file is a copy. The session itself is in"), "{}", seen.screen());
    // A row without copies has nothing to show.
    let seen = Walk::new().after(&home).keys("<Tab>");
    assert!(seen.says("This session has no copies."), "{}", seen.screen());
}

#[test]
fn a_copy_is_merged_from_its_row_as_one_step_and_set_aside() {
    let home = with_copies(Lang::EN);
    let path = original(&home);
    let before = fs::read(&path).unwrap();
    // Looking and going back changes nothing.
    Walk::new().after(&home).keys("<Down><Right><Down><Down><Enter><Down><Esc><Esc>");
    assert_eq!(fs::read(&path).unwrap(), before);
    assert_eq!(home.sessions().len(), 4);
    let merged = Walk::new().after(&home).keys("<Down><F7><Down><Down><F7><Enter>");
    assert!(merged.says("is merged into “Waste management”"), "{}", merged.screen());
    assert!(merged.says("1 copy"), "{}", merged.screen());
    assert_eq!(home.sessions().len(), 3);
    let session = read(&path);
    assert_eq!(session.troubles.len(), 4);
    assert_eq!(session.troubles[1].votes.total(), 5);
    assert_eq!(texts(&session)[0], "Illegal dumps");
    assert_eq!(session.troubles[0].merged[0].text, "Illegal dumps along the river");
    let undone = Walk::new().after(&merged).open(&path).keys("<C-z>");
    assert!(undone.says("Taken back: T4, T5 added"), "{}", undone.screen());
    assert_eq!(texts(&read(&path)).len(), 3);
    // What the session has already is only set aside.
    let aside = Walk::new().after(&undone).keys("<Down><F7><Enter>");
    assert!(aside.says("has all of"), "{}", aside.screen());
    assert_eq!(aside.sessions().len(), 2);
}

#[test]
fn the_open_session_takes_a_copy_in_as_one_step() {
    let home = with_copies(Lang::EN);
    let path = original(&home);
    let walk = || Walk::new().after(&home).open(&path);
    let seen = walk().keys("<F2>merge this<Enter>");
    assert!(seen.says("LAPTOP-7GH.ron into “Waste management”"), "{}", seen.screen());
    let seen = walk().keys("half a li<F2>merge this<Enter><Enter><expect has all of>ne");
    assert!(seen.says("Mercury lamps go into the common bin"), "{}", seen.screen());
    assert!(seen.says("half a line"), "{}", seen.screen());
    assert_eq!(home.sessions().len(), 3);
    assert_eq!(read(&path).troubles.len(), 4);
    let seen = walk().keys("<C-z>");
    assert!(!seen.says("Mercury lamps"), "{}", seen.screen());
    // Where there is no copy, it is said.
    let seen = Walk::new().start("Alone").keys("<F2>merge this<Enter>");
    assert!(seen.says("“Alone” has no copy"), "{}", seen.screen());
}

#[test]
fn the_plenary_counts_a_session_once_and_names_the_copies() {
    let home = with_copies(Lang::EN);
    let seen = Walk::new().after(&home).size(120, 40).keys("<F9>");
    assert_eq!(seen.screen().matches("1 Waste management").count(), 1, "{}", seen.screen());
    assert!(seen.says("(1).ron (older) is a copy of “Waste management”"), "{}", seen.screen());
    assert!(seen.says("7GH.ron (went apart) is a copy"), "{}", seen.screen());
}
