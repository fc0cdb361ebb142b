//! The command line with its descriptions in the person's language.

use clap::{Arg, CommandFactory};

use super::arguments::Arguments;
use super::outcome::{Failure, print};
use crate::domain::Format;
use crate::i18n::Lang;
use crate::t;

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
            let name = name.unwrap_or_default();
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
    // What every command takes comes after its own.
    let shared = argument.is_global_set();
    let argument = if shared { argument.display_order(SHARED) } else { argument };
    argument.help(text).help_heading(heading)
}

/// Returns what a command does; empty for a name there is not.
fn about(lang: Lang, command: &str) -> String {
    match command {
        "citylab" => t!(lang, "cli-about"),
        "new" => t!(lang, "cli-new"),
        "open" => t!(lang, "cli-open"),
        "list" => t!(lang, "cli-list"),
        "add" => t!(lang, "cli-add"),
        "import" => t!(lang, "import-about"),
        "actions" => t!(lang, "actions-about"),
        "export" => t!(lang, "cli-export"),
        "plenary" => t!(lang, "cli-plenary"),
        "lab" => t!(lang, "cli-lab"),
        "check" => t!(lang, "cli-check"),
        "restore" => t!(lang, "cli-restore"),
        "completions" => t!(lang, "cli-completions"),
        "man" => t!(lang, "cli-man"),
        "help" => t!(lang, "cli-help"),
        _ => String::new(),
    }
}

/// Returns what an argument is for; empty for a name there is not.
fn help(lang: Lang, command: &str, argument: &str) -> String {
    match (command, argument) {
        (_, "sessions") => t!(lang, "cli-sessions-option"),
        (_, "lang") => t!(lang, "cli-lang-option", codes = Lang::ALL.map(Lang::code).join(", ")),
        (_, "help") => t!(lang, "cli-help-option"),
        (_, "version") => t!(lang, "cli-version-option"),
        ("new", "name") => t!(lang, "cli-new-name"),
        ("add" | "import" | "open" | "export" | "restore", "name") => t!(lang, "cli-name"),
        ("list", "json") => t!(lang, "cli-list-json"),
        ("add", "sheet") => t!(lang, "cli-add-sheet"),
        ("add", "new") => t!(lang, "cli-add-new"),
        ("add", "voice") => t!(lang, "cli-add-voice"),
        ("add", "null") => t!(lang, "cli-add-null"),
        ("import", argument) => of_import(lang, argument),
        ("actions", argument) => of_actions(lang, argument),
        ("export", "to") => {
            let formats = Format::ALL.map(Format::extension).join(", ");
            t!(lang, "cli-export-to", formats = formats)
        }
        ("plenary", "to") => {
            let formats = Format::ALL.map(Format::extension).join(", ");
            t!(lang, "cli-plenary-to", formats = formats)
        }
        ("export" | "plenary", "out") => t!(lang, "cli-export-out"),
        ("export" | "plenary", "voices") => t!(lang, "cli-export-voices"),
        ("export" | "plenary", "force") => t!(lang, "cli-export-force"),
        ("plenary", "lab") => t!(lang, "cli-plenary-lab"),
        ("plenary", "group") => t!(lang, "cli-plenary-for"),
        ("lab", "title") => t!(lang, "cli-lab-title"),
        ("lab", "platform") => t!(lang, "cli-lab-platform"),
        ("check", "file") => t!(lang, "cli-check-file"),
        ("restore", "state") => t!(lang, "cli-restore-state"),
        ("restore", "yes") => t!(lang, "cli-restore-yes"),
        ("completions", "shell") => t!(lang, "cli-completions-shell"),
        ("help", "command") => t!(lang, "cli-help-command"),
        _ => String::new(),
    }
}

fn of_import(lang: Lang, argument: &str) -> String {
    match argument {
        "file" => t!(lang, "import-file"),
        "sheet" => t!(lang, "import-as"),
        "new" => t!(lang, "cli-add-new"),
        "text" => t!(lang, "import-text"),
        "voice" => t!(lang, "import-voice"),
        "group" => t!(lang, "import-group"),
        "theme" => t!(lang, "import-theme"),
        "votes" => t!(lang, "import-votes"),
        "sheet_name" => t!(lang, "import-sheet-name"),
        "paragraphs" => t!(lang, "import-paragraphs"),
        "open_actions" => t!(lang, "import-open-actions"),
        "duplicates" => t!(lang, "import-duplicates"),
        "yes" => t!(lang, "import-yes"),
        "dry_run" => t!(lang, "import-dry-run"),
        _ => String::new(),
    }
}

fn of_actions(lang: Lang, argument: &str) -> String {
    match argument {
        "name" => t!(lang, "actions-name"),
        "by" => t!(lang, "actions-by"),
        "overdue" => t!(lang, "actions-only-overdue"),
        "json" => t!(lang, "cli-list-json"),
        "done" => t!(lang, "actions-set-done"),
        "moved" => t!(lang, "actions-set-moved"),
        "dropped" => t!(lang, "actions-set-dropped"),
        "open" => t!(lang, "actions-set-open"),
        _ => String::new(),
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn everything_is_described_in_every_language() {
        for lang in Lang::ALL {
            let line = command_line(lang);
            line.clone().debug_assert();
            for command in std::iter::once(&line).chain(line.get_subcommands()) {
                assert!(command.get_about().is_some_and(|about| !about.to_string().is_empty()));
                for argument in command.get_arguments() {
                    let help = argument.get_help().map(ToString::to_string).unwrap_or_default();
                    assert!(!help.is_empty(), "{lang}: {} {argument}", command.get_name());
                }
            }
        }
    }
}
