//! Which columns the sheets have: always those that are worked with, others where anything stands in them.

use std::collections::HashSet;

use super::super::source::Source;
use super::super::unit::Given;
use super::{Field, targets};
use crate::domain::{Answer, CommitmentField, GroupKey, Sheet, Stance, Voices, unique_by};

/// How many groups have a column of votes each: a row of it is written for every answer.
const COLUMNS: usize = 100;

/// Lists the columns of a sheet with the answers on these sheets.
pub(super) fn fields<'a>(
    sources: &[Source<'a>],
    platforms: bool,
    sheets: &[Sheet],
) -> Vec<Field<'a>> {
    let groups = sources.iter().flat_map(|source| {
        let parts = source.session.parts().filter(|(sheet, _)| sheets.contains(sheet));
        let voted: HashSet<&GroupKey> =
            parts.flat_map(|(_, part)| part.votes.groups.keys()).collect();
        source.session.groups.iter().filter(move |group| voted.contains(&group.key))
    });
    let groups = unique_by(groups, |group| &group.key);
    let given = sources.iter().map(|source| source.given(sheets));
    let unit = given.fold(Given::default(), Given::and).unit();
    let mut fields = if platforms { vec![Field::Platform] } else { Vec::new() };
    // A plan of actions has so many columns that these would make its print too small; what was replied
    // is printed on the sheet of requirements.
    let is_plan = sheets.contains(&Sheet::Actions);
    let aside =
        [Field::Votes(unit), Field::Theme, Field::Outcome, Field::RepliedOn, Field::ReplyNote(30)];
    if is_plan {
        fields.extend([Field::Number, Field::Answer]);
    } else {
        fields.extend([Field::Theme, Field::Number, Field::Answer, Field::Votes(unit)]);
    }
    let by_group: Vec<Field> = if groups.len() > COLUMNS {
        vec![Field::VotesByGroup(unit)]
    } else {
        groups.into_iter().map(Field::VotesOf).collect()
    };
    let by_group = if sheets.contains(&Sheet::Troubles) {
        fields.extend(by_group);
        fields.push(Field::AnsweredBy);
        Vec::new()
    } else {
        fields.push(Field::For);
        fields.extend(promised(sources, sheets));
        fields.extend([Field::AddressedTo(20), Field::Reply]);
        if is_plan {
            fields.retain(|field| !matches!(field, Field::Outcome));
        } else {
            fields.extend([Field::RepliedOn, Field::ReplyNote(30)]);
        }
        by_group
    };
    // From here on nothing is printed.
    fields.push(Field::Question);
    fields.extend(is_plan.then_some(aside).into_iter().flatten());
    fields.extend(by_group);
    if sources.iter().any(|source| source.options.voices != Voices::None) {
        fields.push(Field::Voices);
    }
    let parts = sources.iter().flat_map(|source| source.session.parts());
    let parts = parts.filter(|(sheet, _)| sheets.contains(sheet)).map(|(_, part)| part);
    let parts: Vec<&Answer> = parts.collect();
    if sheets.contains(&Sheet::Troubles) {
        // What was parked may have been a way or an action before.
        let leads_on = |source: &Source| {
            let mut parts = source.session.parts().filter(|(sheet, _)| sheets.contains(sheet));
            parts.any(|(_, part)| !targets(source, part).is_empty())
        };
        if sources.iter().any(leads_on) {
            fields.push(Field::For);
        }
        fields.extend(promised(sources, sheets));
        if parts.iter().any(|part| part.requirement.is_some()) {
            fields.extend([Field::AddressedTo(20), Field::Reply, Field::RepliedOn]);
            fields.push(Field::ReplyNote(30));
        }
    }
    let is_put_off = |part: &&Answer| part.commitment.moved_to.is_some();
    fields.extend(parts.iter().any(is_put_off).then_some(Field::PutOff));
    let has_why =
        |part: &&Answer| !part.commitment.why.is_empty() && part.commitment.reason().is_empty();
    fields.extend(parts.iter().any(has_why).then_some(Field::Why));
    if parts.iter().any(|part| part.carried.is_some()) {
        fields.push(Field::Origin);
    }
    let has_cause = parts.iter().any(|part| !part.causes.is_empty());
    fields.extend(has_cause.then_some(Field::BecauseOf));
    if parts.iter().any(|part| !part.opinions.is_empty()) {
        fields.extend(Stance::ALL.map(Field::Opinions));
    }
    fields.extend([Field::Readback, Field::FirstSaid, Field::MergedInto, Field::At]);
    fields.extend(parts.iter().any(|part| part.plenary).then_some(Field::Plenary));
    fields
}

/// Lists what is promised: always of actions, of ways where one of them is promised.
fn promised<'a>(sources: &[Source], sheets: &[Sheet]) -> Vec<Field<'a>> {
    let parts = || {
        let parts = sources.iter().flat_map(|source| source.session.parts());
        parts.filter(|(sheet, _)| sheets.contains(sheet)).map(|(_, part)| part)
    };
    let is_promised = sheets.contains(&Sheet::Actions)
        || parts().any(|part| !part.commitment.is_empty() || part.carried.is_some());
    if !is_promised {
        return Vec::new();
    }
    let mut fields = Vec::from(CommitmentField::ALL.map(Field::Promised));
    fields.extend(parts().any(|part| part.carried.is_some()).then_some(Field::Carried));
    fields.extend([Field::Standing, Field::Outcome]);
    fields
}
