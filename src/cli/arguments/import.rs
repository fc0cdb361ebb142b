//! The arguments of `citylab import`.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use clap::Args;

use super::{Consent, Within};
use crate::domain::Sheet;

#[derive(Debug, Args)]
pub(in crate::cli) struct Import {
    pub(in crate::cli) name: OsString,
    #[command(flatten)]
    pub(in crate::cli) within: Within,
    pub(in crate::cli) file: Option<PathBuf>,
    #[arg(long = "as", value_name = "SHEET", value_enum, hide_possible_values = true)]
    pub(in crate::cli) sheet: Option<Sheet>,
    #[arg(long)]
    pub(in crate::cli) new: bool,
    #[command(flatten)]
    pub(in crate::cli) columns: ImportColumns,
    #[arg(long, value_name = "NAME")]
    pub(in crate::cli) sheet_name: Option<String>,
    #[arg(long, value_name = "NAME")]
    pub(in crate::cli) encoding: Option<String>,
    #[arg(long)]
    pub(in crate::cli) paragraphs: bool,
    #[arg(long)]
    pub(in crate::cli) split: bool,
    #[arg(long)]
    pub(in crate::cli) with_hidden: bool,
    #[arg(long)]
    pub(in crate::cli) with_rejected: bool,
    #[arg(long, conflicts_with_all = ["sheet", "text", "voice", "group", "theme", "votes"])]
    #[arg(conflicts_with_all = ["owner", "due", "purpose", "reply", "sheet_name", "encoding"])]
    #[arg(conflicts_with_all = ["paragraphs", "split", "with_hidden", "with_rejected"])]
    pub(in crate::cli) open_actions: bool,
    #[arg(long)]
    pub(in crate::cli) duplicates: bool,
    #[arg(long)]
    pub(in crate::cli) yes: bool,
    #[arg(long, conflicts_with = "yes")]
    pub(in crate::cli) dry_run: bool,
}

/// The columns of a table as they are named: by heading, number or letter.
#[derive(Debug, Args)]
pub(in crate::cli) struct ImportColumns {
    #[arg(long, value_name = "COL")]
    pub(in crate::cli) text: Vec<String>,
    #[arg(long, value_name = "COL")]
    pub(in crate::cli) voice: Vec<String>,
    #[arg(long, value_name = "COL")]
    pub(in crate::cli) group: Vec<String>,
    #[arg(long, value_name = "COL")]
    pub(in crate::cli) theme: Option<String>,
    #[arg(long, value_name = "COL")]
    pub(in crate::cli) votes: Option<String>,
    #[arg(long, value_name = "COL")]
    pub(in crate::cli) owner: Option<String>,
    #[arg(long, value_name = "COL")]
    pub(in crate::cli) due: Option<String>,
    #[arg(long = "for", value_name = "COL")]
    pub(in crate::cli) purpose: Option<String>,
    #[arg(long, value_name = "COL")]
    pub(in crate::cli) reply: Option<String>,
}

impl Import {
    /// Tells whether what the file says is kept.
    pub(in crate::cli) fn consent(&self) -> Consent {
        Consent::of(self.yes, self.dry_run)
    }

    /// Returns the file that is read.
    pub(in crate::cli) fn source(&self) -> &Path {
        self.file.as_deref().unwrap_or(Path::new(&self.name))
    }

    /// Returns the file where it is given alone: it is a reply form, which says itself where its rows belong.
    pub(in crate::cli) fn form(&self) -> Option<&Path> {
        let says_more = self.sheet.is_some() || self.open_actions || self.new;
        (self.file.is_none() && !says_more).then(|| Path::new(&self.name))
    }
}
