"""Searching from the toolbar: type, go there by key or click, and come back."""

import pytest
from PySide6.QtCore import Qt


@pytest.fixture
def desk(qtbot, open_desk, sample, tmp_path):
    """A window with two documents, the sample open."""
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
    return made


def rows(desk):
    model = desk.window.parts.search_field.results.findChild(
        type(desk.window.parts.library_page.document_list).__base__
    ).model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def test_ctrl_shift_f_type_enter_opens_the_passage_in_another_document(qtbot, desk):
    field = desk.window.parts.search_field
    qtbot.keyClick(
        desk.window,
        Qt.Key.Key_F,
        Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
    )
    assert field.hasFocus()
    qtbot.keyClicks(field, '"kettle is a kettle"')
    assert rows(desk)[0].startswith("I think a kettle is a kettle")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    document, pane = desk.session.document, desk.window.parts.pane
    assert "a kettle is a kettle." in document.paragraph_text(document.first_paragraph(pane.current_block()))
    assert pane.hasFocus()
    assert not field.results.isVisible()


def test_nothing_found_says_so_and_esc_returns_to_the_page(qtbot, desk):
    field = desk.window.parts.search_field
    field.setFocus()
    qtbot.keyClicks(field, "zyzzyva")
    assert field.results.isVisible()
    assert rows(desk) == []
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert not field.results.isVisible()
    assert desk.window.parts.pane.hasFocus()


@pytest.mark.parametrize("typed", ['"', "*", "AND", "a OR", '"un closed', "-", "(", "NEAR(", "'"])
def test_whatever_is_typed_is_no_error(qtbot, desk, typed):
    field = desk.window.parts.search_field
    field.setFocus()
    qtbot.keyClicks(field, typed)
    assert desk.window.parts.banner.text == ""
