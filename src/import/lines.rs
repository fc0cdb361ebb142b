//! Plain texts: an answer a line, or blank lines between answers.

use super::fault::ImportError;
use super::left_out::What;
use super::table::{Rows, Table};
use crate::i18n::{CellWord, cell_words};
use crate::text;

/// Most lines of a document, those between several blank ones not counted.
const MOST_LINES: usize = 1_000_000;

/// How many lines are looked at to tell the sort of a text.
const SAMPLE: usize = 2_000;

/// How much of each of them is, in bytes.
const LONGEST: usize = 1_000;

/// Most lines about the meeting itself that stand at the top.
const MOST_ABOUT: usize = 100;

/// A line of a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Line<'a> {
    /// Where it stands in the file, from 1.
    pub(super) number: usize,
    pub(super) text: &'a str,
}

/// Returns the first lines of a document as far as they tell what sort it is: long ones are cut.
pub(super) fn sample(text: &str) -> Vec<Line<'_>> {
    let lines = text.lines().enumerate().take(SAMPLE);
    let lines = lines.map(|(place, text)| {
        let start = text.get(..text.floor_char_boundary(LONGEST)).unwrap_or(text);
        let is_blank = start.trim().is_empty();
        Line { number: place + 1, text: if is_blank { "" } else { start } }
    });
    lines.collect()
}

/// Parts a document into its lines; of several blank lines together the first is enough.
///
/// # Errors
///
/// [`ImportError::TooMuch`] when there are more than a session could hold answers on.
pub(super) fn lines_of(text: &str) -> Result<Vec<Line<'_>>, ImportError> {
    let mut lines: Vec<Line> = Vec::new();
    for (place, text) in text.lines().enumerate() {
        let is_blank = text.trim().is_empty();
        if is_blank && lines.last().is_none_or(|last| last.text.is_empty()) {
            continue;
        }
        if lines.len() >= MOST_LINES {
            return Err(ImportError::TooMuch);
        }
        lines.push(Line { number: place + 1, text: if is_blank { "" } else { text } });
    }
    Ok(lines)
}

/// Reads a text with an answer on each line, signs of a list left out.
///
/// A line that ends with a colon right above items of a list is what they are about.
pub(super) fn read(lines: &[Line]) -> Result<Table, ImportError> {
    let mut rows = Rows::default();
    let mut theme = "";
    let mut after_item = false;
    let top = Top::of(lines);
    for (place, line) in lines.iter().enumerate().filter(|(_, line)| !top.has(line)) {
        let item = without_bullet(line.text);
        let said = item.unwrap_or(line.text).trim();
        if said.is_empty() || is_rule(said) {
            continue;
        }
        let rest = lines.iter().skip(place + 1).find(|next| !next.text.is_empty());
        let above_items = rest.is_some_and(|next| without_bullet(next.text).is_some());
        if item.is_none()
            && above_items
            && let Some(words) = said.strip_suffix(':')
        {
            theme = words.trim_end();
        } else {
            if item.is_none() && after_item {
                theme = "";
            }
            rows.push(line.number, [said, theme])?;
        }
        after_item = item.is_some();
    }
    let mut table = Table::plain(rows);
    if let Some(line) = &top.title {
        table.left_out.note(What::Title, "", line.number, line.text);
    }
    for line in &top.about {
        table.left_out.note(What::Service, "", line.number, line.text);
    }
    Ok(table)
}

/// What stands above the answers of a text.
#[derive(Debug, Default)]
struct Top<'a> {
    /// Its title.
    title: Option<Line<'a>>,
    /// Lines about the meeting itself: "Date: …", "Present: …".
    about: Vec<Line<'a>>,
}

