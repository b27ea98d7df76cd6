"""The parts of a window, made once and handed to whoever shows or moves them."""

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from desktop.messages import Banner, Toast
from desktop.panels.find_bar import FindBar
from desktop.panels.focus_foot import Fade, FocusFoot
from desktop.panels.follow_pill import FollowPill
from desktop.panels.library_page import LibraryPage
from desktop.panels.navigator import Navigator
from desktop.panels.notes import NotesPane
from desktop.panels.palette import Palette
from desktop.panels.search_field import SearchField
from desktop.panels.selection_popover import SelectionPopover
from desktop.panels.status_bar import StatusBar
from desktop.panels.type_popover import TypePopover
from desktop.reading.dialogue_pane import DialoguePane
from desktop.reading.overview_strip import OverviewStrip
from desktop.side_overlays import in_reading_order
from desktop.theme import Theme


@dataclass(frozen=True, slots=True)
class Parts:
    """Every widget that a deed of the reader may concern."""

    root: QWidget
    banner: Banner
    navigator: Navigator
    pane: DialoguePane
    strip: OverviewStrip
    find_bar: FindBar
    pill: FollowPill
    foot: FocusFoot
    fade: Fade
    selection_popover: SelectionPopover
    notes: NotesPane
    library_page: LibraryPage
    status: StatusBar
    toast: Toast
    type_popover: TypePopover
    search_field: SearchField
    palette: Palette
    splitter: QSplitter
    pages: QStackedWidget

    @property
    def reading(self) -> bool:
        """Whether the page is shown, and not the library's list."""
        return self.pages.currentWidget() is self.splitter

    def set_theme(self, theme: Theme) -> None:
        """Paint everything in the colours of a theme."""
        painted = (
            self.banner,
            self.search_field,
            self.palette,
            self.navigator,
            self.pane,
            self.strip,
            self.find_bar,
            self.pill,
            self.foot,
            self.fade,
            self.selection_popover,
            self.notes,
            self.library_page,
            self.status,
        )
        for part in painted:
            part.set_theme(theme)


def make_parts(root: QWidget, theme: Theme, words_a_minute: int) -> Parts:
    """Make the parts as children of `root` and put the three panes side by side."""
    pane = DialoguePane(theme, root)
    parts = Parts(
        root=root,
        banner=Banner(theme, root),
        navigator=Navigator(theme, root),
        pane=pane,
        strip=OverviewStrip(theme, pane),
        find_bar=FindBar(theme, root),
        pill=FollowPill(theme, pane),
        foot=FocusFoot(theme, root),
        fade=Fade(theme, pane),
        selection_popover=SelectionPopover(theme, pane),
        notes=NotesPane(theme, root),
        library_page=LibraryPage(theme, words_a_minute, root),
        status=StatusBar(theme, root),
        toast=Toast(root),
        type_popover=TypePopover(theme, root),
        search_field=SearchField(theme, root),
        palette=Palette(theme, root),
        splitter=QSplitter(Qt.Orientation.Horizontal, root),
        pages=QStackedWidget(root),
    )
    dialogue = _over_one_another(parts.pane, parts.find_bar, parts.foot)
    for number, each in enumerate((parts.navigator, dialogue, parts.notes)):
        parts.splitter.addWidget(each)
        parts.splitter.setStretchFactor(number, int(each is dialogue))
        parts.splitter.setCollapsible(number, False)
    in_reading_order(parts.splitter)
    parts.splitter.setHandleWidth(1)
    parts.pages.addWidget(parts.library_page)
    parts.pages.addWidget(parts.splitter)
    return parts


def _over_one_another(page: QWidget, *bars: QWidget) -> QWidget:
    """The page, and below it bars that take room from it and never cover it."""
    area = QWidget(page.parentWidget())
    column = QVBoxLayout(area)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addWidget(page, 1)
    for bar in bars:
        column.addWidget(bar)
    return area
