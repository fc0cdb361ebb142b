//! The rules of the house: which room may use which, how long a file may be, who may write what.

mod circles;
mod output;
mod rooms;
mod unused;

use std::collections::BTreeSet;
use std::fs;

use rooms::Crates::{AllBut, Only};
use rooms::{ROOMS, Room};

use crate::shared::source::{self, Source, Token, sources, top};

/// The one place that reads the clock, and how it is set here, for the rooms that may not.
const CLOCK: &str = "src/domain/moment.rs";

/// Long files that are tables, not code, each with its reason beside it.
const DATA: &[&str] = &[];

#[test]
fn every_file_belongs_to_a_room() {
    for source in sources() {
        let known = ["lib", "main"].contains(&source.room())
            || ROOMS.iter().any(|room| room.name == source.room());
        assert!(
            known,
            "{} opens a room that tests/architecture.rs does not know: put the file into the room \
             it belongs to, or add the new room and what it may use to ROOMS there",
            source.path
        );
        assert!(!source.path.ends_with("/mod.rs"), "{}: write src/room.rs instead", source.path);
        for name in ["utils", "util", "manager", "helper", "helpers", "misc", "common"] {
            assert!(
                !source.module().iter().any(|module| module == name),
                "{} is named “{name}”: name it by what it holds",
                source.path
            );
        }
    }
}

#[test]
fn rooms_use_only_what_they_may() {
    let mut wrong = Vec::new();
    for source in sources() {
        let Some(room) = ROOMS.iter().find(|room| room.name == source.room()) else { continue };
        for what in trespasses(room, &source, &dependencies()) {
            wrong.push(format!("{}: {what}", source.path));
        }
    }
    assert!(
        wrong.is_empty(),
        "these files use what their room may not (the table ROOMS in tests/architecture.rs); move \
         the code to the room that may, or hand the value in as an argument:\n{}",
        wrong.join("\n")
    );
}

#[test]
fn a_trespass_is_seen() {
    let room = |name: &str| ROOMS.iter().find(|room| room.name == name).unwrap();
    let seen = |name: &str, path: &str, code: &str| {
        let tokens = source::without_tests(&source::tokens(code));
        let source = Source { path: path.to_owned(), text: code.to_owned(), tokens };
        !trespasses(room(name), &source, &dependencies()).is_empty()
    };
    for code in [
        "use ratatui::Frame;",
        "use crate::storage::format;",
        "use crate::{domain::Session, storage};",
        "fn f() { crate::storage::read(); }",
        "use super::super::storage::format;",
        "mod a { use super::super::super::view::x; }",
        "fn f() -> std::io::Result<()> { std::fs::read(\"x\") }",
        "use std::{fmt, fs};",
        "fn f() { let at = Moment::now(); }",
        "fn f(id: uuid::Uuid) { citylab::storage::open(id) }",
    ] {
        assert!(seen("app", "src/app/update.rs", code), "{code}");
    }
    for code in [
        "use super::storage_note; use crate::domain::Session; use crate::t;",
        "// use ratatui::Frame;\nconst A: &str = \"use ratatui::Frame;\";",
        "#[cfg(test)] mod tests { use crate::storage::format; }",
        "fn f(m: &M) { m.fs::<u8>(); let now = m.now; }",
    ] {
        assert!(!seen("app", "src/app/update.rs", code), "{code}");
    }
}

#[test]
fn a_file_is_one_thought() {
    for source in sources() {
        let lines = source.text.lines().count();
        assert!(
            lines <= 400 || DATA.contains(&source.path.as_str()),
            "{} has {lines} lines, more than 400: part it by thought",
            source.path
        );
        assert!(
            source.path != "src/main.rs" || lines <= 40,
            "src/main.rs has {lines} lines, more than 40: it only reads arguments, runs and exits; \
             the rest belongs to src/cli.rs"
        );
    }
}

#[test]
fn the_top_level_holds_little() {
    for entry in fs::read_dir(top()).unwrap() {
        let name = entry.unwrap().file_name().to_string_lossy().into_owned();
        let known = ["Cargo.toml", "Cargo.lock", "README.md", "sessions", "src", "target", "tests"];
        assert!(
            known.contains(&name.as_str()) || name.starts_with('.') || name.starts_with("LICENSE"),
            "“{name}” stands at the top level: move it into src, sessions or tests"
        );
    }
}

