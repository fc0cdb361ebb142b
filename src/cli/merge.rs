//! `citylab merge`: a copy of a session merged into it, after a preview.

use std::path::{Path, PathBuf};

use super::arguments::Merge;
use super::confirm;
use super::outcome::{Failure, print, say};
use super::sessions::{Sessions, shown};
use super::table::{room, table};
use crate::domain::{Edit, MergePreview, Moment, Session};
use crate::error::Sentence;
use crate::i18n::{Lang, RowKind};
use crate::storage::library::{self, SessionCopy};
use crate::storage::paths::{is_one, name_of_copy};
use crate::storage::{self, MergeError, Merged};
use crate::t;
use crate::text;

/// Shows what the copy would add, asks, and merges; the copy is set aside then.
pub(super) fn run(sessions: &Sessions, asked: &Merge) -> Result<(), Failure> {
    let sessions = &sessions.within(asked.within.lab())?;
    let lang = sessions.lang;
    let Pair { session, copy, is_listed } = find(sessions, asked)?;
    let read =
        |path: &Path| storage::look_at(path).map_err(|error| Failure::Failed(error.sentence(lang)));
    let (ours, theirs) = (read(&session)?, read(&copy)?);
    if ours.id != theirs.id || session == copy {
        let error = MergeError::NoCopy { session, copy };
        return Err(Failure::Failed(error.sentence(lang)));
    }
    let edit = storage::merge(&ours, &theirs);
    let preview = compare(lang, &ours, &theirs, edit.as_ref())?;
    let name = name_of_copy(&session, &copy);
    print(&told(lang, &name, &ours, &preview))?;
    if asked.dry_run {
        return Ok(());
    }
    let question = match preview.relation.has_news() {
        true => t!(lang, "merge-ask"),
        false => t!(lang, "merge-ask-aside"),
    };
    if !asked.yes && !confirm::ask(&question, &t!(lang, "merge-needs-yes"))? {
        return Err(Failure::Failed(t!(lang, "merge-nothing")));
    }
    let failed = |error: MergeError| Failure::Failed(error.sentence(lang));
    let platform = ours.platform.as_str();
    if !is_listed {
        storage::merge_from(&session, &copy, edit.as_ref(), Moment::now()).map_err(failed)?;
        let _ = say(&t!(lang, "merge-left-there", copy = name, platform = platform));
        return Ok(());
    }
    let merged =
        storage::merge_copy(&session, &copy, edit.as_ref(), Moment::now()).map_err(failed)?;
    let Merged { is_changed, aside } = merged;
    // The session is on the disk by now, so a failure to print is no failure of the command.
    match aside {
        Ok(kept) if is_changed => {
            let kept = shown(&kept);
            let _ = say(&t!(lang, "merge-done", copy = name, platform = platform, kept = kept));
        }
        Ok(kept) => {
            let kept = shown(&kept);
            let _ =
                say(&t!(lang, "merge-only-aside", copy = name, platform = platform, kept = kept));
        }
        Err(error) => {
            let why = error.sentence(lang);
            let told = t!(lang, "merge-not-aside", copy = name, platform = platform, why = why);
            return Err(Failure::Failed(told));
        }
    }
    Ok(())
}

/// A session and a copy of it.
struct Pair {
    session: PathBuf,
    copy: PathBuf,
    /// Whether the copy lies in the folder of sessions, so that it may be moved.
    is_listed: bool,
}

