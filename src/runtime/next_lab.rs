//! Next year's lab: a new lab of the same platforms that begins with what last year's left open.
//!
//! Last year's lab is only read. What is there already in the new one is known by the session and the
//! label it comes from, so that the same may be asked for again: it adds what is new and nothing twice.

use std::path::{Path, PathBuf};

use uuid::Uuid;

use super::lab_sessions::{LabSession, LabSessions};
use crate::domain::{
    Became, Counting, Earlier, Group, LabPlan, Moment, Session, Slot, Voting, became, unique_by,
};
use crate::error::Sentence;
use crate::i18n::Lang;
use crate::import::{Duplicates, Plan, follows, look_back, plan_carry};
use crate::storage::library::{self, LabFolder};
use crate::storage::paths::is_one;
use crate::storage::{self, OpenMode, Opened, Saver};
use crate::t;
use crate::text::{clean_line, fold, same_folded};

/// A new lab as it would be, or a lab that is there with what it would get.
#[derive(Debug)]
pub struct NextLab {
    /// What the new lab shares.
    pub plan: LabPlan,
    /// The title of last year's lab.
    pub old: String,
    /// The platforms of which something was promised, in the order of their numbers.
    pub parts: Vec<NextSession>,
    /// What of last year's lab could not be read, a sentence each.
    pub faults: Vec<String>,
    /// The folder of the new lab, where there is one.
    folder: Option<PathBuf>,
    /// The folder of last year's lab.
    from: PathBuf,
}

/// A session of the new lab as it would be.
#[derive(Debug)]
pub struct NextSession {
    /// The platform.
    pub platform: String,
    /// What it would get.
    pub plan: Plan,
    /// What became of what was promised.
    pub earlier: Vec<Earlier>,
    /// Its file, where it is there.
    path: Option<PathBuf>,
    /// Last year's sessions of the platform.
    sources: Vec<Session>,
}

/// What was made.
#[derive(Debug)]
pub struct Made {
    /// The folder of the lab.
    pub folder: PathBuf,
    /// Whether the lab was not there before.
    pub is_new: bool,
    /// The platforms whose sessions changed, each with the number of actions it got.
    pub kept: Vec<(String, usize)>,
}

impl NextLab {
    /// Plans the lab that is wished for after another one: what the wish leaves open is taken over. A
    /// lab of the same title among `labs` is the one that is meant.
    ///
    /// # Errors
    ///
    /// A sentence, when both are one lab, the new one is a copy of the other, or that has no sessions.
    pub fn after(
        old: LabSessions,
        wish: LabPlan,
        labs: Vec<LabFolder>,
        now: Moment,
        lang: Lang,
    ) -> Result<Self, String> {
        let title = old.title().to_owned();
        if old.sessions.is_empty() {
            return Err(t!(
                lang,
                "import-no-sessions",
                folder = storage::paths::shown(&old.lab.path)
            ));
        }
        let same_lab = || t!(lang, "next-lab-same", lab = title.as_str());
        let is_meant = |lab: &LabFolder| {
            lab.plan.as_ref().is_some_and(|plan| same_folded(&plan.lab.title, &wish.lab.title))
        };
        if same_folded(&title, &wish.lab.title) {
            return Err(same_lab());
        }
        let target = labs.into_iter().find(is_meant).map(LabSessions::read);
        if target.as_ref().is_some_and(|target| is_one(&target.lab.path, &old.lab.path)) {
            return Err(same_lab());
        }
        let there = target.as_ref().map_or(&[][..], |target| &target.sessions);
        if let Some(copy) = there.iter().find(|it| has(&old.sessions, it.session.id)) {
            let platform = copy.session.platform.as_str();
            return Err(t!(lang, "next-lab-copy", platform = platform, lab = title.as_str()));
        }
        let read = || target.iter().chain([&old]);
        let plans = read().filter_map(|lab| lab.lab.fault.as_ref());
        let plans = plans.map(|fault| fault.sentence(lang));
        let sessions = read().flat_map(|lab| &lab.unread).map(|(_, fault)| fault.sentence(lang));
        let faults = plans.chain(sessions).collect();
        let plan = match &target {
            Some(target) => target.plan.clone(),
            None => next_plan(&old, wish),
        };
        let from = old.lab.path.clone();
        let parts = parts(old, there, &plan, now);
        let folder = target.map(|target| target.lab.path);
        Ok(Self { plan, old: title, parts, faults, folder, from })
    }

    /// Has votes counted in this way, unless the lab is there already.
    pub fn count_by(&mut self, counting: Counting) {
        if self.folder.is_none() {
            self.plan.voting = self.plan.voting.counted_by(counting);
        }
    }

