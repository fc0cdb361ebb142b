//! Effects: what the application asks for is done here, and the outcome goes back as events.
//!
//! Saving has a thread of its own, and so has each report while it is written. Everything else that
//! touches files is a job; jobs are done one after another on one more thread, so that a listing sees
//! what was closed before it, and nobody who types waits.

mod actions;
mod copies;
mod export;
mod hand_over;
mod import;
mod lab_form;
mod library_rows;
mod next_lab;
mod open_session;
mod plenary;
mod restore;
mod room;
mod starting;

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::channel;
use std::thread;
use std::time::Duration;

use uuid::Uuid;

use crate::app::{Access, Effect, Model, Msg, OpenedSession};
use crate::config;
use crate::domain::{Label, Moment, Session};
use crate::error::{InBrief, Sentence, copies_to_tell};
use crate::export::Stop;
use crate::i18n::Lang;
use crate::storage::paths::shown;
use crate::storage::{self, OpenError, OpenMode, Opened, SaveError, SaveEvent, Saver, library};
use crate::t;

use super::event::Event;
pub(super) use open_session::OpenSession;
use room::RoomTeller;

/// How long the end of the program may wait for the disk; the journal has everything by then.
const TIMEOUT: Duration = Duration::from_secs(2);

/// How many sessions of a new lab get an id of this program's own; more get one of the clock.
const MOST_PLATFORMS: usize = 64;

/// Something to be done with files.
pub type Job = Box<dyn FnOnce() + Send>;

/// Takes jobs and does them one after another, in the order they are given.
pub type Jobs = Box<dyn Fn(Job) + Send>;

/// Tells the loop of an event.
pub type Tell = Arc<dyn Fn(Event) + Send + Sync>;

/// Gives the ids of new sessions.
pub type NewId = Box<dyn FnMut() -> Uuid + Send>;

/// Where things are kept.
#[derive(Debug, Clone)]
pub struct Places {
    /// The folder of sessions.
    pub sessions: PathBuf,
    /// The folder reports are written to.
    pub reports: PathBuf,
    /// The folders a session is saved in when its own cannot be written; the first that works.
    pub elsewhere: Vec<PathBuf>,
    /// The folder that is offered for files that go to somebody else.
    pub outside: PathBuf,
    /// The config, where there is one.
    pub config: Option<PathBuf>,
}

/// The world outside the model.
pub struct World {
    worker: Worker,
    jobs: Jobs,
    new_id: NewId,
    /// Stops the report that is being written, if one is.
    stop: Stop,
    /// Tells the room what it sees; none before there is something to tell.
    room: Option<RoomTeller>,
    /// What is known of files that are being imported.
    readings: import::Readings,
}

/// What a job needs.
#[derive(Clone)]
struct Worker {
    places: Places,
    tell: Tell,
    open: OpenSession,
}

/// Says that the program ended and the disk does not have everything.
#[derive(Debug)]
pub struct Unsaved {
    /// The session's file.
    pub path: Option<PathBuf>,
    /// Why.
    pub source: SaveError,
}

impl World {
    /// Makes the world in which no session is open yet.
    pub fn new(places: Places, tell: Tell, jobs: Jobs, new_id: NewId) -> Self {
        let worker = Worker { places, tell, open: OpenSession::default() };
        let (stop, readings) = Default::default();
        Self { worker, jobs, new_id, stop, room: None, readings }
    }

