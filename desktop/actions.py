"""One table of actions: menus, shortcuts and the list of shortcuts are made from it.

A new action is a new row, and a slot of the same name (with underscores) in one of the
objects that own deeds: `add-document` runs `FileActions.add_document`.
"""

import sys
from collections.abc import Iterable, Sequence

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from desktop.icons import icon
from desktop.theme import Theme
from transcript.records import dataclass


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:
    """Mark a text for translation where it stands; `context` is for Qt's tools alone."""
    del context
    return text


MENUS = (
    QT_TRANSLATE_NOOP("actions", "File"),
    QT_TRANSLATE_NOOP("actions", "Edit"),
    QT_TRANSLATE_NOOP("actions", "View"),
    QT_TRANSLATE_NOOP("actions", "Go"),
    QT_TRANSLATE_NOOP("actions", "Speakers"),
    QT_TRANSLATE_NOOP("actions", "Notes"),
    QT_TRANSLATE_NOOP("actions", "Help"),
)


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """A row of the table.

    `keys` are portable key sequences or a standard key. With `letter` the action acts
    only while the dialogue or a list has the focus. `gap` puts a line above it.
    """

    id: str
    text: str
    menu: str
    keys: tuple[str | QKeySequence.StandardKey, ...] = ()
    icon: str = ""
    letter: bool = False
    gap: bool = False
    checkable: bool = False
    in_palette: bool = True


_KEY = QKeySequence.StandardKey

