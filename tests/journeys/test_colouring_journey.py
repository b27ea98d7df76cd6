"""A speaker gets another colour as a reader gives it, and has it everywhere, in every theme."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QColorDialog, QMenu

from desktop.dialogs.colour_choice import ColourChoice
from desktop.legibility import contrast
from desktop.theme import THEMES, load_theme
from transcript.library import Library

LIGHT = load_theme("light")
YELLOW = "#ffe14d"
TALK = (
    ("ADA", "The tide took the boat at four, and nobody on the quay had seen it go down."),
    ("BEN", "We could ask the harbour master, if he were ever sober before noon."),
)


@pytest.fixture(autouse=True)
def nothing_floats(monkeypatch):
    """The screen of the tests has no windows over windows: menus and Qt's own dialog stay unseen."""
    monkeypatch.setattr(QMenu, "popup", lambda *_: None)
    monkeypatch.setattr(QColorDialog, "open", lambda *_: None)


@pytest.fixture
def desk(qtbot, open_desk, tmp_path):
    path = tmp_path / "quay.txt"
    path.write_text("\n\n".join(f"{name}: {words}" for name, words in TALK * 6), encoding="utf-8")
    made = open_desk()
    with qtbot.waitSignal(made.window.files.document_ready):
        made.open_files([path])
    return made


def ask(qtbot, desk, rank) -> ColourChoice:
    """Open the menu of a speaker in the list, and choose its row."""
    view = desk.window.parts.navigator.speaker_list
    where = view.visualRect(view.model().index(rank, 0)).center()
    view.customContextMenuRequested.emit(QPoint(where))
    rows = [each for menu in desk.window.findChildren(QMenu) for each in menu.actions()]
    [each for each in rows if each.text() == "Change colour…"][-1].trigger()
    return desk.window.findChildren(ColourChoice)[-1]


def painted(widget) -> set[str]:
    image = widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    return {QColor(pixel).name() for pixel in set(memoryview(image.constBits()).cast("I"))}


def places(desk):
    """What shows speakers' colours: the page, the strip, the list."""
    parts = desk.window.parts
    return parts.pane.viewport(), parts.strip, parts.navigator.speaker_list.viewport()


def choose(qtbot, dialog, name):
    tile = next(each for each in dialog.tiles if each.accessibleName() == name)
    qtbot.mouseClick(tile, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(dialog.done_button, Qt.MouseButton.LeftButton)


def test_a_colour_of_the_palette_is_seen_everywhere_and_follows_the_theme(qtbot, desk):
    choose(qtbot, ask(qtbot, desk, 0), "Rose")
    harbour, rose = LIGHT.speakers[0].name(), LIGHT.speakers[7].name()
    qtbot.waitUntil(lambda: rose in painted(desk.window.parts.strip))
    for place in places(desk):
        assert rose in painted(place)
        assert harbour not in painted(place)
    desk.window.actions_by_id["theme-dark"].trigger()
    qtbot.waitUntil(desk.window.updatesEnabled)  # all of it is painted at once
    for place in places(desk):
        assert load_theme("dark").speakers[7].name() in painted(place)


def test_a_colour_too_light_is_made_darker_and_the_note_says_so(qtbot, desk):
    dialog = ask(qtbot, desk, 1)
    qtbot.mouseClick(dialog.other_button, Qt.MouseButton.LeftButton)
    colours = dialog.findChild(QColorDialog)
    colours.setCurrentColor(QColor(YELLOW))
    colours.accept()
    assert dialog.note.text() == "Made darker so it can be read on this page."
    qtbot.mouseClick(dialog.done_button, Qt.MouseButton.LeftButton)
    assert desk.session.document.colour_of(1) == YELLOW
    shown = set()
    for name in THEMES:
        desk.window.actions_by_id[f"theme-{name}"].trigger()
        qtbot.waitUntil(desk.window.updatesEnabled)
        theme = load_theme(name)
        tags = desk.window.parts.pane.page.painter
        colour = tags.name_colour(desk.session.document.columns.block_voices[1])
        assert contrast(colour, theme.page) >= 4.5
        assert all(colour.name() in painted(place) for place in places(desk))
        shown.add(colour.name())
    assert YELLOW in shown  # on the dark page it needs no change


def test_undo_says_what_it_takes_back(qtbot, desk):
    choose(qtbot, ask(qtbot, desk, 0), "Rose")
    assert "Change colour" in desk.window.actions_by_id["undo"].text()
    desk.window.actions_by_id["undo"].trigger()
    assert LIGHT.speakers[0].name() in painted(desk.window.parts.pane.viewport())
    desk.window.actions_by_id["redo"].trigger()
    assert LIGHT.speakers[7].name() in painted(desk.window.parts.pane.viewport())


def test_the_place_and_who_is_followed_stay(qtbot, desk):
    parts = desk.window.parts
    desk.window.following.follow_only(1)
    parts.pane.go_to_block(5)
    choose(qtbot, ask(qtbot, desk, 1), "Slate")
    assert parts.pane.followed == {1}
    assert parts.pane.current_block() == 5
    assert LIGHT.speakers[11].name() in painted(parts.pill)


def test_the_colour_that_another_window_gave_is_taken_over(qtbot, desk):
    with Library.open(desk.session.library.path) as other:
        other.colour_speaker(desk.session.id, 0, "7")
    desk.window.presentation.look_for_changes()
    assert LIGHT.speakers[7].name() in painted(desk.window.parts.pane.viewport())


def test_the_cover_has_the_colour(qtbot, desk):
    choose(qtbot, ask(qtbot, desk, 0), "Rose")
    desk.window.presentation.show_library()
    view = desk.window.parts.library_page
    qtbot.waitUntil(lambda: LIGHT.speakers[7].name() in painted(view))
