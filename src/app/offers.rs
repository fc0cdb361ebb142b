//! What the prompt offers: choices that fit what is typed, at most nine, with a digit each.

use crate::domain::{CommitmentField, Label, Outcome, Reply, Session, Voice, unique};
use crate::i18n::{Lang, group_named, known_doer, outcomes_typed, parse_label, reply_named};
use crate::text::{clean_line, fold};

use super::field_prompt::{Field, FieldPrompt, Offer};
use super::model::Model;
use super::opinions;

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
        Field::For => {
            let targets = workspace.sheet().map(|sheet| workspace.targets(sheet));
            answers(&targets.unwrap_or_default(), session, &typed)
        }
        Field::Because => answers(&workspace.causes(&prompt.about), session, &typed),
        Field::Theme => themes(session, &typed),
        Field::Of(CommitmentField::Owner) => owners(session, &typed, model.lang),
        Field::Of(CommitmentField::Due) if typed.is_empty() => {
            workspace.last_due.map(Offer::Day).into_iter().collect()
        }
        Field::To => addressees(session, &typed, model.lang),
        Field::Reply => return replies(&typed, model.lang),
        Field::Outcome => return outcomes(prompt, session, &typed, model),
        Field::Of(_) | Field::RepliedOn | Field::ReplyNote => return Vec::new(),
        Field::Opinion(stance) => {
            let said = opinions::said(prompt, session, stance);
            let read = opinions::read(&typed, session, stance);
            if let Some(read) = read {
                return vec![read];
            }
            let mut offers = who_says(voices(session, &typed, model.lang), typed.is_empty(), said);
            offers.extend(opinions::unnamed(&typed, stance));
            return offers;
        }
        Field::Why(_) => {
            return prompt.opinion.reworded.iter().map(|_| Offer::TakeAway).collect();
        }
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
            Field::Because => !workspace.next.causes.is_empty(),
            Field::Outcome | Field::Reply | Field::RepliedOn | Field::ReplyNote => false,
            Field::Opinion(_) | Field::Why(_) => false,
        }
}

/// Offers who says it, and where nothing is typed what was said before, which is seen in any case.
fn who_says(mut voices: Vec<Offer>, is_empty: bool, said: Vec<Offer>) -> Vec<Offer> {
    let said: Vec<Offer> = said.into_iter().filter(|_| is_empty).take(MOST / 2).collect();
    let groups = |offer: &Offer| matches!(offer, Offer::Voice(voice) if voice.person.is_none());
    if !said.is_empty() {
        voices.retain(groups);
    }
    voices.truncate(MOST - said.len());
    voices.extend(said);
    voices
}

/// Offers what became of actions: what is typed may say; with nothing typed that they are done today, or
/// are to be done after all where something became of one.
fn outcomes(prompt: &FieldPrompt, session: &Session, typed: &str, model: &Model) -> Vec<Offer> {
    let today = model.now.date();
    if !typed.is_empty() {
        let read = outcomes_typed(typed, today).into_iter();
        return read.map(|(outcome, why)| Offer::Outcome(Some(outcome), Some(why))).collect();
    }
    let became = |label: &Label| {
        let answer = session.answer(*label)?;
        answer.commitment_with_merged().outcome
    };
    let open = prompt.about.iter().any(|label| became(label).is_some());
    let open = open.then_some(Offer::Outcome(None, None));
    [Offer::Outcome(Some(Outcome::Done(today)), None)].into_iter().chain(open).collect()
}

/// Tells whether a name fits what is typed: some word of it begins so.
fn fits(name: &str, typed: &str) -> bool {
    let (name, typed) = (fold(name), fold(typed));
    name.starts_with(&typed) || name.split_whitespace().any(|word| word.starts_with(&typed))
}

