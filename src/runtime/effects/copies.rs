//! Copies of a session: one compared with it, merged into it, set aside.

use std::path::{Path, PathBuf};

use crate::app::{ComparedCopy, Msg};
use crate::domain::{Edit, MergePreview, Moment, Session};
use crate::error::Sentence;
use crate::i18n::Lang;
use crate::storage::paths::{name_in_folder, name_of_copy};
use crate::storage::{self, MergeError, Merged, library};
use crate::t;

/// Compares a copy with its session, which is `open` if it is so in this program. Where no copy is named
/// it is one beside the session that has something new, or else the first.
pub(super) fn compare(
    session: &Path,
    copy: Option<PathBuf>,
    open: Option<Session>,
    lang: Lang,
) -> Msg {
    match compared(session, copy, open, lang) {
        Ok(compared) => Msg::Compared(Box::new(compared)),
        Err(why) => Msg::Failed(why),
    }
}

fn compared(
    session: &Path,
    copy: Option<PathBuf>,
    open: Option<Session>,
    lang: Lang,
) -> Result<ComparedCopy, String> {
    let read = |path: &Path| storage::look_at(path).map_err(|error| error.sentence(lang));
    let ours = open.map_or_else(|| read(session), Ok)?;
    let platform = ours.platform.clone();
    let Some(copy) = copy.or_else(|| beside(session)) else {
        return Err(t!(lang, "merge-no-copies", platform = platform));
    };
    let theirs = read(&copy)?;
    let edit = storage::merge(&ours, &theirs);
    let mut merged = ours.clone();
    if let Some(edit) = &edit {
        merged.perform(edit.clone()).map_err(|refusal| refusal.sentence(lang))?;
    }
    let relation = storage::relation(&ours, &theirs);
    let preview = MergePreview::new(relation, &ours, &theirs, &merged);
    let name = name_of_copy(session, &copy);
    Ok(ComparedCopy { session: session.to_owned(), copy, name, platform, preview, edit })
}

fn beside(session: &Path) -> Option<PathBuf> {
    let mut copies = library::copies_beside(session).copies;
    copies.sort_by_key(|copy| !copy.relation.has_news());
    copies.into_iter().next().map(|copy| copy.path)
}

/// Merges a copy into a session that is not open, as it was shown, and returns what to tell.
pub(super) fn merge(
    session: &Path,
    copy: &Path,
    expected: Option<&Edit>,
    now: Moment,
    lang: Lang,
) -> Msg {
    match storage::merge_copy(session, copy, expected, now) {
        Ok(Merged { is_changed, aside }) => told(session, copy, is_changed, aside, lang),
        Err(error) => Msg::Failed(error.sentence(lang)),
    }
}

/// Sets a copy aside of which the session on the disk has everything, and returns what to tell.
pub(super) fn set_aside(session: &Path, copy: &Path, now: Moment, lang: Lang) -> Msg {
    told(session, copy, false, storage::set_copy_aside(session, copy, now), lang)
}

fn told(
    session: &Path,
    copy: &Path,
    is_changed: bool,
    aside: Result<PathBuf, MergeError>,
    lang: Lang,
) -> Msg {
    let copy = name_of_copy(session, copy);
    let platform = storage::look_at(session).map(|session| session.platform).unwrap_or_default();
    match aside {
        Ok(kept) if is_changed => Msg::Told(t!(
            lang,
            "merge-done",
            copy = copy,
            platform = platform,
            kept = name_in_folder(&kept)
        )),
        Ok(kept) => Msg::Told(t!(
            lang,
            "merge-only-aside",
            copy = copy,
            platform = platform,
            kept = name_in_folder(&kept)
        )),
        Err(error) if is_changed => {
            let why = error.sentence(lang);
            Msg::Failed(t!(lang, "merge-not-aside", copy = copy, platform = platform, why = why))
        }
        Err(error) => Msg::Failed(error.sentence(lang)),
    }
}
