//! The row under the line: what the next answer gets, or what the line is for.

use ratatui::layout::Rect;

use crate::app::{
    Access, Command, Field, LabField, LibraryRow, Mode, Model, Notice, OpeningRow, Overlay,
    OverlayKind, PaletteRow, RowState, Workspace, opening_rows, palette_rows,
};
use crate::domain::{CommitmentField, FieldValue, Sheet, Voice, turn};
use crate::i18n::{Lang, due_and_why};
use crate::t;
use crate::text::width;

use super::canvas::{Canvas, Piece, cells, from, without_right};
use super::import;
use super::style::Look;
use super::wording::{self, NOTHING};

/// The blanks between two facts.
const GAP: &str = "   ";

/// Draws the row under the line.
pub(super) fn draw(canvas: &mut Canvas<'_>, area: Rect, model: &Model) {
    let lang = model.lang;
    let mode = model.mode();
    if let Some(why) = palette_why_not(model) {
        canvas.put(area, &why, Look::Plain);
    } else if let Some(hint) = mode.definition().hint {
        canvas.put(area, &lang.text(hint), Look::Quiet);
    }
    match (mode, &model.workspace) {
        (Mode::Library, _) => draw_library(canvas, area, model),
        (Mode::LabForm, _) => draw_lab(canvas, area, model),
        (Mode::ImportFile | Mode::ImportPage, _) => {
            if let Some((text, look)) = import::beside(model) {
                canvas.put(area, &text, look);
            }
        }
        (Mode::Outcome, _) => draw_outcome(canvas, area, model),
        (Mode::Opening, Some(workspace)) => draw_opening(canvas, area, lang, workspace),
        (
            Mode::Capture | Mode::Parked | Mode::SheetBeside | Mode::List | Mode::FieldPrompt,
            Some(workspace),
        ) => {
            draw_next(canvas, area, lang, workspace);
        }
        (Mode::Votes, Some(workspace)) => draw_counting(canvas, area, model, workspace),
        _ => {}
    }
}

/// Returns why the command chosen in the palette cannot be done here.
fn palette_why_not(model: &Model) -> Option<String> {
    let overlay = model.overlay.as_ref().filter(|overlay| overlay.kind.mode() == Mode::Palette)?;
    match palette_rows(model, overlay.line.text()).into_iter().nth(overlay.selected)? {
        PaletteRow::Command { why_not, .. } => why_not,
        PaletteRow::Answer(_) | PaletteRow::Session { .. } => None,
    }
}

fn draw_library(canvas: &mut Canvas<'_>, area: Rect, model: &Model) {
    let lang = model.lang;
    let is_typed = !model.library.line.text().trim().is_empty();
    let (text, look) = match model.library.chosen_row() {
        Some(LibraryRow::Open(row)) => match &row.state {
            RowState::Unreadable(fault) => (fault.brief.clone(), Look::Alarm),
            RowState::LeftBehind(why) => (why.clone(), Look::Alarm),
            RowState::InUse(place) => {
                (t!(lang, "library-in-use-long", place = place.as_str()), Look::Plain)
            }
            RowState::Ready if is_typed => {
                (t!(lang, "library-opens", name = row.platform.as_str()), Look::Plain)
            }
            RowState::Ready if !row.copies.is_empty() => {
                let relations: Vec<_> = row.copies.iter().map(|copy| copy.relation).collect();
                let key = model.key_name(Command::ShowCopies);
                let copies = lang.copies(&relations);
                (t!(lang, "library-has-copies", copies = copies, key = key), Look::Plain)
            }
            RowState::Ready => (t!(lang, "library-type"), Look::Quiet),
        },
        Some(LibraryRow::Copy(_, copy)) => {
            (t!(lang, "library-compares", name = copy.name.as_str()), Look::Plain)
        }
        Some(LibraryRow::Planned(lab, name)) => {
            let lab = lab.title.as_str();
            (t!(lang, "library-starts-planned", name = name.to_string(), lab = lab), Look::Plain)
        }
        Some(LibraryRow::Heading(lab)) if lab.begun > 0 => {
            (t!(lang, "library-copies-of-another"), Look::Quiet)
        }
        Some(LibraryRow::Heading(_)) => (t!(lang, "library-no-platforms"), Look::Quiet),
        Some(LibraryRow::Start { name, is_another: false }) => {
            (t!(lang, "library-starts", name = name), Look::Plain)
        }
        Some(LibraryRow::Start { name, is_another: true }) => {
            (t!(lang, "library-starts-another", name = name), Look::Plain)
        }
        None => (t!(lang, "library-type"), Look::Quiet),
    };
    canvas.put(area, &text, look);
}

