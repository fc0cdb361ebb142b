//! The question before something is kept.

use std::io::{self, BufRead, IsTerminal};

use super::outcome::{Failure, ask as put, complain};
use crate::i18n::Lang;
use crate::t;
use crate::text;

/// Whether something is kept after its preview.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Consent {
    /// Whoever asked for it is asked once more.
    Ask,
    /// It is.
    Yes,
    /// It is only shown.
    DryRun,
}

impl Consent {
    /// Reads what was asked for.
    pub(super) fn of(yes: bool, dry_run: bool) -> Self {
        match (dry_run, yes) {
            (true, _) => Self::DryRun,
            (false, true) => Self::Yes,
            (false, false) => Self::Ask,
        }
    }
}

/// Asks a question and tells whether the answer was yes, in any language.
///
/// # Errors
///
/// Says `nobody` where standard input is no terminal, so that nobody can answer.
pub(super) fn ask(question: &str, nobody: &str) -> Result<bool, Failure> {
    if !io::stdin().is_terminal() {
        return Err(Failure::Usage(nobody.to_owned()));
    }
    put(question);
    let mut said = String::new();
    if let Err(error) = io::stdin().lock().read_line(&mut said) {
        complain(&error.to_string());
    }
    let said = text::fold(said.trim());
    let says_yes = |lang: Lang| t!(lang, "import-yes-words").split(' ').any(|word| word == said);
    Ok(Lang::ALL.into_iter().any(says_yes))
}
