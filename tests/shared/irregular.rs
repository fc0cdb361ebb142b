//! What may stand under the name of a file and is none, really made.

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::mpsc::channel;
use std::thread;
use std::time::{Duration, Instant};

use super::home::{Ran, started};

/// What waits longer than this waits for ever.
const TIMEOUT: Duration = Duration::from_secs(20);

/// What stands in the place of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Folder,
    /// A pipe into which nobody writes.
    Pipe,
    Socket,
    /// A device without an end.
    Device,
    /// A link to a file of somebody else.
    Link,
    /// A link that leads nowhere.
    LostLink,
}

impl Kind {
    /// All that this system has.
    pub const ALL: &[Self] = if cfg!(unix) {
        &[Self::Folder, Self::Pipe, Self::Socket, Self::Device, Self::Link, Self::LostLink]
    } else {
        &[Self::Folder]
    };

    /// Puts it in place of what is there; tells whether that could be done.
    #[cfg(unix)]
    pub fn put(self, path: &Path, foreign: &Path) -> bool {
        use std::os::unix::fs::symlink;
        use std::os::unix::net::UnixListener;
        let _ = fs::remove_file(path);
        match self {
            Self::Folder => fs::create_dir(path).unwrap(),
            Self::Pipe => assert!(Command::new("mkfifo").arg(path).status().unwrap().success()),
            // It stays when nobody listens any more.
            Self::Socket => drop(UnixListener::bind(path).unwrap()),
            Self::Device => {
                let mut mknod = Command::new("mknod");
                mknod.arg(path).args(["c", "1", "5"]).stderr(Stdio::null());
                let made = mknod.status().is_ok_and(|status| status.success());
                if !made {
                    eprintln!("skipped: only the administrator makes devices");
                }
                return made;
            }
            Self::Link => symlink(foreign, path).unwrap(),
            Self::LostLink => symlink(foreign.with_file_name("nowhere"), path).unwrap(),
        }
        true
    }

    /// Puts it in place of what is there; tells whether that could be done.
    #[cfg(windows)]
    pub fn put(self, path: &Path, _foreign: &Path) -> bool {
        let _ = fs::remove_file(path);
        fs::create_dir(path).unwrap();
        true
    }
}

/// Does something that must come to an end.
pub fn within<T: Send + 'static>(step: impl FnOnce() -> T + Send + 'static) -> T {
    let (sender, done) = channel();
    thread::spawn(move || sender.send(step()));
    done.recv_timeout(TIMEOUT).expect("it hangs or broke off")
}

/// Runs the built program, which must come to an end.
pub fn run_within(command: &mut Command) -> Ran {
    let mut child = started(command.stdout(Stdio::piped()).stderr(Stdio::piped()));
    let end = Instant::now() + TIMEOUT;
    while child.try_wait().unwrap().is_none() {
        if Instant::now() > end {
            child.kill().unwrap();
            panic!("{command:?} hangs");
        }
        thread::sleep(Duration::from_millis(5));
    }
    Ran::from(child.wait_with_output().unwrap())
}
