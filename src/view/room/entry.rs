//! The rows of one answer: its label, its text, and what may be seen of what else is known of it.

use std::borrow::Cow;

use crate::domain::{Answer, Commitment, Opinion, Owner, Readback, Stance, unique};
use crate::i18n::group_named;
use crate::t;
use crate::text::{pad_left, width};
use crate::view::canvas::{Piece, cells, pieces_width};
use crate::view::folding::folded;
use crate::view::style::Look;

use super::Scene;
use super::banner::Banner;
use super::flow::{Ink, Letters, Line, Room};

/// The most rows of one answer's text among others.
const MOST_ROWS: usize = 4;

/// The most lines of one answer's text in block letters.
const MOST_LINES: u16 = 4;

/// The fewest cells of a text; with fewer it is not set in.
const FEWEST: u16 = 12;

/// Cells that stand for one where letters are block letters.
const PIXELS_OF_CELL: u16 = 4;

/// The cells of most labels in block letters, so that texts align.
const LABEL: u16 = 17;

/// An answer as it stands among others.
pub(super) struct Entry<'a> {
    /// What stands before the text.
    pub(super) before: Piece,
    pub(super) text: &'a str,
    pub(super) look: Look,
    /// What stands after the text, in its last row if there is room.
    pub(super) after: Vec<Piece>,
    /// What stands at the right end of the first row.
    pub(super) right: Option<Piece>,
    /// Cells before all rows.
    pub(super) indent: u16,
}

impl<'a> Entry<'a> {
    /// Makes the entry of an answer, with its label, its text and what was said against and for it.
    pub(super) fn of(scene: Scene<'_>, answer: &'a Answer) -> Self {
        let after = marks(scene, answer).map(|marks| (marks, Look::Loud));
        Self {
            before: (format!("{:<4}", scene.lang.label(answer.label)), Look::Quiet),
            text: &answer.text,
            look: Look::Plain,
            after: after.into_iter().collect(),
            right: None,
            indent: 0,
        }
    }

    /// Adds something after the text.
    pub(super) fn with(mut self, text: Option<String>, look: Look) -> Self {
        self.after.extend(text.filter(|text| !text.is_empty()).map(|text| (text, look)));
        self
    }

    /// Returns its rows, the text set in behind what stands before it.
    pub(super) fn rows(self, room: Room) -> Vec<Line> {
        if room.letters == Letters::Block
            && let Some(line) = self.in_blocks(room)
        {
            return vec![line];
        }
        let Self { before, text, look, mut after, mut right, indent } = self;
        let mut hanging = indent + cells(width(&before.0)) + 1;
        let right_cells =
            |right: &Option<Piece>| right.as_ref().map_or(0, |(text, _)| cells(width(text)) + 3);
        if room.width < hanging + right_cells(&right) + 2 * FEWEST {
            after.extend(right.take());
        }
        let whole = usize::from(room.width);
        let room = Room { width: room.width.saturating_sub(right_cells(&right)), ..room };
        let mut rows: Vec<Line> = Vec::new();
        if room.width < hanging + FEWEST {
            hanging = 0;
            rows.push(Line { indent: 0, ink: Ink::Text(vec![before.clone()]), begins: true });
        }
        let cells_of_text = usize::from(room.width.saturating_sub(hanging).max(1));
        for text in folded(text, cells_of_text, MOST_ROWS) {
            let text = (text.into_owned(), look);
            let begins = rows.is_empty();
            let (indent, pieces) = match begins {
                true => (indent, vec![(format!("{} ", before.0), before.1), text]),
                false => (hanging, vec![text]),
            };
            rows.push(Line { indent, ink: Ink::Text(pieces), begins });
        }
        for (text, look) in after {
            let piece = (format!("   {text}"), look);
            match rows.last_mut() {
                Some(Line { indent, ink: Ink::Text(pieces), .. })
                    if usize::from(*indent) + pieces_width(pieces) + width(&piece.0)
                        <= usize::from(room.width) =>
                {
                    pieces.push(piece);
                }
                _ => rows.extend(told(&text, look, hanging, room)),
            }
        }
        if let (Some((text, look)), Some(first)) = (right, rows.first_mut())
            && let Line { indent, ink: Ink::Text(pieces), .. } = first
        {
            let used = usize::from(*indent) + pieces_width(pieces);
            let room = whole.saturating_sub(used);
            pieces.push((pad_left(&text, room), look));
        }
        rows
    }

