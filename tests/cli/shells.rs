//! What other programs load: completions and the manual page.

use std::fs;
use std::process::Command;

use crate::shared::home::Home;

/// Tells whether a program is there; where all must be, its absence is a failure.
fn has(program: &str) -> bool {
    let found = std::env::var_os("PATH")
        .is_some_and(|path| std::env::split_paths(&path).any(|dir| dir.join(program).is_file()));
    assert!(found || std::env::var_os("CITYLAB_REQUIRE_READERS").is_none(), "no {program} here");
    found
}

fn loads(program: &str, arguments: &[&str]) {
    if !has(program) {
        return;
    }
    let output = Command::new(program).args(arguments).output().unwrap();
    let err = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success() && err.is_empty(), "{program}: {err}");
}

#[test]
fn shells_load_the_completions() {
    let home = Home::new();
    for lang in ["en", "ru"] {
        for shell in ["bash", "zsh", "fish"] {
            let script = home.done(&["completions", shell, "--lang", lang]);
            assert!(script.contains("export") && script.contains("voice"), "{script}");
            let file = home.path("completions");
            fs::write(&file, script).unwrap();
            loads(shell, &["-n", file.to_str().unwrap()]);
        }
    }
    home.run(&["completions", "cmd"]).fails(2, &["bash", "zsh", "fish"]);
}

#[test]
fn the_manual_is_one_page_that_groff_reads() {
    let home = Home::new();
    for (lang, words) in
        [("en", ["NAME", "citylab add", "--voice"]), ("ru", ["НАЗВАНИЕ", "citylab add", "--voice"])]
    {
        let page = home.done(&["man", "--lang", lang]);
        let file = home.path("citylab.1");
        fs::write(&file, &page).unwrap();
        if !has("groff") {
            continue;
        }
        let mut command = Command::new("groff");
        command.args(["-man", "-Kutf8", "-Tutf8", "-ww", "-P-cbou"]).arg(&file);
        let output = command.output().unwrap();
        let (out, err) =
            (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
        assert!(output.status.success() && err.is_empty(), "{err}");
        for word in words {
            let plain = out.replace('‐', "-");
            assert!(plain.contains(word), "{word} is not in {plain}");
        }
    }
}
