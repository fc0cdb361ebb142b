//! Following the files of a session: told by the system when they change, and looked at now and then in
//! case it does not tell, as on many network drives.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::time::Duration;
use std::{io, thread};

use notify::event::{AccessKind, AccessMode, ModifyKind};
use notify::{Event, EventKind, RecommendedWatcher, RecursiveMode, Watcher};

use crate::app::{Followed, RoomMsg};
use crate::domain::RoomPlan;
use crate::error::Sentence;
use crate::i18n::Lang;
use crate::storage::{Follower, News, STACK};

/// How often the files are looked at while the system tells of changes.
const SLOWLY: Duration = Duration::from_secs(2);
/// How long more changes are gathered after one.
const GATHER: Duration = Duration::from_millis(10);
/// How often they are looked at while it does not.
const OFTEN: Duration = Duration::from_millis(250);

/// Follows a session on a thread of its own until `tell` says that nobody listens any more.
///
/// # Errors
///
/// When the system has no thread to give.
pub fn follow(
    session: PathBuf,
    lang: Lang,
    tell: impl Fn(RoomMsg) -> bool + Send + 'static,
) -> io::Result<()> {
    let work = move || {
        let mut followings = Followings::new(&session, lang);
        let mut watch = Watch::new(&followings.follower.files());
        while followings.look().is_none_or(&tell) {
            watch = watch.wait(&followings.follower);
        }
    };
    let thread = thread::Builder::new().name("follow".to_owned()).stack_size(STACK);
    thread.spawn(work).map(drop)
}

/// What was read of a session, as messages for the room's screen.
#[derive(Debug)]
pub struct Followings {
    follower: Follower,
    lang: Lang,
    plan: RoomPlan,
}

impl Followings {
    /// Begins to follow a session.
    pub fn new(session: &Path, lang: Lang) -> Self {
        Self { follower: Follower::new(session), lang, plan: RoomPlan::default() }
    }

    /// Looks at the files; returns what is to be told, if anything.
    pub fn look(&mut self) -> Option<RoomMsg> {
        match self.follower.look() {
            Ok(News { session: None, plan: None, was_lost: false }) => None,
            Ok(News { session, plan, .. }) => {
                if let Some(plan) = plan {
                    self.plan.clone_from(plan);
                }
                let session = session.map(crate::domain::Session::without_history);
                let plan = self.plan.clone();
                Some(RoomMsg::Followed(Box::new(Followed { session, plan })))
            }
            Err(error) => Some(RoomMsg::Lost(error.sentence(self.lang))),
        }
    }
}

/// What the system tells of a session's folder.
struct Watch {
    changes: Receiver<()>,
    /// Told of changes as long as it lives; none where the system does not tell.
    watcher: Option<RecommendedWatcher>,
}

impl Watch {
    fn new(files: &[PathBuf; 3]) -> Self {
        let (changed, changes) = channel();
        let names = files.iter().filter_map(|file| file.file_name()).map(OsString::from).collect();
        let [session, ..] = files;
        Self { changes, watcher: watcher(session, names, changed) }
    }

    /// Waits for a change, or until it is time to look again all the same; the folder may be another
    /// one then.
    fn wait(self, follower: &Follower) -> Self {
        let pause = if self.watcher.is_some() { SLOWLY } else { OFTEN };
        match self.changes.recv_timeout(pause) {
            Ok(()) => {
                // What is written together is looked at together, and the program that wrote it draws its
                // own screen first.
                thread::sleep(GATHER);
                while self.changes.try_recv().is_ok() {}
                self
            }
            // A folder that was replaced tells nothing more, and neither does a watcher that broke off.
            Err(RecvTimeoutError::Timeout) if self.watcher.is_some() => self,
            Err(RecvTimeoutError::Timeout | RecvTimeoutError::Disconnected) => {
                if self.watcher.is_some() {
                    thread::sleep(OFTEN);
                }
                Self::new(&follower.files())
            }
        }
    }
}

/// Watches the folder of a session for changes of files with these names.
fn watcher(
    session: &Path,
    names: Vec<OsString>,
    changed: Sender<()>,
) -> Option<RecommendedWatcher> {
    let folder = session.parent().filter(|folder| !folder.as_os_str().is_empty());
    let folder = folder.unwrap_or(Path::new(".")).to_owned();
    let watched = folder.clone();
    let mut changed = Some(changed);
    let tell = move |event: notify::Result<Event>| {
        let Ok(event) = event else {
            // Once the end of the channel is gone, the folder is watched anew.
            changed = None;
            return;
        };
        let is_moved = matches!(event.kind, EventKind::Modify(ModifyKind::Name(_)));
        if (event.kind.is_remove() || is_moved) && event.paths.contains(&watched) {
            changed = None;
        }
        let is_ours = |path: &PathBuf| {
            path.file_name().is_some_and(|name| names.iter().any(|known| known == name))
        };
        if let Some(changed) = &changed
            && is_change(event.kind)
            && event.paths.iter().any(is_ours)
        {
            let _ = changed.send(());
        }
    };
    let mut watcher = notify::recommended_watcher(tell).ok()?;
    watcher.watch(&folder, RecursiveMode::NonRecursive).ok()?;
    Some(watcher)
}

/// Tells whether something is another than before; reading alone changes nothing.
fn is_change(kind: EventKind) -> bool {
    match kind {
        EventKind::Access(access) => access == AccessKind::Close(AccessMode::Write),
        EventKind::Any
        | EventKind::Create(_)
        | EventKind::Modify(_)
        | EventKind::Remove(_)
        | EventKind::Other => true,
    }
}
