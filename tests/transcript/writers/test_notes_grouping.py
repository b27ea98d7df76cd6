"""Notes stand together by kind, tag or speaker, and what a reader does not want is left out."""

import re
from datetime import UTC, datetime

import pytest

from transcript.document import Document
from transcript.model import (
    Annotation,
    AnnotationId,
    AnnotationKind,
    Block,
    BlockKind,
    DocumentId,
    DocumentSummary,
    Paragraph,
    Passage,
    Place,
    Speaker,
)
from transcript.writers.notes_markdown import Grouping, MarkdownStyle, NotesOfDocument, notes_as_markdown

MOMENT = datetime(2026, 1, 2, tzinfo=UTC)
TURNS = ((0, "The tide is late."), (1, "Late for whom?"), (0, "For the ferry."))


def note(number, block, kind, tags):
    text = TURNS[block][1]
    return Annotation(
        id=AnnotationId(f"n{number}"),
        document=DocumentId("d"),
        passage=Passage(Place(block), Place(block, 0, len(text))),
        kind=kind,
        quote=text,
        prefix="",
        suffix="",
        section="",
        speaker="",
        note=f"Note {number}",
        tags=tags,
        created=MOMENT,
        modified=MOMENT,
    )


@pytest.fixture
def notes():
    document = Document.of(
        [Block(BlockKind.TURN, (Paragraph(text),), (who,)) for who, text in TURNS],
        title="Tides",
        speakers=(Speaker("Ina"), Speaker("Jory")),
    )
    summary = DocumentSummary(
        DocumentId("d"), "Tides", "t.txt", "0", "en", ("Ina", "Jory"), 3, 10, 0.0, 3, 0, MOMENT, None
    )
    annotations = [
        note(1, 0, AnnotationKind.TERM, ("sea", "late")),
        note(2, 1, AnnotationKind.QUESTION, ()),
        note(3, 2, AnnotationKind.TERM, ("late",)),
    ]
    return NotesOfDocument(summary=summary, document=document, annotations=annotations)


def headings_and_notes(text):
    return re.findall(r"^(?:## .*|Note \d)$", text, re.MULTILINE)


@pytest.mark.parametrize(
    ("grouping", "found"),
    [
        (Grouping.KIND, ["## Question", "Note 2", "## Term", "Note 1", "Note 3"]),
        (Grouping.TAG, ["## late", "Note 1", "Note 3", "## sea", "Note 1", "## Without a tag", "Note 2"]),
        (Grouping.SPEAKER, ["## Ina", "Note 1", "Note 3", "## Jory", "Note 2"]),
    ],
)
def test_notes_stand_under_what_they_are_grouped_by(notes, grouping, found):
    text = notes_as_markdown(notes, style=MarkdownStyle(grouping=grouping))
    assert headings_and_notes(text) == found
    assert len(re.findall(r"\^c-n\d$", text, re.MULTILINE)) == 3


def test_what_is_not_wanted_is_left_out(notes):
    text = notes_as_markdown(notes, style=MarkdownStyle(notes=False, tags=False, references=False))
    assert "Note 1" not in text
    assert "#late" not in text
    assert "turn" not in text
    assert "causerie://" not in text
    assert "> **Ina** The tide is late." in text
    without_quotes = notes_as_markdown(notes, style=MarkdownStyle(quotes=False))
    assert "> " not in without_quotes
    assert "Term · Ina, turn 1 · #sea #late · 2026-01-02" in without_quotes


def test_a_file_grouped_in_another_way_keeps_what_is_the_readers(notes):
    first = notes_as_markdown(notes).replace("# Tides\n", "# Tides\n\nMine.\n")
    again = notes_as_markdown(notes, first, style=MarkdownStyle(grouping=Grouping.KIND))
    assert "Mine." in again
    assert again.count("causerie:begin") == 1
    assert headings_and_notes(again)[0] == "## Question"
