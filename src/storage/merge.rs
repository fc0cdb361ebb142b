//! Merging two copies of a session.
//!
//! Where one copy is an earlier state of the other, what was done since is done to it too. Copies that
//! were changed separately are merged answer by answer: two are the same when their labels and moments
//! are equal and both copies came from a state that has the answer. An answer that our copy lacks is added, under a new label if ours uses its
//! label for another answer. Where the two differ in wording, theme, commitment or requirement, our
//! answer stays and theirs is merged into it whole, so that a split gives it back.
//!
//! All of it is one edit, so one undo takes it back.

mod parts;

use std::collections::{HashMap, HashSet};

use crate::domain::{
    Answer, CommonAnswers, Edit, Label, RankedBallot, Relation, Session, Sheet, Votes, clashes,
    points_of,
};
use parts::{ballots, earlier, filled, groups, most, union, without};

/// Builds the edit that adds to our copy what the other one has; nothing when it has nothing new.
///
/// Of copies that were changed separately nothing is lost. People choose between two wordings
/// afterwards, so the merge is offered to them and never done without being asked for.
pub fn merge(ours: &Session, theirs: &Session) -> Option<Edit> {
    if ours.changes_since(theirs).is_some_and(|changes| !changes.is_empty()) {
        return None;
    }
    if let Some(edit) = going_on(ours, theirs) {
        return Some(edit);
    }
    let common = CommonAnswers::of(ours, theirs);
    let mut merge = Merge {
        state: ours.clone(),
        edits: Vec::new(),
        labels: HashMap::new(),
        our_points: ours.points(),
        their_points: theirs.points(),
        missing: Vec::new(),
        missing_points: HashMap::new(),
        extra_points: HashMap::new(),
        common,
    };
    merge.name_labels(theirs);
    merge.find_missing_ballots(theirs);
    merge.facts(theirs);
    for sheet in Sheet::ALL {
        for answer in theirs.sheet(sheet) {
            merge.bring(sheet, answer, None);
        }
    }
    merge.links(theirs);
    merge.take_missing_ballots();
    (!merge.edits.is_empty()).then_some(Edit::Batch(merge.edits))
}

/// Tells how a copy of our session stands to ours.
pub fn relation(ours: &Session, theirs: &Session) -> Relation {
    let (is_new, has_more) = (merge(ours, theirs).is_some(), merge(theirs, ours).is_some());
    match (is_new, has_more) {
        (true, true) => Relation::Apart,
        (true, false) => Relation::Newer,
        _ if is_before(theirs, ours) => Relation::Older,
        _ if !clashes(ours, theirs).is_empty() => Relation::Apart,
        (false, true) => Relation::Older,
        (false, false) => Relation::Same,
    }
}

/// Tells whether the first is an earlier state of the other.
fn is_before(earlier: &Session, later: &Session) -> bool {
    later.changes_since(earlier).is_some_and(|changes| !changes.is_empty())
}

/// Builds the edit that does to ours what was done in the other copy since it was as ours is now.
fn going_on(ours: &Session, theirs: &Session) -> Option<Edit> {
    let mut changes = theirs.changes_since(ours).filter(|changes| !changes.is_empty())?;
    changes.extend(half_typed(ours, theirs));
    let edit = Edit::Batch(changes);
    ours.clone().apply(edit.clone()).is_ok().then_some(edit)
}

/// A merge under way.
struct Merge {
    /// Our copy with the edits so far.
    state: Session,
    edits: Vec<Edit>,
    /// The labels of their copy, each with that of the same answer in ours.
    labels: HashMap<Label, Label>,
    /// Which votes of our answers are points of ballots.
    our_points: HashMap<Label, Votes>,
    /// Which votes of theirs are.
    their_points: HashMap<Label, Votes>,
    /// Their ballots that ours lacks, with the labels of ours.
    missing: Vec<RankedBallot>,
    /// The points that these give.
    missing_points: HashMap<Label, Votes>,
    /// The points that those of our ballots give which theirs lacks.
    extra_points: HashMap<Label, Votes>,
    common: CommonAnswers,
}

