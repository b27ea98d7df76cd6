"""What a reader checks before a document is added, or mends in one that is in the library.

A `Review` holds what recovery made, and the reader's edits in order. Telling it another
style of labels recovers the file anew; the edits that still make sense are made again.
Nothing here stores anything.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Collection
from dataclasses import dataclass, replace
from pathlib import Path

from transcript.document import KINDS, Document
from transcript.mending.mended import Mended
from transcript.model import BlockKind, Place
from transcript.progress import Progress, Unwatched
from transcript.readers import read_source
from transcript.recovery.choices import AS_FOUND, Choices
from transcript.recovery.given import states_turns
from transcript.recovery.label_styles import LabelStyle, style_found, styles_in
from transcript.recovery.recover import recover
from transcript.resemblance import Suggestion, suggestions
from transcript.review_edits import Edit
from transcript.source import Source
from transcript.source_lines import SourceLines

_UNWATCHED = Unwatched()


@dataclass(frozen=True, slots=True)
class Counts:
    """How much of what was found."""

    turns: int
    sections: int
    directions: int


@dataclass(frozen=True, slots=True)
class SpeakerRow:
    """One speaker: `share` of all spoken words from 0 to 1; `slot` is their rank by words, from 0."""

    index: int
    name: str
    labels: tuple[str, ...]
    turns: int
    share: float
    slot: int


@dataclass(frozen=True, slots=True)
class SectionRow:
    """One section with the turns up to the next heading."""

    index: int
    heading: str
    level: int
    block: int
    turns: int


@dataclass(frozen=True, slots=True)
class DoubtRow:
    """Something worth a look: `line` of the source from 1 (0: unknown)."""

    sentence: str
    line: int


@dataclass(frozen=True, slots=True)
class _State:
    """Everything that undo brings back; `deed` is what led here."""

    recovered: Document
    choices: Choices
    edits: tuple[Edit, ...]
    mended: Mended
    apart: frozenset[frozenset[str]] = frozenset()
    deed: str = ""


class Review:
    """A document under review, with its `source` where it was just read from a file.

    Made in a worker: it looks through the source once. `style_found` is the id of the style
    that recovery found; `label_styles` are those the reader may choose from, that one first.
    """

    def __init__(self, document: Document, source: Source | None = None) -> None:
        self.source = source
        self._states = [_State(document, AS_FOUND, (), Mended(document, document))]
        self._lines = SourceLines(source) if source else None
        self.style_found = style_found(source, document) if source else None
        self.label_styles = self._label_styles()

    # ------------------------------------------------------------------- what it is
    @property
    def _state(self) -> _State:
        return self._states[-1]

    @property
    def document(self) -> Document:
        """The document with every edit made."""
        return self._state.mended.document

    @property
    def mended(self) -> Mended:
        """The document, and where the places of the one recovered last have gone."""
        return self._state.mended

    @property
    def choices(self) -> Choices:
        """What recovery was told."""
        return self._state.choices

    @property
    def is_changed(self) -> bool:
        """Whether the reader made anything differ from what was there."""
        return bool(self._state.edits) or self._state.choices != AS_FOUND

    @property
    def undo_name(self) -> str:
        """What undo would take back; empty where there is nothing."""
        return self._state.deed

    @property
    def name(self) -> str:
        """What all edits together are called, to complete “Undo …” once they are stored."""
        names = {edit.name for edit in self._state.edits}
        return names.pop() if len(names) == 1 else "Edit speakers and sections"

    # ----------------------------------------------------------------------- deeds
    def do(self, edit: Edit) -> bool:
        """Make an edit; False where it changes nothing or makes no sense."""
        state = self._state
        made = edit.apply(state.mended)
        if made is None:
            return False
        self._states.append(replace(state, edits=(*state.edits, edit), mended=made, deed=edit.name))
        return True

    def keep_apart(self, suggestion: Suggestion) -> None:
        """Never suggest again that these speakers are one."""
        speakers = self.document.speakers
        names = frozenset(speakers[index].name for index in suggestion.speakers)
        state = self._state
        self._states.append(replace(state, apart=state.apart | {names}, deed="Keep apart"))

    def undo(self) -> bool:
        """Take the last deed back."""
        if len(self._states) > 1:
            self._states.pop()
            return True
        return False

    # ------------------------------------------------------------ recovering it anew
    @property
    def can_be_recovered(self) -> bool:
        """Whether recovery decides who speaks, and the reader may tell it more."""
        return self.source is not None and not states_turns(self.source)

    def _label_styles(self) -> tuple[LabelStyle, ...]:
        """The styles a reader may choose from: those the file has, the one that was found first."""
        if self.source is None or not self.can_be_recovered:
            return ()
        return tuple(sorted(styles_in(self.source), key=lambda style: style.id != self.style_found))

    def with_style(self, style: str) -> Choices:
        """What recovery is to be told when the reader chooses a style of labels."""
        return replace(self.choices, label_style=None if style == self.style_found else style)

    def with_speaker(self, name: str) -> Choices:
        """What recovery is to be told when the reader shows a name."""
        return replace(self.choices, speakers=self.choices.speakers | {name})

    def recovery(self, choices: Choices) -> Callable[[Progress], Document]:
        """The slow work of recovering the source under other choices; may run in another thread."""
        return _Recovery(self.source, choices)

    def adopt(self, document: Document, choices: Choices, deed: str) -> None:
        """Take what `recovery` made, and make the reader's edits again."""
        state = self._state
        mended, kept = Mended(document, document), []
        for edit in state.edits:
            made = edit.apply(mended)
            if made is not None:
                mended = made
                kept.append(edit)
        self._states.append(_State(document, choices, tuple(kept), mended, state.apart, deed))

    # ---------------------------------------------------------------- what it shows
    def counts(self) -> Counts:
        """How many turns, sections and stage directions there are."""
        document = self.document
        directions = document.columns.block_kinds.count(KINDS.index(BlockKind.STAGE))
        return Counts(len(document.turns), len(document.sections), directions)

    def speakers(self) -> list[SpeakerRow]:
        """Who speaks, the one who says most first."""
        document = self.document
        words, turns = document.words_by_speaker(), _turns_by_speaker(document)
        total = sum(words) or 1
        return [
            SpeakerRow(index, speaker.name, speaker.labels, turns[index], words[index] / total, slot)
            for slot, index in enumerate(document.speakers_by_words())
            for speaker in (document.speakers[index],)
        ]

    def sections(self) -> list[SectionRow]:
        """The headings in order."""
        document = self.document
        starts = [section.first_block for section in document.sections] + [len(document)]
        return [
            SectionRow(
                index,
                section.heading,
                section.level,
                section.first_block,
                _turns_between(document, starts[index], starts[index + 1]),
            )
            for index, section in enumerate(document.sections)
        ]

    def doubts(self) -> list[DoubtRow]:
        """What is worth a look."""
        return [DoubtRow(doubt.sentence, doubt.line) for doubt in self.document.doubts]

    def place_of_line(self, line: int) -> Place | None:
        """Where the words of a source line stand; None where that is not known."""
        return self._lines.place_of(self.document, line) if self._lines else None

    def suggestions(self) -> list[Suggestion]:
        """Speakers who look like one person."""
        return suggestions(self.document, self._state.apart)

    def turns_of(self, speakers: Collection[int]) -> list[int]:
        """The blocks where turns of some speakers begin, for a look at what they say."""
        document = self.document
        return [block for block in document.turns if set(document.speakers_of(block)) & set(speakers)]


def review_file(path: Path, progress: Progress = _UNWATCHED) -> Review:
    """Read a file and recover it for review; slow, and stores nothing.

    Raises `UnreadableFile` where it is none that can be read, and `Cancelled`.
    """
    source = read_source(path)
    progress.check_cancelled()
    return Review(recover(source, progress), source)


@dataclass(frozen=True, slots=True)
class _Recovery:
    source: Source | None
    choices: Choices

    def __call__(self, progress: Progress = _UNWATCHED) -> Document:
        assert self.source is not None  # only what was read from a file can be recovered anew
        return recover(self.source, progress, self.choices)


def _turns_by_speaker(document: Document) -> list[int]:
    totals = [0] * len(document.speakers)
    columns = document.columns
    by_voice = Counter(map(columns.block_voices.__getitem__, document.turns))
    for voice, count in by_voice.items():
        for speaker in columns.voices[voice]:
            totals[speaker] += count
    return totals


def _turns_between(document: Document, first: int, end: int) -> int:
    return bisect_left(document.turns, end) - bisect_left(document.turns, first)
