//! The arguments: commands and flags as clap reads them; their descriptions stand in the texts.

mod import;
mod lab;

use std::ffi::{OsStr, OsString};
use std::path::PathBuf;

use clap::builder::{
    NonEmptyStringValueParser, PossibleValue, PossibleValuesParser, TypedValueParser,
};
use clap::{ArgAction, Args, Parser, Subcommand, ValueEnum};
use clap_complete::Shell;

use super::confirm::Consent;
use crate::domain::{
    CalendarEntries, Format, FormatOptions, PromiseOrder, Separator, Sheet, Voices,
};
use crate::i18n::Lang;

pub(super) use import::Import;
pub(super) use lab::Lab;

/// What was asked for.
#[derive(Debug, Parser)]
#[command(
    name = "citylab",
    bin_name = "citylab",
    version,
    disable_help_flag = true,
    disable_version_flag = true
)]
#[command(disable_help_subcommand = true)]
pub(super) struct Arguments {
    #[arg(long, global = true, value_name = "DIR")]
    pub(super) sessions: Option<PathBuf>,
    #[arg(long, global = true, value_parser = one_of(Lang::ALL, Lang::code), hide_possible_values = true)]
    pub(super) lang: Option<Lang>,
    #[arg(long, global = true)]
    pub(super) plain: bool,
    #[arg(short, long, global = true, action = ArgAction::Help)]
    help: Option<bool>,
    #[arg(short = 'V', long, action = ArgAction::Version)]
    version: Option<bool>,
    #[command(subcommand)]
    pub(super) command: Option<Command>,
}

/// Reads one of these values by the name it has on the command line.
fn one_of<T: Copy + Send + Sync + 'static, const N: usize>(
    all: [T; N],
    name: fn(T) -> &'static str,
) -> impl TypedValueParser<Value = T> {
    PossibleValuesParser::new(all.map(name)).try_map(move |said| {
        all.into_iter().find(|value| name(*value) == said).ok_or("it is none of these values")
    })
}

/// Reads a separator by its name or as the character itself.
fn separator() -> impl TypedValueParser<Value = Separator> {
    let named = |it: Separator| PossibleValue::new(it.id()).alias(it.sign());
    PossibleValuesParser::new(Separator::ALL.map(named)).try_map(|said| {
        let known = |it: &Separator| it.id() == said || it.sign() == said;
        Separator::ALL.into_iter().find(known).ok_or("it is none of these values")
    })
}

/// The commands, in the order the help lists them.
#[derive(Debug, Subcommand)]
pub(super) enum Command {
    New {
        #[arg(value_parser = NonEmptyStringValueParser::new())]
        name: String,
        #[command(flatten)]
        within: Within,
    },
    Open {
        name: OsString,
        #[command(flatten)]
        within: Within,
    },
    Show {
        name: Option<OsString>,
        #[command(flatten)]
        within: Within,
    },
    List {
        #[arg(long)]
        json: bool,
    },
    Add(Add),
    Import(Import),
    Actions(Actions),
    Reply(Reply),
    Export(Export),
    Plenary(Plenary),
    Lab(Lab),
    Check {
        file: Vec<PathBuf>,
    },
    HandOver(HandOver),
    Restore(Restore),
    Merge(Merge),
    Completions {
        #[arg(value_enum, hide_possible_values = true)]
        shell: Shell,
    },
    Man,
    Help {
        command: Option<String>,
    },
}

// The one lab that is looked at; a doc comment here would become the help of a command.
#[derive(Debug, Args)]
pub(super) struct Within {
    #[arg(long = "lab", value_name = "TITLE")]
    within: Option<OsString>,
}

impl Within {
    /// Returns what was given as the lab's title or folder; none where all are meant.
    pub(super) fn lab(&self) -> Option<&OsStr> {
        self.within.as_deref()
    }
}

