//! Review: what is to be settled before closing, then the chain.

use std::mem::discriminant;

use ratatui::layout::Rect;

use crate::app::{CauseLine, Findings, ReviewRow, Target, Workspace};
use crate::domain::{Gap, Label, Row, Session, Sheet, chain, coverage};
use crate::i18n::Lang;
use crate::t;
use crate::text::{one_line, pad_left, pad_right, width, wrap};

use super::canvas::{Canvas, cells, from, row};
use super::chain::{draw_row, text_place};
use super::findings::Kind;
use super::layout::is_wide;
use super::page::Page;
use super::style::Look;
use super::window::draw_marks;
use super::{bars, facts, findings, window};

/// The cells of the number before a kind of gap.
const NUMBER: usize = 3;

/// One line of Review.
enum Piece<'a> {
    Blank,
    Title { gaps: usize },
    Heading(String),
    Gaps { count: Option<usize>, name: String, seen: Vec<(usize, String)> },
    Told { indent: u16, text: String },
    Cause(usize, &'a CauseLine),
    Chain(usize, Row<'a>),
}

/// Draws Review.
pub(super) fn draw(canvas: &mut Canvas<'_>, area: Rect, page: Page<'_>) {
    let wide = is_wide(canvas.area().width, &page.workspace.session);
    let left = if wide { area.width * 3 / 5 } else { area.width };
    if wide {
        bars::draw(canvas, from(area, left + 5), page);
    }
    let area = Rect { width: left, ..area };
    let chain = chain(&page.workspace.session);
    let found = page.workspace.findings();
    let room = area.width;
    let lines = Layout { page, found: &found, room }.lines(chain.rows());
    let chosen = lines.iter().position(|(_, chosen)| *chosen);
    // What is told of the chosen row is seen with it.
    let told = |index: usize| {
        let below = lines.iter().skip(index + 1);
        below.take_while(|(piece, _)| matches!(piece, Piece::Told { .. })).count()
    };
    let chosen_end = chosen.map(|index| index + told(index));
    let seen = window::from_top(lines.len(), usize::from(area.height), chosen_end);
    // Where not all of it fits, its beginning does.
    let start = chosen.map_or(seen.start, |chosen| chosen.min(seen.start));
    let end = (start + usize::from(area.height)).min(lines.len());
    window::draw_unseen_above(canvas, area, lines.len(), &(start..end));
    for (at, (piece, chosen)) in lines.iter().take(end).skip(start).enumerate() {
        let place = row(area, cells(at));
        draw_marks(canvas, place, *chosen, false);
        draw_piece(canvas, place, piece, page, page.workspace.row);
    }
}

/// What Review is laid out of, in so many cells.
struct Layout<'a> {
    page: Page<'a>,
    found: &'a Findings,
    room: u16,
}

/// The lines of Review, each with whether the chosen row is on it.
type Lines<'a> = Vec<(Piece<'a>, bool)>;

