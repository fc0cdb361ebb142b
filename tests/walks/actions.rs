//! The actions of a lab: what became of them, in whichever of its sessions they stand.

use std::fs;
use std::path::{Path, PathBuf};

use citylab::domain::{FORMAT, Format, LabPlan, Label, Moment, Outcome, Session, Voices};
use citylab::export::{Options, Progress, Report, Stop, render};
use citylab::i18n::Lang;
use citylab::runtime::lab_sessions::LabSessions;
use citylab::storage::{self, OpenMode, Opened, format, library};
use jiff::civil::date;

use crate::shared::walk::{Seen, Walk};

fn said(lang: Lang, en: &'static str, ru: &'static str) -> &'static str {
    if lang == Lang::EN { en } else { ru }
}

/// A lab of two platforms with actions of each kind; it is the 26th of November 2014.
fn lab(lang: Lang) -> Seen {
    let folder = tempfile::tempdir().unwrap();
    let sessions = folder.path().join("sessions");
    fs::create_dir_all(&sessions).unwrap();
    let mut plan = LabPlan { format: FORMAT, ..LabPlan::default() };
    plan.lab.title = said(lang, "The City for Life", "Город для жизни").to_owned();
    let names =
        [said(lang, "Waste management", "Обращение с отходами"), said(lang, "Parks", "Парки")];
    plan.platforms = names.map(str::to_owned).to_vec();
    let text = format::write_plan(&plan, &Default::default()).unwrap();
    fs::write(sessions.join("lab.ron"), text).unwrap();
    let first = said(
        lang,
        "Put containers into every yard of the city @Petrov !1.11.2014<Enter>Sign the contract \
         @Ivanova !1.03.2015<Enter>Draw a map of the dumps<Enter>",
        "Поставить контейнеры в каждом дворе города @Петров !1.11.2014<Enter>Подписать договор \
         @Иванова !1.03.2015<Enter>Нарисовать карту свалок<Enter>",
    );
    let second = said(
        lang,
        "Plant lindens @Petrov, Ivanova !1.05.2015<Enter>Mend the benches @Sidorov<Enter>",
        "Посадить липы @Петров, Иванова !1.05.2015<Enter>Починить скамейки @Сидоров<Enter>",
    );
    let start = Walk::new().lang(lang).inside(folder).start(names[0]);
    let one = start.keys(&format!("<F4><F4><F4>{first}"));
    Walk::new().lang(lang).after(&one).start(names[1]).keys(&format!("<F4><F4><F4>{second}"))
}

fn outcome(seen: &Seen, number: u32, label: u32) -> Option<Outcome> {
    seen.session_of(number).1.answer(Label::A(label)).unwrap().commitment.outcome
}

/// The bytes of all files of sessions.
fn bytes(seen: &Seen) -> Vec<(PathBuf, Vec<u8>)> {
    seen.sessions().into_iter().map(|path| (path.clone(), fs::read(path).unwrap())).collect()
}

fn go(seen: &Seen, lang: Lang, script: &str) -> Seen {
    Walk::new().lang(lang).after(seen).size(120, 40).keys(script)
}

#[test]
fn the_actions_of_all_sessions_stand_together() {
    for lang in Lang::ALL {
        let home = lab(lang);
        for (columns, rows) in [(80, 24), (40, 12), (120, 40)] {
            let at = |script: &str| {
                let walk = Walk::new().lang(lang).after(&home).size(columns, rows);
                walk.keys(script).screen()
            };
            let name = |what: &str| format!("actions_{what}_{lang}_{columns}");
            insta::assert_snapshot!(name("by_day"), at("<F10>"));
            insta::assert_snapshot!(name("by_owner"), at("<F10><Tab><Down><Down>"));
            let moved = said(lang, "1 May, no money", "1 мая, нет денег");
            insta::assert_snapshot!(name("asked"), at(&format!("<F10><Down><F6>{moved}")));
            let script = format!("<F10><Down><F6>{moved}<Enter><Down><Space><Down><Del><Enter>");
            insta::assert_snapshot!(name("recorded"), at(&format!("{script}<Up><Up>")));
            restore(&home);
        }
    }
}

