//! Labs: what they are called, which is meant by a title, and how their platforms are numbered.

use std::ffi::OsStr;
use std::path::Path;

use super::{Entry, LabFolder, State, example, list};
use crate::domain::{Numbered, platform_numbers};
use crate::storage::paths::is_one;
use crate::storage::{DiskError, names};
use crate::text::{clean_line, fold, same_folded};

/// Finds the lab in whose folder a session lies, with what of the folders could not be listed.
pub fn lab_of(session: &Path) -> Option<(LabFolder, Vec<DiskError>)> {
    let folder = names::folder_of(session);
    let library = list(&folder);
    let lab = library.labs.into_iter().find(|lab| lab.path == folder)?;
    Some((lab, library.faults))
}

impl LabFolder {
    /// Returns its title, or the name of its folder where it has none.
    pub fn title(&self) -> String {
        let title = self.plan.as_ref().map(|plan| clean_line(&plan.lab.title));
        title.filter(|title| !title.trim().is_empty()).unwrap_or_else(|| self.folder_name())
    }

    /// Returns its title, and behind it the name of its folder where another of these labs has that title.
    pub fn title_among<'a>(&self, labs: impl IntoIterator<Item = &'a Self>) -> String {
        let title = self.title();
        let is_like =
            |other: &&Self| other.path != self.path && same_folded(&other.title(), &title);
        match labs.into_iter().find(is_like) {
            Some(_) => format!("{title} ({})", self.folder_name()),
            None => title,
        }
    }

    /// Returns the name of its folder.
    fn folder_name(&self) -> String {
        clean_line(&self.path.file_name().unwrap_or_default().to_string_lossy())
    }

    /// Goes over its sessions but for those of which another of these labs has the original.
    pub fn sessions_among(&self, labs: &[Self]) -> impl Iterator<Item = &Entry> {
        self.sessions.iter().filter(|entry| {
            let original = entry.copy_of.as_deref().and_then(Path::parent);
            original.is_none_or(|folder| labs.iter().all(|lab| lab.path != folder))
        })
    }

    /// Lists the platforms of its plan in their order; none where that is the worked example's and real
    /// sessions stand beside it.
    pub fn planned(&self) -> &[String] {
        let holds_real = self.sessions.iter().any(|session| !session.is_example);
        let plan = self.plan.as_ref().filter(|plan| !(holds_real && example::is_plan(plan)));
        plan.map(|plan| plan.platforms.as_slice()).unwrap_or_default()
    }

    /// Lists its sessions with the numbers that their platforms have in it; without those that cannot be
    /// read, and without the worked example's where real ones stand beside them.
    pub fn numbered(&self) -> Vec<(u32, &Entry)> {
        let is_real = |entry: &Entry| !entry.is_example;
        let holds_real = self.sessions.iter().any(is_real);
        let counts = |entry: &&Entry| {
            !matches!(entry.state, State::Unreadable(_)) && (is_real(entry) || !holds_real)
        };
        let entries: Vec<&Entry> = self.sessions.iter().filter(counts).collect();
        let all: Vec<Numbered<'_>> = entries.iter().map(|entry| entry.numbering()).collect();
        let mut numbered: Vec<(u32, &Entry)> =
            platform_numbers(self.planned(), &all).into_iter().zip(entries).collect();
        numbered.sort_by_key(|(number, _)| *number);
        numbered
    }

    /// Lists the platforms of its plan that have not begun, with their numbers.
    pub fn not_begun(&self) -> Vec<(u32, &str)> {
        let begun: Vec<u32> = self.numbered().into_iter().map(|(number, _)| number).collect();
        let planned = (1..).zip(self.planned().iter().map(String::as_str));
        planned.filter(|(number, _)| !begun.contains(number)).collect()
    }

    /// Tells whether its plan names a platform.
    pub(super) fn plans(&self, platform: &str) -> bool {
        self.planned().iter().any(|name| same_folded(name, platform))
    }

    /// Tells whether it has a session of a platform.
    pub(super) fn has(&self, platform: &str) -> bool {
        self.sessions.iter().any(|entry| same_folded(&entry.platform, platform))
    }
}

impl Entry {
    /// Returns what tells the number of its platform in a lab.
    pub fn numbering(&self) -> Numbered<'_> {
        Numbered { id: self.id, platform: &self.platform, number: self.number }
    }
}

/// Finds the labs that a title fits: by their folder, by the whole of their title, or else by any part
/// of it, whatever its case. The year may stand behind the title.
pub fn find_labs<'a>(labs: &'a [LabFolder], wanted: &OsStr) -> Vec<&'a LabFolder> {
    let by_path: Vec<&LabFolder> = labs.iter().filter(|lab| is_at(lab, wanted)).collect();
    if !by_path.is_empty() {
        return by_path;
    }
    let wanted = fold(wanted.to_string_lossy().trim());
    if wanted.is_empty() {
        return Vec::new();
    }
    let fitting = |fits: fn(&str, &str) -> bool| -> Vec<&'a LabFolder> {
        let is_fitting = |lab: &&LabFolder| names(lab).iter().any(|name| fits(name, &wanted));
        labs.iter().filter(is_fitting).collect()
    };
    let whole = fitting(|name, wanted| name == wanted);
    if whole.is_empty() { fitting(|name, wanted| name.contains(wanted)) } else { whole }
}

/// Tells whether a path leads to the folder of a lab.
fn is_at(lab: &LabFolder, path: &OsStr) -> bool {
    !path.is_empty() && is_one(Path::new(path), &lab.path)
}

/// Lists what a lab is called, folded.
fn names(lab: &LabFolder) -> Vec<String> {
    let title = fold(lab.title().trim());
    let year = lab.plan.as_ref().and_then(|plan| plan.lab.from).map(|day| day.year());
    let with_year = year.map(|year| format!("{title} {year}"));
    [title, fold(lab.folder_name().trim())].into_iter().chain(with_year).collect()
}
