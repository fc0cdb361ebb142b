//! Wrong usage: what clap found, as one sentence in the person's language.

use clap::error::{ContextKind, ContextValue, ErrorKind};

use crate::i18n::Lang;
use crate::t;
use crate::text::clean_line;

/// Says what is wrong with the arguments, and where the right ones are listed.
pub(super) fn sentence(lang: Lang, command: Option<&str>, error: &clap::Error) -> String {
    with_help(lang, command, &what(lang, error))
}

/// Says that an argument of a command is missing that the others ask for.
pub(super) fn missing(lang: Lang, command: &str, argument: &str) -> String {
    with_help(lang, Some(command), &t!(lang, "cli-usage-missing", argument = argument))
}

fn with_help(lang: Lang, command: Option<&str>, sentence: &str) -> String {
    let help = match command {
        Some(command) => format!("citylab {command} --help"),
        None => "citylab --help".to_owned(),
    };
    format!("{sentence} {}", t!(lang, "cli-usage-see", command = help))
}

fn what(lang: Lang, error: &clap::Error) -> String {
    let of = |kind: ContextKind| error.get(kind).map(shown).unwrap_or_default();
    let argument = of(ContextKind::InvalidArg);
    let value = of(ContextKind::InvalidValue);
    match error.kind() {
        ErrorKind::InvalidSubcommand => {
            let name = of(ContextKind::InvalidSubcommand);
            let like = of(ContextKind::SuggestedSubcommand);
            if like.is_empty() {
                t!(lang, "cli-usage-no-command", name = name)
            } else {
                t!(lang, "cli-usage-no-command-like", name = name, like = like)
            }
        }
        ErrorKind::UnknownArgument => t!(lang, "cli-usage-unknown", argument = argument),
        ErrorKind::InvalidValue if value.is_empty() => {
            t!(lang, "cli-usage-no-value", argument = argument)
        }
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            let valid = of(ContextKind::ValidValue);
            if valid.is_empty() {
                t!(lang, "cli-usage-bad-value", argument = argument, value = value)
            } else {
                t!(lang, "cli-usage-other-value", argument = argument, value = value, valid = valid)
            }
        }
        ErrorKind::TooManyValues => t!(lang, "cli-usage-no-value-wanted", argument = argument),
        ErrorKind::MissingRequiredArgument => {
            t!(lang, "cli-usage-missing", argument = argument)
        }
        ErrorKind::ArgumentConflict => match of(ContextKind::PriorArg) {
            other if other.is_empty() || other == argument => {
                t!(lang, "cli-usage-twice", argument = argument)
            }
            other => t!(lang, "cli-usage-conflict", argument = argument, other = other),
        },
        ErrorKind::InvalidUtf8 => t!(lang, "cli-usage-utf8"),
        // The rest does not come up with these commands, and clap says it in English.
        _ => {
            let text = error.to_string();
            let first = text.lines().next().unwrap_or_default();
            let first = clean_line(first.trim_start_matches("error: "));
            format!("{}.", first.trim_end_matches('.'))
        }
    }
}

/// Returns what was written on the command line, or what could have been, as it is shown.
fn shown(value: &ContextValue) -> String {
    clean_line(&match value {
        ContextValue::Strings(several) => several.join(", "),
        one => one.to_string(),
    })
}
