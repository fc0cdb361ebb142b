//! What an earlier state of a session has otherwise.

use std::collections::{BTreeMap, BTreeSet};

use citylab::domain::{Answer, Edit, Label, Session, Sheet, difference};
use proptest::prelude::*;

use crate::shared::cases::cases;
use crate::shared::edits::{after, wishes};
use crate::shared::room::{perform, say, session, vote};

fn labels<'a>(answers: impl IntoIterator<Item = &'a &'a Answer>) -> Vec<Label> {
    answers.into_iter().map(|answer| answer.label).collect()
}

/// Every answer of a session by label, without what is merged into it.
fn parts(session: &Session) -> BTreeMap<Label, Answer> {
    let all = session.answers().flat_map(|(_, answer)| answer.with_merged());
    all.map(|part| (part.label, Answer { merged: Vec::new(), ..part.clone() })).collect()
}

#[test]
fn answers_are_compared_by_label() {
    let mut then = session();
    let kept = say(&mut then, Sheet::Troubles, "Dumps at the river");
    let reworded = say(&mut then, Sheet::Troubles, "The tarif");
    let voted = say(&mut then, Sheet::Ways, "Cameras");
    let merged = say(&mut then, Sheet::Ways, "Watch by cameras");
    let parked = say(&mut then, Sheet::Troubles, "Schools");
    let removed = say(&mut then, Sheet::Actions, "A call");
    let mut now = then.clone();
    let text = "The tariff".to_owned();
    perform(&mut now, Edit::Reword { label: reworded, text, verbatim: None });
    vote(&mut now, voted, 3);
    perform(&mut now, Edit::Merge { from: merged, into: voted });
    perform(&mut now, Edit::Move { label: parked, sheet: Sheet::Parked, index: 0 });
    perform(&mut now, Edit::Remove(removed));
    let added = say(&mut now, Sheet::Actions, "A letter");
    let found = difference(&now, &then);
    assert_eq!(labels(&found.only_now), [added]);
    assert_eq!(labels(&found.only_then), [removed]);
    let wordings = |(now, then): &(&Answer, &Answer)| (now.text.clone(), then.text.clone());
    let wordings: Vec<_> = found.reworded.iter().map(wordings).collect();
    assert_eq!(wordings, [("The tariff".to_owned(), "The tarif".to_owned())]);
    assert_eq!(labels(&found.changed), [parked, voted, merged]);
    assert!(!labels(&found.changed).contains(&kept));
}

#[test]
fn a_state_put_after_others_gives_no_label_and_no_number_again() {
    let mut then = session();
    say(&mut then, Sheet::Troubles, "one");
    let mut now = then.clone();
    say(&mut now, Sheet::Troubles, "two");
    then.come_after(0, [&now]);
    assert_eq!((then.seq, then.next_label(Sheet::Troubles)), (3, Label::T(3)));
    then.come_after(8, []);
    assert_eq!(then.seq, 9);
}

proptest! {
    #![proptest_config(cases())]

    #[test]
    fn a_session_does_not_differ_from_itself(wishes in wishes(40)) {
        let session = after(&wishes);
        prop_assert_eq!(difference(&session, &session), Default::default());
    }

    /// Each answer of either state is in one list, or the same in both; and what is won one way is
    /// lost the other.
    #[test]
    fn every_answer_is_compared_once(wishes in wishes(60), cut in 0_usize..60) {
        let (now, then) = (after(&wishes), after(&wishes[..cut.min(wishes.len())]));
        let (found, back) = (difference(&now, &then), difference(&then, &now));
        prop_assert_eq!(&found.only_now, &back.only_then);
        prop_assert_eq!(&found.only_then, &back.only_now);
        let turned: Vec<_> = back.reworded.iter().map(|(now, then)| (*then, *now)).collect();
        prop_assert_eq!(&found.reworded, &turned);
        prop_assert_eq!(labels(&found.changed), labels(&back.changed));
        let (here, there) = (parts(&now), parts(&then));
        let mut listed: Vec<Label> = labels(found.only_now.iter().chain(&found.only_then));
        listed.extend(labels(&found.changed));
        listed.extend(found.reworded.iter().map(|(now, _)| now.label));
        let once: BTreeSet<Label> = listed.iter().copied().collect();
        prop_assert_eq!(once.len(), listed.len());
        for label in here.keys().chain(there.keys()) {
            let same = here.get(label) == there.get(label);
            prop_assert!(same || once.contains(label), "{} is in no list", label);
        }
    }
}
