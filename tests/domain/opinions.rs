//! Objections and supports, and what they keep from being called agreed.

use citylab::domain::{
    Edit, Label, Opinion, Readback, Refusal, Session, Sheet, Stance, Voice, Votes, verdicts,
};

use crate::shared::room::{count, perform, say, session};

fn objection(why: &str) -> Opinion {
    Opinion {
        stance: Stance::Objection,
        voice: Voice::person("Petrov", Some("business".to_owned())),
        why: why.to_owned(),
    }
}

/// Two troubles that all of both sides vote for.
fn agreed() -> (Session, [Label; 2]) {
    let mut s = session();
    count(&mut s, &[("business", 2), ("activists", 2)]);
    let labels = ["Dust", "Noise"].map(|text| say(&mut s, Sheet::Troubles, text));
    for label in labels {
        let groups = [("business".to_owned(), 2), ("activists".to_owned(), 2)].into();
        perform(&mut s, Edit::Votes(label, Votes { hands: 0, groups }));
    }
    (s, labels)
}

fn common(s: &Session) -> Vec<Label> {
    verdicts(s, Sheet::Troubles).common.iter().map(|it| it.label).collect()
}

#[test]
fn what_somebody_objects_to_is_never_common_ground() {
    let (mut s, [one, two]) = agreed();
    assert_eq!(common(&s), [one, two]);
    let support = Opinion { stance: Stance::Support, ..objection("we all breathe it") };
    perform(&mut s, Edit::Opinions(one, vec![support]));
    assert_eq!(common(&s), [one, two]);
    perform(&mut s, Edit::Opinions(one, vec![objection("it was measured in 2010")]));
    assert_eq!(common(&s), [two]);
    perform(&mut s, Edit::Readback(two, Some(Readback::Disputed)));
    assert_eq!(common(&s), []);
}

#[test]
fn an_objection_stays_when_the_answer_is_merged_into_another() {
    let (mut s, [one, two]) = agreed();
    perform(&mut s, Edit::Opinions(two, vec![objection("only at night")]));
    perform(&mut s, Edit::Merge { from: two, into: one });
    let answer = s.answer(one).unwrap();
    let said: Vec<&str> =
        answer.opinions_with_merged(Stance::Objection).map(|o| o.why.as_str()).collect();
    assert_eq!(
        (said, answer.opinions_with_merged(Stance::Support).count()),
        (vec!["only at night"], 0)
    );
    assert_eq!(common(&s), []);
}

#[test]
fn opinions_are_of_groups_that_are_there_and_need_no_words() {
    let (mut s, [one, _]) = agreed();
    perform(
        &mut s,
        Edit::Opinions(one, vec![Opinion { voice: Voice::default(), ..objection("") }]),
    );
    let of_martians = Opinion { voice: Voice::group("martians"), ..objection("") };
    assert_eq!(
        s.apply(Edit::Opinions(one, vec![of_martians])),
        Err(Refusal::NoGroup("martians".to_owned()))
    );
    assert_eq!(s.apply(Edit::Opinions(one, vec![objection("\u{1b}[2J")])), Err(Refusal::Unclean));
    let gone = s.groups.iter().filter(|group| group.key != "business").cloned().collect();
    assert!(s.apply(Edit::Groups(gone)).is_err(), "a group that objects cannot go");
}
