"""The portal's file dialogs are asked for where somebody would answer, and only there."""

import os
import sys

import pytest

from desktop.portals import prefer_portal

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="about Linux")


@pytest.fixture(autouse=True)
def desktop_with_portal(tmp_path, monkeypatch):
    """A desktop with a session bus and one portal that chooses files."""
    monkeypatch.setenv("QT_QPA_PLATFORMTHEME", "")
    monkeypatch.setenv("XDG_DATA_DIRS", str(tmp_path))
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere")
    folder = tmp_path / "xdg-desktop-portal" / "portals"
    folder.mkdir(parents=True)
    description = folder / "some.portal"
    description.write_text("[portal]\nInterfaces=org.freedesktop.impl.portal.FileChooser;\n")
    return description


def chosen():
    prefer_portal()
    return os.environ["QT_QPA_PLATFORMTHEME"]


def test_a_desktop_with_a_portal_is_asked():
    assert chosen() == "xdgdesktopportal"


def test_a_portal_that_chooses_no_files_is_not(desktop_with_portal):
    desktop_with_portal.write_text("[portal]\nInterfaces=org.freedesktop.impl.portal.Settings;\n")
    assert chosen() == ""


def test_without_a_session_bus_nobody_would_answer(monkeypatch):
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS")
    monkeypatch.delenv("XDG_RUNTIME_DIR", raising=False)
    assert chosen() == ""


def test_what_the_reader_chose_stands(monkeypatch):
    monkeypatch.setenv("QT_QPA_PLATFORMTHEME", "qt6ct")
    assert chosen() == "qt6ct"
