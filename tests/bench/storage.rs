//! How long storage takes, at 100, 1,000 and 10,000 answers: `cargo bench --bench storage`.
//!
//! Plain timing over real files in the folder for temporary ones; set `TMPDIR` to a folder on the
//! disk in question. Each line gives the median and the slowest of its runs.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, missing_docs)]

use std::path::Path;
use std::sync::mpsc::{Receiver, channel};
use std::time::{Duration, Instant};

use citylab::domain::{Answer, Edit, LabPlan, Moment, Session, Sheet, Voice, Votes};
use citylab::storage::{self, OpenMode, SaveEvent, format, library};

fn noon() -> Moment {
    "2014-11-26T12:00:00+07:00".parse().unwrap()
}

/// A session with this many answers as they are in the room: a sentence, a voice, some votes.
fn session(answers: usize) -> Session {
    let id = "0193aa7c-0000-7000-8000-000000000001".parse().unwrap();
    let mut session = Session::new(id, "Waste management", &LabPlan::default());
    for number in 0..answers {
        let label = session.next_label(Sheet::Troubles);
        let text =
            format!("Свалки у реки растут каждую весну, и никто за них не отвечает ({number})");
        let mut answer = Answer::new(label, text, noon());
        answer.voices = vec![Voice::person("Иванова", Some("activists".to_owned()))];
        session.perform(session.adding(Sheet::Troubles, answer)).unwrap();
        let votes = Votes { hands: 0, groups: [("activists".to_owned(), 3)].into() };
        session.perform(Edit::Votes(label, votes)).unwrap();
    }
    session
}

fn measure(what: &str, runs: usize, mut work: impl FnMut()) {
    let mut times: Vec<Duration> = (0..runs)
        .map(|_| {
            let start = Instant::now();
            work();
            start.elapsed()
        })
        .collect();
    times.sort();
    let (median, slowest) = (times[runs / 2], times[runs - 1]);
    println!("  {what:<28} {:>9.3} ms {:>9.3} ms", ms(median), ms(slowest));
}

fn ms(time: Duration) -> f64 {
    time.as_secs_f64() * 1e3
}

fn wait(reports: &Receiver<SaveEvent>, wanted: u64) {
    loop {
        match reports.recv().unwrap() {
            SaveEvent::Saved(seq) if seq >= wanted => return,
            SaveEvent::Failing(error) => panic!("{error}"),
            _ => {}
        }
    }
}

fn one_size(answers: usize, folder: &Path) {
    let mut now = session(answers);
    let text = format::write(&now).unwrap();
    println!("{answers} answers, {} KiB", text.len() / 1024);
    measure("read", 20, || drop(format::read(text.as_bytes()).unwrap()));
    measure("write", 20, || drop(format::write(&now).unwrap()));
    let (sender, reports) = channel();
    let report = move |report| drop(sender.send(report));
    let opened = storage::create(folder, &now, noon(), report).unwrap();
    let path = opened.path.clone();
    measure("look at", 20, || drop(storage::look_at(&path).unwrap()));
    let OpenMode::Writing(saver) = opened.mode else { panic!("read-only") };
    measure("say, and it is saved", 100, || {
        let label = now.next_label(Sheet::Troubles);
        let answer = Answer::new(label, "Тариф не покрывает переработку", noon());
        let step = now.perform(now.adding(Sheet::Troubles, answer)).unwrap();
        let seq = step.seq;
        saver.save(step);
        wait(&reports, seq);
    });
    let start = Instant::now();
    saver.close().unwrap();
    println!("  {:<28} {:>9.3} ms", "close", ms(start.elapsed()));
    measure("open and close", 5, || {
        let opened = storage::open(&path, noon(), |_| {}).unwrap();
        let OpenMode::Writing(saver) = opened.mode else { panic!("read-only") };
        saver.close().unwrap();
    });
}

fn many_sessions(folder: &Path) {
    let text = format::write(&session(30)).unwrap();
    for number in 0..1_000 {
        std::fs::write(folder.join(format!("{number}.ron")), &text).unwrap();
    }
    println!("1,000 sessions of 30 answers");
    measure("list", 5, || assert_eq!(library::list(folder).labs[0].sessions.len(), 1_000));
}

fn main() {
    println!("  {:<28} {:>12} {:>12}", "", "median", "slowest");
    for answers in [100, 1_000, 10_000] {
        let folder = tempfile::tempdir().unwrap();
        one_size(answers, folder.path());
    }
    many_sessions(tempfile::tempdir().unwrap().path());
}