    /// Performs an effect; never waits for a disk.
    pub fn perform(&mut self, effect: Effect, model: &Model) {
        let (lang, now) = (model.lang, model.now);
        match effect {
            Effect::List => self.list(lang),
            Effect::Open { path, at } => self.do_later(move |world| {
                let opened = world.open(&path, now, lang);
                world.hand_over(opened.map(|opened| opened.shown_at(at)), lang);
            }),
            Effect::Start(platform) => {
                let id = (self.new_id)();
                self.do_later(move |world| {
                    let sessions = &world.places.sessions;
                    match starting::labs_for_start(sessions, &platform) {
                        Some(labs) => world.say(Msg::LabFits(labs)),
                        None => {
                            world.hand_over(world.start(id, &platform, sessions, now, lang), lang)
                        }
                    }
                });
            }
            Effect::StartIn { platform, folder } => {
                let id = (self.new_id)();
                self.do_later(move |world| {
                    let folder = folder.as_deref().unwrap_or(&world.places.sessions);
                    world.hand_over(world.start(id, &platform, folder, now, lang), lang);
                });
            }
            Effect::CopyExample => {
                self.do_later(move |world| {
                    world.say_failure(library::copy_example(&world.places.sessions), lang);
                });
                self.list(lang);
            }
            Effect::Keep(step) => self.with_saver(|saver| saver.save(*step)),
            Effect::ShowRoom { session, plan } => self.show_room(session, *plan),
            Effect::SaveElsewhere => {
                self.with_saver(|saver| saver.save_elsewhere(self.worker.places.elsewhere.clone()));
            }
            // The end of the program closes it as well, and waits for it.
            Effect::Close if model.leaving => {}
            Effect::Close => {
                let saver = self.worker.open.take();
                self.do_later(move |world| {
                    world.say_failure(saver.map_or(Ok(()), Saver::close), lang);
                });
            }
            Effect::NumberPlatforms(session) => {
                self.do_later(move |world| world.say(library_rows::numbered(session)));
            }
            Effect::ReadPlenary(session) => {
                self.do_later(move |world| world.say(plenary::facts(&session, lang)));
            }
            Effect::ReadActions(session) => self.read_actions(session, model),
            Effect::RecordAction(change) => self.record_action(change, now, lang),
            Effect::TakeActionBack(recorded) => self.take_action_back(recorded, now, lang),
            Effect::OfferHandOver { session, platform } => self.offer_hand_over(session, platform),
            Effect::HandOver { session, to } => self.write_for_another(session, to, model),
            Effect::ListEarlierStates(path) => {
                self.do_later(move |world| world.say(restore::states(&path, lang)));
            }
            Effect::Restore { path, number, opens } => self.do_later(move |world| {
                let told = restore::restore(&path, number, now, lang);
                if !opens {
                    world.say(told.map_or_else(Msg::Failed, Msg::Told));
                    return world.say(library_rows::list(&world.places.sessions, lang));
                }
                let told = told.unwrap_or_else(|why| why);
                let opened = world.open(&path, now, lang).map(|mut opened| {
                    opened.notices.insert(0, told);
                    opened
                });
                world.hand_over(opened, lang);
            }),
            Effect::ListFiles { number, base, typed } => self.list_files(number, base, typed, lang),
            Effect::ReadImport(request) => self.read_import(*request, model),
            Effect::ReadLab(folder) => self.read_lab(folder, lang),
            Effect::MakeLab(wish) => self.make_lab(*wish, now, lang),
            Effect::LookAtNextLab { session, title } => self.do_later(move |world| {
                let sessions = &world.places.sessions;
                let asked =
                    next_lab::Asked { session: &session, title: &title, sessions, now, lang };
                world.say(asked.look());
            }),
            Effect::MakeNextLab { session, title } => {
                let ids = (0..MOST_PLATFORMS).map(|_| (self.new_id)()).collect();
                self.do_later(move |world| {
                    let sessions = &world.places.sessions;
                    let asked =
                        next_lab::Asked { session: &session, title: &title, sessions, now, lang };
                    world.say(asked.make(ids));
                    world.say(library_rows::list(sessions, lang));
                });
            }
            Effect::CompareCopy { session, copy } => {
                let open = model.workspace.as_ref().filter(|workspace| workspace.path == session);
                let open = open.map(|workspace| workspace.session.clone());
                self.do_later(move |world| {
                    world.say(copies::compare(&session, copy, open, lang));
                });
            }
            Effect::MergeCopy { session, copy, edit } => self.do_later(move |world| {
                world.say(copies::merge(&session, &copy, edit.as_ref(), now, lang));
                world.say(library_rows::list(&world.places.sessions, lang));
            }),
            Effect::SetCopyAside { session, copy } => self.do_later(move |world| {
                world.say(copies::set_aside(&session, &copy, now, lang));
            }),
            Effect::Export(what, options) => self.export(what, options, model),
            Effect::StopExport => self.stop.ask(),
            Effect::Remember(setting) => self.do_later(move |world| {
                let path = world.places.config.as_deref();
                let remembered = path.map_or(Ok(()), |path| config::remember(path, &setting));
                world.say_failure(remembered, lang);
            }),
        }
    }

    /// Opens a session now, before there is a screen.
    ///
    /// # Errors
    ///
    /// When it cannot be opened.
    pub(super) fn open_now(
        &self,
        path: &Path,
        at: Option<Label>,
        now: Moment,
        lang: Lang,
    ) -> Result<(), OpenError> {
        self.worker.hand_over(Ok(self.worker.open(path, now, lang)?.shown_at(at)), lang);
        Ok(())
    }

    /// Puts what the saving thread reports into a message.
    pub fn understand(&self, event: SaveEvent, model: &Model) -> Msg {
        let lang = model.lang;
        match event {
            SaveEvent::Saved(seq) => Msg::Saved(seq),
            SaveEvent::Failing(error) => Msg::SavingFails(error.sentence(lang)),
            SaveEvent::Recovered => Msg::SavingWorks,
            SaveEvent::Conflict(kept) => {
                Msg::Told(t!(lang, "notice-conflict", path = shown(&kept)))
            }
            SaveEvent::Moved(path) => {
                self.worker.open.lock().1 = Some(path.clone());
                Msg::Moved(path)
            }
            SaveEvent::NotMoved(error) => Msg::Failed(error.sentence(lang)),
        }
    }

