//! Public functions that nothing in the program uses.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use crate::shared::source::{self, Token, sources};

/// Functions that may be used by tests alone, each with the reason.
const EXCEPTIONS: &[(&str, &str)] = &[];

/// A public function, with its whole definition among the tokens of its file.
struct Function {
    file: usize,
    definition: Range<usize>,
    /// Whether it is called on a value.
    is_method: bool,
}

#[test]
fn every_public_function_has_a_use() {
    let sources = sources();
    let files: Vec<&[Token]> = sources.iter().map(|source| source.tokens.as_slice()).collect();
    let excepted: BTreeSet<&str> = EXCEPTIONS.iter().map(|(name, _)| *name).collect();
    let unused: Vec<String> = unused(&files)
        .into_iter()
        .filter(|(name, _)| !excepted.contains(name.as_str()))
        .map(|(name, file)| format!("{}: {name}", sources[file].path))
        .collect();
    assert!(
        unused.is_empty(),
        "nothing in the program uses these public functions; delete them together with their tests, \
         or add them with a reason to EXCEPTIONS in tests/architecture/unused.rs:\n{}",
        unused.join("\n")
    );
}

#[test]
fn an_unused_function_is_found() {
    let names = |code: &str| -> Vec<String> {
        let tokens = source::without_tests(&source::tokens(code));
        unused(&[&tokens]).into_iter().map(|(name, _)| name).collect()
    };
    for code in [
        "pub fn lost() {}",
        "impl A { pub(super) const fn lost(&self) {} }",
        "pub fn lost() {} pub use part::lost; use part::{a, lost};",
        "pub fn lost() {} // lost()\nconst TEXT: &str = \"lost()\";",
        "pub fn lost() {} #[cfg(test)] mod tests { fn f() { super::lost(); } }",
        "pub fn lost(n: u8) { if n > 0 { lost(n - 1); } }",
        "impl A { pub fn lost(&mut self) {} } fn f(a: &A) { let lost = a.lost; g(lost); }",
        "pub fn lost() {} fn f(a: &A) { a.lost(); lost::f(A { lost: 1 }); }",
    ] {
        assert_eq!(names(code), ["lost"], "{code}");
    }
    for code in [
        "pub fn used() {} fn f() { used(); }",
        "pub fn used() {} fn f() { part::used::<u8>(); }",
        "pub fn used(n: u8) -> u8 { n } fn f() { a.map(used); }",
        "pub fn used() {} use part::used as other;",
        "impl A { pub fn used(self) {} } fn f(a: A) { a.used(); }",
        "impl A { pub fn used<'a>(&'a self) {} } fn f(a: &[A]) { a.iter().map(A::used); }",
        "#[serde(default = \"A::used\")] a: A } impl A { pub fn used() {} }",
        "fn private() {} trait A { fn required(&self); }",
    ] {
        assert_eq!(names(code), [""; 0], "{code}");
    }
}

/// Lists the names of public functions that are used nowhere, each with the file that defines it.
///
/// Uses are told by name: of two functions with one name, both count as used when one of them is. A
/// function that calls itself is not used by that.
fn unused(files: &[&[Token]]) -> Vec<(String, usize)> {
    let mut functions: BTreeMap<&str, Vec<Function>> = BTreeMap::new();
    for (file, tokens) in files.iter().enumerate() {
        for (name, function) in public_functions(file, tokens) {
            functions.entry(name).or_default().push(function);
        }
    }
    let mut uses = BTreeSet::new();
    for (file, tokens) in files.iter().enumerate() {
        let mut is_import = false;
        for (i, token) in tokens.iter().enumerate() {
            is_import = token.is("use") || is_import && !token.is_mark(';');
            // The attributes of serde name functions in texts.
            if let Some(name) = token.text().and_then(|text| text.rsplit("::").next()) {
                uses.insert((name, Use::Path));
            }
            let Some(name) = token.word() else { continue };
            let calls_itself = |defined: &Vec<Function>| match defined.as_slice() {
                [only] => only.file == file && only.definition.contains(&i),
                _ => false,
            };
            if !functions.get(name).is_some_and(calls_itself) {
                uses.extend(use_at(tokens, i, is_import).map(|kind| (name, kind)));
            }
        }
    }
    let is_used = |name: &str, function: &Function| {
        let own = if function.is_method { Use::Method } else { Use::Plain };
        uses.contains(&(name, own)) || uses.contains(&(name, Use::Path))
    };
    let first = |(name, all): (&str, Vec<Function>)| {
        let unused = all.iter().find(|function| !is_used(name, function))?;
        Some((name.to_owned(), unused.file))
    };
    functions.into_iter().filter_map(first).collect()
}

/// How a name is used.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Use {
    /// As `value.name()`.
    Method,
    /// As `module::name` or `Type::name`.
    Path,
    /// By itself.
    Plain,
}

/// Tells how the word at a place uses a function of that name, if it does.
fn use_at(tokens: &[Token], i: usize, is_import: bool) -> Option<Use> {
    let mark = |at: Option<usize>, mark| {
        at.and_then(|at| tokens.get(at)).is_some_and(|token| token.is_mark(mark))
    };
    let after = |n: usize, sign| mark(Some(i + n), sign);
    let is_generic = after(1, ':') && after(2, ':') && after(3, '<');
    let is_renamed = tokens.get(i + 1).is_some_and(|token| token.is("as"));
    let declares = i > 0 && ["fn", "let", "mod", "mut"].iter().any(|word| tokens[i - 1].is(word));
    if mark(i.checked_sub(1), '.') {
        return (after(1, '(') || is_generic).then_some(Use::Method);
    }
    if declares || is_import && !is_renamed || after(1, ':') && !is_generic {
        return None;
    }
    Some(if mark(i.checked_sub(1), ':') { Use::Path } else { Use::Plain })
}

/// Lists the public functions that a file defines, by name.
fn public_functions(file: usize, tokens: &[Token]) -> Vec<(&str, Function)> {
    let mut found = Vec::new();
    for (i, _) in tokens.iter().enumerate().filter(|(_, token)| token.is("pub")) {
        let mut at = i + 1;
        if tokens.get(at).is_some_and(|token| token.is_mark('(')) {
            at += 1 + tokens[at..].iter().take_while(|token| !token.is_mark(')')).count();
        }
        at += tokens[at..].iter().take_while(|token| token.is("const")).count();
        if !tokens.get(at).is_some_and(|token| token.is("fn")) {
            continue;
        }
        let Some(name) = tokens.get(at + 1).and_then(Token::word) else { continue };
        let parameters = at + tokens[at..].iter().take_while(|token| !token.is_mark('(')).count();
        let first = tokens[parameters..].iter().take_while(|token| !token.is_mark(','));
        let is_method = first.take_while(|token| !token.is_mark(')')).any(|token| token.is("self"));
        found.push((name, Function { file, definition: i..end_of_item(tokens, i), is_method }));
    }
    found
}

/// Returns the place behind the body that follows.
fn end_of_item(tokens: &[Token], start: usize) -> usize {
    let mut depth = 0;
    for (i, token) in tokens.iter().enumerate().skip(start) {
        if token.is_mark('{') {
            depth += 1;
        } else if token.is_mark('}') {
            depth -= 1;
            if depth == 0 {
                return i + 1;
            }
        }
    }
    tokens.len()
}
