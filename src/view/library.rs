//! The library: the sessions there are, and what to do at the first start.

use std::ops::Range;

use ratatui::layout::Rect;

use crate::app::{
    Command, CopyRow, LabRow, Library, LibraryRow, Mode, Model, Row, RowState, chosen_among,
};
use crate::domain::{Relation, Stage};
use crate::i18n::Lang;
use crate::t;
use crate::text::width;

use super::canvas::{Canvas, Piece, below, cells, from, row, without_right};
use super::layout::{below_title, is_airy};
use super::style::Look;
use super::window::{draw_rows, draw_unseen};
use super::wording::{self, DAY, NOTHING};

/// From this width on the counts and the last change have columns of their own.
const WITH_COUNTS: u16 = 60;

/// The cells between two columns.
const GAP: u16 = 2;

/// The widest a line of the first start gets.
const WIDEST: u16 = 72;

/// Draws the library.
pub(super) fn draw(canvas: &mut Canvas<'_>, area: Rect, model: &Model) {
    let used = draw_below_title(canvas, below_title(canvas, area), model);
    draw_title(canvas, without_right(row(area, 0), used), &model.library, model.lang);
}

/// Draws what stands below the title, and beside it how many rows are out of sight; returns the cells
/// that takes.
fn draw_below_title(canvas: &mut Canvas<'_>, area: Rect, model: &Model) -> u16 {
    let library = &model.library;
    let airy = is_airy(canvas.area());
    let mut rest = area;
    if library.is_new() {
        draw_first(canvas, rest, model);
        return 0;
    }
    // The folder stands on the last row, where there is room for it.
    if airy && !library.folder.is_empty() {
        let last = row(rest, rest.height.saturating_sub(1));
        canvas.put(
            last,
            &t!(model.lang, "library-folder", folder = library.folder.as_str()),
            Look::Quiet,
        );
        rest = Rect { height: rest.height.saturating_sub(2), ..rest };
    }
    if !library.listed {
        canvas.put(row(rest, 0), &t!(model.lang, "library-looking"), Look::Quiet);
        return 0;
    }
    let used = draw_faults(canvas, rest, model);
    let rows = library.shown();
    if rows.is_empty() {
        if used == 0 {
            canvas.put_wrapped(rest, &t!(model.lang, "library-empty"), Look::Plain);
        }
        return 0;
    }
    let seen = draw_rows_of(canvas, below(rest, used), model, &rows);
    let title = Rect { y: canvas.area().y, height: 1, ..area };
    draw_unseen(canvas, title, rows.len(), &seen)
}

/// Draws why sessions may be missing, in half of the area at most; returns the rows it takes.
fn draw_faults(canvas: &mut Canvas<'_>, area: Rect, model: &Model) -> u16 {
    let lang = model.lang;
    let Some((first, others)) = model.library.faults.split_first() else { return 0 };
    let others = match others.len() {
        0 => String::new(),
        more => format!(" {}", t!(lang, "library-more-faults", n = more)),
    };
    let room = Rect { height: area.height / 2, ..area };
    let help = wording::keys_at(model, Mode::Library, Command::Help, usize::from(area.width));
    let more = t!(lang, "faults-more", key = help);
    let said = format!("{}{others} {more}", first.brief);
    let used = canvas.put_wrapped(room, &said, Look::Alarm);
    used.min(room.height) + u16::from(is_airy(canvas.area()))
}

fn draw_title(canvas: &mut Canvas<'_>, area: Rect, library: &Library, lang: Lang) {
    let Some(lab) = library.lab.as_ref().filter(|lab| !lab.title.is_empty()) else {
        canvas.put(area, &t!(lang, "library-title"), Look::Loud);
        return;
    };
    let used = canvas.put(area, &lab.title, Look::Loud);
    let days = lang.days(lab.from, lab.to);
    let rest: String = [lab.place.as_str(), &days]
        .into_iter()
        .filter(|part| !part.is_empty())
        .map(|part| format!(" · {part}"))
        .collect();
    canvas.put(from(area, used), &rest, Look::Quiet);
}

/// Draws what to do when there is nothing yet.
fn draw_first(canvas: &mut Canvas<'_>, area: Rect, model: &Model) {
    let lang = model.lang;
    let key = model.key_name(Command::NewLab);
    let texts: [Piece; 7] = [
        (t!(lang, "library-first"), Look::Plain),
        (String::new(), Look::Plain),
        (t!(lang, "library-first-example"), Look::Accent),
        (String::new(), Look::Plain),
        (t!(lang, "library-first-new"), Look::Plain),
        (String::new(), Look::Plain),
        (t!(lang, "library-first-lab", key = key), Look::Plain),
    ];
    let room = area.width.min(WIDEST);
    let mut rest = Rect { width: room, ..area };
    for (text, look) in texts {
        rest = below(rest, canvas.put_wrapped(rest, &text, look).max(1));
    }
}

