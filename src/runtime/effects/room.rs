//! Telling the room what it sees: on a thread of its own, since nothing may keep the room waiting, and the
//! newest word alone counts.

use std::path::PathBuf;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread::{self, JoinHandle};

use super::World;
use crate::domain::RoomPlan;
use crate::storage::write_room_plan;

/// What is told, and the session of which it is.
type Word = (PathBuf, RoomPlan);

/// The thread that tells; dropping this waits until the last word is told.
pub(super) struct RoomTeller {
    words: Option<Sender<Word>>,
    thread: Option<JoinHandle<()>>,
}

impl RoomTeller {
    fn start() -> Option<Self> {
        let (words, coming) = channel();
        let tell = move || tell_all(&coming);
        let thread = thread::Builder::new().name("room".to_owned()).spawn(tell).ok()?;
        Some(Self { words: Some(words), thread: Some(thread) })
    }
}

impl Drop for RoomTeller {
    fn drop(&mut self) {
        drop(self.words.take());
        // A plan that was not written is no loss, and so no reason to complain.
        let _ = self.thread.take().map(JoinHandle::join);
    }
}

impl World {
    /// Tells the room what it sees of a session.
    pub(super) fn show_room(&mut self, session: PathBuf, plan: RoomPlan) {
        if self.room.is_none() {
            self.room = RoomTeller::start();
        }
        if let Some(words) = self.room.as_ref().and_then(|teller| teller.words.as_ref()) {
            // The thread ends only after this handle.
            let _ = words.send((session, plan));
        }
    }
}

/// Tells what comes; of several words about one session that wait, the last one.
fn tell_all(coming: &Receiver<Word>) {
    while let Ok(mut word) = coming.recv() {
        while let Ok(newer) = coming.try_recv() {
            if newer.0 != word.0 {
                tell(&word);
            }
            word = newer;
        }
        tell(&word);
    }
}

fn tell((session, plan): &Word) {
    // The room goes on with what it saw, and the next word is tried again.
    let _ = write_room_plan(session, plan);
}