ACTIONS = (
    ActionSpec("add-document", QT_TRANSLATE_NOOP("actions", "Add document…"), "File", ("Ctrl+O",), "add"),
    ActionSpec(
        "paste-document", QT_TRANSLATE_NOOP("actions", "Paste as a document"), "File", ("Ctrl+Shift+V",)
    ),
    ActionSpec("show-library", QT_TRANSLATE_NOOP("actions", "Library"), "File", ("Ctrl+L",), "library"),
    ActionSpec("show-bin", QT_TRANSLATE_NOOP("actions", "Bin"), "File", icon="delete"),
    ActionSpec(
        "edit-structure", QT_TRANSLATE_NOOP("actions", "Edit speakers and sections…"), "File", gap=True
    ),
    ActionSpec("document-details", QT_TRANSLATE_NOOP("actions", "Details of this document…"), "File"),
    ActionSpec(
        "export-notes", QT_TRANSLATE_NOOP("actions", "Export notes…"), "File", ("Ctrl+E",), "export", gap=True
    ),
    ActionSpec("export-bundle", QT_TRANSLATE_NOOP("actions", "Export for another Causerie…"), "File"),
    ActionSpec("export-pdf", QT_TRANSLATE_NOOP("actions", "Export as PDF…"), "File"),
    ActionSpec("print-document", QT_TRANSLATE_NOOP("actions", "Print…"), "File", (_KEY.Print,)),
    ActionSpec("back-up-now", QT_TRANSLATE_NOOP("actions", "Back up the library…"), "File", gap=True),
    ActionSpec("restore-backup", QT_TRANSLATE_NOOP("actions", "Restore a backup…"), "File"),
    ActionSpec(
        "new-window", QT_TRANSLATE_NOOP("actions", "New window"), "File", ("Ctrl+N",), "book", gap=True
    ),
    ActionSpec("tell-stored", QT_TRANSLATE_NOOP("actions", "Store"), "File", (_KEY.Save,)),
    ActionSpec("close-window", QT_TRANSLATE_NOOP("actions", "Close window"), "File", (_KEY.Close,)),
    ActionSpec("quit", QT_TRANSLATE_NOOP("actions", "Quit"), "File", (_KEY.Quit,)),
    ActionSpec("undo", QT_TRANSLATE_NOOP("actions", "Undo"), "Edit", (_KEY.Undo,), "undo"),
    ActionSpec("redo", QT_TRANSLATE_NOOP("actions", "Redo"), "Edit", ("Ctrl+Shift+Z", "Ctrl+Y"), "redo"),
    ActionSpec("copy", QT_TRANSLATE_NOOP("actions", "Copy"), "Edit", (_KEY.Copy,), "copy", gap=True),
    ActionSpec(
        "copy-reference",
        QT_TRANSLATE_NOOP("actions", "Copy with reference"),
        "Edit",
        ("Ctrl+Shift+C",),
        "quote",
    ),
    ActionSpec("select-all", QT_TRANSLATE_NOOP("actions", "Select all"), "Edit", (_KEY.SelectAll,)),
    ActionSpec(
        "find-words", QT_TRANSLATE_NOOP("actions", "Find in this document…"), "Edit", ("Ctrl+F",), gap=True
    ),
    ActionSpec("find-next", QT_TRANSLATE_NOOP("actions", "Next match"), "Edit", ("F3", "Ctrl+G")),
    ActionSpec(
        "find-previous", QT_TRANSLATE_NOOP("actions", "Previous match"), "Edit", ("Shift+F3", "Ctrl+Shift+G")
    ),
    ActionSpec(
        "open-settings",
        QT_TRANSLATE_NOOP("actions", "Settings…"),
        "Edit",
        ("Ctrl+,",),
        "settings",
        gap=True,
    ),
    ActionSpec(
        "toggle-navigator",
        QT_TRANSLATE_NOOP("actions", "Navigator"),
        "View",
        ("F9",),
        "panel-left",
        checkable=True,
    ),
    ActionSpec(
        "toggle-notes",
        QT_TRANSLATE_NOOP("actions", "Notes pane"),
        "View",
        ("Shift+F9",),
        "panel-right",
        checkable=True,
    ),
    ActionSpec(
        "text-larger", QT_TRANSLATE_NOOP("actions", "Larger text"), "View", (_KEY.ZoomIn, "Ctrl+="), gap=True
    ),
    ActionSpec("text-smaller", QT_TRANSLATE_NOOP("actions", "Smaller text"), "View", (_KEY.ZoomOut,)),
    ActionSpec("text-usual", QT_TRANSLATE_NOOP("actions", "Usual text size"), "View", ("Ctrl+0",)),
    ActionSpec(
        "caret-browsing", QT_TRANSLATE_NOOP("actions", "Caret browsing"), "View", ("F7",), checkable=True
    ),
    ActionSpec(
        "show-type-popover",
        QT_TRANSLATE_NOOP("actions", "Type and theme…"),
        "View",
        ("Ctrl+Shift+A",),
        "type",
        gap=True,
    ),
    ActionSpec(
        "fold-others", QT_TRANSLATE_NOOP("actions", "Fold the others"), "View", icon="fold", checkable=True
    ),
    ActionSpec(
        "focus-mode",
        QT_TRANSLATE_NOOP("actions", "Focus mode"),
        "View",
        ("Meta+Ctrl+F" if sys.platform == "darwin" else "F11",),
        "focus",
        checkable=True,
    ),
    ActionSpec(
        "theme-system", QT_TRANSLATE_NOOP("actions", "Theme of the system"), "View", checkable=True, gap=True
    ),
    ActionSpec("theme-light", QT_TRANSLATE_NOOP("actions", "Light theme"), "View", checkable=True),
    ActionSpec("theme-sepia", QT_TRANSLATE_NOOP("actions", "Sepia theme"), "View", checkable=True),
    ActionSpec("theme-dark", QT_TRANSLATE_NOOP("actions", "Dark theme"), "View", checkable=True),
    ActionSpec(
        "open-palette",
        QT_TRANSLATE_NOOP("actions", "Command palette…"),
        "Go",
        ("Ctrl+K",),
        "command",
        in_palette=False,
    ),
    ActionSpec(
        "search-library",
        QT_TRANSLATE_NOOP("actions", "Search the library"),
        "Go",
        ("Ctrl+Shift+F",),
        "search",
    ),
    ActionSpec("go-to-turn", QT_TRANSLATE_NOOP("actions", "Go to turn or reference…"), "Go", icon="place"),
    ActionSpec("next-turn", QT_TRANSLATE_NOOP("actions", "Next turn"), "Go", ("J",), letter=True),
    ActionSpec("previous-turn", QT_TRANSLATE_NOOP("actions", "Previous turn"), "Go", ("K",), letter=True),
    ActionSpec(
        "next-turn-of-speaker",
        QT_TRANSLATE_NOOP("actions", "Next turn of this speaker"),
        "Go",
        ("Shift+J", "Alt+Down"),
        letter=True,
    ),
    ActionSpec(
        "previous-turn-of-speaker",
        QT_TRANSLATE_NOOP("actions", "Previous turn of this speaker"),
        "Go",
        ("Shift+K", "Alt+Up"),
        letter=True,
    ),
    ActionSpec(
        "next-section",
        QT_TRANSLATE_NOOP("actions", "Next section"),
        "Go",
        ("]", "Ctrl+PgDown"),
        letter=True,
        gap=True,
    ),
    ActionSpec(
        "previous-section",
        QT_TRANSLATE_NOOP("actions", "Previous section"),
        "Go",
        ("[", "Ctrl+PgUp"),
        letter=True,
    ),
    ActionSpec("next-note", QT_TRANSLATE_NOOP("actions", "Next note"), "Go", (".",), letter=True, gap=True),
    ActionSpec("previous-note", QT_TRANSLATE_NOOP("actions", "Previous note"), "Go", (",",), letter=True),
    ActionSpec("say-turn", QT_TRANSLATE_NOOP("actions", "Say turn"), "Go", ("Ctrl+Shift+I",), gap=True),
    ActionSpec("go-back", QT_TRANSLATE_NOOP("actions", "Back"), "Go", ("Alt+Left",), "back", gap=True),
    ActionSpec("go-forward", QT_TRANSLATE_NOOP("actions", "Forward"), "Go", ("Alt+Right",), "forward"),
    ActionSpec(
        "focus-navigator", QT_TRANSLATE_NOOP("actions", "Go to the navigator"), "Go", ("Ctrl+1",), gap=True
    ),
    ActionSpec("focus-dialogue", QT_TRANSLATE_NOOP("actions", "Go to the dialogue"), "Go", ("Ctrl+2",)),
    ActionSpec("focus-notes", QT_TRANSLATE_NOOP("actions", "Go to the notes"), "Go", ("Ctrl+3",)),
    ActionSpec("next-pane", QT_TRANSLATE_NOOP("actions", "Next pane"), "Go", ("F6",)),
    ActionSpec("previous-pane", QT_TRANSLATE_NOOP("actions", "Previous pane"), "Go", ("Shift+F6",)),
    ActionSpec(
        "change-speaker", QT_TRANSLATE_NOOP("actions", "Speaker of this turn…"), "Speakers", icon="speakers"
    ),
    ActionSpec("change-speaker-onwards", QT_TRANSLATE_NOOP("actions", "Speaker from here on…"), "Speakers"),
    ActionSpec("follow-speaker", QT_TRANSLATE_NOOP("actions", "Follow this speaker"), "Speakers", gap=True),
    ActionSpec("change-colour", QT_TRANSLATE_NOOP("actions", "Colour of this speaker…"), "Speakers"),
    ActionSpec("rename-speaker", QT_TRANSLATE_NOOP("actions", "Rename this speaker…"), "Speakers", gap=True),
    ActionSpec("merge-speaker", QT_TRANSLATE_NOOP("actions", "Merge with another speaker…"), "Speakers"),
    ActionSpec("not-a-speaker", QT_TRANSLATE_NOOP("actions", "This is not a speaker"), "Speakers"),
    ActionSpec("take-label", QT_TRANSLATE_NOOP("actions", "The selection is a speaker’s name"), "Speakers"),
    ActionSpec(
        "split-turn", QT_TRANSLATE_NOOP("actions", "Split the turn at the selection…"), "Speakers", gap=True
    ),
    ActionSpec("join-turn", QT_TRANSLATE_NOOP("actions", "Join with the turn before"), "Speakers"),
    ActionSpec("make-stage-direction", QT_TRANSLATE_NOOP("actions", "Make it a stage direction"), "Speakers"),
    ActionSpec("begin-section", QT_TRANSLATE_NOOP("actions", "Begin a section here…"), "Speakers", gap=True),
    ActionSpec("make-heading", QT_TRANSLATE_NOOP("actions", "Make it a heading"), "Speakers"),
    ActionSpec("mark-idea", QT_TRANSLATE_NOOP("actions", "Idea"), "Notes", ("1",), "idea", letter=True),
    ActionSpec(
        "mark-question", QT_TRANSLATE_NOOP("actions", "Question"), "Notes", ("2",), "question", letter=True
    ),
    ActionSpec("mark-reason", QT_TRANSLATE_NOOP("actions", "Reason"), "Notes", ("3",), "reason", letter=True),
    ActionSpec(
        "mark-objection", QT_TRANSLATE_NOOP("actions", "Objection"), "Notes", ("4",), "objection", letter=True
    ),
    ActionSpec("mark-term", QT_TRANSLATE_NOOP("actions", "Term"), "Notes", ("5",), "term", letter=True),
    ActionSpec("mark-again", QT_TRANSLATE_NOOP("actions", "Last kind again"), "Notes", ("H",), letter=True),
    ActionSpec(
        "write-note",
        QT_TRANSLATE_NOOP("actions", "Write a note"),
        "Notes",
        ("N",),
        "note-add",
        letter=True,
        gap=True,
    ),
    ActionSpec(
        "edit-tags", QT_TRANSLATE_NOOP("actions", "Tags of this note"), "Notes", ("T",), "tag", letter=True
    ),
    ActionSpec("remove-highlight", QT_TRANSLATE_NOOP("actions", "Remove highlight"), "Notes", icon="delete"),
    ActionSpec(
        "toggle-bookmark",
        QT_TRANSLATE_NOOP("actions", "Bookmark this turn"),
        "Notes",
        ("B", "Ctrl+D"),
        "bookmark",
        letter=True,
    ),
    ActionSpec(
        "attach-here", QT_TRANSLATE_NOOP("actions", "Attach the waiting note here"), "Notes", gap=True
    ),
    ActionSpec("show-report", QT_TRANSLATE_NOOP("actions", "Notes in the new text…"), "Notes"),
    ActionSpec("show-shortcuts", QT_TRANSLATE_NOOP("actions", "Keyboard shortcuts"), "Help", ("Ctrl+?",)),
    ActionSpec("show-about", QT_TRANSLATE_NOOP("actions", "About Causerie"), "Help"),
)


