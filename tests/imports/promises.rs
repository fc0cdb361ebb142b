//! `citylab actions`: what was promised over all sessions, and recording what became of it.

use std::fs;
use std::path::Path;

use citylab::domain::{
    Commitment, Edit, FORMAT, LabPlan, Label, Moment, Outcome, Requirement, Session, Voice,
};
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
    saver.save(session.perform(Edit::Commit(Label::A(number), commitment.into())).unwrap());
    saver.close().unwrap();
}

/// Two platforms with actions that are overdue, coming, without a day, and done.
fn home() -> Home {
    let home = Home::new();
    let platforms = vec!["Waste".to_owned(), "Roads".to_owned()];
    let plan = LabPlan { format: FORMAT, platforms, ..LabPlan::default() };
    fs::create_dir_all(home.sessions()).unwrap();
    let text = storage::format::write_plan(&plan, &Default::default()).unwrap();
    fs::write(home.sessions().join("lab.ron"), text).unwrap();
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
        "\u{20} 2.A1  Roads  Mend the bridge  petrov   2014-02-01  overdue\n\
         \u{20} 1.A2  Waste  List the dumps   Ivanova  2014-03-01  overdue\n\
         \u{20} 1.A1  Waste  Buy a truck      Petrov   2999-03-01  open\n\
         \u{20} 1.A3  Waste  Publish routes   –        –           open\n\
         \u{20} 2.A2  Roads  Count the holes  –        –           done 2015-03-01\n\
         \n\
         5 promised, 1 done, 2 overdue, 2 open; 1 without a date, 1 without an owner\n"
    );
}

#[test]
fn an_owner_has_all_actions_together() {
    let told = home().done(&["actions", "--by", "owner", "--lang", "ru"]);
    let labels: Vec<&str> =
        told.lines().take(5).map(|line| line.split_whitespace().next().unwrap()).collect();
    assert_eq!(labels, ["1.Д2", "2.Д1", "1.Д1", "1.Д3", "2.Д2"], "{told}");
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
        "\u{20} 1.A1  Waste  Buy a truck  Galiev  2999-03-01  open\n\
         \u{20} 1.A1  Waste  Buy a truck  Petrov  2999-03-01  open\n\
         \n\
         1 promised, 1 open\n"
    );
    assert_eq!(home.done(&["actions"]).lines().count(), 3);
    let json = home.done(&["actions", "--json", "--by", "owner"]);
    let list: Vec<serde_json::Value> = serde_json::from_str(&json).unwrap();
    assert_eq!(list.len(), 1);
    assert_eq!(list[0]["owners"], serde_json::json!(["Petrov", "Galiev"]));
}

#[test]
fn a_part_can_be_asked_for() {
    let home = home();
    assert_eq!(home.done(&["actions", "waste", "--overdue"]).lines().count(), 3);
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
        "A2 dropped 2015-03-02: List the dumps\nA3 dropped 2015-03-02: Publish routes\n"
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
    assert!(home.done(&["actions"]).contains("2014-03-01 → 2999-06-01  moved"));
    home.done(&["actions", "Waste", "A2", "--done"]);
    assert_eq!(outcome(2), Some(Outcome::Done(Moment::now().date())));
    home.done(&["actions", "Waste", "A2", "--open"]);
    // It is due on the day that was agreed on before it was done.
    assert_eq!(outcome(2), Some(Outcome::Moved("2999-06-01".parse().unwrap())));
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
    home.run(&["actions", "Waste", "A2", "--done", "1.03.2999"])
        .fails(2, &["1 Mar 2999 is still to come"]);
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
    fs::write(home.sessions().join("Broken.ron"), "(format: 4, platform: ").unwrap();
    let held = open(&home, "Waste.ron");
    let ran = home.run(&["actions"]);
    assert_eq!((ran.code, ran.out.lines().count()), (0, 7), "{ran:?}");
    assert!(ran.err.contains("Broken.ron") && ran.err.contains("Waste is open"), "{ran:?}");
    home.run(&["actions", "Waste", "A1", "--done"]).fails(1, &["Waste.ron"]);
    drop(held);
    assert_eq!(sessions_in(&home.sessions()).len(), 3);
}

