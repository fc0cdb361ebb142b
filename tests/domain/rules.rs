//! Each rule holds for an edit and for a session that was read.

use citylab::domain::{
    Answer, Edit, Group, Label, LabelCounters, Refusal, Session, Sheet, Violation, Voice, Votes,
};

use crate::shared::room::{noon, say, session};

/// A session with a trouble and a way, then changed past all rules.
fn broken(change: impl FnOnce(&mut Session)) -> Option<Violation> {
    let mut s = session();
    say(&mut s, Sheet::Troubles, "Dust");
    say(&mut s, Sheet::Ways, "Trees");
    assert_eq!(s.check(), Ok(()));
    change(&mut s);
    s.check().err()
}

fn at(label: Label, what: Refusal) -> Option<Violation> {
    Some(Violation { at: Some(label), what })
}

#[test]
fn what_breaks_a_rule_is_found_in_a_session_and_refused_in_an_edit() {
    let (t, w) = (Label::T(1), Label::W(1));
    let mut s = session();
    say(&mut s, Sheet::Troubles, "Dust");
    say(&mut s, Sheet::Ways, "Trees");

    let reword = |text: &str| Edit::Reword { label: t, text: text.to_owned(), verbatim: None };
    for (text, what) in [(" \n", Refusal::Blank), ("a\u{1b}b", Refusal::Unclean)] {
        assert_eq!(broken(|s| s.troubles[0].text = text.to_owned()), at(t, what.clone()));
        assert_eq!(s.apply(reword(text)), Err(what));
    }

    for (target, what) in [
        (Label::T(9), Refusal::NoAnswer(Label::T(9))),
        (w, Refusal::BadLink(w, w)),
        (Label::T(1), Refusal::BadLink(t, t)),
    ] {
        let from = if target == t { t } else { w };
        let link = |s: &mut Session| {
            let sheet = if from == t { &mut s.troubles } else { &mut s.ways };
            sheet[0].targets = vec![target];
        };
        assert_eq!(broken(link), at(from, what.clone()));
        assert_eq!(s.apply(Edit::Link(from, vec![target])), Err(what));
    }

    let what = Refusal::NoGroup("martians".to_owned());
    let voices = vec![Voice::group("martians")];
    assert_eq!(broken(|s| s.ways[0].voices.clone_from(&voices)), at(w, what.clone()));
    assert_eq!(s.apply(Edit::Voices(w, voices.clone())), Err(what.clone()));
    let votes = Votes { hands: 0, groups: [("martians".to_owned(), 2)].into() };
    assert_eq!(broken(|s| s.ways[0].votes = votes.clone()), at(w, what.clone()));
    assert_eq!(s.apply(Edit::Votes(w, votes)), Err(what.clone()));
    let of_session = |what| Some(Violation { at: None, what });
    assert_eq!(broken(|s| s.roster.clone_from(&voices)), of_session(what.clone()));
    assert_eq!(s.apply(Edit::Roster(voices)), Err(what));

    let twice = vec![Group { key: "business".to_owned(), ..Group::default() }; 2];
    let what = Refusal::GroupTwice("business".to_owned());
    assert_eq!(broken(|s| s.groups.clone_from(&twice)), of_session(what.clone()));
    assert_eq!(s.apply(Edit::Groups(twice)), Err(what));
    assert_eq!(broken(|s| s.platform.clear()), of_session(Refusal::Blank));
    assert_eq!(s.apply(Edit::Platform(String::new())), Err(Refusal::Blank));
}

#[test]
fn a_label_stands_for_one_answer_and_was_given() {
    let t = Label::T(1);
    let again = Answer::new(t, "Smoke", noon());
    assert_eq!(broken(|s| s.parked.push(again)), at(t, Refusal::LabelTaken(t)));
    let uncounted = |s: &mut Session| s.given = LabelCounters::default();
    assert_eq!(broken(uncounted), at(t, Refusal::NotGiven(t)));
    let counted = |s: &mut Session| {
        uncounted(s);
        s.raise_given();
    };
    assert_eq!(broken(counted), None);
}
