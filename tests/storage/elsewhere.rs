//! Saving elsewhere: the effect, what the world does about it, and what the model knows then.

use std::fs;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

use citylab::app::{Effect, Model, Msg, Size, update};
use citylab::i18n::Lang;
use citylab::runtime::effects::{Places, World};
use citylab::runtime::event::Event;
use uuid::Uuid;

use super::disk_trouble::Mount;
use super::fixture::{add, now, open, texts};

/// A session on a full disk, as the program has it.
struct Full {
    mount: Mount,
    world: World,
    model: Model,
    events: Receiver<Event>,
}

impl Full {
    /// Starts a session and says more than the disk holds; nothing where no disk can be mounted.
    fn new(elsewhere: &[&str]) -> Option<Self> {
        let mount = Mount::new("size=64k")?;
        let (sender, events) = channel();
        let places = Places {
            sessions: mount.folder(),
            reports: mount.folder().join("reports"),
            elsewhere: elsewhere.iter().map(|name| mount.workspace.path(name)).collect(),
            outside: mount.workspace.path("outside"),
            config: None,
        };
        let tell = Arc::new(move |event| drop(sender.send(event)));
        let mut world = World::new(places, tell, Box::new(|job| job()), Box::new(Uuid::now_v7));
        let model = Model::new(Lang::EN, Size { columns: 80, rows: 24 }, now());
        world.perform(Effect::Start("Waste".to_owned()), &model);
        let mut full = Self { mount, world, model, events };
        full.until(|model| model.workspace.is_some());
        let step = add(&mut full.model.workspace.as_mut().unwrap().session, &"x".repeat(100_000));
        full.world.perform(Effect::Keep(Box::new(step)), &full.model);
        full.until(|model| model.workspace.as_ref().unwrap().saving.failing.is_some());
        Some(full)
    }

    fn path(&self) -> PathBuf {
        self.model.workspace.as_ref().unwrap().path.clone()
    }

    /// Takes what the world tells until the model is as it should be.
    fn until(&mut self, is_it: impl Fn(&Model) -> bool) {
        while !is_it(&self.model) {
            let event = self.events.recv_timeout(Duration::from_secs(30)).unwrap();
            let msg = match event {
                Event::Opened(opened) => Msg::Opened(opened.unwrap()),
                Event::Saving(event) => self.world.understand(event, &self.model),
                Event::Msg(msg) => msg,
                other => panic!("{other:?}"),
            };
            update(&mut self.model, msg, now());
        }
    }
}

#[test]
fn the_session_goes_to_the_first_folder_that_can_be_written() {
    let Some(mut full) = Full::new(&["disk/reports", "home", "temp"]) else { return };
    let old = full.path();
    full.world.perform(Effect::SaveElsewhere, &full.model);
    full.until(|model| model.workspace.as_ref().unwrap().path != old);
    let new = full.path();
    assert_eq!(new, full.mount.workspace.path("home/Waste.ron"));
    assert_eq!(full.model.workspace.as_ref().unwrap().saving.failing, None);
    let notice = full.model.notice.as_ref().unwrap();
    assert!(notice.text.contains(new.to_str().unwrap()), "{notice:?}");
    full.until(|model| {
        let workspace = model.workspace.as_ref().unwrap();
        workspace.saving.saved == workspace.session.seq
    });
    full.world.finish().unwrap();
    assert_eq!(texts(&open(&new).session), ["x".repeat(100_000)]);
    assert!(!full.mount.workspace.path("temp").exists());
}

#[test]
fn where_no_folder_can_be_written_that_is_said_and_nothing_else_changes() {
    let Some(mut full) = Full::new(&["disk/reports", "file"]) else { return };
    fs::write(full.mount.workspace.path("file"), "").unwrap();
    let old = full.path();
    full.model.notice = None;
    full.world.perform(Effect::SaveElsewhere, &full.model);
    full.until(|model| model.notice.is_some());
    let notice = full.model.notice.as_ref().unwrap();
    assert!(notice.text.contains("file") && notice.alarm, "{notice:?}");
    assert_eq!(full.path(), old);
    assert!(full.model.workspace.as_ref().unwrap().saving.failing.is_some());
    let unsaved = full.world.finish().unwrap_err();
    assert_eq!(unsaved.path, Some(old));
}
