//! Votes counted answer by answer and ballot by ballot, and what is judged from them.

use citylab::domain::{Edit, Session, Sheet, Stage, Voting};
use citylab::i18n::Lang;

use super::judgement::session;
use crate::shared::room::{self, noon, perform, say};
use crate::shared::walk::{Seen, Walk};

const SIZES: [(u16, u16); 2] = [(80, 24), (40, 12)];

/// Twenty troubles, nine activists and six of business; the votes of the room are shown.
fn room(dots: Option<u32>) -> Session {
    let mut s = room::session();
    room::count(&mut s, &[("activists", 9), ("business", 6)]);
    for n in 1..=20 {
        say(&mut s, Sheet::Troubles, &format!("Trouble number {n}"));
    }
    perform(&mut s, Edit::Voting(Voting { dots, ..Voting::default() }));
    perform(&mut s, Edit::Enter(Stage::Troubles, noon()));
    s
}

/// Counts the votes of this room, shown to it from the start.
fn count_in(s: &Session, lang: Lang, (columns, rows): (u16, u16), keys: &str) -> Seen {
    let walk = Walk::of(s).lang(lang).size(columns, rows);
    let hidden = s.troubles.iter().all(|answer| answer.votes_with_merged().is_empty());
    walk.keys(&format!("<F8>{}{keys}", if hidden { "<S-F12>" } else { "" }))
}

fn count(keys: &str) -> Seen {
    count_in(&room(Some(3)), Lang::EN, (80, 24), keys)
}

/// Returns the votes that were counted, with the labels.
fn votes(seen: &Seen) -> String {
    let counted = session(seen).troubles;
    let counted = counted.iter().filter(|answer| !answer.votes_with_merged().is_empty());
    let counted = counted.map(|answer| format!("{} {}", answer.label, answer.total_votes()));
    counted.collect::<Vec<_>>().join(", ")
}

/// Returns the row that is chosen.
fn chosen(seen: &Seen) -> String {
    let screen = seen.screen();
    screen.lines().find(|line| line.starts_with('▌')).unwrap().to_owned()
}

#[test]
fn a_number_and_votes_count_that_answer_and_go_on_after_it() {
    for keys in ["15 8", "T15 8", "t15 8", "П15 8", "п15 8", "15, 8", " 15  8 "] {
        let seen = count(&format!("{keys}<expect T15: 8 votes><Enter>"));
        assert_eq!(votes(&seen), "T15 8", "{keys}");
        assert!(chosen(&seen).contains("T16"), "{}", seen.screen());
    }
    let both = count("15 8<Enter>4<Enter>2 0<Enter>5<Enter>");
    assert_eq!(votes(&both), "T3 5, T15 8, T16 4", "a 0 of the whole room is no count");
    assert_eq!(votes(&count("15 8<Enter>15 -<expect the count is taken away><Enter>")), "");
    assert_eq!(votes(&count("15 8<Enter><c-z>")), "");
}

#[test]
fn a_label_goes_to_its_answer_and_pages_to_others() {
    assert!(chosen(&count("T15<expect go to T15><Enter>")).contains("T15"));
    assert!(chosen(&count("п7<Enter>")).contains("T7"));
    assert!(chosen(&count("<End>")).contains("T20"));
    assert!(chosen(&count("<End><Home>")).contains("T1 "));
    assert!(!chosen(&count("<PgDn>")).contains("T1 "));
    assert!(chosen(&count("<PgDn><PgDn><PgDn><PgUp><PgUp><PgUp>")).contains("T1 "));
    let within = count("15 8<Home>1<expect T115 is not on this sheet>");
    assert!(chosen(&within).contains("T1 "), "Home stays in what is typed");
}

