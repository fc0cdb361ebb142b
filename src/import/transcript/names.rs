//! Who speaks: names as meetings write them, and the colon behind them.

/// Longest name, in characters.
const LONGEST: usize = 60;

/// Most words of a name.
const MOST_WORDS: usize = 6;

/// Words that begin a line with a colon and are nobody's name.
const NOBODY: &str = " note notes nb ps todo http https summary link links source sources deadline question \
    questions answer remark result results total for against example примечание заметка заметки срок итог \
    итого ссылка ссылки вопрос вопросы ответ пример за против например важно внимание ";

/// Particles that stand in names in small letters.
const PARTICLES: &str = " von van der den de da di du del la le el al bin ibn оглы кызы и and ";

/// Parts a line at the colon behind a name; none where it begins with no name.
pub(super) fn speaker(line: &str) -> Option<(&str, &str)> {
    let (name, said) = line.split_once(':')?;
    let name = name.trim();
    (is_name(name) && starts_apart(said)).then_some((name, said.trim()))
}

/// Tells whether what follows a colon stands apart from it, as it does not in a time or an address.
pub(super) fn starts_apart(said: &str) -> bool {
    said.is_empty() || said.starts_with(char::is_whitespace)
}

/// Tells whether words can be what a program shows as the name of somebody.
pub(super) fn is_shown_name(name: &str) -> bool {
    let name = name.trim();
    let is_short = name.chars().take(LONGEST + 1).count() <= LONGEST;
    is_short
        && name.chars().any(char::is_alphanumeric)
        && name.split_whitespace().count() <= MOST_WORDS
        && !name.ends_with(['.', '!', '?', ';', ','])
        && !name.contains(['"', '“', '«'])
}

/// Tells whether words read like a name: each begins with a capital letter, but for particles, numbers, and
/// what stands in parentheses.
pub(super) fn is_name(name: &str) -> bool {
    if !is_shown_name(name)
        || name.contains([':', ';', ',', '/', '<', '>', '|', '=', '#', '*', '!', '?'])
    {
        return false;
    }
    let bare = name.split_once('(').map_or(name, |(name, _)| name).trim();
    let is_part = |(place, word): (usize, &str)| {
        let first = word.chars().next().unwrap_or(' ');
        let is_particle = PARTICLES.contains(&format!(" {word} "));
        first.is_uppercase() || (place > 0 && (first.is_ascii_digit() || is_particle))
    };
    let known = format!(" {} ", bare.to_lowercase());
    !bare.is_empty() && !NOBODY.contains(&known) && bare.split_whitespace().enumerate().all(is_part)
}
