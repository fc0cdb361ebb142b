//! Carrying out an edit: what is checked, what changes, and what would take it back.

use std::mem::replace;

use super::agenda::{Slot, Visit};
use super::answer::Answer;
use super::ballot::RankedBallot;
use super::causes::check_causes;
use super::circles::check_parts;
use super::edit::{Edit, Refusal};
use super::gap::Gap;
use super::group::Group;
use super::label::Label;
use super::limits::{self, check_commitment, check_day, check_depth, check_lab, check_moment};
use super::question::{Sheet, Stage};
use super::rules::{
    check_answer, check_distinct, check_groups, check_links, check_opinions, check_text,
    groups_of_ballots, groups_of_voices,
};
use super::session::Session;
use super::together::{self, Part};

impl Session {
    /// Performs an edit and returns the edit that takes it back.
    ///
    /// Applying the returned edit gives the session as it was, but for [`Session::given`]: a label
    /// once given is never given again.
    ///
    /// # Errors
    ///
    /// Refuses what would break a rule of the session; the session is then as it was.
    pub fn apply(&mut self, edit: Edit) -> Result<Edit, Refusal> {
        Ok(match edit {
            Edit::Add { sheet, index, answer } => self.add(sheet, index, *answer)?,
            Edit::Remove(label) => self.remove(label)?,
            Edit::Reword { label, text, verbatim } => {
                check_text(&text)?;
                let answer = self.answer_mut(label)?;
                Edit::Reword {
                    label,
                    text: replace(&mut answer.text, text),
                    verbatim: replace(&mut answer.verbatim, verbatim),
                }
            }
            Edit::Move { label, sheet, index } => self.move_to(label, sheet, index)?,
            Edit::Merge { from, into } => self.merge(from, into)?,
            Edit::Split { label, sheet, index } => self.split(label, sheet, index)?,
            Edit::Voices(label, voices) => {
                check_groups(&self.groups, groups_of_voices(&voices))?;
                Edit::Voices(label, replace(&mut self.answer_mut(label)?.voices, voices))
            }
            Edit::Theme(label, theme) => {
                theme.as_deref().map_or(Ok(()), check_text)?;
                Edit::Theme(label, replace(&mut self.answer_mut(label)?.theme, theme))
            }
            Edit::Votes(label, votes) => {
                check_groups(&self.groups, votes.groups.keys().map(String::as_str))?;
                Edit::Votes(label, replace(&mut self.answer_mut(label)?.votes, votes))
            }
            Edit::Link(label, targets) => {
                let sheet = self.sheet_of(label).ok_or(Refusal::NoAnswer(label))?;
                check_links(label, sheet, &targets, |target| self.sheet_of(target))?;
                Edit::Link(label, replace(&mut self.answer_mut(label)?.targets, targets))
            }
            Edit::Causes(label, causes) => {
                let sheet = self.sheet_of(label).ok_or(Refusal::NoAnswer(label))?;
                check_causes(label, sheet, &causes, |cause| self.sheet_of(cause))?;
                self.check_no_circle(label, &causes)?;
                Edit::Causes(label, replace(&mut self.answer_mut(label)?.causes, causes))
            }
            Edit::Opinions(label, opinions) => {
                check_opinions(&opinions, &self.groups)?;
                Edit::Opinions(label, replace(&mut self.answer_mut(label)?.opinions, opinions))
            }
            Edit::Commit(label, commitment) => {
                check_commitment(&commitment)?;
                Edit::Commit(label, replace(&mut self.answer_mut(label)?.commitment, commitment))
            }
            Edit::Require(label, requirement) => {
                requirement.as_deref().map_or(Ok(()), limits::check_requirement)?;
                check_groups(&self.groups, requirement.iter().map(|r| r.to.as_str()))?;
                let answer = self.answer_mut(label)?;
                Edit::Require(label, replace(&mut answer.requirement, requirement))
            }
            Edit::Readback(label, readback) => {
                Edit::Readback(label, replace(&mut self.answer_mut(label)?.readback, readback))
            }
            Edit::Plenary(label, picked) => {
                Edit::Plenary(label, replace(&mut self.answer_mut(label)?.plenary, picked))
            }
            Edit::Unlike(a, b, unlike) => self.set_unlike(a, b, unlike),
            Edit::Enter(stage, at) => {
                check_moment(at)?;
                let from = replace(&mut self.stage, stage);
                self.visits.push(Visit { from, to: stage, at });
                Edit::Unenter
            }
            Edit::Unenter => {
                let visit = self.visits.pop().ok_or(Refusal::NoVisit)?;
                self.stage = visit.from;
                Edit::Enter(visit.to, visit.at)
            }
            Edit::Close { at, left_open } => {
                check_moment(at)?;
                let from = replace(&mut self.stage, Stage::Closed);
                self.visits.push(Visit { from, to: Stage::Closed, at });
                Edit::Unclose { left_open: replace(&mut self.left_open, left_open) }
            }
            Edit::Unclose { left_open } => self.unclose(left_open),
            Edit::Clock(since) => {
                since.map_or(Ok(()), check_moment)?;
                Edit::Clock(replace(&mut self.clock, since))
            }
            Edit::Used(stage, seconds) => {
                Edit::Used(stage, replace(&mut self.slot_mut(stage)?.used_seconds, seconds))
            }
            Edit::Minutes(stage, minutes) => {
                Edit::Minutes(stage, replace(&mut self.slot_mut(stage)?.minutes, minutes))
            }
            Edit::Draft(text) => Edit::Draft(replace(&mut self.draft, text)),
            Edit::Drafts(texts) => Edit::Drafts(replace(&mut self.drafts, texts)),
            Edit::Platform(name) => {
                check_text(&name)?;
                Edit::Platform(replace(&mut self.platform, name))
            }
            Edit::Date(date) => {
                date.map_or(Ok(()), check_day)?;
                Edit::Date(replace(&mut self.date, date))
            }
            Edit::Lab(lab) => {
                check_lab(&lab)?;
                Edit::Lab(Box::new(replace(&mut self.lab, *lab)))
            }
            Edit::Facilitator(name) => Edit::Facilitator(replace(&mut self.facilitator, name)),
            Edit::Experts(names) => Edit::Experts(replace(&mut self.experts, names)),
            Edit::Groups(groups) => self.set_groups(groups)?,
            Edit::Roster(voices) => {
                check_groups(&self.groups, groups_of_voices(&voices))?;
                Edit::Roster(replace(&mut self.roster, voices))
            }
            Edit::Questions(wording) => Edit::Questions(replace(&mut self.questions, wording)),
            Edit::Voting(voting) => Edit::Voting(replace(&mut self.voting, voting)),
            Edit::Ballots(ballots) => {
                check_groups(&self.groups, groups_of_ballots(&ballots))?;
                Edit::Ballots(replace(&mut self.ballots, ballots))
            }
            Edit::Cast(ballot) => self.cast(*ballot)?,
            Edit::Uncast => {
                let ballot = self.ranked_ballots.pop().ok_or(Refusal::NoBallot)?;
                Edit::Cast(Box::new(ballot))
            }
            Edit::Silent(silent) => {
                silent.iter().try_for_each(|silent| check_moment(silent.since))?;
                Edit::Silent(replace(&mut self.silent, silent))
            }
            Edit::Passes(passes) => Edit::Passes(replace(&mut self.passes, passes)),
            Edit::Earlier(earlier) => {
                limits::check_earlier(&earlier)?;
                Edit::Earlier(replace(&mut self.earlier, earlier))
            }
            Edit::Batch(edits) => self.batch(edits)?,
        })
    }

