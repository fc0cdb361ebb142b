//! The config: what a person sets once, in one small file that the program reads when it starts.
//!
//! ```ron
//! (
//!     lang: "ru",
//!     sessions: "~/labs",
//!     colours: HighContrast,
//!     keys: {"Chain": "F11"},
//! )
//! ```
//!
//! Everything in it may be left out. The program itself writes the language there, the colours and
//! single keys, as they are changed on the screen, and leaves the rest as it stands.

mod rewrite;

use std::collections::BTreeMap;
use std::env;
use std::ffi::OsString;
use std::io;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Deserializer, de};

use crate::app::{BadKey, Colouring, Colours, Keymap};
use crate::files;
use crate::i18n::Lang;

pub use rewrite::remember;

/// Names the config file in place of the usual one.
pub const CONFIG_VARIABLE: &str = "CITYLAB_CONFIG";

/// The largest config that is read, in bytes.
const LIMIT: u64 = 1 << 20;

/// What the config says.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Config {
    /// The language of the program.
    pub lang: Option<Lang>,
    /// The folder of sessions.
    pub sessions: Option<PathBuf>,
    /// The colours of the screen.
    pub colours: Option<Colours>,
    /// The keys in force.
    pub keymap: Keymap,
}

/// Why the config cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum ConfigError {
    /// The file cannot be read.
    #[error("{}: {source}", path.display())]
    Read {
        /// The file.
        path: PathBuf,
        /// What the system says.
        source: io::Error,
    },
    /// The file is larger than any config.
    #[error("{}: too large", path.display())]
    TooLarge {
        /// The file.
        path: PathBuf,
    },
    /// The file has not the shape of a config.
    #[error("{}:{line}:{column}: {what}", path.display())]
    Syntax {
        /// The file.
        path: PathBuf,
        /// The line, from 1.
        line: usize,
        /// The character in it, from 1.
        column: usize,
        /// What was found and what was expected.
        what: Box<ron::Error>,
    },
    /// A key cannot be given to a command.
    #[error("{}:{line}:{column}: {bad:?}", path.display())]
    Key {
        /// The file.
        path: PathBuf,
        /// The line, from 1.
        line: usize,
        /// The character in it, from 1.
        column: usize,
        /// What is wrong with the key.
        bad: BadKey,
    },
    /// The file cannot be written; it is as it was.
    #[error("{}: {source}", path.display())]
    Write {
        /// The file.
        path: PathBuf,
        /// What the system says.
        source: io::Error,
    },
    /// The place of a setting in the file was not found; it is as it was.
    #[error("{}: nowhere to put the setting", path.display())]
    NoPlace {
        /// The file.
        path: PathBuf,
    },
}

/// The file as it is written.
#[derive(Debug, Clone, PartialEq, Eq, Default, Deserialize)]
#[serde(deny_unknown_fields, default, rename = "Config")]
struct Written {
    #[serde(deserialize_with = "read_lang")]
    lang: Option<Lang>,
    sessions: Option<PathBuf>,
    #[serde(deserialize_with = "read_colours")]
    colours: Option<Colours>,
    keys: BTreeMap<String, String>,
}

/// Reads the colours, of which one is called `None`: that is not the lack of any.
fn read_colours<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Colours>, D::Error> {
    Colours::deserialize(deserializer).map(Some)
}

fn read_lang<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Lang>, D::Error> {
    let code = Option::<String>::deserialize(deserializer)?;
    let known = || format!("the language is one of {}", Lang::ALL.map(Lang::code).join(", "));
    let lang = |code: String| code.parse().map_err(|_| de::Error::custom(known()));
    code.map(lang).transpose()
}

impl Config {
    /// Returns the file that is read: the one `CITYLAB_CONFIG` names, or `config.ron` in the
    /// user's config folder; none where the system has no such folder.
    pub fn path() -> Option<PathBuf> {
        let named = env::var_os(CONFIG_VARIABLE).filter(|path| !path.is_empty());
        named.map(PathBuf::from).or_else(|| {
            let folders = directories::ProjectDirs::from("", "", "citylab")?;
            Some(folders.config_dir().join("config.ron"))
        })
    }

