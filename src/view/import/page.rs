//! What would be kept of a file: how it is read, its columns, the answers, and what is not taken.

use ratatui::layout::Rect;

use crate::app::{ImportItem, ImportLine, ImportPage, Model, Target};
use crate::domain::{Answer, Session};
use crate::i18n::Lang;
use crate::import::{Plan, how_read, planned, refusal};
use crate::t;
use crate::text::{clip, one_line, width};
use crate::view::canvas::{Canvas, below, cells, from, row, without_right};
use crate::view::columns::GAP;
use crate::view::layout::below_title;
use crate::view::style::Look;
use crate::view::window::draw_title;

use super::words;

/// The fewest and the most cells of a column of the table.
const COLUMN: (usize, usize) = (6, 26);

/// From so many cells on who said an answer, its theme and its votes have columns of their own.
const WIDE: u16 = 60;

/// The cells of a label.
const LABEL: u16 = 6;

/// How many answers are looked at to see how wide their columns are.
const SAMPLE: usize = 200;

/// How many answers are read aloud.
const FIRST: usize = 8;

/// Draws the page.
pub(in crate::view) fn draw(canvas: &mut Canvas<'_>, area: Rect, model: &Model) {
    let Some(page) = model.import_page() else { return };
    let Some(session) = model.workspace.as_ref().map(|open| &open.session) else { return };
    let lang = model.lang;
    let (lines, room, first) = model.import_lines(page);
    let mut left = below_title(canvas, area);
    if room.tells_how {
        canvas.put(row(left, 0), &how(page, lang), Look::Quiet);
        left = below(left, 1);
    }
    let unseen = columns_unseen(page, area.width, lang);
    draw_settings(canvas, row(left, 0), page, lang, &unseen);
    left = below(left, 1 + u16::from(room.is_airy));
    if !page.roles.is_empty() {
        let table = Rect { height: cells(2 + room.table).min(left.height), ..left };
        draw_table(canvas, table, page, lang);
        left = below(left, table.height + u16::from(room.is_airy));
    }
    let read = Rect { height: left.height.min(cells(room.lines)), ..left };
    if let Some(wrong) = page.wrong() {
        canvas.put_wrapped(read, &format!("! {wrong}"), Look::Alarm);
    }
    let seen = first..(first + room.lines).min(lines.count());
    let widths = fact_widths(page, session, area.width, lang);
    for (at, line) in lines.seen(seen.clone()).iter().enumerate() {
        draw_line(canvas, row(read, cells(at)), line, widths, session, lang);
    }
    draw_title(canvas, row(area, 0), &title(page, session, lang), lines.count(), &seen);
}

fn title(page: &ImportPage, session: &Session, lang: Lang) -> String {
    let (file, platform) = (page.file.name.as_str(), one_line(&session.platform));
    t!(lang, "import-screen-title", file = file, platform = platform.into_owned())
}

fn how(page: &ImportPage, lang: Lang) -> String {
    how_read(lang, &page.shown.reading).join("; ")
}

/// Draws what is set for the whole file, one beside the other; as many as fit with the chosen one.
fn draw_settings(canvas: &mut Canvas<'_>, area: Rect, page: &ImportPage, lang: Lang, unseen: &str) {
    let used =
        if unseen.is_empty() { 0 } else { GAP + canvas.put_right(area, unseen, Look::Quiet) };
    let area = without_right(area, used);
    let chosen = page.chosen_item();
    let items = page.items().into_iter().enumerate();
    let settings: Vec<(usize, ImportItem, String)> = items
        .filter(|(_, item)| !matches!(item, ImportItem::Column(_)))
        .map(|(place, item)| (place, item, words::setting(page, item, lang)))
        .collect();
    let widths: Vec<usize> = settings.iter().map(|(_, _, text)| width(text) + 3).collect();
    let at = settings.iter().position(|(_, item, _)| Some(*item) == chosen);
    let start = first_seen(&widths, at, usize::from(area.width) + 2);
    let mut left = area;
    for (place, item, text) in settings.iter().skip(start) {
        let is_chosen = Some(*item) == chosen;
        draw_chosen(canvas, left, is_chosen);
        let look = if is_chosen { Look::Accent } else { Look::Plain };
        let taken = canvas.put(left, text, look);
        canvas.spot(Rect { width: taken, ..row(left, 0) }, Target::Row(*place));
        left = from(left, taken + 3);
    }
}

/// Marks the chosen of several that stand beside one another.
fn draw_chosen(canvas: &mut Canvas<'_>, place: Rect, is_chosen: bool) {
    if is_chosen && place.x > 0 {
        canvas.put(Rect { x: place.x - 1, width: 1, ..place }, "▌", Look::Accent);
    }
}