/// Draws what is asked about an action, and of a day that is typed how it is understood.
fn draw_outcome(canvas: &mut Canvas<'_>, area: Rect, model: &Model) {
    let Some(Overlay { kind: OverlayKind::Outcome(asked), line, .. }) = &model.overlay else {
        return;
    };
    let (lang, name) = (model.lang, asked.name.as_str());
    let typed = line.text().trim();
    let read = (!asked.is_dropped && !typed.is_empty())
        .then(|| due_and_why(typed, model.now.date()).ok())
        .flatten();
    let (text, look) = match read {
        Some((day, why)) if why.is_empty() => {
            (t!(lang, "outcome-until", name = name, day = lang.day(day)), Look::Accent)
        }
        Some((day, why)) => {
            let day = lang.day(day);
            (t!(lang, "outcome-until-why", name = name, day = day, why = why), Look::Accent)
        }
        None if asked.is_dropped => (t!(lang, "outcome-type-why", name = name), Look::Quiet),
        None => (t!(lang, "outcome-type-day", name = name), Look::Quiet),
    };
    canvas.put(area, &text, look);
}

/// Draws what to type into the chosen row of a lab's form.
fn draw_lab(canvas: &mut Canvas<'_>, area: Rect, model: &Model) {
    let lang = model.lang;
    let field = model.lab_form().and_then(|(form, row)| form.rows().get(row).copied());
    let Some(field) = field else { return };
    let text = match field {
        LabField::Title | LabField::Place | LabField::Wording(_) | LabField::Footer => {
            t!(lang, "lab-form-type")
        }
        LabField::From | LabField::To => t!(lang, "lab-form-type-days"),
        LabField::Organisers | LabField::Groups => t!(lang, "lab-form-type-names"),
        LabField::Logo => t!(lang, "lab-form-type-logo"),
        LabField::Platform(_) => t!(lang, "lab-form-type-platform"),
        LabField::NewPlatform => t!(lang, "lab-form-type-new-platform"),
        LabField::Minutes(_) => t!(lang, "lab-form-type-minutes"),
        LabField::Counting => t!(lang, "opening-type-counting"),
        LabField::Colour => t!(lang, "lab-form-type-colour"),
        LabField::Letterhead => t!(lang, "lab-form-type-letterhead"),
        LabField::Make => t!(lang, "lab-form-type-make"),
    };
    canvas.put(area, &text, Look::Quiet);
}

/// Draws what the typed line will count, or how to type it.
fn draw_counting(canvas: &mut Canvas<'_>, area: Rect, model: &Model, workspace: &Workspace) {
    let (text, look) = match model.counted() {
        Some(Notice { text, alarm: false }) => (text, Look::Accent),
        Some(Notice { text, alarm: true }) => (text, Look::Alarm),
        None if workspace.takes_picks() => return draw_picks_hint(canvas, area, model, workspace),
        None if workspace.reading_ballots => (t!(model.lang, "ballots-type"), Look::Quiet),
        None => (t!(model.lang, "votes-type"), Look::Quiet),
    };
    canvas.put(area, &text, look);
}

