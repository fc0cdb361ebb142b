//! A question before something is done: what is asked, and the choices with a digit each.

use ratatui::layout::Rect;

use crate::app::{Choice, Confirm, LabForStart, Model, OverlayKind, Target, Workspace};
use crate::domain::Label;
use crate::i18n::Lang;
use crate::t;
use crate::text::{one_line, wrap};

use super::canvas::{Canvas, Piece, below, cells, row};
use super::review::told_gaps;
use super::style::Look;
use super::window::draw_marks;

/// How many lines of a paste are shown.
const SHOWN: usize = 6;

/// Draws a question.
pub(super) fn draw(canvas: &mut Canvas<'_>, area: Rect, model: &Model) {
    let lang = model.lang;
    let Some(overlay) = &model.overlay else { return };
    let lines = match &overlay.kind {
        OverlayKind::Paste { text, lines, .. } => paste(text, *lines, lang),
        OverlayKind::Reply(label) => reply(*label, model),
        OverlayKind::Counting(_) => counting(model),
        OverlayKind::LabFits(lab) => lab_fits(lab, lang),
        OverlayKind::Confirm(what) => confirm(what, model),
        OverlayKind::Help
        | OverlayKind::Palette
        | OverlayKind::Find
        | OverlayKind::Export { .. }
        | OverlayKind::Room
        | OverlayKind::Restore(_)
        | OverlayKind::HandOver(_)
        | OverlayKind::ImportFile(_)
        | OverlayKind::ImportPage(_)
        | OverlayKind::NextLab(_)
        | OverlayKind::LabForm(_)
        | OverlayKind::Merge(_)
        | OverlayKind::Outcome(_)
        | OverlayKind::Keys { .. }
        | OverlayKind::PastedRoster(_) => return,
    };
    let choices = overlay.kind.choices();
    let mut rest = area;
    // The choices are never pushed out by what is asked.
    let room = usize::from(area.height).saturating_sub(choices.len() + 1).max(1);
    let mut told = 0;
    for (text, look) in &lines {
        for part in wrap(text, usize::from(area.width)) {
            if told < room {
                canvas.put(row(rest, 0), text.get(part).unwrap_or_default(), *look);
                rest = below(rest, 1);
                told += 1;
            }
        }
    }
    if usize::from(rest.height) > choices.len() {
        rest = below(rest, 1);
    }
    for (index, choice) in choices.iter().enumerate() {
        let place = row(rest, cells(index));
        let chosen = index == overlay.selected;
        draw_marks(canvas, place, chosen, false);
        let look = if chosen { Look::Accent } else { Look::Plain };
        canvas.put(
            place,
            &format!("{}  {}", index + 1, words(*choice, &overlay.kind, model)),
            look,
        );
        canvas.spot(place, Target::Row(index));
    }
}

/// Returns what a choice says; for a paste also whose answers they will be.
fn words(choice: Choice, kind: &OverlayKind, model: &Model) -> String {
    let lang = model.lang;
    match (choice, kind, &model.workspace) {
        (Choice::ManyAnswers, OverlayKind::Paste { voice, named, lines, .. }, Some(workspace))
            if !voice.is_empty() =>
        {
            let who = lang.voice(&workspace.session, voice).join(", ");
            match lines.saturating_sub(*named) {
                0 => t!(lang, "choice-many-answers-named"),
                _ if *named == 0 => t!(lang, "choice-many-answers-of", who = who),
                _ => t!(lang, "choice-many-answers-mixed", n = *named, who = who),
            }
        }
        (Choice::InLab(place), OverlayKind::LabFits(fitting), _) if fitting.labs.len() > 1 => {
            let title = fitting.labs.get(place).map(|lab| lab.title.as_str());
            t!(lang, "choice-in-lab-of", lab = title.unwrap_or_default())
        }
        (Choice::Counting(counting), ..) => lang.counting(counting),
        (Choice::NobodysAnswers, OverlayKind::Paste { named, .. }, _) if *named > 0 => {
            t!(lang, "choice-nobodys-others")
        }
        _ => lang.text(choice.text_key()),
    }
}

