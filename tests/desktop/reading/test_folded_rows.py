"""Rows with folds: which runs are folded, and the way between rows, places and what is hidden."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.reading.folded_rows import FoldedRows, others_runs
from desktop.reading.row_content import RowContents, Shape
from desktop.reading.rows import LONGEST_ROW, Rows
from transcript.document import Document
from transcript.model import Block, BlockKind, Paragraph, Place, Section, Speaker

NAMES = ("Ottoline", "Bram", "Sefa")
STAGE, PROSE = "s", "p"


def dialogue(score: str, sections=(), long: frozenset[int] = frozenset()) -> Document:
    """A document of blocks: figures are speakers, s a direction, p prose; `long` ones have many rows."""
    blocks = []
    for number, sign in enumerate(score):
        text = "word " * (LONGEST_ROW // 2) if number in long else f"Block {number}."
        paragraphs = (Paragraph(text), Paragraph("And more."))[: 1 + number % 2]
        kind = {STAGE: BlockKind.STAGE, PROSE: BlockKind.PROSE}.get(sign, BlockKind.TURN)
        blocks.append(Block(kind, paragraphs, (int(sign),) if sign.isdigit() else ()))
    headings = [Section(heading=f"Part {at}", level=1, first_block=at) for at in sections]
    return Document.of(blocks, speakers=[Speaker(name) for name in NAMES], sections=headings)


def voice(document: Document, speaker: int) -> frozenset[int]:
    return frozenset(n for n, people in enumerate(document.columns.voices) if speaker in people)


def shown(document: Document, unfolded=()) -> list[str]:
    """What the rows say, with who is folded."""
    rows = FoldedRows(Rows(document), voice(document, 0), unfolded)
    contents = RowContents(document, rows, lambda names, turns: f"[{names} {turns}]")
    return [contents.of(row).text[:12] for row in range(len(rows))]


def test_each_run_of_others_is_one_row():
    document = dialogue("012012")
    assert shown(document) == ["Block 0.", "[Bram, Sefa ", "Block 3.", "And more.", "[Bram, Sefa "]


def test_headings_are_never_folded_and_part_a_run():
    document = dialogue("0112", sections=(0, 2))
    assert shown(document) == ["Part 0", "Block 0.", "[Bram 1]", "Part 2", "[Bram, Sefa "]


def test_directions_go_along_but_are_no_run_by_themselves():
    assert shown(dialogue("0s0")) == ["Block 0.", "Block 1.", "And more.", "Block 2."]
    assert shown(dialogue("01s0")) == ["Block 0.", "[Bram 1]", "Block 3.", "And more."]


def test_a_run_that_was_unfolded_is_shown():
    assert shown(dialogue("01020"), unfolded={1}) == [
        "Block 0.", "Block 1.", "And more.", "Block 2.", "[Sefa 1]", "Block 4.",
    ]  # fmt: skip


@given(
    st.text("012sp", min_size=1, max_size=14),
    st.sets(st.integers(0, 13), max_size=3),
    st.frozensets(st.integers(0, 13), max_size=2),
)
def test_every_place_has_its_row_and_every_row_its_place(score, sections, long):
    document = dialogue(score, sorted(at for at in sections if at < len(score)), long)
    whole = Rows(document)
    rows = FoldedRows(whole, voice(document, 0))
    contents = RowContents(document, rows)
    hidden = [
        block for first, last in others_runs(document, voice(document, 0)) for block in range(first, last)
    ]
    seen = [rows.block(row) for row in range(len(rows)) if contents.of(row).is_text]
    assert set(seen) == set(range(len(document))) - set(hidden)
    for row in range(len(rows)):
        content = contents.of(row)
        if content.shape is not Shape.HEADING:
            assert rows.row_of_place(content.place) == row
        assert rows.shown(rows.whole_row(row)) == row
    for block in range(len(document)):
        folded = rows.fold_at(block)
        assert (folded is not None) == (block in hidden)
        shape = contents.of(rows.row_of_place(document.end_of(block))).shape
        assert (shape is Shape.FOLD) == (block in hidden)


def test_forty_thousand_turns_have_the_rows_they_should():
    document = dialogue("012" * 40)
    rows = FoldedRows(Rows(document), voice(document, 0))
    assert sum(rows.source(row).folded > 0 for row in range(len(rows))) == 40
    assert rows.place(len(rows) - 1) == Place(118)


@pytest.mark.parametrize("followed", [0, 1, 2])
def test_lengths_are_those_of_the_rows(followed):
    document = dialogue("0120s1p2", sections=(3,), long=frozenset({4}))
    rows = FoldedRows(Rows(document), voice(document, followed))
    contents = RowContents(document, rows)
    for row in range(len(rows)):
        if contents.of(row).is_text:
            assert rows.byte_lengths[row] == len(contents.of(row).text.encode())
