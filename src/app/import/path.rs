//! A path as it is typed, pasted, or put into a terminal by dropping a file there.

/// A path that was dropped or pasted.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(in crate::app) struct Dropped {
    /// The path, without what a terminal puts around it.
    pub(in crate::app) path: String,
    /// How many more there are.
    pub(in crate::app) others: usize,
}

impl Dropped {
    /// Tells whether the path begins at the top and not in the folder one is in.
    pub(in crate::app) fn is_absolute(&self) -> bool {
        is_absolute(&self.path)
    }
}

/// Takes what terminals put around the path of a file that is dropped there off it: quotation marks, signs
/// before blanks, the beginning of an address, what has a shell run it.
pub(in crate::app) fn dropped(text: &str) -> Dropped {
    let mut lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    let Some(first) = lines.next() else { return Dropped::default() };
    let others = lines.count();
    // PowerShell would run what is dropped into it.
    let called = first.strip_prefix('&').map(str::trim_start);
    let first = called.filter(|rest| rest.starts_with(['\'', '"'])).unwrap_or(first);
    let (path, rest) = first_of(first);
    Dropped { path, others: others + count(rest) }
}

/// Tells whether a path begins at the top.
fn is_absolute(path: &str) -> bool {
    path.starts_with(['/', '~']) || is_of_windows(path)
}

/// Tells whether a path is one of Windows, in which a backslash parts folders.
pub(super) fn is_of_windows(path: &str) -> bool {
    let mut chars = path.chars();
    let drive = chars.next().is_some_and(|c| c.is_ascii_alphabetic()) && chars.next() == Some(':');
    path.starts_with(r"\\") || drive && chars.next().is_some_and(|c| c == '\\' || c == '/')
}

fn count(rest: &str) -> usize {
    let mut rest = rest.trim_start();
    let mut count = 0;
    while !rest.is_empty() {
        count += 1;
        rest = first_of(rest).1.trim_start();
    }
    count
}

/// Returns the first path, and what stands after it.
fn first_of(text: &str) -> (String, &str) {
    match text.chars().next() {
        Some(quote @ ('\'' | '"')) => quoted(text, quote),
        _ if begins_address(text) => address(text),
        _ => bare(text),
    }
}

fn begins_address(text: &str) -> bool {
    text.get(.."file://".len()).is_some_and(|start| start.eq_ignore_ascii_case("file://"))
}

/// Reads a path between quotation marks.
fn quoted(text: &str, quote: char) -> (String, &str) {
    let inside = text.get(1..).unwrap_or_default();
    let may_escape = quote == '"' && !is_of_windows(inside);
    let mut path = String::new();
    let mut chars = inside.char_indices();
    while let Some((at, c)) = chars.next() {
        let after = inside.get(at + c.len_utf8()..).unwrap_or_default();
        if c == quote {
            // A mark within: `'\''` in most shells, `''` in PowerShell.
            let skipped = ["\\''", "\\\"\"", "'"].into_iter().find(|it| {
                let is_mark = it.ends_with(quote) && (it.len() > 1 || quote == '\'');
                is_mark && after.starts_with(it)
            });
            let Some(skipped) = skipped else { return (path, after) };
            path.push(quote);
            for _ in skipped.chars() {
                chars.next();
            }
        } else if c == '\\' && may_escape && after.starts_with(['"', '\\', '$', '`']) {
            path.extend(chars.next().map(|(_, c)| c));
        } else {
            path.push(c);
        }
    }
    // Of a mark that is never closed, the rest is the path.
    (path, "")
}

/// Reads an address of a file: `file:///home/anna/my%20answers.csv`.
fn address(text: &str) -> (String, &str) {
    let end = text.find(char::is_whitespace).unwrap_or(text.len());
    let (address, rest) = text.split_at_checked(end).unwrap_or((text, ""));
    let path = address.get("file://".len()..).unwrap_or_default();
    let path = decoded(path.strip_prefix("localhost").unwrap_or(path));
    let path = match path.strip_prefix('/').filter(|path| is_of_windows(path)) {
        Some(of_windows) => of_windows.to_owned(),
        None if path.starts_with('/') => path,
        // The name of another computer stands first.
        None => format!("//{path}"),
    };
    (path, rest)
}

