//! The plenary: the platforms side by side, what cuts across, what is required of whom, by when.

use ratatui::layout::Rect;

use crate::app::{AskedFacts, DeadlineFacts, Model, Plenary, PlenaryFacts, PlenaryRow};
use crate::domain::{PlatformRow, Reply};
use crate::i18n::Lang;
use crate::t;
use crate::text::{one_line, pad_left, pad_right, width};

use super::actions::sign;
use super::canvas::{Canvas, Piece, cells, from, row, without_right};
use super::layout::below_title;
use super::style::Look;
use super::window::{draw_rows, draw_unseen};
use super::wording::NOTHING;

/// The cells between two columns.
const GAP: usize = 2;

/// From this width on the columns have heads of whole words.
const WITH_WORDS: u16 = 60;

/// The longest bar of requirements, in cells.
const LONGEST_BAR: usize = 24;

/// The shades of a bar, in the order of the replies: what is weaker was answered less.
const SHADES: [char; 5] = ['█', '▓', '▒', '░', '·'];

/// Draws the plenary around the chosen row.
pub(super) fn draw(canvas: &mut Canvas<'_>, area: Rect, model: &Model) {
    let Some(plenary) = &model.plenary else { return };
    let body = below_title(canvas, area);
    let rows = plenary.facts.rows();
    let columns = Columns::of(model.lang, body.width, plenary);
    let chosen = plenary.chosen.min(rows.len().saturating_sub(1));
    let seen = draw_rows(canvas, body, rows.len(), chosen, |canvas, place, index, _| {
        if let Some(what) = rows.get(index) {
            draw_row(canvas, place, model.lang, plenary, *what, &columns);
        }
    });
    let used = draw_unseen(canvas, row(area, 0), rows.len(), &seen);
    draw_title(canvas, without_right(row(area, 0), used), model, plenary);
}

fn draw_title(canvas: &mut Canvas<'_>, area: Rect, model: &Model, plenary: &Plenary) {
    let used = canvas.put(area, &t!(model.lang, "plenary-title"), Look::Loud);
    let lab = &plenary.facts.lab;
    let days = model.lang.days(lab.from, lab.to);
    let parts = [lab.title.as_str(), lab.place.as_str(), &days].into_iter();
    let parts = parts.filter(|part| !part.is_empty()).map(|part| format!(" · {part}"));
    canvas.put(from(area, used), &parts.collect::<String>(), Look::Quiet);
}

fn draw_row(
    canvas: &mut Canvas<'_>,
    place: Rect,
    lang: Lang,
    plenary: &Plenary,
    what: PlenaryRow,
    columns: &Columns,
) {
    let facts = &plenary.facts;
    match what {
        PlenaryRow::Blank => {}
        PlenaryRow::Remark(at) => {
            if let Some(text) = facts.remarks.get(at) {
                canvas.put(place, &format!("! {}", one_line(text)), Look::Alarm);
            }
        }
        PlenaryRow::Heads => columns.draw(canvas, place, "", &columns.heads(), Look::Quiet),
        PlenaryRow::Platform(at) => {
            if let Some(platform) = facts.platforms.get(at) {
                let name = format!("{} {}", platform.number, one_line(&platform.row.platform));
                let mut cells = columns.cells(&platform.row, lang);
                let mut look = Look::Plain;
                if platform.is_left_out {
                    cells = columns.left_out(lang);
                    look = Look::Quiet;
                }
                columns.draw(canvas, place, &name, &cells, look);
            }
        }
        PlenaryRow::Sums => {
            let sums = columns.sums(facts);
            columns.draw(canvas, place, &t!(lang, "plenary-sums"), &sums, Look::Loud);
        }
        PlenaryRow::Themes => {
            heading(canvas, place, &t!(lang, "plenary-themes-heading"), facts.themes.len())
        }
        PlenaryRow::Theme(at) => {
            if let Some(theme) = facts.themes.get(at) {
                let on = theme.sessions.iter().filter_map(|place| facts.of_theme(*place));
                let on: Vec<String> = on.map(|session| session.number.to_string()).collect();
                let said = t!(
                    lang,
                    "plenary-theme-facts",
                    platforms = on.join(", "),
                    answers = theme.answers.len(),
                    votes = theme.votes
                );
                let said = format!("{}{said}", " ".repeat(GAP));
                let used = canvas.put_right(from(place, place.width / 3), &said, Look::Quiet);
                canvas.put(
                    without_right(place, used),
                    &one_line(&theme.names.join(" / ")),
                    Look::Plain,
                );
            }
        }
        PlenaryRow::Requirements => {
            let all = facts.asked.iter().map(AskedFacts::total).sum();
            heading(canvas, place, &t!(lang, "plenary-requirements-heading"), all);
        }
        PlenaryRow::Legend => draw_legend(canvas, place, lang),
        PlenaryRow::Asked(at) => {
            if let Some(asked) = facts.asked.get(at) {
                let most = facts.asked.iter().map(AskedFacts::total).max().unwrap_or(1);
                draw_asked(canvas, place, lang, asked, most);
            }
        }
        PlenaryRow::Calendar => {
            heading(canvas, place, &t!(lang, "plenary-calendar-heading"), facts.deadlines.len());
        }
        PlenaryRow::Deadline(at) => {
            if let Some(deadline) = facts.deadlines.get(at) {
                draw_deadline(canvas, place, lang, deadline);
            }
        }
        PlenaryRow::Nothing => {
            canvas.put(place, &t!(lang, "plenary-nothing"), Look::Quiet);
        }
    }
}

