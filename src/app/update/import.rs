//! Importing a file: its path is typed, completed, chosen among those there are, or dropped in.

mod page;

use std::path::PathBuf;

use crate::app::import::{completed, dropped, folder_of};
use crate::app::key::{DOWN, ENTER, TAB, UP};
use crate::app::{
    Access, Command, Definition, Effect, FileListing, FileRow, FileSearch, ImportAnswer,
    ImportPage, ImportRequest, ImportSource, Model, Overlay, OverlayKind, RowState, Typing,
    file_rows,
};
use crate::import::{Asked, Duplicates};
use crate::t;
use crate::text::{Line, clean_line};

use super::{Redraw, Update};

pub(in crate::app) use page::MODE as PAGE;

pub(in crate::app) static MODE: Definition = Definition {
    keys: &[
        (ENTER, Command::Choose),
        (UP, Command::Up),
        (DOWN, Command::Down),
        (TAB, Command::Fields),
    ],
    footer: &[
        (Command::Choose, "import-screen-hint-take"),
        (Command::Fields, "import-screen-hint-complete"),
        (Command::Up, "hint-choose"),
        (Command::Back, "hint-back"),
    ],
    help: ["help-import-file-title", "help-import-file"],
    typing: Typing::Line,
    redraw: Redraw::All,
    command: |it, command| match command {
        Command::Choose => it.take_file(),
        Command::Fields => it.complete_path(),
        Command::Back => it.leave_import(),
        _ => {
            let rows = it
                .model
                .file_search()
                .map_or(0, |(search, line)| file_rows(search, line.text()).len());
            it.step_overlay(command, rows)
        }
    },
    typed: |it| it.path_typed(),
    paste: |it, text| it.paste_path(text),
    ..Definition::OVERLAY
};

impl Model {
    /// Returns the file that is looked for, with what is typed of its path, while that lies on top.
    pub fn file_search(&self) -> Option<(&FileSearch, &Line)> {
        let overlay = self.overlay.as_ref()?;
        match &overlay.kind {
            OverlayKind::ImportFile(search) => Some((search, &overlay.line)),
            _ => None,
        }
    }

    /// Returns what would be kept of a file, while that lies on top.
    pub fn import_page(&self) -> Option<&ImportPage> {
        match self.overlay.as_ref().map(|overlay| &overlay.kind) {
            Some(OverlayKind::ImportPage(page)) => Some(page),
            _ => None,
        }
    }

    /// Tells whether a file or a folder is being read that is to be imported from.
    pub fn is_importing(&self) -> bool {
        let mut overlay = self.overlay.as_ref();
        while let Some(asked) = overlay {
            let reads = match &asked.kind {
                OverlayKind::ImportFile(search) => search.reads.is_some() || search.is_looking(),
                OverlayKind::ImportPage(page) => page.waits.is_some(),
                _ => false,
            };
            if reads {
                return true;
            }
            overlay = asked.beneath.as_deref();
        }
        false
    }
}

