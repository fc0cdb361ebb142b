//! The session that is open: its saver and its file.

use std::path::PathBuf;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, TryLockError};

use crate::storage::Saver;

/// The saver of the session that is open, and where that session is.
#[derive(Debug, Clone, Default)]
pub(in crate::runtime) struct OpenSession(Arc<Mutex<(Option<Saver>, Option<PathBuf>)>>);

impl OpenSession {
    pub(super) fn lock(&self) -> MutexGuard<'_, (Option<Saver>, Option<PathBuf>)> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(super) fn put(&self, saver: Option<Saver>, path: PathBuf) {
        *self.lock() = (saver, Some(path));
    }

    pub(super) fn take(&self) -> Option<Saver> {
        std::mem::take(&mut *self.lock()).0
    }

    pub(super) fn path(&self) -> Option<PathBuf> {
        self.lock().1.clone()
    }

    /// Returns the session's file, unless another thread uses it right now.
    pub(in crate::runtime) fn path_if_free(&self) -> Option<PathBuf> {
        match self.0.try_lock() {
            Ok(open) => open.1.clone(),
            Err(TryLockError::Poisoned(open)) => open.into_inner().1.clone(),
            Err(TryLockError::WouldBlock) => None,
        }
    }
}
