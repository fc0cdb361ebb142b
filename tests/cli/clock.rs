//! A clock set to another age: the program is run under one, by a library that is loaded before the
//! system's own.

use std::path::PathBuf;
use std::process::Command;

use crate::shared::home::{Home, Ran};

const SHIM: &str = "
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdlib.h>
#include <time.h>
int clock_gettime(clockid_t clock, struct timespec *at) {
    int (*own)(clockid_t, struct timespec *) = dlsym(RTLD_NEXT, \"clock_gettime\");
    int done = own(clock, at);
    if (clock == CLOCK_REALTIME) at->tv_sec = atoll(getenv(\"CLOCK_SHOWS\"));
    return done;
}
";

/// Builds the library; nothing where there is no compiler.
fn shim(home: &Home) -> Option<PathBuf> {
    let (source, library) = (home.path("clock.c"), home.path("clock.so"));
    std::fs::write(&source, SHIM).unwrap();
    let mut compiler = Command::new("cc");
    compiler.args(["-shared", "-fPIC", "-o"]).args([&library, &source]).arg("-ldl");
    compiler.status().is_ok_and(|status| status.success()).then_some(library)
}

#[test]
fn no_year_of_the_clock_stops_the_program() {
    // A year before the first of all calendars, before 1970, and the last seconds of 9999 and later.
    let years = [
        -400_000_000_000_i64,
        -70_000_000_000,
        -1,
        0,
        253_402_207_199,
        253_402_300_799,
        400_000_000_000,
    ];
    for second in years {
        let home = Home::new();
        let Some(library) = shim(&home) else { return };
        let run = |arguments: &[&str]| {
            let mut command = home.command(arguments);
            command.env("LD_PRELOAD", &library).env("CLOCK_SHOWS", second.to_string());
            command.env("TZ", "Asia/Novokuznetsk");
            let ran = Ran::of(&mut command);
            assert_eq!((ran.code, ran.err.as_str()), (0, ""), "{second}: {arguments:?}: {ran:?}");
            ran.out
        };
        home.add("Waste", "troubles", "Nobody collects glass");
        home.add("Waste", "actions", "Draw a map @Petrov !1 March 2031");
        run(&["list"]);
        run(&["check"]);
        let formats = "docx,pdf,html,md,txt,csv,json,ics";
        let written = run(&["export", "Waste", "--to", formats]);
        assert_eq!(written.lines().count(), 11, "{second}: {written}");
        // Before 1970 the library of workbooks gives up; that format alone fails then.
        if second >= 0 {
            run(&["export", "Waste", "--to", "xlsx"]);
        }
        run(&["plenary", "--to", "md"]);
        let added = home.path("more.txt");
        std::fs::write(&added, "one\ntwo\n").unwrap();
        run(&["import", "Waste", added.to_str().unwrap(), "--as", "ways", "--yes"]);
        run(&["import", "Water", added.to_str().unwrap(), "--as", "ways", "--new", "--yes"]);
        run(&["check"]);
        run(&["list", "--json"]);
    }
}

/// What writes workbooks panics under such a clock. That is a failure of this format alone, said in
/// one sentence.
#[test]
fn a_format_whose_library_panics_keeps_back_no_other() {
    let home = Home::new();
    let Some(library) = shim(&home) else { return };
    home.add("Waste", "troubles", "Nobody collects glass");
    for arguments in [["export", "Waste"].as_slice(), &["plenary"]] {
        let mut command = home.command(&[arguments, &["--to", "md,xlsx,json"]].concat());
        command.env("LD_PRELOAD", &library).env("CLOCK_SHOWS", "-1");
        let ran = Ran::of(&mut command);
        assert_eq!(ran.code, 1, "{ran:?}");
        let written: Vec<&str> = ran.out.lines().collect();
        assert_eq!(written.len(), 2, "{ran:?}");
        assert!(written.iter().all(|name| home.path("work").join(name).is_file()), "{ran:?}");
        let said = "citylab: The report cannot be made as xlsx while the computer’s clock shows a year \
                    before 1970; set the clock.\n";
        assert_eq!(ran.err, said);
    }
}
