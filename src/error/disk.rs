//! What the disk says, in words that tell what to do about it.

use std::io::{self, ErrorKind};

use crate::files::Irregular;
use crate::i18n::Lang;
pub(super) use crate::storage::paths::shown;
use crate::storage::{DiskError, Operation};
use crate::t;

use super::Sentence;

impl Sentence for DiskError {
    fn sentence(&self, lang: Lang) -> String {
        let (path, why) = (shown(&self.path), reason(&self.source, lang));
        match self.operation {
            Operation::Read => t!(lang, "error-disk-read", path = path, why = why),
            Operation::Write => t!(lang, "error-disk-write", path = path, why = why),
            Operation::MakeFolder => t!(lang, "error-disk-folder", path = path, why = why),
            Operation::Remove => t!(lang, "error-disk-remove", path = path, why = why),
            Operation::Lock => t!(lang, "error-disk-lock", path = path, why = why),
        }
    }
}

impl Sentence for io::Error {
    fn sentence(&self, lang: Lang) -> String {
        reason(self, lang)
    }
}

/// Returns why the system refused.
pub(super) fn reason(error: &io::Error, lang: Lang) -> String {
    match Irregular::of(error) {
        Some(Irregular::Link) => return t!(lang, "error-reason-link"),
        Some(Irregular::LostLink) => return t!(lang, "error-reason-lost-link"),
        Some(Irregular::Special) => return t!(lang, "error-reason-special"),
        Some(Irregular::SecondName) => return t!(lang, "error-reason-second-name"),
        Some(Irregular::NoFolder) => return t!(lang, "error-reason-not-folder"),
        Some(Irregular::ReservedName) => return t!(lang, "error-reason-reserved"),
        None => {}
    }
    match error.kind() {
        // Windows denies access also to a file that another program keeps from being replaced.
        _ if cfg!(windows) && error.raw_os_error() == Some(5) => t!(lang, "error-reason-denied"),
        ErrorKind::NotFound => t!(lang, "error-reason-not-found"),
        ErrorKind::PermissionDenied => t!(lang, "error-reason-permission"),
        ErrorKind::StorageFull => t!(lang, "error-reason-full"),
        ErrorKind::QuotaExceeded => t!(lang, "error-reason-quota"),
        ErrorKind::FileTooLarge => t!(lang, "error-reason-too-large"),
        ErrorKind::ReadOnlyFilesystem => t!(lang, "error-reason-read-only"),
        ErrorKind::AlreadyExists => t!(lang, "error-reason-exists"),
        ErrorKind::IsADirectory => t!(lang, "error-reason-folder"),
        ErrorKind::NotADirectory => t!(lang, "error-reason-no-folder"),
        ErrorKind::InvalidData => t!(lang, "error-reason-no-text"),
        ErrorKind::InvalidFilename => t!(lang, "error-reason-name"),
        ErrorKind::StaleNetworkFileHandle => t!(lang, "error-reason-gone"),
        // There is no kind for the disk that fails (EIO on every Unix).
        _ if cfg!(unix) && error.raw_os_error() == Some(5) => t!(lang, "error-reason-io"),
        // A sharing or a lock violation: Windows lets one program keep a file from all others.
        _ if cfg!(windows) && matches!(error.raw_os_error(), Some(32 | 33)) => {
            t!(lang, "error-reason-in-use")
        }
        // ENOTTY on every Unix.
        _ if cfg!(unix) && error.raw_os_error() == Some(25) => t!(lang, "error-reason-no-terminal"),
        _ => crate::text::clean_line(&error.to_string()),
    }
}
