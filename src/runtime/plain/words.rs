//! Words: what a line of input asks for, in any language.

use crate::app::{Chord, Code, Command, Mode, Model, PaletteRow, Target, palette_rows};
use crate::domain::Label;
use crate::i18n::{Args, Lang, parse_label};
use crate::text::fold;
use crate::view::AloudRow;

/// How many commands are offered where a word may mean several.
const MOST: usize = 9;

/// The keys that have words, with the texts of these.
const KEYS: &[(&str, Chord)] = &[
    ("plain-key-enter", Chord::plain(Code::Enter)),
    ("plain-key-tab", Chord::plain(Code::Tab)),
    ("plain-key-tab-back", Chord::shift(Code::Tab)),
    ("plain-key-esc", Chord::plain(Code::Esc)),
    ("plain-key-up", Chord::plain(Code::Up)),
    ("plain-key-down", Chord::plain(Code::Down)),
    ("plain-key-left", Chord::plain(Code::Left)),
    ("plain-key-right", Chord::plain(Code::Right)),
    ("plain-key-page-up", Chord::plain(Code::PageUp)),
    ("plain-key-page-down", Chord::plain(Code::PageDown)),
    ("plain-key-home", Chord::plain(Code::Home)),
    ("plain-key-end", Chord::plain(Code::End)),
    ("plain-key-space", Chord::plain(Code::Char(' '))),
    ("plain-key-plus", Chord::plain(Code::Char('+'))),
    ("plain-key-minus", Chord::plain(Code::Char('-'))),
    ("plain-key-delete", Chord::plain(Code::Delete)),
    ("plain-key-insert", Chord::plain(Code::Insert)),
];

/// What only this way of working has, with the texts of its words.
const OWN: &[(&str, Own)] = &[
    ("plain-own-read", Own::Read),
    ("plain-own-where", Own::Where),
    ("plain-own-more", Own::More),
    ("plain-own-line", Own::Line),
    ("plain-own-clear", Own::Clear),
];

/// What only this way of working has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Own {
    /// Reads the page.
    Read,
    /// Says where one is, and what can be done there.
    Where,
    /// Reads on.
    More,
    /// Reads the line.
    Line,
    /// Empties the line.
    Clear,
}

/// What a word asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ask {
    /// A key.
    Key(Chord),
    /// A command.
    Command(Command),
    /// The row of this place, counted from 0.
    Row(usize),
    /// An answer, wherever it stands.
    Answer(Label),
    /// What only this way of working has.
    Own(Own),
}

/// What a line says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Said {
    /// A text, ended by Enter or by what is asked for after it.
    Text(String, Option<Ask>),
    /// No text.
    Ask(Ask),
    /// A word that may mean any of these.
    Several(String, Vec<Ask>),
    /// A word that means nothing.
    Unknown(String),
}

/// Enter, as an empty line is.
pub(super) const ENTER: Ask = Ask::Key(Chord::plain(Code::Enter));

/// Reads a line: a command after a slash, or a text, which may end with a command. The rows of the page
/// may be named too.
pub fn read(line: &str, model: &Model, rows: &[AloudRow]) -> Said {
    let line = line.trim_end();
    let slash = line.trim_start().strip_prefix('/');
    match slash {
        _ if line.is_empty() => Said::Ask(ENTER),
        Some(text) if text.starts_with('/') => with_end(text, model),
        // Where a file is asked for, slashes part folders.
        Some(path) if model.mode() == Mode::ImportFile && path.contains('/') => {
            with_end(line, model)
        }
        Some(word) => read_word(word.trim(), model, rows),
        None => with_end(line, model),
    }
}

/// Reads a text that may end with a command; only a whole name is one there, all else is text.
fn with_end(text: &str, model: &Model) -> Said {
    let ended = text.rsplit_once(" /").and_then(|(before, word)| {
        let asked = exactly(word.strip_prefix('/').unwrap_or(word), model)?;
        Some((before.trim_end(), word, asked))
    });
    match ended {
        // Two slashes make a word of the text out of what would be a command.
        Some((before, word, _)) if word.starts_with('/') => {
            Said::Text(format!("{before} {word}"), None)
        }
        Some((before, _, asked)) => Said::Text(before.to_owned(), Some(asked)),
        None => Said::Text(text.to_owned(), None),
    }
}

fn read_word(word: &str, model: &Model, rows: &[AloudRow]) -> Said {
    if let Some(asked) = exactly(word, model) {
        return Said::Ask(asked);
    }
    let typed = folded(word);
    if typed.is_empty() {
        return Said::Unknown(String::new());
    }
    match rows_named(&typed, rows).as_slice() {
        [] => {}
        [only] => return Said::Ask(*only),
        some => return several(word, some.to_vec()),
    }
    let mut begin: Vec<Ask> = Vec::new();
    for (name, asked) in names() {
        if name.starts_with(&typed) && !begin.contains(&asked) {
            begin.push(asked);
        }
    }
    let here: Vec<Ask> = begin.iter().copied().filter(|asked| is_possible(*asked, model)).collect();
    match (here.as_slice(), begin.as_slice()) {
        ([only], _) | ([], [only]) => return Said::Ask(*only),
        ([_, ..], _) => return several(word, here),
        ([], [_, ..]) => return several(word, begin),
        ([], []) => {}
    }
    let found = palette_rows(model, word).into_iter().filter_map(|row| match row {
        PaletteRow::Command { command, .. } => Some(Ask::Command(command)),
        PaletteRow::Answer(_) | PaletteRow::Session { .. } => None,
    });
    let found: Vec<Ask> = found.collect();
    if found.is_empty() { Said::Unknown(word.to_owned()) } else { several(word, found) }
}

