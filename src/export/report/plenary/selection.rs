//! Leaving platforms out of the report, and putting the others in an order.

use super::{Platforms, Remark};
use crate::domain::{PlatformChoice, Session};

impl Platforms {
    /// Leaves out what is to be left out, which stands among the remarks then, and puts the rest in order.
    pub fn choose(&mut self, choice: &PlatformChoice) {
        let numbers: Vec<u32> = (0..self.sessions.len()).map(|place| self.number(place)).collect();
        let all: Vec<(u32, &Session)> = numbers.iter().copied().zip(&self.sessions).collect();
        let order = choice.ordered(&all);
        let sessions = std::mem::take(&mut self.sessions);
        let mut places: Vec<Option<(u32, Session)>> =
            numbers.into_iter().zip(sessions).map(Some).collect();
        let ordered = order.into_iter().filter_map(|place| places.get_mut(place)?.take());
        let (kept, left): (Vec<_>, Vec<_>) =
            ordered.partition(|(number, _)| !choice.without.contains(number));
        let mut left: Vec<(u32, String)> =
            left.into_iter().map(|(number, session)| (number, session.platform)).collect();
        left.sort_unstable();
        (self.numbers, self.sessions) = kept.into_iter().unzip();
        self.remarks.extend((!left.is_empty()).then_some(Remark::LeftOut { platforms: left }));
    }
}
