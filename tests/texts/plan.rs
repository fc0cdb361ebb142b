//! What people type about a lab: days, stages, questions.

use citylab::domain::{Counting, Date, Question, Stage};
use citylab::i18n::{Lang, counting_named, days, question_named, stage_named};
use proptest::prelude::*;

fn day(text: &str) -> Date {
    text.parse().unwrap()
}

#[test]
fn days_are_read_as_people_type_them() {
    let today = day("2026-10-05");
    let both = ("2026-11-26", Some("2026-11-27"));
    let typed = [
        ("26–27 ноября 2026", both),
        ("26-27 ноября 2026", both),
        ("26 - 27 ноября", both),
        ("с 26 по 27 ноября 2026 г.", both),
        ("26 и 27 ноября", both),
        ("26, 27 ноября", both),
        ("26.11–27.11", both),
        ("26.11-27.11", both),
        ("26–27.11.2026", both),
        ("26.11.2026 – 27.11.2026", both),
        ("2026-11-26 – 2026-11-27", both),
        ("26 ноября — 27 ноября 2026", both),
        ("26–27 Nov 2026", both),
        ("November 26–27, 2026", both),
        ("November 26 to 27", both),
        ("26 to 27 November 2026", both),
        ("26.11", ("2026-11-26", None)),
        ("2026-11-26", ("2026-11-26", None)),
        ("November 26, 2026", ("2026-11-26", None)),
        ("26 ноября 2014", ("2014-11-26", None)),
        ("завтра", ("2026-10-06", None)),
        ("tomorrow", ("2026-10-06", None)),
        ("завтра и послезавтра", ("2026-10-06", Some("2026-10-07"))),
        ("30 декабря – 2 января", ("2026-12-30", Some("2027-01-02"))),
        ("30 сентября – 2 октября 2027", ("2027-09-30", Some("2027-10-02"))),
        ("28.12.2026-02.01.2027", ("2026-12-28", Some("2027-01-02"))),
    ];
    for (text, (from, to)) in typed {
        assert_eq!(days(text, today), Ok((day(from), to.map(day))), "{text}");
    }
    for text in [
        "",
        "скоро",
        "26",
        "26–27",
        "31–32 ноября",
        "27–26 ноября",
        "30 февраля",
        "26–27–28 ноября",
    ] {
        assert!(days(text, today).is_err(), "{text}: {:?}", days(text, today));
    }
}

#[test]
fn stages_and_questions_go_by_their_names_in_each_language() {
    for text in ["troubles", "Troubles", " проблемы ", "ПРОБЛЕМЫ"] {
        assert_eq!(stage_named(text), Some(Stage::Troubles), "{text}");
        assert_eq!(question_named(text), Some(Question::Troubles), "{text}");
    }
    assert_eq!(stage_named("сверка"), Some(Stage::Review));
    assert_eq!((stage_named("closed"), question_named("review")), (None, None));
}

proptest! {
    #[test]
    fn a_way_of_counting_reads_back_as_it_is_said(dots in 1..=1_000_u32, place in 0..3_usize) {
        let counting = [Counting::Hands, Counting::Dots(dots), Counting::FivePicks][place];
        for lang in Lang::ALL {
            prop_assert_eq!(counting_named(&lang.counting(counting)), Some(counting));
        }
        prop_assert_eq!(counting_named(&dots.to_string()), Some(Counting::Dots(dots)));
    }

    #[test]
    fn no_text_of_any_kind_gives_more_dots_than_there_may_be(text in "\\PC{0,20}|(dots|-|=| |[0-9]){0,8}") {
        if let Some(Counting::Dots(dots)) = counting_named(&text) {
            prop_assert!((1..=1_000).contains(&dots) && text.contains(&dots.to_string()));
        }
    }
}
