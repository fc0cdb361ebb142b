//! The passport of the lab: what was held, where, when, by whom, and what the report stands on.

use std::collections::HashMap;

use uuid::Uuid;

use super::All;
use crate::domain::{Session, Sheet, participation};
use crate::export::report::passport::{attendance_table, present};
use crate::export::report::words::{joined, listed};
use crate::export::report::{Block, Cell, Fact, PASSPORT, Section, Table};
use crate::i18n::Lang;
use crate::t;

pub(super) fn write(all: &All, sections: &mut Vec<Section>) {
    let lang = all.lang();
    let mut blocks = vec![Block::Facts(facts(all))];
    let remarks = all.platforms.remarks.iter();
    blocks.extend(remarks.map(|remark| Block::Notice(remark.in_document(lang))));
    if all.sources.is_empty() {
        blocks.push(Block::Paragraph(t!(lang, "plenary-no-sessions")));
    }
    if all.people() > 0 {
        blocks.push(Block::Table(attendance(all)));
    }
    sections.push(Section::new(PASSPORT, 1, t!(lang, "plenary-passport"), blocks));
}

fn facts(all: &All) -> Vec<Fact> {
    let (lang, words) = (all.lang(), all.words);
    let platforms = all.shown().into_iter().enumerate().map(|(place, session)| {
        let number = all.number(place);
        let day = session.date.map(|day| words.date(day)).unwrap_or_default();
        let name = joined([format!("{number}. {}", session.platform), day], ", ");
        let led = joined(led_by(session, lang), "; ");
        if led.is_empty() { name } else { format!("{name} ({led})") }
    });
    let closed = all.platforms.sessions.iter().filter(|session| session.is_closed()).count();
    let of = all.platforms.sessions.len();
    let now = all.options.now;
    let made = t!(lang, "report-made-at", day = words.date(now.date()), time = now.hour_minute());
    let people = all.people();
    // Of a lab that is looked back at, what was so when its actions were carried over is old.
    let looked_at = all.platforms.since.iter().flat_map(|lab| &lab.sessions);
    let looked_at: Vec<Uuid> = looked_at.map(|(_, session)| session.id).collect();
    let earlier = all.platforms.sessions.iter().flat_map(|session| &session.earlier);
    let earlier = earlier.filter(|earlier| !looked_at.contains(&earlier.session));
    Fact::known([
        (t!(lang, "report-lab"), all.lab.title.clone()),
        (t!(lang, "report-date"), words.days(&all.lab)),
        (t!(lang, "report-place"), all.lab.place.clone()),
        (t!(lang, "report-organisers"), listed(&all.lab.organisers)),
        (t!(lang, "plenary-platforms"), platforms.collect::<Vec<_>>().join("\n")),
        (
            t!(lang, "plenary-people"),
            if people > 0 { t!(lang, "count-people", n = people) } else { String::new() },
        ),
        (t!(lang, "plenary-state"), t!(lang, "plenary-closed-of", closed = closed, n = of)),
        (t!(lang, "report-earlier"), lang.became_of(earlier)),
        (t!(lang, "report-made"), made),
    ])
}

/// Lists the people of each group over all platforms and the answers it gave.
fn attendance(all: &All) -> Table {
    let lang = all.lang();
    let mut answers: HashMap<String, u64> = HashMap::new();
    for session in &all.platforms.sessions {
        for (key, said) in participation(session, &Sheet::ALL).groups {
            *answers.entry(key).or_default() += said.answers as u64;
        }
    }
    let mut people: HashMap<String, u32> = HashMap::new();
    for session in &all.platforms.sessions {
        for (key, present) in session.people_of_groups() {
            let sum = people.entry(key.to_owned()).or_default();
            *sum = sum.saturating_add(present);
        }
    }
    let rows = all.platforms.groups().into_iter().map(|group| {
        vec![
            Cell::text(all.group(&group.key)),
            present(people.get(&group.key).copied()),
            Cell::Number(answers.get(&group.key).copied().unwrap_or_default()),
        ]
    });
    let people = all.platforms.sessions.iter().map(Session::people).fold(0, u32::saturating_add);
    attendance_table(rows.collect(), people, lang)
}

/// Names the experts and the facilitator of a platform, each by what they are.
fn led_by(session: &Session, lang: Lang) -> impl Iterator<Item = String> {
    let experts = (t!(lang, "plenary-led-experts"), listed(&session.experts));
    let facilitator = (t!(lang, "plenary-led-facilitator"), session.facilitator.clone());
    let known = Fact::known([experts, facilitator]).into_iter();
    known.map(|Fact { name, value }| format!("{name} {value}"))
}
