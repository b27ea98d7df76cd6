"""Who is not followed is folded to a line a run, as a reader does it: by pill, menu, click and key."""

import pytest
from PySide6.QtCore import QPoint, Qt

from desktop.reading.row_content import Shape
from transcript.model import AnnotationKind, Passage, Place

SAID = (
    "The tide took the boat at four, and nobody on the quay had seen it go.",
    "We could ask the harbour master, if he were ever sober before noon on a Sunday.",
    "My brother lent it to the ferry house, and he wants it painted when it comes back.",
    "You say that every year, and every year a boat is lost to somebody who meant well.",
    "Then let us walk down and look for it while there is light enough to see by.",
)
ORDER = "ABCABBCACB" * 8


@pytest.fixture
def desk(qtbot, open_desk, tmp_path):
    path = tmp_path / "quay.txt"
    names = {"A": "ADA", "B": "BEN", "C": "CLEO"}
    turns = (
        f"{names[who]}: {SAID[at % 5]} {SAID[at * 3 % 4]} Turn {at + 1}." for at, who in enumerate(ORDER)
    )
    path.write_text("\n\n".join(turns), encoding="utf-8")
    made = open_desk()
    with qtbot.waitSignal(made.window.files.document_ready):
        made.open_files([path])
    return made


@pytest.fixture
def pane(desk):
    return desk.window.parts.pane


def follow(desk, name):
    names = [speaker.name for speaker in desk.session.document.speakers]
    desk.window.following.follow_only(names.index(name))


def folds(pane):
    """The folds on screen: their words."""
    return [row.layout.content.text for row in pane.page.placed() if row.layout.content.shape is Shape.FOLD]


def fold_row(pane, number=0):
    return [row for row in pane.page.placed() if row.layout.content.shape is Shape.FOLD][number]


def block_y(pane, block):
    """Where the first line of a block stands."""
    row = pane.page.rows.row_of_place(Place(block))
    return next(each.y + each.layout.text_top for each in pane.page.placed() if each.row == row)


def click(qtbot, pane, row):
    where = QPoint(round(pane.page.text_x(0) * -1) + 20, row.y + row.layout.text_top + 8)
    qtbot.mouseClick(pane.viewport(), Qt.MouseButton.LeftButton, pos=where)


def test_the_pill_folds_and_the_line_that_is_read_stays_where_it_is(qtbot, desk, pane):
    follow(desk, "Ada")
    pane.go_to_block(30)
    before = block_y(pane, 30)
    qtbot.mouseClick(desk.window.parts.pill.fold_button, Qt.MouseButton.LeftButton)
    assert block_y(pane, 30) == before
    assert "Ben, Cleo · 2 turns" in folds(pane)
    assert desk.window.actions_by_id["fold-others"].isChecked()
    qtbot.mouseClick(desk.window.parts.pill.fold_button, Qt.MouseButton.LeftButton)
    assert block_y(pane, 30) == before
    assert not folds(pane)


def test_the_menu_follows_who_speaks_where_nobody_is_followed(desk, pane):
    pane.go_to_block(31)
    desk.window.actions_by_id["fold-others"].trigger()
    assert desk.session.document.speakers[next(iter(pane.followed))].name == "Ben"
    assert folds(pane)


def test_a_click_unfolds_that_run_alone_and_it_opens_where_it_stood(qtbot, desk, pane):
    follow(desk, "Ada")
    pane.go_to_block(30)
    pane.fold_others(True)
    count, row = len(folds(pane)), fold_row(pane, 1)
    block, top = row.layout.content.place.block, row.y + row.layout.text_top
    click(qtbot, pane, row)
    assert pane.page.fold_at(Place(block)) is None
    assert block_y(pane, block) == top
    assert 0 < len(folds(pane)) < count


def test_enter_unfolds_what_comes_next_and_esc_steps_out_once_at_a_time(qtbot, desk, pane):
    follow(desk, "Ada")
    pane.go_to_block(30)
    pane.fold_others(True)
    pane.setFocus()
    qtbot.keyClick(pane, Qt.Key.Key_Return)
    assert pane.page.fold_at(Place(31)) is None
    qtbot.keyClick(desk.window, Qt.Key.Key_Escape)
    assert not folds(pane)
    assert pane.followed
    qtbot.keyClick(desk.window, Qt.Key.Key_Escape)
    assert not pane.followed


def test_find_notes_and_jumps_unfold_what_they_land_in(qtbot, desk, pane):
    passage = Passage(Place(45, 0, 0), Place(45, 0, 12))
    desk.session.annotate(passage, AnnotationKind.IDEA)
    follow(desk, "Ada")
    pane.fold_others(True)
    assert pane.page.fold_at(Place(45)) is not None
    desk.window.reading.show_annotation(desk.session.annotations()[0].id)
    assert pane.page.fold_at(Place(45)) is None
    assert pane.is_on_screen(passage)
    desk.window.reading.go_to_block(62)
    assert pane.page.fold_at(Place(62)) is None
    desk.window.actions_by_id["find-words"].trigger()
    folded = next(block for block in range(5, 30) if pane.page.fold_at(Place(block)) is not None)
    words = desk.session.document.block(folded).paragraphs[0].text[-8:]
    qtbot.keyClicks(desk.window.parts.find_bar.field, words)
    qtbot.waitUntil(lambda: pane.page.fold_at(Place(folded)) is None)


def test_j_and_k_lead_from_turn_to_turn_and_leave_the_rest_folded(qtbot, desk, pane):
    follow(desk, "Ada")
    pane.fold_others(True)
    pane.setFocus()
    for _ in range(3):
        qtbot.keyClick(pane, Qt.Key.Key_J)
    assert desk.session.document.speaker_name(pane.current_block()) == "Ada"
    assert all(pane.page.fold_at(Place(block)) is not None for block in (1, 2, 4, 5, 6))


def test_following_somebody_else_folds_anew_and_nobody_unfolds_all(desk, pane):
    follow(desk, "Ada")
    pane.fold_others(True)
    follow(desk, "Cleo")
    assert folds(pane)[0] == "Ada, Ben · 2 turns"
    desk.window.following.stop()
    assert not folds(pane)
    assert not pane.folds_others
    assert not desk.window.actions_by_id["fold-others"].isChecked()


def test_size_and_width_keep_the_folds(desk, pane):
    follow(desk, "Ada")
    pane.fold_others(True)
    pane.set_text_size(24)
    desk.window.resize(900, 700)
    assert folds(pane)


def test_a_selection_over_a_fold_copies_all_that_was_said(desk, pane):
    follow(desk, "Ada")
    pane.fold_others(True)
    pane.select(Passage(Place(0), desk.session.document.end_of(3)))
    assert "Turn 2." in pane.selected_text()
    assert not any(row.layout.content.is_text for row in [fold_row(pane)])