/// The columns of the list and their cells, from the right.
struct Columns {
    stage: u16,
    counts: [u16; 3],
    changed: u16,
}

impl Columns {
    fn of(lang: Lang, names: &[String; 3], has_planned: bool) -> Self {
        let stages = Stage::ALL.into_iter().map(|stage| width(&lang.stage_in_short(stage)));
        let planned = has_planned.then(|| t!(lang, "library-not-begun"));
        let others = planned.into_iter().chain([t!(lang, "library-in-use")]);
        let others = others.map(|text| width(&text));
        let when = [
            width(&t!(lang, "library-today", time = "00:00")),
            width(&t!(lang, "library-yesterday")),
            usize::from(DAY),
        ];
        Self {
            stage: cells(stages.chain(others).max().unwrap_or(0)),
            counts: names.each_ref().map(|name| cells(width(name))),
            changed: cells(when.into_iter().max().unwrap_or(0)),
        }
    }

    fn needed(&self) -> u16 {
        let counts: u16 = self.counts.iter().map(|count| count + GAP).sum();
        self.stage + GAP + counts + self.changed + GAP
    }
}

/// Draws the rows and returns which of them are seen.
fn draw_rows_of(
    canvas: &mut Canvas<'_>,
    area: Rect,
    model: &Model,
    rows: &[LibraryRow<'_>],
) -> Range<usize> {
    let lang = model.lang;
    let names =
        [t!(lang, "library-troubles"), t!(lang, "library-ways"), t!(lang, "library-actions")];
    let has_planned = rows.iter().any(|row| matches!(row, LibraryRow::Planned(..)));
    let columns = (area.width >= WITH_COUNTS).then(|| Columns::of(lang, &names, has_planned));
    let has_sessions =
        rows.iter().any(|row| matches!(row, LibraryRow::Open(_) | LibraryRow::Planned(..)));
    let mut list = area;
    if let Some(columns) = columns.as_ref().filter(|_| has_sessions)
        && area.height > 3
    {
        draw_counts(canvas, row(area, 0), columns, &names.map(|name| (name, Look::Quiet)));
        list = below(area, 1);
    }
    let selected = chosen_among(rows, model.library.selected);
    draw_rows(canvas, list, rows.len(), selected, |canvas, place, index, chosen| {
        let look = if chosen { Look::Accent } else { Look::Plain };
        match rows.get(index) {
            Some(LibraryRow::Open(session)) => {
                draw_session(canvas, place, model, session, look, columns.as_ref());
            }
            Some(LibraryRow::Copy(_, copy)) => draw_copy(canvas, place, model, copy, look),
            Some(LibraryRow::Heading(lab)) => draw_heading(canvas, place, lang, lab, chosen),
            Some(LibraryRow::Planned(lab, name)) => {
                draw_planned(canvas, place, model, (lab, name), look, columns.as_ref());
            }
            Some(LibraryRow::Start { name, is_another: false }) => {
                canvas.put(place, &t!(lang, "library-start", name = name.as_str()), look);
            }
            Some(LibraryRow::Start { name, is_another: true }) => {
                canvas.put(place, &t!(lang, "library-start-another", name = name.as_str()), look);
            }
            None => {}
        }
    })
}

fn draw_session(
    canvas: &mut Canvas<'_>,
    place: Rect,
    model: &Model,
    session: &Row,
    look: Look,
    columns: Option<&Columns>,
) {
    let lang = model.lang;
    let (stage, stage_look) = match &session.state {
        RowState::Ready => (lang.stage_in_short(session.stage), Look::Plain),
        RowState::LeftBehind(_) => (t!(lang, "library-left-behind"), Look::Alarm),
        RowState::InUse(_) => (t!(lang, "library-in-use"), Look::Loud),
        RowState::Unreadable(_) => (t!(lang, "library-unreadable"), Look::Alarm),
    };
    let used = match columns {
        None => canvas.put_right(from(place, place.width / 2), &stage, stage_look) + GAP,
        Some(columns) => {
            let facts = from(place, place.width.saturating_sub(columns.needed() - GAP));
            canvas.put(facts, &stage, stage_look);
            if !matches!(session.state, RowState::Unreadable(_)) {
                draw_counts(canvas, place, columns, &session.counts.map(count));
                let changed = wording::when(session.changed, model.now, lang);
                canvas.put_right(from(place, place.width - columns.changed), &changed, Look::Quiet);
            }
            columns.needed()
        }
    };
    let name = without_right(place, used);
    // While something is typed, the rows say in words what Enter does.
    let does = if model.library.line.text().trim().is_empty() {
        0
    } else {
        canvas.put(name, &format!("{} ", t!(lang, "library-open")), Look::Quiet)
    };
    let relations: Vec<Relation> = session.copies.iter().map(|copy| copy.relation).collect();
    let beside = width(&session.platform) + usize::from(does + GAP);
    let room = usize::from(name.width).saturating_sub(beside);
    let copies = match relations.as_slice() {
        [] => String::new(),
        some => [lang.copies(some), lang.copies_in_short(some)]
            .into_iter()
            .find(|said| width(said) <= room)
            .unwrap_or_else(|| lang.copies_in_short(some)),
    };
    // What a copy has more must be seen, whatever the name's length.
    let has_news = relations.iter().any(|relation| relation.has_news());
    let mut name = name;
    if has_news || (!copies.is_empty() && width(&copies) <= room) {
        let look = if has_news { Look::Loud } else { Look::Quiet };
        name = without_right(name, canvas.put_right(name, &copies, look) + GAP);
    }
    let taken = does + canvas.put(from(name, does), &session.platform, look);
    let lab = format!(" · {}", session.lab);
    let is_under_its_lab = model.library.labs.len() > 1;
    if model.library.lab.is_none()
        && !is_under_its_lab
        && !session.lab.is_empty()
        && usize::from(name.width - taken) >= width(&lab)
    {
        canvas.put(from(name, taken), &lab, Look::Quiet);
    }
}

/// Draws the title of a lab above its platforms, its days, and how many of them have begun.
fn draw_heading(canvas: &mut Canvas<'_>, place: Rect, lang: Lang, lab: &LabRow, chosen: bool) {
    let of = lab.begun + lab.planned.len();
    let begun = match &lab.plan {
        Some(_) if of == 0 => t!(lang, "library-none-planned"),
        Some(_) => t!(lang, "library-begun", n = lab.begun, of = of),
        None => String::new(),
    };
    let used = canvas.put_right(place, &begun, Look::Quiet);
    let title = match lab.title.as_str() {
        "" => t!(lang, "library-alone"),
        title => title.to_owned(),
    };
    let name = without_right(place, used + GAP);
    let look = if chosen { Look::Accent } else { Look::Loud };
    let taken = canvas.put(name, &title, look);
    let days = lab.plan.as_ref().map(|plan| lang.days(plan.lab.from, plan.lab.to));
    let days = days.filter(|days| !days.is_empty()).map(|days| format!(" · {days}"));
    if let Some(days) = days.filter(|days| usize::from(name.width - taken) >= width(days)) {
        canvas.put(from(name, taken), &days, Look::Quiet);
    }
}

/// Draws a platform that has not begun.
fn draw_planned(
    canvas: &mut Canvas<'_>,
    place: Rect,
    model: &Model,
    (lab, platform): (&LabRow, &str),
    look: Look,
    columns: Option<&Columns>,
) {
    let lang = model.lang;
    let state = t!(lang, "library-not-begun");
    let used = match columns {
        None => canvas.put_right(from(place, place.width / 2), &state, Look::Quiet) + GAP,
        Some(columns) => {
            let facts = from(place, place.width.saturating_sub(columns.needed() - GAP));
            canvas.put(facts, &state, Look::Quiet);
            columns.needed()
        }
    };
    let name = without_right(place, used);
    if model.library.line.text().trim().is_empty() {
        canvas.put(name, platform, look);
        return;
    }
    let does = canvas.put(name, &format!("{} ", t!(lang, "library-begin")), Look::Quiet);
    let taken = does + canvas.put(from(name, does), platform, look);
    if model.library.labs.len() < 2 {
        canvas.put(from(name, taken), &format!(" · {}", lab.title), Look::Quiet);
    }
}

/// Draws a copy of the session above: its file, how it stands to that session, when it last changed.
fn draw_copy(canvas: &mut Canvas<'_>, place: Rect, model: &Model, copy: &CopyRow, look: Look) {
    let lang = model.lang;
    let place = from(place, 2 * GAP);
    let changed = wording::when(copy.changed, model.now, lang);
    let mut used = 0;
    if place.width >= WITH_COUNTS - 2 * GAP {
        used = canvas.put_right(place, &changed, Look::Quiet) + GAP;
    }
    let rest = without_right(place, used);
    let relation = if copy.relation.has_news() { Look::Loud } else { Look::Quiet };
    let taken = canvas.put_right(rest, &lang.relation(copy.relation), relation) + GAP;
    canvas.put(without_right(rest, taken), &copy.name, look);
}

fn count(answers: usize) -> Piece {
    match answers {
        0 => (NOTHING.to_owned(), Look::Quiet),
        answers => (answers.to_string(), Look::Plain),
    }
}

/// Puts a piece at the right end of each column of counts.
fn draw_counts(canvas: &mut Canvas<'_>, place: Rect, columns: &Columns, pieces: &[Piece; 3]) {
    let mut left = without_right(place, columns.changed + GAP);
    for (cells, (text, look)) in columns.counts.iter().zip(pieces).rev() {
        canvas.put_right(from(left, left.width.saturating_sub(*cells)), text, *look);
        left = without_right(left, cells + GAP);
    }
}
