//! The plenary of the example lab, as it stands on the screen.

use std::path::PathBuf;

use citylab::app::{
    Effect, ExportWhat, Mode, Model, Msg, Overlay, OverlayKind, PlenaryFacts, PlenarySession,
};
use citylab::i18n::Lang;

use crate::shared::example;
use crate::shared::screen::{library, press, send, shown};

const SIZES: [(u16, u16); 3] = [(80, 24), (40, 12), (120, 40)];

fn facts(path: PathBuf, remarks: Vec<String>) -> PlenaryFacts {
    let sessions = (1..).zip(example::sessions()).map(|(number, session)| PlenarySession {
        number,
        path: format!("/lab/{}.ron", session.platform).into(),
        session,
    });
    PlenaryFacts::of(path, example::plan().lab, sessions.collect(), remarks)
}

fn plenary(lang: Lang, columns: u16, rows: u16) -> Model {
    let remark = "broken.ron could not be read, so its platform is missing here.".to_owned();
    let path = "/lab/Waste management.ron".into();
    let facts = facts(path, vec![remark]);
    let mut model = library(lang, columns, rows);
    send(&mut model, Msg::Plenary(Box::new(facts)));
    model
}

#[test]
fn the_plenary_is_seen_at_every_size() {
    let mut seen = String::new();
    for (columns, rows) in SIZES {
        for lang in Lang::ALL {
            let model = plenary(lang, columns, rows);
            seen.push_str(&format!("--- {lang} {columns}x{rows}\n{}", shown(&model)));
        }
    }
    insta::assert_snapshot!("plenary", seen);
}

#[test]
fn pages_lead_to_its_end_and_back() {
    for (columns, rows) in SIZES {
        for lang in Lang::ALL {
            let mut model = plenary(lang, columns, rows);
            let first = shown(&model);
            let mut seen = first.clone();
            for _ in 0..20 {
                press(&mut model, "<PgDn>");
                seen.push_str(&shown(&model));
            }
            let year = seen.matches("2015").count();
            assert!(year >= 24, "{year} days at {columns}x{rows}:\n{seen}");
            let last = shown(&model);
            assert!(last.contains("2015"), "{last}");
            press(&mut model, "<Up>");
            assert_ne!(shown(&model), last, "one key up is seen at once");
            for _ in 0..20 {
                press(&mut model, "<PgUp>");
            }
            assert_eq!(shown(&model), first);
        }
    }
}

#[test]
fn essentials_are_seen_on_the_smallest_screen() {
    let model = plenary(Lang::EN, 40, 12);
    let screen = shown(&model);
    for word in ["Plenary", "broken.ron", "Esc"] {
        assert!(screen.contains(word), "{word} is missing:\n{screen}");
    }
    let numbers: Vec<&str> = screen.lines().filter(|line| line.contains("Public part")).collect();
    let ends: Vec<&str> = numbers[0].split_whitespace().rev().take(3).collect();
    assert_eq!(ends, ["11", "11", "13"], "{screen}");
}

#[test]
fn it_is_asked_for_from_the_library_written_and_left() {
    let mut model = library(Lang::EN, 80, 24);
    press(&mut model, "<F9>");
    assert!(model.notice.is_some(), "there is nothing to show yet");
    let mut model = plenary(Lang::EN, 80, 24);
    assert_eq!(model.mode(), Mode::Plenary);
    press(&mut model, "<C-e>");
    assert!(
        matches!(
            &model.overlay,
            Some(Overlay { kind: OverlayKind::Export { what: ExportWhat::Plenary { session, .. }, .. }, .. })
                if session.ends_with("Waste management.ron")
        ),
        "{:?}",
        model.overlay
    );
    press(&mut model, "<Esc><Esc>");
    assert_eq!(model.mode(), Mode::Library);
}

#[test]
fn over_a_session_it_changes_nothing_of_it() {
    let session = example::session(example::WASTE_MANAGEMENT);
    let mut model = crate::shared::screen::opened(session, Lang::EN, 80, 24);
    let before = model.workspace.as_ref().unwrap().session.clone();
    press(&mut model, "<F2>");
    crate::shared::screen::say(&mut model, "the plenary");
    let outcome = send(&mut model, Msg::Key("Enter".parse().unwrap()));
    assert!(matches!(&outcome.effects[..], [Effect::ReadPlenary(_)]), "{:?}", outcome.effects);
    let facts = facts("/lab/x.ron".into(), vec![]);
    send(&mut model, Msg::Plenary(Box::new(facts)));
    crate::shared::screen::say(&mut model, "abc");
    press(&mut model, "<F4><C-z><Del><Space><A-Down><F8><Esc>");
    let workspace = model.workspace.as_ref().unwrap();
    assert_eq!(workspace.session, before);
    assert_eq!(workspace.line.text(), before.draft);
    assert_eq!(model.plenary.map(|_| ()), None);
}
