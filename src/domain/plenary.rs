//! The plenary: what several platforms of a lab say together.
//!
//! Answers are named by their session's place in the list given and their label, since every
//! platform has its own T1.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use super::answer::{Answer, Requirement};
use super::chain::most_voted_first;
use super::commitment::Commitment;
use super::coverage::coverage;
use super::group::GroupKey;
use super::label::Label;
use super::like_names::grouped;
use super::question::{Question, Sheet, Stage};
use super::session::Session;
use super::similar::{LIKE_FROM, Likeness, WordRules, terms};
use super::themes::{Theme, themes};
use super::unique::{gathered, unique};
use super::votes::Votes;

/// How many themes of a platform, and how many of its answers to a question, are compared with
/// those of the others: each is compared with each.
const MOST_COMPARED: usize = 300;

/// An answer among several sessions: the place of its session in the list, and its label.
pub type Place = (usize, Label);

/// One platform in the comparison of all.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlatformRow {
    /// The platform's name.
    pub platform: String,
    /// Where its walk stands.
    pub stage: Stage,
    /// How many people took part; 0 when nobody counted.
    pub people: u32,
    /// Answers on the sheet of troubles.
    pub troubles: usize,
    /// Answers on the sheet of ways.
    pub ways: usize,
    /// Answers on the sheet of actions.
    pub actions: usize,
    /// Actions with an owner.
    pub owned: usize,
    /// Actions with a date.
    pub dated: usize,
    /// Ways and actions addressed to a stakeholder group.
    pub requirements: usize,
    /// Votes over all questions; none where nobody voted.
    pub votes: Option<u32>,
    /// Things left open; see [`Coverage::total`](super::Coverage::total).
    pub gaps: usize,
    /// Answers picked for the plenary.
    pub picked: Vec<Label>,
}

/// Compares the platforms, one row for each session.
pub fn comparison(sessions: &[&Session]) -> Vec<PlatformRow> {
    sessions.iter().map(|session| row(session)).collect()
}

fn row(session: &Session) -> PlatformRow {
    let commitments = || session.actions.iter().map(Answer::commitment_with_merged);
    let answers = || session.answers().map(|(_, answer)| answer);
    PlatformRow {
        platform: session.platform.clone(),
        stage: session.stage,
        people: session.people(),
        troubles: session.troubles.len(),
        ways: session.ways.len(),
        actions: session.actions.len(),
        owned: commitments().filter(|commitment| !commitment.who.is_empty()).count(),
        dated: commitments().filter(|commitment| commitment.due_now().is_some()).count(),
        requirements: demands(0, session).len(),
        votes: sum(session.parts().map(|(_, part)| &part.votes)),
        gaps: coverage(session).total(),
        picked: answers().filter(|answer| answer.plenary).map(|answer| answer.label).collect(),
    }
}

/// Adds votes up; none where there are none at all, so that nobody having voted is not taken for zero.
fn sum<'a>(votes: impl Iterator<Item = &'a Votes>) -> Option<u32> {
    let given = votes.filter(|votes| !votes.is_empty()).map(Votes::total);
    given.reduce(u32::saturating_add)
}

/// A theme of one platform or of several.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CrossTheme {
    /// Its names, those of most votes first.
    pub names: Vec<String>,
    /// The sessions that have it, by their place.
    pub sessions: BTreeSet<usize>,
    /// Its answers on all platforms.
    pub answers: Vec<Place>,
    /// The votes of all of them.
    pub votes: u32,
    /// The votes of those on each session, by its place.
    pub votes_on: BTreeMap<usize, u32>,
}

/// Lists the themes that cut across platforms: those whose names are alike on two of them at
/// least; shared by most platforms first, then by votes. Of a platform with more than 300 themes
/// those of most votes are compared.
pub fn cross_themes(sessions: &[&Session], rules: WordRules) -> Vec<CrossTheme> {
    let mut found = all_themes(sessions, rules);
    found.retain(CrossTheme::is_shared);
    let rank = |theme: &CrossTheme| (Reverse(theme.sessions.len()), Reverse(theme.votes));
    found.sort_by(|a, b| rank(a).cmp(&rank(b)).then_with(|| a.answers.cmp(&b.answers)));
    found
}

impl CrossTheme {
    /// Tells whether several platforms have it.
    pub fn is_shared(&self) -> bool {
        self.sessions.len() > 1
    }
}

