"""Who says this: a name of somebody who speaks already, or a new one, and for how much of the text."""

from collections.abc import Sequence
from enum import IntEnum

from PySide6.QtCore import QEvent, QObject, QStringListModel, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListView,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from desktop.theme import interface_font
from desktop.wording import tr

_ROWS, _ROW = 6, 29


class Scope(IntEnum):
    """How much of the text gets another speaker."""

    TURNS = 0
    FROM_HERE_ON = 1
    EVERYWHERE = 2


class SpeakerQuestion(QDialog):
    """`present` says it now, in `turns` turns that are meant. Signals: `answered(name, Scope)`."""

    answered = Signal(str, int)

    def __init__(
        self,
        names: Sequence[str],
        present: str,
        turns: int,
        parent: QWidget | None = None,
        *,
        scope: Scope = Scope.TURNS,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("speaker-question")
        self.setWindowTitle(self.tr("Who says this?"))
        self._present = present
        self.name = QLineEdit(present, self)
        self.name.setAccessibleName(self.tr("Name"))
        self.name.setMinimumHeight(34)
        self.name.selectAll()
        self.people = QListView(self)
        self.people.setModel(QStringListModel(list(names), self))
        self.people.setAccessibleName(self.tr("Who speaks in this text"))
        self.people.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.people.setFont(interface_font(13))
        if present in names:
            self.people.setCurrentIndex(self.people.model().index(list(names).index(present), 0))
        self._make_scopes(turns, scope)
        self._make_buttons()
        self._lay_out()
        self.name.installEventFilter(self)
        self.name.textChanged.connect(self._on_typed)
        self.people.clicked.connect(self._on_chosen)
        self.people.selectionModel().currentChanged.connect(self._on_chosen)
        self.people.doubleClicked.connect(self.accept)
        self._on_typed()
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def _make_scopes(self, turns: int, scope: Scope) -> None:
        these = tr("These {} turns", "This turn", turns)
        onwards = self.tr("From here on, wherever {} speaks").format(self._present)
        everywhere = self.tr("Everywhere: {} gets this name").format(self._present)
        self.scopes = QButtonGroup(self)
        for number, text in enumerate((these, onwards, everywhere)):
            button = QRadioButton(text, self)
            button.setFont(interface_font(13))
            self.scopes.addButton(button, number)
        self.scopes.button(scope).setChecked(True)

    def _make_buttons(self) -> None:
        self.cancel = QPushButton(self.tr("Cancel"), self)
        self.change = QPushButton(self.tr("Change"), self)
        self.change.setProperty("main", True)
        self.change.setDefault(True)
        self.cancel.setAutoDefault(False)
        self.cancel.clicked.connect(self.reject)
        self.change.clicked.connect(self.accept)

    def _lay_out(self) -> None:
        hint = QLabel(self.tr("Choose who speaks already, or type a new name."), self)
        hint.setProperty("quiet", True)
        hint.setFont(interface_font(12))
        self.people.setFixedHeight(_ROW * min(_ROWS, max(2, self.people.model().rowCount())) + 4)
        buttons = QHBoxLayout()
        buttons.addStretch()
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.change)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(8)
        for widget in (self.name, hint, self.people):
            column.addWidget(widget)
        column.addSpacing(4)
        for button in self.scopes.buttons():
            column.addWidget(button)
        column.addSpacing(8)
        column.addLayout(buttons)
        self.setMinimumWidth(400)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The arrow keys go through the people, round and round, while the keyboard stays in the field."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
            if step is not None:
                model, row = self.people.model(), self.people.currentIndex().row() + step
                self.people.setCurrentIndex(model.index(row % max(1, model.rowCount()), 0))
                return True
        return super().eventFilter(watched, event)

    @Slot()
    def _on_chosen(self) -> None:
        index = self.people.currentIndex()
        if index.isValid() and index.data() != self.name.text():
            self.name.setText(index.data())

    @Slot()
    def _on_typed(self) -> None:
        """Nothing is to be done where the name stays as it is, or is empty."""
        name = self._typed()
        self.change.setEnabled(bool(name) and name != self._present)

    def _typed(self) -> str:
        return " ".join(self.name.text().split())

    def accept(self) -> None:
        """Hand the name over, where there is one."""
        if self.change.isEnabled():
            self.answered.emit(self._typed(), self.scopes.checkedId())
            super().accept()
