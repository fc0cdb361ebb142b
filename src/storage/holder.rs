//! Holders: which program has a session open, on which computer and since when.

use crate::domain::Moment;
use crate::text;

/// Who has a session open for writing, as far as that could be read.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Holder {
    /// Its number among the processes of its computer.
    pub pid: Option<u32>,
    /// The name of the computer.
    pub host: Option<String>,
    /// Since when; programs before layout 3 did not say.
    pub since: Option<Moment>,
}

impl Holder {
    /// Returns this program, since a moment.
    pub(super) fn this(since: Moment) -> Self {
        Self { pid: Some(std::process::id()), host: Some(here()), since: Some(since) }
    }

    /// Tells whether it is this very program.
    pub fn is_this(&self) -> bool {
        self.pid == Some(std::process::id()) && self.is_here()
    }

    /// Tells whether it is on this computer, or not known to be on another.
    pub fn is_here(&self) -> bool {
        self.host.as_ref().is_none_or(|host| *host == here())
    }

    /// Writes it as one line of words.
    pub(super) fn signature(&self) -> String {
        let pid = self.pid.map(|pid| pid.to_string()).unwrap_or_default();
        let host = self.host.clone().unwrap_or_default();
        let since = self.since.map(|since| since.to_string()).unwrap_or_default();
        format!("{pid} {} {since}\n", if host.is_empty() { "?" } else { &host })
    }

    /// Reads what [`Self::signature`] writes, or as much of it as is there.
    pub(super) fn read(text: &str) -> Self {
        let mut words = text.split_whitespace();
        let pid = words.next().and_then(|word| word.parse().ok());
        let host = words.next().filter(|word| *word != "?").map(text::clean_line);
        let since = words.next().and_then(|word| word.parse().ok());
        Self { pid, host, since }
    }
}

/// Returns the name of this computer as one word.
fn here() -> String {
    #[cfg(unix)]
    let name = rustix::system::uname().nodename().to_string_lossy().into_owned();
    #[cfg(windows)]
    let name = std::env::var("COMPUTERNAME").unwrap_or_default();
    name.split_whitespace().collect::<Vec<_>>().join("-")
}
