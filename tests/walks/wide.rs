//! Words before panes: answers in full while rows are free, who said it, the chain beside.

use citylab::i18n::Lang;

use crate::shared::walk::{Seen, Walk, walk};

const LONG: &str = "The landfill has two years of capacity left, says the operator, and the new one is \
    not even drawn";

/// A session at Troubles on a screen of this size.
fn troubles(columns: u16, rows: u16, keys: &str) -> Seen {
    let walk = Walk::new().size(columns, rows).start("Waste management");
    walk.keys(&format!("<F4>{keys}"))
}

/// That many answers, each longer than a row of 80 columns.
fn long(answers: usize) -> String {
    (1..=answers).map(|n| format!("{n} {LONG}<Enter>")).collect()
}

#[test]
fn answers_are_seen_in_full_while_rows_are_free() {
    for (columns, rows, answers) in [(80, 24, 5), (40, 14, 1), (120, 40, 14), (200, 60, 20)] {
        let seen = troubles(columns, rows, &long(answers));
        let screen = seen.screen();
        assert_eq!(screen.matches("drawn").count(), answers, "{screen}");
    }
}

#[test]
fn the_newest_stay_in_full_as_long_as_none_is_hidden_for_it() {
    let seen = troubles(80, 24, &long(9));
    assert!(seen.says("T1 ") && !seen.says("↑ 1"), "{}", seen.screen());
    insta::assert_snapshot!(seen.screen());
    let full = troubles(80, 24, &long(20));
    assert!(full.says("↑ 6") && full.says("T20  20 The landfill"), "{}", full.screen());
    assert!(!full.says("even drawn"), "{}", full.screen());
}

#[test]
fn the_chosen_one_is_unfolded_among_many() {
    let seen = troubles(80, 24, &format!("{}<Up><Up>", long(20)));
    assert!(seen.says("even drawn") || seen.says("is not even"), "{}", seen.screen());
}

#[test]
fn who_said_it_is_in_sight_at_every_width() {
    let keys = "Dumps<Tab>Ivanova, activists<Enter>";
    let seen = troubles(120, 40, keys);
    assert!(seen.says("activists · Ivanova"), "{}", seen.screen());
    let rows = |columns| troubles(columns, 24, &format!("{keys}{LONG}<Enter>"));
    for columns in [100, 80, 60, 50] {
        let screen = rows(columns).screen();
        let answer = screen.lines().find(|line| line.contains("Dumps")).unwrap();
        assert!(answer.contains("Ivanova"), "{columns}: {screen}");
    }
    // Here the text would have less than 24 cells beside it.
    let screen = rows(40).screen();
    assert!(!screen.lines().any(|line| line.contains("Dumps") && line.contains("Ivanova")));
}

#[test]
fn who_said_it_stands_beside_who_does_it() {
    let action =
        "<F4><F4><Up>Buy a truck<Tab>Petrov<Tab><Tab><Tab><Tab><Tab>Ivanova, activists<Enter>";
    let seen = troubles(120, 40, &format!("Dumps<Enter>{action}"));
    let screen = seen.screen();
    let row = screen.lines().find(|line| line.contains("Buy a truck")).unwrap();
    assert!(row.contains("Ivanova") && row.contains("Petrov"), "{screen}");
}

#[test]
fn by_theme_each_theme_has_a_heading_and_who_said_it_stays() {
    let keys = "Illegal dumps<Tab>Ivanova, activists<Enter>Fines<Enter>Smoke<Enter>Old bins<Enter>\
        <Up><c-t>waste<Enter><Up><Up><Up><c-t>waste<Enter><Down><c-t>money<Enter>\
        <Up>+++<Esc><F2>by theme<Enter>";
    for (columns, rows) in [(80, 24), (40, 14)] {
        insta::assert_snapshot!(
            format!("by_theme_at_{columns}"),
            troubles(columns, rows, keys).screen()
        );
    }
}

#[test]
fn the_chain_stays_away_where_an_answer_would_lose_words_by_it() {
    let way = |text: &str| format!("Dumps<Enter>Fines<Enter><F4>{text}");
    let beside = |columns, rows, text: &str| troubles(columns, rows, &way(text)).says("The chain");
    assert!(beside(160, 24, "A second truck<Enter>"));
    assert!(!beside(140, 24, "A second truck<Enter>"), "too few cells are left for the text");
    // Beside the chain each takes two rows, without it one.
    assert!(beside(160, 24, &long(5)));
    assert!(!beside(160, 24, &long(7)));
}

#[test]
fn the_chain_says_once_what_is_missing() {
    let screen = walk("Dumps<Enter>Fines<Enter>Smoke<Enter>").screen();
    assert!(!screen.contains("no way yet"), "{screen}");
    let keys = "Dumps<Enter>Fines<Enter>Smoke<Enter><F4>A second truck<Enter>";
    let screen = troubles(160, 40, keys).screen();
    assert!(screen.contains("no way yet: 2"), "{screen}");
    assert_eq!(screen.matches("no way yet").count(), 1, "{screen}");
    let screen = troubles(200, 40, &format!("{keys}<F4>")).screen();
    assert!(screen.contains("no action yet: 1"), "{screen}");
}

#[test]
fn the_same_in_russian() {
    let long = "Водители мусоровозов смешивают раздельно собранное, потому что второй машины нет и \
        тариф её не предусматривает";
    let keys =
        format!("<F4>{long}<Tab>Иванова, активисты<Enter>{long}<Enter><F4>Вторая машина<Enter>");
    let walk = Walk::new().lang(Lang::RU).size(160, 24).start("Обращение с отходами");
    insta::assert_snapshot!(walk.keys(&keys).screen());
}

/// Says the long answer in somebody's name, and once more.
fn said_by_ivanova() -> String {
    format!("{LONG}<Tab>Ivanova, activists<Enter>{LONG} yet<Enter>")
}

#[test]
fn who_said_it_is_seen_while_it_is_read_back() {
    for (columns, rows) in [(80, 24), (40, 12), (40, 10), (120, 40)] {
        let seen = troubles(columns, rows, &format!("{}<c-b>", said_by_ivanova()));
        assert!(seen.says("Ivanova, activists"), "{}", seen.screen());
    }
    let seen = troubles(120, 40, &format!("{}<c-b>", said_by_ivanova()));
    let widest =
        "The landfill has two years of capacity left, says the operator, and the new one is not";
    assert!(seen.says(widest), "{}", seen.screen());
}

#[test]
fn both_of_a_likely_pair_are_seen_with_who_said_them() {
    for (columns, rows) in [(80, 24), (120, 40)] {
        let seen = troubles(columns, rows, &format!("{}<s-f7>", said_by_ivanova()));
        let screen = seen.screen();
        for text in ["T1 ", "T2 "] {
            assert!(screen.contains(text), "{screen}");
        }
        assert_eq!(screen.matches("Ivanova, activists").count(), 2, "{screen}");
    }
    // Where there is no room for both, PgDn goes on to the second.
    let seen = troubles(40, 12, &format!("{}<s-f7><expect T1><PgDn><PgDn>", said_by_ivanova()));
    assert!(seen.says("T2 "), "{}", seen.screen());
    insta::assert_snapshot!(seen.screen());
}
