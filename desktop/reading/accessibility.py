"""What a screen reader hears of the dialogue pane.

The pane is a document; its children are the rows on screen, each a paragraph
"Speaker: text" with a text interface of its own. One text for the whole document would
be fetched whole for every word that is spoken.

PySide6 needs care here. `interface_cast` has to hand out an object or `VoidPtr(0)`;
`None` ends the process. Qt keeps bare pointers, so every interface is kept here until
Qt was told to delete it; and nothing here keeps a pane alive.
"""

from typing import Protocol, cast
from weakref import WeakSet, ref

from PySide6.QtCore import QObject, QPoint, QRect
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QAccessibleInterface,
    QAccessibleTextCursorEvent,
    QAccessibleTextInterface,
)
from PySide6.QtWidgets import QAccessibleWidget, QWidget
from shiboken6 import VoidPtr, isValid

from desktop.reading.code_units import CodeUnits
from desktop.reading.overlays import Overlays
from desktop.reading.page import Page
from desktop.reading.page_painter import PlacedRow
from desktop.reading.row_content import RowContent, Shape
from desktop.reading.spoken_marks import marks_of_row
from transcript.model import Passage, Place

_NOTHING = VoidPtr(0)


class Pane(Protocol):
    """What is asked of the dialogue pane."""

    page: Page | None
    overlays: Overlays

    def viewport(self) -> QWidget: ...
    def hasFocus(self) -> bool: ...
    def reader_place(self) -> Place: ...
    def caret_place(self) -> Place | None: ...
    def move_caret_to(self, place: Place) -> None: ...
    def select(self, passage: Passage | None) -> None: ...
    def ensure_visible(self, passage: Passage) -> None: ...


def spoken(page: Page, content: RowContent) -> str:
    """What stands before a row's text when it is read out."""
    if content.shape is Shape.TURN and content.first:
        return f"{page.tags.name(content.voice)}: "
    return ""


class RowText(QAccessibleTextInterface):
    """The text of one row; offsets count UTF-16 units and include the name."""

    def __init__(self, row: "RowAccessible") -> None:
        super().__init__()
        self._row = row

    def _prefix(self) -> int:
        return len(self._row.prefix.encode("utf-16-le")) // 2

    def _to_offset(self, unit: int) -> int:
        """The code point of the row for a unit of the spoken text."""
        content = self._row.content
        inside = max(0, unit - self._prefix())
        return min(CodeUnits(content.text).to_points(inside), len(content.text)) if content else 0

    def characterCount(self) -> int:
        return len(self._row.sentence.encode("utf-16-le")) // 2

    def text(self, start: int, end: int) -> str:
        units = self._row.sentence.encode("utf-16-le")
        last = len(units) // 2 if end < 0 else end
        return units[2 * start : 2 * last].decode("utf-16-le", "replace")

    def cursorPosition(self) -> int:
        pane, content = self._row.pane(), self._row.content
        caret = pane.caret_place() if pane else None
        if content is None or caret is None:
            return 0
        here = content.place
        inside = caret.offset - here.offset
        same = (caret.block, caret.paragraph) == (here.block, here.paragraph)
        if not same or not 0 <= inside <= len(content.text):
            return 0
        return self._prefix() + CodeUnits(content.text).to_units(inside)

    def setCursorPosition(self, position: int) -> None:
        pane, place = self._row.pane(), self._row.place_at(self._to_offset(position))
        if pane is not None and place is not None:
            pane.move_caret_to(place)

    def characterRect(self, offset: int) -> QRect:
        placed, pane = self._row.placed(), self._row.pane()
        if placed is None or pane is None or pane.page is None:
            return QRect()
        within = self._to_offset(offset)
        stretches = placed.layout.stretches(within, within + 1)
        left = pane.page.geometry.x(pane.page.geometry.text_left, pane.page.geometry.text_width)
        line = placed.layout.line_of(within)
        start, end = (stretches[0].left, stretches[0].right) if stretches else (0.0, 0.0)
        top = placed.y + placed.layout.line_top(line)
        corner = pane.viewport().mapToGlobal(QPoint(round(left + start), top))
        return QRect(corner.x(), corner.y(), max(1, round(end - start)), placed.layout.face.line)

    def offsetAtPoint(self, point: QPoint) -> int:
        placed, pane = self._row.placed(), self._row.pane()
        if placed is None or pane is None or pane.page is None:
            return -1
        at = pane.viewport().mapFromGlobal(point)
        offset = placed.layout.offset_at(pane.page.text_x(at.x()), at.y() - placed.y)
        return self._prefix() + CodeUnits(placed.layout.content.text).to_units(offset)

    def selectionCount(self) -> int:
        # Qt's bridge reads uninitialised memory where a Python interface reports a selection
        return 0

    def addSelection(self, start: int, end: int) -> None:
        self.setSelection(0, start, end)

    def setSelection(self, index: int, start: int, end: int) -> None:
        pane = self._row.pane()
        first, last = self._row.place_at(self._to_offset(start)), self._row.place_at(self._to_offset(end))
        if pane is not None and first is not None and last is not None:
            pane.select(Passage(first, last))

    def removeSelection(self, index: int) -> None:
        pane = self._row.pane()
        if pane is not None:
            pane.select(None)

    def scrollToSubstring(self, start: int, end: int) -> None:
        pane = self._row.pane()
        first, last = self._row.place_at(self._to_offset(start)), self._row.place_at(self._to_offset(end))
        if pane is not None and first is not None and last is not None:
            pane.ensure_visible(Passage(first, last))


