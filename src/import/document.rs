//! What a document holds, whatever wrote it: items of lists, tables and paragraphs under headings.

use std::rc::Rc;

use super::fault::ImportError;
use super::found::{Found, choose};
use super::left_out::{Gathered, What};
use super::sections;
use super::source::Remark;
use super::table::{Rows, Table};

/// Most tables of a document that are told apart.
const MOST_TABLES: usize = 1_000;

/// Something that is said in a document, with the line it begins on and its theme.
#[derive(Debug, Clone)]
struct Said {
    line: usize,
    text: String,
    theme: Rc<str>,
}

/// What is found in a document.
#[derive(Debug, Default)]
pub(super) struct Document {
    items: Vec<Said>,
    paragraphs: Vec<Said>,
    tables: Vec<Found>,
    /// What is passed over on the way.
    pub(super) left_out: Gathered,
    theme: Rc<str>,
    /// The items above that say what those below them are about, with how far in they stand.
    above: Vec<(usize, Rc<str>)>,
    /// How far in the answers stand within which the next item may stand.
    within: Vec<usize>,
    /// How many items stand within answers.
    nested: usize,
    /// The part that holds no answers, with the level of its heading.
    passed: Option<(usize, What)>,
}

impl Document {
    /// Begins a part under its heading; the title of the document is no theme.
    pub(super) fn begin(&mut self, line: usize, level: usize, words: &str, is_title: bool) {
        self.end_list();
        if words.strip_prefix("tags:").is_some() {
            return self.left_out.note(What::FrontMatter, "", line, words);
        }
        if self.passed.is_some_and(|(above, _)| level > above) {
            return;
        }
        self.passed = sections::what(words).map(|what| (level, what));
        let is_theme = !is_title && self.passed.is_none();
        self.theme = Rc::from(if is_theme { words } else { "" });
    }

    /// Ends the list that is being read.
    fn end_list(&mut self) {
        self.above.clear();
        self.within.clear();
    }

    /// Notes something that stands in a part without answers; tells whether it does.
    fn passes(&mut self, line: usize, said: &str) -> bool {
        if let Some((_, what)) = self.passed {
            self.left_out.note(what, "", line, said);
        }
        self.passed.is_some()
    }

    /// Takes an item of a list, that stands so far in; one with a colon above others is their theme.
    pub(super) fn item(&mut self, line: usize, indent: usize, text: String, has_items: bool) {
        if self.passes(line, &text) {
            return;
        }
        while self.above.last().is_some_and(|(above, _)| *above >= indent) {
            self.above.pop();
        }
        if let Some(words) = text.strip_suffix(':').filter(|_| has_items) {
            self.within.clear();
            self.above.push((indent, Rc::from(words.trim_end())));
            return;
        }
        while self.within.last().is_some_and(|above| *above >= indent) {
            self.within.pop();
        }
        self.nested += usize::from(!self.within.is_empty());
        self.within.push(indent);
        let theme = self.above.last().map_or(&self.theme, |(_, theme)| theme);
        let theme = Rc::clone(theme);
        self.items.push(Said { line, text, theme });
    }

    /// Takes what is said of a term.
    pub(super) fn defined(&mut self, line: usize, term: &str, text: String) {
        let what = sections::what(term).filter(|_| self.passed.is_none());
        match what {
            Some(what) => self.left_out.note(what, "", line, &text),
            None if self.passes(line, &text) => {}
            None => self.items.push(Said { line, text, theme: Rc::from(term) }),
        }
    }

    /// Takes a paragraph.
    pub(super) fn paragraph(&mut self, line: usize, text: String) {
        self.end_list();
        if !self.passes(line, &text) {
            self.paragraphs.push(Said { line, text, theme: Rc::clone(&self.theme) });
        }
    }

    /// Takes a table, under the heading above it if it has no name of its own.
    pub(super) fn table(&mut self, mut found: Found) {
        if let Some((_, what)) = self.passed {
            found.leave_as(what, &mut self.left_out);
        } else if self.tables.len() >= MOST_TABLES {
            found.leave(&mut self.left_out);
        } else {
            found.name_by(&self.theme);
            self.tables.push(found);
        }
    }

    /// Makes the table that is read: of the tables if they hold as many answers as the lists, else of the
    /// lists, and of the paragraphs where there is neither. The rest is noted.
    ///
    /// # Errors
    ///
    /// [`ImportError::NoSheet`] when no table has the name asked for, and when there is more than a session
    /// can hold.
    pub(super) fn into_table(mut self, wanted: Option<&str>) -> Result<Table, ImportError> {
        let answers = self.tables.iter().map(Found::answers).sum::<usize>();
        let has_better = self.items.is_empty() || answers >= self.items.len();
        let is_table = !self.tables.is_empty() && (wanted.is_some() || has_better);
        let (mut items, mut paragraphs) = (self.items, self.paragraphs);
        let mut table = if is_table {
            choose(self.tables, wanted)?
        } else {
            for found in self.tables {
                found.leave(&mut self.left_out);
            }
            let said = if items.is_empty() { &mut paragraphs } else { &mut items };
            let mut rows = Rows::default();
            for Said { line, text, theme } in std::mem::take(said) {
                rows.push(line, [text.as_str(), &theme])?;
            }
            let mut table = Table::plain(rows);
            if self.nested > 0 {
                table.remarks.push(Remark::Nested(self.nested));
            }
            table
        };
        for rest in [items, paragraphs] {
            let some = rest.iter().map(|said| (said.line, said.text.as_str()));
            self.left_out.note_all(What::Paragraph, "", rest.len(), some);
        }
        self.left_out.extend(table.left_out);
        table.left_out = self.left_out;
        Ok(table)
    }
}
