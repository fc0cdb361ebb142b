//! Wishes made edits, as the session stands.

use std::collections::BTreeMap;

use citylab::domain::{
    Answer, BallotCount, Carried, Commitment, Earlier, Edit, Group, Lab, Label, Moment, Opinion,
    Outcome, Pass, Question, RankedBallot, Readback, Reply, Requirement, Session, Sheet, Stage,
    Stance, Voice, Votes, Voting, coverage,
};

use super::{Kind, Wish};

impl Wish {
    /// Makes the edit this wish means for a session as it stands.
    pub fn edit(&self, s: &Session) -> Edit {
        let label = || pick_label(s, self.a);
        let stage = Stage::ALL[usize::from(self.n) % Stage::ALL.len()];
        match self.kind {
            Kind::Add => self.add(s, |_| {}),
            Kind::AddLinked => self.add(s, |a| a.targets = vec![pick_label(s, self.n)]),
            Kind::AddWithMerged => self.add(s, |answer| {
                let mut part = Answer::new(above(answer.label, 1), "merged", self.moment());
                let far = above(answer.label, usize::from(self.n % 3));
                part.merged = vec![Answer::new(far, "merged deeper", self.moment())];
                answer.merged.push(part);
            }),
            Kind::AddAgain => self.add(s, |answer| answer.label = pick_label(s, self.n)),
            Kind::Remove => Edit::Remove(label()),
            Kind::Reword => {
                let verbatim = self.a.is_multiple_of(2).then(|| "as said".to_owned());
                Edit::Reword { label: label(), text: self.text.clone(), verbatim }
            }
            Kind::Move => {
                let sheet = s.sheet_of(label()).unwrap_or(Sheet::Parked);
                Edit::Move { label: label(), sheet, index: self.place(s, sheet) }
            }
            Kind::MoveAway => {
                let sheet = self.sheet();
                Edit::Move { label: label(), sheet, index: self.place(s, sheet) }
            }
            Kind::Merge => {
                let from = pick_standing(s, self.a);
                let sheet = s.sheet_of(from).unwrap_or(Sheet::Parked);
                let others = s.sheet(sheet);
                let into = others.get(usize::from(self.b) % others.len().max(1));
                let into = into.map_or_else(|| pick_label(s, self.b), |answer| answer.label);
                Edit::Merge { from, into }
            }
            Kind::Split => {
                let merged = s.answers().flat_map(|(sheet, answer)| {
                    answer.with_merged().skip(1).map(move |part| (sheet, part.label))
                });
                let merged: Vec<(Sheet, Label)> = merged.collect();
                let one = merged.get(usize::from(self.a) % merged.len().max(1)).copied();
                let (sheet, label) = one.unwrap_or((self.sheet(), label()));
                Edit::Split { label, sheet, index: self.place(s, sheet) }
            }
            Kind::Voices => Edit::Voices(label(), self.voices(s)),
            Kind::Theme => {
                Edit::Theme(label(), self.n.is_multiple_of(3).then(|| self.text.clone()))
            }
            Kind::Votes => {
                let groups = BTreeMap::from([(pick_group(s, self.b), u32::from(self.n % 7))]);
                Edit::Votes(label(), Votes { hands: u32::from(self.b % 5), groups })
            }
            Kind::Link => {
                let targets = [self.b, self.n].map(|pick| pick_label(s, pick));
                let count = usize::from(self.n % 3);
                Edit::Link(label(), targets.into_iter().take(count).collect())
            }
            Kind::Causes => {
                let causes = [self.b, self.n].map(|pick| pick_label(s, pick));
                let count = usize::from(self.n % 3);
                Edit::Causes(label(), causes.into_iter().take(count).collect())
            }
            Kind::Opinions => {
                let voices = self.voices(s).into_iter().chain([Voice::default()]);
                let why = if self.b.is_multiple_of(4) { "" } else { &self.text };
                let opinion = |voice| {
                    let stance = Stance::ALL[usize::from(self.n % 2)];
                    Opinion { stance, voice, why: why.to_owned() }
                };
                Edit::Opinions(label(), voices.map(opinion).collect())
            }
            Kind::Casting => s.casting(self.ballot(s)),
            Kind::Uncast => Edit::Uncast,
            Kind::Silent if self.n.is_multiple_of(3) => {
                s.ending_silence(self.moment()).unwrap_or(Edit::Silent(Vec::new()))
            }
            Kind::Silent => s.beginning_silence(u64::from(self.a), self.moment()),
            Kind::Commit => Edit::Commit(label(), self.commitment().into()),
            Kind::Require => {
                let reply = Reply::ALL.get(usize::from(self.b % 5)).copied();
                let on = (!self.b.is_multiple_of(3)).then(|| self.moment().date());
                let (to, note) = (pick_group(s, self.n), self.text.clone());
                let requirement = Requirement { to, reply, note, on };
                Edit::Require(
                    label(),
                    (!self.n.is_multiple_of(4)).then_some(requirement).map(Box::new),
                )
            }
            Kind::Readback => {
                let all = [Readback::Confirmed, Readback::Unclear, Readback::Disputed];
                Edit::Readback(label(), all.get(usize::from(self.n % 4)).copied())
            }
            Kind::Plenary => Edit::Plenary(label(), self.n.is_multiple_of(2)),
            Kind::Unlike => Edit::Unlike(label(), pick_label(s, self.b), !self.n.is_multiple_of(3)),
            Kind::Enter => Edit::Enter(stage, self.moment()),
            Kind::Entering => s.entering(stage, self.moment()),
            Kind::Unenter => Edit::Unenter,
            Kind::Clock if self.n.is_multiple_of(3) => {
                Edit::Clock(self.b.is_multiple_of(2).then(|| self.moment()))
            }
            Kind::Clock => s.toggling_clock(self.moment()),
            Kind::Used => Edit::Used(stage, u64::from(self.a)),
            Kind::Minutes => Edit::Minutes(stage, u32::from(self.a % 90)),
            Kind::Draft => Edit::Draft(self.text.clone()),
            Kind::Drafts => Edit::Drafts(BTreeMap::from([(self.sheet(), self.text.clone())])),
            Kind::Close => s.closing(self.moment()),
            Kind::Unclose => Edit::Unclose { left_open: coverage(s).gaps() },
            Kind::Date => Edit::Date(self.n.is_multiple_of(2).then(|| self.moment().date())),
            Kind::Ballots => Edit::Ballots(vec![BallotCount {
                sheet: self.sheet(),
                group: self.n.is_multiple_of(2).then(|| pick_group(s, self.b)),
                ballots: u32::from(self.a % 40),
            }]),
            Kind::Platform => Edit::Platform(self.text.clone()),
            Kind::Lab => Edit::Lab(Box::new(Lab {
                title: self.text.clone(),
                from: Some(self.moment().date()),
                organisers: vec![self.text.clone()],
                ..Lab::default()
            })),
            Kind::People if self.n.is_multiple_of(2) => Edit::Facilitator(self.text.clone()),
            Kind::People => Edit::Experts(vec![self.text.clone(), "Ivanov".to_owned()]),
            Kind::Groups => Edit::Groups(self.groups(s)),
            Kind::Roster => Edit::Roster(self.voices(s)),
            Kind::Questions => {
                let question = Question::ALL[usize::from(self.n % 3)];
                Edit::Questions(BTreeMap::from([(question, self.text.clone())]))
            }
            Kind::Voting => Edit::Voting(Voting {
                dots: (!self.n.is_multiple_of(3)).then_some(u32::from(self.a % 9)),
                five_picks: self.n.is_multiple_of(4),
                by_group: self.a.is_multiple_of(2),
                hidden: self.b.is_multiple_of(2),
            }),
            Kind::Earlier => Edit::Earlier(vec![Earlier {
                session: s.id,
                platform: self.text.clone(),
                lab: self.text.clone(),
                held: self.n.is_multiple_of(2).then(|| self.moment().date()),
                promised: u32::from(self.a),
                done: u32::from(self.b),
                moved: u32::from(self.n),
                dropped: 0,
            }]),
            Kind::Passes => {
                let question = Question::ALL[usize::from(self.n % 3)];
                Edit::Passes(vec![Pass { question, person: self.text.clone() }])
            }
            Kind::MoveProperly => {
                let edit = s.moving_to_sheet(pick_standing(s, self.a), self.sheet());
                edit.unwrap_or(Edit::Unenter)
            }
            Kind::RemoveProperly => {
                let mut labels = vec![pick_standing(s, self.a)];
                if self.n.is_multiple_of(2) && pick_standing(s, self.b) != labels[0] {
                    labels.push(pick_standing(s, self.b));
                }
                s.removing(&labels)
            }
            Kind::Back => {
                let into = pick_standing(s, self.a);
                let sheet = s.sheet_of(into).unwrap_or(Sheet::Parked);
                let answer = Answer::new(s.next_label(sheet), self.text.clone(), self.moment());
                s.backing(sheet, answer, into)
            }
            Kind::Batch => {
                // The parts are made one after another, so that later ones fit what earlier do.
                let mut trial = s.clone();
                let mut edits = Vec::new();
                for part in &self.parts {
                    let edit = part.edit(&trial);
                    let fits = trial.apply(edit.clone()).is_ok();
                    if fits || self.n.is_multiple_of(8) {
                        edits.push(edit);
                    }
                }
                Edit::Batch(edits)
            }
        }
    }

