//! What a document could not show, since no font has it.

use std::collections::BTreeSet;

use super::report::{Block, Entry, Report};

/// Says that letters of a document could not be shown: a sign stands in their place.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Unshown {
    /// The labels of the answers they stand in, in the order of the document; none where they stand
    /// elsewhere.
    pub labels: Vec<String>,
}

impl Unshown {
    /// Finds the answers that have one of these letters; nothing where there are no letters.
    pub(super) fn of(report: &Report, missing: &BTreeSet<String>) -> Option<Self> {
        if missing.is_empty() {
            return None;
        }
        let mut unshown = Self::default();
        for block in report.sections.iter().flat_map(|section| &section.blocks) {
            if let Block::Answers(entries) = block {
                unshown.add(entries, missing);
            }
        }
        Some(unshown)
    }

    fn add(&mut self, entries: &[Entry], missing: &BTreeSet<String>) {
        for entry in entries {
            let is_there = missing.iter().any(|letter| entry.text.contains(letter.as_str()));
            if is_there && !entry.label.is_empty() && !self.labels.contains(&entry.label) {
                self.labels.push(entry.label.clone());
            }
            self.add(&entry.children, missing);
        }
    }
}