/// Returns the first of several things beside one another that is seen, so that the chosen one is.
fn first_seen(widths: &[usize], chosen: Option<usize>, room: usize) -> usize {
    let Some(chosen) = chosen else { return 0 };
    let mut used = 0;
    let seen = widths.iter().take(chosen + 1).rev().take_while(|width| {
        used += **width;
        used <= room
    });
    (chosen + 1).saturating_sub(seen.count().max(1))
}

/// Returns how wide the columns of the table are, with the gap behind each.
fn column_widths(page: &ImportPage, lang: Lang) -> Vec<usize> {
    let reading = &page.shown.reading;
    let of = |place: usize| {
        let name = reading.columns.get(place).map_or(0, |column| width(&column.name));
        let role = width(&words::role(page.roles.get(place).copied().flatten(), lang));
        let cells = reading.first.iter().filter_map(|row| row.get(place));
        let widest = cells.map(|cell| width(cell)).max().unwrap_or(0);
        widest.max(name).clamp(COLUMN.0, COLUMN.1).max(role) + usize::from(GAP)
    };
    (0..page.roles.len()).map(of).collect()
}

/// Returns the columns that are seen.
fn columns_seen(page: &ImportPage, room: u16, widths: &[usize]) -> std::ops::Range<usize> {
    let chosen = match page.chosen_item() {
        Some(ImportItem::Column(place)) => Some(place),
        _ => None,
    };
    let room = usize::from(room) + usize::from(GAP);
    let start = first_seen(widths, chosen, room);
    let mut left = room;
    // Of the last one there may be only a part.
    let fit = widths.iter().skip(start).take_while(|width| {
        let is_seen = left >= COLUMN.0 + usize::from(GAP);
        left = left.saturating_sub(**width);
        is_seen
    });
    start..start + fit.count().max(1).min(widths.len())
}

/// Says how many columns are out of sight on both sides.
fn columns_unseen(page: &ImportPage, room: u16, lang: Lang) -> String {
    let widths = column_widths(page, lang);
    let seen = columns_seen(page, room, &widths);
    let after = widths.len().saturating_sub(seen.end);
    let before = (seen.start > 0).then(|| format!("← {}", seen.start));
    let after = (after > 0).then(|| format!("→ {after}"));
    before.into_iter().chain(after).collect::<Vec<_>>().join("   ")
}

/// Draws the columns: what each is taken as, its heading, and the first rows.
fn draw_table(canvas: &mut Canvas<'_>, area: Rect, page: &ImportPage, lang: Lang) {
    let reading = &page.shown.reading;
    let widths = column_widths(page, lang);
    let seen = columns_seen(page, area.width, &widths);
    let items = page.items();
    let mut left = area;
    for place in seen {
        let wanted = widths.get(place).copied().unwrap_or_default();
        let column = Rect { width: left.width.min(cells(wanted).saturating_sub(GAP)), ..left };
        let item = ImportItem::Column(place);
        let role = page.roles.get(place).copied().flatten();
        let is_chosen = page.chosen_item() == Some(item);
        let (role_look, cell_look) = match (is_chosen, role) {
            (true, _) => (Look::Accent, Look::Plain),
            (false, Some(_)) => (Look::Plain, Look::Plain),
            (false, None) => (Look::Quiet, Look::Quiet),
        };
        draw_chosen(canvas, row(column, 0), is_chosen);
        canvas.put(row(column, 0), &words::role(role, lang), role_look);
        let name = reading.columns.get(place).map_or("", |column| column.name.as_str());
        canvas.put(row(column, 1), name, if role.is_some() { Look::Loud } else { Look::Quiet });
        let rows = reading.first.iter().take(usize::from(column.height).saturating_sub(2));
        for (at, cells_of) in rows.enumerate() {
            let cell = cells_of.get(place).map_or("", String::as_str);
            canvas.put(row(column, cells(at + 2)), cell, cell_look);
        }
        if let Some(at) = items.iter().position(|known| *known == item) {
            canvas.spot(column, Target::Row(at));
        }
        left = from(left, cells(wanted));
    }
}

/// Returns how wide the columns of who said an answer, of its theme, and of its votes or its day are; so many
/// answers are looked at that scrolling seldom moves them.
fn fact_widths(page: &ImportPage, session: &Session, room: u16, lang: Lang) -> [u16; 3] {
    let most = [room / 4, room / 5, 10];
    let mut widths = [0; 3];
    let answers = page.plan().into_iter().flat_map(Plan::answers);
    for answer in answers.take(SAMPLE) {
        let [_, _, facts @ ..] = planned(lang, session, answer);
        for ((widest, fact), most) in widths.iter_mut().zip(facts).zip(most) {
            *widest = cells(width(&one_line(&fact))).min(most).max(*widest);
        }
    }
    widths
}

