"""The dialogue on paper or as a PDF, some sheets at a time so that the window stays awake."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING, overload

from PySide6.QtCore import QMarginsF, QObject, QTimer, Signal, Slot
from PySide6.QtGui import QPagedPaintDevice, QPageLayout, QPageSize, QPainter, QPdfWriter
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.appearance import Appearance
from desktop.messages import Banner
from desktop.models.documents import facts
from desktop.reading.page import PageWords
from desktop.reading.printed_document import PrintedDocument, PrintedWords
from desktop.reading_session import ReadingSession
from desktop.settings import Settings
from desktop.theme import load_theme
from desktop.wording import kind_name, tr
from transcript.model import Annotation
from transcript.version import VERSION

if TYPE_CHECKING:  # printers are looked for only when something is printed
    from PySide6.QtPrintSupport import QPrinter

_DOTS = 1200  # to an inch, in a PDF
_SHARE = 0.012  # seconds of work between two looks at the keyboard


class PrintJob(QObject):
    """Paints one document.

    Signals: `progressed(sheets, rows done, rows)`, `finished(sheets)`, `cancelled()`.
    """

    progressed = Signal(int, int, int)
    finished = Signal(int)
    cancelled = Signal()

    def __init__(
        self, printed: PrintedDocument, device: QPagedPaintDevice, dots: int, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._printed, self._device, self._points = printed, device, dots / 72
        self._painter = QPainter(device)
        self._sheets = self._paint_all()
        self._number = 0
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._go_on)

    @property
    def can_paint(self) -> bool:
        """Whether the device takes anything: a file that cannot be written does not."""
        return self._painter.isActive()

    def start(self) -> None:
        """Begin; sheets are painted whenever nothing else is to be done."""
        self._timer.start(0)

    @Slot()
    def cancel(self) -> None:
        """Stop; what is painted is thrown away."""
        if self._timer.isActive():
            self._end()
            self.cancelled.emit()

    def _end(self) -> None:
        self._timer.stop()
        self._painter.end()

    @Slot()
    def _go_on(self) -> None:
        until = perf_counter() + _SHARE
        for row in self._sheets:
            if perf_counter() > until:
                self.progressed.emit(self._number, row, self._printed.rows)
                return
        self._end()
        self.finished.emit(self._number)

    def _paint_all(self) -> Iterator[int]:
        """Paint a sheet with every step; the row to which the text is painted."""
        for sheet in self._printed.sheets():
            self._turn_over()
            self._printed.paint(self._painter, sheet, self._number, self._points)
            yield sheet.slices[-1].row if sheet.slices else 0
        for notes in self._printed.note_sheets():
            self._turn_over()
            self._printed.paint_notes(self._painter, notes, self._number, self._points)
            yield self._printed.rows

    def _turn_over(self) -> None:
        if self._number:
            self._device.newPage()
        self._number += 1


class _SaidOfNotes(Sequence[tuple[str, str]]):
    """The facts and the words of notes, put together when their sheet is set: there may be thousands."""

    def __init__(self, notes: Sequence[Annotation], facts: Callable[[Annotation], str]) -> None:
        self._notes, self._facts = notes, facts

    def __len__(self) -> int:
        return len(self._notes)

    @overload
    def __getitem__(self, number: int) -> tuple[str, str]: ...
    @overload
    def __getitem__(self, number: slice) -> list[tuple[str, str]]: ...
    def __getitem__(self, number: int | slice) -> tuple[str, str] | list[tuple[str, str]]:
        found = self._notes[number]
        if isinstance(found, Annotation):
            return self._facts(found), found.note
        return [(self._facts(each), each.note) for each in found]


class Printing(QObject):
    """Signals: `written(path)` of a PDF, `printed(sheets)`, `stopped()` after cancelling."""

    written = Signal(object)
    printed = Signal(int)
    stopped = Signal()

    def __init__(
        self,
        session: ReadingSession,
        settings: Settings,
        banner: Banner,
        appearance: Appearance,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._session, self._settings = session, settings
        self._banner, self._appearance, self._window = banner, appearance, window
        self._target: Path | None = None
        self._device: QPagedPaintDevice | None = None
        self.job: PrintJob | None = None

    # ---------------------------------------------------------------------- wishes
    @Slot()
    def print_document(self) -> None:
        """Ask what is printed, and on which printer."""
        self._ask(self.tr("Print"), self.tr("Print…"), self._choose_printer)

    @Slot()
    def export_pdf(self) -> None:
        """Ask what goes into a PDF, and where it goes."""
        self._ask(self.tr("Export as PDF"), self.tr("Save…"), self._choose_file)

    def _ask(self, title: str, words: str, then: Callable[[bool, bool], None]) -> None:
        from desktop.dialogs.print_options import PrintOptions

        if self._session.document is None or self.job is not None:
            return
        values = self._settings.values
        dialog = PrintOptions(
            title,
            words,
            self._appearance.theme,
            highlights=values.print_highlights,
            notes=values.print_notes,
            parent=self._window,
        )
        dialog.chosen.connect(then)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    @Slot(bool, bool)
    def _choose_file(self, highlights: bool, notes: bool) -> None:  # noqa: FBT001  a signal's argument
        from transcript.writers.file_names import file_name

        summary = self._session.summary()
        if summary is None:
            return
        usual = str(Path.home() / f"{file_name(summary.shown_title)}.pdf")
        title = self.tr("Export as PDF")
        chosen, _ = QFileDialog.getSaveFileName(self._window, title, usual, self.tr("PDF (*.pdf)"))
        if chosen:
            self.write_pdf(Path(chosen), highlights=highlights, notes=notes)

    @Slot(bool, bool)
    def _choose_printer(self, highlights: bool, notes: bool) -> None:  # noqa: FBT001  a signal's argument
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setFullPage(True)
        dialog = QPrintDialog(printer, self._window)
        if dialog.exec() == QPrintDialog.DialogCode.Accepted:
            self.print_on(printer, highlights=highlights, notes=notes)

    # ----------------------------------------------------------------------- doing
    def write_pdf(self, target: Path, *, highlights: bool, notes: bool) -> None:
        """Write the open document; the file appears under its name when it is whole."""
        self._target = target
        try:
            self._draft.touch()
        except OSError:
            self._fail()
            return
        device = QPdfWriter(str(self._draft))
        device.setResolution(_DOTS)
        device.setCreator(f"Causerie {VERSION}")
        summary = self._session.summary()
        device.setTitle(summary.shown_title if summary else "")
        size = QPageSize(_paper())
        device.setPageLayout(QPageLayout(size, QPageLayout.Orientation.Portrait, QMarginsF()))
        self._begin(device, _DOTS, highlights=highlights, notes=notes)

    def print_on(self, printer: "QPrinter", *, highlights: bool, notes: bool) -> None:
        """Print the open document."""
        self._target = None
        self._begin(printer, printer.resolution(), highlights=highlights, notes=notes)

    @property
    def _draft(self) -> Path:
        assert self._target is not None  # only a PDF has a draft
        return self._target.with_name(f".{self._target.name}.part")

    def _begin(self, device: QPagedPaintDevice, dots: int, *, highlights: bool, notes: bool) -> None:
        self._settings.change(print_highlights=highlights, print_notes=notes)
        self._device = device
        paper = device.pageLayout().fullRectPoints()
        printed = self._printed(paper.width(), paper.height(), highlights=highlights, notes=notes)
        job = PrintJob(printed, device, dots, self)
        if not job.can_paint:
            self._fail()
            return
        self.job = job
        job.progressed.connect(self._on_progressed)
        job.finished.connect(self._on_finished)
        job.cancelled.connect(self._on_cancelled)
        self._banner.begin(self.tr("Setting the pages"), self.tr("Cancel"), job.cancel)
        job.start()

    def _printed(self, width: float, height: float, *, highlights: bool, notes: bool) -> PrintedDocument:
        document, summary = self._session.document, self._session.summary()
        assert document is not None  # asked for with a document open alone
        assert summary is not None
        annotations = self._session.annotations()
        said = [each for each in annotations if each.note] if notes else []
        byline = " · ".join(
            filter(None, (summary.author, summary.date, facts(summary, self._settings.values.words_a_minute)))
        )
        words = PrintedWords(summary.shown_title, byline, self.tr("Notes"), _SaidOfNotes(said, self._facts))
        page_words = PageWords(self.tr("Unnamed"), self.tr("Section {}"))
        marks = annotations if highlights else []
        return PrintedDocument(document, marks, words, page_words, load_theme("light"), width, height)

    def _facts(self, annotation: Annotation) -> str:
        """Kind, who says it where, and the words it is on."""
        document = self._session.document
        where = ""
        if annotation.passage is not None and document is not None:
            block = annotation.passage.start.block
            name, turn = document.speaker_name(block), document.turn_number(block)
            where = self.tr("{}, turn {}").format(name, turn) if name else ""
        quote = " ".join(annotation.quote.split())
        shown = f"“{quote}”" if len(quote) <= 160 else f"“{quote[:158].rsplit(' ', 1)[0]} …”"
        return " · ".join(filter(None, (kind_name(annotation.kind), where, shown)))

    # ------------------------------------------------------------------- what came
    @Slot(int, int, int)
    def _on_progressed(self, pages: int, row: int, rows: int) -> None:
        self._banner.report(row, rows, self.tr("Setting page {}").format(pages))

    def _let_go(self) -> None:
        if self.job is not None:
            self.job.deleteLater()
        self.job = self._device = None
        self._banner.hide()

    @Slot(int)
    def _on_finished(self, pages: int) -> None:
        self._let_go()
        if self._target is None:
            self.printed.emit(pages)
            return
        try:
            self._draft.replace(self._target)
        except OSError:
            self._fail()
            return
        self._banner.say(self.tr("{} written to {}.").format(tr("{} pages", "1 page", pages), self._target))
        self.written.emit(self._target)

    @Slot()
    def _on_cancelled(self) -> None:
        self._let_go()
        self._drop_draft()
        self.stopped.emit()

    def _drop_draft(self) -> None:
        if self._target is not None:
            with suppress(OSError):
                self._draft.unlink(missing_ok=True)

    def _fail(self) -> None:
        self._device = None
        self._drop_draft()
        name = self._target or self.tr("The pages")
        self._banner.warn(self.tr("{} could not be written; choose another place.").format(name))

    def close(self) -> None:
        """Stop what is being printed."""
        if self.job is not None:
            self.job.cancel()


def _paper() -> QPageSize.PageSizeId:
    """The paper that is usual where the reader is."""
    from PySide6.QtCore import QLocale

    imperial = QLocale().measurementSystem() == QLocale.MeasurementSystem.ImperialUSSystem
    return QPageSize.PageSizeId.Letter if imperial else QPageSize.PageSizeId.A4
