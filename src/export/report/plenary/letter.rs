//! The letter to one stakeholder group: what is required of it, ordered by its reply, with room for its
//! decisions, and what it promised itself.

use super::owners::Owners;
use super::{All, Platforms, form, head, records, resolution};
use crate::domain::{
    Answer, CommitmentField, Date, Demand, Group, GroupKey, Reply, Session, Stance, requirements,
    unique,
};
use crate::export::Options;
use crate::export::report::entries::cut;
use crate::export::report::words::joined;
use crate::export::report::{
    Block, Cell, Column, Letter, Report, Section, Table, opinions, worksheets,
};
use crate::t;
use crate::text::{clean_line, one_line};

/// How many days a group has for its reply where nothing else is said. Russian law gives authorities as
/// many to answer a citizen (Federal Law 59-FZ of 2 May 2006, article 12).
const DAYS_TO_REPLY: i32 = 30;

/// The replies in the order in which a letter tells them: first those that ask for something to be done.
const REPLIES: [Option<Reply>; 5] =
    [None, Some(Reply::Absent), Some(Reply::Declined), Some(Reply::Noted), Some(Reply::Accepted)];

/// How many of the troubles that a demand answers the letter names.
const TROUBLES: usize = 1;
/// How many letters of each it has.
const LETTERS: usize = 90;

impl Report {
    /// Builds the letter to one stakeholder group: what every platform requires of it, with its
    /// replies, and what it promised itself. Nothing that is required of others is in it.
    pub fn for_group(platforms: &Platforms, group: &GroupKey, options: &Options) -> Self {
        let records = records(platforms, options);
        let all = All::new(&records, platforms, options);
        let concerned = concerned(&records, platforms, group);
        let theirs = All::new(&concerned, platforms, options);
        let shown = theirs.shown();
        let lists = requirements(&shown);
        let asked = lists.iter().find(|(key, _)| key == group).map_or(&[][..], |(_, list)| list);
        let mut sections = Vec::new();
        write_requirements(&all, asked, &mut sections);
        write_promises(&theirs, &all, group, &mut sections);
        let letter = letter(&all, asked, group);
        // What we found is left out: the sheet of troubles is empty here.
        let others = worksheets::of(&theirs.sources, true, options.lang).into_iter().skip(1);
        let worksheets = std::iter::once(form::worksheet(&theirs, group)).chain(others).collect();
        let subject = t!(options.lang, "plenary-letter-subject", group = all.within(group));
        let head = head(&theirs, all.group(group), subject, sections);
        // Whoever gets a letter is told of what is open in a sentence, not on every page.
        let report = Self { worksheets, draft: None, letter: Some(letter), ..head };
        Self { records: concerned, ..report }
    }

    /// Lists the groups of which something is required, in the order of the sessions' own lists.
    pub fn groups_asked(platforms: &Platforms) -> Vec<GroupKey> {
        let sessions: Vec<&Session> = platforms.sessions.iter().collect();
        requirements(&sessions).into_iter().map(|(group, _)| group).collect()
    }
}

/// Copies the sessions with nothing on their sheets but what concerns the group: answers addressed
/// to it, and actions that it promised. To whom else something is addressed is left out.
fn concerned(records: &[Session], platforms: &Platforms, group: &GroupKey) -> Vec<Session> {
    let pairs = records.iter().zip(&platforms.sessions);
    let prune = |(shown, whole): (&Session, &Session)| {
        let owners = Owners::of(whole, group);
        let mut record = shown.clone();
        record.troubles.clear();
        record.parked.clear();
        record.ways.retain(|answer| is_asked(answer, group));
        record.actions.retain(|answer| is_asked(answer, group) || owners.promised(answer));
        for answer in record.ways.iter_mut().chain(&mut record.actions) {
            leave_out_others(answer, group);
        }
        record
    };
    pairs.map(prune).collect()
}

fn is_asked(answer: &Answer, group: &GroupKey) -> bool {
    answer.requirements_with_merged().iter().any(|asked| asked.to == *group)
}

fn leave_out_others(answer: &mut Answer, group: &GroupKey) {
    answer.requirement = answer.requirement.take().filter(|asked| asked.to == *group);
    for part in &mut answer.merged {
        leave_out_others(part, group);
    }
}

