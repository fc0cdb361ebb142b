//! What is typed where votes are counted, as it will be taken: told before Enter, and done by it.

use crate::domain::{Answer, Counting, Edit, Label, PICKS, Sheet};
use crate::i18n::parse_label;
use crate::t;
use crate::text::{clip, one_line, width};

use super::commands::Command;
use super::model::{Model, Notice};
use super::modes::Mode;
use super::workspace::Workspace;

/// What a typed line counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Count {
    /// Nothing is typed.
    Nothing,
    /// Nothing: it goes to this answer.
    GoTo(Label),
    /// The votes of an answer; none takes the count away.
    Votes(Label, Option<u32>),
    /// One paper ballot with a vote for each of these answers.
    Ballot(Vec<Label>),
    /// One ballot with five picks or fewer, the best first.
    Picks(Vec<Label>),
}

/// Why a typed line counts nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum NotCounted {
    /// This names no answer.
    NoLabel(String),
    /// This answer is not on the sheet.
    NotOnSheet(Label),
    /// The first answer is a part of the second one now.
    PartOf(Label, Label),
    /// This is no number of votes.
    NoNumber(String),
    /// So many numbers may be a ballot, and no ballots are read.
    LikeBallot,
    /// The groups gave the answer so many votes already.
    FewerThanGroups(Label, u32),
    /// A ballot has this answer twice.
    Twice(Label),
    /// A ballot has so many picks, and may have five.
    TooManyPicks(usize),
    /// A ballot has more votes than each person has.
    TooMany {
        /// The votes on it.
        given: usize,
        /// The votes each person has.
        dots: u32,
    },
}

/// Stands where nothing was counted, and for a ballot without a vote.
const NOTHING: [&str; 3] = ["-", "–", "—"];

/// The fewest cells in which an answer on a ballot is told with its first words.
const FIRST_WORDS: usize = 10;

/// Reads the line that is typed where votes are counted.
pub(super) fn typed(workspace: &Workspace) -> Result<Count, NotCounted> {
    let parts = |c: char| c.is_whitespace() || matches!(c, ',' | ';');
    let words: Vec<&str> =
        workspace.side.text().split(parts).filter(|word| !word.is_empty()).collect();
    if workspace.takes_picks() {
        return picks(workspace, &words);
    }
    if workspace.reading_ballots {
        return ballot(workspace, &words);
    }
    let chosen = workspace.answers().get(workspace.row).map(|answer| answer.label);
    match (words.as_slice(), chosen) {
        ([], _) | (_, None) => Ok(Count::Nothing),
        ([word], Some(chosen)) => match (votes(word), parse_label(word)) {
            (Some(count), _) => count_of(workspace, chosen, count),
            (None, Some(_)) => answer(workspace, word).map(Count::GoTo),
            (None, None) => Err(NotCounted::NoNumber((*word).to_owned())),
        },
        ([name, count], Some(_)) => {
            let label = answer(workspace, name)?;
            let count = votes(count).ok_or_else(|| NotCounted::NoNumber((*count).to_owned()))?;
            count_of(workspace, label, count)
        }
        ([_, _, ..], Some(_)) => Err(NotCounted::LikeBallot),
    }
}

/// Reads a number of votes, or the sign that they are not counted.
fn votes(word: &str) -> Option<Option<u32>> {
    if NOTHING.contains(&word) {
        return Some(None);
    }
    word.parse().ok().map(Some)
}

fn count_of(workspace: &Workspace, label: Label, count: Option<u32>) -> Result<Count, NotCounted> {
    let answer = workspace.session.answer(label).filter(|_| workspace.vote_group.is_none());
    let votes = answer.map(Answer::votes_with_merged).unwrap_or_default();
    let of_groups = votes.groups.values().copied().fold(0, u32::saturating_add);
    if count.is_some_and(|count| count < of_groups) {
        return Err(NotCounted::FewerThanGroups(label, of_groups));
    }
    Ok(Count::Votes(label, count))
}

fn ballot(workspace: &Workspace, words: &[&str]) -> Result<Count, NotCounted> {
    match words {
        [] => return Ok(Count::Nothing),
        [word] if NOTHING.contains(word) => return Ok(Count::Ballot(Vec::new())),
        _ => {}
    }
    let mut labels = Vec::new();
    for word in words {
        let label = answer(workspace, word)?;
        if labels.contains(&label) {
            return Err(NotCounted::Twice(label));
        }
        labels.push(label);
    }
    let given = labels.len();
    let dots = workspace.session.voting.budget();
    match dots.filter(|dots| usize::try_from(*dots).is_ok_and(|dots| given > dots)) {
        Some(dots) => Err(NotCounted::TooMany { given, dots }),
        None => Ok(Count::Ballot(labels)),
    }
}

