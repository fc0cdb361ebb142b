//! The Fluent bundles, one for each file of texts, read when a text of it is asked for.

use std::sync::OnceLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::memoizer::MemoizerKind;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use super::numbers::{Thousands, number};

type Bundle = FluentBundle<FluentResource>;

/// How many files of texts there are in each language.
pub(super) const FILES: usize = 6;

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

/// What the texts of a language are shown by.
#[derive(Debug, Clone, Copy)]
pub(super) struct Locale {
    /// The code of the language, which chooses its plurals.
    pub(super) code: &'static str,
    /// What parts the thousands of its numbers.
    pub(super) thousands: Thousands,
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
    locale: Locale,
    key: &str,
    args: &Args,
    languages: impl Fn() -> String + Copy + Send + Sync + 'static,
) -> Option<String> {
    for Texts { file, bundle } in texts {
        let bundle = bundle.get_or_init(|| read(locale, file, languages));
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
    locale: Locale,
    (key, attribute): (&str, &str),
    languages: impl Fn() -> String + Copy + Send + Sync + 'static,
) -> Option<String> {
    texts.iter().find_map(|Texts { file, bundle }| {
        let bundle = bundle.get_or_init(|| read(locale, file, languages));
        let pattern = bundle.get_message(key)?.get_attribute(attribute)?.value();
        Some(bundle.format_pattern(pattern, None, &mut Vec::new()).into_owned())
    })
}

fn read(
    locale: Locale,
    file: &str,
    languages: impl Fn() -> String + Send + Sync + 'static,
) -> Bundle {
    let identifier: LanguageIdentifier = locale.code.parse().unwrap_or_default();
    let mut bundle = Bundle::new_concurrent(vec![identifier]);
    // The isolation marks are invisible controls, and a terminal shows some of them as boxes.
    bundle.set_use_isolating(false);
    // A formatter is a plain function, so there is one for each sign.
    bundle.set_formatter(Some(match locale.thousands {
        Thousands::Comma => grouped::<',', _>,
        Thousands::Blank => grouped::<'\u{a0}', _>,
    }));
    // Adding the function again is the only way it can fail.
    let _ = bundle.add_function("LANGUAGES", move |_, _| languages().into());
    // A file that is wrong in part still gives its other texts; a test reads every file whole.
    let resource = match FluentResource::try_new(file.to_owned()) {
        Ok(resource) | Err((resource, _)) => resource,
    };
    bundle.add_resource_overriding(resource);
    bundle
}

/// Shows whole numbers as [`number`] does; others, and texts, as they are.
fn grouped<const SIGN: char, M: MemoizerKind>(value: &FluentValue, _: &M) -> Option<String> {
    let FluentValue::Number(value) = value else { return None };
    value.as_string().parse().ok().map(|value| number(value, SIGN))
}
