"""How soon a long document can be read after `causerie FILE`, beside a bare window and FBReader.

Run: python tests/benchmarks/bench_open.py [WORDS [RUNS]]

The document (1,000,000 words) is in the library, FBReader has the same text as EPUB in its
own; each program is started on the same virtual screen, in turn, and the clock stops when
lines of text stand in its middle. Needs Xvfb; FBReader is compared where it is installed.
"""

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
import zipfile
from html import escape
from itertools import pairwise
from pathlib import Path

from screen_watch import WatchedScreen
from synthetic_dialogue import synthetic_dialogue

from transcript.document import Document
from transcript.writers.document_text import document_as_text

_BARE = """
import sys
from PySide6.QtWidgets import QApplication, QLabel
application = QApplication(sys.argv)
label = QLabel("\\n".join(["A window with nothing but a label in it, for comparison. " * 3] * 45))
label.resize(1280, 820)
label.show()
application.exec()
"""
_STAGES = """
import os, sys, time
last = [time.process_time()]
def told(name):
    now = time.process_time()
    print(f"  {name:<44}{(now - last[0]) * 1000:7.0f} ms")
    last[0] = now
def since_start():
    seconds = time.time() - float(os.environ["BEGUN"])
    return f"{seconds:.2f} s after the start, {time.process_time():.2f} s of CPU"
print("before the first page")
print(f"  {'the interpreter':<44}{last[0] * 1000:7.0f} ms")
import desktop.__main__; told("the command and its arguments")
from PySide6 import QtWidgets; told("PySide6 and Qt's libraries")
from PySide6.QtCore import Qt; told("Qt's names, which any program needs")
import desktop.starting as starting; told("Causerie's modules for a page")
application = starting.make_application(); told("the application, faces of type")
class Opening(starting.Opening):
    def __init__(self, *arguments):
        super().__init__(*arguments); told("settings, theme, the frame of the window")
        self.window.frame.pane.painted.connect(self.tell, Qt.ConnectionType.QueuedConnection)
    def _show(self, found):
        told("file known, document read"); shown = super()._show(found); told("page laid out, window shown")
        return shown
    def tell(self):
        told("painted"); print("the first page:", since_start()); print("after it")
def load(load=starting._load):
    for _ in load():
        yield
    told("Causerie's other modules")
starting.Opening, starting._load = Opening, load
start = starting.Start(application, [sys.argv[1]], None)
start.run("")
told("parts made and connected, library opened")
print("the complete window:", since_start())
start._opening.window.end()  # in order: a library that was left open is looked at more closely next time
"""


def main() -> int:
    words, runs = (*(int(word) for word in sys.argv[1:3]), *(1_000_000, 7)[len(sys.argv) - 1 :])
    if shutil.which("Xvfb") is None:
        print("Xvfb is needed: install it with the package manager")
        return 1
    document = synthetic_dialogue(words)
    with tempfile.TemporaryDirectory() as folder, WatchedScreen() as screen:
        starts = _starts(Path(folder), document)
        environment = {**os.environ, "HOME": folder, "CAUSERIE_HOME": f"{folder}/causerie"}
        environment["PYTHONPYCACHEPREFIX"] = f"{folder}/compiled"  # as an installed program has it
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        subprocess.run([starts["causerie"][0], "import", starts["causerie"][1]], env=environment, check=True)
        for command in starts.values():
            screen.seconds_until_text(command, environment)  # the disk is warm, the text in the libraries
        times: dict[str, list[float]] = {name: [] for name in starts}
        for _ in range(runs):
            for name, command in starts.items():
                times[name].append(screen.seconds_until_text(command, environment))
        _print(times)
        print("\nWhere the time goes, in milliseconds of the processor")
        stages = [sys.executable, "-c", _STAGES, starts["causerie"][-1]]
        for output in (subprocess.DEVNULL, None):  # at first so that all is compiled and warm
            here = {**environment, "DISPLAY": screen.display, "BEGUN": str(time.time())}
            subprocess.run(stages, env=here, check=True, stdout=output)
    return 0


def _starts(folder: Path, document: Document) -> dict[str, list[str]]:
    """The programs by name, each with what it opens."""
    text = folder / "conversation.txt"
    text.write_text(document_as_text(document), encoding="utf-8")
    starts = {
        "a bare window": [sys.executable, "-c", _BARE],
        "causerie": [str(Path(sys.executable).with_name("causerie")), str(text)],
    }
    if shutil.which("fbreader"):
        book = folder / "conversation.epub"
        _write_epub(book, document)
        starts["FBReader"] = ["fbreader", str(book)]
    return starts


def _write_epub(path: Path, document: Document) -> None:
    """The same text in an EPUB of one file for each section."""
    edges = [section.first_block for section in document.sections] + [len(document)]
    chapters = {f"c{number}": range(*bounds) for number, bounds in enumerate(pairwise(edges))}
    items = "".join(
        f'<item id="{name}" href="{name}.xhtml" media-type="application/xhtml+xml"/>' for name in chapters
    )
    order = "".join(f'<itemref idref="{name}"/>' for name in chapters)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as book:
        book.writestr("mimetype", "application/epub+zip", zipfile.ZIP_STORED)
        book.writestr(
            "META-INF/container.xml",
            '<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">'
            '<rootfiles><rootfile full-path="c.opf" media-type="application/oebps-package+xml"/>'
            "</rootfiles></container>",
        )
        book.writestr(
            "c.opf",
            '<package xmlns="http://www.idpf.org/2007/opf" version="2.0" unique-identifier="u">'
            '<metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Long</dc:title>'
            '<dc:identifier id="u">long</dc:identifier><dc:language>en</dc:language></metadata>'
            f"<manifest>{items}</manifest><spine>{order}</spine></package>",
        )
        for name, blocks in chapters.items():
            said = "".join(_paragraph(document, number) for number in blocks)
            page = (
                f'<html xmlns="http://www.w3.org/1999/xhtml"><head><title/></head><body>{said}</body></html>'
            )
            book.writestr(f"{name}.xhtml", page)


def _paragraph(document: Document, number: int) -> str:
    said = " ".join(paragraph.text for paragraph in document.block(number).paragraphs)
    return f"<p><b>{escape(document.speaker_name(number))}</b> {escape(said)}</p>"


def _print(times: dict[str, list[float]]) -> None:
    bare = statistics.median(times["a bare window"])
    for name, seconds in times.items():
        middle = statistics.median(seconds)
        print(f"{name:<16}{middle:6.2f} s, best {min(seconds):.2f} s, x {middle / bare:.2f} of a bare window")


if __name__ == "__main__":
    sys.exit(main())