    /// Returns it in block letters, if they fit.
    fn in_blocks(&self, room: Room) -> Option<Line> {
        let before = self.before.0.trim();
        let label = Banner::small(before, room.width, 1)?;
        let indent = self.indent * PIXELS_OF_CELL;
        let is_answer = !before.is_empty();
        let hanging = if is_answer { label.width().max(LABEL) + PIXELS_OF_CELL } else { 0 };
        let cells_of_text = room.width.checked_sub(indent + hanging)?;
        let after = self.after.iter().chain(&self.right);
        let after: String =
            after.map(|(text, _)| format!("  {}", whole(text, cells_of_text))).collect();
        let text = in_lines(self.text, &after, cells_of_text, room)?;
        let both = vec![(0, label, self.before.1), (hanging, text, self.look)];
        Some(Line { indent, ink: Ink::Blocks(both), begins: true })
    }
}

/// Lays a text out in block letters with what stands after it; without its last words where it may be cut.
fn in_lines(text: &str, after: &str, cells_of_text: u16, room: Room) -> Option<Banner> {
    let in_full = Banner::small(&format!("{text}{after}"), cells_of_text, MOST_LINES);
    let cut = || Banner::shortened(text, after, cells_of_text, MOST_LINES);
    in_full.or_else(|| if room.may_cut { cut() } else { None })
}

/// Returns a text that is not broken in block letters, if it fits in a line of so many cells.
fn whole(text: &str, cells_of_line: u16) -> Cow<'_, str> {
    match Banner::small(text, cells_of_line, 1) {
        Some(_) => text.replace(' ', "\u{a0}").into(),
        None => text.into(),
    }
}

/// Returns the rows of a text that begins no answer, set in by so many cells.
pub(super) fn told(text: &str, look: Look, indent: u16, room: Room) -> Vec<Line> {
    if room.letters == Letters::Block {
        let indent = indent * PIXELS_OF_CELL;
        let banner = in_lines(text, "", room.width.saturating_sub(indent), room);
        if let Some(banner) = banner {
            return vec![Line { indent, ink: Ink::Blocks(vec![(0, banner, look)]), begins: false }];
        }
    }
    let indent = if room.width < indent + FEWEST { 0 } else { indent };
    let cells_of_text = usize::from(room.width.saturating_sub(indent).max(1));
    let rows = folded(text, cells_of_text, MOST_ROWS).into_iter();
    let line = |text: Cow<'_, str>| Line {
        indent,
        ink: Ink::Text(vec![(text.into_owned(), look)]),
        begins: false,
    };
    rows.map(line).collect()
}

/// Returns who said an answer first, if that may be seen.
pub(super) fn said_by(scene: Scene<'_>, answer: &Answer) -> Option<String> {
    let voices = answer.voices_with_merged();
    let voice = voices.first().filter(|_| scene.room.plan.names)?;
    Some(scene.lang.voice(scene.session, voice).join(" · ")).filter(|who| !who.is_empty())
}

/// Returns how many objections and supports an answer has, and what read-back left open, as signs and words.
pub(super) fn marks(scene: Scene<'_>, answer: &Answer) -> Option<String> {
    let opinions = opinion_marks(answer);
    let open = match answer.readback {
        Some(open @ (Readback::Unclear | Readback::Disputed)) => Some(scene.lang.readback(open)),
        Some(Readback::Confirmed) | None => None,
    };
    let all: Vec<String> = opinions.into_iter().chain(open).collect();
    (!all.is_empty()).then(|| all.join("  "))
}

/// Returns how many objections and supports an answer has.
pub(super) fn opinion_marks(answer: &Answer) -> Option<String> {
    let counted = Stance::ALL.into_iter().filter_map(|stance| {
        let count = answer.opinions_with_merged(stance).count();
        (count > 0).then(|| format!("{}{count}", sign(stance)))
    });
    let counted: Vec<String> = counted.collect();
    (!counted.is_empty()).then(|| counted.join(" "))
}

