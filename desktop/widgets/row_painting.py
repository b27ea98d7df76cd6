"""What every painted row of a list shares: its ground, its focus ring, its line of text."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from desktop.theme import Theme

LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


def paint_ground(
    painter: QPainter, option: QStyleOptionViewItem, theme: Theme, rect: QRectF, *, chosen: bool
) -> None:
    """The ground of a row: soft with an accent bar when chosen, sunken under the pointer."""
    hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
    painter.setPen(Qt.PenStyle.NoPen)
    if chosen or hovered:
        painter.setBrush(theme.soft if chosen else theme.sunken)
        painter.drawRoundedRect(rect, 8, 8)
    if chosen:
        mirrored = option.direction == Qt.LayoutDirection.RightToLeft
        x = rect.right() - 3 if mirrored else rect.left()
        painter.setBrush(theme.accent)
        painter.drawRoundedRect(QRectF(x, rect.top() + 9, 3, rect.height() - 18), 1.5, 1.5)


def paint_focus(painter: QPainter, option: QStyleOptionViewItem, theme: Theme, rect: QRectF) -> None:
    """The ring around the row that has the keyboard."""
    if option.state & QStyle.StateFlag.State_HasFocus:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme.focus, 2))
        painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), 8, 8)


def paint_text(
    painter: QPainter,
    rect: QRectF,
    text: str,
    font: QFont,
    colour: QColor,
    align: Qt.AlignmentFlag = LEFT,
) -> None:
    """One line of text, shortened with an ellipsis where it does not fit.

    Left and right change places where the interface is mirrored; the words run as their letters do.
    """
    painter.setFont(font)
    painter.setPen(colour)
    shown = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
    direction = painter.layoutDirection()
    side = QStyle.visualAlignment(direction, align)
    painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
    painter.drawText(rect, int(side | Qt.TextFlag.TextSingleLine), shown)
    painter.setLayoutDirection(direction)


def mirrored_rect(option: QStyleOptionViewItem, rect: QRectF) -> QRectF:
    """A rectangle laid out for left-to-right, moved to the other side where the interface is mirrored."""
    if option.direction != Qt.LayoutDirection.RightToLeft:
        return rect
    whole = QRectF(option.rect)
    return QRectF(whole.left() + whole.right() - rect.right(), rect.top(), rect.width(), rect.height())
