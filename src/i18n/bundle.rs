//! The Fluent bundles, one for each file of texts, read when a text of it is asked for.

use std::sync::OnceLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use super::Lang;

type Bundle = FluentBundle<FluentResource>;

/// How many files of texts there are in each language.
const FILES: usize = 5;

/// The files, those first that the screen needs first: a text is looked for in one after another,
/// and a file is read when a text was in none before it.
const ENGLISH: [&str; FILES] = [
    include_str!("en/words.ftl"),
    include_str!("en/screens.ftl"),
    include_str!("en/commands.ftl"),
    include_str!("en/report.ftl"),
    include_str!("en/messages.ftl"),
];

const RUSSIAN: [&str; FILES] = [
    include_str!("ru/words.ftl"),
    include_str!("ru/screens.ftl"),
    include_str!("ru/commands.ftl"),
    include_str!("ru/report.ftl"),
    include_str!("ru/messages.ftl"),
];

/// The arguments of a text, by name.
#[derive(Default)]
pub struct Args<'a>(FluentArgs<'a>);

impl<'a> Args<'a> {
    /// Makes an empty list of arguments.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets an argument: a number, which chooses the plural, or a text.
    pub fn set(&mut self, name: &'static str, value: impl Into<FluentValue<'a>>) {
        self.0.set(name, value);
    }
}

pub(super) fn format(lang: Lang, key: &str, args: &Args) -> String {
    for (place, text) in bundles(lang) {
        let bundle = place.get_or_init(|| read(lang, text));
        let Some(pattern) = bundle.get_message(key).and_then(|message| message.value()) else {
            continue;
        };
        let mut errors = Vec::new();
        let text = bundle.format_pattern(pattern, Some(&args.0), &mut errors);
        debug_assert!(errors.is_empty(), "{key}: {errors:?}");
        return text.into_owned();
    }
    key.to_owned()
}

/// Goes over the files of a language, each with the place its texts are kept once read.
fn bundles(lang: Lang) -> impl Iterator<Item = (&'static OnceLock<Bundle>, &'static str)> {
    static EN: [OnceLock<Bundle>; FILES] = [const { OnceLock::new() }; FILES];
    static RU: [OnceLock<Bundle>; FILES] = [const { OnceLock::new() }; FILES];
    match lang {
        Lang::En => EN.iter().zip(ENGLISH),
        Lang::Ru => RU.iter().zip(RUSSIAN),
    }
}

fn read(lang: Lang, file: &str) -> Bundle {
    let locale: LanguageIdentifier = lang.code().parse().unwrap_or_default();
    let mut bundle = Bundle::new_concurrent(vec![locale]);
    // The isolation marks are invisible controls, and a terminal shows some of them as boxes.
    bundle.set_use_isolating(false);
    // A file that is wrong in part still gives its other texts; a test reads every file whole.
    let resource = match FluentResource::try_new(file.to_owned()) {
        Ok(resource) | Err((resource, _)) => resource,
    };
    bundle.add_resource_overriding(resource);
    bundle
}
