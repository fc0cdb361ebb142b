//! Causes: the tree of troubles, and that none comes from itself.

use citylab::domain::{Edit, Label, Refusal, Session, Sheet, cause_tree};
use proptest::prelude::*;

use crate::shared::edits::{after, wishes};
use crate::shared::room::{perform, say, session};

fn t(number: u32) -> Label {
    Label::T(number)
}

/// Five troubles: the third and the fourth come from the first, the fifth from the third.
fn troubles() -> Session {
    let mut s = session();
    for text in ["No budget", "Nobody asked", "No lamps", "Holes in the road", "Dark yards"] {
        say(&mut s, Sheet::Troubles, text);
    }
    perform(&mut s, Edit::Causes(t(3), vec![t(1)]));
    perform(&mut s, Edit::Causes(t(4), vec![t(1)]));
    perform(&mut s, Edit::Causes(t(5), vec![t(3)]));
    s
}

fn core(s: &Session) -> Vec<(Label, usize)> {
    cause_tree(s).core.iter().map(|trouble| (trouble.answer.label, trouble.effects)).collect()
}

fn rows(s: &Session) -> Vec<(usize, Label, bool)> {
    let rows = cause_tree(s).rows().into_iter();
    rows.map(|row| (row.depth, row.answer.label, row.again)).collect()
}

#[test]
fn core_troubles_are_those_from_which_most_others_come_straight_or_not() {
    let s = troubles();
    assert_eq!(core(&s), [(t(1), 3), (t(3), 1)]);
    assert_eq!(
        rows(&s),
        [(0, t(1), false), (1, t(3), false), (2, t(5), false), (1, t(4), false)],
        "T2 comes from nothing, and nothing from it"
    );
}

#[test]
fn a_trouble_of_two_causes_stands_under_both_and_what_follows_under_the_first() {
    let mut s = troubles();
    perform(&mut s, Edit::Causes(t(3), vec![t(1), t(2)]));
    assert_eq!(core(&s), [(t(1), 3), (t(2), 2), (t(3), 1)]);
    let twice: Vec<_> = rows(&s).into_iter().filter(|row| row.1 == t(3)).collect();
    assert_eq!(twice, [(1, t(3), false), (1, t(3), true)]);
}

#[test]
fn no_trouble_comes_from_itself_straight_or_through_others() {
    let mut s = troubles();
    assert_eq!(s.apply(Edit::Causes(t(1), vec![t(1)])), Err(Refusal::BadCause(t(1), t(1))));
    assert_eq!(s.apply(Edit::Causes(t(1), vec![t(5)])), Err(Refusal::Circle(t(1), t(5))));
    perform(&mut s, Edit::Merge { from: t(2), into: t(5) });
    assert_eq!(s.perform(Edit::Causes(t(1), vec![t(2)])), Err(Refusal::Circle(t(1), t(2))));
    assert_eq!(
        s.perform(Edit::Merge { from: t(5), into: t(1) }),
        Err(Refusal::CircleByMerge(t(5), t(1))),
        "T3 comes from T1 and leads to T5"
    );
    perform(&mut s, Edit::Merge { from: t(3), into: t(1) });
    assert_eq!(core(&s), [(t(1), 2)], "what T3 came from is a part of the same answer now");
}

#[test]
fn only_troubles_have_causes_and_a_parked_one_keeps_them() {
    let mut s = troubles();
    say(&mut s, Sheet::Ways, "Sell the lamps");
    let w1 = Label::W(1);
    assert_eq!(s.apply(Edit::Causes(w1, vec![t(1)])), Err(Refusal::BadCause(w1, t(1))));
    assert_eq!(s.apply(Edit::Causes(t(1), vec![w1])), Err(Refusal::BadCause(t(1), w1)));
    assert_eq!(s.links_lost_by_move(t(3), Sheet::Parked), []);
    let parked = s.moving_to_sheet(t(3), Sheet::Parked).unwrap();
    perform(&mut s, parked);
    assert_eq!(core(&s), [(t(1), 1)], "what is parked is no part of the tree");
    let back = s.moving_to_sheet(t(3), Sheet::Troubles).unwrap();
    perform(&mut s, back);
    assert_eq!(core(&s), [(t(1), 3), (t(3), 1)]);
    assert_eq!(s.links_lost_by_move(t(3), Sheet::Ways), [(t(3), t(1)), (t(5), t(3))]);
    let away = s.moving_to_sheet(t(3), Sheet::Ways).unwrap();
    perform(&mut s, away);
    assert_eq!(core(&s), [(t(1), 1)]);
    let removing = s.removing(&[t(1)]);
    perform(&mut s, removing);
    assert_eq!(core(&s), []);
    s.check().unwrap();
}

#[test]
fn splitting_is_never_refused_and_what_it_closes_is_drawn_and_read_again() {
    let mut s = session();
    for text in ["No lamps", "Dark yards", "Nobody walks"] {
        say(&mut s, Sheet::Troubles, text);
    }
    perform(&mut s, Edit::Causes(t(1), vec![t(2)]));
    perform(&mut s, Edit::Causes(t(3), vec![t(1)]));
    perform(&mut s, Edit::Merge { from: t(1), into: t(2) });
    perform(&mut s, Edit::Merge { from: t(3), into: t(2) });
    assert_eq!(core(&s), [], "one answer comes from nothing else");
    let whole = s.clone();
    perform(&mut s, Edit::Split { label: t(1), sheet: Sheet::Troubles, index: 0 });
    s.check().unwrap();
    assert_eq!(core(&s), [(t(1), 1), (t(2), 1)], "each comes from a part of the other");
    assert_eq!(rows(&s).iter().map(|row| row.1).collect::<Vec<_>>(), [t(1), t(2), t(1)]);
    s.undo().unwrap();
    assert_eq!(s.troubles, whole.troubles);
}

proptest! {
    #[test]
    fn whatever_is_done_no_trouble_comes_from_itself(wishes in wishes(60)) {
        let session = after(&wishes);
        prop_assert!(session.check().is_ok(), "{:?}", session.check());
        let tree = cause_tree(&session);
        let troubles = session.sheet(Sheet::Troubles).len();
        for trouble in &tree.core {
            prop_assert!((1..troubles).contains(&trouble.effects));
        }
        let mut first: Vec<Label> =
            tree.rows().iter().filter(|row| !row.again).map(|row| row.answer.label).collect();
        let rows = first.len();
        first.sort();
        first.dedup();
        prop_assert_eq!(rows, first.len(), "each stands in full once");
        for trouble in &tree.core {
            prop_assert!(first.contains(&trouble.answer.label), "every cause is under a root");
        }
    }
}
