//! Telling: what a listener hears after each line, found by comparing the page before and after it.

use std::collections::HashSet;

use crate::app::{Focus, Mode, Model, PaletteRow, Target, key_rows, palette_rows};
use crate::domain::{Label, Sheet, Stage};
use crate::t;
use crate::view::{self, Aloud, AloudRow, Asked};

use super::listening;
use super::sentences::{clock, judged, kept, line, place_of, prompt, row_told};
use super::words::{Ask, word_of, word_of_key};

/// A page of at most so many rows is read at once, and at most so many rows that changed.
pub(super) const MOST: usize = 14;

/// What was there when a listener was told last.
#[derive(Debug, Default)]
pub(super) struct Seen {
    place: Option<Place>,
    mode: Option<Mode>,
    session: Option<(String, Stage)>,
    aloud: Aloud,
    asked: Option<Asked>,
    line: String,
    /// Whether the clock of the stage runs, and the minutes it has.
    clock: Option<(bool, u32)>,
    is_over: bool,
}

/// Which page it is; what changes within one is told by itself.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Place {
    mode: Mode,
    stage: Option<Stage>,
    sheet: Option<Sheet>,
    /// Whose votes are counted, and whether by ballots.
    counting: (Option<String>, bool),
    by_theme: bool,
    /// Whether there is a row to choose.
    has_rows: bool,
    lang: &'static str,
}

impl Seen {
    /// Looks at the model as it is.
    pub(super) fn of(model: &Model) -> Self {
        let workspace = model.workspace.as_ref();
        let mode = model.mode();
        let page = match (&model.overlay, workspace) {
            (None, Some(workspace)) if model.headed_by().is_some() => workspace.page(),
            _ => mode,
        };
        let aloud = with_words(view::aloud(model), model);
        let lies_over = matches!(model.mode_beneath(), Mode::Plenary | Mode::Actions);
        let place = Place {
            has_rows: page == Mode::Library && aloud.rows.iter().any(|row| row.target.is_some()),
            mode: page,
            stage: workspace.map(|it| it.session.stage),
            sheet: workspace.and_then(|it| it.sheet()),
            counting: workspace
                .map(|it| (it.vote_group.clone(), it.reading_ballots))
                .unwrap_or_default(),
            by_theme: workspace.is_some_and(|it| it.by_theme),
            lang: model.lang.code(),
        };
        Self {
            place: Some(place),
            mode: Some(mode),
            session: workspace.map(|it| (it.path.display().to_string(), it.session.stage)),
            aloud,
            clock: workspace.and_then(|it| {
                let slot = it.session.slot(it.session.stage)?;
                Some((it.session.clock.is_some(), slot.minutes))
            }),
            is_over: model.overlay.is_some() || lies_over,
            asked: view::asked(model),
            line: model.line().map(|line| line.text().to_owned()).unwrap_or_default(),
        }
    }

    /// Says what is otherwise than before; what more there is to read is left in `rest`.
    ///
    /// `beneath` is what was there before something came to lie over the page; once that is gone, what
    /// did not change meanwhile is not told again.
    pub(super) fn since(
        &self,
        before: &Self,
        beneath: &Self,
        model: &Model,
        rest: &mut Vec<String>,
    ) -> Vec<String> {
        let is_back_below =
            before.is_overlay() && !self.is_overlay() && self.place == beneath.place;
        let before = if is_back_below { beneath } else { before };
        if self.place != before.place {
            return self.place_told(before, model, rest);
        }
        let mut told = Vec::new();
        if is_back_below {
            told.extend(self.aloud.heading.first().cloned());
        }
        let changes = self.changes(before, model, rest);
        if self.is_on_sheet() && changes.is_empty() {
            let news = self.aloud.beside.iter().filter(|fact| !before.aloud.beside.contains(fact));
            told.extend(news.cloned());
        }
        told.extend(changes);
        if self.clock != before.clock && self.session == before.session {
            told.extend(clock(model));
        }
        if self.asked != before.asked {
            told.extend(prompt(model));
        }
        if self.asked.is_none() && before.asked.is_some() && told.is_empty() {
            told.extend(self.chosen(model));
        }
        let is_back = self.mode != before.mode && self.is_at_line(model);
        if is_back && !self.line.is_empty() || self.is_taken_up(before, model) {
            told.extend(line(model));
        }
        told
    }

