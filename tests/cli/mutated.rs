//! Sessions, plans and journals as no program wrote them: whatever they are, nobody waits, nothing breaks and no
//! answer is lost.
//!
//! `CITYLAB_MUTATIONS=N` tries N rounds; without it a few are tried.

use std::fs;
use std::path::Path;
use std::sync::mpsc::channel;
use std::time::{Duration, Instant};

use citylab::domain::{Answer, Edit, Label, Moment, Sheet};
use citylab::storage::{self, OpenMode, SaveEvent};
use serde_json::Value;

use crate::shared::example;
use crate::shared::home::{Home, Ran};
use crate::shared::mutation::{Mutator, rounds};

/// Longer than any run takes on a machine at its worst; whoever waits this long waits for ever.
const TOO_LONG: Duration = Duration::from_secs(20);

const FILE: &str = "work/waste.ron";

/// The bytes of a session file and of its journal, as a program that died left them.
fn crashed(file: &str) -> (Vec<u8>, Vec<u8>) {
    let home = Home::new();
    let path = home.path(FILE);
    fs::write(&path, example::text(file)).unwrap();
    let now: Moment = "2014-11-27T17:42:05+07:00".parse().unwrap();
    let (sender, saved) = channel();
    let tell = move |event| drop(sender.send(event));
    let opened = storage::open(&path, now, tell).unwrap();
    let (mut session, OpenMode::Writing(saver)) = (opened.session, opened.mode) else { panic!() };
    let first = session.troubles[0].label;
    for number in 1..=6 {
        let label = session.next_label(Sheet::Troubles);
        let answer = Answer::new(label, format!("said at last {number}"), now);
        let edit = match number {
            4 => Edit::Draft("half a line".to_owned()),
            5 => Edit::Merge { from: Label::T(label.number() - 1), into: first },
            _ => session.adding(Sheet::Troubles, answer),
        };
        saver.save(session.perform(edit).unwrap());
    }
    let last = session.seq;
    while !matches!(saved.recv_timeout(TOO_LONG).unwrap(), SaveEvent::Saved(seq) if seq == last) {}
    let journal = fs::read(home.path("work/waste.ron.journal")).unwrap();
    (fs::read(&path).unwrap(), journal)
}

/// Runs the program, which may refuse but not break, and not take for ever.
fn run(home: &Home, arguments: &[&str], input: &[u8]) -> Ran {
    let started = Instant::now();
    let ran = home.run_with(arguments, input);
    assert!(started.elapsed() < TOO_LONG, "{arguments:?}");
    assert!(matches!(ran.code, 0 | 1), "{arguments:?}: {ran:?}");
    assert!(!ran.err.contains("panicked"), "{arguments:?}: {ran:?}");
    ran
}

/// Every label with its text, as the export for programs has them; none where it is refused.
fn answers(home: &Home) -> Option<Vec<String>> {
    let ran = run(home, &["export", "waste.ron", "--to", "json", "--out", "out", "--force"], b"");
    if ran.code != 0 {
        return None;
    }
    let out = fs::read_dir(home.path("work/out")).unwrap().next().unwrap().unwrap().path();
    let json: Value = serde_json::from_slice(&fs::read(&out).unwrap()).unwrap();
    fs::remove_file(out).unwrap();
    let mut found = Vec::new();
    let sheets = ["troubles", "ways", "actions", "parked"];
    let mut open: Vec<&Value> =
        sheets.iter().flat_map(|sheet| json["sessions"][0][sheet].as_array().unwrap()).collect();
    while let Some(answer) = open.pop() {
        found.push(format!("{} {}", answer["label"], answer["text"]));
        open.extend(answer["merged"].as_array().into_iter().flatten());
    }
    Some(found)
}

fn bytes(path: &Path) -> Option<Vec<u8>> {
    fs::read(path).ok()
}

#[test]
fn mutated_sessions_plans_and_journals_lose_no_answer() {
    let crashes: Vec<_> = example::FILES.map(crashed).into();
    let plan = example::text("lab.ron").into_bytes();
    for round in 0..rounds(24) {
        let mut mutator = Mutator::new(round);
        let (session, journal) = &crashes[mutator.below(crashes.len())];
        let (other, _) = &crashes[mutator.below(crashes.len())];
        let home = Home::new();
        let (file, journal_file) = (home.path(FILE), home.path("work/waste.ron.journal"));
        let mut files = [session.clone(), journal.clone(), plan.clone()];
        let which = mutator.below(5) % 3;
        files[which] = mutator.mutate(&files[which], other);
        for (name, bytes) in [&file, &journal_file, &home.path("work/lab.ron")].iter().zip(&files) {
            fs::write(name, bytes).unwrap();
        }
        run(&home, &["check", "waste.ron", "lab.ron"], b"");
        run(&home, &["list", "--sessions", "."], b"");
        let before = answers(&home);
        let added = run(&home, &["add", "waste.ron", "troubles"], "the very last\n".as_bytes());
        let place = format!("round {round}, {added:?}");
        let after = answers(&home);
        match (before, after) {
            (Some(before), Some(after)) => {
                let lost: Vec<_> = before.iter().filter(|said| !after.contains(said)).collect();
                assert!(lost.is_empty(), "{place}: {lost:?}");
                let is_there = after.iter().any(|said| said.ends_with("\"the very last\""));
                assert_eq!(is_there, added.code == 0, "{place}");
            }
            (None, None) => {
                assert_eq!(added.code, 1, "{place}");
                assert_eq!(bytes(&file).as_ref(), Some(&files[0]), "{place}");
                assert_eq!(bytes(&journal_file).as_ref(), Some(&files[1]), "{place}");
            }
            (before, after) => panic!("{place}: {before:?}, then {after:?}"),
        }
    }
}
