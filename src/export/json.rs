//! The whole session as JSON, for programs.
//!
//! The layout, which `format` numbers and which only grows under one number:
//!
//! ```json
//! {
//!   "format": 1,
//!   "made": "2014-11-27T17:42:05+07:00",
//!   "language": "en",
//!   "voices": "names",
//!   "sessions": [{
//!     "id": "0149ea0c-…", "note": "…", "draft": true, "stage": "ways",
//!     "lab": { "title": "…", "place": "…", "from": "2014-11-26", "to": "2014-11-27", "organisers": ["…"] },
//!     "platform": "…", "date": "2014-11-26", "experts": ["…"], "facilitator": "…",
//!     "groups": [{ "key": "activists", "name": "Civic activists", "present": 12 }],
//!     "participants": [{ "person": "…", "group": "activists" }],
//!     "questions": { "troubles": "…", "ways": "…", "actions": "…" },
//!     "voting": { "counting": "dots", "dots": 3, "by_group": true, "hidden": true },
//!     "ballots": [{ "sheet": "troubles", "group": "activists", "ballots": 12 }],
//!     "ranked_ballots": [{ "sheet": "troubles", "group": "activists", "picks": ["T7", "T3"], "at": "…" }],
//!     "silent": [{ "stage": "troubles", "since": "…", "seconds": 240 }],
//!     "earlier": [{ "session": "…", "platform": "…", "lab": "…", "held": "2013-11-26",
//!       "promised": 13, "done": 6, "moved": 1, "dropped": 2 }],
//!     "agenda": [{ "stage": "troubles", "minutes": 30, "used_seconds": 1635 }],
//!     "visits": [{ "from": "opening", "to": "troubles", "at": "…" }],
//!     "unlike": [["T2", "T5"]],
//!     "passes": [{ "question": "troubles", "person": "…" }],
//!     "left_open": [{ "gap": "trouble_without_way", "label": "T4" }, { "gap": "group_not_heard", "group": "business" }],
//!     "troubles": [{
//!       "label": "T7", "text": "…", "first_said": "…", "theme": "…", "at": "…",
//!       "voices": [{ "person": "…", "group": "…" }],
//!       "votes": { "total": 9, "room": 0, "groups": { "activists": 9 } },
//!       "votes_with_merged": { "total": 11, "room": 0, "groups": { "activists": 11 } },
//!       "for": ["T2"], "because_of": ["T3"],
//!       "opinions": [{ "stance": "objection", "person": "…", "group": "…", "why": "…" }],
//!       "readback": "confirmed", "for_plenary": true,
//!       "commitment": { "who": "…", "nobody": false, "partners": "…", "due": "2015-03-01",
//!         "needs": "…", "first_step": "…", "moved_to": "2015-04-15", "why": "…", "outcome": { "is": "done", "day": "2015-04-10" } },
//!       "carried": { "session": "…", "label": "A3", "platform": "…", "lab": "…", "held": "2013-11-26", "due": "2014-03-01" },
//!       "requirement": { "to": "regional", "reply": "noted", "note": "…", "on": "2014-12-20" },
//!       "merged": [{ "label": "T12", "…": "…" }]
//!     }],
//!     "ways": [], "actions": [], "parked": []
//!   }]
//! }
//! ```
//!
//! Labels have Latin letters in every language. What is not known is left out. An answer's `votes`
//! are its own; those of the answers merged into it stand with them, and `votes_with_merged`, where there
//! are any, is the sum that every other format shows. `counting` is `hands`, `dots` or `five_picks`: with these the
//! picks of a ballot, the best first, give 5 to 1 points, which are among the `votes` already. `because_of` names
//! the troubles from which one comes. `stance` is `objection` or `support`; whatever its `readback`, an answer with an
//! objection, or with one on what was merged into it, is not agreed. `unlike` are pairs of answers that look alike
//! and are not, `passes` who had nothing to say in a round, `left_open` what was open and seen to be so when the
//! session was closed. The import reads all of it back. Who said what is there as far
//! as `voices` says; what can be undone and the half-typed line never are.