#[test]
fn what_cannot_be_counted_is_told_at_once_and_stays_in_the_line() {
    for (keys, why) in [
        ("99 8", "T99 is not on this sheet."),
        ("W3 8", "W3 is not on this sheet."),
        ("x 8", "“x” names no answer."),
        ("15 x", "“x” is no number of votes."),
        ("many", "“many” is no number of votes."),
        ("7 3 12", "A ballot? F8 switches to ballots."),
    ] {
        let seen = count(&format!("{keys}<expect {why}><Enter>"));
        assert_eq!(votes(&seen), "", "{keys}");
        assert!(seen.says(why) && seen.says(&format!("›  {keys}")), "{}", seen.screen());
    }
}

#[test]
fn the_room_cannot_have_given_less_than_its_groups() {
    let seen =
        count("<Tab><Tab>4<Enter><S-Tab>2<S-Tab><expect T1: the groups alone gave 4 votes.>");
    assert_eq!(votes(&seen), "T1 4");
    assert_eq!(votes(&count("<Tab>4<Enter><S-Tab>7<Enter>")), "T1 7");
}

#[test]
fn a_merged_answer_has_the_votes_that_are_typed_for_it() {
    let mut s = room(None);
    let (from, into) = (s.troubles[6].label, s.troubles[2].label);
    room::vote(&mut s, from, 5);
    perform(&mut s, Edit::Merge { from, into });
    let count = |keys: &str| count_in(&s, Lang::EN, (80, 24), keys);
    assert_eq!(votes(&count("3 8<Enter>")), "T3 8");
    assert_eq!(votes(&count("3 2<Enter>")), "T3 2");
    assert!(count("7 2").says("T7 is part of T3 now."));
}

#[test]
fn zero_is_counted_for_a_group_and_blank_is_not() {
    let seen = count("<Tab>0<Enter><Enter>4<Enter>");
    let groups: Vec<_> = session(&seen)
        .troubles
        .iter()
        .map(|answer| answer.votes.groups.get("activists").copied())
        .collect();
    assert_eq!(groups[..3], [Some(0), None, Some(4)]);
    let screen = seen.screen();
    let row = |label: &str| screen.lines().find(|line| line.contains(label)).unwrap().trim_end();
    assert!(row("T1 ").ends_with(" 0") && row("T2 ").ends_with("number 2"), "{screen}");
    let taken = count("<Tab>0<Enter><Up>-<Enter>");
    assert_eq!(votes(&taken), "");
}

#[test]
fn ballots_are_kept_one_by_one_and_taken_back_one_by_one() {
    let keys = "<F8><expect ballots 0 of 15>7 3 12<expect ballot 1: T7, T3, T12><Enter>\
        3<Enter>П12 t3<Enter>";
    let seen = count(keys);
    assert_eq!(votes(&seen), "T3 3, T7 1, T12 2");
    assert!(seen.says("ballots 3 of 15"), "{}", seen.screen());
    let back =
        count(&format!("{keys}<c-z><expect Taken back: a ballot><expect ballots 2 of 15><c-z>"));
    assert_eq!(votes(&back), "T3 1, T7 1, T12 1");
    assert!(back.says("ballots 1 of 15"), "{}", back.screen());
    let again = count(&format!("{keys}<c-z><c-y>"));
    assert_eq!(votes(&again), votes(&seen));
}

#[test]
fn a_ballot_that_cannot_be_is_not_kept_and_stays_in_the_line() {
    for (keys, why) in [
        ("7 3 99", "T99 is not on this sheet."),
        ("7 3 7", "T7 stands twice on this ballot."),
        ("7 T7", "T7 stands twice on this ballot."),
        ("7 3 12 1", "4 votes; each person has 3."),
        ("7 3 x", "“x” names no answer."),
    ] {
        let seen = count(&format!("<F8>{keys}<expect {why}><Enter>"));
        assert_eq!(votes(&seen), "", "{keys}");
        assert!(seen.says(why) && seen.says("ballots 0 of 15"), "{}", seen.screen());
        assert!(seen.says(&format!("›  {keys}")), "{}", seen.screen());
    }
    let free = count_in(&room(None), Lang::EN, (80, 24), "<F8>1 2 3 4 5<Enter>");
    assert_eq!(session(&free).ballots[0].ballots, 1, "as many votes as they like");
}

