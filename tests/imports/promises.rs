//! `citylab actions`: what was promised over all sessions, and recording what became of it.

use std::fs;

use citylab::domain::{Commitment, Edit, Label, Moment, Outcome, Session};
use citylab::storage::{self, OpenMode, Opened};

use crate::shared::home::{Home, sessions_in};

fn open(home: &Home, file: &str) -> Opened {
    storage::open(&home.sessions().join(file), Moment::now(), |_| {}).unwrap()
}

fn promise(home: &Home, file: &str, number: u32, who: &str, due: &str) {
    let Opened { mut session, mode: OpenMode::Writing(saver), .. } = open(home, file) else {
        panic!("{file} is open elsewhere")
    };
    let commitment = Commitment {
        who: who.to_owned(),
        due: (!due.is_empty()).then(|| due.parse().unwrap()),
        ..Commitment::default()
    };
    saver.save(session.perform(Edit::Commit(Label::A(number), commitment)).unwrap());
    saver.close().unwrap();
}

/// Two platforms with actions that are overdue, coming, without a day, and done.
fn home() -> Home {
    let home = Home::new();
    home.add("Waste", "actions", "Buy a truck\nList the dumps\nPublish routes\n");
    home.add("Roads", "actions", "Mend the bridge\nCount the holes\n");
    promise(&home, "Waste.ron", 1, "Petrov", "2999-03-01");
    promise(&home, "Waste.ron", 2, "Ivanova", "2014-03-01");
    promise(&home, "Roads.ron", 1, "petrov", "2014-02-01");
    home.done(&["actions", "Roads", "A2", "--done", "1.03.2015"]);
    home
}

fn waste(home: &Home) -> Session {
    storage::look_at(&home.sessions().join("Waste.ron")).unwrap()
}

#[test]
fn what_is_overdue_comes_first() {
    assert_eq!(
        home().done(&["actions"]),
        "\u{20} A1  Roads  Mend the bridge  petrov   2014-02-01  overdue\n\
         \u{20} A2  Waste  List the dumps   Ivanova  2014-03-01  overdue\n\
         \u{20} A1  Waste  Buy a truck      Petrov   2999-03-01  open\n\
         \u{20} A3  Waste  Publish routes   –        –           open\n\
         \u{20} A2  Roads  Count the holes  –        –           done 2015-03-01\n"
    );
}

#[test]
fn an_owner_has_all_actions_together() {
    let told = home().done(&["actions", "--by", "owner", "--lang", "ru"]);
    let labels: Vec<&str> =
        told.lines().map(|line| line.split_whitespace().next().unwrap()).collect();
    assert_eq!(labels, ["Д2", "Д1", "Д1", "Д3", "Д2"], "{told}");
    assert!(told.contains("просрочено"), "{told}");
}

#[test]
fn each_of_several_owners_has_the_action_and_it_is_one() {
    let home = Home::new();
    home.add("Waste", "actions", "Buy a truck\n");
    promise(&home, "Waste.ron", 1, "Petrov, Galiev", "2999-03-01");
    let told = home.done(&["actions", "--by", "owner"]);
    assert_eq!(
        told,
        "\u{20} A1  Waste  Buy a truck  Galiev  2999-03-01  open\n\
         \u{20} A1  Waste  Buy a truck  Petrov  2999-03-01  open\n"
    );
    assert_eq!(home.done(&["actions"]).lines().count(), 1);
    let json = home.done(&["actions", "--json", "--by", "owner"]);
    let list: Vec<serde_json::Value> = serde_json::from_str(&json).unwrap();
    assert_eq!(list.len(), 1);
    assert_eq!(list[0]["owners"], serde_json::json!(["Petrov", "Galiev"]));
}

#[test]
fn a_part_can_be_asked_for() {
    let home = home();
    assert_eq!(home.done(&["actions", "waste", "--overdue"]).lines().count(), 1);
    let json = home.done(&["actions", "--json", "waste"]);
    let list: Vec<serde_json::Value> = serde_json::from_str(&json).unwrap();
    assert_eq!(list.len(), 3);
    assert_eq!(list[0]["label"], "A2");
    assert_eq!(list[0]["state"], "overdue");
    assert_eq!(list[0]["due"], "2014-03-01");
    assert_eq!(list[0]["owner"], "Ivanova");
    assert_eq!(Home::new().done(&["actions"]), "No actions yet.\n");
}