    fn batch(&mut self, edits: Vec<Edit>) -> Result<Edit, Refusal> {
        let given = self.given;
        let mut inverses = Vec::new();
        let mut refused = None;
        for part in together::parts(edits) {
            let performed = match part {
                Part::Adds(added) => self.add_all(added).map(|all| append(&mut inverses, all)),
                Part::Removals(labels) => {
                    self.remove_all(&labels).map(|all| append(&mut inverses, all))
                }
                Part::One(edit) => self.apply(edit).map(|inverse| inverses.push(inverse)),
            };
            if let Err(refusal) = performed {
                refused = Some(refusal);
                break;
            }
        }
        inverses.reverse();
        let Some(refusal) = refused else { return Ok(Edit::Batch(inverses)) };
        for inverse in inverses {
            self.apply(inverse)?;
        }
        // These labels were never shown, so they can be given again.
        self.given = given;
        Err(refusal)
    }

    fn cast(&mut self, ballot: RankedBallot) -> Result<Edit, Refusal> {
        if !ballot.is_sound() {
            return Err(Refusal::BadBallot);
        }
        check_moment(ballot.at)?;
        check_groups(&self.groups, ballot.group.iter().map(String::as_str))?;
        self.ranked_ballots.push(ballot);
        Ok(Edit::Uncast)
    }

