//! Disagreements: where the groups' votes differ, what was said for and against answers, and what was
//! disputed in read-back. Every opinion stands here in full, and nowhere else in the document.

use std::cmp::Reverse;
use std::collections::HashSet;

use super::entries::{cut, mention};
use super::opinions;
use super::source::Source;
use super::unit::Unit;
use super::words::joined;
use super::{Bar, Block, Chart, Entry, Fact, Section};
use crate::domain::{
    Answer, CommonGround, Counting, Disagreement, Group, GroupVotes, Label, Question, Readback,
    Sheet, Stance, Verdicts, verdicts,
};
use crate::t;

/// How many bars a chart of votes has at most.
const BARS: usize = 12;
/// How many characters of an answer stand beside its bar, over several lines.
const BAR_TEXT: usize = 200;

pub(super) fn write(source: &Source, sections: &mut Vec<Section>) {
    let lang = source.lang();
    let found = Question::ALL.map(|question| verdicts(source.whole, question.sheet()));
    let judged_at_all = found.iter().any(|found| found.judged > 0);
    let open: Vec<Block> = Question::ALL
        .iter()
        .zip(&found)
        .filter_map(|(question, found)| not_judged(source, question.sheet(), found))
        .map(Block::Paragraph)
        .collect();
    let [differ, common] = strongest_first(source, &found);
    let mut has_opinions: HashSet<Label> = differ.iter().map(|it| it.answer.label).collect();
    let mut blocks = Vec::new();
    if !differ.is_empty() {
        blocks.push(Block::Paragraph(t!(lang, "report-disagreements-rule")));
        let differ = differ.into_iter().map(|it| with_opinions(source, it.answer, it.entry));
        blocks.push(Block::Answers(differ.collect()));
    } else if judged_at_all && open.is_empty() {
        blocks.push(Block::Paragraph(t!(lang, "report-disagreements-none")));
    } else if judged_at_all {
        blocks.push(Block::Paragraph(t!(lang, "report-disagreements-none-so-far")));
    } else if open.is_empty() {
        blocks.push(Block::Paragraph(t!(lang, "report-disagreements-room")));
    }
    blocks.extend(open);
    let heading = t!(lang, "report-disagreements");
    sections.push(Section::new("disagreements", 1, heading, blocks));
    let mut spoken_of = spoken_of(source);
    spoken_of.retain(|answer| has_opinions.insert(answer.label));
    let entries = spoken_of.into_iter().map(|answer| {
        let named = Entry { details: Vec::new(), ..mention(source, answer) };
        match answer.is_contested() {
            true => with_opinions(source, answer, named),
            false => Entry { remarks: opinions::said(source, answer), ..named },
        }
    });
    let heading = t!(lang, "report-opinions");
    Section::add_answers(sections, "disagreements-opinions", heading, entries);
    if !common.is_empty() {
        let rule = match source.session.voting.counting() {
            Counting::FivePicks => t!(lang, "report-common-rule-picks"),
            Counting::Hands | Counting::Dots(_) => t!(lang, "report-common-rule"),
        };
        let common = common.into_iter().map(|it| it.entry);
        let blocks = vec![Block::Paragraph(rule), Block::Answers(common.collect())];
        sections.push(Section::new("common", 2, t!(lang, "report-common"), blocks));
    }
    let disputed = |answer: &Answer| answer.readback == Some(Readback::Disputed);
    let disputed = source.session.answers().filter(|(_, answer)| disputed(answer));
    let disputed = disputed.map(|(_, answer)| {
        let named = mention(source, answer);
        // Where votes differ or something was said, that stands above already.
        let is_above = has_opinions.contains(&answer.label);
        if is_above { named } else { with_opinions(source, answer, named) }
    });
    let heading = t!(lang, "report-disputed");
    Section::add_answers(sections, "disagreements-disputed", heading, disputed);
}

/// Adds what was said for an answer and against it, with room for what was not written down. An annex leaves
/// that room to the chapter over all platforms.
fn with_opinions(source: &Source, answer: &Answer, mut entry: Entry) -> Entry {
    entry.remarks.extend(match source.is_one_of_several {
        true => opinions::said(source, answer),
        false => opinions::said_or_room(source, answer),
    });
    entry
}

/// Lists the answers of all sheets for or against which something was said, those with most objections first.
fn spoken_of<'a>(source: &Source<'a>) -> Vec<&'a Answer> {
    let count = |answer: &Answer, stance| answer.opinions_with_merged(stance).count();
    let all = source
        .session
        .answers()
        .map(|(_, answer)| (Stance::ALL.map(|stance| count(answer, stance)), answer));
    let mut all: Vec<([usize; 2], &Answer)> = all.filter(|(counts, _)| *counts != [0, 0]).collect();
    all.sort_by_key(|(counts, _)| Reverse(*counts));
    all.into_iter().map(|(_, answer)| answer).collect()
}

/// Lists the answers to which somebody objects but for those shown already, those with most objections first.
pub(super) fn objected<'a>(source: &Source<'a>, shown: &HashSet<Label>) -> Vec<&'a Answer> {
    let mut all = spoken_of(source);
    all.retain(|answer| answer.has_objection() && !shown.contains(&answer.label));
    all
}

