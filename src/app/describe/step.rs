//! Steps in words: what was done, for "taken back: …" and "done again: …".

use std::mem::discriminant;

use crate::domain::{Edit, Label, Pass, Session, unique};
use crate::i18n::Lang;
use crate::t;

/// So many answers are named by their labels; more are counted.
const NAMED: usize = 6;

/// A step that is about to be taken back or done again.
struct Deed<'a> {
    /// The session before that.
    session: &'a Session,
    lang: Lang,
    /// Whether the step is taken back, so that what is about to be performed is its inverse.
    back: bool,
    /// What is about to be performed, one by one.
    parts: Vec<&'a Edit>,
}

/// Says what was done by a step that is about to be taken back or done again, and to which answers.
///
/// `edit` is what will be performed on `session`: while a step is taken `back`, it is the step's
/// inverse, which adds what the step had deleted.
pub(in crate::app) fn step(edit: &Edit, session: &Session, lang: Lang, back: bool) -> String {
    let mut parts = Vec::new();
    gather(edit, &mut parts);
    Deed { session, lang, back, parts }.said()
}

/// Lists the single edits of which an edit is made, but for those that are no steps.
fn gather<'a>(edit: &'a Edit, into: &mut Vec<&'a Edit>) {
    match edit {
        Edit::Batch(parts) => parts.iter().for_each(|part| gather(part, into)),
        part if part.is_undoable() => into.push(part),
        _ => {}
    }
}

