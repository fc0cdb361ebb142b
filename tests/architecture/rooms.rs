//! The rooms of the house, and what each may use; `src/lib.rs` shows the same table.

/// What one room may use.
pub struct Room {
    pub name: &'static str,
    /// The other rooms it may use.
    pub rooms: &'static [&'static str],
    /// The crates it may use.
    pub crates: Crates,
    /// Whether it may use files, threads, the environment and the clock.
    pub touches_the_world: bool,
}

pub enum Crates {
    Only(&'static [&'static str]),
    AllBut(&'static [&'static str]),
}

use Crates::{AllBut, Only};

const SCREEN: &[&str] =
    &["ratatui", "crossterm", "crossterm_winapi", "tokio", "clap", "clap_complete", "clap_mangen"];

pub const ROOMS: &[Room] = &[
    Room {
        name: "domain",
        rooms: &["text"],
        crates: Only(&["serde", "ron", "jiff", "uuid", "thiserror"]),
        touches_the_world: false,
    },
    Room {
        name: "text",
        rooms: &[],
        crates: Only(&[
            "unicode_linebreak",
            "unicode_segmentation",
            "unicode_width",
            "unicode_normalization",
            "nucleo_matcher",
        ]),
        touches_the_world: false,
    },
    Room {
        name: "i18n",
        rooms: &["domain"],
        crates: Only(&["fluent_bundle", "frostem", "unic_langid"]),
        touches_the_world: false,
    },
    Room {
        name: "app",
        rooms: &["domain", "text", "i18n", "import"],
        crates: Only(&["serde", "jiff", "uuid", "thiserror"]),
        touches_the_world: false,
    },
    Room {
        name: "view",
        rooms: &["app", "domain", "text", "i18n", "import"],
        crates: Only(&["ratatui"]),
        touches_the_world: false,
    },
    Room { name: "retry", rooms: &[], crates: Only(&["tempfile"]), touches_the_world: true },
    Room {
        name: "files",
        rooms: &["retry", "text"],
        crates: Only(&["dunce", "rustix", "thiserror", "winapi_util"]),
        touches_the_world: true,
    },
    Room {
        name: "storage",
        rooms: &["domain", "files", "retry", "text"],
        crates: AllBut(SCREEN),
        touches_the_world: true,
    },
    Room {
        name: "import",
        rooms: &["domain", "i18n", "text"],
        crates: AllBut(SCREEN),
        touches_the_world: false,
    },
    Room {
        name: "export",
        rooms: &["domain", "files", "i18n", "retry", "text"],
        crates: AllBut(SCREEN),
        touches_the_world: true,
    },
    Room {
        name: "runtime",
        rooms: &[
            "app", "config", "domain", "error", "export", "files", "i18n", "import", "storage",
            "text", "view",
        ],
        crates: AllBut(&["clap", "clap_complete", "clap_mangen"]),
        touches_the_world: true,
    },
    Room {
        name: "cli",
        rooms: &[
            "config", "domain", "error", "export", "files", "i18n", "import", "runtime", "storage",
            "text",
        ],
        crates: AllBut(&["ratatui", "crossterm", "crossterm_winapi", "tokio"]),
        touches_the_world: true,
    },
    Room {
        name: "config",
        rooms: &["app", "domain", "files", "i18n", "retry", "text"],
        crates: AllBut(SCREEN),
        touches_the_world: true,
    },
    Room {
        name: "error",
        rooms: &[
            "app", "cli", "config", "domain", "export", "files", "i18n", "import", "runtime",
            "storage", "text",
        ],
        crates: AllBut(SCREEN),
        touches_the_world: true,
    },
];
