"""From a speaker to another colour: which one is asked for, stored, and shown everywhere."""

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from desktop.appearance import Appearance
from desktop.mending_actions import MendingActions
from desktop.parts import Parts
from desktop.reading_session import ReadingSession
from transcript.document import TURN, Document

_LONGEST = 48  # code points of the words beside the name


class Colouring(QObject):
    """`change_colour` is the deed of the action of its name, for who speaks at the reading line."""

    def __init__(
        self,
        session: ReadingSession,
        parts: Parts,
        mending: MendingActions,
        appearance: Appearance,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._session, self._parts, self._appearance, self._window = session, parts, appearance, window
        self._asked = -1
        mending.colour_requested.connect(self.ask)

    @Slot()
    def change_colour(self) -> None:
        document, selected = self._session.document, self._parts.pane.selection()
        if document is None or not len(document):
            return
        block = selected.start.block if selected else self._parts.pane.current_block()
        people = document.speakers_of(block)
        if people:
            self.ask(people[0])

    @Slot(int)
    def ask(self, speaker: int) -> None:
        """Ask which colour a speaker is to have."""
        from desktop.dialogs.colour_choice import ColourChoice  # no part of starting

        document = self._session.document
        if document is None:
            return
        self._asked = speaker
        dialog = ColourChoice(
            document.speakers[speaker].name,
            document.speakers_by_words().index(speaker),
            document.colour_of(speaker),
            _words_of(document, speaker),
            self._appearance.theme,
            self._window,
        )
        dialog.chosen.connect(self._on_chosen)
        dialog.open()

    @Slot(str)
    def _on_chosen(self, colour: str) -> None:
        document = self._session.document
        if document is not None and self._asked < len(document.speakers):
            self._session.colour_speaker(self._asked, colour)


def _words_of(document: Document, speaker: int) -> str:
    """The first words that a speaker says."""
    columns = document.columns
    heard = {number for number, voice in enumerate(columns.voices) if speaker in voice}
    turns = zip(columns.block_kinds, columns.block_voices, strict=True)
    first = next(
        (block for block, (kind, voice) in enumerate(turns) if kind == TURN and voice in heard), None
    )
    if first is None:
        return ""
    words = document.paragraph_text(document.first_paragraph(first)).replace("\n", " ")
    return words if len(words) <= _LONGEST else words[:_LONGEST].rsplit(" ", 1)[0] + " …"