#[test]
fn a_reason_stands_beside_what_was_moved_or_dropped() {
    let home = home();
    let told =
        home.done(&["actions", "Waste", "A2", "--moved", "1.06.2999", "--why", " no\tmoney "]);
    assert_eq!(told, "A2 moved 2999-06-01: List the dumps — no money\n");
    assert!(home.done(&["actions"]).contains("moved (no money)"));
    home.done(&["actions", "Waste", "A1", "--dropped", "--why", "bought already"]);
    assert_eq!(waste(&home).answer(Label::A(1)).unwrap().commitment.why, "bought already");
    home.run(&["actions", "Waste", "A1", "--done", "--why", "x"]).fails(2, &["--dropped"]);
    home.run(&["actions", "--why", "x"]).fails(2, &["--dropped"]);
}

#[test]
fn a_reminder_tells_one_person_what_is_overdue_first() {
    let home = home();
    promise(&home, "Waste.ron", 3, "Ivanova, Petrov", "2999-02-01");
    let told = home.done(&["actions", "--owner", "PETROV"]);
    let place = |text: &str| told.find(text).unwrap_or_else(|| panic!("{text}: {told}"));
    assert!(place("Mend the bridge") < place("Publish routes"), "{told}");
    assert!(place("Publish routes") < place("Buy a truck"), "{told}");
    assert!(told.contains("Now: overdue") && told.contains("3 promised, 1 overdue, 2 open"));
    assert!(!told.contains("List the dumps"), "{told}");
    let told = home.done(&["actions", "--owner", "petr", "--overdue", "--to", "md"]);
    assert!(told.starts_with("# What was promised: Petrov\n"), "{told}");
    assert!(told.contains("**2.A1** Mend the bridge") && !told.contains("truck"), "{told}");
    home.run(&["actions", "--owner", "Sidorov"]).fails(1, &["Sidorov", "Ivanova", "Petrov"]);
    promise(&home, "Roads.ron", 2, "Petrovich", "");
    home.run(&["actions", "--owner", "pet"]).fails(1, &["Petrov, Petrovich"]);
    // The whole name means one of them.
    assert!(home.done(&["actions", "--owner", "petrovich"]).contains("Count the holes"));
}

#[test]
fn a_reminder_is_written_where_asked_and_never_over_a_file() {
    let home = home();
    let out = home.path("work/petrov.ics");
    let arguments = ["actions", "--owner", "petrov", "--to", "ics", "--out", "petrov.ics"];
    let written = home.done(&arguments);
    assert_eq!(Path::new(written.trim()).file_name().unwrap(), "petrov.ics");
    let calendar = fs::read_to_string(&out).unwrap();
    assert_eq!(calendar.matches("BEGIN:VEVENT").count(), 2, "{calendar}");
    assert!(calendar.contains("SUMMARY:Roads · A1. Mend the bridge"), "{calendar}");
    assert!(!calendar.contains("List the dumps"), "{calendar}");
    home.run(&arguments).fails(1, &["petrov.ics"]);
    let printed = home.done(&["actions", "--owner", "petrov", "--to", "ics"]);
    assert!(printed.starts_with("BEGIN:VCALENDAR\r\n"), "{printed}");
    let into = ["actions", "--to", "txt,md", "--out", "letters/"];
    assert_eq!(home.done(&into).lines().count(), 2);
    home.run(&["actions", "--to", "pdf"]).fails(2, &["pdf"]);
}

#[test]
fn a_side_has_what_its_people_do_and_what_is_addressed_to_it() {
    let home = home();
    let Opened { mut session, mode: OpenMode::Writing(saver), .. } = open(&home, "Roads.ron")
    else {
        panic!("open elsewhere")
    };
    let group = Some("business".to_owned());
    let roster = vec![Voice::person("Pyotr Petrov", group)];
    saver.save(session.perform(Edit::Roster(roster)).unwrap());
    let asked = Edit::Require(Label::A(2), Some(Box::new(Requirement::to("business".to_owned()))));
    saver.save(session.perform(asked).unwrap());
    saver.close().unwrap();
    let told = home.done(&["actions", "--side", "business"]);
    assert_eq!(told.lines().count(), 4, "{told}");
    assert!(told.ends_with("2 promised, 1 done, 1 overdue\n"), "{told}");
    let told = home.done(&["actions", "--by", "side", "--open-only"]);
    assert!(told.starts_with("  2.A1  Roads  business  Mend the bridge"), "{told}");
    home.run(&["actions", "--side", "dancers"]).fails(1, &["dancers", "business"]);
    let json = home.done(&["actions", "--json", "--side", "business"]);
    let list: Vec<serde_json::Value> = serde_json::from_str(&json).unwrap();
    assert_eq!(list[0]["sides"], serde_json::json!(["business"]));
}

