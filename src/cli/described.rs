//! The command line with its descriptions in the person's language.

use clap::{Arg, CommandFactory};

use super::arguments::Arguments;
use super::outcome::{Failure, print};
use crate::domain::Format;
use crate::i18n::{Args, Lang};
use crate::t;
use crate::text;

/// The place in the help of options that every command takes.
const SHARED: usize = 900;

/// Builds the command line as clap reads it, described in a language.
pub(super) fn command_line(lang: Lang) -> clap::Command {
    let described = |command: clap::Command| {
        let name = command.get_name().to_owned();
        command
            .about(about(lang, &name))
            .help_template(template(lang))
            .mut_args(move |argument| described(lang, &name, argument))
    };
    described(Arguments::command())
        .subcommand_help_heading(t!(lang, "cli-commands"))
        .after_help(t!(lang, "cli-after-help"))
        .mut_subcommands(described)
}

/// Prints the help for the program or for one of its commands.
pub(super) fn help_with(lang: Lang, command: Option<&str>) -> Result<(), Failure> {
    let mut line = command_line(lang);
    line.build();
    let wanted = match command {
        None => Some(&mut line),
        Some(name) => line.find_subcommand_mut(name),
    };
    match (wanted, command) {
        (Some(wanted), _) => print(&wanted.render_help().to_string()),
        (None, name) => {
            let name = text::clean_line(name.unwrap_or_default());
            Err(Failure::Usage(t!(lang, "cli-usage-no-command", name = name)))
        }
    }
}

/// The layout of the help; it is clap's own but for the words.
fn template(lang: Lang) -> String {
    let usage = t!(lang, "cli-usage");
    format!("{{about-with-newline}}\n{usage} {{usage}}\n\n{{all-args}}{{after-help}}")
}

fn described(lang: Lang, command: &str, argument: Arg) -> Arg {
    let heading =
        if argument.is_positional() { t!(lang, "cli-arguments") } else { t!(lang, "cli-options") };
    let text = help(lang, command, argument.get_id().as_str());
    // Options of all commands are listed after the command's own.
    let shared = argument.is_global_set();
    let argument = if shared { argument.display_order(SHARED) } else { argument };
    argument.help(text).help_heading(heading)
}

/// Returns what a command does; empty for a name there is not.
fn about(lang: Lang, command: &str) -> String {
    lang.find(&format!("usage-{command}"), &Args::new()).unwrap_or_default()
}

/// Returns what an argument is for: as the command says, or as all commands do that have it; empty
/// for a name there is not.
fn help(lang: Lang, command: &str, argument: &str) -> String {
    let argument = argument.replace('_', "-");
    let mut args = Args::new();
    args.set("formats", Format::ALL.map(Format::id).join(", "));
    args.set("codes", Lang::ALL.map(Lang::code).join(", "));
    let find = |command: &str| lang.find(&format!("usage-{command}-{argument}"), &args);
    find(command).or_else(|| find("any")).unwrap_or_default()
}
