//! The form of a lab: read from its file, and the lab made or changed as the form has it.

use std::path::{Path, PathBuf};

use crate::app::{LabForm, LabWish, Msg};
use crate::domain::{FORMAT, Moment};
use crate::error::Sentence;
use crate::i18n::Lang;
use crate::runtime::lab_plan::{check_change, check_title};
use crate::runtime::logo;
use crate::storage::FormatError;
use crate::storage::library;
use crate::storage::paths::shown;
use crate::t;
use crate::text::clean_line;

use super::{World, library_rows};

impl World {
    /// Reads the lab of a folder as a job.
    pub(super) fn read_lab(&self, folder: PathBuf, lang: Lang) {
        self.do_later(move |world| world.say(read(&world.places.sessions, &folder, lang)));
    }

    /// Makes or changes a lab as a job, and lists the sessions.
    pub(super) fn make_lab(&self, wish: LabWish, now: Moment, lang: Lang) {
        self.do_later(move |world| {
            let sessions = &world.places.sessions;
            let made = made(sessions, &wish, now, lang);
            world.say(made.map_or_else(Msg::Failed, Msg::LabMade));
            world.say(library_rows::list(sessions, lang));
        });
    }
}

/// Reads the lab of a folder into a form.
fn read(sessions: &Path, folder: &Path, lang: Lang) -> Msg {
    let labs = library::list(sessions).labs;
    let Some(lab) = labs.into_iter().find(|lab| lab.path == folder) else {
        return Msg::Failed(t!(lang, "lab-form-alone"));
    };
    if lab.is_example() {
        return Msg::Failed(t!(lang, "lab-is-example"));
    }
    let begun = lab.sessions.len();
    match (lab.plan, lab.fault) {
        (_, Some(fault)) => Msg::Failed(fault.sentence(lang)),
        (Some(plan), None) if plan.format > FORMAT => {
            let newer = FormatError::Newer(plan.format).sentence(lang);
            Msg::Failed(format!("{}: {newer}", shown(&folder.join(library::PLAN))))
        }
        (Some(plan), None) => {
            Msg::Lab(Box::new(LabForm::new(plan, Some(folder.to_owned()), begun)))
        }
        (None, None) => Msg::Failed(t!(lang, "lab-form-alone")),
    }
}

/// Makes or changes the lab; returns the sentence that says so, or why not.
fn made(sessions: &Path, wish: &LabWish, now: Moment, lang: Lang) -> Result<String, String> {
    let mut plan = wish.plan.clone();
    plan.format = FORMAT;
    let labs = library::list(sessions).labs;
    let there = wish.there.as_ref();
    check_title(&labs, &plan, there.map(|(folder, _)| folder.as_path()), lang)?;
    let picture = wish.picture.as_deref().map(|path| logo::picture(path, lang)).transpose()?;
    if let Some(picture) = &picture {
        picture.name().clone_into(&mut plan.logo);
    }
    let title = clean_line(&plan.lab.title);
    let Some((folder, was)) = there else {
        let made = library::create_lab(sessions, &plan, &lang.plan_comments());
        let folder = made.map_err(|error| error.sentence(lang))?;
        if let Some(picture) = picture {
            picture.put(&folder, now).map_err(|error| error.sentence(lang))?;
        }
        let (folder, n) = (shown(&folder), plan.platforms.len());
        return Ok(t!(lang, "lab-form-made", title = title, folder = folder, n = n));
    };
    if let Some(lab) = labs.iter().find(|lab| lab.path == *folder) {
        check_change(lab, &plan, lang)?;
    }
    let new = (&plan, picture.as_ref());
    library::replace_plan(folder, Some(was), new, &lang.plan_comments(), now)
        .map_err(|error| error.sentence(lang))?;
    Ok(t!(lang, "lab-form-changed", title = title))
}
