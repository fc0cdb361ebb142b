//! The picture of a lab, which stands beside its `lab.ron`.

use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use crate::domain::{LabPlan, Moment};
use crate::files;
use crate::storage::SaveError;

use super::super::fault::{DiskError, Operation};
use super::super::{backups, disk};
use super::PLAN;

/// Most bytes of a picture that is taken over.
const LIMIT: u64 = 16 << 20;
/// Most mebibytes of a picture that a lab is given.
const MOST: u64 = 5;

/// The name of a picture that is made of lines.
const DRAWING: &str = "logo.svg";

/// A picture for a lab, read whole.
#[derive(Debug)]
pub struct Picture {
    bytes: Vec<u8>,
    name: &'static str,
}

/// Why a file cannot be the picture of a lab.
#[derive(Debug, thiserror::Error)]
pub enum PictureError {
    /// It is neither PNG nor JPEG nor SVG by its bytes, whatever its name.
    #[error("{} is no picture", .0.display())]
    NoPicture(PathBuf),
    /// It has more than this many mebibytes.
    #[error("{} is larger than {most} MiB", path.display())]
    TooLarge {
        /// The file.
        path: PathBuf,
        /// The most it may have.
        most: u64,
    },
    /// It cannot be read.
    #[error(transparent)]
    Disk(#[from] DiskError),
}

impl Picture {
    /// Reads a picture from a file, which may be a link.
    ///
    /// # Errors
    ///
    /// When it cannot be read, is too large, or is neither PNG nor JPEG nor SVG.
    pub fn read(path: &Path) -> Result<Self, PictureError> {
        let bytes =
            files::read_followed(path, MOST << 20).map_err(DiskError::at(Operation::Read, path))?;
        if bytes.len() as u64 > MOST << 20 {
            return Err(PictureError::TooLarge { path: path.to_owned(), most: MOST });
        }
        let name = match bytes.as_slice() {
            [0x89, b'P', b'N', b'G', b'\r', b'\n', 0x1a, b'\n', ..] => "logo.png",
            [0xff, 0xd8, 0xff, ..] => "logo.jpg",
            bytes if files::is_svg(bytes) => DRAWING,
            _ => return Err(PictureError::NoPicture(path.to_owned())),
        };
        Ok(Self { bytes, name })
    }

    /// Returns what is in its file.
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// Tells whether it is made of lines, and still to be drawn.
    pub fn is_drawing(&self) -> bool {
        self.name == DRAWING
    }

    /// Returns the name it gets in the folder of a lab.
    pub fn name(&self) -> &'static str {
        self.name
    }

    /// Writes it to the folder of a lab; another one of that name is kept among the earlier states.
    ///
    /// # Errors
    ///
    /// When the disk refuses.
    pub fn put(&self, folder: &Path, now: Moment) -> Result<(), SaveError> {
        let path = folder.join(self.name);
        match files::read(&path, LIMIT) {
            Ok(there) if there == self.bytes => return Ok(()),
            Err(error) if error.kind() == ErrorKind::NotFound => {}
            Ok(_) | Err(_) => {
                backups::set_aside(&folder.join(PLAN), &path, "logo", now)?;
            }
        }
        Ok(disk::put(&path, &self.bytes)?)
    }
}

/// Copies the picture that a lab names from the folder of another lab into its own; one that is not
/// there is no failure.
///
/// # Errors
///
/// When the disk refuses.
pub fn copy_picture(plan: &LabPlan, from: &Path, to: &Path) -> Result<(), SaveError> {
    let Some(name) = Path::new(&plan.logo).file_name() else { return Ok(()) };
    let picture = from.join(name);
    match files::read(&picture, LIMIT) {
        Ok(bytes) => Ok(disk::put(&to.join(name), &bytes)?),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(()),
        Err(error) => Err(DiskError::at(Operation::Read, &picture)(error).into()),
    }
}
