"""Reads a PDF from standard input and holds it against what PDF/UA-1 asks for and a program can tell.

Follows the Matterhorn protocol of the PDF Association. Prints what is broken, a line each, and fails then;
else prints how many elements of each kind there are, and the languages that runs of text are in.
"""
import io
import sys
from collections import Counter

import pikepdf

pdf = pikepdf.open(io.BytesIO(sys.stdin.buffer.read()))
broken, kinds, languages, headings = [], Counter(), Counter(), []

STANDARD = set("""Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6
L LI Lbl LBody Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby Warichu
Figure Formula Form""".split())
WITHIN = {
    "LI": {"L"}, "LBody": {"LI"}, "TR": {"Table", "THead", "TBody", "TFoot"}, "TH": {"TR"}, "TD": {"TR"},
    "TOCI": {"TOC"}, "THead": {"Table"}, "TBody": {"Table"},
}
CHILDREN = {
    "L": {"LI", "L", "Caption"}, "LI": {"Lbl", "LBody"}, "TR": {"TH", "TD"}, "TOC": {"TOCI", "TOC", "Caption"},
    "Table": {"TR", "THead", "TBody", "TFoot", "Caption"},
}


def fail(what):
    broken.append(what)


root = pdf.Root
if not root.get("/MarkInfo", {}).get("/Marked"):
    fail("the document is not marked")
if not root.get("/ViewerPreferences", {}).get("/DisplayDocTitle"):
    fail("the window does not show the title of the document")
if not str(root.get("/Lang", "")):
    fail("the document has no language")
if "/Outlines" not in root:
    fail("there are no bookmarks")
with pdf.open_metadata() as facts:
    if facts.get("pdfuaid:part") != "1":
        fail("it does not say that it is PDF/UA-1")
    if not facts.get("dc:title"):
        fail("the document has no title")

# What the pages show: every mark belongs to the text or to the page alone.
SHOWS = {"Tj", "TJ", "'", '"', "f", "F", "f*", "B", "B*", "b", "b*", "S", "s", "Do", "sh"}
shown = {}
for number, page in enumerate(pdf.pages):
    if page.get("/Tabs") != "/S" and "/Annots" in page:
        fail(f"page {number + 1}: links are not in the order of the text")
    open_marks = []
    for operands, operator in pikepdf.parse_content_stream(page):
        operator = str(operator)
        if operator in ("BMC", "BDC"):
            facts = operands[1] if len(operands) > 1 else {}
            if isinstance(facts, pikepdf.Name):
                facts = page.Resources.Properties[facts]
            identifier = facts.get("/MCID") if hasattr(facts, "get") else None
            is_artifact = operands[0] == "/Artifact"
            if is_artifact and any(kind == "text" for kind, _ in open_marks):
                fail(f"page {number + 1}: something of the page alone within the text")
            if identifier is not None:
                shown[(number, int(identifier))] = False
                languages[str(facts.get("/Lang", "")) or "of the document"] += 1
            kind = "artifact" if is_artifact else "text" if identifier is not None else "span"
            open_marks.append((kind, identifier))
        elif operator == "EMC":
            open_marks.pop()
        elif operator in SHOWS and not any(kind in ("artifact", "text") for kind, _ in open_marks):
            fail(f"page {number + 1}: {operator} outside of all marks")
        if operator in ("Tj", "TJ"):
            strings = operands[0] if operator == "TJ" else operands
            for string in strings:
                if isinstance(string, pikepdf.String):
                    glyphs = bytes(string)
                    if any(glyphs[at:at + 2] == b"\0\0" for at in range(0, len(glyphs), 2)):
                        fail(f"page {number + 1}: a glyph that stands for none")

links = {}
for number, page in enumerate(pdf.pages):
    for annotation in page.get("/Annots", []):
        links[annotation.objgen] = False
        if not str(annotation.get("/Contents", "")).strip():
            fail(f"page {number + 1}: a link does not say where it leads")

# The tree of tags.
numbers = {page.objgen: number for number, page in enumerate(pdf.pages)}
roles = {str(name)[1:]: str(role)[1:] for name, role in root.StructTreeRoot.get("/RoleMap", {}).items()}


