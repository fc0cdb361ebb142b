//! The letter to one stakeholder group: to be posted as it is, whole in every format.

use citylab::domain::{Format, Reply, Voices, requirements};
use citylab::export::{Block, Cell, Platforms, Report, Section};
use citylab::i18n::Lang;
use citylab::t;

use super::corpus::{self, options, render};
use super::readers;

fn platforms() -> Platforms {
    let sessions = corpus::EXAMPLES.map(corpus::example).into();
    Platforms { sessions, ..Platforms::default() }
}

fn rows(section: &Section) -> &[Vec<Cell>] {
    match section.blocks.as_slice() {
        [Block::Table(table)] => &table.rows,
        other => panic!("{other:?}"),
    }
}

/// The sections of a letter that each hold what got one reply.
fn replied(report: &Report) -> impl Iterator<Item = &Section> {
    report.sections.iter().filter(|section| section.id.starts_with("reply-"))
}

#[test]
fn every_group_asked_gets_each_of_its_requirements_once_ordered_by_reply() {
    let platforms = platforms();
    let all: Vec<_> = platforms.sessions.iter().collect();
    let lists = requirements(&all);
    let groups: Vec<_> = lists.iter().map(|(group, _)| group.clone()).collect();
    assert_eq!(Report::groups_asked(&platforms), groups);
    assert!(groups.len() > 1 && !groups.contains(&"experts".to_owned()), "{groups:?}");
    let order = ["reply-none", "reply-absent", "reply-declined", "reply-noted", "reply-accepted"];
    for (group, asked) in &lists {
        let report = Report::for_group(&platforms, group, &corpus::english());
        let ids: Vec<&str> = replied(&report).map(|section| section.id.as_str()).collect();
        let places: Vec<_> = ids.iter().map(|id| order.iter().position(|it| it == id)).collect();
        assert!(places.is_sorted() && places.iter().all(Option::is_some), "{ids:?}");
        let labels = replied(&report).flat_map(rows).map(|row| row[0].show(Lang::EN));
        let mut labels: Vec<String> = labels.collect();
        let mut wanted: Vec<String> = asked
            .iter()
            .map(|it| format!("{}.{}", platforms.number(it.session), it.answer.label))
            .collect();
        labels.sort();
        wanted.sort();
        assert_eq!(labels, wanted, "{group}");
        let none = asked.iter().filter(|demand| demand.requirement.reply.is_none()).count();
        let section = replied(&report).find(|section| section.id == "reply-none");
        assert_eq!(section.map_or(0, |section| rows(section).len()), none, "{group}");
    }
}

#[test]
fn a_row_says_who_asks_which_trouble_it_answers_who_does_it_and_leaves_room() {
    let platforms = platforms();
    let report = Report::for_group(&platforms, &"business".to_owned(), &corpus::english());
    let accepted = replied(&report).find(|section| section.id == "reply-accepted").unwrap();
    assert_eq!(accepted.heading, "Accepted · 3");
    let row = rows(accepted).iter().find(|row| row[0] == Cell::text("1.A2")).unwrap();
    let said: Vec<String> = row.iter().map(|cell| cell.show(Lang::EN)).collect();
    assert_eq!(row.len(), 3, "{said:?}");
    assert_eq!(said[2], " ", "room for the decision");
    let asked = format!("\nAsked by: {}", platforms.sessions[0].platform);
    for part in [asked.as_str(), "Done by: ", "\nAnswers: "] {
        assert!(said[1].contains(part), "{part}: {said:?}");
    }
    let all = replied(&report).flat_map(rows).map(|row| row[1].show(Lang::EN));
    let all = all.filter_map(|said| said.lines().nth(1).map(str::to_owned));
    let voted: Vec<String> = all.filter(|asks| asks.contains("votes: civic activists ")).collect();
    assert!(!voted.is_empty(), "votes are told group by group");
    assert!(voted.iter().all(|asks| !asks.ends_with(" 0") && !asks.contains(" 0,")), "{voted:?}");
}

