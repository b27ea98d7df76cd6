"""Rows of the palette: what it is, its name with the letters found in bold, its group and its keys."""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRectF, QSize
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop.icons import paint_icon
from desktop.models.palette import OFFER_ROLE, SPANS_ROLE, Offer
from desktop.theme import Theme, interface_font
from desktop.widgets.keycaps import keycaps_width, paint_keycaps
from desktop.widgets.row_painting import RIGHT, mirrored_rect, paint_ground, paint_stressed, paint_text

ROW = 44
_ICON, _TEXT_LEFT, _RIGHT_EDGE, _GAP = 20, 52, 16, 12
_SHOWN_BEFORE = 24  # letters kept before the first one found, where a long text is cut

Spans = tuple[tuple[int, int], ...]


def cut_before(text: str, spans: Spans) -> tuple[str, Spans]:
    """A text whose first found letter is far from its beginning, cut so that it is seen."""
    first = spans[0][0] if spans else 0
    if first <= 2 * _SHOWN_BEFORE:
        return text, spans
    cut = text.rfind(" ", 0, first - _SHOWN_BEFORE) + 1
    return f"…{text[cut:]}", tuple((start - cut + 1, end - cut + 1) for start, end in spans)


class PaletteDelegate(QStyledItemDelegate):
    """Paints an offer in the colours of the theme."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(320, ROW)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        offer: Offer = index.data(OFFER_ROLE)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        row = QRectF(option.rect).adjusted(0, 1, 0, -1)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        paint_ground(painter, option, self.theme, row, chosen=chosen)
        mark = QRectF(row.left() + 16, row.center().y() - _ICON / 2, _ICON, _ICON)
        paint_icon(painter, offer.icon, mirrored_rect(option, mark), self.theme.ink2)
        right = self._paint_right(painter, option, row, offer)
        left = row.left() + _TEXT_LEFT
        words = mirrored_rect(option, QRectF(left, row.top(), right - _GAP - left, row.height()))
        text, spans = cut_before(offer.text, index.data(SPANS_ROLE))
        ink = self.theme.ink
        paint_stressed(painter, words, text, spans, interface_font(14), ink, ink)
        painter.restore()

    def _paint_right(
        self, painter: QPainter, option: QStyleOptionViewItem, row: QRectF, offer: Offer
    ) -> float:
        """Group and keys; returns where, before mirroring, they begin."""
        caps = keycaps_width(offer.keys)
        box = QRectF(row.right() - _RIGHT_EDGE - caps, row.top(), caps, row.height())
        if caps:
            at = mirrored_rect(option, box)
            paint_keycaps(painter, QPointF(at.right(), row.center().y()), offer.keys, self.theme)
        font = interface_font(13)
        width = QFontMetricsF(font).horizontalAdvance(offer.where) + 1
        left = box.left() - (_GAP if caps else 0) - width
        where = mirrored_rect(option, QRectF(left, row.top(), width, row.height()))
        paint_text(painter, where, offer.where, font, self.theme.ink2, RIGHT)
        return left
