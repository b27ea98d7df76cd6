"""A recovered conversation as JSON, text, Markdown and HTML."""

import json
from html.parser import HTMLParser

from transcript.document import Document
from transcript.model import Block, BlockKind, Paragraph, Section, Span, SpanRole, Speaker
from transcript.writers.document_html import document_as_html
from transcript.writers.document_json import document_as_json
from transcript.writers.document_markdown import document_as_markdown
from transcript.writers.document_text import document_as_text

SPAN = Span(0, 8, SpanRole.DIRECTION)
DOCUMENT = Document.of(
    [
        Block(BlockKind.PROSE, (Paragraph("A boathouse."),), role="titlepage"),
        Block(
            BlockKind.TURN, (Paragraph("[rising] Who has *it*?", (SPAN,)), Paragraph("1. You?")), (0,), "ODA"
        ),
        Block(BlockKind.STAGE, (Paragraph("[A gull.]"),)),
        Block(BlockKind.TURN, (Paragraph("Rain,\nrain & <wind>"),), (0, 1), "ODA UND PIM"),
    ],
    title="The Key",
    language="en",
    sections=[Section(heading="I", level=1, first_block=1), Section(heading="End", level=2, first_block=4)],
    speakers=[Speaker("Oda", ("ODA",)), Speaker("Pim", ("PIM",))],
)


def test_json_has_the_shape_that_scripts_rely_on() -> None:
    shape = json.loads(document_as_json(DOCUMENT))
    assert shape["format"] == "causerie/1"
    assert shape["sections"] == [
        {"heading": "I", "level": 1, "first_turn": 1},
        {"heading": "End", "level": 2, "first_turn": None},
    ]
    assert shape["blocks"][1] == {
        "kind": "turn",
        "speaker": "Oda",
        "label": "ODA",
        "paragraphs": ["[rising] Who has *it*?", "1. You?"],
        "section": 0,
        "directions": ["[rising]"],
    }
    assert shape["blocks"][3]["speaker"] == "ODA UND PIM"
    assert [speaker["name"] for speaker in shape["speakers"]] == ["Oda", "ODA UND PIM"]


def test_text_names_every_speaker_and_keeps_verse() -> None:
    text = document_as_text(DOCUMENT)
    assert "Oda: [rising] Who has *it*?" in text
    assert "Oda & Pim: Rain,\nrain & <wind>" in text
    assert text.index("The Key") < text.index("A boathouse.") < text.index("I\n=") < text.index("End\n-")


def test_markdown_shows_the_text_as_it_was_written() -> None:
    text = document_as_markdown(DOCUMENT)
    assert "# The Key" in text
    assert "## I\n" in text
    assert "**Oda:** *\\[rising\\]* Who has \\*it\\*?" in text
    assert "\n1\\. You?" in text
    assert "Rain,  \nrain & \\<wind\\>" in text


class Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.text: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in ("meta", "br"):
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text.append(data)


def test_html_is_well_formed_and_needs_nothing_from_outside() -> None:
    page = document_as_html(DOCUMENT)
    tags = Tags()
    tags.feed(page)
    assert tags.open == []
    assert "rain & <wind>" in "".join(tags.text)
    assert "http" not in page
    assert '<html lang="en">' in page
