"""How long the window ever keeps a reader waiting: the longest stall of its event loop at every deed.

Run: python tests/benchmarks/bench_stalls.py [WORDS [DOCUMENTS [NOTES [ROUNDS]]]]

A window on a library with one long document (1,000,000 words, 5,000 notes) and many short ones
(2,000). A stall is the CPU time of the main thread between two looks at the keyboard; the dearest
event of it is named. The wall clock stands beside it for the work that a worker does at the same
time, where the two threads wait for one another. Of ROUNDS (3) the best counts, and every deed
must have shown what it is for.
"""

import gc
import os
import subprocess
import sys
import tempfile
from functools import partial
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QCoreApplication, QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QWheelEvent
from PySide6.QtWidgets import QDialog, QWidget
from stall_watch import NONE, Watch, WatchedApplication, key, typed
from synthetic_dialogue import synthetic_dialogue

from desktop.app import Desk, make_application
from desktop.dialogs.import_review import ImportReview
from transcript import places
from transcript.document import Document
from transcript.library import Library
from transcript.model import AnnotationKind, DocumentId, Passage, Place
from transcript.source import Source
from transcript.writers.document_text import document_as_text

LIMIT = 50.0  # milliseconds
KEY = Qt.Key
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
ESCAPE = key(KEY.Key_Escape)
FEW = 30  # documents in the bundle that is merged


def fill(words: int, documents: int, notes: int, rounds: int, folder: Path) -> DocumentId:
    """The library, and files to be added; the id of the long document."""
    with Library.open(places.library_file()) as library:
        long = _add(library, synthetic_dialogue(words), "long")
        _annotate(library, long, notes)
        for number in range(documents):
            _add(library, synthetic_dialogue(400 + number), f"short {number}")
    (folder / "another.txt").write_text(document_as_text(synthetic_dialogue(100_000)), "utf-8")
    (folder / "third.txt").write_text(document_as_text(synthetic_dialogue(99_000)), "utf-8")
    for each in range(rounds):
        with Library.open(folder / f"friend {each}" / "library.causerie") as library:
            for number in range(FEW):
                text, name = synthetic_dialogue(4_000 + each * FEW + number), f"lent {each} {number}"
                _annotate(library, _add(library, text, name), 20)
            library.write_bundle(None, folder / f"lent {each}.causerie")
    return long


def _add(library: Library, document: Document, name: str) -> DocumentId:
    source = Source(f"{name}.txt", "text/plain", name.encode().hex().zfill(64), ())
    return DocumentId(str(library.add_document(document, source, None).document))