#[derive(Debug, Args)]
pub(super) struct Add {
    pub(super) name: OsString,
    #[command(flatten)]
    pub(super) within: Within,
    #[arg(value_enum, hide_possible_values = true)]
    pub(super) sheet: Sheet,
    #[arg(long)]
    pub(super) new: bool,
    #[arg(long, value_parser = NonEmptyStringValueParser::new())]
    pub(super) voice: Option<String>,
    #[arg(long)]
    pub(super) null: bool,
}

impl Reply {
    /// Tells whether what the form says is kept.
    pub(super) fn consent(&self) -> Consent {
        Consent::of(self.yes, self.dry_run)
    }
}

#[derive(Debug, Args)]
pub(super) struct Actions {
    pub(super) name: Vec<OsString>,
    #[command(flatten)]
    pub(super) within: Within,
    #[arg(long, value_parser = one_of(PromiseOrder::ALL, PromiseOrder::key), default_value = "due")]
    #[arg(hide_possible_values = true, hide_default_value = true)]
    pub(super) by: PromiseOrder,
    #[arg(long, value_name = "NAME", value_parser = NonEmptyStringValueParser::new())]
    pub(super) owner: Option<String>,
    #[arg(long, value_name = "GROUP", value_parser = NonEmptyStringValueParser::new())]
    pub(super) side: Option<String>,
    #[arg(long)]
    pub(super) overdue: bool,
    #[arg(long)]
    pub(super) open_only: bool,
    #[arg(long)]
    pub(super) json: bool,
    #[arg(long, value_name = "FORMAT", value_delimiter = ',', conflicts_with = "json")]
    #[arg(value_parser = one_of(REMINDERS, Format::id), hide_possible_values = true)]
    pub(super) to: Vec<Format>,
    #[arg(long, value_name = "PATH", requires = "to")]
    pub(super) out: Option<PathBuf>,
    #[arg(long, requires = "out")]
    pub(super) force: bool,
    #[arg(long, value_name = "KIND", requires = "to", hide_possible_values = true)]
    #[arg(value_parser = one_of(CalendarEntries::ALL, CalendarEntries::id))]
    pub(super) dates: Option<CalendarEntries>,
    #[arg(long, value_name = "DATE", num_args = 0..=1, conflicts_with_all = LISTING)]
    pub(super) done: Option<Option<String>>,
    #[arg(long, value_name = "DATE", group = "recorded")]
    #[arg(conflicts_with_all = LISTING, conflicts_with = "done")]
    pub(super) moved: Option<String>,
    #[arg(long, value_name = "DATE", num_args = 0..=1, group = "recorded")]
    #[arg(conflicts_with_all = LISTING, conflicts_with_all = ["done", "moved"])]
    pub(super) dropped: Option<Option<String>>,
    #[arg(long, conflicts_with_all = LISTING, conflicts_with_all = ["done", "moved", "dropped"])]
    pub(super) open: bool,
    #[arg(long, value_name = "TEXT", requires = "recorded")]
    #[arg(value_parser = NonEmptyStringValueParser::new())]
    pub(super) why: Option<String>,
}

/// The formats of a reminder.
const REMINDERS: [Format; 3] = [Format::Text, Format::Markdown, Format::Ics];

/// What says which actions are listed, and how; none of it goes with recording what became of one.
const LISTING: [&str; 7] = ["by", "owner", "side", "overdue", "open_only", "json", "to"];

#[derive(Debug, Args)]
pub(super) struct Reply {
    #[arg(num_args = 0..=3, required_unless_present = "from")]
    pub(super) said: Vec<OsString>,
    #[arg(long, value_name = "TEXT", conflicts_with = "from")]
    pub(super) note: Option<String>,
    #[arg(long, value_name = "DATE", conflicts_with = "from")]
    pub(super) on: Option<String>,
    #[command(flatten)]
    pub(super) within: Within,
    #[arg(long, value_name = "FILE", conflicts_with = "said")]
    pub(super) from: Option<PathBuf>,
    #[arg(long, requires = "from")]
    pub(super) yes: bool,
    #[arg(long, requires = "from", conflicts_with = "yes")]
    pub(super) dry_run: bool,
}

