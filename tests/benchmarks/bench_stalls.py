"""How long the window ever keeps a reader waiting: the longest stall of its event loop at every deed.

Run: python tests/benchmarks/bench_stalls.py [WORDS [DOCUMENTS [ROUNDS]]]

A window on a library with one long document (1,000,000 words) and many short ones (2,000).
A stall is the CPU time of the main thread for one event, which other programs on the machine
do not falsify. The wall clock stands beside it for the work that a worker does at the same
time, where the two threads wait for one another. Of ROUNDS (3) the best counts.
"""

import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from synthetic_dialogue import synthetic_dialogue

from desktop.app import Desk, make_application
from transcript import places
from transcript.document import Document
from transcript.library import Library
from transcript.model import AnnotationKind, Passage, Place
from transcript.source import Source
from transcript.writers.document_text import document_as_text

LIMIT = 50.0  # milliseconds
KEY = Qt.Key
NONE, CONTROL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier


class WatchedApplication(QApplication):
    """Remembers the dearest event: CPU milliseconds, wall milliseconds, what it was."""

    def __init__(self, arguments: list[str]) -> None:
        super().__init__(arguments)
        self.forget()
        self._inside = False

    def forget(self) -> None:
        self.longest, self.wall, self.what = 0.0, 0.0, ""

    def notify(self, receiver: QObject, event: QEvent) -> bool:
        if self._inside:
            return super().notify(receiver, event)
        self._inside, start, begun = True, time.thread_time(), time.perf_counter()
        kind = event.type().name
        try:
            return super().notify(receiver, event)
        finally:
            self._inside = False
            spent, wall = (time.thread_time() - start) * 1000, (time.perf_counter() - begun) * 1000
            self.wall = max(self.wall, wall)
            if spent > self.longest:
                self.longest, self.what = spent, f"{kind} to {type(receiver).__name__}"


class Bench:
    """The window, and the deeds of a reader at it."""

    def __init__(self, application: WatchedApplication, desk: Desk, folder: Path) -> None:
        self.application, self.desk, self.folder = application, desk, folder
        self.window, self.parts = desk.window, desk.window.parts

    def settle(self, is_done: Callable[[], bool] = lambda: True) -> None:
        """Run the loop until something is so and nothing more is due, workers included."""
        quiet = 0
        until = time.monotonic() + 120
        while quiet < 5 and time.monotonic() < until:
            QCoreApplication.processEvents()
            idle = is_done() and not self.window.library_view.covers.busy
            quiet = quiet + 1 if idle else 0
            time.sleep(0.01)

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
        QTest.keyClick(QApplication.focusWidget() or self.window, key, modifiers)

    def type(self, words: str) -> None:
        for letter in words:
            QTest.keyClicks(QApplication.focusWidget() or self.window, letter)
            QCoreApplication.processEvents()

    def trigger(self, name: str) -> None:
        """What a menu does, as an event of its own."""
        QTimer.singleShot(0, self.window.actions_by_id[name].trigger)

    def measured(
        self, name: str, deed: Callable[[], object], is_done: Callable[[], bool] = lambda: True
    ) -> None:
        self.settle()
        self.application.forget()
        deed()
        self.settle(is_done)
        found = (self.application.longest, self.application.wall, self.application.what)
        RESULTS.setdefault(name, []).append(found)


RESULTS: dict[str, list[tuple[float, float, str]]] = {}


