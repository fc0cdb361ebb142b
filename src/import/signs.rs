//! By what signs the sort of a text is told: what it says comes first, the ending of its name last.

use std::io::Cursor;

use serde::de::IgnoredAny;
use zip::ZipArchive;

use super::delimited::find_delimiter;
use super::fault::{Foreign, ImportError};
use super::headings::is_known;
use super::html::{Mode, Token, Tokens, is, is_block};
use super::inline::heading;
use super::kind::Kind;
use super::lines::{Line, without_bullet};
use super::page;
use super::transcript::{self, Form};

/// How many cells of a row are looked at to see whether it is one of headings.
const HEADINGS: usize = 100;

/// How many lines are looked at.
const SAMPLE: usize = 500;

/// How much of a text is looked at where its lines do not matter, in bytes.
const START: usize = 4_096;

/// How a text is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sort {
    Delimited,
    Lines,
    Markdown,
    Page,
    /// A workbook that is written as XML.
    Spreadsheet,
    Talk(Form),
    Json,
}

impl Sort {
    /// Returns the sort of file it is to a person.
    pub(super) fn kind(self) -> Kind {
        match self {
            Self::Delimited => Kind::Delimited,
            Self::Lines => Kind::Lines,
            Self::Markdown => Kind::Markdown,
            Self::Page => Kind::Html,
            Self::Spreadsheet => Kind::Workbook,
            Self::Talk(_) => Kind::Transcript,
            Self::Json => Kind::Json,
        }
    }
}

/// Refuses files of other programs that hold no text, told by what they begin with.
///
/// # Errors
///
/// [`ImportError::Foreign`] with what it is.
pub(super) fn refuse_foreign(bytes: &[u8]) -> Result<(), ImportError> {
    let starts: [(&[u8], Foreign); 13] = [
        (b"%PDF-", Foreign::Pdf),
        (b"{\\rtf", Foreign::Rtf),
        (b"\x89PNG", Foreign::Picture),
        (b"\xff\xd8\xff", Foreign::Picture),
        (b"GIF8", Foreign::Picture),
        (b"II*\0", Foreign::Picture),
        (b"MM\0*", Foreign::Picture),
        (b"ID3", Foreign::Recording),
        (b"OggS", Foreign::Recording),
        (b"\x1aE\xdf\xa3", Foreign::Recording),
        (b"Rar!", Foreign::Archive),
        (b"7z\xbc\xaf\x27\x1c", Foreign::Archive),
        (b"\x1f\x8b", Foreign::Archive),
    ];
    let known =
        starts.into_iter().find(|(start, _)| bytes.starts_with(start)).map(|(_, what)| what);
    let inner = match (bytes.get(..4), bytes.get(4..8), bytes.get(8..12)) {
        (_, Some(b"ftyp"), Some(b"heic" | b"heix" | b"mif1" | b"avif")) => Some(Foreign::Picture),
        (_, Some(b"ftyp"), _) | (Some(b"RIFF"), _, Some(b"WAVE" | b"AVI ")) => {
            Some(Foreign::Recording)
        }
        (Some(b"RIFF"), _, Some(b"WEBP")) => Some(Foreign::Picture),
        _ => None,
    };
    known.or(inner).map_or(Ok(()), |what| Err(ImportError::Foreign(what)))
}

/// Tells whether an archive is a text of Word.
pub(super) fn is_word(bytes: &[u8]) -> bool {
    ZipArchive::new(Cursor::new(bytes)).is_ok_and(|it| it.index_for_name(page::WORD).is_some())
}

