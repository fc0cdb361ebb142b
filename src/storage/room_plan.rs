//! What the room is to see, in a file beside the session: `NAME.ron.room`.
//!
//! It says nothing that could be lost: it is written without waiting for the disk, and where it is missing
//! or cannot be read, the room follows the walk.

use std::fs::{self, OpenOptions};
use std::io::{self, ErrorKind, Write};
use std::path::Path;

use super::fault::{DiskError, Operation};
use super::format::{depth, sanitize};
use super::names;
use crate::domain::RoomPlan;
use crate::files;
use crate::retry::retry_while_held;

/// More bytes than this are no plan of the program's own.
const LIMIT: u64 = 64 << 10;

/// Reads what the room is to see of a session; the usual where nothing readable says otherwise.
pub fn read_room_plan(session: &Path) -> RoomPlan {
    let text = || {
        let bytes = files::read(&names::room(session), LIMIT).ok()?;
        String::from_utf8(bytes).ok()
    };
    let Some(text) = text() else { return RoomPlan::default() };
    let plan = depth::usual().from_str::<RoomPlan>(&text).unwrap_or_default();
    sanitize::cleaned(&text, &plan).unwrap_or(plan)
}

/// Says what the room is to see of a session; the file goes where that is the usual. Whoever reads it
/// meanwhile gets the old plan or the new one whole.
///
/// # Errors
///
/// When the disk refuses; the room then sees what it saw before.
pub fn write_room_plan(session: &Path, plan: &RoomPlan) -> Result<(), DiskError> {
    let path = names::room(session);
    if *plan == RoomPlan::default() {
        return match retry_while_held(|| fs::remove_file(&path)) {
            Err(error) if error.kind() != ErrorKind::NotFound => {
                Err(DiskError::at(Operation::Remove, &path)(error))
            }
            Ok(()) | Err(_) => Ok(()),
        };
    }
    let write = || {
        let text = depth::write(plan).map_err(|error| io::Error::other(error.to_string()))?;
        let new = names::unfinished(&path);
        match fs::remove_file(&new) {
            Err(error) if error.kind() != ErrorKind::NotFound => return Err(error),
            Ok(()) | Err(_) => {}
        }
        let mut options = OpenOptions::new();
        options.write(true).create_new(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        options.open(&new)?.write_all(text.as_bytes())?;
        retry_while_held(|| fs::rename(&new, &path))
    };
    write().map_err(DiskError::at(Operation::Write, &path))
}
