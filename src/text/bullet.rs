//! Numbering and bullets at the start of pasted lines.

/// The most digits of a number in a list.
const DIGITS: usize = 3;

/// Returns a line without the number or bullet that it begins with: `3)`, `3.`, `(3)`, `№ 3`, `-`, `•`.
///
/// A number that belongs to the text, as in "3 dumps" or "1.5 million", stays; so does a sign that
/// stands alone.
pub fn without_bullet(line: &str) -> &str {
    let line = line.trim();
    let rest = numbered(line).or_else(|| line.strip_prefix(is_bullet));
    // After a number or a sign comes a blank, or else it is part of the text.
    let text = rest.filter(|rest| rest.starts_with(char::is_whitespace)).map(str::trim_start);
    text.filter(|text| !text.is_empty()).unwrap_or(line)
}

fn is_bullet(c: char) -> bool {
    matches!(
        c,
        '-' | '–'
            | '—'
            | '−'
            | '*'
            | '+'
            | '•'
            | '·'
            | '◦'
            | '▪'
            | '▫'
            | '‣'
            | '●'
            | '○'
            | '■'
            | '□'
    )
}

/// Takes a number with its sign from the start of a line.
fn numbered(line: &str) -> Option<&str> {
    if let Some(rest) = line.strip_prefix(['№', '#']) {
        let rest = number(rest.trim_start())?;
        return Some(rest.strip_prefix(['.', ')', ':']).unwrap_or(rest));
    }
    match line.strip_prefix('(') {
        Some(rest) => number(rest)?.strip_prefix(')'),
        None => number(line)?.strip_prefix(['.', ')']),
    }
}

fn number(text: &str) -> Option<&str> {
    let rest = text.trim_start_matches(|c: char| c.is_ascii_digit());
    let digits = text.len() - rest.len();
    (1..=DIGITS).contains(&digits).then_some(rest)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_and_bullets_go_and_what_is_said_stays() {
        for line in [
            "3) Dumps",
            "3. Dumps",
            "(3) Dumps",
            "№ 3 Dumps",
            "#3. Dumps",
            "- Dumps",
            "  • Dumps",
            "— Dumps",
        ] {
            assert_eq!(without_bullet(line), "Dumps", "{line}");
        }
        for line in [
            "3 dumps",
            "1.5 million",
            "2014. год",
            "-5 degrees",
            "- ",
            "3)",
            "(3 dumps)",
            "№ 3",
            "*",
        ] {
            assert_eq!(without_bullet(line), line.trim(), "{line}");
        }
    }
}