impl<'a> Top<'a> {
    fn of(lines: &[Line<'a>]) -> Self {
        let said = || lines.iter().filter(|line| !line.text.is_empty());
        let has_title = said().next().is_some_and(|first| is_title(first));
        let title = said().next().copied().filter(|_| has_title);
        let about = said().skip(usize::from(has_title)).take_while(|line| is_about(line.text));
        let about: Vec<Line> = about.take(MOST_ABOUT).copied().collect();
        match about.len() {
            0 => Self { title: title_of_list(lines).copied(), about },
            // Alone it may as well be an answer.
            1 if !has_title => Self::default(),
            _ => Self { title, about },
        }
    }

    fn has(&self, line: &Line) -> bool {
        self.title.as_ref() == Some(line) || self.about.contains(line)
    }
}

/// Tells whether the first line may be a title: it is no item and begins nothing.
fn is_title(line: &Line) -> bool {
    without_bullet(line.text).is_none() && !line.text.contains(':')
}

/// Tells whether a line says something about a meeting and nothing that was said there.
fn is_about(line: &str) -> bool {
    let Some((word, rest)) = line.split_once(':') else { return false };
    let word = text::fold(word.trim());
    !rest.trim().is_empty()
        && cell_words(CellWord::AboutMeeting).any(|known| text::fold(known) == word)
}

/// Returns the first line if it is a title: it stands alone above a list, and all else are items or what they
/// are about.
fn title_of_list<'b, 'a>(lines: &'b [Line<'a>]) -> Option<&'b Line<'a>> {
    let is_item = |line: &Line| without_bullet(line.text).is_some();
    let mut said = lines.iter().enumerate().filter(|(_, line)| !line.text.is_empty());
    let (place, first) = said.next()?;
    let stands_alone = lines.get(place + 1).is_some_and(|next| next.text.is_empty());
    let can_be = stands_alone && !is_item(first) && !first.text.trim_end().ends_with(':');
    let rest: Vec<&Line> = said.map(|(_, line)| line).filter(|_| can_be).collect();
    let is_other = |line: &&Line| is_item(line) || line.text.trim_end().ends_with(':');
    let items = rest.iter().filter(|line| is_item(line)).count();
    (items > 1 && rest.iter().all(is_other)).then_some(first)
}

/// Tells whether a line only parts what is above it from what is below.
pub(super) fn is_rule(line: &str) -> bool {
    let marks = line.chars().filter(|c| !c.is_whitespace());
    let is_of = |mark: char| marks.clone().all(|c| c == mark);
    ['-', '*', '_', '=', '~', '—', '–', '─'].into_iter().any(is_of) && marks.count() >= 3
}

/// Reads a text with blank lines between its answers; the lines of one become one.
pub(super) fn read_paragraphs(lines: &[Line]) -> Result<Table, ImportError> {
    let mut rows = Rows::default();
    let mut open: Option<(usize, String)> = None;
    for line in lines {
        let text = line.text.trim();
        match &mut open {
            Some((_, said)) if !text.is_empty() => {
                said.push(' ');
                said.push_str(text);
            }
            None if !text.is_empty() => open = Some((line.number, text.to_owned())),
            Some(_) | None => close(&mut rows, &mut open)?,
        }
    }
    close(&mut rows, &mut open)?;
    Ok(Table::plain(rows))
}

/// Puts the paragraph that has ended to the others.
fn close(rows: &mut Rows, open: &mut Option<(usize, String)>) -> Result<(), ImportError> {
    open.take().map_or(Ok(()), |(line, said)| rows.push(line, [said]))
}

/// Returns what follows the sign of a list: `-`, `•`, `3.`, `3)`, with a box to tick or without;
/// none when the line is no item.
pub(super) fn without_bullet(line: &str) -> Option<&str> {
    let line = line.trim_start();
    let digits = line.trim_start_matches(|c: char| c.is_ascii_digit());
    let after = if (1..=3).contains(&(line.len() - digits.len())) {
        digits.strip_prefix(['.', ')'])?
    } else {
        line.strip_prefix(['-', '*', '+', '•', '·', '–', '—', '▪', '◦'])?
    };
    let said = after.strip_prefix([' ', '\t', '\u{a0}'])?.trim_start();
    let boxes = ["[ ]", "[x]", "[X]", "[х]", "[Х]", "☐", "☑", "☒"];
    Some(boxes.iter().find_map(|tick| said.strip_prefix(tick)).unwrap_or(said).trim_start())
}
