"""The line above the documents: what is shown, a filter, the order, grid or list, and adding."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLabel, QLineEdit, QPushButton, QToolButton, QWidget

from desktop.icons import icon
from desktop.models.shelves import Order
from desktop.theme import Theme, interface_font
from desktop.widgets.choice_box import ChoiceBox


class LibraryHeader(QWidget):
    """Signals, all without a value: `filter_changed`, `order_changed`, `look_changed`, `list_wanted`,
    `add_requested`.
    """

    filter_changed = Signal()
    order_changed = Signal()
    look_changed = Signal()
    list_wanted = Signal()
    add_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = QLabel(self)
        self._title.setTextFormat(Qt.TextFormat.PlainText)
        self.filter = QLineEdit(self)
        self.filter.setObjectName("library-filter")
        self.filter.setPlaceholderText(self.tr("Filter"))
        self.filter.setAccessibleName(self.tr("Filter documents by title, people or file"))
        self.filter.setClearButtonEnabled(True)
        self.filter.setFixedHeight(34)
        self.filter.setMaximumWidth(200)
        self.filter.textChanged.connect(self.filter_changed)
        self.filter.installEventFilter(self)
        self._order = ChoiceBox(theme, self)
        self._order.setAccessibleName(self.tr("Order"))
        for order, words in (
            (Order.OPENED, self.tr("Recently opened")),
            (Order.ADDED, self.tr("Recently added")),
            (Order.TITLE, self.tr("Title")),
            (Order.PEOPLE, self.tr("People")),
            (Order.LENGTH, self.tr("Longest")),
            (Order.PROGRESS, self.tr("Most read")),
            (Order.NOTES, self.tr("Most notes")),
        ):
            self._order.addItem(words, order)
        self._order.activated.connect(self._on_order)
        self._make_look()
        self.add_button = QPushButton(self.tr("Add a document"), self)
        self.add_button.clicked.connect(self.add_requested)
        self._lay_out()
        self.set_theme(theme)

    def _make_look(self) -> None:
        self._looks = QButtonGroup(self)
        self.grid_button = self._look(self.tr("Show covers"), 0)
        self.list_button = self._look(self.tr("Show a list"), 1)
        self.grid_button.setChecked(True)
        self._looks.idToggled.connect(self._on_look)

    def _look(self, words: str, number: int) -> QToolButton:
        button = QToolButton(self)
        button.setCheckable(True)
        button.setFixedSize(34, 34)
        button.setIconSize(QSize(20, 20))
        button.setToolTip(words)
        button.setAccessibleName(words)
        self._looks.addButton(button, number)
        return button

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._title, 1)
        for widget in (self.filter, self._order, self.list_button, self.grid_button, self.add_button):
            row.addWidget(widget)

    def set_theme(self, theme: Theme) -> None:
        """Paint in the colours of another theme."""
        self._title.setFont(interface_font(15, weight=600))
        self.filter.setFont(interface_font(13))
        self._order.set_theme(theme)
        self.grid_button.setIcon(icon("grid", theme.ink2, theme.ink3))
        self.list_button.setIcon(icon("list", theme.ink2, theme.ink3))

    # ---------------------------------------------------------------------- choices
    @property
    def words(self) -> str:
        """What is filtered by."""
        return self.filter.text().strip()

    @property
    def order(self) -> Order:
        """What is ordered by."""
        return Order(self._order.currentData())

    @property
    def grid(self) -> bool:
        """Whether covers are shown."""
        return self.grid_button.isChecked()

    def set_title(self, title: str, *, documents: bool) -> None:
        """Name what is shown; what belongs to documents alone is hidden for anything else."""
        self._title.setText(title)
        for widget in (self.filter, self._order, self.grid_button, self.list_button):
            widget.setVisible(documents)

    def set_order(self, order: Order) -> None:
        """Choose an order without announcing it."""
        self._order.setCurrentIndex(self._order.findData(order))

    def set_look(self, *, grid: bool) -> None:
        """Choose covers or a list."""
        (self.grid_button if grid else self.list_button).setChecked(True)

    def clear(self) -> None:
        """Filter no more."""
        self.filter.clear()

    @Slot(int)
    def _on_order(self, _index: int) -> None:
        self.order_changed.emit()

    @Slot(int, bool)
    def _on_look(self, _number: int, on: bool) -> None:  # noqa: FBT001  a signal's argument
        if on:
            self.look_changed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """From the field, arrows and Enter lead into the list; Esc clears it first."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.list_wanted.emit()
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.clear()
                self.list_wanted.emit()
                return True
        return super().eventFilter(watched, event)