/// Tells how a text is read.
///
/// # Errors
///
/// [`ImportError::Foreign`] for what other programs keep as text that is no text to a reader.
pub(super) fn sort_of(text: &str, lines: &[Line], ending: &str) -> Result<Sort, ImportError> {
    let ending = ending.to_ascii_lowercase();
    let start = text.trim_start_matches(|c: char| c.is_whitespace() || c == '\u{feff}');
    if start.starts_with("{\\rtf") {
        return Err(ImportError::Foreign(Foreign::Rtf));
    }
    if start.starts_with("BEGIN:VCALENDAR") {
        return Err(ImportError::Foreign(Foreign::Calendar));
    }
    if is_web_archive(start) {
        return Err(ImportError::Foreign(Foreign::WebArchive));
    }
    if is_json(start) {
        return Ok(Sort::Json);
    }
    if is_page(start) {
        return Ok(Sort::Page);
    }
    if start.starts_with("<?xml") {
        let is_known = page::is_spreadsheet(start);
        return if is_known {
            Ok(Sort::Spreadsheet)
        } else {
            Err(ImportError::Foreign(Foreign::Xml))
        };
    }
    let is_table_by_name = ["csv", "tsv", "tab"].contains(&ending.as_str());
    if text.lines().next().is_some_and(|line| line.trim_matches('"').starts_with("sep=")) {
        return Ok(Sort::Delimited);
    }
    let table = looks_like_table(text, lines);
    if let Some(form) = transcript::form(lines).filter(|form| form.is_sure() || table == Table::No)
    {
        return Ok(Sort::Talk(form));
    }
    Ok(match (table, ending.as_str()) {
        _ if has_ruled_table(lines) => Sort::Markdown,
        (Table::Sure, _) if !matches!(ending.as_str(), "md" | "markdown") || !has_marks(lines) => {
            Sort::Delimited
        }
        (Table::Perhaps, _) if is_table_by_name => Sort::Delimited,
        (Table::No, _) if is_table_by_name && !has_sentences(lines) => Sort::Delimited,
        (_, "md" | "markdown" | "mdown" | "mkd") => Sort::Markdown,
        _ if has_marks(lines) => Sort::Markdown,
        (_, "txt" | "text") => Sort::Lines,
        (Table::No, _) if has_sentences(lines) || !is_one_column(lines) => Sort::Lines,
        _ => Sort::Delimited,
    })
}

/// Tells whether there is a table as Markdown draws it: a line of bars and hyphens below one with bars.
fn has_ruled_table(lines: &[Line]) -> bool {
    let mut pairs = lines.iter().zip(lines.iter().skip(1));
    pairs.any(|(head, rule)| head.text.contains('|') && is_ruler(rule.text))
}

/// Tells whether a line parts the headings of a table from its rows.
fn is_ruler(line: &str) -> bool {
    let line = line.trim();
    line.contains("--") && line.contains('|') && line.chars().all(|c| " \t|:-".contains(c))
}

/// Tells whether a text is JSON, also if it is cut off.
fn is_json(start: &str) -> bool {
    let opens = ["{\"", "[{", "[\"", "[["].iter().any(|open| {
        let mut wanted = open.chars();
        let mut signs = start.chars().filter(|c| !c.is_whitespace());
        wanted.all(|c| signs.next() == Some(c))
    });
    if opens && (start.starts_with('{') || start.starts_with("[{") || start.starts_with("[\n")) {
        return true;
    }
    start.starts_with(['{', '[']) && serde_json::from_str::<IgnoredAny>(start).is_ok()
}

/// Tells whether a text is a page or a part of one: it begins with an element, and elements end in it.
fn is_page(start: &str) -> bool {
    if !start.starts_with('<') {
        return false;
    }
    let is_whole = |text: &str| {
        let text = text.get(..text.floor_char_boundary(START)).unwrap_or(text).to_ascii_lowercase();
        text.starts_with("<!doctype html") || text.contains("<html") || text.starts_with("<table")
    };
    if is_whole(start) {
        return true;
    }
    let mut opened = None;
    let mut tokens = Tokens::of(start, Mode::Cell).map(|(_, token)| token);
    tokens.by_ref().take(SAMPLE).any(|token| match token {
        Token::Open(name, _) if opened.is_none() => {
            opened = Some(name);
            !is_block(name)
        }
        Token::Text(text) => opened.is_none() && !text.trim().is_empty(),
        _ => true,
    });
    opened.is_some_and(|opened| {
        is_block(opened)
            && tokens.take(SAMPLE).any(
                |token| matches!(token, Token::Close(name) if is_block(name) || is(name, opened)),
            )
    })
}

