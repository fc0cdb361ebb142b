//! The pieces of a document in their order, before anybody asks which of them are answers.

use super::super::document::Document;
use super::super::fault::ImportError;
use super::super::found::Found;
use super::super::left_out::{Gathered, What};
use super::super::lines::{Line, lines_of, without_bullet};
use super::super::table::Table;
use super::super::transcript::{self, Form};

/// Most pieces of a document.
const MOST: usize = 1_000_000;

/// What a piece of a document is.
#[derive(Debug)]
pub(super) enum Piece {
    /// A heading of this level.
    Heading(usize, String),
    /// An item of a list, so many lists deep.
    Item(usize, String),
    /// A term whose meaning follows.
    Term(String),
    /// What a term means.
    Meaning(String),
    Paragraph(String),
    /// An entry of the contents, or of what leads to other pages.
    Contents(String),
    Table(Found),
}

/// The pieces of a document, each with the line it begins on.
#[derive(Debug, Default)]
pub(super) struct Pieces {
    all: Vec<(usize, Piece)>,
    pub(super) left_out: Gathered,
}

impl Pieces {
    /// Puts a piece behind the others, unless it says nothing.
    pub(super) fn push(&mut self, line: usize, piece: Piece) -> Result<(), ImportError> {
        let is_empty = match &piece {
            Piece::Heading(_, text)
            | Piece::Item(_, text)
            | Piece::Term(text)
            | Piece::Meaning(text)
            | Piece::Paragraph(text)
            | Piece::Contents(text) => text.is_empty(),
            Piece::Table(_) => false,
        };
        if is_empty {
            return Ok(());
        }
        if self.all.len() >= MOST {
            return Err(ImportError::TooMuch);
        }
        self.all.push((line, piece));
        Ok(())
    }

    /// Tells whether its tables are only frames around what it says.
    pub(super) fn has_only_frames(&self) -> bool {
        let mut tables = self.all.iter().filter_map(|(_, piece)| match piece {
            Piece::Table(found) => Some(found),
            _ => None,
        });
        tables.clone().next().is_some() && tables.all(|found| !found.is_a_list())
    }

    /// Makes the table that is read.
    pub(super) fn into_table(self, wanted: Option<&str>) -> Result<Table, ImportError> {
        if let Some(table) = self.talk()? {
            return Ok(table);
        }
        let title = self.title();
        let mut document = Document::default();
        document.left_out = self.left_out;
        let mut term = String::new();
        let mut pieces = self.all.into_iter().peekable();
        while let Some((line, piece)) = pieces.next() {
            match piece {
                Piece::Heading(level, words) => {
                    document.begin(line, level, &words, title == Some(line));
                }
                Piece::Item(depth, text) => {
                    let next = pieces.peek().map(|(_, next)| next);
                    let has_items = matches!(next, Some(Piece::Item(next, _)) if *next > depth);
                    let is_bold_label = text.ends_with(':');
                    document.item(line, depth, text, has_items && is_bold_label);
                }
                Piece::Term(words) => term = words,
                Piece::Meaning(text) => document.defined(line, &term, text),
                Piece::Paragraph(text) => document.paragraph(line, text),
                Piece::Contents(text) => document.left_out.note(What::Contents, "", line, &text),
                Piece::Table(found) => document.table(found),
            }
        }
        document.into_table(wanted)
    }

    /// Finds the line of the only heading of the first level, with others below, or with paragraphs alone.
    fn title(&self) -> Option<usize> {
        let headings = self.all.iter().filter_map(|(line, piece)| match piece {
            Piece::Heading(level, _) => Some((*line, *level)),
            _ => None,
        });
        let has_items = self.all.iter().any(|(_, piece)| {
            matches!(piece, Piece::Item(..) | Piece::Meaning(_) | Piece::Table(_))
        });
        let first: Vec<usize> = headings
            .clone()
            .filter(|(_, level)| *level == 1)
            .map(|(line, _)| line)
            .take(2)
            .collect();
        match first.as_slice() {
            [line] if headings.count() > 1 || !has_items => Some(*line),
            _ => None,
        }
    }

    /// Reads what was said, where a document without tables is the minutes of a meeting or a transcript.
    fn talk(&self) -> Result<Option<Table>, ImportError> {
        let has_tables = self.all.iter().any(|(_, piece)| matches!(piece, Piece::Table(_)));
        if has_tables {
            return Ok(None);
        }
        let mut numbers = Vec::new();
        let mut text = String::new();
        let mut add = |line: usize, start: &str, said: &str| {
            for (place, said) in said.split('\n').enumerate() {
                numbers.push(line);
                text.push_str(if place == 0 { start } else { "" });
                text.push_str(said);
                text.push('\n');
            }
            numbers.push(line);
            text.push('\n');
        };
        for (line, piece) in &self.all {
            match piece {
                Piece::Heading(level, words) => {
                    add(*line, &format!("{} ", "#".repeat(*level)), words)
                }
                Piece::Item(_, said) => add(*line, "- ", said),
                Piece::Term(said) | Piece::Meaning(said) | Piece::Paragraph(said) => {
                    add(*line, "", said)
                }
                Piece::Contents(_) | Piece::Table(_) => {}
            }
        }
        let lines = lines_of(&text)?;
        let number = |line: usize| numbers.get(line.saturating_sub(1)).copied().unwrap_or(line);
        let lines: Vec<Line> =
            lines.into_iter().map(|line| Line { number: number(line.number), ..line }).collect();
        let form = transcript::form(&lines);
        let Some(form) = form.filter(|form| !matches!(form, Form::Captions | Form::Log)) else {
            return Ok(None);
        };
        let mut table = transcript::read(&lines, form)?;
        for (line, piece) in &self.all {
            if let Piece::Contents(said) = piece {
                table.left_out.note(What::Contents, "", *line, said);
            }
        }
        let mut left_out = self.left_out.clone();
        left_out.extend(std::mem::take(&mut table.left_out));
        table.left_out = left_out;
        Ok(Some(table))
    }
}

/// Tells what a paragraph is that may begin with the sign of an item.
pub(super) fn paragraph(text: String) -> Piece {
    match without_bullet(&text).filter(|_| text.starts_with(['•', '·', '▪', '◦'])) {
        Some(said) => Piece::Item(0, said.to_owned()),
        None => Piece::Paragraph(text),
    }
}
