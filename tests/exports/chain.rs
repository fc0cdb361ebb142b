//! The chain as a drawing: every answer once, no box cut, every link drawn.

use std::collections::{BTreeMap, BTreeSet};

use citylab::domain::{Answer, Format, LabPlan, Label, Session, Sheet, Votes};
use citylab::export::{Block, Measures, Panel, Placed, Report, Strand, What};
use proptest::prelude::*;

use super::corpus::{self, render};
use super::readers::{has, run};

const MEASURES: Measures = Measures {
    width: 480.0,
    gutter: 29.0,
    gap: 4.0,
    line: 14.0,
    thickness: (0.7, 3.4),
    most_votes: 9,
    page: 700.0,
};

/// An answer and what it is for.
fn said(label: Label, text: String, votes: u32, targets: Vec<Label>) -> Answer {
    let mut answer = Answer::new(label, text, corpus::now());
    answer.votes = Votes { hands: 0, groups: [("activists".to_owned(), votes)].into() };
    answer.targets = targets;
    answer
}

/// A session whose answers are linked as told: of each way its troubles, of each action its ways and its
/// troubles.
fn session(troubles: u32, ways: &[Vec<u32>], actions: &[(Vec<u32>, Vec<u32>)]) -> Session {
    let mut session = Session::new(uuid::Uuid::from_u128(7), "Waste", &LabPlan::default());
    let text =
        |letter: &str, n: u32| format!("{letter}{n}x{}", " and so on".repeat(n as usize % 9));
    let number = |n: u32| n % troubles.max(1) + 1;
    let of_ways = |n: u32| n % (ways.len() as u32).max(1) + 1;
    session.troubles =
        (1..=troubles).map(|n| said(Label::T(n), text("trouble", n), n % 10, vec![])).collect();
    for (n, for_troubles) in (1..).zip(ways) {
        let targets = for_troubles.iter().map(|n| Label::T(number(*n))).collect();
        session.ways.push(said(Label::W(n), text("way", n), n % 7, targets));
    }
    for (n, (for_ways, for_troubles)) in (1..).zip(actions) {
        let mut targets: Vec<Label> = for_troubles.iter().map(|n| Label::T(number(*n))).collect();
        if !ways.is_empty() {
            targets.extend(for_ways.iter().map(|n| Label::W(of_ways(*n))));
        }
        let mut action = said(Label::A(n), text("action", n), 0, targets);
        if n % 3 > 0 {
            action.commitment.who = "Petrov".to_owned();
        }
        session.actions.push(action);
    }
    session
}

fn strands(report: &Report) -> Vec<Strand> {
    let section = report.sections.iter().find(|section| section.id == "chain").unwrap();
    let blocks = section.blocks.iter().filter_map(|block| match block {
        Block::Chain(strands) => Some(strands.clone()),
        _ => None,
    });
    blocks.flatten().collect()
}

fn of(session: &Session) -> Vec<Strand> {
    strands(&Report::of_session(session, &corpus::english()))
}

fn sessions() -> impl Strategy<Value = Session> {
    let numbers = |most| proptest::collection::vec(0..60_u32, 0..most);
    let ways = proptest::collection::vec(numbers(5), 0..50);
    let actions = proptest::collection::vec((numbers(4), numbers(3)), 0..50);
    (1..60_u32, ways, actions)
        .prop_map(|(troubles, ways, actions)| session(troubles, &ways, &actions))
}

fn heights(strand: &Strand) -> Vec<f32> {
    strand.nodes.iter().map(|node| 5.0 + 9.4 * (1 + node.text.len() / 30) as f32).collect()
}

fn stands_for(placed: &Placed) -> Vec<usize> {
    match &placed.what {
        What::Answer(place) => vec![*place],
        What::Earlier(places) | What::Later(places) => places.clone(),
        What::Gap(_) | What::Passage => Vec::new(),
    }
}

/// The ends of every line of a panel, as the boxes they touch; lines that share a trunk touch each other.
fn joined(panel: &Panel) -> BTreeSet<(usize, usize)> {
    let touches = |(x, y): (f32, f32), placed: &Placed, is_right: bool| {
        let left = MEASURES.left(placed.column);
        let edge = if is_right { left + MEASURES.column() } else { left };
        (x - edge).abs() < 0.1 && y > placed.top - 0.1 && y < placed.top + placed.height + 0.1
    };
    // What can be reached along lines, from each box to the right.
    let mut joined = BTreeSet::new();
    for (from, placed) in panel.boxes.iter().enumerate() {
        let mut reached: Vec<usize> = Vec::new();
        let starts = |points: &[(f32, f32)]| touches(points[0], placed, true);
        for (at, line) in panel.lines.iter().enumerate() {
            if starts(&line.points) {
                reached.push(at);
            }
        }
        let mut next = 0;
        while let Some(at) = reached.get(next).copied() {
            next += 1;
            let (end, points) = (panel.lines[at].points.last().unwrap(), &panel.lines[at].points);
            for (to, other) in panel.boxes.iter().enumerate() {
                if touches(*end, other, false) && other.column == placed.column + 1 {
                    joined.insert((from, to));
                }
            }
            for (other, line) in panel.lines.iter().enumerate() {
                if !reached.contains(&other) && meets(points, &line.points) {
                    reached.push(other);
                }
            }
        }
    }
    joined
}

