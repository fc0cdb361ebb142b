//! Which rows of a file are meant: those of one platform, and of one sheet.

use super::super::fault::ImportError;
use super::super::left_out::{Gathered, What};
use super::super::row::Row;
use crate::domain::{Session, Sheet, unique};
use crate::text;

/// How many platforms are named where none of them is meant.
const MOST_NAMES: usize = 20;

/// Keeps the rows of the session's platform, and what else the file says of it. A file of one platform
/// is taken whatever that is called.
///
/// # Errors
///
/// [`ImportError::NoPlatform`] where the file has several and none of them is called like the session.
pub(super) fn platform(
    session: &Session,
    rows: Vec<Row>,
    sessions: Vec<Session>,
    left_out: &mut Gathered,
) -> Result<(Vec<Row>, Option<Session>), ImportError> {
    let of_rows = rows.iter().filter_map(platform_of);
    let names: Vec<&str> =
        unique(sessions.iter().map(|session| session.platform.as_str()).chain(of_rows));
    let is_meant = |name: &&str| text::same_folded(name.trim(), session.platform.trim());
    let meant = match names.as_slice() {
        [] => return Ok((rows, None)),
        [only] => Some(*only),
        several => several.iter().copied().find(is_meant),
    };
    let Some(meant) = meant.map(str::to_owned) else {
        let shown = |name: &&str| text::clip(&text::clean_line(name), 60).into_owned();
        let there = names.iter().take(MOST_NAMES).map(shown).collect();
        return Err(ImportError::NoPlatform { wanted: session.platform.clone(), there });
    };
    for other in sessions.iter().filter(|other| other.platform != meant) {
        left_out.note(What::Fact, &other.platform, 0, "");
    }
    let mut kept = Vec::with_capacity(rows.len());
    for row in rows {
        match platform_of(&row).filter(|name| *name != meant) {
            Some(other) => left_out.note(What::Fact, other, row.line, &row.text),
            None => kept.push(row),
        }
    }
    Ok((kept, sessions.into_iter().find(|session| session.platform == meant)))
}

fn platform_of(row: &Row) -> Option<&str> {
    row.details.as_ref()?.platform.as_deref()
}

/// Keeps the rows of the sheet that is asked for. Where the file has none of it, all rows go there, and
/// they get labels of that sheet.
pub(super) fn sheet(rows: Vec<Row>, asked: Option<Sheet>, left_out: &mut Gathered) -> Vec<Row> {
    let Some(asked) = asked else { return rows };
    let sheet_of = |row: &Row| row.details.as_ref().and_then(|details| details.sheet);
    let has_it = rows.iter().any(|row| sheet_of(row) == Some(asked));
    let mut kept = Vec::with_capacity(rows.len());
    for mut row in rows {
        match sheet_of(&row).filter(|sheet| *sheet != asked) {
            Some(other) if has_it => left_out.note(What::Sheet, other.key(), row.line, &row.text),
            Some(_) => {
                if let Some(details) = &mut row.details {
                    details.sheet = Some(asked);
                    details.is_moved = true;
                }
                kept.push(row);
            }
            None => kept.push(row),
        }
    }
    kept
}
