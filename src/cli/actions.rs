//! `citylab actions`: what was promised in all sessions of the lab, and what became of it.

mod record;

use std::path::PathBuf;

use serde_json::{Value, json};

use super::arguments::{Actions, By};
use super::outcome::{Failure, complain, print, print_json};
use super::sessions::{Sessions, exact};
use super::table::{room, table};
use crate::domain::{
    Commitment, CommitmentField, Date, FieldValue, Label, Moment, Outcome, Progress, Session, Sheet,
};
use crate::error::{Sentence, library_faults};
use crate::i18n::Lang;
use crate::storage;
use crate::storage::library::State;
use crate::t;
use crate::text;

/// Lists the actions, or records what became of one.
pub(super) fn run(sessions: &Sessions, asked: &Actions) -> Result<(), Failure> {
    let sessions = &sessions.within(asked.within.lab())?;
    if asked.done.is_some() || asked.moved.is_some() || asked.dropped.is_some() || asked.open {
        return record::run(sessions, asked);
    }
    let today = Moment::now().date();
    let (mut actions, mut none_read) = (Vec::new(), true);
    for file in files(sessions, asked)? {
        match storage::look_at(&file) {
            Ok(session) => {
                none_read = false;
                actions.extend(actions_of(&session, &file, today));
            }
            Err(error) => complain(&error.sentence(sessions.lang)),
        }
    }
    // Nobody may read that there are no actions.
    if none_read && !asked.name.is_empty() {
        return Err(Failure::Told);
    }
    actions.retain(|action| !asked.overdue || action.progress == Progress::Overdue);
    if asked.by == By::Owner && !asked.json {
        // Whoever asks for one of several owners finds the action there.
        actions = actions.into_iter().flat_map(Action::of_each_owner).collect();
    }
    match asked.by {
        By::Due => actions.sort_by_key(|action| (action.rank(), action.commitment.due_now())),
        By::Owner => actions.sort_by_key(|action| {
            let owner = text::fold(&action.owner);
            (owner.is_empty(), owner, action.rank(), action.commitment.due_now())
        }),
    }
    if asked.json {
        return print_json(&actions.iter().map(as_json).collect::<Vec<_>>());
    }
    print(&action_table(sessions.lang, asked, &actions))
}

/// An action of some session.
#[derive(Clone)]
struct Action {
    file: PathBuf,
    lab: String,
    platform: String,
    label: Label,
    text: String,
    /// Who does it: all of them, or the one under whom it is listed.
    owner: String,
    commitment: Commitment,
    progress: Progress,
}

impl Action {
    /// Returns its place in the list: what is overdue, what comes, what has no day, what is over.
    fn rank(&self) -> u8 {
        match (self.progress, self.commitment.due_now()) {
            (Progress::Overdue, _) => 0,
            (Progress::Open | Progress::Moved, Some(_)) => 1,
            (Progress::Open | Progress::Moved, None) => 2,
            (Progress::Done | Progress::Dropped, _) => 3,
        }
    }

    /// Returns the action once for each of its owners, or as it is while nobody took it.
    fn of_each_owner(self) -> Vec<Self> {
        let owners: Vec<String> = self.commitment.owners().map(str::to_owned).collect();
        if owners.is_empty() {
            return vec![self];
        }
        owners.into_iter().map(|owner| Self { owner, ..self.clone() }).collect()
    }
}

fn actions_of(session: &Session, file: &std::path::Path, today: Date) -> Vec<Action> {
    let of = |answer: &crate::domain::Answer| {
        let commitment = answer.commitment_with_merged();
        Action {
            file: file.to_owned(),
            lab: session.lab.title.clone(),
            platform: session.platform.clone(),
            label: answer.label,
            text: answer.text.clone(),
            owner: commitment.who.trim().to_owned(),
            progress: commitment.progress(today),
            commitment,
        }
    };
    session.sheet(Sheet::Actions).iter().map(of).collect()
}

