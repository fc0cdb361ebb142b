//! The preview: the first answers as they would be kept, and what is not kept and why.

use super::super::arguments::Import;
use super::super::sessions::{Sessions, shown};
use super::super::table::{more, room, table};
use super::Source;
use crate::domain::Session;
use crate::i18n::Lang;
use crate::import::{
    Plan, Reading, Refused, Remark, What, how_read, look_back, not_taken, planned, refusal, remarks,
};
use crate::t;
use crate::text;

/// How many answers are shown.
const FIRST: usize = 8;

/// How many refusals are shown on a terminal; elsewhere all are.
const REFUSALS: usize = 20;

/// Says what would be kept and what would not.
pub(super) fn preview(
    sessions: &Sessions,
    asked: &Import,
    session: &Session,
    source: &Source,
    plan: &Plan,
) -> String {
    let lang = sessions.lang;
    let mut out = head(session, source, &shown(asked.source()));
    match source {
        Source::File { reading, .. } => out.push_str(&how(lang, reading)),
        Source::Earlier(earlier) => {
            for became in look_back(earlier).became() {
                out.push_str(&format!("{}\n", text::one_line(&lang.became(&became))));
            }
        }
    }
    let rows: Vec<Vec<String>> =
        plan.answers().take(FIRST).map(|answer| planned(lang, session, answer).to_vec()).collect();
    out.push_str(&table(&rows, &[], 1, room()));
    more(lang, &mut out, plan.answers().count().saturating_sub(FIRST));
    out.push_str(&format!("{}\n", t!(lang, "import-will-keep", n = plan.answers().count())));
    if !plan.new_groups.is_empty() {
        let names = plan.new_groups.join(", ");
        out.push_str(&format!("{}\n", t!(lang, "import-new-groups", names = names)));
    }
    if let Source::File { reading, .. } = source {
        for sentence in remarks(lang, reading) {
            out.push_str(&format!("{}\n", text::one_line(&sentence)));
        }
        out.push_str(&left_out(lang, &not_taken(lang, reading, plan)));
        for hint in hints(lang, reading) {
            out.push_str(&format!("{hint}\n"));
        }
    }
    out.push_str(&refusals(lang, &plan.refused));
    out
}

/// Names where answers go and where they come from: of earlier sessions their labs and platforms.
fn head(session: &Session, source: &Source, file: &str) -> String {
    let with_lab = |session: &Session| {
        let names = [session.platform.trim(), session.lab.title.trim()];
        names.into_iter().filter(|name| !name.is_empty()).collect::<Vec<_>>().join(" · ")
    };
    let (to, from) = match source {
        Source::File { .. } => (session.platform.clone(), vec![file.to_owned()]),
        Source::Earlier(earlier) => {
            let from = earlier.iter().map(with_lab).chain([file.to_owned()]);
            (with_lab(session), from.collect())
        }
    };
    let sign = if from.len() > 1 { "←" } else { "·" };
    format!("{} {sign} {}\n", text::one_line(&to), text::one_line(&from.join(", ")))
}

/// Says how the file was read.
fn how(lang: Lang, reading: &Reading) -> String {
    let facts = how_read(lang, reading);
    if facts.is_empty() { String::new() } else { format!("{}\n", facts.join("; ")) }
}

/// Lists what of the file is not taken.
fn left_out(lang: Lang, lines: &[String]) -> String {
    if lines.is_empty() {
        return String::new();
    }
    let lines = lines.iter().map(|line| format!("  {}\n", text::one_line(line)));
    format!("{}\n{}", t!(lang, "import-not-taken"), lines.collect::<String>())
}

/// Says which options take what is not taken.
fn hints(lang: Lang, reading: &Reading) -> Vec<String> {
    let has = |wanted: &[What]| reading.left_out.iter().any(|it| wanted.contains(&it.what));
    let has_semicolons =
        reading.remarks.iter().any(|remark| matches!(remark, Remark::Semicolons(_)));
    let hints = [
        (has_semicolons, t!(lang, "import-hint-split")),
        (has(&[What::HiddenRow, What::HiddenColumn]), t!(lang, "import-hint-hidden")),
        (has(&[What::Rejected]), t!(lang, "import-hint-rejected")),
        (has(&[What::Sheet, What::HiddenSheet]), t!(lang, "import-hint-sheet")),
    ];
    hints.into_iter().filter(|(holds, _)| *holds).map(|(_, hint)| hint).collect()
}

fn refusals(lang: Lang, refused: &[Refused]) -> String {
    if refused.is_empty() {
        return String::new();
    }
    let mut out = format!("{}\n", t!(lang, "import-will-refuse", n = refused.len()));
    let room = room();
    let shown = if room.is_some() { REFUSALS } else { usize::MAX };
    let rows: Vec<Vec<String>> =
        refused.iter().take(shown).map(|refused| refusal(lang, refused).to_vec()).collect();
    out.push_str(&table(&rows, &[], 2, room));
    more(lang, &mut out, refused.len().saturating_sub(shown));
    out
}
