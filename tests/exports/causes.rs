//! Causes in reports: the core troubles, the tree, and what an entry says of where it comes from.

use citylab::domain::{Label, Session, Voices};
use citylab::export::{Block, Entry, Platforms, Report};
use citylab::i18n::Lang;

use super::corpus::{self, options};

fn answers<'a>(report: &'a Report, id: &str) -> &'a [Entry] {
    let section = report.sections.iter().find(|section| section.id == id).unwrap();
    let found = section.blocks.iter().find_map(|block| match block {
        Block::Answers(entries) => Some(entries.as_slice()),
        _ => None,
    });
    found.unwrap()
}

fn lines(entries: &[Entry], depth: usize, found: &mut Vec<(usize, String)>) {
    for entry in entries {
        found.push((depth, entry.label.clone()));
        lines(&entry.children, depth + 1, found);
    }
}

#[test]
fn core_troubles_stand_first_and_the_tree_below_them() {
    for (lang, said) in
        [(Lang::EN, "5 troubles come from it"), (Lang::RU, "из-за неё возникает 5 проблем")]
    {
        let report = Report::of_session(&corpus::contested(), &options(lang, Voices::Names));
        let core = answers(&report, "causes");
        assert_eq!(core[0].label, lang.label(Label::T(4)));
        assert!(core[0].details.iter().any(|it| it == said), "{:?}", core[0]);
        let mut tree = Vec::new();
        lines(answers(&report, "causes-tree"), 0, &mut tree);
        let places = |label: Label| {
            let of = |it: &&(usize, String)| it.1 == lang.label(label);
            tree.iter().filter(of).map(|it| it.0).collect::<Vec<_>>()
        };
        // The tariff makes trucks mix the waste, so the landfill fills and nobody believes in sorting.
        assert_eq!(places(Label::T(4)), [0]);
        assert_eq!(places(Label::T(6)), [1]);
        assert_eq!((places(Label::T(2)), places(Label::T(9))), (vec![2], vec![2]));
        // The dumps have two causes, and stand under both.
        assert_eq!(places(Label::T(1)), [1, 1]);
        assert_eq!(places(Label::T(8)), [2]);
    }
}

#[test]
fn an_entry_says_what_it_comes_from() {
    let session = corpus::contested();
    let platforms = Platforms { sessions: vec![session.clone()], ..Platforms::default() };
    let whole = |report: &Report, label: &str| {
        let blocks = report.sections.iter().flat_map(|it| &it.blocks);
        let entries = blocks.filter_map(|block| match block {
            Block::Answers(entries) => Some(entries),
            _ => None,
        });
        entries.flatten().find(|it| it.is_whole && it.label == label).unwrap().details.clone()
    };
    let report = Report::of_session(&session, &corpus::english());
    assert!(whole(&report, "T1").contains(&"because of T5, T10".to_owned()));
    let report = Report::of_session(&session, &corpus::russian());
    assert!(whole(&report, "П1").contains(&"из-за П5, П10".to_owned()));
    let report = Report::of_lab(&platforms, &corpus::english());
    assert!(whole(&report, "1.T1").contains(&"because of 1.T5, 1.T10".to_owned()));
}

#[test]
fn the_plenary_names_the_core_troubles_of_all_platforms() {
    let mut other = corpus::example("social-urban-planning");
    other.id = uuid::Uuid::from_u128(7);
    let sessions: Vec<Session> = vec![other, corpus::contested()];
    let report =
        Report::of_lab(&Platforms { sessions, ..Platforms::default() }, &corpus::english());
    let core: Vec<&str> = answers(&report, "causes").iter().map(|it| it.label.as_str()).collect();
    assert_eq!(core[0], "2.T4");
    assert!(core.contains(&"1.T12"), "{core:?}");
    let bare = Platforms { sessions: vec![corpus::full()], ..Platforms::default() };
    let report = Report::of_lab(&bare, &corpus::english());
    assert!(report.sections.iter().all(|section| section.id != "causes"));
}
