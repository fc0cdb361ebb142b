//! What is read below the columns: how many answers would be kept, what is not taken, the answers, and
//! what is refused; only what is seen of it is put into words.

use std::ops::Range;

use crate::domain::Answer;
use crate::i18n::Lang;
use crate::import::{Refused, not_taken, remarks};
use crate::t;
use crate::text::{one_line, wrap};

use super::ImportPage;

/// A line of what is read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ImportLine<'a> {
    /// How many there are of what follows, or what is wrong.
    Heading(String),
    /// A part of a sentence.
    Sentence(String),
    /// An answer as it would be kept.
    Answer(&'a Answer),
    /// What would not be kept.
    Refused(&'a Refused),
    /// Nothing.
    Blank,
}

/// What is read below the columns of a file.
#[derive(Debug)]
pub struct ImportLines<'a> {
    above: Vec<ImportLine<'a>>,
    answers: Vec<&'a Answer>,
    between: Vec<ImportLine<'a>>,
    refused: &'a [Refused],
}

impl<'a> ImportLines<'a> {
    /// Puts together what is read of a file in rows so many cells wide.
    pub fn of(page: &'a ImportPage, lang: Lang, width: usize) -> Self {
        let wrapped = |sentence: &String| {
            let parts = wrap(sentence, width.max(1)).into_iter();
            let parts = parts.filter_map(|part| sentence.get(part).map(str::trim_end));
            parts.map(str::to_owned).collect::<Vec<_>>()
        };
        let said = page.sentences(lang);
        let mut above: Vec<ImportLine<'a>> = Vec::new();
        if let Some((count, others)) = said.split_first() {
            above.extend(wrapped(count).into_iter().map(ImportLine::Heading));
            above.extend(others.iter().flat_map(wrapped).map(ImportLine::Sentence));
        }
        let (answers, refused) = match page.plan() {
            Some(plan) => (plan.answers().collect(), plan.refused.as_slice()),
            None => (Vec::new(), &[][..]),
        };
        if said.len() > 1 {
            above.push(ImportLine::Blank);
        }
        // With no answers between, what is refused follows the sentence that counts it.
        let count = said.last().filter(|_| !refused.is_empty() && !answers.is_empty()).cloned();
        let between = count.into_iter().flat_map(|count| {
            let heading = wrapped(&count).into_iter().map(ImportLine::Heading);
            std::iter::once(ImportLine::Blank).chain(heading).collect::<Vec<_>>()
        });
        Self { above, answers, between: between.collect(), refused }
    }

    /// Returns how many lines there are.
    pub fn count(&self) -> usize {
        self.above.len() + self.answers.len() + self.between.len() + self.refused.len()
    }

    /// Returns some of the lines.
    pub fn seen(&self, lines: Range<usize>) -> Vec<ImportLine<'a>> {
        lines.map_while(|place| self.line(place)).collect()
    }

    fn line(&self, place: usize) -> Option<ImportLine<'a>> {
        let Some(place) = place.checked_sub(self.above.len()) else {
            return self.above.get(place).cloned();
        };
        let Some(place) = place.checked_sub(self.answers.len()) else {
            return self.answers.get(place).copied().map(ImportLine::Answer);
        };
        match place.checked_sub(self.between.len()) {
            None => self.between.get(place).cloned(),
            Some(place) => self.refused.get(place).map(ImportLine::Refused),
        }
    }
}

impl ImportPage {
    /// Says how many answers would be kept, and what else is to be known before that: new groups, what was
    /// done to what is taken, what is not, and how many are refused. A sentence each; none while something is
    /// wrong.
    pub fn sentences(&self, lang: Lang) -> Vec<String> {
        let reading = &self.shown.reading;
        let Some(plan) = self.plan() else { return Vec::new() };
        let mut said = vec![t!(lang, "import-will-keep", n = plan.answers().count())];
        if !plan.new_groups.is_empty() {
            said.push(t!(lang, "import-new-groups", names = plan.new_groups.join(", ")));
        }
        said.extend(remarks(lang, reading));
        let left_out = not_taken(lang, reading, plan);
        if !left_out.is_empty() {
            said.push(t!(lang, "import-not-taken"));
            said.extend(left_out);
        }
        if !plan.refused.is_empty() {
            said.push(t!(lang, "import-will-refuse", n = plan.refused.len()));
        }
        said.iter().map(|sentence| one_line(sentence).into_owned()).collect()
    }
}

/// How the rows of the page are shared out on this screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ImportRoom {
    /// Whether a row says how the file was read.
    pub tells_how: bool,
    /// How many rows of the table are shown below its headings.
    pub table: usize,
    /// Whether blank rows part the pieces.
    pub is_airy: bool,
    /// How many rows are left for what is read.
    pub lines: usize,
}

impl ImportRoom {
    /// Shares out so many rows below the title; a file without columns has more to be read.
    pub fn of(rows: usize, has_columns: bool) -> Self {
        let is_airy = rows >= 16;
        let tells_how = rows >= 8;
        let table = match rows {
            _ if !has_columns => 0,
            ..=8 => 0,
            9..=12 => 1,
            13..=20 => 3,
            21..=30 => 5,
            _ => 8,
        };
        let heads = if has_columns { 2 + table } else { 0 };
        let blanks = if is_airy { 1 + usize::from(has_columns) } else { 0 };
        let above = 1 + usize::from(tells_how) + heads + blanks;
        Self { tells_how, table, is_airy, lines: rows.saturating_sub(above).max(1) }
    }
}