    /// Returns what the row says that is asked for, if one is.
    pub(super) fn row_named(&self, asked: Ask) -> Option<String> {
        let Ask::Row(place) = asked else { return None };
        let row = self.aloud.rows.iter().find(|row| row.target == Some(Target::Row(place)));
        row.map(|row| row.text.clone())
    }

    /// Tells whether something lay over the page.
    pub(super) fn is_overlay(&self) -> bool {
        self.is_over
    }

    /// Returns the rows of the page.
    pub(super) fn rows(&self) -> &[AloudRow] {
        &self.aloud.rows
    }

    /// Says in short what is there, where nothing changed.
    pub(super) fn in_short(&self, model: &Model) -> Option<String> {
        let of_line = || line(model).filter(|_| !self.line.is_empty());
        self.chosen(model).or_else(of_line).or_else(|| self.aloud.heading.first().cloned())
    }

    fn chosen(&self, model: &Model) -> Option<String> {
        self.aloud.rows.iter().find(|row| row.is_chosen).map(|row| row_told(row, model))
    }

    /// Reads the whole page.
    pub(super) fn read(&self, model: &Model) -> Vec<String> {
        let mut told = self.aloud.heading.clone();
        told.extend(self.aloud.rows.iter().map(|row| row_told(row, model)));
        if matches!(model.mode(), Mode::FieldPrompt | Mode::Opinion) {
            told.extend(prompt(model));
        }
        told.extend(self.aloud.beside.iter().cloned());
        if !self.line.is_empty() {
            told.extend(line(model));
        }
        told
    }

    /// Tells whether there is a row of this place, counted from 0; returns what choosing it means.
    pub(super) fn target_of(&self, place: usize) -> Option<Target> {
        if self.is_on_sheet() {
            return self.aloud.rows.get(place)?.target;
        }
        let target = Target::Row(place);
        self.aloud.rows.iter().any(|row| row.target == Some(target)).then_some(target)
    }

    fn is_on_sheet(&self) -> bool {
        let page = self.place.as_ref().map(|place| place.mode);
        matches!(page, Some(Mode::Capture | Mode::Parked | Mode::SheetBeside))
    }

    fn is_at_line(&self, model: &Model) -> bool {
        let focus = model.workspace.as_ref().map(|workspace| workspace.focus);
        self.is_on_sheet() && focus == Some(Focus::Line)
    }

    /// Tells whether an answer was taken into the line to be reworded.
    fn is_taken_up(&self, before: &Self, model: &Model) -> bool {
        let editing = model.workspace.as_ref().and_then(|workspace| workspace.editing);
        editing.is_some() && before.line != self.line
    }

    /// Says which page it is now, and what stands on it as far as that is short.
    fn place_told(&self, before: &Self, model: &Model, rest: &mut Vec<String>) -> Vec<String> {
        let mut told = Vec::new();
        if self.session != before.session
            && let Some(workspace) = model.headed_by()
        {
            let platform = workspace.session.platform.as_str();
            let stage = model.lang.stage(workspace.session.stage);
            told.push(t!(model.lang, "plain-session", platform = platform, stage = stage));
            told.extend(clock(model));
        }
        if model.mode() == Mode::Help {
            told.push(t!(model.lang, "plain-help"));
        }
        told.extend(self.aloud.heading.iter().cloned());
        let rows = &self.aloud.rows;
        let chosen = rows.iter().find(|row| row.is_chosen);
        let mode = model.mode();
        if mode == Mode::Readback {
            told.extend(place_of(rows, model));
        } else if self.is_on_sheet() {
            told.extend(chosen.map(|row| row_told(row, model)));
        } else if rows.len() <= MOST {
            told.extend(rows.iter().map(|row| row_told(row, model)));
        } else {
            let above = rows.iter().take_while(|row| row.target.is_none()).take(MOST / 3);
            told.extend(above.map(|row| row_told(row, model)));
            told.extend(chosen.map(|row| row_told(row, model)));
            told.push(t!(model.lang, "plain-rows", n = rows.len()));
            *rest = self.read(model);
        }
        if self.asked.is_some() {
            told.extend(prompt(model));
        } else {
            told.extend(Some(self.aloud.beside.join("; ")).filter(|beside| !beside.is_empty()));
        }
        if !self.line.is_empty() {
            told.extend(line(model));
        }
        told
    }

