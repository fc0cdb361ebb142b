//! What is asked for of a lab as a whole.

use std::ffi::OsString;
use std::path::PathBuf;

use clap::Args;
use clap::builder::NonEmptyStringValueParser;

#[derive(Debug, Args)]
pub(in crate::cli) struct Lab {
    #[arg(value_parser = NonEmptyStringValueParser::new())]
    pub(in crate::cli) title: String,
    #[arg(long, value_name = "NAME", num_args = 1..)]
    #[arg(value_parser = NonEmptyStringValueParser::new())]
    pub(in crate::cli) platform: Vec<String>,
    #[arg(long, value_name = "TEXT")]
    pub(in crate::cli) place: Option<String>,
    #[arg(long, value_name = "DATE")]
    pub(in crate::cli) from: Option<String>,
    #[arg(long, value_name = "DATE")]
    pub(in crate::cli) to: Option<String>,
    #[arg(long, value_name = "NAME", num_args = 1..)]
    pub(in crate::cli) organiser: Vec<String>,
    #[arg(long, value_name = "STAGE=N", num_args = 1..)]
    pub(in crate::cli) minutes: Vec<String>,
    #[arg(long, value_name = "HOW")]
    pub(in crate::cli) voting: Option<String>,
    #[arg(long, value_name = "SHEET=TEXT")]
    pub(in crate::cli) question: Vec<String>,
    #[arg(long, value_name = "NAME", num_args = 1..)]
    pub(in crate::cli) group: Vec<String>,
    #[arg(long, value_name = "FILE")]
    pub(in crate::cli) logo: Option<PathBuf>,
    #[arg(long, value_name = "#RRGGBB")]
    pub(in crate::cli) colour: Option<String>,
    #[arg(long, value_name = "LINE", num_args = 1..)]
    pub(in crate::cli) letterhead: Vec<String>,
    #[arg(long, value_name = "TEXT")]
    pub(in crate::cli) footer: Option<String>,
    #[arg(long)]
    pub(in crate::cli) number_same: bool,
    #[arg(long, conflicts_with_all = ["after", "show"])]
    pub(in crate::cli) change: bool,
    #[arg(long, conflicts_with_all = ["after", "platform", "place", "from", "to", "organiser"])]
    #[arg(conflicts_with_all = ["minutes", "question", "group", "voting", "logo"])]
    #[arg(conflicts_with_all = ["colour", "letterhead", "footer", "number_same"])]
    pub(in crate::cli) show: bool,
    #[arg(long, value_name = "OLD")]
    pub(in crate::cli) after: Option<OsString>,
    #[arg(long, requires = "after")]
    pub(in crate::cli) yes: bool,
    #[arg(long, requires = "after", conflicts_with = "yes")]
    pub(in crate::cli) dry_run: bool,
}