mod answer;
mod layout;

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::Serialize;

use super::progress::Progress;
use super::report::Report;
use crate::domain::{Counting, Earlier, Gap, Moment, Question, Session, Sheet, Voice, Voting};
use crate::i18n::Lang;
use answer::Said;

/// The number of the layout.
const FORMAT: u32 = 1;

/// Writes a report's sessions as JSON.
///
/// # Errors
///
/// Fails as serde does, which these plain values do not bring about.
pub(super) fn write(
    report: &Report,
    progress: &Progress<'_>,
) -> Result<Vec<u8>, serde_json::Error> {
    let file = File {
        format: FORMAT,
        made: report.properties.created,
        language: report.lang.code(),
        voices: report.voices.id(),
        sessions: report.records.iter().map(|session| Record::of(session, report.lang)).collect(),
    };
    let mut writer = progress.writer();
    layout::to_writer(&mut writer, &file)?;
    let mut bytes = writer.into_bytes();
    bytes.push(b'\n');
    Ok(bytes)
}

#[derive(Serialize)]
struct File<'a> {
    format: u32,
    made: Moment,
    language: &'a str,
    voices: &'a str,
    sessions: Vec<Record<'a>>,
}

#[derive(Serialize)]
struct Record<'a> {
    id: String,
    #[serde(skip_serializing_if = "str::is_empty")]
    note: &'a str,
    draft: bool,
    stage: &'static str,
    lab: LabRecord<'a>,
    #[serde(skip_serializing_if = "is_none")]
    number: u32,
    platform: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    date: Option<Date>,
    experts: &'a [String],
    #[serde(skip_serializing_if = "str::is_empty")]
    facilitator: &'a str,
    groups: Vec<GroupRecord<'a>>,
    participants: &'a [Voice],
    questions: BTreeMap<&'static str, String>,
    voting: VotingRecord,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    ballots: Vec<BallotsRecord<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    ranked_ballots: Vec<RankedRecord<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    silent: Vec<SilentRecord>,
    #[serde(skip_serializing_if = "<[Earlier]>::is_empty")]
    earlier: &'a [Earlier],
    agenda: Vec<SlotRecord>,
    visits: Vec<VisitRecord>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    unlike: Vec<[String; 2]>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    passes: Vec<PassRecord<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    left_open: Vec<GapRecord<'a>>,
    troubles: Vec<Said<'a>>,
    ways: Vec<Said<'a>>,
    actions: Vec<Said<'a>>,
    parked: Vec<Said<'a>>,
}

/// Tells that a platform has no number.
fn is_none(number: &u32) -> bool {
    *number == 0
}

#[derive(Serialize)]
struct LabRecord<'a> {
    title: &'a str,
    #[serde(skip_serializing_if = "str::is_empty")]
    place: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    from: Option<Date>,
    #[serde(skip_serializing_if = "Option::is_none")]
    to: Option<Date>,
    organisers: &'a [String],
}

#[derive(Serialize)]
struct GroupRecord<'a> {
    key: &'a str,
    name: String,
    present: u32,
}

#[derive(Serialize)]
struct VotingRecord {
    counting: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    dots: Option<u32>,
    by_group: bool,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    hidden: bool,
}

#[derive(Serialize)]
struct SlotRecord {
    stage: &'static str,
    minutes: u32,
    used_seconds: u64,
}

#[derive(Serialize)]
struct VisitRecord {
    from: &'static str,
    to: &'static str,
    at: Moment,
}

#[derive(Serialize)]
struct BallotsRecord<'a> {
    sheet: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    group: Option<&'a str>,
    ballots: u32,
}

#[derive(Serialize)]
struct RankedRecord<'a> {
    sheet: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    group: Option<&'a str>,
    picks: Vec<String>,
    at: Moment,
}

#[derive(Serialize)]
struct SilentRecord {
    stage: &'static str,
    since: Moment,
    seconds: u64,
}

#[derive(Serialize)]
struct PassRecord<'a> {
    question: &'static str,
    person: &'a str,
}

#[derive(Serialize)]
struct GapRecord<'a> {
    gap: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    label: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    group: Option<&'a str>,
}

