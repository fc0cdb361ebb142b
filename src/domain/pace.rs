//! Pace: the minutes planned and used, and what is left for the stages to come.

use super::answer::Answer;
use super::edit::Edit;
use super::moment::Moment;
use super::question::Stage;
use super::session::Session;

/// How the time of a session goes.
#[derive(Debug, Clone, PartialEq)]
pub struct Pace {
    /// The stage where the walk stands.
    pub stage: Stage,
    /// The seconds this stage may take; none when the agenda leaves it out.
    pub planned: Option<u64>,
    /// The seconds it has taken.
    pub used: u64,
    /// The seconds left of the whole agenda; below 0 when it is overrun.
    pub left: i64,
    /// The answers on this stage's sheet for each minute used, merged ones included; none in the
    /// first minute and where nothing is asked.
    pub answers_a_minute: Option<f64>,
    /// The stages to come with what they get at this speed, in the order of the walk.
    pub later: Vec<Forecast>,
}

/// What a stage to come gets.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Forecast {
    /// The stage.
    pub stage: Stage,
    /// The minutes it was to have, apart from those it had already.
    pub planned: u64,
    /// The minutes it gets at this speed.
    pub gets: u64,
}

/// A stage of the agenda in seconds.
#[derive(Clone, Copy)]
struct Share {
    stage: Stage,
    planned: u64,
    used: u64,
}

impl Share {
    fn open(self) -> u64 {
        self.planned.saturating_sub(self.used)
    }
}

fn shares(session: &Session, now: Moment) -> Vec<Share> {
    let mut shares: Vec<Share> = session
        .agenda
        .iter()
        .map(|slot| Share {
            stage: slot.stage,
            planned: u64::from(slot.minutes) * 60,
            used: session.used_seconds(slot.stage, now),
        })
        .collect();
    shares.sort_by_key(|share| share.stage);
    shares
}

fn seconds_left(shares: &[Share]) -> i64 {
    let sum = |seconds: fn(&Share) -> u64| {
        i64::try_from(shares.iter().map(seconds).fold(0, u64::saturating_add)).unwrap_or(i64::MAX)
    };
    sum(|share| share.planned).saturating_sub(sum(|share| share.used))
}

/// Forecasts the time of the stages to come.
///
/// The stage now is taken to last as much longer than planned as those before it did, but never
/// shorter than planned; what is then left of the whole agenda goes to the later stages in
/// proportion to their own minutes.
pub fn pace(session: &Session, now: Moment) -> Pace {
    let shares = shares(session, now);
    let stage = session.stage;
    let current = shares.iter().find(|share| share.stage == stage);
    let left = seconds_left(&shares);
    let to_come = current.map_or(0, |share| expected(*share, &shares).saturating_sub(share.used));
    let for_later = u64::try_from(left).unwrap_or(0).saturating_sub(to_come);
    let later: Vec<Share> = shares.iter().filter(|share| share.stage > stage).copied().collect();
    let open: u64 = later.iter().map(|share| share.open()).sum();
    let used = session.used_seconds(stage, now);
    Pace {
        stage,
        planned: current.map(|share| share.planned),
        used,
        left,
        answers_a_minute: answers(session).filter(|_| used >= 60).map(|count| {
            let minutes = f64::from(u32::try_from(used).unwrap_or(u32::MAX)) / 60.0;
            f64::from(count) / minutes
        }),
        later: later
            .into_iter()
            .map(|share| Forecast {
                stage: share.stage,
                planned: share.open() / 60,
                gets: part_of(for_later, share.open(), open) / 60,
            })
            .collect(),
    }
}

/// Returns how long the stage now will have taken when it ends, in seconds.
fn expected(current: Share, shares: &[Share]) -> u64 {
    let before = shares.iter().filter(|share| share.stage < current.stage && share.used > 0);
    let (planned, used) = before.fold((0_u64, 0_u64), |(planned, used), share| {
        (share.planned.saturating_add(planned), share.used.saturating_add(used))
    });
    let as_before = if used > planned { part_of(used, current.planned, planned) } else { 0 };
    current.used.max(current.planned).max(as_before)
}

/// Returns `whole × part / of`; 0 when `of` is 0.
fn part_of(whole: u64, part: u64, of: u64) -> u64 {
    let product = u128::from(whole) * u128::from(part);
    product.checked_div(u128::from(of)).map_or(0, |share| u64::try_from(share).unwrap_or(u64::MAX))
}

/// Returns `whole × part / of` to the nearest whole number; 0 when `of` is 0.
fn nearest_part(whole: u64, part: u64, of: u64) -> u64 {
    part_of(whole.saturating_mul(2), part, of).div_ceil(2)
}

fn answers(session: &Session) -> Option<u32> {
    let sheet = session.stage.question()?.sheet();
    let count = session.sheet(sheet).iter().flat_map(Answer::with_merged).count();
    u32::try_from(count).ok()
}

/// Builds the edit that shares the time left among the stage now and those to come, in proportion
/// to the minutes each still has.
///
/// What is past keeps the minutes it took, so that the whole agenda stays as long as it was. A
/// stage to come keeps a minute at least. The edit is empty when no time is left to share.
pub fn sharing_out(session: &Session, now: Moment) -> Edit {
    let shares = shares(session, now);
    let left = u64::try_from(seconds_left(&shares)).unwrap_or(0) / 60;
    let open: u64 =
        shares.iter().filter(|s| s.stage >= session.stage).map(|share| share.open()).sum();
    if left == 0 || open == 0 {
        return Edit::Batch(Vec::new());
    }
    let mut edits = Vec::new();
    let (mut still_open, mut still_left) = (open, left);
    for share in shares {
        let mut minutes = share.used.div_ceil(60);
        if share.stage >= session.stage && share.open() > 0 {
            // Each takes its part of what those before it left, so that no minute is lost.
            let part = nearest_part(still_left, share.open(), still_open);
            let part = part.max(1).min(still_left);
            still_open -= share.open();
            still_left -= part;
            minutes = share.used / 60 + part.max(1);
        }
        let minutes = u32::try_from(minutes).unwrap_or(u32::MAX);
        if session.slot(share.stage).is_some_and(|slot| slot.minutes != minutes) {
            edits.push(Edit::Minutes(share.stage, minutes));
        }
    }
    Edit::Batch(edits)
}
