"""Asking for some of the notes: by words, kind, tag and speaker."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QMenu, QPushButton, QVBoxLayout, QWidget

from desktop.models.note_filter import NoteFilter
from desktop.theme import Theme, interface_font
from desktop.wording import kind_name
from transcript.model import Annotation, AnnotationKind

_LONGEST = 16


class FilterMenu(QPushButton):
    """A button with a menu of which one may be chosen. Signals: `chosen(value)`, empty for any.

    `rows` says what there is to choose when the menu opens: each value with its name.
    """

    chosen = Signal(str)

    def __init__(
        self, name: str, any_: str, rows: Callable[[], list[tuple[str, str]]], parent: QWidget
    ) -> None:
        super().__init__(name, parent)
        self._name, self._any, self._rows = name, any_, rows
        self._value = ""
        self.setProperty("filter", True)
        self.setAutoDefault(False)
        self.setAccessibleName(name)
        self._menu = QMenu(self)
        self._menu.aboutToShow.connect(self.fill)
        self._group = QActionGroup(self)
        self._group.triggered.connect(self._on_triggered)
        self.setMenu(self._menu)

    @Slot()
    def fill(self) -> None:
        """Offer what there is now."""
        for action in self._group.actions():
            self._group.removeAction(action)
        self._menu.clear()
        for value, words in (("", self._any), *self._rows()):
            action = self._menu.addAction(words.replace("&", "&&"))
            action.setData(value)
            action.setCheckable(True)
            self._group.addAction(action)
            action.setChecked(value == self._value)

    @Slot(QAction)
    def _on_triggered(self, action: QAction) -> None:
        self.chosen.emit(str(action.data() or ""))

    def show_value(self, value: str, words: str) -> None:
        """Say what is asked for; the button's own name where it is nothing."""
        self._value = value
        short = words if len(words) <= _LONGEST else words[: _LONGEST - 1] + "…"
        self.setText((short if value else self._name).replace("&", "&&"))
        self.setAccessibleName(f"{self._name}: {words}" if value else self._name)
        self.setProperty("on", bool(value))
        self.style().unpolish(self)
        self.style().polish(self)


class NotesFilterBar(QFrame):
    """Signals: `changed(NoteFilter)` when something else is asked for."""

    changed = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.asked = NoteFilter()
        self._notes: Sequence[Annotation] = ()
        self.field = QLineEdit(self)
        self.field.setObjectName("find-field")
        self.field.setFixedHeight(30)
        self.field.setClearButtonEnabled(True)
        self.field.setPlaceholderText(self.tr("Words in notes and quotes"))
        self.field.setAccessibleName(self.tr("Filter notes by words"))
        self.field.textChanged.connect(self._on_text)
        self.kind_menu = FilterMenu(self.tr("Kind"), self.tr("Any kind"), self._kinds, self)
        self.tag_menu = FilterMenu(self.tr("Tag"), self.tr("Any tag"), self._tags, self)
        self.speaker_menu = FilterMenu(self.tr("Speaker"), self.tr("Any speaker"), self._speakers, self)
        self.kind_menu.chosen.connect(self._on_kind)
        self.tag_menu.chosen.connect(self.ask_for_tag)
        self.speaker_menu.chosen.connect(self._on_speaker)
        self._lay_out()

    def _lay_out(self) -> None:
        menus = QHBoxLayout()
        menus.setSpacing(6)
        for menu in (self.kind_menu, self.tag_menu, self.speaker_menu):
            menu.setFont(interface_font(12))
            menus.addWidget(menu)
        menus.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 0, 14, 8)
        column.setSpacing(6)
        column.addWidget(self.field)
        column.addLayout(menus)

    def set_notes(self, notes: Sequence[Annotation]) -> None:
        """What there is to choose from."""
        self._notes = notes

    # --------------------------------------------------------------------- choices
    def _kinds(self) -> list[tuple[str, str]]:
        present = {note.kind for note in self._notes}
        return [(kind.value, kind_name(kind)) for kind in AnnotationKind if kind in present]

    def _tags(self) -> list[tuple[str, str]]:
        return [
            (tag, tag) for tag in sorted({tag for note in self._notes for tag in note.tags}, key=str.casefold)
        ]

    def _speakers(self) -> list[tuple[str, str]]:
        return [(name, name) for name in sorted({note.speaker for note in self._notes if note.speaker})]

    @Slot(str)
    def _on_text(self, text: str) -> None:
        self.ask(replace(self.asked, text=text))

    @Slot(str)
    def _on_kind(self, kind: str) -> None:
        self.ask(replace(self.asked, kind=AnnotationKind(kind) if kind else None))

    @Slot(str)
    def ask_for_tag(self, tag: str) -> None:
        """Show the notes with a tag, whatever else is asked for."""
        self.ask(replace(self.asked, tag=tag))

    @Slot(str)
    def _on_speaker(self, speaker: str) -> None:
        self.ask(replace(self.asked, speaker=speaker))

    @Slot()
    def clear(self) -> None:
        """Ask for nothing."""
        self.ask(NoteFilter())

    def ask(self, asked: NoteFilter) -> None:
        """Show a filter, and tell where it is another one."""
        before, self.asked = self.asked, asked
        self.kind_menu.show_value(*((asked.kind.value, kind_name(asked.kind)) if asked.kind else ("", "")))
        self.tag_menu.show_value(asked.tag, asked.tag)
        self.speaker_menu.show_value(asked.speaker, asked.speaker)
        if self.field.text() != asked.text:
            self.field.blockSignals(True)
            self.field.setText(asked.text)
            self.field.blockSignals(False)
        if asked != before:
            self.changed.emit(asked)


class NoMatch(QFrame):
    """What stands where no note is let through: how many there are, and the way back to them."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.label = QLabel(self)
        self.label.setProperty("quiet", True)
        self.label.setWordWrap(True)
        self.clear_button = QPushButton(self.tr("Clear the filter"), self)
        self.clear_button.setProperty("link", True)
        self.clear_button.setAutoDefault(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 8, 18, 8)
        self.label.setContentsMargins(8, 0, 0, 0)
        column.addWidget(self.label)
        column.addWidget(self.clear_button, 0, Qt.AlignmentFlag.AlignLeading)
        column.addStretch()

    def set_theme(self, theme: Theme) -> None:
        """Wear another theme."""
        del theme
        self.label.setFont(interface_font(13))
        self.clear_button.setFont(interface_font(13))

    def set_hidden(self, notes: int) -> None:
        """Say how many notes are not shown."""
        one = self.tr("No notes match. One is hidden.")
        self.label.setText(one if notes == 1 else self.tr("No notes match. {} are hidden.").format(notes))
