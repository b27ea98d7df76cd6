"""A row that goes on in a second line."""

from PySide6.QtCore import QMargins, QSize, Qt
from PySide6.QtWidgets import QWidget

from desktop.widgets.flowing import Flowing


def row_of(qtbot, *sizes: tuple[int, int]) -> tuple[QWidget, list[QWidget]]:
    around = QWidget()
    qtbot.addWidget(around)
    row = Flowing(QMargins(0, 0, 0, 0), 10, around)
    made = []
    for width, height in sizes:
        widget = QWidget(around)
        widget.setFixedSize(QSize(width, height))
        row.addWidget(widget)
        made.append(widget)
    return around, made


def test_it_goes_on_in_a_second_line_where_it_is_too_narrow(qtbot):
    around, (one, two, three) = row_of(qtbot, (100, 20), (100, 20), (100, 20))
    around.resize(330, 60)
    around.show()
    assert [each.pos().toTuple() for each in (one, two, three)] == [(0, 0), (110, 0), (220, 0)]
    around.resize(220, 60)
    assert [each.pos().toTuple() for each in (one, two, three)] == [(0, 0), (110, 0), (0, 30)]
    assert around.layout().heightForWidth(220) == 50


def test_low_ones_stand_in_the_middle_of_their_line(qtbot):
    around, (low, high) = row_of(qtbot, (50, 10), (50, 30))
    around.resize(200, 30)
    around.show()
    assert (low.y(), high.y()) == (10, 0)


def test_it_begins_at_the_right_where_the_interface_does(qtbot):
    around, (one, two) = row_of(qtbot, (50, 20), (50, 20))
    around.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    around.resize(200, 20)
    around.show()
    assert (one.x(), two.x()) == (150, 90)


def test_what_is_hidden_takes_no_room(qtbot):
    around, (one, two) = row_of(qtbot, (50, 20), (50, 20))
    one.hide()
    around.resize(200, 20)
    around.show()
    assert two.x() == 0
