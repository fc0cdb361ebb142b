//! Esc while a report is being written: it stops that only where it has nothing else to do.

use citylab::app::{Effect, ExportStep, Exported, Exporting, Mode, Model, Msg, update};
use citylab::domain::Format;
use citylab::i18n::Lang;

use crate::shared::keys::chords;
use crate::shared::room::{noon, session};
use crate::shared::screen::{opened, press};

/// Presses keys while a report is being written; tells whether that asked for a stop.
fn stops(model: &mut Model, keys: &str) -> bool {
    let mut effects = Vec::new();
    for chord in chords(keys) {
        effects.extend(update(model, Msg::Key(chord), noon()).effects);
    }
    effects.contains(&Effect::StopExport)
}

fn writing() -> Model {
    let mut model = opened(session(), Lang::EN, 80, 24);
    press(&mut model, "<F4>Nobody collects glass<Enter><c-e><Enter>");
    assert_eq!(model.exporting, Some(Exporting::default()));
    model
}

fn offers_a_stop(model: &Model) -> bool {
    model.hints().iter().any(|hint| hint.text == "hint-stop-export")
}

#[test]
fn esc_on_an_empty_line_stops_the_report_once() {
    let mut model = writing();
    assert!(offers_a_stop(&model));
    assert!(stops(&mut model, "<Esc>"));
    assert!(!offers_a_stop(&model));
    assert!(!stops(&mut model, "<Esc>"), "it is stopping already");
    update(&mut model, Msg::Exported(Exported { is_stopped: true, ..Exported::default() }), noon());
    assert_eq!(model.exporting, None);
    assert_eq!(model.told().unwrap().text, "Stopped; no file was written.");
}

#[test]
fn esc_leads_back_first_from_what_lies_open() {
    for opens in ["<F1>", "<F2>", "<F9>", "<c-f>", "<F8>", "<Up>", "<Tab>", "<c-t>"] {
        let mut model = writing();
        let before = model.mode();
        press(&mut model, opens);
        assert_ne!(model.mode(), before, "{opens}");
        assert!(!offers_a_stop(&model), "{opens}");
        assert!(!stops(&mut model, "<Esc>"), "{opens}");
        assert_eq!(model.mode(), before, "{opens}");
        assert!(stops(&mut model, "<Esc>"), "{opens}");
    }
}

#[test]
fn esc_while_something_is_typed_or_reworded_stops_nothing() {
    let mut model = writing();
    assert!(!stops(&mut model, "Illegal dumps<Esc>"));
    assert!(!offers_a_stop(&model));
    let mut model = writing();
    press(&mut model, "<Up><Enter>");
    assert!(model.workspace.as_ref().unwrap().editing.is_some());
    assert!(!stops(&mut model, "<Esc>"));
}

#[test]
fn a_letter_in_the_line_takes_the_stop_out_of_the_footer_at_once() {
    use citylab::app::Redraw;
    let mut model = writing();
    let typed = chords("a").next().unwrap();
    assert_eq!(update(&mut model, Msg::Key(typed), noon()).redraw, Redraw::All);
    assert!(!offers_a_stop(&model));
}

#[test]
fn one_report_is_written_at_a_time() {
    let mut model = writing();
    press(&mut model, "<c-e>");
    assert_eq!(model.mode(), Mode::Capture);
    let told = model.told().unwrap();
    assert!(told.alarm && told.text.contains("stop it with Esc"), "{told:?}");
}

#[test]
fn how_far_a_report_is_hides_nothing_that_was_said() {
    let step = ExportStep { format: Format::Pdf, number: 2, of: 3, percent: 41 };
    let mut model = writing();
    update(&mut model, Msg::Exporting(step), noon());
    assert_eq!(model.told().unwrap().text, "Writing pdf: 2 of 3, 41%…");
    update(&mut model, Msg::Failed("The disk is full.".to_owned()), noon());
    update(&mut model, Msg::Exporting(ExportStep { percent: 42, ..step }), noon());
    assert_eq!(model.told().unwrap().text, "The disk is full.");
    press(&mut model, "a");
    assert_eq!(model.told().unwrap().text, "Writing pdf: 2 of 3, 42%…");
}

#[test]
fn formats_that_failed_are_named_beside_those_that_were_written() {
    let mut model = writing();
    let exported = Exported {
        paths: vec!["reports/Waste.md".into()],
        failures: vec!["The report cannot be made as pdf: a fault.".to_owned()],
        ..Exported::default()
    };
    update(&mut model, Msg::Exported(exported), noon());
    let told = model.told().unwrap();
    assert!(told.alarm);
    assert_eq!(
        told.text,
        "The report cannot be made as pdf: a fault. Written to reports: Waste.md"
    );
}

#[test]
fn what_is_missing_from_the_files_is_said_before_their_names() {
    let mut model = writing();
    let exported = Exported {
        paths: vec!["reports/Waste.pdf".into()],
        remarks: vec!["The documents are without the logo.".to_owned()],
        ..Exported::default()
    };
    update(&mut model, Msg::Exported(exported), noon());
    let told = model.told().unwrap();
    assert!(told.alarm);
    assert_eq!(told.text, "The documents are without the logo. Written to reports: Waste.pdf");
}
