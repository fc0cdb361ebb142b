//! The domain: labs, platforms, sessions, answers, and the one [`Edit`] that changes a session.
//!
//! Nothing here knows of files, screens or clocks; time and ids come in as values.
//!
//! # The words
//!
//! | word | meaning | type |
//! |---|---|---|
//! | lab | the event: title, place, days, organisers; what its sessions share | [`Lab`], [`LabPlan`] |
//! | platform | one working group on one topic | a name, [`Session::platform`] |
//! | session | one platform's walk through the key questions, complete | [`Session`] |
//! | key question | troubles, ways or actions | [`Question`] |
//! | stage | where the walk stands: opening, a question, review, closed | [`Stage`], [`Visit`] |
//! | agenda | the minutes of each stage, and the seconds it has used | [`Slot`] |
//! | sheet | the answers to one question in order, or what is parked | [`Sheet`] |
//! | answer | one captured statement, with all that is known of it | [`Answer`] |
//! | label | the name of an answer, given once and never changed: T7, W3, A2, P1 | [`Label`] |
//! | merged | put whole into another answer, which then stands for both | [`Answer::merged`] |
//! | stakeholder group | a side of the city's life, with how many of it are present | [`Group`] |
//! | voice | who said it: a person, a group, or both | [`Voice`] |
//! | pass | a turn that a person let go by without an answer | [`Pass`] |
//! | theme | the named cluster an answer belongs to | [`Theme`] |
//! | votes | dots or hands given to an answer, by group where they were counted so | [`Votes`] |
//! | objection, support | what somebody says against an answer or for it, with who and why | [`Opinion`], [`Stance`] |
//! | cause | a trouble from which another comes | [`Answer::causes`] |
//! | ballot, five picks | one person's ranking of five answers, 5 to 1 points | [`RankedBallot`] |
//! | silent writing | a time in which everybody writes before anybody speaks | [`SilentWriting`] |
//! | room | what the screen for the room shows | [`RoomPlan`], [`RoomView`] |
//! | link | leads from a way to its trouble, from an action to a way or trouble | [`Answer::targets`] |
//! | commitment | who does an action, by when, with what; its outcome | [`Commitment`], [`Outcome`] |
//! | carried | where an action comes from that an earlier lab promised | [`Carried`] |
//! | earlier | what became of what an earlier lab promised | [`Earlier`], [`became`] |
//! | requirement | to which group an answer is addressed, with the reply | [`Requirement`], [`Reply`] |
//! | read-back | what reading an answer to the group brought | [`Readback`] |
//! | edit | one change of a session, checked before it is applied | [`Edit`], [`Refusal`] |
//! | step | an edit as the journal keeps it, with its number and cause | [`Step`], [`History`] |
//! | violation | a rule that a session read from a file breaks | [`Violation`] |
//! | format, voices | how a report is written, and whose names leave the room | [`Format`], [`FormatOptions`], [`Voices`] |
//!
//! # What is judged from a session
//!
//! Nothing of it is stored.
//!
//! | word | meaning | function |
//! |---|---|---|
//! | chain | trouble → way → action as a tree | [`chain()`] |
//! | gap, coverage | what is left open: in the chain, in commitments, in who spoke | [`coverage()`] |
//! | ranking, top | answers by votes, with ties | [`ranking()`], [`top`] |
//! | tally | the points, mean and spread that ballots with five picks give | [`tally()`] |
//! | core trouble, cause tree | the troubles from which most others come | [`cause_tree`] |
//! | budget | the votes given beside the votes there are to give | [`budget()`] |
//! | verdict, disagreement | an answer on which the groups' votes differ, told once all are counted | [`verdicts`], [`disagreements`] |
//! | participation, turn | who spoke how often, and whose turn it is | [`participation()`], [`turn`] |
//! | pace | the time used, and what is left for the later stages | [`pace()`], [`sharing_out`] |
//! | likeness | how much two answers say the same | [`Likeness`], [`duplicates`] |
//! | proposal | a theme that answers without one could have | [`themes()`], [`proposals`] |
//! | progress | how a commitment stands on a day | [`Progress`] |
//! | promise | an action among those of several sessions | [`Promise`], [`promises()`] |
//! | plenary | what all platforms of a lab say together | [`comparison`], [`all_themes`], [`cross_themes`], [`echoes`], [`requirements`], [`calendar`] |
//! | platform choice | which platforms a plenary has, and in which order | [`PlatformChoice`] |
//! | difference | what an earlier state of a session has otherwise | [`difference()`] |
//! | relation | how a copy of a session stands to it: same, older, newer, or gone apart | [`Relation`], [`Session::changes_since`] |
//! | clash | what two copies say of one thing, each in another way | [`clashes()`], [`MergePreview`] |
//! | pasted roster | people, groups and the rest of a list as it is pasted | [`PastedRoster`], [`read_roster`] |
//! | naming | which group or person a typed text means | [`Naming`], [`Session::person_named`] |
//! | given reply | what a group replied, as it is recorded afterwards | [`GivenReply`] |
//! | due | the day by which something is done, read as it is typed | [`due()`] |

