"""The dialogue is written as a PDF, with or without highlights and notes, without holding up the window."""

import re

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFileDialog

from transcript.model import AnnotationKind, Passage, Place


@pytest.fixture
def desk(qtbot, open_desk, sample):
    made = open_desk()
    with qtbot.waitSignal(made.window.files.document_ready):
        made.open_files([sample])
    return made


def pages(path):
    return max(map(int, re.findall(rb"/Count (\d+)", path.read_bytes())))


def test_a_pdf_is_chosen_for_and_written_whole(qtbot, desk, tmp_path, monkeypatch):
    target = tmp_path / "pilot.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: (str(target), ""))
    desk.window.actions_by_id["export-pdf"].trigger()
    options = desk.window.findChild(QDialog, "print-options")
    options.highlights.click()
    with qtbot.waitSignal(desk.window.printing.written):
        qtbot.mouseClick(options.go_on, Qt.MouseButton.LeftButton)
    assert target.read_bytes().startswith(b"%PDF")
    assert pages(target) > 5
    assert f"{pages(target)} pages written" in desk.window.parts.banner.text
    assert [each.name for each in tmp_path.glob("*.pdf*")] == ["pilot.pdf"]
    assert not desk.settings.values.print_highlights


def test_notes_stand_on_sheets_at_the_end_and_highlights_are_painted(qtbot, desk, tmp_path):
    printing = desk.window.printing
    made = {}
    turn = desk.session.document.turns[1]
    note = desk.session.annotate(Passage(Place(turn), Place(turn, 0, 9)), AnnotationKind.IDEA)
    desk.session.edit_annotation(note, note="Something to remember. " * 40)
    for name, highlights, notes in (("plain", False, False), ("marks", True, False), ("notes", False, True)):
        target = made[name] = tmp_path / f"{name}.pdf"
        with qtbot.waitSignal(printing.written):
            printing.write_pdf(target, highlights=highlights, notes=notes)
    assert pages(made["notes"]) == pages(made["plain"]) + 1
    assert pages(made["marks"]) == pages(made["plain"])
    assert made["marks"].stat().st_size > made["plain"].stat().st_size


def test_cancelling_leaves_nothing_behind(qtbot, desk, tmp_path):
    printing = desk.window.printing
    printing.write_pdf(tmp_path / "stopped.pdf", highlights=True, notes=False)
    with qtbot.waitSignal(printing.stopped):
        qtbot.mouseClick(desk.window.parts.banner.button, Qt.MouseButton.LeftButton)
    assert list(tmp_path.glob("*stopped*")) == []
    assert printing.job is None


def test_a_place_that_cannot_be_written_is_named(qtbot, desk, tmp_path):
    desk.window.printing.write_pdf(tmp_path / "nowhere" / "a.pdf", highlights=True, notes=False)
    assert "nowhere" in desk.window.parts.banner.text
    assert "could not be written" in desk.window.parts.banner.text