#[test]
fn a_letter_has_its_parts_in_order_in_every_format_and_no_contents_and_no_draft() {
    let mut platforms = platforms();
    platforms
        .addressees
        .insert("business".into(), vec!["Chamber of Commerce".into(), "Ms Orlova".into()]);
    for (lang, subject, by) in [
        (Lang::EN, "Requirements addressed to business", "27 December 2014"),
        (Lang::RU, "О требованиях к бизнесу", "27 декабря 2014"),
    ] {
        let report =
            Report::for_group(&platforms, &"business".to_owned(), &options(lang, Voices::Names));
        let letter = report.letter.as_ref().unwrap();
        let first = report.sections[0].heading.clone();
        let parts = [
            platforms.sessions[0].lab.organisers[0].as_str(),
            "Chamber of Commerce",
            "Ms Orlova",
            subject,
            by,
            first.as_str(),
            &t!(lang, "letter-signed-organisers"),
        ]
        .map(str::to_owned);
        let mut texts = vec![];
        for format in [Format::Markdown, Format::Html, Format::Text] {
            let documents = render(&report, format).unwrap();
            texts.push((format, String::from_utf8(documents[0].bytes.clone()).unwrap()));
        }
        let bytes = |format| render(&report, format).unwrap().remove(0).bytes;
        if let Some(blocks) = readers::pandoc("docx", &bytes(Format::Docx)) {
            texts.push((Format::Docx, blocks.join("\n")));
        }
        if readers::has("pdftotext", &["-v"]) {
            let text = readers::run("pdftotext", &["-", "-"], &bytes(Format::Pdf));
            texts.push((Format::Pdf, text));
        }
        for (format, text) in texts {
            let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
            let text = text.replace("&#10;", " ").replace('\\', "");
            let body = text.split("<body>").last().unwrap();
            let at = |part: &String| {
                let found = body.to_lowercase().find(&part.to_lowercase());
                found.unwrap_or_else(|| panic!("{part:?} not in {format}: {body}"))
            };
            // Side by side in a PDF, sender and addressee are read line by line.
            let from = if format == Format::Pdf { 3 } else { 0 };
            assert!(body.contains(&letter.date), "{format}");
            let places: Vec<usize> = parts.iter().skip(from).map(at).collect();
            assert!(places.is_sorted(), "{format} {lang}: {places:?}");
            let contents = t!(lang, "report-contents");
            assert!(!body.contains(&contents), "{contents} in {format}");
            for word in ["DRAFT", "ЧЕРНОВИК"] {
                assert!(!body.contains(word), "{word} in {format}");
            }
            assert!(body.contains(&t!(lang, "letter-draft")), "{format}");
        }
    }
}

#[test]
fn the_sentences_say_how_many_replies_are_missing_and_by_when_they_are_asked_for() {
    let mut session = corpus::example("waste-management");
    let asked = session.ways.iter_mut().chain(&mut session.actions);
    for requirement in asked.filter_map(|answer| answer.requirement.as_mut()) {
        requirement.reply = Some(Reply::Accepted);
    }
    let group = requirements(&[&session])[0].0.clone();
    let mut platforms = Platforms { sessions: vec![session], ..Platforms::default() };
    platforms.reply_by = Some("2015-01-15".parse().unwrap());
    let report = Report::for_group(&platforms, &group, &corpus::english());
    let opening = format!("{:?}", report.letter.unwrap().opening);
    assert!(opening.contains("your replies so far stand below."), "{opening}");
    assert!(opening.contains("Please tell us by 15 January 2015"), "{opening}");
    let none = Report::for_group(&platforms, &"experts".to_owned(), &corpus::english());
    let letter = none.letter.unwrap();
    assert!(format!("{:?}", letter.opening).contains("No platform required anything"));
    assert_eq!(letter.closing.len(), 2, "nobody has to sign a reply");
}

