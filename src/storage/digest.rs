//! Digests of answers, which tell whether another program has changed what an edit changes.

use crate::domain::{Edit, Label, Session};

use super::format::depth;

/// Lists the answers an edit changes, each once, with a digest of each as the session has it now.
///
/// An answer that the session does not have yet has the digest 0.
pub(super) fn found(session: &Session, edit: &Edit) -> Vec<(Label, u32)> {
    let mut labels = Vec::new();
    touched(edit, &mut labels);
    labels.sort_unstable();
    labels.dedup();
    labels.into_iter().map(|label| (label, of(session, label))).collect()
}

/// Returns the digest of an answer, merged into another or not.
pub(super) fn of(session: &Session, label: Label) -> u32 {
    // Nearly every edit adds answers, which nobody needs to look for.
    if label.number() > session.given.of(label.origin()) {
        return 0;
    }
    let Some(holder) = session.standing(label) else { return 0 };
    let part = holder.with_merged().find(|part| part.label == label);
    let text = part.and_then(|part| depth::writing().to_string(part).ok());
    text.map_or(0, |text| crc32fast::hash(text.as_bytes()))
}

fn touched(edit: &Edit, labels: &mut Vec<Label>) {
    match edit {
        Edit::Add { answer, .. } => labels.extend(answer.with_merged().map(|part| part.label)),
        Edit::Merge { from, into } => labels.extend([*from, *into]),
        Edit::Batch(edits) => edits.iter().for_each(|edit| touched(edit, labels)),
        edit => labels.extend(edit.answer()),
    }
}
