//! `citylab export`: the reports of sessions, written as files.

use std::path::{Path, PathBuf};

use super::arguments::{Export, Writing};
use super::outcome::{Failure, complain, print, quietly};
use super::sessions::{Sessions, shown};
use crate::domain::{Format, Moment};
use crate::error::Sentence;
use crate::export::{
    Document, ExportFailed, Failed, Logo, Options, Overwrite, Progress, Report, Stop, Template,
    write_all, write_to,
};
use crate::i18n::Lang;
use crate::{runtime, storage, t};

/// Writes the reports and says where they are; a session that fails does not keep back the others.
pub(super) fn run(sessions: &Sessions, asked: &Export) -> Result<(), Failure> {
    let sessions = &sessions.within(asked.within.lab())?;
    let lang = sessions.lang;
    let writer = Writer::new(&asked.writing, &asked.to, lang);
    let mut failed = false;
    for file in &sessions.find_all(&asked.name)? {
        let done = match storage::look_at(file) {
            // The session is let go of once its report is built.
            Ok(session) => writer.write(file.parent().unwrap_or(file), move |options| {
                Report::of_session(&session, options)
            }),
            Err(error) => {
                complain(&error.sentence(lang));
                Err(Failure::Told)
            }
        };
        match done {
            Ok(()) => {}
            Err(Failure::Told) => failed = true,
            Err(failure) => return Err(failure),
        }
    }
    if failed { Err(Failure::Told) } else { Ok(()) }
}

/// Writes reports as the command line asks for it.
pub(super) struct Writer<'a> {
    writing: &'a Writing,
    formats: &'a [Format],
    lang: Lang,
    stop: Stop,
}

impl<'a> Writer<'a> {
    /// Makes a writer; from now on no half file is left when somebody breaks the program off.
    pub(super) fn new(writing: &'a Writing, formats: &'a [Format], lang: Lang) -> Self {
        let stop = Stop::default();
        let broken_off = stop.clone();
        // Where the system refuses this, a file under another name may be left.
        let _ = runtime::when_broken_off(move || broken_off.abandon());
        Self { writing, formats, lang, stop }
    }

    /// Writes a report on what stands in a lab's folder, which may have a logo, in each of the formats;
    /// says where the files are, and of each format that failed why.
    pub(super) fn write(
        &self,
        lab: &Path,
        report: impl FnOnce(&Options) -> Report,
    ) -> Result<(), Failure> {
        let Self { writing, formats, lang, stop } = self;
        let folder = writing.out.as_deref().unwrap_or(Path::new("."));
        let (logo, template) = (self.logo(lab), self.template(lab));
        let written = quietly(|| {
            let report = report(&self.options()).with_logo(logo).with_template(template);
            let report = report.with_formats(writing.formats());
            write_all(report, formats, folder, self.overwrite(), stop, &|_| {})
        });
        let written = written.ok_or_else(|| self.broke_off())?;
        tell(&written.paths)?;
        written.unshown.iter().for_each(|unshown| complain(&unshown.sentence(*lang)));
        if !written.empty.is_empty() {
            complain(&t!(*lang, "export-no-dates"));
        }
        written.failures.iter().for_each(|failed| complain(&failed.sentence(*lang)));
        if written.failures.is_empty() { Ok(()) } else { Err(Failure::Told) }
    }

    /// Makes documents and writes none of them.
    pub(super) fn make(
        &self,
        make: impl FnOnce(&Options, &Progress<'_>) -> Result<Vec<Document>, ExportFailed>,
    ) -> Result<Vec<Document>, Failure> {
        let made = quietly(|| make(&self.options(), &Progress::new(&self.stop, &|_| {})));
        let made = made.ok_or_else(|| self.broke_off())?;
        made.map_err(|error| Failure::Failed(Failed::from(error).sentence(self.lang)))
    }

    /// Writes documents into a folder, unless one of their names is taken; returns where they are.
    pub(super) fn put(
        &self,
        folder: &Path,
        documents: &[Document],
    ) -> Result<Vec<PathBuf>, Failure> {
        write_to(folder, documents, self.overwrite(), &self.stop)
            .map_err(|error| Failure::Failed(Failed::from(error).sentence(self.lang)))
    }

    fn options(&self) -> Options {
        let voices = self.writing.voices.unwrap_or_default();
        Options { lang: self.lang, voices, now: Moment::now() }
    }

    fn overwrite(&self) -> Overwrite {
        if self.writing.force { Overwrite::Force } else { Overwrite::Never }
    }

    fn broke_off(&self) -> Failure {
        Failure::Failed(t!(self.lang, "error-job-broke-off"))
    }

    /// Reads how the documents of a lab look; says what of that cannot be.
    pub(super) fn template(&self, lab: &Path) -> Template {
        if !self.formats.iter().any(|format| Template::is_followed_in(*format)) {
            return Template::default();
        }
        let (template, faults) = runtime::logo::template_of_lab(lab);
        faults.iter().for_each(|fault| complain(&fault.sentence(self.lang)));
        template
    }

    /// Reads the logo of a lab, where a document shows one; says why it cannot be shown.
    pub(super) fn logo(&self, lab: &Path) -> Option<Logo> {
        if !self.formats.iter().any(|format| Logo::is_shown_in(*format)) {
            return None;
        }
        let read = quietly(|| runtime::logo::of_lab(lab))?;
        read.unwrap_or_else(|failed| {
            complain(&failed.sentence(self.lang));
            None
        })
    }
}

/// Says where the files are, one a line.
pub(super) fn tell(paths: &[PathBuf]) -> Result<(), Failure> {
    let lines = paths.iter().map(|path| format!("{}\n", shown(path)));
    print(&lines.collect::<String>())
}
