"""What the reader mends in a document of the library: who speaks, where turns and sections begin.

Each public slot is the deed of the action of the same name in `actions.ACTIONS`; it acts on
the selection, else on the turn at the reading line. Notes stay on their words, and all of it
can be undone.
"""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QPoint, Signal, Slot
from PySide6.QtWidgets import QInputDialog, QMenu, QWidget

from desktop.dialogs.speaker_question import Scope, SpeakerQuestion
from desktop.parts import Parts
from desktop.presentation import Presentation
from desktop.reading_session import ReadingSession
from desktop.tasks import Task, Tasks
from transcript.document import Document
from transcript.history import Step
from transcript.library import Library
from transcript.mending import headings, speakers, turns
from transcript.mending.false_speakers import not_a_speaker
from transcript.mending.labels import take_label
from transcript.mending.mended import Mended
from transcript.model import BlockKind, DocumentId, Passage, Place

Mending = Callable[[Document], Mended]


LONG = 100_000  # words from which on mending is slow work


def mend_in(
    library: Path, document: DocumentId, whole: Document, mending: Mending, name: str, task: Task
) -> Step | None:
    """Mend a long document and store it; runs in a worker, with a library of its own."""
    mended = mending(whole)
    task.check_cancelled()
    with Library.open(library) as own:
        own.mend(document, mended, name)
        return own.history.last


