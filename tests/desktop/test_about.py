"""About names the version, and everything it is made with, each with its licence."""

import tomllib

import pytest
from packaging.requirements import Requirement
from PySide6.QtWidgets import QDialog, QLabel, QTreeWidget, QWidget

from desktop.about import libraries, show_about
from transcript.version import VERSION


@pytest.fixture
def window(qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def dialog(window):
    window.show()
    show_about(window)
    return window.findChild(QDialog)


def test_the_one_version_number_is_shown(dialog):
    assert f"Version {VERSION}" in [label.text() for label in dialog.findChildren(QLabel)]


def test_every_library_is_shown_with_version_and_licence(dialog, checkout):
    tree = dialog.findChild(QTreeWidget, "libraries")
    rows = [
        [tree.topLevelItem(n).text(column) for column in range(3)] for n in range(tree.topLevelItemCount())
    ]
    assert all(all(row) for row in rows)
    shown = {row[0].lower().replace("_", "-") for row in rows}
    project = tomllib.loads((checkout / "pyproject.toml").read_text("utf-8"))["project"]
    needed = [Requirement(each) for each in project["dependencies"]]
    assert {each.name.lower() for each in needed if not each.marker or each.marker.evaluate()} <= shown
    assert {"python", "qt", "sqlite"} <= shown


def test_what_is_needed_only_for_testing_is_not_among_them(qapp):
    assert not {"pytest", "ruff"} & {name for name, _, _ in libraries()}
