//! A list of people as it was pasted: what of it was understood, before it is kept.

use crate::app::{Command, Definition, OpeningRow, OverlayKind};
use crate::domain::{Group, PastedRoster, Session};
use crate::i18n::roster;
use crate::t;

use super::Update;

pub(in crate::app) static MODE: Definition = Definition {
    footer: &[
        (Command::Choose, "hint-keep"),
        (Command::Up, "hint-go-through"),
        (Command::Back, "hint-leave"),
    ],
    help: ["help-pasted-title", "help-pasted"],
    hint: Some("pasted-hint"),
    command: |it, command| match command {
        Command::Choose => it.keep_people(),
        _ => {
            let rows = it.pasted_rows();
            it.step_overlay(command, rows)
        }
    },
    // A click looks at a group; Enter keeps them all.
    click: |it, row| {
        if let Some(overlay) = &mut it.model.overlay {
            overlay.selected = row;
        }
    },
    ..Definition::OVERLAY
};

/// A row of what was understood of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PastedRow<'a> {
    /// People of a group, or of none.
    People(Option<&'a str>, Vec<&'a str>),
    /// What was not understood.
    NotUnderstood(Vec<&'a str>),
}

/// Lists what was understood, group by group, and last what was not.
pub fn pasted_rows<'a>(pasted: &'a PastedRoster, groups: &'a [Group]) -> Vec<PastedRow<'a>> {
    let people = pasted.by_group(groups).into_iter();
    let mut rows: Vec<PastedRow<'a>> =
        people.map(|(group, names)| PastedRow::People(group, names)).collect();
    if !pasted.not_understood.is_empty() {
        let lines = pasted.not_understood.iter().map(String::as_str);
        rows.push(PastedRow::NotUnderstood(lines.collect()));
    }
    rows
}

impl Update<'_> {
    /// Takes what is typed for the roster: one person is kept at once, a list is shown first.
    /// Tells whether the line was used up.
    pub(super) fn takes_typed_people(&mut self, typed: &str) -> bool {
        let lang = self.model.lang;
        let Some(workspace) = self.workspace() else { return false };
        let read = roster(typed, &workspace.session.groups);
        let [person] = read.people.as_slice() else {
            if read.people.is_empty() {
                self.model.warn(t!(lang, "notice-no-person"));
                return false;
            }
            self.ask(OverlayKind::PastedRoster(read));
            return false;
        };
        if !read.not_understood.is_empty() || !read.new_groups.is_empty() {
            self.ask(OverlayKind::PastedRoster(read));
            return false;
        }
        let shown = lang.voice(&workspace.session, person).join(" · ");
        let told = if person.group.is_some() {
            t!(lang, "notice-person-kept", person = shown)
        } else {
            t!(lang, "notice-person-of-no-group", person = shown)
        };
        let edit = workspace.session.taking_roster(&read);
        let is_kept = edit.is_none_or(|edit| self.perform(edit));
        if is_kept {
            self.model.say(told);
        }
        is_kept
    }

    /// Shows what is understood of a pasted list, unless a row is chosen that takes names itself.
    pub(super) fn pastes_roster(&mut self, text: &str) -> bool {
        let is_list = text.trim().contains(['\n', '\r']);
        let takes_names = |row| matches!(row, OpeningRow::Experts | OpeningRow::Organisers);
        if !is_list || self.chosen_row().is_some_and(takes_names) {
            return false;
        }
        let groups = self.workspace().map(|workspace| workspace.session.groups.clone());
        let read = roster(text, &groups.unwrap_or_default());
        self.ask(OverlayKind::PastedRoster(read));
        true
    }

    fn pasted_rows(&self) -> usize {
        let overlay = self.model.overlay.as_ref().map(|overlay| &overlay.kind);
        match (overlay, self.workspace()) {
            (Some(OverlayKind::PastedRoster(read)), Some(workspace)) => {
                pasted_rows(read, &workspace.session.groups).len()
            }
            _ => 0,
        }
    }

    /// Keeps the people of the list that is shown, and its new groups.
    fn keep_people(&mut self) -> bool {
        let lang = self.model.lang;
        let Some(OverlayKind::PastedRoster(read)) = self.take_overlay().map(|it| it.kind) else {
            return false;
        };
        let edit = self.workspace().map(|workspace| workspace.session.taking_roster(&read));
        match edit.flatten() {
            _ if read.people.is_empty() => self.model.warn(t!(lang, "notice-no-person")),
            None => self.model.say(t!(lang, "notice-people-known")),
            Some(edit) => {
                if self.perform(edit) {
                    self.empty_line();
                    // A new group has moved it down.
                    self.choose_roster();
                    self.model.say(t!(lang, "notice-people-kept", n = read.people.len()));
                }
            }
        }
        true
    }
}

/// Returns the number of groups of a list, those of nobody's not counted.
pub fn pasted_groups(pasted: &PastedRoster, session: &Session) -> usize {
    pasted.by_group(&session.groups).iter().filter(|(group, _)| group.is_some()).count()
}
