"""The field in the middle of the toolbar says what it is for in as many words as it has room for."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from desktop.panels.search_field import WIDTH, SearchField
from desktop.theme import load_theme


@pytest.fixture
def field(qtbot):
    root = QWidget()
    qtbot.addWidget(root)
    root.resize(900, 400)
    made = SearchField(load_theme("light"), root)
    root.show()
    return made


def test_a_narrow_field_says_one_word_and_keeps_the_rest_for_its_tool_tip(field):
    field.resize(WIDTH, field.height())
    assert field.placeholderText() == "Search or jump to a command"
    field.resize(150, field.height())
    assert field.placeholderText() == "Search"
    assert field.toolTip() == "Search or jump to a command"


def test_words_begin_at_the_glass_where_the_interface_is_mirrored(field):
    field.parentWidget().setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert field.alignment() & Qt.AlignmentFlag.AlignRight
    field.parentWidget().setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    assert field.alignment() & Qt.AlignmentFlag.AlignLeft
