//! The shape of files: the names of their fields, as the types that are read have them.

use ron::extensions::Extensions;
use serde::de::DeserializeOwned;

use crate::domain::{Answer, LabPlan, Session};

/// Tells whether a session or a plan may have this field at the top.
pub(super) fn is_outermost(name: &str) -> bool {
    fields_of::<Session>().contains(&name) || fields_of::<LabPlan>().contains(&name)
}

/// Tells whether an answer may have this field.
pub(super) fn is_of_answer(name: &str) -> bool {
    fields_of::<Answer>().contains(&name)
}

/// Returns the names of the fields of a type, which its reader tells when it meets another.
fn fields_of<T: DeserializeOwned>() -> &'static [&'static str] {
    let options = ron::Options::default().with_default_extension(Extensions::IMPLICIT_SOME);
    match options.from_str::<T>("(no_such_field: 0)").map_err(|error| error.code) {
        Err(ron::Error::NoSuchStructField { expected, .. }) => expected,
        Ok(_) | Err(_) => &[],
    }
}
