//! `citylab completions`: what a shell needs to complete commands and options.

use clap_complete::Shell;

use super::described::command_line;
use super::outcome::{Failure, print};
use crate::i18n::Lang;

/// Prints the completions for a shell.
pub(super) fn run(lang: Lang, shell: Shell) -> Result<(), Failure> {
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut command_line(lang), "citylab", &mut script);
    print(&String::from_utf8_lossy(&script))
}