#[derive(Debug, Args)]
pub(super) struct Export {
    #[arg(required = true)]
    pub(super) name: Vec<OsString>,
    #[command(flatten)]
    pub(super) within: Within,
    #[arg(long, value_name = "FORMAT", value_delimiter = ',', required = true)]
    #[arg(value_parser = one_of(Format::ALL, Format::id), hide_possible_values = true)]
    pub(super) to: Vec<Format>,
    #[command(flatten)]
    pub(super) writing: Writing,
}

// How a report is written, whatever it is about; a doc comment here would become the help of a command.
#[derive(Debug, Args)]
pub(super) struct Writing {
    #[arg(long, value_name = "DIR")]
    pub(super) out: Option<PathBuf>,
    #[arg(long, value_parser = one_of(Voices::ALL, Voices::id), hide_possible_values = true)]
    pub(super) voices: Option<Voices>,
    #[arg(long)]
    pub(super) force: bool,
    #[arg(long, value_name = "SIGN", value_parser = separator(), hide_possible_values = true)]
    pub(super) separator: Option<Separator>,
    #[arg(long, value_name = "KIND", value_parser = one_of(CalendarEntries::ALL, CalendarEntries::id))]
    #[arg(hide_possible_values = true)]
    pub(super) dates: Option<CalendarEntries>,
}

impl Writing {
    /// Returns what was chosen of single formats.
    pub(super) fn formats(&self) -> FormatOptions {
        FormatOptions { separator: self.separator, dates: self.dates.unwrap_or_default() }
    }
}

#[derive(Debug, Args)]
pub(super) struct Plenary {
    #[arg(conflicts_with = "within")]
    pub(super) lab: Option<OsString>,
    #[command(flatten)]
    pub(super) within: Within,
    #[arg(long, value_name = "FORMAT", value_delimiter = ',')]
    #[arg(value_parser = one_of(Format::ALL, Format::id), hide_possible_values = true)]
    pub(super) to: Vec<Format>,
    #[arg(long = "for", value_name = "GROUP")]
    #[arg(value_parser = NonEmptyStringValueParser::new())]
    pub(super) group: Option<String>,
    #[arg(long, conflicts_with = "group")]
    pub(super) letters: bool,
    #[arg(long, value_name = "OLD", conflicts_with_all = ["group", "letters"])]
    pub(super) since: Option<OsString>,
    #[arg(long, value_name = "DATE", value_parser = NonEmptyStringValueParser::new())]
    pub(super) reply_by: Option<String>,
    #[arg(long, value_name = "NAME")]
    #[arg(value_parser = NonEmptyStringValueParser::new())]
    pub(super) without: Vec<String>,
    #[arg(long, value_name = "ORDER", value_delimiter = ',')]
    #[arg(value_parser = NonEmptyStringValueParser::new())]
    pub(super) order: Vec<String>,
    #[command(flatten)]
    pub(super) writing: Writing,
}

#[derive(Debug, Args)]
pub(super) struct HandOver {
    pub(super) name: OsString,
    pub(super) file: PathBuf,
    #[command(flatten)]
    pub(super) within: Within,
    #[arg(long)]
    pub(super) force: bool,
}

#[derive(Debug, Args)]
pub(super) struct Restore {
    pub(super) name: OsString,
    #[command(flatten)]
    pub(super) within: Within,
    #[arg(long, value_name = "N")]
    pub(super) state: Option<usize>,
    #[arg(long, requires = "state")]
    pub(super) yes: bool,
}

#[derive(Debug, Args)]
pub(super) struct Merge {
    pub(super) name: OsString,
    pub(super) copy: Option<OsString>,
    #[command(flatten)]
    pub(super) within: Within,
    #[arg(long)]
    pub(super) yes: bool,
    #[arg(long, conflicts_with = "yes")]
    pub(super) dry_run: bool,
}

/// On the command line a sheet goes by its name in any language.
impl ValueEnum for Sheet {
    fn value_variants<'a>() -> &'a [Self] {
        &Self::ALL
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        let names = Lang::ALL.map(|lang| lang.sheet(*self).to_lowercase());
        Some(PossibleValue::new(self.key()).aliases(names))
    }
}
