//! A logo made of lines (SVG): drawn once for all formats, and nothing endless, foreign or wordless in it.

use std::fmt::Write as _;
use std::time::{Duration, Instant};

use citylab::domain::Format;
use citylab::error::Sentence;
use citylab::export::{Logo, LogoFault, Report};
use citylab::i18n::Lang;
use resvg::tiny_skia::Pixmap;

use super::corpus;
use super::logo::read;
use super::readers;

/// Puts a drawing of 40 by 20 into a file.
fn svg(inside: &str) -> String {
    format!(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<!-- Made by hand -->\n<svg \
         xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" \
         viewBox=\"0 0 40 20\">{inside}</svg>"
    )
}

fn drawn(inside: &str) -> Pixmap {
    let png = Logo::drawn(svg(inside).as_bytes()).unwrap();
    Pixmap::decode_png(&png).unwrap()
}

/// Returns the colour of a drawing at a place of its 40 by 20: red, green, blue and how solid it is.
fn at(drawing: &Pixmap, x: u32, y: u32) -> [u8; 4] {
    let scale = drawing.width() / 40;
    let pixel = drawing.pixel(x * scale, y * scale).unwrap().demultiply();
    [pixel.red(), pixel.green(), pixel.blue(), pixel.alpha()]
}

fn fault(file: &str) -> LogoFault {
    let started = Instant::now();
    let Err(fault) = Logo::drawn(file.as_bytes()) else {
        panic!("it is drawn: {}", &file[..file.len().min(300)])
    };
    assert!(started.elapsed() < Duration::from_secs(5), "{fault}: {:?}", started.elapsed());
    fault
}

#[test]
fn a_drawing_stands_in_each_format_as_the_same_picture() {
    let file = svg("<rect width='40' height='20' fill='#7a1f2b'/>");
    let report = Report::of_session(&corpus::closed(), &corpus::english());
    let logo = read(file.as_bytes()).unwrap().unwrap();
    let report = report.with_logo(Some(logo));
    let html = corpus::render(&report, Format::Html).unwrap().remove(0).bytes;
    let html = String::from_utf8(html).unwrap();
    assert!(html.contains("src=\"data:image/png;base64,") && !html.contains("image/svg"));
    assert!(html.contains("width=\"128\" height=\"64\""), "in proportion, 48 points high");
    let docx = corpus::render(&report, Format::Docx).unwrap().remove(0).bytes;
    let mut parts = zip::ZipArchive::new(std::io::Cursor::new(docx)).unwrap();
    assert!(parts.by_name("word/media/logo.png").is_ok());
    let pdf = corpus::render(&report, Format::Pdf).unwrap().remove(0).bytes;
    if readers::has("pdfimages", &["-v"]) {
        let images = readers::run("pdfimages", &["-list", "-"], &pdf);
        assert!(images.lines().nth(2).unwrap().contains(" 600   300 "), "{images}");
    }
}

#[test]
fn what_drawing_programs_write_is_drawn() {
    // As Illustrator writes it: names for texts, classes, a path to cut with that uses a shape.
    let file = "<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" \"http://127.0.0.1:9/svg11.dtd\" [\n\
         <!ENTITY ns_svg \"http://www.w3.org/2000/svg\">\n<!ENTITY ns_x \"http://www.w3.org/1999/xlink\">\n\
         ]>\n<svg xmlns=\"&ns_svg;\" xmlns:xlink=\"&ns_x;\" viewBox=\"0 0 40 20\"><style type=\"text/css\">\
         .st0{clip-path:url(#cut);} .st1{fill:none} .st2{fill:url(#fade);}</style><defs>\
         <rect id=\"half\" width=\"20\" height=\"20\"/><clipPath id=\"cut\"><use \
         xlink:href=\"#half\" class=\"st1\"/></clipPath><linearGradient id=\"fade\" x1=\"0\" x2=\"0\" y1=\"0\" \
         y2=\"1\"><stop offset=\"0\" stop-color=\"#ff0000\"/><stop offset=\"1\" stop-color=\"#ff0000\"/>\
         </linearGradient></defs><switch><foreignObject requiredExtensions=\"x\">AI</foreignObject><g \
         class=\"st0\"><rect class=\"st2\" width=\"40\" height=\"20\"/></g></switch></svg>";
    let drawing = Pixmap::decode_png(&Logo::drawn(file.as_bytes()).unwrap()).unwrap();
    assert_eq!((drawing.width(), drawing.height()), (600, 300), "450 to the inch");
    assert_eq!((at(&drawing, 10, 10), at(&drawing, 30, 10)[3]), ([255, 0, 0, 255], 0));
    // As Inkscape writes it: things of its own, an empty text, a line of dashes, a mask.
    let drawing = drawn(
        "<metadata xmlns:x='http://example.org/x'><x:text>Arms</x:text></metadata><text>\n</text>\
         <mask id='m'><rect width='40' height='20' fill='white' opacity='.5'/></mask>\
         <g style='mask:url(#m);stroke-dasharray:none'><circle cx='10' cy='10' r='8' fill='blue'/></g>\
         <path d='M25 10h10' stroke='black' stroke-width='4' stroke-dasharray='2 1'/>",
    );
    let [red, _, blue, solid] = at(&drawing, 10, 10);
    assert!(red < 5 && blue > 250 && (120..=135).contains(&solid), "{red} {blue} {solid}");
    assert_eq!(at(&drawing, 26, 10), [0, 0, 0, 255]);
}

