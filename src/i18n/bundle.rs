//! The Fluent bundles, one for each file of texts, read when a text of it is asked for.

use std::sync::OnceLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

type Bundle = FluentBundle<FluentResource>;

/// How many files of texts there are in each language.
pub(super) const FILES: usize = 5;

/// A file of texts, and its bundle once it has been read.
pub(super) struct Texts {
    file: &'static str,
    bundle: OnceLock<Bundle>,
}

impl Texts {
    /// Takes the contents of a file; they are read when a text is asked for.
    pub(super) const fn new(file: &'static str) -> Self {
        Self { file, bundle: OnceLock::new() }
    }
}

/// The arguments of a text, by name.
#[derive(Default)]
pub struct Args<'a>(FluentArgs<'a>);

impl<'a> Args<'a> {
    /// Makes an empty list of arguments.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets an argument: a number, which chooses the plural, or a text.
    pub fn set(&mut self, name: &'static str, value: impl Into<FluentValue<'a>>) {
        self.0.set(name, value);
    }
}

/// Looks for a text in one file after another and fills its arguments in.
///
/// `languages` gives what a text takes from the function `LANGUAGES`.
pub(super) fn find(
    texts: &[Texts],
    code: &str,
    key: &str,
    args: &Args,
    languages: impl Fn() -> String + Copy + Send + Sync + 'static,
) -> Option<String> {
    for Texts { file, bundle } in texts {
        let bundle = bundle.get_or_init(|| read(code, file, languages));
        let Some(pattern) = bundle.get_message(key).and_then(|message| message.value()) else {
            continue;
        };
        let mut errors = Vec::new();
        let text = bundle.format_pattern(pattern, Some(&args.0), &mut errors);
        debug_assert!(errors.is_empty(), "{key}: {errors:?}");
        return Some(text.into_owned());
    }
    None
}

/// Looks for an attribute of a text in one file after another; it takes no arguments.
pub(super) fn find_attribute(
    texts: &[Texts],
    code: &str,
    (key, attribute): (&str, &str),
    languages: impl Fn() -> String + Copy + Send + Sync + 'static,
) -> Option<String> {
    texts.iter().find_map(|Texts { file, bundle }| {
        let bundle = bundle.get_or_init(|| read(code, file, languages));
        let pattern = bundle.get_message(key)?.get_attribute(attribute)?.value();
        Some(bundle.format_pattern(pattern, None, &mut Vec::new()).into_owned())
    })
}

fn read(code: &str, file: &str, languages: impl Fn() -> String + Send + Sync + 'static) -> Bundle {
    let locale: LanguageIdentifier = code.parse().unwrap_or_default();
    let mut bundle = Bundle::new_concurrent(vec![locale]);
    // The isolation marks are invisible controls, and a terminal shows some of them as boxes.
    bundle.set_use_isolating(false);
    // Adding the function again is the only way it can fail.
    let _ = bundle.add_function("LANGUAGES", move |_, _| languages().into());
    // A file that is wrong in part still gives its other texts; a test reads every file whole.
    let resource = match FluentResource::try_new(file.to_owned()) {
        Ok(resource) | Err((resource, _)) => resource,
    };
    bundle.add_resource_overriding(resource);
    bundle
}
