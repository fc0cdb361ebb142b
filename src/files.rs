//! Files: opened only where they are ordinary files, never waited for, and read up to a limit.
//!
//! What stands under the name of a file may have been put there by anybody: a link to a foreign file, a
//! pipe into which nobody writes, a device without an end. All files of the program's own are opened
//! here, so that none of these is followed, waited for or read for ever.

use std::fs::{self, DirBuilder, File, Metadata, OpenOptions};
use std::io::{self, ErrorKind, Read};
use std::path::{Path, PathBuf};

use crate::retry::retry_while_leased;
use crate::text;

/// Why something is not used as the file or folder whose name it has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Irregular {
    /// It is a link to a file or folder.
    #[error("it is a link")]
    Link,
    /// It is a link that leads to nothing.
    #[error("it is a link that leads nowhere")]
    LostLink,
    /// It is a pipe, a device or a socket.
    #[error("it is a pipe, a device or a socket")]
    Special,
    /// It is a file with a second name, by a hard link.
    #[error("it is a file with a second name")]
    SecondName,
    /// It stands in the place of a folder and is none.
    #[error("it is no folder")]
    NoFolder,
    /// Windows takes the name for a device or for part of another file.
    #[error("Windows keeps this name for itself")]
    ReservedName,
}

impl Irregular {
    /// Returns it if that is why a step failed.
    pub fn of(error: &io::Error) -> Option<Self> {
        error.get_ref()?.downcast_ref().copied()
    }
}

impl From<Irregular> for io::Error {
    fn from(why: Irregular) -> Self {
        Self::other(why)
    }
}

/// Tells whether bytes are a drawing made of lines (SVG), as far as its beginning shows.
pub fn is_svg(bytes: &[u8]) -> bool {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes).trim_ascii_start();
    let has_root = || bytes.windows(4).any(|name| name == b"<svg" || name == b":svg");
    bytes.starts_with(b"<") && has_root()
}

/// Checks that an ordinary file has this name; a link to one does not count.
///
/// # Errors
///
/// [`Irregular`], or what the system said.
pub fn check(path: &Path) -> io::Result<()> {
    check_kind(&fs::symlink_metadata(path)?)
}

/// Refuses the name of a file that Windows takes for something else: `CON.ron`, `waste.ron:notes`.
///
/// # Errors
///
/// [`Irregular::ReservedName`], on Windows.
pub fn check_name(path: &Path) -> io::Result<()> {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    if cfg!(windows) && text::is_special_name(&name) {
        return Err(Irregular::ReservedName.into());
    }
    Ok(())
}

/// Opens a file as the options say; never follows a link or waits.
///
/// # Errors
///
/// [`Irregular`], or what the system said.
pub fn open(options: &mut OpenOptions, path: &Path) -> io::Result<File> {
    // Looked at before it is opened, since opening alone does something to some devices.
    match check(path) {
        Err(error) if error.kind() != ErrorKind::NotFound => return Err(error),
        // The options may have it made.
        Ok(()) | Err(_) => {}
    }
    open_at_once(options, path, Links::Refused)
}

/// Opens a file to be written in place, so that nothing else may be meant by it.
///
/// Every other file is only read, or replaced by a new one. So a second name does no harm to them, and
/// they have one for a moment while an earlier state is kept.
///
/// # Errors
///
/// As [`open`].
pub fn open_alone(options: &mut OpenOptions, path: &Path) -> io::Result<File> {
    let file = open(options, path)?;
    if count_names(&file)? > 1 { Err(Irregular::SecondName.into()) } else { Ok(file) }
}

/// Reads a file, but never more than one byte beyond the limit, whatever size it claims to have.
///
/// # Errors
///
/// As [`open`].
pub fn read(path: &Path, limit: u64) -> io::Result<Vec<u8>> {
    read_up_to(open(OpenOptions::new().read(true), path)?, limit)
}

/// Reads a file as [`read`], also one that a link leads to: for files that people name themselves.
///
/// # Errors
///
/// As [`open`].
pub fn read_followed(path: &Path, limit: u64) -> io::Result<Vec<u8>> {
    check_kind(&fs::metadata(path)?)?;
    read_up_to(open_at_once(OpenOptions::new().read(true), path, Links::Followed)?, limit)
}

