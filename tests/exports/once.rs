//! Length: every answer stands in full once, and elsewhere as its label with its first words.

use citylab::domain::{Answer, Session, Voices};
use citylab::export::{Block, Cell, Entry, Platforms, Report, Section};
use citylab::i18n::Lang;
use citylab::text::clean;
use proptest::prelude::*;

use super::corpus::options;
use crate::shared::cases::cases;
use crate::shared::edits::{after, wishes};

/// What makes every answer longer than the first words of it that are shown.
const TAIL: &str =
    " and so on, as long as nobody who speaks is broken off before the end of the sentence";

/// Makes every answer long.
fn lengthened(mut session: Session) -> Session {
    fn lengthen(answers: &mut [Answer]) {
        for answer in answers {
            answer.text.push_str(TAIL);
            lengthen(&mut answer.merged);
        }
    }
    let Session { troubles, ways, actions, parked, .. } = &mut session;
    [troubles, ways, actions, parked].into_iter().for_each(|sheet| lengthen(sheet));
    session
}

/// Lists the entries of these sections, with those below others.
fn entries<'a>(sections: impl Iterator<Item = &'a Section>) -> Vec<&'a Entry> {
    fn below<'a>(entries: &'a [Entry], found: &mut Vec<&'a Entry>) {
        for entry in entries {
            found.push(entry);
            below(&entry.children, found);
        }
    }
    let mut found = Vec::new();
    for block in sections.flat_map(|section| &section.blocks) {
        if let Block::Answers(entries) = block {
            below(entries, &mut found);
        }
    }
    found
}

proptest! {
    #![proptest_config(cases())]

    #[test]
    fn every_answer_stands_in_full_once_and_elsewhere_by_its_first_words(wishes in wishes(60)) {
        let session = lengthened(after(&wishes));
        let report = Report::of_session(&session, &options(Lang::EN, Voices::Names));
        let shown = entries(report.sections.iter());
        for (_, answer) in session.parts() {
            let (label, text) = (Lang::EN.label(answer.label), clean(&answer.text));
            let named = shown.iter().filter(|entry| entry.label == label);
            let (full, short): (Vec<&Entry>, Vec<&Entry>) = named.partition(|entry| entry.text == text);
            prop_assert!(matches!(full[..], [whole] if whole.is_whole), "{} {}", label, text);
            prop_assert!(short.iter().all(|it| it.text.chars().count() <= 80), "{:?}", short);
        }
        for block in report.sections.iter().flat_map(|section| &section.blocks) {
            let Block::Table(table) = block else { continue };
            let is_cut = |cell: &Cell| !cell.show(Lang::EN).ends_with(TAIL);
            prop_assert!(table.rows.iter().flatten().all(is_cut), "{}", table.caption);
        }
    }

    #[test]
    fn in_the_plenary_every_answer_stands_in_full_once_in_the_annex_of_its_platform(
        labs in prop::collection::vec(wishes(40), 1..3),
    ) {
        let sessions: Vec<Session> = labs.iter().map(|wishes| lengthened(after(wishes))).collect();
        let platforms = Platforms { sessions, ..Platforms::default() };
        let report = Report::of_lab(&platforms, &options(Lang::EN, Voices::Names));
        for (place, session) in (1..).zip(&platforms.sessions) {
            let annex = format!("p{place}-");
            let annex = report.sections.iter().filter(|section| section.id.starts_with(&annex));
            let shown = entries(annex);
            for answer in [&session.troubles, &session.ways, &session.actions].into_iter().flatten() {
                let label = format!("{place}.{}", Lang::EN.label(answer.label));
                let text = clean(&answer.text);
                let full = shown.iter().filter(|it| it.label == label && it.text == text);
                prop_assert_eq!(full.count(), 1, "{} {}", label, text);
            }
        }
    }
}
