//! Distance: how many letters two words differ in, to find what was meant by one that is mistyped.

/// The most letters of a word that are compared.
const LONGEST: usize = 64;

/// Returns how many letters of `wanted` must be changed, added or removed to get the start of `name`.
pub fn distance_to_start(name: &str, wanted: &str) -> usize {
    rows(name, wanted).min().unwrap_or(0)
}

/// Returns the name that a mistyped word means most likely; none where no name is near enough.
pub fn nearest<'a>(typed: &str, names: &[&'a str]) -> Option<&'a str> {
    let letters = typed.chars().count();
    let most = (letters / 3).max(1);
    let sorted = |word: &str| {
        let mut letters: Vec<char> = word.chars().collect();
        letters.sort_unstable();
        letters
    };
    // Letters that changed places are one slip.
    let distance = |name: &str| match rows(name, typed).last().unwrap_or(0) {
        2 if sorted(name) == sorted(typed) => 1,
        other => other,
    };
    let near = names.iter().map(|name| (distance(&name.to_lowercase()), *name));
    let near = near.chain(names.iter().map(|name| (distance(name), *name)));
    near.filter(|(distance, _)| *distance <= most).min().map(|(_, name)| name)
}

/// Returns for each start of `name`, the empty one first, how many letters it differs in from `wanted`.
fn rows(name: &str, wanted: &str) -> impl Iterator<Item = usize> {
    let wanted: Vec<char> = wanted.chars().take(LONGEST).collect();
    let mut row: Vec<usize> = (0..=wanted.len()).collect();
    let first = wanted.len();
    let letters: Vec<char> = name.chars().take(LONGEST).collect();
    let rest = letters.into_iter().map(move |letter| {
        let mut before = row.first().copied().unwrap_or(0);
        let mut left = before + 1;
        let mut next = vec![left];
        for (other, above) in wanted.iter().zip(row.iter().skip(1)) {
            left = (before + usize::from(*other != letter)).min(above + 1).min(left + 1);
            before = *above;
            next.push(left);
        }
        row = next;
        left
    });
    std::iter::once(first).chain(rest)
}
