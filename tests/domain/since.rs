//! What became of each promise of an earlier lab, by what both labs recorded.

use citylab::domain::{
    Answer, Carried, Commitment, Date, Edit, Fate, FateSummary, Label, Outcome, Session, Sheet,
    promises, since,
};
use jiff::civil::date;

use crate::shared::room::{perform, say, session};

const TODAY: Date = date(2027, 3, 10);

fn record(s: &mut Session, label: Label, outcome: Outcome) {
    let edit = s.answer(label).unwrap().recording(Some(outcome), None);
    perform(s, edit);
}

fn carry(to: &mut Session, from: &Session, label: Label, due: Option<Date>) -> Label {
    let promised = from.answer(label).unwrap();
    let new = say(to, Sheet::Actions, &promised.text);
    let carried = Carried {
        session: from.id,
        label,
        platform: from.platform.clone(),
        lab: String::new(),
        held: None,
        due: promised.commitment.due_now(),
    };
    let answer = Answer { carried: Some(Box::new(carried)), ..to.answer(new).unwrap().clone() };
    *to.actions.last_mut().unwrap() = answer;
    perform(to, Edit::Commit(new, Commitment { due, ..Commitment::default() }.into()));
    new
}

fn fates(old: &Session, later: &[&Session]) -> Vec<Fate> {
    let promised = promises([(1, old)], TODAY, |_, _| None);
    since(promised, &[old], later).iter().map(|it| it.fate).collect()
}

#[test]
fn what_either_lab_recorded_counts_and_the_rest_is_silent() {
    let mut old = session();
    let due = Some(date(2027, 9, 1));
    let labels: Vec<Label> = (1..=8)
        .map(|n| {
            let label = say(&mut old, Sheet::Actions, &format!("Action {n}"));
            perform(
                &mut old,
                Edit::Commit(label, Commitment { due, ..Commitment::default() }.into()),
            );
            label
        })
        .collect();
    let day = date(2027, 2, 1);
    record(&mut old, labels[0], Outcome::Done(day));
    record(&mut old, labels[1], Outcome::Dropped(day));
    record(&mut old, labels[2], Outcome::Moved(date(2027, 12, 1)));
    use Fate::{Done, Dropped, Moved, Silent};
    let alone = [Done, Dropped, Moved, Silent, Silent, Silent, Silent, Silent];
    assert_eq!(fates(&old, &[]), alone);
    let mut new = session();
    let done = carry(&mut new, &old, labels[2], None);
    record(&mut new, done, Outcome::Done(day));
    let dropped = carry(&mut new, &old, labels[3], due);
    record(&mut new, dropped, Outcome::Dropped(day));
    carry(&mut new, &old, labels[4], Some(date(2028, 1, 1)));
    carry(&mut new, &old, labels[5], due);
    carry(&mut new, &old, labels[6], None);
    // Another lab may have taken it too, and done it.
    let mut other = session();
    let twice = carry(&mut other, &old, labels[4], due);
    let later = [Done, Dropped, Done, Dropped, Moved, Silent, Silent, Silent];
    assert_eq!(fates(&old, &[&new, &other]), later);
    record(&mut other, twice, Outcome::Done(day));
    assert_eq!(fates(&old, &[&new, &other])[4], Done);
    let promised = promises([(1, &old)], TODAY, |_, _| None);
    let sum = FateSummary::of(&since(promised, &[&old], &[&new, &other]));
    let expected = FateSummary { promised: 8, done: 3, moved: 0, dropped: 2, silent: 3 };
    assert_eq!(sum, expected);
}

#[test]
fn a_promise_that_was_merged_after_it_was_carried_over_is_still_known() {
    let mut old = session();
    let one = say(&mut old, Sheet::Actions, "Clean the river");
    let two = say(&mut old, Sheet::Actions, "Clean the bank");
    let mut new = session();
    let carried = carry(&mut new, &old, two, None);
    let own = say(&mut new, Sheet::Actions, "Clean all of it");
    perform(&mut new, Edit::Merge { from: carried, into: own });
    record(&mut new, own, Outcome::Done(TODAY));
    perform(&mut old, Edit::Merge { from: two, into: one });
    assert_eq!(fates(&old, &[&new]), [Fate::Done]);
}
