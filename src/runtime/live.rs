//! The live source: the one channel that the terminal, saving, jobs and signals all post to, and the
//! clock.

use std::sync::mpsc::Receiver;
use std::time::{Duration, SystemTime};

use crate::app::Model;
use crate::domain::Moment;

use super::event::{Event, Source, Timeout};

/// Names the variable that makes a build for tests panic at the first input, to see what becomes of
/// the terminal.
const PANIC: &str = "CITYLAB_PANIC";

/// The loop's end of the channel.
#[derive(Debug)]
pub(super) struct Live(pub(super) Receiver<Event>);

impl Source for Live {
    fn now(&self) -> Moment {
        Moment::now()
    }

    fn next(&mut self, timeout: Timeout, _model: &Model) -> Option<Event> {
        let limit = match timeout {
            Timeout::Never => None,
            Timeout::Seconds(seconds) => Some(until_whole_second(seconds)),
            Timeout::Rest => Some(Duration::from_millis(80)),
            Timeout::Terminal => Some(Duration::from_millis(20)),
            Timeout::Flood => Some(Duration::from_millis(1)),
        };
        panicking_if_asked(match limit {
            None => self.0.recv().ok(),
            Some(limit) => self.0.recv_timeout(limit).ok(),
        })
    }

    fn waiting(&mut self) -> Option<Event> {
        panicking_if_asked(self.0.try_recv().ok())
    }
}

fn panicking_if_asked(event: Option<Event>) -> Option<Event> {
    let panics = || matches!(event, Some(Event::Input(_))) && std::env::var_os(PANIC).is_some();
    debug_assert!(!panics(), "{PANIC} asks for this panic");
    event
}

/// Returns the time until the clock has shown a whole second this many times.
pub(super) fn until_whole_second(times: u64) -> Duration {
    let now = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default();
    let into = Duration::from_nanos(u64::from(now.subsec_nanos()));
    Duration::from_secs(times.max(1)).saturating_sub(into)
}
