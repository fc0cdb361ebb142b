//! Reports: read in turn with the other jobs, made and written on a thread of their own.
//!
//! A long report so keeps back neither a session that is to be opened nor the end of the program.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::thread;

use super::{Worker, World, plenary};
use crate::app::{ExportOptions, ExportStep, ExportWhat, Exported, Model, Msg};
use crate::domain::Session;
use crate::error::Sentence;
use crate::export::{
    Failed, LETTER_FORMATS, Logo, Options, Overwrite, Platforms, Progress, Report, Step, Stop,
    Template, letters, letters_folder, write_all, write_to,
};
use crate::i18n::Lang;
use crate::runtime::logo;
use crate::storage;
use crate::t;

/// What a report is about.
enum Subject {
    Session(Box<Session>),
    Lab(Box<Platforms>),
}

/// A report to be written.
struct Order {
    /// The folder of the lab, which may have a logo.
    lab: Option<PathBuf>,
    options: ExportOptions,
    rendering: Options,
    lang: Lang,
    stop: Stop,
}

impl World {
    /// Writes a report.
    pub(super) fn export(&mut self, what: ExportWhat, options: ExportOptions, model: &Model) {
        let lang = model.lang;
        let lab = folder(&what, model).map(Path::to_owned);
        let open = model.workspace.as_ref().map(|workspace| workspace.session.clone());
        let rendering = Options { lang: options.lang, voices: options.voices, now: model.now };
        self.stop = Stop::default();
        let order = Order { lab, options, rendering, lang, stop: self.stop.clone() };
        self.do_later(move |world| {
            world.guarded(lang, || {
                let subject = match read(what, open, lang) {
                    Ok(subject) => subject,
                    Err(why) => return Some(Exported::nothing(why)),
                };
                let writer = world.clone();
                let work = move || writer.guarded(lang, || Some(writer.write(subject, &order)));
                let thread = thread::Builder::new().name("export".to_owned());
                let thread = thread.stack_size(storage::STACK).spawn(work);
                thread.err().map(|error| Exported::nothing(error.sentence(lang)))
            });
        });
    }
}

/// Returns the folder of the lab that a report is about.
fn folder<'a>(what: &'a ExportWhat, model: &'a Model) -> Option<&'a Path> {
    let file = match what {
        ExportWhat::Open => &model.workspace.as_ref()?.path,
        ExportWhat::File(path) | ExportWhat::Plenary { session: path, .. } => path,
    };
    file.parent()
}

/// Reads the logo of a lab, where a document shows one; says why it cannot be shown.
fn read_logo(order: &Order) -> (Option<Logo>, Option<String>) {
    let mut formats = order.options.formats.iter();
    let is_shown = order.options.letters || formats.any(|format| Logo::is_shown_in(*format));
    match order.lab.as_deref().filter(|_| is_shown).map(logo::of_lab) {
        Some(Ok(logo)) => (logo, None),
        Some(Err(failed)) => (None, Some(failed.sentence(order.lang))),
        None => (None, None),
    }
}

/// Reads how the documents of a lab look; says what of that cannot be.
fn read_template(order: &Order) -> (Template, Vec<String>) {
    let mut formats = order.options.formats.iter();
    let is_followed = order.options.letters || formats.any(|it| Template::is_followed_in(*it));
    let lab = order.lab.as_deref().filter(|_| is_followed);
    let (template, faults) = lab.map(logo::template_of_lab).unwrap_or_default();
    (template, faults.iter().map(|fault| fault.sentence(order.lang)).collect())
}

/// Reads what the report is about.
fn read(what: ExportWhat, open: Option<Session>, lang: Lang) -> Result<Subject, String> {
    let session = |session| Subject::Session(Box::new(session));
    let nothing = || t!(lang, "notice-nothing-to-export");
    match what {
        ExportWhat::Open => open.map(session).ok_or_else(nothing),
        ExportWhat::File(path) => {
            storage::look_at(&path).map(session).map_err(|error| error.sentence(lang))
        }
        ExportWhat::Plenary { session, choice } => {
            let mut platforms = plenary::platforms(&session, lang).ok_or_else(nothing)?;
            platforms.choose(&choice);
            Ok(Subject::Lab(Box::new(platforms)))
        }
    }
}

impl Worker {
    /// Does a part of an export and tells what came of it, if that was the last part; a panic ends
    /// the export and nothing else.
    fn guarded(&self, lang: Lang, part: impl FnOnce() -> Option<Exported>) {
        let broke_off = || Some(Exported::nothing(t!(lang, "error-job-broke-off")));
        let done = catch_unwind(AssertUnwindSafe(part)).unwrap_or_else(|_| broke_off());
        if let Some(exported) = done {
            self.say(Msg::Exported(exported));
        }
    }

    /// Writes a letter to each group asked, with its reply form, into a folder of their own, all of them or
    /// none; says where they are, or why they are not.
    fn write_letters(
        &self,
        platforms: &Platforms,
        order: &Order,
        look: &dyn Fn(Report) -> Report,
    ) -> Result<Option<String>, String> {
        let (lang, asked) = (order.lang, Report::groups_asked(platforms).len());
        if asked == 0 {
            return Err(t!(lang, "cli-plenary-letters-none"));
        }
        let said = |failed: Failed| failed.sentence(lang);
        let progress = Progress::new(&order.stop, &|_| {});
        let made = letters(platforms, &order.rendering, &LETTER_FORMATS, look, &progress);
        let made = made.map_err(|failed| said(failed.into()))?;
        let lab = order.lab.as_deref().and_then(Path::file_name).unwrap_or_default();
        let folder = letters_folder(platforms, &lab.to_string_lossy(), order.options.lang);
        let folder = self.places.reports.join(folder);
        write_to(&folder, &made, Overwrite::Number, &order.stop)
            .map_err(|failed| said(failed.into()))?;
        let folder = folder.display().to_string();
        Ok(Some(t!(lang, "notice-letters-written", n = asked, folder = folder)))
    }

    /// Writes a report in every format that was chosen, and tells its progress.
    fn write(&self, subject: Subject, order: &Order) -> Exported {
        let (logo, remark) = read_logo(order);
        let (template, faults) = read_template(order);
        let look = |it: Report| it.with_logo(logo.clone()).with_template(template.clone());
        let letters = match &subject {
            Subject::Lab(platforms) if order.options.letters => {
                self.write_letters(platforms, order, &look)
            }
            _ => Ok(None),
        };
        let report = match subject {
            Subject::Session(session) => Report::of_session(&session, &order.rendering),
            Subject::Lab(platforms) => Report::of_lab(&platforms, &order.rendering),
        };
        let report = look(report);
        let tell = |step: Step| {
            let Step { format, number, of, percent } = step;
            self.say(Msg::Exporting(ExportStep { format, number, of, percent }));
        };
        let (folder, formats) = (&self.places.reports, &order.options.formats);
        let written = write_all(report, formats, folder, Overwrite::Number, &order.stop, &tell);
        let unshown = written.unshown.map(|unshown| unshown.sentence(order.lang));
        let no_dates = (!written.empty.is_empty()).then(|| t!(order.lang, "export-no-dates"));
        let failures = written.failures.iter().map(|failed| failed.sentence(order.lang));
        let (letters, no_letters) = match letters {
            Ok(letters) => (letters, None),
            Err(why) => (None, Some(why)),
        };
        Exported {
            failures: no_letters.into_iter().chain(failures).collect(),
            letters,
            paths: written.paths,
            remarks: remark.into_iter().chain(faults).chain(unshown).chain(no_dates).collect(),
            is_stopped: written.is_stopped,
        }
    }
}
