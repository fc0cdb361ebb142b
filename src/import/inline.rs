//! The marks of Markdown within a line: what a person reads between them.

use super::html::without_markup;

/// Longest line that is looked through, in bytes; a longer one is no answer.
const LONGEST: usize = 1 << 20;

/// Longest address of a link that is looked for, in bytes.
const LONGEST_ADDRESS: usize = 4_000;

/// Returns the level and the words of a heading, as they are marked.
pub(super) fn heading(line: &str) -> Option<(usize, &str)> {
    let words = line.trim_start_matches('#');
    let level = line.len() - words.len();
    let said = words.strip_prefix([' ', '\t']).filter(|_| (1..=6).contains(&level))?;
    Some((level, said.trim_end().trim_end_matches('#')))
}

/// Tells whether a line is nothing but a link to a part of the same document, an item of a list or not.
pub(super) fn contents_link(line: &str) -> bool {
    let line = line.trim();
    let start = line.trim_start_matches(|c: char| c.is_ascii_digit() || "-*+.) \t".contains(c));
    let toc =
        start.trim_start_matches(['[', '{']).trim_end_matches([']', '}']).to_ascii_lowercase();
    let is_toc =
        ["toc", "_toc_", "[toc", "{toc"].contains(&toc.as_str()) && start.len() != toc.len();
    let link = start.strip_prefix('[').and_then(|rest| rest.split_once("](#"));
    is_toc
        || link.is_some_and(|(_, anchor)| {
            anchor
                .split_once(')')
                .is_some_and(|(_, after)| after.trim_matches(['.', ' ']).is_empty())
        })
}

/// Takes the marks out of a line: of bold, italic, struck-out and code words, of links, pictures and footnotes,
/// and the backslashes before signs.
///
/// Of a link its words are left, of a picture what stands for it; where that is all and it is empty, the address.
pub(super) fn unmarked(text: &str) -> String {
    let text = text.trim();
    if text.len() > LONGEST {
        return text.to_owned();
    }
    let html = without_markup(text).filter(|plain| !plain.is_empty());
    let mut marks = Marks::default();
    marks.read(html.as_deref().unwrap_or(text));
    marks.into_text()
}

/// The signs of bold and italic, struck-out and marked words.
const SIGNS: [char; 4] = ['*', '_', '~', '='];

/// A run of such signs that is a mark if its partner comes.
#[derive(Debug, Clone, Copy)]
struct Run {
    /// The place of its last sign that is not paired.
    last: usize,
    /// How many of its signs are not paired.
    count: usize,
}

/// The signs of a text, and which of them are marks.
#[derive(Debug, Default)]
struct Marks {
    /// What was read, with whether it is left out.
    signs: Vec<(char, bool)>,
    /// Runs of each sign that wait for their partners.
    open: [Vec<Run>; 4],
    /// Where links and pictures may have begun, with how many signs.
    links: Vec<(usize, usize)>,
    /// The first address that was left out.
    address: Option<String>,
    /// Whether the sign that quotes code does not come again.
    no_more_code: bool,
}

impl Marks {
    fn read(&mut self, text: &str) {
        let mut rest = text;
        while let Some(c) = rest.chars().next() {
            let after = rest.get(c.len_utf8()..).unwrap_or_default();
            let next = after.chars().next();
            rest = match c {
                '\\' if next.is_some_and(|c| c.is_ascii_punctuation()) => {
                    self.signs.extend(next.map(|c| (c, false)));
                    after.get(1..).unwrap_or_default()
                }
                '`' => self.code(rest),
                '[' if next == Some('^') => self.footnote(after),
                '[' => {
                    self.links.push((self.signs.len(), 1));
                    self.keep("[");
                    after
                }
                '!' if next == Some('[') => {
                    self.links.push((self.signs.len(), 2));
                    self.keep("![");
                    after.get(1..).unwrap_or_default()
                }
                ']' => self.link(after),
                '<' => self.autolink(after),
                _ => match SIGNS.iter().position(|sign| *sign == c) {
                    Some(sign) => self.run(rest, c, sign),
                    None => {
                        self.signs.push((c, false));
                        after
                    }
                },
            };
        }
    }

    fn keep(&mut self, text: &str) {
        self.signs.extend(text.chars().map(|c| (c, false)));
    }