    /// Reads the user's config; there needs to be none.
    ///
    /// # Errors
    ///
    /// When the file is there and cannot be read, or says what cannot be.
    pub fn read() -> Result<Self, ConfigError> {
        Self::path().map_or_else(|| Ok(Self::default()), |path| Self::read_from(&path))
    }

    /// Reads a config; a file that is not there says nothing.
    ///
    /// # Errors
    ///
    /// As [`Config::read`].
    pub fn read_from(path: &Path) -> Result<Self, ConfigError> {
        let Some(text) = text_of(path)? else { return Ok(Self::default()) };
        let written = parse(path, &text)?;
        let keymap = Keymap::with(&written.keys).map_err(|(command, bad)| {
            let (line, column) = place_of(&text, &command);
            ConfigError::Key { path: path.to_owned(), line, column, bad }
        })?;
        Ok(Self {
            lang: written.lang,
            sessions: written.sessions.map(|folder| from_home(folder, path)),
            colours: written.colours,
            keymap,
        })
    }

    /// Returns the colours of the room's screen: those of the config, else a strong contrast, since a
    /// projector in a bright room has little of its own.
    pub fn room_colours(&self, no_color: Option<OsString>) -> Colouring {
        Colouring {
            chosen: self.colours.unwrap_or(Colours::HighContrast),
            ..self.colours(no_color)
        }
    }

    /// Returns the colours of the screen: those of the config, else none where `NO_COLOR` is set
    /// to anything, else the usual ones. None are shown where `NO_COLOR` is set, whatever the config
    /// says: who sets it may be on a terminal that cannot show them.
    pub fn colours(&self, no_color: Option<OsString>) -> Colouring {
        let no_color = no_color.is_some_and(|value| !value.is_empty());
        let usual = if no_color { Colours::None } else { Colours::Usual };
        Colouring { chosen: self.colours.unwrap_or(usual), no_color }
    }
}

/// Reads the file, also by a link, since people keep it among others of the kind and link to it.
fn text_of(path: &Path) -> Result<Option<String>, ConfigError> {
    let failed = |source| ConfigError::Read { path: path.to_owned(), source };
    let bytes = match files::read_followed(path, LIMIT) {
        Ok(bytes) if bytes.len() as u64 > LIMIT => {
            return Err(ConfigError::TooLarge { path: path.to_owned() });
        }
        Ok(bytes) => bytes,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(failed(error)),
    };
    let no_text = |_| failed(io::ErrorKind::InvalidData.into());
    let text = String::from_utf8(bytes).map_err(no_text)?;
    Ok(Some(text.trim_start_matches('\u{feff}').to_owned()))
}

fn parse(path: &Path, text: &str) -> Result<Written, ConfigError> {
    let options = ron::Options::default()
        .with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME)
        .with_recursion_limit(32);
    options.from_str(text).map_err(|error| ConfigError::Syntax {
        path: path.to_owned(),
        line: error.span.start.line,
        column: error.span.start.col,
        what: Box::new(error.code),
    })
}

/// Returns line and column of a name in quotes, or of the beginning.
fn place_of(text: &str, name: &str) -> (usize, usize) {
    let quoted = format!("\"{name}\"");
    let start = text.find(&quoted).unwrap_or(0);
    let before = text.get(..start).unwrap_or_default();
    let column = before.chars().rev().take_while(|c| *c != '\n').count() + 1;
    (before.matches('\n').count() + 1, column)
}

/// Returns a folder with `~` as the home, and with what is relative as beside the config.
fn from_home(folder: PathBuf, config: &Path) -> PathBuf {
    if let Ok(below) = folder.strip_prefix("~")
        && let Some(user) = directories::BaseDirs::new()
    {
        return user.home_dir().join(below);
    }
    config.parent().map_or_else(|| folder.clone(), |beside| beside.join(&folder))
}
