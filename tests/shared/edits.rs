//! Arbitrary edits: what people may do to a session in any order, and what they may try.

use std::collections::BTreeMap;

use citylab::domain::{
    Answer, Commitment, Edit, Group, Lab, LabPlan, Label, Moment, Outcome, Pass, Question,
    Readback, Reply, Requirement, Session, Sheet, Stage, Voice, Votes, Voting,
};
use proptest::prelude::*;
use uuid::Uuid;

/// Something somebody wants to do, made an edit only when it is known how the session stands.
///
/// Most wishes can be granted; some name answers, groups or places that are not there.
#[derive(Debug, Clone)]
pub struct Wish {
    kind: Kind,
    a: u16,
    b: u16,
    n: u16,
    text: String,
    parts: Vec<Wish>,
}

#[derive(Debug, Clone, Copy)]
enum Kind {
    Add,
    AddLinked,
    AddWithMerged,
    AddAgain,
    Remove,
    Reword,
    Move,
    MoveAway,
    Merge,
    Split,
    Voices,
    Theme,
    Votes,
    Link,
    Commit,
    Require,
    Readback,
    Plenary,
    Unlike,
    Enter,
    Entering,
    Unenter,
    Clock,
    Used,
    Minutes,
    Draft,
    Platform,
    Lab,
    People,
    Groups,
    Roster,
    Questions,
    Voting,
    Passes,
    MoveProperly,
    RemoveProperly,
    Back,
    Batch,
}

const KINDS: [(u32, Kind); 37] = [
    (30, Kind::Add),
    (9, Kind::AddLinked),
    (2, Kind::AddWithMerged),
    (1, Kind::AddAgain),
    (4, Kind::Remove),
    (2, Kind::Reword),
    (3, Kind::Move),
    (3, Kind::MoveAway),
    (8, Kind::Merge),
    (6, Kind::Split),
    (2, Kind::Voices),
    (2, Kind::Theme),
    (2, Kind::Votes),
    (6, Kind::Link),
    (2, Kind::Commit),
    (2, Kind::Require),
    (1, Kind::Readback),
    (1, Kind::Plenary),
    (2, Kind::Unlike),
    (2, Kind::Enter),
    (2, Kind::Entering),
    (1, Kind::Unenter),
    (2, Kind::Clock),
    (1, Kind::Used),
    (1, Kind::Minutes),
    (1, Kind::Draft),
    (1, Kind::Platform),
    (1, Kind::Lab),
    (1, Kind::People),
    (2, Kind::Groups),
    (1, Kind::Roster),
    (1, Kind::Questions),
    (1, Kind::Voting),
    (1, Kind::Passes),
    (2, Kind::MoveProperly),
    (3, Kind::RemoveProperly),
    (2, Kind::Back),
];

/// Something done: an edit, or one taken back or done again.
#[derive(Debug, Clone)]
pub enum Deed {
    Wish(Wish),
    Undo,
    Redo,
}

/// Up to `most` wishes.
pub fn wishes(most: usize) -> impl Strategy<Value = Vec<Wish>> {
    prop::collection::vec(wish(), 0..=most)
}

/// Up to `most` deeds, every fourth about undo and redo.
pub fn deeds(most: usize) -> impl Strategy<Value = Vec<Deed>> {
    let deed = prop_oneof![
        6 => wish().prop_map(Deed::Wish),
        2 => Just(Deed::Undo),
        1 => Just(Deed::Redo),
    ];
    prop::collection::vec(deed, 0..=most)
}

/// One wish, or once in a while several as one.
pub fn wish() -> impl Strategy<Value = Wish> {
    let several = (plain(), prop::collection::vec(plain(), 1..5));
    prop_oneof![
        14 => plain(),
        1 => several.prop_map(|(wish, parts)| Wish { kind: Kind::Batch, parts, ..wish }),
    ]
}

fn plain() -> impl Strategy<Value = Wish> {
    let kinds: Vec<Kind> =
        KINDS.iter().flat_map(|(weight, kind)| (0..*weight).map(|_| *kind)).collect();
    (0..kinds.len(), any::<[u16; 3]>(), text()).prop_map(move |(kind, [a, b, n], text)| Wish {
        kind: kinds[kind],
        a,
        b,
        n,
        text,
        parts: Vec::new(),
    })
}

/// What texts are made of: words, and all that a file or a terminal could stumble over.
const SCRAPS: [&str; 24] = [
    "dust",
    "пыль",
    "Ёлка",
    " ",
    "7",
    "\"",
    "\\",
    "\n",
    "(",
    ")",
    "{",
    "]",
    ",",
    ":",
    "//",
    "/*",
    "«",
    "r#\"",
    "None",
    "e\u{301}",
    "👩‍🌾",
    "\u{202e}",
    "\u{feff}",
    "\u{1b}[2J",
];

/// A text as people say it; rarely blank or unclean.
pub fn text() -> impl Strategy<Value = String> {
    prop::collection::vec(0..SCRAPS.len(), 1..5)
        .prop_map(|scraps| scraps.into_iter().map(|scrap| SCRAPS[scrap]).collect())
}

/// A session nobody has said anything in.
pub fn fresh() -> Session {
    Session::new(Uuid::from_u128(1), "Platform", &LabPlan::default())
}

/// The session after these wishes, refused ones left out.
pub fn after(wishes: &[Wish]) -> Session {
    let mut session = fresh();
    for wish in wishes {
        let edit = wish.edit(&session);
        let _ = session.perform(edit);
    }
    session
}

/// Does one deed; tells the step when it was done.
pub fn carry_out(session: &mut Session, deed: &Deed) -> Option<citylab::domain::Step> {
    match deed {
        Deed::Wish(wish) => session.perform(wish.edit(session)).ok(),
        Deed::Undo => session.undo().unwrap(),
        Deed::Redo => session.redo().unwrap(),
    }
}

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
            Kind::Commit => Edit::Commit(label(), self.commitment()),
            Kind::Require => {
                let reply = Reply::ALL.get(usize::from(self.b % 5)).copied();
                let requirement =
                    Requirement { to: pick_group(s, self.n), reply, note: self.text.clone() };
                Edit::Require(label(), (!self.n.is_multiple_of(4)).then_some(requirement))
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
                by_group: self.a.is_multiple_of(2),
                hidden: self.b.is_multiple_of(2),
            }),
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
            ..Commitment::default()
        }
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
