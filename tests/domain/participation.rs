//! Who was heard, and whose turn it is.

use citylab::domain::{
    Edit, Heard, Opinion, Pass, Question, Session, Sheet, Stance, Voice, participation, turn,
};

use crate::shared::room::{perform, say, say_as, session};

fn round_table() -> Session {
    let mut s = session();
    let people = ["Ivanova", "Petrov", "Семёнов"];
    perform(&mut s, Edit::Roster(people.map(|name| Voice::person(name, None)).to_vec()));
    s
}

fn asked(session: &Session) -> (usize, String, Vec<String>) {
    let turn = turn(session, Question::Troubles).unwrap();
    let name = |voice: &Voice| voice.person.clone().unwrap();
    (turn.round, name(turn.next), turn.then.into_iter().map(name).collect())
}

#[test]
fn voices_are_counted_by_group_and_person_sheet_by_sheet() {
    let mut s = round_table();
    let ivanova = Voice::person("Ivanova", Some("activists".into()));
    let t1 = say_as(&mut s, Sheet::Troubles, "Dust", ivanova.clone());
    let t2 = say_as(&mut s, Sheet::Troubles, "Heaps of dust", Voice::group("activists"));
    say_as(&mut s, Sheet::Ways, "Trees", Voice::person("A guest", Some("experts".into())));
    say(&mut s, Sheet::Ways, "Somebody's way");
    perform(&mut s, Edit::Merge { from: t2, into: t1 });
    let troubles = participation(&s, &[Sheet::Troubles]);
    let answers = |answers| Heard { answers, opinions: 0 };
    assert!(troubles.groups.contains(&("activists".into(), answers(2))));
    assert!(troubles.groups.contains(&("experts".into(), answers(0))));
    assert_eq!(troubles.silent_people(), ["Petrov", "Семёнов"]);
    let all = participation(&s, &Sheet::ALL);
    assert!(all.groups.contains(&("experts".into(), answers(1))));
    assert!(all.people.contains(&("A guest".into(), answers(1))));
    assert_eq!((troubles.unnamed, all.unnamed), (0, 1));
}

#[test]
fn who_only_objects_or_supports_was_heard() {
    let mut s = round_table();
    let dust = say(&mut s, Sheet::Troubles, "Dust");
    let heaps = say(&mut s, Sheet::Troubles, "Heaps of dust");
    let opinion = |stance, voice| Opinion { stance, voice, why: String::new() };
    let petrov = Voice::person("Petrov", Some("business".into()));
    let objection = opinion(Stance::Objection, petrov);
    perform(&mut s, Edit::Opinions(heaps, vec![objection]));
    let support = opinion(Stance::Support, Voice::group("experts"));
    perform(&mut s, Edit::Opinions(dust, vec![support]));
    perform(&mut s, Edit::Merge { from: heaps, into: dust });
    let heard = participation(&s, &[Sheet::Troubles]);
    let once = Heard { answers: 0, opinions: 1 };
    assert!(heard.groups.contains(&("business".into(), once)));
    assert!(heard.groups.contains(&("experts".into(), once)));
    let silent = heard.silent_groups(&s);
    assert!(!silent.iter().any(|group| ["business", "experts"].contains(&group.as_str())));
    assert_eq!(heard.silent_people(), ["Ivanova", "Семёнов"]);
    assert_eq!(participation(&s, &[Sheet::Ways]).silent_people().len(), 3);
}

#[test]
fn the_question_goes_round_the_roster() {
    let mut s = round_table();
    assert_eq!(asked(&s), (1, "Ivanova".into(), vec!["Petrov".into(), "Семёнов".into()]));
    say_as(&mut s, Sheet::Troubles, "Dust", Voice::person("Ivanova", None));
    assert_eq!(asked(&s), (1, "Petrov".into(), vec!["Семёнов".into()]));
    let pass = Pass { question: Question::Troubles, person: "Petrov".into() };
    perform(&mut s, Edit::Passes(vec![pass]));
    assert_eq!(asked(&s), (1, "Семёнов".into(), vec![]));
    say_as(&mut s, Sheet::Troubles, "Noise", Voice::person("семенов", None));
    assert_eq!(asked(&s).0, 2);
    assert_eq!(asked(&s).1, "Ivanova");
}

#[test]
fn who_spoke_out_of_turn_waits_a_round() {
    let mut s = round_table();
    say_as(&mut s, Sheet::Troubles, "Noise", Voice::person("Petrov", None));
    assert_eq!(asked(&s), (1, "Ivanova".into(), vec!["Семёнов".into()]));
}

#[test]
fn nobody_is_asked_without_a_roster() {
    assert_eq!(turn(&session(), Question::Ways), None);
}
