//! What a file of this program's own says of the session beside its answers. It is taken where the
//! session has no answers yet and says nothing of its own; what is not taken is named.

use super::super::left_out::{Gathered, What};
use super::labels::Labels;
use super::limits::is_known;
use crate::domain::{
    Edit, Gap, Group, Lab, Label, RankedBallot, Session, Slot, Stage, Visit, Voting,
};

/// Returns the groups that a session gets as a whole; none where its own stay.
///
/// Groups that the lab of the session has, and the file has not, stay behind those of the file.
pub(super) fn groups(
    session: &Session,
    file: &Session,
    left_out: &mut Gathered,
) -> Option<Vec<Group>> {
    if session.groups == file.groups || file.groups.is_empty() {
        return None;
    }
    if !is_new(session) || session.groups.iter().any(|group| group.present > 0) {
        left_out.note(What::Fact, "groups", 0, "");
        return None;
    }
    let is_there = |group: &&Group| file.groups.iter().any(|known| known.key == group.key);
    let own = session.groups.iter().filter(|group| !is_there(group)).cloned();
    let is_used = !(session.roster.is_empty()
        && session.ballots.is_empty()
        && session.ranked_ballots.is_empty());
    let is_usual = session.groups == Group::well_known() && !is_used;
    Some(file.groups.iter().cloned().chain(own.filter(|_| !is_usual)).collect())
}

/// Tells whether nothing was said in a session yet.
fn is_new(session: &Session) -> bool {
    session.answers().next().is_none()
}

/// Makes the edits that give a session what the file says of it.
pub(super) fn edits(
    session: &Session,
    file: Session,
    labels: &Labels,
    edits: &mut Vec<Edit>,
    left_out: &mut Gathered,
) {
    let mut facts = Facts { is_new: is_new(session), edits, left_out };
    let became = |label: Label| labels.get(label).unwrap_or(label);
    let walk = walk(&file, became);
    let agenda = agenda(session, &file);
    let none = Vec::is_empty;
    let lab = Box::new(known_lab(file.lab));
    facts.take("lab", session.lab == Lab::default(), *lab == session.lab, Edit::Lab(lab));
    let date = file.date.filter(|day| is_known(*day));
    facts.take("date", session.date.is_none(), date == session.date, Edit::Date(date));
    let is_same = file.experts == session.experts;
    facts.take("experts", session.experts.is_empty(), is_same, Edit::Experts(file.experts));
    let is_same = file.facilitator == session.facilitator;
    let edit = Edit::Facilitator(file.facilitator);
    facts.take("facilitator", session.facilitator.is_empty(), is_same, edit);
    let is_same = file.roster == session.roster;
    facts.take("participants", none(&session.roster), is_same, Edit::Roster(file.roster));
    let is_same = file.questions == session.questions;
    let edit = Edit::Questions(file.questions);
    facts.take("questions", session.questions.is_empty(), is_same, edit);
    let (is_free, is_same) = (session.voting == Voting::default(), file.voting == session.voting);
    facts.take("voting", is_free, is_same, Edit::Voting(file.voting));
    let is_same = file.ballots == session.ballots;
    facts.take("ballots", session.ballots.is_empty(), is_same, Edit::Ballots(file.ballots));
    let is_same = file.silent == session.silent;
    facts.take("silent", session.silent.is_empty(), is_same, Edit::Silent(file.silent));
    let is_same = file.passes == session.passes;
    facts.take("passes", session.passes.is_empty(), is_same, Edit::Passes(file.passes));
    let earlier: Vec<_> = file.earlier;
    let is_same = earlier == session.earlier;
    facts.take("earlier", session.earlier.is_empty(), is_same, Edit::Earlier(earlier));
    let cast = file.ranked_ballots.into_iter().map(|ballot| {
        let picks = ballot.picks.into_iter().map(became).collect();
        Edit::Cast(Box::new(RankedBallot { picks, ..ballot }))
    });
    let cast: Vec<Edit> = cast.collect();
    facts.take_all("ranked_ballots", session.ranked_ballots.is_empty(), cast);
    let unlike = file.unlike.into_iter().map(|(a, b)| Edit::Unlike(became(a), became(b), true));
    facts.take_all("unlike", session.unlike.is_empty(), unlike.collect());
    facts.take_all("agenda", session.agenda.iter().all(|slot| slot.used_seconds == 0), agenda);
    let is_free = session.visits.is_empty() && session.stage == Stage::Opening;
    facts.take_all("visits", is_free && session.left_open.is_empty(), walk);
}