impl<'a> Layout<'a> {
    /// Lays Review out in lines.
    fn lines(&self, chain: Vec<Row<'a>>) -> Lines<'a> {
        let Self { page, found, room } = *self;
        let (lang, session) = (page.lang, &page.workspace.session);
        let gaps = found.coverage.gaps();
        let of_gaps = kinds(&gaps, session, lang);
        let of_findings = findings::kinds(found, lang, gaps.len());
        let judged = found.disputed.len() + found.common.len() + found.disagreements.len();
        let core = findings::core(found, lang, gaps.len() + judged);
        let all = of_gaps.iter().chain(&of_findings).chain(&core);
        let names = all.map(|kind| width(&kind.name)).max().unwrap_or(0);
        let names = names.min(usize::from(room) / 2);
        let mut lines = vec![(Piece::Title { gaps: gaps.len() }, false)];
        if room > 0 && !gaps.is_empty() {
            lines.push((Piece::Blank, false));
        }
        self.put_kinds(&mut lines, of_gaps, names, |place| {
            told(&gaps, place, page.workspace).into_iter().collect()
        });
        let silent = &found.coverage.people_not_heard;
        if !silent.is_empty() {
            let names = silent.join(", ");
            let text = t!(lang, "review-people-not-heard", n = silent.len(), names = names);
            lines.push((Piece::Told { indent: cells(NUMBER + 2), text }, false));
        }
        let told = |place| {
            let row = found.rows.get(place);
            let told = row.and_then(|row| findings::told(row, found, session, lang));
            told.map(|text| self.wrapped(&text)).unwrap_or_default()
        };
        let not_judged = findings::not_judged(found, session, lang);
        if !of_findings.is_empty() {
            self.put_heading(&mut lines, t!(lang, "review-opinions"));
            self.put_kinds(&mut lines, of_findings, names, told);
        }
        if let Some(text) = not_judged {
            lines.push((Piece::Told { indent: cells(NUMBER + 2), text }, false));
        }
        let has_causes = core.is_some();
        if has_causes {
            self.put_heading(&mut lines, t!(lang, "review-causes"));
            self.put_kinds(&mut lines, core.into_iter().collect(), names, told);
            let first = gaps.len() + judged + found.core.len();
            for (index, line) in (first..).zip(&found.causes) {
                lines.push((Piece::Cause(index, line), index == page.workspace.row));
                if index == page.workspace.row {
                    let row = cause_row(line, session);
                    let told = row.map(|row| told_in_full(&row, session, lang, room));
                    let told = told.unwrap_or_default().into_iter();
                    lines.extend(told.map(|told| (told, false)));
                }
            }
        }
        if !chain.is_empty() {
            if has_causes {
                self.put_heading(&mut lines, t!(lang, "review-chain"));
            } else {
                lines.push((Piece::Blank, false));
            }
        }
        let first = gaps.len() + judged + found.core.len() + found.causes.len();
        for (index, row) in (first..).zip(chain) {
            let chosen = index == page.workspace.row;
            lines.push((Piece::Chain(index, row), chosen));
            if chosen {
                let told = told_in_full(&row, session, lang, room);
                lines.extend(told.into_iter().map(|told| (told, false)));
            }
        }
        lines
    }

    fn put_heading(&self, lines: &mut Lines<'a>, text: String) {
        lines.push((Piece::Blank, false));
        lines.push((Piece::Heading(text), false));
    }

    /// Breaks a text that stands below a kind into lines.
    fn wrapped(&self, text: &str) -> Vec<String> {
        let room = usize::from(self.room).saturating_sub(NUMBER + 2);
        let parts = wrap(text, room).into_iter();
        parts.map(|part| text.get(part).unwrap_or_default().to_owned()).collect()
    }

    /// Puts kinds of rows with their number, name and rows; below the chosen row what is told of it.
    fn put_kinds(
        &self,
        lines: &mut Lines<'a>,
        kinds: Vec<Kind>,
        names: usize,
        told: impl Fn(usize) -> Vec<String>,
    ) {
        let row = self.page.workspace.row;
        let room = usize::from(self.room).saturating_sub(NUMBER + 2 + names + 3);
        for kind in kinds {
            let mut count = Some(kind.rows.len());
            let mut name = pad_right(&kind.name, names);
            for seen in broken(kind.rows, room) {
                let chosen = seen.iter().any(|(index, _)| *index == row);
                lines.push((Piece::Gaps { count: count.take(), name: name.clone(), seen }, chosen));
                name = " ".repeat(names);
                let told = if chosen { told(row) } else { Vec::new() };
                let indent = cells(NUMBER + 2);
                lines.extend(told.into_iter().map(|text| (Piece::Told { indent, text }, false)));
            }
        }
    }
}

/// Returns a line of the tree of causes as a row of the chain.
fn cause_row<'a>(line: &CauseLine, session: &'a Session) -> Option<Row<'a>> {
    let CauseLine { depth, label, votes, again } = *line;
    let answer = session.answer(label)?;
    Some(Row { depth, sheet: Sheet::Troubles, answer, votes, again, bare: false })
}