/// Lists the rows of the page that begin with a word.
fn rows_named(typed: &str, rows: &[AloudRow]) -> Vec<Ask> {
    let named = rows.iter().filter_map(|row| match row.target {
        Some(Target::Row(place)) if fold(&row.text).starts_with(typed) => Some(Ask::Row(place)),
        _ => None,
    });
    named.collect()
}

fn several(word: &str, mut asked: Vec<Ask>) -> Said {
    asked.truncate(MOST);
    Said::Several(word.to_owned(), asked)
}

/// Finds what a whole name means: the number of a row, a label, a key, a command.
fn exactly(word: &str, model: &Model) -> Option<Ask> {
    let typed = folded(word);
    if let Ok(number) = typed.parse::<usize>() {
        return Some(Ask::Row(number.checked_sub(1)?));
    }
    let named = names().into_iter().find(|(name, _)| *name == typed).map(|(_, asked)| asked);
    named.or_else(|| answer(word, model)).or_else(|| key(word))
}

fn answer(word: &str, model: &Model) -> Option<Ask> {
    let session = &model.workspace.as_ref()?.session;
    session.standing(parse_label(word)?).map(|answer| Ask::Answer(answer.label))
}

/// Reads a key as the config names it; one that types a character is no word.
fn key(word: &str) -> Option<Ask> {
    let chord: Chord = word.trim().parse().ok()?;
    chord.typed().is_none().then_some(Ask::Key(chord))
}

/// Tells whether something can be done here.
fn is_possible(asked: Ask, model: &Model) -> bool {
    let Ask::Command(command) = asked else { return true };
    let is_here = |row: &PaletteRow| matches!(row, PaletteRow::Command { command: known, .. } if *known == command);
    model.keymap.key_for(model.mode(), command).is_some()
        || palette_rows(model, "").iter().any(is_here)
}

/// Lists all names there are, in all languages, as they are compared; keys come first.
fn names() -> Vec<(String, Ask)> {
    let mut names = Vec::new();
    for lang in Lang::ALL {
        for (key, chord) in KEYS {
            names.extend(words(&lang.text(key)).map(|word| (word, Ask::Key(*chord))));
        }
        for (key, own) in OWN {
            names.extend(words(&lang.text(key)).map(|word| (word, Ask::Own(*own))));
        }
    }
    for lang in Lang::ALL {
        for command in Command::ALL {
            let asked = Ask::Command(*command);
            let short = short_words(*command, lang).unwrap_or_default();
            names.extend(words(&short).map(|word| (word, asked)));
            names.push((folded(&lang.text(command.name_key())), asked));
        }
    }
    names
}

/// Returns the short words for a command, parted by commas; none where its name is all it has.
fn short_words(command: Command, lang: Lang) -> Option<String> {
    lang.find(&format!("plain-word-{}", command.help_name()), &Args::new())
}

/// Goes over words that commas part, as they are compared.
fn words(listed: &str) -> impl Iterator<Item = String> + use<> {
    let words: Vec<String> = listed.split(',').map(folded).collect();
    words.into_iter().filter(|word| !word.is_empty())
}

/// Returns a word as it is compared: whatever the case, with one blank between its parts.
fn folded(word: &str) -> String {
    fold(&word.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// Returns the word of a key, if it has one.
pub(super) fn word_of_key(chord: Chord, lang: Lang) -> Option<String> {
    let (text, _) = KEYS.iter().find(|(_, known)| *known == chord)?;
    first(&lang.text(text))
}

/// Returns the word by which something is asked for in a language.
pub fn word_of(asked: Ask, lang: Lang) -> String {
    match asked {
        Ask::Key(chord) => word_of_key(chord, lang).unwrap_or_else(|| chord.shown(lang)),
        Ask::Command(command) => {
            let short = short_words(command, lang).and_then(|words| first(&words));
            short.unwrap_or_else(|| lang.text(command.name_key()))
        }
        Ask::Row(place) => place.saturating_add(1).to_string(),
        Ask::Answer(label) => lang.label(label),
        Ask::Own(own) => {
            let text = OWN.iter().find(|(_, known)| *known == own).map(|(text, _)| lang.text(text));
            text.and_then(|words| first(&words)).unwrap_or_default()
        }
    }
}

/// Returns the name by which something was meant: one that begins with what was typed, or its word.
pub(super) fn name_begun(asked: Ask, typed: &str, lang: Lang) -> String {
    let Ask::Command(command) = asked else { return word_of(asked, lang) };
    let (word, name) = (word_of(asked, lang), lang.text(command.name_key()));
    let begins = |name: &str| folded(name).starts_with(&folded(typed));
    if !begins(&word) && begins(&name) { name } else { word }
}

fn first(listed: &str) -> Option<String> {
    listed.split(',').map(str::trim).find(|word| !word.is_empty()).map(str::to_owned)
}
