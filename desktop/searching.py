"""From words in the search field to rows, and from a row to its place."""

from collections.abc import Iterator
from itertools import islice

from PySide6.QtCore import QObject, Slot

from desktop.models.results import Result
from desktop.panels.search_field import SearchField
from desktop.presentation import Presentation
from desktop.reading_actions import ReadingActions
from desktop.reading_session import ReadingSession
from transcript.search import SearchQuery, matches, phrases
from transcript.section_numbers import numbered_headings

_SECTIONS, _DOCUMENTS, _HERE, _ELSEWHERE = 4, 4, 8, 16


class Searching(QObject):
    """Sections of the open document first, then titles, then what is said here, then elsewhere."""

    def __init__(
        self,
        session: ReadingSession,
        presentation: Presentation,
        reading: ReadingActions,
        field: SearchField,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._session, self._presentation = session, presentation
        self._reading, self._field = reading, field
        field.search_requested.connect(self.search)
        field.result_chosen.connect(self.go_to)

    def begin(self, text: str) -> None:
        """Put the keyboard and some words into the field, and show what they find."""
        self._field.begin(text)
        self.search(text)

    @Slot(str)
    def search(self, text: str) -> None:
        """Show what the words find."""
        wanted = phrases(text)
        sections, titles = islice(self._sections(text), _SECTIONS), islice(self._documents(text), _DOCUMENTS)
        found = [*sections, *titles] if wanted else []
        self._field.show_results([*found, *self._passages(text)])

    def _sections(self, text: str) -> Iterator[Result]:
        document, wanted = self._session.document, phrases(text)
        if document is None or self._session.id is None:
            return
        for section, heading in zip(document.sections, numbered_headings(document.sections), strict=True):
            spans = matches(wanted, heading.title)
            if spans:
                where = self.tr("Section {}").format(heading.number).strip()
                yield Result(
                    "chevron-right", heading.title, where, self._session.id, section.first_block, tuple(spans)
                )

    def _documents(self, text: str) -> Iterator[Result]:
        wanted = phrases(text)
        for summary in self._session.documents():
            spans = matches(wanted, summary.shown_title)
            if spans:
                people = ", ".join(summary.speakers[:4])
                yield Result("document", summary.shown_title, people, summary.id, None, tuple(spans))

    def _passages(self, text: str) -> Iterator[Result]:
        here = self._session.id
        hits = self._session.search(SearchQuery(text=text, document=here, limit=_HERE)) if here else []
        hits += self._session.search(SearchQuery(text=text, limit=_ELSEWHERE))
        seen = set()
        for hit in hits:
            if (hit.document, hit.block) in seen:
                continue
            seen.add((hit.document, hit.block))
            turn = self.tr("turn {}").format(hit.turn) if hit.turn else ""
            title = "" if hit.document == here else hit.title
            where = " · ".join(part for part in (title, hit.speaker, turn) if part)
            yield Result("quote", hit.snippet, where, hit.document, hit.block, hit.spans)

    @Slot(object)
    def go_to(self, result: Result) -> None:
        """Open the document of a result and show its place."""
        if result.document != self._session.id:
            self._presentation.show_document(result.document)
        else:
            self._presentation.show_page()
        if result.block is not None and self._session.document is not None:
            self._reading.go_to_block(result.block)
