//! Migrations: one pure step from each old layout to the next.
//!
//! To change the layout: raise [`FORMAT`](crate::domain::FORMAT), write the step as a file of its
//! own beside this one, put it at the end of [`MIGRATIONS`], and add a file of the old layout to the
//! fixtures of the tests.

mod more_fields;

/// Turns a text of one layout into the next.
pub(super) type Migration = fn(&str) -> Result<String, String>;

/// The steps; the first is the one from layout 1, which is the oldest.
pub(super) const MIGRATIONS: &[Migration] = &[
    // Waiting lines, ballots, what was open at the closing.
    |text| more_fields::renumbered(text, 2),
    // The platform's number, days of replies, reasons, what earlier labs promised.
    |text| more_fields::renumbered(text, 3),
    // Objections and supports, causes, ballots with five picks, silent writing.
    |text| more_fields::renumbered(text, 4),
];

/// Takes a text of layout `format` through all later steps; nothing when there is none.
///
/// # Errors
///
/// What a step found wrong with its text.
pub(super) fn migrate(
    migrations: &[Migration],
    format: u32,
    text: &str,
) -> Option<Result<String, String>> {
    let first = usize::try_from(format.checked_sub(1)?).ok()?;
    let steps = migrations.get(first..).filter(|steps| !steps.is_empty())?;
    Some(steps.iter().try_fold(text.to_owned(), |text, step| step(&text)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn renames(text: &str) -> Result<String, String> {
        Ok(text.replace("problems", "troubles"))
    }

    fn refuses(text: &str) -> Result<String, String> {
        Err(format!("{text} is beyond help"))
    }

    #[test]
    fn every_step_from_the_old_layout_on_is_taken() {
        fn adds(text: &str) -> Result<String, String> {
            Ok(format!("{text} and parked"))
        }
        assert_eq!(
            migrate(&[renames, adds], 1, "problems"),
            Some(Ok("troubles and parked".into()))
        );
        assert_eq!(
            migrate(&[renames, adds], 2, "problems"),
            Some(Ok("problems and parked".into()))
        );
    }

    #[test]
    fn there_is_no_way_from_an_unknown_layout() {
        assert_eq!(migrate(&[renames], 0, "problems"), None);
        assert_eq!(migrate(&[renames], 2, "problems"), None);
    }

    #[test]
    fn a_step_that_refuses_ends_the_migration() {
        assert_eq!(migrate(&[refuses, renames], 1, "it"), Some(Err("it is beyond help".into())));
    }
}
