//! Which folder of sessions is taken.

use std::fs;
use std::path::Path;

use crate::shared::home::{Home, Ran, sessions_in};

fn add_in(home: &Home, arguments: &[&str], environment: &[(&str, &Path)]) {
    let whole = [&["add", "Waste", "parked", "--new"], arguments].concat();
    let mut command = home.command(&whole);
    // On Windows a home names it, and it would go before the config.
    if environment.iter().any(|(name, _)| *name == "CITYLAB_CONFIG") {
        command.env_remove("CITYLAB_SESSIONS");
    }
    for (name, value) in environment {
        command.env(name, value);
    }
    let ran = Ran::of(&mut command);
    assert_eq!((ran.code, ran.err.as_str()), (0, ""), "{ran:?}");
}

#[test]
fn option_environment_config_data_folder_in_that_order() {
    let home = Home::new();
    let config = home.path("config.ron");
    // On Windows nobody can be given another home for a test; the config lies in this one.
    let of_config = if cfg!(windows) { "of config" } else { "~/of config" };
    fs::write(&config, format!("(sessions: \"{of_config}\")")).unwrap();
    let [option, environment] = ["option", "environment"].map(|name| home.path(name));
    let config = ("CITYLAB_CONFIG", config.as_path());
    let environment_set = ("CITYLAB_SESSIONS", environment.as_path());

    add_in(&home, &[], &[]);
    assert_eq!(sessions_in(&home.sessions()).len(), 1);
    add_in(&home, &[], &[config]);
    assert_eq!(sessions_in(&home.path("of config")).len(), 1);
    add_in(&home, &[], &[config, environment_set]);
    assert_eq!(sessions_in(&environment).len(), 1);
    add_in(&home, &["--sessions", option.to_str().unwrap()], &[config, environment_set]);
    assert_eq!(sessions_in(&option).len(), 1);
    add_in(&home, &[], &[config, ("CITYLAB_SESSIONS", Path::new(""))]);
    assert_eq!(sessions_in(&home.path("of config")).len(), 1);
}

#[test]
fn a_relative_folder_is_taken_from_where_one_stands() {
    let home = Home::new();
    add_in(&home, &["--sessions", "here"], &[]);
    assert_eq!(sessions_in(&home.path("work/here")).len(), 1);
}

// Modes of Unix; on Windows the folders of a person are for that person alone.
#[cfg(unix)]
#[test]
fn sessions_are_for_their_owner_alone() {
    use std::os::unix::fs::PermissionsExt;
    let home = Home::new();
    add_in(&home, &[], &[]);
    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(&home.sessions()), 0o700);
    assert_eq!(mode(&home.only_session()), 0o600);
}

// Windows says that there is nothing below a file, and Unix that a file is no folder.
#[cfg(unix)]
#[test]
fn a_folder_that_cannot_be_made_is_one_sentence() {
    let home = Home::new();
    fs::write(home.path("file"), "").unwrap();
    let folder = home.path("file/sessions");
    let ran = home.run(&["add", "Waste", "ways", "--new", "--sessions", folder.to_str().unwrap()]);
    ran.fails(1, &[folder.to_str().unwrap()]);
    home.run(&["list", "--sessions", home.path("file").to_str().unwrap()]).fails(1, &["file"]);
}
