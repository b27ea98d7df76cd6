"""PySide6 6.12.0 on Python 3.11 loses a reference to None with every call that returns nothing."""

import sys

from PySide6.QtCore import QObject

CALLS = 4_000


def test_calls_that_return_nothing_keep_their_reference_to_none(qapp):
    thing = QObject()
    before = sys.getrefcount(None)
    for _ in range(CALLS):
        thing.setObjectName("causerie")
    lost = before - sys.getrefcount(None)
    assert abs(lost) < CALLS // 100
