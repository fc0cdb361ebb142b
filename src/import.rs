//! Import: answers that were gathered elsewhere, in a table, a text or the session of another lab.
//!
//! | part | what it does |
//! |---|---|
//! | [`Asked`] | what a person says of the file |
//! | [`Kind`], `signs` | what sort of file it is, told by its content |
//! | `encoding` | bytes into text, whatever wrote them |
//! | `quoting`, `widths` | where the cells of a table as text end, and rows that do not fit its headings |
//! | `delimited`, `workbook`, `lines`, `markdown`, `page`, `transcript` | a file of each kind into a table of cells, which grows no further than a session can hold |
//! | `document`, `found` | which of a document's lists, tables and paragraphs hold its answers |
//! | `html`, `inline`, `sections` | marks of HTML and Markdown, and parts of minutes that hold no answers |
//! | `merged` | headings, themes and sections in merged cells, for all the cells that they stand for |
//! | [`Columns`], `headings` | which column holds what, named by a person or guessed |
//! | [`Reading`] | the rows that can be kept, and those that cannot, with their lines |
//! | [`LeftOut`] | what else of the file is not taken |
//! | [`plan()`] | the answers they become in a session, as one edit |
//! | `preview` | all that in words, for the screen and the command line |
//! | [`read_form`] | the replies that a stakeholder group filled into a reply form |
//! | [`look_back`], [`plan_carry`] | what another lab promised and has not done |
//!
//! Everything here is pure: bytes come in as a value and an edit goes out. What comes from a file is
//! cleaned on the way, so nothing of it reaches a terminal as a control.

mod asked;
mod carry;
mod cells;
mod columns;
mod delimited;
mod document;
mod encoding;
mod fault;
mod form;
mod found;
mod headings;
mod html;
mod inline;
mod kind;
mod left_out;
mod lines;
mod markdown;
mod merged;
mod own;
mod page;
mod plan;
mod preview;
mod quoting;
mod reading;
mod role;
mod row;
mod sections;
mod signs;
mod source;
mod table;
mod transcript;
mod widths;
mod workbook;

pub use asked::{Asked, Columns};
pub use carry::{LookBack, Promise, follows, look_back, plan_carry};
pub use encoding::Encoding;
pub use fault::{Foreign, ImportError, NoWorkbook};
pub use form::{FormColumn, FormHeads, FormRow, read_form};
pub use kind::{Kind, is_workbook};
pub use left_out::{LeftOut, What};
pub use plan::{Duplicates, Plan, plan};
pub use preview::{how_read, not_taken, planned, refusal, remarks, role_name};
pub use reading::{Column, Position, Reading, Refused, Why};
pub use role::Role;
pub use row::{Details, Row};
pub use source::{Remark, Source};

use encoding::Decoded;
use signs::Sort;
use table::Table;

/// Most bytes taken from a file; the session file that its answers go into is itself limited to
/// 64 MiB.
pub const LIMIT: usize = 16 << 20;

/// Reads the answers of a file; `ending` is how its name ends, without the dot.
///
/// What sort of file it is its content tells; the ending is asked only where that tells nothing.
///
/// # Errors
///
/// When the file cannot be understood as a whole, or holds more than a session can; single rows that
/// cannot be kept are [`Reading::refused`].
pub fn read(bytes: &[u8], ending: &str, asked: &Asked) -> Result<Reading, ImportError> {
    if bytes.len() > LIMIT {
        return Err(ImportError::TooLarge { mebibytes: LIMIT >> 20 });
    }
    signs::refuse_foreign(bytes)?;
    let mut tables = if is_workbook(bytes) {
        read_packed(bytes, asked)?
    } else {
        let decoded = encoding::decode(bytes, asked.encoding)?;
        if own::json::is_own(&decoded.text) {
            return own::json::read(&decoded.text, decoded.encoding);
        }
        vec![read_text(decoded, ending, asked)?]
    };
    if let Some(reading) = own::tables::read_all(&mut tables, asked) {
        return Ok(reading);
    }
    let Some(mut table) = tables.pop() else { return Err(ImportError::Nothing) };
    table.rows.retain(|row| row.cells.iter().any(|cell| !cell.trim().is_empty()));
    if table.rows.is_empty() {
        return Err(ImportError::Nothing);
    }
    merged::set_headings(&mut table);
    merged::set_sections(&mut table)?;
    let chosen = columns::choose(&table, asked)?;
    if table.source.kind == Kind::Delimited {
        widths::check(&mut table, &chosen)?;
    }
    merged::fill(&mut table, &chosen)?;
    reading::of(table, &chosen, asked)
}

/// Reads a file that programs pack: a workbook, or a text of Word.
fn read_packed(bytes: &[u8], asked: &Asked) -> Result<Vec<Table>, ImportError> {
    if !signs::is_word(bytes) {
        return workbook::read_all(bytes, asked);
    }
    let mut table = page::read_word(bytes, asked.sheet.as_deref())?;
    table.source.kind = Kind::Word;
    Ok(vec![table])
}

/// Reads a file that is text.
fn read_text(decoded: Decoded, ending: &str, asked: &Asked) -> Result<Table, ImportError> {
    let text = decoded.text.as_str();
    let sort = signs::sort_of(text, &lines::sample(text), ending)?;
    let lines = || lines::lines_of(text);
    let wanted = asked.sheet.as_deref();
    let mut table = match sort {
        Sort::Delimited => delimited::read(text)?,
        Sort::Lines if asked.paragraphs => lines::read_paragraphs(&lines()?)?,
        Sort::Lines => lines::read(&lines()?)?,
        Sort::Markdown => markdown::read(&lines()?, wanted)?,
        Sort::Page => page::read(text, wanted)?,
        Sort::Spreadsheet => page::read_spreadsheet(text, wanted)?,
        Sort::Talk(form) => transcript::read(&lines()?, form)?,
        Sort::Json => return Err(ImportError::Foreign(Foreign::Json)),
    };
    table.source.kind = sort.kind();
    table.source.encoding = Some(decoded.encoding);
    if decoded.is_twice {
        table.remarks.push(Remark::TwiceEncoded);
    }
    if !decoded.broken.is_empty() {
        table.remarks.push(Remark::BrokenBytes(decoded.broken));
    }
    Ok(table)
}
