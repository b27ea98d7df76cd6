"""Everything from one field: commands, people, places, documents, tags, notes."""

import pytest
from PySide6.QtCore import QPoint, Qt

from desktop.models.palette import OFFER_ROLE, SPANS_ROLE
from transcript.model import AnnotationKind, Passage, Place

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def desk(qtbot, open_desk, sample, tmp_path):
    """A window with two documents, the sample open, and two notes in it."""
    other = tmp_path / "kettles.txt"
    other.write_text(
        (
            "ANN: Do you think a kettle is a promise?\n\nBEN: I think a kettle is a kettle.\n\n"
            "ANN: You would.\n\nBEN: So would you, if you had to carry it!\n\nANN: Carry it where?\n"
        ),
        encoding="utf-8",
    )
    made = open_desk()
    for path in (other, sample):
        with qtbot.waitSignal(made.window.files.document_ready):
            made.open_files([path])
    for block, note, tags in ((12, "The hinge", ("claims",)), (30, "A doubt", ("claims", "loss"))):
        passage = Passage(Place(block), made.session.document.end_of(block))
        made.session.library.annotate(made.session.id, passage, AnnotationKind.IDEA, note, tags)
    made.window.presentation.show_opened()
    made.window.parts.pane.setFocus()
    return made


@pytest.fixture
def palette(desk):
    return desk.window.parts.palette


def press_ctrl_k(qtbot, desk):
    qtbot.keyClick(desk.window, Qt.Key.Key_K, CTRL)


def ask(qtbot, desk, text):
    """Open the palette by its key and type."""
    press_ctrl_k(qtbot, desk)
    qtbot.keyClicks(desk.window.parts.palette.field, text)
    return rows(desk)


def rows(desk):
    model = desk.window.parts.palette.model
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def enter(qtbot, palette):
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)


def test_ctrl_k_opens_it_over_the_window_and_esc_gives_the_keyboard_back(qtbot, desk, palette):
    press_ctrl_k(qtbot, desk)
    assert palette.isVisible()
    assert palette.field.hasFocus()
    assert not palette.isWindow()
    qtbot.keyClick(palette.field, Qt.Key.Key_Escape)
    assert not palette.isVisible()
    assert desk.window.parts.pane.hasFocus()


def test_a_click_on_the_field_of_the_toolbar_opens_it_and_one_beside_it_closes_it(qtbot, desk, palette):
    qtbot.mouseClick(desk.window.parts.search_field, Qt.MouseButton.LeftButton)
    assert palette.field.hasFocus()
    qtbot.mouseClick(palette, Qt.MouseButton.LeftButton, pos=QPoint(4, palette.height() - 4))
    assert not palette.isVisible()


def test_a_command_is_found_by_a_few_letters_and_run(qtbot, desk, palette):
    before = desk.settings.values.text_size
    assert ask(qtbot, desk, "larger")[0] == "Larger text"
    enter(qtbot, palette)
    assert not palette.isVisible()
    assert desk.settings.values.text_size == before + 1


def test_the_letters_asked_for_are_bold_and_the_shortcut_is_shown(qtbot, desk, palette):
    ask(qtbot, desk, "next tu")
    index = palette.model.index(0, 0)
    assert index.data() == "Next turn"
    assert index.data(SPANS_ROLE) == ((0, 4), (5, 7))
    assert index.data(OFFER_ROLE).keys == ("J",)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "Next turn, Go, J"


def test_the_arrows_move_the_row_and_not_the_keyboard(qtbot, desk, palette):
    offered = ask(qtbot, desk, "section")
    qtbot.keyClick(palette.field, Qt.Key.Key_Down)
    assert palette.list.currentIndex().row() == 1
    assert palette.field.hasFocus()
    for _ in range(2):
        qtbot.keyClick(palette.field, Qt.Key.Key_Up)
    assert palette.list.currentIndex().row() == len(offered) - 1


def test_what_was_run_last_comes_first_when_nothing_is_typed_also_next_time(qtbot, desk, palette, open_desk):
    for words in ("larger", "usual text"):
        ask(qtbot, desk, words)
        enter(qtbot, palette)
    press_ctrl_k(qtbot, desk)
    assert rows(desk)[:2] == ["Usual text size", "Larger text"]
    assert any(row.startswith("kettles") for row in rows(desk)[2:8])
    again = open_desk()
    press_ctrl_k(qtbot, again)
    assert rows(again)[:2] == ["Usual text size", "Larger text"]