/// Returns a path with all links in it followed.
///
/// # Errors
///
/// [`Irregular::LostLink`], or what the system said.
pub fn follow(path: &Path) -> io::Result<PathBuf> {
    dunce::canonicalize(path).map_err(|error| {
        let is_link = fs::symlink_metadata(path).is_ok_and(|there| there.is_symlink());
        if is_link && error.kind() != ErrorKind::PermissionDenied {
            Irregular::LostLink.into()
        } else {
            error
        }
    })
}

/// Tells whether there is a folder of this name, and nothing that only leads to one.
///
/// # Errors
///
/// [`Irregular`], or what the system said.
pub fn is_folder(path: &Path) -> io::Result<bool> {
    match fs::symlink_metadata(path) {
        Ok(there) if there.is_dir() => Ok(true),
        Ok(_) => Err(Irregular::NoFolder.into()),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(false),
        Err(error) => Err(error),
    }
}

/// Makes a folder that only its owner can look into, with those above it that are missing.
///
/// # Errors
///
/// What the system said.
pub fn make_folder(path: &Path) -> io::Result<()> {
    let mut builder = DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(path)
}

/// Makes a folder with those above it that are missing, as open as new folders are by the umask; in a folder
/// that a group shares, as its set-group-ID bit says, one that is shared likewise.
///
/// # Errors
///
/// What the system said.
pub fn make_shared_folder(path: &Path) -> io::Result<()> {
    if path.is_dir() {
        return Ok(());
    }
    let above = match path.parent() {
        Some(above) if !above.as_os_str().is_empty() => above,
        Some(_) | None => Path::new("."),
    };
    make_shared_folder(above)?;
    fs::create_dir_all(path)?;
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        const SET_GROUP_ID: u32 = 0o2000;
        let permissions = fs::metadata(above)?.permissions();
        if permissions.mode() & SET_GROUP_ID != 0 {
            fs::set_permissions(path, permissions)?;
        }
    }
    Ok(())
}

/// Whether a link that has the name of a file is followed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Links {
    Followed,
    Refused,
}

fn check_kind(there: &Metadata) -> io::Result<()> {
    let kind = there.file_type();
    if kind.is_file() {
        Ok(())
    } else if kind.is_dir() {
        Err(ErrorKind::IsADirectory.into())
    } else if kind.is_symlink() {
        Err(Irregular::Link.into())
    } else {
        Err(Irregular::Special.into())
    }
}

fn read_up_to(file: File, limit: u64) -> io::Result<Vec<u8>> {
    let size = file.metadata()?.len().min(limit) + 1;
    let mut bytes = Vec::with_capacity(usize::try_from(size).unwrap_or(0));
    file.take(limit + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// Opens what was found to be a file, and makes sure that it still was one then.
#[cfg(unix)]
fn open_at_once(options: &mut OpenOptions, path: &Path, links: Links) -> io::Result<File> {
    use std::os::unix::fs::OpenOptionsExt;

    use rustix::fs::OFlags;

    let mut flags = OFlags::NONBLOCK | OFlags::NOCTTY;
    flags.set(OFlags::NOFOLLOW, links == Links::Refused);
    let options = options.custom_flags(flags.bits().cast_signed());
    let file = retry_while_leased(|| options.open(path))?;
    check_kind(&file.metadata()?)?;
    Ok(file)
}

/// Opens what was found to be a file, and makes sure that it still was one then.
///
/// Windows could be told not to follow links, but then it would not follow what stands for a file that
/// is compressed, deduplicated or still in the cloud either, and such a file must be readable. So a link
/// that took the name between the look at it and the opening is found by looking again.
#[cfg(windows)]
fn open_at_once(options: &mut OpenOptions, path: &Path, links: Links) -> io::Result<File> {
    let file = retry_while_leased(|| options.open(path))?;
    if !winapi_util::file::typ(&file)?.is_disk() {
        return Err(Irregular::Special.into());
    }
    if links == Links::Refused {
        check(path)?;
    }
    Ok(file)
}

#[cfg(unix)]
fn count_names(file: &File) -> io::Result<u64> {
    Ok(std::os::unix::fs::MetadataExt::nlink(&file.metadata()?))
}

#[cfg(windows)]
fn count_names(file: &File) -> io::Result<u64> {
    Ok(winapi_util::file::information(file)?.number_of_links())
}
