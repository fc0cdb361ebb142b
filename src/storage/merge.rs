//! Merging two copies of a session that went apart, without a common base.
//!
//! Answers are the same when label and moment are. What one copy lacks is added; an answer whose
//! label means another one here gets a fresh label; where both word or promise otherwise, ours
//! stands and theirs is merged into it, whole, so that a split brings it out again. The whole is
//! one edit, so one undo takes it back.

use std::collections::HashMap;
use std::path::{Path, PathBuf};

use crate::domain::{Answer, Edit, Group, Label, Session, Sheet, Voice, Votes};

use super::{disk, names};

/// Finds the copies that sync programs, and this one, left beside a session file.
#[must_use]
pub fn conflict_copies(session: &Path) -> Vec<PathBuf> {
    let stem = names::stem(session);
    let mut paths = disk::paths_in(&names::folder_of(session)).unwrap_or_default();
    paths.retain(|path| path != session && original_of(path).as_deref() == Some(stem.as_str()));
    paths
}

/// Tells whether a file is named as a copy of a session.
pub(super) fn is_conflict_copy(path: &Path) -> bool {
    original_of(path).is_some()
}

/// Returns the name, without ending, of the file that this one is a copy of by its name.
fn original_of(path: &Path) -> Option<String> {
    if path.extension()? != names::RON {
        return None;
    }
    let stem = names::stem(path);
    // Syncthing, this program, and Dropbox with its kin: `NAME (Ann's conflicted copy 2014-11-26)`.
    for mark in [".sync-conflict-", ".conflict-"] {
        if let Some((original, _)) = stem.split_once(mark) {
            return Some(original.to_owned());
        }
    }
    let (original, copy) = stem.split_once(" (")?;
    copy.to_lowercase().contains("conflicted copy").then(|| original.to_owned())
}

/// Builds the edit that brings what the other copy has into ours; nothing when it has nothing new.
///
/// Carrying it out never loses anything of ours. Which of two wordings stands is for people to
/// choose afterwards, so this is offered and never done by itself.
#[must_use]
pub fn merge(ours: &Session, theirs: &Session) -> Option<Edit> {
    let mut merge = Merge { state: ours.clone(), edits: Vec::new(), labels: HashMap::new() };
    merge.name_labels(theirs);
    merge.facts(theirs);
    for sheet in Sheet::ALL {
        for answer in theirs.sheet(sheet) {
            merge.bring(sheet, answer, None);
        }
    }
    merge.links(theirs);
    (!merge.edits.is_empty()).then_some(Edit::Batch(merge.edits))
}

/// A merge under way.
struct Merge {
    /// Ours, with what was brought in so far.
    state: Session,
    edits: Vec<Edit>,
    /// Their labels and what the same answers are called with us.
    labels: HashMap<Label, Label>,
}

impl Merge {
    fn perform(&mut self, edit: Edit) {
        // An edit that does not fit is left out: ours is never put at risk for theirs.
        if self.state.apply(edit.clone()).is_ok() {
            self.edits.push(edit);
        }
    }

    fn part(&self, label: Label) -> Option<&Answer> {
        let holder = self.state.standing(label)?;
        holder.with_merged().find(|part| part.label == label)
    }

    /// Gives each of their answers the name it has with us, or a free one.
    fn name_labels(&mut self, theirs: &Session) {
        let mut next: HashMap<Sheet, u32> = HashMap::new();
        for part in theirs.parts().map(|(_, part)| part) {
            let name = match self.part(part.label) {
                Some(own) if own.at != part.at => {
                    if let Some(known) = self.brought_before(part) {
                        self.labels.insert(part.label, known);
                        continue;
                    }
                    let sheet = part.label.origin();
                    let highest = self.state.given.of(sheet).max(theirs.given.of(sheet));
                    let number = next.entry(sheet).or_insert(highest);
                    *number = number.saturating_add(1);
                    Label::new(sheet, *number)
                }
                Some(_) | None => part.label,
            };
            self.labels.insert(part.label, name);
        }
    }

    /// Finds an answer of theirs that an earlier merge brought under another label.
    fn brought_before(&self, theirs: &Answer) -> Option<Label> {
        let mut parts = self.state.parts().map(|(_, part)| part);
        let known = parts.find(|part| {
            part.label.origin() == theirs.label.origin()
                && part.at == theirs.at
                && part.text == theirs.text
        });
        known.map(|part| part.label)
    }

    fn label(&self, label: Label) -> Label {
        self.labels.get(&label).copied().unwrap_or(label)
    }

    /// Fills in what ours does not say about the session itself.
    fn facts(&mut self, theirs: &Session) {
        let groups = self.state.groups.clone();
        let new =
            theirs.groups.iter().filter(|group| groups.iter().all(|own| own.key != group.key));
        let all: Vec<Group> = groups.iter().chain(new).cloned().collect();
        if all.len() > groups.len() {
            self.perform(Edit::Groups(all));
        }
        if let Some(all) = union(&self.state.roster, &theirs.roster) {
            self.perform(Edit::Roster(all));
        }
        if let Some(all) = union(&self.state.experts, &theirs.experts) {
            self.perform(Edit::Experts(all));
        }
        if let Some(all) = union(&self.state.passes, &theirs.passes) {
            self.perform(Edit::Passes(all));
        }
        if self.state.facilitator.is_empty() && !theirs.facilitator.is_empty() {
            self.perform(Edit::Facilitator(theirs.facilitator.clone()));
        }
        if self.state.draft.is_empty() && !theirs.draft.is_empty() {
            self.perform(Edit::Draft(theirs.draft.clone()));
        }
    }