/// Says of which answers of a sheet nothing is said yet, and whose votes are missing.
fn not_judged(source: &Source, sheet: Sheet, found: &Verdicts) -> Option<String> {
    let lang = source.lang();
    let groups = found.uncounted.iter().map(|key| source.names.within(key));
    let (sheet, labels) = (lang.sheet(sheet), source.words.labels(&found.not_judged));
    let groups = joined(groups, ", ");
    (!found.not_judged.is_empty()).then(|| match source.session.voting.counting() {
        Counting::FivePicks => {
            t!(lang, "report-ballots-open", sheet = sheet, groups = groups, labels = labels)
        }
        Counting::Hands | Counting::Dots(_) => {
            t!(lang, "report-disagreements-open", sheet = sheet, groups = groups, labels = labels)
        }
    })
}

/// Lists the groups that voted for any of these answers.
fn voting_groups<'a, 'b>(
    source: &Source<'a>,
    answers: impl IntoIterator<Item = &'b Answer>,
) -> Vec<&'a Group> {
    let mut voted = HashSet::new();
    for part in answers.into_iter().flat_map(Answer::with_merged) {
        let given = part.votes.groups.iter().filter(|(_, votes)| **votes > 0);
        voted.extend(given.map(|(key, _)| key));
    }
    source.session.groups.iter().filter(|group| voted.contains(&group.key)).collect()
}

/// Shows an answer with the votes of each group for it, beside the people the group has here.
fn differing<'a>(source: &Source<'a>, found: &Disagreement) -> Option<Judged<'a>> {
    let answer = source.standing.get(found.label)?;
    let verdict = source.lang().verdict(found, |key| source.names.within(key), true);
    let remarks = vec![by_group(source, &found.groups)];
    let entry = Entry { details: vec![verdict], remarks, ..mention(source, answer) };
    Some(Judged { measure: found.measure, answer, entry })
}

/// Shows an answer that every group supports, with the votes of each beside its people.
fn agreed<'a>(source: &Source<'a>, found: &CommonGround) -> Option<Judged<'a>> {
    let answer = source.standing.get(found.label)?;
    let remarks = vec![by_group(source, &found.groups)];
    let entry = Entry { remarks, ..mention(source, answer) };
    Some(Judged { measure: found.measure, answer, entry })
}

/// Says the votes of each group beside its people: `activists 9/9, business 1/9`; with five picks, how many of
/// its ballots pick the answer.
fn by_group(source: &Source, groups: &[GroupVotes]) -> Fact {
    let lang = source.lang();
    let said = groups.iter().map(|GroupVotes { group, votes, people }| {
        let name = source.names.within(group);
        if *people > 0 { format!("{name} {votes}/{people}") } else { format!("{name} {votes}") }
    });
    let name = match source.session.voting.counting() {
        Counting::FivePicks => t!(lang, "report-picks-by-ballots"),
        Counting::Hands | Counting::Dots(_) => t!(lang, "report-votes-by-people"),
    };
    Fact::new(name, joined(said, ", "))
}

/// An answer with how much the groups disagree on it, or agree.
pub(super) struct Judged<'a> {
    pub(super) measure: f64,
    pub(super) answer: &'a Answer,
    pub(super) entry: Entry,
}

/// Lists what a session's groups disagree on, and what all of them support, over all questions.
pub(super) fn judged<'a>(source: &Source<'a>) -> [Vec<Judged<'a>>; 2] {
    let found = Question::ALL.map(|question| verdicts(source.whole, question.sheet()));
    strongest_first(source, &found)
}

fn strongest_first<'a>(source: &Source<'a>, found: &[Verdicts]) -> [Vec<Judged<'a>>; 2] {
    let (mut differ, mut common) = (Vec::new(), Vec::new());
    for found in found {
        differ.extend(found.disagreements.iter().filter_map(|it| differing(source, it)));
        common.extend(found.common.iter().filter_map(|it| agreed(source, it)));
    }
    let both: [&mut Vec<Judged<'_>>; 2] = [&mut differ, &mut common];
    both.into_iter().for_each(|found| found.sort_by(|a, b| b.measure.total_cmp(&a.measure)));
    [differ, common]
}

/// Shows the votes for the leading answers of a sheet; nothing where nobody voted.
pub(super) fn votes_chart(source: &Source, sheet: Sheet) -> Option<Chart> {
    let lang = source.lang();
    let ranked = source.ranked(sheet).into_iter().filter(|answer| answer.total_votes() > 0);
    let leading: Vec<&Answer> = ranked.take(BARS).collect();
    if leading.is_empty() {
        return None;
    }
    let votes: Vec<_> = leading.iter().map(|answer| answer.votes_with_merged()).collect();
    let groups = voting_groups(source, leading.iter().copied());
    let hands = votes.iter().any(|votes| votes.hands > 0);
    let mut series: Vec<String> = groups.iter().map(|group| source.lang().group(group)).collect();
    if hands {
        series.push(t!(lang, "report-hands"));
    }
    let bars = leading.iter().zip(&votes).map(|(answer, votes)| {
        let of = |group: &&Group| votes.groups.get(&group.key).copied();
        let of_room = Some(votes.hands).filter(|hands| *hands > 0);
        let parts = groups.iter().map(of).chain(hands.then_some(of_room));
        let label = source.words.label(answer.label);
        Bar { label, text: cut(&answer.text, BAR_TEXT), parts: parts.collect() }
    });
    let n = leading.len();
    let caption = match source.unit(sheet) {
        Unit::Votes => t!(lang, "report-votes-caption", n = n),
        Unit::Points => t!(lang, "report-points-caption", n = n),
        Unit::Both => t!(lang, "report-votes-and-points-caption", n = n),
    };
    let subject = t!(lang, "report-column-answer");
    Some(Chart { caption, subject, series, bars: bars.collect() })
}
