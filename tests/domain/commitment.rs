//! The fields of a commitment, gone through one by one.

use std::collections::BTreeSet;

use citylab::domain::{Commitment, CommitmentField, Edit, FieldValue, Owner, Sheet};

use crate::shared::room::{noon, perform, say, session};

/// A commitment with something said in every field.
fn full() -> Commitment {
    let mut full = Commitment::default();
    for field in CommitmentField::ALL {
        match full.get_mut(field) {
            FieldValue::Text(text) => field.id().clone_into(text),
            FieldValue::Day(day) => *day = Some(noon().date()),
        }
    }
    full
}

#[test]
fn every_field_is_listed_under_the_name_it_has_in_files() {
    let shown = format!("{:?}", full());
    let inside = shown.trim_start_matches("Commitment { ").split(", ");
    let fields: BTreeSet<&str> =
        inside.filter_map(|field| Some(field.split_once(": ")?.0)).collect();
    let listed = CommitmentField::ALL.map(CommitmentField::id).into_iter();
    assert_eq!(fields, listed.chain(["nobody", "outcome", "moved_to", "why"]).collect());
    assert_eq!(full().said().count(), CommitmentField::ALL.len());
    assert_eq!(Commitment::default().said().count(), 0);
}

#[test]
fn a_merge_takes_over_what_is_left_open_and_nothing_else() {
    let mut s = session();
    let (a, b) = (say(&mut s, Sheet::Actions, "Plant"), say(&mut s, Sheet::Actions, "Plant trees"));
    let own = Commitment { partners: "school".to_owned(), nobody: true, ..Commitment::default() };
    perform(&mut s, Edit::Commit(a, own.into()));
    perform(&mut s, Edit::Commit(b, full().into()));
    perform(&mut s, Edit::Merge { from: b, into: a });
    let sum = s.answer(a).unwrap().commitment_with_merged();
    assert_eq!(sum, Commitment { partners: "school".to_owned(), ..full() });
    assert_eq!(sum.owner(), Owner::Named("who"), "somebody was found in the end");
}

#[test]
fn an_owner_is_named_open_or_nobody() {
    let nobody = Commitment { nobody: true, ..Commitment::default() };
    assert_eq!(Commitment::default().owner(), Owner::Open);
    assert_eq!(nobody.owner(), Owner::Nobody);
    assert_eq!(Commitment { who: "Petrov".to_owned(), ..nobody }.owner(), Owner::Named("Petrov"));
}