impl Merge {
    fn perform(&mut self, edit: Edit) {
        // An edit that is refused is left out.
        let is_sound = self.state.circle_made_by(&edit).is_none();
        if is_sound && self.state.apply(edit.clone()).is_ok() {
            self.edits.push(edit);
        }
    }

    fn part(&self, label: Label) -> Option<&Answer> {
        let holder = self.state.standing(label)?;
        holder.with_merged().find(|part| part.label == label)
    }

    /// Finds the label of each of their answers in our copy, or a free one.
    fn name_labels(&mut self, theirs: &Session) {
        let mut next: HashMap<Sheet, u32> = HashMap::new();
        for part in theirs.parts().map(|(_, part)| part) {
            let name = match self.part(part.label) {
                Some(own) if !self.common.are_same(own, part) => {
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

    /// Finds an answer of theirs that an earlier merge added under another label.
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

    /// Fills in what our copy does not say about the session itself.
    fn facts(&mut self, theirs: &Session) {
        let ours = &self.state;
        let missing = |own: &String, other: &String| own.is_empty() && !other.is_empty();
        let edits = [
            groups(&ours.groups, &theirs.groups).map(Edit::Groups),
            union(&ours.roster, &theirs.roster).map(Edit::Roster),
            union(&ours.experts, &theirs.experts).map(Edit::Experts),
            union(&ours.passes, &theirs.passes).map(Edit::Passes),
            missing(&ours.facilitator, &theirs.facilitator)
                .then(|| Edit::Facilitator(theirs.facilitator.clone())),
            ours.date.is_none().then_some(theirs.date).flatten().map(|day| Edit::Date(Some(day))),
            missing(&ours.lab.title, &theirs.lab.title)
                .then(|| Edit::Lab(Box::new(theirs.lab.clone()))),
            filled(&ours.questions, &theirs.questions).map(Edit::Questions),
            ballots(&ours.ballots, &theirs.ballots).map(Edit::Ballots),
            earlier(&ours.earlier, &theirs.earlier).map(Edit::Earlier),
            union(&ours.silent, &theirs.silent).map(Edit::Silent),
        ];
        let edits = edits.into_iter().flatten().chain(half_typed(ours, theirs));
        edits.collect::<Vec<_>>().into_iter().for_each(|edit| self.perform(edit));
    }

    /// Adds one of their answers and those merged into it, or what they have that ours lack.
    fn bring(&mut self, sheet: Sheet, theirs: &Answer, into: Option<Label>) {
        let label = self.label(theirs.label);
        if self.part(label).is_some() {
            self.reconcile(sheet, label, theirs);
        } else {
            // Our ballots may pick an answer that was gone in ours.
            let mut votes = without(&theirs.votes, self.missing_points.get(&label));
            self.extra_points.get(&label).into_iter().for_each(|points| votes.add(points));
            let answer = Answer {
                label,
                votes,
                targets: Vec::new(),
                causes: Vec::new(),
                merged: Vec::new(),
                ..theirs.clone()
            };
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

    /// Adds to an answer of ours what theirs has.
    fn reconcile(&mut self, sheet: Sheet, label: Label, theirs: &Answer) {
        let Some(own) = self.part(label).cloned() else { return };
        let votes = self.votes(&own, theirs);
        let edits = [
            union(&own.voices, &theirs.voices).map(|all| Edit::Voices(label, all)),
            union(&own.opinions, &theirs.opinions).map(|all| Edit::Opinions(label, all)),
            (votes != own.votes).then_some(Edit::Votes(label, votes)),
            (own.theme.is_none() && theirs.theme.is_some())
                .then(|| Edit::Theme(label, theirs.theme.clone())),
            (own.commitment.is_empty() && !theirs.commitment.is_empty())
                .then(|| Edit::Commit(label, theirs.commitment.clone())),
            (own.requirement.is_none() && theirs.requirement.is_some())
                .then(|| Edit::Require(label, theirs.requirement.clone())),
            (own.readback.is_none() && theirs.readback.is_some())
                .then_some(Edit::Readback(label, theirs.readback)),
            (theirs.plenary && !own.plenary).then_some(Edit::Plenary(label, true)),
            (own.text == theirs.text && own.verbatim.is_none() && theirs.verbatim.is_some()).then(
                || Edit::Reword {
                    label,
                    text: own.text.clone(),
                    verbatim: theirs.verbatim.clone(),
                },
            ),
        ];
        edits.into_iter().flatten().for_each(|edit| self.perform(edit));
        self.keep_other_version(sheet, label, theirs);
    }

    /// Merges their version of an answer into ours where the two differ.
    fn keep_other_version(&mut self, sheet: Sheet, label: Label, theirs: &Answer) {
        let Some(own) = self.part(label) else { return };
        let Some(holder) = self.state.standing(label) else { return };
        // Merging the same copy a second time adds nothing.
        let is_known = || holder.with_merged().any(|part| part.is_version_of(theirs));
        if !own.contradicts(theirs) || is_known() {
            return;
        }
        let into = holder.label;
        let fresh = self.fresh(label.origin());
        let version = Answer {
            label: fresh,
            voices: Vec::new(),
            votes: Votes::default(),
            targets: Vec::new(),
            causes: Vec::new(),
            opinions: Vec::new(),
            merged: Vec::new(),
            plenary: false,
            ..theirs.clone()
        };
        self.add(sheet, version, Some(into));
    }

    /// Finds their ballots that ours lacks. An answer that neither has any more counts for nothing, so it
    /// makes no difference between ballots.
    fn find_missing_ballots(&mut self, theirs: &Session) {
        let comes: HashSet<Label> = self.labels.values().copied().collect();
        let with = |ballot: &RankedBallot, picks: Vec<Label>| {
            let is_there = |label: &Label| comes.contains(label) || self.part(*label).is_some();
            let picks = picks.into_iter().filter(is_there);
            RankedBallot { picks: picks.collect(), ..ballot.clone() }
        };
        let own = self.state.ranked_ballots.iter();
        let mut known: Vec<RankedBallot> = own.map(|own| with(own, own.picks.clone())).collect();
        let mut missing = Vec::new();
        for ballot in &theirs.ranked_ballots {
            let stands = ballot.picks.iter().filter(|label| theirs.standing(**label).is_some());
            let ballot = with(ballot, stands.map(|label| self.label(*label)).collect());
            match known.iter().position(|own| *own == ballot) {
                Some(same) => drop(known.swap_remove(same)),
                None => missing.push(ballot),
            }
        }
        self.missing_points = points_of(&missing);
        self.extra_points = points_of(&known);
        self.missing = missing;
    }

    /// Takes in their ballots that ours lacks, once every answer is there.
    fn take_missing_ballots(&mut self) {
        for ballot in std::mem::take(&mut self.missing) {
            self.perform(self.state.casting(ballot));
        }
    }

    /// Returns the votes of an answer of ours with those that theirs has more. Points come with the
    /// ballots that give them; no answer has fewer votes than either copy has.
    fn votes(&self, own: &Answer, theirs: &Answer) -> Votes {
        let counted = without(&own.votes, self.our_points.get(&own.label));
        let their_count = without(&theirs.votes, self.their_points.get(&theirs.label));
        let mut votes = most(&counted, &their_count);
        votes.add(&without(&own.votes, Some(&counted)));
        let theirs = without(&theirs.votes, self.missing_points.get(&own.label));
        most(&votes, &most(&own.votes, &theirs))
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
        for part in theirs.parts().map(|(_, part)| part) {
            let label = self.label(part.label);
            for cause in part.causes.iter().map(|cause| self.label(*cause)).collect::<Vec<_>>() {
                let Some(own) = self.part(label).filter(|own| !own.causes.contains(&cause)) else {
                    continue;
                };
                let all = own.causes.iter().copied().chain([cause]).collect();
                self.perform(Edit::Causes(label, all));
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

/// Keeps their half-typed lines of sheets on which ours has none.
fn half_typed(ours: &Session, theirs: &Session) -> impl Iterator<Item = Edit> {
    let is_missing = ours.draft.is_empty() && !theirs.draft.is_empty();
    let line = is_missing.then(|| Edit::Draft(theirs.draft.clone()));
    let lines = filled(&ours.drafts, &theirs.drafts).map(Edit::Drafts);
    line.into_iter().chain(lines)
}
