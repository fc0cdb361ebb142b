//! The files that can be chosen while a path is typed.

use std::path::PathBuf;

use crate::domain::Moment;
use crate::text::{clean_line, fold, graphemes};

use super::Elapsed;
use super::path::{dropped, is_of_windows};

/// The file to be imported, while it is looked for.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct FileSearch {
    /// The folder in which a path begins that is relative; none for the one that is offered.
    pub base: Option<PathBuf>,
    /// What is in the folder of what is typed, once that is known.
    pub listing: Option<FileListing>,
    /// The folder that was asked for last, as it was typed.
    pub(in crate::app) asked: Option<String>,
    /// Whether what is typed is to be completed once its folder is known.
    pub(in crate::app) completes: bool,
    /// Whether it is to be taken then.
    pub(in crate::app) takes: bool,
    /// Since when a file is being read, if one is.
    pub reads: Option<Elapsed>,
    /// Why a file could not be read.
    pub fault: Option<String>,
}

/// What is in a folder.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct FileListing {
    /// The number of the request.
    pub number: u64,
    /// The folder as it was typed; empty for the one in which a relative path begins.
    pub typed: String,
    /// The folder.
    pub folder: PathBuf,
    /// The folder as people read it.
    pub shown: String,
    /// Its folders and files, the newest first.
    pub entries: Vec<FileEntry>,
    /// Why it cannot be looked into, or not all of it is listed.
    pub fault: Option<String>,
}

/// A folder or a file that can be chosen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileEntry {
    /// Where it is.
    pub path: PathBuf,
    /// Its name as people read it.
    pub name: String,
    /// Whether its name can be typed as it is.
    pub is_typable: bool,
    /// Whether it is a folder.
    pub is_folder: bool,
    /// Whether it is a file that answers are usually in; others are named in full by who means them.
    pub is_usual: bool,
    /// When it was changed.
    pub changed: Option<Moment>,
}

/// A row of what can be chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileRow<'a> {
    /// The folder above.
    Above(&'a FileListing),
    /// What is in the folder.
    Entry(&'a FileEntry),
}

/// Parts what is typed into its folder, with the sign behind it, and the beginning of a name.
pub(in crate::app) fn folder_of(typed: &str) -> (String, String) {
    let typed = match typed {
        _ if is_dropped(typed) => dropped(typed).path,
        "~" | ".." => format!("{typed}/"),
        _ if typed.ends_with("/..") => format!("{typed}/"),
        _ => typed.to_owned(),
    };
    let by_backslash = cfg!(windows) || is_of_windows(&typed);
    let end = typed.rfind(|c| c == '/' || c == '\\' && by_backslash).map_or(0, |at| at + 1);
    let (folder, name) = typed.split_at_checked(end).unwrap_or(("", &typed));
    (folder.to_owned(), name.to_owned())
}

fn is_dropped(typed: &str) -> bool {
    let start = typed.trim_start().to_lowercase();
    ["'", "\"", "& '", "& \"", "file://"].iter().any(|sign| start.starts_with(sign))
}

/// Lists what can be chosen while this is typed: what begins so, else what has it in its name; that of
/// just this name first. Nothing while its folder is not known yet.
pub fn file_rows<'a>(search: &'a FileSearch, typed: &str) -> Vec<FileRow<'a>> {
    let (folder, name) = folder_of(typed);
    let Some(listing) = search.listing.as_ref().filter(|listing| listing.typed == folder) else {
        return Vec::new();
    };
    let wanted = fold(&name);
    let shows_hidden = name.starts_with('.');
    let is_shown = |entry: &&FileEntry| {
        let is_meant = entry.name == name;
        (shows_hidden || !entry.name.starts_with('.'))
            && (entry.is_folder || entry.is_usual || is_meant)
    };
    let shown = || listing.entries.iter().filter(is_shown);
    let mut rows: Vec<&FileEntry> =
        shown().filter(|entry| fold(&entry.name).starts_with(&wanted)).collect();
    if rows.is_empty() {
        rows = shown().filter(|entry| fold(&entry.name).contains(&wanted)).collect();
    }
    rows.sort_by_key(|entry| entry.name != name);
    let has_above = name.is_empty() && listing.folder.parent().is_some();
    let above = has_above.then_some(FileRow::Above(listing));
    above.into_iter().chain(rows.into_iter().map(FileRow::Entry)).collect()
}

impl FileSearch {
    /// Tells whether the folder that was asked for last is not known yet.
    pub(in crate::app) fn is_looking(&self) -> bool {
        self.asked.as_ref() != self.listing.as_ref().map(|listing| &listing.typed)
    }

    /// Returns the row that is chosen at first: the newest, not the folder above, if there is any.
    pub(in crate::app) fn first_row(&self, typed: &str) -> usize {
        let rows = file_rows(self, typed);
        usize::from(rows.len() > 1 && matches!(rows.first(), Some(FileRow::Above(_))))
    }
}

/// Completes what is typed as far as all names that begin so agree, as shells do; none where that is no
/// further than it is.
pub(in crate::app) fn completed(search: &FileSearch, typed: &str) -> Option<String> {
    let (folder, name) = folder_of(typed);
    let rows = file_rows(search, typed);
    let entries = rows.iter().filter_map(|row| match row {
        FileRow::Entry(entry) if entry.is_typable => Some(*entry),
        FileRow::Entry(_) | FileRow::Above(_) => None,
    });
    let begins = |entry: &&FileEntry| fold(&entry.name).starts_with(&fold(&name));
    let mut entries: Vec<&FileEntry> = entries.filter(begins).collect();
    // Capital letters count where something begins with just these.
    if entries.iter().any(|entry| entry.name.starts_with(&name)) {
        entries.retain(|entry| entry.name.starts_with(&name));
    }
    let (first, others) = entries.split_first()?;
    let agreed = others.iter().fold(first.name.clone(), |agreed, entry| {
        let pairs = graphemes(&agreed).zip(graphemes(&entry.name));
        let same = pairs.take_while(|((_, a), (_, b))| fold(a) == fold(b));
        same.map(|((_, a), _)| a).collect()
    });
    let sign = if folder.ends_with('\\') { '\\' } else { '/' };
    let is_folder = others.is_empty() && first.is_folder;
    let completed =
        format!("{folder}{agreed}{}", if is_folder { sign.to_string() } else { String::new() });
    let is_further = agreed.chars().count() > name.chars().count() || is_folder;
    // A name in other letters is right only if nothing else begins so.
    let is_other = completed != typed && agreed.chars().count() == name.chars().count();
    (is_further || others.is_empty() && is_other).then_some(completed)
}

impl FileEntry {
    /// Makes an entry for what stands at this path.
    pub fn new(
        path: PathBuf,
        is_folder: bool,
        is_usual: bool,
        changed: Option<Moment>,
    ) -> Option<Self> {
        let raw = path.file_name()?.to_owned();
        let name = clean_line(&raw.to_string_lossy());
        let is_typable = raw.to_str().is_some_and(|raw| raw == name);
        Some(Self { path, name, is_typable, is_folder, is_usual, changed })
    }
}