    /// Says which rows changed and which one is chosen now.
    fn changes(&self, before: &Self, model: &Model, rest: &mut Vec<String>) -> Vec<String> {
        let lang = model.lang;
        let (rows, old) = (&self.aloud.rows, &before.aloud.rows);
        let mut told = Vec::new();
        let mut changed = Vec::new();
        // What is counted is said when it is typed, and what is read back when it is judged.
        if !matches!(model.mode(), Mode::Votes | Mode::Readback) {
            let known: HashSet<&str> = old.iter().map(|row| row.text.as_str()).collect();
            let labels: HashSet<Label> = old.iter().filter_map(label_of).collect();
            for row in rows.iter().filter(|row| !known.contains(row.text.as_str())) {
                match label_of(row).filter(|label| !labels.contains(label)) {
                    Some(label) if self.is_on_sheet() => told.push(kept(label, model)),
                    _ if row.is_chosen => {}
                    _ => changed.push(t!(lang, "plain-now", row = row.text.as_str())),
                }
            }
        }
        if changed.len() > MOST {
            told.push(t!(lang, "plain-more-rows", n = changed.len()));
            *rest = changed;
        } else {
            told.extend(changed);
        }
        if model.mode() == Mode::Readback {
            told.extend(judged(rows, old, model));
        }
        let is_said = |of: &[AloudRow], row: &AloudRow| {
            of.iter().any(|it| it.is_chosen && it.target == row.target && it.text == row.text)
        };
        if let Some(row) = rows.iter().find(|row| row.is_chosen && !is_said(old, row)) {
            match model.mode() {
                Mode::Readback => told.extend(place_of(rows, model)),
                _ => told.push(row_told(row, model)),
            }
        }
        let were_marked: HashSet<&str> =
            old.iter().filter(|row| row.is_marked).map(|row| row.text.as_str()).collect();
        let marked =
            rows.iter().filter(|row| row.is_marked != were_marked.contains(row.text.as_str()));
        // That a row is marked is said with its being chosen.
        let is_told = |row: &AloudRow| row.is_marked && row.is_chosen && !is_said(old, row);
        let marked = marked.filter(|row| !is_told(row));
        told.extend(marked.map(|row| match row.is_marked {
            true => t!(lang, "plain-is-marked", row = row.text.as_str()),
            false => t!(lang, "plain-not-marked", row = row.text.as_str()),
        }));
        // The first two sentences of a sheet are its question and how many answers it has.
        if self.is_on_sheet() {
            let now = self.aloud.heading.get(2);
            told.extend(now.filter(|_| now != before.aloud.heading.get(2)).cloned());
        }
        told
    }
}

/// Goes over the rows that can be chosen.
fn to_choose(aloud: &mut Aloud) -> impl Iterator<Item = &mut AloudRow> {
    aloud.rows.iter_mut().filter(|row| row.target.is_some())
}

