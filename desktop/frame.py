"""The frame of a window: the page where it stays, and around it the places of what comes later.

It is all that a first look at a page needs. Bars and panes take their places when they are
made, and nothing that is read moves then.
"""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from desktop.measures import (
    NAVIGATOR_FOLDS_BELOW,
    NAVIGATOR_WIDTHS,
    NOTES_FOLD_BELOW,
    NOTES_WIDTHS,
    STATUS_HEIGHT,
    TOOLBAR_HEIGHT,
)
from desktop.reading.dialogue_pane import DialoguePane
from desktop.reading.page_type import chosen_type
from desktop.reading.strip_room import StripRoom
from desktop.settings import Values
from desktop.theme import Theme


def _bar_place(parent: QWidget, name: str, height: int) -> QFrame:
    """Where a bar comes. It looks like the bar, since style sheets go by the name."""
    made = QFrame(parent)
    made.setObjectName(name)
    made.setFixedHeight(height)
    return made


def _pane_place(parent: QWidget, name: str, widths: tuple[int, int]) -> QFrame:
    """Where a side pane comes, as narrow and as wide."""
    made = QFrame(parent)
    made.setObjectName(name)
    made.setMinimumWidth(widths[0])
    made.setMaximumWidth(widths[1])
    return made


def _column(area: QWidget) -> QVBoxLayout:
    made = QVBoxLayout(area)
    made.setContentsMargins(0, 0, 0, 0)
    made.setSpacing(0)
    return made


class Frame:
    """The widgets of the frame; `root` holds all of them."""

    def __init__(self, window: QWidget, values: Values, theme: Theme) -> None:
        self._values = values
        self.root = QWidget(window)
        self.pane = DialoguePane(theme, self.root)
        self.pane.set_strip(StripRoom())
        self.pane.set_type(chosen_type(values))
        self.splitter = QSplitter(Qt.Orientation.Horizontal, self.root)
        self.pages = QStackedWidget(self.root)
        dialogue = QWidget(self.root)
        self._below_one_another = _column(dialogue)
        self._below_one_another.addWidget(self.pane, 1)
        self._navigator = _pane_place(self.root, "navigator", NAVIGATOR_WIDTHS)
        self._notes = _pane_place(self.root, "notes-pane", NOTES_WIDTHS)
        for each in (self._navigator, dialogue, self._notes):
            self.splitter.addWidget(each)
        self._toolbar = _bar_place(self.root, "toolbar", TOOLBAR_HEIGHT)
        self._status = _bar_place(self.root, "status-bar", STATUS_HEIGHT)
        self._lay_out()

    def _lay_out(self) -> None:
        for number in range(self.splitter.count()):
            self.splitter.setStretchFactor(number, int(number == 1))
            self.splitter.setCollapsible(number, False)
        self.splitter.setHandleWidth(1)
        self.pages.addWidget(self.splitter)
        self._column = _column(self.root)
        self._column.addWidget(self._toolbar)
        self._column.addWidget(self.pages, 1)
        self._column.addWidget(self._status)

    def set_sizes(self) -> None:
        """Give the panes the widths that they had last."""
        values = self._values
        rest = values.window_width - values.navigator_width - values.notes_width
        self.splitter.setSizes([values.navigator_width, max(320, rest), values.notes_width])

    def show_places(self, width: int) -> None:
        """Keep room for the panes that will stand beside the page."""
        values = self._values
        self._navigator.setVisible(values.navigator_visible and width >= NAVIGATOR_FOLDS_BELOW)
        self._notes.setVisible(values.notes_visible and width >= NOTES_FOLD_BELOW)

    # ------------------------------------------------------------- taking the places
    def seat_panes(self, navigator: QWidget, notes: QWidget) -> None:
        """Put the side panes into their places."""
        for place, pane in ((self._navigator, navigator), (self._notes, notes)):
            number = self.splitter.indexOf(place)
            self.splitter.replaceWidget(number, pane)
            self.splitter.setStretchFactor(number, 0)
            self.splitter.setCollapsible(number, False)
            place.deleteLater()

    def seat_below(self, *bars: QWidget) -> None:
        """Put bars below the page, which take room from it and never cover it."""
        for bar in bars:
            self._below_one_another.addWidget(bar)

    def seat_bars(self, toolbar: QWidget, banner: QWidget, status: QWidget) -> None:
        """Put the bars above and below the page into their places."""
        for place, bar in ((self._toolbar, toolbar), (self._status, status)):
            self._column.replaceWidget(place, bar)
            bar.show()  # at once, so that the page does not move
            place.hide()
            place.deleteLater()
        self._column.insertWidget(1, banner)
