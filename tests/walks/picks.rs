//! Ballots with five picks, the ranking they make, and the way of counting that is chosen.

use citylab::domain::{
    Counting, Edit, LabPlan, Label, Session, Sheet, Stage, Voting, ranking, tally,
};
use citylab::i18n::Lang;
use uuid::Uuid;

use super::judgement::session;
use crate::shared::room::{self, noon, perform, say};
use crate::shared::walk::{Seen, Walk};

const SIZES: [(u16, u16); 2] = [(80, 24), (40, 12)];

const TROUBLES: [&str; 10] = [
    "Sorted waste is trucked to the same landfill as the rest",
    "Illegal dumps along the river grow every spring",
    "Schools teach sorting, the yard has one container",
    "Nobody knows who answers for the river bank",
    "The tariff does not cover recycling",
    "Fines are never paid",
    "Private houses have no separate collection at all",
    "The sorting line stands idle: nobody buys the plastic",
    "Buses smoke",
    "Dust of the coal yards covers the balconies",
];

/// Ten troubles, forty people of three groups, and five picks.
fn room() -> Session {
    let mut s = room::session();
    room::count(&mut s, &[("activists", 20), ("business", 12), ("authority", 8)]);
    for trouble in TROUBLES {
        say(&mut s, Sheet::Troubles, trouble);
    }
    perform(&mut s, Edit::Voting(Voting::default().counted_by(Counting::FivePicks)));
    perform(&mut s, Edit::Enter(Stage::Troubles, noon()));
    s
}

fn open(s: &Session, lang: Lang, (columns, rows): (u16, u16)) -> Walk {
    Walk::of(s).lang(lang).size(columns, rows)
}

fn pick_in(s: &Session, keys: &str) -> Seen {
    open(s, Lang::EN, (80, 24)).keys(&format!("<F8>{keys}"))
}

fn pick(keys: &str) -> Seen {
    pick_in(&room(), keys)
}

/// Returns the picks of each ballot that was taken in.
fn picks(seen: &Seen) -> Vec<String> {
    let picks = |labels: &[Label]| labels.iter().map(Label::to_string).collect::<Vec<_>>();
    session(seen).ranked_ballots.iter().map(|ballot| picks(&ballot.picks).join(" ")).collect()
}

#[test]
fn a_line_is_a_ballot_and_tells_before_enter_what_it_picks() {
    for keys in ["7 3 10 1 9", "T7 t3 П10 п1 9", "7, 3, 10, 1, 9", " 7;3  10 1,9 "] {
        let seen = pick(&format!(
            "{keys}<expect ballot 1: T7 Priv><expect T9 Buses>\
            <Enter><expect ballots 1 of 40><expect Ctrl+Z takes ballot 1 back>"
        ));
        assert_eq!(picks(&seen), ["T7 T3 T10 T1 T9"], "{keys}");
    }
    let seen = pick(
        "4 2<expect ballot 1, 2 of 5: T4 Nobody knows who answer…; T2 Illegal><Enter>\
        -<expect ballot 2: nothing is picked><Enter><expect ballots 2 of 40>",
    );
    assert_eq!(picks(&seen), ["T4 T2", ""]);
}

#[test]
fn a_ballot_that_cannot_be_is_refused_and_stays_in_the_line() {
    for (keys, why) in [
        ("7 3 10 1 9 2", "6 picks; a ballot has five."),
        ("7 3 7", "T7 stands twice on this ballot."),
        ("7 T7", "T7 stands twice on this ballot."),
        ("7 99", "T99 is not on this sheet."),
        ("0", "T0 is not on this sheet."),
        ("W1", "W1 is not on this sheet."),
        ("7 x", "“x” names no answer."),
        ("- -", "“-” names no answer."),
        ("-7", "“-7” names no answer."),
        ("7.3", "“7.3” names no answer."),
        ("18446744073709551616", "“18446744073709551616” names no answer."),
        ("٣", "“٣” names no answer."),
    ] {
        let seen = pick(&format!("{keys}<expect {why}><Enter>"));
        assert!(picks(&seen).is_empty(), "{keys}");
        assert!(seen.says(why) && seen.says("ballots 0 of 40"), "{}", seen.screen());
        assert!(seen.says(&format!("›  {keys}")), "{}", seen.screen());
    }
    assert!(picks(&pick("<Enter><Enter>")).is_empty(), "an empty line is no ballot");
    let pasted = pick("<paste>7 3\n4 2\n9 1</paste><Enter>");
    assert!(picks(&pasted).is_empty() && pasted.says("6 picks"), "{}", pasted.screen());
}

