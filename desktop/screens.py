"""How fine the screens are that a window may come to."""

from math import ceil

from PySide6.QtGui import QGuiApplication


def finest_scale() -> int:
    """Device pixels to a logical one, rounded up, on the finest screen."""
    application = QGuiApplication.instance()
    return ceil(application.devicePixelRatio()) if isinstance(application, QGuiApplication) else 1
