//! Themes, and proposals of new ones.

use citylab::domain::{Edit, Label, Session, Sheet, proposals, themes};
use citylab::i18n::WORD_RULES;

use crate::shared::room::{perform, say, session, vote};

fn theme(s: &mut Session, label: Label, name: &str) {
    perform(s, s.theming(&[label], name));
}

fn names(s: &Session) -> Vec<(&str, usize, u32)> {
    themes(s).iter().map(|theme| (theme.name, theme.answers.len(), theme.votes)).collect()
}

fn proposed(s: &Session) -> Vec<(String, Vec<String>)> {
    proposals(s, Sheet::Troubles, WORD_RULES)
        .into_iter()
        .map(|proposal| (proposal.name, proposal.labels.iter().map(Label::to_string).collect()))
        .collect()
}

/// Three answers under two themes, one of them merged.
fn themed() -> Session {
    let mut s = session();
    let t1 = say(&mut s, Sheet::Troubles, "Dumps at the river");
    let t2 = say(&mut s, Sheet::Troubles, "The tariff");
    let t3 = say(&mut s, Sheet::Troubles, "Dumps in the wood");
    let w1 = say(&mut s, Sheet::Ways, "Cameras");
    for label in [t1, t3, w1] {
        theme(&mut s, label, "dumps");
    }
    theme(&mut s, t2, "money");
    vote(&mut s, t3, 2);
    perform(&mut s, Edit::Merge { from: t3, into: t1 });
    s
}

#[test]
fn themes_list_their_answers_over_all_sheets() {
    assert_eq!(names(&themed()), [("dumps", 2, 2), ("money", 1, 0)]);
}

#[test]
fn a_theme_renamed_is_renamed_in_merged_answers_too() {
    let mut s = themed();
    s.perform(s.renaming_theme("dumps", "illegal dumps")).unwrap();
    assert_eq!(names(&s), [("illegal dumps", 2, 2), ("money", 1, 0)]);
    perform(&mut s, Edit::Split { label: Label::T(3), sheet: Sheet::Troubles, index: 2 });
    assert_eq!(names(&s), [("illegal dumps", 3, 2), ("money", 1, 0)]);
}

#[test]
fn themes_join_and_dissolve_and_come_back() {
    let mut s = themed();
    s.perform(s.joining_themes(&["dumps", "money"], "money")).unwrap();
    assert_eq!(names(&s), [("money", 3, 2)]);
    s.perform(s.dissolving_theme("money")).unwrap();
    assert_eq!(names(&s), []);
    s.undo().unwrap();
    s.undo().unwrap();
    assert_eq!(names(&s), [("dumps", 2, 2), ("money", 1, 0)]);
    assert_eq!(s.renaming_theme("dumps", "dumps"), Edit::Batch(vec![]));
}

#[test]
fn answers_that_share_a_telling_word_are_proposed_together() {
    let mut s = session();
    for text in [
        "Illegal dumps along the river",
        "Buses stop running at nine",
        "A dump behind the garages",
        "No buses to the new district",
        "Dumping goes on at night",
        "The tariff does not cover recycling",
        "Late buses are always full",
    ] {
        say(&mut s, Sheet::Troubles, text);
    }
    let found = proposed(&s);
    assert_eq!(found[0], ("dump".into(), vec!["T1".into(), "T3".into(), "T5".into()]));
    assert_eq!(found[1], ("buses".into(), vec!["T2".into(), "T4".into(), "T7".into()]));
    assert_eq!(found.len(), 2, "{found:?}");
}

#[test]
fn russian_word_forms_are_one_theme_and_short_names_stay_large() {
    let mut s = session();
    for text in [
        "Свалки у реки",
        "ЖКХ не отвечает на жалобы",
        "Убрать свалку за гаражами",
        "Тарифы ЖКХ растут",
        "За свалками никто не следит",
        "Парк закрыт на ремонт",
    ] {
        say(&mut s, Sheet::Troubles, text);
    }
    assert_eq!(
        proposed(&s),
        [
            ("свалки".into(), vec!["T1".into(), "T3".into(), "T5".into()]),
            ("ЖКХ".into(), vec!["T2".into(), "T4".into()]),
        ]
    );
}

#[test]
fn a_theme_in_use_is_proposed_first_and_themed_answers_are_left_alone() {
    let mut s = session();
    let t1 = say(&mut s, Sheet::Troubles, "Heaps of rubbish at the shore");
    theme(&mut s, t1, "illegal dumps");
    say(&mut s, Sheet::Troubles, "A dump behind the garages");
    say(&mut s, Sheet::Troubles, "Garages in the yard");
    assert_eq!(proposed(&s), [("illegal dumps".into(), vec!["T2".into()])]);
}

#[test]
fn nothing_is_proposed_where_nothing_is_shared() {
    let mut s = session();
    assert_eq!(proposed(&s), []);
    say(&mut s, Sheet::Troubles, "Dust");
    say(&mut s, Sheet::Troubles, "Noise, not at night");
    say(&mut s, Sheet::Troubles, "Not enough light, 7 lamps");
    say(&mut s, Sheet::Troubles, "7 stray dogs");
    assert_eq!(proposed(&s), []);
}
