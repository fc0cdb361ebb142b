//! The command line: what can be done without the screen, and the ways into it.
//!
//! | part | what it does |
//! |---|---|
//! | `arguments`, `described`, `usage` | what may be asked for, said in the person's language |
//! | `language` | which language that is |
//! | `sessions` | which session is meant by a name, and where a new one goes |
//! | `actions`, `add`, `check`, `export`, `hand_over`, `import`, `lab`, `list`, `merge`, `plenary`, `reply`, `restore`, `screen`, `completions`, `man` | a command each |
//! | `confirm` | the question before something is kept |
//! | `saving` | a change to a session that nobody has open |
//! | `table` | columns on a terminal |
//! | `outcome` | standard output, standard error, exit codes |
//!
//! Exit codes: 0 done, 1 failed, 2 asked for in a wrong way.

mod actions;
mod add;
mod arguments;
mod check;
mod completions;
mod confirm;
mod described;
mod export;
mod hand_over;
mod import;
mod lab;
mod language;
mod list;
mod man;
mod merge;
mod outcome;
mod plenary;
mod progress;
mod reply;
mod restore;
mod saving;
mod screen;
mod sessions;
mod table;
mod usage;
mod voice;

use std::ffi::OsString;
use std::process::ExitCode;

use clap::error::ErrorKind;
use clap::{FromArgMatches, Parser};

use crate::config::{Config, ConfigError};
use crate::error::Sentence;
use crate::i18n::Lang;
use crate::runtime::apart;
use crate::storage::library;
use arguments::{Arguments, Command};
use outcome::{Failure, complain};
use sessions::Sessions;

/// Does what the arguments ask for, the program's own name first among them.
pub fn run(arguments: Vec<OsString>) -> ExitCode {
    outcome::complain_of_panics();
    // Where the system refuses this, it only says less when a file grows too large for it.
    let _ = crate::runtime::outlive_size_limit();
    if let [_, only] = arguments.as_slice()
        && only == apart::ARGUMENT
    {
        return exit_code(import::serve(language::pick(&arguments, None)));
    }
    let config = Config::read();
    let said = config.as_ref().ok().and_then(|config| config.lang);
    let lang = language::pick(&arguments, said);
    let done = match parse(lang, arguments) {
        Ok(Some(asked)) => perform(lang, asked, config),
        Ok(None) => Ok(()),
        Err(failure) => Err(failure),
    };
    exit_code(done)
}

fn exit_code(done: Result<(), Failure>) -> ExitCode {
    done.map_or_else(|failure| failure.report(), |()| ExitCode::SUCCESS)
}

/// Reads the arguments; nothing is left to do when they asked for help.
fn parse(lang: Lang, arguments: Vec<OsString>) -> Result<Option<Arguments>, Failure> {
    // Descriptions are needed for help and for errors alone, so the first attempt has none.
    if let Ok(asked) = Arguments::try_parse_from(&arguments) {
        return Ok(Some(asked));
    }
    let mut line = described::command_line(lang);
    let named = arguments.iter().skip(1).filter_map(|word| word.to_str());
    let command = named.into_iter().find(|word| line.find_subcommand(word).is_some());
    let command = command.map(str::to_owned);
    let read = line
        .try_get_matches_from_mut(arguments)
        .and_then(|matches| Arguments::from_arg_matches(&matches));
    match read {
        Ok(asked) => Ok(Some(asked)),
        Err(error)
            if matches!(error.kind(), ErrorKind::DisplayHelp | ErrorKind::DisplayVersion) =>
        {
            outcome::print(&error.render().to_string()).map(|()| None)
        }
        Err(error) => Err(Failure::Usage(usage::sentence(lang, command.as_deref(), &error))),
    }
}

fn perform(
    lang: Lang,
    asked: Arguments,
    config: Result<Config, ConfigError>,
) -> Result<(), Failure> {
    // These must work whatever the config says.
    match &asked.command {
        Some(Command::Completions { shell }) => return completions::run(lang, *shell),
        Some(Command::Man) => return man::run(lang),
        Some(Command::Help { command }) => return described::help_with(lang, command.as_deref()),
        Some(_) | None => {}
    }
    let config = config.map_err(|error| Failure::Failed(error.sentence(lang)))?;
    let sessions = Sessions::new(lang, asked.sessions, config.sessions.clone());
    let told = complain_of_plans(&sessions, asked.command.as_ref());
    let done = perform_in(&sessions, config, asked.plain, asked.command);
    match done {
        Err(Failure::Failed(why)) if told.contains(&why) => Err(Failure::Told),
        done => done,
    }
}

/// Says what is wrong with the plan of any lab, before what uses the labs; returns the sentences. Some commands
/// say that among what else they could not read.
fn complain_of_plans(sessions: &Sessions, command: Option<&Command>) -> Vec<String> {
    let says_itself = match command {
        Some(Command::Import(import)) => import.form().is_some(),
        Some(
            Command::List { .. }
            | Command::Check { .. }
            | Command::Plenary(_)
            | Command::Actions(_)
            | Command::Reply(_),
        ) => true,
        Some(_) | None => false,
    };
    if says_itself {
        return Vec::new();
    }
    let faults = library::plan_faults(&sessions.folder).into_iter();
    let told: Vec<String> = faults.map(|fault| fault.sentence(sessions.lang)).collect();
    told.iter().for_each(|sentence| complain(sentence));
    told
}

fn perform_in(
    sessions: &Sessions,
    config: Config,
    is_plain: bool,
    command: Option<Command>,
) -> Result<(), Failure> {
    match command {
        None => screen::library(sessions, config, is_plain),
        Some(Command::New { name, within }) => {
            screen::new(sessions, config, is_plain, &name, &within)
        }
        Some(Command::Open { name, within }) => {
            screen::open(sessions, config, is_plain, &name, &within)
        }
        Some(Command::Show { name, within }) => {
            screen::show(sessions, &config, is_plain, name.as_deref(), &within)
        }
        Some(Command::List { json }) => list::run(sessions, json),
        Some(Command::Add(add)) => add::run(sessions, &add),
        Some(Command::Import(import)) => match import.form() {
            Some(form) => reply::form::run(sessions, &import.within, import.consent(), form),
            None => import::run(sessions, &import),
        },
        Some(Command::Actions(actions)) => actions::run(sessions, &actions),
        Some(Command::Reply(reply)) => reply::run(sessions, &reply),
        Some(Command::Export(export)) => export::run(sessions, &export),
        Some(Command::Plenary(plenary)) => plenary::run(sessions, &plenary),
        Some(Command::Lab(lab)) => lab::run(sessions, lab),
        Some(Command::HandOver(asked)) => hand_over::run(sessions, &asked),
        Some(Command::Restore(restore)) => restore::run(sessions, &restore),
        Some(Command::Merge(merge)) => merge::run(sessions, &merge),
        Some(Command::Check { file }) => check::run(sessions, &file),
        Some(Command::Completions { .. } | Command::Man | Command::Help { .. }) => Ok(()),
    }
}
