//! The page as it is read aloud: one sentence a row, in the order in which a listener wants them.
//!
//! Where a drawn row would be hard to follow by ear, the sentences are written here; the other pages are
//! drawn into cells wide enough for everything and read from there.

mod drawn;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::app::{
    Command, LibraryRow, Mode, Model, Row, RowState, Target, chosen_among, help_text, opening_rows,
};
use crate::domain::{Answer, Sheet, coverage};
use crate::i18n::Lang;
use crate::t;

use drawn::{AND, CELLS, counted, drawn, parts, row_text, spoken};

use super::canvas::Canvas;
use super::page::Page;
use super::wording::{self, NOTHING};
use super::{actions, closed, context, facts, import, opening, ranking, review, votes};

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
    // What is asked about an answer leaves the page beneath as it is.
    let mode = match (model.mode(), &model.workspace) {
        (Mode::Opinion, Some(workspace)) => workspace.page(),
        (mode, _) => mode,
    };
    let (heading, rows) = match (mode, page) {
        (Mode::Library, _) if !model.library.shown().is_empty() => library(model),
        (Mode::Help, _) => help(model),
        (Mode::Actions, _) => actions(model),
        (Mode::ImportPage, _) => import_page(model),
        (
            Mode::Capture | Mode::Parked | Mode::SheetBeside | Mode::List | Mode::FieldPrompt,
            Some(page),
        ) => sheet(page),
        (Mode::Votes, Some(page)) => counting(page),
        (Mode::Ranking, Some(page)) => ranking(page),
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

fn counting(page: Page<'_>) -> (Vec<String>, Vec<AloudRow>) {
    let (workspace, lang) = (page.workspace, page.lang);
    let rows = answers(page, |answer| {
        let votes = answer.votes_with_merged();
        let counted = match &workspace.vote_group {
            Some(key) => votes.groups.get(key).copied(),
            None => Some(votes.total()).filter(|_| !votes.is_empty()),
        };
        let said = match counted {
            None => t!(lang, "plain-not-counted"),
            Some(_) if workspace.session.voting.hidden => t!(lang, "plain-counted-hidden"),
            Some(n) if workspace.takes_picks() => t!(lang, "count-points", n = n),
            Some(n) => t!(lang, "count-votes", n = n),
        };
        format!("{}: {}{AND}{said}", lang.label(answer.label), answer.text.replace('\n', " / "))
    });
    let mut heading = vec![votes::title(page)];
    if let Some(pairs) = workspace.unjudged.filter(|pairs| *pairs > 0) {
        let key = page.model.key_name(Command::Duplicates);
        heading.push(t!(lang, "votes-unjudged", n = pairs, key = key));
    }
    (heading, rows)
}

/// Reads the ranking: what is ranked and how, then the answers with their places and figures.
fn ranking(page: Page<'_>) -> (Vec<String>, Vec<AloudRow>) {
    let (heading, ranked) = ranking::told(page);
    let rows = ranked.into_iter().enumerate().map(|(index, text)| AloudRow {
        text,
        target: Some(Target::Row(index)),
        is_chosen: index == page.workspace.row,
        is_marked: false,
    });
    (heading, rows.collect())
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
    let found = page.workspace.findings();
    let rows = found.rows.iter().enumerate().map(|(index, row)| AloudRow {
        text: review::row_aloud(row, page),
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

fn actions(model: &Model) -> (Vec<String>, Vec<AloudRow>) {
    let Some(actions) = &model.actions else { return Default::default() };
    let title = t!(model.lang, "actions-title");
    let rows = actions::told(actions, model.lang).into_iter().map(|(text, place)| AloudRow {
        text,
        target: place.map(Target::Row),
        is_chosen: place == Some(actions.selected),
        is_marked: false,
    });
    (vec![title], rows.collect())
}

fn import_page(model: &Model) -> (Vec<String>, Vec<AloudRow>) {
    let (heading, rows) = import::told(model);
    let rows = rows.into_iter().map(|(text, place, is_chosen)| AloudRow {
        text,
        target: place.map(Target::Row),
        is_chosen,
        is_marked: false,
    });
    (heading, rows.collect())
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
