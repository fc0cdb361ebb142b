//! The worked example lab of `sessions/`, read as the program reads it.

use std::fs;
use std::path::{Path, PathBuf};

use citylab::domain::{LabPlan, Session};
use citylab::storage::format;

/// English, closed.
pub const PUBLIC_PARTICIPATION: &str = "public-participation.ron";
/// English, in the middle of the ways.
pub const WASTE_MANAGEMENT: &str = "waste-management.ron";
/// Russian, closed.
pub const SOCIAL_URBAN_PLANNING: &str = "social-urban-planning.ron";
/// Russian, closed.
pub const ENVIRONMENTAL_REHABILITATION: &str = "environmental-rehabilitation.ron";

/// The files of the four sessions.
pub const FILES: [&str; 4] =
    [ENVIRONMENTAL_REHABILITATION, PUBLIC_PARTICIPATION, SOCIAL_URBAN_PLANNING, WASTE_MANAGEMENT];

/// The folder of the example lab.
pub fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("sessions")
}

/// The whole text of one file of it.
pub fn text(file: &str) -> String {
    fs::read_to_string(folder().join(file))
        .unwrap_or_else(|error| panic!("sessions/{file}: {error}"))
}

/// One of its sessions.
pub fn session(file: &str) -> Session {
    match format::read(text(file).as_bytes()) {
        Ok(read) => read.session,
        Err(error) => panic!("sessions/{file}: {error}"),
    }
}

/// All its sessions, in the order of [`FILES`].
pub fn sessions() -> Vec<Session> {
    FILES.into_iter().map(session).collect()
}

/// What its sessions share.
pub fn plan() -> LabPlan {
    format::read_plan(text("lab.ron").as_bytes()).unwrap_or_else(|error| panic!("lab.ron: {error}"))
}
