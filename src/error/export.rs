//! What can go wrong with reports.

use crate::export::{
    ExportFailed, Failed, LOGO_BYTES, LOGO_SIDE, LogoFailed, LogoFault, TemplateFault, Unshown,
    WriteFailed,
};
use crate::i18n::Lang;
use crate::t;

use super::Sentence;
use super::disk::shown;

impl Sentence for ExportFailed {
    fn sentence(&self, lang: Lang) -> String {
        match self {
            Self::Refused { format, reason } => {
                let why = crate::text::clean_line(reason);
                t!(lang, "error-export", format = format.to_string(), why = why)
            }
            Self::BrokeOff { format } => {
                t!(lang, "error-export-broke-off", format = format.to_string())
            }
            Self::Clock { format } => t!(lang, "error-export-clock", format = format.to_string()),
            Self::Stopped => t!(lang, "notice-export-stopped"),
        }
    }
}

impl Sentence for TemplateFault {
    fn sentence(&self, lang: Lang) -> String {
        match self {
            Self::Colour { colour, why } => {
                t!(lang, "error-colour", why = lang.no_colour(colour, *why))
            }
            Self::NoRoom(what) => t!(lang, "error-no-room", why = lang.no_room(*what)),
        }
    }
}

impl Sentence for Failed {
    fn sentence(&self, lang: Lang) -> String {
        match self {
            Self::Export(failed) => failed.sentence(lang),
            Self::Write(failed) => failed.sentence(lang),
        }
    }
}

impl Sentence for WriteFailed {
    fn sentence(&self, lang: Lang) -> String {
        match self {
            Self::Exists { path } => t!(lang, "error-taken", path = shown(path)),
            Self::Write { path, source } => {
                t!(lang, "error-disk-write", path = shown(path), why = source.sentence(lang))
            }
        }
    }
}

impl Sentence for Unshown {
    fn sentence(&self, lang: Lang) -> String {
        let most = 12;
        let mut labels = self.labels.iter().take(most).cloned().collect::<Vec<_>>().join(", ");
        if self.labels.len() > most {
            labels.push_str(", …");
        }
        match labels.as_str() {
            "" => t!(lang, "notice-unshown"),
            labels => t!(lang, "notice-unshown-answers", labels = labels),
        }
    }
}

impl Sentence for LogoFailed {
    fn sentence(&self, lang: Lang) -> String {
        t!(lang, "error-logo", name = self.name.as_str(), why = self.why.sentence(lang))
    }
}

impl Sentence for LogoFault {
    fn sentence(&self, lang: Lang) -> String {
        match self {
            Self::Elsewhere => t!(lang, "error-logo-elsewhere"),
            Self::Read(error) => error.sentence(lang),
            Self::TooLarge => t!(lang, "error-logo-large", most = LOGO_BYTES >> 20),
            Self::Kind => t!(lang, "error-logo-kind"),
            Self::Pixels(width, height) => {
                t!(lang, "error-logo-pixels", width = width, height = height, most = LOGO_SIDE)
            }
            Self::Packed => t!(lang, "error-logo-packed"),
            Self::Words => t!(lang, "error-logo-words"),
            Self::Pictures => t!(lang, "error-logo-pictures"),
            Self::Effects => t!(lang, "error-logo-effects"),
            Self::Complex => t!(lang, "error-logo-complex"),
            Self::Empty => t!(lang, "error-logo-empty"),
            Self::Damaged => t!(lang, "error-logo-damaged"),
        }
    }
}