/// Finds the sessions asked for, all of them by default; those that are open elsewhere are named.
fn files(sessions: &Sessions, asked: &Actions) -> Result<Vec<PathBuf>, Failure> {
    let lang = sessions.lang;
    let mut files = sessions.find_all(&asked.name)?;
    let library = sessions.library();
    library_faults(&library, lang).iter().for_each(|fault| complain(fault));
    for entry in library.into_sessions() {
        let wanted = asked.name.is_empty() || files.contains(&entry.path);
        if wanted && let State::InUse(holder) = &entry.state {
            let (platform, place) = (entry.platform.as_str(), holder.sentence(lang));
            complain(&t!(lang, "actions-in-use", platform = platform, place = place));
        }
        if asked.name.is_empty() {
            files.push(entry.path);
        }
    }
    files.sort();
    Ok(files)
}

fn action_table(lang: Lang, asked: &Actions, actions: &[Action]) -> String {
    if actions.is_empty() {
        let nothing =
            if asked.overdue { t!(lang, "actions-none-overdue") } else { t!(lang, "actions-none") };
        return format!("{nothing}\n");
    }
    let rows: Vec<Vec<String>> = actions.iter().map(|action| row(lang, action)).collect();
    table(&rows, &[], 2, room())
}

fn row(lang: Lang, action: &Action) -> Vec<String> {
    let none = || "–".to_owned();
    let owner = action.owner.clone();
    let day = action.commitment.due_now().map_or_else(none, |day| day.to_string());
    vec![
        lang.label(action.label),
        action.platform.clone(),
        action.text.clone(),
        if owner.is_empty() { none() } else { owner },
        day,
        state(lang, &action.commitment, action.progress),
    ]
}

/// Says how an action stands, with the day on which it was done or given up.
fn state(lang: Lang, commitment: &Commitment, progress: Progress) -> String {
    let day = ended(commitment).map(|day| day.to_string()).unwrap_or_default();
    match progress {
        Progress::Overdue => t!(lang, "actions-overdue"),
        Progress::Open => t!(lang, "actions-open"),
        Progress::Moved => t!(lang, "actions-moved"),
        Progress::Done => t!(lang, "actions-done", day = day),
        Progress::Dropped => t!(lang, "actions-dropped", day = day),
    }
}

/// Shows an action to other programs; fields are added over time, and none is taken away.
///
/// `due` is the day by which it is to be done now, `promised` that which was promised first, and
/// `ended` the day on which it was done or given up.
fn as_json(action: &Action) -> Value {
    let commitment = &action.commitment;
    let day = |day: Option<Date>| day.map(|day| day.to_string());
    let state = match action.progress {
        Progress::Open => "open",
        Progress::Overdue => "overdue",
        Progress::Done => "done",
        Progress::Moved => "moved",
        Progress::Dropped => "dropped",
    };
    let mut json = json!({
        "file": exact(&action.file), "lab": action.lab, "platform": action.platform,
        "label": action.label.to_string(), "text": action.text, "due": day(commitment.due_now()),
        "promised": day(commitment.due), "state": state, "ended": day(ended(commitment)),
    });
    for field in CommitmentField::ALL {
        if let (FieldValue::Text(text), Some(json)) = (commitment.get(field), json.as_object_mut())
        {
            let name = if field == CommitmentField::Owner { "owner" } else { field.id() };
            json.insert(name.to_owned(), text.into());
        }
    }
    if let Some(json) = json.as_object_mut() {
        json.insert("owners".to_owned(), commitment.owners().collect::<Vec<_>>().into());
    }
    json
}

/// Returns the day on which an action was done or given up.
fn ended(commitment: &Commitment) -> Option<Date> {
    match commitment.outcome {
        Some(Outcome::Done(day) | Outcome::Dropped(day)) => Some(day),
        Some(Outcome::Moved(_)) | None => None,
    }
}
