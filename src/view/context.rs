//! The row under the line: what the next answer gets, or what the line is for.

use ratatui::layout::Rect;

use crate::app::{Access, Desk, Field, Model, OpeningRow, Place, RowState, opening_rows};
use crate::i18n::Lang;
use crate::t;
use crate::text::width;

use super::canvas::{Canvas, from, without_right};
use super::style::Look;
use super::wording::{self, NOTHING};

/// The blanks between two facts.
const GAP: &str = "   ";

/// Draws the row under the line.
pub(super) fn draw(canvas: &mut Canvas<'_>, area: Rect, model: &Model) {
    let lang = model.lang;
    match (model.place(), &model.desk) {
        (Place::Palette, _) => {
            canvas.put(area, &t!(lang, "palette-type"), Look::Quiet);
        }
        (Place::Find, _) => {
            canvas.put(area, &t!(lang, "find-type"), Look::Quiet);
        }
        (Place::Plenary, _) => {}
        (Place::Library, _) | (_, None) => draw_library(canvas, area, model),
        (Place::Opening, Some(desk)) => draw_opening(canvas, area, lang, desk),
        (Place::Line | Place::List | Place::Strip, Some(desk)) => {
            draw_next(canvas, area, lang, desk);
        }
        (Place::Votes, Some(_)) => {
            canvas.put(area, &t!(lang, "votes-type"), Look::Quiet);
        }
        (Place::Readback, Some(_)) => {
            canvas.put(area, &t!(lang, "readback-type"), Look::Quiet);
        }
        (Place::Duplicates, Some(_)) => {
            canvas.put(area, &t!(lang, "duplicates-type"), Look::Quiet);
        }
        (Place::Themes, Some(_)) => {
            canvas.put(area, &t!(lang, "themes-type"), Look::Quiet);
        }
        (Place::Requirements, Some(_)) => {
            canvas.put(area, &t!(lang, "requirements-type"), Look::Quiet);
        }
        (
            Place::Review | Place::Closed | Place::Export | Place::Help | Place::Question,
            Some(_),
        ) => {}
    }
}

fn draw_library(canvas: &mut Canvas<'_>, area: Rect, model: &Model) {
    let lang = model.lang;
    if model.place() != Place::Library {
        return;
    }
    let chosen = model.shelf.chosen();
    let typed = !model.shelf.line.text().trim().is_empty();
    let (text, look) = match chosen.map(|row| &row.state) {
        Some(RowState::Unreadable(why)) => (why.clone(), Look::Alarm),
        Some(RowState::InUse) => (t!(lang, "library-in-use-long"), Look::Plain),
        None if typed => (t!(lang, "library-starts"), Look::Plain),
        Some(RowState::Ready) | None => (t!(lang, "library-type"), Look::Quiet),
    };
    canvas.put(area, &text, look);
}

fn draw_opening(canvas: &mut Canvas<'_>, area: Rect, lang: Lang, desk: &Desk) {
    if let Access::ReadOnly(why) = &desk.access {
        canvas.put(area, why, Look::Alarm);
        return;
    }
    let rows = opening_rows(&desk.session);
    let text = match rows.get(desk.row) {
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
fn draw_next(canvas: &mut Canvas<'_>, area: Rect, lang: Lang, desk: &Desk) {
    if let Access::ReadOnly(why) = &desk.access {
        canvas.put(area, why, Look::Alarm);
        return;
    }
    if let Some(label) = desk.editing {
        let text = t!(lang, "line-rewording", label = lang.label(label));
        canvas.put(area, &text, Look::Accent);
        return;
    }
    let most = from(area, area.width / 3);
    let mut facts = facts(lang, desk);
    if width(&facts.join(GAP)) > usize::from(most.width) {
        facts.retain(|fact| !fact.ends_with(NOTHING));
    }
    let used = canvas.put_right(most, &facts.join(GAP), Look::Quiet);
    let left = without_right(area, used + 2);
    if !desk.marked.is_empty() {
        canvas.put(left, &t!(lang, "line-marked", n = desk.marked.len()), Look::Accent);
        return;
    }
    let voice = wording::voice(&desk.session, &desk.next.voice, lang);
    if voice.is_empty() {
        canvas.put(left, &t!(lang, "line-nobody"), Look::Quiet);
    } else {
        canvas.put(left, &voice, Look::Plain);
    }
}

/// Returns what the next answer gets beside its voice; what goes without saying is left out.
fn facts(lang: Lang, desk: &Desk) -> Vec<String> {
    let next = &desk.next;
    let fields = desk.sheet().map_or(&[][..], Field::of);
    let or_nothing = |text: Option<&str>| text.unwrap_or(NOTHING).to_owned();
    let fact = |field: &Field| match field {
        Field::Who => None,
        Field::For => {
            let target = next.target.map(|target| lang.label(target));
            Some(t!(lang, "line-for", label = or_nothing(target.as_deref())))
        }
        Field::Theme => Some(t!(lang, "line-theme", theme = or_nothing(next.theme.as_deref()))),
        Field::Owner => {
            let who = Some(next.commitment.who.as_str()).filter(|who| !who.is_empty());
            Some(t!(lang, "line-owner", who = or_nothing(who)))
        }
        Field::Due => {
            let due = next.commitment.due.map(|due| wording::day(due, lang));
            Some(t!(lang, "line-due", day = or_nothing(due.as_deref())))
        }
        Field::To => {
            let to = next.addressee.as_ref().map(|key| wording::group(&desk.session, key, lang));
            to.map(|group| t!(lang, "line-to", group = group))
        }
        Field::Needs if next.commitment.needs.is_empty() => None,
        Field::Needs => Some(t!(lang, "line-needs", what = next.commitment.needs.as_str())),
    };
    fields.iter().filter_map(fact).collect()
}
