//! Retrying what is refused for a moment only: by Windows while a virus scanner or an indexer has a
//! file open, by Linux while a file server does.

use std::fs::File;
use std::io;
use std::thread;
use std::time::Duration;

use tempfile::{NamedTempFile, PersistError};

/// The pauses between the attempts, in milliseconds; together about a second and a half, so that the
/// outcome is known within the two seconds in which the program ends.
const PAUSES: [u64; 9] = [5, 10, 20, 40, 80, 160, 320, 400, 500];

/// The errors of Windows while another program has a file open: access denied, sharing violation,
/// lock violation.
const HELD: [i32; 3] = [5, 32, 33];

/// Tells whether Windows refused a step because another program seems to have the file open; then
/// nothing was done.
pub fn is_held(error: &io::Error) -> bool {
    cfg!(windows) && error.raw_os_error().is_some_and(|code| HELD.contains(&code))
}

/// Takes a step on files; on Windows takes it again while another program seems to have one of them
/// open.
///
/// The step must be one that can be repeated after a failure: renaming, removing or opening a file,
/// never writing to it.
///
/// # Errors
///
/// What the last attempt said.
pub fn retry_while_held<T>(step: impl FnMut() -> io::Result<T>) -> io::Result<T> {
    try_again(step, is_held, thread::sleep)
}

/// Opens a file that is not waited for; again and again while a file server of this computer keeps it
/// for one of its clients, as Samba does for a moment on Linux.
///
/// # Errors
///
/// What the last attempt said.
pub fn retry_while_leased<T>(open: impl FnMut() -> io::Result<T>) -> io::Result<T> {
    try_again(open, |error| error.kind() == io::ErrorKind::WouldBlock, thread::sleep)
}

/// Gives a temporary file its name by `give`, which is repeated as in [`retry_while_held`].
///
/// # Errors
///
/// What the last attempt said; the temporary file is gone then.
pub fn give_name(
    file: NamedTempFile,
    give: impl Fn(NamedTempFile) -> Result<File, PersistError>,
) -> io::Result<()> {
    let mut unnamed = Some(file);
    retry_while_held(|| {
        let file = unnamed.take().ok_or(io::ErrorKind::NotFound)?;
        give(file).map(drop).map_err(|refused| {
            unnamed = Some(refused.file);
            refused.error
        })
    })
}

/// Takes a step until it is done, fails for another reason, or there is no pause left.
fn try_again<T>(
    mut step: impl FnMut() -> io::Result<T>,
    is_passing: impl Fn(&io::Error) -> bool,
    mut pause: impl FnMut(Duration),
) -> io::Result<T> {
    for length in PAUSES {
        match step() {
            Err(error) if is_passing(&error) => pause(Duration::from_millis(length)),
            done => return done,
        }
    }
    step()
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    /// Takes a step that is refused this often; returns what came of it, the attempts and the
    /// milliseconds of all pauses.
    fn refused(times: usize, code: i32) -> (io::Result<()>, usize, u64) {
        let (mut attempts, mut waited) = (0, 0);
        let step = || {
            attempts += 1;
            if attempts > times { Ok(()) } else { Err(io::Error::from_raw_os_error(code)) }
        };
        let is_passing = |error: &io::Error| HELD.contains(&error.raw_os_error().unwrap());
        let done = try_again(step, is_passing, |pause| {
            waited += u64::try_from(pause.as_millis()).unwrap();
        });
        (done, attempts, waited)
    }

    #[test]
    fn what_a_scanner_holds_for_a_moment_is_done_in_the_end() {
        for code in HELD {
            for times in [0, 1, 4, PAUSES.len()] {
                let (done, attempts, waited) = refused(times, code);
                assert!(done.is_ok());
                assert_eq!((attempts, waited), (times + 1, PAUSES.iter().take(times).sum()));
            }
        }
    }

    #[test]
    fn what_stays_refused_is_an_error_in_less_than_two_seconds() {
        let (done, attempts, waited) = refused(usize::MAX, 32);
        assert_eq!(done.unwrap_err().raw_os_error(), Some(32));
        assert_eq!(attempts, PAUSES.len() + 1);
        assert!((1000..2000).contains(&waited), "{waited}");
    }

    #[test]
    fn what_is_refused_for_another_reason_is_not_tried_again() {
        let (done, attempts, waited) = refused(1, 112);
        assert_eq!(done.unwrap_err().raw_os_error(), Some(112));
        assert_eq!((attempts, waited), (1, 0));
    }

    #[cfg(unix)]
    #[test]
    fn elsewhere_a_refusal_is_at_once_an_error() {
        let mut attempts = 0;
        let step = || {
            attempts += 1;
            Err::<(), _>(io::Error::from_raw_os_error(5))
        };
        assert!(retry_while_held(step).is_err());
        assert_eq!(attempts, 1);
    }
}