/// Lists the themes of all platforms, those whose names are alike as one, most votes first. Of a platform
/// with more than 300 themes those of most votes are taken.
pub fn all_themes(sessions: &[&Session], rules: WordRules) -> Vec<CrossTheme> {
    let mut all: Vec<(usize, Theme<'_>)> = Vec::new();
    for (place, session) in sessions.iter().enumerate() {
        let mut themes = themes(session);
        if themes.len() > MOST_COMPARED {
            themes.sort_by_key(|theme| Reverse(theme.votes));
            themes.truncate(MOST_COMPARED);
        }
        all.extend(themes.into_iter().map(|theme| (place, theme)));
    }
    let roots = grouped(all.iter().map(|(_, theme)| terms(theme.name, rules)));
    let groups = gathered([], roots.into_iter().zip(all)).into_iter();
    let mut found: Vec<CrossTheme> = groups.map(|(_, themes)| cross_theme(themes)).collect();
    found.sort_by(|a, b| b.votes.cmp(&a.votes).then_with(|| a.answers.cmp(&b.answers)));
    found
}

fn cross_theme(mut themes: Vec<(usize, Theme<'_>)>) -> CrossTheme {
    themes.sort_by_key(|(session, theme)| (Reverse(theme.votes), *session));
    let names = unique(themes.iter().map(|(_, theme)| theme.name));
    let labels = |(session, theme): &(usize, Theme<'_>)| {
        let session = *session;
        let labels: Vec<Place> = theme.answers.iter().map(|(_, a)| (session, a.label)).collect();
        labels
    };
    let mut answers: Vec<Place> = themes.iter().flat_map(labels).collect();
    answers.sort_unstable();
    let mut votes_on: BTreeMap<usize, u32> = BTreeMap::new();
    for (session, theme) in &themes {
        let votes = votes_on.entry(*session).or_default();
        *votes = votes.saturating_add(theme.votes);
    }
    CrossTheme {
        names: names.into_iter().map(str::to_owned).collect(),
        sessions: themes.iter().map(|(session, _)| *session).collect(),
        answers,
        votes: themes.iter().map(|(_, theme)| theme.votes).fold(0, u32::saturating_add),
        votes_on,
    }
}

/// Lists the answers to one question that are alike on different platforms, most alike first. Of
/// a platform with more than 300 answers to it those of most votes are compared.
pub fn echoes(
    sessions: &[&Session],
    question: Question,
    rules: WordRules,
) -> Vec<(Place, Place, f64)> {
    let mut index = Likeness::new(rules);
    for (place, session) in sessions.iter().enumerate() {
        let answers = session.sheet(question.sheet());
        let mut compared: Vec<&Answer> = answers.iter().collect();
        if answers.len() > MOST_COMPARED {
            let ranked = most_voted_first(session, question.sheet()).into_iter();
            compared = ranked.take(MOST_COMPARED).map(|(answer, _)| answer).collect();
        }
        for answer in compared {
            index.add((place, answer.label), &answer.text);
        }
    }
    let mut pairs = index.pairs(LIKE_FROM);
    pairs.retain(|((a, _), (b, _), _)| a != b);
    pairs
}

/// A way or an action addressed to a stakeholder group.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Demand<'a> {
    /// The place of its session.
    pub session: usize,
    /// The sheet it stands on.
    pub sheet: Sheet,
    /// The answer.
    pub answer: &'a Answer,
    /// To whom, and what they replied.
    pub requirement: &'a Requirement,
}

/// Lists what is required of each stakeholder group over all platforms.
///
/// Groups come in the order of the sessions' own lists; a group of which nothing is required is
/// left out, and one that no list has comes last. Requirements keep the order of platforms, ways before actions, most-voted first.
pub fn requirements<'a>(sessions: &[&'a Session]) -> Vec<(GroupKey, Vec<Demand<'a>>)> {
    let groups = sessions.iter().flat_map(|session| &session.groups);
    let demands = sessions.iter().enumerate().flat_map(|(place, session)| demands(place, session));
    let addressed = demands.map(|demand| (demand.requirement.to.clone(), demand));
    gathered(groups.map(|group| group.key.clone()), addressed)
}

/// Lists the ways and actions of a session that are addressed to a group; what is parked asks
/// nobody for anything.
fn demands(place: usize, session: &Session) -> Vec<Demand<'_>> {
    let mut demands = Vec::new();
    for sheet in [Sheet::Ways, Sheet::Actions] {
        for (answer, _) in most_voted_first(session, sheet) {
            let asked = answer.requirements_with_merged().into_iter();
            demands.extend(asked.map(|requirement| Demand {
                session: place,
                sheet,
                answer,
                requirement,
            }));
        }
    }
    demands
}

/// An action with the day by which it is done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Deadline<'a> {
    /// The day: the one it was moved to, if it was.
    pub day: Date,
    /// The place of its session.
    pub session: usize,
    /// The action.
    pub answer: &'a Answer,
    /// Who does it, and what became of it.
    pub commitment: Commitment,
}

/// Lists the actions of all platforms that have a day, the earliest first.
pub fn calendar<'a>(sessions: &[&'a Session]) -> Vec<Deadline<'a>> {
    let mut deadlines = Vec::new();
    for (session, actions) in sessions.iter().map(|session| &session.actions).enumerate() {
        for answer in actions {
            let commitment = answer.commitment_with_merged();
            if let Some(day) = commitment.due_now() {
                deadlines.push(Deadline { day, session, answer, commitment });
            }
        }
    }
    deadlines.sort_by_key(|deadline| deadline.day);
    deadlines
}