#[test]
fn only_the_domain_writes_to_a_session() {
    let fields = session_fields();
    assert!(fields.contains("troubles") && fields.contains("seq"), "{fields:?}");
    let mut wrong = Vec::new();
    for source in sources().iter().filter(|source| source.room() != "domain") {
        for field in writes(&source.tokens, &fields) {
            wrong.push(format!("{}: session.{field}", source.path));
        }
    }
    assert!(
        wrong.is_empty(),
        "a session changes through Session::apply alone, so that it can be undone and is kept by \
         the journal; make an Edit of these:\n{}",
        wrong.join("\n")
    );
}

#[test]
fn a_write_is_seen() {
    let fields = session_fields();
    let seen = |code: &str| !writes(&source::tokens(code), &fields).is_empty();
    assert!(seen("session.stage = Stage::Ways;"));
    assert!(seen("self.session.draft.push_str(text);"));
    assert!(seen("workspace.session.seq += 1;"));
    assert!(seen("fill(&mut session.troubles);"));
    assert!(!seen("if session.stage == stage { session.troubles.len(); }"));
    assert!(!seen("match session.stage { a => session.apply(b) }"));
}

#[test]
fn colours_stand_in_one_file() {
    const METHODS: [&str; 11] =
        ["fg", "bg", "black", "red", "green", "yellow", "blue", "magenta", "cyan", "gray", "white"];
    let mut wrong = Vec::new();
    for source in sources() {
        let shows = ["app", "view", "runtime", "cli"].contains(&source.room());
        // The screen puts every colour there is into bytes, and chooses none.
        let sends = source.path.starts_with("src/runtime/screen/");
        if !shows || sends || source.path.starts_with("src/view/style") {
            continue;
        }
        for (i, token) in source.tokens.iter().enumerate() {
            let Some(word) = token.word() else { continue };
            let after_dot = i > 0 && source.tokens[i - 1].is_mark('.');
            let called = source.tokens.get(i + 1).is_some_and(|next| next.is_mark('('));
            let plain = word.trim_start_matches("on_").trim_start_matches("light_");
            let plain = plain.trim_start_matches("dark_");
            if word == "Color" || after_dot && called && METHODS.contains(&plain) {
                wrong.push(format!("{}: {word}", source.path));
            }
        }
    }
    assert!(
        wrong.is_empty(),
        "colours are named by meaning in src/view/style.rs and nowhere else; use a style of it, or \
         add one there:\n{}",
        wrong.join("\n")
    );
}

/// With `use-dev-tty` it answers without having read (crossterm issue 839), so keys would be lost.
#[test]
fn nobody_asks_crossterm_whether_there_is_input() {
    for source in sources() {
        let asks = source.tokens.windows(4).any(|four| {
            four[0].is("event")
                && four[1].is_mark(':')
                && four[2].is_mark(':')
                && four[3].is("poll")
        });
        let of_system = source.tokens.iter().any(|token| token.is("rustix"));
        assert!(!asks || of_system, "{} calls crossterm's event::poll", source.path);
    }
}

/// Returns a path from the top of the crate; nothing for one that leads out of it.
fn whole_path(module: &[String], path: &[String]) -> Option<Vec<String>> {
    match path.first()?.as_str() {
        "crate" | "citylab" => Some(path[1..].to_vec()),
        "super" => {
            let up = path.iter().take_while(|word| *word == "super").count();
            let around = &module[..module.len().saturating_sub(up)];
            Some(around.iter().chain(&path[up..]).cloned().collect())
        }
        _ => None,
    }
}

/// Lists what a file uses and its room may not.
fn trespasses(room: &Room, source: &Source, dependencies: &BTreeSet<String>) -> Vec<String> {
    let mut found = BTreeSet::new();
    for (module, path) in placed_paths(source) {
        let Some(first) = path.first() else { continue };
        let inner = match first.as_str() {
            "crate" | "citylab" | "super" => {
                whole_path(&module, &path).and_then(|whole| whole.first().cloned())
            }
            name => {
                let allowed = match room.crates {
                    Only(names) => names.contains(&name),
                    AllBut(names) => !names.contains(&name),
                };
                if dependencies.contains(name) && !allowed {
                    found.insert(format!("the crate {name}"));
                }
                let second = path.get(1).map_or("", String::as_str);
                let world = ["fs", "net", "env", "process", "thread", "time"].contains(&second);
                if name == "std" && world && !room.touches_the_world && source.path != CLOCK {
                    found.insert(format!("std::{second}"));
                }
                let last = path.last().map_or("", String::as_str);
                let clock = ["now", "now_v7", "now_v1"].contains(&last) && path.len() > 1;
                if clock && !room.touches_the_world && source.path != CLOCK {
                    found.insert(format!("the clock ({})", path.join("::")));
                }
                None
            }
        };
        // The macro of the texts stands at the top of the crate, as exported macros do.
        let inner = inner.map(|name| if name == "t" { "i18n".to_owned() } else { name });
        let is_room = |name: &String| ROOMS.iter().any(|room| room.name == name);
        if let Some(name) = inner.filter(is_room)
            && name != room.name
            && !room.rooms.contains(&name.as_str())
        {
            found.insert(format!("the room {name}"));
        }
    }
    found.into_iter().collect()
}

