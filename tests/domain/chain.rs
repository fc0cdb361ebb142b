//! The tree trouble → way → action.

use std::time::{Duration, Instant};

use citylab::domain::{Edit, Label, Session, Sheet, chain};

use crate::shared::room::{perform, say, say_for, session, vote};

/// The chain as lines: depth as dots, `*` for what stands higher up already, `!` for what is bare.
fn lines(session: &Session) -> Vec<String> {
    let rows = chain(session).rows().into_iter();
    rows.map(|row| {
        let (again, bare) = (if row.again { "*" } else { "" }, if row.bare { "!" } else { "" });
        format!("{}{}{again}{bare}", ".".repeat(row.depth), row.answer.label)
    })
    .collect()
}

#[test]
fn troubles_stand_most_voted_first_each_with_its_ways_and_actions() {
    let mut s = session();
    let t1 = say(&mut s, Sheet::Troubles, "Fines are never paid");
    let t2 = say(&mut s, Sheet::Troubles, "One container for the whole yard");
    let t3 = say(&mut s, Sheet::Troubles, "Nobody answers for the bank");
    vote(&mut s, t3, 4);
    let w1 = say_for(&mut s, Sheet::Ways, "A second container", &[t2]);
    let w2 = say_for(&mut s, Sheet::Ways, "A council of houses", &[t1, t2]);
    vote(&mut s, w2, 1);
    say_for(&mut s, Sheet::Actions, "Buy it", &[w1]);
    say_for(&mut s, Sheet::Actions, "Call a meeting", &[w2]);
    say_for(&mut s, Sheet::Actions, "Ask the land office", &[t3]);
    say(&mut s, Sheet::Ways, "Think");
    say(&mut s, Sheet::Actions, "Act");
    assert_eq!(
        lines(&s),
        ["T3", ".A3", "T1", ".W2", "..A2", "T2", ".W2*", "..A2*", ".W1", "..A1", "W3!", "A4"]
    );
}

#[test]
fn an_action_for_a_way_and_its_trouble_stands_under_the_way_alone() {
    let mut s = session();
    let t = say(&mut s, Sheet::Troubles, "Dust");
    let w = say_for(&mut s, Sheet::Ways, "Trees", &[t]);
    say_for(&mut s, Sheet::Actions, "Plant a hundred", &[t, w]);
    assert_eq!(lines(&s), ["T1", ".W1", "..A1"]);
}

#[test]
fn what_was_merged_counts_through_the_answer_that_stands() {
    let mut s = session();
    let t1 = say(&mut s, Sheet::Troubles, "Dust");
    let t2 = say(&mut s, Sheet::Troubles, "Dust from the heaps");
    let w1 = say_for(&mut s, Sheet::Ways, "Trees", &[t1]);
    let w2 = say_for(&mut s, Sheet::Ways, "Plant trees", &[t2]);
    say_for(&mut s, Sheet::Actions, "A hundred lindens", &[w2]);
    vote(&mut s, t1, 2);
    perform(&mut s, Edit::Merge { from: t1, into: t2 });
    perform(&mut s, Edit::Merge { from: w2, into: w1 });
    assert_eq!(lines(&s), ["T2", ".W1", "..A1"]);
    assert_eq!(chain(&s).troubles[0].votes, 2);
}

#[test]
fn a_way_for_a_parked_trouble_is_for_nothing() {
    let mut s = session();
    let t = say(&mut s, Sheet::Troubles, "Weather");
    say_for(&mut s, Sheet::Ways, "Umbrellas", &[t]);
    perform(&mut s, Edit::Move { label: t, sheet: Sheet::Parked, index: 0 });
    assert_eq!(lines(&s), ["W1!"]);
}

#[test]
fn what_stands_above_ten_times_is_repeated_without_what_hangs_below_it() {
    let mut s = session();
    let troubles: Vec<Label> = (0..12).map(|_| say(&mut s, Sheet::Troubles, "Dust")).collect();
    let w = say_for(&mut s, Sheet::Ways, "Trees", &troubles);
    say_for(&mut s, Sheet::Actions, "Plant them", &[w]);
    let lines = lines(&s);
    assert_eq!(lines.len(), 12 * 2 + 10);
    assert_eq!(lines[27..], ["T10", ".W1*", "..A1*", "T11", ".W1*", "T12", ".W1*"]);
}

#[test]
fn links_of_everything_to_everything_are_no_product_of_them() {
    let mut s = session();
    let at = crate::shared::room::noon();
    let answer = |label, targets: &[Label]| {
        let mut answer = citylab::domain::Answer::new(label, "word", at);
        answer.targets = targets.to_vec();
        answer
    };
    let troubles: Vec<Label> = (1..=300).map(Label::T).collect();
    let ways: Vec<Label> = (1..=300).map(Label::W).collect();
    s.troubles = troubles.iter().map(|label| answer(*label, &[])).collect();
    s.ways = ways.iter().map(|label| answer(*label, &troubles)).collect();
    s.actions = (1..=300).map(|n| answer(Label::A(n), &ways)).collect();
    // A row for each trouble and each link; each way has its actions once.
    assert_eq!(chain(&s).rows().len(), 300 + 300 * 300 + 300 * 300);
    assert_eq!(chain(&s).rows().iter().filter(|row| row.bare).count(), 0);
}

#[test]
fn ten_thousand_answers_take_no_time() {
    let mut s = session();
    let at = crate::shared::room::noon();
    for n in 1..=4000 {
        let mut way = citylab::domain::Answer::new(Label::W(n), "way", at);
        let mut action = citylab::domain::Answer::new(Label::A(n), "action", at);
        way.targets = vec![Label::T(n.div_ceil(2)), Label::T(n.div_ceil(4))];
        action.targets = vec![Label::W(n)];
        if n <= 2000 {
            s.troubles.push(citylab::domain::Answer::new(Label::T(n), "trouble", at));
        }
        s.ways.push(way);
        s.actions.push(action);
    }
    let (mut rows, mut gaps) = (0, 0);
    // The quickest of several, since other work on the machine only ever makes it slower.
    let took = (0..5).map(|_| {
        let started = Instant::now();
        rows = chain(&s).rows().len();
        gaps = citylab::domain::coverage(&s).total();
        started.elapsed()
    });
    let took = took.min().unwrap();
    assert!(took < Duration::from_secs(1), "{took:?}");
    assert!(rows > 10_000 && gaps > 0, "{rows} rows, {gaps} gaps");
}
