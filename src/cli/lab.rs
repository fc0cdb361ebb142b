//! `citylab lab`: a lab and what its sessions share: set up, changed, shown.

mod after;
mod given;
mod show;

use std::ffi::OsStr;

use super::arguments;
use super::outcome::{Failure, print, say};
use super::sessions::{Sessions, shown};
use crate::domain::{FORMAT, Lab, LabPlan, Moment};
use crate::error::Sentence;
use crate::runtime::lab_plan::check_change;
use crate::storage::library::{self, LabFolder};
use crate::t;
use crate::text;

/// Sets up a lab, unless there is one of that title; or changes or shows the one there is.
pub(super) fn run(sessions: &Sessions, asked: arguments::Lab) -> Result<(), Failure> {
    let lang = sessions.lang;
    let title = text::clean_line(&asked.title).trim().to_owned();
    if title.is_empty() {
        return Err(Failure::Usage(t!(lang, "cli-name-blank")));
    }
    let labs = library::list(&sessions.folder).labs;
    if asked.show {
        let lab = sessions.lab_named(&labs, OsStr::new(&title))?;
        return print(&show::text(lang, lab));
    }
    let now = Moment::now();
    if asked.change {
        let lab = sessions.lab_named(&labs, OsStr::new(&title))?;
        return change(sessions, lab, &asked, now);
    }
    let there = labs.iter().find(|lab| {
        lab.plan.as_ref().is_some_and(|plan| text::same_folded(&plan.lab.title, &title))
    });
    if let Some(lab) = there.filter(|_| asked.after.is_none()) {
        let folder = shown(&lab.path);
        return Err(Failure::Failed(t!(lang, "cli-lab-there", title = title, folder = folder)));
    }
    let plan = LabPlan {
        format: FORMAT,
        lab: Lab { title: title.clone(), ..Lab::default() },
        ..LabPlan::default()
    };
    let (plan, picture) = given::plan(lang, plan, &asked, now.date())?;
    if let Some(old) = &asked.after {
        let counting = given::counting(lang, &asked)?;
        let after = after::After { old, counting, yes: asked.yes, dry_run: asked.dry_run };
        return after::run(sessions, plan, picture.as_ref(), &after);
    }
    let folder = library::create_lab(&sessions.folder, &plan, &lang.plan_comments())
        .map_err(|error| Failure::Failed(error.sentence(lang)))?;
    if let Some(picture) = picture {
        picture.put(&folder, now).map_err(|error| Failure::Failed(error.sentence(lang)))?;
    }
    let file = shown(&folder.join(library::PLAN));
    say(&t!(lang, "cli-lab-made", title = title, file = file))
}

/// Writes the plan of a lab anew with what is given, and shows it.
fn change(
    sessions: &Sessions,
    lab: &LabFolder,
    asked: &arguments::Lab,
    now: Moment,
) -> Result<(), Failure> {
    let lang = sessions.lang;
    if let Some(fault) = &lab.fault {
        return Err(Failure::Failed(fault.sentence(lang)));
    }
    let seen = lab.plan.as_ref();
    let mut old = seen.cloned().unwrap_or_default();
    old.format = FORMAT;
    if old.lab.title.trim().is_empty() {
        old.lab.title = lab.title();
    }
    let (plan, picture) = given::plan(lang, old, asked, now.date())?;
    check_change(lab, &plan, lang).map_err(Failure::Failed)?;
    let title = text::clean_line(&plan.lab.title);
    let new = (&plan, picture.as_ref());
    library::replace_plan(&lab.path, seen, new, &lang.plan_comments(), now)
        .map_err(|error| Failure::Failed(error.sentence(lang)))?;
    if seen == Some(&plan) && picture.is_none() {
        return say(&t!(lang, "cli-lab-same", title = title));
    }
    let file = lab.path.join(library::PLAN);
    // The change is on the disk by now, so a failure to print is no failure of the command.
    let _ = match seen {
        Some(_) => {
            let backups = shown(&lab.path.join(".backups"));
            say(&t!(lang, "cli-lab-changed", title = title, file = shown(&file), backups = backups))
        }
        None => say(&t!(lang, "cli-lab-made", title = title, file = shown(&file))),
    };
    let changed = library::list(&sessions.folder).labs.into_iter().find(|it| it.path == lab.path);
    let _ = changed.map(|lab| print(&show::text(lang, &lab)));
    Ok(())
}