    /// Tells whether the lab is there and would stay as it is.
    pub fn changes_nothing(&self) -> bool {
        self.folder.is_some() && self.parts.iter().all(|part| part.plan.changes_nothing())
    }

    /// Returns how many actions would be carried over.
    pub fn carried(&self) -> usize {
        self.parts.iter().map(|part| part.plan.answers().count()).sum()
    }

    /// Sums up what became of what was promised.
    pub fn became(&self) -> Vec<Became> {
        became(self.parts.iter().flat_map(|part| &part.earlier))
    }

    /// Makes the lab, or adds to it what is new: one step in each session. Sessions that are there are
    /// opened before anything is written, so that one that cannot be keeps all as it is.
    ///
    /// # Errors
    ///
    /// A sentence, when the disk refuses or a session is open elsewhere. What was made before that
    /// stays, and making the lab again goes on from there.
    pub fn make(
        self,
        sessions: &Path,
        now: Moment,
        mut new_id: impl FnMut() -> Uuid,
        lang: Lang,
    ) -> Result<Made, String> {
        let Self { plan, parts, folder, from, .. } = self;
        let mut open = Vec::new();
        for part in
            parts.into_iter().filter(|part| folder.is_none() || !part.plan.changes_nothing())
        {
            let writable = match &part.path {
                Some(path) => {
                    let opened = storage::open(path, now, |_| {});
                    Some(writable(opened.map_err(|error| error.sentence(lang))?, lang)?)
                }
                None => None,
            };
            open.push((part, writable));
        }
        let is_new = folder.is_none();
        let folder = match folder {
            Some(folder) => folder,
            None => {
                let made = library::create_lab(sessions, &plan, &lang.plan_comments());
                let made = made.map_err(|error| error.sentence(lang))?;
                library::copy_picture(&plan, &from, &made).map_err(|error| error.sentence(lang))?;
                made
            }
        };
        let mut kept = Vec::new();
        for (part, there) in open {
            let (mut session, saver) = match there {
                Some(there) => there,
                None => {
                    let new = Session::new(new_id(), part.platform.as_str(), &plan);
                    let opened = storage::create(&folder, &new, now, |_| {});
                    writable(opened.map_err(|error| error.sentence(lang))?, lang)?
                }
            };
            // Planned anew, as the session may have changed since.
            let seen = look_back(&part.sources);
            let carry = plan_carry(&session, &seen, Duplicates::Refuse, now);
            let count = carry.answers().count();
            if !carry.changes_nothing() {
                let step = session.perform(carry.edit).map_err(|refusal| refusal.sentence(lang))?;
                saver.save(step);
            }
            saver.close().map_err(|error| error.sentence(lang))?;
            kept.push((part.platform, count));
        }
        Ok(Made { folder, is_new, kept })
    }
}

/// Takes over a session that was opened, if it can be changed.
fn writable(opened: Opened, lang: Lang) -> Result<(Session, Saver), String> {
    let Opened { path, session, mode, .. } = opened;
    match mode {
        OpenMode::Writing(saver) => Ok((session, saver)),
        OpenMode::ReadOnly(why) => {
            let (file, why) = (storage::paths::shown(&path), why.sentence(lang));
            Err(t!(lang, "import-nothing-changed", file = file, why = why))
        }
    }
}

/// Gathers last year's sessions by platform, and plans what each session of the new lab gets.
fn parts(old: LabSessions, there: &[LabSession], plan: &LabPlan, now: Moment) -> Vec<NextSession> {
    let mut gathered: Vec<(String, Option<&LabSession>, Vec<Session>)> = Vec::new();
    for LabSession { session, .. } in old.sessions {
        if session.actions.is_empty() {
            continue;
        }
        let target = there.iter().find(|it| follows(&it.session, session.id)).or_else(|| {
            there.iter().find(|it| same_folded(&it.session.platform, &session.platform))
        });
        let is_same = |(platform, known, _): &(String, Option<&LabSession>, _)| match target {
            Some(target) => known.is_some_and(|known| known.session.id == target.session.id),
            None => known.is_none() && same_folded(platform, &session.platform),
        };
        match gathered.iter_mut().find(|part| is_same(part)) {
            Some((_, _, sources)) => sources.push(session),
            None => {
                let platform = target.map_or(&session.platform, |it| &it.session.platform);
                gathered.push((platform.clone(), target, vec![session]));
            }
        }
    }
    let parts = gathered.into_iter().map(|(platform, target, sources)| {
        let new;
        let session = match target {
            Some(target) => &target.session,
            None => {
                new = Session::new(Uuid::nil(), platform.as_str(), plan);
                &new
            }
        };
        let seen = look_back(&sources);
        let (carry, earlier) = (plan_carry(session, &seen, Duplicates::Refuse, now), seen.earlier);
        let path = target.map(|target| target.path.clone());
        NextSession { platform, plan: carry, earlier, path, sources }
    });
    parts.collect()
}

