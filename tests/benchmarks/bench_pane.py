"""How quick the dialogue pane is, beside a plain QTextBrowser with the same document in the same run.

Run: python tests/benchmarks/bench_pane.py [WORDS ...]

Times are milliseconds of the main thread's CPU, which a loaded machine does not
falsify; memory is growth over an empty window that already holds the document.
"""

import gc
import os
import random
import sys
import time
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from PySide6.QtWidgets import QApplication, QTextBrowser
from synthetic_dialogue import synthetic_dialogue

from desktop.reading.dialogue_pane import DialoguePane
from desktop.reading.find import Needle
from desktop.reading.finder import Finder
from desktop.reading.overview_strip import OverviewStrip
from desktop.theme import load_fonts, load_theme
from transcript.document import Document
from transcript.model import Annotation, AnnotationId, AnnotationKind, DocumentId, Passage, Place

SIZE = (840, 900)
FRAMES = 300
COMMON = "the"
MANY_ANNOTATIONS = 5_000  # in a million words, fewer in less


def megabytes() -> float:
    """Memory of this process that is in use now."""
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


def cpu(work: Callable[[], object]) -> float:
    """Milliseconds of CPU that `work` and the painting after it take."""
    start = time.thread_time()
    work()
    QApplication.processEvents()
    return (time.thread_time() - start) * 1000


def percentiles(times: Iterable[float]) -> str:
    """Median, 99th percentile and maximum."""
    ordered = sorted(times)
    ninety_ninth = ordered[min(len(ordered) - 1, int(len(ordered) * 0.99))]
    return f"p50 {ordered[len(ordered) // 2]:5.2f}  p99 {ninety_ninth:5.2f}  max {ordered[-1]:5.2f}"


def annotations_for(document: Document, count: int) -> list[Annotation]:
    """Annotations of all kinds spread over a document."""
    chance = random.Random(count)
    kinds = list(AnnotationKind)
    made = []
    start = datetime(2026, 1, 1, tzinfo=UTC)
    for number in range(count):
        block = chance.randrange(len(document))
        end = document.end_of(block)
        passage = Passage(Place(block), end)
        when = start + timedelta(minutes=number)
        made.append(
            Annotation(
                AnnotationId(str(number)), DocumentId("d"), passage, kinds[number % 5],
                "", "", "", "", "", "", (), when, when,
            )
        )  # fmt: skip
    return made


def line(name: str, figure: str) -> None:
    """Print one row of the table."""
    print(f"  {name:<44} {figure}", flush=True)