def fill(words: int, documents: int, folder: Path) -> str:
    """The library; the id of the long document."""
    with Library.open(places.library_file()) as library:
        long = _add(library, synthetic_dialogue(words), "long")
        document = library.document(long)
        step = max(1, len(document) // 500)
        for number, block in enumerate(range(0, len(document), step)):
            kind = list(AnnotationKind)[number % 5]
            library.annotate(long, Passage(Place(block), Place(block, 0, 12)), kind, "A thought.", ["tag"])
        for number in range(documents):
            _add(library, synthetic_dialogue(400 + number), f"short {number}")
    (folder / "another.txt").write_text(document_as_text(synthetic_dialogue(100_000)), "utf-8")
    return long


def _add(library: Library, document: Document, name: str) -> str:
    source = Source(f"{name}.txt", "text/plain", name.encode().hex().zfill(64), ())
    return str(library.add_document(document, source, None).document)


def read(bench: Bench, long: str) -> None:
    """One round of everything."""
    window, parts, session = bench.window, bench.parts, bench.desk.session
    pane, do = parts.pane, bench.measured
    do("library page", lambda: bench.trigger("show-library"), lambda: not parts.reading)
    library = parts.library_page
    do("library: End, covers made", lambda: bench.press(KEY.Key_End))
    do("library: PageUp, covers made", lambda: bench.press(KEY.Key_PageUp))
    do("library: filter", lambda: (library.header.filter.setFocus(), bench.type("long")))
    library.header.filter.clear()
    show = window.presentation.show_document
    do("open", lambda: QTimer.singleShot(0, lambda: show(long)), lambda: session.id == long)
    for name, key in (
        ("PageDown", KEY.Key_PageDown),
        ("J", KEY.Key_J),
        ("End", KEY.Key_End),
        ("Home", KEY.Key_Home),
    ):
        do(f"scroll: {name}", lambda key=key: bench.press(key))
    do("scroll: wheel", lambda: [wheel(pane) for _ in range(20)])
    bar = pane.verticalScrollBar()
    do(
        "scroll: drag the bar",
        lambda: [
            QTimer.singleShot(0, lambda at=at: bar.setValue(bar.maximum() * at // 9)) for at in range(9)
        ],
    )
    do("find: as one types", lambda: (bench.press(KEY.Key_F, CONTROL), bench.type("bako te")))
    do("find: next", lambda: bench.press(KEY.Key_F3))
    do("find: Esc", lambda: bench.press(KEY.Key_Escape))
    do("follow", lambda: bench.trigger("follow-speaker"))
    do("follow: Esc", lambda: (bench.press(KEY.Key_Escape), bench.press(KEY.Key_Escape)))
    do("highlight", lambda: bench.press(KEY.Key_1))
    do(
        "note: N, typed, stored",
        lambda: (bench.press(KEY.Key_N), bench.type("Why so?"), bench.press(KEY.Key_Return, CONTROL)),
    )
    do("note: Undo", lambda: bench.trigger("undo"))
    do("bookmark", lambda: bench.press(KEY.Key_B))
    do("palette: opened", lambda: bench.press(KEY.Key_K, CONTROL))
    do("palette: first keys", lambda: bench.type("the"))
    do("palette: Esc", lambda: bench.press(KEY.Key_Escape))
    do("search the library", lambda: (bench.trigger("search-library"), bench.settle(), bench.type("bakote")))
    do("search: Esc", lambda: bench.press(KEY.Key_Escape))
    for theme in ("dark", "light"):
        do(f"theme {theme}", lambda theme=theme: bench.trigger(f"theme-{theme}"))
    do("text larger", lambda: bench.trigger("text-larger"))
    do("text smaller", lambda: bench.trigger("text-smaller"))
    do("panes folded", lambda: bench.trigger("toggle-navigator"))
    do("panes unfolded", lambda: bench.trigger("toggle-navigator"))
    do("focus mode", lambda: bench.trigger("focus-mode"))
    do("focus mode left", lambda: bench.trigger("focus-mode"))
    do(
        "settings",
        lambda: bench.trigger("open-settings"),
        lambda: QApplication.activeModalWidget() is not None,
    )
    do("settings closed", lambda: close_dialog())
    do("shortcuts", lambda: bench.trigger("show-shortcuts"))
    do("shortcuts closed", lambda: close_dialog())


def wheel(pane: object) -> None:
    """A notch of the wheel."""
    view = pane.viewport()
    at = QPointF(view.rect().center())
    event = QWheelEvent(
        at, view.mapToGlobal(at), QPoint(), QPoint(0, -120), Qt.MouseButton.NoButton, NONE,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QCoreApplication.postEvent(view, event)


def close_dialog() -> None:
    """Esc in the dialog that is open, if there is one."""
    dialog = QApplication.activeModalWidget() or QApplication.activeWindow()
    if dialog is not None:
        QTest.keyClick(dialog, KEY.Key_Escape)


def main() -> int:
    words, documents, rounds = (
        *(int(word) for word in sys.argv[1:4]),
        *(1_000_000, 2_000, 3)[len(sys.argv) - 1 :],
    )
    with tempfile.TemporaryDirectory() as folder:
        os.environ["CAUSERIE_HOME"] = folder
        long = fill(words, documents, Path(folder))
        watched = WatchedApplication(sys.argv[:1])
        application = make_application()
        desk = Desk(application, None, places.settings_file())
        bench = Bench(watched, desk, Path(folder))
        desk.window.resize(1280, 820)
        bench.measured("window shown", lambda: (desk.window.show(), desk.window.activateWindow()))
        for _ in range(rounds):
            read(bench, long)
        file = Path(folder) / "another.txt"
        window = desk.window
        bench.measured(
            "import, 100,000 words",
            lambda: desk.open_files([file]),
            lambda: desk.session.id not in (None, long),
        )
        window.close()
    return report()


def report() -> int:
    """The longest stall of every deed; 1 where one is too long."""
    worst = 0.0
    print(f"{'deed':<30}{'CPU ms':>8}{'wall ms':>9}  dearest event")
    for name, found in RESULTS.items():
        spent, wall, what = min(found)
        worst = max(worst, spent)
        sign = "!" if spent > LIMIT else " "
        print(f"{name:<30}{spent:8.1f}{wall:9.1f} {sign}{what}")
    print(f"longest stall {worst:.1f} ms of CPU; the limit is {LIMIT:.0f}")
    return int(worst > LIMIT)


if __name__ == "__main__":
    sys.exit(main())
