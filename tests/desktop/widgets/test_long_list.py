"""A list of many rows is laid out without asking for each: keys, clicks and scrolling work as in any list."""

import pytest
from PySide6.QtCore import QAbstractListModel, QModelIndex, QPoint, QSize, Qt
from PySide6.QtWidgets import QStyledItemDelegate

from desktop.widgets.long_list import LongList

ROWS = 50_000


class Numbers(QAbstractListModel):
    """So many rows; counts how often it was asked for words."""

    asked = 0

    def rowCount(self, parent=QModelIndex()):
        return 0 if parent.isValid() else ROWS

    def data(self, index, role=Qt.ItemDataRole.DisplayRole):
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        self.asked += 1
        return f"row {index.row()}"


class Delegate(QStyledItemDelegate):
    """Counts how often it was asked for a size."""

    asked = 0

    def sizeHint(self, option, index):
        self.asked += 1
        return QSize(100, 20)


class Rows(LongList):
    """Rows that are 20 and 30 pixels high by turns."""

    def row_edges(self):
        return [25 * row - 5 * (row % 2) for row in range(ROWS + 1)]


@pytest.fixture
def view(qtbot):
    made = Rows()
    made.setModel(Numbers(made))
    made.setItemDelegate(Delegate(made))
    made.resize(200, 410)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    return made


def test_only_what_is_seen_is_asked_for(view):
    view.grab()
    assert view.itemDelegate().asked == 0
    assert 0 < view.model().asked < 100


def test_keys_go_from_row_to_row_and_page_to_page(qtbot, view):
    def row_after(key):
        qtbot.keyClick(view, key)
        return view.currentIndex().row()

    keys = Qt.Key
    assert [row_after(key) for key in (keys.Key_Home, keys.Key_Down, keys.Key_Down, keys.Key_Up)] == [
        0,
        1,
        2,
        1,
    ]
    page = row_after(keys.Key_PageDown)
    assert 10 < page < 20
    assert row_after(keys.Key_End) == ROWS - 1
    assert view.viewport().rect().contains(view.visualRect(view.currentIndex()))
    assert row_after(keys.Key_PageUp) < ROWS - 10


def test_a_click_chooses_the_row_below_it(qtbot, view):
    view.scrollTo(view.model().index(30_000, 0), view.ScrollHint.PositionAtTop)
    area = view.visualRect(view.model().index(30_003, 0))
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=area.center())
    assert view.currentIndex().row() == 30_003
    assert view.selectionModel().isSelected(view.model().index(30_003, 0))
    assert view.indexAt(QPoint(5, area.bottom())).row() == 30_003
    assert view.indexAt(QPoint(5, area.bottom() + 1)).row() == 30_004


def test_a_row_that_is_seen_is_not_moved(view):
    seen = view.model().index(3, 0)
    view.scrollTo(seen)
    assert view.verticalScrollBar().value() == 0
    view.scrollTo(view.model().index(40, 0))
    assert view.visualRect(view.model().index(40, 0)).bottom() == view.viewport().rect().bottom()
