"""The tree of sections: nesting, numbers, progress, the current one."""

import pytest
from PySide6.QtCore import Qt

from desktop.models.sections import BLOCK_ROLE, CURRENT_ROLE, NUMBER_ROLE, PROGRESS_ROLE, SectionsModel
from transcript.document import Document
from transcript.model import Block, BlockKind, Paragraph, Section, Speaker


@pytest.fixture
def document():
    blocks = [Block(BlockKind.TURN, (Paragraph("one two three four five"),), (0,)) for _ in range(6)]
    return Document.of(
        blocks,
        speakers=(Speaker("Ada"),),
        sections=(
            Section(heading="The kettle", level=1, first_block=0),
            Section(heading="A lid", level=2, first_block=1),
            Section(heading="The cup", level=1, first_block=3),
            Section(heading="A handle", level=2, first_block=4),
        ),
    )


def test_sections_nest_by_level_and_the_outermost_are_counted(qapp, qtmodeltester, document):
    model = SectionsModel()
    model.set_document(document)
    qtmodeltester.check(model)
    tops = [model.index(row, 0) for row in range(model.rowCount())]
    assert [top.data() for top in tops] == ["The kettle", "The cup"]
    assert [top.data(NUMBER_ROLE) for top in tops] == ["I", "II"]
    assert model.index(0, 0, tops[1]).data() == "A handle"
    assert model.index(0, 0, tops[1]).data(NUMBER_ROLE) == ""
    assert model.index(0, 0, tops[1]).data(BLOCK_ROLE) == 4


def test_progress_is_the_share_of_words_up_to_the_furthest_block(qapp, document):
    model = SectionsModel()
    model.set_document(document)
    model.set_progress(1)
    first, second = model.index(0, 0), model.index(1, 0)
    assert first.data(PROGRESS_ROLE) == pytest.approx(2 / 3)
    assert second.data(PROGRESS_ROLE) == 0
    model.set_progress(5)
    assert second.data(PROGRESS_ROLE) == 1
    assert second.data(Qt.ItemDataRole.AccessibleTextRole) == "Section II, The cup, 100 per cent read"


def test_one_section_is_current_and_what_it_is_nested_in(qapp, document):
    model = SectionsModel()
    model.set_document(document)
    assert model.set_current_block(4).data() == "A handle"
    current = [model.index(row, 0) for row in range(2)]
    assert [index.data(CURRENT_ROLE) for index in current] == [False, True]
    assert model.index(0, 0, current[1]).data(CURRENT_ROLE)
    assert model.set_current_block(3).data() == "The cup"
    assert not model.index(0, 0, model.index(1, 0)).data(CURRENT_ROLE)
    assert model.index(1, 0).data(CURRENT_ROLE)


def test_without_a_document_there_is_nothing(qapp, qtmodeltester):
    model = SectionsModel()
    model.set_document(None)
    qtmodeltester.check(model)
    assert model.rowCount() == 0
    assert not model.set_current_block(0).isValid()
