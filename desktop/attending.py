"""What a window attends to beside its reader: further starts, what the system hands over, its own faults."""

import logging
import sys

from desktop import crash_report
from desktop.app import Desk
from desktop.application import Application
from desktop.single_instance import SingleInstance
from transcript import places


def _start_log() -> None:
    """Write the log beside the settings; it never holds text of documents or notes."""
    from logging.handlers import RotatingFileHandler

    folder = places.log_folder()
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        handler = RotatingFileHandler(
            folder / "causerie.log", maxBytes=500_000, backupCount=2, encoding="utf-8"
        )
    except OSError:
        return  # a reader without a writable log folder reads all the same
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
    logging.getLogger().addHandler(handler)


def attend(desk: Desk, address: str) -> crash_report.FaultLog:
    """Attend to it until the end; the log of faults that is to be closed then."""
    _start_log()
    sys.excepthook = desk.report_bug
    instance, faults = SingleInstance(address, desk), crash_report.FaultLog()
    instance.wished.connect(desk.take_in_front)
    if isinstance(desk.application, Application):
        desk.application.asked_to_open.connect(desk.open_wish)
    instance.listen()
    faults.open()
    left = faults.left_behind()
    if left:
        desk.report_faults(left)
    return faults
