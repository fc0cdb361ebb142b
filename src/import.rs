//! Import: answers that were gathered elsewhere, in a table, a text or the session of another lab.
//!
//! | part | what it does |
//! |---|---|
//! | [`Asked`] | what a person says of the file |
//! | [`Kind`] | what sort of file it is, told by its content |
//! | `encoding` | bytes into text, whatever wrote them |
//! | `quoting`, `widths` | where the cells of a table as text end, and rows that do not fit its headings |
//! | `delimited`, `workbook`, `lines`, `markdown` | a file of each kind into a table of cells, which grows no further than a session can hold |
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
mod encoding;
mod fault;
mod form;
mod headings;
mod html;
mod kind;
mod left_out;
mod lines;
mod markdown;
mod merged;
mod own;
mod plan;
mod preview;
mod quoting;
mod reading;
mod role;
mod row;
mod source;
mod table;
mod widths;
mod workbook;

pub use asked::{Asked, Columns};
pub use carry::{LookBack, Promise, follows, look_back, plan_carry};
pub use encoding::Encoding;
pub use fault::{ImportError, NoWorkbook};
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
    let mut table = if is_workbook(bytes) {
        workbook::read(bytes, asked)?
    } else {
        let decoded = encoding::decode(bytes, asked.encoding)?;
        if own::json::is_own(&decoded.text) {
            return own::json::read(&decoded.text, decoded.encoding);
        }
        read_text(decoded, ending, asked)?
    };
    table.rows.retain(|row| row.cells.iter().any(|cell| !cell.trim().is_empty()));
    if table.rows.is_empty() {
        return Err(ImportError::Nothing);
    }
    merged::set_headings(&mut table);
    merged::set_sections(&mut table)?;
    let chosen = columns::choose(&table, &asked.columns)?;
    if table.source.kind == Kind::Delimited {
        widths::check(&mut table, &chosen)?;
    }
    merged::fill(&mut table, &chosen)?;
    reading::of(table, &chosen, asked)
}

/// Reads a file that is no workbook.
fn read_text(decoded: Decoded, ending: &str, asked: &Asked) -> Result<Table, ImportError> {
    let text = decoded.text;
    let kind = Kind::of_text(&text, ending);
    let mut table = match kind {
        Kind::Delimited | Kind::Workbook | Kind::Html | Kind::Transcript | Kind::Json => {
            delimited::read(&text)?
        }
        Kind::Lines if asked.paragraphs => lines::read_paragraphs(&text)?,
        Kind::Lines => lines::read(&text)?,
        Kind::Markdown => markdown::read(&text)?,
    };
    table.source.kind = kind;
    table.source.encoding = Some(decoded.encoding);
    if decoded.is_twice {
        table.remarks.push(Remark::TwiceEncoded);
    }
    if !decoded.broken.is_empty() {
        table.remarks.push(Remark::BrokenBytes(decoded.broken));
    }
    Ok(table)
}