    fn add(&self, s: &Session, change: impl FnOnce(&mut Answer)) -> Edit {
        let sheet = self.sheet();
        let mut answer = Answer::new(s.next_label(sheet), self.text.clone(), self.moment());
        answer.carried = self.n.is_multiple_of(16).then(|| {
            Box::new(Carried {
                session: s.id,
                label: Label::A(u32::from(self.a) + 1),
                platform: self.text.clone(),
                lab: self.text.clone(),
                held: None,
                due: Some(self.moment().date()),
            })
        });
        change(&mut answer);
        Edit::Add { sheet, index: self.place(s, sheet), answer: Box::new(answer) }
    }

    fn sheet(&self) -> Sheet {
        Sheet::ALL[usize::from(self.b) % Sheet::ALL.len()]
    }

    /// A place on the sheet, once in a while beyond its end.
    fn place(&self, s: &Session, sheet: Sheet) -> usize {
        usize::from(self.n) % (s.sheet(sheet).len() + if self.n > 64_000 { 2 } else { 1 })
    }

    fn moment(&self) -> Moment {
        let noon: Moment = "2014-11-26T12:00:00+07:00".parse().unwrap();
        noon.plus_seconds(i64::from(self.a) - i64::from(self.b))
    }

    fn voices(&self, s: &Session) -> Vec<Voice> {
        let group = (!self.n.is_multiple_of(3)).then(|| pick_group(s, self.b));
        let voices = [Voice::person(self.text.clone(), group), Voice::group(pick_group(s, self.n))];
        voices.into_iter().take(usize::from(self.n % 3)).collect()
    }