/// Tells whether a group fits what is typed: its name, short or in full, or its key.
fn group_fits(session: &Session, key: &str, typed: &str, lang: Lang) -> bool {
    let in_full = session.group(key).map(|group| lang.group_in_full(group));
    fits(&lang.group_of(session, key), typed)
        || fits(key, typed)
        || in_full.is_some_and(|name| fits(&name, typed))
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
        (None, Some(key)) => group_fits(session, key, typed, lang),
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
fn new_person(session: &Session, typed: &str) -> Voice {
    let Some((name, group)) = typed.rsplit_once(',') else { return Voice::person(typed, None) };
    match group_named(&session.groups, group) {
        Some(known) => Voice::person(name.trim(), Some(known.key.clone())),
        None => Voice::person(typed, None),
    }
}

fn answers(targets: &[Label], session: &Session, typed: &str) -> Vec<Offer> {
    let labels = labels_in(typed, targets);
    if let Some(several) = labels.as_ref().filter(|labels| labels.len() > 1) {
        return vec![Offer::Answers(several.clone())];
    }
    let exact = labels.and_then(|labels| labels.first().copied());
    let begins = |label: &Label| {
        let lower = typed.to_lowercase();
        let written = Lang::ALL.into_iter().map(|lang| lang.label(*label).to_lowercase());
        written.chain([label.number().to_string()]).any(|written| written.starts_with(&lower))
    };
    let fitting = |label: &&Label| {
        let Some(answer) = session.answer(**label) else { return false };
        Some(**label) != exact && (begins(label) || fits(&answer.text, typed))
    };
    // An answer named in full comes first, before T14 where T1 is meant.
    let fitting = targets.iter().filter(fitting).copied();
    exact.into_iter().chain(fitting).take(MOST).map(Offer::Answer).collect()
}

/// Reads labels or numbers of answers, parted by blanks or commas: `П7 П17`, `5 8`; nothing when
/// anything else is typed. A number means the first kind of answers among the targets that has it.
fn labels_in(typed: &str, targets: &[Label]) -> Option<Vec<Label>> {
    let words = typed.split([' ', ',', ';']).filter(|word| !word.is_empty());
    let label = |word: &str| {
        let numbered = || {
            let number: u32 = word.parse().ok()?;
            targets.iter().map(|target| target.origin()).find_map(|origin| {
                let label = Label::new(origin, number);
                targets.contains(&label).then_some(label)
            })
        };
        parse_label(word).filter(|label| targets.contains(label)).or_else(numbered)
    };
    let labels: Option<Vec<Label>> = words.map(label).collect();
    labels.map(unique).filter(|labels| !labels.is_empty())
}

fn themes(session: &Session, typed: &str) -> Vec<Offer> {
    by_name(session.themes(), typed, Offer::Theme, Offer::NewTheme)
}

/// Offers owners for the last of the names typed; those before it, parted by commas, stay.
fn owners(session: &Session, typed: &str, lang: Lang) -> Vec<Offer> {
    let owners = session.actions.iter().flat_map(|action| action.commitment.owners());
    let roster = session.roster.iter().filter_map(|voice| voice.person.as_deref());
    let heard = session.answers().flat_map(|(_, answer)| &answer.voices);
    let heard = heard.filter_map(|voice| voice.person.as_deref());
    let known = unique(owners.chain(roster).chain(heard));
    let Some((before, last)) = typed.rsplit_once(',') else {
        let mut offers = by_name(known, typed, Offer::Owner, Offer::NewOwner);
        if typed.is_empty() {
            offers.push(Offer::Nobody);
        }
        return offers;
    };
    let named = before.split(',').map(str::trim).filter(|name| !name.is_empty());
    let named =
        named.map(|name| known_doer(name, session, lang).unwrap_or_else(|| name.to_owned()));
    let before = named.collect::<Vec<String>>().join(", ");
    let with =
        |last: &str| if last.is_empty() { before.clone() } else { format!("{before}, {last}") };
    let last = last.trim();
    let offers = by_name(known, last, Offer::Owner, Offer::NewOwner).into_iter();
    offers
        .map(|offer| match offer {
            Offer::Owner(name) => Offer::Owners(with(&name), false),
            Offer::NewOwner(name) => Offer::Owners(with(&name), true),
            other => other,
        })
        .collect()
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

/// Offers the replies that fit, and to take a reply away.
fn replies(typed: &str, lang: Lang) -> Vec<Offer> {
    let all = Reply::all_and_none();
    let meant = reply_named(typed).filter(|_| !typed.is_empty());
    let fitting = all.filter(|reply| meant == Some(*reply) || fits(&lang.reply(*reply), typed));
    fitting.map(Offer::Reply).collect()
}

/// Offers the groups that a way or an action can be addressed to, and what is typed as a new
/// stakeholder unless it means one of them.
fn addressees(session: &Session, typed: &str, lang: Lang) -> Vec<Offer> {
    let named = group_named(&session.groups, typed);
    let fitting = session.groups.iter().filter(|group| {
        named.is_some_and(|named| named.key == group.key)
            || group_fits(session, &group.key, typed, lang)
    });
    let fitting = fitting.take(MOST - 1).map(|group| Offer::Addressee(group.key.clone()));
    let mut offers: Vec<Offer> = fitting.collect();
    let is_known = named.is_some_and(|group| {
        let names = [lang.group(group), lang.group_in_full(group), group.key.clone()];
        names.iter().any(|name| fold(name) == fold(typed))
    });
    if !typed.is_empty() && !is_known {
        // Several words that are no name of a group are rather a new one: "City duma" is not the city.
        let several_words = typed.split_whitespace().nth(1).is_some();
        let place = if several_words { 0 } else { offers.len() };
        offers.insert(place, Offer::NewAddressee(typed.to_owned()));
    }
    offers
}
