//! The program: arguments in, exit code out.

use std::env::args_os;
use std::panic::resume_unwind;
use std::process::ExitCode;
use std::thread;

fn main() -> ExitCode {
    // A file may have answers merged into one another a thousand times, and the stack that Windows
    // gives a program is too small to go down all of them.
    let run = || citylab::cli::run(args_os().collect());
    let thread = thread::Builder::new()
        .name("main".to_owned())
        .stack_size(citylab::storage::STACK)
        .spawn(run);
    match thread.map(thread::JoinHandle::join) {
        Ok(Ok(code)) => code,
        Ok(Err(panic)) => resume_unwind(panic),
        // The system has no thread to give; this one does for all but the strangest files.
        Err(_) => run(),
    }
}
