"""What the program is, as a small dialog."""

import platform
import re
import sqlite3
from importlib import metadata

from PySide6.QtCore import Qt, qVersion
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from desktop.icons import application_icon
from desktop.theme import reading_font
from desktop.wording import tr
from transcript.version import VERSION


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


def _licence_of(package: metadata.Distribution) -> str:
    """The licence that a package declares, in the short form of any of the three ways to do so."""
    told = package.metadata
    for field in ("License-Expression", "License"):
        words = str(told[field]).strip() if field in told else ""
        if words and "\n" not in words:
            return words
    classes = [line.split(" :: ")[-1] for line in told.get_all("Classifier") or [] if "License ::" in line]
    return ", ".join(classes)


def packages() -> list[metadata.Distribution]:
    """What Causerie needs and what that needs, by name; empty where it is not installed as a package."""
    found: dict[str, metadata.Distribution] = {}
    waiting = ["causerie"]
    while waiting:
        name = waiting.pop()
        try:
            package = metadata.distribution(name)
        except metadata.PackageNotFoundError:
            continue  # for another system
        found[name] = package
        needed = [each for each in package.requires or [] if "extra ==" not in each]
        waiting += {re.split(r"[^\w.-]", each)[0] for each in needed} - found.keys()
    found.pop("causerie", None)
    return sorted(found.values(), key=lambda package: package.name.lower())


def libraries() -> list[tuple[str, str, str]]:
    """Name, version and licence of everything that Causerie is made with."""
    own = [
        ("Python", platform.python_version(), "PSF-2.0"),
        ("Qt", qVersion(), "LGPL-3.0-only"),
        ("SQLite", sqlite3.sqlite_version, tr("public domain")),
    ]
    return own + [(each.name, each.version, _licence_of(each)) for each in packages()]


def _library_list(dialog: QDialog) -> QTreeWidget:
    tree = QTreeWidget(dialog)
    tree.setObjectName("libraries")
    tree.setHeaderLabels([tr("Made with"), tr("Version"), tr("Licence")])
    tree.setRootIsDecorated(False)
    tree.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
    tree.setAccessibleName(tr("Libraries and their licences"))
    for row in libraries():
        QTreeWidgetItem(tree, list(row)).setToolTip(2, row[2])
    for column in range(2):
        tree.resizeColumnToContents(column)
    tree.setMinimumHeight(190)
    return tree


def show_about(window: QWidget) -> None:
    """Name, version, what it is made with and under which licences."""
    dialog, column = _dialog(window, tr("About Causerie"))
    picture = QLabel(dialog)
    picture.setPixmap(application_icon().pixmap(72, 72))
    name = QLabel("Causerie", dialog)
    name.setFont(reading_font(26, weight=500))
    lines = (
        tr("A reading room for conversations."),
        tr("Version {}").format(VERSION),
        tr("Free software under the MIT licence. Reading face: Literata, SIL Open Font Licence."),
        tr("Everything stays on this computer."),
    )
    for widget in (picture, name):
        column.addWidget(widget, 0, Qt.AlignmentFlag.AlignHCenter)
    for line in lines:
        label = QLabel(line, dialog)
        label.setWordWrap(True)
        label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(label)
    column.addWidget(_library_list(dialog))
    dialog.setMinimumWidth(520)
    _finish(dialog, column)
