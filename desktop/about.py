"""What the program is, and all its shortcuts, as two small dialogs."""

import platform

from PySide6.QtCore import QCoreApplication, Qt, qVersion
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from desktop.actions import ACTIONS, MENUS, key_sequences, translated
from desktop.icons import application_icon
from desktop.theme import reading_font
from transcript.version import VERSION


def _tr(text: str) -> str:
    return QCoreApplication.translate("about", text)


def _dialog(window: QWidget, title: str) -> tuple[QDialog, QVBoxLayout]:
    dialog = QDialog(window)
    dialog.setWindowTitle(title)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    column = QVBoxLayout(dialog)
    column.setContentsMargins(28, 24, 28, 20)
    column.setSpacing(10)
    return dialog, column


def _finish(dialog: QDialog, column: QVBoxLayout) -> None:
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, dialog)
    buttons.rejected.connect(dialog.reject)
    column.addWidget(buttons)
    dialog.open()


def show_about(window: QWidget) -> None:
    """Name, version and what it runs on."""
    dialog, column = _dialog(window, _tr("About Causerie"))
    picture = QLabel(dialog)
    picture.setPixmap(application_icon().pixmap(72, 72))
    name = QLabel("Causerie", dialog)
    name.setFont(reading_font(26, weight=500))
    lines = (
        _tr("A reading room for conversations."),
        _tr("Version {}").format(VERSION),
        _tr("Python {}, Qt {}").format(platform.python_version(), qVersion()),
        _tr("Free software under the MIT licence. Reading face: Literata, SIL Open Font Licence."),
        _tr("Everything stays on this computer."),
    )
    for widget in (picture, name):
        column.addWidget(widget, 0, Qt.AlignmentFlag.AlignHCenter)
    for line in lines:
        label = QLabel(line, dialog)
        label.setWordWrap(True)
        label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(label)
    dialog.setMinimumWidth(380)
    _finish(dialog, column)


def show_shortcuts(window: QWidget) -> None:
    """Every action with its keys, grouped as in the menu."""
    dialog, column = _dialog(window, _tr("Keyboard shortcuts"))
    tree = QTreeWidget(dialog)
    tree.setHeaderHidden(True)
    tree.setColumnCount(2)
    tree.setRootIsDecorated(False)
    tree.setAccessibleName(_tr("Keyboard shortcuts"))
    for menu in MENUS:
        group = QTreeWidgetItem(tree, [translated(menu), ""])
        font = group.font(0)
        font.setBold(True)
        group.setFont(0, font)
        for spec in ACTIONS:
            keys = ", ".join(
                key.toString(QKeySequence.SequenceFormat.NativeText) for key in key_sequences(spec)
            )
            if spec.menu == menu and keys:
                QTreeWidgetItem(group, [translated(spec.text).rstrip("…"), keys])
    tree.expandAll()
    tree.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
    tree.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
    column.addWidget(tree)
    dialog.resize(520, 620)
    _finish(dialog, column)
