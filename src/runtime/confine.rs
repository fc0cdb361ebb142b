//! Limits to the memory and the time of a process that reads what strangers wrote.
//!
//! Both are held by the process itself, so they are the same on every system: the limit to the size of
//! a process that Unix has is not kept by macOS, and Windows has another.

use std::alloc::System;
use std::io;
use std::process;
use std::thread;
use std::time::Duration;

use cap::Cap;

use super::signals;

/// All memory of the program; it has no limit unless [`confine`] sets one.
#[global_allocator]
static MEMORY: Cap<System> = Cap::new(System, usize::MAX);

/// Limits what this process may take from now on: so many bytes of memory in all, and so much time.
///
/// When the time is over it ends with this exit code; when it asks for more memory it breaks off as
/// it does where the system has none.
///
/// # Errors
///
/// When it has taken more memory already, or the system gives no thread to watch the time.
pub(super) fn confine(bytes: usize, time: Duration, exit_code: i32) -> io::Result<()> {
    // Where the system refuses this, an image of the memory may be left behind.
    let _ = signals::keep_no_core();
    MEMORY.set_limit(bytes).map_err(|()| io::ErrorKind::OutOfMemory)?;
    let watch = move || {
        thread::sleep(time);
        process::exit(exit_code)
    };
    thread::Builder::new().spawn(watch).map(drop)
}