    /// Brings one of their answers in, and what is merged into it.
    fn bring(&mut self, sheet: Sheet, theirs: &Answer, into: Option<Label>) {
        let label = self.label(theirs.label);
        if self.part(label).is_some() {
            self.reconcile(sheet, label, theirs);
        } else {
            let answer =
                Answer { label, targets: Vec::new(), merged: Vec::new(), ..theirs.clone() };
            self.add(sheet, answer, into);
        }
        let holder = self.state.standing(label).map(|holder| holder.label);
        for part in &theirs.merged {
            self.bring(sheet, part, holder);
        }
    }

    fn add(&mut self, sheet: Sheet, answer: Answer, into: Option<Label>) {
        let label = answer.label;
        let on = into.and_then(|into| self.state.position(into)).map_or(sheet, |(on, _)| on);
        self.perform(self.state.adding(on, answer));
        if let Some(into) = into {
            self.perform(Edit::Merge { from: label, into });
        }
    }

    /// Brings together two states of one answer.
    fn reconcile(&mut self, sheet: Sheet, label: Label, theirs: &Answer) {
        let Some(own) = self.part(label).cloned() else { return };
        if let Some(all) = union::<Voice>(&own.voices, &theirs.voices) {
            self.perform(Edit::Voices(label, all));
        }
        let votes = most(&own.votes, &theirs.votes);
        if votes != own.votes {
            self.perform(Edit::Votes(label, votes));
        }
        if own.theme.is_none() && theirs.theme.is_some() {
            self.perform(Edit::Theme(label, theirs.theme.clone()));
        }
        if own.commitment.is_empty() && !theirs.commitment.is_empty() {
            self.perform(Edit::Commit(label, theirs.commitment.clone()));
        }
        if own.requirement.is_none() && theirs.requirement.is_some() {
            self.perform(Edit::Require(label, theirs.requirement.clone()));
        }
        if own.readback.is_none() && theirs.readback.is_some() {
            self.perform(Edit::Readback(label, theirs.readback));
        }
        if theirs.plenary && !own.plenary {
            self.perform(Edit::Plenary(label, true));
        }
        self.keep_other_version(sheet, label, theirs);
    }

    /// Merges their version of an answer into ours where ours says something else.
    fn keep_other_version(&mut self, sheet: Sheet, label: Label, theirs: &Answer) {
        let Some(own) = self.part(label) else { return };
        let same = own.text == theirs.text
            && (theirs.theme.is_none() || own.theme == theirs.theme)
            && (theirs.commitment.is_empty() || own.commitment == theirs.commitment)
            && (theirs.requirement.is_none() || own.requirement == theirs.requirement);
        let Some(holder) = self.state.standing(label) else { return };
        // Merging the same copy a second time brings nothing.
        let known = holder.with_merged().any(|part| {
            part.text == theirs.text
                && part.commitment == theirs.commitment
                && part.at == theirs.at
                && part.requirement == theirs.requirement
                && part.theme == theirs.theme
        });
        if same || known {
            return;
        }
        let into = holder.label;
        let fresh = self.fresh(label.origin());
        let version = Answer {
            label: fresh,
            voices: Vec::new(),
            votes: Votes::default(),
            targets: Vec::new(),
            merged: Vec::new(),
            plenary: false,
            ..theirs.clone()
        };
        self.add(sheet, version, Some(into));
    }

    /// Returns a label that neither copy uses.
    fn fresh(&self, sheet: Sheet) -> Label {
        let named = self.labels.values().filter(|label| label.origin() == sheet);
        let highest = named.map(|label| label.number()).max().unwrap_or(0);
        Label::new(sheet, highest.max(self.state.given.of(sheet)).saturating_add(1))
    }

    /// Adds their links, once every answer is there.
    fn links(&mut self, theirs: &Session) {
        for part in theirs.parts().map(|(_, part)| part) {
            let label = self.label(part.label);
            let targets: Vec<Label> =
                part.targets.iter().map(|target| self.label(*target)).collect();
            for target in targets {
                let Some(own) = self.part(label) else { break };
                if !own.targets.contains(&target) {
                    let all = own.targets.iter().copied().chain([target]).collect();
                    self.perform(Edit::Link(label, all));
                }
            }
        }
        for (a, b) in &theirs.unlike {
            let (a, b) = (self.label(*a), self.label(*b));
            if !self.state.unlike.contains(&(a.min(b), a.max(b))) {
                self.perform(Edit::Unlike(a, b, true));
            }
        }
    }
}

/// Returns ours with what theirs has more; nothing when it has nothing more.
fn union<T: Clone + PartialEq>(ours: &[T], theirs: &[T]) -> Option<Vec<T>> {
    let mut all = ours.to_vec();
    for one in theirs {
        if !all.contains(one) {
            all.push(one.clone());
        }
    }
    (all.len() > ours.len()).then_some(all)
}

/// Returns the higher count of each: two countings of one vote are not added up.
fn most(ours: &Votes, theirs: &Votes) -> Votes {
    let mut votes = ours.clone();
    votes.hands = votes.hands.max(theirs.hands);
    for (group, count) in &theirs.groups {
        let own = votes.groups.entry(group.clone()).or_default();
        *own = (*own).max(*count);
    }
    votes
}