/// Lists the paths of a file, each with the modules around it, those within the file included.
fn placed_paths(source: &Source) -> Vec<(Vec<String>, Vec<String>)> {
    let mut found = Vec::new();
    let mut module = source.module();
    let mut depth = 0;
    let mut opened = Vec::new();
    let mut start = 0;
    for (i, token) in source.tokens.iter().enumerate() {
        let mut turn = |module: &[String], end: usize| {
            let part = &source.tokens[start..end];
            found.extend(source::paths(part).into_iter().map(|path| (module.to_vec(), path)));
            start = end;
        };
        if token.is_mark('{') {
            depth += 1;
            if i >= 2
                && source.tokens[i - 2].is("mod")
                && let Some(name) = source.tokens[i - 1].word()
            {
                turn(&module, i + 1);
                module.push(name.to_owned());
                opened.push(depth);
            }
        } else if token.is_mark('}') {
            if opened.last() == Some(&depth) {
                turn(&module, i);
                module.pop();
                opened.pop();
            }
            depth -= 1;
        }
    }
    let rest = source::paths(&source.tokens[start..]);
    found.extend(rest.into_iter().map(|path| (module.clone(), path)));
    found
}

/// Reads the names of the crates the program is built on, as source writes them.
fn dependencies() -> BTreeSet<String> {
    let manifest = fs::read_to_string(top().join("Cargo.toml")).unwrap();
    let mut names = BTreeSet::new();
    let mut inside = false;
    for line in manifest.lines() {
        if line.starts_with('[') {
            inside = line.ends_with("dependencies]") && !line.contains("dev-");
        } else if inside && let Some((name, _)) = line.split_once('=') {
            names.insert(name.trim().replace('-', "_"));
        }
    }
    assert!(names.contains("ratatui"), "Cargo.toml was not understood: {names:?}");
    names
}

/// Reads the names of the fields of a session from its definition.
fn session_fields() -> BTreeSet<String> {
    let text = fs::read_to_string(top().join("src/domain/session.rs")).unwrap();
    let tokens = source::tokens(&text);
    let start = tokens.windows(2).position(|pair| pair[0].is("struct") && pair[1].is("Session"));
    let rest = &tokens[start.expect("src/domain/session.rs defines Session")..];
    let end = rest.iter().position(|token| token.is_mark('}')).unwrap();
    let names = rest[..end].windows(3).filter(|three| three[0].is("pub") && three[2].is_mark(':'));
    names.map(|three| three[1].word().unwrap().to_owned()).collect()
}

/// Lists the fields of a session that this code writes to.
fn writes(tokens: &[Token], fields: &BTreeSet<String>) -> Vec<String> {
    const CHANGING: [&str; 16] = [
        "push",
        "push_str",
        "pop",
        "insert",
        "remove",
        "clear",
        "retain",
        "extend",
        "truncate",
        "swap",
        "sort",
        "sort_by_key",
        "drain",
        "append",
        "iter_mut",
        "get_mut",
    ];
    let mut found = Vec::new();
    for (i, three) in tokens.windows(3).enumerate() {
        let of_session = three[0].word().is_some_and(|word| word.ends_with("session"));
        let Some(field) = three[2].word().filter(|name| fields.contains(*name)) else { continue };
        if !of_session || !three[1].is_mark('.') {
            continue;
        }
        let next = |n: usize| tokens.get(i + 2 + n);
        let mark = |n: usize, mark: char| next(n).is_some_and(|token| token.is_mark(mark));
        let sets = mark(1, '=') && !mark(2, '=') && !mark(2, '>');
        let adds = (mark(1, '+') || mark(1, '-')) && mark(2, '=');
        let calls = mark(1, '.')
            && next(2).and_then(Token::word).is_some_and(|word| CHANGING.contains(&word));
        let lends = i >= 2 && tokens[i - 1].is("mut") && tokens[i - 2].is_mark('&');
        if sets || adds || calls || lends {
            found.push(field.to_owned());
        }
    }
    found
}
