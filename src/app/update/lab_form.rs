//! The form of a lab: a new one, or one that is changed.

use std::path::PathBuf;

use crate::app::key::{DOWN, ENTER, SHIFT_TAB, TAB, UP, ctrl};
use crate::app::lab_form::NotTaken;
use crate::app::{
    Chord, Code, Command, Confirm, Definition, Effect, LabField, LabForm, OverlayKind, Typing,
};
use crate::domain::{FORMAT, LabPlan};
use crate::t;
use crate::text::{Line, clean, clean_line};

use super::{Redraw, Update};

pub(in crate::app) static MODE: Definition = Definition {
    keys: &[
        (ENTER, Command::Keep),
        (UP, Command::Up),
        (DOWN, Command::Down),
        (TAB, Command::Down),
        (SHIFT_TAB, Command::Up),
        (Chord::alt(Code::Up), Command::MoveUp),
        (Chord::alt(Code::Down), Command::MoveDown),
        (Chord::shift(Code::Up), Command::MoveUp),
        (Chord::shift(Code::Down), Command::MoveDown),
        (ctrl('z'), Command::Undo),
        (ctrl('s'), Command::MakeLab),
    ],
    footer: &[
        (Command::Keep, "hint-set"),
        (Command::Up, "hint-choose"),
        (Command::MakeLab, "hint-make-lab"),
        (Command::MoveUp, "hint-move"),
        (Command::Back, "hint-back"),
    ],
    offers: |model, command| {
        let form = model.lab_form();
        command != Command::MoveUp
            || form.is_some_and(|(form, row)| {
                matches!(form.rows().get(row), Some(LabField::Platform(_)))
            })
    },
    help: ["help-lab-form-title", "help-lab-form"],
    typing: Typing::Line,
    redraw: Redraw::All,
    command: |it, command| {
        match command {
            Command::Keep => it.set_lab_field(),
            Command::MoveUp => it.move_lab_platform(false),
            Command::MoveDown => it.move_lab_platform(true),
            Command::Undo => it.undo_in_lab_form(),
            Command::MakeLab => it.make_lab(),
            Command::Back => it.leave_lab_form(false),
            Command::Quit => it.leave_lab_form(true),
            Command::Help | Command::Palette => return false,
            command if command.is_setting() => return false,
            _ => it.go_in_lab_form(command),
        }
        true
    },
    key: |it, chord| it.edits_lab_field(chord),
    typed: |it| {
        if let Some((form, _)) = it.model.lab_form_mut() {
            form.asked_twice = None;
        }
    },
    paste: |it, text| it.paste_platforms(text),
    click: |it, row| it.click_lab_field(row),
    ..Definition::OVERLAY
};

/// A lab to be set up or changed, as the form has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LabWish {
    /// What its sessions are to share.
    pub plan: LabPlan,
    /// The folder of a lab that is there, and what its sessions share now; none for a new one.
    pub there: Option<(PathBuf, LabPlan)>,
    /// The file of a picture that it is to get.
    pub picture: Option<PathBuf>,
}

impl crate::app::Model {
    /// Returns the form of a lab with the row chosen in it, while it lies on top.
    pub fn lab_form(&self) -> Option<(&LabForm, usize)> {
        let overlay = self.overlay.as_ref()?;
        match &overlay.kind {
            OverlayKind::LabForm(form) => Some((form, overlay.selected)),
            _ => None,
        }
    }

    fn lab_form_mut(&mut self) -> Option<(&mut LabForm, &mut usize)> {
        let overlay = self.overlay.as_mut()?;
        match &mut overlay.kind {
            OverlayKind::LabForm(form) => Some((form, &mut overlay.selected)),
            _ => None,
        }
    }
}

