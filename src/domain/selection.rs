//! Which platforms a plenary has, and in which order.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use super::answer::Answer;
use super::session::Session;
use crate::text::fold;

/// Which platforms of a lab a plenary has, and in which order; each keeps its number.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PlatformChoice {
    /// The numbers of those that are left out.
    pub without: BTreeSet<u32>,
    /// The order.
    pub order: PlatformOrder,
}

/// The order of the platforms in a plenary; equal ones come by their numbers.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum PlatformOrder {
    /// By their numbers, as the lab has them.
    #[default]
    Plan,
    /// By their names.
    Name,
    /// By their votes, most first.
    Votes,
    /// Those with these numbers first, as they are listed.
    Numbers(Vec<u32>),
}

impl PlatformChoice {
    /// Lists the places of all platforms, those left out too, in the order chosen.
    pub fn ordered(&self, platforms: &[(u32, &Session)]) -> Vec<usize> {
        let mut places: Vec<(usize, u32, &Session)> = (0..)
            .zip(platforms)
            .map(|(place, (number, session))| (place, *number, *session))
            .collect();
        places.sort_by_key(|(_, number, _)| *number);
        match &self.order {
            PlatformOrder::Plan => {}
            PlatformOrder::Name => places.sort_by_cached_key(|(.., it)| fold(it.platform.trim())),
            PlatformOrder::Votes => places.sort_by_cached_key(|(.., it)| Reverse(votes(it))),
            PlatformOrder::Numbers(first) => places.sort_by_cached_key(|(_, number, _)| {
                first.iter().position(|listed| listed == number).unwrap_or(first.len())
            }),
        }
        places.into_iter().map(|(place, ..)| place).collect()
    }
}

fn votes(session: &Session) -> u32 {
    session.answers().map(|(_, answer)| Answer::total_votes(answer)).fold(0, u32::saturating_add)
}