def _annotate(library: Library, key: DocumentId, count: int) -> None:
    document = library.document(key)
    kinds = list(AnnotationKind)
    for number, block in enumerate(range(0, len(document), max(1, len(document) // count))):
        end = min(12, len(document.paragraph_text(document.paragraphs_of(block)[0])))
        words, tag = Passage(Place(block), Place(block, 0, end)), f"tag {number % 40}"
        library.annotate(key, words, kinds[number % 5], f"Thought {number}.", [tag])


class Reader:
    """The window, and the deeds of a reader at it."""

    def __init__(self, watch: Watch, desk: Desk, long: DocumentId, folder: Path) -> None:
        self.watch, self.desk, self.long, self.folder = watch, desk, long, folder
        self.window, self.parts, self.session = desk.window, desk.window.parts, desk.session
        self.pane, self.do = desk.window.parts.pane, watch.do

    def action(self, name: str) -> object:
        """A step: what a menu does."""
        return self.window.actions_by_id[name].trigger

    @property
    def idle(self) -> bool:
        """Whether no worker works."""
        return not (self.window.library_view.covers.busy or self.window.files.busy)

    def in_front(self) -> None:
        """The window has the keyboard; a dialog that closed does not give it back offscreen."""
        self.window.activateWindow()
        self.watch.settle(self.window.isActiveWindow)
        if self.parts.reading:
            self.window.view.focus_dialogue()

    # ------------------------------------------------------------------- probes
    def where(self) -> object:
        """The place at the top of the page, and the turn on the reading line."""
        return self.pane.reading_position(), self.pane.current_block()

    def notes(self) -> object:
        """The notes of the document."""
        return self.session.annotations()

    def library_place(self) -> object:
        """What the library's page shows."""
        page = self.parts.library_page
        view = page.view
        index = view.currentIndex()
        return index.row(), view.verticalScrollBar().value(), view.model().rowCount(), type(view)

    def at_rest(self) -> bool:
        """The same, to be asked all the time."""
        return self.idle

    def matches(self) -> object:
        """What the find bar says."""
        finder, bar = self.window.finding.finder, self.parts.find_bar
        return finder.job, finder.count, finder.number, bar.isVisible()

    def found_all(self) -> bool:
        """Whether the whole document was looked through."""
        return self.window.finding.finder.is_done

    def covers(self) -> object:
        """The first documents of the list."""
        return [each.id for each in self.parts.library_page.model.records[:20]]

    def offers(self) -> object:
        """What the palette says."""
        palette = self.parts.palette
        return palette.isVisible(), palette.field.text(), palette.model.rowCount()

    def known(self) -> object:
        """The documents of the library."""
        return sorted(each.id for each in self.session.documents())

    def editing(self) -> bool:
        """Whether a note is being written."""
        return self.parts.notes.editor is not None

    def stored(self) -> bool:
        """Whether the note that is written is stored."""
        return any(each.note == "Why so?" for each in self.parts.notes.annotations)

    def cards(self) -> object:
        """The notes that the filter lets through, in their order."""
        return [each.id for each in self.parts.notes.shown]

    def dialog(self) -> QDialog:
        """The dialog that is open."""
        return next(each for each in self.window.findChildren(QDialog) if each.isVisible())

    def reviews(self) -> bool:
        """Whether the check before adding is open."""
        return self.window.findChild(ImportReview) is not None

    def dialogs(self) -> object:
        """The dialogs that are open."""
        return [type(each).__name__ for each in self.window.findChildren(QDialog) if each.isVisible()]


def in_the_library(reader: Reader) -> None:
    """Scroll, choose, filter and order 2,000 documents."""
    do, page = reader.do, reader.parts.library_page
    shown = reader.library_place
    do(
        "library page",
        reader.action("show-library"),
        shows=lambda: reader.parts.reading,
        until=reader.at_rest,
    )
    do("library: End, covers made", key(KEY.Key_End), shows=shown, until=reader.at_rest)
    do("library: PageUp, covers made", key(KEY.Key_PageUp), shows=shown, until=reader.at_rest)
    header = page.header
    do("library: filter", header.filter.setFocus, *typed("short 7"), shows=shown)
    do("library: filter cleared", header.clear, shows=shown, until=reader.at_rest)
    order, usual = header._order, header._order.currentIndex()

    def choose(row: int) -> None:
        order.setCurrentIndex(row)
        order.activated.emit(row)

    for row in (2, 4, 3, usual):
        do(f"library: order {row}", partial(choose, row), shows=reader.covers, until=reader.at_rest)
    do("library: list", partial(header.set_look, grid=False), shows=shown, until=reader.at_rest)
    do("library: covers", partial(header.set_look, grid=True), shows=shown, until=reader.at_rest)
    do("bin opened", reader.action("show-bin"), shows=lambda: page.bin_list.isVisible())
    do("bin left", partial(page.shelves.choose, "all"), shows=lambda: page.bin_list.isVisible())


def on_the_page(reader: Reader) -> None:
    """Move about in a million words."""
    do, where, pane = reader.do, reader.where, reader.pane
    for name, step in (
        ("PageDown", key(KEY.Key_PageDown)), ("J", key(KEY.Key_J)), ("End", key(KEY.Key_End)),
        ("next section", key(KEY.Key_BracketLeft)), ("Home", key(KEY.Key_Home)),
    ):  # fmt: skip
        do(f"scroll: {name}", step, shows=where)
    do("scroll: wheel", *[partial(wheel, pane)] * 10, shows=where)
    bar = pane.verticalScrollBar()
    at = [partial(lambda step: bar.setValue(bar.maximum() * step // 9), step) for step in range(9)]
    do("scroll: drag the bar", *at, shows=where)
    do("note: next", key(KEY.Key_Period), key(KEY.Key_Comma), key(KEY.Key_Comma), shows=where)
    do("text larger", reader.action("text-larger"), shows=lambda: pane.metrics)
    do("text smaller", reader.action("text-smaller"), shows=lambda: pane.metrics)
    window = reader.window
    do("window narrower", partial(window.resize, 1000, 700), shows=window.size)
    do("window wider", partial(window.resize, 1280, 820), shows=window.size)
    do("everything selected", key(KEY.Key_A, CONTROL), shows=pane.selection)
    QGuiApplication.clipboard().setText("nothing yet")
    do("everything copied", key(KEY.Key_C, CONTROL), shows=lambda: len(QGuiApplication.clipboard().text()))
    do("selection left", ESCAPE, shows=pane.selection)
    QGuiApplication.clipboard().clear()


def finding(reader: Reader) -> None:
    """Find a rare and a common word, and follow a speaker."""
    do, pane = reader.do, reader.pane
    bar = reader.parts.find_bar
    do(
        "find: as one types",
        key(KEY.Key_F, CONTROL),
        *typed("bako te"),
        shows=reader.matches,
        until=reader.found_all,
    )
    do(
        "find: a common word",
        bar.field.selectAll,
        *typed("the"),
        shows=reader.matches,
        until=reader.found_all,
    )
    do("find: whole words", bar.whole_words.click, shows=reader.matches, until=reader.found_all)
    do("find: next", key(KEY.Key_F3), shows=reader.matches)
    do("find: previous", key(KEY.Key_F3, SHIFT), key(KEY.Key_F3, SHIFT), shows=reader.matches)
    do("find: parts of words", bar.whole_words.click, shows=reader.matches, until=reader.found_all)
    do("find: Esc", ESCAPE, shows=reader.matches)
    do("follow", reader.action("follow-speaker"), shows=lambda: pane.followed)
    do("fold the others", reader.action("fold-others"), shows=lambda: pane.folds_others)
    do("folded: End", key(KEY.Key_End), key(KEY.Key_Home), key(KEY.Key_PageDown), shows=reader.where)
    do("unfolded", ESCAPE, ESCAPE, shows=lambda: pane.folds_others)
    do("follow: Esc", ESCAPE, shows=lambda: pane.followed)


def noting(reader: Reader) -> None:
    """Mark, write, filter and take back among 5,000 notes."""
    do, notes, parts = reader.do, reader.notes, reader.parts
    pane, pile = reader.pane, parts.notes
    pane.select(pane.whole_turn(pane.current_block()))
    do("highlight", key(KEY.Key_1), shows=notes)
    do("highlight: undo", reader.action("undo"), shows=notes)
    do("highlight: redo", reader.action("redo"), shows=notes)
    do("highlight: undo again", reader.action("undo"), shows=notes)
    pane.select(pane.whole_turn(pane.current_block()))
    do("note: N", key(KEY.Key_N), shows=reader.editing)
    do("note: typed, stored", *typed("Why so?"), shows=notes, until=reader.stored)
    do("tags: typed", pile.editor.tags_field.setFocus, *typed("tag 1"), shows=pile.editor.tags_field.text)
    do("note: done", key(KEY.Key_Return, CONTROL), shows=reader.editing)
    reader.in_front()
    do("note: undo", *[reader.action("undo")] * 3, shows=notes)
    do("bookmark", key(KEY.Key_B), shows=reader.session.bookmarks)
    do("bookmark: undo", reader.action("undo"), shows=reader.session.bookmarks)
    do("notes: filter opened", pile.filter_button.click, shows=pile.filter_bar.isVisible)
    do("notes: filter by words", *typed("thought 1"), shows=reader.cards)
    do("notes: filter by tag", partial(pile.show_tag, "tag 7"), shows=reader.cards)
    do("notes: filter left", pile.clear_filter, shows=reader.cards)
    do("notes: newest first", pile.order_button.click, shows=reader.cards)
    do("notes: text order", pile.order_button.click, shows=reader.cards)


def asking(reader: Reader) -> None:
    """The palette and the search of the library."""
    do, palette = reader.do, reader.parts.palette
    reader.in_front()
    do("palette: opened", key(KEY.Key_K, CONTROL), shows=reader.offers)
    do("palette: first keys", *typed("the"), shows=reader.offers)
    do("palette: Esc", ESCAPE, ESCAPE, shows=palette.isVisible)
    results = reader.parts.search_field.results
    do("search the library", reader.action("search-library"), *typed("bakote"), shows=results.isVisible)
    do("search: a common word", reader.parts.search_field.selectAll, *typed("the"),
       shows=reader.parts.search_field.text)  # fmt: skip
    do("search: Esc", ESCAPE, shows=results.isVisible)


def arranging(reader: Reader) -> None:
    """Themes, panes, focus mode, a second window."""
    do, parts, window = reader.do, reader.parts, reader.window
    reader.in_front()
    for theme in ("dark", "sepia", "light"):
        do(f"theme {theme}", reader.action(f"theme-{theme}"), shows=lambda: reader.desk.appearance.theme.name)
    do("panes folded", reader.action("toggle-navigator"), shows=parts.navigator.isVisible)
    do("panes unfolded", reader.action("toggle-navigator"), shows=parts.navigator.isVisible)
    do("focus mode", reader.action("focus-mode"), shows=lambda: window.focus.is_on)
    do("focus mode left", reader.action("focus-mode"), shows=lambda: window.focus.is_on)
    windows = reader.desk.windows
    do("second window", reader.action("new-window"), shows=lambda: len(windows.seats),
       until=lambda: windows.seats[-1].window.isVisible())  # fmt: skip
    do("second window closed", windows.seats[-1].window.close, shows=lambda: len(windows.seats))


def dialogs(reader: Reader) -> None:
    """Every dialog opened and closed, on the long document."""
    do, shown = reader.do, reader.dialogs
    for name in ("open-settings", "show-shortcuts", "export-notes", "export-pdf", "document-details",
                 "edit-structure"):  # fmt: skip
        reader.in_front()
        do(name, reader.action(name), shows=shown, until=lambda: bool(reader.dialogs()) and reader.idle)
        do(f"{name}: closed", lambda: reader.dialog().reject(), shows=shown)
    reader.in_front()
    printing = reader.window.printing

    stopped: list[object] = []

    def begin() -> None:
        printing.stopped.connect(stop)
        printing.write_pdf(reader.folder / "long.pdf", highlights=True, notes=True)
        QTimer.singleShot(400, printing.job.cancel)

    def stop() -> None:
        stopped.append(printing.stopped.disconnect(stop))

    do("PDF: begun, stopped", begin, shows=lambda: len(stopped), until=lambda: bool(stopped))


def bringing(reader: Reader) -> None:
    """Files added, read in another way, merged, deleted."""
    do, session, window = reader.do, reader.session, reader.window
    third = reader.folder / "third.txt"
    do(
        "review: opened",
        partial(window.review.review_files, [third]),
        shows=reader.dialogs,
        until=reader.reviews,
    )
    board = reader.dialog().board
    other = next(each.id for each in board.review.label_styles if each.id != board.review.style_found)
    do("review: other labels", partial(board.header.style_chosen.emit, other),
       shows=lambda: board.review.document, until=lambda: not board.is_busy)  # fmt: skip
    do("review: back", board.take_back, shows=lambda: board.review.document)
    do("review: closed", lambda: reader.dialog().reject(), shows=reader.dialogs)
    reader.in_front()
    do("import, 100,000 words", partial(reader.desk.open_files, [reader.folder / "another.txt"]),
       shows=lambda: session.id, until=lambda: reader.idle and session.id != reader.long)  # fmt: skip
    do("import: undo", reader.action("undo"), shows=reader.known)
    bundle = min(reader.folder.glob("lent *.causerie"))  # one that was taken back is nothing new
    do(
        "bundle merged",
        partial(reader.desk.open_files, [bundle]),
        shows=reader.known,
        until=lambda: reader.idle,
    )
    do("bundle: undo", reader.action("undo"), shows=reader.known)
    bundle.unlink()
    do("document deleted", partial(window.presentation.delete_document, reader.long), shows=reader.known)
    do("document put back", reader.action("undo"), shows=reader.known)


def wheel(pane: QWidget) -> None:
    """A notch of the wheel."""
    view = pane.viewport()
    at = QPointF(view.rect().center())
    event = QWheelEvent(
        at, view.mapToGlobal(at), QPoint(), QPoint(0, -120), Qt.MouseButton.NoButton, NONE,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QCoreApplication.sendEvent(view, event)


def read(reader: Reader) -> None:
    """One round of everything."""
    session = reader.session
    show = partial(reader.window.presentation.show_document, reader.long)
    reader.in_front()
    if session.id is None:
        show()
    in_the_library(reader)
    session.close_document()
    reader.do("open", show, shows=lambda: session.id)
    on_the_page(reader)
    finding(reader)
    noting(reader)
    asking(reader)
    arranging(reader)
    dialogs(reader)
    bringing(reader)


def main() -> int:
    if sys.argv[1:2] == ["--fill"]:
        words, documents, notes, rounds = map(int, sys.argv[3:])
        print(fill(words, documents, notes, rounds, Path(sys.argv[2])))
        return 0
    words, documents, notes, rounds = (
        *(int(word) for word in sys.argv[1:5]),
        *(1_000_000, 2_000, 5_000, 3)[len(sys.argv) - 1 :],
    )
    with tempfile.TemporaryDirectory() as folder:
        os.environ["CAUSERIE_HOME"] = folder
        # in a process of its own: what it leaves in memory would be looked through again and again
        filling = [sys.executable, __file__, "--fill", folder, *map(str, (words, documents, notes, rounds))]
        long = DocumentId(subprocess.check_output(filling, text=True).strip())
        watch = Watch(WatchedApplication(sys.argv[:1]))
        application = make_application()

        def run() -> None:
            """Within the application's loop: Qt dresses widgets otherwise before it."""
            try:
                desk = Desk(application, None, places.settings_file())
                reader = Reader(watch, desk, long, Path(folder))
                reader.window.resize(1280, 820)
                watch.do("window shown", reader.window.show, shows=reader.window.isVisible)
                gc.freeze()  # as a start does
                for _ in range(rounds):
                    read(reader)
                reader.window.close()
            finally:
                application.quit()

        QTimer.singleShot(0, run)
        application.exec()
    return report(watch)


def report(watch: Watch) -> int:
    """The longest stall of every deed; 1 where one is too long."""
    worst = 0.0
    print(f"{'deed':<30}{'CPU ms':>8}{'event':>8}{'wall ms':>9}  dearest event")
    for name, found in watch.found.items():
        best = min(found)
        worst = max(worst, best.spent)
        sign = "!" if best.spent > LIMIT else " "
        print(f"{name:<30}{best.spent:8.1f}{best.event:8.1f}{best.wall:9.1f} {sign}{best.what}")
    print(f"longest stall {worst:.1f} ms of CPU; the limit is {LIMIT:.0f}")
    return int(worst > LIMIT)


if __name__ == "__main__":
    sys.exit(main())
