//! This program's own JSON, as `export/json` lays it out.
//!
//! What is not known there is named and left out, so that what a later release adds does no harm.

mod answer;
mod record;

use serde::Deserialize;

use super::super::encoding::Encoding;
use super::super::fault::ImportError;
use super::super::kind::Kind;
use super::super::left_out::Gathered;
use super::super::reading::{Position, Reading, Refused, Why};
use super::super::source::Source;
use super::unknown;
use answer::Said;
use record::Record;

/// The number of the layout that is read.
const FORMAT: u64 = 1;

/// Tells whether a text is JSON as this program writes it, or was before somebody damaged it.
pub(crate) fn is_own(text: &str) -> bool {
    let start: String = text.chars().take(4_000).collect();
    start.trim_start().starts_with('{') && start.contains("\"format\"")
        || start.trim_start().starts_with('{') && start.contains("\"sessions\"")
}

#[derive(Deserialize)]
struct File {
    #[serde(default)]
    sessions: Option<Vec<Record>>,
    #[serde(default)]
    format: Option<u64>,
}

/// Reads the sessions of a file.
///
/// # Errors
///
/// [`ImportError::BadJson`] where the text is no JSON or a value is of another kind,
/// [`ImportError::OtherJson`] where it holds no sessions, [`ImportError::LaterJson`] where its layout is not
/// known yet, and [`ImportError::Nothing`] where nobody said anything.
pub(crate) fn read(text: &str, encoding: Encoding) -> Result<Reading, ImportError> {
    let file: File = serde_json::from_str(text).map_err(|error| damaged(&error))?;
    if let Some(format) = file.format.filter(|format| *format > FORMAT) {
        return Err(ImportError::LaterJson { format });
    }
    let records = file.sessions.ok_or(ImportError::OtherJson)?;
    let mut left_out = Gathered::default();
    unknown::note(text, &mut left_out);
    let source = Source { kind: Kind::Json, encoding: Some(encoding), ..Source::default() };
    let mut reading = Reading { source, ..Reading::default() };
    let mut names: Vec<String> = Vec::new();
    for mut record in records {
        // Of several of one name the first has it; the others are told apart by their numbers.
        let name = crate::text::clean(&record.platform);
        let same = names.iter().filter(|known| **known == name).count();
        names.push(name.clone());
        let name = if same == 0 { name } else { format!("{name} ({})", same + 1) };
        record.platform.clone_from(&name);
        for (sheet, said) in record.take_answers() {
            for one in said {
                take(one, sheet, &name, &mut reading, &mut left_out);
            }
        }
        reading.sessions.push(record.into_session(&mut left_out)?);
    }
    if reading.rows.is_empty() && reading.refused.is_empty() && reading.sessions.is_empty() {
        return Err(ImportError::Nothing);
    }
    reading.left_out = left_out.into_all();
    Ok(reading)
}

fn damaged(error: &serde_json::Error) -> ImportError {
    let said = error.to_string();
    let reason = said.split(" at line ").next().unwrap_or_default();
    let reason = crate::text::clip(&crate::text::clean_line(reason), 100).into_owned();
    ImportError::BadJson { line: error.line(), column: error.column(), reason }
}

/// Takes an answer, and below it those that were merged into it.
fn take(
    said: Said,
    sheet: crate::domain::Sheet,
    platform: &str,
    reading: &mut Reading,
    left_out: &mut Gathered,
) {
    let mut open = vec![(said, None)];
    while let Some((mut said, into)) = open.pop() {
        let merged = std::mem::take(&mut said.merged);
        let label = said.label();
        open.extend(merged.into_iter().rev().map(|part| (part, label)));
        match said.into_row(sheet, platform, into, left_out) {
            Ok(row) => reading.rows.push(row),
            Err(text) => {
                let place = label.map_or(Position::Line(0), Position::Answer);
                reading.refused.push(Refused { place, text, why: Why::Empty });
            }
        }
    }
}
