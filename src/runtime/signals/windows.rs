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
    listen(false, move || tell(Event::Hangup))
}

/// Does something when somebody breaks the program off, which then ends as it would have ended
/// without it.
///
/// # Errors
///
/// When the system refuses.
pub fn when_broken_off(work: impl Fn() + Send + Sync + 'static) -> io::Result<()> {
    listen(true, move || {
        work();
        std::process::exit(CONTROL_C_EXIT);
    })
}

/// The exit code of a program that Windows ends after Ctrl+C (`STATUS_CONTROL_C_EXIT`).
const CONTROL_C_EXIT: i32 = -1_073_741_510;

/// Listens for whatever ends a program in a console; Ctrl+C counts as that or is nothing.
fn listen(ends_by_ctrl_c: bool, told: impl Fn() + Send + Sync + 'static) -> io::Result<()> {
    let waker = Waker::from(Arc::new(Teller(told)));
    let mut context = Context::from_waker(&waker);
    let mut listeners = Listeners {
        interrupted: ctrl_c()?,
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
    let interrupted = ends_by_ctrl_c && listeners.interrupted.poll_recv(&mut context).is_ready();
    if interrupted || polled.iter().any(Poll::is_ready) {
        waker.wake_by_ref();
    }
    // They listen for as long as they are kept, and that is until the program ends.
    std::mem::forget(listeners);
    Ok(())
}

/// Those who are told.
struct Listeners {
    /// Without it the program would end, also where nobody is told.
    interrupted: CtrlC,
    broken: CtrlBreak,
    closed: CtrlClose,
    logged_off: CtrlLogoff,
    shut_down: CtrlShutdown,
}

/// Tells somebody, on the thread that the system calls.
struct Teller<T>(T);

impl<T: Fn() + Send + Sync + 'static> Wake for Teller<T> {
    fn wake(self: Arc<Self>) {
        (self.0)();
    }
}
