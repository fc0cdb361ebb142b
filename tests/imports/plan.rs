//! Plans: the labels answers get, duplicates, groups, and one undo for all.

use citylab::domain::{Edit, Label, Session, Sheet, Voice, Votes};
use citylab::import::{self, Duplicates, ImportError, Plan, Position, Why, plan};

use super::{csv, csv_by};
use crate::shared::room::{noon, perform, say, session};

fn planned(session: &Session, text: &str) -> Plan {
    plan(session, csv(text), Some(Sheet::Troubles), Duplicates::Refuse, noon()).unwrap()
}

fn keep(session: &mut Session, text: &str) {
    let edit = planned(session, text).edit;
    perform(session, edit);
}

#[test]
fn answers_go_to_the_end_with_the_next_labels() {
    let mut session = session();
    say(&mut session, Sheet::Troubles, "The yard is dark");
    let gone = say(&mut session, Sheet::Troubles, "Said in error");
    perform(&mut session, Edit::Remove(gone));
    let text = "text,voice,group,theme,votes\nNo bench,Ivanova,activists,yards,4\nNo bins,,,,\n";
    keep(&mut session, text);
    let [_, bench, bins] = session.troubles.as_slice() else { panic!("{:?}", session.troubles) };
    assert_eq!((bench.label, bench.text.as_str()), (Label::T(3), "No bench"));
    assert_eq!(bench.voices, [Voice::person("Ivanova", Some("activists".to_owned()))]);
    assert_eq!((bench.theme.as_deref(), &bench.votes), (Some("yards"), &Votes::of_room(4)));
    assert_eq!((bins.label, bins.voices.len(), bins.at), (Label::T(4), 0, noon()));
    assert_eq!(session.check(), Ok(()));
}

#[test]
fn one_undo_takes_all_of_it_back() {
    let mut session = session();
    say(&mut session, Sheet::Troubles, "The yard is dark");
    let before = session.clone();
    let text = "text,group\nNo bench,Students\nNo bins,business\n";
    keep(&mut session, text);
    assert_eq!((session.troubles.len(), session.groups.len()), (3, 7));
    session.undo().unwrap();
    assert_eq!((&session.troubles, &session.groups), (&before.troubles, &before.groups));
    session.redo().unwrap();
    assert_eq!(session.troubles.len(), 3);
}

#[test]
fn an_answer_already_there_is_refused_with_its_label() {
    let mut session = session();
    let dark = say(&mut session, Sheet::Troubles, "The yard is dark");
    let merged = say(&mut session, Sheet::Troubles, "It is dark");
    perform(&mut session, Edit::Merge { from: merged, into: dark });
    say(&mut session, Sheet::Ways, "No bins");
    let text =
        "text,voice\nThe yard is dark,a\nIt is dark,b\nNo bins,c\nNo bins,d\nNo bins,c\n,e\n";
    let plan = planned(&session, text);
    let refused: Vec<(Position, &Why)> =
        plan.refused.iter().map(|refused| (refused.place, &refused.why)).collect();
    assert_eq!(
        refused,
        [
            (Position::Line(2), &Why::There(dark)),
            (Position::Line(3), &Why::There(merged)),
            (Position::Line(6), &Why::Twice(4)),
            (Position::Line(7), &Why::Empty),
        ]
    );
    assert_eq!(plan.answers().count(), 2);
    let all =
        import::plan(&session, csv(text), Some(Sheet::Troubles), Duplicates::Keep, noon()).unwrap();
    assert_eq!((all.answers().count(), all.refused.len()), (5, 1));
}

#[test]
fn importing_twice_keeps_nothing_new() {
    let mut session = session();
    let text = "text,votes\n\" No bench \",1\n\"No\nbins\",2\n";
    keep(&mut session, text);
    let again = planned(&session, text);
    assert_eq!((again.answers().count(), again.refused.len()), (0, 2));
}

#[test]
fn groups_are_known_by_name_or_added() {
    let session = session();
    let text = "text,group\na,Activists\nb,Студенты\nc,студенты\nd,BUSINESS\n";
    let plan = planned(&session, text);
    let groups: Vec<&str> =
        plan.answers().map(|answer| answer.voices[0].group.as_deref().unwrap()).collect();
    assert_eq!(groups, ["activists", "Студенты", "Студенты", "business"]);
    assert_eq!(plan.new_groups, ["Студенты"]);
}

#[test]
fn a_column_of_three_hundred_groups_is_no_column_of_groups() {
    let rows: String = (0..300).map(|n| format!("answer {n},side {n}\n")).collect();
    let text = format!("text,group\n{rows}");
    let guessed = csv(&text);
    assert!(guessed.rows.iter().all(|row| row.voices.is_empty()));
    assert_eq!(guessed.left_out[0].name, "group");
    let reading = csv_by(&text, "group=group").unwrap();
    let planned = plan(&session(), reading, Some(Sheet::Troubles), Duplicates::Refuse, noon());
    assert_eq!(planned, Err(ImportError::TooManyGroups { count: 300 }));
}

#[test]
fn ten_thousand_rows_are_kept() {
    let mut session = session();
    let rows: String = (0..10_000).map(|n| format!("Жалоба номер {n};Иванова;{n}\n")).collect();
    let text = format!("текст;голос;голоса\n{rows}");
    keep(&mut session, &text);
    assert_eq!(session.troubles.len(), 10_000);
    let last = session.troubles.last().unwrap();
    assert_eq!((last.label, last.total_votes()), (Label::T(10_000), 9_999));
    assert_eq!(planned(&session, &text).answers().count(), 0);
}
