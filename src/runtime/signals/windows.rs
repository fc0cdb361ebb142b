//! What Windows wants of a program in a console.

use std::io;
use std::sync::Arc;
use std::task::{Context, Poll, Wake, Waker};

use tokio::signal::windows::{
    CtrlBreak, CtrlC, CtrlClose, CtrlLogoff, CtrlShutdown, ctrl_break, ctrl_c, ctrl_close,
    ctrl_logoff, ctrl_shutdown,
};

use crate::runtime::event::Event;
use crate::runtime::terminal::Tty;

/// Does nothing: Windows knows no limit on the size of files.
///
/// # Errors
///
/// None.
pub fn outlive_size_limit() -> io::Result<()> {
    Ok(())
}

/// Does nothing: here the user decides what the system keeps of a program that breaks.
///
/// # Errors
///
/// None.
pub(in crate::runtime) fn keep_no_core() -> io::Result<()> {
    Ok(())
}

/// Tells when the console is closed, the user logs off or the system ends, and when somebody breaks
/// the program off from outside. Ctrl+C is a key, and where a console takes it for more, nothing
/// comes of it.
///
/// Windows ends the program as soon as who was told of a closing returns, and after five seconds in
/// any case. Tokio does not return from there, so that the loop can save and leave by itself; the crate
/// ctrlc returns at once (its issue 122).
///
/// # Errors
///
/// When the system refuses.
pub(in crate::runtime) fn watch(
    _tty: Arc<Tty>,
    tell: impl Fn(Event) + Send + Sync + 'static,
) -> io::Result<()> {
    let waker = Waker::from(Arc::new(Teller(tell)));
    let mut context = Context::from_waker(&waker);
    let mut listeners = Listeners {
        _interrupted: ctrl_c()?,
        broken: ctrl_break()?,
        closed: ctrl_close()?,
        logged_off: ctrl_logoff()?,
        shut_down: ctrl_shutdown()?,
    };
    let polled = [
        listeners.broken.poll_recv(&mut context),
        listeners.closed.poll_recv(&mut context),
        listeners.logged_off.poll_recv(&mut context),
        listeners.shut_down.poll_recv(&mut context),
    ];
    if polled.iter().any(Poll::is_ready) {
        waker.wake_by_ref();
    }
    // They listen for as long as they are kept, and that is until the program ends.
    std::mem::forget(listeners);
    Ok(())
}

/// Those who are told.
struct Listeners {
    /// Nobody is told; without it the program would end.
    _interrupted: CtrlC,
    broken: CtrlBreak,
    closed: CtrlClose,
    logged_off: CtrlLogoff,
    shut_down: CtrlShutdown,
}

/// Tells the loop, on the thread that the system calls.
struct Teller<T>(T);

impl<T: Fn(Event) + Send + Sync + 'static> Wake for Teller<T> {
    fn wake(self: Arc<Self>) {
        (self.0)(Event::Hangup);
    }
}