#[test]
fn what_is_merged_counts_where_it_is_now() {
    let mut s = room();
    let [from, into] = [7, 3].map(Label::T);
    perform(&mut s, Edit::Merge { from, into });
    let seen = pick_in(&s, "7 1<expect T7 (in T3) Schools teach><Enter>");
    assert_eq!(picks(&seen), ["T7 T1"]);
    let first = ranking(session(&seen).sheet(Sheet::Troubles))[0];
    assert_eq!((first.label, first.votes), (into, 5));
}

#[test]
fn the_last_ballot_is_taken_back_by_its_number_and_picks() {
    let keys = "7 3 10 1 9<Enter>4 2<Enter>-<Enter>";
    let seen = pick(&format!(
        "{keys}<c-z><expect Taken back: ballot 3 (nothing picked)>\
         <c-z><expect Taken back: ballot 2 (T4, T2)><expect ballots 1 of 40>"
    ));
    assert_eq!(picks(&seen), ["T7 T3 T10 T1 T9"]);
    let again = pick(&format!("{keys}<c-z><c-z><c-y><expect Done again: ballot 2 (T4, T2)>"));
    assert_eq!(picks(&again), ["T7 T3 T10 T1 T9", "T4 T2"]);
    let shown = pick("4<Enter><expect Ctrl+Z takes ballot 1 back><S-F12>");
    assert!(!shown.says("Ctrl+Z takes"), "now it is about Shift+F12: {}", shown.screen());
    let none = pick("4<Enter><c-z>");
    assert!(session(&none).troubles.iter().all(|answer| answer.votes.is_empty()));
}

#[test]
fn thirty_ballots_of_three_groups_are_counted() {
    let mut keys = String::new();
    for group in 0..3 {
        keys.push_str("<Tab>");
        for number in 0..10_usize {
            let ballot = (0..5).map(|pick| (number * 3 + group + pick * (group + 1)) % 10 + 1);
            let mut ballot: Vec<String> = ballot.map(|label| label.to_string()).collect();
            ballot.dedup();
            ballot.sort();
            ballot.dedup();
            keys.push_str(&format!("{}<Enter>", ballot.join(" ")));
        }
        keys.push_str("<expect ballots 10 of >");
    }
    keys.push_str("<Tab><expect ballots 30 of 40>");
    let seen = pick(&keys);
    let s = session(&seen);
    let found = tally(&s, Sheet::Troubles);
    assert_eq!(found.ballots, 30, "{}", seen.screen());
    let groups = ["activists", "business", "authority"]
        .map(|group| s.ranked_of(Sheet::Troubles, Some(&group.to_owned())));
    assert_eq!(groups, [10, 10, 10]);
    let points: u32 = found.ranked.iter().map(|it| it.points).sum();
    let votes: u32 = s.troubles.iter().map(|answer| answer.votes.total()).sum();
    assert!(points == votes && s.troubles.iter().all(|answer| answer.votes.hands == 0));
}

#[test]
fn more_ballots_than_people_are_kept_and_told() {
    let mut s = room();
    room::count(&mut s, &[("activists", 1)]);
    let seen = pick_in(&s, "1<Enter>2<Enter>");
    assert!(
        seen.says("1 ballot more than people.") && seen.says("ballots 2 of 1"),
        "{}",
        seen.screen()
    );
}

