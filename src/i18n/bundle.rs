//! The Fluent bundles, read once for each language when its first text is asked for.

use std::sync::OnceLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use super::Lang;

type Bundle = FluentBundle<FluentResource>;

const ENGLISH: &[&str] = &[
    include_str!("en/words.ftl"),
    include_str!("en/screens.ftl"),
    include_str!("en/commands.ftl"),
    include_str!("en/report.ftl"),
    include_str!("en/messages.ftl"),
];

const RUSSIAN: &[&str] = &[
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
    let bundle = bundle(lang);
    let Some(pattern) = bundle.get_message(key).and_then(|message| message.value()) else {
        return key.to_owned();
    };
    let mut errors = Vec::new();
    let text = bundle.format_pattern(pattern, Some(&args.0), &mut errors);
    debug_assert!(errors.is_empty(), "{key}: {errors:?}");
    text.into_owned()
}

fn bundle(lang: Lang) -> &'static Bundle {
    static EN: OnceLock<Bundle> = OnceLock::new();
    static RU: OnceLock<Bundle> = OnceLock::new();
    match lang {
        Lang::En => EN.get_or_init(|| read(lang, ENGLISH)),
        Lang::Ru => RU.get_or_init(|| read(lang, RUSSIAN)),
    }
}

fn read(lang: Lang, files: &[&str]) -> Bundle {
    let locale: LanguageIdentifier = lang.code().parse().unwrap_or_default();
    let mut bundle = Bundle::new_concurrent(vec![locale]);
    // The isolation marks are invisible controls, and a terminal shows some of them as boxes.
    bundle.set_use_isolating(false);
    for file in files {
        // A file that is wrong in part still gives its other texts; a test reads every file whole.
        let resource = match FluentResource::try_new((*file).to_owned()) {
            Ok(resource) | Err((resource, _)) => resource,
        };
        bundle.add_resource_overriding(resource);
    }
    bundle
}
