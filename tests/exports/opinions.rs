//! Objections and supports: each stands in full once, and nothing that somebody objects to is called agreed.

use citylab::domain::{
    Edit, Format, Group, GroupKey, Label, Opinion, Session, Sheet, Stance, Voices, Votes, verdicts,
};
use citylab::export::{Block, Entry, Platforms, Report, Section};
use citylab::i18n::Lang;
use citylab::t;
use proptest::prelude::*;

use super::corpus::{self, Builder, options, render};
use crate::shared::cases::cases;
use crate::shared::edits::{after, wishes};

fn written(report: &Report, format: Format) -> String {
    let documents = render(report, format).unwrap();
    documents.into_iter().map(|it| String::from_utf8(it.bytes).unwrap()).collect()
}

fn section<'a>(report: &'a Report, id: &str) -> &'a Section {
    report.sections.iter().find(|section| section.id == id).unwrap()
}

/// Lists the entries of these sections, with those below others.
fn entries<'a>(sections: impl Iterator<Item = &'a Section>) -> Vec<&'a Entry> {
    let mut open: Vec<&Entry> = Vec::new();
    for block in sections.flat_map(|section| &section.blocks) {
        if let Block::Answers(entries) = block {
            open.extend(entries);
        }
    }
    let mut found = Vec::new();
    while let Some(entry) = open.pop() {
        found.push(entry);
        open.extend(&entry.children);
    }
    found
}

#[test]
fn beside_a_disputed_answer_stands_what_each_side_said_in_its_own_words() {
    for lang in Lang::ALL {
        let report = Report::of_session(&corpus::contested(), &options(lang, Voices::Names));
        let said = section(&report, "disagreements-opinions");
        let fine = entries([said].into_iter());
        let fine = fine.iter().find(|it| it.label == lang.label(Label::W(2))).unwrap();
        let group = |key: &str| Group { key: key.into(), ..Group::default() };
        let named = |key: &str| lang.group_in_full(&group(key));
        let line = |who: String, why: &str| t!(lang, "report-opinion", who = who, why = why);
        let against = [
            line(named("activists"), "Whoever has no car cannot bring it anywhere else"),
            line(named("activists"), "It hits the old first, and Vera Orlova said so in spring"),
            line(
                format!("Vera Orlova ({})", lang.group_within(&group("business"))),
                "Shops would pay for what passers-by leave",
            ),
            t!(lang, "report-opinion-of-nobody", why = "Nobody will write the fines out"),
        ];
        let facts: Vec<(&str, &str)> =
            fine.remarks.iter().map(|fact| (fact.name.as_str(), fact.value.as_str())).collect();
        let yes = line(named("authority"), "Without a fine nothing has changed in ten years");
        let against = against.map(|line| format!("– {line}")).join("\n");
        let against = format!("{}\n{against}", t!(lang, "count-objections", n = 4));
        let heads = [t!(lang, "report-said-for"), t!(lang, "report-said-against")];
        assert_eq!(facts, [(heads[0].as_str(), yes.as_str()), (&heads[1], &against)]);
    }
}

#[test]
fn dotted_lines_stay_only_where_nothing_was_recorded() {
    let report = Report::of_session(&corpus::contested(), &corpus::english());
    let all = entries(report.sections.iter());
    let remarks = |label: Label| {
        let label = Lang::EN.label(label);
        let named = all.iter().filter(|it| it.label == label).flat_map(|it| &it.remarks);
        named.filter(|fact| fact.name.starts_with("Said")).collect::<Vec<_>>()
    };
    let is_room = |value: &str| value.chars().all(|c| c == '…');
    let tariff = remarks(Label::T(4));
    assert!(is_room(&tariff[0].value) && !is_room(&tariff[1].value), "{tariff:?}");
    assert_eq!(tariff.len(), 2);
    // It was disputed in read-back, and nobody wrote down why.
    assert!(remarks(Label::T(3)).iter().all(|fact| is_room(&fact.value)));
    // Nobody speaks against it.
    assert_eq!(remarks(Label::T(9)).len(), 1);
}

