//! What stands in boxes that have little room.

use std::borrow::Cow;

/// Joins labels to no more letters than these; what is left out is counted.
pub(in crate::export) fn named(labels: &[&str], longest: usize) -> String {
    let whole = labels.join(", ");
    if whole.chars().count() <= longest {
        return whole;
    }
    let mut shown = String::new();
    for (at, label) in labels.iter().enumerate() {
        let next = format!("{label}, ");
        if shown.chars().count() + next.chars().count() + 6 > longest {
            shown.push_str(&format!("… +{}", labels.len() - at));
            break;
        }
        shown.push_str(&next);
    }
    shown
}

/// Cuts a text until it takes no more than so many lines, as counted.
pub(in crate::export) fn fitted<'t>(
    text: &'t str,
    most: usize,
    lines: impl Fn(&str) -> usize,
) -> Cow<'t, str> {
    let mut shown = Cow::Borrowed(text);
    let mut letters = text.chars().count();
    loop {
        let count = lines(&shown);
        if count <= most || letters == 0 {
            return shown;
        }
        letters = (letters * most / count).min(letters * 19 / 20);
        let head: String = text.chars().take(letters).collect();
        shown = Cow::Owned(format!("{}…", head.trim_end()));
    }
}