def test_what_cannot_be_done_now_is_not_offered(qtbot, desk):
    desk.window.view.show_library()
    desk.window.presentation.show_library()
    assert "Next turn" not in ask(qtbot, desk, ">next turn")


def test_a_section_is_reached_by_its_title(qtbot, desk, palette):
    offered = ask(qtbot, desk, "ledger")
    assert offered[0] == "IV · What a Ledger Forbids"
    enter(qtbot, palette)
    section = next(each for each in desk.session.document.sections if "Ledger" in each.heading)
    assert desk.window.parts.pane.current_block() == section.first_block
    qtbot.keyClick(desk.window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert desk.window.parts.pane.current_block() < section.first_block


def test_another_document_is_opened_by_its_people(qtbot, desk, palette):
    assert ask(qtbot, desk, "kettles")[0].startswith("kettles")
    enter(qtbot, palette)
    assert [speaker.name for speaker in desk.session.document.speakers] == ["Ann", "Ben"]


def test_at_follows_a_speaker(qtbot, desk, palette):
    assert ask(qtbot, desk, "@yus") == ["Follow Yusra"]
    enter(qtbot, palette)
    document = desk.session.document
    (followed,) = desk.window.parts.pane.followed
    assert document.speakers[followed].name == "Yusra"


def test_hash_lists_tags_and_then_the_notes_of_one(qtbot, desk, palette):
    assert ask(qtbot, desk, "#") == ["#claims", "#loss"]
    qtbot.keyClick(palette.field, Qt.Key.Key_Down)
    enter(qtbot, palette)
    assert palette.field.text() == "#loss "
    assert rows(desk) == ["A doubt"]
    enter(qtbot, palette)
    assert desk.window.parts.notes.chosen() == desk.session.annotations()[1].id


def test_a_note_is_found_by_its_words(qtbot, desk, palette):
    assert ask(qtbot, desk, "hinge")[0] == "The hinge"
    enter(qtbot, palette)
    assert 12 in desk.window.parts.pane.visible_blocks()


@pytest.mark.parametrize("typed", [":43", ":turn 43", ":II.43"])
def test_colon_goes_to_a_turn(qtbot, desk, palette, typed):
    if typed == ":turn 43":
        desk.window.actions_by_id["go-to-turn"].trigger()
        assert palette.field.text() == ":"
        qtbot.keyClicks(palette.field, "43")
    else:
        ask(qtbot, desk, typed)
    enter(qtbot, palette)
    document = desk.session.document
    assert document.turn_number(desk.window.parts.pane.current_block()) == 43
    assert desk.window.parts.pane.hasFocus()


def test_a_turn_that_is_nowhere_says_so(qtbot, desk, palette):
    assert ask(qtbot, desk, ":9999") == []
    assert palette.isVisible()
    enter(qtbot, palette)
    assert palette.isVisible()


def test_the_last_row_searches_the_library(qtbot, desk, palette):
    assert ask(qtbot, desk, "zyzzyva kettle")[-1] == "Search the library for “zyzzyva kettle”"
    palette.field.clear()
    qtbot.keyClicks(palette.field, "carry")
    qtbot.keyClick(palette.field, Qt.Key.Key_Up)
    enter(qtbot, palette)
    field = desk.window.parts.search_field
    assert field.hasFocus()
    assert field.text() == "carry"
    assert field.results.isVisible()


@pytest.mark.parametrize("typed", ["(", "[", "\\", "*", "> (", "@[", "#(", ":(", "\u0130", "é\u0301"])
def test_whatever_is_typed_is_no_error(qtbot, desk, palette, typed):
    press_ctrl_k(qtbot, desk)
    palette.open_with(typed)
    assert desk.window.parts.banner.text == ""


def test_it_fits_into_the_smallest_window(qtbot, desk, palette):
    desk.window.resize(720, 480)
    press_ctrl_k(qtbot, desk)
    box = palette.list.parentWidget().geometry()
    assert palette.rect().contains(box)
    desk.window.resize(1280, 820)
    qtbot.waitUntil(lambda: palette.size() == desk.window.parts.root.size())