/// Finds the session, and the copy that is meant: the file named, or else the only one there is.
fn find(sessions: &Sessions, asked: &Merge) -> Result<Pair, Failure> {
    let lang = sessions.lang;
    let path = sessions.find(&asked.name)?;
    let entries: Vec<_> = library::list(&sessions.folder).into_sessions().collect();
    let holds = |copies: &[SessionCopy]| copies.iter().any(|copy| is_one(&copy.path, &path));
    let entry = entries.into_iter().find(|it| is_one(&it.path, &path) || holds(&it.copies));
    let (session, platform, copies) = match entry {
        Some(entry) => (entry.path, entry.platform, entry.copies),
        None => (path.clone(), shown(&path), library::copies_beside(&path).copies),
    };
    let names = || {
        let names = copies.iter().map(|copy| name_of_copy(&session, &copy.path));
        names.collect::<Vec<_>>().join(", ")
    };
    let pair = |copy: &Path, is_listed| Pair {
        session: session.clone(),
        copy: copy.to_owned(),
        is_listed,
    };
    let Some(named) = &asked.copy else {
        if let Some(copy) = copies.iter().find(|copy| is_one(&copy.path, &path)) {
            return Ok(pair(&copy.path, true));
        }
        return match copies.as_slice() {
            [] => Err(Failure::Failed(t!(lang, "merge-no-copies", platform = platform))),
            [only] => Ok(pair(&only.path, true)),
            _ => {
                Err(Failure::Usage(t!(lang, "merge-which", platform = platform, copies = names())))
            }
        };
    };
    let file = Path::new(named);
    let wanted = text::fold(&named.to_string_lossy());
    let called = |fits: fn(&str, &str) -> bool| {
        let is_it = |copy: &&SessionCopy| fits(&text::fold(&file_stem(&copy.path)), &wanted);
        let mut fitting = copies.iter().filter(is_it);
        fitting.next().filter(|_| fitting.next().is_none())
    };
    let listed = copies.iter().find(|copy| is_one(&copy.path, file) || has_name(copy, &wanted));
    let listed = listed.or_else(|| called(|name, wanted| name == wanted));
    let listed = listed.or_else(|| called(|name, wanted| name.contains(wanted)));
    if let Some(copy) = listed {
        return Ok(pair(&copy.path, true));
    }
    if file.is_file() {
        return Ok(pair(file, false));
    }
    let name = text::clean_line(&named.to_string_lossy());
    let none = match copies.is_empty() {
        true => t!(lang, "merge-no-copies", platform = platform),
        false => {
            t!(lang, "merge-not-found", platform = platform, name = name, copies = names())
        }
    };
    Err(Failure::Failed(none))
}

/// Tells whether a copy's file has this name, its ending included.
fn has_name(copy: &SessionCopy, wanted: &str) -> bool {
    let name = copy.path.file_name().unwrap_or_default();
    text::fold(&name.to_string_lossy()) == wanted
}

fn file_stem(path: &Path) -> String {
    path.file_stem().unwrap_or_default().to_string_lossy().into_owned()
}

/// Compares a copy with the session, which the edit of their merge makes what it would be.
fn compare(
    lang: Lang,
    ours: &Session,
    theirs: &Session,
    edit: Option<&Edit>,
) -> Result<MergePreview, Failure> {
    let mut merged = ours.clone();
    if let Some(edit) = edit {
        let done = merged.perform(edit.clone());
        done.map_err(|refusal| Failure::Failed(refusal.sentence(lang)))?;
    }
    Ok(MergePreview::new(storage::relation(ours, theirs), ours, theirs, &merged))
}

/// Lays the preview out.
fn told(lang: Lang, name: &str, ours: &Session, preview: &MergePreview) -> String {
    let platform = text::one_line(&ours.platform);
    let title = t!(lang, "merge-into", copy = name, platform = platform.into_owned());
    let mut out = format!("{title}\n{}\n", lang.merge_summary(preview));
    let mut rows: Vec<[String; 2]> = Vec::new();
    let mut headings = Vec::new();
    for row in lang.merge_rows(preview) {
        if row.kind == RowKind::Heading {
            headings.push((rows.len(), row.text));
        } else {
            rows.push([row.name, row.text]);
        }
    }
    // All parts have the same columns.
    let laid = table(&rows, &[], 1, room());
    for (at, line) in laid.lines().enumerate() {
        for (_, heading) in headings.iter().filter(|(before, _)| *before == at) {
            out.push_str(&format!("{heading}\n"));
        }
        out.push_str(&format!("{line}\n"));
    }
    out
}