/// Returns all of an answer's text where its row of the chain cannot hold it, and what is known
/// of it, in lines below the text.
fn told_in_full<'a>(row: &Row<'_>, session: &Session, lang: Lang, room: u16) -> Vec<Piece<'a>> {
    let whole = Rect { x: 0, y: 0, width: room, height: 1 };
    let place = text_place(whole, row, lang);
    let cut = width(&one_line(&row.answer.text)) > usize::from(place.width);
    let text = if cut { row.answer.text.clone() } else { String::new() };
    let said = [text, facts::of(row.answer, session, lang)];
    let mut told = Vec::new();
    for said in said.iter().filter(|said| !said.is_empty()) {
        for part in wrap(said, usize::from(room.saturating_sub(place.x))) {
            let text = said.get(part).unwrap_or_default().to_owned();
            told.push(Piece::Told { indent: place.x, text });
        }
    }
    told
}

/// Returns what is left open in a few lines: how many of each kind, and which.
pub(super) fn told_gaps(session: &Session, lang: Lang) -> Vec<String> {
    let gaps = coverage(session).gaps();
    let kinds = kinds(&gaps, session, lang).into_iter();
    let told = kinds.map(|kind| {
        let names: Vec<String> = kind.rows.into_iter().map(|(_, name)| name).collect();
        format!("{:>NUMBER$}  {}   {}", names.len(), kind.name, names.join("  "))
    });
    told.collect()
}

/// Says what a row of Review is about: the gap and the answer behind it, or an answer of the chain.
pub(super) fn row_aloud(row: &ReviewRow, page: Page<'_>) -> String {
    let (session, lang) = (&page.workspace.session, page.lang);
    let of = |label: &Label| {
        let answer = session.answer(*label).map(|answer| facts::with_label(answer, session, lang));
        answer.unwrap_or_else(|| lang.label(*label))
    };
    match row {
        ReviewRow::Gap(Gap::GroupNotHeard(key)) => {
            let gap = Gap::GroupNotHeard(key.clone());
            format!("{}: {}", kind_name(&gap, 1, lang), page.group(key))
        }
        ReviewRow::Gap(gap) => {
            let answer = gap.label().map(|label| of(&label)).unwrap_or_default();
            format!("{}: {answer}", kind_name(gap, 1, lang))
        }
        ReviewRow::Disputed(label) => {
            format!("{}: {}", t!(lang, "review-disputed", n = 1), of(label))
        }
        ReviewRow::Common(label) => format!("{}: {}", t!(lang, "review-common", n = 1), of(label)),
        ReviewRow::Disagreement(label) => {
            format!("{}: {}", t!(lang, "review-apart", n = 1), of(label))
        }
        ReviewRow::Core(label) => format!("{}: {}", t!(lang, "review-core", n = 1), of(label)),
        ReviewRow::Cause(label) => format!("{}: {}", t!(lang, "review-causes"), of(label)),
        ReviewRow::Answer { label, .. } => of(label),
    }
}

/// Gathers gaps of one kind, in the order of the walk.
fn kinds(gaps: &[Gap], session: &Session, lang: Lang) -> Vec<Kind> {
    let of_one_kind = |a: &Gap, b: &Gap| discriminant(a) == discriminant(b);
    let mut indexes = 0..;
    let mut kinds = Vec::new();
    for alike in gaps.chunk_by(of_one_kind) {
        let Some(first) = alike.first() else { continue };
        let names = alike.iter().map(|gap| match gap {
            Gap::GroupNotHeard(key) => lang.group_of(session, key),
            Gap::TroubleWithoutWay(_)
            | Gap::WayWithoutAction(_)
            | Gap::ActionWithoutOwner(_)
            | Gap::ActionWithoutDate(_)
            | Gap::WayForNothing(_)
            | Gap::ActionForNothing(_)
            | Gap::Unclear(_)
            | Gap::Parked(_) => gap.label().map(|label| lang.label(label)).unwrap_or_default(),
        });
        let rows = names.zip(indexes.by_ref()).map(|(name, index)| (index, name)).collect();
        kinds.push(Kind { name: kind_name(first, alike.len(), lang), rows });
    }
    kinds
}

