//! The ladder of layouts: one pure step from each old layout to the next.
//!
//! To change the layout: raise [`FORMAT`](crate::domain::FORMAT), write the step as a file of its
//! own beside this one, put it at the end of [`MIGRATIONS`], and add a file of the old layout to the
//! fixtures of the tests.

/// Turns a text of one layout into the next.
pub(super) type Migration = fn(&str) -> Result<String, String>;

/// The steps, that from layout 1 first. Layout 1 is the first there was.
pub(super) const MIGRATIONS: &[Migration] = &[];

/// Climbs from `format` to the layout above the last rung; nothing when there is no rung for it.
///
/// # Errors
///
/// What a step found wrong with its text.
pub(super) fn climb(
    ladder: &[Migration],
    format: u32,
    text: &str,
) -> Option<Result<String, String>> {
    let below = usize::try_from(format.checked_sub(1)?).ok()?;
    let rungs = ladder.get(below..).filter(|rungs| !rungs.is_empty())?;
    let mut text = text.to_owned();
    for rung in rungs {
        match rung(&text) {
            Ok(next) => text = next,
            Err(wrong) => return Some(Err(wrong)),
        }
    }
    Some(Ok(text))
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
    fn every_rung_from_the_old_layout_on_is_climbed() {
        fn adds(text: &str) -> Result<String, String> {
            Ok(format!("{text} and parked"))
        }
        assert_eq!(climb(&[renames, adds], 1, "problems"), Some(Ok("troubles and parked".into())));
        assert_eq!(climb(&[renames, adds], 2, "problems"), Some(Ok("problems and parked".into())));
    }

    #[test]
    fn there_is_no_way_from_an_unknown_layout() {
        assert_eq!(climb(&[renames], 0, "problems"), None);
        assert_eq!(climb(&[renames], 2, "problems"), None);
    }

    #[test]
    fn a_rung_that_refuses_ends_the_climb() {
        assert_eq!(climb(&[refuses, renames], 1, "it"), Some(Err("it is beyond help".into())));
    }
}
