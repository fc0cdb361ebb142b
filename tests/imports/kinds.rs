//! What sort of file it is, told by its content.

use citylab::import::{Asked, Foreign, ImportError, Kind, read};

fn kind(ending: &str, text: &str) -> Kind {
    read(text.as_bytes(), ending, &Asked::default()).unwrap().source.kind
}

#[test]
fn a_table_is_a_table_under_any_name() {
    for text in [
        "Answer;Votes;Theme\nDark yard;3;Light\nNo bins;2;Waste\n",
        "Answer\tVotes\nDark yard, cold stairs\t3\nNo bins\t2\n",
        "Nr;Antwort;Stimmen\n1;Zu dunkel;3\n2;Zu laut;2\n",
        "text,who,votes\n\"Dark, and cold\",Ann,3\nNo bins,Bob,2\n",
        "Ответ;Голоса\nТемно;3\nХолодно;1\n",
    ] {
        for ending in ["txt", "csv", "xls", "", "log"] {
            assert_eq!(kind(ending, text), Kind::Delimited, "{ending}: {text}");
        }
    }
}

#[test]
fn sentences_are_lines_under_any_name() {
    for text in [
        "The yard is dark, and cold\nNo bins, so rats\nDogs run free, always\n",
        "The yard is dark\nNo bins at all\n",
        "Dark; cold; wet\nNo bins; rats; dumps\n",
    ] {
        for ending in ["txt", "csv", ""] {
            assert_eq!(kind(ending, text), Kind::Lines, "{ending}: {text}");
        }
    }
}

#[test]
fn one_column_of_a_table_stays_one() {
    for text in [
        "text\nDark yard, cold\nNo bins\n",
        "\"Dark, \"\"cold\"\"\"\n\"No bins\"\n",
        "Answer\nDark\n",
    ] {
        assert_eq!(kind("csv", text), Kind::Delimited, "{text}");
    }
}

#[test]
fn marks_of_markdown_tell_it() {
    for text in [
        "# Light\n- dark yard\n- dark stairs\n",
        "| Answer | Votes |\n|---|---|\n| Dark | 3 |\n",
        "## Light\n\nDark yard.\n\n## Waste\n\nDumps.\n\n## Dogs\n\nRun free.\n",
    ] {
        for ending in ["txt", "md", ""] {
            assert_eq!(kind(ending, text), Kind::Markdown, "{ending}: {text}");
        }
    }
}

#[test]
fn pages_are_told_by_their_elements() {
    for text in [
        "<!DOCTYPE html>\n<p>Dark yard</p>",
        "<div><ul><li>Dark yard</li></ul></div>",
        "\n<TABLE><TR><TD>Dark</TD><TD>3</TD></TR><TR><TD>Cold</TD><TD>1</TD></TR></TABLE>",
        "<?xml version=\"1.0\"?><!DOCTYPE html><html><body><p>Dark</p></body></html>",
    ] {
        assert_eq!(kind("txt", text), Kind::Html, "{text}");
    }
    assert_eq!(kind("txt", "<мэр> is asked\n<3 for the yard\nlast line\n"), Kind::Lines);
}

#[test]
fn other_files_are_named_and_not_read_as_answers() {
    for (bytes, what) in [
        (&b"%PDF-1.7\n%\xe2\xe3\n1 0 obj"[..], Foreign::Pdf),
        (b"{\\rtf1\\ansi{\\fonttbl}Dark yard\\par}", Foreign::Rtf),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", Foreign::Picture),
        (b"\xff\xd8\xff\xe0\0\x10JFIF", Foreign::Picture),
        (b"\0\0\0\x18ftypheic", Foreign::Picture),
        (b"\0\0\0\x20ftypM4A ", Foreign::Recording),
        (b"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=\"x\"\n\n--x\n", Foreign::WebArchive),
        (b"From: <Saved by Blink>\nSnapshot-Content-Location: https://x.org\nMIME-Version: 1.0\nContent-Type: multipart/related;\n", Foreign::WebArchive),
        (b"<?xml version=\"1.0\"?><rss><item>Dark</item></rss>", Foreign::Xml),
        (b"BEGIN:VCALENDAR\nVERSION:2.0\nEND:VCALENDAR\n", Foreign::Calendar),
    ] {
        for ending in ["txt", "csv", "md", "xls"] {
            let read = read(bytes, ending, &Asked::default());
            assert_eq!(read, Err(ImportError::Foreign(what)), "{ending}");
        }
    }
}