impl Deed<'_> {
    /// Describes the step by what says most: answers that came, went, moved, or became one.
    fn said(&self) -> String {
        let lang = self.lang;
        let (came, went) = (self.came(!self.back), self.came(self.back));
        let (merged, split) = (self.merged(!self.back), self.merged(self.back));
        // What was merged later than an answer split off is split off and merged again with it.
        let only = |these: &[Label], others: &[Label]| {
            these.iter().copied().filter(|label| !others.contains(label)).collect::<Vec<_>>()
        };
        let (merged, split) = (only(&merged, &split), only(&split, &merged));
        let moved = self.labels(|part| match part {
            Edit::Move { label, .. } => Some(*label),
            _ => None,
        });
        let into = merged.first().and_then(|label| self.into(*label));
        let into = into.map(|label| lang.label(label)).unwrap_or_default();
        if !came.is_empty() && came == merged {
            t!(lang, "edit-backed", labels = self.named(&came), into = into)
        } else if !went.is_empty() && self.back {
            t!(lang, "edit-delete-back", labels = self.named(&went))
        } else if !went.is_empty() {
            t!(lang, "edit-delete", labels = self.named(&went))
        } else if !came.is_empty() {
            t!(lang, "edit-add", labels = self.named(&came))
        } else if !moved.is_empty() {
            t!(lang, "edit-move", labels = self.named(&moved))
        } else if !merged.is_empty() {
            t!(lang, "edit-merge", labels = self.named(&merged), into = into)
        } else if !split.is_empty() {
            t!(lang, "edit-split", labels = self.named(&split))
        } else {
            self.parts.first().map_or_else(|| t!(lang, "edit-other"), |first| self.detail(first))
        }
    }

    /// Lists labels of the parts, each once and in order.
    fn labels(&self, label: impl Fn(&Edit) -> Option<Label>) -> Vec<Label> {
        let mut labels = unique(self.parts.iter().filter_map(|part| label(part)));
        labels.sort();
        labels
    }

    /// Lists the answers that are about to be added, or to be removed.
    fn came(&self, added: bool) -> Vec<Label> {
        self.labels(|part| match part {
            Edit::Add { answer, .. } if added => Some(answer.label),
            Edit::Remove(label) if !added => Some(*label),
            _ => None,
        })
    }

    /// Lists the answers that are about to be merged, or to be split off.
    fn merged(&self, merged: bool) -> Vec<Label> {
        self.labels(|part| match part {
            Edit::Merge { from, .. } if merged => Some(*from),
            Edit::Split { label, .. } if !merged => Some(*label),
            _ => None,
        })
    }

    /// Returns the answer that another was merged into, or is about to be.
    fn into(&self, merged: Label) -> Option<Label> {
        let goes_into = self.parts.iter().find_map(|part| match part {
            Edit::Merge { from, into } if *from == merged => Some(*into),
            _ => None,
        });
        goes_into.or_else(|| self.session.standing(merged).map(|answer| answer.label))
    }

    /// Names answers by their labels, or says how many they are.
    fn named(&self, labels: &[Label]) -> String {
        if labels.len() > NAMED {
            return t!(self.lang, "edit-answers", n = labels.len());
        }
        let labels: Vec<String> = labels.iter().map(|label| self.lang.label(*label)).collect();
        labels.join(", ")
    }

    /// Describes a change that leaves the answers where they stand, with all answers that it was
    /// made on.
    fn detail(&self, first: &Edit) -> String {
        let lang = self.lang;
        let alike = |part: &Edit| discriminant(part) == discriminant(first);
        let labels = || self.named(&self.labels(|part| part.answer().filter(|_| alike(part))));
        match first {
            Edit::Reword { .. } if self.is_spoken() => t!(lang, "edit-spoken", labels = labels()),
            Edit::Reword { .. } => t!(lang, "edit-reword", labels = labels()),
            Edit::Voices(..) => t!(lang, "edit-voice", labels = labels()),
            Edit::Theme(..) => t!(lang, "edit-theme", labels = labels()),
            Edit::Causes(..) => t!(lang, "edit-causes", labels = labels()),
            Edit::Opinions(..) => t!(lang, "edit-opinions", labels = labels()),
            Edit::Votes(..) | Edit::Cast(_) | Edit::Uncast if self.picks().is_some() => {
                self.picks().unwrap_or_default()
            }
            Edit::Votes(..) if self.is_ballot() => t!(lang, "edit-ballot"),
            Edit::Votes(..) => t!(lang, "edit-votes", labels = labels()),
            Edit::Link(..) => t!(lang, "edit-link", labels = labels()),
            Edit::Commit(..) => t!(lang, "edit-commit", labels = labels()),
            Edit::Require(..) => t!(lang, "edit-require", labels = labels()),
            Edit::Readback(..) => t!(lang, "edit-readback", labels = labels()),
            Edit::Plenary(..) => t!(lang, "edit-plenary", labels = labels()),
            Edit::Unlike(a, b, _) => t!(lang, "edit-unlike", labels = self.named(&[*a, *b])),
            Edit::Minutes(..) => t!(lang, "edit-minutes", stages = self.stages()),
            Edit::Close { .. } | Edit::Unclose { .. } => t!(lang, "edit-close"),
            Edit::Ballots(_) | Edit::Cast(_) | Edit::Uncast => t!(lang, "edit-ballot"),
            Edit::Silent(_) => t!(lang, "edit-silent"),
            Edit::Platform(_) => t!(lang, "edit-platform"),
            Edit::Date(_) => t!(lang, "edit-date"),
            Edit::Lab(_) => t!(lang, "edit-lab"),
            Edit::Facilitator(_) => t!(lang, "edit-facilitator"),
            Edit::Experts(_) => t!(lang, "edit-experts"),
            Edit::Questions(_) => t!(lang, "edit-questions"),
            Edit::Voting(_) => t!(lang, "edit-voting"),
            Edit::Groups(_) => t!(lang, "edit-groups"),
            Edit::Roster(_) => t!(lang, "edit-roster"),
            Edit::Passes(passes) => self.pass(passes),
            Edit::Earlier(_) => t!(lang, "edit-earlier"),
            Edit::Add { .. }
            | Edit::Remove(_)
            | Edit::Move { .. }
            | Edit::Merge { .. }
            | Edit::Split { .. }
            | Edit::Enter(..)
            | Edit::Unenter
            | Edit::Clock(_)
            | Edit::Used(..)
            | Edit::Draft(_)
            | Edit::Drafts(_)
            | Edit::Batch(_) => t!(lang, "edit-other"),
        }
    }

    /// Tells whether the step took out of an answer's text what the line said beside it.
    fn is_spoken(&self) -> bool {
        let beside = |part: &&Edit| matches!(part, Edit::Voices(..) | Edit::Commit(..));
        self.parts.iter().any(beside)
    }

    /// Says which ballot with five picks is about to come or to go, and what it picks; none where none is.
    fn picks(&self) -> Option<String> {
        let (ballot, is_new) = self.parts.iter().find_map(|part| match part {
            Edit::Cast(ballot) => Some((&**ballot, true)),
            Edit::Uncast => self.session.ranked_ballots.last().map(|ballot| (ballot, false)),
            _ => None,
        })?;
        let number = self.session.ranked_on(ballot.sheet).count() + usize::from(is_new);
        Some(match ballot.picks.is_empty() {
            true => t!(self.lang, "edit-picks-empty", n = number),
            false => t!(self.lang, "edit-picks", n = number, labels = self.named(&ballot.picks)),
        })
    }

    fn is_ballot(&self) -> bool {
        self.parts
            .iter()
            .any(|part| matches!(part, Edit::Ballots(_) | Edit::Cast(_) | Edit::Uncast))
    }

    fn stages(&self) -> String {
        let stages = self.parts.iter().filter_map(|part| match part {
            Edit::Minutes(stage, _) => Some(*stage),
            _ => None,
        });
        let mut stages: Vec<_> = stages.collect();
        stages.sort();
        let stages: Vec<String> = stages.into_iter().map(|stage| self.lang.stage(stage)).collect();
        stages.join(", ")
    }

    /// Names who let a turn pass: the one who is on one of two lists of passes alone.
    fn pass(&self, passes: &[Pass]) -> String {
        let now = &self.session.passes;
        let longer = if passes.len() > now.len() { passes } else { now };
        let person = longer.last().map(|pass| pass.person.clone()).unwrap_or_default();
        t!(self.lang, "edit-pass", person = person)
    }
}
