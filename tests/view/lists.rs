//! Lists longer than the screen say so, and all of them can be paged to their ends.

use citylab::app::{EarlierState, EarlierStates, Model, Msg, Row, RowState, Size};
use citylab::domain::{Answer, Edit, Label, Requirement, Session, Sheet, Stage};
use citylab::i18n::Lang;

use crate::shared::room::{noon, perform, say as add, session};
use crate::shared::screen::{draw, library, opened, press, say, send, shown};

const SIZES: [(u16, u16); 3] = [(80, 24), (40, 12), (120, 40)];

/// How many items each list has.
const ITEMS: usize = 60;

/// What tells an item from all others.
fn token(number: usize) -> String {
    format!("#{number:02}")
}

fn long_session(stage: Stage) -> Session {
    let mut session = session();
    for number in 0..ITEMS {
        let label = add(&mut session, Sheet::Actions, &format!("{} of the actions", token(number)));
        let group = session.groups[number % 3].key.clone();
        perform(&mut session, Edit::Require(label, Some(Box::new(Requirement::to(group)))));
    }
    perform(&mut session, Edit::Enter(stage, noon()));
    session
}

fn long_library() -> Model {
    let mut model = library(Lang::EN, 80, 24);
    let row = |number| Row {
        path: format!("/lab/{number}.ron").into(),
        platform: format!("{} platform", token(number)),
        lab: String::new(),
        stage: Stage::Ways,
        counts: [1, 2, 3],
        changed: noon(),
        state: RowState::Ready,
        copies: Vec::new(),
    };
    let (folder, rows) = ("~/citylab".to_owned(), (0..ITEMS).map(row).collect());
    send(&mut model, Msg::Listed { folder, lab: None, labs: Vec::new(), rows, faults: Vec::new() });
    model
}

fn many_states() -> Model {
    let mut model = opened(long_session(Stage::Troubles), Lang::EN, 80, 24);
    let state = |number| EarlierState {
        number: number as u64,
        replaced: token(number),
        stage: Stage::Ways,
        counts: [1, 2, 3],
        changes: None,
    };
    let states = (0..ITEMS).map(state).collect();
    let kept = EarlierStates { path: "/lab/a.ron".into(), platform: "A".to_owned(), states };
    send(&mut model, Msg::EarlierStates(Box::new(kept)));
    model
}

fn at(keys: &str) -> Model {
    let mut model = opened(long_session(Stage::Actions), Lang::EN, 80, 24);
    press(&mut model, keys);
    model
}

/// The lists, each with its items numbered.
fn numbered() -> Vec<(&'static str, Model)> {
    let mut found = at("<C-f>");
    say(&mut found, "actions");
    let mut typed = long_library();
    say(&mut typed, "platform");
    vec![
        ("library", long_library()),
        ("library, with a name typed", typed),
        ("find", found),
        ("requirements", at("<S-F9>")),
        ("restore", many_states()),
        ("review", opened(long_session(Stage::Review), Lang::EN, 80, 24)),
    ]
}

/// The lists whose items have names of their own.
fn named() -> Vec<(&'static str, Model)> {
    let mut keys = at("<F2>");
    say(&mut keys, "keys:");
    press(&mut keys, "<Enter>");
    vec![
        ("palette", at("<F2>")),
        ("keys", keys),
        ("help", at("<F1>")),
        ("opening", opened(long_session(Stage::Opening), Lang::EN, 80, 24)),
        ("export", at("<C-e>")),
    ]
}

/// The numbers behind an arrow on the screen; none where everything is seen that way.
fn unseen(model: &Model, arrow: &str) -> Option<usize> {
    unseen_on(&shown(model), arrow)
}

fn unseen_on(screen: &str, arrow: &str) -> Option<usize> {
    // The footer names the arrows as keys.
    let rows = screen.lines().take(screen.lines().count() - 1);
    let after = rows.filter_map(|row| row.split_once(&format!("{arrow} "))).map(|(_, after)| after);
    let number = |after: &str| after.split_whitespace().next().and_then(|word| word.parse().ok());
    after.filter_map(number).next()
}

/// Every screen that PgDn leads to, from the first to the last.
fn pages(model: &mut Model) -> Vec<String> {
    press(model, "<Home>");
    let mut pages = vec![shown(model)];
    loop {
        press(model, "<PgDn>");
        let page = shown(model);
        if pages.last() == Some(&page) {
            return pages;
        }
        pages.push(page);
        assert!(pages.len() < 400, "no end: {page}", page = shown(model));
    }
}