#[test]
fn an_empty_ballot_counts_as_one() {
    let seen = count("<F8>-<expect ballot 1: no votes><Enter><Enter>");
    assert!(seen.says("ballots 1 of 15") && votes(&seen).is_empty(), "{}", seen.screen());
}

#[test]
fn ballots_are_read_group_by_group_and_beside_the_counts() {
    let seen = count("<F8><Tab><Tab><S-Tab>7 3<Enter><Tab>3<Enter><expect ballots 1 of 6>");
    let ballots: Vec<_> = session(&seen)
        .ballots
        .iter()
        .map(|count| (count.sheet, count.group.clone().unwrap(), count.ballots))
        .collect();
    let one = |group: &str| (Sheet::Troubles, group.to_owned(), 1);
    assert_eq!(ballots, [one("activists"), one("business")]);
    let groups = session(&seen).troubles[2].votes.groups.clone();
    assert_eq!(
        groups.into_iter().collect::<Vec<_>>(),
        [("activists".to_owned(), 1), ("business".to_owned(), 1)]
    );
    let counted = count("<F8>7 3 12<Enter><F8>15 8<Enter>");
    assert_eq!(votes(&counted), "T3 1, T7 1, T12 1, T15 8");
}

#[test]
fn more_ballots_than_people_are_kept_and_told() {
    let mut s = room(None);
    room::count(&mut s, &[("activists", 1)]);
    let seen = count_in(&s, Lang::EN, (80, 24), "<F8>1<Enter>2<Enter>");
    assert!(
        seen.says("1 ballot more than people.") && seen.says("ballots 2 of 1"),
        "{}",
        seen.screen()
    );
}

#[test]
fn ballots_are_found_in_the_palette() {
    let seen = count("<Esc><F2>ballot<Enter><expect ballots 0 of 15>7 3<Enter>");
    assert_eq!(votes(&seen), "T3 1, T7 1");
    let left = count("<F8><Esc><F8>7 3<Enter>");
    assert_eq!(votes(&left), "T7 3", "who comes anew counts answer by answer");
    let waits = count("<F8>7 3<Esc><F8><expect ballot 1: T7, T3><Enter>");
    assert_eq!(votes(&waits), "T3 1, T7 1", "half a ballot waits as one");
}

/// What they want is counted whole, and they want different things.
fn judged(dots: u32) -> Session {
    let mut s = room(Some(dots));
    let (first, second) = (s.troubles[0].label, s.troubles[1].label);
    room::vote_by_group(&mut s, first, &[("activists", 9), ("business", 1)]);
    room::vote_by_group(&mut s, second, &[("activists", 0), ("business", 5)]);
    s
}

#[test]
fn groups_disagree_once_all_are_counted() {
    let seen =
        count("<Tab>9<Enter><S-Tab><expect activists 9><expect still to be counted: business>");
    assert!(!seen.says("groups disagree"), "{}", seen.screen());
    let seen = count("<Tab>9<Enter><Tab>1<Enter><S-Tab>");
    assert!(seen.says("supported most by activists (9 votes, 9 people)"), "{}", seen.screen());
    assert!(seen.says("least by business (1 vote,"), "{}", seen.screen());
    assert!(seen.says("groups disagree"), "{}", seen.screen());
}

#[test]
fn counting_by_number_by_ballot_and_the_verdict_at_every_size() {
    for size in SIZES {
        for lang in Lang::ALL {
            let name = |what: &str| format!("{what}_{}_{}", lang.code(), size.0);
            let look = |what: &str, s: &Session, keys: &str| {
                insta::assert_snapshot!(name(what), count_in(s, lang, size, keys).screen());
            };
            look("number", &room(Some(3)), "15 8<Enter>4<Enter>15 8");
            look("ballot", &room(Some(3)), "<F8>7 3 12<Enter>3 9<Enter>7 20 3");
            look("refused", &room(Some(3)), "<F8><Tab>7 3 12 1<Enter>");
            look("verdict", &judged(1), "");
            look("verdict_several_each", &judged(3), "");
        }
    }
}
