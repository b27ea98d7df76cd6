"""Rows of the notes pane, painted as cards."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QColor, QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop.icons import paint_icon
from desktop.models.annotations import ANNOTATION_ROLE, TURN_ROLE
from desktop.panels.card_layout import (
    HEADER,
    INSET,
    NOTE_LINE,
    QUOTE_INDENT,
    QUOTE_LINE,
    CardLayout,
    Lines,
    Reckoning,
    forget_fonts,
    lay_out_card,
    note_font,
    quote_font,
    tag_font,
)
from desktop.theme import Theme, em, interface_font, veil
from desktop.widgets.row_painting import RIGHT, paint_focus, paint_text
from desktop.wording import kind_name
from transcript.model import Annotation

_INDENT = INSET + 8


class CardDelegate(QStyledItemDelegate):
    """Paints annotations in the colours of the theme; the row of an open editor is as high as the editor."""

    def __init__(
        self, theme: Theme, records: Callable[[], Sequence[Annotation]], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.theme = theme
        self._records = records  # to ask the model for thousands of heights would be felt
        self.width = 300
        self.editing: str | None = None
        self.editor_height = 0
        self._mending = QTimer(self, singleShot=True, interval=0)
        self._mending.timeout.connect(self._mend_heights)
        self._layouts: dict[tuple[str, int], tuple[Annotation, CardLayout]] = {}
        self._heights: dict[str, tuple[Annotation, int]] = {}  # at this width

    def _mend_heights(self) -> None:
        """Cards that have been laid out take the room they need."""
        self.sizeHintChanged.emit(QModelIndex())

    def layout(self, annotation: Annotation) -> CardLayout:
        """The card of an annotation at the width of the list."""
        key = (annotation.id, self.width)
        known = self._layouts.get(key)
        if known is None or known[0] != annotation:
            known = (annotation, lay_out_card(annotation, self.width))
            self._layouts[key] = known
        return known[1]

    def tag_at(self, index: QModelIndex, at: QPointF) -> str:
        """The tag at a point of a card, counted from its corner; empty where there is none."""
        annotation: Annotation = index.data(ANNOTATION_ROLE)
        if annotation.id == self.editing:
            return ""
        return next((tag for area, tag in self.layout(annotation).tags if area.contains(at)), "")

    def forget(self) -> None:
        """Lay out everything anew: another document or face."""
        self._layouts.clear()
        self._heights.clear()
        forget_fonts()

    def heights(self) -> list[int]:
        """The height of every card: measured where it was seen, else reckoned."""
        reckon = Reckoning(self.width).height
        return [self._height(annotation, reckon) for annotation in self._records()]

    def _height(self, annotation: Annotation, reckon: Callable[[Annotation], int]) -> int:
        known = self._heights.get(annotation.id)
        if known is None or known[0] is not annotation:
            known = self._heights[annotation.id] = annotation, reckon(annotation)
        return self.editor_height if annotation.id == self.editing else known[1]

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(self.width, self._height(self._records()[index.row()], Reckoning(self.width).height))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        annotation: Annotation = index.data(ANNOTATION_ROLE)
        if annotation.id == self.editing:
            return
        layout = self.layout(annotation)
        if round(layout.height) != option.rect.height():  # it was only reckoned until it came into view
            self._heights[annotation.id] = annotation, round(layout.height)
            self._mending.start()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRectF(option.rect)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        paint_card_ground(painter, self.theme, rect, chosen=chosen)
        if not chosen and index.row() + 1 < index.model().rowCount():
            painter.fillRect(
                QRectF(rect.left() + _INDENT, rect.bottom() - 0.5, rect.width() - 2 * _INDENT, 1),
                self.theme.hair,
            )
        inner = QRectF(rect.left() + _INDENT, rect.top(), rect.width() - 2 * _INDENT, rect.height())
        turn = int(index.data(TURN_ROLE) or 0)
        paint_header(painter, self.theme, annotation, turn, inner.translated(0, INSET - 2))
        paint_quote(painter, self.theme, annotation, layout.quote, inner, rect.top() + layout.quote_top)
        self._paint_note(painter, layout, inner)
        self._paint_tags(painter, layout, rect.topLeft())
        paint_focus(painter, option, self.theme, _card(rect))
        painter.restore()

    def _paint_note(self, painter: QPainter, layout: CardLayout, inner: QRectF) -> None:
        for number, text in enumerate(layout.note.texts):
            line = QRectF(
                inner.left(),
                inner.top() + layout.note_top + number * em(NOTE_LINE),
                inner.width() + 4,
                em(NOTE_LINE),
            )
            paint_text(painter, line, text, note_font(), self.theme.ink)

    def _paint_tags(self, painter: QPainter, layout: CardLayout, origin: QPointF) -> None:
        for rect, tag in layout.tags:
            chip = rect.translated(origin)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(veil(self.theme.ink, 0.06))
            painter.drawRoundedRect(chip, chip.height() / 2, chip.height() / 2)
            paint_text(painter, chip, tag, tag_font(), self.theme.ink2, Qt.AlignmentFlag.AlignCenter)


def _card(rect: QRectF) -> QRectF:
    return rect.adjusted(INSET - 2, 3, -(INSET - 2), -4)


def paint_card_ground(painter: QPainter, theme: Theme, rect: QRectF, *, chosen: bool) -> None:
    """A raised card with a soft shadow where it is chosen; nothing otherwise."""
    if not chosen:
        return
    card = _card(rect)
    painter.setPen(Qt.PenStyle.NoPen)
    for spread, alpha in ((3, 7), (2, 9), (1, 12)):
        painter.setBrush(QColor(0, 0, 0, alpha * (3 if theme.dark else 1)))
        painter.drawRoundedRect(
            card.adjusted(-spread, 1 - spread, spread, spread + 2), 10 + spread, 10 + spread
        )
    painter.setBrush(theme.raised)
    painter.drawRoundedRect(card, 10, 10)


def _placed(painter: QPainter, rect: QRectF, inner: QRectF) -> QRectF:
    """A part of a card, on the other side of it where the interface is mirrored."""
    if painter.layoutDirection() != Qt.LayoutDirection.RightToLeft:
        return rect
    return QRectF(inner.left() + inner.right() - rect.right(), rect.top(), rect.width(), rect.height())


def paint_header(painter: QPainter, theme: Theme, annotation: Annotation, turn: int, inner: QRectF) -> None:
    """The kind with its icon, and who speaks in which turn."""
    colour = theme.kind_labels[annotation.kind]
    middle = inner.top() + em(HEADER) / 2
    picture = QRectF(inner.left() - 1, middle - 8, 16, 16)
    paint_icon(painter, annotation.kind.value, _placed(painter, picture, inner), colour)
    name_font = interface_font(12.5, weight=600)
    name = kind_name(annotation.kind)
    left = inner.left() + 22
    named = QRectF(left, inner.top(), em(120), em(HEADER))
    paint_text(painter, _placed(painter, named, inner), name, name_font, colour)
    used = left + QFontMetricsF(name_font).horizontalAdvance(name) + 12
    where = " · ".join(part for part in (annotation.speaker, str(turn) if turn else "") if part)
    box = QRectF(used, inner.top(), inner.right() - used, em(HEADER))
    paint_text(painter, _placed(painter, box, inner), where, interface_font(12), theme.ink2, RIGHT)


def paint_quote(
    painter: QPainter, theme: Theme, annotation: Annotation, quote: Lines, inner: QRectF, top: float
) -> None:
    """The words of the passage beside an edge in the colours of the kind."""
    edge = QRectF(inner.left(), top + 1, 5, quote.height - 2)
    line = QRectF(edge.left(), edge.top(), 1.5, edge.height())
    painter.fillRect(_placed(painter, edge, inner), theme.washes[annotation.kind])
    painter.fillRect(_placed(painter, line, inner), theme.underlines[annotation.kind])
    for number, text in enumerate(quote.texts):
        line = QRectF(
            inner.left() + QUOTE_INDENT,
            top + number * em(QUOTE_LINE),
            inner.width() - QUOTE_INDENT + 6,
            em(QUOTE_LINE),
        )
        paint_text(painter, _placed(painter, line, inner), text, quote_font(), theme.ink)
