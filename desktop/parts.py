"""The parts of a window, made once and handed to whoever shows or moves them."""

from collections.abc import Generator

from PySide6.QtWidgets import QSplitter, QStackedWidget, QWidget

from desktop.frame import Frame
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
from transcript.records import dataclass


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


def make_parts(frame: Frame, theme: Theme, words_a_minute: int) -> Generator[None, None, Parts]:
    """Make the parts and put them into their places in the frame, some at a time."""
    root, pane = frame.root, frame.pane
    banner, navigator = Banner(theme, root), Navigator(theme, root)
    yield
    strip, notes = OverviewStrip(theme, pane), NotesPane(theme, root)
    yield
    library_page = LibraryPage(theme, words_a_minute, root)
    yield
    parts = Parts(
        root=root,
        banner=banner,
        navigator=navigator,
        pane=pane,
        strip=strip,
        find_bar=FindBar(theme, root),
        pill=FollowPill(theme, pane),
        foot=FocusFoot(theme, root),
        fade=Fade(theme, pane),
        selection_popover=SelectionPopover(theme, pane),
        notes=notes,
        library_page=library_page,
        status=StatusBar(theme, root),
        toast=Toast(root),
        type_popover=TypePopover(theme, root),
        search_field=SearchField(theme, root),
        palette=Palette(theme, root),
        splitter=frame.splitter,
        pages=frame.pages,
    )
    yield
    frame.seat_panes(navigator, notes)
    frame.seat_below(parts.find_bar, parts.foot)
    frame.pages.insertWidget(0, library_page)
    in_reading_order(parts.splitter)
    strip.show()  # which Qt leaves to us in a window that is shown already
    return parts
