//! Fonts of the system, for what no font inside the program has.
//!
//! They are looked for only when a text needs one, since a system has hundreds of them.

use std::collections::BTreeSet;
use std::sync::Arc;

use fontdb::{Database, FaceInfo, ID, Style};
use rustybuzz::Face;
use rustybuzz::ttf_parser::{self, Permissions};

use super::coverage::has;

/// A font of the system that is used.
pub(super) struct FontFile {
    /// The file it stands in.
    pub(super) bytes: Arc<Vec<u8>>,
    /// Its place in the file.
    pub(super) index: u32,
    /// What is set in it.
    pub(super) graphemes: Vec<String>,
}

impl FontFile {
    /// Reads the font.
    pub(super) fn face(&self) -> Option<Face<'_>> {
        Face::from_slice(&self.bytes, self.index)
    }
}

/// A font that has some of what is sought, by their places.
struct Candidate {
    id: ID,
    rank: Rank,
    has: Vec<usize>,
}

/// How well a font suits; the least suits best. Those that have a box for every letter or are drawn in
/// dots come last, then come upright ones of usual weight, and of two kinds of Chinese characters those
/// that go with the other letters of the text.
type Rank = (bool, bool, u16, bool, bool, String);

/// Finds the fonts of the system that have these graphemes: as few as do, each with what it is for.
///
/// Fonts that may not be embedded, and those without outlines, are left out.
pub(super) fn find(sought: &BTreeSet<String>) -> Vec<FontFile> {
    let mut database = Database::new();
    database.load_system_fonts();
    let mut left: BTreeSet<usize> = (0..sought.len()).collect();
    let sought: Vec<&String> = sought.iter().collect();
    let region = region_of(&sought);
    let mut candidates: Vec<Candidate> = Vec::new();
    for info in database.faces() {
        let has = database.with_face_data(info.id, |bytes, index| of_face(bytes, index, &sought));
        let has = has.unwrap_or_default();
        if !has.is_empty() {
            candidates.push(Candidate { id: info.id, rank: rank(info, region), has });
        }
    }
    candidates.sort_by(|a, b| a.rank.cmp(&b.rank));
    let mut files = Vec::new();
    while let Some(best) = best_of(&candidates, &left) {
        let now: Vec<usize> = best.has.iter().copied().filter(|it| left.remove(it)).collect();
        let file = database.with_face_data(best.id, |bytes, index| FontFile {
            bytes: Arc::new(bytes.to_vec()),
            index,
            graphemes: now
                .iter()
                .filter_map(|at| sought.get(*at))
                .map(|it| (*it).clone())
                .collect(),
        });
        files.extend(file.filter(|file| file.face().is_some()));
    }
    files
}

/// Returns the font that has most of what is left, of several the one that suits best.
fn best_of<'a>(candidates: &'a [Candidate], left: &BTreeSet<usize>) -> Option<&'a Candidate> {
    let count = |it: &Candidate| it.has.iter().filter(|place| left.contains(place)).count();
    let counted = candidates.iter().map(|it| (it, count(it))).filter(|(_, count)| *count > 0);
    // The first of those that have as many is the one that suits best.
    let is_last = |it: &Candidate| it.rank.0;
    let best = counted.reduce(|best, next| {
        let better =
            (is_last(next.0), usize::MAX - next.1) < (is_last(best.0), usize::MAX - best.1);
        if better { next } else { best }
    });
    best.map(|(it, _)| it)
}

/// Returns the places of the graphemes that a font has, if it can be embedded.
fn of_face(bytes: &[u8], index: u32, sought: &[&String]) -> Vec<usize> {
    let Ok(face) = ttf_parser::Face::parse(bytes, index) else { return Vec::new() };
    let tables = face.tables();
    let has_outlines = tables.glyf.is_some() || tables.cff.is_some();
    let may_embed = face.permissions() != Some(Permissions::Restricted)
        && face.is_subsetting_allowed()
        && face.is_outline_embedding_allowed();
    if !has_outlines || !may_embed {
        return Vec::new();
    }
    let known = sought.iter().enumerate().filter(|(_, grapheme)| has(&face, grapheme));
    known.map(|(place, _)| place).collect()
}

/// Returns the two letters by which families of Chinese characters name the region whose forms they
/// have, as the other letters of a text suggest it.
fn region_of(sought: &[&String]) -> &'static str {
    let any = |is: fn(char) -> bool| sought.iter().any(|it| it.chars().any(is));
    if any(|c| matches!(c, '\u{3041}'..='\u{30ff}')) {
        "JP"
    } else if any(|c| matches!(c, '\u{ac00}'..='\u{d7a3}')) {
        "KR"
    } else {
        "SC"
    }
}

fn rank(info: &FaceInfo, region: &str) -> Rank {
    let family = info.families.first().map(|(name, _)| name.as_str()).unwrap_or_default();
    let is_last = ["LastResort", "Last Resort", "Unifont", "Adobe Blank"];
    let is_last = is_last.iter().any(|name| family.replace('.', "").contains(name));
    let is_slanted = info.style != Style::Normal;
    let weight = info.weight.0.abs_diff(400);
    let is_of_region = family.split(' ').any(|word| word == region);
    let is_sans = family.contains("Sans");
    (is_last, is_slanted, weight, !is_of_region, !is_sans, family.to_owned())
}
