"""What a search found as rows: headings, and below each the words around its matches."""

from bisect import bisect_left

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from desktop.models.matches import COUNT_ROLE, HIT_ROLE, MATCH_ROLE, MatchesModel
from transcript.document import Document
from transcript.model import Block, BlockKind, Paragraph, Passage, Place, Section, Speaker

TEXT = "We had been walking for a long time along the shore before anybody said boat to the others there."


class Found:
    """A match in each of some blocks."""

    def __init__(self, blocks: list[int]) -> None:
        self.blocks = blocks

    def __len__(self) -> int:
        return len(self.blocks)

    def passage(self, number: int) -> Passage:
        start = TEXT.index("boat")
        return Passage(Place(self.blocks[number], 0, start), Place(self.blocks[number], 0, start + 4))

    def number_at(self, place: Place) -> int:
        return bisect_left(self.blocks, place.block)


@pytest.fixture
def model(qapp):
    made = MatchesModel()
    QAbstractItemModelTester(made, QAbstractItemModelTester.FailureReportingMode.Fatal)
    return made


@pytest.fixture(scope="module")
def document():
    blocks = [Block(BlockKind.TURN, (Paragraph(TEXT),), (0,)) for _ in range(30)]
    headings = (("Dawn", 10), ("Noon", 20), ("Dusk", 25))
    sections = [Section(heading=words, level=1, first_block=first) for words, first in headings]
    return Document.of(blocks, sections=sections, speakers=[Speaker("Ada")])


def test_sections_without_matches_have_no_heading(model, document):
    model.set_matches(document, Found([2, 11, 12, 26]))
    rows = [model.index(row, 0) for row in range(model.rowCount())]
    assert [row.data(MATCH_ROLE) for row in rows] == [0, -1, 1, 2, -1, 3]
    assert [rows[1].data(), rows[1].data(COUNT_ROLE)] == ["I  Dawn", 2]
    assert rows[4].data() == "III  Dusk"
    assert [model.row_of(match) for match in range(4)] == [0, 2, 3, 5]
    assert not rows[1].flags() & Qt.ItemFlag.ItemIsSelectable


def test_a_match_stands_in_its_words(model, document):
    model.set_matches(document, Found([2]))
    index = model.index(0, 0)
    start, end = index.data(HIT_ROLE)
    assert index.data()[start:end] == "boat"
    assert index.data().startswith("…")
    assert index.data(Qt.ItemDataRole.AccessibleTextRole).startswith("Ada, turn 3: …")


def test_nothing_found_is_no_row(model, document):
    model.set_matches(document, Found([3]))
    model.set_matches(document, None)
    assert model.rowCount() == 0
