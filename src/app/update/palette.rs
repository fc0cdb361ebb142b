//! The palette: every command by name or by what people call it, in any language; answers and sessions.

use std::cmp::Reverse;
use std::path::PathBuf;

use crate::app::commands::Availability;
use crate::app::{Command, Definition, Effect, Mode, Model, OverlayKind, RowState, Typing};
use crate::domain::Label;
use crate::i18n::{Args, Lang};
use crate::t;
use crate::text::{Fit, Query, fold};

use super::find::{find_answers_by_words, find_label};
use super::{Redraw, Update};

pub(in crate::app) static MODE: Definition = Definition {
    help: ["help-palette-title", "help-palette"],
    hint: Some("palette-type"),
    typing: Typing::Line,
    redraw: Redraw::All,
    command: |it, command| match command {
        Command::Choose => it.take_palette_row(),
        _ => {
            let rows = palette_rows(it.model, it.overlay_text()).len();
            it.step_overlay(command, rows)
        }
    },
    typed: |it| it.search_anew(),
    ..Definition::OVERLAY
};

/// How many commands chosen last are remembered.
const RECENT: usize = 5;

/// How many answers are offered at most, and how many sessions.
const MOST: usize = 20;

/// A row of the palette.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PaletteRow {
    /// A command.
    Command {
        /// The command.
        command: Command,
        /// Why it cannot be done here, in a few words; none where it can.
        why_not: Option<String>,
    },
    /// An answer of the open session, to go to.
    Answer(Label),
    /// A session of the library, to be opened.
    Session {
        /// The file.
        path: PathBuf,
        /// The platform's name.
        platform: String,
    },
}

/// How well a command fits what is typed, the best first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Rank {
    /// Its name begins so.
    Start,
    /// What is typed is a word for it, and words of its name begin so too.
    NamedAndCalled,
    /// Words of its name begin so.
    Name,
    /// What is typed is a word for it.
    Called,
    /// Words for it begin so.
    CalledLike,
    /// What is typed stands within words of its name or words for it.
    Within,
}

/// Lists what the palette offers. With nothing typed that is every command that can be done here, those
/// chosen last first. Else it is every command that fits, then answers and sessions; an answer whose label
/// is typed comes before all.
pub fn palette_rows(model: &Model, typed: &str) -> Vec<PaletteRow> {
    if typed.trim().is_empty() {
        return usual_commands(model).into_iter().map(|command| row_of(model, command)).collect();
    }
    let session = model.workspace.as_ref().filter(|_| !model.looks_at_lab());
    let named = session.and_then(|workspace| find_label(workspace, typed)).map(PaletteRow::Answer);
    let session = session.map(|workspace| &workspace.session);
    let commands = find_commands(model, typed).into_iter().map(|command| row_of(model, command));
    let answers = session.map(|session| find_answers_by_words(session, typed)).unwrap_or_default();
    let answers = answers.into_iter().take(MOST).map(PaletteRow::Answer);
    let answers = answers.filter(|row| named.as_ref() != Some(row));
    let rows = named.clone().into_iter().chain(commands).chain(answers);
    rows.chain(sessions(model, typed)).collect()
}

/// Lists the commands that can be done here: those chosen last first, then in the order of the table.
fn usual_commands(model: &Model) -> Vec<Command> {
    let others = Command::ALL.iter().filter(|command| !model.recent.contains(command));
    let all = model.recent.iter().chain(others).copied();
    all.filter(|command| command.availability(model) == Availability::Here).collect()
}

/// Lists the commands that stand in the palette and fit what is typed, the best first.
fn find_commands(model: &Model, typed: &str) -> Vec<Command> {
    let listed = |command: &Command| command.availability(model) != Availability::Unlisted;
    let listed = Command::ALL.iter().copied().filter(listed);
    let mut found = commands_that_fit(listed, typed);
    found.sort_by_key(|(rank, command)| (*rank, command.availability(model) != Availability::Here));
    found.into_iter().map(|(_, command)| command).collect()
}

/// Keeps the commands that fit what is typed, by their names and by what people call them, in any
/// language.
pub(super) fn commands_that_fit(
    all: impl Iterator<Item = Command>,
    typed: &str,
) -> Vec<(Rank, Command)> {
    let query = Query::new(typed);
    let typed = fold(typed.trim());
    all.filter_map(|command| Some((rank(command, &query, &typed)?, command))).collect()
}

