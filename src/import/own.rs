//! Files of this program's own: what it exports is read back, and nothing of it is lost.
//!
//! | part | what it does |
//! |---|---|
//! | [`json`] | the whole session as JSON |
//! | [`tables`] | the worksheets, as CSV or in a workbook |

pub(super) mod json;
pub(super) mod tables;
mod unknown;