    /// Closes what is open and waits for it, but not for ever. A report that is being written is
    /// abandoned.
    ///
    /// # Errors
    ///
    /// When the disk does not have everything.
    pub fn finish(mut self) -> Result<(), Unsaved> {
        self.stop.abandon();
        drop(self.room.take());
        let (answer, closed) = channel();
        let path = self.worker.open.path();
        self.do_later(move |world| {
            let closed = world.open.take().map_or(Ok(()), |saver| saver.close_within(TIMEOUT));
            // After the timeout nobody waits for the answer.
            let _ = answer.send(closed);
        });
        let closed = closed.recv_timeout(TIMEOUT).unwrap_or(Err(SaveError::TooSlow));
        closed.map_err(|source| Unsaved { path, source })
    }

    /// Returns what is open, to tell where its answers are when the program breaks.
    pub(super) fn open_session(&self) -> OpenSession {
        self.worker.open.clone()
    }

    fn with_saver(&self, work: impl FnOnce(&Saver)) {
        if let (Some(saver), _) = &*self.worker.open.lock() {
            work(saver);
        }
    }

    /// Lists the sessions as a job.
    pub(super) fn list(&self, lang: Lang) {
        self.do_later(move |world| world.say(library_rows::list(&world.places.sessions, lang)));
    }

    fn do_later(&self, job: impl FnOnce(&Worker) + Send + 'static) {
        let worker = self.worker.clone();
        (self.jobs)(Box::new(move || {
            // A panic ends this job and nothing else.
            if catch_unwind(AssertUnwindSafe(|| job(&worker))).is_err() {
                (worker.tell)(Event::BrokeOff);
            }
        }));
    }
}

impl Worker {
    fn say(&self, msg: Msg) {
        (self.tell)(Event::Msg(msg));
    }

    fn say_failure<T>(&self, done: Result<T, impl Sentence>, lang: Lang) {
        if let Err(error) = done {
            self.say(Msg::Failed(error.sentence(lang)));
        }
    }

    fn hand_over(&self, opened: Result<Box<OpenedSession>, OpenError>, lang: Lang) {
        let opened = opened.map_err(|error| error.sentence(lang));
        (self.tell)(Event::Opened(opened));
    }

    fn open(&self, path: &Path, now: Moment, lang: Lang) -> Result<Box<OpenedSession>, OpenError> {
        Ok(self.opened(storage::open(path, now, self.reports())?, lang))
    }

    fn start(
        &self,
        id: Uuid,
        platform: &str,
        folder: &Path,
        now: Moment,
        lang: Lang,
    ) -> Result<Box<OpenedSession>, OpenError> {
        let session = Session::new(id, platform, &library::shared_plan(folder)?);
        Ok(self.opened(storage::create(folder, &session, now, self.reports())?, lang))
    }

    fn reports(&self) -> impl FnMut(SaveEvent) + Send + 'static {
        let tell = Arc::clone(&self.tell);
        move |event| tell(Event::Saving(event))
    }

    fn opened(&self, opened: Opened, lang: Lang) -> Box<OpenedSession> {
        let Opened { path, session, mode, notes } = opened;
        let (saver, access) = match mode {
            OpenMode::Writing(saver) => (Some(saver), Access::Full),
            OpenMode::ReadOnly(why) => (None, Access::ReadOnly(why.sentence(lang))),
        };
        self.open.put(saver, path.clone());
        let copies = copies_to_tell(&path, &library::copies_beside(&path), lang);
        let plan = library::plan_fault(path.parent().unwrap_or(Path::new("")));
        let plan = plan.map(|fault| fault.in_brief(lang));
        let notices = notes.iter().map(|note| note.sentence(lang)).chain(copies).chain(plan);
        let notices = notices.collect();
        let room = storage::read_room_plan(&path);
        Box::new(OpenedSession { session, path, access, notices, room, at: None })
    }
}

/// Starts the thread for files.
///
/// # Errors
///
/// When the system has no thread to give.
pub(super) fn jobs_on_a_thread() -> std::io::Result<Jobs> {
    let (jobs, wanted) = channel::<Job>();
    thread::Builder::new()
        .name("files".to_owned())
        .stack_size(storage::STACK)
        .spawn(move || wanted.iter().for_each(|job| job()))?;
    // The thread ends only after the world has, which holds the sender.
    Ok(Box::new(move |job| drop(jobs.send(job))))
}
