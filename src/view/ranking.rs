//! The ranking of a sheet: its answers by votes, or by the points of ballots, with what the figures mean.

use ratatui::layout::Rect;

use crate::app::Command;
use crate::domain::{PickRank, Sheet, budget, ranking, tally};
use crate::t;
use crate::text::{one_line, pad_left, width, wrap};

use super::canvas::{Canvas, Piece, below, cells, from, row, without_right};
use super::columns::GAP;
use super::layout::is_airy;
use super::page::Page;
use super::style::Look;
use super::window::{draw_rows, draw_title};
use super::wording;

/// The cells of a place and of a label.
const PLACE: usize = 4;
const LABEL: usize = 5;

/// The cells of a figure, and of the gap before each.
const FIGURE: usize = 4;
const BETWEEN: usize = 2;

/// From this width on all figures stand beside the answers.
const IN_FULL: u16 = 66;

/// How many rows tell of the chosen answer and of the figures.
const TOLD: usize = 4;

/// Draws the ranking of a sheet.
pub(super) fn draw(canvas: &mut Canvas<'_>, area: Rect, page: Page<'_>) {
    let lang = page.lang;
    let sheet = page.workspace.sheet().unwrap_or(Sheet::Troubles);
    let rows = Rows::of(page, sheet);
    let airy = is_airy(canvas.area());
    let in_full = airy && area.width >= IN_FULL && rows.ballots.is_some();
    let list = below(area, if airy { 2 } else { 1 });
    if page.workspace.session.voting.hidden {
        canvas.put(row(area, 0), &rows.title(page), Look::Loud);
        let key = wording::key(page.model, Command::ShowVotes);
        canvas.put_wrapped(list, &t!(lang, "ranking-hidden", key = key), Look::Quiet);
        return;
    }
    let told = rows.told(page, usize::from(area.width));
    let most = if airy { TOLD } else { TOLD / 2 };
    let height = if list.height < 4 { 0 } else { cells(told.len().min(most)) + u16::from(airy) };
    let list = Rect { height: list.height.saturating_sub(height), ..list };
    let heads = [
        t!(lang, "ranking-points"),
        t!(lang, "ranking-picked"),
        t!(lang, "ranking-mean"),
        t!(lang, "ranking-spread"),
    ];
    let (count, chosen) = (rows.ranked.len(), page.workspace.row);
    let seen = draw_rows(canvas, list, count, chosen, |canvas, place, index, chosen| {
        if let Some(ranked) = rows.ranked.get(index) {
            draw_answer(canvas, place, page, ranked, (in_full.then_some(&heads), chosen));
        }
    });
    draw_title(canvas, row(area, 0), &rows.title(page), count, &seen);
    if in_full {
        canvas.put_right(row(area, 1), &in_columns(&heads, &heads), Look::Quiet);
    }
    if height > 0 {
        let place = below(area, area.height.saturating_sub(cells(told.len().min(most))));
        for (index, (text, look)) in told.iter().take(most).enumerate() {
            canvas.put(row(place, cells(index)), text, *look);
        }
    }
}

/// Says the ranking as it is read aloud: what is ranked and what the figures mean, then a sentence for each
/// answer.
pub(super) fn told(page: Page<'_>) -> (Vec<String>, Vec<String>) {
    let (lang, session) = (page.lang, &page.workspace.session);
    let rows = Rows::of(page, page.workspace.sheet().unwrap_or(Sheet::Troubles));
    let mut heading = vec![rows.title(page)];
    if session.voting.hidden {
        let key = wording::key(page.model, Command::ShowVotes);
        heading.push(t!(lang, "ranking-hidden", key = key));
        return (heading, Vec::new());
    }
    heading.extend(rows.mixed(page));
    heading.push(rows.rule(page));
    let ranked = rows.ranked.iter().map(|ranked| {
        let answer = session.answer(ranked.label);
        let text = answer.map(|answer| answer.text.replace('\n', " / ")).unwrap_or_default();
        let place = match (ranked.points, ranked.tied) {
            (0, _) => None,
            (_, true) => Some(t!(lang, "plain-place-shared", place = ranked.place)),
            (_, false) => Some(t!(lang, "plain-place", place = ranked.place)),
        };
        let name = [Some(format!("{}: {text}", lang.label(ranked.label))), place];
        let name = name.into_iter().flatten().collect::<Vec<_>>().join("; ");
        rows.figures(page, ranked, &name)
            .unwrap_or_else(|| format!("{name}; {}", t!(lang, "count-votes", n = ranked.points)))
    });
    (heading, ranked.collect())
}

/// The answers by rank.
struct Rows {
    /// How many ballots with five picks there are; none where votes are counted otherwise.
    ballots: Option<u32>,
    /// The answers; but for five picks the points are votes, and nothing else is known.
    ranked: Vec<PickRank>,
    /// The votes on the sheet that are no points of ballots, beside five picks, or that are, beside others.
    otherwise: u32,
}

