"""The application object: its name, its style, its faces of type."""

import os
import sys

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication

from desktop.portals import prefer_portal
from desktop.theme import INTERFACE_SIZE, interface_font, load_fonts
from transcript.version import VERSION

DESKTOP_ID = "org.causerie.Causerie"  # the name of the desktop entry, by which desktops know the window


class Application(QApplication):
    """The application. Signals: `asked_to_open(file or link)`, as macOS tells what to open."""

    asked_to_open = Signal(str)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FileOpen and isinstance(event, QFileOpenEvent):
            self.asked_to_open.emit(event.file() or event.url().toString())
            return True
        return super().event(event)


def make_application() -> QApplication:
    """The application object, with our faces and without Qt's habit of painting in many threads."""
    # On two cores handing fills to a pool costs more than the fills; Qt reads this once.
    os.environ.setdefault("QT_NO_GUI_THREADPOOL", "1")
    QApplication.setApplicationName("causerie")
    QApplication.setApplicationDisplayName("Causerie")
    QApplication.setApplicationVersion(VERSION)
    QApplication.setDesktopFileName(DESKTOP_ID)
    prefer_portal()
    application = QApplication.instance()
    if isinstance(application, QApplication):
        application.setStyle("Fusion")
    else:  # by an argument, since `setStyle` hands out a style, and Python would learn all about styles
        application = Application([*sys.argv[:1], "-style", "Fusion"])
    load_fonts()
    application.setFont(interface_font(INTERFACE_SIZE))  # what Qt writes itself is as large as what we do
    return application
