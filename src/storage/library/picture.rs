//! The picture of a lab, which stands beside its `lab.ron`.

use std::io::ErrorKind;
use std::path::Path;

use crate::domain::LabPlan;
use crate::files;
use crate::storage::SaveError;

use super::super::disk;
use super::super::fault::{DiskError, Operation};

/// Most bytes of a picture that is taken over.
const LIMIT: u64 = 16 << 20;

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
