//! The form of a lab: what its sessions share, a fact a row, and what will be made.

use ratatui::layout::Rect;

use crate::app::{LabField, LabForm, Model, Target};
use crate::domain::Group;
use crate::i18n::Lang;
use crate::t;
use crate::text::{pad_right, width};

use super::canvas::{Canvas, Piece, cells, from, row};
use super::layout::below_title;
use super::style::Look;
use super::window::{draw_marks, draw_title, from_top};
use super::wording::NOTHING;

/// A line of the form.
enum Line {
    /// What the rows below it are.
    Heading(String),
    /// A row with its place.
    Field(usize, LabField),
}

/// Draws the form.
pub(super) fn draw(canvas: &mut Canvas<'_>, area: Rect, model: &Model) {
    let Some((form, chosen)) = model.lab_form() else { return };
    let lang = model.lang;
    let list = below_title(canvas, area);
    let lines = lines(form, lang);
    let place = lines.iter().position(|line| matches!(line, Line::Field(at, _) if *at == chosen));
    let seen = from_top(lines.len(), usize::from(list.height), place);
    let title = match &form.folder {
        None => t!(lang, "lab-form-new"),
        Some(_) => t!(lang, "lab-form-change", title = form.was.lab.title.as_str()),
    };
    draw_title(canvas, row(area, 0), &title, lines.len(), &seen);
    let names = lines.iter().filter_map(|line| match line {
        Line::Field(_, LabField::Make) | Line::Heading(_) => None,
        Line::Field(_, field) => Some(width(&name(*field, lang))),
    });
    let names = names.max().unwrap_or(0).min(usize::from(area.width / 2));
    for (at, line) in lines.get(seen).unwrap_or_default().iter().enumerate() {
        let place = row(list, cells(at));
        match line {
            Line::Heading(text) => {
                canvas.put(place, text, Look::Loud);
            }
            Line::Field(index, field) => {
                let is_chosen = *index == chosen;
                draw_marks(canvas, place, is_chosen, false);
                canvas.spot(place, Target::Row(*index));
                let look = if is_chosen { Look::Accent } else { Look::Quiet };
                if *field == LabField::Make {
                    let look = if is_chosen { Look::Accent } else { Look::Loud };
                    canvas.put(place, &makes(form, lang), look);
                    continue;
                }
                let used = canvas.put(place, &pad_right(&name(*field, lang), names), look);
                let (text, look) = value(form, *field, lang);
                canvas.put(from(place, used + 2), &text, look);
            }
        }
    }
}

/// Lists the lines: the rows under headings that say whom they concern.
fn lines(form: &LabForm, lang: Lang) -> Vec<Line> {
    let has_begun = form.begun > 0;
    let mut lines = Vec::new();
    for (index, field) in form.rows().into_iter().enumerate() {
        let heading = match field {
            LabField::Title if has_begun => Some(t!(lang, "lab-form-documents")),
            LabField::Platform(0) => Some(t!(lang, "lab-form-platforms")),
            LabField::NewPlatform if form.plan.platforms.is_empty() => {
                Some(t!(lang, "lab-form-platforms"))
            }
            LabField::Groups if has_begun => Some(t!(lang, "lab-form-not-begun")),
            LabField::Groups => Some(t!(lang, "lab-form-sessions")),
            LabField::Colour => Some(t!(lang, "lab-form-look")),
            _ => None,
        };
        lines.extend(heading.map(Line::Heading));
        lines.push(Line::Field(index, field));
    }
    lines
}

fn name(field: LabField, lang: Lang) -> String {
    match field {
        LabField::Title => t!(lang, "lab-form-title"),
        LabField::Place => t!(lang, "opening-place"),
        LabField::From => t!(lang, "lab-form-from"),
        LabField::To => t!(lang, "lab-form-to"),
        LabField::Organisers => t!(lang, "opening-organisers"),
        LabField::Logo => t!(lang, "lab-form-logo"),
        LabField::Platform(place) => (place + 1).to_string(),
        LabField::NewPlatform => t!(lang, "lab-form-one-more"),
        LabField::Groups => t!(lang, "lab-form-groups"),
        LabField::Minutes(stage) => {
            t!(lang, "lab-form-minutes", stage = lang.stage_in_short(stage))
        }
        LabField::Counting => t!(lang, "lab-voting"),
        LabField::Wording(question) => lang.sheet(question.sheet()),
        LabField::Colour => t!(lang, "lab-colour"),
        LabField::Letterhead => t!(lang, "lab-letterhead"),
        LabField::Footer => t!(lang, "lab-footer"),
        LabField::Make => String::new(),
    }
}

/// Returns what a row holds: as set, or quietly what holds while nothing is.
fn value(form: &LabForm, field: LabField, lang: Lang) -> Piece {
    let said = form.value(field, lang);
    if !said.is_empty() {
        return (said, Look::Plain);
    }
    let quiet = match field {
        LabField::Groups => {
            let groups = Group::well_known();
            groups.iter().map(|group| lang.group(group)).collect::<Vec<_>>().join(", ")
        }
        LabField::Wording(question) => lang.usual_question(question),
        LabField::NewPlatform => String::new(),
        _ => NOTHING.to_owned(),
    };
    (quiet, Look::Quiet)
}

/// Says what Enter makes on the last row.
fn makes(form: &LabForm, lang: Lang) -> String {
    let platforms = form.plan.platforms.len();
    match form.folder {
        None => t!(lang, "lab-form-makes", n = platforms),
        Some(_) => t!(lang, "lab-form-changes", n = platforms),
    }
}
