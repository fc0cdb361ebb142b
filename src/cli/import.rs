//! `citylab import`: answers from a file, or the open actions of another lab, kept as one change.

mod earlier;
mod preview;

use std::fs::File;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use super::arguments::Import;
use super::confirm;
use super::outcome::{Failure, print, say, send_json};
use super::progress::Progress;
use super::saving::{Writable, nothing_changed};
use super::sessions::{self, NewSession, Sessions, shown};
use super::usage;
use crate::domain::{Moment, Session};
use crate::error::Sentence;
use crate::files;
use crate::i18n::Lang;
use crate::import::{
    self, Asked, Columns, Duplicates, Encoding, ImportError, Plan, Reading, Role, Why,
};
use crate::runtime::apart::{self, Answer};
use crate::storage;
use crate::t;

/// Imports after a preview; exit code 0 means that the disk has what was to be kept.
pub(super) fn run(sessions: &Sessions, asked: &Import) -> Result<(), Failure> {
    if asked.file.is_none() {
        return Err(Failure::Usage(usage::missing(sessions.lang, "import", "<FILE>")));
    }
    let sessions = &sessions.within(asked.within.lab())?;
    let lang = sessions.lang;
    let target = Target::find(sessions, asked)?;
    let file = shown(asked.source());
    let progress = Progress::begin(lang, t!(lang, "import-reading", file = file));
    let mut source = Source::read(sessions, asked, target.session())?;
    let plan = source.plan(sessions, asked, target.session())?;
    let told = preview::preview(sessions, asked, target.session(), &source, &plan);
    drop(progress);
    print(&told)?;
    if plan.changes_nothing() {
        let is_there = |why: &Why| matches!(why, Why::There(_) | Why::Carried(_));
        let all_there = plan.refused.iter().all(|refused| is_there(&refused.why));
        let nothing = t!(lang, "import-kept-nothing");
        return if all_there { Ok(()) } else { Err(Failure::Failed(nothing)) };
    }
    if asked.dry_run {
        return Ok(());
    }
    confirm(sessions, asked.yes)?;
    let progress = Progress::begin(lang, t!(lang, "import-keeping", n = plan.answers().count()));
    let writable = match &target {
        Target::Known(path, _) => Writable::open(sessions, path)?,
        Target::New(new, _) => Writable::of(sessions, sessions.start(new)?)?,
    };
    // A session that was just started may stand in a lab with groups of its own, and one that is there may
    // have been changed meanwhile; then it is planned anew.
    let plan = if is_as_planned(target.session(), &writable.session) {
        plan
    } else {
        drop(plan);
        source.plan(sessions, asked, &writable.session)?
    };
    drop((source, target));
    let kept = plan.answers().count();
    let platform = writable.save_at_once(sessions, plan.edit)?;
    drop(progress);
    // The answers are on the disk by now, so a failure to print is no failure of the command.
    let _ = say(&t!(lang, "import-kept", n = kept, platform = platform.as_str()));
    Ok(())
}

/// Tells whether a session is still what an import was planned for; one that was not there yet has an id of its
/// own now.
fn is_as_planned(planned: &Session, now: &Session) -> bool {
    if planned.id == now.id {
        return planned.seq == now.seq;
    }
    let (id, weight, number) = (now.id, now.weight, now.number);
    now.answers().next().is_none() && Session { id, weight, number, ..planned.clone() } == *now
}

/// Asks whether to keep what the preview shows.
pub(super) fn confirm(sessions: &Sessions, yes: bool) -> Result<(), Failure> {
    let lang = sessions.lang;
    match yes || confirm::ask(&t!(lang, "import-ask"), &t!(lang, "import-needs-yes"))? {
        true => Ok(()),
        false => Err(Failure::Failed(t!(lang, "import-kept-nothing"))),
    }
}

/// The session that answers go to.
enum Target {
    /// It is there, in this file, and only looked at yet.
    Known(PathBuf, Box<Session>),
    /// It is still to be started.
    New(NewSession, Box<Session>),
}

impl Target {
    fn find(sessions: &Sessions, asked: &Import) -> Result<Self, Failure> {
        let refuse_same_lab = |folder: &Path| match asked.open_actions {
            true => earlier::refuse_same_lab(sessions, asked.source(), folder),
            false => Ok(()),
        };
        let path = match sessions.find_or_new(&asked.name, asked.new)? {
            sessions::Target::There(path) => path,
            sessions::Target::New(new) => {
                refuse_same_lab(new.folder())?;
                let session = Box::new(sessions.draft(&new)?);
                return Ok(Self::New(new, session));
            }
        };
        refuse_same_lab(path.parent().unwrap_or(Path::new(".")))?;
        let session = if asked.dry_run {
            storage::look_at(&path).map_err(|error| failed(sessions, &error))?
        } else {
            Writable::look(sessions, &path)?
        };
        Ok(Self::Known(path, Box::new(session)))
    }

    fn session(&self) -> &Session {
        match self {
            Self::Known(_, session) | Self::New(_, session) => session,
        }
    }
}

/// Where answers come from.
enum Source {
    /// A file of answers, and its bytes; the rows are gone from it once they are planned.
    File { reading: Box<Reading>, bytes: Vec<u8>, is_planned: bool },
    /// Earlier sessions.
    Earlier(Vec<Session>),
}

