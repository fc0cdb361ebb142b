//! Page one: what came of it, before everything else.
//!
//! It is made in one way of one session and of all platforms of a lab: a few sentences, five figures,
//! the strongest troubles by stakeholder group, what was demanded of whom, and who does what by when.

use super::entries::{cut, mention};
use super::requirements::{Asked, by_addressee};
use super::source::Source;
use super::unit::Unit;
use super::words::joined;
use super::{Block, Cell, Column, Figure, Section, Share, Table};
use crate::domain::{
    Answer, Commitment, CommitmentField, Counting, Group, GroupKey, Label, Owner, Reply,
    Requirement, Sheet, Votes, calendar, disagreements, gathered, picked, unique_by,
};
use crate::i18n::Lang;
use crate::t;

/// What there is room for.
#[derive(Debug, Clone, Copy)]
pub(super) struct Room {
    troubles: usize,
    actions: usize,
    /// The most characters of an answer in a table, and of one within a sentence.
    text: usize,
    named: usize,
    /// Whether nothing follows it.
    is_alone: bool,
}

impl Room {
    /// The first page of a report.
    pub(super) const PAGE: Self =
        Self { troubles: 5, actions: 3, text: 66, named: 60, is_alone: false };
    /// A sheet on the wall, where nothing leads to the rest of an answer.
    pub(super) const WALL: Self =
        Self { troubles: 5, actions: 4, text: 220, named: 110, is_alone: true };
}

/// How many sides there is room for.
const SIDES: usize = 6;
/// A note longer than this, in characters, takes several lines.
const LONG_NOTE: usize = 200;
/// How many demands the sentences name.
const DEMANDS: usize = 1;

/// The most troubles of page one below a letterhead, and below a note of some lines one less.
const BELOW_LETTERHEAD: usize = 3;

/// Leaves out the weakest troubles of page one where a letterhead needs their room.
pub(super) fn make_room(front: &mut [Section], note: &str) {
    let most = BELOW_LETTERHEAD - usize::from(is_long(note));
    for block in front.iter_mut().flat_map(|section| &mut section.blocks) {
        let Block::Table(table) = block else { continue };
        let is_share = |cell: &Cell| matches!(cell, Cell::Share(_));
        if table.rows.iter().flatten().any(is_share) {
            table.rows.truncate(most);
        }
    }
}

/// Tells whether a note takes several lines.
fn is_long(note: &str) -> bool {
    note.chars().nth(LONG_NOTE).is_some()
}

/// What page one is about: the sessions, and what became of what was promised before.
pub(super) struct Front<'a, 'b> {
    pub(super) sources: &'b [Source<'a>],
    pub(super) lang: Lang,
    pub(super) earlier: String,
    /// What stands above it and takes room from it.
    pub(super) note: &'b str,
    pub(super) room: Room,
}

