"""Whether the reader's system asks programs not to move things by themselves."""

import os
import sys
from pathlib import Path

from PySide6.QtGui import QStyleHints

_SPI_GETCLIENTAREAANIMATION = 0x1042


def system_reduces_motion(hints: QStyleHints) -> bool:
    """What the platform says, as far as it can be read; False where it says nothing."""
    preference = getattr(hints.accessibility(), "motionPreference", None)  # from Qt 6.12 on
    if preference is not None:
        return str(preference().name) == "ReducedMotion"
    if sys.platform == "win32":
        return _windows_reduces()
    return sys.platform.startswith("linux") and _desktop_reduces()


def _windows_reduces() -> bool:
    import ctypes

    shown = ctypes.c_int(1)
    call = getattr(ctypes, "windll").user32.SystemParametersInfoW  # noqa: B009  exists on Windows alone
    call(_SPI_GETCLIENTAREAANIMATION, 0, ctypes.byref(shown), 0)
    return not shown.value


def _desktop_reduces() -> bool:
    """The files in which Plasma and GTK desktops keep it."""
    folder = Path(os.environ.get("XDG_CONFIG_HOME") or Path.home() / ".config")
    factor = _entry(folder / "kdeglobals", "KDE", "AnimationDurationFactor")
    animated = [
        _entry(folder / gtk / "settings.ini", "Settings", "gtk-enable-animations")
        for gtk in ("gtk-4.0", "gtk-3.0")
    ]
    return factor.strip() in ("0", "0.0") or any(word.strip().lower() in ("0", "false") for word in animated)


def _entry(path: Path, group: str, key: str) -> str:
    if not path.is_file():
        return ""
    import configparser  # on some desktops only

    reader = configparser.ConfigParser(interpolation=None, strict=False)
    try:
        reader.read(path, encoding="utf-8")
        return reader.get(group, key, fallback="")
    except (OSError, ValueError, configparser.Error):
        return ""
