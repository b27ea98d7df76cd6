"""A kind of annotation to choose: its icon and its key on its own wash."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QEnterEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from desktop.announcing import set_role
from desktop.icons import paint_icon
from desktop.theme import Theme, interface_font
from desktop.wording import kind_name
from transcript.model import AnnotationKind

KEYS = {kind: number for number, kind in enumerate(AnnotationKind, start=1)}
_SIZE = QSize(44, 38)
_ICON = 20.0


class KindButton(QAbstractButton):
    """One of five. Signals: `step_requested(-1 or 1)` where an arrow key leads to the next one.

    A radio button to assistive technology, which says its name, its key and whether it is
    chosen; choosing is left to whoever knows what is marked.
    """

    step_requested = Signal(int)

    def __init__(self, kind: AnnotationKind, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.kind, self.theme = kind, theme
        self.setCheckable(True)
        self.setAutoExclusive(True)
        set_role(self, QAccessible.Role.RadioButton)
        self.setFixedSize(_SIZE)
        self.setAccessibleName(self.tr("{}, key {}").format(kind_name(kind), KEYS[kind]))
        self.setToolTip(f"{kind_name(kind)} ({KEYS[kind]})")

    def mark(self, chosen: bool) -> None:  # noqa: FBT001  as Qt's own setter
        """Show whether this is the kind the words have; it may be none."""
        self.setAutoExclusive(False)
        self.setChecked(chosen)
        self.setAutoExclusive(True)

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrow keys lead on without choosing; Enter chooses as Space does."""
        steps = {Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1}
        if event.key() in steps:
            mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
            sideways = event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right)
            step = steps[Qt.Key(event.key())]
            self.step_requested.emit(-step if mirrored and sideways else step)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter)
        middle = QRectF(self.rect()).center()
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        icon_left = middle.x() + 17 - _ICON if mirrored else middle.x() - 17
        figure_left = middle.x() - 17 if mirrored else middle.x() + 5
        paint_icon(
            painter,
            self.kind.value,
            QRectF(icon_left, middle.y() - _ICON / 2, _ICON, _ICON),
            self.theme.ink,
        )
        painter.setPen(self.theme.ink)
        painter.setFont(interface_font(12, weight=500))
        figure = QRectF(figure_left, 0, 12, self.height())
        painter.drawText(figure, int(Qt.AlignmentFlag.AlignCenter), str(KEYS[self.kind]))
        painter.end()

    def _paint_ground(self, painter: QPainter) -> None:
        """The wash; with an edge under the pointer, a firm one where it is chosen, a ring with the focus."""
        ground = QRectF(self.rect()).adjusted(2, 2, -2, -2)
        edge = self.theme.underlines[self.kind]
        painter.setBrush(self.theme.washes[self.kind])
        painter.setPen(Qt.PenStyle.NoPen)
        if self.isChecked():
            painter.setPen(QPen(edge, 2.0))
        elif self.underMouse():
            painter.setPen(QPen(edge, 1.0))
        painter.drawRoundedRect(ground.adjusted(0.5, 0.5, -0.5, -0.5), 7, 7)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self.theme.focus, 2.0))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 9, 9)
