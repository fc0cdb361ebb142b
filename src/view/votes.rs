//! Counting votes: the sheet with a number to be typed for each answer in turn.

use ratatui::layout::Rect;

use crate::app::Command;
use crate::domain::{Answer, Sheet, Verdicts, budget, ranking, verdicts};
use crate::t;
use crate::text::{one_line, pad_left, width, wrap};

use super::canvas::{Canvas, Piece, below, cells, from, row, without_right};
use super::columns::GAP;
use super::layout::is_airy;
use super::page::Page;
use super::style::Look;
use super::window::{draw_rows, draw_unseen};
use super::wording;

/// The cells of the place in the ranking.
const PLACE: usize = 4;

/// The cells of a number of votes.
const NUMBER: usize = 5;

/// The fewest cells an answer's text has beside what is said of it.
const TEXT: usize = 24;

/// How many rows tell of the chosen answer.
const TOLD: usize = 2;

/// Draws the counting of a sheet's votes.
pub(super) fn draw(canvas: &mut Canvas<'_>, area: Rect, page: Page<'_>) {
    let sheet = page.workspace.sheet().unwrap_or(Sheet::Troubles);
    let airy = is_airy(canvas.area());
    let list = below(area, if airy { 2 } else { 1 });
    let answers = page.workspace.answers();
    let places = ranking(answers);
    let found = verdicts(&page.workspace.session, sheet);
    let told = told(page, &found, usize::from(area.width));
    // Where there is room, the list stays as high whatever there is to tell.
    let rows = match list.height {
        0..4 => 0,
        _ if airy => cells(TOLD) + 1,
        _ => cells(told.len()),
    };
    let list = Rect { height: list.height.saturating_sub(rows), ..list };
    let count = answers.len();
    let seen =
        draw_rows(canvas, list, count, page.workspace.row, |canvas, place, index, chosen| {
            let Some(answer) = answers.get(index) else { return };
            let ranked = places.iter().find(|ranked| ranked.label == answer.label);
            let rank =
                ranked.filter(|ranked| ranked.votes > 0 && !page.workspace.session.voting.hidden);
            let rank =
                rank.map(|r| if r.tied { format!("{}=", r.place) } else { r.place.to_string() });
            let argued = found.disagreements.iter().any(|one| one.label == answer.label);
            draw_answer(canvas, place, page, answer, (rank, argued, chosen));
        });
    // What is out of sight is told on the blank row, or else beside the title.
    let title = row(area, 0);
    let unseen = draw_unseen(canvas, row(area, u16::from(airy)), count, &seen);
    draw_title(canvas, if airy { title } else { without_right(title, unseen) }, page, sheet);
    if rows > 0 {
        let place = below(area, area.height.saturating_sub(cells(told.len())));
        for (index, (text, look)) in told.iter().enumerate() {
            canvas.put(row(place, cells(index)), text, *look);
        }
    }
}

/// Draws what is counted, and how many votes were given of those there are, or how many ballots.
fn draw_title(canvas: &mut Canvas<'_>, area: Rect, page: Page<'_>, sheet: Sheet) {
    let (workspace, who) = (page.workspace, title(page));
    let picks = workspace.takes_picks();
    let (given, is_over) = given(page, sheet);
    let (read, is_more) = ballots(page);
    let told = if picks {
        read.into()
    } else if workspace.reading_ballots {
        let ([in_full, short], [given, _]) = (read, given);
        vec![format!("{in_full} · {given}"), in_full, short]
    } else {
        given.into()
    };
    let room = usize::from(area.width).saturating_sub(width(&who) + usize::from(GAP));
    let fits = told.iter().find(|text| width(text) <= room).or(told.last());
    let is_alarm = is_over || (is_more && workspace.reads_ballots());
    let look = if is_alarm { Look::Alarm } else { Look::Quiet };
    let used = canvas.put_right(area, fits.map_or("", String::as_str), look);
    canvas.put(without_right(area, used + GAP), &who, Look::Loud);
}

/// Says what is counted: votes, ballots or five picks, and whose.
pub(super) fn title(page: Page<'_>) -> String {
    let (lang, workspace) = (page.lang, page.workspace);
    let group = workspace.vote_group.as_ref().map(|key| page.group(key));
    let picks = workspace.takes_picks();
    match (workspace.reads_ballots(), group) {
        (true, None) if picks => t!(lang, "picks-of-room"),
        (true, Some(group)) if picks => t!(lang, "picks-of-group", group = group),
        (false, None) => t!(lang, "votes-of-room"),
        (false, Some(group)) => t!(lang, "votes-of-group", group = group),
        (true, None) => t!(lang, "ballots-of-room"),
        (true, Some(group)) => t!(lang, "ballots-of-group", group = group),
    }
}

