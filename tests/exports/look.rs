//! Reports to look at, written by hand into the folder `CITYLAB_REPORTS` names.

use std::path::Path;

use citylab::domain::{Format, Voices};
use citylab::export::{Overwrite, Stop, write_to};
use citylab::i18n::Lang;

use super::corpus;

#[test]
#[ignore = "writes files for a person to look at"]
fn example_reports() {
    let dir = std::env::var("CITYLAB_REPORTS").expect("CITYLAB_REPORTS names a folder");
    let mut sessions: Vec<_> = corpus::EXAMPLES.map(|n| (n, corpus::example(n))).into();
    sessions.push(("hostile", corpus::hostile()));
    for (name, session) in sessions {
        for lang in Lang::ALL {
            for format in Format::ALL {
                let documents =
                    corpus::export(&session, format, &corpus::options(lang, Voices::Names))
                        .unwrap();
                let dir = Path::new(&dir).join(format!("{name}-{lang}"));
                write_to(&dir, &documents, Overwrite::Force, &Stop::default()).unwrap();
            }
        }
    }
}
