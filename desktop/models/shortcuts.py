"""Every key and what it does, grouped as the menus are, as rows that can be filtered."""

from collections.abc import Iterator
from typing import NamedTuple

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, Qt
from PySide6.QtGui import QKeySequence

from desktop.actions import ACTIONS, MENUS, ActionSpec, key_sequences, translated
from desktop.models.rows import AnyIndex
from desktop.widgets.keycaps import keys_of
from desktop.wording import tr
from transcript.fuzzy import Letters, fold

SHORTCUT_ROLE = Qt.ItemDataRole.UserRole + 1

_EXTRA_KEYS = frozenset({"Close", "Copy", "Undo", "Redo", "Open", "Print", "Zoom In", "Zoom Out"})
_MOST = 2

Keys = tuple[tuple[str, ...], ...]


class Shortcut(NamedTuple):
    """A deed with the keys that do it, each alone; without keys it is the heading of a group."""

    text: str
    keys: Keys = ()

    @property
    def spoken(self) -> str:
        """The deed and its keys in words."""
        return ", ".join((self.text, *("+".join(keys) for keys in self.keys)))


def _beside_the_menus() -> tuple[str, list[Shortcut]]:
    """Keys that belong to no action of the menus."""

    def row(text: str, *keys: str) -> Shortcut:
        return Shortcut(text, tuple(keys_of(QKeySequence(key)) for key in keys))

    return tr("On the page"), [
        row(tr("Page on"), "Space", "PgDown"),
        row(tr("Page back"), "Shift+Space", "PgUp"),
        row(tr("To the beginning"), "Home"),
        row(tr("To the end"), "End"),
        Shortcut(tr("Follow who says most, second most …"), (("F", "1–9"),)),
        row(tr("Finish a note"), "Ctrl+Return"),
        row(tr("Step out: popover, find, following, focus mode"), "Esc"),
        row(tr("Open the menu"), "F10"),
    ]


def _keys_of(spec: ActionSpec) -> Keys:
    """The keys of an action, without those that only some keyboards have for it."""
    keys = map(keys_of, key_sequences(spec))
    return tuple(each for each in keys if each[0] not in _EXTRA_KEYS)[:_MOST]


def _groups() -> Iterator[tuple[str, list[Shortcut]]]:
    for menu in MENUS:
        rows = [
            Shortcut(translated(spec.text).rstrip("…"), keys)
            for spec in ACTIONS
            if spec.menu == menu and (keys := _keys_of(spec))
        ]
        if rows:
            yield translated(menu), rows
        if menu == "Go":
            yield _beside_the_menus()


class ShortcutsModel(QAbstractListModel):
    """All shortcuts, or those that answer to some letters."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._groups = list(_groups())
        self._rows: list[Shortcut] = []
        self.filter("")

    def filter(self, typed: str) -> None:
        """Show what answers to the words typed, by what it does or by its keys."""
        letters = Letters(typed)
        self.beginResetModel()
        self._rows = []
        for heading, rows in self._groups:
            found = [row for row in rows if not letters.words or _answers(letters, row)]
            self._rows += [Shortcut(heading), *found] if found else []
        self.endResetModel()

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return row.spoken
        if role == SHORTCUT_ROLE:
            return row
        return None


def _answers(letters: Letters, row: Shortcut) -> bool:
    keys = (fold("+".join(each)) for each in row.keys)
    return bool(letters.score(fold(row.text), scattered=False)) or any(
        all(word in key for word in letters.words) for key in keys
    )
