//! This program's own JSON comes back as the session it was.

use citylab::domain::{
    Answer, Edit, Format, LabPlan, Label, Outcome, Session, Sheet, Voice, Voices,
};
use citylab::export::Report;
use citylab::i18n::Lang;
use citylab::import::{self, Asked, Duplicates, ImportError, Plan, Reading, What, Why};
use proptest::prelude::*;
use uuid::Uuid;

use crate::exports::corpus::{self, options, render};
use crate::shared::cases::cases;
use crate::shared::edits::{after, wishes};
use crate::shared::room::{noon, perform, say, say_for};

fn json(session: &Session, lang: Lang, voices: Voices) -> String {
    let report = Report::of_session(session, &options(lang, voices));
    String::from_utf8(render(&report, Format::Json).unwrap().remove(0).bytes).unwrap()
}

fn read(text: &str) -> Reading {
    import::read(text.as_bytes(), "json", &Asked::default()).unwrap()
}

fn plan_into(session: &Session, text: &str) -> Plan {
    import::plan(session, read(text), None, Duplicates::Refuse, noon()).unwrap()
}

/// A new session of the same platform, with the same number.
fn fresh(like: &Session) -> Session {
    let new = Session::new(Uuid::from_u128(77), like.platform.clone(), &LabPlan::default());
    Session { number: like.number, ..new }
}

fn back(session: &Session, lang: Lang) -> Session {
    let mut again = fresh(session);
    let plan = plan_into(&again, &json(session, lang, Voices::Names));
    assert_eq!((&plan.refused, &plan.left_out), (&vec![], &vec![]));
    perform(&mut again, plan.edit);
    assert_eq!(again.check(), Ok(()));
    again
}

/// The session but for what a file of its own keeps to itself: the id, what is counted, what can be undone,
/// half-typed lines, the clock and the note.
fn but_own(session: &Session) -> Session {
    Session {
        id: Uuid::nil(),
        note: String::new(),
        // A day that the answers tell by themselves is not said once more.
        date: session
            .date
            .filter(|day| Some(*day) != Session { date: None, ..session.clone() }.day_held()),
        clock: None,
        draft: String::new(),
        drafts: Default::default(),
        given: Default::default(),
        seq: 0,
        history: Default::default(),
        weight: Default::default(),
        ..session.clone()
    }
}

/// The JSON but for the id and the note.
fn but_id(text: &str) -> String {
    let is_own = |line: &&str| !line.trim_start().starts_with("\"id\":");
    text.lines().filter(is_own).collect::<Vec<_>>().join("\n")
}

/// The session as every export shows it: names on one clean line, the day it was held and the people who were
/// there filled in.
fn shown(session: &Session) -> Session {
    Report::of_session(session, &corpus::english()).records.remove(0)
}

/// The session as it is when it is read from its file: every text is clean.
fn as_read(session: &Session) -> Option<Session> {
    let text = citylab::storage::format::write(session).ok()?;
    citylab::storage::format::read(text.as_bytes()).ok().map(|read| read.session)
}

proptest! {
    #![proptest_config(cases())]

    #[test]
    fn any_session_comes_back_equal(wishes in wishes(60), russian in any::<bool>()) {
        let lang = if russian { Lang::RU } else { Lang::EN };
        let Some(session) = as_read(&after(&wishes)) else { return Ok(()) };
        prop_assume!(session.check().is_ok());
        let again = back(&session, lang);
        prop_assert_eq!(but_own(&shown(&again)), but_own(&shown(&session)));
        let (first, second) =
            (json(&session, lang, Voices::Names), json(&again, lang, Voices::Names));
        prop_assert_eq!(but_id(&first), but_id(&second));
    }

    #[test]
    fn any_session_is_taken_into_another_and_back(ours in wishes(30), theirs in wishes(40)) {
        let theirs = as_read(&after(&theirs)).filter(|it| it.check().is_ok());
        let Some(theirs) = theirs else { return Ok(()) };
        let mut session = after(&ours);
        let before = session.clone();
        let plan = plan_into(&session, &json(&theirs, Lang::EN, Voices::Names));
        let (count, refused) = (plan.answers().count(), plan.refused.len());
        prop_assert_eq!(count + refused, theirs.parts().count());
        perform(&mut session, plan.edit.clone());
        prop_assert_eq!(session.check(), Ok(()));
        prop_assert_eq!(session.parts().count(), before.parts().count() + count);
        if !plan.changes_nothing() && session.history.done.len() > before.history.done.len() {
            session.undo().unwrap();
        }
        prop_assert_eq!(
            session.parts().map(|(_, part)| part).collect::<Vec<_>>(),
            before.parts().map(|(_, part)| part).collect::<Vec<_>>()
        );
        prop_assert_eq!(&session.groups, &before.groups);
    }
}

