"""What is heard at ten stations of a reader's way through the program, read from the system's own tree."""

import pytest

TURN = "Piran: The chandler said there was a meeting about me."


@pytest.fixture
def sample(checkout):
    return checkout / "resources" / "samples" / "the-borrowed-pilot.txt"


def station_1_opens(reader):
    """The window opens with its title, and the reader is in the dialogue."""
    assert reader.find("frame", "")["name"] == "The Borrowed Pilot — Causerie"
    assert reader.hears("focus: .*frame") == "focus: The Borrowed Pilot, dialogue, document frame"
    bar = ["Navigator", "Library", "Back", "Forward", "Search your library", "Bookmark this turn"]
    names = [each["name"] for each in reader.children("panel", "^Toolbar$") if each["name"]]
    assert names == [*bar, "Type and theme", "Notes pane", "Menu"]


def station_2_sections(reader):
    """The sections, and how much of each was read."""
    reader.press("Ctrl+1")
    reader.hears("focus: Section I, Pencil, 23 per cent read, table cell")
    reader.press("Down")
    reader.hears("focus: Section II, Sugar and Ladders, 0 per cent read, table cell")


def station_3_speakers(reader):
    """Who speaks."""
    reader.press("F6")
    reader.hears("focus: Dorthe, 44 per cent, list item")
    reader.press("Down")
    reader.hears("focus: Piran, 29 per cent, list item")
    reader.press("Space")
    assert reader.appears("list item", "^Piran, 29 per cent, followed$")
    reader.press("Ctrl+2")
    reader.hears("focus: .*dialogue, document frame")
    reader.press("Escape")
    assert reader.appears("list item", "^Piran, 29 per cent$")


def station_4_dialogue(reader):
    """The dialogue turn by turn: the name, then the words, each a text of its own."""
    reader.press("J", "J")
    assert reader.hears(f"focus: {TURN}") == f"focus: {TURN}, paragraph"
    assert reader.focused()["text"] == TURN


def station_5_caret(reader):
    """By caret: characters, words, lines."""
    reader.press("F7", "Right")
    reader.hears("caret: 8")
    assert reader.caret() == 8
    assert reader.read("character", 8) == "h"
    assert reader.read("word", 7).strip() == "The"
    assert reader.read("line", 8) == TURN
    reader.press("Ctrl+Right")
    reader.hears("caret: 11")
    reader.press("Down")
    assert reader.hears("focus: ") == "focus: Dorthe: It is about a book., paragraph"


def station_6_popover(reader):
    """The popover beside a selection: kinds as radio buttons."""
    reader.press("Home", "Ctrl+Right")
    reader.hears("caret: 11")
    reader.press("Ctrl+Shift+Right", "Ctrl+Shift+Right")
    assert reader.hears("said: is about").startswith("said: is about, selected")
    reader.press("Return")
    assert reader.appears("panel", "^Mark the selection")
    reader.press("Tab")
    assert reader.hears("focus: Idea") == "focus: Idea, key 1, radio button"
    reader.press("Right")
    assert reader.hears("focus: Question") == "focus: Question, key 2, radio button"
    assert reader.find("radio button", "^Objection")["name"] == "Objection, key 4"
    reader.press("Space")
    assert reader.hears("focus: Dorthe") == "focus: Dorthe: It is about a book., paragraph, Question"


def station_7_highlight(reader):
    """A highlight is announced as the caret comes to it, and as it leaves it."""
    reader.press("Home", "Ctrl+Right")
    assert reader.hears("said: Question, begins")
    reader.press("End")
    assert reader.hears("said: Question, ends")


def station_8_card(reader):
    """A note, and its card."""
    reader.press("Ctrl+3")
    assert reader.hears("focus: Question, Dorthe") == (
        "focus: Question, Dorthe, turn 3: is about, list item, selected"
    )
    reader.press("Return")
    reader.hears("focus: Note, text")
    reader.type("Whose book?")
    reader.press("Tab")
    reader.hears("focus: Tags, text")
    reader.type("loss, loans")
    reader.press("Ctrl+Return")
    reader.hears("focus: .*dialogue, document frame")
    reader.press("Ctrl+3")
    card = "Question, Dorthe, turn 3: is about; your note: Whose book?; tags loss, loans"
    assert reader.hears("focus: Question, Dorthe") == f"focus: {card}, list item, selected"
    reader.press("Ctrl+2")
    reader.hears("focus: Dorthe")
    reader.press("Ctrl+Shift+C")
    reader.hears("said: Copied with reference")


def station_9_finding(reader):
    """Finding, the picture of the whole, the palette."""
    reader.press("Ctrl+F")
    reader.hears("focus: Find in this document, text")
    reader.type("book")
    assert reader.hears("said: 1 of 23") == "said: 1 of 23"
    reader.press("Return")
    assert reader.hears("said: 2 of") == "said: 2 of 23"
    reader.press("Escape")
    assert reader.hears("focus: .*frame").startswith("focus: The Borrowed Pilot, dialogue")
    strip = reader.find("image", "you are at")["name"]
    assert strip.startswith("Dorthe 44 per cent, Piran 29 per cent, Yusra 26 per cent; you are at ")
    reader.press("Ctrl+K")
    reader.hears("focus: Command palette, text")
    reader.type("exp")
    reader.press("Down", "Up")
    assert reader.hears("said: Export notes").startswith("said: Export notes, File, Ctrl E")
    reader.press("Escape")
    reader.hears("focus: .*dialogue, document frame")


def station_10_covers(reader):
    """The library's covers."""
    reader.press("Ctrl+L")
    cover = reader.hears("focus: The Borrowed Pilot, Dorthe")
    assert cover == (
        "focus: The Borrowed Pilot, Dorthe, Piran, Yusra, 4 per cent, 14 minutes left, list item, selected"
    )


STATIONS = (
    station_1_opens,
    station_2_sections,
    station_3_speakers,
    station_4_dialogue,
    station_5_caret,
    station_6_popover,
    station_7_highlight,
    station_8_card,
    station_9_finding,
    station_10_covers,
)


def test_ten_stations(screen_reader, sample):
    reader = screen_reader(sample)
    for station in STATIONS:
        station(reader)
