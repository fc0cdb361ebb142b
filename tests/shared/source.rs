//! The project's own source, read as tokens, for the tests that hold rules over it.
//!
//! Comments are left out and texts are whole, so a rule is never fooled by a word in either.

use std::fs;
use std::path::{Path, PathBuf};

/// One token of Rust source; numbers and lifetimes count as words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Token {
    Word(String),
    Mark(char),
    Text(String),
}

impl Token {
    pub fn is(&self, word: &str) -> bool {
        matches!(self, Self::Word(w) if w == word)
    }

    pub fn is_mark(&self, mark: char) -> bool {
        *self == Self::Mark(mark)
    }

    pub fn word(&self) -> Option<&str> {
        match self {
            Self::Word(word) => Some(word),
            Self::Mark(_) | Self::Text(_) => None,
        }
    }

    pub fn text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            Self::Mark(_) | Self::Word(_) => None,
        }
    }
}

/// One file of `src`.
pub struct Source {
    /// The path from the top of the project, with `/`.
    pub path: String,
    pub text: String,
    /// The tokens that end up in the program: what only tests see is left out.
    pub tokens: Vec<Token>,
}

impl Source {
    /// The room the file belongs to: `src/view/style.rs` and `src/view.rs` to `view`.
    pub fn room(&self) -> &str {
        let inner = self.path.trim_start_matches("src/");
        inner.split('/').next().unwrap_or(inner).trim_end_matches(".rs")
    }

    /// The modules around the file's contents: `["view", "style"]`.
    pub fn module(&self) -> Vec<String> {
        let inner = self.path.trim_start_matches("src/").trim_end_matches(".rs");
        match inner {
            "lib" | "main" => Vec::new(),
            _ => inner.split('/').map(str::to_owned).collect(),
        }
    }
}

/// The folder of the project.
pub fn top() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// Every Rust file of `src`, by path.
pub fn sources() -> Vec<Source> {
    let mut paths = Vec::new();
    collect(&top().join("src"), "rs", &mut paths);
    paths.iter().map(|path| read(path)).collect()
}

/// Every file below a folder whose name ends so, by path.
pub fn files(folder: &Path, extension: &str) -> Vec<PathBuf> {
    let mut paths = Vec::new();
    collect(folder, extension, &mut paths);
    paths
}

fn collect(folder: &Path, extension: &str, into: &mut Vec<PathBuf>) {
    let mut entries: Vec<PathBuf> =
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    entries.sort();
    for path in entries {
        if path.is_dir() {
            collect(&path, extension, into);
        } else if path.extension().is_some_and(|e| e == extension) {
            into.push(path);
        }
    }
}

fn read(path: &Path) -> Source {
    let text = fs::read_to_string(path).unwrap();
    let inner = path.strip_prefix(top()).unwrap().to_string_lossy().replace('\\', "/");
    let only_tests = inner.ends_with("/tests.rs");
    let tokens = if only_tests { Vec::new() } else { without_tests(&tokens(&text)) };
    Source { path: inner, text, tokens }
}

/// Splits source into tokens and drops the comments.
pub fn tokens(source: &str) -> Vec<Token> {
    let chars: Vec<char> = source.chars().collect();
    let at = |i: usize| chars.get(i).copied().unwrap_or('\0');
    let mut found = Vec::new();
    let mut i = 0;
    while i < chars.len() {
        let c = at(i);
        if c == '/' && at(i + 1) == '/' {
            while i < chars.len() && at(i) != '\n' {
                i += 1;
            }
        } else if c == '/' && at(i + 1) == '*' {
            let mut depth = 0;
            loop {
                match (at(i), at(i + 1)) {
                    ('/', '*') => depth += 1,
                    ('*', '/') => depth -= 1,
                    _ => {
                        i += 1;
                        continue;
                    }
                }
                i += 2;
                if depth == 0 || i >= chars.len() {
                    break;
                }
            }
        } else if let Some(after) = raw_text(&chars, i) {
            let quote = (i..after).find(|j| at(*j) == '"').unwrap();
            let hashes = (i..quote).filter(|j| at(*j) == '#').count();
            found.push(Token::Text(chars[quote + 1..after - 1 - hashes].iter().collect()));
            i = after;
        } else if c == '"' || (matches!(c, 'b' | 'c') && at(i + 1) == '"') {
            let start = if c == '"' { i + 1 } else { i + 2 };
            let mut end = start;
            while end < chars.len() && at(end) != '"' {
                end += if at(end) == '\\' { 2 } else { 1 };
            }
            found.push(Token::Text(chars[start..end.min(chars.len())].iter().collect()));
            i = end + 1;
        } else if c == '\'' && (at(i + 1) == '\\' || at(i + 2) == '\'') {
            let mut end = i + 1;
            while at(end) != '\'' {
                end += if at(end) == '\\' { 2 } else { 1 };
            }
            i = end + 1;
        } else if c == '_' || c.is_alphanumeric() {
            let start = i;
            while at(i) == '_' || at(i).is_alphanumeric() {
                i += 1;
            }
            found.push(Token::Word(chars[start..i].iter().collect()));
        } else {
            if !c.is_whitespace() && c != '\'' {
                found.push(Token::Mark(c));
            }
            i += 1;
        }
    }
    found
}

