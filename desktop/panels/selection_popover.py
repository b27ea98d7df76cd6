"""What floats beside a selection: the kinds to mark it as, and what else can be done with the words."""

from collections.abc import Mapping

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QAction, QColor, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QGraphicsDropShadowEffect, QHBoxLayout, QToolButton, QWidget

from desktop.actions import hint
from desktop.icons import icon
from desktop.panels.kind_button import KindButton
from desktop.theme import Theme
from transcript.model import AnnotationKind

HEIGHT, GAP = 50, 12
_ARROW, _EDGE = 8, 8
_CORNER = 10.0
_DEEDS = ("write-note", "edit-tags", "toggle-bookmark", "copy", "copy-reference", "remove-highlight")


class SelectionPopover(QFrame):
    """A child of the page, so that no window system can misplace it; it takes no focus until Tab.

    Signals: `action_requested(id)` of the table of actions.
    """

    action_requested = Signal(str)

    def __init__(self, theme: Theme, page: QWidget) -> None:
        super().__init__(page)
        self.setObjectName("selection-popover")
        self.setAccessibleName(self.tr("Mark the selection"))
        self._theme, self._page = theme, page
        self._tip = QPointF()
        self._is_below = False
        self.kinds = {kind: KindButton(kind, theme, self) for kind in AnnotationKind}
        self.deeds = {name: self._button(name) for name in _DEEDS}
        for button in self.kinds.values():
            button.clicked.connect(self._on_kind_clicked)
            button.step_requested.connect(self._on_step_requested)
        self._lay_out()
        self.set_theme(theme)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_NoMousePropagation)
        self.hide()

    def _button(self, name: str) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName(name)
        button.setFixedSize(34, 34)
        button.setIconSize(QSize(20, 20))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(self._on_deed_clicked)
        return button

    def _lay_out(self) -> None:
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(_EDGE, _ARROW, _EDGE, _ARROW)
        row.setSpacing(1)
        for kind in self.kinds.values():
            row.addWidget(kind)
        line = QFrame(self)
        line.setObjectName("hairline-upright")
        line.setFixedSize(1, 24)
        row.addSpacing(7)
        row.addWidget(line)
        row.addSpacing(7)
        for button in self.deeds.values():
            row.addWidget(button)
        self.setFixedHeight(HEIGHT + 2 * _ARROW)
        shadow = QGraphicsDropShadowEffect(self)
        shadow.setBlurRadius(18)
        shadow.setOffset(0, 3)
        shadow.setColor(QColor(0, 0, 0, 60))
        self.setGraphicsEffect(shadow)

    # ------------------------------------------------------------------------ dressing
    def set_theme(self, theme: Theme) -> None:
        """Paint in the colours of another theme."""
        self._theme = theme
        icons = ("note-add", "tag", "bookmark", "copy", "quote", "delete")
        for name, button in zip(icons, self.deeds.values(), strict=True):
            button.setIcon(icon(name, theme.ink2, theme.ink3))
        for kind in self.kinds.values():
            kind.theme = theme
            kind.update()

    def set_actions(self, actions: Mapping[str, QAction]) -> None:
        """Take names and keys from the table of actions."""
        for name, button in self.deeds.items():
            button.setToolTip(hint(actions[name]))
            button.setAccessibleName(actions[name].text().rstrip("…"))

    # ------------------------------------------------------------------------- showing
    def open_at(self, words: QRect, room: QRect, kind: AnnotationKind | None, *, marked: bool) -> bool:
        """Stand beside `words`, within `room`, both in pixels of the page; False where there is no room.

        `kind` is what the words are marked as; with `marked` they are, and can be unmarked.
        """
        for each, button in self.kinds.items():
            button.mark(each is kind)
        self.deeds["remove-highlight"].setVisible(marked)
        self._row.activate()
        self.setFixedWidth(self._row.sizeHint().width())
        return self.move_to(words, room)

    def move_to(self, words: QRect, room: QRect) -> bool:
        """Follow the words; False, and hidden, where there is no place above or below them."""
        above, below = words.top() - GAP - HEIGHT, words.bottom() + 1 + GAP
        fits_above = above >= room.top() + 2
        if not fits_above and below + HEIGHT > room.bottom() - 2:
            self.leave()
            return False
        self._is_below = not fits_above
        body = (above if fits_above else below) - _ARROW
        left = words.center().x() - self.width() // 2
        left = max(room.left(), min(left, room.right() + 1 - self.width()))
        tip = min(max(words.center().x() - left, 32), self.width() - 32)
        self._tip = QPointF(tip, 0)
        self.move(QPoint(left, body))
        self.update()
        self.show()
        self.raise_()
        return True

    def body(self) -> QRect:
        """The part of the page that is covered."""
        return self.geometry().adjusted(0, _ARROW, 0, -_ARROW)

    def take_focus(self) -> None:
        """Give the keyboard to the kind that is chosen, else to the first."""
        chosen = next((each for each in self.kinds.values() if each.isChecked()), None)
        (chosen or next(iter(self.kinds.values()))).setFocus(Qt.FocusReason.TabFocusReason)

    def leave(self) -> None:
        """Go away; the keyboard goes back to the page."""
        had_focus = self.isAncestorOf(self.window().focusWidget() or self._page)
        if had_focus:
            self._page.setFocus(Qt.FocusReason.PopupFocusReason)
        self.hide()

    # ------------------------------------------------------------------------ choosing
    @Slot()
    def _on_kind_clicked(self) -> None:
        button = self.sender()
        if isinstance(button, KindButton):
            self.action_requested.emit(f"mark-{button.kind}")

    @Slot()
    def _on_deed_clicked(self) -> None:
        self.action_requested.emit(self.sender().objectName())

    @Slot(int)
    def _on_step_requested(self, step: int) -> None:
        buttons = [*self.kinds.values(), *(each for each in self.deeds.values() if each.isVisible())]
        here = next((at for at, button in enumerate(buttons) if button.hasFocus()), 0)
        buttons[(here + step) % len(buttons)].setFocus(Qt.FocusReason.TabFocusReason)

    # ------------------------------------------------------------------------ painting
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(self._theme.raised)
        painter.setPen(QPen(self._theme.hair, 1.0))
        painter.drawPath(self._outline())
        painter.end()

    def _outline(self) -> QPainterPath:
        """A rounded bar with a tip that points at the words."""
        body = QRectF(self.rect()).adjusted(0.5, _ARROW + 0.5, -0.5, -_ARROW - 0.5)
        path, arrow = QPainterPath(), QPainterPath()
        path.addRoundedRect(body, _CORNER, _CORNER)
        edge, outward = (body.top() + 1, -_ARROW) if self._is_below else (body.bottom() - 1, _ARROW)
        arrow.moveTo(self._tip.x() - _ARROW, edge)
        arrow.lineTo(self._tip.x(), edge + outward - (1 if outward > 0 else -1))
        arrow.lineTo(self._tip.x() + _ARROW, edge)
        arrow.closeSubpath()
        return path.united(arrow)