#[test]
fn the_sheet_keeps_its_order_and_the_ranking_is_seen_beside_it() {
    let keys = "<S-F12>7 3<Enter>7 4<Enter>";
    let order = |seen: &Seen| -> Vec<String> {
        let rows = seen.screen();
        let labels =
            rows.lines().filter_map(|row| row.split_whitespace().find(|it| it.starts_with('T')));
        labels.filter(|it| it[1..].parse::<u32>().is_ok()).map(str::to_owned).collect()
    };
    assert_eq!(order(&pick(keys))[..3], ["T1", "T2", "T3"]);
    let ranked = pick(&format!("{keys}<Tab><F7>"));
    assert_eq!(order(&ranked)[..3], ["T7", "T3", "T4"], "{}", ranked.screen());
    assert!(ranked.says("2=") && ranked.says("Ranking · five picks, 2 ballots"));
    let back = pick(&format!("{keys}<Tab><F7><Down><Esc><expect Five picks of activists>1<Enter>"));
    assert_eq!(picks(&back).len(), 3, "{}", back.screen());
    let typed = pick(&format!("{keys}<F7>1 2<expect ballot 3, 2 of 5><Enter>"));
    assert_eq!(picks(&typed)[2], "T1 T2");
    let hidden = pick("7 3<Enter><F7>");
    assert!(hidden.says("hidden from the room until Shift+F12"), "{}", hidden.screen());
    assert!(!hidden.says("T7"), "{}", hidden.screen());
    let from_sheet =
        open(&room(), Lang::EN, (80, 24)).keys("<F2>ranking<Enter><expect Ranking><Esc>");
    assert!(from_sheet.says("What troubles do we have?"), "{}", from_sheet.screen());
}

#[test]
fn hands_and_dots_are_ranked_with_ties() {
    let mut s = room();
    perform(&mut s, Edit::Voting(Voting::default()));
    let seen = pick_in(&s, "<S-F12>3 8<Enter>5 8<Enter>1 2<Enter><F7>");
    assert!(seen.says("Ranking · show of hands"), "{}", seen.screen());
    let screen = seen.screen();
    let rows: Vec<&str> =
        screen.lines().filter(|row| row.contains(" 8") || row.contains(" 2")).collect();
    assert!(rows[0].contains("1=   T3") && rows[1].contains("1=   T5"), "{screen}");
    assert!(rows[2].contains("3   T1"), "{screen}");
}

#[test]
fn the_way_of_counting_is_changed_and_what_was_counted_stays() {
    let mut s = room();
    perform(&mut s, Edit::Voting(Voting { dots: Some(3), ..Voting::default() }));
    let seen = pick_in(
        &s,
        "3 8<Enter><F2>how votes<Enter><expect How are votes counted?>\
         <expect 8 votes are counted on this sheet.><expect 2  dots, 3 each>3\
         <expect Votes from now on: five picks.>4 2<Enter>",
    );
    let after = session(&seen);
    assert_eq!(after.voting.counting(), Counting::FivePicks);
    assert_eq!((picks(&seen).len(), after.troubles[2].votes.total()), (1, 8));
    let both = pick_in(&after, "<S-F12><F7>");
    assert!(both.says("8 votes counted in another way are left out."), "{}", both.screen());
    let back = pick_in(&after, "<F2>how votes<Enter>1<S-F12><F7>");
    assert!(back.says("9 of these votes are points of ballots"), "{}", back.screen());
    let same = pick_in(&after, "<F2>how votes<Enter><Enter>");
    assert_eq!(session(&same).voting, Voting { hidden: after.voting.hidden, ..after.voting });
    let undone = pick_in(&s, "<F2>how votes<Enter>3<c-z>");
    assert_eq!(session(&undone).voting.counting(), Counting::Dots(3));
    let alone = pick("<F2>paper<Enter>");
    assert!(alone.says("Five picks are counted by ballots alone"), "{}", alone.screen());
}

