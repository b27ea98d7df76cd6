"""Rows of the palette: what it is, its name with the letters found in bold, its group and its keys."""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop.icons import paint_icon
from desktop.models.palette import OFFER_ROLE, SPANS_ROLE, Offer
from desktop.theme import Theme, interface_font
from desktop.widgets.keycaps import keycaps_width, paint_keycaps
from desktop.widgets.row_painting import RIGHT, mirrored_rect, paint_ground, paint_text

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


def pieces(text: str, spans: Spans) -> list[tuple[str, bool]]:
    """The text in pieces, each with whether it was asked for."""
    made: list[tuple[str, bool]] = []
    at = 0
    for start, end in spans:
        made += [(text[at:start], False), (text[start:end], True)]
        at = end
    made.append((text[at:], False))
    return [piece for piece in made if piece[0]]


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
        self._paint_words(painter, option, words, *cut_before(offer.text, index.data(SPANS_ROLE)))
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

    def _paint_words(
        self, painter: QPainter, option: QStyleOptionViewItem, box: QRectF, text: str, spans: Spans
    ) -> None:
        """One line, cut off at the edge; the letters that were asked for are bold."""
        plain, bold = QFontMetricsF(interface_font(14)), QFontMetricsF(interface_font(14, weight=700))
        mirrored = option.direction == Qt.LayoutDirection.RightToLeft
        baseline = box.center().y() + (plain.ascent() - plain.descent()) / 2
        x, painted = 0.0, 0.0
        for piece, stressed in pieces(text, spans):
            metrics = bold if stressed else plain
            shown = metrics.elidedText(piece, Qt.TextElideMode.ElideRight, box.width() - x)
            painted = metrics.horizontalAdvance(shown)
            painter.setFont(interface_font(14, weight=700 if stressed else 400))
            painter.setPen(self.theme.ink)
            at = box.right() - x - painted if mirrored else box.left() + x
            painter.drawText(QPointF(at, baseline), shown)
            x += painted
            if shown != piece:
                return