class RowAccessible(QAccessibleInterface):
    """One row of the page."""

    def __init__(self, parent: "PaneAccessible", row: int) -> None:
        super().__init__()
        self.row = row
        self._parent = parent
        self._text = RowText(self)

    def pane(self) -> Pane | None:
        """The pane, while it is there and shows a page."""
        return self._parent.pane()

    @property
    def content(self) -> RowContent | None:
        """What the row shows."""
        page = self._parent.page()
        return page.contents.of(self.row) if page and self.row < len(page.rows) else None

    @property
    def prefix(self) -> str:
        """The name that is read out before the text."""
        page, content = self._parent.page(), self.content
        return spoken(page, content) if page and content else ""

    @property
    def sentence(self) -> str:
        """All that is read out."""
        content = self.content
        return self.prefix + content.text if content else ""

    def place_at(self, offset: int) -> Place | None:
        """The place of a code point of the row."""
        page = self._parent.page()
        return page.rows.place(self.row, offset) if page else None

    def placed(self) -> PlacedRow | None:
        """Where the row is on screen."""
        page = self._parent.page()
        return next((placed for placed in page.placed() if placed.row == self.row), None) if page else None

    # ----------------------------------------------------------------- Qt's questions
    def isValid(self) -> bool:
        return self.content is not None

    def object(self) -> QObject:
        return cast("QObject", None)

    def parent(self) -> QAccessibleInterface:
        return self._parent

    def role(self) -> QAccessible.Role:
        content = self.content
        heading = content is not None and content.shape is Shape.HEADING
        return QAccessible.Role.Heading if heading else QAccessible.Role.Paragraph

    def state(self) -> QAccessible.State:
        """That of the pane where the reader is: able to have the focus, and having it."""
        return self._parent.state() if self._parent.is_current(self.row) else QAccessible.State()

    def text(self, kind: QAccessible.Text) -> str:
        if kind is QAccessible.Text.Name:
            return self.sentence
        return self._marks() if kind is QAccessible.Text.Description else ""

    def _marks(self) -> str:
        """What lies on the row, said after its words."""
        pane, content = self.pane(), self.content
        return marks_of_row(pane.overlays, content) if pane and content else ""

    def setText(self, kind: QAccessible.Text, text: str) -> None:
        """What was said stays as it was said."""

    def rect(self) -> QRect:
        placed, pane = self.placed(), self.pane()
        if placed is None or pane is None:
            return QRect()
        corner = pane.viewport().mapToGlobal(QPoint(0, placed.y + placed.layout.gap))
        return QRect(
            corner.x(), corner.y(), pane.viewport().width(), placed.layout.height - placed.layout.gap
        )

    def childCount(self) -> int:
        return 0

    def child(self, index: int) -> QAccessibleInterface:
        return cast("QAccessibleInterface", None)

    def childAt(self, x: int, y: int) -> QAccessibleInterface:
        return cast("QAccessibleInterface", None)

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        return -1

    def interface_cast(self, kind: QAccessible.InterfaceType) -> int:
        found = self._text if kind is QAccessible.InterfaceType.TextInterface else _NOTHING
        return cast("int", found)


