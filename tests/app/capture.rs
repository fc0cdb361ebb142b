//! Capture: what the world is asked to keep.

use citylab::app::{Effect, Model, Msg, update};
use citylab::domain::{Edit, Stage, Step};
use citylab::i18n::Lang;

use crate::shared::keys::chords;
use crate::shared::room::{noon, session};
use crate::shared::screen::{opened, press, say};

/// Types half an answer and lets it rest until it is kept as a draft.
fn half_typed() -> Model {
    let mut model = opened(session(), Lang::EN, 80, 24);
    press(&mut model, "<F4>");
    assert_eq!(model.workspace.as_ref().unwrap().session.stage, Stage::Troubles);
    say(&mut model, "Illegal dumps");
    update(&mut model, Msg::Tick, noon().plus_seconds(5));
    assert_eq!(model.workspace.as_ref().unwrap().session.draft, "Illegal dumps");
    model
}

/// Presses one key and returns the steps that are to be kept because of it.
fn kept(model: &mut Model, key: &str) -> Vec<Step> {
    let chord = chords(key).next().unwrap();
    let outcome = update(model, Msg::Key(chord), noon().plus_seconds(9));
    let kept = outcome.effects.into_iter().map(|effect| match effect {
        Effect::Keep(step) => *step,
        other => panic!("{other:?}"),
    });
    kept.collect()
}

/// Between two records a crash would bring the answer back into the line.
#[test]
fn an_answer_and_the_emptied_line_are_one_record() {
    let mut model = half_typed();
    let steps = kept(&mut model, "<Enter>");
    let [step] = &steps[..] else { panic!("{steps:?}") };
    let Edit::Batch(parts) = &step.edit else { panic!("{step:?}") };
    assert!(matches!(&parts[..], [Edit::Add { .. }, Edit::Draft(draft)] if draft.is_empty()));
    let session = &model.workspace.as_ref().unwrap().session;
    assert_eq!((session.troubles.len(), session.draft.as_str()), (1, ""));
    // Taking it back takes the answer away and leaves the line alone.
    say(&mut model, "Fines");
    kept(&mut model, "<C-z>");
    let workspace = model.workspace.as_ref().unwrap();
    assert!(workspace.session.troubles.is_empty());
    assert_eq!(workspace.line.text(), "Fines");
}

#[test]
fn a_new_wording_and_the_line_it_leaves_are_one_record() {
    let mut model = half_typed();
    kept(&mut model, "<Enter>");
    say(&mut model, "half");
    press(&mut model, "<Up><Enter>");
    say(&mut model, "!");
    update(&mut model, Msg::Tick, noon().plus_seconds(20));
    let steps = kept(&mut model, "<Enter>");
    let [step] = &steps[..] else { panic!("{steps:?}") };
    let Edit::Batch(parts) = &step.edit else { panic!("{step:?}") };
    assert!(matches!(&parts[..], [Edit::Reword { .. }, Edit::Draft(draft)] if draft == "half"));
    assert_eq!(model.workspace.as_ref().unwrap().line.text(), "half");
}
