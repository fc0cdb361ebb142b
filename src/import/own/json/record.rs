//! One session of this program's own JSON, apart from its answers.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::Deserialize;
use uuid::Uuid;

use super::super::super::fault::ImportError;
use super::super::super::left_out::{Gathered, What};
use super::answer::{Said, VoiceRecord};
use crate::domain::{
    BallotCount, Earlier, Gap, Group, Lab, LabPlan, Label, Moment, Pass, Question, RankedBallot,
    Session, Sheet, SilentWriting, Slot, Stage, Visit, Voting,
};
use crate::i18n::{Lang, parse_label};
use crate::text::clean;

/// Most groups that a session is given from a file.
const MOST_GROUPS: usize = 1_000;

/// A session as it is written.
#[derive(Deserialize, Default)]
#[serde(default)]
pub(super) struct Record {
    pub(super) platform: String,
    lab: LabRecord,
    date: Option<Date>,
    experts: Vec<String>,
    facilitator: String,
    groups: Vec<GroupRecord>,
    participants: Vec<VoiceRecord>,
    questions: BTreeMap<String, String>,
    voting: VotingRecord,
    ballots: Vec<BallotsRecord>,
    ranked_ballots: Vec<RankedRecord>,
    silent: Vec<SilentRecord>,
    earlier: Vec<EarlierRecord>,
    agenda: Vec<SlotRecord>,
    visits: Vec<VisitRecord>,
    unlike: Vec<(String, String)>,
    passes: Vec<PassRecord>,
    left_open: Vec<GapRecord>,
    troubles: Vec<Said>,
    ways: Vec<Said>,
    actions: Vec<Said>,
    parked: Vec<Said>,
}

#[derive(Deserialize, Default)]
#[serde(default)]
struct LabRecord {
    title: String,
    place: String,
    from: Option<Date>,
    to: Option<Date>,
    organisers: Vec<String>,
}

#[derive(Deserialize)]
struct GroupRecord {
    key: String,
    #[serde(default)]
    name: String,
    #[serde(default)]
    present: u32,
}

#[derive(Deserialize, Default)]
#[serde(default)]
struct VotingRecord {
    counting: String,
    dots: Option<u32>,
    by_group: bool,
    hidden: bool,
}

#[derive(Deserialize)]
struct BallotsRecord {
    sheet: String,
    group: Option<String>,
    ballots: u32,
}

#[derive(Deserialize)]
struct RankedRecord {
    sheet: String,
    group: Option<String>,
    picks: Vec<String>,
    at: Moment,
}

#[derive(Deserialize)]
struct SilentRecord {
    stage: String,
    since: Moment,
    seconds: u64,
}

#[derive(Deserialize)]
struct EarlierRecord {
    session: Uuid,
    platform: String,
    #[serde(default)]
    lab: String,
    held: Option<Date>,
    promised: u32,
    #[serde(default)]
    done: u32,
    #[serde(default)]
    moved: u32,
    #[serde(default)]
    dropped: u32,
}

#[derive(Deserialize)]
struct SlotRecord {
    stage: String,
    minutes: u32,
    #[serde(default)]
    used_seconds: u64,
}

#[derive(Deserialize)]
struct VisitRecord {
    from: String,
    to: String,
    at: Moment,
}

#[derive(Deserialize)]
struct PassRecord {
    question: String,
    person: String,
}

#[derive(Deserialize)]
struct GapRecord {
    gap: String,
    label: Option<String>,
    group: Option<String>,
}

impl Record {
    /// Takes the answers of all sheets out.
    pub(super) fn take_answers(&mut self) -> [(Sheet, Vec<Said>); 4] {
        [
            (Sheet::Troubles, std::mem::take(&mut self.troubles)),
            (Sheet::Ways, std::mem::take(&mut self.ways)),
            (Sheet::Actions, std::mem::take(&mut self.actions)),
            (Sheet::Parked, std::mem::take(&mut self.parked)),
        ]
    }

