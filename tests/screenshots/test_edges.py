"""Paints what is seen less often: other scripts and directions, small windows, menus, dialogs."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QDialog, QMenu

from desktop.about import show_about
from desktop.app import make_application
from desktop.dialogs.crash_dialog import CrashDialog
from desktop.dialogs.import_review import ImportReview
from desktop.dialogs.print_options import PrintOptions
from desktop.dialogs.version_list import VersionList
from transcript import places
from transcript.importing import import_file
from transcript.library import Library
from transcript.model import AnnotationKind, NoteVersion, Place
from transcript.progress import Unwatched

SAMPLE = Path(__file__).resolve().parents[2] / "resources" / "samples" / "the-borrowed-pilot.txt"
SAMPLES = Path(__file__).resolve().parents[1] / "samples"
FERRY = """THE ROUND

[The upper landing. Fog.]

WARDEN: Who goes there, and by whose leave?

GIRL: By the leave of the tide, which asks for none. I have been sent with the lamp.
"""
LONG = "I went along the quay as far as the third bollard and counted the boats, and there were nine. "


@pytest.fixture
def mirrored(desk, qapp, qtbot) -> Iterator[None]:
    """A desktop that reads from right to left."""
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    buttons = desk.window.toolbar.buttons
    qtbot.waitUntil(lambda: buttons[0].x() > buttons[-1].x())
    yield
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


@pytest.fixture
def german() -> Iterator[None]:
    """A reader whose settings say German."""
    places.settings_file().parent.mkdir(parents=True, exist_ok=True)
    places.settings_file().write_text('language = "de"\n', encoding="utf-8")
    yield
    make_application().setLayoutDirection(Qt.LayoutDirection.LeftToRight)


@pytest.fixture
def shown(desk, qtbot) -> Callable[..., None]:
    """Open a file as a document, after it was added without a question."""

    def show(path: Path) -> None:
        with Library.open() as library:
            key = import_file(library, path, Unwatched()).document
        desk.window.presentation.show_document(key)
        desk.window.parts.strip.draw_now()

    return show


def laid_out(qtbot, window) -> None:
    """Wait until page and panes share the width of the window."""
    parts = window.parts
    sides = [pane for pane in (parts.navigator, parts.notes) if pane.parent() is parts.splitter]

    def together() -> int:
        return parts.pane.width() + sum(pane.width() for pane in sides if pane.isVisible())

    qtbot.waitUntil(lambda: window.width() - 8 <= together() <= window.width())


# ------------------------------------------------------------------ direction and script
def test_right_to_left(mirrored, reading, keep, qtbot):
    parts = reading.window.parts
    qtbot.waitUntil(lambda: parts.navigator.mapTo(parts.root, QPoint()).x() > parts.pane.width())
    keep(reading.window, "right-to-left")
    reading.window.parts.notes.edit(reading.session.annotations()[1].id)
    keep(reading.window, "right-to-left-editing")
    qtbot.keyClick(reading.window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(reading.window.parts.palette.field, "fol")
    keep(reading.window, "right-to-left-palette")


def test_the_library_from_right_to_left(mirrored, desk, keep, qtbot):
    page = desk.window.parts.library_page
    qtbot.waitUntil(lambda: bool(page.model.scores) and not desk.window.library_view.covers.busy)
    keep(desk.window, "right-to-left-library")
    page.header.list_button.click()
    keep(desk.window, "right-to-left-list")


def test_settings_from_right_to_left(mirrored, reading, keep):
    reading.window.actions_by_id["open-settings"].trigger()
    dialog = reading.window.findChild(QDialog, "settings")
    keep(dialog, "right-to-left-settings")
    dialog.close()


@pytest.mark.parametrize(
    "file",
    [
        "texts/hebrew.txt",
        "wild/colon-ar.txt",
        "texts/chinese.txt",
        "wild/ja-quotes.txt",
        "wild/moliere.txt",
        "formats/play.xml",
        "wild/hansard-ca.txt",
        "texts/deposition.txt",
    ],
)
def test_scripts_and_verse(shown, desk, keep, file):
    shown(SAMPLES / file)
    assert len(desk.session.document)
    keep(desk.window, f"text-{Path(file).stem}")


def test_a_long_turn_keeps_its_name_in_sight(shown, desk, keep, tmp_path):
    text = tmp_path / "round.txt"
    text.write_text(FERRY + f"\nWARDEN: {LONG * 40}\n\nGIRL: Ten.\n", encoding="utf-8")
    shown(text)
    desk.window.parts.pane.scroll_by(600)
    assert desk.window.parts.pane.verticalScrollBar().value() > 300
    keep(desk.window, "sticky-name")


def test_high_contrast(reading, keep):
    reading.settings.change(high_contrast=True)
    keep(reading.window, "high-contrast")
    reading.window.view.show_type_popover()
    keep(reading.window, "high-contrast-type")


@pytest.mark.parametrize("tab", [0, 1, 2, 3])
def test_german(german, reading, keep, qtbot, tab):
    reading.window.actions_by_id["open-settings"].trigger()
    dialog = reading.window.findChild(QDialog, "settings")
    dialog.tabs.choose(tab)
    keep(dialog, f"german-settings-{tab}")
    dialog.close()
    if tab == 0:
        keep(reading.window, "german")
        reading.window.resize(720, 480)
        laid_out(qtbot, reading.window)
        keep(reading.window, "german-smallest")
        reading.window.exports.export_notes()
        keep(reading.window.findChild(QDialog, "export-dialog"), "german-export")


# ------------------------------------------------------------------------- small windows
def test_panes_over_a_small_page(reading, keep, qtbot):
    window = reading.window
    window.resize(720, 480)
    laid_out(qtbot, window)
    window.view.toggle_notes()
    assert window.parts.notes.isVisible()
    keep(window, "smallest-notes")
    window.view.toggle_notes()
    window.view.toggle_navigator()
    assert window.parts.navigator.isVisible()
    keep(window, "smallest-navigator")


def test_small_places(desk, keep, qtbot):
    window = desk.window
    window.resize(720, 480)
    page = window.parts.library_page
    qtbot.waitUntil(lambda: bool(page.model.scores) and not window.library_view.covers.busy)
    keep(window, "smallest-library")
    page.header.list_button.click()
    keep(window, "smallest-list")
    window.presentation.show_document(desk.session.documents()[0].id)
    qtbot.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    keep(window, "smallest-palette")
    qtbot.keyClick(window.parts.palette.field, Qt.Key.Key_Escape)
    qtbot.keyClick(window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    bar = window.parts.find_bar
    qtbot.waitUntil(lambda: bar.width() == 720 and bar.match_case.width() > 60)
    keep(window, "smallest-finding")


def test_a_small_review(desk, keep, qtbot, tmp_path):
    path = tmp_path / "round.txt"
    path.write_text(FERRY, encoding="utf-8")
    desk.window.review.review_files([path])
    qtbot.waitUntil(lambda: desk.window.findChild(ImportReview) is not None)
    dialog = desk.window.findChild(ImportReview)
    dialog.resize(dialog.minimumSize())
    keep(dialog, "review-smallest")
    dialog.reject()


@pytest.mark.parametrize("width", [820, 1000, 1180])
def test_widths_between(reading, keep, qtbot, width):
    reading.window.resize(width, 700)
    laid_out(qtbot, reading.window)
    keep(reading.window, f"width-{width}")


# ----------------------------------------------------------------------- more of the window
def test_a_library_that_is_used(desk, keep, qtbot, tmp_path):
    titles = (
        "A Quarrel About Maps",
        "Peat, Slowly",
        "The Night Ferry and What It Owed to the Town",
        "Three Cooks",
        "Should Rivers Vote?",
        "Ward Six",
    )
    lines = SAMPLE.read_text(encoding="utf-8").split("\n\n")
    for number, title in enumerate(titles):
        text = tmp_path / f"{title}.txt"
        text.write_text("\n\n".join([title, *lines[9 + 8 * number :: 1 + number % 3]]), encoding="utf-8")
        with Library.open() as library:
            import_file(library, text, Unwatched())
    first = next(each.id for each in desk.session.documents() if each.title == "The Borrowed Pilot")
    desk.window.presentation.show_document(first)
    desk.window.parts.pane.show_place(Place(60))
    desk.window.view.show_library()
    page = desk.window.parts.library_page
    qtbot.waitUntil(lambda: len(page.model.scores) == 7 and not desk.window.library_view.covers.busy)
    assert page.card.isVisible()
    keep(desk.window, "library-used")
    page.header.list_button.click()
    keep(desk.window, "library-used-list")
    page.header.filter.setText("nothing of that kind")
    keep(desk.window, "library-none")


def test_searching_the_library(reading, keep, qtbot):
    window = reading.window
    window.view.search_library()
    qtbot.keyClicks(window.parts.search_field, "the")
    assert window.parts.search_field.results.isVisible()
    keep(window, "searching")
    window.parts.search_field.clear()
    qtbot.keyClicks(window.parts.search_field, "quixotry")
    keep(window, "searching-nothing")


def test_all_matches(reading, keep, qtbot):
    window = reading.window
    qtbot.keyClick(window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(window.parts.find_bar.field, "book")
    qtbot.waitUntil(lambda: window.finding.finder.is_done)
    window.parts.navigator.tabs.choose(2)
    assert window.parts.navigator.match_list.isVisible()
    keep(window, "matches")
    window.parts.find_bar.field.selectAll()
    qtbot.keyClicks(window.parts.find_bar.field, "quixotry")
    qtbot.waitUntil(lambda: window.finding.finder.is_done)
    keep(window, "matches-none")


def test_an_empty_palette_and_nothing_found(reading, keep, qtbot):
    window = reading.window
    qtbot.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    keep(window, "palette-empty")
    qtbot.keyClicks(window.parts.palette.field, "@zzzz")
    keep(window, "palette-nothing")


def test_a_note_deleted(reading, keep):
    reading.window.reading.delete_annotation(reading.session.annotations()[1].id)
    keep(reading.window, "note-deleted")


def test_many_tags_and_a_long_note(reading, keep):
    note = reading.session.annotations()[1]
    tags = ("claims", "loss", "the keeping of promises", "structure", "ferry", "to be read again")
    words = "One line of it.\n\n" + "And a paragraph that goes on for a while, as notes do. " * 6
    reading.session.edit_annotation(note.id, note=words, tags=tags)
    reading.window.reading.show_annotation(note.id)
    keep(reading.window, "long-note")


@pytest.mark.parametrize("number", range(7))
def test_menus(reading, keep, number):
    menu = reading.window.toolbar.menu_button.menu()
    below: QMenu = menu.actions()[number].menu()
    below.adjustSize()
    keep(below, f"menu-{number}")


def test_keyboard_in_the_lists(reading, keep, qtbot):
    window = reading.window
    window.parts.navigator.section_tree.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(window.parts.navigator.section_tree, Qt.Key.Key_Down)
    keep(window, "focus-sections")
    window.parts.navigator.speaker_list.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(window.parts.navigator.speaker_list, Qt.Key.Key_Down)
    keep(window, "focus-speakers")
    window.toolbar.take_focus()
    keep(window, "focus-toolbar")


def test_dialogs_seldom_seen(reading, keep):
    window = reading.window
    report = CrashDialog("Causerie 0.1\nPython 3.12\n\nValueError\n  desktop/somewhere.py, line 12", window)
    report.open()
    keep(report, "crash")
    report.close()
    show_about(window)
    about = next(each for each in window.findChildren(QDialog) if each.isVisible())
    keep(about, "about")
    about.close()
    options = PrintOptions("Print", "Print…", window.printing._appearance.theme, highlights=True, notes=False)
    options.show()
    keep(options, "print-options")
    options.close()
    options.deleteLater()


def test_a_note_said_something_else(reading, keep):
    said = ("At first this.", "Then that, at more length than before.", "And now this.")
    when = datetime(2026, 3, 1, 9, 30, tzinfo=UTC)
    versions = [
        NoteVersion(kind=AnnotationKind.IDEA, note=words, tags=("claims",), modified=when) for words in said
    ]
    dialog = VersionList(versions, reading.window)
    dialog.show()
    keep(dialog, "versions")
    dialog.close()
    dialog.deleteLater()