#[test]
fn whole_sessions_come_back_in_both_languages() {
    for session in [corpus::full(), corpus::contested(), corpus::example("waste-management")] {
        for lang in Lang::ALL {
            assert_eq!(but_own(&back(&session, lang)), but_own(&session));
        }
    }
}

#[test]
fn names_that_were_withheld_stay_away() {
    let session = corpus::full();
    let mut again = fresh(&session);
    let plan = plan_into(&again, &json(&session, Lang::EN, Voices::Groups));
    perform(&mut again, plan.edit);
    assert_eq!(again.parts().count(), session.parts().count());
    assert!(again.parts().all(|(_, part)| part.voices.iter().all(|voice| voice.person.is_none())));
}

#[test]
fn where_there_are_answers_labels_change_and_links_follow() {
    let mut theirs = fresh(&corpus::full());
    let dark = say(&mut theirs, Sheet::Troubles, "The yard is dark");
    let lamps = say_for(&mut theirs, Sheet::Ways, "Lamps by the paths", &[dark]);
    let late = say(&mut theirs, Sheet::Troubles, "Buses stop at nine");
    let dim = say(&mut theirs, Sheet::Troubles, "It is dim outside");
    perform(&mut theirs, Edit::Causes(dark, vec![late]));
    perform(&mut theirs, Edit::Merge { from: dim, into: dark });
    perform(&mut theirs, Edit::Facilitator("Marina".into()));
    let text = json(&theirs, Lang::EN, Voices::Names);

    let mut ours = fresh(&theirs);
    say(&mut ours, Sheet::Troubles, "No bench");
    say(&mut ours, Sheet::Troubles, "No bins");
    let before = ours.clone();
    let plan = plan_into(&ours, &text);
    let facts: Vec<&str> = plan.left_out.iter().map(|it| it.name.as_str()).collect();
    assert_eq!(facts, ["facilitator"]);
    perform(&mut ours, plan.edit);
    let by_text = |text: &str| ours.parts().find(|(_, part)| part.text == text).unwrap().1;
    let (dark, late) = (by_text("The yard is dark"), by_text("Buses stop at nine"));
    // The third label is free, and stays with the answer that has it.
    assert_eq!((dark.label, late.label), (Label::T(4), Label::T(5)));
    assert_eq!(dark.causes, [late.label]);
    assert_eq!(dark.merged.len(), 1);
    assert_eq!(by_text("Lamps by the paths").targets, [dark.label]);
    assert_eq!(by_text("Lamps by the paths").label, lamps);

    // The same again: all of it is there.
    let again = plan_into(&ours, &text);
    assert!(again.changes_nothing(), "{:?}", again.edit);
    assert_eq!(again.refused.len(), 4);
    assert!(again.refused.iter().all(|refused| matches!(refused.why, Why::There(_))));

    ours.undo().unwrap();
    assert_eq!(ours.parts().count(), before.parts().count());
}

#[test]
fn of_several_sessions_the_one_of_this_platform_is_taken() {
    let (mut water, mut waste) = (fresh(&corpus::full()), fresh(&corpus::full()));
    water.platform = "Water".into();
    say(&mut water, Sheet::Troubles, "The river floods");
    say(&mut waste, Sheet::Troubles, "Dumps grow");
    let sessions = vec![water.clone(), waste];
    let platforms = citylab::export::Platforms { sessions, ..Default::default() };
    let report = Report::of_lab(&platforms, &corpus::english());
    let text = render(&report, Format::Json).unwrap().remove(0).bytes;
    let text = String::from_utf8(text).unwrap();
    let mut target = fresh(&water);
    target.platform = "water".into();
    let plan = plan_into(&target, &text);
    assert_eq!(plan.answers().map(|it| it.text.as_str()).collect::<Vec<_>>(), ["The river floods"]);
    assert!(plan.left_out.iter().any(|it| it.name == "Waste management"), "{:?}", plan.left_out);
    target.platform = "Air".into();
    let planned = import::plan(&target, read(&text), None, Duplicates::Refuse, noon());
    let Err(ImportError::NoPlatform { there, .. }) = planned else { panic!("{planned:?}") };
    assert_eq!(there, ["Water", "Waste management"]);
}

