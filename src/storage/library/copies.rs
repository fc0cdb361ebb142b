//! Copies in the library: files with the same session are one entry, whatever they are called.
//!
//! The original is the file whose name is not made from another's, as sync programs, mail and people
//! make the names of copies; of several such files that which has all that the others have, or else
//! that changed last. Whole sessions are read only where ids are equal and bytes differ.

use std::cmp::Reverse;
use std::collections::HashMap;
use std::path::{Path, PathBuf};

use uuid::Uuid;

use super::{Entry, LabFolder, Library, State, entry, is_session_file};
use crate::domain::{FORMAT, Moment, Relation, Session};
use crate::storage::merge::relation;
use crate::storage::open::{look_at, resolve};
use crate::storage::{OpenError, disk, names};
use crate::text;

/// Another file with a session that the library lists.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SessionCopy {
    /// The file.
    pub path: PathBuf,
    /// When it or its journal was last written.
    pub changed: Moment,
    /// How it stands to the session that is listed.
    pub relation: Relation,
}

impl Library {
    /// Goes over the sessions of all labs, each once, whatever copies of it lie in several folders.
    pub fn into_sessions(self) -> impl Iterator<Item = Entry> {
        let entries = self.labs.into_iter().flat_map(|lab| lab.sessions);
        entries.filter(|entry| entry.copy_of.is_none())
    }
}

/// The other files of a folder that have the same session as one of them.
#[derive(Debug, Default)]
pub struct CopiesBeside {
    /// The files by name, and how each stands to that one.
    pub copies: Vec<SessionCopy>,
    /// The original, where that one is itself a copy.
    pub original: Option<PathBuf>,
}

/// Lists the other files beside a session that have it too.
pub fn copies_beside(session: &Path) -> CopiesBeside {
    let paths = disk::paths_in(&names::folder_of(session)).unwrap_or_default();
    let Some(own) = entry(session.to_owned()).filter(|own| !own.id.is_nil()) else {
        return CopiesBeside::default();
    };
    let files = paths.into_iter().filter(|path| path != session && is_session_file(path));
    let id = own.id;
    let others = files.filter_map(entry).filter(|other| other.id == id);
    let mut entries: Vec<Entry> = std::iter::once(own).chain(others).collect();
    if entries.len() < 2 {
        return CopiesBeside::default();
    }
    let mut known = Contents::default();
    known.check(&mut entries.iter_mut().collect::<Vec<_>>());
    entries.retain(|entry| !entry.id.is_nil());
    let candidates: Vec<&Entry> = entries.iter().collect();
    let original = original_of(&candidates, &mut known).and_then(|at| entries.get(at));
    let original = original.map(|entry| entry.path.clone()).filter(|path| path != session);
    let others = entries.iter().filter(|other| other.path != session);
    let copies = others.filter_map(|it| known.copy(session, &it.path, it.changed));
    CopiesBeside { copies: copies.collect(), original }
}

/// Makes one entry of those of a lab that are the same session, and notes which of several labs has the
/// original.
pub(super) fn group(labs: &mut [LabFolder]) {
    let mut known = Contents::default();
    for lab in labs.iter_mut() {
        group_in(&mut lab.sessions, &mut known);
    }
    let mut places: HashMap<Uuid, Vec<(usize, usize)>> = HashMap::new();
    for (at, lab) in labs.iter().enumerate() {
        for (index, entry) in lab.sessions.iter().enumerate().filter(|(_, it)| !it.id.is_nil()) {
            places.entry(entry.id).or_default().push((at, index));
        }
    }
    for places in places.into_values().filter(|places| places.len() > 1) {
        group_across(labs, &places, &mut known);
    }
}

/// Makes one entry of those in a folder that are the same session.
fn group_in(entries: &mut Vec<Entry>, known: &mut Contents) {
    let mut groups: Vec<Vec<Entry>> = Vec::new();
    let mut places: HashMap<Uuid, usize> = HashMap::new();
    for entry in std::mem::take(entries) {
        let place = places.get(&entry.id).filter(|_| !entry.id.is_nil());
        match place.and_then(|place| groups.get_mut(*place)) {
            Some(group) => group.push(entry),
            None => {
                places.insert(entry.id, groups.len());
                groups.push(vec![entry]);
            }
        }
    }
    for mut group in groups {
        if group.len() > 1 {
            known.check(&mut group.iter_mut().collect::<Vec<_>>());
            entries.extend(group.extract_if(.., |entry| entry.id.is_nil()));
        }
        let candidates: Vec<&Entry> = group.iter().collect();
        let Some(original) = original_of(&candidates, known) else { continue };
        let mut original = group.swap_remove(original);
        group.sort_by(|a, b| a.path.cmp(&b.path));
        let copies = group.iter().filter_map(|it| known.copy(&original.path, &it.path, it.changed));
        original.copies = copies.collect();
        entries.push(original);
    }
}

/// Notes in each of several labs that have the same session where the others are, and which of them has
/// the original.
fn group_across(labs: &mut [LabFolder], places: &[(usize, usize)], known: &mut Contents) {
    let mut entries: Vec<&mut Entry> = labs
        .iter_mut()
        .enumerate()
        .flat_map(|(at, lab)| lab.sessions.iter_mut().enumerate().map(move |(i, it)| ((at, i), it)))
        .filter(|(place, _)| places.contains(place))
        .map(|(_, entry)| entry)
        .collect();
    known.check(&mut entries);
    entries.retain(|entry| !entry.id.is_nil());
    let candidates: Vec<&Entry> = entries.iter().map(|entry| &**entry).collect();
    let Some(original) = original_of(&candidates, known) else { return };
    let Some(path) = candidates.get(original).map(|entry| entry.path.clone()) else { return };
    let files: Vec<(PathBuf, Moment)> = entries
        .iter()
        .flat_map(|entry| {
            let copies = entry.copies.iter().map(|copy| (copy.path.clone(), copy.changed));
            std::iter::once((entry.path.clone(), entry.changed)).chain(copies)
        })
        .collect();
    for entry in entries {
        let is_elsewhere =
            |file: &Path| file != entry.path && entry.copies.iter().all(|copy| copy.path != file);
        let elsewhere = files.iter().filter(|(file, _)| is_elsewhere(file));
        let elsewhere = elsewhere.filter_map(|(file, at)| known.copy(&entry.path, file, *at));
        let elsewhere: Vec<SessionCopy> = elsewhere.collect();
        entry.copies.extend(elsewhere);
        entry.copy_of = (entry.path != path).then(|| path.clone());
    }
}