fn draw_line(
    canvas: &mut Canvas<'_>,
    place: Rect,
    line: &ImportLine<'_>,
    widths: [u16; 3],
    session: &Session,
    lang: Lang,
) {
    match line {
        ImportLine::Heading(text) => drop(canvas.put(place, text, Look::Loud)),
        ImportLine::Sentence(text) => drop(canvas.put(place, text, Look::Plain)),
        ImportLine::Answer(answer) => draw_answer(canvas, place, answer, widths, session, lang),
        ImportLine::Refused(refused) => {
            let [at, why, text] = refusal(lang, refused);
            let used = canvas.put(place, &at, Look::Quiet) + GAP;
            let used = used + canvas.put(from(place, used), &why, Look::Plain) + GAP;
            canvas.put(from(place, used), &text, Look::Quiet);
        }
        ImportLine::Blank => {}
    }
}

fn draw_answer(
    canvas: &mut Canvas<'_>,
    place: Rect,
    answer: &Answer,
    widths: [u16; 3],
    session: &Session,
    lang: Lang,
) {
    let [label, text, who, theme, last] = planned(lang, session, answer);
    canvas.put(place, &label, Look::Accent);
    let rest = from(place, LABEL);
    let (text, who, theme) = (one_line(&text), one_line(&who), one_line(&theme));
    if place.width < WIDE {
        let facts: Vec<&str> =
            [&*who, &*theme, &*last].into_iter().filter(|it| !it.is_empty()).collect();
        let facts = clip(&facts.join(" · "), usize::from(rest.width / 2)).into_owned();
        let used = canvas.put_right(rest, &facts, Look::Quiet);
        canvas.put(without_right(rest, used + GAP), &text, Look::Plain);
        return;
    }
    let mut rest = rest;
    let [of_who, of_theme, of_last] = widths;
    let facts = [(&*last, of_last), (&*theme, of_theme), (&*who, of_who)];
    for (fact, cells) in facts.into_iter().filter(|(_, cells)| *cells > 0) {
        canvas.put(from(rest, rest.width.saturating_sub(cells)), fact, Look::Quiet);
        rest = without_right(rest, cells + GAP);
    }
    canvas.put(rest, &text, Look::Plain);
}

/// A sentence of the page, with its place if it can be changed, and whether it is chosen.
type Spoken = (String, Option<usize>, bool);

/// Says the page: how the file was read, what can be changed, each with its place, and what would be kept.
pub(in crate::view) fn told(model: &Model) -> (Vec<String>, Vec<Spoken>) {
    let Some(page) = model.import_page() else { return Default::default() };
    let Some(session) = model.workspace.as_ref().map(|open| &open.session) else {
        return Default::default();
    };
    let lang = model.lang;
    let chosen = page.chosen_item();
    let items =
        page.items().into_iter().enumerate().map(|(place, item)| {
            (words::setting(page, item, lang), Some(place), Some(item) == chosen)
        });
    let mut rows: Vec<Spoken> = items.collect();
    let say = |text: String| (text, None, false);
    rows.extend(page.wrong().map(|wrong| say(t!(lang, "plain-attention", text = wrong))));
    rows.extend(page.sentences(lang).into_iter().map(|(sentence, _)| say(sentence)));
    if let Some(plan) = page.plan() {
        let told = |fields: &[String]| {
            let said = fields.iter().filter(|field| !field.is_empty());
            said.map(|field| one_line(field).into_owned()).collect::<Vec<_>>().join("; ")
        };
        let answers = plan.answers().take(FIRST);
        rows.extend(answers.map(|answer| say(told(&planned(lang, session, answer)))));
        let more = plan.answers().count().saturating_sub(FIRST);
        rows.extend((more > 0).then(|| say(t!(lang, "import-more", n = more))));
        let refused = plan.refused.iter().take(FIRST);
        rows.extend(refused.map(|refused| say(told(&refusal(lang, refused)))));
        let more = plan.refused.len().saturating_sub(FIRST);
        rows.extend((more > 0).then(|| say(t!(lang, "import-more", n = more))));
    }
    let heading = vec![title(page, session, lang), how(page, lang)];
    (heading.into_iter().filter(|it| !it.is_empty()).collect(), rows)
}
