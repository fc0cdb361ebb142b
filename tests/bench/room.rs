//! How long the room's screen takes from a change on the disk to its cells, with 100, 1,000 and 10,000 answers:
//! `cargo bench --bench room`.
//!
//! Each line gives the median and the slowest of its runs.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, missing_docs)]

use std::sync::mpsc::{Receiver, channel};
use std::time::{Duration, Instant};

use citylab::app::{Colouring, RoomModel, Size};
use citylab::domain::{
    Answer, Edit, LabPlan, Moment, RoomPlan, RoomView, Session, Sheet, Stage, Voice, Votes,
};
use citylab::i18n::Lang;
use citylab::storage::{self, Follower, OpenMode, SaveEvent};
use citylab::view;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

const SIZE: Size = Size { columns: 120, rows: 40 };

fn noon() -> Moment {
    "2014-11-26T12:00:00+07:00".parse().unwrap()
}

fn session(answers: usize) -> Session {
    let id = "0193aa7c-0000-7000-8000-000000000001".parse().unwrap();
    let mut session = Session::new(id, "Waste management", &LabPlan::default());
    session.perform(session.entering(Stage::Troubles, noon())).unwrap();
    for number in 0..answers {
        let sheet = [Sheet::Troubles, Sheet::Ways, Sheet::Actions][number % 3];
        let label = session.next_label(sheet);
        let text =
            format!("Свалки у реки растут каждую весну, и никто за них не отвечает ({number})");
        let mut answer = Answer::new(label, text, noon());
        answer.voices = vec![Voice::person("Иванова", Some("activists".to_owned()))];
        answer.theme = Some(format!("тема {}", number % 40));
        session.perform(session.adding(sheet, answer)).unwrap();
        let votes = Votes { hands: 0, groups: [("activists".to_owned(), 3)].into() };
        session.perform(Edit::Votes(label, votes)).unwrap();
    }
    session
}

fn measure(what: &str, runs: usize, mut work: impl FnMut()) {
    let times = (0..runs).map(|_| {
        let start = Instant::now();
        work();
        start.elapsed()
    });
    tell(what, times.collect());
}

fn tell(what: &str, mut times: Vec<Duration>) {
    times.sort();
    let ms = |time: Duration| time.as_secs_f64() * 1e3;
    let (median, slowest) = (times[times.len() / 2], times[times.len() - 1]);
    println!("  {what:<28} {:>9.3} ms {:>9.3} ms", ms(median), ms(slowest));
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

fn main() {
    for answers in [100, 1_000, 10_000] {
        println!("{answers} answers");
        follow(answers);
        draw(answers);
    }
}

/// An answer is saved by one program and seen by another, without the way by which the system tells.
fn follow(answers: usize) {
    let folder = tempfile::tempdir().unwrap();
    let mut now = session(answers);
    let (sender, reports) = channel();
    let report = move |report| drop(sender.send(report));
    let opened = storage::create(folder.path(), &now, noon(), report).unwrap();
    let OpenMode::Writing(saver) = opened.mode else { panic!("read-only") };
    let mut follower = Follower::new(&opened.path);
    measure("first look", 1, || assert!(follower.look().unwrap().session.is_some()));
    let mut times = Vec::new();
    for _ in 0..200 {
        let label = now.next_label(Sheet::Troubles);
        let answer = Answer::new(label, "Тариф не покрывает переработку", noon());
        let step = now.perform(now.adding(Sheet::Troubles, answer)).unwrap();
        let seq = step.seq;
        saver.save(step);
        wait(&reports, seq);
        let start = Instant::now();
        let copy = follower.look().unwrap().session.map(Session::without_history);
        times.push(start.elapsed());
        assert_eq!(copy.map(|copy| copy.seq), Some(seq));
    }
    tell("look at one more answer", times);
}

fn draw(answers: usize) {
    let mut room = RoomModel::new(Lang::RU, SIZE, Colouring::default(), noon());
    room.session = Some(session(answers));
    let area = Rect { x: 0, y: 0, width: SIZE.columns, height: SIZE.rows };
    for view in RoomView::ALL {
        room.plan = RoomPlan { view, votes: true, ..RoomPlan::default() };
        measure(&format!("draw {view:?}"), 30, || {
            let mut buffer = Buffer::empty(area);
            view::draw_room(&room, &mut buffer);
        });
    }
}
