//! A click means what is drawn under it.

use citylab::app::{Model, Target};
use citylab::domain::{Label, Stage};
use citylab::i18n::Lang;
use citylab::view;

use super::platform::platform;
use crate::shared::screen::{opened, press, say, shown};

fn at(stage: Stage, keys: &str) -> Model {
    let mut model = opened(platform(Lang::EN, stage), Lang::EN, 80, 24);
    press(&mut model, keys);
    model
}

/// What is hit by a click on the start of a text on the screen.
fn hit(model: &Model, text: &str) -> Option<Target> {
    let screen = shown(model);
    let (row, line) = screen.lines().enumerate().find(|(_, line)| line.contains(text)).unwrap();
    let column = citylab::text::width(&line[..line.find(text).unwrap()]);
    view::hit(model, column as u16, row as u16)
}

#[test]
fn stages_are_clicked() {
    let model = at(Stage::Troubles, "");
    assert_eq!(hit(&model, "Ways 3"), Some(Target::Stage(Stage::Ways)));
    assert_eq!(hit(&model, "TROUBLES"), Some(Target::Stage(Stage::Troubles)));
    assert_eq!(hit(&model, "What troubles"), None);
}

#[test]
fn answers_are_clicked_wherever_they_stand() {
    let model = at(Stage::Troubles, "");
    assert_eq!(hit(&model, "Fines"), Some(Target::Answer(Label::T(12))));
    let model = at(Stage::Ways, "");
    assert_eq!(hit(&model, "The landfill"), Some(Target::Answer(Label::T(5))));
    assert_eq!(hit(&model, "Publish"), Some(Target::Answer(Label::W(2))));
}

#[test]
fn all_lines_of_the_chosen_answer_belong_to_it() {
    let model = at(Stage::Troubles, "<Up><Up>");
    assert_eq!(hit(&model, "the city says"), Some(Target::Answer(Label::T(13))));
    assert_eq!(hit(&model, "theme river"), Some(Target::Answer(Label::T(13))));
}

#[test]
fn the_line_is_clicked_by_row_and_cell() {
    let mut model = at(Stage::Troubles, "");
    say(
        &mut model,
        "dust and smoke over the whole valley since the kilns were lit again, every morning",
    );
    let width = model.line_width();
    assert_eq!(hit(&model, "and smoke"), Some(Target::Line { row: 0, column: 5, width }));
    let second = shown(&model).lines().nth(21).unwrap().trim().to_owned();
    assert_eq!(hit(&model, &second), Some(Target::Line { row: 1, column: 0, width }));
}

#[test]
fn gaps_choices_and_rows_are_clicked_by_their_number() {
    let model = at(Stage::Review, "");
    let Some(Target::Row(first)) = hit(&model, "W2") else { panic!("a gap is a row") };
    assert!(first > 0);
    let model = at(Stage::Review, "<F4>");
    assert_eq!(hit(&model, "2  Yes"), Some(Target::Row(1)));
    let model = at(Stage::Opening, "");
    assert_eq!(hit(&model, "Place"), Some(Target::Row(2)));
    let model = at(Stage::Troubles, "<Tab>");
    assert_eq!(hit(&model, "2 authority"), Some(Target::Row(1)));
}
