"""Words with some of them in bold: in their own order, wherever they begin."""

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from desktop.theme import interface_font
from desktop.widgets.row_painting import paint_stressed

INK = QColor("black")
WIDTH, HEIGHT = 300, 30


def painted(text, spans, *, mirrored=False, width=WIDTH):
    """A picture of words, as they are painted into a row."""
    image = QImage(WIDTH, HEIGHT, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    way = Qt.LayoutDirection.RightToLeft if mirrored else Qt.LayoutDirection.LeftToRight
    painter.setLayoutDirection(way)
    paint_stressed(painter, QRectF(0, 0, width, HEIGHT), text, spans, interface_font(14), INK, INK)
    painter.end()
    return image


def columns(image):
    """How much ink each column of pixels holds."""
    return [
        sum(255 - image.pixelColor(x, y).red() for y in range(image.height())) for x in range(image.width())
    ]


def inked(image):
    """The first and the last column with ink."""
    found = [x for x, ink in enumerate(columns(image)) if ink]
    return found[0], found[-1]


@pytest.fixture(autouse=True)
def _application(qapp):
    pass


def test_words_keep_their_order_where_the_interface_is_mirrored():
    spans = [(0, 3)]
    left, right = painted("Follow Dorthe", spans), painted("Follow Dorthe", spans, mirrored=True)
    (start, end), (other_start, _) = inked(left), inked(right)
    assert other_start > start
    shift = other_start - start
    assert columns(left)[start : end + 1] == pytest.approx(
        columns(right)[start + shift : end + 1 + shift], abs=2
    )


@pytest.mark.parametrize(
    "text", ["A sentence that is longer than its row by far", "משפט ארוך בהרבה מן השורה שלו"]
)
@pytest.mark.parametrize("mirrored", [False, True])
def test_what_does_not_fit_is_cut_off_inside_the_row(text, mirrored):
    start, end = inked(painted(text, [(2, 10)], mirrored=mirrored, width=120))
    assert start >= 0
    assert end <= 121
    assert end - start > 80


def test_letters_of_two_units_do_not_move_the_stress():
    plain, stressed = painted("😀 ab", []), painted("😀 ab", [(2, 4)])
    assert columns(plain) != columns(stressed)
    start = inked(painted("😀", []))[1]
    assert columns(plain)[:start] == columns(stressed)[:start]
