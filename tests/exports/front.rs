//! Page one: what came of it, in figures that are those of the session, and in shades that print.

use citylab::domain::{Answer, Format, Reply, Voices, contrast};
use citylab::export::{Report, Shade, Share};
use citylab::i18n::Lang;
use citylab::t;
use proptest::prelude::*;

use super::corpus::{self, options, render};
use crate::shared::cases::cases;

fn text(report: &Report, format: Format) -> String {
    let documents = render(report, format).unwrap();
    documents.into_iter().map(|document| String::from_utf8(document.bytes).unwrap()).collect()
}

#[test]
fn the_result_is_the_first_page_and_all_of_it_and_the_contents_are_the_second() {
    for (report, text) in corpus::laid_out() {
        let Some(text) = text else { return };
        let lang = report.lang;
        let pages: Vec<&str> = text.split('\u{c}').collect();
        let contents = t!(lang, "report-contents");
        let has_line = |page: &str, line: &str| page.lines().any(|it| it.trim() == line);
        assert!(has_line(pages[1], &contents), "{}: {}", report.title, pages[1]);
        assert!(!has_line(pages[0], &contents), "{}", pages[0]);
        let result = &report.sections[0];
        assert!(has_line(pages[0], &result.heading), "{}", pages[0]);
        for caption in
            [t!(lang, "front-replies-caption"), t!(lang, "front-actions-caption", rest = 0)]
        {
            assert!(pages[0].contains(&caption), "{caption}: {}", pages[0]);
        }
    }
}

#[test]
fn its_figures_are_those_of_the_session() {
    for name in corpus::EXAMPLES {
        let session = corpus::example(name);
        let report = Report::of_session(&session, &corpus::english());
        let page = text(&report, Format::Markdown);
        let demands: Vec<_> =
            session.answers().flat_map(|(_, answer)| answer.requirements_with_merged()).collect();
        let open = demands.iter().filter(|it| it.reply.is_none()).count();
        for (number, what) in [
            (session.troubles.len(), "troubles".to_owned()),
            (session.ways.len(), "ways".to_owned()),
            (demands.len(), format!("demands, {open} without a reply")),
        ] {
            let what = if open == 0 { what.replace(", 0 without a reply", "") } else { what };
            assert!(page.contains(&format!("- **{number}** {what}")), "{name}: {number} {what}");
        }
        let most = session.troubles.iter().map(Answer::total_votes).max().unwrap();
        let strongest = session.troubles.iter().filter(|it| it.total_votes() == most);
        for trouble in strongest {
            let label = Lang::EN.label(trouble.label);
            assert!(
                page.contains(&format!("What troubles most: {label}"))
                    || page.contains(&format!(", {label} "))
            );
        }
    }
}

#[test]
fn tied_troubles_are_all_named() {
    let mut session = corpus::full();
    let labels: Vec<_> = session.troubles.iter().map(|trouble| trouble.label).take(2).collect();
    for trouble in &mut session.troubles {
        trouble.votes = Default::default();
        trouble.merged.clear();
        trouble.votes.hands = if labels.contains(&trouble.label) { 1_000 } else { 1 };
    }
    for lang in Lang::ALL {
        let report = Report::of_session(&session, &options(lang, Voices::Names));
        let page = text(&report, Format::Text);
        let said = &page[..page.find(&t!(lang, "report-passport").to_uppercase()).unwrap()];
        for label in &labels {
            assert!(said.contains(&format!("{} ", lang.label(*label))), "{said}");
        }
    }
}

#[test]
fn an_empty_session_has_a_first_page_too() {
    let session = corpus::Builder::new("Empty").session;
    for lang in Lang::ALL {
        let report = Report::of_session(&session, &options(lang, Voices::Names));
        for format in Format::ALL {
            render(&report, format).unwrap();
        }
        let page = text(&report, Format::Markdown);
        assert!(page.contains("- **–** ") && page.contains("- **0** "), "{page}");
    }
}

#[test]
fn neighbouring_shades_stay_apart_and_figures_on_them_are_read() {
    let shades = [Shade::Light, Shade::Middle, Shade::Dark];
    for pair in shades.windows(2) {
        assert!(contrast(pair[0].fill(), pair[1].fill()) >= 3.0, "{pair:?}");
    }
    for shade in shades {
        assert!(contrast(shade.fill(), shade.ink()) >= 4.5, "{shade:?}");
    }
}

#[test]
fn each_reply_has_a_sign_of_its_own() {
    let replies = Reply::all_and_none();
    let signs: std::collections::BTreeSet<_> = replies.map(|it| Lang::EN.reply_sign(it)).collect();
    assert_eq!(signs.len(), Reply::ALL.len() + 1);
}

proptest! {
    #![proptest_config(cases())]

    #[test]
    fn a_larger_share_is_never_lighter(votes in 0_u32..50, more in 0_u32..50, people in 1_u32..50) {
        let of = |votes| Share { votes, people }.shade();
        prop_assert!(of(votes) <= of(votes + more));
        prop_assert_eq!(Share { votes, people: 0 }.shade(), Shade::Light);
    }
}