fn rank(command: Command, query: &Query, typed: &str) -> Option<Rank> {
    let key = command.name_key();
    let ranks = Lang::ALL.into_iter().filter_map(|lang| {
        let name = lang.text(key);
        if fold(&name).starts_with(typed) {
            return Some(Rank::Start);
        }
        let also = lang.also(key).unwrap_or_default();
        let named = query.fit(&name);
        // A name and the words beside it may be typed together: “save report”.
        let called = query.fit(&format!("{also} {name}"));
        match (named, called) {
            (Some(Fit::Word | Fit::Beginning), _) if query.fit(&also) == Some(Fit::Word) => {
                Some(Rank::NamedAndCalled)
            }
            (Some(Fit::Word | Fit::Beginning), _) => Some(Rank::Name),
            (_, Some(Fit::Word)) => Some(Rank::Called),
            (_, Some(Fit::Beginning)) => Some(Rank::CalledLike),
            (_, Some(Fit::Within | Fit::Scattered(_))) => Some(Rank::Within),
            (_, None) => None,
        }
    });
    ranks.min()
}

fn row_of(model: &Model, command: Command) -> PaletteRow {
    let why_not = match command.availability(model) {
        Availability::NotHere(why) => {
            let mut keys = Args::new();
            keys.set("up", model.key_name(Command::Up));
            keys.set("library", model.key_name(Command::Library));
            Some(model.lang.format(why, &keys))
        }
        Availability::Here | Availability::Unlisted => None,
    };
    PaletteRow::Command { command, why_not }
}

/// Lists the sessions whose platform's name, or a word of it, begins as typed; not the open one.
fn sessions(model: &Model, typed: &str) -> impl Iterator<Item = PaletteRow> {
    let query = Query::new(typed);
    let open = model.workspace.as_ref().map(|workspace| &workspace.path);
    let fitting = model.library.rows.iter().filter(|row| Some(&row.path) != open);
    let begins = |platform: &str| fold(platform).starts_with(&fold(typed.trim()));
    let mut found: Vec<(bool, PaletteRow)> = fitting
        .filter(|row| query.fit(&row.platform) >= Some(Fit::Beginning))
        .map(|row| {
            let (path, platform) = (row.path.clone(), row.platform.clone());
            (begins(&platform), PaletteRow::Session { path, platform })
        })
        .collect();
    found.sort_by_key(|(begins, _)| Reverse(*begins));
    found.into_iter().map(|(_, row)| row).take(MOST)
}

impl Update<'_> {
    /// Shows the palette, or ends it. The sessions are listed for it where they were not yet.
    pub(in crate::app) fn show_palette(&mut self) {
        self.toggle(OverlayKind::Palette);
        if !self.model.library.listed {
            self.effects.push(Effect::List);
        }
    }

    fn take_palette_row(&mut self) -> bool {
        let Some(selected) = self.model.overlay.as_ref().map(|overlay| overlay.selected) else {
            return false;
        };
        let row = palette_rows(self.model, self.overlay_text()).into_iter().nth(selected);
        if let Some(PaletteRow::Command { why_not: Some(why), .. }) = row {
            self.model.warn(why);
            return true;
        }
        self.take_overlay();
        match row {
            Some(PaletteRow::Command { command, .. }) => self.take_command(command),
            Some(PaletteRow::Answer(label)) => self.show_answer(label),
            Some(PaletteRow::Session { path, .. }) => self.go_to_session(path, None),
            None => {}
        }
        true
    }

    /// Carries out a command that was given by its name: where a key of the mode would, or the palette;
    /// says why not where neither would. What only looks for something makes way for it.
    pub(super) fn take_named(&mut self, command: Command) {
        self.model.notice = None;
        let mode = self.model.mode();
        if self.model.keymap.key_for(mode, command).is_none() {
            let row = row_of(self.model, command);
            if let PaletteRow::Command { why_not: Some(why), .. } = row {
                return self.model.warn(why);
            }
            match mode {
                Mode::Help | Mode::Palette | Mode::Find | Mode::Keys => drop(self.take_overlay()),
                _ if self.model.overlay.is_some() => {
                    return self.model.warn(t!(self.model.lang, "plain-asked-first"));
                }
                _ => {}
            }
        }
        self.take_command(command);
    }

    fn take_command(&mut self, command: Command) {
        let recent = &mut self.model.recent;
        recent.retain(|known| *known != command);
        recent.insert(0, command);
        recent.truncate(RECENT);
        self.perform_command(command);
    }

    /// Opens another session; the open one is closed in order before.
    pub(super) fn go_to_session(&mut self, path: PathBuf, at: Option<Label>) {
        let row = self.model.library.rows.iter().find(|row| row.path == path);
        if let Some(RowState::Unreadable(fault)) = row.map(|row| &row.state) {
            let why = fault.whole.clone();
            return self.model.warn(why);
        }
        self.return_to_library();
        self.effects.push(Effect::Open { path, at });
    }
}