/// Draws how to type a ballot with five picks, and which one is the last.
fn draw_picks_hint(canvas: &mut Canvas<'_>, area: Rect, model: &Model, workspace: &Workspace) {
    let lang = model.lang;
    let used = canvas.put(area, &t!(lang, "picks-type"), Look::Quiet);
    let sheet = workspace.sheet().unwrap_or(Sheet::Troubles);
    let last = workspace.session.ranked_on(sheet).count();
    let is_next = workspace.undoes_ballot();
    let key = model.key_name(Command::Undo);
    let back = t!(lang, "picks-back", key = key, n = last);
    let right = from(area, used + 2);
    if is_next && width(&back) <= usize::from(right.width) {
        canvas.put_right(right, &back, Look::Quiet);
    }
}

fn draw_opening(canvas: &mut Canvas<'_>, area: Rect, lang: Lang, workspace: &Workspace) {
    if let Access::ReadOnly(why) = &workspace.access {
        canvas.put(area, why, Look::Alarm);
        return;
    }
    let rows = opening_rows(&workspace.session);
    let text = match rows.get(workspace.row) {
        Some(OpeningRow::Platform) => t!(lang, "opening-type-platform"),
        Some(OpeningRow::Lab) => t!(lang, "opening-type-lab"),
        Some(OpeningRow::Place) => t!(lang, "opening-type-place"),
        Some(OpeningRow::Date) => t!(lang, "opening-type-date"),
        Some(OpeningRow::Organisers) => t!(lang, "opening-type-organisers"),
        Some(OpeningRow::Facilitator) => t!(lang, "opening-type-facilitator"),
        Some(OpeningRow::Experts) => t!(lang, "opening-type-experts"),
        Some(OpeningRow::Present(_)) => t!(lang, "opening-type-present"),
        Some(OpeningRow::NewGroup) => t!(lang, "opening-type-new-group"),
        Some(OpeningRow::Roster) if workspace.session.roster.is_empty() => {
            t!(lang, "opening-type-roster")
        }
        Some(OpeningRow::Roster) => t!(lang, "opening-type-roster-more"),
        Some(OpeningRow::Counting) => t!(lang, "opening-type-counting"),
        Some(OpeningRow::Minutes(_)) => t!(lang, "opening-type-minutes"),
        None => String::new(),
    };
    canvas.put(area, &text, Look::Quiet);
}

/// Draws who speaks on the left, and on the right what else the next answer gets.
fn draw_next(canvas: &mut Canvas<'_>, area: Rect, lang: Lang, workspace: &Workspace) {
    if let Access::ReadOnly(why) = &workspace.access {
        canvas.put(area, why, Look::Alarm);
        return;
    }
    if let Some(label) = workspace.editing {
        let text = t!(lang, "line-rewording", label = lang.label(label));
        canvas.put(area, &text, Look::Accent);
        return;
    }
    let mut facts = facts(lang, workspace);
    let (said, look) = speaker(lang, workspace);
    let needed = width(&facts.join(GAP));
    let most = from(area, area.width / 3);
    if needed > usize::from(most.width) || needed + width(&said) + 2 > usize::from(area.width) {
        facts.retain(|fact| !fact.ends_with(NOTHING));
    }
    // What is promised is echoed in full, and the voice has the rest.
    let facts = facts.join(GAP);
    let start = area.width.saturating_sub(cells(width(&facts))).min(area.width / 3);
    let used = canvas.put_right(from(area, start), &facts, Look::Quiet);
    let left = without_right(area, used + 2);
    if !workspace.marked.is_empty() {
        canvas.put(left, &t!(lang, "line-marked", n = workspace.marked.len()), Look::Accent);
        return;
    }
    let used = canvas.put(left, &said, look);
    if let Some(round) = round(lang, workspace) {
        canvas.put(from(left, used), &format!("{GAP}{round}"), Look::Quiet);
    }
}