/// Tells whether a text is a page that was saved in one file, as a letter with its parts.
fn is_web_archive(start: &str) -> bool {
    let top = start.get(..start.floor_char_boundary(START)).unwrap_or(start).to_ascii_lowercase();
    top.contains("mime-version:") && top.contains("content-type: multipart/")
}

/// How much a text looks like a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Table {
    No,
    /// Lines are parted alike, but so may sentences be.
    Perhaps,
    Sure,
}

/// Looks for what parts the lines of a text into cells.
fn looks_like_table(text: &str, lines: &[Line]) -> Table {
    let Some(delimiter) = find_delimiter(text).map(char::from) else { return Table::No };
    let rows: Vec<&str> =
        lines.iter().map(|line| line.text).filter(|line| !line.is_empty()).take(SAMPLE).collect();
    let parted = rows.iter().filter(|row| row.contains(delimiter)).count();
    if parted * 2 < rows.len() {
        return Table::No;
    }
    let first = rows.first().copied().unwrap_or_default();
    let cells = |row: &str| -> Vec<String> {
        let cells = row.split(delimiter).take(HEADINGS);
        cells.map(|cell| cell.trim().trim_matches('"').to_owned()).collect()
    };
    let heads = cells(first);
    let known = heads.iter().filter(|cell| is_known(cell)).count();
    // Behind a sign that parts a sentence stands a blank.
    let signs = rows.iter().map(|row| row.matches(delimiter).count()).sum::<usize>();
    let blank: String = [delimiter, ' '].iter().collect();
    let apart = rows.iter().map(|row| row.matches(&blank).count()).sum::<usize>();
    let is_quoted = rows.iter().any(|row| row.trim_start().starts_with('"') && row.contains("\""));
    let is_indented = rows.iter().filter(|row| row.starts_with(delimiter)).count() * 2 > rows.len();
    let are_sentences = apart * 2 > signs;
    match delimiter {
        _ if known > 1 => Table::Sure,
        '\t' if is_indented => Table::No,
        '\t' => Table::Sure,
        _ if known == 1 && !are_sentences => Table::Sure,
        ';' if !are_sentences && rows.len() > 2 => Table::Sure,
        _ if is_quoted && !are_sentences => Table::Sure,
        _ if are_sentences && known == 0 && !is_quoted => Table::No,
        _ => Table::Perhaps,
    }
}

/// Tells whether most lines are sentences, of which no quotation mark and no heading says that they are cells.
fn has_sentences(lines: &[Line]) -> bool {
    let lines = lines.iter().map(|line| line.text.trim()).filter(|line| !line.is_empty());
    let mut all = 0_usize;
    let mut sentences = 0_usize;
    for (place, line) in lines.take(SAMPLE).enumerate() {
        if line.starts_with('"') || (place == 0 && is_known(line)) {
            return false;
        }
        all += 1;
        sentences += usize::from(line.contains(' '));
    }
    sentences * 2 > all
}

/// Tells whether the first line is the heading of the only column, or has a cell in quotation marks.
fn is_one_column(lines: &[Line]) -> bool {
    let mut said = lines.iter().map(|line| line.text.trim()).filter(|line| !line.is_empty());
    let first = said.next().unwrap_or_default();
    is_known(first)
        || first.starts_with('"')
        || said.take(SAMPLE).any(|line| line.starts_with('"') && line.ends_with('"'))
}

/// Tells whether a text has the marks of Markdown: headings above lists, tables, boxes to tick.
fn has_marks(lines: &[Line]) -> bool {
    let lines = || lines.iter().map(|line| line.text).take(SAMPLE);
    let headings = lines().filter(|line| heading(line).is_some()).count();
    let items = lines().filter(|line| without_bullet(line).is_some()).count();
    (headings > 0 && items > 0) || headings > 2 || lines().any(is_ruler)
}
