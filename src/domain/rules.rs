//! The rules of a session, each stated once.
//!
//! An edit is checked by them before it is applied, and a session that was read from a file is
//! checked by them as a whole.

use std::collections::HashMap;

use super::answer::Answer;
use super::ballot::{RankedBallot, groups_of_ranked};
use super::causes::check_causes;
use super::edit::{Edit, Limit, Refusal};
use super::group::Group;
use super::history::Cause;
use super::label::Label;
use super::limits::{self, RESERVE, SESSION_BYTES};
use super::opinion::Opinion;
use super::question::Sheet;
use super::session::Session;
use super::voice::Voice;
use super::votes::BallotCount;
use super::weight::Weight;

/// A rule broken at one answer, or in the session as a whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Violation {
    /// The answer it is found at; none for the session's own facts.
    pub at: Option<Label>,
    /// What is wrong.
    pub what: Refusal,
}

impl Session {
    /// Checks that a sequence of edits could have made the session.
    ///
    /// # Errors
    ///
    /// The first violation: of the session's own facts, then of labels, then answer by answer.
    pub fn check(&self) -> Result<(), Violation> {
        let of_session = |what| Violation { at: None, what };
        check_text(&self.platform).map_err(of_session)?;
        check_distinct(&self.groups).map_err(of_session)?;
        let named = groups_of_voices(&self.roster).chain(groups_of_ballots(&self.ballots));
        let named = named.chain(groups_of_ranked(&self.ranked_ballots));
        check_groups(&self.groups, named).map_err(of_session)?;
        if !self.ranked_ballots.iter().all(RankedBallot::is_sound) {
            return Err(of_session(Refusal::BadBallot));
        }
        let violation = |label, what| Err(Violation { at: Some(label), what });
        let mut sheets = HashMap::new();
        for (sheet, Answer { label, .. }) in self.parts() {
            if sheets.insert(*label, sheet).is_some() {
                return violation(*label, Refusal::LabelTaken(*label));
            }
        }
        for (sheet, part) in self.parts() {
            let sheet_of = |label| sheets.get(&label).copied();
            if let Err(what) = check_answer(part, sheet, &self.groups, sheet_of) {
                return violation(part.label, what);
            }
            if part.label.number() > self.given.of(part.label.origin()) {
                return violation(part.label, Refusal::NotGiven(part.label));
            }
        }
        if let Some(label) = self.label_in_circle() {
            return violation(label, Refusal::Circle(label, label));
        }
        Ok(())
    }

    /// Checks that the session can be changed and written. From then on it keeps count of how many
    /// bytes it takes in a file, so that no step is taken after which it could not be.
    ///
    /// # Errors
    ///
    /// The first limit that it is beyond, with the answer if it is one answer's.
    pub fn check_limits(&mut self) -> Result<(), Violation> {
        let of_session = |what| Violation { at: None, what };
        limits::check_seq(self.seq).map_err(of_session)?;
        let given = Sheet::ALL.map(|sheet| Label::new(sheet, self.given.of(sheet)));
        given.into_iter().try_for_each(limits::check_label).map_err(of_session)?;
        limits::check_lab(&self.lab).map_err(of_session)?;
        self.date.map_or(Ok(()), limits::check_day).map_err(of_session)?;
        limits::check_earlier(&self.earlier).map_err(of_session)?;
        let entered = self.visits.iter().map(|visit| visit.at);
        let taken = self.ranked_ballots.iter().map(|ballot| ballot.at);
        let silent = self.silent.iter().map(|silent| silent.since);
        let moments = entered.chain(self.clock).chain(taken).chain(silent);
        moments.into_iter().try_for_each(limits::check_moment).map_err(of_session)?;
        for (_, answer) in self.answers() {
            let violation = |what| Violation { at: Some(answer.label), what };
            limits::check_answer(answer).map_err(violation)?;
        }
        let mut history = self.history.done.iter().chain(&self.history.undone);
        history.try_for_each(limits::check_nesting).map_err(of_session)?;
        if self.weight.bytes().is_none() {
            self.weight = self.weighed();
        }
        match self.weight.bytes() {
            Some(bytes) if bytes > SESSION_BYTES => Err(of_session(Refusal::Beyond(Limit::Bytes))),
            Some(_) | None => Ok(()),
        }
    }

    fn weighed(&self) -> Weight {
        let Self { note, id, lab, platform, date, experts, facilitator, groups, roster, .. } = self;
        let Self { questions, agenda, voting, unlike, passes, visits, clock, draft, .. } = self;
        let Self { drafts, left_open, ballots, ranked_ballots, silent, earlier, number, .. } = self;
        let passport = (note, id, lab, platform, date, experts, facilitator, groups, roster);
        let walk = (questions, agenda, voting, unlike, passes, visits, clock, draft);
        let left = (drafts, left_open, ballots, ranked_ballots, silent, earlier, number);
        let lists = [experts.len(), groups.len(), roster.len(), agenda.len()];
        let lists = lists.into_iter().chain([unlike.len(), passes.len(), visits.len()]);
        let lists = lists.chain([drafts.len(), left_open.len(), ballots.len(), earlier.len()]);
        let lists = lists.chain([ranked_ballots.len(), silent.len()]);
        let answers = self.answers().map(|(_, answer)| answer);
        Weight::of(&(passport, walk, left), lists.sum(), answers, &self.history)
    }

