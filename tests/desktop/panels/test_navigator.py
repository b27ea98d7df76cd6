"""The navigator: where one is, where one can go, and who speaks."""

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QLabel

from desktop.panels.navigator import Navigator
from desktop.theme import load_theme
from transcript.document import Document
from transcript.model import Block, BlockKind, Paragraph, Section, Speaker


@pytest.fixture
def navigator(qtbot, document):
    made = Navigator(load_theme("light"))
    qtbot.addWidget(made)
    made.resize(272, 700)
    made.set_document(document, "On Kettles", "Two speakers · 40 turns · 3 min")
    made.show()
    qtbot.waitExposed(made)
    return made


def test_title_and_facts_are_shown(navigator):
    shown = [label.text() for label in navigator.findChildren(QLabel) if label.isVisible()]
    assert "On Kettles" in shown
    assert "Two speakers · 40 turns · 3 min" in shown


def test_enter_jumps_and_space_jumps_but_keeps_the_focus(qtbot, navigator):
    tree = navigator.section_tree
    tree.setCurrentIndex(tree.model().index(1, 0))
    with qtbot.waitSignal(navigator.block_requested) as asked:
        qtbot.keyClick(tree, Qt.Key.Key_Return)
    assert asked.args == [20, False]
    with qtbot.waitSignal(navigator.block_requested) as asked:
        qtbot.keyClick(tree, Qt.Key.Key_Space)
    assert asked.args == [20, True]


def test_the_section_one_reads_is_current(navigator):
    navigator.set_reading(25, 25)
    assert navigator.section_tree.currentIndex().data() == "The cup"


def test_bookmarks_have_a_tab_and_a_click_goes_there(qtbot, navigator, make_bookmark):
    navigator.tabs.choose(1)
    assert not navigator.bookmark_list.isVisible()
    navigator.set_bookmarks([make_bookmark(1, 7)])
    assert navigator.bookmark_list.isVisible()
    index = navigator.bookmark_list.model().index(0, 0)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "Bookmark, Ben · 8: A claim against"
    where = navigator.bookmark_list.visualRect(index).center()
    with qtbot.waitSignal(navigator.block_requested) as asked:
        qtbot.mouseClick(navigator.bookmark_list.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert asked.args == [7, False]


def test_speakers_are_listed_by_words_with_their_share(navigator):
    model = navigator.speaker_list.model()
    assert navigator.speaker_list.isVisible()
    spoken = [model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(model.rowCount())]
    assert spoken == ["Ada, 50 per cent", "Ben, 50 per cent"]


def test_nobody_speaking_leaves_the_speakers_out(navigator):
    navigator.set_document(None, "", "")
    assert not navigator.speaker_list.isVisible()


def test_a_long_list_of_sections_can_be_filtered(qtbot):
    navigator = Navigator(load_theme("light"))
    qtbot.addWidget(navigator)
    blocks = [Block(BlockKind.TURN, (Paragraph("Well."),), (0,)) for _ in range(20)]
    sections = [
        Section(
            heading=f"Chapter {at} of {'boats' if at % 4 == 3 else 'tides'}", level=1 + at % 2, first_block=at
        )
        for at in range(20)
    ]
    navigator.set_document(Document.of(blocks, sections=sections, speakers=[Speaker("Ada")]), "Title", "")
    navigator.show()
    tree = navigator.section_tree
    qtbot.keyClicks(navigator.filter_field, "boat")
    parents = [tree.model().index(row, 0) for row in range(10)]
    assert [tree.isRowHidden(row, QModelIndex()) for row in range(10)] == [True, False] * 5
    assert not tree.isRowHidden(0, parents[1])
    navigator.filter_field.clear()
    assert not any(tree.isRowHidden(row, QModelIndex()) for row in range(10))
    navigator.tabs.choose(1)
    assert not navigator.filter_field.isVisible()
