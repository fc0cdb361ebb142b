//! What every side supports, and what is said against answers and for them.

use ratatui::layout::Rect;

use crate::domain::{Answer, CommonGround, Counting, Question, Stance, verdicts};
use crate::t;
use crate::view::canvas::Canvas;
use crate::view::style::Look;

use super::Scene;
use super::entry::{Entry, opinion, told};
use super::flow::{Block, Flow, Gap, Letters, Line, Room};
use super::frame::heading;

/// A part of the view.
enum Part<'a> {
    /// A heading below which nothing stands but a sentence.
    Empty(String, String),
    Common(Vec<(CommonGround, &'a Answer)>),
    /// What somebody objects to; the first has the heading.
    Disputed(bool, &'a Answer),
}

/// Draws the view.
pub(super) fn draw(canvas: &mut Canvas<'_>, area: Rect, scene: Scene<'_>) {
    let lang = scene.lang;
    let (common, objections) = (t!(lang, "seen-common"), t!(lang, "seen-objections"));
    let list = heading(canvas, area, &t!(lang, "seen-agreement"));
    let mut parts: Vec<Part<'_>> = Vec::new();
    parts.push(match agreed(scene) {
        // What all support is told by the votes, so it is as secret as they are.
        None => Part::Empty(common.clone(), t!(lang, "seen-counting")),
        Some(agreed) if agreed.is_empty() => {
            Part::Empty(common.clone(), t!(lang, "seen-no-common"))
        }
        Some(agreed) => Part::Common(agreed),
    });
    let disputed = scene.all_answers().filter(|answer| answer.has_objection());
    parts.extend(disputed.enumerate().map(|(at, answer)| Part::Disputed(at == 0, answer)));
    if parts.len() == 1 {
        parts.push(Part::Empty(objections.clone(), t!(lang, "seen-no-objection")));
    }
    Flow {
        items: &parts,
        block: &|part, room| match part {
            Part::Empty(name, sentence) => {
                let mut block = Block::under(name, room);
                block.rows.extend(told(sentence, Look::Quiet, 0, room));
                block
            }
            Part::Common(agreed) => {
                let mut block = Block::under(&common, room);
                for (ground, answer) in agreed {
                    block.rows.extend(Entry::of(scene, answer).rows(room));
                    // All sides with their votes are too long for block letters.
                    let is_block = room.letters == Letters::Block;
                    if let Some(votes) = votes(ground, scene).filter(|_| !is_block) {
                        block.rows.extend(told(&votes, Look::Quiet, 5, room));
                    }
                }
                block
            }
            Part::Disputed(is_first, answer) => {
                let mut block = match is_first {
                    true => Block::under(&objections, room),
                    false => Block::default(),
                };
                block.rows.extend(disputed_rows(scene, answer, room));
                block
            }
        },
        answers: &|part| match part {
            Part::Empty(..) => 0,
            Part::Common(agreed) => agreed.len(),
            Part::Disputed(..) => 1,
        },
        gap: Gap::Always,
        is_ranked: false,
    }
    .draw(canvas, list, lang);
}

/// Lists what every side supports, most of all first; nothing while votes are secret.
fn agreed(scene: Scene<'_>) -> Option<Vec<(CommonGround, &Answer)>> {
    if scene.counts_in_secret() {
        return None;
    }
    let sheets = Question::ALL.into_iter().map(Question::sheet);
    let found = sheets.flat_map(|sheet| verdicts(scene.session, sheet).common);
    let mut found: Vec<_> = found
        .filter_map(|ground| {
            let answer = scene.session.answer(ground.label)?;
            Some((ground, answer))
        })
        .collect();
    found.sort_by(|(a, _), (b, _)| b.measure.total_cmp(&a.measure));
    Some(found)
}

/// Returns what each side gave, if that may be seen.
fn votes(ground: &CommonGround, scene: Scene<'_>) -> Option<String> {
    let counting = scene.session.voting.counting();
    let several = matches!(counting, Counting::Dots(dots) if dots > 1);
    let side = |votes: &crate::domain::GroupVotes| {
        let name = scene.lang.group_of(scene.session, &votes.group);
        scene.lang.support(&name, votes, several)
    };
    let sides: Vec<String> = ground.groups.iter().map(side).collect();
    scene.room.shows_votes().then(|| sides.join("  "))
}

fn disputed_rows(scene: Scene<'_>, answer: &Answer, room: Room) -> Vec<Line> {
    let mut entry = Entry::of(scene, answer);
    entry.after.clear();
    let mut rows = entry.rows(room);
    let all = Stance::ALL.into_iter().flat_map(|stance| answer.opinions_with_merged(stance));
    rows.extend(all.flat_map(|one| told(&opinion(scene, one), Look::Plain, 5, room)));
    rows
}
