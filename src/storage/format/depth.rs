//! Depth: how deep values may be nested, so that no file overflows the stack and every file that is
//! written can be read again.
//!
//! Values nest where answers are merged into answers that are merged into answers. Reading goes up
//! to three times as deep for one such step as writing does, so writing stops at a quarter of what
//! reading allows.

use std::{fmt, thread};

use ron::Options;
use ron::extensions::Extensions;
use serde::Serialize;

/// How deep values may be that are read on any stack: some eighty answers merged into one another.
const USUAL: usize = 256;
/// How deep values may be that are read on a large stack.
const DEEP: usize = 4_096;
/// By what factor values that are written must be less deep.
const MARGIN: usize = 4;
/// The stack in bytes that a thread needs which goes down all answers that are merged into one another;
/// only what is used of it is taken from the machine.
pub const STACK: usize = 128 << 20;

fn options(depth: usize) -> Options {
    Options::default().with_default_extension(Extensions::IMPLICIT_SOME).with_recursion_limit(depth)
}

/// Returns how files and journals are read.
pub(in crate::storage) fn usual() -> Options {
    options(USUAL)
}

/// Returns how files are read that are nested deeper; only for
/// [`on_a_large_stack`].
pub(super) fn deep() -> Options {
    options(DEEP)
}

/// Returns how values are written that [`usual`] reads.
pub(in crate::storage) fn writing() -> Options {
    options(USUAL / MARGIN)
}

/// Writes a value, however deep it is, up to what can be read again.
pub(in crate::storage) fn write(value: &(impl Serialize + Sync)) -> Result<String, ron::Error> {
    write_to(String::new, value)
}

/// Writes a value to what is made for it, however deep it is, up to what can be read again.
pub(super) fn write_to<W: fmt::Write + Send>(
    new: impl Fn() -> W + Sync,
    value: &(impl Serialize + Sync),
) -> Result<W, ron::Error> {
    let write = |options: &Options| {
        let mut writer = new();
        options.to_writer(&mut writer, value).map(|()| writer)
    };
    match write(&writing()) {
        Err(ron::Error::ExceededRecursionLimit) => {
            let written = on_a_large_stack(|| write(&options(DEEP / MARGIN)));
            written.unwrap_or(Err(ron::Error::ExceededRecursionLimit))
        }
        written => written,
    }
}

/// Does something on a thread with a large stack; nothing when there is no such thread to be had.
pub(super) fn on_a_large_stack<T: Send>(work: impl FnOnce() -> T + Send) -> Option<T> {
    thread::scope(|scope| {
        let thread = thread::Builder::new().stack_size(STACK).spawn_scoped(scope, work).ok()?;
        match thread.join() {
            Ok(done) => Some(done),
            Err(panic) => std::panic::resume_unwind(panic),
        }
    })
}
