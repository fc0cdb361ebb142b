//! Links: what answers are for, and from which troubles a trouble comes.

use crate::domain::{Answer, Edit, Label};

use super::Update;

impl Update<'_> {
    /// Sets what the answers are for. A target chosen once more for answers that have it is taken away.
    pub(super) fn set_targets(&mut self, targets: &[Label]) {
        let linked = |answer: &Answer| Edit::Link(answer.label, chosen(targets, &answer.targets));
        if !self.change(linked)
            && let Some(workspace) = &mut self.model.workspace
        {
            let (first, more) =
                targets.split_first().map_or((None, &[][..]), |(first, more)| (Some(*first), more));
            workspace.next.target = first;
            workspace.next.more_targets = more.to_vec();
        }
    }

    /// Sets from which troubles the answers come, or the next one. A cause chosen once more is taken away.
    pub(super) fn set_causes(&mut self, causes: &[Label]) {
        let caused = |answer: &Answer| Edit::Causes(answer.label, chosen(causes, &answer.causes));
        if !self.change(caused)
            && let Some(workspace) = &mut self.model.workspace
        {
            workspace.next.causes = chosen(causes, &workspace.next.causes);
        }
    }
}

/// Returns what is linked once this is chosen: one label comes or goes, several or none take the place
/// of all.
fn chosen(labels: &[Label], linked: &[Label]) -> Vec<Label> {
    match labels {
        [one] if linked.contains(one) => {
            linked.iter().filter(|label| *label != one).copied().collect()
        }
        [one] => linked.iter().copied().chain([*one]).collect(),
        all => all.to_vec(),
    }
}