/// Lists what the palette offers, each command with the word by which it is given.
fn rows_of_palette(typed: &str, model: &Model) -> Vec<String> {
    let lang = model.lang;
    let rows = palette_rows(model, typed).into_iter().map(|row| match row {
        PaletteRow::Command { command, why_not } => {
            let name = lang.text(command.name_key());
            let word = format!("/{}", word_of(Ask::Command(command), lang));
            format!("{name}; {}", why_not.unwrap_or(word))
        }
        PaletteRow::Answer(label) => {
            let session = model.workspace.as_ref().map(|workspace| &workspace.session);
            let answer = session.and_then(|session| session.answer(label));
            let text = answer.map(|answer| answer.text.replace('\n', " / ")).unwrap_or_default();
            format!("{}: {text}", lang.label(label))
        }
        PaletteRow::Session { platform, .. } => {
            format!("{platform}; {}", t!(lang, "palette-session"))
        }
    });
    rows.collect()
}

/// Names the keys by their words in what the program itself says on a page.
fn with_words(mut aloud: Aloud, model: &Model) -> Aloud {
    let lang = model.lang;
    let said = |sentence: &mut String| *sentence = listening::with_words(sentence, lang);
    aloud.beside.iter_mut().for_each(said);
    let typed = model.line().map(|line| line.text()).unwrap_or_default();
    match model.mode() {
        Mode::Palette => {
            for (row, found) in to_choose(&mut aloud).zip(rows_of_palette(typed, model)) {
                row.text = found;
            }
        }
        Mode::Keys => {
            for (row, command) in to_choose(&mut aloud).zip(key_rows(typed)) {
                let key = model.keymap.any_key_for(command).map(|key| key.shown(lang));
                let said = [Some(lang.text(command.name_key())), key].into_iter().flatten();
                row.text = said.collect::<Vec<_>>().join("; ");
            }
        }
        _ => {}
    }
    if matches!(model.mode(), Mode::Help | Mode::Closed | Mode::Votes | Mode::Ranking) {
        aloud.heading.iter_mut().for_each(said);
    }
    if model.mode() == Mode::Library && aloud.rows.iter().all(|row| row.target.is_none()) {
        aloud.rows.iter_mut().for_each(|row| said(&mut row.text));
    }
    aloud
}

/// Returns the label of the answer that a row is.
fn label_of(row: &AloudRow) -> Option<Label> {
    match row.target {
        Some(Target::Answer(label)) => Some(label),
        Some(Target::Stage(_) | Target::Row(_) | Target::Line { .. }) | None => None,
    }
}

/// Says where one is and what can be done there.
pub(super) fn place(seen: &Seen, model: &Model) -> Vec<String> {
    let lang = model.lang;
    let [title, _] = model.mode().definition().help;
    let title = if title.is_empty() { t!(lang, "command-help") } else { lang.text(title) };
    let mut told = vec![t!(lang, "plain-you-are", place = title)];
    if let Some(workspace) = model.headed_by() {
        let session = &workspace.session;
        let stage = lang.stage(session.stage);
        told.push(t!(lang, "plain-session", platform = session.platform.as_str(), stage = stage));
        told.push(lang.counts(session).join(", "));
        told.extend(clock(model));
        told.push(match &workspace.saving.failing {
            Some(why) => t!(lang, "plain-not-saved", why = why.as_str()),
            None if workspace.is_saved_but_draft() => t!(lang, "plain-saved-now"),
            None => t!(lang, "header-saving"),
        });
    }
    told.extend(seen.aloud.heading.iter().take(3).cloned());
    told.extend(seen.chosen(model));
    told.extend(prompt(model));
    told.extend(Some(seen.aloud.beside.join("; ")).filter(|beside| !beside.is_empty()));
    if !seen.line.is_empty() {
        told.extend(line(model));
    }
    told.push(t!(lang, "plain-can"));
    told.extend(view::hints_aloud(model).into_iter().map(|(command, what)| {
        let chord = model.keymap.key_for(model.mode(), command);
        let word = chord.and_then(|chord| word_of_key(chord, lang));
        let word = word.unwrap_or_else(|| word_of(Ask::Command(command), lang));
        let what = listening::with_words(&what.replace('·', ", "), lang);
        if word == what {
            format!("/{word}")
        } else {
            t!(lang, "plain-hint", command = word, what = what)
        }
    }));
    told
}