/// Where a raw text that starts here ends, if one does.
fn raw_text(chars: &[char], start: usize) -> Option<usize> {
    let at = |i: usize| chars.get(i).copied().unwrap_or('\0');
    let mut i = start + usize::from(at(start) == 'b');
    if at(i) != 'r' {
        return None;
    }
    i += 1;
    let hashes = (i..).take_while(|j| at(*j) == '#').count();
    i += hashes;
    if at(i) != '"' {
        return None;
    }
    i += 1;
    while i < chars.len() {
        if at(i) == '"' && (1..=hashes).all(|j| at(i + j) == '#') {
            return Some(i + 1 + hashes);
        }
        i += 1;
    }
    None
}

/// Leaves out every item that stands under `#[cfg(test)]`.
pub fn without_tests(tokens: &[Token]) -> Vec<Token> {
    let mark = as_tokens(&["#", "[", "cfg", "(", "test", ")", "]"]);
    let mut kept = Vec::new();
    let mut i = 0;
    while i < tokens.len() {
        if !tokens[i..].starts_with(&mark) {
            kept.push(tokens[i].clone());
            i += 1;
            continue;
        }
        i += mark.len();
        let mut depth = 0;
        while i < tokens.len() {
            let token = &tokens[i];
            i += 1;
            if ['{', '(', '['].iter().any(|open| token.is_mark(*open)) {
                depth += 1;
            } else if ['}', ')', ']'].iter().any(|close| token.is_mark(*close)) {
                depth -= 1;
                if depth == 0 && token.is_mark('}') {
                    break;
                }
            } else if depth == 0 && token.is_mark(';') {
                break;
            }
        }
    }
    kept
}

fn as_tokens(parts: &[&str]) -> Vec<Token> {
    let token = |part: &&str| match part.chars().next() {
        Some(c) if c.is_alphanumeric() => Token::Word((*part).to_owned()),
        Some(c) => Token::Mark(c),
        None => unreachable!(),
    };
    parts.iter().map(token).collect()
}

/// The paths that source names, each as its words from the start: `use a::{b, c::d}` names `a::b`
/// and `a::c::d`. Paths that go on from a value or from another path are not starts.
pub fn paths(tokens: &[Token]) -> Vec<Vec<String>> {
    let mut found = Vec::new();
    let mut i = 0;
    while i < tokens.len() {
        let is_start = tokens[i].word().is_some()
            && (i == 0
                || !tokens[i - 1].is_mark('.') && !tokens[i - 1].is_mark(':')
                || opens(tokens, i));
        if is_start && (goes_on(tokens, i + 1) || i > 0 && tokens[i - 1].is("use")) {
            i = path(tokens, i, &[], &mut found);
        } else {
            i += 1;
        }
    }
    found
}

/// Tells whether the colon before this word is that of a type or a field, not of a path.
fn opens(tokens: &[Token], i: usize) -> bool {
    tokens[i - 1].is_mark(':') && !(i >= 2 && tokens[i - 2].is_mark(':'))
}

fn goes_on(tokens: &[Token], i: usize) -> bool {
    let colon = |i: usize| tokens.get(i).is_some_and(|token| token.is_mark(':'));
    colon(i) && colon(i + 1)
}

fn path(tokens: &[Token], start: usize, before: &[String], found: &mut Vec<Vec<String>>) -> usize {
    let mut words = before.to_vec();
    let mut i = start;
    loop {
        match tokens.get(i) {
            Some(Token::Word(word)) => {
                words.push(word.clone());
                i += 1;
            }
            Some(Token::Mark('{')) => {
                i += 1;
                while let Some(token) = tokens.get(i) {
                    if token.is_mark('}') {
                        return i + 1;
                    }
                    i = match token.word() {
                        Some(_) if !token.is("as") => path(tokens, i, &words, found),
                        Some(_) => i + 2,
                        None => i + 1,
                    };
                }
                return i;
            }
            Some(Token::Mark(_) | Token::Text(_)) | None => break,
        }
        if !goes_on(tokens, i) {
            break;
        }
        i += 2;
    }
    found.push(words);
    i
}
