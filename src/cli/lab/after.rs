//! `citylab lab TITLE --after OLD`: next year's lab, which begins with what last year's left open.

use std::ffi::OsStr;
use std::path::Path;

use super::super::import::confirm;
use super::super::outcome::{Failure, complain, print, say};
use super::super::plenary;
use super::super::sessions::{Sessions, shown};
use super::super::table::{room, table};
use crate::domain::{Counting, LabPlan, Moment};
use crate::error::Sentence;
use crate::i18n::Lang;
use crate::runtime::lab_sessions::LabSessions;
use crate::runtime::next_lab::{Made, NextLab};
use crate::storage::library::{self, Picture};
use crate::t;
use crate::text;

/// What is asked for beside the lab itself.
pub(in crate::cli) struct After<'a> {
    /// The title or the folder of last year's lab.
    pub(in crate::cli) old: &'a OsStr,
    /// How votes are counted; as in last year's lab where nothing is said.
    pub(in crate::cli) counting: Option<Counting>,
    /// Not to ask.
    pub(in crate::cli) yes: bool,
    /// To show what would be made, and make nothing.
    pub(in crate::cli) dry_run: bool,
}

/// Makes the lab that is wished for after another one, or adds to it what is new there.
pub(in crate::cli) fn run(
    sessions: &Sessions,
    wish: LabPlan,
    picture: Option<&Picture>,
    asked: &After,
) -> Result<(), Failure> {
    let lang = sessions.lang;
    let now = Moment::now();
    let labs = library::list(&sessions.folder).labs;
    let old = old(sessions, asked.old, &wish.lab.title)?;
    let mut next = NextLab::after(old, wish, labs, now, lang).map_err(Failure::Usage)?;
    if let Some(counting) = asked.counting {
        next.count_by(counting);
    }
    next.faults.iter().for_each(|fault| complain(fault));
    print(&preview(lang, &next))?;
    if next.changes_nothing() || asked.dry_run {
        return Ok(());
    }
    confirm(sessions, asked.yes)?;
    let made = next.make(&sessions.folder, now, || Moment::now().new_id(), lang);
    let Made { folder, is_new, kept } = made.map_err(Failure::Failed)?;
    if let Some(picture) = picture.filter(|_| is_new) {
        picture.put(&folder, now).map_err(|error| Failure::Failed(error.sentence(lang)))?;
    }
    // All is on the disk by now, so a failure to print is no failure of the command.
    if is_new {
        let file = shown(&folder.join(library::PLAN));
        let title = library::read_plan(&folder).ok().flatten().map(|plan| plan.lab.title);
        let _ = say(&t!(lang, "cli-lab-made", title = title.unwrap_or_default(), file = file));
    }
    for (platform, count) in kept {
        let _ = say(&t!(lang, "next-lab-kept", platform = platform, n = count));
    }
    Ok(())
}

/// Finds last year's lab: the folder of that path, wherever it is, or the lab that the title fits; the
/// new one is not meant by a part of its title.
fn old(sessions: &Sessions, named: &OsStr, new: &str) -> Result<LabSessions, Failure> {
    let path = Path::new(named);
    if path.is_dir() {
        let in_it = library::list(path).labs.into_iter().find(|lab| lab.path == path);
        if let Some(lab) = in_it {
            return Ok(LabSessions::read(lab));
        }
    }
    let mut labs = library::list(&sessions.folder).labs;
    if !text::same_folded(&named.to_string_lossy(), new) {
        labs.retain(|lab| {
            !lab.plan.as_ref().is_some_and(|plan| text::same_folded(&plan.lab.title, new))
        });
    }
    plenary::choose(sessions, labs, Some(named)).map(LabSessions::read)
}

/// Names both labs, says what became of what was promised, and what each platform would get.
fn preview(lang: Lang, next: &NextLab) -> String {
    let title = text::clean_line(&next.plan.lab.title);
    let mut out = format!("{title} ← {}\n", text::clean_line(&next.old));
    for became in next.became() {
        out.push_str(&format!("{}\n", text::one_line(&lang.became(&became))));
    }
    let rows: Vec<Vec<String>> = next
        .parts
        .iter()
        .map(|part| {
            let there = part.plan.refused.len();
            let there =
                if there > 0 { t!(lang, "next-lab-there", n = there) } else { String::new() };
            let carried = t!(lang, "next-lab-carries", n = part.plan.answers().count());
            vec![part.platform.clone(), carried, there]
        })
        .collect();
    out.push_str(&table(&rows, &[], 0, room()));
    out.push_str(&format!("{}\n", t!(lang, "next-lab-keeps", n = next.carried())));
    out
}