#[test]
fn an_entry_counts_its_objections_and_leads_to_them() {
    for (lang, said) in [
        (Lang::EN, "4 objections, 1 support: see “Disagreements”"),
        (Lang::RU, "4 возражения, 1 довод за — см. «Разногласия»"),
    ] {
        let report = Report::of_session(&corpus::contested(), &options(lang, Voices::Names));
        let whole = entries(report.sections.iter());
        let whole = whole.into_iter().find(|it| it.is_whole && it.label == lang.label(Label::W(2)));
        assert!(whole.unwrap().details.iter().any(|it| it == said), "{whole:?}");
    }
}

#[test]
fn what_somebody_objects_to_is_not_called_confirmed_without_a_word_of_it() {
    let session = corpus::contested();
    let platforms = Platforms { sessions: vec![session.clone()], ..Platforms::default() };
    for (options, confirmed, objected) in [
        (corpus::english(), "confirmed", "confirmed, with 1 objection"),
        (corpus::russian(), "подтверждено", "подтверждено при 1 возражении"),
    ] {
        let report = Report::of_session(&session, &options);
        for format in [Format::Text, Format::Html, Format::Markdown, Format::Csv] {
            let text = written(&report, format);
            assert!(text.contains(objected), "{format}: {text}");
            assert_eq!(text.matches(confirmed).count(), text.matches(objected).count(), "{format}");
        }
        let report = Report::of_lab(&platforms, &options);
        let contested = t!(options.lang, "plenary-resolution-contested");
        for part in report.sections.iter().filter(|it| it.id.starts_with("resolution-")) {
            let is_apart = part.heading.contains(&contested);
            for entry in entries([part].into_iter()) {
                let label = entry.details[0].rsplit("1.").next().unwrap();
                let of = |it: &citylab::domain::Answer| options.lang.label(it.label) == label;
                let answer = session.answers().find(|(_, it)| of(it)).unwrap().1;
                assert_eq!(answer.is_contested(), is_apart, "{label} under {}", part.heading);
            }
        }
        assert!(report.sections.iter().any(|it| it.heading.contains(&contested)));
    }
}

#[test]
fn a_letter_says_that_not_everybody_agrees_and_names_no_person() {
    let platforms = Platforms { sessions: vec![corpus::contested()], ..Platforms::default() };
    for (voices, said) in [
        (Voices::Names, "Not everybody agrees: 1 objection (business)"),
        (Voices::Groups, "Not everybody agrees: 1 objection (business)"),
        (Voices::None, "Not everybody agrees: 1 objection"),
    ] {
        let options = options(Lang::EN, voices);
        let letter = Report::for_group(&platforms, &GroupKey::from("business"), &options);
        let text = written(&letter, Format::Text);
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(text.contains(said), "{text}");
        assert_eq!(text.contains("objection (business)"), voices != Voices::None);
    }
}

#[test]
fn who_objects_is_withheld_as_who_said_it_is() {
    let session = corpus::contested();
    let lines = |voices| {
        let report = Report::of_session(&session, &options(Lang::EN, voices));
        let all = entries(report.sections.iter());
        let facts = all.into_iter().flat_map(|it| &it.remarks);
        let said = facts.filter(|fact| fact.name.starts_with("Said"));
        said.map(|fact| fact.value.clone()).collect::<Vec<_>>().join("\n")
    };
    let [names, groups, none] = [Voices::Names, Voices::Groups, Voices::None].map(lines);
    let why = "“Shops would pay for what passers-by leave”";
    assert!(names.contains(&format!("Vera Orlova (business): {why}")), "{names}");
    assert!(groups.contains(&format!("Business: {why}")), "{groups}");
    assert!(none.lines().any(|line| line == format!("– {why}")), "{none}");
    // What she said of herself is somebody's words; where nobody is named they lose her name.
    assert!(groups.contains("and Vera Orlova said so"), "{groups}");
    assert!(none.contains("and name withheld said so in spring"), "{none}");
    assert!(!none.contains("Orlova"), "{none}");
}

