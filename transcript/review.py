"""What a reader checks before a document is added, or mends in one that is in the library.

A `Review` holds what recovery made, and the reader's edits in order. Telling it another
style of labels recovers the file anew; the edits that still make sense are made again.
Nothing here stores anything.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Collection, Iterable
from dataclasses import replace
from pathlib import Path

from transcript.document import KINDS, Document
from transcript.mending.mended import Mended
from transcript.model import BlockKind, Place
from transcript.progress import Progress, Unwatched
from transcript.readers import misread, read_source, read_source_as
from transcript.records import dataclass
from transcript.recovery.choices import AS_FOUND, Choices
from transcript.recovery.given import states_turns
from transcript.recovery.label_styles import LabelStyle, style_found, styles_in
from transcript.recovery.recover import recover
from transcript.remembering import as_text, from_text, to_remember
from transcript.resemblance import Suggestion, suggestions
from transcript.review_edits import Edit
from transcript.source import Source
from transcript.source_lines import SourceLines
from transcript.wording import Words

_UNWATCHED = Unwatched()
RECALLED = Words("Remembered choices")


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


class _Reading:
    """A source with what can be chosen in it; looks through it once."""

    def __init__(self, source: Source | None, document: Document) -> None:
        self.source = source
        self.lines = SourceLines(source) if source else None
        self.style_found = style_found(source, document) if source else None
        self.can_be_recovered = source is not None and not states_turns(source)
        self.label_styles = self._label_styles()

    def _label_styles(self) -> tuple[LabelStyle, ...]:
        """The styles a reader may choose from: those the file has, the one that was found first."""
        if self.source is None or not self.can_be_recovered:
            return ()
        return tuple(sorted(styles_in(self.source), key=lambda style: style.id != self.style_found))


@dataclass(frozen=True, slots=True)
class _State:
    """Everything that undo brings back; `deed` is what led here."""

    recovered: Document
    choices: Choices
    edits: tuple[Edit, ...]
    mended: Mended
    reading: "_Reading"
    apart: frozenset[frozenset[str]] = frozenset()
    deed: str = ""


class Review:
    """A document under review, with its `source` where it was just read from a file.

    Made in a worker: it looks through the source once. `other_encoding` is the one in which
    fewer letters of the file at `path` look wrong, None where it is read as well as can be.
    """

    def __init__(
        self,
        document: Document,
        source: Source | None = None,
        *,
        path: Path | None = None,
        other_encoding: str | None = None,
    ) -> None:
        reading = _Reading(source, document)
        self._states = [_State(document, AS_FOUND, (), Mended(document, document), reading)]
        self._path, self._other_encoding = path, other_encoding
        self._first = reading
        self._suggested: tuple[_State, list[Suggestion]] | None = None

    # ------------------------------------------------------------------- what it is
    @property
    def _state(self) -> _State:
        return self._states[-1]

    @property
    def source(self) -> Source | None:
        """What was read from the file; None for a document of the library."""
        return self._state.reading.source

    @property
    def style_found(self) -> str | None:
        """The id of the style of labels that recovery found."""
        return self._state.reading.style_found

    @property
    def label_styles(self) -> tuple[LabelStyle, ...]:
        """The styles the reader may choose from, the one that was found first."""
        return self._state.reading.label_styles

    @property
    def other_encoding(self) -> str | None:
        """The encoding to offer, because letters look wrong as they were read."""
        return self._other_encoding if self._state.reading is self._first else None

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
        return names.pop() if len(names) == 1 else Words("Edit speakers and sections")

    # ----------------------------------------------------------------------- deeds
    def do(self, edit: Edit) -> bool:
        """Make an edit; False where it changes nothing or makes no sense."""
        return self.take(edit, edit.apply(self._state.mended))

    def doing(self, edit: Edit) -> Callable[[Progress], Mended | None]:
        """The slow work of an edit in a long text, for `take`; may run in another thread."""
        return _Doing(self._state.mended, edit)

    def take(self, edit: Edit, made: Mended | None) -> bool:
        """Take what an edit made of the present document; False where that is nothing."""
        state = self._state
        if made is None:
            return False
        self._states.append(replace(state, edits=(*state.edits, edit), mended=made, deed=edit.name))
        return True

    def keep_apart(self, suggestion: Suggestion) -> None:
        """Never suggest again that these speakers are one."""
        speakers = self.document.speakers
        names = frozenset(speakers[index].name for index in suggestion.speakers)
        state = self._state
        self._states.append(replace(state, apart=state.apart | {names}, deed=Words("Keep apart")))

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
        return self._state.reading.can_be_recovered

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
        self._push(document, choices, state.edits, state.reading, deed)

    def _push(
        self, document: Document, choices: Choices, edits: Iterable[Edit], reading: _Reading, deed: str
    ) -> None:
        mended, kept = Mended(document, document), []
        for edit in edits:
            made = edit.apply(mended)
            if made is not None:
                mended = made
                kept.append(edit)
        self._states.append(_State(document, choices, tuple(kept), mended, reading, self._state.apart, deed))

    # ------------------------------------------------------------- reading it anew
    def reading_as(self, encoding: str) -> Callable[[Progress], tuple[Source, Document]]:
        """The slow work of reading the file in another encoding; may run in another thread."""
        return _Rereading(self._path, encoding, self.choices)

    def adopt_reading(self, source: Source, document: Document, deed: str) -> None:
        """Take what `reading_as` made, and make the reader's edits again."""
        self._push(document, self.choices, self._state.edits, _Reading(source, document), deed)

    # ----------------------------------------------------------- files of its kind
    @property
    def to_remember(self) -> str:
        """What the reader told that may hold for the next file of this kind too; empty for nothing."""
        return as_text(to_remember(self._state.choices, self._state.edits))

    @property
    def was_recalled(self) -> bool:
        """Whether it was begun with what an earlier file of its kind was told."""
        return any(state.deed == RECALLED for state in self._states)

    def recall(self, told: str, progress: Progress = _UNWATCHED) -> None:
        """Begin with what an earlier file of its kind was told, as one deed; slow where it is read anew."""
        remembered = from_text(told)
        if not remembered or self.source is None:
            return
        choices = self._possible(remembered.choices)
        document = self._state.recovered
        if choices != AS_FOUND:
            document = recover(self.source, progress, choices)
        self._push(document, choices, remembered.edits, self._state.reading, RECALLED)
        if not self.is_changed or (not self._state.edits and document == self._states[0].recovered):
            self._states.pop()

    def _possible(self, choices: Choices) -> Choices:
        if not self.can_be_recovered:
            return AS_FOUND
        known = any(style.id == choices.label_style for style in self.label_styles)
        style = choices.label_style if known and choices.label_style != self.style_found else None
        return replace(choices, label_style=style)

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
        lines = self._state.reading.lines
        return lines.place_of(self.document, line) if lines else None

    def suggestions(self) -> list[Suggestion]:
        """Speakers who look like one person."""
        if self._suggested is None or self._suggested[0] is not self._state:
            self._suggested = self._state, suggestions(self.document, self._state.apart)
        return list(self._suggested[1])

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
    return Review(recover(source, progress), source, path=path, other_encoding=misread(path, source))


@dataclass(frozen=True, slots=True)
class _Recovery:
    source: Source | None
    choices: Choices

    def __call__(self, progress: Progress = _UNWATCHED) -> Document:
        assert self.source is not None  # only what was read from a file can be recovered anew
        return recover(self.source, progress, self.choices)


@dataclass(frozen=True, slots=True)
class _Doing:
    mended: Mended
    edit: Edit

    def __call__(self, progress: Progress = _UNWATCHED) -> Mended | None:
        made = self.edit.apply(self.mended)
        progress.check_cancelled()
        return made


@dataclass(frozen=True, slots=True)
class _Rereading:
    path: Path | None
    encoding: str
    choices: Choices

    def __call__(self, progress: Progress = _UNWATCHED) -> tuple[Source, Document]:
        assert self.path is not None  # only a file can be read again
        source = read_source_as(self.path, self.encoding)
        progress.check_cancelled()
        return source, recover(source, progress, self.choices)


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