#[test]
fn one_sheet_of_a_whole_file_can_be_asked_for() {
    let session = corpus::full();
    let text = json(&session, Lang::RU, Voices::Names);
    assert!(!read(&text).needs_sheet());
    let target = fresh(&session);
    let plan =
        import::plan(&target, read(&text), Some(Sheet::Ways), Duplicates::Refuse, noon()).unwrap();
    assert_eq!(plan.answers().count(), session.ways.len());
    let rest: usize =
        plan.left_out.iter().filter(|it| it.what == What::Sheet).map(|it| it.count).sum();
    assert_eq!(rest, session.parts().count() - session.ways.len());
}

#[test]
fn damage_is_told_with_its_place() {
    let text = json(&corpus::full(), Lang::EN, Voices::Names);
    let broken = &text[..text.find("\"ways\"").unwrap()];
    let error = import::read(broken.as_bytes(), "json", &Asked::default()).unwrap_err();
    let ImportError::BadJson { line, .. } = error else { panic!("{error:?}") };
    assert_eq!(line, broken.lines().count());
    let wrong = text.replacen("\"text\": \"", "\"text\": 7, \"x\": \"", 1);
    let error = import::read(wrong.as_bytes(), "json", &Asked::default()).unwrap_err();
    assert!(matches!(error, ImportError::BadJson { .. }), "{error:?}");
    let other = import::read(b"{\"format\": 1, \"rows\": []}", "json", &Asked::default());
    assert_eq!(other, Err(ImportError::OtherJson));
    let later = import::read(b"{\"format\": 9, \"sessions\": []}", "json", &Asked::default());
    assert_eq!(later, Err(ImportError::LaterJson { format: 9 }));
}

#[test]
fn what_a_later_release_adds_is_named() {
    let text = json(&corpus::full(), Lang::EN, Voices::Names);
    let text = text.replacen("\"stage\":", "\"weather\": { \"is\": [1, \"rain\"] }, \"stage\":", 1);
    let text = text.replacen("\"label\": \"T1\"", "\"mood\": null, \"label\": \"T1\"", 1);
    let reading = read(&text);
    let names: Vec<&str> = reading.left_out.iter().map(|it| it.name.as_str()).collect();
    assert_eq!(names, ["weather", "mood"]);
    assert_eq!(reading.rows.len(), corpus::full().parts().count());
}

#[test]
fn links_that_lead_nowhere_or_round_are_left_out_and_named() {
    let text = r#"{"format": 1, "sessions": [{"platform": "P",
        "troubles": [
            {"label": "T1", "text": "a", "because_of": ["T2"]},
            {"label": "T2", "text": "b", "because_of": ["T3", "T9"]},
            {"label": "T3", "text": "c", "because_of": ["T1"], "for": ["T1"]}],
        "ways": [{"label": "W1", "text": "d", "for": ["П3", "A4", "b"]}]}]}"#;
    let mut session = fresh(&corpus::full());
    let plan = plan_into(&session, text);
    let lost = plan.left_out.iter().find(|it| it.what == What::Link).unwrap();
    assert_eq!(lost.count, 4, "{:?}", plan.left_out);
    perform(&mut session, plan.edit);
    assert_eq!(session.ways[0].targets, [Label::T(3), Label::T(2)]);
    assert_eq!(session.check(), Ok(()));
}

#[test]
fn an_outcome_and_a_voice_come_with_a_way_that_has_only_these() {
    let mut session = fresh(&corpus::full());
    let way = Answer {
        voices: vec![Voice::person("business", None)],
        ..Answer::new(Label::W(4), "Paint", noon())
    };
    let add = Edit::Add { sheet: Sheet::Ways, index: 0, answer: Box::new(way) };
    perform(&mut session, add);
    let commitment = citylab::domain::Commitment {
        outcome: Some(Outcome::Done("2014-12-01".parse().unwrap())),
        why: "early".into(),
        ..Default::default()
    };
    perform(&mut session, Edit::Commit(Label::W(4), commitment.into()));
    assert_eq!(but_own(&back(&session, Lang::RU)), but_own(&session));
}
