//! `citylab man`: the manual as one page, every command with its options.

use std::io;

use clap_mangen::Man;

use super::described::command_line;
use super::outcome::{Failure, print};
use crate::domain::{FORMAT, Lab, LabPlan};
use crate::i18n::Lang;
use crate::storage::FormatError;
use crate::storage::format;
use crate::t;

/// Prints the page for `man -l` and for packagers.
pub(super) fn run(lang: Lang) -> Result<(), Failure> {
    let page = page(lang).map_err(|error| Failure::Failed(error.to_string()))?;
    print(&page)
}

fn page(lang: Lang) -> io::Result<String> {
    let mut line = command_line(lang);
    line.build();
    let whole = Man::new(line.clone()).manual("citylab");
    let mut roff = Vec::new();
    whole.render_title(&mut roff)?;
    whole.render_name_section(&mut roff)?;
    whole.render_synopsis_section(&mut roff)?;
    whole.render_options_section(&mut roff)?;
    let mut page = String::from_utf8_lossy(&roff).into_owned();
    for command in line.get_subcommands() {
        page.push_str(&section(command)?);
    }
    page.push_str(&plan_section(lang).map_err(io::Error::other)?);
    for (english, own) in [
        (".SH NAME\n", t!(lang, "cli-man-name")),
        (".SH SYNOPSIS\n", t!(lang, "cli-man-synopsis")),
        (".SH OPTIONS\n", t!(lang, "cli-options")),
        (".SS OPTIONS\n", t!(lang, "cli-options")),
    ] {
        let macro_name = english.get(..4).unwrap_or_default();
        page = page.replace(english, &format!("{macro_name}{}\n", own.to_uppercase()));
    }
    Ok(page)
}

/// Writes one command as a section, with its own options and not those that all have.
fn section(command: &clap::Command) -> io::Result<String> {
    let own = command.clone().mut_args(|argument| {
        let shared = argument.is_global_set() || argument.get_id() == "help";
        argument.hide(shared)
    });
    let name = own.get_bin_name().unwrap_or_default().to_owned();
    let about = own.get_about().map(ToString::to_string).unwrap_or_default();
    let man = Man::new(own);
    let mut roff = Vec::new();
    man.render_synopsis_section(&mut roff)?;
    man.render_options_section(&mut roff)?;
    let inner = String::from_utf8_lossy(&roff).replace(".SH ", ".SS ");
    Ok(format!(".SH \"{}\"\n{}\n{inner}", name, about.replace('\\', "\\\\")))
}

/// Describes `lab.ron` by the whole of such a file.
fn plan_section(lang: Lang) -> Result<String, FormatError> {
    let lab = Lab { title: t!(lang, "cli-man-lab-title"), ..Lab::default() };
    let plan = LabPlan { format: FORMAT, lab, ..LabPlan::default() };
    let text = format::write_plan(&plan, &lang.plan_comments())?;
    // A backslash and a control line of roff stand for themselves.
    let lines = text.lines().map(|line| format!("\\&{}\n", line.replace('\\', "\\\\")));
    let about = t!(lang, "cli-man-lab");
    Ok(format!(".SH LAB.RON\n{about}\n.PP\n.nf\n{}.fi\n", lines.collect::<String>()))
}
