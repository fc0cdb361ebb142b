//! The room's screen in the real loop, over files that another thread changes.

use std::io;
use std::num::NonZeroU16;
use std::path::Path;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use citylab::app::{Chord, Code, Colouring, RoomModel, RoomMsg, Size};
use citylab::domain::{Edit, Moment, RoomPlan, RoomView, Stage};
use citylab::i18n::Lang;
use citylab::runtime::event::Event;
use citylab::runtime::input::Input;
use citylab::runtime::room::{RoomEvent, RoomProgram, follow};
use citylab::runtime::terminal::TerminalDevice;
use citylab::storage::write_room_plan;
use vt100::Parser;

use crate::storage::fixture::{At, Fixture, now};

/// What is waited for longer than this does not come.
const LIMIT: Duration = Duration::from_secs(30);

const SIZE: Size = Size { columns: 80, rows: 24 };

/// A terminal in memory that another thread may look at.
#[derive(Clone)]
struct Wall(Arc<Mutex<Parser>>);

impl Wall {
    fn new() -> Self {
        let cells = |number| NonZeroU16::new(number).unwrap();
        Self(Arc::new(Mutex::new(Parser::new(cells(SIZE.rows), cells(SIZE.columns), 0))))
    }

    fn rows(&self) -> Vec<String> {
        self.0.lock().unwrap().screen().rows(0, SIZE.columns).collect()
    }
}

impl io::Write for Wall {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap().process(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl TerminalDevice for Wall {
    fn stop(&mut self) -> io::Result<()> {
        Ok(())
    }

    fn resume(&mut self) -> io::Result<()> {
        Ok(())
    }

    fn size(&self) -> Size {
        SIZE
    }

    fn colours_cursor(&mut self) {}
}

/// A room's screen that runs.
struct Room {
    terminal: Wall,
    post: Sender<RoomEvent>,
    thread: JoinHandle<()>,
}

impl Room {
    fn of(session: &Path, lang: Lang) -> Self {
        let (post, posted): (_, Receiver<RoomEvent>) = channel();
        let files = post.clone();
        let tell = move |msg: RoomMsg| files.send(RoomEvent::Files(msg)).is_ok();
        follow(session.to_owned(), lang, tell).unwrap();
        let terminal = Wall::new();
        let device = terminal.clone();
        let thread = thread::spawn(move || {
            let model = RoomModel::new(lang, SIZE, Colouring::default(), Moment::now());
            RoomProgram::new(model, posted, device).run();
        });
        Self { terminal, post, thread }
    }

    fn wait_for(&self, text: &str) {
        let since = Instant::now();
        while !self.terminal.rows().join("\n").contains(text) {
            let rows = self.terminal.rows().join("\n");
            assert!(since.elapsed() < LIMIT, "“{text}” is not seen:\n{rows}");
            thread::sleep(Duration::from_millis(1));
        }
    }

    /// Ends it as somebody would who sits before it.
    fn end(self) {
        let esc = Event::Input(Input::Key(Chord::plain(Code::Esc)));
        self.post.send(RoomEvent::Terminal(esc)).unwrap();
        self.thread.join().unwrap();
    }
}

fn in_troubles(fixture: &Fixture) -> At {
    let mut at = fixture.start();
    let enter = at.session.entering(Stage::Troubles, now());
    let step = at.give(enter);
    at.wait_saved(step.seq);
    at
}

#[test]
fn answers_and_views_are_followed_while_they_change() {
    let fixture = Fixture::new();
    let mut at = in_troubles(&fixture);
    let room = Room::of(&at.path, Lang::EN);
    room.wait_for("What troubles do we have?");
    for answer in ["Dust", "Noise at night", "Dumps along the river"] {
        at.say_and_wait(answer);
        room.wait_for(answer);
    }
    let plan = |view| RoomPlan { view, language: "ru".to_owned(), ..RoomPlan::default() };
    write_room_plan(&at.path, &plan(RoomView::Newest)).unwrap();
    room.wait_for("Какие у нас проблемы?");
    write_room_plan(&at.path, &plan(RoomView::Blank)).unwrap();
    let since = Instant::now();
    while !room.terminal.rows().join("").trim().is_empty() {
        assert!(since.elapsed() < LIMIT, "{}", room.terminal.rows().join("\n"));
        thread::sleep(Duration::from_millis(1));
    }
    write_room_plan(&at.path, &plan(RoomView::Walk)).unwrap();
    room.wait_for("Dumps along the river");
    let path = at.path.clone();
    at.give(Edit::Platform("Waste and water".to_owned()));
    at.close();
    let mut again = crate::storage::fixture::open(&path);
    again.say_and_wait("Fines are never paid");
    room.wait_for("Fines are never paid");
    again.close();
    room.end();
}

#[test]
fn a_thousand_answers_that_come_one_after_another_are_all_there_in_the_end() {
    let fixture = Fixture::new();
    let mut at = in_troubles(&fixture);
    let room = Room::of(&at.path, Lang::EN);
    room.wait_for("What troubles do we have?");
    for number in 1..=1000 {
        at.say(&format!("answer {number}"));
    }
    at.wait_saved(at.session.seq);
    room.wait_for("answer 1000");
    at.close();
    room.end();
}

#[cfg(unix)]
#[test]
fn another_folder_in_the_place_of_the_first_is_followed() {
    let fixture = Fixture::new();
    let folder = fixture.path("lab");
    std::fs::create_dir(&folder).unwrap();
    let mut at = crate::storage::fixture::start_in(&folder);
    at.say_and_wait("Dust");
    let path = at.path.clone();
    at.close();
    let room = Room::of(&path, Lang::EN);
    room.wait_for("What troubles do we have?");
    std::fs::rename(&folder, fixture.path("away")).unwrap();
    std::fs::create_dir(&folder).unwrap();
    std::fs::copy(fixture.path("away/Waste.ron"), &path).unwrap();
    let mut at = crate::storage::fixture::open(&path);
    let enter = at.session.entering(Stage::Troubles, now());
    at.give(enter);
    for answer in ["Noise", "Fines"] {
        at.say_and_wait(answer);
        room.wait_for(answer);
    }
    at.close();
    room.end();
}
