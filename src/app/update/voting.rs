//! How votes are counted: asked, and changed.

use crate::app::{Mode, OverlayKind};
use crate::domain::{Counting, Edit, Sheet};
use crate::t;

use super::Update;

impl Update<'_> {
    /// Asks how votes are counted.
    pub(in crate::app) fn ask_counting(&mut self) {
        let Some(workspace) = self.workspace() else { return };
        let counting = workspace.session.voting.counting();
        let kind = OverlayKind::Counting(counting);
        let now = kind.counting_choices().iter().position(|it| *it == counting);
        self.ask(kind);
        if let Some(overlay) = &mut self.model.overlay {
            overlay.selected = now.unwrap_or(0);
        }
    }

    /// Counts votes in another way from now on.
    pub(super) fn count_by(&mut self, counting: Counting) {
        let Some(workspace) = self.workspace() else { return };
        let voting = workspace.session.voting;
        if voting.counting() == counting || !self.perform(Edit::Voting(voting.counted_by(counting)))
        {
            return;
        }
        if let Some(workspace) = self.model.workspace.as_mut().filter(|it| it.page() == Mode::Votes)
        {
            workspace.reading_ballots = false;
        }
        self.tell_counting();
    }

    /// Says how votes are counted from now on, and what that means for those that are counted already.
    pub(super) fn tell_counting(&mut self) {
        let lang = self.model.lang;
        let Some(workspace) = self.workspace() else { return };
        let session = &workspace.session;
        let counting = lang.counting(session.voting.counting());
        let is_counted = Sheet::ALL.iter().any(|sheet| {
            let ballots = session.ranked_on(*sheet).count() > 0 || session.ballots_on(*sheet) > 0;
            ballots || session.sheet(*sheet).iter().any(|answer| answer.total_votes() > 0)
        });
        let mut told = t!(lang, "notice-counting", how = counting);
        if is_counted {
            told = format!("{told} {}", t!(lang, "notice-counted-otherwise"));
        }
        self.model.say(told);
    }
}
