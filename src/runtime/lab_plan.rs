//! What keeps a lab from being set up or changed so.

use std::path::Path;

use crate::domain::{LabPlan, renumbered};
use crate::i18n::Lang;
use crate::storage::library::LabFolder;
use crate::storage::paths::shown;
use crate::t;
use crate::text::{clean_line, fold};

/// Refuses a title that another lab of the same year has; the same title in another year is another lab.
/// `own` is the folder of the lab itself, where it is there already.
///
/// # Errors
///
/// A sentence.
pub fn check_title(
    labs: &[LabFolder],
    plan: &LabPlan,
    own: Option<&Path>,
    lang: Lang,
) -> Result<(), String> {
    let year = |plan: &LabPlan| plan.lab.from.map(|day| day.year());
    let name = |plan: &LabPlan| fold(plan.lab.title.trim());
    let is_taken = |lab: &&LabFolder| {
        let there = lab.plan.as_ref().filter(|_| own != Some(&lab.path));
        there.is_some_and(|there| {
            let years = year(there).zip(year(plan));
            name(there) == name(plan) && years.is_none_or(|(there, wished)| there == wished)
        })
    };
    match labs.iter().find(is_taken) {
        Some(lab) => Err(t!(lang, "lab-title-taken", folder = shown(&lab.path))),
        None => Ok(()),
    }
}

/// Refuses to change the worked example, and an order of platforms with which the labels in documents
/// that are out would mean other answers.
///
/// # Errors
///
/// A sentence.
pub fn check_change(lab: &LabFolder, plan: &LabPlan, lang: Lang) -> Result<(), String> {
    if lab.is_example() {
        return Err(t!(lang, "lab-is-example"));
    }
    let numbered = lab.numbered();
    let sessions: Vec<_> = numbered.iter().map(|(_, entry)| entry.numbering()).collect();
    let Some((at, number)) = renumbered(lab.planned(), &plan.platforms, &sessions) else {
        return Ok(());
    };
    let platform = sessions.get(at).map(|it| clean_line(it.platform)).unwrap_or_default();
    Err(t!(lang, "lab-renumbers", platform = platform, n = number))
}