    /// Makes a session of it that has no answers.
    ///
    /// # Errors
    ///
    /// [`ImportError::TooManyGroups`] when it has more groups than a session is given.
    pub(super) fn into_session(self, left_out: &mut Gathered) -> Result<Session, ImportError> {
        if self.groups.len() > MOST_GROUPS {
            return Err(ImportError::TooManyGroups { count: self.groups.len() });
        }
        let mut known = Known { left_out, groups: groups(self.groups) };
        let plan = LabPlan {
            lab: Lab {
                title: clean(&self.lab.title),
                place: clean(&self.lab.place),
                from: self.lab.from,
                to: self.lab.to,
                organisers: self.lab.organisers.iter().map(|name| clean(name)).collect(),
            },
            groups: known.groups.clone(),
            questions: questions(self.questions),
            voting: voting(&self.voting),
            ..LabPlan::default()
        };
        let slot = |slot: SlotRecord, known: &mut Known| {
            let SlotRecord { minutes, used_seconds, .. } = slot;
            let stage = known.stage("agenda", &slot.stage)?;
            Some(Slot { stage, minutes, used_seconds })
        };
        let agenda = self.agenda.into_iter().filter_map(|it| slot(it, &mut known)).collect();
        let visits = self.visits.into_iter().filter_map(|visit| {
            let (from, to) =
                (known.stage("visits", &visit.from)?, known.stage("visits", &visit.to)?);
            known.moment("visits", visit.at).map(|at| Visit { from, to, at })
        });
        let visits = visits.collect();
        let silent = self.silent.into_iter().filter_map(|silent| {
            let stage = known.stage("silent", &silent.stage)?;
            let since = known.moment("silent", silent.since)?;
            Some(SilentWriting { stage, since, seconds: silent.seconds })
        });
        let silent = silent.collect();
        let ballots = self.ballots.into_iter().filter_map(|count| {
            let sheet = known.sheet("ballots", &count.sheet)?;
            let group = known.group("ballots", count.group)?;
            Some(BallotCount { sheet, group, ballots: count.ballots })
        });
        let ballots = ballots.collect();
        let ranked = self.ranked_ballots.into_iter().filter_map(|ballot| {
            let sheet = known.sheet("ranked_ballots", &ballot.sheet)?;
            let group = known.group("ranked_ballots", ballot.group)?;
            let picks = ballot.picks.iter().map(|pick| parse_label(pick)).collect::<Option<_>>()?;
            let at = known.moment("ranked_ballots", ballot.at)?;
            let ballot = RankedBallot { sheet, group, picks, at };
            ballot.is_sound().then_some(ballot)
        });
        let ranked_ballots = ranked.collect();
        let passes = self.passes.into_iter().filter_map(|pass| {
            let question = known.question("passes", &pass.question)?;
            Some(Pass { question, person: clean(&pass.person) })
        });
        let passes = passes.collect();
        let left_open = self.left_open.into_iter().filter_map(|it| known.gap(it)).collect();
        let roster = self.participants.into_iter().map(|voice| {
            let voice = voice.into_voice();
            let is_known = |key: &String| known.groups.iter().any(|group| group.key == *key);
            let group = voice.group.filter(is_known);
            crate::domain::Voice { group, ..voice }
        });
        let roster = roster.collect();
        let pair = |(a, b): (String, String)| Some((parse_label(&a)?, parse_label(&b)?));
        let earlier = self.earlier.into_iter().map(|it| Earlier {
            session: it.session,
            platform: clean(&it.platform),
            lab: clean(&it.lab),
            held: it.held,
            promised: it.promised,
            done: it.done,
            moved: it.moved,
            dropped: it.dropped,
        });
        Ok(Session {
            date: self.date,
            experts: self.experts.iter().map(|name| clean(name)).collect(),
            facilitator: clean(&self.facilitator),
            groups: known.groups.clone(),
            roster,
            agenda,
            visits,
            silent,
            ballots,
            ranked_ballots,
            passes,
            left_open,
            unlike: self.unlike.into_iter().filter_map(pair).collect(),
            earlier: earlier.collect(),
            ..Session::new(Uuid::nil(), self.platform, &plan)
        })
    }
}

