//! The wish to stop an export, which another thread may have at any time.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, TryLockError};
use std::thread;
use std::time::Duration;

use tempfile::NamedTempFile;

/// How often, and how many milliseconds apart, a thread that makes a file is waited for.
const WAITS: (usize, Duration) = (50, Duration::from_millis(10));

/// Stops an export from another thread; clones are one.
#[derive(Debug, Clone, Default)]
pub struct Stop(Arc<State>);

#[derive(Debug, Default)]
struct State {
    is_asked: AtomicBool,
    /// The file that is being written and has no name of its own yet.
    unfinished: Mutex<Option<PathBuf>>,
}

impl Stop {
    /// Asks the export to stop as soon as it can.
    pub fn ask(&self) {
        self.0.is_asked.store(true, Ordering::SeqCst);
    }

    /// Tells whether the export is to stop.
    pub fn is_asked(&self) -> bool {
        self.0.is_asked.load(Ordering::SeqCst)
    }

    /// Asks the export to stop and removes the file it has written half of, if there is one: for the
    /// end of the program, which waits for no export. Takes half a second at most.
    pub fn abandon(&self) {
        self.ask();
        for _ in 0..WAITS.0 {
            let unfinished = match self.0.unfinished.try_lock() {
                Ok(unfinished) => unfinished,
                Err(TryLockError::Poisoned(unfinished)) => unfinished.into_inner(),
                // The other thread makes the file right now.
                Err(TryLockError::WouldBlock) => {
                    thread::sleep(WAITS.1);
                    continue;
                }
            };
            if let Some(path) = &*unfinished {
                // It may have got its name just now, and then nothing is left to be removed.
                let _ = std::fs::remove_file(path);
            }
            return;
        }
    }

    /// Makes a temporary file in a folder, unless the export is to stop, and remembers it until
    /// [`forget`](Self::forget).
    pub(super) fn make_file(&self, dir: &Path) -> io::Result<NamedTempFile> {
        let mut unfinished = self.lock();
        if self.is_asked() {
            return Err(io::ErrorKind::Interrupted.into());
        }
        let mut builder = tempfile::Builder::new();
        builder.prefix(".citylab-");
        // A report is passed on, so it is as open as the folder's owner lets new files be: the umask, or the
        // default list of the folder, takes away what others may not do.
        #[cfg(unix)]
        builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
        // A temporary file goes away by itself when anything fails.
        let file = builder.tempfile_in(dir)?;
        *unfinished = Some(file.path().to_owned());
        Ok(file)
    }

    /// Forgets the temporary file, which is no more.
    pub(super) fn forget(&self) {
        *self.lock() = None;
    }

    fn lock(&self) -> MutexGuard<'_, Option<PathBuf>> {
        self.0.unfinished.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