def measure_scrolling(pane: DialoguePane) -> None:
    """Four ways of moving; a frame is a move with its layout and painting."""
    bar = pane.verticalScrollBar()
    bar.setValue(bar.maximum() // 3)
    QApplication.processEvents()
    line("smooth, 40 px", percentiles(cpu(lambda: pane.scroll_by(40)) for _ in range(FRAMES)))
    line("page down", percentiles(cpu(pane.page_down) for _ in range(FRAMES)))
    bar.setSliderDown(True)
    places = [bar.maximum() * step // FRAMES for step in range(FRAMES)]
    line("dragging the bar", percentiles(cpu(lambda to=to: bar.setValue(to)) for to in places))
    bar.setSliderDown(False)
    chance = random.Random(1)
    places = [chance.randrange(bar.maximum()) for _ in range(FRAMES)]
    line("random jumps", percentiles(cpu(lambda to=to: bar.setValue(to)) for to in places))


def measure_changes(pane: DialoguePane, document: Document) -> None:
    """What touches the whole document, with many annotations present."""
    pane.go_to_block(len(document) * 2 // 3, cue=False)
    marks = annotations_for(document, min(MANY_ANNOTATIONS, document.word_count // 200))
    pane.set_annotations(marks)
    QApplication.processEvents()
    line("toggle a highlight", f"{cpu(lambda: pane.set_annotations(marks[:-1])):6.1f}")
    line("zoom", f"{cpu(lambda: pane.set_text_size(20)):6.1f}")
    line("theme", f"{cpu(lambda: pane.set_theme(load_theme('dark'))):6.1f}")
    line("width", f"{cpu(lambda: pane.resize(SIZE[0] - 130, SIZE[1])):6.1f}")
    line("next turn", f"{cpu(pane.next_turn):6.1f}")
    pane.select_all()
    line("put together a copy of everything", f"{cpu(pane.selected_text):6.1f}")
    pane.select(None)
    line(
        "frame with many highlights, smooth",
        percentiles(cpu(lambda: pane.scroll_by(40)) for _ in range(FRAMES)),
    )


def until_done(finder: Finder) -> float:
    """Milliseconds of CPU until a search is over and on the strip."""
    start = time.thread_time()
    while not finder.is_done:
        QApplication.processEvents()
    QApplication.processEvents()
    return (time.thread_time() - start) * 1000


def measure_finding(pane: DialoguePane, finder: Finder) -> None:
    """Rare, common and whole words: what the key waits for, and when all are counted and on the strip."""
    rare, common, whole = Needle("tabo dira"), Needle(COMMON), Needle(COMMON, whole_words=True)
    for name, needle in (("a rare word", rare), ("a common word", common), ("a common word, whole", whole)):
        visible, all_counted, count = 1e9, 1e9, 0
        for _ in range(3):
            finder.clear()
            QApplication.processEvents()
            start = time.thread_time()
            finder.search(needle)
            pane.viewport().repaint()
            visible = min(visible, (time.thread_time() - start) * 1000)
            all_counted = min(all_counted, visible + until_done(finder))
            count = finder.count
        line(f"find {name}: visible, all {count:,}", f"{visible:6.1f} {all_counted:6.1f}")
    finder.clear()


def measure_following(pane: DialoguePane) -> None:
    """One speaker stands out, the count of their turns and the next one."""
    speaker = frozenset((0,))
    line("follow one speaker", f"{cpu(lambda: (pane.follow(speaker), pane.followed_turn(0))):6.1f}")
    line("their next turn", f"{cpu(pane.next_turn):6.1f}")
    pane.follow(frozenset())


def measure_first_paint(pane: DialoguePane, document: Document) -> tuple[float, float]:
    """The best of several: until the words stand there, and what the strip costs after that."""
    words, strip = [], []
    for _ in range(5):
        pane.set_document(None)
        QApplication.processEvents()
        fresh = replace(document)  # with nothing computed yet
        start = time.thread_time()
        pane.set_document(fresh)
        pane.viewport().repaint()
        words.append((time.thread_time() - start) * 1000)
        strip.append(cpu(QApplication.processEvents))
    return min(words), min(strip)


def measure_pane(document: Document) -> float:
    """The dialogue pane with its strip; returns the CPU time of its first paint."""
    warm = DialoguePane(load_theme("light"))
    strip = OverviewStrip(load_theme("light"), warm)
    finder = Finder(warm)
    strip.set_finder(finder)
    warm.resize(*SIZE)
    warm.show()
    warm.set_document(synthetic_dialogue(500))
    QApplication.processEvents()
    warm.set_document(None)
    QApplication.processEvents()
    gc.collect()
    gc.freeze()
    before = megabytes()
    warm.set_document(document)
    QApplication.processEvents()
    memory = megabytes() - before
    first, after = measure_first_paint(warm, document)
    line("first paint", f"{first:6.1f}")
    line("the strip, after it", f"{after:6.1f}")
    line("memory after the first paint", f"{memory:6.1f} MB")
    measure_scrolling(warm)
    line("memory after reading", f"{megabytes() - before:6.1f} MB")
    measure_changes(warm, document)
    measure_finding(warm, finder)
    measure_following(warm)
    warm.close()
    return first


def words_of(document: Document) -> str:
    """All turns as lines; to put them together is no work of the widget's."""
    return "\n".join(
        f"{document.speaker_name(block)}: {document.paragraph_text(paragraph)}"
        for block in range(len(document))
        for paragraph in document.paragraphs_of(block)
    )


def measure_browser(document: Document) -> tuple[float, float]:
    """Qt's own text widget; returns the CPU time of its first paint and of its complete layout."""
    browser = QTextBrowser()
    browser.resize(*SIZE)
    browser.show()
    QApplication.processEvents()
    before = megabytes()
    words = words_of(document)
    first = cpu(lambda: browser.setPlainText(words))
    line("first paint", f"{first:6.1f}")
    whole = cpu(lambda: browser.document().size())
    line("complete layout", f"{whole:6.1f}")
    bar = browser.verticalScrollBar()
    chance = random.Random(1)
    places = [chance.randrange(max(1, bar.maximum())) for _ in range(FRAMES)]
    line("random jumps", percentiles(cpu(lambda to=to: bar.setValue(to)) for to in places))
    line("memory", f"{megabytes() - before:6.1f} MB")
    browser.close()
    return first, whole


def main() -> None:
    """Measure each size that was asked for."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ.setdefault("QT_NO_GUI_THREADPOOL", "1")
    application = QApplication([])
    load_fonts()
    for words in map(int, sys.argv[1:] or ["10000", "1000000"]):
        made = synthetic_dialogue(words)
        document = replace(made)  # with nothing computed yet
        print(f"{document.word_count:,} words, {len(document):,} turns")
        document = replace(made)
        print(" dialogue pane")
        pane = measure_pane(document)
        print(" QTextBrowser")
        first, whole = measure_browser(document)
        line("first paint of the pane, in shares of both", f"1/{first / pane:.1f}  1/{whole / pane:.1f}")
    application.quit()


if __name__ == "__main__":
    main()