fn heading(canvas: &mut Canvas<'_>, place: Rect, name: &str, count: usize) {
    let used = canvas.put(place, name, Look::Loud);
    if count > 0 {
        canvas.put(from(place, used), &format!("   {count}"), Look::Loud);
    }
}

/// A fact about a platform that a column shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Fact {
    People,
    Count(usize),
    Owned,
    Dated,
    Votes,
    Stage,
}

/// The columns of the comparison that fit, with their heads and cells.
struct Columns(Vec<(Fact, String, usize)>);

impl Columns {
    /// Picks the columns: the three counts always, the others while the names keep their room.
    fn of(lang: Lang, room: u16, plenary: &Plenary) -> Self {
        let all = [
            (Fact::People, t!(lang, "plenary-head-people")),
            (Fact::Count(0), t!(lang, "library-troubles")),
            (Fact::Count(1), t!(lang, "library-ways")),
            (Fact::Count(2), t!(lang, "library-actions")),
            (Fact::Owned, t!(lang, "plenary-head-owned")),
            (Fact::Dated, t!(lang, "plenary-head-dated")),
            (Fact::Votes, t!(lang, "plenary-head-votes")),
            (Fact::Stage, String::new()),
        ];
        let short = |fact: Fact, head: String| match fact {
            Fact::Count(0) => t!(lang, "plenary-short-troubles"),
            Fact::Count(1) => t!(lang, "plenary-short-ways"),
            Fact::Count(_) => t!(lang, "plenary-short-actions"),
            Fact::People | Fact::Owned | Fact::Dated | Fact::Votes | Fact::Stage => head,
        };
        let stages =
            plenary.facts.platforms.iter().map(|p| width(&lang.stage_in_short(p.row.stage)));
        let stages = stages.max().unwrap_or(0);
        let columns = all.into_iter().map(|(fact, head)| {
            let head = if room < WITH_WORDS { short(fact, head) } else { head };
            let cells = if fact == Fact::Stage { stages } else { width(&head).max(3) };
            (fact, head, cells)
        });
        let mut columns = Self(columns.collect());
        let names = usize::from(if room < WITH_WORDS { room / 2 } else { 18 });
        for less in [Fact::Dated, Fact::Owned, Fact::People, Fact::Votes, Fact::Stage] {
            if columns.needed() + names > usize::from(room) {
                columns.0.retain(|(fact, _, _)| *fact != less);
            }
        }
        columns
    }

    fn needed(&self) -> usize {
        self.0.iter().map(|(_, _, cells)| cells + GAP).sum()
    }

    fn heads(&self) -> Vec<String> {
        self.0.iter().map(|(_, head, _)| head.clone()).collect()
    }

    fn cells(&self, platform: &PlatformRow, lang: Lang) -> Vec<String> {
        let cell = |(fact, _, _): &(Fact, String, usize)| match fact {
            Fact::Stage => lang.stage_in_short(platform.stage),
            number => shown(value(*number, platform)),
        };
        self.0.iter().map(cell).collect()
    }

    /// Says nothing but that a platform is left out.
    fn left_out(&self, lang: Lang) -> Vec<String> {
        let last = self.0.len().saturating_sub(1);
        let cell = |at| if at == last { t!(lang, "plenary-left-out-short") } else { String::new() };
        (0..self.0.len()).map(cell).collect()
    }

    fn sums(&self, facts: &PlenaryFacts) -> Vec<String> {
        let cell = |(fact, _, _): &(Fact, String, usize)| match fact {
            Fact::Stage => String::new(),
            number => shown(facts.counted_rows().map(|row| value(*number, row)).sum()),
        };
        self.0.iter().map(cell).collect()
    }