/// Tells whether the pen can go on from a line along the next: one begins or ends on the other.
fn meets(line: &[(f32, f32)], next: &[(f32, f32)]) -> bool {
    lies_on(next[0], line) || lies_on(line[line.len() - 1], next)
}

fn lies_on((x, y): (f32, f32), line: &[(f32, f32)]) -> bool {
    let within = |a: f32, b: f32, it: f32| it > a.min(b) - 0.05 && it < a.max(b) + 0.05;
    line.windows(2).any(|ends| within(ends[0].0, ends[1].0, x) && within(ends[0].1, ends[1].1, y))
}

fn assert_drawn(strand: &Strand, panels: &[Panel], room: f32) {
    let mut seen: BTreeMap<usize, usize> = BTreeMap::new();
    let mut linked = BTreeSet::new();
    for (number, panel) in panels.iter().enumerate() {
        let most = if number == 0 { MEASURES.page.max(room) } else { MEASURES.page };
        assert!(panel.height <= most + 0.01, "{} of {most}", panel.height);
        for (at, placed) in panel.boxes.iter().enumerate() {
            assert!(placed.top >= 0.0 && placed.top + placed.height <= panel.height + 0.01);
            if let What::Answer(place) = placed.what {
                assert!(seen.insert(place, number).is_none(), "{place} stands twice");
            }
            for other in panel.boxes.iter().skip(at + 1).filter(|it| it.column == placed.column) {
                let apart = other.top >= placed.top + placed.height
                    || placed.top >= other.top + other.height;
                assert!(apart, "{placed:?} lies upon {other:?}");
            }
        }
        for line in &panel.lines {
            assert!(line.points.iter().all(
                |(x, y)| (0.0..=MEASURES.width).contains(x) && (0.0..=panel.height).contains(y)
            ));
            let straight = |ends: &[(f32, f32)]| ends[0].0 == ends[1].0 || ends[0].1 == ends[1].1;
            assert!(line.points.windows(2).all(straight), "{line:?}");
        }
        let joined = joined(panel);
        let onward = |at: usize| joined.iter().filter(move |(from, _)| *from == at).map(|it| it.1);
        for (from, to) in &joined {
            let mut ends = vec![*to];
            if !matches!(panel.boxes[*to].what, What::Answer(_) | What::Earlier(_) | What::Later(_))
            {
                ends = onward(*to).collect();
            }
            for to in ends {
                for left in stands_for(&panel.boxes[*from]) {
                    linked.extend(stands_for(&panel.boxes[to]).into_iter().map(|it| (left, it)));
                }
            }
        }
    }
    assert_eq!(seen.len(), strand.nodes.len(), "each answer stands somewhere");
    for (place, node) in strand.nodes.iter().enumerate() {
        for below in &node.below {
            let target = &strand.nodes[*below];
            assert!(linked.contains(&(place, *below)), "{} – {}", node.label, target.label);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_box_is_cut_or_covered_and_every_link_is_drawn(session in sessions(), room in 60.0..700_f32) {
        for strand in of(&session) {
            let panels = MEASURES.panels(&strand, &heights(&strand), room);
            assert_drawn(&strand, &panels, room);
        }
    }

    #[test]
    fn every_answer_that_is_linked_to_a_trouble_is_in_one_strand_and_once(session in sessions()) {
        let strands = of(&session);
        let labels: Vec<&String> =
            strands.iter().flat_map(|strand| &strand.nodes).map(|node| &node.label).collect();
        let once: BTreeSet<&String> = labels.iter().copied().collect();
        prop_assert_eq!(labels.len(), once.len());
        let ways: BTreeSet<Label> = session.ways.iter().filter(|it| !it.targets.is_empty())
            .map(|it| it.label).collect();
        let is_there = |label: Label| once.contains(&label.to_string());
        for way in &session.ways {
            prop_assert_eq!(is_there(way.label), !way.targets.is_empty());
        }
        for action in &session.actions {
            let is_linked = |label: &Label| matches!(label, Label::T(_)) || ways.contains(label);
            prop_assert_eq!(is_there(action.label), action.targets.iter().any(is_linked));
        }
        for strand in &strands {
            for (place, node) in strand.nodes.iter().enumerate() {
                prop_assert_eq!(node.under.is_none(), node.sheet == Sheet::Troubles);
                prop_assert!(node.under.is_none_or(|under| under < place));
            }
        }
    }
}

/// What is hard to draw: many ways for one trouble, one way for many, all for all.
fn hard() -> Vec<Session> {
    let many = |n| (0..n).collect::<Vec<u32>>();
    vec![
        session(1, &vec![vec![0]; 80], &[]),
        session(40, &[many(40)], &[(vec![0], vec![])]),
        session(30, &vec![many(30); 30], &vec![(many(30), vec![]); 30]),
        session(30, &[], &vec![(vec![], many(30)); 30]),
    ]
}

#[test]
fn so_it_is_where_much_is_linked_with_much() {
    for session in hard() {
        for strand in of(&session) {
            let panels = MEASURES.panels(&strand, &heights(&strand), 300.0);
            assert_drawn(&strand, &panels, 300.0);
        }
    }
}

#[test]
fn a_line_is_thicker_the_more_votes_and_dashed_where_something_is_missing() {
    let mut session =
        session(4, &[vec![0], vec![1], vec![2]], &[(vec![0], vec![]), (vec![1], vec![])]);
    for (trouble, votes) in session.troubles.iter_mut().zip([9, 1, 4, 0]) {
        trouble.votes = Votes { hands: 0, groups: [("activists".to_owned(), votes)].into() };
    }
    session.actions[0].commitment.who = "Petrov".to_owned();
    session.actions[1].commitment.who = String::new();
    // One action is for a trouble that has no way.
    session.actions.push(said(Label::A(3), "Begin".to_owned(), 0, vec![Label::T(4)]));
    let strands = of(&session);
    let drawn = strands.iter().map(|strand| {
        let panels = MEASURES.panels(strand, &heights(strand), 700.0);
        let first = |column: usize| {
            let start = MEASURES.left(column) + MEASURES.column();
            panels[0].lines.iter().find(|line| line.points[0].0 == start).unwrap().clone()
        };
        (strand.nodes[0].label.clone(), first(0), first(1))
    });
    let drawn: BTreeMap<String, _> =
        drawn.map(|(label, way, action)| (label, (way, action))).collect();
    let thick = |label: &str| drawn[label].0.thickness;
    assert!(thick("T1") > thick("T3") && thick("T3") > thick("T2") && thick("T2") > thick("T4"));
    let dashed = |label: &str| (drawn[label].0.is_dashed, drawn[label].1.is_dashed);
    assert_eq!(dashed("T1"), (false, false), "all is there");
    assert_eq!(dashed("T2"), (false, true), "nobody carries the action out");
    assert_eq!(dashed("T3"), (false, true), "no action");
    assert_eq!(dashed("T4"), (true, true), "no way");
}

/// A session of three hundred linked answers.
fn large() -> Session {
    let ways: Vec<Vec<u32>> = (0..100).map(|n| vec![n, n * 7 % 100]).collect();
    let actions: Vec<_> = (0..100).map(|n| (vec![n, n * 3 % 100], vec![])).collect();
    session(100, &ways, &actions)
}

/// What stands between the headings of the chain and of the section after it, without blanks.
fn section(report: &Report, text: &str) -> String {
    let at = report.sections.iter().position(|section| section.id == "chain").unwrap();
    let heading = |at: usize| report.sections[at].heading.as_str();
    let lines: Vec<&str> = text.lines().map(str::trim).collect();
    let start = lines.iter().rposition(|line| *line == heading(at)).unwrap();
    let end = lines.iter().rposition(|line| *line == heading(at + 1)).unwrap();
    bare(&lines[start..end].join(" "))
}

fn bare(text: &str) -> String {
    text.split_whitespace().collect()
}

/// Finds every answer of the chain in a drawing, its votes behind such a sign.
fn assert_whole(report: &Report, drawn: &str, sign: &str) {
    for node in strands(report).iter().flat_map(|strand| &strand.nodes) {
        let votes = if node.votes_said.is_empty() {
            String::new()
        } else {
            format!("{sign} {}", node.votes_said)
        };
        let said = bare(&format!("{} {}{votes}", node.label, node.text));
        assert_eq!(
            drawn.matches(&said).count(),
            1,
            "{}: {} {:?} in {drawn}",
            report.title,
            node.label,
            node.text
        );
    }
}

fn reports() -> Vec<Report> {
    let examples = corpus::EXAMPLES.map(corpus::example);
    let mut reports: Vec<Report> =
        examples.iter().map(|it| Report::of_session(it, &corpus::russian())).collect();
    reports.push(Report::of_session(&corpus::full(), &corpus::english()));
    reports.push(Report::of_session(&large(), &corpus::english()));
    reports
}

#[test]
fn pdf_draws_every_answer_of_the_chain_in_full_and_once() {
    if !has("pdftotext", &["-v"]) {
        return;
    }
    for report in reports() {
        let pdf = render(&report, Format::Pdf).unwrap().remove(0).bytes;
        // In the order of the content, box by box.
        let text = run("pdftotext", &["-raw", "-", "-"], &pdf);
        assert_whole(&report, &section(&report, &text), "·");
    }
}

#[test]
fn html_draws_every_answer_of_the_chain_in_full_and_once() {
    for report in reports() {
        let html =
            String::from_utf8(render(&report, Format::Html).unwrap().remove(0).bytes).unwrap();
        let (_, after) = html.split_once("<div class=\"diagram\">").unwrap_or_default();
        let (drawn, _) = after.split_once("<h2").unwrap_or_default();
        // The sign before the votes is one of the styles.
        let mut text = String::new();
        for piece in drawn.split('<').skip(1) {
            let (tag, said) = piece.split_once('>').unwrap();
            text.push_str(if tag.contains("elsewhere") { "" } else { said });
        }
        assert_whole(&report, &bare(&text), "");
        let boxes = drawn.matches("<li class=\"in-").count();
        assert_eq!(boxes, strands(&report).iter().map(|strand| strand.nodes.len()).sum::<usize>());
    }
}

/// The texts of the boxes of a Word document, one after the other; no two shapes of one picture that hold
/// text lie upon each other, and each picture is described.
const BOXES: &str = "
import docx, io, sys
document = docx.Document(io.BytesIO(sys.stdin.buffer.read()))
W = '{http://schemas.openxmlformats.org/wordprocessingml/2006/main}'
A = '{http://schemas.openxmlformats.org/drawingml/2006/main}'
S = '{http://schemas.microsoft.com/office/word/2010/wordprocessingShape}'
D = '{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}'
height = document.sections[0].page_height - document.sections[0].top_margin - document.sections[0].bottom_margin
marks = {mark.get(W + 'name') for mark in document.element.body.iter(W + 'bookmarkStart')}
for picture in document.element.body.iter(D + 'inline'):
    boxes = [shape for shape in picture.iter(S + 'wsp') if shape.find(S + 'txbx') is not None]
    if not boxes:
        continue
    assert '→' in picture.find(D + 'docPr').get('descr')
    assert int(picture.find(D + 'extent').get('cy')) < height
    for box in boxes:
        for link in box.iter(W + 'hyperlink'):
            assert link.get(W + 'anchor') in marks, link.get(W + 'anchor')
        print(''.join(text.text for text in box.iter(W + 't')))
    lines = [shape.find(f'{S}spPr/{A}ln') for shape in picture.iter(S + 'wsp') if shape.find(S + 'txbx') is None]
    assert lines and all(int(line.get('w')) > 0 for line in lines)
";

#[test]
fn docx_draws_every_answer_of_the_chain_in_full_and_once() {
    if !has("python3", &["-c", "import docx"]) {
        return;
    }
    for report in reports() {
        let docx = render(&report, Format::Docx).unwrap().remove(0).bytes;
        assert_whole(&report, &bare(&run("python3", &["-c", BOXES], &docx)), "·");
    }
}

/// The links of a PDF within the pages of the chain, with where each leads to.
const LINKS: &str = "
import io, sys, pikepdf
pdf = pikepdf.open(io.BytesIO(sys.stdin.buffer.read()))
pages = {page.obj.objgen: number for number, page in enumerate(pdf.pages)}
for page in pdf.pages:
    for note in page.obj.get('/Annots', []):
        to = note.get('/Dest') or note.A.D
        if isinstance(to, pikepdf.String) or isinstance(to, pikepdf.Name):
            continue
        print(str(note.Contents).split(',')[0], pages[to[0].objgen] + 1, sep=chr(9))
";

#[test]
fn labels_in_the_pdf_lead_to_the_pages_where_their_answers_stand() {
    if !has("python3", &["-c", "import pikepdf"]) || !has("pdftotext", &["-v"]) {
        return;
    }
    let report = Report::of_session(&large(), &corpus::english());
    let pdf = render(&report, Format::Pdf).unwrap().remove(0).bytes;
    let links = run("python3", &["-c", LINKS], &pdf);
    let text = run("pdftotext", &["-raw", "-", "-"], &pdf);
    let pages: Vec<&str> = text.split('\u{c}').collect();
    for node in strands(&report).iter().flat_map(|strand| &strand.nodes) {
        let to = links.lines().find_map(|line| line.strip_prefix(&format!("{}\t", node.label)));
        let page = pages[to.unwrap().parse::<usize>().unwrap() - 1];
        let said = format!("{} {}", node.label, node.text.split(' ').next().unwrap());
        assert!(page.contains(&said), "{said} is not on page {to:?}");
    }
}
