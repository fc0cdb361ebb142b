//! The page as it is read aloud: one sentence a row, in the order in which a listener wants them.
//!
//! Where a drawn row would be hard to follow by ear, the sentences are written here; the other pages are
//! drawn into cells wide enough for everything and read from there.

use std::collections::BTreeMap;

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::app::{
    LibraryRow, Mode, Model, Row, RowState, Target, chosen_among, help_text, opening_rows,
    review_rows,
};
use crate::domain::{Answer, Sheet, coverage};
use crate::i18n::Lang;
use crate::t;
use crate::text::width;

use super::canvas::Canvas;
use super::page::Page;
use super::wording::{self, NOTHING};
use super::{closed, context, facts, opening, put_mode, review};

/// The cells of a page that is drawn to be read: wide enough that nothing is cut.
const CELLS: Rect = Rect { x: 0, y: 0, width: 400, height: 200 };

/// The cells of the margin, in which the marks of a row stand.
const MARGIN: u16 = 2;

/// Stands before what is taken in a list.
const TAKEN: char = '✓';

/// A sentence that fills more cells than this may go on in the next row.
const WRAPPED: usize = 50;

/// What parts two facts of a row.
const AND: &str = "; ";

/// A page as it is read aloud.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Aloud {
    /// What stands above the rows, a sentence each.
    pub heading: Vec<String>,
    /// The rows.
    pub rows: Vec<AloudRow>,
    /// What stands with the line, a fact each.
    pub beside: Vec<String>,
}

/// A row of a page as it is read aloud.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct AloudRow {
    /// What it says.
    pub text: String,
    /// What choosing it means; none where nothing can be chosen.
    pub target: Option<Target>,
    /// Whether it is chosen.
    pub is_chosen: bool,
    /// Whether it is marked.
    pub is_marked: bool,
}

/// Reads the page of the present mode.
pub fn aloud(model: &Model) -> Aloud {
    let page = model.workspace.as_ref().map(|workspace| Page::new(model, workspace));
    let (heading, rows) = match (model.mode(), page) {
        (Mode::Library, _) if !model.library.shown().is_empty() => library(model),
        (Mode::Help, _) => help(model),
        (
            Mode::Capture | Mode::Parked | Mode::SheetBeside | Mode::List | Mode::FieldPrompt,
            Some(page),
        ) => sheet(page),
        (Mode::Votes, Some(page)) => votes(page),
        (Mode::Readback, Some(page)) => readback(page),
        (Mode::Review, Some(page)) => chain(page),
        (Mode::Opening, Some(page)) => passport(page),
        (Mode::Closed, Some(page)) => {
            (closed::told(page).iter().map(|told| spoken(told, ", ")).collect(), Vec::new())
        }
        (mode, _) => (Vec::new(), drawn(model, mode)),
    };
    Aloud { heading, rows, beside: beside(model) }
}

fn sheet(page: Page<'_>) -> (Vec<String>, Vec<AloudRow>) {
    let (workspace, lang) = (page.workspace, page.lang);
    let Some(sheet) = workspace.sheet() else { return Default::default() };
    let shown = workspace.shown();
    let mut heading = vec![
        lang.question(&workspace.session, sheet),
        match sheet {
            Sheet::Parked => t!(lang, "count-answers", n = shown.len()),
            _ => lang.count(sheet, shown.len()),
        },
    ];
    heading.extend(target(page));
    let rows = shown.into_iter().map(|answer| AloudRow {
        text: facts::with_label(answer, &page.workspace.session, page.lang),
        target: Some(Target::Answer(answer.label)),
        is_chosen: workspace.selected == Some(answer.label),
        is_marked: workspace.marked.contains(&answer.label),
    });
    (heading, rows.collect())
}

/// Says what new answers are for.
fn target(page: Page<'_>) -> Option<String> {
    let answer = page.workspace.session.answer(page.workspace.next.target?)?;
    Some(t!(
        page.lang,
        "plain-for",
        what = facts::with_label(answer, &page.workspace.session, page.lang)
    ))
}

fn answers(page: Page<'_>, say: impl Fn(&Answer) -> String) -> Vec<AloudRow> {
    let answers = page.workspace.answers().iter().enumerate();
    let rows = answers.map(|(index, answer)| AloudRow {
        text: say(answer),
        target: Some(Target::Row(index)),
        is_chosen: index == page.workspace.row,
        is_marked: false,
    });
    rows.collect()
}