#[test]
fn a_list_says_how_much_is_out_of_sight_and_pages_to_its_ends() {
    for (columns, rows) in SIZES {
        for (name, mut model) in numbered().into_iter().chain(named()) {
            send(&mut model, Msg::Resize(Size { columns, rows }));
            let what = format!("{name} at {columns}×{rows}");
            let has_line = !model.line().is_none_or(|line| line.is_empty());
            let pages = pages(&mut model);
            if pages.iter().all(|page| unseen_on(page, "↑").is_none()) {
                // All of it fits.
                assert!(pages.iter().all(|page| unseen_on(page, "↓").is_none()), "{what}");
                continue;
            }
            assert_eq!(unseen(&model, "↓"), None, "{what}:\n{}", shown(&model));
            assert!(unseen(&model, "↑").is_some(), "{what}:\n{}", shown(&model));
            press(&mut model, "<PgUp>");
            for _ in &pages {
                press(&mut model, "<PgUp>");
            }
            assert_eq!(unseen(&model, "↑"), None, "{what}:\n{}", shown(&model));
            assert!(unseen(&model, "↓").is_some(), "{what}:\n{}", shown(&model));
            if !has_line {
                press(&mut model, "<End>");
                assert_eq!(unseen(&model, "↓"), None, "{what}:\n{}", shown(&model));
                press(&mut model, "<Home>");
                assert_eq!(unseen(&model, "↑"), None, "{what}:\n{}", shown(&model));
            }
        }
    }
}

#[test]
fn no_item_is_skipped_from_page_to_page_and_the_numbers_are_right() {
    for (columns, rows) in SIZES {
        for (name, mut model) in numbered() {
            send(&mut model, Msg::Resize(Size { columns, rows }));
            let pages = pages(&mut model);
            for number in 0..ITEMS {
                let is_seen = pages.iter().any(|page| page.contains(&token(number)));
                assert!(is_seen, "{name} at {columns}×{rows} skips {}", token(number));
            }
        }
    }
    // What is seen and what is not are all there are.
    for (name, model) in numbered().into_iter().take(3) {
        let screen = shown(&model);
        let seen = (0..ITEMS).filter(|number| screen.contains(&token(*number))).count();
        let hidden = unseen(&model, "↓").unwrap_or(0);
        // The row that starts a session is one more.
        let all = ITEMS + usize::from(name.contains("typed"));
        assert_eq!(seen + hidden, all, "{name}:\n{screen}");
    }
}

#[test]
fn home_and_end_belong_to_the_line_while_something_is_typed() {
    let mut model = long_library();
    say(&mut model, "latform");
    press(&mut model, "<Down><Home>");
    say(&mut model, "p");
    assert_eq!(model.library.line.text(), "platform");
    press(&mut model, "<C-u><C-k><End>");
    assert_eq!(model.library.selected, ITEMS - 1);
}

#[test]
fn the_help_scrolls_no_further_than_there_is_something_to_see() {
    for (columns, rows) in SIZES {
        let mut model = at("<F1>");
        send(&mut model, Msg::Resize(Size { columns, rows }));
        press(&mut model, &"<Down>".repeat(200));
        let (last, _) = draw(&model);
        press(&mut model, "<Up>");
        assert!(draw(&model).0 != last || rows == 40, "{}", shown(&model));
    }
}

#[test]
fn the_texts_of_likely_duplicates_are_read_to_their_ends() {
    let mut session = session();
    let words = "the landfill is almost full and nobody measures what is brought there ".repeat(6);
    for number in [1, 2] {
        let text = format!("{words}end{number}");
        let edit = session.adding(Sheet::Troubles, Answer::new(Label::T(number), text, noon()));
        perform(&mut session, edit);
    }
    perform(&mut session, Edit::Enter(Stage::Troubles, noon()));
    for (columns, rows) in SIZES {
        let mut model = opened(session.clone(), Lang::EN, 80, 24);
        send(&mut model, Msg::Resize(Size { columns, rows }));
        press(&mut model, "<S-F7>");
        assert_eq!(rows < 40, unseen(&model, "↓").is_some(), "{}", shown(&model));
        let pages = pages(&mut model).concat();
        assert!(pages.contains("end1") && pages.contains("end2"), "{pages}");
    }
}