class MendingActions(QObject):
    """Asks for names where a deed needs one, and hands the mended document to the session.

    Signals: `colour_requested(speaker)` from the menu of a speaker.
    """

    colour_requested = Signal(int)

    def __init__(
        self,
        session: ReadingSession,
        parts: Parts,
        presentation: Presentation,
        tasks: Tasks,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._session, self._parts, self._presentation = session, parts, presentation
        self._tasks, self._window = tasks, window
        self._asked: list[int] = []
        self._pointed: Place | None = None
        parts.pane.context_menu_requested.connect(self._on_pointed)
        parts.navigator.speaker_menu_requested.connect(self.show_speaker_menu)
        parts.navigator.rename_requested.connect(self.rename_to)
        parts.navigator.section_menu_requested.connect(self.show_section_menu)

    # ------------------------------------------------------------------- the deed
    def _mend(self, name: str, mending: Mending) -> None:
        """Mend the open document and store it as one step."""
        document = self._session.document
        if document is None or self._tasks.running:
            return
        self._presentation.put_away()
        if document.word_count < LONG:
            self._session.mend(mending, name)
        else:
            self._mend_slowly(document, name, mending)

    def _mend_slowly(self, document: Document, name: str, mending: Mending) -> None:
        """The same for a text so long that the window would stand still meanwhile."""
        library, key = self._session.library, self._session.id
        if library is None or key is None:
            return
        work = partial(mend_in, library.path, key, document, mending, name)
        task = self._tasks.start(name, work)
        task.finished.connect(self._on_mended)
        task.failed.connect(self._session.failed)
        task.cancelled.connect(self._parts.banner.hide)
        self._parts.banner.begin(f"{name} …", self.tr("Cancel"), task.cancel)

    @Slot(object)
    def _on_mended(self, step: Step | None) -> None:
        self._parts.banner.hide()
        if step is not None:
            self._session.adopt(step)

    def _ask(self, title: str, question: str, names: list[str], present: str) -> str:
        """A name the reader chooses or types; empty where they change their mind."""
        current = names.index(present) if present in names else 0
        name, agreed = QInputDialog.getItem(self._window, title, question, names, current, True)
        return name.strip() if agreed else ""

    def _names(self) -> list[str]:
        document = self._session.document
        return [speaker.name for speaker in document.speakers] if document else []

    def _passage(self) -> Passage:
        """What is selected, else a point in the turn at the reading line."""
        here = Place(self._parts.pane.current_block())
        return self._parts.pane.selection() or Passage(here, here)

    def _turns(self) -> list[int]:
        """The turns that the selection touches, else the one at the reading line."""
        document, passage = self._session.document, self._passage()
        if document is None or not len(document):
            return []
        last = passage.end.block
        if passage.end == Place(last) and last > passage.start.block:
            last -= 1  # a selection that ends before the first letter of a turn does not mean it
        return [b for b in range(passage.start.block, last + 1) if document.kind(b) is BlockKind.TURN]

    # ------------------------------------------------------------------- speakers
    @Slot()
    def change_speaker(self) -> None:
        self._ask_who(Scope.TURNS)

    @Slot()
    def change_speaker_onwards(self) -> None:
        self._ask_who(Scope.FROM_HERE_ON)

    def _ask_who(self, scope: Scope) -> None:
        """Ask who says the turns that are meant, and whether only them."""
        document, blocks = self._session.document, self._turns()
        if document is None or not blocks:
            return
        self._asked = blocks
        present = document.speaker_name(blocks[0])
        dialog = SpeakerQuestion(self._names(), present, len(blocks), self._window, scope=scope)
        dialog.answered.connect(self._on_answered)
        dialog.open()

    @Slot(str, int)
    def _on_answered(self, name: str, scope: int) -> None:
        document, blocks = self._session.document, self._asked
        if document is None or not blocks or blocks[-1] >= len(document):
            return
        if scope == Scope.EVERYWHERE:
            speaker = document.speakers_of(blocks[0])[0]
            self._mend(self.tr("Rename speaker"), lambda whole: speakers.rename_speaker(whole, speaker, name))
            return
        onwards = scope == Scope.FROM_HERE_ON
        self._mend(
            self.tr("Change speaker"),
            lambda whole: speakers.set_speaker(whole, blocks, name, from_here_on=onwards),
        )

    @Slot()
    def rename_speaker(self) -> None:
        self._with_speaker_here(self.rename)

    @Slot()
    def merge_speaker(self) -> None:
        self._with_speaker_here(self.merge)

    @Slot()
    def not_a_speaker(self) -> None:
        self._with_speaker_here(self.remove)

    def _with_speaker_here(self, deed: Callable[[int], None]) -> None:
        document, blocks = self._session.document, self._turns()
        if document is not None and blocks:
            deed(document.speakers_of(blocks[0])[0])

    def rename(self, speaker: int) -> None:
        """Give a speaker another name everywhere; the name of another speaker merges both."""
        name = self._names()[speaker]
        new, agreed = QInputDialog.getText(
            self._window, self.tr("Rename speaker"), self.tr("New name of {}").format(name), text=name
        )
        if agreed and new.strip() and new.strip() != name:
            self.rename_to(speaker, new)

    @Slot(int, str)
    def rename_to(self, speaker: int, name: str) -> None:
        """Give a speaker a name everywhere."""
        self._mend(self.tr("Rename speaker"), lambda whole: speakers.rename_speaker(whole, speaker, name))

    def merge(self, speaker: int) -> None:
        """Make a speaker and another one the same person."""
        names = self._names()
        others = [name for name in names if name != names[speaker]]
        if not others:
            return
        question = self.tr("{} is the same person as").format(names[speaker])
        into, agreed = QInputDialog.getItem(
            self._window, self.tr("Merge speakers"), question, others, 0, False
        )
        if agreed:
            self._mend(
                self.tr("Merge speakers"),
                lambda whole: speakers.merge_speakers(whole, (speaker,), names.index(into)),
            )

    def remove(self, speaker: int) -> None:
        """Their label goes back into the text, their turns to whoever speaks before."""
        self._mend(self.tr("Not a speaker"), lambda whole: not_a_speaker(whole, speaker))

    @Slot()
    def take_label(self) -> None:
        """The selected words are a name that was taken for text: who bears it speaks from there on."""
        passage, document = self._parts.pane.selection(), self._session.document
        if document is None:
            return
        if passage is None:
            self._parts.banner.say(self.tr("Select the name as it is printed, then choose this again."))
            return
        name = document.trimmed(passage)
        self._parts.pane.select(None)
        self._mend(self.tr("Show a speaker"), lambda whole: take_label(whole, name))

    # ---------------------------------------------------------------------- turns
    @Slot()
    def split_turn(self) -> None:
        document, place = self._session.document, self._place_to_part()
        if document is None or document.kind(place.block) is not BlockKind.TURN:
            return
        name = self._ask(
            self.tr("Split turn"),
            self.tr("Who says the rest?"),
            self._names(),
            document.speaker_name(place.block),
        )
        if name:
            self._mend(self.tr("Split turn"), lambda whole: turns.split_turn(whole, place, name))

    @Slot(QPoint)
    def _on_pointed(self, where: QPoint) -> None:
        """Where the menu was opened: with a whole turn selected, that is where it is to be parted."""
        self._pointed = self._parts.pane.place_at(where)

    def _place_to_part(self) -> Place:
        """The start of the selection; in a turn selected as a whole, where the reader pointed."""
        passage, pointed = self._passage(), self._pointed
        whole = passage == self._parts.pane.whole_turn(passage.start.block)
        if pointed is not None and whole and pointed.block == passage.start.block:
            return pointed
        return passage.start

    @Slot()
    def join_turn(self) -> None:
        blocks = self._turns()
        if blocks:
            self._mend(self.tr("Join turns"), lambda whole: turns.join_turns(whole, blocks[0]))

    @Slot()
    def make_stage_direction(self) -> None:
        block = self._passage().start.block
        self._mend(self.tr("Make a stage direction"), lambda whole: turns.to_stage(whole, (block,)))

    # ------------------------------------------------------------------- sections
    @Slot()
    def make_heading(self) -> None:
        block = self._passage().start.block
        self._mend(self.tr("Make a heading"), lambda whole: headings.make_heading(whole, block))

    @Slot()
    def begin_section(self) -> None:
        place = self._passage().start
        words, agreed = QInputDialog.getText(self._window, self.tr("Begin a section"), self.tr("Heading"))
        if agreed and words.strip():
            self._mend(self.tr("Begin a section"), lambda whole: headings.add_heading(whole, place, words))

    def rename_section(self, section: int) -> None:
        """Give a section another heading."""
        if self._session.document is None:
            return
        present = self._session.document.sections[section].heading
        words, agreed = QInputDialog.getText(
            self._window, self.tr("Rename section"), self.tr("Heading"), text=present
        )
        if agreed and words.strip() and words.strip() != present:
            self._mend(
                self.tr("Rename section"), lambda whole: headings.rename_section(whole, section, words)
            )

    def remove_heading(self, section: int) -> None:
        """Join a section with the one before; its heading becomes prose."""
        self._mend(self.tr("Join sections"), lambda whole: headings.remove_heading(whole, section))

    def set_in(self, section: int) -> None:
        """Put a section one level further in; what is nested in it goes along."""
        self._change_level(section, 1)

    def set_out(self, section: int) -> None:
        """Put a section one level further out."""
        self._change_level(section, -1)

    def _change_level(self, section: int, step: int) -> None:
        document = self._session.document
        if document is not None:
            level = document.sections[section].level + step
            self._mend(self.tr("Change level"), lambda whole: headings.change_level(whole, section, level))

    # ---------------------------------------------------------------------- menus
    @Slot(int, QPoint)
    def show_speaker_menu(self, speaker: int, where: QPoint) -> None:
        """What can be done with a speaker of the list."""
        self._show_menu(
            where,
            (self.tr("Rename"), self._parts.navigator.edit_name, speaker),
            (self.tr("Change colour…"), self.colour_requested.emit, speaker),
            (self.tr("Merge into…"), self.merge, speaker),
            (self.tr("This is not a speaker"), self.remove, speaker),
        )

    @Slot(int, QPoint)
    def show_section_menu(self, section: int, where: QPoint) -> None:
        """What can be done with a section of the tree."""
        self._show_menu(
            where,
            (self.tr("Rename…"), self.rename_section, section),
            (self.tr("Join with the section before"), self.remove_heading, section),
            (self.tr("One level in"), self.set_in, section),
            *self._outwards(section),
        )

    def _outwards(self, section: int) -> tuple[tuple[str, Callable[[int], None], int], ...]:
        document = self._session.document
        nested = document is not None and document.sections[section].level > 1
        return ((self.tr("One level out"), self.set_out, section),) if nested else ()

    def _show_menu(self, where: QPoint, *deeds: tuple[str, Callable[[int], None], int]) -> None:
        menu = QMenu(self._window)
        menu.aboutToHide.connect(menu.deleteLater)
        for text, deed, subject in deeds:
            menu.addAction(text).triggered.connect(_Deed(deed, subject, menu).carry_out)
        menu.popup(where)


class _Deed(QObject):
    """A deed and what it is done to, for an action of a menu."""

    def __init__(self, deed: Callable[[int], None], subject: int, parent: QObject) -> None:
        super().__init__(parent)
        self._deed, self._subject = deed, subject

    @Slot()
    def carry_out(self) -> None:
        """Do it."""
        self._deed(self._subject)
