//! Importing a file: the files to choose from, and what would be kept of the one that was read.

mod files;
mod page;
mod words;

use crate::app::{FileRow, Mode, Model, file_rows};
use crate::t;

use super::style::Look;

pub(super) use files::draw as draw_files;
pub(super) use page::{draw as draw_page, told};

/// Returns what stands under the line: what Enter does, or for how long a file is being read.
pub(super) fn beside(model: &Model) -> Option<(String, Look)> {
    let lang = model.lang;
    let reading = |tenths: u64| {
        let seconds = format!("{}.{}", tenths / 10, tenths % 10);
        (t!(lang, "import-screen-reading", seconds = seconds), Look::Accent)
    };
    match model.mode() {
        Mode::ImportPage => match model.import_page()?.waits {
            Some(Some(tenths)) => Some(reading(tenths)),
            _ => Some((t!(lang, "import-screen-hint"), Look::Quiet)),
        },
        Mode::ImportFile => {
            let (search, line) = model.file_search()?;
            if let Some(Some(tenths)) = search.reads {
                return Some(reading(tenths));
            }
            let selected = model.overlay.as_ref().map_or(0, |overlay| overlay.selected);
            let text = match file_rows(search, line.text()).get(selected) {
                Some(FileRow::Above(_)) => t!(lang, "import-screen-goes-up"),
                Some(FileRow::Entry(entry)) if entry.is_folder => {
                    t!(lang, "import-screen-opens-folder", name = entry.name.as_str())
                }
                Some(FileRow::Entry(entry)) => {
                    t!(lang, "import-screen-reads", name = entry.name.as_str())
                }
                None => t!(lang, "import-screen-type"),
            };
            Some((text, Look::Quiet))
        }
        _ => None,
    }
}
