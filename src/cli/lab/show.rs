//! A lab as a person reads it.

use super::super::sessions::shown;
use super::super::table::table;
use crate::error::Sentence;
use crate::i18n::Lang;
use crate::storage::library::{self, LabFolder};
use crate::t;
use crate::text;

/// Lays out what the sessions of a lab share and which of its platforms have begun.
pub(super) fn text(lang: Lang, lab: &LabFolder) -> String {
    let mut out = format!("{}\n", lab.title());
    let plan = lab.plan.clone().unwrap_or_default();
    let mut facts = lang.plan_facts(&plan);
    facts.push((t!(lang, "cli-lab-file"), shown(&lab.path.join(library::PLAN))));
    let facts: Vec<Vec<String>> = facts.into_iter().map(|(name, fact)| vec![name, fact]).collect();
    out.push_str(&table(&facts, &[], 1, None));
    if let Some(fault) = &lab.fault {
        out.push_str(&format!("  {}\n", text::one_line(&fault.sentence(lang))));
    }
    let mut platforms = platforms(lang, lab);
    if !platforms.is_empty() {
        out.push_str(&format!("  {}\n", t!(lang, "lab-platforms")));
        platforms.sort();
        let rows: Vec<Vec<String>> = platforms
            .into_iter()
            .map(|(number, name, state)| vec![format!(" {number}"), name, state])
            .collect();
        out.push_str(&table(&rows, &[0], 1, None));
    }
    out
}

/// Lists the platforms with their numbers: those that have begun, and those that are only planned.
fn platforms(lang: Lang, lab: &LabFolder) -> Vec<(u32, String, String)> {
    let begun = lab.numbered().into_iter().map(|(number, entry)| {
        let state =
            format!("{}, {}", t!(lang, "cli-lab-begun"), lang.stage(entry.stage).to_lowercase());
        (number, entry.platform.clone(), state)
    });
    let planned = lab.not_begun().into_iter();
    let planned = planned
        .map(|(number, name)| (number, text::clean_line(name), t!(lang, "cli-lab-not-begun")));
    begun.chain(planned).collect()
}
