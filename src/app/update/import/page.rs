//! The page of an import: what each column is taken as, and what would be kept.

use crate::app::import::{ImportLines, ImportOutcome, ImportRoom};
use crate::app::key::{DOWN, ENTER, LEFT, RIGHT, SHIFT_TAB, TAB, UP};
use crate::app::modes::Paging;
use crate::app::{
    Command, Definition, Effect, ImportPage, ImportRequest, ImportSource, Model, OverlayKind,
    Workspace,
};
use crate::domain::Sheet;
use crate::t;

use super::super::Update;

pub(in crate::app) static MODE: Definition = Definition {
    keys: &[
        (ENTER, Command::Choose),
        (RIGHT, Command::Fields),
        (LEFT, Command::FieldsBack),
        (TAB, Command::Fields),
        (SHIFT_TAB, Command::FieldsBack),
        (UP, Command::Up),
        (DOWN, Command::Down),
    ],
    footer: &[
        (Command::Choose, "import-screen-hint-keep"),
        (Command::Fields, "import-screen-hint-columns"),
        (Command::Down, "import-screen-hint-change"),
        (Command::PageDown, "import-screen-hint-read-on"),
        (Command::Back, "import-screen-hint-leave"),
    ],
    offers: |model, command| {
        let has_more = |page| {
            let (lines, room, _) = model.import_lines(page);
            lines.count() > room.lines
        };
        command != Command::PageDown || model.import_page().is_some_and(has_more)
    },
    help: ["help-import-page-title", "help-import-page"],
    paging: Paging::Scroll,
    command: |it, command| match command {
        Command::Choose => it.keep_import(),
        Command::Fields => it.go_on_import_page(true),
        Command::FieldsBack => it.go_on_import_page(false),
        Command::Down => it.change_import(true),
        Command::Up => it.change_import(false),
        Command::Back => it.leave_import(),
        _ => it.scroll_import(command),
    },
    click: |it, row| it.click_import(row),
    ..Definition::OVERLAY
};

impl Model {
    /// Returns what is read below the columns of the file, how many rows of the screen that has, and the
    /// first of its lines that is seen.
    pub fn import_lines<'a>(&self, page: &'a ImportPage) -> (ImportLines<'a>, ImportRoom, usize) {
        // The margins stand on both sides.
        let width = usize::from(self.size.columns).saturating_sub(4).max(1);
        let room = ImportRoom::of(self.room_for_rows(), !page.roles.is_empty());
        let lines = ImportLines::of(page, self.lang, width);
        let last = lines.count().saturating_sub(room.lines);
        let first = self.overlay.as_ref().map_or(0, |overlay| overlay.selected.min(last));
        (lines, room, first)
    }
}

impl Update<'_> {
    pub(super) fn import_page(&mut self) -> Option<&mut ImportPage> {
        match self.import_overlay().map(|overlay| &mut overlay.kind) {
            Some(OverlayKind::ImportPage(page)) => Some(page),
            _ => None,
        }
    }

    /// Returns the sheet that answers go to unless another one is chosen: the one that is looked at.
    pub(super) fn import_sheet(&self) -> Sheet {
        self.workspace().and_then(|workspace| workspace.sheet()).unwrap_or(Sheet::Parked)
    }

    fn go_on_import_page(&mut self, forth: bool) -> bool {
        if let Some(page) = self.import_page() {
            page.go(forth);
        }
        true
    }

    /// Sets the chosen item to something else, and has the file read so.
    fn change_import(&mut self, forth: bool) -> bool {
        if self.import_page().is_some_and(|page| page.change(forth)) {
            self.read_import_again();
        }
        true
    }

    /// Chooses an item; a click on the one that is chosen changes it.
    fn click_import(&mut self, place: usize) {
        let Some(page) = self.import_page() else { return };
        let is_again = page.items().get(place).copied() == page.chosen_item();
        if is_again {
            self.change_import(true);
        } else {
            page.choose(place);
        }
    }

    fn scroll_import(&mut self, command: Command) -> bool {
        let Some(page) = self.model.import_page() else { return false };
        let (lines, room, first) = self.model.import_lines(page);
        let last = lines.count().saturating_sub(room.lines);
        // A line stays seen when one goes a page further.
        let by = room.lines.saturating_sub(1).max(1);
        let to = match command {
            Command::PageUp => first.saturating_sub(by),
            Command::PageDown => (first + by).min(last),
            Command::First => 0,
            Command::Last => last,
            _ => return false,
        };
        if let Some(overlay) = &mut self.model.overlay {
            overlay.selected = to;
        }
        true
    }

    /// Has the file read as it is to be read now; what is shown stays until then.
    fn read_import_again(&mut self) {
        let number = self.model.imports.next();
        let usual_sheet = self.import_sheet();
        let Some(page) = self.import_page() else { return };
        page.waits = Some(page.waits.flatten());
        page.keeps = false;
        let source = ImportSource::Read(page.file.clone());
        let (asked, sheet, duplicates) = (page.asked.clone(), page.sheet, page.duplicates);
        let request = ImportRequest { number, source, asked, sheet, usual_sheet, duplicates };
        self.effects.push(Effect::ReadImport(Box::new(request)));
    }

    /// Shows what came of reading the file anew, and keeps it where that was asked for meanwhile.
    pub(super) fn import_read_again(&mut self, read: Result<ImportOutcome, String>) {
        let Some(page) = self.import_page() else { return };
        page.waits = None;
        let keeps = std::mem::take(&mut page.keeps);
        match read {
            Ok(shown) => {
                page.sheet = shown.sheet;
                page.shown = shown;
                page.fault = None;
                page.follow_columns();
            }
            Err(why) => page.fault = Some(why),
        }
        if let Some(overlay) = self.import_overlay() {
            overlay.selected = 0;
        }
        if keeps {
            self.keep_import();
        }
    }

    /// Keeps what is shown as one step and goes to its sheet. While a newer reading is on its way, that is
    /// waited for and kept.
    fn keep_import(&mut self) -> bool {
        let lang = self.model.lang;
        let at = |it: &Workspace| (it.session.seq, it.session.stage);
        let Some((seq, stage)) = self.workspace().map(at) else { return true };
        let Some(page) = self.import_page() else { return true };
        if page.waits.is_some() {
            page.keeps = true;
            return true;
        }
        // What is wrong stands on the page.
        let Some(plan) = page.plan() else { return true };
        if plan.changes_nothing() {
            self.model.warn(t!(lang, "import-kept-nothing"));
            return true;
        }
        if page.shown.seq != seq {
            // The session was changed since this was planned.
            self.read_import_again();
            if let Some(page) = self.import_page() {
                page.keeps = true;
            }
            return true;
        }
        let count = plan.answers().count();
        let first = plan.answers().next().map(|answer| answer.label);
        let edit = plan.edit.clone();
        if self.perform(edit) {
            self.take_overlay();
            if self.workspace().is_some_and(|open| open.session.stage != stage) {
                self.settle();
            }
            if let Some(label) = first {
                self.look_at_answer(label);
                self.return_to_line();
            }
            let key = self.model.key_name(Command::Undo);
            self.model.say(t!(lang, "import-screen-kept", n = count, key = key));
        }
        true
    }
}