/// Returns whose the next answer will be: as the line says it, or as it was set before, which is told
/// loudly where it was set for another question.
fn speaker(lang: Lang, workspace: &Workspace) -> Piece {
    // The group stands first: it is what the facilitator looks for.
    let name = |voice: &Voice| {
        let name = lang.voice(&workspace.session, voice).into_iter().rev();
        name.collect::<Vec<_>>().join(" · ")
    };
    if let Some(spoken) = workspace.spoken.as_ref().and_then(|spoken| spoken.voice.as_ref()) {
        let name = name(&spoken.who);
        let text = if spoken.is_new { t!(lang, "line-new-voice", who = name) } else { name };
        return (text, Look::Accent);
    }
    let name = name(&workspace.next.voice);
    match (name.is_empty(), workspace.voice_is_carried) {
        (true, _) => (t!(lang, "line-nobody"), Look::Quiet),
        (false, true) => (t!(lang, "line-still", who = name), Look::Accent),
        (false, false) => (name, Look::Plain),
    }
}

/// Says that the question goes round the roster, and who comes next.
fn round(lang: Lang, workspace: &Workspace) -> Option<String> {
    let question = workspace.session.stage.question().filter(|_| workspace.round)?;
    let turn = turn(&workspace.session, question)?;
    let is_theirs = workspace.next.voice.person == turn.next.person;
    let person = |voice: &Voice| voice.person.clone().unwrap_or_default();
    Some(match turn.then.first() {
        _ if !is_theirs => {
            t!(lang, "line-round-now", n = turn.round, person = person(turn.next))
        }
        Some(then) => t!(lang, "line-round-then", n = turn.round, person = person(then)),
        None => t!(lang, "line-round", n = turn.round),
    })
}

/// Returns what the next answer gets beside its voice; what goes without saying is left out.
fn facts(lang: Lang, workspace: &Workspace) -> Vec<String> {
    let next = &workspace.next;
    let fields = workspace.sheet().map_or(&[][..], Field::of);
    let or_nothing = |text: Option<&str>| text.unwrap_or(NOTHING).to_owned();
    let fact = |field: &Field| match field {
        Field::Who | Field::Outcome => None,
        Field::Reply | Field::RepliedOn | Field::ReplyNote => None,
        Field::Opinion(_) | Field::Why(_) => None,
        Field::Because => {
            let causes = wording::labels(&next.causes, lang);
            (!causes.is_empty()).then(|| t!(lang, "line-because", labels = causes))
        }
        Field::For => {
            let targets = wording::labels(next.target.iter().chain(&next.more_targets), lang);
            let targets = Some(targets).filter(|labels| !labels.is_empty());
            Some(t!(lang, "line-for", label = or_nothing(targets.as_deref())))
        }
        Field::Theme => Some(t!(lang, "line-theme", theme = or_nothing(next.theme.as_deref()))),
        Field::Of(field) => {
            let said = promised(workspace, *field, lang);
            let is_asked = matches!(field, CommitmentField::Owner | CommitmentField::Due);
            let said = if said.is_empty() && is_asked { NOTHING.to_owned() } else { said };
            (!said.is_empty()).then(|| lang.commitment_so_far(*field, &said))
        }
        Field::To => {
            let to = next.addressee.as_ref().map(|key| lang.group_of(&workspace.session, key));
            to.map(|group| t!(lang, "line-to", group = group))
        }
    };
    fields.iter().filter_map(fact).collect()
}

/// Returns what is promised with the next answer: as the line says it, or as it was set before.
fn promised(workspace: &Workspace, field: CommitmentField, lang: Lang) -> String {
    let spoken = workspace.spoken.as_ref();
    let owners = || spoken.filter(|spoken| !spoken.owners.is_empty());
    match field {
        CommitmentField::Owner if owners().is_some() => {
            let owners = owners().into_iter().flat_map(|spoken| &spoken.owners);
            let named = owners.map(|owner| match owner.is_new {
                true => t!(lang, "line-new-voice", who = owner.who.as_str()),
                false => owner.who.clone(),
            });
            named.collect::<Vec<_>>().join(", ")
        }
        CommitmentField::Due if spoken.is_some_and(|spoken| spoken.due.is_some()) => {
            lang.said(FieldValue::Day(spoken.and_then(|spoken| spoken.due)))
        }
        field => lang.said(workspace.next.commitment.get(field)),
    }
}
