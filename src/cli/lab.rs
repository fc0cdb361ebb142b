//! `citylab lab`: a new lab, its folder and what its sessions share.

mod after;

use super::arguments;
use super::outcome::{Failure, say};
use super::sessions::{Sessions, same, shown};
use crate::domain::{FORMAT, Lab, LabPlan};
use crate::error::Sentence;
use crate::storage::library;
use crate::t;
use crate::text;

/// Sets up a lab, unless there is one of that title.
pub(super) fn run(sessions: &Sessions, asked: arguments::Lab) -> Result<(), Failure> {
    let lang = sessions.lang;
    let clean = |name: &String| text::clean_line(name).trim().to_owned();
    let title = clean(&asked.title);
    let platforms: Vec<String> = asked.platform.iter().map(clean).collect();
    if title.is_empty() || platforms.iter().any(String::is_empty) {
        return Err(Failure::Usage(t!(lang, "cli-name-blank")));
    }
    let plan = LabPlan {
        format: FORMAT,
        lab: Lab { title: title.clone(), ..Lab::default() },
        platforms,
        ..LabPlan::default()
    };
    if let Some(old) = &asked.after {
        let after = after::After { old, yes: asked.yes, dry_run: asked.dry_run };
        return after::run(sessions, plan, &after);
    }
    let labs = library::list(&sessions.folder).labs;
    let there =
        labs.iter().find(|lab| lab.plan.as_ref().is_some_and(|plan| same(&plan.lab.title, &title)));
    if let Some(lab) = there {
        let folder = shown(&lab.path);
        return Err(Failure::Failed(t!(lang, "cli-lab-there", title = title, folder = folder)));
    }
    let folder = library::create_lab(&sessions.folder, &plan)
        .map_err(|error| Failure::Failed(error.sentence(lang)))?;
    let file = shown(&folder.join(library::PLAN));
    say(&t!(lang, "cli-lab-made", title = title, file = file))
}