mod agenda;
mod answer;
mod answer_index;
mod apply;
mod attendance;
mod ballot;
mod budget;
mod carried;
mod causes;
mod chain;
mod circles;
mod colour;
mod commitment;
mod compose;
mod copies;
mod counting;
mod coverage;
mod difference;
mod disagreement;
mod due;
mod edit;
mod five_picks;
mod gap;
mod group;
mod history;
mod lab;
mod label;
mod like_names;
mod limits;
mod look;
mod merging;
mod moment;
mod naming;
mod numbering;
mod opinion;
mod pace;
mod participation;
mod plenary;
mod progress;
mod promises;
mod question;
mod ranking;
mod reply;
mod report_options;
mod room;
mod roster;
mod rules;
mod selection;
mod session;
mod silence;
mod similar;
mod since;
mod themes;
mod together;
mod undo;
mod unique;
mod verdict;
mod voice;
mod votes;
mod weight;

pub use agenda::{Slot, Visit};
pub use answer::{Answer, Readback, Reply, Requirement};
pub use answer_index::AnswerIndex;
pub use ballot::{PICKS, RankedBallot};
pub use budget::{Budget, Spending, budget};
pub use carried::{Became, Carried, Earlier, became, year_after, year_beside};
pub use causes::{CauseNode, CauseRow, CauseTree, CoreTrouble, cause_tree, cause_tree_by_place};
pub use chain::{Chain, Node, Row, chain, chain_by_place};
pub use colour::{Colour, NoColour, contrast};
pub use commitment::{BoxedCommitment, Commitment, CommitmentField, FieldValue, Outcome, Owner};
pub use compose::LostLink;
pub use copies::{CommonAnswers, Relation};
pub use coverage::{Coverage, coverage};
pub use difference::{Difference, difference};
pub use disagreement::{DISAGREES_FROM, Support, disagreement};
pub use due::{DateRules, DateWord, Edge, NoPastDay, NotADate, Unit, due, past_day};
pub use edit::{Edit, Limit, Refusal};
pub use five_picks::{PickRank, Tally, points_of, tally};
pub use gap::Gap;
pub use group::{Group, GroupKey};
pub use history::{Cause, History, Step};
pub use lab::{Lab, LabPlan, PlanComments, PlanField};
pub use label::Label;
pub use limits::{
    LAST_LABEL, LAST_SEQ, MERGED_DEEP, PLAN_BYTES, READABLE_BYTES, SESSION_BYTES, YEARS,
};
pub use look::{FOOTER_WIDTH, LETTERHEAD_LINES, LETTERHEAD_WIDTH, NoRoom};
pub use merging::{Clash, MergePreview, SessionFact, clashes};
pub use moment::Moment;
pub use naming::{Fit, Naming, best};
pub use numbering::{Numbered, planned_number, platform_numbers, renumbered};
pub use opinion::{Opinion, Stance};
pub use pace::{Forecast, Pace, pace, sharing_out};
pub use participation::{Heard, Participation, Turn, participation, turn};
pub use plenary::{
    CrossTheme, Deadline, Demand, Place, PlatformRow, all_themes, calendar, comparison,
    cross_themes, echoes, requirements,
};
pub use progress::Progress;
pub use promises::{Promise, PromiseHead, PromiseOrder, PromiseSummary, owners_named, promises};
pub use question::{Question, Sheet, Stage};
pub use ranking::{Ranked, ranking, top};
pub use reply::{GivenReply, NoReplyDay};
pub use report_options::{CalendarEntries, Format, FormatOptions, Separator, Voices};
pub use room::{RoomPlan, RoomView};
pub use roster::{PastedRoster, RosterRules, group_of_name, read_roster};
pub use rules::Violation;
pub use selection::{PlatformChoice, PlatformOrder};
pub use session::{FORMAT, LabelCounters, Session};
pub use silence::SilentWriting;
pub use similar::{LIKE_FROM, Likeness, WordRules, duplicates};
pub use since::{Fate, FateSummary, PromiseSince, since};
pub use themes::{Proposal, Theme, proposals, themes};
pub use unique::{gathered, unique, unique_by};
pub use verdict::{
    CommonGround, Disagreement, GroupVotes, Verdicts, disagreements, picked, verdicts,
};
pub use voice::{Pass, Voice};
pub use votes::{BallotCount, Counting, Votes, Voting};
pub use weight::Weight;

/// A day of the calendar, as all dates of the domain are.
pub use jiff::civil::Date;
