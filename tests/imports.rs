//! Imports: what is read of a file, what of it is kept, and what is refused and why.

mod apart;
mod archives;
mod budget;
mod carry;
mod cells;
mod columns;
mod commands;
mod documents;
mod encodings;
mod forms;
mod headings;
mod hidden;
mod html;
mod kinds;
mod large_texts;
mod measured;
mod merged;
mod mutated;
mod own_json;
pub mod own_tables;
mod plan;
mod promises;
mod quoting;
mod rejected;
mod round_trip;
mod sheets;
mod stacked;
mod tables;
mod texts;
mod transcripts;
mod workbooks;

use citylab::import::{Asked, Columns, ImportError, Reading, Role, read};

/// Reads a table in which all columns are guessed.
pub fn csv(bytes: impl AsRef<[u8]>) -> Reading {
    try_csv(bytes).unwrap()
}

pub fn try_csv(bytes: impl AsRef<[u8]>) -> Result<Reading, ImportError> {
    read(bytes.as_ref(), "csv", &Asked::default())
}

/// Reads a table by columns named as on the command line: `text=2 votes=C`.
pub fn csv_by(bytes: impl AsRef<[u8]>, named: &str) -> Result<Reading, ImportError> {
    read(bytes.as_ref(), "csv", &by(named))
}

/// Names columns as on the command line.
pub fn by(named: &str) -> Asked {
    let mut columns = Vec::new();
    for pair in named.split(' ') {
        let (role, column) = pair.split_once('=').unwrap();
        let role = match role {
            "text" => Role::Text,
            "voice" => Role::Voice,
            "group" => Role::Group,
            "theme" => Role::Theme,
            "votes" => Role::Votes,
            other => panic!("{other}"),
        };
        columns.push((role, column.to_owned()));
    }
    Asked { columns: Columns::Named(columns), ..Asked::default() }
}

/// Shows what was read: `line text|person|group|theme|votes`, a row each.
pub fn shown(reading: &Reading) -> Vec<String> {
    let row = |row: &citylab::import::Row| {
        let voice = row.voices.first().cloned().unwrap_or_default();
        let [person, group, theme] =
            [voice.person, voice.group, row.theme.clone()].map(Option::unwrap_or_default);
        format!("{} {}|{person}|{group}|{theme}|{}", row.line, row.text, row.votes.total())
    };
    reading.rows.iter().map(row).collect()
}

pub fn texts_of(reading: &Reading) -> Vec<&str> {
    reading.rows.iter().map(|row| row.text.as_str()).collect()
}

/// Returns the column a role was found in.
pub fn column(reading: &Reading, role: Role) -> Option<&str> {
    reading.columns.iter().find(|it| it.role == Some(role)).map(|it| it.name.as_str())
}