fn votes(page: Page<'_>) -> (Vec<String>, Vec<AloudRow>) {
    let (workspace, lang) = (page.workspace, page.lang);
    let group = workspace.vote_group.as_ref().map(|key| page.group(key));
    let title = match (group, workspace.reading_ballots) {
        (Some(group), false) => t!(lang, "votes-of-group", group = group),
        (Some(group), true) => t!(lang, "ballots-of-group", group = group),
        (None, false) => t!(lang, "votes-of-room"),
        (None, true) => t!(lang, "ballots-of-room"),
    };
    let rows = answers(page, |answer| {
        let votes = answer.votes_with_merged();
        let counted = match &workspace.vote_group {
            Some(key) => votes.groups.get(key).copied(),
            None => Some(votes.total()).filter(|_| !votes.is_empty()),
        };
        let said = match counted {
            None => t!(lang, "plain-not-counted"),
            Some(_) if workspace.session.voting.hidden => t!(lang, "plain-counted-hidden"),
            Some(n) => t!(lang, "count-votes", n = n),
        };
        format!("{}: {}{AND}{said}", lang.label(answer.label), answer.text.replace('\n', " / "))
    });
    (vec![title], rows)
}

fn readback(page: Page<'_>) -> (Vec<String>, Vec<AloudRow>) {
    (
        Vec::new(),
        answers(page, |answer| facts::with_label(answer, &page.workspace.session, page.lang)),
    )
}

fn chain(page: Page<'_>) -> (Vec<String>, Vec<AloudRow>) {
    let (session, lang) = (&page.workspace.session, page.lang);
    let gaps = coverage(session).gaps();
    let mut heading = match gaps.len() {
        0 => vec![t!(lang, "review-nothing-to-settle")],
        n => vec![format!("{}: {n}", t!(lang, "review-to-settle"))],
    };
    heading.extend(review::told_gaps(session, lang).iter().map(|told| counted(told)));
    let rows = review_rows(session).into_iter().enumerate().map(|(index, row)| AloudRow {
        text: review::row_aloud(&row, page),
        target: Some(Target::Row(index)),
        is_chosen: index == page.workspace.row,
        is_marked: false,
    });
    (heading, rows.collect())
}

fn passport(page: Page<'_>) -> (Vec<String>, Vec<AloudRow>) {
    let rows = opening_rows(&page.workspace.session);
    let told = opening::told(page, &rows).into_iter().enumerate();
    let rows = told.map(|(index, (name, value))| AloudRow {
        text: format!("{name}: {}", if value == NOTHING { nothing(page.lang) } else { value }),
        target: Some(Target::Row(index)),
        is_chosen: index == page.workspace.row,
        is_marked: false,
    });
    (vec![page.lang.stage(page.workspace.session.stage)], rows.collect())
}

fn nothing(lang: Lang) -> String {
    t!(lang, "plain-nothing-set")
}

fn library(model: &Model) -> (Vec<String>, Vec<AloudRow>) {
    let (library, lang) = (&model.library, model.lang);
    let shown = library.shown();
    let chosen = chosen_among(&shown, library.selected);
    let title = library.lab.as_ref().map(|lab| lab.title.clone()).filter(|it| !it.is_empty());
    let mut heading = vec![title.unwrap_or_else(|| t!(lang, "library-title"))];
    heading.extend(library.faults.iter().map(|fault| fault.whole.clone()));
    let rows = shown.iter().enumerate().map(|(index, row)| AloudRow {
        text: match row {
            LibraryRow::Open(session) => session_aloud(session, model),
            LibraryRow::Copy(_, copy) => {
                [copy.name.as_str(), &lang.relation(copy.relation)].join(AND)
            }
            LibraryRow::Heading(lab) if lab.title.is_empty() => t!(lang, "library-alone"),
            LibraryRow::Heading(lab) => lab.title.clone(),
            LibraryRow::Planned(_, name) => [*name, &t!(lang, "library-not-begun")].join(AND),
            LibraryRow::Start { name, is_another: false } => {
                t!(lang, "library-start", name = name.as_str())
            }
            LibraryRow::Start { name, is_another: true } => {
                t!(lang, "library-start-another", name = name.as_str())
            }
        },
        target: Some(Target::Row(index)),
        is_chosen: index == chosen,
        is_marked: false,
    });
    (heading, rows.collect())
}

fn session_aloud(session: &Row, model: &Model) -> String {
    let lang = model.lang;
    let mut said = vec![session.platform.clone()];
    match &session.state {
        RowState::Unreadable(fault) => {
            said.extend([t!(lang, "library-unreadable"), fault.brief.clone()]);
            return said.join(AND);
        }
        RowState::LeftBehind(why) => said.push(why.clone()),
        RowState::InUse(place) => {
            said.push(t!(lang, "library-in-use-long", place = place.as_str()))
        }
        RowState::Ready => {}
    }
    said.push(lang.stage(session.stage));
    let sheets = [Sheet::Troubles, Sheet::Ways, Sheet::Actions];
    said.extend(sheets.into_iter().zip(session.counts).map(|(sheet, n)| lang.count(sheet, n)));
    if !session.copies.is_empty() {
        let relations: Vec<_> = session.copies.iter().map(|copy| copy.relation).collect();
        said.push(lang.copies(&relations));
    }
    said.push(wording::when(session.changed, model.now, lang));
    said.join(AND)
}

