//! Imports: what is read of a file, what of it is kept, and what is refused and why.

mod apart;
mod archives;
mod budget;
mod carry;
mod columns;
mod commands;
mod large_texts;
mod measured;
mod mutated;
mod plan;
mod promises;
mod tables;
mod texts;
mod workbooks;

use citylab::import::{Columns, ImportError, Kind, Reading, Role, read};

/// Reads a table in which all columns are guessed.
pub fn csv(bytes: impl AsRef<[u8]>) -> Reading {
    try_csv(bytes).unwrap()
}

pub fn try_csv(bytes: impl AsRef<[u8]>) -> Result<Reading, ImportError> {
    read(bytes.as_ref(), &Kind::Delimited, &Columns::default())
}

/// Reads a table by columns named as on the command line: `text=2 votes=C`.
pub fn csv_by(bytes: impl AsRef<[u8]>, named: &str) -> Result<Reading, ImportError> {
    read(bytes.as_ref(), &Kind::Delimited, &by(named))
}

pub fn by(named: &str) -> Columns {
    let mut columns = Columns::default();
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
        columns.insert(role, column.to_owned());
    }
    columns
}

/// Shows what was read: `line text|person|group|theme|votes`, a row each.
pub fn shown(reading: &Reading) -> Vec<String> {
    let or_none = |text: &Option<String>| text.clone().unwrap_or_default();
    let row = |row: &citylab::import::Row| {
        let [person, group, theme] = [&row.person, &row.group, &row.theme].map(or_none);
        format!("{} {}|{person}|{group}|{theme}|{}", row.line, row.text, row.votes)
    };
    reading.rows.iter().map(row).collect()
}

pub fn texts_of(reading: &Reading) -> Vec<&str> {
    reading.rows.iter().map(|row| row.text.as_str()).collect()
}

/// Returns the column a role was found in.
pub fn column(reading: &Reading, role: Role) -> Option<&str> {
    reading.columns.iter().find(|(known, _)| *known == role).map(|(_, name)| name.as_str())
}