#[test]
fn what_became_of_an_action_is_recorded_and_can_be_undone() {
    let home = home();
    let outcome = |label: u32| waste(&home).answer(Label::A(label)).unwrap().commitment.outcome;
    let told = home.done(&["actions", "Waste", "A2", "д3", "--dropped", "2 Mar 2015"]);
    assert_eq!(
        told,
        "A2 given up 2015-03-02: List the dumps\nA3 given up 2015-03-02: Publish routes\n"
    );
    let day = "2015-03-02".parse().unwrap();
    assert_eq!(
        (outcome(2), outcome(3)),
        (Some(Outcome::Dropped(day)), Some(Outcome::Dropped(day)))
    );
    home.done(&["actions", "Waste", "A2", "--moved", "1.06.2999"]);
    assert_eq!(outcome(2), Some(Outcome::Moved("2999-06-01".parse().unwrap())));
    let kept = waste(&home).answer(Label::A(2)).unwrap().commitment.clone();
    assert_eq!((kept.who.as_str(), kept.due), ("Ivanova", Some("2014-03-01".parse().unwrap())));
    assert!(home.done(&["actions"]).contains("2999-06-01  put off"));
    home.done(&["actions", "Waste", "A2", "--done"]);
    assert_eq!(outcome(2), Some(Outcome::Done(Moment::now().date())));
    home.done(&["actions", "Waste", "A2", "--open"]);
    assert_eq!(outcome(2), None);
    let mut session = waste(&home);
    session.undo().unwrap();
    let commitment = &session.answer(Label::A(2)).unwrap().commitment;
    assert!(matches!(commitment.outcome, Some(Outcome::Done(_))));
}

#[test]
fn a_day_without_a_year_that_was_is_the_last_one() {
    let home = home();
    let today = Moment::now().date();
    let month_ago = today.checked_sub(jiff::Span::new().days(30)).unwrap();
    let said = month_ago.strftime("%d.%m").to_string();
    home.done(&["actions", "Waste", "A2", "--done", &said]);
    let kept = waste(&home).answer(Label::A(2)).unwrap().commitment.outcome;
    assert_eq!(kept, Some(Outcome::Done(month_ago)));
    home.run(&["actions", "Waste", "A2", "--done", "1.03.2999"]).fails(2, &["2999-03-01"]);
}

#[test]
fn what_cannot_be_recorded_is_said() {
    let home = home();
    home.add("Waste", "troubles", "Dark\n");
    home.run(&["actions", "Waste", "--done"]).fails(2, &["citylab actions NAME"]);
    home.run(&["actions", "Waste", "A9", "--open"]).fails(1, &["A9", "Waste"]);
    home.run(&["actions", "Waste", "T1", "--open"]).fails(1, &["T1", "Waste"]);
    home.run(&["actions", "Waste", "truck", "--open"]).fails(2, &["truck"]);
    home.run(&["actions", "Waste", "A1", "--moved", "soon"]).fails(2, &["soon"]);
    home.run(&["actions", "Waste", "A1", "--open", "--done"]).fails(2, &["--done"]);
}

#[test]
fn sessions_that_cannot_be_read_or_are_open_keep_nothing_back() {
    let home = home();
    fs::write(home.sessions().join("Broken.ron"), "(format: 3, platform: ").unwrap();
    let held = open(&home, "Waste.ron");
    let ran = home.run(&["actions"]);
    assert_eq!((ran.code, ran.out.lines().count()), (0, 5), "{ran:?}");
    assert!(ran.err.contains("Broken.ron") && ran.err.contains("Waste is open"), "{ran:?}");
    home.run(&["actions", "Waste", "A1", "--done"]).fails(1, &["Waste.ron"]);
    drop(held);
    assert_eq!(sessions_in(&home.sessions()).len(), 3);
}