def translated(text: str) -> str:
    """A text of the table in the reader's language."""
    return QCoreApplication.translate("actions", text)


def key_sequences(spec: ActionSpec) -> list[QKeySequence]:
    """The shortcuts of an action on this system, without doubles."""
    made: list[QKeySequence] = []
    for key in spec.keys:
        bindings = (
            QKeySequence.keyBindings(key)
            if isinstance(key, QKeySequence.StandardKey)
            else [QKeySequence(key)]
        )
        made += [binding for binding in bindings if binding not in made]
    return made


def make_actions(
    window: QWidget, owners: Sequence[QObject], widgets_for_letters: Iterable[QWidget]
) -> dict[str, QAction]:
    """Make every action of the table as a child of `window`.

    Each is connected to the slot of its name in the first of `owners` that has one. Letters
    are bound to `widgets_for_letters` alone, all other shortcuts to the window.
    """
    letters = tuple(widgets_for_letters)
    actions: dict[str, QAction] = {}
    for spec in ACTIONS:
        action = QAction(translated(spec.text), window)
        action.setObjectName(spec.id)
        action.setShortcuts(key_sequences(spec))
        action.setToolTip(hint(action))
        action.setCheckable(spec.checkable)
        # a key held a moment too long must not take back what it did
        action.setAutoRepeat(spec.menu != "Notes" and not spec.checkable)
        slot = spec.id.replace("-", "_")
        action.triggered.connect(next(getattr(owner, slot) for owner in owners if hasattr(owner, slot)))
        if spec.letter:
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        for widget in letters if spec.letter else (window,):
            widget.addAction(action)
        actions[spec.id] = action
    return actions


def paint_actions(actions: dict[str, QAction], theme: Theme, *, rtl: bool) -> None:
    """Give the actions icons in the colours of a theme."""
    for spec in ACTIONS:
        if spec.icon:
            actions[spec.id].setIcon(icon(spec.icon, theme.ink2, theme.ink3, rtl=rtl))


def make_menu(actions: dict[str, QAction], parent: QWidget) -> QMenu:
    """The whole table as one menu with a submenu each for File, Edit and so on."""
    menu = QMenu(parent)
    for name in MENUS:
        submenu = menu.addMenu(translated(name))
        for spec in ACTIONS:
            if spec.menu == name:
                if spec.gap:
                    submenu.addSeparator()
                submenu.addAction(actions[spec.id])
    return menu


def insert_menu(menu: QMenu, submenu: QMenu, before: QAction) -> None:
    """Put `submenu` into the one of the menus of `menu` that holds the action `before`."""
    for part in menu.actions():
        inner = part.menu()
        if isinstance(inner, QMenu) and before in inner.actions():
            inner.insertMenu(before, submenu)


def hint(action: QAction) -> str:
    """What a tooltip says: the action and its shortcut."""
    keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    text = action.text().rstrip("…")
    return f"{text} ({keys})" if keys else text
