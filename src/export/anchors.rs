//! Where each answer stands in full, so that its label elsewhere leads there.

use std::collections::HashMap;

use super::report::{Block, Cell, Entry, Report};

/// The places where answers stand in full, by their labels.
pub(super) struct Anchors<'a> {
    places: HashMap<&'a str, Place<'a>>,
}

enum Place<'a> {
    Entry(&'a Entry),
    Row(&'a [Cell]),
}

impl<'a> Anchors<'a> {
    /// Finds the places: where the answer stands with all that is known of it; else the last of those
    /// with the longest wording; else the first row of a table that begins with the label.
    pub(super) fn of(report: &'a Report) -> Self {
        let mut anchors = Self { places: HashMap::new() };
        let blocks = || report.sections.iter().flat_map(|section| &section.blocks);
        for block in blocks() {
            if let Block::Answers(entries) = block {
                anchors.add(entries);
            }
        }
        for block in blocks() {
            let Block::Table(table) = block else { continue };
            for row in &table.rows {
                let label = row.first().filter(|_| row.len() > 1).and_then(label_in);
                if let Some(label) = label {
                    anchors.places.entry(label).or_insert(Place::Row(row));
                }
            }
        }
        anchors
    }

    fn add(&mut self, entries: &'a [Entry]) {
        for entry in entries {
            let rank = |entry: &Entry| (entry.is_whole, entry.text.len());
            let higher = |place: &Place| match place {
                Place::Entry(other) => rank(other) > rank(entry),
                Place::Row(_) => false,
            };
            let is_lower = self.places.get(entry.label.as_str()).is_some_and(higher);
            if is_label(&entry.label) && !is_lower {
                self.places.insert(&entry.label, Place::Entry(entry));
            }
            self.add(&entry.children);
        }
    }

    /// Tells whether this is the place where the answer stands in full.
    pub(super) fn is_here(&self, entry: &Entry) -> bool {
        let place = self.places.get(entry.label.as_str());
        matches!(place, Some(Place::Entry(it)) if std::ptr::eq(*it, entry))
    }

    /// Returns the label of the answer that stands in full in this row, if one does.
    pub(super) fn in_row<'r>(&self, row: &'r [Cell]) -> Option<&'r str> {
        let label = row.first().and_then(label_in)?;
        let place = self.places.get(label);
        let is_here = matches!(place, Some(Place::Row(it)) if std::ptr::eq(*it, row));
        is_here.then_some(label)
    }

    /// Returns the name of the place that a label leads to, if the answer stands in full somewhere:
    /// letters, digits and `-`.
    pub(super) fn name(&self, label: &str) -> Option<String> {
        self.places.contains_key(label).then(|| name(label))
    }

    /// Parts a text into its labels at the end, which lead somewhere, and what stands before them.
    pub(super) fn parts<'t>(&self, text: &'t str) -> Vec<Part<'t>> {
        let (mut parts, mut rest) = (Vec::new(), text);
        loop {
            let at = rest.rfind([' ', '\u{a0}']);
            let gap = |at: usize| {
                rest.get(at..).and_then(|it| it.chars().next()).map_or(1, char::len_utf8)
            };
            let word = at.map_or(Some(rest), |at| rest.get(at + gap(at)..)).unwrap_or_default();
            let Some(name) = self.name(word) else { break };
            parts.push(Part { text: word, leads: Some(name) });
            rest = rest.strip_suffix(word).unwrap_or_default();
            let before = rest.trim_end_matches([' ', '\u{a0}']).strip_suffix(',');
            let Some(before) = before else { break };
            parts.push(Part { text: rest.strip_prefix(before).unwrap_or_default(), leads: None });
            rest = before;
        }
        if !rest.is_empty() {
            parts.push(Part { text: rest, leads: None });
        }
        parts.reverse();
        parts
    }

    /// Parts the text of a cell: a list of labels, or an answer with its label before it.
    pub(super) fn cell<'t>(&self, text: &'t str) -> Vec<Part<'t>> {
        let label = text.split([' ', '\u{a0}']).next().unwrap_or_default();
        match (self.name(label), text.strip_prefix(label)) {
            (Some(leads), Some(rest)) if !rest.is_empty() => {
                vec![Part { text: label, leads: Some(leads) }, Part { text: rest, leads: None }]
            }
            _ => self.list(text),
        }
    }

    /// Parts a text that is nothing but labels; any other stays whole.
    pub(super) fn list<'t>(&self, text: &'t str) -> Vec<Part<'t>> {
        let parts = self.parts(text);
        if parts.first().is_some_and(|part| part.leads.is_some()) {
            return parts;
        }
        vec![Part { text, leads: None }]
    }
}

/// A part of a text.
pub(super) struct Part<'t> {
    /// What it says.
    pub(super) text: &'t str,
    /// The name of the place that it leads to.
    pub(super) leads: Option<String>,
}

/// Names the place where an answer stands in full.
pub(super) fn name(label: &str) -> String {
    format!("answer-{}", label.replace('.', "-"))
}

fn label_in(cell: &Cell) -> Option<&str> {
    match cell {
        Cell::Text(label) if is_label(label) => Some(label),
        _ => None,
    }
}

/// Tells whether a text is a label: `A2`, `3.A2`.
fn is_label(text: &str) -> bool {
    let own = match text.split_once('.') {
        Some((number, own)) if number.chars().all(|c| c.is_ascii_digit()) => own,
        _ => text,
    };
    let digits = own.trim_start_matches(char::is_alphabetic);
    digits.len() < own.len()
        && !digits.is_empty()
        && text.len() <= 24
        && digits.chars().all(|c| c.is_ascii_digit())
}