/// Says how many votes were given, in full and shortly, and tells whether these are more than there
/// are.
fn given(page: Page<'_>, sheet: Sheet) -> ([String; 2], bool) {
    let lang = page.lang;
    let purse = budget(&page.workspace.session, sheet);
    let of_group = page.workspace.vote_group.as_ref().and_then(|key| {
        let (_, purse) = purse.groups.iter().find(|(group, _)| group == key)?;
        Some(*purse)
    });
    let shown = of_group.unwrap_or(purse.whole);
    let short = t!(lang, "votes-given", n = shown.given);
    let in_full = match shown.of {
        Some(of) if shown.over() > 0 => {
            t!(lang, "votes-given-over", given = shown.given, of = of, over = shown.over())
        }
        Some(of) => {
            let left = shown.left().unwrap_or(0);
            t!(lang, "votes-given-of", given = shown.given, of = of, left = left)
        }
        None => short.clone(),
    };
    ([in_full, short], shown.over() > 0)
}

/// Says how many ballots were read, in full and shortly, and tells whether these are more than people.
fn ballots(page: Page<'_>) -> ([String; 2], bool) {
    let lang = page.lang;
    let (read, people) = (page.workspace.ballots_read(), page.workspace.ballots_expected());
    if people == 0 {
        return ([t!(lang, "ballots-read", n = read), read.to_string()], false);
    }
    let in_full = t!(lang, "ballots-read-of", n = read, of = people);
    let short = t!(lang, "ballots-read-short", n = read, of = people);
    ([in_full, short], read > people)
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
        Some(key) => votes.groups.get(key).map(ToString::to_string).unwrap_or_default(),
        None if votes.is_empty() => wording::NOTHING.to_owned(),
        None => votes.total().to_string(),
    };
    let is_secret = page.workspace.session.voting.hidden && !votes.is_empty();
    let number = if is_secret && !number.is_empty() { "•".to_owned() } else { number };
    let right =
        format!("{}{}", pad_left(&rank.unwrap_or_default(), PLACE), pad_left(&number, NUMBER));
    let mut used = canvas.put_right(place, &right, Look::Loud);
    if argued && !page.workspace.session.voting.hidden {
        let rest = without_right(place, used + GAP);
        let said = t!(lang, "votes-argued");
        let is_narrow = usize::from(rest.width) < width(&said) + TEXT;
        let said = if is_narrow { "≠".to_owned() } else { said };
        used += GAP + canvas.put_right(rest, &said, Look::Accent);
    }
    let text = from(without_right(place, used + GAP), 6);
    canvas.put(text, &one_line(&answer.text), if chosen { Look::Loud } else { Look::Plain });
}

/// Says what is known of the chosen answer's votes in at most [`TOLD`] rows: what each group gave, and
/// where they disagree. Where the verdict needs both rows, the other groups are left out; the figures go
/// last.
fn told(page: Page<'_>, found: &Verdicts, room: usize) -> Vec<Piece> {
    let (lang, session) = (page.lang, &page.workspace.session);
    let Some(answer) = page.workspace.answers().get(page.workspace.row) else { return Vec::new() };
    if session.voting.hidden {
        let key = page.model.key_name(Command::ShowVotes);
        return vec![(t!(lang, "votes-hidden", key = key), Look::Quiet)];
    }
    let votes = answer.votes_with_merged();
    let of_groups: Vec<String> =
        votes.groups.iter().map(|(key, votes)| format!("{} {votes}", page.group(key))).collect();
    let mut told = vec![(of_groups.join("   "), Look::Quiet)];
    if let Some(argued) = found.disagreements.iter().find(|argued| argued.label == answer.label) {
        let verdict = |figures| rows(&lang.verdict(argued, |key| page.group(key), figures), room);
        let mut said = verdict(true);
        if said.len() > TOLD {
            said = verdict(false);
        }
        told.truncate(TOLD.saturating_sub(said.len()));
        told.extend(said.into_iter().take(TOLD).map(|row| (row, Look::Accent)));
    } else if found.not_judged.contains(&answer.label) {
        let missing = found.uncounted.iter().filter(|key| !votes.groups.contains_key(*key));
        let missing: Vec<String> = missing.map(|key| page.group(key)).collect();
        let text = t!(lang, "votes-uncounted", groups = missing.join(", "));
        told.push((text, Look::Quiet));
    }
    told.retain(|(text, _)| !text.is_empty());
    told
}

/// Returns a text in rows of this width.
fn rows(text: &str, room: usize) -> Vec<String> {
    wrap(text, room).into_iter().filter_map(|part| text.get(part).map(str::to_owned)).collect()
}
