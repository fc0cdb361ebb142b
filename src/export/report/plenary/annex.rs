//! The annexes: what each platform itself found, one level deeper than in its own report.

use super::All;
use crate::export::report::source::Source;
use crate::export::report::words::listed;
use crate::export::report::{Block, Fact, Section, actions, disagreements, open_ends, summary};
use crate::export::report::{ranking, troubles, ways};
use crate::t;

pub(super) fn write(all: &All, sections: &mut Vec<Section>) {
    for (place, source) in all.sources.iter().enumerate() {
        let number = all.number(place);
        let platform = source.session.platform.as_str();
        let heading = t!(all.lang(), "plenary-annex", n = number, platform = platform);
        let blocks = vec![Block::Facts(facts(source))];
        let mut own = vec![Section::new("annex", 0, heading, blocks)];
        summary::write(source, &mut own);
        ranking::write(source, &mut own);
        troubles::write(source, &mut own);
        ways::write(source, &mut own);
        actions::write(source, &mut own);
        disagreements::write(source, &mut own);
        open_ends::write(source, &mut own);
        sections.extend(own.into_iter().map(|section| Section {
            id: format!("p{number}-{}", section.id),
            level: section.level + 1,
            ..section
        }));
    }
}

fn facts(source: &Source) -> Vec<Fact> {
    let (session, lang, words) = (source.session, source.lang(), source.words);
    Fact::known([
        (t!(lang, "report-date"), session.date.map(|day| words.date(day)).unwrap_or_default()),
        (t!(lang, "report-experts"), listed(&session.experts)),
        (t!(lang, "report-facilitator"), session.facilitator.clone()),
        (t!(lang, "report-state"), words.state(session)),
    ])
}
