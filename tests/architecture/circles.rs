//! No circles: of two modules side by side, at most one needs the other.

use std::collections::{BTreeMap, BTreeSet};

use super::{placed_paths, whole_path};
use crate::shared::source::{self, Source, sources};

/// The rooms of which no modules import each other in a circle: all but `app`, where the table of modes
/// names what each does to the model, and the model asks the table.
const WITHOUT_CIRCLES: &[&str] = &[
    "cli", "config", "domain", "error", "export", "i18n", "import", "runtime", "storage", "text",
    "view",
];

#[test]
fn modules_of_a_room_import_each_other_in_no_circle() {
    let sources = sources();
    let mut wrong = Vec::new();
    for room in WITHOUT_CIRCLES {
        let of_room: Vec<&Source> = sources.iter().filter(|s| s.room() == *room).collect();
        wrong.extend(circle(&imports(&of_room)));
    }
    assert!(
        wrong.is_empty(),
        "these modules import each other in a circle; move what both need to a module that \
         imports neither:\n{}",
        wrong.join("\n")
    );
}

#[test]
fn a_circle_is_seen() {
    let module = |path: &str, code: &str| {
        let tokens = source::tokens(code);
        Source { path: path.to_owned(), text: code.to_owned(), tokens }
    };
    let a = module("src/domain/a.rs", "use super::b::c::C; use super::B;");
    let b = module("src/domain/b.rs", "use c::C; fn f() { C::of(crate::domain::d::D) }");
    let inner = module("src/domain/b/c.rs", "use super::B; use super::super::d::D;");
    let back = module("src/domain/d.rs", "use super::a::A;");
    let away = module("src/domain/d.rs", "use crate::text::a::A;");
    assert_eq!(
        circle(&imports(&[&a, &b, &inner, &back])),
        Some("domain::d → domain::a → domain::b".to_owned())
    );
    assert_eq!(circle(&imports(&[&a, &b, &inner, &away])), None);
}

/// Lists which module imports which of those beside it; what a module holds inside counts as its
/// own, and a module and those inside it may import each other.
fn imports(sources: &[&Source]) -> BTreeMap<String, BTreeSet<String>> {
    let modules: BTreeSet<Vec<String>> = sources.iter().map(|source| source.module()).collect();
    let mut found: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for (module, path) in sources.iter().flat_map(|source| placed_paths(source)) {
        let Some(whole) = whole_path(&module, &path) else { continue };
        let lengths = (1..=whole.len()).rev();
        let Some(to) = lengths.map(|n| &whole[..n]).find(|path| modules.contains(*path)) else {
            continue;
        };
        let shared = module.iter().zip(to).take_while(|(a, b)| a == b).count();
        if shared > 0 && shared < module.len() && shared < to.len() {
            let name = |path: &[String]| path[..=shared].join("::");
            found.entry(name(&module)).or_default().insert(name(to));
        }
    }
    found
}

/// Says the modules of a circle, if there is one.
fn circle(imports: &BTreeMap<String, BTreeSet<String>>) -> Option<String> {
    let next = |module: &String| imports.get(module).into_iter().flatten();
    let mut ways: Vec<Vec<&String>> = imports.keys().map(|module| vec![module]).collect();
    let mut seen = BTreeSet::new();
    while let Some(way) = ways.pop() {
        for module in next(way[way.len() - 1]) {
            if module == way[0] {
                let names: Vec<&str> = way.iter().map(|name| name.as_str()).collect();
                return Some(names.join(" → "));
            }
            if seen.insert((way[0], module)) {
                ways.push(way.iter().copied().chain([module]).collect());
            }
        }
    }
    None
}