fn help(model: &Model) -> (Vec<String>, Vec<AloudRow>) {
    let (title, text) = help_text(model);
    let told = text.lines().filter(|line| !line.trim().is_empty()).map(str::to_owned);
    (std::iter::once(title).chain(told).collect(), Vec::new())
}

/// Reads what stands with the line.
fn beside(model: &Model) -> Vec<String> {
    let mut buffer = Buffer::empty(Rect { height: 1, ..CELLS });
    let area = buffer.area;
    context::draw(&mut Canvas::new(&mut buffer, model.colours), area, model);
    let row = row_text(&buffer, 0, 0);
    let parts = parts(&row).filter(|part| !part.ends_with(NOTHING));
    parts.map(|part| part.replace(" · ", ", ")).collect()
}

/// Draws a page and reads its rows.
fn drawn(model: &Model, mode: Mode) -> Vec<AloudRow> {
    let mut buffer = Buffer::empty(CELLS);
    let mut canvas = Canvas::new(&mut buffer, model.colours);
    let inside = Rect { x: MARGIN, width: CELLS.width - 2 * MARGIN, ..CELLS };
    put_mode(&mut canvas, inside, model, mode);
    let targets: BTreeMap<u16, Target> = (0..CELLS.height)
        .filter_map(|y| {
            let mut cells = [MARGIN, MARGIN + 8].into_iter();
            let target = cells.find_map(|x| canvas.target_at(Position { x, y }))?;
            Some((y, target))
        })
        .collect();
    let is_asked = mode == Mode::Question;
    let rows = (0..CELLS.height).map(|y| {
        let margin = row_text(&buffer, y, 0);
        let whole = row_text(&buffer, y, MARGIN);
        let target = targets.get(&y).copied();
        let text = match target {
            None if is_asked => counted(&whole),
            _ => spoken(&whole, AND),
        };
        let is_taken = text.starts_with(TAKEN);
        let mut text = text.trim_start_matches([TAKEN, ' ']).to_owned();
        // A choice has its number from the row it stands on.
        if let Some(Target::Row(place)) = target
            && let Some(rest) = text.strip_prefix(&format!("{}{AND}", place + 1))
        {
            text = rest.to_owned();
        }
        let has = |sign| margin.chars().take(usize::from(MARGIN)).any(|c| c == sign);
        let (is_chosen, is_marked) = (has('▌'), is_taken || has('•'));
        AloudRow { text, target, is_chosen, is_marked }
    });
    joined(rows.collect())
}

/// Puts the rows of a wrapped sentence together again, and leaves out the blank ones.
fn joined(rows: Vec<AloudRow>) -> Vec<AloudRow> {
    let mut joined: Vec<AloudRow> = Vec::new();
    let mut goes_on = false;
    for row in rows {
        let is_prose = row.target.is_none() && !row.text.contains(AND);
        match joined.last_mut().filter(|_| goes_on && is_prose) {
            Some(last) if !row.text.is_empty() => {
                last.text.push(' ');
                last.text.push_str(&row.text);
            }
            _ => joined.push(row.clone()),
        }
        goes_on = is_prose && row.text.chars().count() > WRAPPED;
    }
    joined.retain(|row| !row.text.is_empty());
    joined
}

/// Returns what stands in a row from a column on.
fn row_text(buffer: &Buffer, y: u16, from: u16) -> String {
    let mut text = String::new();
    let mut x = from;
    while let Some(cell) = buffer.cell((x, y)) {
        text.push_str(cell.symbol());
        // What is two columns wide leaves the cell after it blank.
        x = x.saturating_add(u16::try_from(width(cell.symbol()).max(1)).unwrap_or(1));
    }
    text.trim_end().to_owned()
}

/// Puts the columns of a row one after another, parted by this; what only draws is left out.
fn spoken(row: &str, between: &str) -> String {
    parts(row).map(|part| part.replace(" · ", ", ")).collect::<Vec<_>>().join(between)
}

/// Puts a number, what it counts, and which ones into one sentence; any other row is as it is.
fn counted(row: &str) -> String {
    let columns: Vec<&str> = parts(row).collect();
    match columns.as_slice() {
        [number, name, which @ ..] if number.parse::<usize>().is_ok() && !which.is_empty() => {
            format!("{number} {name}: {}", which.join(", "))
        }
        _ => spoken(row, AND),
    }
}

/// Goes over the columns of a row: what two blanks or more part, without signs that only draw.
fn parts(row: &str) -> impl Iterator<Item = &str> {
    let only_draws = |c: char| matches!(c, '\u{2500}'..='\u{259f}');
    let parts = row.split("  ").map(move |part| part.trim_matches(|c| c == ' ' || only_draws(c)));
    parts.filter(|part| !part.is_empty() && *part != NOTHING)
}