/// Returns the sign of what is said against or for an answer.
pub(super) fn sign(stance: Stance) -> &'static str {
    match stance {
        Stance::Objection => "✗",
        Stance::Support => "✓",
    }
}

/// Returns what somebody says against an answer or for it: the side it came from, and the person too where
/// names may be seen.
pub(super) fn opinion(scene: Scene<'_>, opinion: &Opinion) -> String {
    let person = opinion.voice.person.clone().filter(|_| scene.room.plan.names);
    let group = opinion.voice.group.as_deref().map(|key| scene.lang.group_of(scene.session, key));
    let who: Vec<String> = group.into_iter().chain(person).collect();
    let who = who.join(" · ");
    let said = match (who.is_empty(), opinion.why.is_empty()) {
        (false, false) => format!("{who}: {}", opinion.why),
        (false, true) => who,
        (true, false) => opinion.why.clone(),
        (true, true) => match opinion.stance {
            Stance::Objection => t!(scene.lang, "seen-against"),
            Stance::Support => t!(scene.lang, "seen-for"),
        },
    };
    format!("{} {said}", sign(opinion.stance))
}

/// Returns who does an action and by when; of people their side alone, unless names may be seen.
pub(super) fn promise(scene: Scene<'_>, commitment: &Commitment) -> Option<String> {
    let due = scene.lang.due_days(commitment);
    let parts = [doer(scene, commitment), due];
    let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    (!parts.is_empty()).then(|| parts.join(" · "))
}

fn doer(scene: Scene<'_>, commitment: &Commitment) -> String {
    match commitment.owner() {
        Owner::Nobody | Owner::Open => String::new(),
        Owner::Named(who) if scene.room.plan.names => who.to_owned(),
        Owner::Named(_) => {
            let groups = &scene.session.groups;
            let side = |words: &str| {
                let person = scene.session.person_named(words);
                let of_person = person.and_then(|it| it.group.as_deref());
                let of_person = of_person.map(|key| scene.lang.group_of(scene.session, key));
                of_person.or_else(|| group_named(groups, words).map(|it| scene.lang.group(it)))
            };
            let sides: Vec<String> = unique(commitment.owners().filter_map(side));
            if sides.is_empty() {
                t!(scene.lang, "report-owner-withheld")
            } else {
                sides.join(", ")
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::Colours;
    use crate::view::room::picture;

    /// Returns what an answer, or a text, looks like in block letters.
    fn blocks(
        width: u16,
        draw: impl Fn(&mut crate::view::canvas::Canvas<'_>, ratatui::layout::Rect),
    ) -> Vec<String> {
        picture(width, 30, Colours::Usual, draw)
    }

    #[test]
    fn what_stands_after_a_text_is_not_broken() {
        let mean = blocks(60, |canvas, area| {
            let mean = Banner::small("mean 2.7", area.width, 1);
            mean.into_iter().for_each(|mean| mean.draw(canvas, area, Look::Plain));
        });
        let mean: Vec<&String> = mean.iter().filter(|row| !row.is_empty()).collect();
        assert!(!mean.is_empty());
        for width in 100..180 {
            let entry = Entry {
                before: ("T1".to_owned(), Look::Plain),
                text: "The landfill is full and wide",
                look: Look::Plain,
                after: Vec::new(),
                right: Some(("109  mean 2.7".to_owned(), Look::Plain)),
                indent: 0,
            };
            let room = Room { width, letters: Letters::Block, may_cut: false };
            let Some(line) = entry.in_blocks(room) else { continue };
            let seen = blocks(width, |canvas, area| line.draw(canvas, area));
            let is_there = |rows: &[String]| {
                mean.iter().zip(rows).all(|(part, row)| row.contains(part.as_str().trim()))
            };
            assert!(seen.windows(mean.len()).any(is_there), "{width}\n{}", seen.join("\n"));
        }
    }

    #[test]
    fn a_text_that_may_be_cut_ends_between_words_and_keeps_what_stands_after_it() {
        let words = "Rubble ".repeat(60);
        let cut = |may_cut| {
            let room = Room { width: 100, letters: Letters::Block, may_cut };
            in_lines(&words, "  109", 100, room)
        };
        assert!(cut(false).is_none());
        assert_eq!(cut(true).map(|banner| banner.height()), Some(MOST_LINES * 5));
    }
}