impl Rows {
    fn of(page: Page<'_>, sheet: Sheet) -> Self {
        let session = &page.workspace.session;
        let tally = tally(session, sheet);
        let points = tally.ranked.iter().fold(0_u32, |sum, it| sum.saturating_add(it.points));
        if page.workspace.takes_picks() {
            let otherwise = budget(session, sheet).whole.given.saturating_sub(points);
            return Self { ballots: Some(tally.ballots), ranked: tally.ranked, otherwise };
        }
        let ranked = ranking(session.sheet(sheet)).into_iter().map(|it| PickRank {
            place: it.place,
            tied: it.tied,
            label: it.label,
            points: it.votes,
            picked: 0,
            mean: 0.0,
            spread: 0.0,
        });
        Self { ballots: None, ranked: ranked.collect(), otherwise: points }
    }

    fn title(&self, page: Page<'_>) -> String {
        let lang = page.lang;
        match self.ballots {
            Some(ballots) => t!(lang, "ranking-title-picks", n = ballots),
            None => {
                let how = lang.counting(page.workspace.session.voting.counting());
                t!(lang, "ranking-title", how = how)
            }
        }
    }

    /// Says what the figures mean.
    fn rule(&self, page: Page<'_>) -> String {
        match self.ballots {
            Some(_) => t!(page.lang, "ranking-rule-picks"),
            None => t!(page.lang, "ranking-rule"),
        }
    }

    /// Says where votes on the sheet were counted in another way.
    fn mixed(&self, page: Page<'_>) -> Option<String> {
        match (self.otherwise, self.ballots) {
            (0, _) => None,
            (votes, Some(_)) => Some(t!(page.lang, "ranking-without", n = votes)),
            (points, None) => Some(t!(page.lang, "ranking-with", n = points)),
        }
    }

    /// Says the figures of an answer that is called so; none where no ballots are ranked.
    fn figures(&self, page: Page<'_>, it: &PickRank, name: &str) -> Option<String> {
        let ballots = self.ballots.filter(|ballots| *ballots > 0)?;
        let (mean, spread) = (figure(page, it.mean), figure(page, it.spread));
        let (points, picked) = (it.points, it.picked);
        Some(t!(
            page.lang,
            "ranking-chosen",
            label = name,
            points = points,
            picked = picked,
            ballots = ballots,
            mean = mean,
            spread = spread
        ))
    }

    /// Says what is known of the chosen answer, then what the figures mean.
    fn told(&self, page: Page<'_>, room: usize) -> Vec<Piece> {
        let (rule, mixed) = (self.rule(page), self.mixed(page));
        let chosen = self.ranked.get(page.workspace.row);
        let chosen = chosen.and_then(|it| self.figures(page, it, &page.lang.label(it.label)));
        let said = chosen.map(|text| (text, Look::Plain)).into_iter();
        let said = said.chain(mixed.map(|text| (text, Look::Alarm))).chain([(rule, Look::Quiet)]);
        let rows = said.flat_map(|(text, look)| {
            let parts = wrap(&text, room);
            let rows = parts.into_iter().filter_map(|part| text.get(part).map(str::to_owned));
            rows.map(|row| (row.trim_end().to_owned(), look)).collect::<Vec<_>>()
        });
        rows.collect()
    }
}

fn draw_answer(
    canvas: &mut Canvas<'_>,
    place: Rect,
    page: Page<'_>,
    ranked: &PickRank,
    (heads, chosen): (Option<&[String; 4]>, bool),
) {
    let figures = if let Some(heads) = heads {
        let (mean, spread) = (figure(page, ranked.mean), figure(page, ranked.spread));
        in_columns(heads, &[ranked.points.to_string(), ranked.picked.to_string(), mean, spread])
    } else {
        ranked.points.to_string()
    };
    let used = canvas.put_right(place, &figures, Look::Loud);
    let rank = match (ranked.points, ranked.tied) {
        (0, _) => wording::NOTHING.to_owned(),
        (_, true) => format!("{}=", ranked.place),
        (_, false) => ranked.place.to_string(),
    };
    let label = pad_left(&page.lang.label(ranked.label), LABEL);
    let look = if chosen { Look::Accent } else { Look::Quiet };
    let taken = canvas.put_all(place, &[(pad_left(&rank, PLACE), Look::Loud), (label, look)]);
    let text = from(without_right(place, used + GAP), taken + GAP);
    let answer = page.workspace.session.answer(ranked.label);
    let said = answer.map(|answer| one_line(&answer.text)).unwrap_or_default();
    canvas.put(text, &said, if chosen { Look::Loud } else { Look::Plain });
}

/// Puts figures right-aligned under their heads.
fn in_columns(heads: &[String; 4], figures: &[String; 4]) -> String {
    let column = |head: &String| width(head).max(FIGURE) + BETWEEN;
    heads.iter().zip(figures).map(|(head, figure)| pad_left(figure, column(head))).collect()
}

/// Returns a figure with one decimal.
fn figure(page: Page<'_>, number: f64) -> String {
    format!("{number:.1}").replace('.', &t!(page.lang, "decimal-sign"))
}