/// Takes back all that a walk recorded, so that the next one begins as this one did.
fn restore(seen: &Seen) {
    for path in seen.sessions().into_iter().filter(|path| !path.ends_with("lab.ron")) {
        let Opened { mut session, mode: OpenMode::Writing(saver), .. } =
            storage::open(&path, Moment::now(), |_| {}).unwrap()
        else {
            panic!("open elsewhere")
        };
        let recorded = |session: &Session| {
            session.actions.iter().any(|action| action.commitment.outcome.is_some())
        };
        while recorded(&session) {
            saver.save(session.undo().unwrap().unwrap());
        }
        saver.close().unwrap();
    }
}

#[test]
fn done_moved_and_dropped_are_kept_in_their_sessions_and_taken_back() {
    for lang in Lang::ALL {
        let home = lab(lang);
        let day = date(2014, 11, 26);
        let seen = go(&home, lang, "<F10><Space>");
        assert_eq!(outcome(&seen, 1, 1), Some(Outcome::Done(day)), "{}", seen.screen());
        assert!(seen.says(said(lang, "5 promised, 1 done", "обещано 5, сделано 1")));
        let seen = go(&seen, lang, "<F10><End><Space>");
        assert_eq!(outcome(&seen, 1, 1), None, "opened again: {}", seen.screen());
        let why = said(lang, "1 June – the tender failed", "1 июня – торги сорвались");
        let seen = go(&seen, lang, &format!("<F10>2.{}<F6>{why}<Enter>", label(lang, 1)));
        let moved = Some(Outcome::Moved(date(2015, 6, 1)));
        assert_eq!(outcome(&seen, 2, 1), moved, "{}", seen.screen());
        let commitment = seen.session_of(2).1.answer(Label::A(1)).unwrap().commitment.clone();
        assert_eq!(commitment.due, Some(date(2015, 5, 1)));
        assert_eq!(commitment.why, said(lang, "the tender failed", "торги сорвались"));
        let days = said(lang, "1 May → 1 Jun 2015", "1 мая → 1 июн 2015");
        assert!(seen.says(days), "{}", seen.screen());
        let find = said(lang, "benches", "скамейки");
        let why = said(lang, "nobody sits there", "там никто не сидит");
        let drop = format!("<F10>{find}<Del>{why}<Enter>");
        let seen = go(&seen, lang, &drop);
        assert_eq!(outcome(&seen, 2, 2), Some(Outcome::Dropped(day)), "{}", seen.screen());
        // What was recorded is taken back step by step, in whichever session it is.
        let seen = go(&seen, lang, &format!("<F10><Space>{find}<F5><C-z>"));
        assert_eq!(outcome(&seen, 1, 1), Some(Outcome::Done(day)), "{}", seen.screen());
        assert_eq!(outcome(&seen, 2, 2), Some(Outcome::Dropped(day)), "{}", seen.screen());
        let map = said(lang, "map", "карту");
        let two = format!("<F10>{map}<F5><Esc>{find}<F5><C-z><C-z><C-z>");
        let seen = go(&seen, lang, &two);
        assert_eq!(outcome(&seen, 1, 3), None, "{}", seen.screen());
        assert_eq!(outcome(&seen, 2, 2), Some(Outcome::Dropped(day)), "{}", seen.screen());
        assert!(seen.says(&lang.text("notice-nothing-to-undo")), "{}", seen.screen());
        // The plenary says all of it.
        let report = plenary(&seen, lang);
        let texts: [&str; 3] = if lang == Lang::EN {
            [
                "1 May 2015; put off to 1 June 2015 (the tender failed)",
                "1 November 2014; done 26 November 2014",
                "given up 26 November 2014 (nobody sits there)",
            ]
        } else {
            [
                "1 мая 2015; перенесено на 1 июня 2015 (торги сорвались)",
                "1 ноября 2014; сделано 26 ноября 2014",
                "снято 26 ноября 2014 (там никто не сидит)",
            ]
        };
        for text in texts {
            assert!(report.contains(text), "{text}: {report}");
        }
    }
}