#[test]
fn programs_get_opinions_causes_ballots_and_silence() {
    let read = |voices| -> serde_json::Value {
        let report = Report::of_session(&corpus::contested(), &options(Lang::EN, voices));
        let json: serde_json::Value =
            serde_json::from_str(&written(&report, Format::Json)).unwrap();
        json["sessions"][0].clone()
    };
    let named = read(Voices::Names);
    assert_eq!(named["voting"]["counting"], "five_picks");
    assert_eq!(named["ranked_ballots"].as_array().unwrap().len(), 40);
    let first = &named["ranked_ballots"][0];
    assert_eq!((&first["sheet"], &first["group"]), (&"troubles".into(), &"activists".into()));
    assert_eq!(first["picks"], serde_json::json!(["T1", "T2", "T5", "T8", "T7"]));
    assert_eq!(named["silent"][0]["stage"], "troubles");
    assert_eq!(named["silent"][0]["seconds"], 240);
    assert_eq!(named["troubles"][0]["because_of"], serde_json::json!(["T5", "T10"]));
    let said = &named["ways"][1]["opinions"];
    assert_eq!(said.as_array().unwrap().len(), 5);
    let hers = serde_json::json!({ "stance": "objection", "person": "Vera Orlova",
        "group": "business", "why": "Shops would pay for what passers-by leave" });
    assert_eq!(said[1], hers);
    assert_eq!(said[3]["stance"], "support");
    let groups = read(Voices::Groups);
    assert_eq!(groups["ways"][1]["opinions"][1]["person"], serde_json::Value::Null);
    assert_eq!(groups["ways"][1]["opinions"][1]["group"], "business");
    let none = read(Voices::None);
    assert_eq!(none["ways"][1]["opinions"][1]["group"], serde_json::Value::Null);
    assert_eq!(none["ranked_ballots"][0]["group"], serde_json::Value::Null);
}

#[test]
fn worksheets_have_columns_of_objections_supports_and_causes() {
    for (lang, heads) in [
        (Lang::EN, ["Because of", "Objections", "Supports"]),
        (Lang::RU, ["Из-за чего", "Возражения", "Доводы за"]),
    ] {
        let report = Report::of_session(&corpus::contested(), &options(lang, Voices::Names));
        let found = &report.worksheets[0];
        let at = |head: &str| found.columns.iter().position(|it| it.title == head).unwrap();
        let cell = |row: usize, head: &str| found.rows[row][at(head)].show(lang);
        let labels = [Label::T(5), Label::T(10)].map(|label| lang.label(label)).join(", ");
        assert_eq!(cell(0, heads[0]), labels);
        assert!(cell(4, heads[1]).contains("The water agency does, by law"));
        assert!(cell(4, heads[1]).lines().count() == 2);
        assert!(cell(4, heads[2]).contains("Three offices sent us on"));
        let ways = &report.worksheets[1];
        assert!(!ways.columns.iter().any(|it| it.title == heads[0]));
        assert!(ways.columns.iter().any(|it| it.title == heads[1]));
    }
    // Where nobody objects, no column is empty.
    let full = Report::of_session(&corpus::full(), &corpus::english());
    assert!(full.worksheets[0].columns.iter().all(|it| it.title != "Objections"));
}

#[test]
fn what_was_unclear_and_how_long_all_wrote_in_silence_is_told() {
    for (lang, minutes) in [(Lang::EN, "In silence"), (Lang::RU, "В тишине")] {
        let report = Report::of_session(&corpus::contested(), &options(lang, Voices::Names));
        let unclear = entries([section(&report, "open-unclear")].into_iter());
        assert_eq!(unclear.len(), 1);
        assert_eq!(unclear[0].label, lang.label(Label::T(8)));
        let Block::Table(timing) = &section(&report, "timing").blocks[0] else { panic!() };
        let at = timing.columns.iter().position(|it| it.title == minutes).unwrap();
        let shown: Vec<String> = timing.rows.iter().map(|row| row[at].show(lang)).collect();
        assert_eq!(shown, ["–", "4", "–", "–", "–"]);
        let full = Report::of_session(&corpus::full(), &options(lang, Voices::Names));
        let Block::Table(timing) = &section(&full, "timing").blocks[0] else { panic!() };
        assert!(timing.columns.iter().all(|it| it.title != minutes));
    }
}

