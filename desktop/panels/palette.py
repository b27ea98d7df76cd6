"""The palette: one field from which every command, place, person, tag and note is reached.

A plain child of the window that lies over it. The keyboard stays in the field while the
arrows move the row.
"""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, QRectF, Qt, Signal, Slot
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListView,
    QVBoxLayout,
    QWidget,
)

from desktop.announcing import announce
from desktop.icons import pixmap
from desktop.models.palette import OFFER_ROLE, Match, PaletteModel
from desktop.panels.palette_delegate import ROW, PaletteDelegate
from desktop.theme import Theme, interface_font
from desktop.widgets.soft_shadow import paint_shadow

WIDTH, ROWS_SHOWN = 640, 8
_TOP, _EDGE, _RADIUS, _FOOT = 68, 12, 12, 24
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 8, Qt.Key.Key_PageUp: -8}
_TABS = {Qt.Key.Key_Tab: 1, Qt.Key.Key_Backtab: -1}


class PaletteField(QLineEdit):
    """Signals: `step_requested(rows)`, `chosen()` by Enter, `left()` by Esc or when the keyboard goes."""

    step_requested = Signal(int)
    chosen = Signal()
    left = Signal()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent):
            key = Qt.Key(event.key())
            if event.type() == QEvent.Type.ShortcutOverride and (key is Qt.Key.Key_Escape or key in _STEPS):
                event.accept()  # or the window would take them as its shortcuts
                return True
            if event.type() == QEvent.Type.KeyPress and key in _TABS:
                self.step_requested.emit(_TABS[key])
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _STEPS:
            self.step_requested.emit(_STEPS[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.chosen.emit()
        elif key is Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        kept = (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason)
        if event.reason() not in kept:
            self.left.emit()


class Palette(QWidget):
    """Signals: `query_changed(text)`, `chosen(Offer)`."""

    query_changed = Signal(str)
    chosen = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._before: QWidget | None = None
        self._theme = theme
        self.model = PaletteModel(self)
        self._delegate = PaletteDelegate(theme, self)
        self._box = QFrame(self)
        self._box.setObjectName("palette")
        self._make_field()
        self._make_list()
        self._make_foot()
        self._lay_out()
        parent.installEventFilter(self)
        self.set_theme(theme)
        self.hide()

    # ------------------------------------------------------------------ building
    def _make_field(self) -> None:
        self._mark = QLabel(self._box)
        self.field = PaletteField(self._box)
        self.field.setObjectName("palette-field")
        self.field.setFrame(False)
        self.field.setPlaceholderText(self.tr("Search or jump to a command"))
        self.field.setAccessibleName(self.tr("Command palette"))
        self.field.textEdited.connect(self.query_changed)
        self.field.step_requested.connect(self.step)
        self.field.chosen.connect(self._on_enter)
        self.field.left.connect(self.leave)

    def _make_list(self) -> None:
        self.list = QListView(self._box)
        self.list.setModel(self.model)
        self.list.setItemDelegate(self._delegate)
        self.list.setUniformItemSizes(True)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setMouseTracking(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.setAccessibleName(self.tr("Results"))
        self.list.clicked.connect(self._on_clicked)
        self._nothing = QLabel(self._box)
        self._nothing.setTextFormat(Qt.TextFormat.PlainText)
        self._nothing.setProperty("quiet", True)
        self._nothing.setContentsMargins(17, 12, 17, 12)

    def _make_foot(self) -> None:
        self._keys = QLabel(self.tr("↑ ↓ choose     ↵ run     Esc close"), self._box)
        self._prefixes = QLabel(self.tr("#  tag     @  speaker     :  turn     >  command"), self._box)
        for label in (self._keys, self._prefixes):
            label.setProperty("quiet", True)
            label.setTextFormat(Qt.TextFormat.PlainText)

    def _lay_out(self) -> None:
        head, foot = QHBoxLayout(), QHBoxLayout()
        head.setContentsMargins(19, 0, 19, 0)
        head.setSpacing(12)
        head.addWidget(self._mark)
        head.addWidget(self.field, 1)
        foot.setContentsMargins(_FOOT, 0, _FOOT, 0)
        foot.addWidget(self._keys)
        foot.addStretch(1)
        foot.addWidget(self._prefixes)
        rows = QVBoxLayout()
        rows.setContentsMargins(7, 5, 7, 5)
        rows.addWidget(self.list)
        rows.addWidget(self._nothing)
        column = QVBoxLayout(self._box)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        for part in (head, self._line(), rows, self._line(), foot):
            if isinstance(part, QWidget):
                column.addWidget(part)
            else:
                column.addLayout(part)
        self.field.setFixedHeight(56)
        self._keys.setFixedHeight(36)

    def _line(self) -> QFrame:
        line = QFrame(self._box)
        line.setObjectName("hairline")
        line.setFixedHeight(1)
        return line

    # ------------------------------------------------------------------- content
    def set_theme(self, theme: Theme) -> None:
        """Paint in the colours of another theme."""
        self._theme = self._delegate.theme = theme
        self.field.setFont(interface_font(16))
        self._mark.setPixmap(pixmap("search", 20, theme.ink2, self.devicePixelRatioF()))
        self._nothing.setFont(interface_font(14))
        for label in (self._keys, self._prefixes):
            label.setFont(interface_font(12))
        self.update()

    def open_with(self, text: str) -> None:
        """Lie over the window with `text` in the field; the keyboard goes back where it was afterwards."""
        if not self.isVisible():
            self._before = QApplication.focusWidget()
        self.field.setText(text)
        self._fit()
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)
        self.query_changed.emit(text)

    def show_matches(self, matches: Sequence[Match]) -> None:
        """Show rows, the first one chosen."""
        self.model.set_matches(matches)
        self.list.setVisible(bool(matches))
        self._nothing.setVisible(not matches)
        self._nothing.setText(self.tr("Nothing found for “{}”.").format(self.field.text().strip()))
        if matches:
            self._choose(0)
        self._fit()

    def step(self, rows: int) -> None:
        """Move the chosen row; one step beyond an end comes in at the other."""
        count = self.model.rowCount()
        if not count:
            return
        row = self.list.currentIndex().row() + rows
        if abs(rows) > 1:
            row = max(0, min(count - 1, row))
        self._choose(row % count)
        spoken = str(self.list.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole))
        announce(self.field, spoken)

    def _choose(self, row: int) -> None:
        self.list.setCurrentIndex(self.model.index(row))

    @Slot()
    def leave(self) -> None:
        """Close, and give the keyboard back."""
        if not self.isVisible():
            return
        had_keyboard = self.field.hasFocus()
        before, self._before = self._before, None
        if had_keyboard and before is not None and before.isVisible():
            before.setFocus(Qt.FocusReason.PopupFocusReason)
        self.hide()

    @Slot()
    def _on_enter(self) -> None:
        self._on_clicked(self.list.currentIndex())

    @Slot(QModelIndex)
    def _on_clicked(self, index: QModelIndex) -> None:
        if index.isValid():
            self.chosen.emit(index.data(OFFER_ROLE))

    # ------------------------------------------------------------------- the place
    def _fit(self) -> None:
        above = self.parentWidget()
        assert above is not None  # the palette lies over a window
        self.setGeometry(above.rect())
        rows = max(1, (self.height() - _TOP - 130) // ROW)
        self.list.setFixedHeight(min(rows, ROWS_SHOWN, max(1, self.model.rowCount())) * ROW)
        width = min(WIDTH, self.width() - 2 * _EDGE)
        hints = self._keys.sizeHint().width() + self._prefixes.sizeHint().width()
        self._prefixes.setVisible(hints + 3 * _FOOT <= width)
        layout = self._box.layout()
        assert layout is not None
        layout.activate()
        before = self._box.geometry()
        self._box.setFixedSize(width, self._box.sizeHint().height())
        self._box.move((self.width() - width) // 2, min(_TOP, self.height() // 8))
        if self._box.geometry() != before:
            self.update()  # the shadow; what lies below is painted anew for it

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._fit()
        return super().eventFilter(watched, event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A press beside the box closes it."""
        if not self._box.geometry().contains(QPoint(event.position().toPoint())):
            self.leave()
        event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(0, 0, 0, 80 if self._theme.dark else 38))
        paint_shadow(painter, QRectF(self._box.geometry()), _RADIUS)
        painter.end()