/// Takes what fits, and names what does not.
struct Facts<'a> {
    is_new: bool,
    edits: &'a mut Vec<Edit>,
    left_out: &'a mut Gathered,
}

impl Facts<'_> {
    /// Takes a fact where the session has none of its own; what says nothing is passed over.
    fn take(&mut self, name: &str, is_free: bool, is_same: bool, edit: Edit) {
        let says_nothing = match &edit {
            Edit::Lab(lab) => **lab == Lab::default(),
            Edit::Date(date) => date.is_none(),
            Edit::Experts(names) => names.is_empty(),
            Edit::Facilitator(name) => name.is_empty(),
            Edit::Roster(voices) => voices.is_empty(),
            Edit::Questions(wording) => wording.is_empty(),
            Edit::Voting(voting) => *voting == Voting::default(),
            Edit::Ballots(ballots) => ballots.is_empty(),
            Edit::Silent(silent) => silent.is_empty(),
            Edit::Passes(passes) => passes.is_empty(),
            Edit::Earlier(earlier) => earlier.is_empty(),
            _ => false,
        };
        if !is_same && !says_nothing {
            self.take_all(name, is_free, vec![edit]);
        }
    }

    fn take_all(&mut self, name: &str, is_free: bool, edits: Vec<Edit>) {
        if self.is_new && is_free {
            self.edits.extend(edits);
        } else if !edits.is_empty() {
            self.left_out.note(What::Fact, name, 0, "");
        }
    }
}

fn known_lab(lab: Lab) -> Lab {
    let day = |day: Option<jiff::civil::Date>| day.filter(|day| is_known(*day));
    Lab { from: day(lab.from), to: day(lab.to), ..lab }
}

/// Makes the edits that give the stages their minutes, where those of the session are the usual ones, and
/// the seconds that they took.
fn agenda(session: &Session, file: &Session) -> Vec<Edit> {
    let mut edits = Vec::new();
    let minutes =
        |agenda: &[Slot]| agenda.iter().map(|slot| (slot.stage, slot.minutes)).collect::<Vec<_>>();
    let is_usual = minutes(&session.agenda) == minutes(&Slot::usual());
    for slot in &file.agenda {
        let Some(own) = session.slot(slot.stage) else { continue };
        if own.minutes != slot.minutes && is_usual {
            edits.push(Edit::Minutes(slot.stage, slot.minutes));
        }
        if own.used_seconds != slot.used_seconds {
            edits.push(Edit::Used(slot.stage, slot.used_seconds));
        }
    }
    edits
}

/// Makes the edits that walk through the stages as the session of the file did.
fn walk(file: &Session, became: impl Fn(Label) -> Label) -> Vec<Edit> {
    let gap = |gap: &Gap| match gap {
        Gap::TroubleWithoutWay(label) => Gap::TroubleWithoutWay(became(*label)),
        Gap::WayWithoutAction(label) => Gap::WayWithoutAction(became(*label)),
        Gap::ActionWithoutOwner(label) => Gap::ActionWithoutOwner(became(*label)),
        Gap::ActionWithoutDate(label) => Gap::ActionWithoutDate(became(*label)),
        Gap::WayForNothing(label) => Gap::WayForNothing(became(*label)),
        Gap::ActionForNothing(label) => Gap::ActionForNothing(became(*label)),
        Gap::Parked(label) => Gap::Parked(became(*label)),
        Gap::Unclear(label) => Gap::Unclear(became(*label)),
        Gap::GroupNotHeard(key) => Gap::GroupNotHeard(key.clone()),
    };
    let left_open: Vec<Gap> = file.left_open.iter().map(gap).collect();
    let is_closing = |visit: &&Visit| visit.to == Stage::Closed;
    let last = file.visits.iter().rposition(|visit| is_closing(&visit));
    let mut edits = Vec::new();
    if last.is_none() && !left_open.is_empty() {
        edits.push(Edit::Unclose { left_open: left_open.clone() });
    }
    for (place, visit) in file.visits.iter().enumerate() {
        edits.push(match visit.to {
            Stage::Closed => {
                let seen = if Some(place) == last { left_open.clone() } else { Vec::new() };
                Edit::Close { at: visit.at, left_open: seen }
            }
            stage => Edit::Enter(stage, visit.at),
        });
    }
    edits
}
