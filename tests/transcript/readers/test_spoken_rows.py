"""Tables and lists of terms, in HTML and Markdown, that say who speaks; and those that list anything else."""

from transcript.document import Document
from transcript.readers import read_source_bytes
from transcript.recovery.recover import recover

TALK = (
    ("Mara „Mo” Holt", "Did you bring the ladder?"),
    ("Ivo", "I left it by the well, where you told me."),
    ("Mara „Mo” Holt", "Then we must wait until the rain is over."),
    ("Ivo", "You always say so, and we never wait!"),
    ("Mara „Mo” Holt", "What else can we do, my friend?"),
    ("Ivo", "We can go back and ask for another one."),
)
LONG = tuple((who.replace("„Mo” ", ""), words) for who, words in TALK) * 2


def read(text: str, name: str) -> Document:
    return recover(read_source_bytes(text.encode(), name))


def turns(document: Document) -> list[tuple[str, str]]:
    people = [speaker.name for speaker in document.speakers]
    return [
        (people[block.speakers[0]], block.paragraphs[0].text)
        for block in document.blocks()
        if block.kind == "turn"
    ]


def page(inside: str) -> str:
    return f"<!DOCTYPE html><html><body><h1>Keys</h1><p>Two people met.</p>{inside}</body></html>"


def test_terms_and_what_is_said_of_them():
    said = "".join(f"<dt>{who}:</dt><dd><p>{words}</p></dd>" for who, words in TALK)
    assert turns(read(page(f"<dl>{said}</dl>"), "talk.html")) == list(TALK)


def test_a_table_with_numbers_and_times_beside_the_names():
    rows = "".join(
        f"<tr><td>{n}</td><td>0:0{n}</td><td>{who}</td><td>{words}</td></tr>"
        for n, (who, words) in enumerate(TALK)
    )
    document = read(page(f"<table>{rows}</table>"), "talk.html")
    assert turns(document) == list(TALK)
    assert [block.time for block in document.blocks() if block.kind == "turn"] == [
        f"0:0{n}" for n in range(6)
    ]
    assert {"time", "section"} <= {mark.kind for mark in document.milestones}


def test_a_table_of_markdown_keeps_its_directions():
    rows = "\n".join(f"| {n} | **{who}** | (softly) {words} |" for n, (who, words) in enumerate(TALK))
    document = read(f"# Keys\n\n| No. | Name | Text |\n|---|---|---|\n{rows}\n\nThe end.\n", "talk.md")
    assert turns(document) == [(who, f"(softly) {words}") for who, words in TALK]
    spans = [block.paragraphs[0].spans for block in document.blocks() if block.kind == "turn"]
    assert all(span and (span[0].start, span[0].end) == (0, 8) for span in spans)
    assert "The end." in [paragraph.text for block in document.blocks() for paragraph in block.paragraphs]


def test_prices_and_terms_speak_to_nobody():
    prices = "".join(
        f"<tr><td>{size}</td><td>A key of iron, {n} inches long</td></tr>"
        for n, size in enumerate(["Large", "Small", "Large", "Small", "Small", "Large"])
    )
    terms = "".join(f"<dt>Key {n}</dt><dd>What opens door {n}?</dd>" for n in range(8))
    assert turns(read(page(f"<table>{prices}</table>"), "list.html")) == []
    assert turns(read(page(f"<dl>{terms}</dl>"), "list.html")) == []
    options = "\n".join(f"| --key-{n} | true | Whether door {n} is open? |" for n in range(8))
    assert turns(read(f"| Option | Default | Meaning |\n|---|---|---|\n{options}\n", "list.md")) == []


def test_a_name_in_bold_above_a_line_break_speaks_below_it():
    said = "".join(
        f"<p><strong>{who}</strong> <span>0:{n:02}</span><br>{words}</p>"
        for n, (who, words) in enumerate(LONG)
    )
    assert turns(read(page(said), "talk.html")) == list(LONG)
    for broken in ("  \n", "\\\n", "<br>"):
        text = "\n\n".join(f"**{who}**{broken}{words}" for who, words in LONG)
        assert turns(read(text, "talk.md")) == list(LONG)
    html = "\n\n".join(f"<strong>{who}</strong><br>{words}" for who, words in LONG)
    assert turns(read(html, "talk.md")) == list(LONG)


def test_names_that_only_their_class_tells():
    said = "".join(f'<p><span class="interviewee">{who}</span> {words}</p>' for who, words in LONG)
    assert turns(read(page(said), "talk.html")) == list(LONG)


def test_what_a_page_puts_beside_its_text_is_nobodys_and_no_heading():
    said = "".join(f"<p><b>{who}:</b> {words}</p>" for who, words in LONG)
    beside = (
        '<nav><ul><li>Home</li></ul></nav><div class="share-buttons"><p>Share: All</p></div>',
        '<section id="comments"><h3>3 Comments</h3><p>Ruth says: Fine.</p></section><footer>© Mill</footer>',
    )
    text = f'<html><body class="no-comments single">{beside[0]}<h1>Keys</h1>{said}{beside[1]}</body></html>'
    document = read(text, "talk.html")
    assert turns(document) == list(LONG)
    assert [section.heading for section in document.sections] == ["Keys"]
    assert {block.role for block in document.blocks() if block.kind == "prose"} == {"boilerplate"}


def test_a_page_that_is_all_form_is_read():
    said = "".join(f"<p><b>{who}:</b> {words}</p>" for who, words in LONG)
    assert turns(read(f"<html><body><form>{said}</form></body></html>", "talk.html")) == list(LONG)