impl Update<'_> {
    /// Asks for the file to import from; in the list of sessions the chosen one is opened first.
    pub(in crate::app) fn ask_import(&mut self) {
        let lang = self.model.lang;
        let Some(workspace) = self.workspace() else {
            let Some(row) = self.model.library.chosen() else {
                return self.model.warn(t!(lang, "import-screen-choose-session"));
            };
            if let RowState::Unreadable(fault) = &row.state {
                let why = fault.whole.clone();
                return self.model.warn(why);
            }
            let path = row.path.clone();
            self.model.imports.into = Some(path.clone());
            return self.effects.push(Effect::Open { path, at: None });
        };
        if let Access::ReadOnly(why) = &workspace.access {
            let why = why.clone();
            return self.model.warn(why);
        }
        self.keep_draft();
        let base = self.model.imports.folder.clone();
        self.ask(OverlayKind::ImportFile(Box::new(FileSearch { base, ..FileSearch::default() })));
        self.look_into_folder();
    }

    /// Asks for the file once the session is open that it is imported into.
    pub(super) fn ask_import_into_opened(&mut self) {
        let wanted = self.model.imports.into.take();
        let open = self.workspace().map(|workspace| &workspace.path);
        if wanted.is_some() && wanted.as_ref() == open {
            self.ask_import();
        }
    }

    /// Returns what lies over the screen for an import, also beneath the help or something else.
    pub(super) fn import_overlay(&mut self) -> Option<&mut Overlay> {
        let is_import = |overlay: &Overlay| {
            matches!(overlay.kind, OverlayKind::ImportFile(_) | OverlayKind::ImportPage(_))
        };
        let mut overlay = self.model.overlay.as_mut()?;
        while !is_import(overlay) {
            overlay = overlay.beneath.as_deref_mut()?;
        }
        Some(overlay)
    }

    fn search(&mut self) -> Option<(&mut FileSearch, &mut Line, &mut usize)> {
        let overlay = self.import_overlay()?;
        match &mut overlay.kind {
            OverlayKind::ImportFile(search) => {
                Some((search, &mut overlay.line, &mut overlay.selected))
            }
            _ => None,
        }
    }

    /// Lists the folder of what is typed, unless it is known or asked for.
    fn look_into_folder(&mut self) {
        let Some((search, line, _)) = self.search() else { return };
        let (typed, _) = folder_of(line.text());
        if search.asked.as_ref() == Some(&typed) {
            return;
        }
        search.asked = Some(typed.clone());
        let base = search.base.clone();
        let number = self.model.imports.next();
        self.effects.push(Effect::ListFiles { number, base, typed });
    }

    /// Takes up what is in a folder, unless another one was asked for since.
    pub(super) fn files_listed(&mut self, listing: FileListing) {
        if listing.number != self.model.imports.asked {
            return;
        }
        let Some((search, line, selected)) = self.search() else { return };
        if listing.typed.is_empty() {
            search.base = Some(listing.folder.clone());
        }
        search.listing = Some(listing);
        *selected = search.first_row(line.text());
        let takes = std::mem::take(&mut search.takes);
        if std::mem::take(&mut search.completes) {
            self.complete_path();
        }
        if takes {
            self.take_file();
        }
    }

    fn path_typed(&mut self) {
        let Some((search, line, selected)) = self.search() else { return };
        search.fault = None;
        search.completes = false;
        search.takes = false;
        // What is typed now is meant, not what was being read.
        let was_reading = search.reads.take().is_some();
        *selected = search.first_row(line.text());
        if was_reading {
            search.asked = None;
        }
        self.look_into_folder();
    }

    /// Completes what is typed as shells do, once its folder is known.
    fn complete_path(&mut self) -> bool {
        let Some((search, line, _)) = self.search() else { return false };
        let (folder, name) = folder_of(line.text());
        if search.listing.as_ref().is_none_or(|listing| listing.typed != folder) {
            search.completes = true;
            return true;
        }
        if let Some(completed) = completed(search, line.text()) {
            line.set(&completed);
            self.path_typed();
        } else if line.text() == "~" {
            line.set(&format!("{folder}{name}"));
            self.path_typed();
        }
        true
    }

    /// Puts a path that is pasted or dropped into the line: a whole one in place of what stands there.
    fn paste_path(&mut self, text: &str) {
        let lang = self.model.lang;
        let read = dropped(text);
        if read.others > 0 {
            self.model.say(t!(lang, "import-screen-one-at-a-time"));
        }
        let path = clean_line(&read.path);
        let Some((_, line, _)) = self.search() else { return };
        if read.is_absolute() {
            line.set(&path);
        } else {
            line.insert_str(&path);
        }
        self.path_typed();
    }

    /// Goes into the chosen folder, or has the chosen file read; where nothing is chosen, that of the path
    /// in the line, once it is completed.
    fn take_file(&mut self) -> bool {
        let lang = self.model.lang;
        let Some((search, line, selected)) = self.search() else { return false };
        if search.reads.is_some() {
            return true;
        }
        if search.completes {
            search.takes = true;
            return true;
        }
        let typed = line.text().trim().to_owned();
        let row = file_rows(search, line.text()).into_iter().nth(*selected);
        let source = match row {
            Some(FileRow::Above(listing)) => {
                let above = listing.folder.parent().map(PathBuf::from);
                return self.enter_folder(above);
            }
            Some(FileRow::Entry(entry)) if entry.is_folder => {
                let folder = Some(entry.path.clone());
                return self.enter_folder(folder);
            }
            Some(FileRow::Entry(entry)) => {
                let path = entry.path.clone();
                let (folder, _) = folder_of(line.text());
                let name = entry.is_typable.then(|| format!("{folder}{}", entry.name));
                // So it can be seen what is read, and mended when it cannot be.
                if let Some(name) = name {
                    line.set(&name);
                    *selected = 0;
                }
                ImportSource::Listed(path)
            }
            None if typed.is_empty() => {
                self.model.warn(t!(lang, "import-screen-path-first"));
                return true;
            }
            None => {
                let meant = dropped(&typed).path;
                let texts = if meant == typed { vec![typed] } else { vec![typed, meant] };
                ImportSource::Typed { base: search.base.clone(), texts }
            }
        };
        self.read_first(source);
        true
    }

    fn enter_folder(&mut self, folder: Option<PathBuf>) -> bool {
        let Some((search, line, selected)) = self.search() else { return false };
        *search = FileSearch { base: folder, ..FileSearch::default() };
        line.clear();
        *selected = 0;
        self.look_into_folder();
        true
    }

    /// Has a file read for the first time: nothing is said of it yet but where its answers may go.
    fn read_first(&mut self, source: ImportSource) {
        let number = self.model.imports.next();
        let usual_sheet = self.import_sheet();
        let Some((search, _, _)) = self.search() else { return };
        search.reads = Some(None);
        search.fault = None;
        let (asked, duplicates) = (Asked::default(), Duplicates::Refuse);
        let request = ImportRequest { number, source, asked, sheet: None, usual_sheet, duplicates };
        self.effects.push(Effect::ReadImport(Box::new(request)));
    }

    /// Takes up what came of a request for a file, unless something else was asked for since.
    pub(super) fn import_read(&mut self, number: u64, answer: ImportAnswer) {
        if number != self.model.imports.asked {
            return;
        }
        let page = self.import_page().is_some();
        match answer {
            ImportAnswer::Read(_, shown) if page => self.import_read_again(Ok(*shown)),
            ImportAnswer::Fault(why) if page => self.import_read_again(Err(why)),
            ImportAnswer::Read(file, shown) => {
                let folder = file.path.parent().map(PathBuf::from);
                let Some(overlay) = self.import_overlay() else { return };
                let page = ImportPage::new(file, Asked::default(), *shown);
                overlay.kind = OverlayKind::ImportPage(Box::new(page));
                overlay.line.clear();
                overlay.selected = 0;
                self.model.imports.folder = folder;
            }
            ImportAnswer::Fault(why) => {
                if let Some((search, _, _)) = self.search() {
                    search.reads = None;
                    search.fault = Some(why);
                    if search.is_looking() {
                        search.asked = None;
                    }
                    self.look_into_folder();
                }
            }
            ImportAnswer::Folder(listing) => {
                let folder = Some(listing.folder);
                self.enter_folder(folder);
            }
        }
    }

    /// Tells how long a file is being read already.
    pub(super) fn import_goes_on(&mut self, number: u64, tenths: u64) -> Redraw {
        if number != self.model.imports.asked {
            return Redraw::Nothing;
        }
        let waits = match self.import_overlay().map(|overlay| &mut overlay.kind) {
            Some(OverlayKind::ImportFile(search)) => &mut search.reads,
            Some(OverlayKind::ImportPage(page)) => &mut page.waits,
            _ => return Redraw::Nothing,
        };
        match waits {
            Some(elapsed) => *elapsed = Some(tenths),
            None => return Redraw::Nothing,
        }
        Redraw::All
    }

    /// Leaves the import; what is still being read is of no use any more.
    fn leave_import(&mut self) -> bool {
        self.model.imports.next();
        self.take_overlay();
        true
    }
}