    fn draw(&self, canvas: &mut Canvas<'_>, place: Rect, name: &str, all: &[String], look: Look) {
        let facts = cells(self.needed());
        canvas.put(without_right(place, facts), name, look);
        let mut at = from(place, place.width.saturating_sub(facts));
        for ((fact, _, room), text) in self.0.iter().zip(all) {
            let text = match fact {
                Fact::Stage => pad_right(text, *room),
                Fact::People | Fact::Count(_) | Fact::Owned | Fact::Dated | Fact::Votes => {
                    pad_left(text, *room)
                }
            };
            canvas.put(from(at, cells(GAP)), &text, look);
            at = from(at, cells(GAP + room));
        }
    }
}

fn value(fact: Fact, platform: &PlatformRow) -> u64 {
    match fact {
        Fact::People => u64::from(platform.people),
        Fact::Count(0) => platform.troubles as u64,
        Fact::Count(1) => platform.ways as u64,
        Fact::Count(_) => platform.actions as u64,
        Fact::Owned => platform.owned as u64,
        Fact::Dated => platform.dated as u64,
        Fact::Votes => u64::from(platform.votes.unwrap_or_default()),
        Fact::Stage => 0,
    }
}

fn shown(number: u64) -> String {
    if number == 0 { NOTHING.to_owned() } else { number.to_string() }
}

/// Draws a group with the number of its requirements and a bar of their replies.
fn draw_asked(canvas: &mut Canvas<'_>, place: Rect, lang: Lang, asked: &AskedFacts, most: usize) {
    let names = place.width / 3;
    let whole = place.width >= WITH_WORDS;
    let group = &asked.group;
    let name = if whole { lang.group_in_full(group) } else { lang.group(group) };
    canvas.put(Rect { width: names, ..place }, &name, Look::Plain);
    let rest = from(place, names + 1);
    canvas.put(rest, &pad_left(&asked.total().to_string(), 3), Look::Loud);
    let rest = from(rest, 5);
    let room = usize::from(rest.width).min(LONGEST_BAR);
    let used = canvas.put(rest, &bar(&asked.replies, most, room), Look::Accent);
    let left = from(rest, used.max(cells(room.min(most))) + 2);
    let given = || asked.replies.iter().zip(SHADES.into_iter().zip(Reply::all_and_none()));
    let given = || given().filter(|(count, _)| **count > 0);
    let words =
        given().map(|(count, (_, reply))| format!("{} {count}", lang.reply_in_short(reply)));
    let words = words.collect::<Vec<_>>().join(", ");
    // Where the words have no room, the shades stand for them, as the legend says.
    let shades = given().map(|(count, (shade, _))| format!("{shade} {count}"));
    let shades = shades.collect::<Vec<_>>().join("  ");
    let fits = |said: &&String| width(said) <= usize::from(left.width);
    if let Some(said) = [&words, &shades].into_iter().find(fits) {
        canvas.put(left, said, Look::Quiet);
    }
}

/// Makes a bar, one cell a requirement where they fit, each reply in a shade of its own.
fn bar(replies: &[usize; 5], most: usize, room: usize) -> String {
    let mut bar = String::new();
    for (count, shade) in replies.iter().zip(SHADES) {
        let cells = if most <= room { *count } else { (count * room).div_ceil(most) };
        bar.extend(std::iter::repeat_n(shade, cells));
    }
    bar
}

fn draw_legend(canvas: &mut Canvas<'_>, place: Rect, lang: Lang) {
    let pieces = SHADES.into_iter().zip(Reply::all_and_none()).enumerate().flat_map(
        |(at, (shade, reply))| {
            let before = if at == 0 { "" } else { "  " };
            let shade: Piece = (format!("{before}{shade} "), Look::Accent);
            [shade, (lang.reply_in_short(reply), Look::Quiet)]
        },
    );
    canvas.put_all(place, &pieces.collect::<Vec<_>>());
}

fn draw_deadline(canvas: &mut Canvas<'_>, place: Rect, lang: Lang, deadline: &DeadlineFacts) {
    let day = pad_left(&lang.day(deadline.day), 11);
    let used = canvas.put(place, &day, Look::Plain) + 1;
    let sign = deadline.outcome.map(|outcome| sign(outcome.progress()));
    let used = used + canvas.put(from(place, used), sign.unwrap_or(" "), Look::Plain) + 1;
    let label = lang.label_of_platform(deadline.number, deadline.label);
    let rest = from(place, used);
    canvas.put(rest, &label, Look::Quiet);
    let rest = from(rest, 6);
    let who = one_line(&deadline.who).into_owned();
    let mut taken = 0;
    if place.width >= WITH_WORDS && !who.is_empty() {
        let right = from(rest, rest.width.saturating_sub(place.width / 4));
        taken = canvas.put_right(right, &who, Look::Quiet) + cells(GAP);
    }
    canvas.put(without_right(rest, taken), &one_line(&deadline.text), Look::Plain);
}