/// The words of a PDF with where they stand on which page: page, left, top, word, in points.
fn words(pdf: &[u8]) -> Option<Vec<(usize, f32, f32, String)>> {
    if !readers::has("pdftotext", &["-v"]) {
        return None;
    }
    let boxes = readers::run("pdftotext", &["-bbox", "-", "-"], pdf);
    let mut page = 0;
    let mut words = Vec::new();
    for line in boxes.lines() {
        page += usize::from(line.contains("<page "));
        let Some((_, rest)) = line.split_once("<word xMin=\"") else { continue };
        let numbers: Vec<f32> =
            rest.split('"').step_by(2).filter_map(|it| it.parse().ok()).collect();
        let word = rest.split('>').nth(1).unwrap_or_default().split('<').next().unwrap();
        words.push((page, numbers[0], numbers[1], word.to_owned()));
    }
    Some(words)
}

#[test]
fn the_letters_of_the_example_are_short_and_never_signed_on_a_page_alone() {
    let platforms = platforms();
    for (lang, signature, decision) in
        [(Lang::EN, "signature", "Decision,"), (Lang::RU, "подпись", "Решение,")]
    {
        for group in Report::groups_asked(&platforms) {
            let report = Report::for_group(&platforms, &group, &options(lang, Voices::Names));
            let pdf = render(&report, Format::Pdf).unwrap().remove(0).bytes;
            let Some(words) = words(&pdf) else { return };
            let pages = words.last().unwrap().0;
            assert!(pages <= 4, "{group} in {lang}: {pages} pages");
            let signed = words.iter().find(|(.., word)| word == signature).unwrap();
            // The organisers, the head of the page and the last sentence stand above too.
            let row = words.iter().find(|(page, left, top, _)| {
                *page == signed.0 && *left < 70.0 && *top < signed.2 - 100.0 && *top > 60.0
            });
            assert!(row.is_some(), "{group} in {lang}: a row stands with the signature");
            let (_, left, ..) = words.iter().find(|(.., word)| word == decision).unwrap();
            let width = 595.0 - 57.0 - left;
            assert!(width > 4.0 * 72.0 / 2.54, "{group} in {lang}: {width} points to write into");
        }
    }
}

#[test]
fn in_a_word_document_and_a_page_there_is_room_to_write_too() {
    let report = Report::for_group(&platforms(), &"business".to_owned(), &corpus::english());
    let docx = render(&report, Format::Docx).unwrap().remove(0).bytes;
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(docx)).unwrap();
    let part = archive.by_name("word/document.xml").unwrap();
    let xml = std::io::read_to_string(part).unwrap();
    let rows = replied(&report).flat_map(rows).count();
    assert_eq!(xml.matches("w:hRule=\"atLeast\"").count(), rows);
    let least = xml.split("<w:trHeight w:val=\"").nth(1).unwrap().split('"').next().unwrap();
    assert!(least.parse::<u32>().unwrap() >= 567, "a centimetre high: {least}");
    let table = xml.split("w:hRule").next().unwrap().rsplit("<w:tblGrid>").next().unwrap();
    let last = table.split("</w:tblGrid>").next().unwrap().rsplit("w:w=\"").next().unwrap();
    let last: u32 = last.split('"').next().unwrap().parse().unwrap();
    assert!(last >= 2268, "four centimetres wide: {last}");
    let last_row = xml.rsplit("<w:tr>").next().unwrap();
    let row = last_row.split("</w:tbl>").next().unwrap();
    assert!(row.contains("<w:keepNext"), "the last row stays with the signatures");
    let html = render(&report, Format::Html).unwrap().remove(0).bytes;
    let html = String::from_utf8(html).unwrap();
    assert_eq!(html.matches("<td dir=\"auto\" class=\"written\"").count(), rows);
}