/// Makes what stands around the sections of the letter.
fn letter(all: &All, asked: &[Demand], group: &GroupKey) -> Letter {
    let (lang, lab) = (all.lang(), &all.lab);
    let today = all.options.now.date();
    let addressee = all.platforms.addressees.get(group).map(Vec::as_slice).unwrap_or_default();
    let addressee = addressee.iter().map(|line| clean_line(line).trim().to_owned());
    let mut addressee: Vec<String> = addressee.filter(|line| !line.is_empty()).collect();
    if addressee.is_empty() {
        addressee.push(t!(lang, "letter-to", group = all.group(group)));
    }
    let known = all.platforms.groups().into_iter().find(|known| known.key == *group).cloned();
    let known = known.unwrap_or_else(|| Group { key: group.clone(), ..Group::default() });
    let sender = [joined(&lab.organisers, ", "), lab.title.clone(), all.where_and_when()];
    let mut opening = vec![Block::Paragraph(what_is_asked(all, asked, group))];
    if !all.platforms.are_closed() {
        opening.push(Block::Paragraph(t!(lang, "letter-draft")));
    }
    let signed = |whose: String| Block::Paragraph(format!("{whose}\n{}", t!(lang, "letter-line")));
    let mut closing =
        vec![Block::Paragraph(thanks(all, asked)), signed(t!(lang, "letter-signed-organisers"))];
    if !asked.is_empty() {
        closing.push(signed(t!(lang, "letter-signed-group", group = all.group(group))));
    }
    Letter {
        sender: sender.into_iter().filter(|line| !line.is_empty()).collect(),
        addressee,
        date: all.words.date(today),
        subject: t!(lang, "letter-subject", to = resolution::to(all, &known)),
        opening,
        closing,
    }
}

/// Says a last sentence, above the signatures.
fn thanks(all: &All, asked: &[Demand]) -> String {
    match asked.iter().any(|demand| demand.requirement.reply.is_none()) {
        true => t!(all.lang(), "letter-thanks-awaiting", day = all.words.date(reply_by(all))),
        false => t!(all.lang(), "letter-thanks"),
    }
}

/// Says in two sentences what this is, and what is asked by when.
fn what_is_asked(all: &All, asked: &[Demand], group: &GroupKey) -> String {
    let lang = all.lang();
    if asked.is_empty() {
        return t!(lang, "plenary-letter-nothing", group = all.within(group));
    }
    let title = all.lab.title.as_str();
    let lab = match title {
        "" => t!(lang, "letter-lab-untitled"),
        _ => t!(lang, "letter-lab", title = title),
    };
    let event = joined([all.lab.place.clone(), all.words.days(&all.lab)], ", ");
    let lab = if event.is_empty() { lab } else { format!("{lab} ({event})") };
    let open = asked.iter().filter(|demand| demand.requirement.reply.is_none()).count();
    let what = t!(lang, "letter-asked", lab = lab, n = asked.len(), open = open);
    let day = all.words.date(reply_by(all));
    let please = if open > 0 {
        t!(lang, "letter-please", day = day)
    } else {
        t!(lang, "letter-please-changed", day = day)
    };
    format!("{what} {please}")
}

fn reply_by(all: &All) -> Date {
    let today = all.options.now.date();
    let later = || today.checked_add(jiff::Span::new().days(DAYS_TO_REPLY)).unwrap_or(today);
    all.platforms.reply_by.unwrap_or_else(later)
}

/// Writes a part for each reply, with a table of what was replied so.
fn write_requirements(all: &All, asked: &[Demand], sections: &mut Vec<Section>) {
    let lang = all.lang();
    for reply in REPLIES {
        let of_reply: Vec<&Demand> =
            asked.iter().filter(|demand| demand.requirement.reply == reply).collect();
        if of_reply.is_empty() {
            continue;
        }
        let (id, name) = match reply {
            None => ("none", t!(lang, "letter-replied-none")),
            Some(Reply::Absent) => ("absent", t!(lang, "letter-replied-absent")),
            Some(Reply::Declined) => ("declined", t!(lang, "letter-replied-declined")),
            Some(Reply::Noted) => ("noted", t!(lang, "letter-replied-noted")),
            Some(Reply::Accepted) => ("accepted", t!(lang, "letter-replied-accepted")),
        };
        let heading = format!("{name} · {}", of_reply.len());
        let blocks = vec![Block::Table(table(all, &of_reply))];
        sections.push(Section::new(format!("reply-{id}"), 1, heading, blocks));
    }
}

/// Makes the table of what got one reply.
fn table(all: &All, asked: &[&Demand]) -> Table {
    let lang = all.lang();
    let columns = vec![
        Column::text(t!(lang, "report-column-number"), 9),
        Column::text(t!(lang, "form-column-requirement"), 80),
        Column::written(t!(lang, "letter-column-decision"), 34),
    ];
    Table::new(columns, asked.iter().map(|demand| row(all, demand)))
}

fn row(all: &All, demand: &Demand) -> Vec<Cell> {
    let (lang, place, requirement) = (all.lang(), demand.session, demand.requirement);
    let said = |note: String, words: &dyn Fn(String) -> String| {
        if note.is_empty() { note } else { words(note) }
    };
    let replied = requirement.reply.is_some();
    let reply = [requirement.note.clone(), all.words.replied_on(requirement)];
    let reply = if replied { joined(reply, ", ") } else { String::new() };
    let notes = [
        said(who_asks(all, demand), &|who| t!(lang, "letter-asks", who = who)),
        said(troubles(all, demand), &|trouble| t!(lang, "letter-trouble", trouble = trouble)),
        objections(all, place, demand.answer),
        joined(
            [
                owner(all, demand.answer),
                said(reply, &|reply| t!(lang, "letter-reply", reply = reply)),
            ],
            " · ",
        ),
    ];
    vec![
        Cell::text(all.label(place, demand.answer.label)),
        Cell::noted(&demand.answer.text, notes),
        // A blank, since a dash would say that nothing is to be decided.
        Cell::Text(" ".to_owned()),
    ]
}