fn reply(label: Label, model: &Model) -> Vec<Piece> {
    let lang = model.lang;
    let session = model.workspace.as_ref().map(|workspace| &workspace.session);
    let said = session.and_then(|session| {
        let answer = session.answer(label)?;
        let to = lang.group_of(session, &answer.requirement.as_ref()?.to);
        Some((to, answer.text.clone()))
    });
    let (to, text) = said.unwrap_or_default();
    vec![
        (t!(lang, "reply-question", group = to, label = lang.label(label)), Look::Loud),
        blank(),
        (one_line(&text).into_owned(), Look::Quiet),
    ]
}

/// Asks how votes are counted, and says what becomes of those that are counted already.
fn counting(model: &Model) -> Vec<Piece> {
    let lang = model.lang;
    let answers = model.workspace.as_ref().map_or(&[][..], Workspace::answers);
    let votes = answers.iter().fold(0_u32, |sum, it| sum.saturating_add(it.total_votes()));
    let mut told = vec![
        (t!(lang, "counting-question"), Look::Loud),
        blank(),
        (t!(lang, "counting-why"), Look::Quiet),
    ];
    if votes > 0 {
        told.push((t!(lang, "counting-mixed", n = votes), Look::Plain));
    }
    told
}

fn paste(text: &str, lines: usize, lang: Lang) -> Vec<Piece> {
    let mut told = vec![(t!(lang, "paste-question", n = lines), Look::Loud), blank()];
    let said = text.lines().filter(|line| !line.trim().is_empty());
    told.extend(said.take(SHOWN).map(|line| (one_line(line.trim()).into_owned(), Look::Quiet)));
    if lines > SHOWN {
        told.push((t!(lang, "paste-more", n = lines - SHOWN), Look::Quiet));
    }
    told
}

fn lab_fits(fitting: &LabForStart, lang: Lang) -> Vec<Piece> {
    let platform = fitting.platform.as_str();
    let lab = fitting.labs.first().map(|lab| lab.title.as_str()).unwrap_or_default();
    let asked = if fitting.labs.len() > 1 {
        t!(lang, "lab-plans-several", platform = platform)
    } else if fitting.is_planned {
        t!(lang, "lab-plans", platform = platform, lab = lab)
    } else {
        t!(lang, "lab-fits", platform = platform, lab = lab)
    };
    vec![(asked, Look::Loud), blank(), (t!(lang, "lab-fits-why"), Look::Quiet)]
}

fn confirm(what: &Confirm, model: &Model) -> Vec<Piece> {
    let lang = model.lang;
    match what {
        Confirm::LoseLinks { to, lost, .. } => {
            let sheet = lang.sheet(*to);
            let links: Vec<String> = lost
                .iter()
                .map(|(from, to)| format!("{} → {}", lang.label(*from), lang.label(*to)))
                .collect();
            vec![
                (t!(lang, "confirm-lose-links", sheet = sheet, n = lost.len()), Look::Loud),
                blank(),
                (links.join("   "), Look::Quiet),
            ]
        }
        Confirm::CloseWithGaps { gaps } => {
            let session = model.workspace.as_ref().map(|workspace| &workspace.session);
            let told = session.map(|session| told_gaps(session, lang)).unwrap_or_default();
            let mut lines = vec![(t!(lang, "confirm-close", n = *gaps), Look::Loud), blank()];
            lines.extend(told.into_iter().map(|line| (line, Look::Plain)));
            lines.extend([blank(), (t!(lang, "confirm-close-why"), Look::Quiet)]);
            lines
        }
        Confirm::ClearRoster { people } => vec![
            (t!(lang, "confirm-clear-roster", n = *people), Look::Loud),
            blank(),
            (t!(lang, "confirm-clear-roster-why"), Look::Quiet),
        ],
        Confirm::LeaveLab { .. } => vec![
            (t!(lang, "confirm-leave-lab"), Look::Loud),
            blank(),
            (t!(lang, "confirm-leave-lab-why"), Look::Quiet),
        ],
        Confirm::QuitUnsaved => vec![
            (t!(lang, "confirm-quit"), Look::Alarm),
            blank(),
            (t!(lang, "confirm-quit-why"), Look::Plain),
        ],
    }
}

fn blank() -> Piece {
    (String::new(), Look::Plain)
}