#[test]
fn actions_of_several_labs_stand_with_their_labs() {
    let home = Home::new();
    for (year, due) in [("2026", "2014-05-01"), ("2027", "2999-05-01")] {
        let title = format!("City {year}");
        home.done(&["lab", &title, "--platform", "Waste"]);
        let add = ["add", "Waste", "actions", "--new", "--lab", &title];
        assert_eq!(home.run_with(&add, b"Buy a truck\n").code, 0);
        promise(&home, &format!("City-{year}/Waste.ron"), 1, "Petrov", due);
    }
    let told = home.done(&["actions"]);
    assert!(told.starts_with("  1.A1  City 2026  Waste  Buy a truck"), "{told}");
    let told = home.done(&["actions", "--owner", "petrov"]);
    assert!(told.contains("CITY 2026\n") && told.contains("CITY 2027\n"), "{told}");
    let told = home.done(&["actions", "--lab", "2027"]);
    assert_eq!(
        told,
        "  1.A1  Waste  Buy a truck  Petrov  2999-05-01  open\n\n1 promised, 1 open\n"
    );
}

#[test]
fn what_was_dropped_is_not_without_a_date() {
    let home = home();
    home.done(&["actions", "Waste", "A3", "--dropped"]);
    let told = home.done(&["actions"]);
    assert!(told.ends_with("5 promised, 1 done, 2 overdue, 1 dropped, 1 open\n"), "{told}");
    home.done(&["plenary", "--to", "txt"]);
    let plenary = fs::read_dir(home.path("work")).unwrap().next().unwrap().unwrap().path();
    let plenary = fs::read_to_string(plenary).unwrap();
    assert!(!plenary.contains("no date yet") && plenary.contains("given up"), "{plenary}");
}

#[test]
fn a_calendar_that_is_taken_over_again_has_the_new_day_under_the_same_name() {
    let home = home();
    let calendar =
        || home.done(&["actions", "Waste", "--to", "ics", "--dates", "tasks"]).replace("\r\n ", "");
    let task = |calendar: &str| {
        let tasks = calendar.split("BEGIN:VTODO").skip(1).map(str::to_owned);
        tasks.into_iter().find(|task| task.contains("A2. List the dumps")).unwrap()
    };
    let field = |task: &str, name: &str| {
        let line = task.lines().find(|line| line.starts_with(name)).unwrap_or_default();
        line.rsplit(':').next().unwrap().trim().to_owned()
    };
    let before = task(&calendar());
    assert_eq!(field(&before, "DUE"), "20140301");
    let sequence = |task: &str| field(task, "SEQUENCE").parse::<u64>().unwrap();
    let mut last = sequence(&before);
    for (change, due, status) in [
        (&["--moved", "1.06.2999", "--why", "no money"][..], "29990601", "NEEDS-ACTION"),
        (&["--done"][..], "29990601", "COMPLETED"),
        (&["--dropped", "--why", "too dear"][..], "29990601", "CANCELLED"),
        (&["--open"][..], "29990601", "NEEDS-ACTION"),
    ] {
        home.done(&[&["actions", "Waste", "A2"], change].concat());
        let after = task(&calendar());
        assert_eq!(field(&after, "UID"), field(&before, "UID"));
        assert_eq!((field(&after, "DUE"), field(&after, "STATUS")), (due.into(), status.into()));
        assert!(sequence(&after) > last, "{after}");
        last = sequence(&after);
    }
    home.done(&["actions", "Waste", "A2", "--moved", "1.07.2999", "--why", "rain"]);
    assert!(task(&calendar()).contains("put off to 1 July 2999 (rain)"));
}
