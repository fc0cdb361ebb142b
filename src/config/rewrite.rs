//! What the program writes into the config: the language, the colours, and single keys.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use tempfile::NamedTempFile;

use super::{ConfigError, Written, parse, text_of};
use crate::app::Setting;
use crate::files::{self, Irregular};
use crate::retry::give_name;

/// As many links are followed one after another as Linux does.
const MOST_LINKS: usize = 40;

/// Writes a setting into a config and leaves all else in it as it stands, comments included.
///
/// The file is replaced as a whole, so that at any moment it is the old one or the new one, and
/// only its owner may read it. A symbolic link stays one.
///
/// # Errors
///
/// When the file is there and cannot be understood, when it has no place for the setting, or when
/// it cannot be written; it is then as it was.
pub fn remember(path: &Path, setting: &Setting) -> Result<(), ConfigError> {
    let text = text_of(path)?.unwrap_or_else(|| "(\n)\n".to_owned());
    let written = parse(path, &text)?;
    let wanted = written.with(setting);
    if wanted == written {
        return Ok(());
    }
    // Which of the texts is right, and not a change of some comment, is found by reading it.
    let says_it = |text: &String| parse(path, text).is_ok_and(|read| read == wanted);
    let mut tries = tries(&text, setting).into_iter();
    let text = tries.find(says_it).ok_or_else(|| ConfigError::NoPlace { path: path.to_owned() })?;
    replace(path, &text).map_err(|source| ConfigError::Write { path: path.to_owned(), source })
}

impl Written {
    fn with(&self, setting: &Setting) -> Self {
        let mut wanted = self.clone();
        match setting {
            Setting::Language(lang) => wanted.lang = Some(*lang),
            Setting::Colours(colours) => wanted.colours = Some(*colours),
            Setting::Key { command, key: Some(key) } => {
                wanted.keys.insert(command.id(), key.to_string());
            }
            Setting::Key { command, key: None } => {
                wanted.keys.remove(&command.id());
            }
        }
        wanted
    }
}

/// Lists the texts that come of putting a setting wherever one may stand, those that change least
/// first.
fn tries(text: &str, setting: &Setting) -> Vec<String> {
    match setting {
        Setting::Language(lang) => field(text, "lang", &format!("\"{lang}\"")),
        Setting::Colours(colours) => field(text, "colours", &format!("{colours:?}")),
        Setting::Key { command, key: Some(key) } => {
            let (name, value) = (format!("\"{}\"", command.id()), format!("{:?}", key.to_string()));
            let entry = format!("{name}: {value}");
            let keys = format!("keys: {{{entry}}}");
            let mut tries = replacements(text, &name, &value);
            tries.extend(insertions(text, '{', &entry));
            tries.extend(insertions(text, '(', &keys));
            tries
        }
        Setting::Key { command, key: None } => removals(text, &format!("\"{}\"", command.id())),
    }
}

fn field(text: &str, name: &str, value: &str) -> Vec<String> {
    let mut tries = replacements(text, name, value);
    tries.extend(insertions(text, '(', &format!("{name}: {value}")));
    tries
}

/// Splits a text at every `name: value` in it, into what stands before the value, the name included,
/// and what stands behind it.
fn places<'a>(text: &'a str, name: &'a str) -> impl Iterator<Item = (usize, &'a str, &'a str)> {
    text.match_indices(name).filter_map(move |(start, name)| {
        let (_, after) = text.split_at_checked(start + name.len())?;
        let value = after.trim_start().strip_prefix(':')?.trim_start();
        let end = match value.strip_prefix('"') {
            Some(quoted) => quoted.find('"')? + 2,
            None => value.find(|c: char| !c.is_alphanumeric()).unwrap_or(value.len()),
        };
        let rest = value.get(end..)?;
        let before = text.get(..text.len() - value.len())?;
        Some((start, before, rest))
    })
}

fn replacements(text: &str, name: &str, value: &str) -> Vec<String> {
    places(text, name).map(|(_, before, rest)| format!("{before}{value}{rest}")).collect()
}

/// Lists the texts without each `name: value`, the comma behind it, and the line if nothing else is on
/// it.
fn removals(text: &str, name: &str) -> Vec<String> {
    let without = |(start, _, rest): (usize, &str, &str)| {
        let before = text.get(..start).unwrap_or_default();
        let rest = rest.strip_prefix(',').unwrap_or(rest);
        let line = before.trim_end_matches([' ', '\t']);
        let after = rest.trim_start_matches([' ', '\t']);
        match after.strip_prefix("\r\n").or_else(|| after.strip_prefix('\n')) {
            Some(after) if line.ends_with('\n') => format!("{line}{after}"),
            _ => format!("{before}{after}"),
        }
    };
    places(text, name).map(without).collect()
}

/// Lists the texts that come of adding an entry right behind each bracket that opens: on a line of its
/// own where nothing but a comment follows on the bracket's line.
fn insertions(text: &str, open: char, entry: &str) -> Vec<String> {
    let inserted = |(start, open): (usize, &str)| {
        let (before, after) = text.split_at_checked(start + open.len())?;
        let (line, later) = after.split_once('\n').unwrap_or((after, ""));
        let is_line_of_its_own = line.trim().is_empty() || line.trim_start().starts_with("//");
        if is_line_of_its_own && line.len() < after.len() {
            let indent = if open == "{" { "        " } else { "    " };
            return Some(format!("{before}{line}\n{indent}{entry},\n{later}"));
        }
        let comma = if after.trim_start().starts_with([')', '}']) { "," } else { ", " };
        Some(format!("{before}{entry}{comma}{after}"))
    };
    text.match_indices(open).filter_map(inserted).collect()
}

fn replace(path: &Path, text: &str) -> io::Result<()> {
    let target = target_of(path)?;
    let folder = match target.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        Some(_) | None => Path::new("."),
    };
    files::make_folder(folder)?;
    // The temporary file is made for its owner alone.
    let mut file = NamedTempFile::new_in(folder)?;
    file.write_all(text.as_bytes())?;
    file.as_file().sync_all()?;
    give_name(file, |file| file.persist(&target))
}

/// Returns the file that a link leads to, whether or not it is there yet; without a link the path.
fn target_of(path: &Path) -> io::Result<PathBuf> {
    let mut target = path.to_owned();
    for _ in 0..MOST_LINKS {
        let is_link = fs::symlink_metadata(&target).is_ok_and(|there| there.is_symlink());
        if !is_link {
            return Ok(target);
        }
        let next = fs::read_link(&target)?;
        // An absolute path replaces all that stands before it.
        target = target.parent().unwrap_or(Path::new("")).join(next);
    }
    Err(Irregular::LostLink.into())
}