/// Returns what the new lab shares: what is wished for, and for the rest what the old one shared. What
/// that left to its sessions is taken from them.
fn next_plan(old: &LabSessions, wish: LabPlan) -> LabPlan {
    fn or<T>(wished: Vec<T>, old: impl FnOnce() -> Vec<T>) -> Vec<T> {
        if wished.is_empty() { old() } else { wished }
    }
    let first = || old.sessions.iter().map(|it| &it.session);
    let of_sessions = first().next();
    let lab = if old.plan.lab.title.trim().is_empty() {
        first().map(|session| &session.lab).find(|lab| !lab.title.trim().is_empty())
    } else {
        Some(&old.plan.lab)
    };
    let mut next = LabPlan { format: crate::domain::FORMAT, ..wish };
    if next.lab.place.is_empty() {
        next.lab.place = lab.map(|lab| lab.place.clone()).unwrap_or_default();
    }
    next.lab.organisers =
        or(next.lab.organisers, || lab.map(|lab| lab.organisers.clone()).unwrap_or_default());
    next.platforms = or(next.platforms, || platforms(old));
    next.groups = or(next.groups, || groups(old));
    next.groups.iter_mut().for_each(|group| group.present = 0);
    next.agenda = or(next.agenda, || {
        let agenda = Some(old.plan.agenda.clone()).filter(|agenda| !agenda.is_empty());
        let agenda = agenda.or_else(|| of_sessions.map(|session| session.agenda.clone()));
        agenda.filter(|agenda| minutes(agenda) != minutes(&Slot::usual())).unwrap_or_default()
    });
    next.agenda.iter_mut().for_each(|slot| slot.used_seconds = 0);
    if next.voting == Voting::default() {
        let of_sessions = of_sessions.map(|session| Voting { hidden: false, ..session.voting });
        let of_plan = Some(old.plan.voting).filter(|voting| *voting != Voting::default());
        next.voting = of_plan.or(of_sessions).unwrap_or_default();
    }
    if next.questions.is_empty() {
        next.questions = match old.plan.questions.is_empty() {
            true => of_sessions.map(|session| session.questions.clone()).unwrap_or_default(),
            false => old.plan.questions.clone(),
        };
    }
    if next.colour.is_empty() {
        next.colour.clone_from(&old.plan.colour);
    }
    if next.letterhead.is_empty() {
        next.letterhead.clone_from(&old.plan.letterhead);
    }
    if next.footer.is_empty() {
        next.footer.clone_from(&old.plan.footer);
    }
    if next.addressees.is_empty() {
        next.addressees.clone_from(&old.plan.addressees);
    }
    if next.logo.is_empty() {
        next.logo.clone_from(&old.plan.logo);
    }
    next
}

fn minutes(agenda: &[Slot]) -> Vec<(crate::domain::Stage, u32)> {
    agenda.iter().map(|slot| (slot.stage, slot.minutes)).collect()
}

/// Lists the platforms in the order of their numbers, each as it was called in the end.
fn platforms(old: &LabSessions) -> Vec<String> {
    let planned = (1..).zip(&old.plan.platforms).map(|(number, name)| (number, name.clone()));
    let held = old.sessions.iter().map(|it| (it.number, it.session.platform.clone()));
    // Of one number the session's own name comes first, and the plan's where nobody started it.
    let mut all: Vec<(u32, bool, String)> =
        held.map(|(number, name)| (number, false, name)).collect();
    all.extend(planned.map(|(number, name)| (number, true, name)));
    all.sort();
    let all = unique_by(all, |(number, ..)| *number).into_iter();
    let names = all.map(|(.., name)| clean_line(&name).trim().to_owned());
    unique_by(names.filter(|name| !name.is_empty()), |name| fold(name))
}

/// Lists the groups of the lab, none where they are the well-known ones.
fn groups(old: &LabSessions) -> Vec<Group> {
    if !old.plan.groups.is_empty() {
        return old.plan.groups.clone();
    }
    let all = old.sessions.iter().flat_map(|it| &it.session.groups).cloned();
    let all = unique_by(all, |group| group.key.clone());
    let is_usual =
        |group: &Group| Group::WELL_KNOWN.contains(&group.key.as_str()) && group.name.is_empty();
    if all.iter().all(is_usual) && all.len() == Group::WELL_KNOWN.len() { Vec::new() } else { all }
}

fn has(sessions: &[LabSession], id: Uuid) -> bool {
    sessions.iter().any(|it| it.session.id == id)
}