/// An answer with the session it stands in.
type Placed<'a, 'b> = (&'b Source<'a>, &'a Answer);

/// Something demanded of a group, with the session it stands in.
type Demanded<'a, 'b> = (&'b Source<'a>, Asked<'a>);

impl<'a, 'b> Front<'a, 'b> {
    /// Writes page one as a section of its own.
    pub(super) fn write(&self, sections: &mut Vec<Section>) {
        let mut blocks = Vec::new();
        let (troubles, demands) = (self.troubles(), self.demands());
        let sentences = self.sentences(&troubles, &demands);
        if !sentences.is_empty() {
            blocks.push(Block::Paragraph(sentences));
        }
        blocks.push(Block::Figures(self.figures(&demands)));
        blocks.extend(self.strongest_by_group(&troubles));
        blocks.extend(self.replies(&demands).map(Block::Table));
        self.actions(&mut blocks);
        sections.push(Section::new("result", 1, t!(self.lang, "report-summary"), blocks));
    }

    /// Makes the same for the wall.
    pub(super) fn for_wall(self) -> Vec<Section> {
        let mut sections = Vec::new();
        Self { note: "", room: Room::WALL, ..self }.write(&mut sections);
        sections
    }

    /// Lists the troubles, most votes first, equal ones as they were said.
    fn troubles(&self) -> Vec<Placed<'a, 'b>> {
        let all = self.sources.iter();
        let all = all.flat_map(|source| source.session.troubles.iter().map(move |it| (source, it)));
        let mut all: Vec<Placed<'a, 'b>> = all.collect();
        all.sort_by_cached_key(|(_, answer)| std::cmp::Reverse(answer.total_votes()));
        all
    }

    /// Says what was decided: the strongest trouble, what is demanded most, and how much has an owner.
    fn sentences(&self, troubles: &[Placed<'_, '_>], demands: &[Demanded<'_, '_>]) -> String {
        let lang = self.lang;
        let named = demands.iter().take(DEMANDS).map(|(source, (answer, requirement))| {
            let side = source.names.within(&requirement.to);
            let reply = lang.reply(requirement.reply);
            let text = cut(&answer.text, self.room.named);
            t!(lang, "front-demand", text = text, side = side, reply = reply)
        });
        let named = joined(named, "; ");
        let demanded = (!named.is_empty()).then(|| {
            let n = demands.len();
            t!(lang, "front-demands", n = n, demands = named)
        });
        let promised: Vec<Commitment> = self.commitments().collect();
        let owned = promised.iter().filter(|it| matches!(it.owner(), Owner::Named(_))).count();
        let owned = (!promised.is_empty())
            .then(|| t!(lang, "front-owned", owned = owned, n = promised.len()));
        let earlier = Some(self.earlier.clone()).filter(|it| !it.is_empty());
        let parts = [self.strongest(troubles), demanded, owned, earlier];
        joined(parts.into_iter().flatten(), " ")
    }

    /// Names the trouble with the most votes, or all of them where several have as many.
    fn strongest(&self, ranked: &[Placed<'_, '_>]) -> Option<String> {
        let lang = self.lang;
        let votes = ranked.first().map(|(_, answer)| answer.total_votes()).filter(|it| *it > 0)?;
        let first = ranked.iter().take_while(|(_, answer)| answer.total_votes() == votes);
        let first: Vec<_> = first.collect();
        let text = |(source, answer): &&Placed<'_, '_>| {
            let (label, text) =
                (source.words.label(answer.label), cut(&answer.text, self.room.named));
            t!(lang, "front-answer", label = label, text = text)
        };
        let named = joined(first.iter().map(text), ", ");
        let of = first.len();
        Some(match unit(first.into_iter()) {
            Unit::Votes | Unit::Both => {
                t!(lang, "front-strongest", answers = named, n = votes, of = of)
            }
            Unit::Points => t!(lang, "front-strongest-points", answers = named, n = votes, of = of),
        })
    }

    /// Returns how many troubles page one has room for, below a note of some lines one less.
    fn room_for_troubles(&self) -> usize {
        self.room.troubles - usize::from(is_long(self.note))
    }

    /// Counts people, troubles, ways, actions and demands.
    fn figures(&self, demands: &[Demanded<'_, '_>]) -> Vec<Figure> {
        let lang = self.lang;
        let people = self.sources.iter().map(|it| it.whole.people()).fold(0, u32::saturating_add);
        let sides =
            self.groups().into_iter().filter(|group| self.people_of(&group.key) > 0).count();
        let of = |sheet| self.sources.iter().map(|it| it.session.sheet(sheet).len()).sum::<usize>();
        let dated = self.commitments().filter(|it| it.due_now().is_some()).count();
        let open = demands.iter().filter(|(_, (_, it))| it.reply.is_none()).count();
        let people = if people > 0 { lang.number(people.into()) } else { "–".to_owned() };
        let figure = |n: usize, what: String| Figure { number: lang.number(n as u64), what };
        let [troubles, ways, actions] = [Sheet::Troubles, Sheet::Ways, Sheet::Actions].map(of);
        vec![
            Figure { number: people, what: t!(lang, "front-people", sides = sides) },
            figure(troubles, t!(lang, "front-troubles", n = troubles)),
            figure(ways, t!(lang, "front-ways", n = ways)),
            figure(actions, t!(lang, "front-actions", n = actions, dated = dated)),
            figure(demands.len(), t!(lang, "front-demanded", n = demands.len(), open = open)),
        ]
    }

    /// Shows the strongest troubles with the share of each group that voted for them; where nobody voted,
    /// those that were said first.
    fn strongest_by_group(&self, ranked: &[Placed<'a, 'b>]) -> Vec<Block> {
        let lang = self.lang;
        let voted: Vec<Placed<'a, 'b>> = ranked
            .iter()
            .copied()
            .filter(|(_, answer)| answer.total_votes() > 0)
            .take(self.room_for_troubles())
            .collect();
        if voted.is_empty() {
            if ranked.is_empty() {
                return Vec::new();
            }
            let first = ranked.iter().take(self.room_for_troubles());
            let first = first.map(|(source, it)| mention(source, it)).collect();
            return vec![Block::Paragraph(t!(lang, "report-top-unvoted")), Block::Answers(first)];
        }
        let has_votes = |group: &&Group| {
            let given = |(_, answer): &Placed<'a, 'b>| {
                answer.votes_with_merged().groups.get(&group.key).is_some_and(|votes| *votes > 0)
            };
            voted.iter().any(given)
        };
        let groups: Vec<&Group> = self.groups().into_iter().filter(has_votes).collect();
        // Only the few sessions whose troubles are shown are judged.
        let is_disputed = |(source, answer): &Placed<'a, 'b>| {
            if answer.has_objection() {
                return true;
            }
            let found = disagreements(source.whole, Sheet::Troubles);
            found.iter().any(|found| found.label == answer.label)
        };
        let disputed: Vec<bool> = voted.iter().map(is_disputed).collect();
        let rows = voted.iter().zip(&disputed).map(|((source, answer), is_disputed)| {
            let votes = answer.votes_with_merged();
            let mark = if *is_disputed { " ≠" } else { "" };
            let label = source.words.label(answer.label);
            let mut row =
                vec![Cell::text(format!("{label}{mark} {}", cut(&answer.text, self.room.text)))];
            let picked = picked_by_ballots(source, answer.label);
            row.extend(groups.iter().map(|group| match &picked {
                Some(picked) => share_of_ballots(source, group, picked),
                None => share(source, group, &votes),
            }));
            row.push(Cell::Number(u64::from(answer.total_votes())));
            row
        });
        let rows: Vec<Vec<Cell>> = rows.collect();
        let each = u16::try_from(66 / groups.len().max(1)).unwrap_or(1).clamp(6, 12);
        let mut columns = vec![Column::text(t!(lang, "report-column-trouble"), 38)];
        columns.extend(groups.iter().map(|group| Column::number(lang.group(group), each)));
        columns.push(Column::number(unit(voted.iter()).column(lang), 8));
        let of_ballots = voted.iter().filter(|(source, _)| has_picks(source)).count();
        let mixed = (of_ballots > 0 && of_ballots < voted.len() && !groups.is_empty())
            .then(|| t!(lang, "front-picks"));
        let shaded = (!groups.is_empty()).then(|| t!(lang, "front-shades"));
        let is_objected = voted.iter().any(|(_, answer)| answer.has_objection());
        let disputed = disputed.contains(&true).then(|| match is_objected {
            true => t!(lang, "front-disputed-or-objected"),
            false => t!(lang, "front-disputed"),
        });
        let legend = joined(mixed.into_iter().chain(shaded).chain(disputed), "; ");
        let caption = match legend.as_str() {
            "" => t!(lang, "front-troubles-alone"),
            legend if of_ballots == voted.len() => {
                t!(lang, "front-troubles-caption-picks", legend = legend)
            }
            legend => t!(lang, "front-troubles-caption", legend = legend),
        };
        vec![Block::Table(Table { caption, columns, rows })]
    }

    /// Counts for each group what was demanded of it by what it replied; none where nothing was.
    fn replies(&self, demands: &[Demanded<'_, '_>]) -> Option<Table> {
        let lang = self.lang;
        let by_side = gathered(
            self.groups().into_iter().map(|group| &group.key),
            demands.iter().map(|(source, (_, it))| (&it.to, (*source, *it))),
        );
        if by_side.is_empty() {
            return None;
        }
        let rows = by_side.iter().take(SIDES).map(|(key, asked)| {
            let name = asked.first().map(|(source, _)| source.names.group(key));
            let mut row = vec![Cell::known(name)];
            row.extend(Reply::all_and_none().map(|reply| {
                let n =
                    asked.iter().filter(|(_, it): &&(_, &Requirement)| it.reply == reply).count();
                if n == 0 { Cell::Empty } else { Cell::Number(n as u64) }
            }));
            row.push(Cell::Number(asked.len() as u64));
            row
        });
        let rows: Vec<Vec<Cell>> = rows.collect();
        let mut columns = vec![Column::text(t!(lang, "report-column-group"), 30)];
        columns.extend(Reply::all_and_none().map(|reply| {
            let title = format!("{} {}", lang.reply_sign(reply), lang.reply_in_short(reply));
            Column::number(title, 13)
        }));
        columns.push(Column::number(t!(lang, "report-total"), 9));
        Some(Table { caption: t!(lang, "front-replies-caption"), columns, rows })
    }

    /// Lists who does what by when, the earliest day first, those without a day after them.
    fn actions(&self, blocks: &mut Vec<Block>) {
        let lang = self.lang;
        let sessions: Vec<_> = self.sources.iter().map(|source| source.session).collect();
        let dated = calendar(&sessions).into_iter().filter_map(|it| {
            let source = self.sources.get(it.session)?;
            Some((source, it.answer, it.commitment))
        });
        let actions = self.sources.iter().flat_map(|source| {
            let actions = source.session.actions.iter();
            actions.map(move |action| (source, action, action.commitment_with_merged()))
        });
        let undated = actions.filter(|(_, _, it)| it.due_now().is_none());
        let owned = |(_, _, it): &(&Source<'_>, &Answer, Commitment)| {
            matches!(it.owner(), Owner::Named(_)) && it.ended().is_none()
        };
        let all: Vec<_> = dated.chain(undated).filter(owned).collect();
        if all.is_empty() {
            return;
        }
        let rows = all.iter().take(self.room.actions).map(|(source, action, commitment)| {
            vec![
                Cell::text(source.words.due_days(commitment)),
                Cell::text(format!(
                    "{} {}",
                    source.words.label(action.label),
                    cut(&action.text, self.room.text)
                )),
                Cell::text(commitment.who.clone()),
            ]
        });
        let columns = vec![
            Column::text(lang.commitment_field(CommitmentField::Due), 20),
            Column::text(t!(lang, "report-column-action"), 52),
            Column::text(lang.commitment_field(CommitmentField::Owner), 28),
        ];
        let rest = all.len().saturating_sub(self.room.actions);
        let caption = match self.room.is_alone {
            true => t!(lang, "front-actions-alone", rest = rest),
            false => t!(lang, "front-actions-caption", rest = rest),
        };
        blocks.push(Block::Table(Table { caption, columns, rows: rows.collect() }));
    }

    fn commitments(&self) -> impl Iterator<Item = Commitment> {
        let actions = self.sources.iter().flat_map(|source| &source.session.actions);
        actions.map(Answer::commitment_with_merged)
    }

    /// Lists what is demanded, that with the most votes first.
    fn demands(&self) -> Vec<Demanded<'a, 'b>> {
        let all = self.sources.iter().flat_map(|source| {
            let asked = by_addressee(source).into_iter().flat_map(|(_, asked)| asked);
            asked.map(move |asked| (source, asked))
        });
        let mut all: Vec<Demanded<'a, 'b>> = all.collect();
        all.sort_by_cached_key(|(_, (answer, _))| std::cmp::Reverse(answer.total_votes()));
        all
    }

    /// Lists the groups of all sessions, each once.
    fn groups(&self) -> Vec<&'a Group> {
        let groups = self.sources.iter().flat_map(|source| &source.session.groups);
        unique_by(groups, |group| &group.key)
    }

    fn people_of(&self, key: &GroupKey) -> u32 {
        let people = self.sources.iter().map(|source| source.whole.people_of(key));
        people.fold(0, u32::saturating_add)
    }
}

/// The share of a group that voted for an answer; nothing where it was not counted.
fn share(source: &Source, group: &Group, votes: &Votes) -> Cell {
    let Some(given) = votes.groups.get(&group.key) else { return Cell::Empty };
    Cell::Share(Share { votes: *given, people: source.whole.people_of(&group.key) })
}

/// Tells what the votes for these troubles are.
fn unit<'p, 'a: 'b, 'b: 'p>(troubles: impl Iterator<Item = &'p Placed<'a, 'b>>) -> Unit {
    let units = troubles.map(|(source, _)| source.unit(Sheet::Troubles));
    units.reduce(|a, b| if a == b { a } else { Unit::Both }).unwrap_or(Unit::Votes)
}

/// Tells whether the troubles were ranked on ballots.
fn has_picks(source: &Source) -> bool {
    source.session.voting.counting() == Counting::FivePicks
        && source.unit(Sheet::Troubles) == Unit::Points
}

/// Counts how many ballots of each group pick a trouble; nothing where troubles were not ranked on ballots.
fn picked_by_ballots(source: &Source, label: Label) -> Option<Votes> {
    let all = has_picks(source).then(|| picked(source.whole, Sheet::Troubles))?;
    all.into_iter().find(|(of, _)| *of == label).map(|(_, votes)| votes)
}

/// The share of a group's ballots that pick an answer; nothing where it gave none.
fn share_of_ballots(source: &Source, group: &Group, picked: &Votes) -> Cell {
    let ballots = source.whole.ranked_of(Sheet::Troubles, Some(&group.key));
    if ballots == 0 {
        return Cell::Empty;
    }
    let votes = picked.groups.get(&group.key).copied().unwrap_or(0);
    Cell::Share(Share { votes, people: ballots })
}
