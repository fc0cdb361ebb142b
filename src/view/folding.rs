//! Which answers of a list are seen, and how many rows each of them gets.

use std::borrow::Cow;
use std::ops::Range;

use crate::text::{one_line, wrap};

use super::window;

/// The items of a list that are seen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Shares {
    /// Which they are.
    pub(super) seen: Range<usize>,
    /// The rows each of them gets, one at least.
    pub(super) rows: Vec<usize>,
}

/// Shares rows out among the items of a list, the newest last.
///
/// As many items are seen as if each took one row, but for the chosen one, which gets the rows it
/// wants. What rows are left go to the others, from the last one up, as many to each as it wants. So
/// no item is hidden so that another is seen in full, and one more at the end takes rows only from
/// those before it. `wanted` is asked for items that are seen alone, and no more often than there are
/// rows.
pub(super) fn share(
    items: usize,
    rows: usize,
    chosen: Option<(usize, usize)>,
    mut wanted: impl FnMut(usize) -> usize,
) -> Shares {
    let (chosen, high) = chosen.unzip();
    let high = high.unwrap_or(1).clamp(1, rows.max(1));
    let seen = window::around(items, rows, chosen, high);
    let one = |index: usize| if Some(index) == chosen { high } else { 1 };
    let mut shares: Vec<usize> = seen.clone().map(one).collect();
    let mut spare = rows.saturating_sub(shares.iter().sum());
    for (index, share) in seen.clone().zip(&mut shares).rev() {
        if spare == 0 {
            break;
        }
        if Some(index) != chosen {
            let more = wanted(index).saturating_sub(1).min(spare);
            *share += more;
            spare -= more;
        }
    }
    Shares { seen, rows: shares }
}

/// Returns a text in at most so many rows; the last one ends with `…` where more would follow once it
/// is cut to the width.
pub(super) fn folded(text: &str, width: usize, rows: usize) -> Vec<Cow<'_, str>> {
    if rows < 2 {
        return vec![one_line(text)];
    }
    let parts = wrap(text, width);
    let all = parts.len();
    let row = |(index, part): (usize, Range<usize>)| {
        if index + 1 == rows && all > rows {
            one_line(text.get(part.start..).unwrap_or_default())
        } else {
            Cow::Borrowed(text.get(part).unwrap_or_default())
        }
    };
    parts.into_iter().take(rows).enumerate().map(row).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// The rows of a list, what each of its items wants, and the chosen one with what it wants.
    fn list() -> impl Strategy<Value = (Vec<usize>, usize, Option<(usize, usize)>)> {
        (prop::collection::vec(1..6_usize, 0..40), 1..30_usize).prop_flat_map(|(wants, rows)| {
            let place = 0..wants.len().max(1);
            let chosen = prop::option::of((place, 1..9_usize));
            let chosen = chosen.prop_filter("nothing to choose", {
                let empty = wants.is_empty();
                move |chosen| !empty || chosen.is_none()
            });
            (Just(wants), Just(rows), chosen)
        })
    }

    fn at(all: &[usize], index: usize) -> usize {
        all.get(index).copied().unwrap_or_default()
    }

    fn shares(wants: &[usize], rows: usize, chosen: Option<(usize, usize)>) -> Shares {
        share(wants.len(), rows, chosen, |index| at(wants, index))
    }

    proptest! {
        #[test]
        fn rows_are_never_overdrawn_nor_wasted((wants, rows, chosen) in list()) {
            let Shares { seen, rows: given } = shares(&wants, rows, chosen);
            prop_assert_eq!(given.len(), seen.len());
            prop_assert!(given.iter().all(|share| *share >= 1));
            let used: usize = given.iter().sum();
            prop_assert!(used <= rows);
            let want = |index: usize| match chosen {
                Some((chosen, high)) if chosen == index => high.min(rows),
                _ => at(&wants, index),
            };
            let all: usize = (0..wants.len()).map(want).sum();
            prop_assert_eq!(used, rows.min(all));
            for (index, share) in seen.zip(given) {
                prop_assert!(share <= want(index));
            }
        }

        #[test]
        fn the_chosen_one_is_seen_in_full_if_it_fits((wants, rows, chosen) in list()) {
            let Shares { seen, rows: given } = shares(&wants, rows, chosen);
            if let Some((chosen, high)) = chosen {
                prop_assert!(seen.contains(&chosen));
                prop_assert_eq!(at(&given, chosen - seen.start), high.min(rows));
            }
        }

        #[test]
        fn none_is_hidden_so_that_another_is_seen_in_full((wants, rows, chosen) in list()) {
            let all_in_one_row = vec![1; wants.len()];
            let seen = shares(&wants, rows, chosen).seen;
            prop_assert_eq!(seen, shares(&all_in_one_row, rows, chosen).seen);
        }

        #[test]
        fn one_more_only_folds_those_before_it((wants, rows, _) in list(), one_more in 1..6_usize) {
            let before = shares(&wants, rows, None);
            let more = [wants.as_slice(), &[one_more]].concat();
            let after = shares(&more, rows, None);
            prop_assert_eq!(after.seen.end, more.len());
            for (index, share) in after.seen.clone().zip(&after.rows).take(after.rows.len() - 1) {
                prop_assert!(before.seen.contains(&index));
                prop_assert!(*share <= at(&before.rows, index - before.seen.start));
            }
        }

        #[test]
        fn nothing_is_measured_that_could_not_be_seen((wants, rows, chosen) in list()) {
            let mut asked = Vec::new();
            let seen = share(wants.len(), rows, chosen, |index| {
                asked.push(index);
                at(&wants, index)
            })
            .seen;
            prop_assert!(asked.len() <= rows);
            prop_assert!(asked.iter().all(|index| seen.contains(index)));
        }
    }

    #[test]
    fn the_newest_keep_their_rows() {
        assert_eq!(shares(&[2, 2, 2], 6, None).rows, [2, 2, 2]);
        assert_eq!(shares(&[2, 2, 2], 5, None).rows, [1, 2, 2]);
        assert_eq!(shares(&[2, 2, 3], 5, None).rows, [1, 1, 3]);
        assert_eq!(shares(&[2, 2, 2], 3, None).rows, [1, 1, 1]);
        assert_eq!(shares(&[2, 2, 2], 2, None), Shares { seen: 1..3, rows: vec![1, 1] });
        assert_eq!(shares(&[2, 2, 2], 5, Some((0, 3))).rows, [3, 1, 1]);
    }

    #[test]
    fn nothing_of_ten_thousand_is_measured_where_no_row_is_to_spare() {
        let mut asked = 0;
        let shares = share(10_000, 20, None, |_| {
            asked += 1;
            9
        });
        assert_eq!(shares, Shares { seen: 9_980..10_000, rows: vec![1; 20] });
        assert_eq!(asked, 0);
    }

    #[test]
    fn the_last_row_holds_what_is_left_to_be_cut() {
        assert_eq!(folded("one two three four", 9, 1), ["one two three four"]);
        assert_eq!(folded("one two three four", 9, 2), ["one two", "three four"]);
        assert_eq!(folded("one two three four", 9, 9), ["one two", "three", "four"]);
        assert_eq!(folded("one\ntwo\nthree", 9, 2), ["one", "two ↵ three"]);
    }
}