#[test]
fn scripts_and_what_moves_do_nothing_and_no_size_is_too_large() {
    let still = drawn("<rect width='40' height='20' fill='red'/>");
    for extra in [
        "<script>alert(1)</script>",
        "<animate attributeName='x' dur='1s'/>",
        "<a href='#top'><g/></a>",
        "<use href='http://127.0.0.1:9/x.svg#a'/><use href='file:///etc/hostname#a'/>",
        "<style>@import url('http://127.0.0.1:9/x.css'); * { fill: url(http://127.0.0.1:9/x#a) }</style>",
    ] {
        let drawing = drawn(&format!("<rect width='40' height='20' fill='red'/>{extra}"));
        let differs = drawing.data() != still.data();
        // A colour that stands elsewhere is none: the shape is not filled, or as the file says instead.
        assert!(!differs || extra.contains("@import"), "{extra}");
    }
    for size in [
        "width='1e9' height='5e8' viewBox='0 0 40 20'",
        "width='99999999999' height='1' viewBox='0 0 1 1'",
        "viewBox='-1e30 -1e30 2e30 2e30'",
        "viewBox='0 0 1e-30 1e-30'",
        "width='0' height='-4'",
        "width='1e400' height='NaN'",
    ] {
        let file = format!(
            "<svg xmlns='http://www.w3.org/2000/svg' {size}><rect width='100%' height='100%'/></svg>"
        );
        let started = Instant::now();
        let drawing = Logo::drawn(file.as_bytes()).map(|png| Pixmap::decode_png(&png).unwrap());
        assert!(started.elapsed() < Duration::from_secs(5), "{size}");
        match drawing {
            Ok(drawing) => assert!(drawing.width() <= 1063 && drawing.height() <= 300, "{size}"),
            Err(LogoFault::Damaged | LogoFault::Empty | LogoFault::Complex) => {}
            Err(other) => panic!("{size}: {other}"),
        }
    }
}

#[test]
fn words_pictures_and_effects_are_refused_each_with_its_reason() {
    let shape = "<rect width='9' height='9'/>";
    for (inside, why) in [
        ("<text x='1' y='9'>City council</text>", "words"),
        ("<text><tspan>City</tspan></text>", "words"),
        ("<foreignObject width='9' height='9'><p xmlns='x'>City</p></foreignObject>", "words"),
        ("<image href='file:///etc/hostname' width='9' height='9'/>", "pictures"),
        ("<image href='http://127.0.0.1:9/a.png' width='9' height='9'/>", "pictures"),
        ("<image href='data:image/svg+xml,x' width='9' height='9'/>", "pictures"),
        ("<filter id='f'><feImage href='a.png'/></filter><g filter='url(#f)'/>", "pictures"),
        ("<filter id='f'><feGaussianBlur/></filter><rect filter='url(#f)'/>", "effects"),
        ("<pattern id='p'/><g style='fill: url( \"#p\" )'/>", "effects"),
        (
            "<marker id='m'/><style>path { marker-end: url(#m) }</style><path d='M0 0h9'/>",
            "effects",
        ),
    ] {
        let said = fault(&svg(&format!("{shape}{inside}"))).to_string();
        assert!(said.contains(why), "{inside}: {said}");
    }
    // What is there and not used does no harm.
    drawn(&format!(
        "{shape}<filter id='f'><feGaussianBlur/></filter><pattern id='p'/><marker id='m'/>"
    ));
    let empty = fault(&svg("<g/>"));
    assert!(matches!(empty, LogoFault::Empty), "{empty}");
    assert!(matches!(fault("<html><svg/></html>"), LogoFault::Kind));
    assert!(matches!(
        fault("<svg xmlns='http://www.w3.org/2000/svg'><g></svg>"),
        LogoFault::Damaged
    ));
    let packed = read(b"\x1f\x8b\x08\x00 and more").unwrap_err();
    assert!(matches!(packed.why, LogoFault::Packed));
    assert!(packed.sentence(Lang::EN).contains("SVGZ"));
    assert!(packed.sentence(Lang::RU).contains("SVGZ"));
    let words = LogoFault::Words;
    assert!(
        words.sentence(Lang::EN).contains("outlines")
            && words.sentence(Lang::RU).contains("кривые")
    );
}