/// The plenary and the reports of both sessions as plain text.
fn plenary(seen: &Seen, lang: Lang) -> String {
    let folder = seen.folder.path().join("sessions");
    let library = library::list(&folder);
    let lab = library.labs.into_iter().find(|lab| lab.path == folder).unwrap();
    let platforms = citylab::runtime::lab::platforms(LabSessions::read(lab), &[], lang);
    let now = "2014-11-26T12:00:00+07:00".parse().unwrap();
    let options = Options { lang, voices: Voices::Names, now };
    let mut reports = vec![Report::of_lab(&platforms, &options)];
    reports.extend([1, 2].map(|number| Report::of_session(&seen.session_of(number).1, &options)));
    let stop = Stop::default();
    let progress = Progress::new(&stop, &|_| {});
    let texts = reports.iter().map(|report| {
        let documents = render(report, Format::Text, &progress).unwrap();
        String::from_utf8(documents[0].bytes.clone()).unwrap()
    });
    texts.collect()
}

fn label(lang: Lang, number: u32) -> String {
    lang.label(Label::A(number))
}

#[test]
fn the_open_session_is_changed_in_the_usual_way() {
    let home = lab(Lang::EN);
    let path = home.session_of(2).0;
    let walk = |script: &str| {
        let walk = Walk::new().after(&home).open(&path).size(120, 40);
        walk.keys(script)
    };
    let seen = walk("half a line<S-F10><expect Sign the contract>lindens<F5>");
    assert!(seen.says("✓ done"), "{}", seen.screen());
    assert_eq!(outcome(&seen, 2, 1), Some(Outcome::Done(date(2014, 11, 26))));
    // There it can be taken back like any change.
    let seen = walk("<C-z>");
    assert_eq!(outcome(&seen, 2, 1), None, "{}", seen.screen());
    assert!(seen.says("half a line"), "{}", seen.screen());
    // Enter shows the action where it stands.
    let seen = walk("<S-F10>benches<Enter>");
    assert!(seen.says("▌") && seen.says("Mend the benches"), "{}", seen.screen());
    let seen = walk("<S-F10>contract<Enter>");
    assert!(seen.says("Waste management") && seen.says("Sign the contract"), "{}", seen.screen());
    // From here an action of another session is recorded in its own file.
    let seen = walk("<S-F10>contract<F5>");
    assert_eq!(outcome(&seen, 1, 2), Some(Outcome::Done(date(2014, 11, 26))), "{}", seen.screen());
    assert_eq!(seen.sessions().len(), 3);
}

#[test]
fn a_session_that_is_open_elsewhere_stays_as_it_is() {
    let home = lab(Lang::EN);
    let held = hold(&home.session_of(1).0);
    let before = bytes(&home);
    let seen = go(&home, Lang::EN, "<F10><Space>");
    assert!(
        seen.says("Another program has this session") && seen.says("1 overdue"),
        "{}",
        seen.screen()
    );
    assert_eq!(bytes(&home), before);
    let seen = go(&home, Lang::EN, "<F10>contract<F6>soon<Enter><Esc><Esc><Esc>");
    assert_eq!(bytes(&seen), before);
    drop(held);
}

fn hold(path: &Path) -> Opened {
    storage::open(path, Moment::now(), |_| {}).unwrap()
}