/// Reads a ballot with five picks. What is merged into an answer of the sheet may stand on it by its own
/// number, as papers have it that were filled in before.
fn picks(workspace: &Workspace, words: &[&str]) -> Result<Count, NotCounted> {
    match words {
        [] => return Ok(Count::Nothing),
        [word] if NOTHING.contains(word) => return Ok(Count::Picks(Vec::new())),
        _ => {}
    }
    let mut labels = Vec::new();
    for word in words {
        let label = match answer(workspace, word) {
            Err(NotCounted::PartOf(part, _)) => part,
            named => named?,
        };
        if labels.contains(&label) {
            return Err(NotCounted::Twice(label));
        }
        labels.push(label);
    }
    match labels.len() {
        given if given > PICKS => Err(NotCounted::TooManyPicks(given)),
        _ => Ok(Count::Picks(labels)),
    }
}

/// Finds the answer of the sheet that a number or a label names. An answer from another sheet has its
/// number too, but those of this sheet come first.
fn answer(workspace: &Workspace, word: &str) -> Result<Label, NotCounted> {
    let no_label = || NotCounted::NoLabel(word.to_owned());
    let sheet = workspace.sheet().unwrap_or(Sheet::Troubles);
    let answers = workspace.answers();
    let named = match word.parse().ok().filter(|_| word.chars().all(|c| c.is_ascii_digit())) {
        Some(number) => {
            let own = Label::new(sheet, number);
            let other = || answers.iter().map(|it| it.label).find(|it| it.number() == number);
            if is_among(answers, own) { own } else { other().unwrap_or(own) }
        }
        None => parse_label(word).ok_or_else(no_label)?,
    };
    if is_among(answers, named) {
        return Ok(named);
    }
    let holder = answers.iter().find(|answer| answer.holds(named));
    Err(holder
        .map_or(NotCounted::NotOnSheet(named), |holder| NotCounted::PartOf(named, holder.label)))
}

fn is_among(answers: &[Answer], label: Label) -> bool {
    answers.iter().any(|answer| answer.label == label)
}

impl Model {
    /// Says what the line typed where votes are counted will do, or why it does nothing; none while
    /// nothing is typed.
    pub fn counted(&self) -> Option<Notice> {
        let workspace = self.workspace.as_ref()?;
        match typed(workspace) {
            Ok(count) => {
                let text = self.count_sentence(workspace, &count)?;
                Some(Notice { text, alarm: false })
            }
            Err(why) => Some(Notice { text: self.not_counted_sentence(&why), alarm: true }),
        }
    }

    fn count_sentence(&self, workspace: &Workspace, count: &Count) -> Option<String> {
        let lang = self.lang;
        let group = workspace.vote_group.as_ref();
        let group = group.map(|key| lang.group_of(&workspace.session, key));
        Some(match (count, group) {
            (Count::Nothing, _) => return None,
            (Count::GoTo(label), _) => t!(lang, "votes-go-to", label = lang.label(*label)),
            (Count::Votes(label, None), _) => {
                t!(lang, "votes-count-nothing", label = lang.label(*label))
            }
            (Count::Votes(label, Some(votes)), None) => {
                t!(lang, "votes-count", label = lang.label(*label), n = *votes)
            }
            (Count::Votes(label, Some(votes)), Some(group)) => {
                let label = lang.label(*label);
                t!(lang, "votes-count-of", label = label, n = *votes, group = group)
            }
            (Count::Picks(labels), _) => self.picks_sentence(workspace, labels),
            (Count::Ballot(labels), _) => {
                let number = workspace.ballots_read().saturating_add(1);
                let labels: Vec<String> = labels.iter().map(|label| lang.label(*label)).collect();
                if labels.is_empty() {
                    t!(lang, "ballots-this-empty", n = number)
                } else {
                    t!(lang, "ballots-this", n = number, labels = labels.join(", "))
                }
            }
        })
    }

