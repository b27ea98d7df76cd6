"""Side panes that lie over the page where there is no room beside it."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QFrame, QSplitter, QWidget


def in_reading_order(splitter: QSplitter) -> None:
    """Let screen readers meet the panes from first to last: a splitter keeps them the other way round."""
    panes = [splitter.widget(number) for number in range(splitter.count())]
    handles = [splitter.handle(number) for number in range(splitter.count())]
    for each in (*panes, *handles):  # a handle takes hold of the mouse beside its one pixel
        if each is not None:
            each.raise_()


class SideOverlay(QObject):
    """Takes a pane out of the splitter and lays it over an edge of the page, and puts it back.

    `trailing` says which edge: the right one where the interface runs from left to right.
    """

    def __init__(self, pane: QFrame, splitter: QSplitter, root: QWidget, *, trailing: bool) -> None:
        super().__init__(root)
        self._pane, self._splitter, self._root, self._trailing = pane, splitter, root, trailing
        self._place_in_splitter = splitter.indexOf(pane)
        self._width = pane.minimumWidth()
        splitter.installEventFilter(self)

    @property
    def is_open(self) -> bool:
        """Whether the pane lies over the page now."""
        return self._pane.parentWidget() is self._root and self._pane.isVisible()

    def open(self, width: int) -> None:
        """Lay the pane over the page, `width` pixels wide."""
        self._width = width
        if self._pane.parentWidget() is not self._root:
            self._pane.setParent(self._root)
        self._place()
        self._pane.show()
        self._pane.raise_()

    def dock(self, *, visible: bool) -> None:
        """Put the pane back beside the page, shown or not."""
        if self._pane.parentWidget() is not self._splitter:
            self._splitter.insertWidget(self._place_in_splitter, self._pane)
            self._splitter.setStretchFactor(self._place_in_splitter, 0)
            self._splitter.setCollapsible(self._place_in_splitter, False)
            in_reading_order(self._splitter)
        self._pane.setVisible(visible)

    def _place(self) -> None:
        at = self._splitter.mapTo(self._root, self._splitter.rect().topLeft())
        mirrored = self._root.layoutDirection() == Qt.LayoutDirection.RightToLeft
        right = self._trailing != mirrored
        left = at.x() + self._splitter.width() - self._width if right else at.x()
        self._pane.setGeometry(left, at.y(), self._width, self._splitter.height())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.is_open:
            self._place()
        return super().eventFilter(watched, event)