/// Names the first troubles that a demand answers; the reports name all.
fn troubles(all: &All, demand: &Demand) -> String {
    let troubles = all.troubles(demand.session, demand.answer);
    let rest = troubles.len().saturating_sub(TROUBLES);
    let named = troubles
        .iter()
        .take(TROUBLES)
        .map(|trouble| one_line(&cut(&trouble.text, LETTERS)).into_owned());
    let rest = (rest > 0).then(|| t!(all.lang(), "plenary-more-troubles", n = rest));
    joined(named.chain(rest), "; ")
}

/// Says which platform asks, which groups spoke for it, and how many voted.
fn who_asks(all: &All, demand: &Demand) -> String {
    let answer = demand.answer;
    let Some(source) = all.source(demand.session) else { return String::new() };
    let groups = answer.voices_with_merged().into_iter().filter_map(|voice| voice.group.as_ref());
    let groups = joined(unique(groups).into_iter().map(|key| source.names.within(key)), ", ");
    let votes = source.votes(answer);
    let mut counted = answer.votes_with_merged();
    counted.groups.retain(|_, votes| *votes > 0);
    let by_group = source.names.votes(&counted);
    let platform = all.platform(demand.session);
    let who =
        if groups.is_empty() { platform.to_owned() } else { format!("{platform} ({groups})") };
    joined([who, joined([votes, by_group], ": ")], "; ")
}

/// Says how many object to an answer and which groups do; empty where nobody does.
fn objections(all: &All, place: usize, answer: &Answer) -> String {
    let Some(source) = all.source(place) else { return String::new() };
    let Some(counted) = opinions::objections(source, answer) else { return String::new() };
    let groups = answer.opinions_with_merged(Stance::Objection);
    let groups = unique(groups.filter_map(|opinion| opinion.voice.group.as_ref()));
    let groups = joined(groups.into_iter().map(|key| source.names.within(key)), ", ");
    let who = if groups.is_empty() { counted } else { format!("{counted} ({groups})") };
    t!(all.lang(), "letter-objections", who = who)
}

/// Says who does it and by when, as far as that is known.
fn owner(all: &All, answer: &Answer) -> String {
    let (lang, commitment) = (all.lang(), answer.commitment_with_merged());
    let days = all.words.due_days(&commitment);
    match (commitment.who.as_str(), days.as_str()) {
        ("", "") => String::new(),
        ("", days) => format!("{}: {days}", lang.commitment_field(CommitmentField::Due)),
        (who, days) => t!(lang, "letter-owner", owner = joined([who, days], ", ")),
    }
}

/// Lists what the group promised: with a day first, in the order of days, then without.
fn write_promises(theirs: &All, all: &All, group: &GroupKey, sections: &mut Vec<Section>) {
    let lang = all.lang();
    let places = (0..).zip(theirs.shown()).zip(&all.platforms.sessions);
    let promised = places.flat_map(|((place, shown), whole)| {
        let owners = Owners::of(whole, group);
        let theirs = move |answer: &&Answer| owners.promised(answer);
        let actions = shown.actions.iter().filter(theirs);
        actions.map(move |answer| (place, answer, answer.commitment_with_merged()))
    });
    let mut promised: Vec<_> = promised.collect();
    promised.sort_by_key(|(_, _, commitment)| {
        let day = commitment.due_now();
        (day.is_none(), day)
    });
    let rows = promised.into_iter().map(|(place, answer, commitment)| {
        let by = match commitment.who.as_str() {
            "" => String::new(),
            who => t!(lang, "letter-owner", owner = who),
        };
        let first = match commitment.first_step.as_str() {
            "" => String::new(),
            step => format!("{}: {step}", lang.commitment_field(CommitmentField::FirstStep)),
        };
        let asks = t!(lang, "letter-on-platform", platform = all.platform(place));
        vec![
            Cell::text(all.label(place, answer.label)),
            Cell::noted(
                all.words.action(answer),
                [joined([asks, by], " · "), objections(theirs, place, answer), first],
            ),
            all.words.due(&commitment),
        ]
    });
    let columns = [
        Column::text(t!(lang, "report-column-number"), 9),
        Column::text(t!(lang, "report-column-action"), 80),
        Column::text(lang.commitment_field(CommitmentField::Due), 25),
    ];
    let table = Table::new(columns, rows);
    if !table.rows.is_empty() {
        let heading = t!(lang, "plenary-letter-promises");
        sections.push(Section::new("promises", 1, heading, vec![Block::Table(table)]));
    }
}