/// Returns which of several entries with the same session is the original; none of none.
fn original_of(entries: &[&Entry], known: &mut Contents) -> Option<usize> {
    if entries.len() < 2 {
        return (!entries.is_empty()).then_some(0);
    }
    let is_made_from_another =
        |entry: &Entry| entries.iter().any(|other| is_copy_of(&entry.path, &other.path));
    let all = entries.iter().copied().enumerate();
    let mut candidates: Vec<(usize, &Entry)> =
        all.clone().filter(|(_, entry)| !is_made_from_another(entry)).collect();
    if candidates.is_empty() {
        candidates = all.collect();
    }
    let mut has_all = |entry: &Entry| {
        let others = candidates.iter().filter(|(_, other)| other.path != entry.path);
        let mut relations = others.map(|(_, other)| known.relation(&entry.path, &other.path));
        relations.all(|relation| relation.is_some_and(|relation| !relation.has_news()))
    };
    let best = candidates.iter().min_by_key(|(_, entry)| {
        (Reverse(has_all(entry)), Reverse(entry.changed), entry.path.clone())
    });
    best.map(|(at, _)| *at)
}

/// Tells whether the name of a file is made from that of another, as copies are called: `NAME (1)`,
/// `Copy of NAME`, `NAME-LAPTOP-7GH`, `NAME.sync-conflict-…`, or `NAME.RON` beside `NAME.ron`.
fn is_copy_of(copy: &Path, of: &Path) -> bool {
    let [name, original] = [copy, of].map(|path| text::fold(&names::stem(path)));
    let is_usual = |path: &Path| path.extension().is_some_and(|ending| ending == names::RON);
    if name == original {
        return !is_usual(copy) && is_usual(of);
    }
    let added = name.strip_prefix(&original).or_else(|| name.strip_suffix(&original));
    added.is_some_and(is_mark_of_copy)
}

/// Tells whether this, added to the name of a file, makes the name of a copy.
fn is_mark_of_copy(added: &str) -> bool {
    const WORDS: [&str; 4] = ["copy", "копия", "conflict", "конфликт"];
    let added = added.trim();
    let is_bracketed = added.contains('(') && added.ends_with(')');
    let is_attached = added.starts_with(['-', '_', '.', '~']);
    let is_number = !added.is_empty() && added.chars().all(|c| c.is_ascii_digit());
    is_bracketed || is_attached || is_number || WORDS.iter().any(|word| added.contains(word))
}

/// What is known of the contents of files, each read once.
#[derive(Default)]
struct Contents(HashMap<PathBuf, File>);

/// The contents of one file.
struct File {
    /// The bytes of the session file, unless a journal beside it has more.
    bytes: Option<Vec<u8>>,
    /// The whole session, once it was needed.
    session: Option<Session>,
}

impl Contents {
    /// Makes sure that entries with the same id can be read whole. One that cannot says why from now on,
    /// and has no id any more.
    fn check(&mut self, entries: &mut [&mut Entry]) {
        let mut bytes = entries.iter().map(|entry| self.file(&entry.path).bytes.clone());
        let first = bytes.next().flatten();
        if first.is_some() && bytes.all(|other| other == first) {
            return;
        }
        for entry in entries {
            if let Err(error) = self.session(&entry.path) {
                entry.id = Uuid::nil();
                entry.platform = text::clean_line(&names::stem(&entry.path));
                entry.state = State::Unreadable(error);
            }
        }
    }

    /// Describes another file with the session of `original`.
    fn copy(&mut self, original: &Path, path: &Path, changed: Moment) -> Option<SessionCopy> {
        let relation = self.relation(original, path)?;
        Some(SessionCopy { path: path.to_owned(), changed, relation })
    }

    /// Tells how a file stands to another with the same session; none where either cannot be read.
    fn relation(&mut self, ours: &Path, theirs: &Path) -> Option<Relation> {
        let bytes = self.file(ours).bytes.clone();
        if bytes.is_some() && bytes == self.file(theirs).bytes {
            return Some(Relation::Same);
        }
        let ours = self.session(ours).ok()?.clone();
        let theirs = self.session(theirs).ok()?;
        let found = relation(&ours, theirs);
        // What a newer program adds to its files is not understood here.
        Some(if theirs.format > FORMAT && !found.has_news() { Relation::Apart } else { found })
    }

    fn file(&mut self, path: &Path) -> &mut File {
        let read = || {
            let file = resolve(path).ok();
            let whole = file.filter(|file| names::journal(file).symlink_metadata().is_err());
            File { bytes: whole.and_then(|file| disk::read(&file).ok()), session: None }
        };
        self.0.entry(path.to_owned()).or_insert_with(read)
    }

    fn session(&mut self, path: &Path) -> Result<&Session, OpenError> {
        let file = self.file(path);
        let session = match file.session.take() {
            Some(session) => session,
            None => look_at(path)?,
        };
        Ok(file.session.insert(session))
    }
}
