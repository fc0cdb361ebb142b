//! Input: the thread that reads the terminal.

mod decode;

use std::io::{self, PipeWriter, Read};
use std::sync::Arc;
use std::sync::mpsc::{Sender, channel};
use std::thread;

use rustix::event::{PollFd, PollFlags, Timespec, poll};

use super::program::Event;
use super::terminal::Tty;

pub use decode::{Decoder, Input};

/// Bytes taken from the terminal at a time.
const PIECE: usize = 4096;

/// More inputs than this at a time are a paste without brackets: reading then waits until they have
/// been taken, and the terminal holds back the rest.
const MANY: usize = 512;

/// The reading thread; dropping this ends it.
#[derive(Debug)]
pub(super) struct Listener {
    _open_while_wanted: PipeWriter,
}

/// Says that nothing more will come, however the thread ends.
struct LastWord(Sender<Event>);

impl Listener {
    /// Starts the thread; it sends what the terminal says, and [`Event::Hangup`] when it is gone.
    pub(super) fn start(tty: Arc<Tty>, events: Sender<Event>) -> io::Result<Self> {
        let (unwanted, wanted) = io::pipe()?;
        let listen = move || {
            let last_word = LastWord(events);
            // Whatever went wrong, the terminal says nothing any more.
            let _ = listen(&tty, &unwanted, &last_word.0);
        };
        thread::Builder::new().name("input".to_owned()).spawn(listen)?;
        Ok(Self { _open_while_wanted: wanted })
    }
}

impl Drop for LastWord {
    fn drop(&mut self) {
        // Nobody listens any more once the program has ended.
        let _ = self.0.send(Event::Hangup);
    }
}

/// Reads until the terminal is gone or nobody wants it.
///
/// It waits for what the terminal says and for its end alike, so a dead terminal ends the thread
/// instead of keeping it busy.
fn listen(tty: &Tty, unwanted: &io::PipeReader, events: &Sender<Event>) -> io::Result<()> {
    let gone = PollFlags::HUP | PollFlags::ERR | PollFlags::NVAL;
    let mut decoder = Decoder::default();
    let mut piece = [0; PIECE];
    loop {
        let patience = decoder.patience().and_then(|patience| Timespec::try_from(patience).ok());
        let mut waiting = [PollFd::new(tty, PollFlags::IN), PollFd::new(unwanted, PollFlags::IN)];
        let ready = match poll(&mut waiting, patience.as_ref()) {
            Err(rustix::io::Errno::INTR) => continue,
            ready => ready?,
        };
        let [said, end] = waiting.map(|of| of.revents());
        if !end.is_empty() {
            return Ok(());
        }
        let mut inputs = Vec::new();
        if ready == 0 {
            decoder.settle(&mut inputs);
        } else if said.contains(PollFlags::IN) {
            match tty.file().read(&mut piece) {
                Ok(0) => return Ok(()),
                Ok(read) => decoder.take(piece.get(..read).unwrap_or_default(), &mut inputs),
                Err(error) if error.kind() == io::ErrorKind::WouldBlock => {}
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) => return Err(error),
            }
        } else if said.intersects(gone) {
            return Ok(());
        }
        if !inputs.is_empty() && !hand_over(inputs, events) {
            return Ok(());
        }
    }
}

/// Sends inputs; tells whether anybody still wants them.
fn hand_over(inputs: Vec<Input>, events: &Sender<Event>) -> bool {
    if inputs.len() < MANY {
        return events.send(Event::Input { inputs, taken: None }).is_ok();
    }
    let (taken, wait) = channel();
    let sent = events.send(Event::Input { inputs, taken: Some(taken) }).is_ok();
    // It comes back as an error, since nothing is ever sent but the sender dropped.
    let _ = wait.recv();
    sent
}
