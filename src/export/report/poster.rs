//! The poster: page one alone, for the wall.

use super::Report;
use super::entries::cut;

/// The most characters of a title, and of what stands under it.
const TITLE: usize = 120;
const NOTE: usize = 240;

impl Report {
    /// Makes a report that is page one alone, with answers in full as far as a sheet has room; nothing in
    /// it leads anywhere.
    pub fn poster(&self) -> Self {
        Self {
            lang: self.lang,
            title: cut(&self.title, TITLE),
            subtitle: cut(&self.subtitle, TITLE),
            note: cut(&self.note, NOTE),
            logo: self.logo.clone(),
            template: self.template.clone(),
            formats: self.formats,
            draft: self.draft.clone(),
            letter: None,
            properties: self.properties.clone(),
            sections: self.wall.clone(),
            front: self.wall.len(),
            wall: Vec::new(),
            worksheets: Vec::new(),
            tasks: Vec::new(),
            voices: self.voices,
            records: Vec::new(),
        }
    }
}
