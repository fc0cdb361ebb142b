//! Putting finished documents into a folder, whole or not at all.

use std::fs::File;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use super::{Document, Stop};
use crate::files;
use crate::retry::give_name;

/// Whether a file that is there may be replaced.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Overwrite {
    /// It stays, and writing fails.
    #[default]
    Never,
    /// It stays, and the new file gets a number: `name (2).docx`.
    Number,
    /// It is replaced.
    Force,
}

/// Says why documents were not written.
#[derive(Debug, thiserror::Error)]
pub enum WriteFailed {
    /// A file of that name is there.
    #[error("{path} is there already")]
    Exists {
        /// The file.
        path: PathBuf,
    },
    /// The disk refused.
    #[error("{path} could not be written: {source}")]
    Write {
        /// The file or its folder.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
}

/// Writes documents into a folder, making it where it is not there, and returns their paths.
///
/// Files and new folders get the permissions that new ones get there, by the umask or the access list of
/// the folder above; a file that is replaced keeps its own.
///
/// Each file is written under another name in the same folder, brought to the disk and renamed, so
/// a reader sees it whole or not at all, and a failure leaves an older file as it was. Where
/// nothing may be replaced, all names are looked at before the first file is written.
///
/// # Errors
///
/// [`WriteFailed::Exists`] names a file that would be replaced; [`WriteFailed::Write`] tells what
/// the system refused, or that a stop was asked for.
pub fn write_to(
    dir: &Path,
    documents: &[Document],
    overwrite: Overwrite,
    stop: &Stop,
) -> Result<Vec<PathBuf>, WriteFailed> {
    let failed = |path: &Path, source| WriteFailed::Write { path: path.to_owned(), source };
    files::make_shared_folder(dir).map_err(|source| failed(dir, source))?;
    let named = documents.iter().map(|document| match overwrite {
        Overwrite::Number => dir.join(free_name(dir, &document.file_name)),
        Overwrite::Never | Overwrite::Force => dir.join(&document.file_name),
    });
    let paths: Vec<PathBuf> = named.collect();
    if overwrite == Overwrite::Never
        && let Some(path) = paths.iter().find(|path| path.symlink_metadata().is_ok())
    {
        return Err(WriteFailed::Exists { path: path.clone() });
    }
    for (document, path) in documents.iter().zip(&paths) {
        let written = write_one(dir, path, &document.bytes, overwrite, stop);
        stop.forget();
        written?;
    }
    Ok(paths)
}

fn write_one(
    dir: &Path,
    path: &Path,
    bytes: &[u8],
    overwrite: Overwrite,
    stop: &Stop,
) -> Result<(), WriteFailed> {
    let failed = |source| WriteFailed::Write { path: path.to_owned(), source };
    let mut file = stop.make_file(dir).map_err(failed)?;
    if overwrite == Overwrite::Force {
        keep_permissions(path, file.as_file()).map_err(failed)?;
    }
    file.write_all(bytes).and_then(|()| file.as_file().sync_all()).map_err(failed)?;
    let named = give_name(file, |file| match overwrite {
        Overwrite::Force => file.persist(path),
        Overwrite::Never | Overwrite::Number => file.persist_noclobber(path),
    });
    named.map_err(|error| match error.kind() {
        // Between the first look and now somebody else may have made the file.
        io::ErrorKind::AlreadyExists if overwrite != Overwrite::Force => {
            WriteFailed::Exists { path: path.to_owned() }
        }
        _ => failed(error),
    })
}

/// Gives a file the permissions of the one that it is going to replace, if there is one.
#[cfg(unix)]
fn keep_permissions(path: &Path, file: &File) -> io::Result<()> {
    match path.symlink_metadata() {
        Ok(there) if there.is_file() => file.set_permissions(there.permissions()),
        Ok(_) | Err(_) => Ok(()),
    }
}

/// On Windows permissions come from the folder.
#[cfg(windows)]
fn keep_permissions(_: &Path, _: &File) -> io::Result<()> {
    Ok(())
}

/// Returns the name itself when no file of the folder has it, else the name with the first number
/// that is free: `report.docx`, `report (2).docx`.
pub fn free_name(dir: &Path, file_name: &str) -> String {
    let free = |name: &str| dir.join(name).symlink_metadata().is_err();
    if free(file_name) {
        return file_name.to_owned();
    }
    let (stem, extension) = match file_name.rsplit_once('.') {
        Some((stem, extension)) => (stem, format!(".{extension}")),
        None => (file_name, String::new()),
    };
    let numbered = (2_u32..).map(|number| format!("{stem} ({number}){extension}"));
    numbered.into_iter().find(|name| free(name)).unwrap_or_else(|| file_name.to_owned())
}