/// Returns what stands after the number of gaps of one kind.
fn kind_name(gap: &Gap, n: usize, lang: Lang) -> String {
    match gap {
        Gap::TroubleWithoutWay(_) => t!(lang, "review-troubles-without-way", n = n),
        Gap::WayWithoutAction(_) => t!(lang, "review-ways-without-action", n = n),
        Gap::ActionWithoutOwner(_) => t!(lang, "review-actions-without-owner", n = n),
        Gap::ActionWithoutDate(_) => t!(lang, "review-actions-without-date", n = n),
        Gap::WayForNothing(_) => t!(lang, "review-ways-for-nothing", n = n),
        Gap::ActionForNothing(_) => t!(lang, "review-actions-for-nothing", n = n),
        Gap::GroupNotHeard(_) => t!(lang, "review-groups-not-heard", n = n),
        Gap::Unclear(_) => t!(lang, "review-unclear", n = n),
        Gap::Parked(_) => t!(lang, "review-parked", n = n),
    }
}

/// Breaks the gaps of a kind into lines so many cells wide.
fn broken(gaps: Vec<(usize, String)>, room: usize) -> Vec<Vec<(usize, String)>> {
    let mut lines: Vec<Vec<(usize, String)>> = Vec::new();
    let mut used = 0;
    for (index, text) in gaps {
        let needed = width(&text) + 2;
        match lines.last_mut().filter(|_| used + needed <= room) {
            Some(line) => line.push((index, text)),
            None => {
                lines.push(vec![(index, text)]);
                used = 0;
            }
        }
        used += needed;
    }
    lines
}

/// Returns the answer behind the chosen gap.
fn told(gaps: &[Gap], place: usize, workspace: &Workspace) -> Option<String> {
    let label = gaps.get(place)?.label()?;
    workspace.session.answer(label).map(|answer| one_line(&answer.text).into_owned())
}

fn draw_piece(
    canvas: &mut Canvas<'_>,
    place: Rect,
    piece: &Piece<'_>,
    page: Page<'_>,
    chosen: usize,
) {
    let lang = page.lang;
    match piece {
        Piece::Blank => {}
        Piece::Title { gaps: 0 } => {
            canvas.put(place, &t!(lang, "review-nothing-to-settle"), Look::Loud);
        }
        Piece::Title { gaps } => {
            let title = format!("{}   {gaps}", t!(lang, "review-to-settle"));
            canvas.put(place, &title, Look::Loud);
        }
        Piece::Heading(text) => {
            canvas.put(place, text, Look::Loud);
        }
        Piece::Gaps { count, name, seen } => {
            let count = count.map(|count| count.to_string()).unwrap_or_default();
            // A number of more digits than usual is not cut; the gap after it becomes narrower.
            let number = pad_left(&count, NUMBER.max(count.len()));
            let taken = canvas.put(place, &number, Look::Loud);
            let name_place = from(place, cells(NUMBER + 2).max(taken + 1));
            let used = canvas.put(name_place, name, Look::Plain);
            draw_gaps(canvas, from(name_place, used + 1), seen, chosen);
        }
        Piece::Told { indent, text } => {
            canvas.put(from(place, *indent), text, Look::Quiet);
        }
        Piece::Cause(index, line) => {
            if let Some(row) = cause_row(line, &page.workspace.session) {
                draw_row(canvas, place, &row, *index == chosen, lang);
                canvas.spot(place, Target::Row(*index));
            }
        }
        Piece::Chain(index, chain_row) => {
            draw_row(canvas, place, chain_row, *index == chosen, lang);
            canvas.spot(place, Target::Row(*index));
        }
    }
}

fn draw_gaps(canvas: &mut Canvas<'_>, place: Rect, seen: &[(usize, String)], chosen: usize) {
    let mut used = 0;
    for (index, text) in seen {
        let mark = if *index == chosen { " ▌" } else { "  " };
        let look = if *index == chosen { Look::Accent } else { Look::Plain };
        let mark_cells = canvas.put(from(place, used), mark, look);
        let spot = from(place, used + mark_cells);
        let taken = canvas.put(spot, text, look);
        canvas.spot(Rect { width: taken, ..spot }, Target::Row(*index));
        used += mark_cells + taken;
    }
}
