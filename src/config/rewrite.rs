//! The one thing the program writes into the config: the language.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use tempfile::NamedTempFile;

use super::{ConfigError, Written, parse, text_of};
use crate::files::{self, Irregular};
use crate::i18n::Lang;
use crate::retry::give_name;

/// As many links are followed one after another as Linux does.
const MOST_LINKS: usize = 40;

/// Writes the language into a config and leaves all else in it as it stands, comments included.
///
/// The file is replaced as a whole, so that at any moment it is the old one or the new one, and
/// only its owner may read it. A symbolic link stays one.
///
/// # Errors
///
/// When the file is there and cannot be understood, when it has no place for the language, or when
/// it cannot be written; it is then as it was.
pub fn remember_language(path: &Path, lang: Lang) -> Result<(), ConfigError> {
    let text = match text_of(path)? {
        None => format!("(\n    lang: \"{lang}\",\n)\n"),
        Some(text) => {
            let written = parse(path, &text)?;
            if written.lang == Some(lang) {
                return Ok(());
            }
            let wanted = Written { lang: Some(lang), ..written };
            let says_it = |text: &String| parse(path, text).is_ok_and(|read| read == wanted);
            let mut tries = replacements(&text, lang).chain(insertions(&text, lang));
            tries.find(says_it).ok_or_else(|| ConfigError::NoPlace { path: path.to_owned() })?
        }
    };
    replace(path, &text).map_err(|source| ConfigError::Write { path: path.to_owned(), source })
}

/// Goes over the texts that come of putting the language wherever one may stand now. Which of them
/// is right, and not a change of some comment, is found by reading it.
fn replacements(text: &str, lang: Lang) -> impl Iterator<Item = String> {
    text.match_indices("lang").filter_map(move |(start, name)| {
        let (before, after) = text.split_at_checked(start + name.len())?;
        let (colon, value) = after.split_once('"')?;
        let (_, rest) = value.split_once('"')?;
        (colon.trim() == ":").then(|| format!("{before}{colon}\"{lang}\"{rest}"))
    })
}

/// Goes over the texts that come of adding the language at the beginning.
fn insertions(text: &str, lang: Lang) -> impl Iterator<Item = String> {
    text.match_indices('(').filter_map(move |(start, open)| {
        let (before, after) = text.split_at_checked(start + open.len())?;
        let gap = if after.trim_start_matches([' ', '\t']).starts_with(['\n', '\r']) {
            "\n    "
        } else {
            ""
        };
        let comma = if gap.is_empty() && !after.trim_start().starts_with(')') { ", " } else { "," };
        Some(format!("{before}{gap}lang: \"{lang}\"{comma}{after}"))
    })
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
