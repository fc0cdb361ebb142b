//! Counting votes: the sheet with a number to be typed for each answer in turn.

use ratatui::layout::Rect;

use crate::domain::{Answer, Sheet, budget, disagreements, ranking};
use crate::t;
use crate::text::{one_line, pad_left};

use super::canvas::{Canvas, below, from, row, without_right};
use super::columns::GAP;
use super::layout::is_airy;
use super::page::Page;
use super::style::Look;
use super::window::draw_rows;
use super::wording;

/// The cells of the place in the ranking.
const PLACE: usize = 4;

/// The cells of a number of votes.
const NUMBER: usize = 5;

/// Draws the counting of a sheet's votes.
pub(super) fn draw(canvas: &mut Canvas<'_>, area: Rect, page: Page<'_>) {
    let sheet = page.workspace.sheet().unwrap_or(Sheet::Troubles);
    draw_title(canvas, row(area, 0), page, sheet);
    let airy = is_airy(canvas.area());
    let list = below(area, if airy { 2 } else { 1 });
    let told = u16::from(list.height > 4);
    let list = Rect { height: list.height.saturating_sub(told * 2), ..list };
    let answers = page.workspace.answers();
    let places = ranking(answers);
    let disputed = disagreements(&page.workspace.session, sheet);
    draw_rows(canvas, list, answers.len(), page.workspace.row, |canvas, place, index, chosen| {
        let Some(answer) = answers.get(index) else { return };
        let ranked = places.iter().find(|ranked| ranked.label == answer.label);
        let rank =
            ranked.filter(|ranked| ranked.votes > 0 && !page.workspace.session.voting.hidden);
        let rank = rank.map(|r| if r.tied { format!("{}=", r.place) } else { r.place.to_string() });
        let argued = disputed.iter().any(|found| found.label == answer.label);
        draw_answer(canvas, place, page, answer, (rank, argued, chosen));
    });
    if told > 0 {
        draw_chosen(canvas, row(below(area, area.height - 1), 0), page, sheet);
    }
}

/// Draws what is counted, and how many votes were given of those there are.
fn draw_title(canvas: &mut Canvas<'_>, area: Rect, page: Page<'_>, sheet: Sheet) {
    let lang = page.lang;
    let purse = budget(&page.workspace.session, sheet);
    let of_group = page.workspace.vote_group.as_ref().and_then(|key| {
        let (_, purse) = purse.groups.iter().find(|(group, _)| group == key)?;
        Some(*purse)
    });
    let shown = of_group.unwrap_or(purse.whole);
    let given = match shown.of {
        Some(of) => {
            let left = shown.left().unwrap_or(0);
            t!(lang, "votes-given-of", given = shown.given, of = of, left = left)
        }
        None => t!(lang, "votes-given", n = shown.given),
    };
    let look = if shown.over() > 0 { Look::Alarm } else { Look::Quiet };
    let used = canvas.put_right(area, &given, look);
    let group = page.workspace.vote_group.as_ref();
    let who = group.map_or_else(
        || t!(lang, "votes-of-room"),
        |key| t!(lang, "votes-of-group", group = page.group(key)),
    );
    canvas.put(without_right(area, used + GAP), &who, Look::Loud);
}

fn draw_answer(
    canvas: &mut Canvas<'_>,
    place: Rect,
    page: Page<'_>,
    answer: &Answer,
    (rank, argued, chosen): (Option<String>, bool, bool),
) {
    let lang = page.lang;
    let label = pad_left(&lang.label(answer.label), 4);
    let look = if chosen { Look::Accent } else { Look::Quiet };
    canvas.put(place, &label, look);
    let votes = answer.votes_with_merged();
    let number = match &page.workspace.vote_group {
        Some(key) => votes.groups.get(key).copied().unwrap_or(0),
        None => votes.total(),
    };
    let number = match (number, page.workspace.session.voting.hidden) {
        (0, _) => wording::NOTHING.to_owned(),
        (_, true) => "•".to_owned(),
        (number, false) => number.to_string(),
    };
    let right =
        format!("{}{}", pad_left(&rank.unwrap_or_default(), PLACE), pad_left(&number, NUMBER));
    let mut used = canvas.put_right(place, &right, Look::Loud);
    if argued && !page.workspace.session.voting.hidden {
        let rest = without_right(place, used + GAP);
        used += GAP + canvas.put_right(rest, &t!(lang, "votes-argued"), Look::Accent);
    }
    let text = from(without_right(place, used + GAP), 6);
    canvas.put(text, &one_line(&answer.text), if chosen { Look::Loud } else { Look::Plain });
}

/// Draws the chosen answer's votes group by group, and where the groups disagree.
fn draw_chosen(canvas: &mut Canvas<'_>, area: Rect, page: Page<'_>, sheet: Sheet) {
    let lang = page.lang;
    let Some(answer) = page.workspace.answers().get(page.workspace.row) else { return };
    if page.workspace.session.voting.hidden {
        canvas.put(area, &t!(lang, "votes-hidden"), Look::Quiet);
        return;
    }
    let argued = disagreements(&page.workspace.session, sheet);
    let argued = argued.into_iter().find(|found| found.label == answer.label);
    let mut used = 0;
    if let Some(argued) = argued {
        let most = page.group(&argued.most);
        let least = page.group(&argued.least);
        let text = t!(lang, "votes-disagree", most = most, least = least);
        used = canvas.put_right(area, &text, Look::Accent);
    }
    let votes = answer.votes_with_merged();
    let of_groups: Vec<String> =
        votes.groups.iter().map(|(key, votes)| format!("{} {votes}", page.group(key))).collect();
    canvas.put(without_right(area, used + GAP), &of_groups.join("   "), Look::Quiet);
}