#[test]
fn common_ground_is_lost_with_the_first_objection() {
    let mut b = Builder::new("Waste management");
    let groups = ["activists", "business"].map(|key| Group {
        key: key.into(),
        name: String::new(),
        present: 5,
    });
    b.perform(Edit::Groups(groups.into()));
    let bins = b.say(Sheet::Troubles, "Bins overflow");
    let votes = [("activists".to_owned(), 5), ("business".to_owned(), 4)];
    b.perform(Edit::Votes(bins, Votes { hands: 0, groups: votes.into() }));
    let said = |session: &Session| {
        let platforms = Platforms { sessions: vec![session.clone()], ..Platforms::default() };
        let report = Report::of_session(session, &corpus::english());
        let lab = Report::of_lab(&platforms, &corpus::english());
        let is_common = |it: &&Section| it.id.ends_with("common");
        [report, lab].map(|it| it.sections.iter().filter(is_common).count())
    };
    assert_eq!(said(&b.session), [1, 2]);
    let stance = Stance::Objection;
    let opinion = Opinion { stance, voice: Default::default(), why: String::new() };
    b.perform(Edit::Opinions(bins, vec![opinion]));
    assert_eq!(said(&b.session), [0, 0]);
}

/// Gives every opinion words of its own.
fn worded(mut session: Session) -> Session {
    let mut number = 0;
    let Session { troubles, ways, actions, parked, .. } = &mut session;
    let sheets = [troubles, ways, actions, parked];
    let mut open: Vec<&mut citylab::domain::Answer> =
        sheets.into_iter().flat_map(|sheet| sheet.iter_mut()).collect();
    while let Some(answer) = open.pop() {
        for opinion in &mut answer.opinions {
            number += 1;
            opinion.why = format!("words number {number} of somebody");
        }
        open.extend(answer.merged.iter_mut());
    }
    session
}

proptest! {
    #![proptest_config(cases())]

    #[test]
    fn every_opinion_stands_in_full_once_and_no_common_ground_has_an_objection(wishes in wishes(60)) {
        let session = worded(after(&wishes));
        let report = Report::of_session(&session, &options(Lang::EN, Voices::Names));
        let facts: Vec<&String> = entries(report.sections.iter())
            .into_iter().flat_map(|it| &it.remarks).map(|fact| &fact.value).collect();
        let whys = session.parts().flat_map(|(_, part)| &part.opinions).map(|it| &it.why);
        for why in whys {
            let quoted = format!("“{why}”");
            let found = facts.iter().map(|it| it.matches(&quoted).count()).sum::<usize>();
            prop_assert_eq!(found, 1, "{}", why);
        }
        for sheet in Sheet::ALL {
            for common in verdicts(&session, sheet).common {
                prop_assert!(!session.answer(common.label).unwrap().has_objection());
            }
        }
        let platforms = Platforms { sessions: vec![session.clone()], ..Platforms::default() };
        let lab = Report::of_lab(&platforms, &options(Lang::EN, Voices::Names));
        let facts: Vec<&String> = entries(lab.sections.iter())
            .into_iter().flat_map(|it| &it.remarks).map(|fact| &fact.value).collect();
        for why in session.parts().flat_map(|(_, part)| &part.opinions).map(|it| &it.why) {
            let quoted = format!("“{why}”");
            prop_assert_eq!(facts.iter().map(|it| it.matches(&quoted).count()).sum::<usize>(), 1);
        }
    }
}

#[test]
fn the_plenary_shows_every_answer_that_somebody_objects_to() {
    let sessions: Vec<Session> = corpus::EXAMPLES.map(corpus::example).into();
    let objected = |session: &Session| {
        let answers = session.answers().filter(|(_, answer)| answer.has_objection());
        answers.map(|(_, answer)| answer.text.clone()).collect::<Vec<_>>()
    };
    let objected: Vec<String> = sessions.iter().flat_map(objected).collect();
    let platforms = Platforms { sessions, ..Platforms::default() };
    let report = Report::of_lab(&platforms, &corpus::russian());
    let shown = entries(report.sections.iter().filter(|it| it.id.starts_with("agreement-")));
    for text in objected {
        let is_there = shown.iter().any(|it| text.starts_with(it.text.trim_end_matches('…')));
        assert!(is_there, "{text}");
    }
}
