//! The row under the line: what the next answer gets, or what the line is for.

use ratatui::layout::Rect;

use crate::app::{Access, Field, Mode, Model, OpeningRow, RowState, Workspace, opening_rows};
use crate::domain::CommitmentField;
use crate::i18n::Lang;
use crate::t;
use crate::text::width;

use super::canvas::{Canvas, from, without_right};
use super::style::Look;
use super::wording::NOTHING;

/// The blanks between two facts.
const GAP: &str = "   ";

/// Draws the row under the line.
pub(super) fn draw(canvas: &mut Canvas<'_>, area: Rect, model: &Model) {
    let lang = model.lang;
    let mode = model.mode();
    if let Some(hint) = mode.definition().hint {
        canvas.put(area, &lang.text(hint), Look::Quiet);
    }
    match (mode, &model.workspace) {
        (Mode::Library, _) => draw_library(canvas, area, model),
        (Mode::Opening, Some(workspace)) => draw_opening(canvas, area, lang, workspace),
        (Mode::Capture | Mode::Parked | Mode::List | Mode::FieldPrompt, Some(workspace)) => {
            draw_next(canvas, area, lang, workspace);
        }
        _ => {}
    }
}

fn draw_library(canvas: &mut Canvas<'_>, area: Rect, model: &Model) {
    let lang = model.lang;
    let chosen = model.library.chosen();
    let typed = !model.library.line.text().trim().is_empty();
    let (text, look) = match chosen.map(|row| &row.state) {
        Some(RowState::Unreadable(why)) => (why.clone(), Look::Alarm),
        Some(RowState::InUse) => (t!(lang, "library-in-use-long"), Look::Plain),
        None if typed => (t!(lang, "library-starts"), Look::Plain),
        Some(RowState::Ready) | None => (t!(lang, "library-type"), Look::Quiet),
    };
    canvas.put(area, &text, look);
}

fn draw_opening(canvas: &mut Canvas<'_>, area: Rect, lang: Lang, workspace: &Workspace) {
    if let Access::ReadOnly(why) = &workspace.access {
        canvas.put(area, why, Look::Alarm);
        return;
    }
    let rows = opening_rows(&workspace.session);
    let text = match rows.get(workspace.row) {
        Some(OpeningRow::Platform) => t!(lang, "opening-type-platform"),
        Some(OpeningRow::Lab) => t!(lang, "opening-type-lab"),
        Some(OpeningRow::Place) => t!(lang, "opening-type-place"),
        Some(OpeningRow::Facilitator) => t!(lang, "opening-type-facilitator"),
        Some(OpeningRow::Experts) => t!(lang, "opening-type-experts"),
        Some(OpeningRow::Present(_)) => t!(lang, "opening-type-present"),
        Some(OpeningRow::NewGroup) => t!(lang, "opening-type-new-group"),
        Some(OpeningRow::Roster) => t!(lang, "opening-type-roster"),
        Some(OpeningRow::Dots) => t!(lang, "opening-type-dots"),
        Some(OpeningRow::Minutes(_)) => t!(lang, "opening-type-minutes"),
        None => String::new(),
    };
    canvas.put(area, &text, Look::Quiet);
}

/// Draws who speaks on the left, and on the right what else the next answer gets.
fn draw_next(canvas: &mut Canvas<'_>, area: Rect, lang: Lang, workspace: &Workspace) {
    if let Access::ReadOnly(why) = &workspace.access {
        canvas.put(area, why, Look::Alarm);
        return;
    }
    if let Some(label) = workspace.editing {
        let text = t!(lang, "line-rewording", label = lang.label(label));
        canvas.put(area, &text, Look::Accent);
        return;
    }
    let most = from(area, area.width / 3);
    let mut facts = facts(lang, workspace);
    if width(&facts.join(GAP)) > usize::from(most.width) {
        facts.retain(|fact| !fact.ends_with(NOTHING));
    }
    let used = canvas.put_right(most, &facts.join(GAP), Look::Quiet);
    let left = without_right(area, used + 2);
    if !workspace.marked.is_empty() {
        canvas.put(left, &t!(lang, "line-marked", n = workspace.marked.len()), Look::Accent);
        return;
    }
    // The group stands first: it is what the facilitator looks for.
    let voice = lang.voice(&workspace.session, &workspace.next.voice);
    let voice = voice.into_iter().rev().collect::<Vec<_>>().join(" · ");
    if voice.is_empty() {
        canvas.put(left, &t!(lang, "line-nobody"), Look::Quiet);
    } else {
        canvas.put(left, &voice, Look::Plain);
    }
}

/// Returns what the next answer gets beside its voice; what goes without saying is left out.
fn facts(lang: Lang, workspace: &Workspace) -> Vec<String> {
    let next = &workspace.next;
    let fields = workspace.sheet().map_or(&[][..], Field::of);
    let or_nothing = |text: Option<&str>| text.unwrap_or(NOTHING).to_owned();
    let fact = |field: &Field| match field {
        Field::Who => None,
        Field::For => {
            let target = next.target.map(|target| lang.label(target));
            Some(t!(lang, "line-for", label = or_nothing(target.as_deref())))
        }
        Field::Theme => Some(t!(lang, "line-theme", theme = or_nothing(next.theme.as_deref()))),
        Field::Of(field) => {
            let said = lang.said(next.commitment.get(*field));
            let is_asked = matches!(field, CommitmentField::Owner | CommitmentField::Due);
            let said = if said.is_empty() && is_asked { NOTHING.to_owned() } else { said };
            (!said.is_empty()).then(|| lang.commitment_so_far(*field, &said))
        }
        Field::To => {
            let to = next.addressee.as_ref().map(|key| lang.group_of(&workspace.session, key));
            to.map(|group| t!(lang, "line-to", group = group))
        }
    };
    fields.iter().filter_map(fact).collect()
}
