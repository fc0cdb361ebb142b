//! Disagreements: where the groups' votes differ, and what was disputed in read-back.

use std::collections::HashSet;

use super::entries::{cut, mention};
use super::source::Source;
use super::words::joined;
use super::{Bar, Block, Chart, Entry, Fact, Section};
use crate::domain::{
    Answer, CommonGround, Disagreement, Group, GroupVotes, Question, Readback, Sheet, Verdicts,
    verdicts,
};
use crate::i18n::Lang;
use crate::t;

/// How many bars a chart of votes has at most.
const BARS: usize = 12;
/// How long the dotted line is that is left for what was said for an answer, or against it.
const ROOM: usize = 34;
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
    // An annex leaves that to the chapter over all platforms.
    let in_annex = source.is_one_of_several;
    let has_room: HashSet<String> = differ.iter().map(|(_, it)| it.label.clone()).collect();
    let mut blocks = Vec::new();
    if !differ.is_empty() {
        blocks.push(Block::Paragraph(t!(lang, "report-disagreements-rule")));
        let differ = differ
            .into_iter()
            .map(|(_, entry)| if in_annex { entry } else { with_room(lang, entry) });
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
    if !common.is_empty() {
        let rule = Block::Paragraph(t!(lang, "report-common-rule"));
        let common = common.into_iter().map(|(_, entry)| entry);
        let blocks = vec![rule, Block::Answers(common.collect())];
        sections.push(Section::new("common", 2, t!(lang, "report-common"), blocks));
    }
    let disputed = |answer: &Answer| answer.readback == Some(Readback::Disputed);
    let disputed = source.session.answers().filter(|(_, answer)| disputed(answer));
    let disputed = disputed.map(|(_, answer)| {
        let named = mention(source, answer);
        // Where votes differ, room is left already.
        if in_annex || has_room.contains(&named.label) { named } else { with_room(lang, named) }
    });
    let heading = t!(lang, "report-disputed");
    Section::add_answers(sections, "disagreements-disputed", heading, disputed);
}

/// Leaves room for what was said for an answer and against it.
pub(super) fn with_room(lang: Lang, entry: Entry) -> Entry {
    let mut remarks = entry.remarks;
    remarks.extend(
        [t!(lang, "report-said-for"), t!(lang, "report-said-against")]
            .map(|name| Fact::new(name, "…".repeat(ROOM))),
    );
    Entry { remarks, ..entry }
}

/// Says of which answers of a sheet nothing is said yet, and whose votes are missing.
fn not_judged(source: &Source, sheet: Sheet, found: &Verdicts) -> Option<String> {
    let lang = source.lang();
    let groups = found.uncounted.iter().map(|key| source.names.within(key));
    (!found.not_judged.is_empty()).then(|| {
        t!(
            lang,
            "report-disagreements-open",
            sheet = lang.sheet(sheet),
            groups = joined(groups, ", "),
            labels = source.words.labels(&found.not_judged)
        )
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
fn entry(source: &Source, found: &Disagreement) -> Entry {
    let Some(answer) = source.standing.get(found.label) else { return Entry::default() };
    let lang = source.lang();
    let mut entry = mention(source, answer);
    entry.details = vec![lang.verdict(found, |key| source.names.within(key), true)];
    entry.remarks = vec![by_group(source, &found.groups)];
    entry
}

/// Shows an answer that every group supports, with the votes of each beside its people.
fn agreed(source: &Source, found: &CommonGround) -> Entry {
    let Some(answer) = source.standing.get(found.label) else { return Entry::default() };
    let mut entry = mention(source, answer);
    entry.remarks = vec![by_group(source, &found.groups)];
    entry
}

/// Says the votes of each group beside its people: `activists 9/9, business 1/9`.
fn by_group(source: &Source, groups: &[GroupVotes]) -> Fact {
    let said = groups.iter().map(|GroupVotes { group, votes, people }| {
        let name = source.names.within(group);
        if *people > 0 { format!("{name} {votes}/{people}") } else { format!("{name} {votes}") }
    });
    Fact::new(t!(source.lang(), "report-votes-by-people"), joined(said, ", "))
}

/// Answers with how much they are so.
pub(super) type Measured = Vec<(f64, Entry)>;

/// Lists what a session's groups disagree on, and what all of them support, over all questions.
pub(super) fn judged(source: &Source) -> [Measured; 2] {
    let found = Question::ALL.map(|question| verdicts(source.whole, question.sheet()));
    strongest_first(source, &found)
}

fn strongest_first(source: &Source, found: &[Verdicts]) -> [Measured; 2] {
    let (mut differ, mut common) = (Vec::new(), Vec::new());
    for found in found {
        differ.extend(found.disagreements.iter().map(|it| (it.measure, entry(source, it))));
        common.extend(found.common.iter().map(|it| (it.measure, agreed(source, it))));
    }
    let both: [&mut Measured; 2] = [&mut differ, &mut common];
    both.into_iter().for_each(|found| found.sort_by(|(a, _), (b, _)| b.total_cmp(a)));
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
    let caption = t!(lang, "report-votes-caption", n = leading.len());
    let subject = t!(lang, "report-column-answer");
    Some(Chart { caption, subject, series, bars: bars.collect() })
}