    fn add(&mut self, sheet: Sheet, index: usize, answer: Answer) -> Result<Edit, Refusal> {
        limits::check_answer(&answer)?;
        check_parts(&answer)?;
        let label = answer.label;
        let mut labels = Vec::new();
        for part in answer.with_merged() {
            if labels.contains(&part.label) {
                return Err(Refusal::LabelTaken(part.label));
            }
            let fresh = part.label.number() > self.given.of(part.label.origin());
            if !fresh && self.standing(part.label).is_some() {
                return Err(Refusal::LabelTaken(part.label));
            }
            check_answer(part, sheet, &self.groups, self.sheets_with(&answer, sheet))?;
            labels.push(part.label);
        }
        let answers = self.sheet_mut(sheet);
        if index > answers.len() {
            return Err(Refusal::NoPlace(index));
        }
        answers.insert(index, answer);
        for label in labels {
            self.given.raise(label);
        }
        Ok(Edit::Remove(label))
    }

    fn remove(&mut self, label: Label) -> Result<Edit, Refusal> {
        let (sheet, index) = self.position(label).ok_or(Refusal::NoAnswer(label))?;
        if let Some(other) = self.linked_to(label).into_iter().find(|other| *other != label) {
            return Err(Refusal::Linked(label, other));
        }
        let answer = Box::new(self.sheet_mut(sheet).remove(index));
        Ok(Edit::Add { sheet, index, answer })
    }

    fn move_to(&mut self, label: Label, sheet: Sheet, index: usize) -> Result<Edit, Refusal> {
        let (old_sheet, old_index) = self.position(label).ok_or(Refusal::NoAnswer(label))?;
        let room = self.sheet(sheet).len() - usize::from(sheet == old_sheet);
        if index > room {
            return Err(Refusal::NoPlace(index));
        }
        if sheet != old_sheet {
            let answer = self.answer(label).ok_or(Refusal::NoAnswer(label))?;
            for part in answer.with_merged() {
                let sheet_of = self.sheets_with(answer, sheet);
                check_links(part.label, sheet, &part.targets, &sheet_of)?;
                check_causes(part.label, sheet, &part.causes, sheet_of)?;
            }
            for other in self.linked_to(label) {
                let from = self.sheet_of(other).ok_or(Refusal::NoAnswer(other))?;
                let other_answer = self.answer(other).ok_or(Refusal::NoAnswer(other))?;
                let leads = |to: &[Label]| to.iter().any(|target| answer.holds(*target));
                if leads(&other_answer.targets_with_merged()) && !from.may_link_to(sheet) {
                    return Err(Refusal::BadLink(other, label));
                }
                if leads(&other_answer.causes_with_merged()) && !from.may_come_from(sheet) {
                    return Err(Refusal::BadCause(other, label));
                }
            }
        }
        let answer = self.sheet_mut(old_sheet).remove(old_index);
        self.sheet_mut(sheet).insert(index, answer);
        Ok(Edit::Move { label, sheet: old_sheet, index: old_index })
    }

    fn merge(&mut self, from: Label, into: Label) -> Result<Edit, Refusal> {
        if from == into {
            return Err(Refusal::SameAnswer(from));
        }
        let (sheet, index) = self.position(from).ok_or(Refusal::NoAnswer(from))?;
        let (other_sheet, _) = self.position(into).ok_or(Refusal::NoAnswer(into))?;
        if sheet != other_sheet {
            return Err(Refusal::BadLink(from, into));
        }
        let goes = self.answer(from).ok_or(Refusal::NoAnswer(from))?;
        check_depth(limits::depth(goes) + 1)?;
        let answer = self.sheet_mut(sheet).remove(index);
        self.answer_mut(into)?.merged.push(answer);
        Ok(Edit::Split { label: from, sheet, index })
    }