    fn commitment(&self) -> Commitment {
        let day = self.moment().date();
        Commitment {
            who: self.text.clone(),
            nobody: self.n.is_multiple_of(5),
            due: (!self.n.is_multiple_of(3)).then_some(day),
            outcome: self.n.is_multiple_of(4).then_some(Outcome::Moved(day)),
            moved_to: self.n.is_multiple_of(7).then_some(day),
            why: if self.n.is_multiple_of(8) { self.text.clone() } else { String::new() },
            ..Commitment::default()
        }
    }

    fn ballot(&self, s: &Session) -> RankedBallot {
        let mut picks: Vec<Label> =
            (0..self.n % 7).map(|more| pick_label(s, self.a.wrapping_add(more))).collect();
        if !self.b.is_multiple_of(5) {
            picks.dedup();
        }
        let group = self.b.is_multiple_of(2).then(|| pick_group(s, self.b));
        RankedBallot { sheet: self.sheet(), group, picks, at: self.moment() }
    }

    fn groups(&self, s: &Session) -> Vec<Group> {
        let mut groups = s.groups.clone();
        match self.n % 4 {
            0 => drop(groups.pop()),
            1 if !groups.is_empty() => groups.rotate_left(1),
            _ => {
                let (key, name) = (format!("group{}", self.a % 4), self.text.clone());
                groups.push(Group { key, name, present: u32::from(self.b % 30) });
            }
        }
        groups
    }
}

/// Any label in the session, merged ones too; rarely one that was never given.
fn pick_label(s: &Session, pick: u16) -> Label {
    let mut labels: Vec<Label> = s.parts().map(|(_, part)| part.label).collect();
    if pick > 64_500 {
        labels.clear();
    }
    labels.get(usize::from(pick) % labels.len().max(1)).copied().unwrap_or(Label::T(9_000))
}

/// Any label that stands on a sheet.
fn pick_standing(s: &Session, pick: u16) -> Label {
    let labels: Vec<Label> = s.answers().map(|(_, answer)| answer.label).collect();
    labels.get(usize::from(pick) % labels.len().max(1)).copied().unwrap_or(Label::T(9_000))
}

fn pick_group(s: &Session, pick: u16) -> String {
    let group = s.groups.get(usize::from(pick) % (s.groups.len() + 1).min(40));
    if pick > 64_000 {
        "nobody".to_owned()
    } else {
        group.map_or("business", |g| &g.key).to_owned()
    }
}

fn above(label: Label, by: usize) -> Label {
    Label::new(label.origin(), label.number() + u32::try_from(by).unwrap())
}