#[test]
fn what_is_typed_finds_owners_platforms_states_and_labels() {
    let home = lab(Lang::RU);
    let found = |typed: &str| go(&home, Lang::RU, &format!("<F10>{typed}"));
    for (typed, sum) in [
        ("иванова", "обещано 2"),
        ("ПАРКИ", "обещано 2"),
        ("просрочено", "обещано 1"),
        ("2.д1", "обещано 1"),
        ("2.A1", "обещано 1"),
        ("петров липы", "обещано 1"),
        ("ничего", "Набранному не подходит"),
    ] {
        let seen = found(typed);
        assert!(seen.says(sum), "{typed}: {}", seen.screen());
    }
    // The first Esc takes what is typed away, the next one leaves.
    assert!(found("иванова<Esc>").says("обещано 5"));
    assert!(!found("иванова<Esc><Esc>").says("обещано"));
}

#[test]
fn the_plenary_leads_to_the_actions_and_shows_what_became_of_them() {
    let home = lab(Lang::EN);
    let seen = go(&home, Lang::EN, "<F9><F10>lindens<F6>1.07.2015<Enter><Esc><Esc>");
    assert!(seen.says("1 Jul 2015"), "{}", seen.screen());
    assert!(!seen.says("1 May 2015"), "{}", seen.screen());
}

#[test]
fn what_became_of_an_action_is_recorded_in_its_session_too() {
    for lang in Lang::ALL {
        let home = lab(lang);
        let path = home.session_of(1).0;
        // The last action, then the one before it: owner, day, and what became of it.
        let at = |up: usize, typed: &str| {
            let script = format!("{}<Tab><Tab><Tab>{typed}<Enter>", "<Up>".repeat(up));
            Walk::new().lang(lang).after(&home).open(&path).keys(&script)
        };
        let moved = said(lang, "1 May 2015, no money", "1 мая 2015, нет денег");
        let seen = at(1, moved);
        assert_eq!(
            outcome(&seen, 1, 3),
            Some(Outcome::Moved(date(2015, 5, 1))),
            "{}",
            seen.screen()
        );
        assert!(seen.says(said(lang, "moved 1 May 2015 (no money)", "перенесено 1 мая 2015 (нет")));
        let seen = at(2, said(lang, "dropped: nobody wants it", "снято: никому не нужно"));
        assert_eq!(outcome(&seen, 1, 2), Some(Outcome::Dropped(date(2014, 11, 26))));
        let kept = seen.session_of(1).1.answer(Label::A(2)).unwrap().commitment.why.clone();
        assert_eq!(kept, said(lang, "nobody wants it", "никому не нужно"));
        let seen = at(3, said(lang, "done 3 Nov", "сделано 3 ноября"));
        assert_eq!(
            outcome(&seen, 1, 1),
            Some(Outcome::Done(date(2014, 11, 3))),
            "{}",
            seen.screen()
        );
        // With nothing typed the choices are that it is done today, or open after all.
        let seen = at(3, "<Down><Down>");
        assert_eq!(outcome(&seen, 1, 1), None, "{}", seen.screen());
        let seen = at(3, "<Down>");
        assert_eq!(outcome(&seen, 1, 1), Some(Outcome::Done(date(2014, 11, 26))));
        // The next action has nothing of the kind, and "nothing" takes the day away, not the owner.
        let seen = Walk::new().lang(lang).after(&home).open(&path).keys("<Tab><Tab><Tab>");
        assert!(!seen.says(&lang.text("prompt-outcome")), "{}", seen.screen());
        let seen = at(2, "<S-Tab><Down><Down>");
        let kept = seen.session_of(1).1.answer(Label::A(2)).unwrap().commitment.clone();
        assert_eq!((kept.due, kept.who.is_empty()), (None, false), "{}", seen.screen());
    }
}

#[test]
fn the_help_of_the_actions_names_their_keys() {
    for lang in Lang::ALL {
        let seen = Walk::new().lang(lang).after(&lab(lang)).keys("<F10><F1>");
        assert!(seen.says(&lang.text("help-actions-title")), "{}", seen.screen());
        assert!(seen.says(said(lang, "F6 asks to which day", "F6 спросит")), "{}", seen.screen());
    }
}