#[test]
fn likely_duplicates_are_told_until_they_are_judged() {
    let mut s = room();
    say(&mut s, Sheet::Troubles, "Illegal dumps grow along the river each spring");
    let told = "1 likely duplicate unjudged, it splits votes: Shift+F7";
    assert!(pick_in(&s, "<expect likely>").says(told));
    let seen = pick_in(&s, "1 2<Enter>");
    assert!(seen.says(told), "{}", seen.screen());
    let judged = pick_in(&s, "<S-F7><Enter><F8>");
    assert!(!judged.says("likely duplicate"), "{}", judged.screen());
    let again = pick_in(&s, "<S-F7><Enter><F8><c-z><Tab>");
    assert!(again.says(told), "{}", again.screen());
    let other = pick_in(&s, "<S-F7><Del><F8>");
    assert!(!other.says("likely duplicate"), "{}", other.screen());
}

#[test]
fn opening_takes_the_way_of_counting_in_words() {
    let at_opening = |lang: Lang, keys: &str| {
        Walk::new().lang(lang).start("Waste").keys(&format!("<End>{keys}<Enter>"))
    };
    for (typed, counting) in [
        ("five picks", Counting::FivePicks),
        ("пять лучших", Counting::FivePicks),
        ("5 picks", Counting::FivePicks),
        ("dots 3", Counting::Dots(3)),
        ("7", Counting::Dots(7)),
        ("5 точек", Counting::Dots(5)),
        ("hands", Counting::Hands),
        ("поднятие рук", Counting::Hands),
        ("0", Counting::Hands),
    ] {
        for lang in Lang::ALL {
            let seen = at_opening(lang, typed);
            assert_eq!(session(&seen).voting.counting(), counting, "{typed}\n{}", seen.screen());
        }
    }
    for typed in ["dots", "4 picks", "99999999999", "lots", "-3", "2.5", "5 5"] {
        let seen = at_opening(Lang::EN, typed);
        assert_eq!(session(&seen).voting, Voting::default(), "{typed}");
        assert!(seen.says("Type hands, dots 3 or five picks."), "{typed}\n{}", seen.screen());
    }
    let taken_away = at_opening(Lang::EN, "five picks<Enter><Del>");
    assert_eq!(session(&taken_away).voting, Voting::default());
}

#[test]
fn a_new_session_counts_as_its_lab_does() {
    let voting = Voting { five_picks: true, ..Voting::default() };
    let plan = LabPlan { voting, ..LabPlan::default() };
    assert_eq!(Session::new(Uuid::nil(), "Waste", &plan).voting.counting(), Counting::FivePicks);
}

#[test]
fn five_picks_at_every_size() {
    let ballots = "7 3 10 1 9<Enter>7 3 1<Enter>4 7 2 3 8<Enter>";
    let mut alike = room();
    say(&mut alike, Sheet::Troubles, "Illegal dumps grow along the river each spring");
    for size in SIZES {
        for lang in Lang::ALL {
            let look = |what: &str, s: &Session, keys: &str| {
                let seen = open(s, lang, size).keys(&format!("<F8>{keys}"));
                insta::assert_snapshot!(
                    format!("{what}_{}_{}", lang.code(), size.0),
                    seen.screen()
                );
            };
            look("typing", &room(), &format!("{ballots}9 1 10 2 7"));
            look("shown", &room(), &format!("<S-F12>{ballots}"));
            look("ranking", &room(), &format!("<S-F12>{ballots}<F7><Down>"));
            look("duplicates", &alike, &format!("<Tab>{ballots}"));
            let ask = if lang == Lang::RU { "как считать" } else { "how votes" };
            look("question", &room(), &format!("{ballots}<F2>{ask}<Enter>"));
        }
    }
}

#[test]
fn the_key_that_shows_a_hidden_ranking_is_seen_on_a_small_screen() {
    let walk = Walk::new().lang(Lang::RU).size(40, 12).start("Waste management");
    let seen = walk.keys("<F4>Dust<Enter><F8><F7>");
    assert!(seen.says("Shift+F12"), "{}", seen.screen());
}
