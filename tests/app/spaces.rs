//! A space is part of a text wherever text is typed, also where it is a command on an empty line.

use citylab::app::{
    ActionsFacts, ActionsSession, HandOver, Mode, Model, Msg, Row, RowState, Typing,
};
use citylab::domain::{Sheet, Stage, Voice, promises};
use citylab::i18n::Lang;

use crate::shared::room;
use crate::shared::screen::{library, opened, press, say, send};

/// Goes to a mode in which text is typed.
fn at(mode: Mode) -> Option<Model> {
    let (stage, keys) = match mode {
        Mode::Library => return Some(library(Lang::EN, 80, 24)),
        Mode::NextLab => {
            let mut model = library(Lang::EN, 80, 24);
            let row = Row {
                path: "/lab/Waste.ron".into(),
                platform: "Waste".to_owned(),
                lab: "City".to_owned(),
                stage: Stage::Closed,
                counts: [0, 0, 0],
                changed: room::noon(),
                state: RowState::Ready,
                copies: Vec::new(),
            };
            let (lab, faults) = (None, Vec::new());
            send(
                &mut model,
                Msg::Listed {
                    folder: String::new(),
                    lab,
                    labs: Vec::new(),
                    rows: vec![row],
                    faults,
                },
            );
            press(&mut model, "<F2>next year<Enter><C-u>");
            return Some(model);
        }
        Mode::LabForm => {
            let mut model = library(Lang::EN, 80, 24);
            press(&mut model, "<F5>");
            return Some(model);
        }
        Mode::Actions => return Some(actions("")),
        Mode::Outcome => return Some(actions("<F6>")),
        Mode::Opening => (Stage::Opening, ""),
        Mode::People => (Stage::Opening, "<End><Up><Up><Up><Up><Up><Up><Enter>"),
        Mode::Capture => (Stage::Troubles, ""),
        Mode::Parked => (Stage::Troubles, "<C-o>"),
        Mode::SheetBeside => (Stage::Opening, "<F1><Esc>"),
        Mode::FieldPrompt => (Stage::Troubles, "<Tab>"),
        Mode::Opinion => (Stage::Troubles, "<S-F2>"),
        Mode::Review => (Stage::Review, ""),
        Mode::Closed => (Stage::Closed, ""),
        Mode::Votes => (Stage::Troubles, "<F8>"),
        Mode::Readback => (Stage::Troubles, "<C-b>"),
        Mode::Themes => (Stage::Troubles, "<C-t>"),
        Mode::Requirements => (Stage::Ways, "<S-F9>"),
        Mode::Find => (Stage::Troubles, "<C-f>"),
        Mode::HandOver => (Stage::Troubles, ""),
        Mode::ImportFile => (Stage::Troubles, "<F2>import a file<Enter>"),
        Mode::Palette => (Stage::Troubles, "<F2>"),
        Mode::Keys => (Stage::Troubles, "<F2>keys:<Enter>"),
        Mode::List
        | Mode::Plenary
        | Mode::Duplicates
        | Mode::Ranking
        | Mode::Export
        | Mode::Room
        | Mode::Restore
        | Mode::ImportPage
        | Mode::Merge
        | Mode::Help
        | Mode::PastedRoster
        | Mode::Question => return None,
    };
    let mut session = room::session();
    room::say(&mut session, Sheet::Troubles, "Illegal dumps");
    session.stage = stage;
    session.roster = vec![Voice::person("Ivanova", None)];
    let mut model = opened(session, Lang::EN, 80, 24);
    if mode == Mode::SheetBeside {
        let workspace = model.workspace.as_mut().unwrap();
        (workspace.panel, workspace.beside) = (Some(mode), Some(Sheet::Ways));
    }
    if mode == Mode::HandOver {
        let asked = HandOver { session: "".into(), platform: "".into(), offered: "".into() };
        send(&mut model, Msg::HandOver(asked));
    }
    press(&mut model, keys);
    Some(model)
}

/// The actions of a lab that has one, after these keys.
fn actions(keys: &str) -> Model {
    let mut session = room::session();
    room::say(&mut session, Sheet::Actions, "Buy a truck");
    let promises = promises([(1, &session)], room::noon().date(), |_, _| None);
    let only = ActionsSession { path: "/lab/Waste.ron".into(), platform: "Waste".to_owned() };
    let facts = ActionsFacts { promises, sessions: vec![only], ..ActionsFacts::default() };
    let mut model = library(Lang::EN, 80, 24);
    send(&mut model, Msg::Actions(Box::new(facts)));
    press(&mut model, keys);
    model
}

#[test]
fn a_space_is_part_of_what_is_typed_in_every_mode() {
    for mode in Mode::ALL {
        let Some(mut model) = at(*mode) else {
            assert_eq!(mode.definition().typing, Typing::Nothing, "{mode:?} takes no text");
            continue;
        };
        assert_eq!(model.mode(), *mode);
        say(&mut model, "a b+c-d=e");
        assert_eq!(model.mode(), *mode);
        assert_eq!(model.line().unwrap().text(), "a b+c-d=e", "{mode:?}");
        if matches!(mode, Mode::Keys | Mode::Actions) {
            // What is typed there only looks for rows, and Del is about the chosen one.
            continue;
        }
        press(&mut model, "<Left><Del><Home><Del>");
        assert_eq!(model.line().unwrap().text(), " b+c-d=", "{mode:?}");
    }
}