/// Reads groups, each key once; the program's own names of well-known ones are not their own.
fn groups(records: Vec<GroupRecord>) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    for record in records {
        let (key, name) = (clean(&record.key), clean(&record.name));
        let is_usual = |lang: Lang| lang.known_group_in_full(&key).as_ref() == Some(&name);
        let name =
            if name == key || Lang::ALL.into_iter().any(is_usual) { String::new() } else { name };
        let is_there = groups.iter().any(|group| group.key == key);
        if !is_there && !key.trim().is_empty() {
            groups.push(Group { key, name, present: record.present });
        }
    }
    groups
}

/// Reads how the key questions are worded where that is not the usual way.
fn questions(said: BTreeMap<String, String>) -> BTreeMap<Question, String> {
    let known = said.into_iter().filter_map(|(key, wording)| {
        let question = Question::ALL.into_iter().find(|it| it.sheet().key() == key)?;
        let wording = clean(&wording);
        let is_usual = Lang::ALL.into_iter().any(|lang| lang.usual_question(question) == wording);
        (!is_usual).then_some((question, wording))
    });
    known.collect()
}

fn voting(record: &VotingRecord) -> Voting {
    let VotingRecord { dots, by_group, hidden, .. } = *record;
    Voting { dots, five_picks: record.counting == "five_picks", by_group, hidden }
}

/// Reads words of the layout, and notes those that are none.
struct Known<'a> {
    left_out: &'a mut Gathered,
    groups: Vec<Group>,
}

impl Known<'_> {
    fn noted<T>(&mut self, found: Option<T>, name: &str, said: &str) -> Option<T> {
        if found.is_none() {
            self.left_out.note(What::Word, name, 0, said);
        }
        found
    }

    fn stage(&mut self, name: &str, said: &str) -> Option<Stage> {
        self.noted(Stage::ALL.into_iter().find(|stage| stage.key() == said), name, said)
    }

    fn sheet(&mut self, name: &str, said: &str) -> Option<Sheet> {
        self.noted(Sheet::ALL.into_iter().find(|sheet| sheet.key() == said), name, said)
    }

    fn question(&mut self, name: &str, said: &str) -> Option<Question> {
        let found = Question::ALL.into_iter().find(|question| question.sheet().key() == said);
        self.noted(found, name, said)
    }

    fn moment(&mut self, name: &str, at: Moment) -> Option<Moment> {
        let known = crate::domain::YEARS.contains(&at.date().year()).then_some(at);
        self.noted(known, name, &at.date().to_string())
    }

    /// Reads the group of a ballot; none of the outer kind where the session has no such group.
    fn group(&mut self, name: &str, key: Option<String>) -> Option<Option<String>> {
        let Some(key) = key.map(|key| clean(&key)) else { return Some(None) };
        let found = self.groups.iter().any(|group| group.key == key).then(|| Some(key.clone()));
        self.noted(found, name, &key)
    }

    fn gap(&mut self, record: GapRecord) -> Option<Gap> {
        let label = record.label.as_deref().and_then(parse_label);
        let gap = |of: fn(Label) -> Gap| label.map(of);
        let found = match record.gap.as_str() {
            "trouble_without_way" => gap(Gap::TroubleWithoutWay),
            "way_without_action" => gap(Gap::WayWithoutAction),
            "action_without_owner" => gap(Gap::ActionWithoutOwner),
            "action_without_date" => gap(Gap::ActionWithoutDate),
            "way_for_nothing" => gap(Gap::WayForNothing),
            "action_for_nothing" => gap(Gap::ActionForNothing),
            "parked" => gap(Gap::Parked),
            "unclear" => gap(Gap::Unclear),
            "group_not_heard" => record.group.map(|key| Gap::GroupNotHeard(clean(&key))),
            _ => None,
        };
        self.noted(found, "left_open", &record.gap)
    }
}
