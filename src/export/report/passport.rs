//! The passport: what was held, where, when, by whom, and who was in the room.

use super::source::Source;
use super::words::{joined, listed};
use super::{Block, Cell, Column, Fact, PASSPORT, Section, Table};
use crate::domain::{Counting, Sheet, participation};
use crate::i18n::Lang;
use crate::t;

/// Says the event with its place and days on one line.
pub(super) fn event(source: &Source) -> String {
    let lab = &source.session.lab;
    joined([&lab.title, &lab.place, &source.words.days(lab)], " · ")
}

pub(super) fn write(source: &Source, sections: &mut Vec<Section>) {
    let mut blocks = vec![Block::Facts(facts(source))];
    if source.whole.people() > 0 {
        blocks.push(Block::Table(attendance(source)));
    }
    let heading = t!(source.lang(), "report-passport");
    sections.push(Section::new(PASSPORT, 1, heading, blocks));
}

fn facts(source: &Source) -> Vec<Fact> {
    let (session, lang, words) = (source.session, source.lang(), source.words);
    let now = source.options.now;
    let made = t!(lang, "report-made-at", day = words.date(now.date()), time = now.hour_minute());
    let lab = &session.lab;
    let held = session.date.map_or_else(|| words.days(lab), |day| words.date(day));
    Fact::known([
        (t!(lang, "report-lab"), lab.title.clone()),
        (t!(lang, "report-platform"), session.platform.clone()),
        (t!(lang, "report-date"), held),
        (t!(lang, "report-place"), lab.place.clone()),
        (t!(lang, "report-organisers"), listed(&lab.organisers)),
        (t!(lang, "report-experts"), listed(&session.experts)),
        (t!(lang, "report-facilitator"), session.facilitator.clone()),
        (t!(lang, "report-voting"), voting(source)),
        (t!(lang, "report-ballots"), ballots(source)),
        (t!(lang, "report-state"), words.state(session)),
        (t!(lang, "report-earlier"), lang.became_of(&session.earlier)),
        (t!(lang, "report-made"), made),
    ])
}

/// Says how votes were counted, as the votes themselves show it; nothing while there are none.
fn voting(source: &Source) -> String {
    let (voting, lang) = (source.session.voting, source.lang());
    let votes = || source.session.parts().map(|(_, part)| &part.votes);
    let by_group = votes().any(|votes| votes.groups.values().any(|given| *given > 0));
    let by_room = votes().any(|votes| votes.hands > 0);
    let each = match voting.counting() {
        Counting::Hands => (by_group || by_room).then(|| t!(lang, "report-voting-hands")),
        Counting::Dots(dots) => Some(t!(lang, "report-voting-dots", n = dots)),
        Counting::FivePicks => Some(t!(lang, "report-voting-picks")),
    };
    let how = match (by_group, by_room) {
        (true, true) => t!(lang, "report-voting-both"),
        (true, false) => t!(lang, "report-voting-by-group"),
        (false, true) => t!(lang, "report-voting-room"),
        (false, false) => t!(lang, "report-voting-none"),
    };
    joined(each.into_iter().chain([how]), "; ")
}

/// Says how many paper ballots were counted on each sheet: `Troubles 40 (Business 12), Ways 38`.
fn ballots(source: &Source) -> String {
    let of_sheet = |sheet: Sheet| {
        let counted = source.session.ballots_on(sheet);
        let groups = source.session.ballots.iter().filter(|count| count.sheet == sheet);
        let groups = groups.filter(|count| count.ballots > 0).filter_map(|count| {
            Some(format!("{} {}", source.names.group(count.group.as_ref()?), count.ballots))
        });
        let groups = joined(groups, ", ");
        let by_group = if groups.is_empty() { groups } else { format!(" ({groups})") };
        (counted > 0).then(|| format!("{} {counted}{by_group}", source.lang().sheet(sheet)))
    };
    joined(Sheet::ALL.into_iter().filter_map(of_sheet), "; ")
}

/// Lists the people of each group and the answers it gave.
fn attendance(source: &Source) -> Table {
    let (session, lang) = (source.session, source.lang());
    let mut rows: Vec<Vec<Cell>> = Vec::new();
    let heard = participation(source.whole, &Sheet::ALL);
    let people = source.whole.people_of_groups();
    for (group, (_, heard)) in session.groups.iter().zip(&heard.groups) {
        rows.push(vec![
            Cell::text(source.lang().group_in_full(group)),
            present(people.get(group.key.as_str()).copied()),
            Cell::Number(heard.answers as u64),
        ]);
    }
    attendance_table(rows, source.whole.people(), lang)
}

/// Shows how many people of a group were there; nobody has counted a group of which no number is known.
pub(super) fn present(people: Option<u32>) -> Cell {
    Cell::count(people.filter(|people| *people > 0))
}

/// Sets a table of the groups: their names, how many people were there, and the answers they gave;
/// below them all people.
pub(super) fn attendance_table(mut rows: Vec<Vec<Cell>>, people: u32, lang: Lang) -> Table {
    let total = Cell::text(t!(lang, "report-total"));
    rows.push(vec![total, present(Some(people)), Cell::Empty]);
    Table {
        caption: t!(lang, "report-attendance"),
        columns: vec![
            Column::text(t!(lang, "report-column-group"), 60),
            Column::number(t!(lang, "report-column-present"), 20),
            Column::number(t!(lang, "report-column-heard"), 20),
        ],
        rows,
    }
}
