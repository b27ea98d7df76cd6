"""The field in the middle of the toolbar: the door to the palette, and the place to search the library."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QPoint, QPointF, Qt, Signal, Slot
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QGraphicsDropShadowEffect,
    QLabel,
    QLineEdit,
    QListView,
    QVBoxLayout,
    QWidget,
)

from desktop.icons import icon
from desktop.models.results import RESULT_ROLE, Result, ResultsModel
from desktop.panels.result_delegate import ROW, ResultDelegate
from desktop.theme import Theme, em, interface_font
from desktop.widgets.keycaps import keycaps_width, keys_of, paint_keycaps

WIDTH, HEIGHT = 400, 34
_BESIDE_WORDS = 56  # pixels: the glass before the words, and the white around both
_ROWS_SHOWN = 8


class ResultList(QFrame):
    """The results below the field; never takes the keyboard from it. Signals: `chosen(Result)`."""

    chosen = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("popover")
        self._model = ResultsModel(self)
        self._delegate = ResultDelegate(theme, self)
        self._list = QListView(self)
        self._list.setModel(self._model)
        self._list.setItemDelegate(self._delegate)
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setMouseTracking(True)
        self._list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self._list.setAccessibleName(self.tr("Results"))
        self._list.clicked.connect(self._on_clicked)
        self._nothing = QLabel(self)
        self._nothing.setProperty("quiet", True)
        self._nothing.setContentsMargins(12, 8, 12, 8)
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 6, 6, 6)
        column.addWidget(self._list)
        column.addWidget(self._nothing)
        shadow = QGraphicsDropShadowEffect(self)
        shadow.setBlurRadius(24)
        shadow.setOffset(0, 4)
        shadow.setColor(QColor(0, 0, 0, 70))
        self.setGraphicsEffect(shadow)
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        """Paint in the colours of another theme."""
        self._delegate.theme = theme
        self._nothing.setFont(interface_font(13))

    def show_results(self, results: Sequence[Result], query: str, top: QPoint, width: int) -> None:
        """Show results with the left top corner at `top` of the parent."""
        self._model.set_results(results)
        self._list.setVisible(bool(results))
        self._list.setFixedHeight(min(_ROWS_SHOWN, len(results)) * em(ROW))
        self._nothing.setVisible(not results)
        self._nothing.setText(self.tr("Nothing found for “{}”.").format(query))
        if results:
            self._list.setCurrentIndex(self._model.index(0))
        self.setFixedWidth(width)
        self.adjustSize()
        self.move(top)
        self.show()
        self.raise_()

    def step(self, rows: int) -> None:
        """Move the cursor by some rows."""
        count = self._model.rowCount()
        if count:
            row = (self._list.currentIndex().row() + rows) % count
            self._list.setCurrentIndex(self._model.index(row))

    def choose(self) -> None:
        """Choose the row of the cursor."""
        index = self._list.currentIndex()
        if index.isValid():
            self.chosen.emit(index.data(RESULT_ROLE))

    @Slot(QModelIndex)
    def _on_clicked(self, index: QModelIndex) -> None:
        self.chosen.emit(index.data(RESULT_ROLE))


class SearchField(QLineEdit):
    """A click asks for the palette; once searching has begun, words are typed here.

    Signals: `palette_requested()`, `search_requested(text)` as one types, `result_chosen(Result)`,
    `left()` on Esc or choice.
    """

    palette_requested = Signal()
    search_requested = Signal(str)
    result_chosen = Signal(object)
    left = Signal()

    def __init__(self, theme: Theme, root: QWidget) -> None:
        super().__init__(root)
        self.setObjectName("search-field")
        self.setFixedHeight(HEIGHT)
        self.setMaximumWidth(WIDTH)
        self.setMinimumWidth(120)
        self.setAccessibleName(self.tr("Search your library"))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # reached by its keys; by mouse it is the palette's door
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._theme = theme
        self._rest()
        self._root = root
        self._mark = self.addAction(icon("search", theme.ink2), QLineEdit.ActionPosition.LeadingPosition)
        self._mark.setText(self.tr("Search"))
        self.results = ResultList(theme, root)
        self.results.chosen.connect(self._on_chosen)
        self.textEdited.connect(self._on_edited)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Paint in the colours of another theme."""
        self._theme = theme
        self.setFont(interface_font(13))
        self._mark.setIcon(icon("search", theme.ink2))
        self.results.set_theme(theme)

    def _rest(self) -> None:
        """Nobody searches: say what a click opens, in a word where there is room for no more."""
        words = self.tr("Search or jump to a command")
        fits = self.fontMetrics().horizontalAdvance(words) <= self.width() - _BESIDE_WORDS
        self.setPlaceholderText(words if fits else self.tr("Search"))
        self.setToolTip(words)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if not self.hasFocus():
            self._rest()

    def changeEvent(self, event: QEvent) -> None:
        """The words begin where the glass is, whichever way the keyboard writes."""
        if event.type() == QEvent.Type.LayoutDirectionChange:
            mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
            side = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
            self.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter)
        super().changeEvent(event)

    def begin(self, text: str) -> None:
        """Take the keyboard, with some words to go on from."""
        self.setPlaceholderText(self.tr("Search your library"))
        self.setToolTip("")
        self.setCursor(Qt.CursorShape.IBeamCursor)
        self.setText(text)
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.selectAll()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self.hasFocus():
            super().mousePressEvent(event)
            return
        event.accept()
        self.palette_requested.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        keys = keys_of(QKeySequence("Ctrl+K"))
        if not self.hasFocus() and not self.text() and self.width() > 300:
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
            right = 9 + keycaps_width(keys) if mirrored else self.width() - 9
            paint_keycaps(painter, QPointF(right, self.height() / 2), keys, self._theme)
            painter.end()

    def show_results(self, results: Sequence[Result]) -> None:
        """Show what was found for the words in the field."""
        width = max(self.width(), 520)
        corner = self.mapTo(self._root, QPoint(0, self.height() + 8))
        left = corner.x() + (self.width() - width) // 2
        left = max(8, min(left, self._root.width() - width - 8))
        self.results.show_results(results, self.text().strip(), QPoint(left, corner.y()), width)

    @Slot(str)
    def _on_edited(self, text: str) -> None:
        if text.strip():
            self.search_requested.emit(text.strip())
        else:
            self.results.hide()

    @Slot(object)
    def _on_chosen(self, result: Result) -> None:
        self.leave()
        self.result_chosen.emit(result)

    def leave(self) -> None:
        """Close the results and give the keyboard back."""
        self.clear()
        self.results.hide()
        self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 5, Qt.Key.Key_PageUp: -5}
        key = Qt.Key(event.key())
        if key in steps and self.results.isVisible():
            self.results.step(steps[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.results.choose()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.ActiveWindowFocusReason:
            self.results.hide()
            self.setCursor(Qt.CursorShape.PointingHandCursor)
            self.clear()
            self._rest()