impl<'a> GapRecord<'a> {
    fn of(gap: &'a Gap) -> Self {
        let group = match gap {
            Gap::GroupNotHeard(key) => Some(key.as_str()),
            _ => None,
        };
        let name = match gap {
            Gap::TroubleWithoutWay(_) => "trouble_without_way",
            Gap::WayWithoutAction(_) => "way_without_action",
            Gap::ActionWithoutOwner(_) => "action_without_owner",
            Gap::ActionWithoutDate(_) => "action_without_date",
            Gap::WayForNothing(_) => "way_for_nothing",
            Gap::ActionForNothing(_) => "action_for_nothing",
            Gap::Parked(_) => "parked",
            Gap::Unclear(_) => "unclear",
            Gap::GroupNotHeard(_) => "group_not_heard",
        };
        Self { gap: name, label: gap.label().map(|label| label.to_string()), group }
    }
}

impl<'a> Record<'a> {
    fn of(session: &'a Session, lang: Lang) -> Self {
        let questions = Question::ALL.map(Question::sheet);
        let said = |sheet| session.sheet(sheet).iter().map(Said::standing).collect();
        let lab = &session.lab;
        let groups = session.groups.iter().map(|group| GroupRecord {
            key: &group.key,
            name: lang.group_in_full(group),
            present: group.present,
        });
        let ballots = session.ballots.iter().map(|count| BallotsRecord {
            sheet: count.sheet.key(),
            group: count.group.as_deref(),
            ballots: count.ballots,
        });
        let ranked = session.ranked_ballots.iter().map(|ballot| RankedRecord {
            sheet: ballot.sheet.key(),
            group: ballot.group.as_deref(),
            picks: ballot.picks.iter().map(ToString::to_string).collect(),
            at: ballot.at,
        });
        let silent = session.silent.iter().map(|silent| SilentRecord {
            stage: silent.stage.key(),
            since: silent.since,
            seconds: silent.seconds,
        });
        let agenda = session.agenda.iter().map(|slot| SlotRecord {
            stage: slot.stage.key(),
            minutes: slot.minutes,
            used_seconds: slot.used_seconds,
        });
        let visits = session.visits.iter();
        let visits = visits.map(|v| VisitRecord { from: v.from.key(), to: v.to.key(), at: v.at });
        let unlike = session.unlike.iter().map(|(a, b)| [a.to_string(), b.to_string()]);
        let passes = session
            .passes
            .iter()
            .map(|pass| PassRecord { question: pass.question.sheet().key(), person: &pass.person });
        Self {
            id: session.id.to_string(),
            note: &session.note,
            draft: !session.is_closed(),
            stage: session.stage.key(),
            lab: LabRecord {
                title: &lab.title,
                place: &lab.place,
                from: lab.from,
                to: lab.to,
                organisers: &lab.organisers,
            },
            number: session.number,
            platform: &session.platform,
            date: session.date,
            experts: &session.experts,
            facilitator: &session.facilitator,
            groups: groups.collect(),
            participants: &session.roster,
            questions: questions.map(|sheet| (sheet.key(), lang.question(session, sheet))).into(),
            voting: voting(session.voting),
            ballots: ballots.collect(),
            ranked_ballots: ranked.collect(),
            silent: silent.collect(),
            earlier: &session.earlier,
            agenda: agenda.collect(),
            visits: visits.collect(),
            unlike: unlike.collect(),
            passes: passes.collect(),
            left_open: session.left_open.iter().map(GapRecord::of).collect(),
            troubles: said(Sheet::Troubles),
            ways: said(Sheet::Ways),
            actions: said(Sheet::Actions),
            parked: said(Sheet::Parked),
        }
    }
}

fn voting(voting: Voting) -> VotingRecord {
    let counting = match voting.counting() {
        Counting::Hands => "hands",
        Counting::Dots(_) => "dots",
        Counting::FivePicks => "five_picks",
    };
    let Voting { dots, by_group, hidden, .. } = voting;
    VotingRecord { counting, dots, by_group, hidden }
}