class PaneAccessible(QAccessibleWidget):
    """The dialogue pane as a document of rows; after them what lies over the page and has a name."""

    def __init__(self, pane: Pane) -> None:
        super().__init__(cast("QWidget", pane), QAccessible.Role.Document)
        self._pane = ref(pane)
        self._page: ref[Page] | None = None
        self._rows: dict[int, RowAccessible] = {}
        self.told = -1  # the row that was told of last

    def pane(self) -> Pane | None:
        """The pane, while it lives."""
        pane = self._pane()
        return pane if pane is not None and isValid(pane) else None

    def page(self) -> Page | None:
        """The page the rows belong to, while it is shown."""
        pane = self.pane()
        return pane.page if pane else None

    def is_current(self, row: int) -> bool:
        """Whether the reader is in a row."""
        pane, page = self.pane(), self.page()
        if pane is None or page is None or not len(page.rows):
            return False
        return page.rows.row_of_place(pane.reader_place()) == row

    def row(self, row: int) -> RowAccessible:
        """The interface of a row; the same one as long as the document is shown."""
        page = self.page()
        if self._page is None or self._page() is not page:
            self.drop_rows()
            self._page = ref(page) if page else None
        if row not in self._rows:
            self._rows[row] = RowAccessible(self, row)
            QAccessible.registerAccessibleInterface(self._rows[row])
        return self._rows[row]

    def drop_rows(self) -> None:
        """Let Qt delete the rows of a page that is not shown any more."""
        rows, self._rows, self.told = self._rows, {}, -1
        for interface in rows.values():
            if isValid(interface):
                QAccessible.deleteAccessibleInterface(QAccessible.uniqueId(interface))

    # ----------------------------------------------------------------- Qt's questions
    def _placed(self) -> list[PlacedRow]:
        page = self.page()
        return page.placed() if page else []

    def _floating(self) -> list[QWidget]:
        """The popover, the strip and whatever else is shown on the page under a name."""
        pane = cast("QWidget | None", self.pane())
        children = pane.children() if pane is not None else []
        widgets = [child for child in children if isinstance(child, QWidget)]
        return [widget for widget in widgets if widget.accessibleName() and not widget.isHidden()]

    def childCount(self) -> int:
        return len(self._placed()) + len(self._floating())

    def child(self, index: int) -> QAccessibleInterface:
        placed, floating = self._placed(), self._floating()
        if 0 <= index < len(placed):
            return self.row(placed[index].row)
        if 0 <= index - len(placed) < len(floating):
            return QAccessible.queryAccessibleInterface(floating[index - len(placed)])
        return cast("QAccessibleInterface", None)

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        placed, floating = self._placed(), self._floating()
        if isinstance(child, RowAccessible):
            return next((index for index, each in enumerate(placed) if each.row == child.row), -1)
        thing = child.object()
        return len(placed) + floating.index(thing) if thing in floating else -1

    def childAt(self, x: int, y: int) -> QAccessibleInterface:
        pane, page = self.pane(), self.page()
        if pane is not None and page is not None:
            at = pane.viewport().mapFromGlobal(QPoint(x, y))
            placed = page.placed_at(at.y()) if pane.viewport().rect().contains(at) else None
            if placed is not None:
                return self.row(placed.row)
        return cast("QAccessibleInterface", None)

    def focusChild(self) -> QAccessibleInterface:
        current = next((placed.row for placed in self._placed() if self.is_current(placed.row)), None)
        pane = self.pane()
        if pane is None or not pane.hasFocus() or current is None:
            return cast("QAccessibleInterface", None)
        return self.row(current)


_KEPT: list[PaneAccessible] = []
_PANES: "WeakSet[QObject]" = WeakSet()


def _make(key: str, thing: QObject) -> QAccessibleInterface | None:
    """Qt asks for the interface of an object by the name of its class."""
    del key
    if thing not in _PANES:
        return None
    for old in [kept for kept in _KEPT if kept.pane() is None]:
        old.drop_rows()
        _KEPT.remove(old)
    made = PaneAccessible(cast("Pane", thing))
    _KEPT.append(made)
    return made


def make_accessible(pane: Pane) -> None:
    """Let screen readers read a pane."""
    if not _PANES and not _KEPT:
        QAccessible.installFactory(_make)
    _PANES.add(cast("QObject", pane))


def _interface(pane: Pane) -> PaneAccessible | None:
    if not QAccessible.isActive():
        return None
    found = QAccessible.queryAccessibleInterface(cast("QObject", pane))
    return found if isinstance(found, PaneAccessible) else None


def announce_row(pane: Pane, row: int) -> None:
    """Tell a screen reader that the reader has come to a row."""
    interface = _interface(pane)
    if interface is not None:
        interface.told = row
        QAccessible.updateAccessibility(QAccessibleEvent(interface.row(row), QAccessible.Event.Focus))


def announce_caret(pane: Pane, row: int) -> None:
    """Tell a screen reader where the caret has moved; of the row first where it is another one."""
    interface = _interface(pane)
    if interface is not None:
        child = interface.row(row)
        if interface.told != row:
            announce_row(pane, row)
        position = RowText(child).cursorPosition()
        QAccessible.updateAccessibility(QAccessibleTextCursorEvent(child, position))
