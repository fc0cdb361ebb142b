//! The roster: taking a list over, correcting people, attendance, the day.

use citylab::domain::{
    Edit, Group, Pass, PastedRoster, Question, Session, Sheet, Stage, Voice, participation,
};

use crate::shared::room::{perform, promise, say_as, session};

fn of(name: &str, group: &str) -> Voice {
    Voice::person(name, Some(group.to_owned()))
}

fn with(people: &[Voice]) -> Session {
    let mut s = session();
    perform(&mut s, Edit::Roster(people.to_vec()));
    s
}

fn taken(s: &mut Session, people: &[Voice]) -> Vec<Voice> {
    let pasted = PastedRoster { people: people.to_vec(), ..PastedRoster::default() };
    if let Some(edit) = s.taking_roster(&pasted) {
        perform(s, edit);
    }
    s.roster.clone()
}

#[test]
fn a_list_changes_the_group_of_who_is_there_and_adds_the_others() {
    let mut s = with(&[Voice::person("Ким", None), of("Петров", "business")]);
    let roster = taken(&mut s, &[of("ким", "experts"), of("Петров", "public"), of("Ли", "public")]);
    assert_eq!(roster, [of("Ким", "experts"), of("Петров", "public"), of("Ли", "public")]);
    let pasted = PastedRoster { people: roster, ..PastedRoster::default() };
    assert_eq!(s.taking_roster(&pasted), None);
}

#[test]
fn namesakes_of_different_groups_stay_two_people() {
    let mut s = session();
    let two = [of("Ким", "experts"), of("Ким", "public")];
    assert_eq!(taken(&mut s, &two), two);
    assert_eq!(taken(&mut s, &two), two);
}

#[test]
fn a_corrected_name_is_corrected_wherever_it_stands_and_taken_back_by_one_undo() {
    let mut s = with(&[of("Иваноф", "business"), of("Петров", "business")]);
    let t1 = say_as(&mut s, Sheet::Troubles, "Dust", of("Иваноф", "business"));
    let t2 = say_as(&mut s, Sheet::Troubles, "Dusts", of("Иваноф", "experts"));
    let t3 = say_as(&mut s, Sheet::Troubles, "Noise", of("Петров", "business"));
    perform(&mut s, Edit::Merge { from: t2, into: t1 });
    let a1 = say_as(&mut s, Sheet::Actions, "Buy a truck", Voice::default());
    promise(&mut s, a1, "Иваноф", "");
    let pass = Pass { question: Question::Ways, person: "Иваноф".into() };
    perform(&mut s, Edit::Passes(vec![pass]));
    let before = s.without_history();
    let edit = s.correcting_person(0, &of("Иванов", "authority")).unwrap();
    perform(&mut s, edit);
    let answer = s.answer(t1).unwrap();
    assert_eq!(answer.voices, [of("Иванов", "authority")]);
    // It was said for another group, and that stays.
    assert_eq!(answer.merged[0].voices, [of("Иванов", "experts")]);
    assert_eq!(s.answer(t3).unwrap().voices, [of("Петров", "business")]);
    assert_eq!(s.answer(a1).unwrap().commitment.who, "Иванов");
    assert_eq!(s.passes[0].person, "Иванов");
    s.undo().unwrap();
    let after = Session { seq: before.seq, weight: before.weight, ..s.without_history() };
    assert_eq!(after, before);
}

#[test]
fn what_a_namesake_said_stays_with_the_namesake() {
    let mut s = with(&[of("Ким", "business"), of("Ким", "public")]);
    let t1 = say_as(&mut s, Sheet::Troubles, "Dust", of("Ким", "business"));
    let t2 = say_as(&mut s, Sheet::Troubles, "Noise", of("Ким", "public"));
    let edit = s.correcting_person(0, &of("Кимова", "business")).unwrap();
    perform(&mut s, edit);
    assert_eq!(s.answer(t1).unwrap().voices, [of("Кимова", "business")]);
    assert_eq!(s.answer(t2).unwrap().voices, [of("Ким", "public")]);
}

#[test]
fn whoever_is_taken_off_is_still_heard() {
    let mut s = with(&[of("Ким", "business")]);
    let t1 = say_as(&mut s, Sheet::Troubles, "Dust", of("Ким", "business"));
    let edit = s.taking_off_roster(0).unwrap();
    perform(&mut s, edit);
    assert!(s.roster.is_empty());
    assert_eq!(s.answer(t1).unwrap().voices.len(), 1);
    assert_eq!(s.taking_off_roster(0), None);
}

#[test]
fn a_group_of_the_roster_alone_is_in_the_room_and_others_are_not_waited_for() {
    let s = with(&[of("Ким", "business"), of("Ли", "experts")]);
    assert!(s.is_counted());
    let silent = participation(&s, &Sheet::ALL).silent_groups(&s);
    assert_eq!(silent, ["business", "experts"]);
    // Without any list or count nobody can be left out.
    let nobody = with(&[Voice::person("Ким", None)]);
    assert!(!nobody.is_counted());
    let all = participation(&nobody, &Sheet::ALL).silent_groups(&nobody);
    assert_eq!(all.len(), nobody.groups.len());
}

#[test]
fn a_count_by_hand_goes_before_the_roster() {
    let mut s = with(&[of("Ким", "business"), of("Ли", "business")]);
    assert_eq!(s.people_of("business"), 2);
    let count = |present| {
        let groups = Group::well_known().into_iter();
        let set = |g: Group| if g.key == "business" { Group { present, ..g } } else { g };
        Edit::Groups(groups.map(set).collect())
    };
    perform(&mut s, count(7));
    assert_eq!((s.people_of("business"), s.people()), (7, 7));
    perform(&mut s, count(0));
    assert_eq!((s.people_of("business"), s.people()), (2, 2));
}

#[test]
fn a_session_is_held_on_the_day_set_or_of_its_first_question_or_answer() {
    let mut s = session();
    assert_eq!(s.day_held(), None);
    say_as(&mut s, Sheet::Troubles, "Dust", Voice::default());
    let said = s.troubles[0].at;
    assert_eq!(s.day_held(), Some(said.date()));
    let before = said.plus_seconds(-3 * 86_400);
    perform(&mut s, Edit::Enter(Stage::Troubles, before));
    assert_eq!(s.day_held(), Some(before.date()));
    let day = "2014-12-02".parse().unwrap();
    perform(&mut s, Edit::Date(Some(day)));
    assert_eq!(s.day_held(), Some(day));
}
