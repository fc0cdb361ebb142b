//! Columns that go with one that was taken: more boxes of one question, the parts of a name, what was not
//! offered, the votes of each group, a title.

use super::super::cells::{Count, count};
use super::super::headings::{key, question};
use super::super::role::Role;
use super::fit::{Column, Context, score};
use super::{Chosen, content};
use crate::domain::Group;
use crate::i18n::{CellWord, Heading, Lang, cell_words, group_named};
use crate::t;

/// What a title must score.
const TITLE: i32 = 55;

/// Takes the columns that go with those that were guessed.
pub(super) fn complete(
    chosen: &mut Chosen,
    is_named: &impl Fn(&Role) -> bool,
    looked: &[Column],
    context: &Context,
) {
    if !is_named(&Role::Text) && !context.is_own {
        boxes(chosen, looked, context);
    }
    if !is_named(&Role::Voice) {
        parts_of_name(chosen, looked);
    }
    others(chosen, looked, is_named);
    if !is_named(&Role::GroupVotes) {
        votes_of_groups(chosen, looked, context);
    }
}

/// Takes further boxes of the question that was found to hold answers.
fn boxes(chosen: &mut Chosen, looked: &[Column], context: &Context) {
    let Some(first) = chosen.columns(Role::Text).next() else { return };
    let Some(first) = looked.iter().find(|column| column.place == first) else { return };
    let asked = question(&first.said);
    // The same in other languages is no other answer.
    if asked.is_empty() || first.said.contains('/') {
        return;
    }
    for column in looked.iter().filter(|column| column.place != first.place) {
        let it = &column.content;
        let is_text = score(Role::Text, column, context).is_some() || it.filled == 0;
        // One and the same word in every row is the name of the option, not what was said.
        let is_choice = it.filled > 1 && it.distinct == 1;
        if chosen.is_free(column.place) && is_text && !is_choice && question(&column.said) == asked
        {
            chosen.take(column.place, Role::Text);
        }
    }
}

/// Takes surname and first name together.
fn parts_of_name(chosen: &mut Chosen, looked: &[Column]) {
    let is_part = |column: &&Column| {
        let heading = key(&column.said);
        cell_words(CellWord::NamePart).any(|part| key(part) == heading)
    };
    let voice = chosen.columns(Role::Voice).next();
    let Some(voice) = looked.iter().find(|column| Some(column.place) == voice) else { return };
    if !is_part(&voice) {
        return;
    }
    for column in looked.iter().filter(is_part) {
        let it = &column.content;
        let is_name = it.lettered * 2 > it.filled && it.mean_characters() <= 60;
        if chosen.is_free(column.place) && is_name {
            chosen.take(column.place, Role::Voice);
        }
    }
}

/// Takes the column of what was not offered with that of what was chosen.
fn others(chosen: &mut Chosen, looked: &[Column], is_named: &impl Fn(&Role) -> bool) {
    for role in [Role::Group, Role::Text, Role::Theme] {
        let Some(first) = chosen.columns(role).next().filter(|_| !is_named(&role)) else {
            continue;
        };
        let Some(first) = looked.iter().find(|column| column.place == first) else { continue };
        let asked = question(&first.said);
        for column in
            looked.iter().filter(|column| !asked.is_empty() && column.place != first.place)
        {
            let is_other = question(&column.said) == asked && column.heading.names_other();
            if chosen.is_free(column.place) && is_other && column.content.numbers == 0 {
                chosen.take(column.place, role);
            }
        }
    }
}

/// Takes the votes of groups under the names of the groups, where there are votes of all beside them.
fn votes_of_groups(chosen: &mut Chosen, looked: &[Column], context: &Context) {
    let known = Group::well_known();
    let is_list = |column: &&Column| {
        let names = Lang::ALL
            .map(|lang| [t!(lang, "report-votes-by-group"), t!(lang, "report-points-by-group")]);
        context.is_own && names.iter().flatten().any(|name| key(name) == key(&column.said))
    };
    let is_count = |column: &&Column| {
        let it = &column.content;
        it.filled > 0
            && it.counts == it.filled
            && (context.is_own && column.is(Heading::Other) == 0
                || group_named(&known, &column.said).is_some())
    };
    let free = looked.iter().filter(|column| chosen.is_free(column.place));
    let free = free.filter(|column| !column.said.trim().is_empty());
    let votes: Vec<usize> = free
        .filter(|column| is_count(column) || is_list(column))
        .map(|column| column.place)
        .collect();
    if votes.len() > 1 || chosen.has(Role::Votes) {
        votes.into_iter().for_each(|column| chosen.take(column, Role::GroupVotes));
    }
}

/// Finds the column of titles beside the one of answers.
pub(super) fn title(chosen: &Chosen, looked: &[Column]) -> Option<usize> {
    if chosen.columns(Role::Text).count() != 1 {
        return None;
    }
    let free = looked.iter().filter(|column| chosen.is_free(column.place));
    let titles = free.filter(|column| {
        let it = &column.content;
        column.is(Heading::Title) >= TITLE
            && it.lettered * 2 > it.filled
            && it.numbers * 2 <= it.filled
    });
    titles.max_by_key(|column| column.is(Heading::Title)).map(|column| column.place)
}

/// Tells whether a cell of a column of groups or themes says nothing but that another column does.
pub(in super::super) fn says_other(cell: &str) -> bool {
    content::is_other(cell)
}

/// Reads the votes of groups that stand in one cell: `business 3, experts 2`.
pub(in super::super) fn votes_by_group(cell: &str) -> Option<Vec<(String, u32)>> {
    let read = |part: &str| {
        let (name, votes) = part.trim().rsplit_once(char::is_whitespace)?;
        let Count::Of(votes) = count(votes) else { return None };
        Some((name.trim().to_owned(), votes))
    };
    cell.split([',', ';', '\n']).map(read).collect()
}
