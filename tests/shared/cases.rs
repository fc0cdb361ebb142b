//! How many cases a property is tried on.

use proptest::test_runner::{Config, RngSeed};

/// 128 cases, the same ones each time; `PROPTEST_CASES` and `PROPTEST_RNG_SEED` ask for others.
pub fn cases() -> Config {
    let usual = Config { failure_persistence: None, ..Config::default() };
    let cases = std::env::var_os("PROPTEST_CASES").map_or(128, |_| usual.cases);
    let usual = Config { cases, ..usual };
    match usual.rng_seed {
        RngSeed::Random => Config { rng_seed: RngSeed::Fixed(7), ..usual },
        RngSeed::Fixed(_) => usual,
    }
}