/// Puts the characters of an address in place of their numbers.
fn decoded(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let number = rest.strip_prefix('%').and_then(|rest| rest.get(..2));
        let number = number.filter(|digits| digits.bytes().all(|it| it.is_ascii_hexdigit()));
        let byte = number.and_then(|digits| u8::from_str_radix(digits, 16).ok());
        match byte {
            Some(byte) => bytes.push(byte),
            None => bytes.extend_from_slice(c.encode_utf8(&mut [0; 4]).as_bytes()),
        }
        rest = rest.get(if byte.is_some() { 3 } else { c.len_utf8() }..).unwrap_or_default();
    }
    String::from_utf8(bytes).unwrap_or_else(|_| text.to_owned())
}

/// Reads a path without quotation marks, in which a backslash stands before blanks and signs. A blank
/// without one belongs to the path too, unless another path begins behind it.
fn bare(text: &str) -> (String, &str) {
    let of_windows = is_of_windows(text);
    let mut path = String::new();
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let after = text.get(at + c.len_utf8()..).unwrap_or_default();
        if c.is_whitespace() && begins_path(after) {
            return (path.trim_end().to_owned(), after);
        }
        match chars.peek().filter(|_| c == '\\' && !of_windows) {
            Some((_, escaped)) => {
                path.push(*escaped);
                chars.next();
            }
            None => path.push(c),
        }
    }
    (path.trim_end().to_owned(), "")
}

fn begins_path(text: &str) -> bool {
    let text = text.trim_start();
    is_absolute(text)
        || begins_address(text)
        || text.starts_with("'/")
        || text.starts_with("\"/")
        || text.strip_prefix(['\'', '"']).is_some_and(is_of_windows)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> (String, usize) {
        let Dropped { path, others } = dropped(text);
        (path, others)
    }

    #[test]
    fn what_terminals_put_around_a_path_is_taken_off() {
        for (text, path) in [
            ("/home/anna/ответы.csv", "/home/anna/ответы.csv"),
            ("'/home/anna/my answers.csv'", "/home/anna/my answers.csv"),
            ("'/home/anna/my answers.csv' ", "/home/anna/my answers.csv"),
            (r"'/home/anna/it'\''s.csv'", "/home/anna/it's.csv"),
            (r"& 'C:\it''s here\a.csv'", r"C:\it's here\a.csv"),
            (r"& 'C:\Users\Анна\ответы.csv'", r"C:\Users\Анна\ответы.csv"),
            (r#""C:\Users\Анна\ответы.csv""#, r"C:\Users\Анна\ответы.csv"),
            (r#""C:\new\$x\t.csv""#, r"C:\new\$x\t.csv"),
            (r"C:\Users\Anna Ivanova\new.csv", r"C:\Users\Anna Ivanova\new.csv"),
            (r"\\server\share\new.csv", r"\\server\share\new.csv"),
            (r#""/home/anna/\"so\" \$5.csv""#, r#"/home/anna/"so" $5.csv"#),
            (r"/home/anna/my\ answers\ \(2\).csv", "/home/anna/my answers (2).csv"),
            ("/home/anna/my answers.csv\n", "/home/anna/my answers.csv"),
            ("file:///home/anna/my%20answers.csv\r\n", "/home/anna/my answers.csv"),
            ("file://localhost/home/%D0%B0.csv", "/home/а.csv"),
            ("FILE:///C:/Users/a%20b.csv", "C:/Users/a b.csv"),
            ("file://server/share/a.csv", "//server/share/a.csv"),
            ("file:///home/50%.csv", "/home/50%.csv"),
            ("'/home/never closed.csv", "/home/never closed.csv"),
            ("~/answers.csv", "~/answers.csv"),
            ("R&D.csv", "R&D.csv"),
            ("", ""),
            (" \n ", ""),
        ] {
            assert_eq!(read(text), (path.to_owned(), 0), "{text}");
        }
    }

    #[test]
    fn the_first_of_several_is_taken_and_the_others_are_counted() {
        for (text, path, others) in [
            ("'/a b.csv' '/c.csv'", "/a b.csv", 1),
            ("/a.csv /b.csv /c.csv", "/a.csv", 2),
            (r"/a\ b.csv /c\ d.csv", "/a b.csv", 1),
            ("file:///a.csv\nfile:///b.csv\n", "/a.csv", 1),
            (r#""C:\a b.csv" "C:\c.csv""#, r"C:\a b.csv", 1),
            (r"C:\a.csv D:\b.csv", r"C:\a.csv", 1),
        ] {
            assert_eq!(read(text), (path.to_owned(), others), "{text}");
        }
    }
}
