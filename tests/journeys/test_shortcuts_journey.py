"""All shortcuts on one sheet."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog

from desktop.actions import ACTIONS, key_sequences, translated
from desktop.models.shortcuts import SHORTCUT_ROLE


def rows(sheet):
    return [sheet.model.index(row, 0).data(SHORTCUT_ROLE) for row in range(sheet.model.rowCount())]


def test_the_sheet_opens_by_its_key_and_holds_every_shortcut_of_the_menus(qtbot, open_desk):
    desk = open_desk()
    qtbot.keyClick(
        desk.window,
        Qt.Key.Key_Question,
        Qt.KeyboardModifier.ControlModifier,
    )
    sheet = desk.window.findChild(QDialog, "shortcuts")
    texts = {row.text for row in rows(sheet)}
    assert {translated(spec.text).rstrip("…") for spec in ACTIONS if key_sequences(spec)} <= texts
    assert all(row.keys for row in rows(sheet) if row.text == "Close window")
    sheet.field.setFocus()
    qtbot.keyClicks(sheet.field, "palette")
    assert [row.text for row in rows(sheet)] == ["Go", "Command palette"]
    assert rows(sheet)[1].keys == (("Ctrl", "K"),)
    sheet.field.clear()
    qtbot.keyClicks(sheet.field, "ctrl+k")
    assert "Command palette" in [row.text for row in rows(sheet)]
    assert sheet.model.index(1, 0).data(Qt.ItemDataRole.AccessibleTextRole) == "Command palette, Ctrl+K"
    qtbot.keyClicks(sheet.field, "zzz")
    assert not sheet.list.isVisible()
    qtbot.keyClick(sheet, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: desk.window.findChild(QDialog, "shortcuts") is None)
