//! What Review tells beside the gaps and the chain: what is disputed, what every group supports, on what
//! the groups disagree, and which troubles are at the root of others.

use crate::domain::{
    Answer, CommonGround, Disagreement, GroupKey, Label, Readback, Session, Sheet, Stance,
    cause_tree, verdicts,
};

/// How many core troubles are told.
const CORE: usize = 5;

/// What is found in a session, told by labels so that it stays while the session is as it is.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Findings {
    /// The number of the session's last change when it was looked for.
    pub(super) seq: u64,
    /// The answers that somebody objects to or that were disputed when read back, sheet by sheet.
    pub disputed: Vec<Disputed>,
    /// The answers that every group supports, sheet by sheet, what all support most first.
    pub common: Vec<CommonGround>,
    /// The answers on which the groups disagree, sheet by sheet, the most disputed first.
    pub disagreements: Vec<Disagreement>,
    /// The answers that some group voted on and that are not judged yet.
    pub not_judged: Vec<Label>,
    /// The groups whose counts these want.
    pub uncounted: Vec<GroupKey>,
    /// Whether there are votes, and none of them by group.
    pub votes_are_of_room: bool,
    /// The troubles from which most others come, with how many those are.
    pub core: Vec<(Label, usize)>,
    /// Which troubles come from which, line by line.
    pub causes: Vec<CauseLine>,
}

/// An answer that somebody objects to, or that was disputed when it was read back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Disputed {
    /// The answer.
    pub label: Label,
    /// How many say something against it, and how many for it.
    pub opinions: [usize; 2],
}

/// A line of the tree of causes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CauseLine {
    /// How far in it stands: 0 for a trouble that comes from none.
    pub depth: usize,
    /// The trouble.
    pub label: Label,
    /// All its votes.
    pub votes: u32,
    /// Whether it stands higher up already.
    pub again: bool,
}

impl Findings {
    /// Looks all through a session.
    pub(super) fn of(session: &Session) -> Self {
        let mut found = Self { seq: session.seq, ..Self::default() };
        let is_disputed =
            |answer: &Answer| answer.has_objection() || answer.readback == Some(Readback::Disputed);
        let mut has_votes = false;
        let mut by_group = false;
        for sheet in [Sheet::Troubles, Sheet::Ways, Sheet::Actions] {
            let answers = session.sheet(sheet).iter();
            let disputed = answers.clone().filter(|answer| is_disputed(answer));
            found.disputed.extend(disputed.map(|answer| Disputed {
                label: answer.label,
                opinions: Stance::ALL.map(|stance| answer.opinions_with_merged(stance).count()),
            }));
            let parts = answers.flat_map(Answer::with_merged);
            for votes in parts.map(|part| &part.votes) {
                has_votes |= votes.total() > 0;
                by_group |= !votes.groups.is_empty();
            }
            let judged = verdicts(session, sheet);
            found.common.extend(judged.common);
            found.disagreements.extend(judged.disagreements);
            found.not_judged.extend(judged.not_judged);
            for group in judged.uncounted {
                if !found.uncounted.contains(&group) {
                    found.uncounted.push(group);
                }
            }
        }
        by_group |= session.ranked_ballots.iter().any(|ballot| ballot.group.is_some());
        found.votes_are_of_room = has_votes && !by_group;
        let tree = cause_tree(session);
        let core = tree.core.iter().take(CORE);
        found.core = core.map(|trouble| (trouble.answer.label, trouble.effects)).collect();
        let lines = tree.rows().into_iter().map(|row| CauseLine {
            depth: row.depth,
            label: row.answer.label,
            votes: row.votes,
            again: row.again,
        });
        found.causes = lines.collect();
        found
    }
}