    /// Reads what stands between quoting signs as it is.
    fn code<'a>(&mut self, rest: &'a str) -> &'a str {
        let after = rest.trim_start_matches('`');
        let (quotes, _) = rest.split_at_checked(rest.len() - after.len()).unwrap_or((rest, ""));
        let found = if self.no_more_code { None } else { after.split_once(quotes) };
        if let Some((code, after)) = found {
            self.keep(code.trim());
            return after;
        }
        self.no_more_code = true;
        self.keep(quotes);
        after
    }

    /// Leaves the number of a footnote out.
    fn footnote<'a>(&mut self, after: &'a str) -> &'a str {
        let number = after.bytes().take(40).position(|b| b == b']' || b == b' ');
        match number.and_then(|end| after.get(end..)?.strip_prefix(']')) {
            Some(rest) => rest,
            None => {
                self.keep("[");
                after
            }
        }
    }

    /// Reads what follows the words of a link.
    fn link<'a>(&mut self, after: &'a str) -> &'a str {
        let Some(((at, count), (address, length))) = self.links.pop().zip(target(after)) else {
            self.keep("]");
            return after;
        };
        self.signs.iter_mut().skip(at).take(count).for_each(|sign| sign.1 = true);
        let address =
            address.split_whitespace().next().unwrap_or_default().trim_matches(['<', '>']);
        if self.address.is_none() && !address.is_empty() {
            self.address = Some(address.to_owned());
        }
        after.get(length..).unwrap_or_default()
    }

    /// Reads an address between angle brackets, which are left out.
    fn autolink<'a>(&mut self, after: &'a str) -> &'a str {
        let starts =
            ["http://", "https://", "mailto:"].iter().any(|start| after.starts_with(start));
        let link = || {
            let mut bytes = after.bytes().take(LONGEST_ADDRESS);
            let (address, rest) =
                after.split_at_checked(bytes.position(|b| matches!(b, b'>' | b' '))?)?;
            Some((address, rest.strip_prefix('>')?))
        };
        match if starts { link() } else { None } {
            Some((address, rest)) => {
                self.keep(address);
                rest
            }
            None => {
                self.keep("<");
                after
            }
        }
    }

    /// Reads a run of signs that may be marks: those of a word's beginning wait for those of a word's end.
    fn run<'a>(&mut self, rest: &'a str, c: char, sign: usize) -> &'a str {
        let after = rest.trim_start_matches(c);
        let count = (rest.len() - after.len()) / c.len_utf8();
        let before = self.signs.last().map_or(' ', |(c, _)| *c);
        let next = after.chars().next().unwrap_or(' ');
        let is_within = |a: char, b: char| match c {
            '_' => a.is_alphanumeric() && b.is_alphanumeric(),
            _ => a.is_ascii_digit() && b.is_ascii_digit(),
        };
        let may_be = !is_within(before, next) && (count > 1 || c == '*' || c == '_');
        let mut left = count;
        let start = self.signs.len();
        self.signs.extend(std::iter::repeat_n((c, false), count));
        let Some(open) = self.open.get_mut(sign).filter(|_| may_be) else { return after };
        if !before.is_whitespace() {
            while left > 0
                && let Some(run) = open.last_mut()
            {
                let pairs = left.min(run.count);
                let opened = run.last + 1 - pairs;
                self.signs.iter_mut().skip(opened).take(pairs).for_each(|it| it.1 = true);
                self.signs
                    .iter_mut()
                    .skip(start + count - left)
                    .take(pairs)
                    .for_each(|it| it.1 = true);
                left -= pairs;
                run.count -= pairs;
                run.last = run.last.saturating_sub(pairs);
                if run.count == 0 {
                    open.pop();
                }
            }
        }
        if left > 0 && !next.is_whitespace() {
            open.push(Run { last: start + count - 1, count: left });
        }
        after
    }

    fn into_text(self) -> String {
        let plain: String =
            self.signs.into_iter().filter(|(_, is_mark)| !is_mark).map(|(c, _)| c).collect();
        let plain = plain.trim();
        if plain.is_empty() { self.address.unwrap_or_default() } else { plain.to_owned() }
    }
}

/// Finds where a link leads, behind its words; returns that and how many bytes it takes.
fn target(after: &str) -> Option<(&str, usize)> {
    let start = after.get(..after.floor_char_boundary(LONGEST_ADDRESS)).unwrap_or(after);
    if let Some(start) = start.strip_prefix('[') {
        let (reference, _) = start.split_once(']')?;
        return Some(("", reference.len() + 2));
    }
    let start = start.strip_prefix('(')?;
    // An address may have parentheses of its own.
    let mut depth = 0_usize;
    for (at, c) in start.char_indices() {
        match c {
            '(' => depth += 1,
            ')' if depth == 0 => return Some((start.get(..at)?, at + 2)),
            ')' => depth -= 1,
            '[' => return None,
            _ => {}
        }
    }
    None
}
