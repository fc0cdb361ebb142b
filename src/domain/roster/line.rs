//! A line of a list of people, taken apart: what marks it as an item, mail and telephone.

/// What marks the items of a list.
const BULLETS: &str = "-–—*•·▪◦‣●○■□☐☑✓✔+>";

/// The fewest digits of a telephone number.
const PHONE: usize = 7;

/// A line without its marks.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Line {
    /// What is left of it.
    pub(super) text: String,
    /// Whether it was marked as a heading: `## Business`.
    pub(super) is_heading: bool,
    /// Mail addresses and telephone numbers that stood in it.
    pub(super) contacts: Vec<String>,
}

impl Line {
    /// Takes a line apart.
    pub(super) fn new(typed: &str) -> Self {
        let (text, contacts) = without_contacts(typed.trim());
        let mut rest = text.trim();
        let mut is_heading = false;
        while let Some((shorter, marks_heading)) = unmarked(rest) {
            (rest, is_heading) = (shorter, is_heading || marks_heading);
        }
        let text = rest.trim_end_matches(['*', '_', '#']).trim_end().to_owned();
        Self { text, is_heading, contacts }
    }
}

/// Takes one mark from the start of a line; tells whether it is that of a heading.
fn unmarked(text: &str) -> Option<(&str, bool)> {
    let after = |rest: &str| rest.starts_with(char::is_whitespace) || rest.starts_with('|');
    if let Some(rest) = text.strip_prefix('#') {
        let rest = rest.trim_start_matches('#');
        return Some((rest.trim_start(), !rest.trim_start().starts_with(|c: char| c.is_numeric())));
    }
    for mark in ["[ ]", "[x]", "[X]", "№", "**", "__"] {
        if let Some(rest) = text.strip_prefix(mark) {
            return Some((rest.trim_start(), false));
        }
    }
    if let Some(rest) = text.strip_prefix(|c| BULLETS.contains(c)) {
        return Some((rest.trim_start(), false));
    }
    let rest = text.trim_start_matches(|c: char| c.is_ascii_digit());
    if rest.len() == text.len() || text.len() - rest.len() > 4 {
        return None;
    }
    let marked = rest.strip_prefix(['.', ')', ':']).map(str::trim_start);
    let marked = marked.filter(|rest| !rest.starts_with(|c: char| c.is_ascii_digit()));
    let capital = |rest: &&str| after(rest) && rest.trim_start().starts_with(char::is_uppercase);
    let column = |rest: &&str| rest.trim_start().starts_with('|');
    let rest = marked.or_else(|| Some(rest).filter(|rest| capital(rest) || column(rest)))?;
    let rest = rest.trim_start().trim_start_matches('|').trim_start();
    (!rest.is_empty()).then_some((rest, false))
}

/// Takes mail addresses and telephone numbers out of a line.
fn without_contacts(text: &str) -> (String, Vec<String>) {
    let mut contacts = Vec::new();
    let mut left = String::with_capacity(text.len());
    for word in text.split_inclusive(|c: char| c.is_whitespace() || ";|,<>()".contains(c)) {
        let bare = word.trim_end_matches(|c: char| c.is_whitespace() || ";|,<>()".contains(c));
        if bare.contains('@') {
            contacts.push(bare.to_owned());
            left.push_str(word.strip_prefix(bare).unwrap_or_default());
        } else {
            left.push_str(word);
        }
    }
    let is_of_phone = |c: char| c.is_ascii_digit() || "+-–() \u{a0}".contains(c);
    let mut kept = String::with_capacity(left.len());
    let mut rest = left.as_str();
    while let Some(at) = rest.find(|c: char| c.is_ascii_digit() || c == '+') {
        let (before, from) = rest.split_at_checked(at).unwrap_or((rest, ""));
        let end = from.find(|c: char| !is_of_phone(c)).unwrap_or(from.len());
        let (number, after) = from.split_at_checked(end).unwrap_or((from, ""));
        kept.push_str(before);
        if number.chars().filter(char::is_ascii_digit).count() >= PHONE {
            contacts.push(number.trim().to_owned());
            kept.push(' ');
        } else {
            kept.push_str(number);
        }
        rest = after;
    }
    kept.push_str(rest);
    (kept.replace("<>", "").replace("()", ""), contacts)
}

#[cfg(test)]
mod tests {
    use super::Line;

    #[test]
    fn marks_are_taken_off_and_contacts_out() {
        let items = [
            "1. Name",
            "1) Name",
            "12.Name",
            "- Name",
            "• Name",
            "№ 3 Name",
            "#3 Name",
            "3 Name",
            "[x] Name",
            "* Name",
            "– 4. Name",
            "3| Name",
            "**Name**",
        ];
        for item in items {
            let Line { text, is_heading, contacts } = Line::new(item);
            assert_eq!((text.as_str(), is_heading, contacts.len()), ("Name", false, 0), "{item}");
        }
        assert!(Line::new("## Name").is_heading);
        for (item, left) in [("2 of 5", "2 of 5"), ("10:00 Start", "10:00 Start"), ("2014", "2014")]
        {
            assert_eq!(Line::new(item).text, left);
        }
        let line = Line::new("Ivanova <a.ivanova@mail.ru>, +7 (905) 123-45-67, business");
        assert_eq!(line.contacts, ["a.ivanova@mail.ru", "+7 (905) 123-45-67"]);
        assert_eq!(
            line.text.split(',').map(str::trim).collect::<Vec<_>>(),
            ["Ivanova", "", "business"]
        );
    }
}
