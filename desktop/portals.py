"""File dialogs of the desktop the reader uses, through its portal, where it has one."""

import os
import sys
from pathlib import Path

_THEME_VARIABLE = "QT_QPA_PLATFORMTHEME"
_PORTAL_THEME = "xdgdesktopportal"


def _data_folders() -> list[Path]:
    told = os.environ.get("XDG_DATA_DIRS") or "/usr/local/share:/usr/share"
    return [Path(folder) for folder in told.split(":") if folder.startswith("/")]


def _has_session_bus() -> bool:
    runtime = os.environ.get("XDG_RUNTIME_DIR", "")
    return bool(os.environ.get("DBUS_SESSION_BUS_ADDRESS")) or (
        bool(runtime) and Path(runtime, "bus").exists()
    )


def _offers_file_dialogs() -> bool:
    """Whether some back end of the portal says that it can choose files."""
    for folder in _data_folders():
        for description in sorted((folder / "xdg-desktop-portal" / "portals").glob("*.portal")):
            try:
                words = description.read_text("utf-8", errors="replace")
            except OSError:
                continue
            if "org.freedesktop.impl.portal.FileChooser" in words:
                return True
    return False


def prefer_portal() -> None:
    """Have Qt ask the desktop's portal for file dialogs; to be called before the application is made.

    A reader's own choice of a theme for Qt stands. Without a portal Qt's own dialogs are used:
    asked for nevertheless, the portal's would never appear. Inside a Flatpak Qt does this itself.
    """
    if not sys.platform.startswith("linux") or os.environ.get(_THEME_VARIABLE):
        return
    if _has_session_bus() and _offers_file_dialogs():
        os.environ[_THEME_VARIABLE] = _PORTAL_THEME