    /// Goes over every group key that an answer, the roster or a count of ballots refers to.
    pub(super) fn used_groups(&self) -> impl Iterator<Item = &str> {
        let of_answers = self.parts().flat_map(|(_, part)| groups_of(part));
        let of_ballots =
            groups_of_ballots(&self.ballots).chain(groups_of_ranked(&self.ranked_ballots));
        of_answers.chain(groups_of_voices(&self.roster)).chain(of_ballots)
    }
}

/// Refuses a step with which the file of a session could be too large; nothing while its weight is not
/// counted.
///
/// Undoing and redoing move what is there already, and the walk goes on in the room that is reserved
/// for it.
pub(super) fn check_room(cause: Cause, edit: &Edit, weight: Weight) -> Result<(), Refusal> {
    let room = match cause {
        Cause::Done if edit.is_undoable() => SESSION_BYTES - RESERVE,
        Cause::Done => SESSION_BYTES,
        Cause::Undone | Cause::Redone => return Ok(()),
    };
    match weight.bytes() {
        Some(bytes) if bytes > room => Err(Refusal::Beyond(Limit::Bytes)),
        Some(_) | None => Ok(()),
    }
}

/// Refuses a text that says nothing, or that holds control characters other than line ends.
///
/// # Errors
///
/// [`Refusal::Blank`] or [`Refusal::Unclean`].
pub(super) fn check_text(text: &str) -> Result<(), Refusal> {
    if text.trim().is_empty() {
        return Err(Refusal::Blank);
    }
    if text.chars().any(|c| c.is_control() && c != '\n') {
        return Err(Refusal::Unclean);
    }
    Ok(())
}

/// Refuses an answer, apart from those merged into it, that may not stand on `sheet`: by its text,
/// its links, or the groups it names. `sheet_of` tells on which sheet a label stands.
pub(super) fn check_answer(
    answer: &Answer,
    sheet: Sheet,
    groups: &[Group],
    sheet_of: impl Fn(Label) -> Option<Sheet>,
) -> Result<(), Refusal> {
    check_text(&answer.text)?;
    check_links(answer.label, sheet, &answer.targets, &sheet_of)?;
    check_causes(answer.label, sheet, &answer.causes, sheet_of)?;
    check_opinions(&answer.opinions, groups)?;
    check_groups(groups, groups_of(answer))
}

/// Refuses links from an answer on `sheet` that lead to no answer, to the answer itself, or to a
/// sheet it may not be linked to.
pub(super) fn check_links(
    label: Label,
    sheet: Sheet,
    targets: &[Label],
    sheet_of: impl Fn(Label) -> Option<Sheet>,
) -> Result<(), Refusal> {
    for target in targets {
        let on = sheet_of(*target).ok_or(Refusal::NoAnswer(*target))?;
        if !sheet.may_link_to(on) || *target == label {
            return Err(Refusal::BadLink(label, *target));
        }
    }
    Ok(())
}

/// Refuses opinions of a group that is not there, or with control characters in their words.
pub(super) fn check_opinions(opinions: &[Opinion], groups: &[Group]) -> Result<(), Refusal> {
    for opinion in opinions.iter().filter(|opinion| !opinion.why.is_empty()) {
        check_text(&opinion.why)?;
    }
    let voices = opinions.iter().map(|opinion| &opinion.voice);
    check_groups(groups, voices.filter_map(|voice| voice.group.as_deref()))
}

/// Refuses the first of these keys that no group has.
pub(super) fn check_groups<'a>(
    groups: &[Group],
    mut keys: impl Iterator<Item = &'a str>,
) -> Result<(), Refusal> {
    let unknown = keys.find(|key| groups.iter().all(|group| group.key != *key));
    unknown.map_or(Ok(()), |key| Err(Refusal::NoGroup(key.to_owned())))
}

/// Refuses two groups with one key.
pub(super) fn check_distinct(groups: &[Group]) -> Result<(), Refusal> {
    for (index, Group { key, .. }) in groups.iter().enumerate() {
        if groups.iter().take(index).any(|before| before.key == *key) {
            return Err(Refusal::GroupTwice(key.clone()));
        }
    }
    Ok(())
}

/// Goes over the keys of the groups that an answer names, apart from those merged into it.
fn groups_of(answer: &Answer) -> impl Iterator<Item = &str> {
    let voters = answer.votes.groups.keys().map(String::as_str);
    let addressee = answer.requirement.iter().map(|requirement| requirement.to.as_str());
    let opinions = answer.opinions.iter().filter_map(|opinion| opinion.voice.group.as_deref());
    groups_of_voices(&answer.voices).chain(voters).chain(addressee).chain(opinions)
}

/// Goes over the keys of the groups that these voices are of.
pub(super) fn groups_of_voices(voices: &[Voice]) -> impl Iterator<Item = &str> {
    voices.iter().filter_map(|voice| voice.group.as_deref())
}

/// Goes over the keys of the groups whose ballots were counted.
pub(super) fn groups_of_ballots(ballots: &[BallotCount]) -> impl Iterator<Item = &str> {
    ballots.iter().filter_map(|count| count.group.as_deref())
}