impl Update<'_> {
    /// Opens the form of a new lab; what is typed in the list of sessions is its title.
    pub(in crate::app) fn new_lab(&mut self) {
        let title = clean_line(&self.model.library.line.take()).trim().to_owned();
        let mut form = LabForm::new(LabPlan { format: FORMAT, ..LabPlan::default() }, None, 0);
        form.plan.lab.title = title;
        self.show_lab_form(form);
    }

    /// Asks for the form of the lab that the chosen row belongs to.
    pub(in crate::app) fn change_lab(&mut self) {
        match self.model.library.chosen_lab().map(|lab| lab.folder.clone()) {
            Some(folder) => self.effects.push(Effect::ReadLab(folder)),
            None => self.model.warn(t!(self.model.lang, "palette-choose-lab")),
        }
    }

    /// Shows the form of a lab.
    pub(super) fn show_lab_form(&mut self, form: LabForm) {
        self.ask(OverlayKind::LabForm(Box::new(form)));
    }

    fn lab_field(&self) -> Option<LabField> {
        let (form, row) = self.model.lab_form()?;
        form.rows().get(row).copied()
    }

    /// Sets the chosen row to what is typed and goes to the next; makes the lab on the last. Where both
    /// days were typed at once, the last one is passed over.
    fn set_lab_field(&mut self) {
        let Some(field) = self.lab_field() else { return };
        let is_typed = !self.overlay_text().trim().is_empty();
        if field == LabField::Make && !is_typed {
            return self.make_lab();
        }
        let stays = field == LabField::NewPlatform && is_typed;
        let last_day = |it: &Self| it.model.lab_form().and_then(|(form, _)| form.plan.lab.to);
        let before = last_day(self);
        if !self.takes_lab_text(field) || stays {
            return;
        }
        self.go_in_lab_form(Command::Down);
        if field == LabField::From && last_day(self) != before {
            self.go_in_lab_form(Command::Down);
        }
    }

    /// Sets a row to what is typed, if anything is; false where that cannot be.
    fn takes_lab_text(&mut self, field: LabField) -> bool {
        let (lang, today) = (self.model.lang, self.model.now.date());
        let typed = self.overlay_text().to_owned();
        if typed.trim().is_empty() {
            return true;
        }
        let Some((form, row)) = self.model.lab_form_mut() else { return true };
        let name = clean_line(&typed).trim().to_owned();
        let may_be_twice = form.asked_twice.as_deref() == Some(name.as_str());
        let platforms = form.plan.platforms.len();
        match form.set(field, &typed, today, may_be_twice) {
            Ok(()) => {
                // The row of one more platform stays the chosen one below those there are.
                *row += form.plan.platforms.len().saturating_sub(platforms);
                form.asked_twice = None;
                if let Some(overlay) = &mut self.model.overlay {
                    overlay.line.clear();
                }
                return true;
            }
            Err(NotTaken::Twice) => {
                form.asked_twice = Some(name.clone());
                self.model.warn(t!(lang, "lab-form-twice", name = name));
            }
            Err(NotTaken::NoDay) => {
                self.model.warn(t!(lang, "lab-no-days", typed = clean_line(&typed)));
            }
            Err(NotTaken::NoColour(why)) => {
                self.model.warn(lang.no_colour(&clean_line(&typed), why));
            }
            Err(NotTaken::NoRoom(what)) => self.model.warn(lang.no_room(what)),
            Err(NotTaken::EndsBefore) => self.model.warn(t!(lang, "lab-form-ends-before")),
            Err(NotTaken::NoMinutes) => self.model.warn(t!(lang, "opening-number-please")),
            Err(NotTaken::NoCounting) => self.model.warn(t!(lang, "opening-counting-please")),
        }
        false
    }

    /// Sets what is typed and goes to another row.
    fn go_in_lab_form(&mut self, command: Command) {
        let Some(field) = self.lab_field() else { return };
        let Some((_, row)) = self.model.lab_form() else { return };
        let rows = |it: &Self| it.model.lab_form().map_or(0, |(form, _)| form.rows().len());
        if self.model.step(command, row, rows(self)).is_none() || !self.takes_lab_text(field) {
            return;
        }
        let Some((_, row)) = self.model.lab_form() else { return };
        if let Some(row) = self.model.step(command, row, rows(self))
            && let Some((_, chosen)) = self.model.lab_form_mut()
        {
            *chosen = row;
        }
    }

    fn click_lab_field(&mut self, row: usize) {
        let Some(field) = self.lab_field() else { return };
        if !self.takes_lab_text(field) {
            return;
        }
        let Some((_, chosen)) = self.model.lab_form_mut() else { return };
        let is_again = std::mem::replace(chosen, row) == row;
        if is_again && self.lab_field() == Some(LabField::Make) {
            self.make_lab();
        }
    }

    /// On an empty line takes Delete as taking away what the row holds, and → as taking it into the line.
    fn edits_lab_field(&mut self, chord: Chord) -> bool {
        if !self.overlay_text().is_empty() {
            return false;
        }
        let (lang, today) = (self.model.lang, self.model.now.date());
        let Some(field) = self.lab_field() else { return false };
        let Some((form, row)) = self.model.lab_form_mut() else { return false };
        match chord.code {
            Code::Delete => {
                // Taking away cannot be refused.
                let _ = form.set(field, "", today, true);
                *row = (*row).min(form.rows().len().saturating_sub(1));
                true
            }
            Code::Right => {
                let value = form.value(field, lang);
                if let Some(overlay) = &mut self.model.overlay {
                    overlay.line = Line::with_text(&value);
                }
                true
            }
            _ => false,
        }
    }

    /// Takes the lines of a paste as platforms where platforms are typed, or as those of a letterhead;
    /// elsewhere into the line.
    fn paste_platforms(&mut self, text: &str) {
        let lang = self.model.lang;
        // Terminals end the lines of a paste in more than one way.
        let text = &clean(text);
        let lines = text.lines().filter(|line| !line.trim().is_empty()).count();
        let place = match self.lab_field() {
            Some(LabField::Platform(place)) => place,
            Some(LabField::NewPlatform) => usize::MAX,
            Some(LabField::Letterhead) => {
                let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
                return self.paste_into_line(&lines.collect::<Vec<_>>().join("; "));
            }
            _ => return self.paste_into_line(text),
        };
        if lines < 2 || !self.overlay_text().is_empty() {
            return self.paste_into_line(text);
        }
        let Some((form, row)) = self.model.lab_form_mut() else { return };
        let (added, twice) = form.add_platforms(place, text);
        *row += added;
        if twice.is_empty() {
            self.model.say(t!(lang, "lab-form-pasted", n = added));
        } else {
            let names = twice.join(", ");
            self.model.warn(t!(lang, "lab-form-pasted-twice", n = added, names = names));
        }
    }

    fn move_lab_platform(&mut self, down: bool) {
        let Some(LabField::Platform(place)) = self.lab_field() else { return };
        let Some((form, row)) = self.model.lab_form_mut() else { return };
        if let Some(to) = form.move_platform(place, down) {
            *row = (*row + to).saturating_sub(place);
        }
    }

    fn undo_in_lab_form(&mut self) {
        let lang = self.model.lang;
        let Some((form, row)) = self.model.lab_form_mut() else { return };
        let is_undone = form.undo();
        *row = (*row).min(form.rows().len().saturating_sub(1));
        if !is_undone {
            self.model.say(t!(lang, "notice-nothing-to-undo"));
        }
    }

    /// Has the lab made, or changed; what is typed in the line is taken first.
    pub(in crate::app) fn make_lab(&mut self) {
        let lang = self.model.lang;
        let Some(field) = self.lab_field() else { return };
        if !self.takes_lab_text(field) {
            return;
        }
        let Some((form, row)) = self.model.lab_form_mut() else { return };
        if form.plan.lab.title.trim().is_empty() {
            *row = 0;
            return self.model.warn(t!(lang, "next-lab-title-first"));
        }
        if form.folder.is_some() && !form.is_changed() {
            self.take_overlay();
            return self.model.say(t!(lang, "lab-form-same"));
        }
        let picture = Some(&form.picture).filter(|path| !path.is_empty()).map(PathBuf::from);
        let there = form.folder.clone().map(|folder| (folder, form.was.clone()));
        let wish = LabWish { plan: form.plan.clone(), there, picture };
        self.effects.push(Effect::MakeLab(Box::new(wish)));
    }

    /// Shows the list of sessions with the lab that was made or changed.
    pub(super) fn lab_made(&mut self, told: String) {
        if self.model.lab_form().is_some() {
            self.take_overlay();
        }
        self.model.say(told);
    }

    /// Empties the line; with nothing in it leaves the form, and asks first where something is typed.
    fn leave_lab_form(&mut self, quits: bool) {
        if let Some(overlay) =
            self.model.overlay.as_mut().filter(|it| !quits && !it.line.is_empty())
        {
            return overlay.line.clear();
        }
        let is_typed = !self.overlay_text().trim().is_empty();
        let changed = self.model.lab_form().is_some_and(|(form, _)| form.is_changed());
        if is_typed || changed {
            return self.ask(OverlayKind::Confirm(Confirm::LeaveLab { quits }));
        }
        self.left_lab_form(quits);
    }

    /// Leaves the form without a trace, and the program where that was asked for.
    pub(super) fn left_lab_form(&mut self, quits: bool) {
        self.take_overlay();
        if quits {
            self.quit();
        }
    }
}
