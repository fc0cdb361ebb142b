//! What Review tells: what is left open, the chain, and between them what is disputed, what every group supports, on what
//! the groups disagree, and which troubles are at the root of others.

use crate::domain::{
    Answer, CommonGround, Coverage, Disagreement, Gap, GroupKey, Label, Readback, Session, Sheet,
    Stance, cause_tree, chain, coverage, verdicts,
};

/// How many core troubles are told.
const CORE: usize = 5;

/// A row of Review that can be chosen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ReviewRow {
    /// Something to settle before closing.
    Gap(Gap),
    /// An answer that somebody objects to, or that was disputed when it was read back.
    Disputed(Label),
    /// An answer that every group supports.
    Common(Label),
    /// An answer on which the groups disagree.
    Disagreement(Label),
    /// A trouble from which most others come.
    Core(Label),
    /// A line of the tree of causes.
    Cause(Label),
    /// An answer in the chain.
    Answer {
        /// The answer.
        label: Label,
        /// How deep it stands: 0 a trouble, 1 a way, 2 an action.
        depth: usize,
    },
}

impl ReviewRow {
    /// Returns the answer that the row is about; a group has none.
    pub fn label(&self) -> Option<Label> {
        match self {
            Self::Gap(gap) => gap.label(),
            Self::Disputed(label) | Self::Common(label) | Self::Disagreement(label) => Some(*label),
            Self::Core(label) | Self::Cause(label) | Self::Answer { label, .. } => Some(*label),
        }
    }
}

/// What is found in a session, told by labels so that it stays while the session is as it is.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Findings {
    /// The number of the session's last change when it was looked for.
    pub(super) seq: u64,
    /// What is left open.
    pub coverage: Coverage,
    /// The rows of Review: gaps first, then what is disputed and what is agreed, the causes, and the chain
    /// from the most-voted trouble down.
    pub rows: Vec<ReviewRow>,
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
        found.coverage = coverage(session);
        found.rows = found.all_rows(session);
        found
    }

    fn all_rows(&self, session: &Session) -> Vec<ReviewRow> {
        let mut rows: Vec<ReviewRow> =
            self.coverage.gaps().into_iter().map(ReviewRow::Gap).collect();
        rows.extend(self.disputed.iter().map(|disputed| ReviewRow::Disputed(disputed.label)));
        rows.extend(self.common.iter().map(|common| ReviewRow::Common(common.label)));
        rows.extend(self.disagreements.iter().map(|found| ReviewRow::Disagreement(found.label)));
        rows.extend(self.core.iter().map(|(label, _)| ReviewRow::Core(*label)));
        rows.extend(self.causes.iter().map(|line| ReviewRow::Cause(line.label)));
        let chain = chain(session).rows().into_iter();
        rows.extend(
            chain.map(|row| ReviewRow::Answer { label: row.answer.label, depth: row.depth }),
        );
        rows
    }
}
