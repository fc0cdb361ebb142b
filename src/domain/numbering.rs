//! The numbers of the platforms of a lab: given by its order, and kept.

use std::collections::BTreeSet;

use uuid::Uuid;

use crate::text::{fold, same_folded};

/// What tells the number of a session's platform.
#[derive(Debug, Clone, Copy)]
pub struct Numbered<'a> {
    /// The session.
    pub id: Uuid,
    /// Its platform, as it is called now.
    pub platform: &'a str,
    /// The number the session was started with; 0 when it has none.
    pub number: u32,
}

/// Returns the number of the platform of each session of a lab, in the order given, each once and from 1.
///
/// A platform that the lab's plan names has its place there, and one that was renamed since has the
/// number it was started with. All others come after the plan, in the order in which their sessions
/// were started. So no number changes when a platform is left out, comes late or is called as another:
/// of several sessions of one name the one that was started with its number has it, else the first one.
pub fn platform_numbers(planned: &[String], sessions: &[Numbered<'_>]) -> Vec<u32> {
    let mut numbers = vec![0; sessions.len()];
    let mut taken = BTreeSet::new();
    // The ids of sessions begin with the moment they were started.
    let mut by_age: Vec<usize> = (0..sessions.len()).collect();
    by_age.sort_by_key(|at| sessions.get(*at).map(|session| session.id));
    let names: Vec<String> = planned.iter().map(|name| fold(name.trim())).collect();
    for wish in [kept, in_plan, started_with] {
        for at in &by_age {
            let (Some(session), Some(number)) = (sessions.get(*at), numbers.get_mut(*at)) else {
                continue;
            };
            let wished = wish(&names, session).filter(|_| *number == 0);
            if let Some(wished) = wished.filter(|wished| taken.insert(*wished)) {
                *number = wished;
            }
        }
    }
    let mut next = ordinal(planned.len());
    for at in by_age {
        let Some(number) = numbers.get_mut(at).filter(|number| **number == 0) else { continue };
        loop {
            next = next.saturating_add(1);
            if taken.insert(next) || next == u32::MAX {
                break;
            }
        }
        *number = next;
    }
    numbers
}

/// Finds a session whose platform would have another number with other planned platforms; returns its
/// place among these and the number it has now.
pub fn renumbered(
    planned: &[String],
    changed: &[String],
    sessions: &[Numbered<'_>],
) -> Option<(usize, u32)> {
    let now = platform_numbers(planned, sessions);
    let then = platform_numbers(changed, sessions);
    let mut numbers = now.into_iter().zip(then).enumerate();
    numbers.find(|(_, (now, then))| now != then).map(|(at, (now, _))| (at, now))
}

/// Returns the place of a platform's name among these, which are folded.
fn in_plan(names: &[String], session: &Numbered<'_>) -> Option<u32> {
    let name = fold(session.platform.trim());
    names.iter().position(|planned| *planned == name).map(|place| ordinal(place + 1))
}

/// Returns the number a session was started with where its platform still has that place, so that another
/// platform that was renamed after it takes nothing from it.
fn kept(names: &[String], session: &Numbered<'_>) -> Option<u32> {
    in_plan(names, session).filter(|number| *number == session.number)
}

fn started_with(_: &[String], session: &Numbered<'_>) -> Option<u32> {
    Some(session.number).filter(|number| *number > 0)
}

/// Returns the number a new session of a platform starts with: its place in the plan; 0 where that does
/// not name it.
pub fn planned_number(planned: &[String], platform: &str) -> u32 {
    let place = planned.iter().position(|planned| same_folded(planned, platform));
    place.map_or(0, |place| ordinal(place + 1))
}

fn ordinal(place: usize) -> u32 {
    u32::try_from(place).unwrap_or(u32::MAX)
}
