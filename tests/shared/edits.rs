//! Arbitrary edits: what people may do to a session in any order, and what they may try.

mod granting;

use citylab::domain::{LabPlan, Session};
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
    Causes,
    Opinions,
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
    Drafts,
    Close,
    Unclose,
    Date,
    Ballots,
    Casting,
    Uncast,
    Silent,
    Earlier,
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

const KINDS: [(u32, Kind); 48] = [
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
    (1, Kind::Drafts),
    (2, Kind::Close),
    (1, Kind::Unclose),
    (1, Kind::Date),
    (1, Kind::Ballots),
    (6, Kind::Causes),
    (3, Kind::Opinions),
    (3, Kind::Casting),
    (1, Kind::Uncast),
    (1, Kind::Silent),
    (1, Kind::Earlier),
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