    fn split(&mut self, label: Label, sheet: Sheet, index: usize) -> Result<Edit, Refusal> {
        if index > self.sheet(sheet).len() {
            return Err(Refusal::NoPlace(index));
        }
        let inside = |answer: &Answer| answer.merged.iter().any(|part| part.label == label);
        let into = self.answers().find(|(on, answer)| *on == sheet && inside(answer));
        let into = into.map(|(_, answer)| answer.label).ok_or(Refusal::NoAnswer(label))?;
        let holder = self.answer_mut(into)?;
        let place = holder.merged.iter().position(|part| part.label == label);
        let place = place.ok_or(Refusal::NoAnswer(label))?;
        let is_last = place + 1 == holder.merged.len();
        let answer = holder.merged.remove(place);
        let later: Vec<Label> = holder.merged.iter().skip(place).map(|part| part.label).collect();
        self.sheet_mut(sheet).insert(index, answer);
        let merge = Edit::Merge { from: label, into };
        if is_last {
            return Ok(merge);
        }
        // To bring it back to its place, the answers merged after it are split off and merged again.
        let end = self.sheet(sheet).len();
        let out = later.iter().rev().map(|label| Edit::Split { label: *label, sheet, index: end });
        let back = later.iter().map(|label| Edit::Merge { from: *label, into });
        Ok(Edit::Batch(out.chain([merge]).chain(back).collect()))
    }

    /// Takes a closing back; an open session keeps its stage.
    fn unclose(&mut self, left_open: Vec<Gap>) -> Edit {
        let seen = replace(&mut self.left_open, left_open);
        let closing =
            self.visits.pop_if(|visit| self.stage == visit.to && visit.to == Stage::Closed);
        let Some(closing) = closing else { return Edit::Unclose { left_open: seen } };
        self.stage = closing.from;
        Edit::Close { at: closing.at, left_open: seen }
    }

    fn set_unlike(&mut self, a: Label, b: Label, unlike: bool) -> Edit {
        let pair = (a.min(b), a.max(b));
        // A file written by hand may list pairs in any order.
        let place = self.unlike.iter().position(|(x, y)| (*x.min(y), *x.max(y)) == pair);
        match (place, unlike) {
            (None, true) => {
                let index = self.unlike.partition_point(|known| *known < pair);
                self.unlike.insert(index, pair);
            }
            (Some(index), false) => drop(self.unlike.remove(index)),
            (Some(_), true) | (None, false) => return Edit::Unlike(a, b, unlike),
        }
        Edit::Unlike(a, b, !unlike)
    }

    fn set_groups(&mut self, groups: Vec<Group>) -> Result<Edit, Refusal> {
        groups.iter().try_for_each(|group| check_text(&group.key))?;
        check_distinct(&groups)?;
        check_groups(&groups, self.used_groups())?;
        Ok(Edit::Groups(replace(&mut self.groups, groups)))
    }

    /// Tells on which sheet a label stands once an answer, with all merged into it, is on `sheet`.
    fn sheets_with(&self, answer: &Answer, sheet: Sheet) -> impl Fn(Label) -> Option<Sheet> {
        move |label| if answer.holds(label) { Some(sheet) } else { self.sheet_of(label) }
    }

    /// Finds an answer to change, on a sheet or merged into another.
    fn answer_mut(&mut self, label: Label) -> Result<&mut Answer, Refusal> {
        let holder = match self.position(label) {
            Some(place) => Some(place),
            None => self.standing(label).and_then(|holder| self.position(holder.label)),
        };
        let (sheet, index) = holder.ok_or(Refusal::NoAnswer(label))?;
        let answer = self.sheet_mut(sheet).get_mut(index).ok_or(Refusal::NoAnswer(label))?;
        answer.part_mut(label).ok_or(Refusal::NoAnswer(label))
    }

    fn slot_mut(&mut self, stage: Stage) -> Result<&mut Slot, Refusal> {
        let slot = self.agenda.iter_mut().find(|slot| slot.stage == stage);
        slot.ok_or(Refusal::NoSlot(stage))
    }
}

/// Puts edits behind others; where there are none, they are taken as they stand, for there may be many.
fn append(inverses: &mut Vec<Edit>, mut more: Vec<Edit>) {
    if inverses.is_empty() {
        *inverses = more;
    } else {
        inverses.append(&mut more);
    }
}
