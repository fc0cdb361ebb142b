//! The command line: the built program with its arguments, files, streams and exit codes.

mod adding;
/// Pipes and links of Unix.
#[cfg(unix)]
mod beside;
mod checking;
#[cfg(target_os = "linux")]
mod clock;
mod config;
mod folders;
mod hostile_arguments;
mod hostile_files;
mod irregular;
mod labs;
mod letters;
mod listing;
mod looks;
mod merging;
mod mutated;
mod names;
mod next_lab;
mod plain;
mod plain_import;
mod plans;
mod plenary;
mod refused;
mod replies;
mod reports;
mod restoring;
mod setting_up;
mod shells;
mod since;
mod usage;
mod year;
