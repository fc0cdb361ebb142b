//! Importing from the screen: folders are listed and files read on threads of their own.
//!
//! A slow disk or a large workbook so keeps back neither keys nor the end of the program. What a newer
//! request has made useless is not read any more.

use std::fs;
use std::io::ErrorKind;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::mpsc::{RecvTimeoutError, channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use crate::app::{
    FileEntry, FileListing, ImportAnswer, ImportOutcome, ImportRequest, ImportSource, Model, Msg,
    ReadFile,
};
use crate::domain::{Moment, Session};
use crate::error::Sentence;
use crate::files;
use crate::i18n::Lang;
use crate::import::{self, Asked, Reading};
use crate::runtime::apart;
use crate::storage;
use crate::storage::paths::shown;
use crate::t;

use super::{Worker, World};

/// Reading for so long is told of, and then as often as below.
const SLOW: Duration = Duration::from_millis(500);

/// How often it is told of.
const OFTEN: Duration = Duration::from_millis(100);

/// Most names of a folder that are looked at.
const MOST: usize = 20_000;

/// How the names of files end that answers are usually in.
const USUAL: &[&str] = &[
    "csv", "tsv", "tab", "txt", "text", "md", "markdown", "xlsx", "xlsm", "xlsb", "xls", "ods",
    "html", "htm", "json", "vtt", "srt",
];

/// What is known of readings by all threads that read.
#[derive(Debug, Clone, Default)]
pub(super) struct Readings {
    /// The number of the newest request.
    newest: Arc<AtomicU64>,
    /// Held by the one thread that reads.
    turn: Arc<Mutex<()>>,
}

impl World {
    /// Lists a folder.
    pub(super) fn list_files(&self, number: u64, base: Option<PathBuf>, typed: String, lang: Lang) {
        let offered = self.worker.places.outside.clone();
        let base = base.unwrap_or(offered);
        self.on_a_thread(number, lang, move |worker| {
            let listing = listing(number, &base, typed, lang);
            worker.say(Msg::FilesListed(listing));
        });
    }

    /// Reads a file, and plans what would be kept of it in the open session.
    pub(super) fn read_import(&self, request: ImportRequest, model: &Model) {
        let Some(session) = model.workspace.as_ref().map(|open| open.session.clone()) else {
            return;
        };
        let (lang, now, number) = (model.lang, model.now, request.number);
        let readings = self.readings.clone();
        readings.newest.store(number, Ordering::SeqCst);
        let offered = self.worker.places.outside.clone();
        self.on_a_thread(number, lang, move |worker| {
            let told = worker.clone();
            let goes_on = move |tenths| told.say(Msg::ImportGoesOn { number, tenths });
            let answer = while_telling(goes_on, || {
                let _turn = readings.turn.lock().unwrap_or_else(PoisonError::into_inner);
                let is_newest = readings.newest.load(Ordering::SeqCst) == number;
                is_newest.then(|| answer(request, &offered, &session, now, lang))
            });
            if let Some(answer) = answer {
                worker.say(Msg::ImportRead { number, answer });
            }
        });
    }

    /// Does something on a thread of its own; where that breaks off, says so as what came of the request.
    fn on_a_thread(&self, number: u64, lang: Lang, work: impl FnOnce(&Worker) + Send + 'static) {
        let (worker, fallback) = (self.worker.clone(), self.worker.clone());
        let guarded = move || {
            if catch_unwind(AssertUnwindSafe(|| work(&worker))).is_err() {
                let answer = ImportAnswer::Fault(t!(lang, "error-job-broke-off"));
                worker.say(Msg::ImportRead { number, answer });
            }
        };
        let thread = thread::Builder::new().name("import".to_owned()).stack_size(storage::STACK);
        if let Err(error) = thread.spawn(guarded) {
            let answer = ImportAnswer::Fault(error.sentence(lang));
            fallback.say(Msg::ImportRead { number, answer });
        }
    }
}

/// Does something, and tells how long it goes on, in tenths of a second, once that is long.
fn while_telling<T>(tell: impl Fn(u64) + Send, work: impl FnOnce() -> T) -> T {
    let (done, ended) = channel::<()>();
    thread::scope(|scope| {
        let began = Instant::now();
        scope.spawn(move || {
            let mut wait = SLOW;
            while ended.recv_timeout(wait) == Err(RecvTimeoutError::Timeout) {
                tell(u64::try_from(began.elapsed().as_millis() / 100).unwrap_or(u64::MAX));
                wait = OFTEN;
            }
        });
        let result = catch_unwind(AssertUnwindSafe(work));
        // The thread that tells ends with this end of the channel.
        drop(done);
        result.unwrap_or_else(|panic| std::panic::resume_unwind(panic))
    })
}

/// Reads what was asked for.
fn answer(
    request: ImportRequest,
    offered: &Path,
    session: &Session,
    now: Moment,
    lang: Lang,
) -> ImportAnswer {
    let not_read = |error: &std::io::Error, path: &Path| {
        let (path, why) = (shown(path), error.sentence(lang));
        ImportAnswer::Fault(t!(lang, "error-disk-read", path = path, why = why))
    };
    let ImportRequest { number, source, asked, sheet, usual_sheet, duplicates } = request;
    let path = match &source {
        ImportSource::Typed { base, texts } => {
            let base = base.as_deref().unwrap_or(offered);
            let mut paths = texts.iter().map(|text| resolved(base, text));
            // What is typed may be meant as it stands, or as a shell would read it.
            let last = texts.last().map(|text| resolved(base, text)).unwrap_or_default();
            paths.find(|path| fs::metadata(path).is_ok()).unwrap_or(last)
        }
        ImportSource::Listed(path) => path.clone(),
        ImportSource::Read(file) => file.path.clone(),
    };
    let file = match source {
        ImportSource::Read(file) => file,
        ImportSource::Typed { .. } | ImportSource::Listed(_) => {
            if path.is_dir() {
                return ImportAnswer::Folder(listing(number, &path, String::new(), lang));
            }
            match read_file(path.clone()) {
                Ok(file) => file,
                Err(error) => return not_read(&error, &path),
            }
        }
    };
    let goes_to = sheet.or(Some(usual_sheet));
    let asked = Asked { goes_to, today: Some(now.date()), ..asked };
    let reading = match apart::read(&file.bytes, &file.ending, &asked) {
        Ok(Ok(reading)) => reading,
        Ok(Err(error)) => {
            let why = error.sentence(lang);
            let fault = t!(lang, "import-screen-fault", file = file.name.as_str(), why = why);
            return ImportAnswer::Fault(fault);
        }
        Err(error) => return not_read(&error, &path),
    };
    let says_sheet = !reading.needs_sheet();
    let sheet = sheet.or((!says_sheet).then_some(usual_sheet));
    // The rows are needed once only.
    let head = Reading { first: reading.first.clone(), ..reading.head() };
    let plan = import::plan(session, reading, sheet, duplicates, now);
    let plan = plan.map_err(|error| error.sentence(lang));
    ImportAnswer::Read(
        file,
        Box::new(ImportOutcome { reading: head, plan, says_sheet, sheet, seq: session.seq }),
    )
}

/// Reads a file from the disk, or as much of it as tells that it is too large.
fn read_file(path: PathBuf) -> std::io::Result<ReadFile> {
    files::check_name(&path)?;
    let bytes = files::read_followed(&path, u64::try_from(import::LIMIT).unwrap_or(u64::MAX))?;
    let name = path.file_name().map(|name| shown(Path::new(name))).unwrap_or_default();
    let ending = path.extension().unwrap_or_default().to_string_lossy().into_owned();
    Ok(ReadFile { path, name, ending, bytes: bytes.into() })
}

/// Returns the path that is meant by what is typed in a folder; `~` is the home.
fn resolved(base: &Path, typed: &str) -> PathBuf {
    let in_home = typed.strip_prefix('~').filter(|rest| {
        rest.is_empty() || rest.starts_with('/') || cfg!(windows) && rest.starts_with('\\')
    });
    match (in_home, home()) {
        (Some(rest), Some(home)) => home.join(rest.trim_start_matches(['/', '\\'])),
        _ => base.join(typed),
    }
}

fn home() -> Option<PathBuf> {
    directories::BaseDirs::new().map(|folders| folders.home_dir().to_owned())
}

/// Returns a folder as people read it: `~/Documents`.
fn shown_folder(folder: &Path) -> String {
    let in_home = home().and_then(|home| folder.strip_prefix(home).ok().map(Path::to_owned));
    match in_home {
        Some(rest) if rest.as_os_str().is_empty() => "~".to_owned(),
        Some(rest) => shown(&Path::new("~").join(rest)),
        None => shown(folder),
    }
}

/// Lists what is in a folder, the newest first.
fn listing(number: u64, base: &Path, typed: String, lang: Lang) -> FileListing {
    let folder = resolved(base, &typed);
    let folder = dunce::canonicalize(&folder).unwrap_or(folder);
    let shown = shown_folder(&folder);
    let listing = FileListing { number, typed, shown, folder, ..FileListing::default() };
    let names = match fs::read_dir(&listing.folder) {
        Ok(names) => names,
        // While a path is typed, no folder has its name yet.
        Err(error) if error.kind() == ErrorKind::NotFound && !listing.typed.is_empty() => {
            return listing;
        }
        Err(error) => {
            let (path, why) = (listing.shown.as_str(), error.sentence(lang));
            let fault = Some(t!(lang, "error-disk-read", path = path, why = why));
            return FileListing { fault, ..listing };
        }
    };
    let mut names = names.filter_map(Result::ok);
    let entries = names.by_ref().take(MOST).filter_map(|name| {
        let path = name.path();
        // A link is what it leads to.
        let there = fs::metadata(&path).ok()?;
        if !there.is_dir() && !there.is_file() {
            return None;
        }
        let ending = path.extension().unwrap_or_default().to_string_lossy().to_lowercase();
        let changed = there.modified().ok().map(Moment::of);
        FileEntry::new(path, there.is_dir(), USUAL.contains(&ending.as_str()), changed)
    });
    let mut entries: Vec<FileEntry> = entries.collect();
    entries.sort_by(|a, b| b.changed.cmp(&a.changed).then_with(|| a.name.cmp(&b.name)));
    let is_cut = names.next().is_some();
    let fault = is_cut.then(|| t!(lang, "import-screen-many-files", n = MOST));
    FileListing { entries, fault, ..listing }
}
