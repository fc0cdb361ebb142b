//! A terminal that keeps whoever writes to it waiting keeps nobody else.

use std::io::{self, Write};
use std::sync::mpsc::{SyncSender, sync_channel};
use std::thread;
use std::time::Duration;

use citylab::runtime::terminal::WritingThread;

/// A terminal that takes a piece only when somebody reads it.
struct Unread(SyncSender<Vec<u8>>);

impl Write for Unread {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let gone = |_| io::Error::from(io::ErrorKind::BrokenPipe);
        self.0.send(bytes.to_vec()).map_err(gone)?;
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[test]
fn nobody_waits_for_a_terminal_that_is_not_read() {
    let (terminal, read) = sync_channel(0);
    let thread = WritingThread::start(Unread(terminal)).unwrap();
    let mut sent = 0;
    let refused = loop {
        match thread.write(&[b'x'; 1000]) {
            Ok(taken) => sent += taken,
            Err(error) => break error,
        }
    };
    assert_eq!(refused.kind(), io::ErrorKind::WouldBlock);
    assert!(sent > 50_000 && sent < 200_000);
    thread.wait(Duration::from_millis(1));
    let reader = thread::spawn(move || read.into_iter().map(|piece| piece.len()).sum::<usize>());
    thread.wait(Duration::from_secs(20));
    assert_eq!(thread.write(b"y").unwrap(), 1);
    thread.wait(Duration::from_secs(20));
    drop(thread);
    assert_eq!(reader.join().unwrap(), sent + 1);
}

#[test]
fn a_terminal_that_is_gone_is_told() {
    let (terminal, read) = sync_channel(0);
    drop(read);
    let thread = WritingThread::start(Unread(terminal)).unwrap();
    thread.write(b"x").unwrap();
    thread.wait(Duration::from_secs(20));
    assert_eq!(thread.write(b"y").unwrap_err().kind(), io::ErrorKind::BrokenPipe);
}
