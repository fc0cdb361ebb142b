//! The live source: the loop's thread itself sleeps until the terminal, a signal or another thread
//! says something, so a key is on its way to the screen as soon as the kernel has it.

use std::collections::VecDeque;
use std::io;
use std::time::{Duration, Instant, SystemTime};

use rustix::event::{PollFd, PollFlags, Timespec, poll};

use crate::app::Model;
use crate::domain::Moment;

use super::event::{Event, Patience, Source};
use super::input::Reader;
use super::mailbox::Mailbox;
use super::signals::Signals;

/// How long nobody has to type before the line is compared with earlier answers.
const REST: Duration = Duration::from_millis(80);

/// How often a terminal that takes no bytes is tried again.
const MOMENT: Duration = Duration::from_millis(20);

/// The terminal, the signals and the other threads.
#[derive(Debug)]
pub(super) struct Live {
    reader: Reader,
    signals: Signals,
    mailbox: Mailbox,
    /// Signals taken that the loop has not been told of yet.
    signalled: VecDeque<Event>,
}

impl Live {
    pub(super) fn new(reader: Reader, signals: Signals, mailbox: Mailbox) -> Self {
        Self { reader, signals, mailbox, signalled: VecDeque::new() }
    }

    /// Waits for an event, until a time if one is given.
    fn wait(&mut self, until: Option<Instant>) -> Option<Event> {
        loop {
            if let Some(event) = self.signalled.pop_front().or_else(|| self.mailbox.take()) {
                return Some(event);
            }
            let inputs = match self.sleep(until) {
                Ok(true) => self.reader.read(),
                Ok(false) => Ok(self.reader.settle()),
                Err(error) => Err(error),
            };
            match inputs {
                Ok(inputs) if !inputs.is_empty() => return Some(Event::Input(inputs)),
                // Whatever went wrong, the terminal says nothing any more.
                Err(_) => return Some(Event::Hangup),
                Ok(_) if until.is_some_and(|until| until <= Instant::now()) => {
                    return self.signalled.pop_front().or_else(|| self.mailbox.take());
                }
                Ok(_) => {}
            }
        }
    }

    /// Sleeps until somebody says something or time is up; tells whether the terminal did.
    ///
    /// It waits for the terminal's end as well, and that is an error: who went on to sleep on a dead
    /// terminal would never sleep.
    fn sleep(&mut self, until: Option<Instant>) -> io::Result<bool> {
        let until = until.into_iter().chain(self.reader.patient_until()).min();
        let left = until.map(|until| until.saturating_duration_since(Instant::now()));
        let left = left.and_then(|left| Timespec::try_from(left).ok());
        let mut waiting = [
            PollFd::new(self.reader.tty(), PollFlags::IN),
            PollFd::new(&self.signals, PollFlags::IN),
            PollFd::new(&self.mailbox, PollFlags::IN),
        ];
        match poll(&mut waiting, left.as_ref()) {
            // A signal that came has written to its pipe by now.
            Err(rustix::io::Errno::INTR) => return Ok(false),
            ready => ready?,
        };
        let [said, signalled, rung] = waiting.map(|of| of.revents());
        if !signalled.is_empty() {
            self.signalled.extend(self.signals.take(self.reader.tty()));
        }
        if !rung.is_empty() {
            self.mailbox.hear();
        }
        if said.is_empty() || said.contains(PollFlags::IN) {
            Ok(!said.is_empty())
        } else {
            Err(io::ErrorKind::UnexpectedEof.into())
        }
    }
}

impl Source for Live {
    fn now(&self) -> Moment {
        Moment::now()
    }

    fn next(&mut self, patience: Patience, _model: &Model) -> Option<Event> {
        let limit = match patience {
            Patience::ForEver => None,
            Patience::Seconds(seconds) => Some(until_whole_second(seconds)),
            Patience::Rest => Some(REST),
            Patience::Moment => Some(MOMENT),
        };
        let event = self.wait(limit.map(|limit| Instant::now() + limit));
        debug_assert!(!event.as_ref().is_some_and(is_told_to_fall), "{FALL} asks for this fall");
        event
    }

    fn waiting(&mut self) -> Option<Event> {
        if let Some(event) = self.signalled.pop_front().or_else(|| self.mailbox.take()) {
            return Some(event);
        }
        // A key that comes alone goes to the screen without asking the kernel for another.
        if self.reader.may_have_more() { self.wait(Some(Instant::now())) } else { None }
    }
}

/// Names the variable that makes a build for tests break at the first key, to see how it falls.
const FALL: &str = "CITYLAB_FALL";

fn is_told_to_fall(event: &Event) -> bool {
    matches!(event, Event::Input(_)) && std::env::var_os(FALL).is_some()
}

/// Returns the time until the clock has shown a whole second this many times.
fn until_whole_second(times: u64) -> Duration {
    let now = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default();
    let into = Duration::from_nanos(u64::from(now.subsec_nanos()));
    Duration::from_secs(times.max(1)).saturating_sub(into)
}