def walk(node, parent, page):
    kind = str(node.S)[1:]
    kind = kind if kind in STANDARD else roles.get(kind, kind)
    kinds[kind] += 1
    page = node.get("/Pg", page)
    if kind not in STANDARD:
        fail(f"{kind} is no kind of element")
    if parent not in WITHIN.get(kind, {parent}):
        fail(f"{kind} stands within {parent}")
    if kind not in CHILDREN.get(parent, {kind}):
        fail(f"{parent} has {kind} in it")
    attributes = node.get("/A", {})
    attributes = list(attributes) if isinstance(attributes, pikepdf.Array) else [attributes]
    if kind == "TH" and not any("/Scope" in attribute for attribute in attributes):
        fail("a head of a table does not say what it is the head of")
    if kind == "Figure":
        if not str(node.get("/Alt", "")).strip():
            fail("a picture without words")
        if not any("/BBox" in attribute for attribute in attributes):
            fail("a picture does not say where it stands")
    if kind[0] == "H" and kind[1:].isdigit():
        headings.append(int(kind[1:]))
    children = node.get("/K", [])
    children = list(children) if isinstance(children, pikepdf.Array) else [children]
    here = []
    for child in children:
        if isinstance(child, pikepdf.Dictionary) and child.get("/Type") == "/OBJR":
            links[child.Obj.objgen] = True
            here.append("OBJR")
            if kind != "Link":
                fail(f"a link stands within {kind}")
        elif isinstance(child, pikepdf.Dictionary) and child.get("/Type") == "/MCR":
            content(numbers[child.get("/Pg", page).objgen], int(child.MCID))
        elif isinstance(child, pikepdf.Dictionary):
            here.append(walk(child, kind, page))
        else:
            content(numbers[page.objgen], int(child))
    if kind == "Table" and "TH" not in {name for row in node.K for name in names(row)}:
        fail("a table without heads")
    if kind == "Table":
        widths = {len(names(row)) for row in node.K if str(row.S) == "/TR"}
        if len(widths) > 1:
            fail(f"rows of {sorted(widths)} cells in one table")
    if kind == "Link" and "OBJR" not in here:
        fail("a link that leads nowhere")
    return kind


def names(node):
    children = node.get("/K", [])
    children = list(children) if isinstance(children, pikepdf.Array) else [children]
    return [str(child.S)[1:] for child in children if isinstance(child, pikepdf.Dictionary) and "/S" in child]


def content(page, identifier):
    if (page, identifier) not in shown:
        fail(f"page {page + 1}: there is no text {identifier}")
    elif shown[(page, identifier)]:
        fail(f"page {page + 1}: text {identifier} stands twice in the tree")
    shown[(page, identifier)] = True


children = root.StructTreeRoot.K
for child in children if isinstance(children, pikepdf.Array) else [children]:
    walk(child, "", None)
for (page, identifier), is_there in shown.items():
    if not is_there:
        fail(f"page {page + 1}: text {identifier} is not in the tree")
if not all(links.values()):
    fail("a link is not in the tree")
if headings[:1] != [1] or headings.count(1) != 1:
    fail("the title is not the one first heading")
for before, after in zip(headings, headings[1:]):
    if after > before + 1:
        fail(f"after a heading of level {before} comes one of level {after}")

# The fonts.
for page in pdf.pages:
    for font in page.Resources.get("/Font", {}).values():
        if "/ToUnicode" not in font:
            fail(f"{font.get('/BaseFont')} does not say what its glyphs stand for")
        for descendant in font.get("/DescendantFonts", []):
            if not {"/FontFile2", "/FontFile3"} & set(descendant.FontDescriptor.keys()):
                fail(f"{font.BaseFont} is not embedded")

print(*sorted(f"{kind} {count}" for kind, count in kinds.items()))
print(*sorted(f"{language}: {count}" for language, count in languages.items()), sep="\n")
if broken:
    sys.exit("\n".join(dict.fromkeys(broken)))
