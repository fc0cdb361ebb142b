//! Signals of Unix, and the end of the terminal.

use std::io;
use std::os::unix::net::UnixStream;
use std::sync::Arc;
use std::thread;

use rustix::event::{PollFd, PollFlags, poll};
use rustix::io::Errno;
use rustix::process::{Resource, Rlimit, setrlimit};
use signal_hook::consts::{SIGCONT, SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP, SIGWINCH, SIGXFSZ};
use signal_hook::iterator::backend::SignalDelivery;
use signal_hook::iterator::exfiltrator::SignalOnly;
use signal_hook::low_level::emulate_default_handler;

use crate::runtime::event::Event;
use crate::runtime::terminal::Tty;

/// From now on a write beyond the system's limit on the size of a file fails like one on a full disk,
/// instead of ending the program.
///
/// # Errors
///
/// When the system refuses.
pub fn outlive_size_limit() -> io::Result<()> {
    signal_hook::flag::register(SIGXFSZ, Arc::default()).map(drop)
}

/// From now on the system keeps no image of the memory if the program breaks.
///
/// # Errors
///
/// When the system refuses.
pub(in crate::runtime) fn keep_no_core() -> io::Result<()> {
    setrlimit(Resource::Core, Rlimit { current: Some(0), maximum: Some(0) })?;
    Ok(())
}

/// Does something when somebody breaks the program off, which then ends as it would have ended
/// without it. Signals that the program was started to ignore stay ignored, as far as the system tells.
///
/// # Errors
///
/// When the system has no thread or pipe to give.
pub fn when_broken_off(work: impl Fn() + Send + 'static) -> io::Result<()> {
    let ignored = ignored();
    let wanted = [SIGHUP, SIGINT, SIGTERM].into_iter();
    let wanted = wanted.filter(|signal| ignored & (1 << (signal - 1)) == 0);
    let mut signals = signal_hook::iterator::Signals::new(wanted)?;
    let work = move || {
        if let Some(signal) = signals.forever().next() {
            work();
            // Where the system refuses to end the program by the signal, it ends as shells say it.
            let _ = emulate_default_handler(signal);
            std::process::exit(128 + signal);
        }
    };
    thread::Builder::new().name("signals".to_owned()).spawn(work).map(drop)
}

/// Returns the signals that are ignored, a bit each; none where the system does not tell.
fn ignored() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let mask = status.lines().find_map(|line| line.strip_prefix("SigIgn:"));
    mask.and_then(|mask| u64::from_str_radix(mask.trim(), 16).ok()).unwrap_or_default()
}

/// The signals that came; dropping this leaves them to the system again.
type Signals = SignalDelivery<UnixStream, SignalOnly>;

/// Tells of signals and of the terminal's end, on a thread of its own, for as long as the program
/// runs.
///
/// The terminal's end is told also where the signal for it is ignored: the reader of crossterm 0.29 then
/// spins and tells nobody (crossterm issue 793).
///
/// # Errors
///
/// When the system has no thread or pipe to give.
pub(in crate::runtime) fn watch(
    tty: Arc<Tty>,
    tell: impl Fn(Event) + Send + 'static,
) -> io::Result<()> {
    let wanted = [SIGCONT, SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP, SIGWINCH];
    let (read, write) = UnixStream::pair()?;
    let mut signals = Signals::with_pipe(read, write, SignalOnly, wanted)?;
    let work = move || {
        let mut is_there = true;
        loop {
            // Nothing is asked for of the terminal: its end is told all the same.
            let terminal = is_there.then(|| PollFd::new(&*tty, PollFlags::empty()));
            let signalled = PollFd::new(signals.get_read(), PollFlags::IN);
            let mut waiting: Vec<PollFd<'_>> = [signalled].into_iter().chain(terminal).collect();
            match poll(&mut waiting, None) {
                // A signal that came has written to its pipe by now.
                Ok(_) | Err(Errno::INTR) => {}
                // Without the watch the program could neither be stopped nor end in order.
                Err(_) => return tell(Event::Hangup),
            }
            let ended = waiting.get(1).map_or(PollFlags::empty(), PollFd::revents);
            if !ended.is_empty() {
                is_there = false;
                // Some systems do not watch some terminals, and say so by this flag.
                if !ended.contains(PollFlags::NVAL) {
                    tell(Event::Hangup);
                }
            }
            for signal in signals.pending() {
                tell(match signal {
                    SIGWINCH => Event::Resize(tty.size()),
                    SIGTSTP => Event::Stop,
                    SIGCONT => Event::Resume,
                    _ => Event::Hangup,
                });
            }
        }
    };
    thread::Builder::new().name("signals".to_owned()).spawn(work).map(drop)
}