    /// Says which answers a ballot picks, each with its first words as far as there is room: those of all, or
    /// those of the last one, or none.
    fn picks_sentence(&self, workspace: &Workspace, picks: &[Label]) -> String {
        let (lang, session) = (self.lang, &workspace.session);
        let sheet = workspace.sheet().unwrap_or(Sheet::Troubles);
        let number = session.ranked_on(sheet).count() + 1;
        let head = match picks.len() {
            0 => return t!(lang, "picks-this-empty", n = number),
            PICKS => t!(lang, "picks-this", n = number),
            given => t!(lang, "picks-this-fewer", n = number, given = given),
        };
        let named = picks.iter().map(|label| {
            let holder = session.standing(*label);
            let text = holder.map(|holder| one_line(&holder.text).into_owned());
            let within = holder.map(|holder| holder.label).filter(|holder| holder != label);
            let label = lang.label(*label);
            let name = match within {
                Some(holder) => {
                    t!(lang, "picks-within", label = label, holder = lang.label(holder))
                }
                None => label,
            };
            (name, text.unwrap_or_default())
        });
        let named: Vec<(String, String)> = named.collect();
        let gaps = 2 * picks.len().saturating_sub(1);
        let room = self.line_width().saturating_sub(width(&head) + 1 + gaps);
        let each = room / picks.len();
        let in_words = |(name, text): &(String, String), room| {
            clip(&format!("{name} {text}"), room).into_owned()
        };
        let told = if each >= FIRST_WORDS {
            named.iter().map(|it| in_words(it, each)).collect::<Vec<_>>().join("; ")
        } else {
            let labels = named.iter().map(|(name, _)| name.as_str()).collect::<Vec<_>>().join(", ");
            let left = (room + gaps).saturating_sub(width(&labels) + 3);
            match named.last().filter(|_| left >= FIRST_WORDS) {
                Some((_, text)) => {
                    let begun = clip(text, left).into_owned();
                    format!("{labels} {}", t!(lang, "pasted-quoted", text = begun))
                }
                None => labels,
            }
        };
        format!("{head} {told}")
    }

    pub(super) fn not_counted_sentence(&self, why: &NotCounted) -> String {
        let lang = self.lang;
        let show = |label: &Label| lang.label(*label);
        match why {
            NotCounted::NoLabel(word) => t!(lang, "votes-no-label", word = word.as_str()),
            NotCounted::NotOnSheet(label) => t!(lang, "votes-not-on-sheet", label = show(label)),
            NotCounted::PartOf(label, holder) => {
                t!(lang, "votes-part-of", label = show(label), holder = show(holder))
            }
            NotCounted::NoNumber(word) => t!(lang, "votes-no-number", word = word.as_str()),
            NotCounted::LikeBallot => {
                let key = self.keymap.key_for(Mode::Votes, Command::Ballots);
                let key = key.map(|key| key.to_string()).unwrap_or_default();
                t!(lang, "votes-like-ballot", key = key)
            }
            NotCounted::FewerThanGroups(label, votes) => {
                t!(lang, "votes-fewer-than-groups", label = show(label), n = *votes)
            }
            NotCounted::Twice(label) => t!(lang, "ballots-twice", label = show(label)),
            NotCounted::TooManyPicks(given) => t!(lang, "picks-too-many", given = *given),
            NotCounted::TooMany { given, dots } => {
                t!(lang, "ballots-too-many", given = *given, n = *dots)
            }
        }
    }
}

impl Workspace {
    /// Tells whether ballots with five picks are taken in where votes are counted.
    pub fn takes_picks(&self) -> bool {
        self.session.voting.counting() == Counting::FivePicks
    }

    /// Tells whether undo takes a ballot with five picks back.
    pub fn undoes_ballot(&self) -> bool {
        let is_ballot = |edit: &Edit| *edit == Edit::Uncast;
        self.session.history.done.last().is_some_and(|step| match step {
            Edit::Batch(parts) => parts.iter().any(is_ballot),
            step => is_ballot(step),
        })
    }

    /// Tells whether what is typed where votes are counted is a ballot, of whatever kind.
    pub fn reads_ballots(&self) -> bool {
        self.reading_ballots || self.takes_picks()
    }

    /// Returns how many ballots were read of the group whose votes are counted, or of the whole room.
    pub fn ballots_read(&self) -> u32 {
        let sheet = self.sheet().unwrap_or(Sheet::Troubles);
        match &self.vote_group {
            Some(key) if self.takes_picks() => self.session.ranked_of(sheet, Some(key)),
            None if self.takes_picks() => {
                u32::try_from(self.session.ranked_on(sheet).count()).unwrap_or(u32::MAX)
            }
            Some(key) => self.session.ballots_of(sheet, Some(key)),
            None => self.session.ballots_on(sheet),
        }
    }

    /// Returns how many people may give a ballot: of the group whose votes are counted, or all; 0
    /// when nobody counted them.
    pub fn ballots_expected(&self) -> u32 {
        match &self.vote_group {
            Some(key) => self.session.people_of(key),
            None => self.session.people(),
        }
    }
}
