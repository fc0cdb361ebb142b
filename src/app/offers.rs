//! What the prompt offers: choices that fit what is typed, at most nine, with a digit each.

use crate::domain::{CommitmentField, Label, Session, Voice, unique};
use crate::i18n::{Lang, group_named, parse_label};
use crate::text::{clean_line, fold};

use super::field_prompt::{Field, FieldPrompt, Offer};
use super::model::Model;

/// How many choices are offered: as many as there are digits to take them.
const MOST: usize = 9;

/// Lists what the open prompt offers, the likeliest first; nothing while no prompt is open.
pub fn offers(model: &Model) -> Vec<Offer> {
    let Some(workspace) = &model.workspace else { return Vec::new() };
    let Some(prompt) = &workspace.prompt else { return Vec::new() };
    let typed = clean_line(prompt.line.text());
    let session = &workspace.session;
    let mut offers = match prompt.field {
        Field::Who => voices(session, &typed, model.lang),
        Field::For => answers(
            workspace.sheet().map(|sheet| workspace.targets(sheet)).unwrap_or_default(),
            session,
            &typed,
        ),
        Field::Theme => themes(session, &typed),
        Field::Of(CommitmentField::Owner) => owners(session, &typed),
        Field::To => addressees(session, &typed, model.lang),
        Field::Of(_) => return Vec::new(),
    };
    offers.truncate(MOST);
    if typed.is_empty() && offers.len() < MOST && has_value(prompt, model) {
        offers.push(Offer::Nothing);
    }
    offers
}

/// Tells whether there is something that "nothing" would take away.
fn has_value(prompt: &FieldPrompt, model: &Model) -> bool {
    let Some(workspace) = &model.workspace else { return false };
    !prompt.about.is_empty()
        || match prompt.field {
            Field::Who => !workspace.next.voice.is_empty(),
            Field::For => workspace.next.target.is_some(),
            Field::Theme => workspace.next.theme.is_some(),
            Field::Of(field) => !workspace.next.commitment.get(field).is_empty(),
            Field::To => workspace.next.addressee.is_some(),
        }
}

/// Tells whether a name fits what is typed: some word of it begins so.
fn fits(name: &str, typed: &str) -> bool {
    let (name, typed) = (fold(name), fold(typed));
    name.starts_with(&typed) || name.split_whitespace().any(|word| word.starts_with(&typed))
}

/// Offers the voices heard last, then the roster, then the groups, then a new person as typed.
fn voices(session: &Session, typed: &str, lang: Lang) -> Vec<Offer> {
    let groups = || session.groups.iter().map(|group| Voice::group(group.key.clone()));
    let heard = session.answers().flat_map(|(_, answer)| &answer.voices);
    let people = heard.filter(|voice| voice.person.is_some()).chain(&session.roster);
    let people = people.filter(|voice| !voice.is_empty()).cloned();
    let first = typed.is_empty().then(groups).into_iter().flatten();
    let known = unique(first.chain(people).chain(groups()));
    let fitting = |voice: &Voice| match (&voice.person, &voice.group) {
        (Some(person), _) => fits(person, typed),
        (None, Some(key)) => fits(&lang.group_of(session, key), typed) || fits(key, typed),
        (None, None) => false,
    };
    let exact =
        |voice: &Voice| voice.person.as_deref().is_some_and(|person| fold(person) == fold(typed));
    let mut offers: Vec<Offer> =
        known.into_iter().filter(fitting).map(Offer::Voice).take(MOST - 1).collect();
    let is_known = offers.iter().any(|offer| matches!(offer, Offer::Voice(voice) if exact(voice)));
    if !typed.is_empty() && !is_known {
        offers.push(Offer::NewPerson(new_person(session, typed)));
    }
    offers
}

/// Reads "Ivanova, business" as a person of a group; a name alone is of none.
pub(super) fn new_person(session: &Session, typed: &str) -> Voice {
    let Some((name, group)) = typed.rsplit_once(',') else { return Voice::person(typed, None) };
    match group_named(&session.groups, group) {
        Some(known) => Voice::person(name.trim(), Some(known.key.clone())),
        None => Voice::person(typed, None),
    }
}

fn answers(targets: Vec<Label>, session: &Session, typed: &str) -> Vec<Offer> {
    let named = parse_label(typed);
    let fitting = |label: &Label| {
        let Some(answer) = session.answer(*label) else { return false };
        let lower = typed.to_lowercase();
        let begins = |lang: Lang| lang.label(*label).to_lowercase().starts_with(&lower);
        named == Some(*label) || Lang::ALL.into_iter().any(begins) || fits(&answer.text, typed)
    };
    let mut offers: Vec<Offer> =
        targets.into_iter().filter(fitting).take(MOST).map(Offer::Answer).collect();
    // A label typed in full comes first, before T14 where T1 is meant.
    if let Some(place) =
        offers.iter().position(|o| matches!(o, Offer::Answer(l) if Some(*l) == named))
    {
        let exact = offers.remove(place);
        offers.insert(0, exact);
    }
    offers
}

fn themes(session: &Session, typed: &str) -> Vec<Offer> {
    by_name(session.themes(), typed, Offer::Theme, Offer::NewTheme)
}

fn owners(session: &Session, typed: &str) -> Vec<Offer> {
    let owners = session.answers().map(|(_, answer)| answer.commitment.who.as_str());
    let roster = session.roster.iter().filter_map(|voice| voice.person.as_deref());
    let known = unique(owners.chain(roster).filter(|name| !name.is_empty()));
    let mut offers = by_name(known, typed, Offer::Owner, Offer::NewOwner);
    if typed.is_empty() {
        offers.push(Offer::Nobody);
    }
    offers
}

/// Offers the known names that fit, and what is typed as a new one unless it is known.
fn by_name(
    known: Vec<&str>,
    typed: &str,
    old: fn(String) -> Offer,
    new: fn(String) -> Offer,
) -> Vec<Offer> {
    let is_known = typed.is_empty() || known.iter().any(|name| fold(name) == fold(typed));
    let fitting = known.into_iter().filter(|name| fits(name, typed)).take(MOST - 1);
    let new = (!is_known).then(|| new(typed.to_owned()));
    fitting.map(|name| old(name.to_owned())).chain(new).collect()
}

/// Offers the groups that a way or an action can be addressed to.
fn addressees(session: &Session, typed: &str, lang: Lang) -> Vec<Offer> {
    let fitting = session.groups.iter().filter(|group| {
        fits(&lang.group_of(session, &group.key), typed) || fits(&group.key, typed)
    });
    fitting.take(MOST).map(|group| Offer::Addressee(group.key.clone())).collect()
}