/// A short file in which each part uses the one before several times.
fn doubling(part: impl Fn(usize) -> String) -> String {
    svg(&(0..40).map(part).collect::<String>())
}

#[test]
fn what_would_have_no_end_is_refused_at_once() {
    let laughs = (1..10).fold("<!ENTITY a0 'lol'>".to_owned(), |mut all, n| {
        let _ = write!(all, "<!ENTITY a{n} '{}'>", format!("&a{};", n - 1).repeat(10));
        all
    });
    let long = format!("<!ENTITY a '{}'>", "M0 0".repeat(100_000));
    let names = |list: &str, used: &str| {
        format!("<!DOCTYPE svg [{list}]>{}", svg(&format!("<path d='{used}'/>")).split_off(39))
    };
    let deep = format!("{}{}", "<g opacity='.5'>".repeat(5_000), "</g>".repeat(5_000));
    let dashes = "<path d='M0 0h40v20H0z' stroke='red' stroke-dasharray='.00001'/>";
    let zigzag: String = (0..300_000).map(|n| format!("L{} {}", n % 39, n * 7 % 20)).collect();
    let many = "<rect width='40' height='20' opacity='.5'/>".repeat(20_000);
    let layers = format!(
        "{}<rect width='400' height='200' x='-180' y='-90'/>{}",
        "<g opacity='.5'>".repeat(60),
        "</g>".repeat(60)
    );
    let rules: String = (0..3_000).map(|n| format!(".a{n}{{fill:red}}")).collect();
    let files = [
        names(&laughs, "&a9;"),
        names(&long, &"&a;".repeat(1_000)),
        names("<!ENTITY a SYSTEM 'file:///etc/passwd'>", "&a;&a;"),
        doubling(|n| format!("<g id='u{n}'>{}</g>", format!("<use href='#u{}'/>", n as i32 - 1).repeat(9)))
            .replace("#u-1", "#none"),
        doubling(|n| {
            let next = format!("<rect width='9' height='9' mask='url(#m{})'/>", n + 1).repeat(9);
            format!("<mask id='m{n}'>{next}</mask>")
        }) + "",
        doubling(|n| {
            let next = format!("<rect width='9' height='9' class='c{}'/>", n + 1).repeat(9);
            format!("<style>.c{n}{{clip-path:url('#p{n}')}}</style><clipPath id='p{n}'>{next}</clipPath>")
        })
        .replace("</svg>", "<rect class='c0' width='9' height='9'/></svg>"),
        svg("<g id='a'><use href='#b'/></g><g id='b'><use href='#c'/></g><g id='c'><use href='#a'/></g>"),
        svg(&deep),
        svg(&layers),
        svg(dashes),
        svg(&format!("<path d='M0 0{zigzag}'/>")),
        svg(&many),
        svg(&format!("<style>{rules}</style>{}", "<g class='x'/>".repeat(5_000))),
        svg(&format!("<style>{}</style>", rules.repeat(30))),
        svg("<style>g g g g g g rect { fill: red }</style><g/>"),
        svg(&format!("<g stroke-dasharray='{}'/>", "1 ".repeat(10_000))),
        svg(&format!(
            "<linearGradient id='l'>{}</linearGradient><g fill='url(#l)'>{}</g>",
            "<stop/>".repeat(9_000),
            "<path d='M0 0h9v9'/>".repeat(9_000)
        )),
    ];
    for file in files {
        let why = fault(&file);
        let is_right = matches!(why, LogoFault::Complex | LogoFault::Damaged);
        assert!(is_right, "{why}: {}", &file[..file.len().min(300)]);
    }
}

/// Whoever draws a logo does not know the stack of the program: on Windows it is a mebibyte.
#[test]
fn the_deepest_drawing_that_is_taken_is_drawn_on_a_small_stack() {
    let small = std::thread::Builder::new().stack_size(1 << 20);
    let depth = 90;
    let file = svg(&format!(
        "{}<rect width='9' height='9'/>{}",
        "<g transform='translate(.01)'>".repeat(depth),
        "</g>".repeat(depth)
    ));
    let draws = move || Logo::drawn(file.as_bytes()).is_ok();
    assert!(small.spawn(draws).unwrap().join().unwrap());
}
