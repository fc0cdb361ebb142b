//! Files of this program's own: what it exports is read back, and nothing of it is lost.
//!
//! | part | what it does |
//! |---|---|
//! | [`json`] | the whole session as JSON |

pub(super) mod json;
mod unknown;