impl Source {
    fn read(sessions: &Sessions, asked: &Import, session: &Session) -> Result<Self, Failure> {
        if asked.open_actions {
            return earlier::read(sessions, asked.source(), session).map(Self::Earlier);
        }
        let bytes = read_file(sessions, asked.source())?;
        let reading = read_answers(sessions, asked, &bytes)?;
        Ok(Self::File { reading: Box::new(reading), bytes, is_planned: false })
    }

    fn plan(&mut self, sessions: &Sessions, asked: &Import, to: &Session) -> Result<Plan, Failure> {
        let duplicates = if asked.duplicates { Duplicates::Keep } else { Duplicates::Refuse };
        let now = Moment::now();
        match self {
            Self::File { reading, bytes, is_planned } => {
                if *is_planned {
                    **reading = read_answers(sessions, asked, bytes)?;
                }
                *is_planned = true;
                let head = reading.head();
                let reading = std::mem::replace(&mut **reading, head);
                import::plan(to, reading, asked.sheet, duplicates, now)
                    .map_err(|error| of_file(sessions, asked, &error))
            }
            Self::Earlier(earlier) => {
                Ok(import::plan_carry(to, &import::look_back(earlier.iter()), duplicates, now))
            }
        }
    }
}

/// Reads the answers of a file; a workbook in a process of its own.
fn read_answers(sessions: &Sessions, asked: &Import, bytes: &[u8]) -> Result<Reading, Failure> {
    let said = said(sessions, asked)?;
    let ending = asked.source().extension().unwrap_or_default().to_string_lossy();
    let reading = apart::read(bytes, &ending, &said);
    let reading = reading.map_err(|error| not_read(sessions, asked.source(), &error))?;
    reading.map_err(|error| of_file(sessions, asked, &error))
}

fn failed(sessions: &Sessions, error: &impl Sentence) -> Failure {
    Failure::Failed(error.sentence(sessions.lang))
}

fn of_file(sessions: &Sessions, asked: &Import, error: &ImportError) -> Failure {
    if *error == ImportError::NeedsSheet {
        return Failure::Usage(usage::missing(sessions.lang, "import", "--as <SHEET>"));
    }
    nothing_changed(sessions.lang, &shown(asked.source()), error)
}

/// Reads a file, or as much of it as tells that it is too large.
pub(super) fn read_file(sessions: &Sessions, path: &Path) -> Result<Vec<u8>, Failure> {
    // A pipe is read too: a shell may pass on what another program says.
    let file = files::check_name(path).and_then(|()| File::open(path));
    file.and_then(read_bounded).map_err(|error| not_read(sessions, path, &error))
}

/// Reads to the end, or as much as tells that it is too large.
fn read_bounded(input: impl Read) -> io::Result<Vec<u8>> {
    let limit = u64::try_from(import::LIMIT).unwrap_or(u64::MAX).saturating_add(1);
    let mut bytes = Vec::new();
    input.take(limit).read_to_end(&mut bytes)?;
    Ok(bytes)
}

pub(super) fn not_read(sessions: &Sessions, path: &Path, error: &io::Error) -> Failure {
    let why = error.sentence(sessions.lang);
    Failure::Failed(t!(sessions.lang, "error-disk-read", path = shown(path), why = why))
}

/// Returns what was said of the file.
fn said(sessions: &Sessions, asked: &Import) -> Result<Asked, Failure> {
    let it = &asked.columns;
    let several = [(Role::Text, &it.text), (Role::Voice, &it.voice), (Role::Group, &it.group)];
    let single = [
        (Role::Theme, &it.theme),
        (Role::Votes, &it.votes),
        (Role::Owner, &it.owner),
        (Role::Due, &it.due),
        (Role::For, &it.purpose),
        (Role::Reply, &it.reply),
    ];
    let several =
        several.into_iter().flat_map(|(role, names)| names.iter().map(move |it| (role, it)));
    let single = single.into_iter().filter_map(|(role, name)| Some((role, name.as_ref()?)));
    let named = several.chain(single).map(|(role, name)| (role, name.clone()));
    let encoding = |name: &String| {
        Encoding::named(name).ok_or_else(|| {
            let there: Vec<&str> = Encoding::ALL.iter().map(|it| it.name()).collect();
            let (lang, there) = (sessions.lang, there.join(", "));
            Failure::Usage(t!(lang, "import-no-encoding", name = name.as_str(), there = there))
        })
    };
    Ok(Asked {
        columns: Columns::Named(named.collect()),
        encoding: asked.encoding.as_ref().map(encoding).transpose()?,
        sheet: asked.sheet_name.clone(),
        paragraphs: asked.paragraphs,
        splits: asked.split,
        hidden: asked.with_hidden,
        rejected: asked.with_rejected,
        goes_to: asked.sheet,
        today: Some(Moment::now().date()),
    })
}

/// Reads the workbook on standard input, and says on standard output what came of it.
pub(super) fn serve(lang: Lang) -> Result<(), Failure> {
    match apart::answer().map_err(|error| Failure::Failed(error.to_string()))? {
        Some(Answer::Answers(read)) => send_json(&*read),
        Some(Answer::Form(read)) => send_json(&read),
        None => Err(Failure::Failed(t!(lang, "cli-only-for-import", command = apart::ARGUMENT))),
    }
}
