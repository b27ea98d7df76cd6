"""A whole conversation, held in columns.

Forty thousand turns as Python objects cost more to make than a reader should wait.
So a `Document` keeps one UTF-8 text and a few arrays, and makes a `Block` only when
someone asks for it. It never changes once made.
"""

from __future__ import annotations  # array[int] exists from Python 3.12 on only

import re
from array import array
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import field
from functools import cache, cached_property
from itertools import accumulate, compress

from transcript.model import (
    Block,
    BlockKind,
    Doubt,
    Milestone,
    Paragraph,
    Passage,
    Place,
    Section,
    Span,
    Speaker,
)
from transcript.records import dataclass

KINDS = (BlockKind.TURN, BlockKind.STAGE, BlockKind.PROSE)
TURN = KINDS.index(BlockKind.TURN)
_CHUNK = 4096  # blocks whose turns are counted together
_IS_TURN = bytes(number == TURN for number in range(256))
_SHORT, _LAST_LATIN = 60, "\u0192"  # letters; the last letter of the table by which words are counted
_WORD = re.compile(r"\w+(?:['’\-]\w+)*")


@dataclass(frozen=True, slots=True)
class Rare:
    """What few blocks have."""

    continued: bool = False
    role: str | None = None
    time: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Columns:
    """The arrays of a document, as they are stored.

    `text` is every paragraph after the other in UTF-8. `paragraph_ends` are byte
    offsets in it, `block_ends` paragraph numbers (both exclusive). `block_kinds` index
    `KINDS`, `block_voices` index `voices` and `block_labels` index `labels` (0: none).
    `block_words` counts words. `spans` is keyed by paragraph, `rare` by block.
    """

    text: bytes
    paragraph_ends: array[int]
    block_ends: array[int]
    block_kinds: array[int]
    block_voices: array[int]
    block_labels: array[int]
    block_words: array[int]
    voices: tuple[tuple[int, ...], ...]
    labels: tuple[str, ...]
    spans: dict[int, tuple[Span, ...]] = field(default_factory=dict)
    rare: dict[int, Rare] = field(default_factory=dict)


def count_words(text: str) -> int:
    """The number of words in `text`, as readers count them."""
    if not text.isascii() and _is_dear(text):
        return len(_WORD.findall(text))
    try:
        # the letters of ASCII are the same in both, and need no table
        written = text.encode("ascii" if text.isascii() else "cp1252")
    except UnicodeEncodeError:
        return len(_WORD.findall(text))
    kinds = (b" " + written).translate(_kinds_of_bytes())
    words = kinds.count(b" a")
    if b"-" in kinds:
        # joins overlap in `a-a-a`: the second pass meets those that the first one skipped
        joined = kinds.replace(b"a-a", b"aaa").replace(b"a-a", b"aaa")
        words = joined.count(b" a") + joined.count(b"-a")
    return words


def _is_dear(text: str) -> bool:
    """Whether a text is short, or so likely in another script that the table is not worth asking."""
    middle = len(text) // 2
    return len(text) < _SHORT or max(text[middle : middle + 2]) > _LAST_LATIN


def _kind_of_byte(byte: int) -> int:
    """What `_WORD` sees in a character: part of a word, what joins words, or neither."""
    character = bytes([byte]).decode("cp1252", "replace")
    if character in "'’-":
        return ord("-")
    return ord("a" if character.isalnum() or character == "_" else " ")


@cache
def _kinds_of_bytes() -> bytes:
    """A regular expression that makes every word costs five times as much as counting where words begin."""
    return bytes(map(_kind_of_byte, range(256)))


class Packing:
    """Puts blocks, in reading order, into columns, without a record for each of them."""

    def __init__(self) -> None:
        self._texts: list[bytes] = []
        self._voices: dict[tuple[int, ...], int] = {(): 0}
        self._labels: dict[str, int] = {"": 0}
        self._starts, self._kinds, self._words = array("I"), array("B"), array("I")
        self._block_voices, self._block_labels = array("I"), array("I")
        self._spans: dict[int, tuple[Span, ...]] = {}
        self._rare: dict[int, Rare] = {}

    def __len__(self) -> int:
        return len(self._starts)

    @property
    def paragraphs(self) -> int:
        """The paragraphs of the block that was begun last."""
        return len(self._texts) - self._starts[-1]

    def begin(
        self,
        kind: BlockKind,
        speakers: tuple[int, ...] = (),
        label: str | None = None,
        *,
        continued: bool = False,
        role: str | None = None,
        time: str | None = None,
    ) -> None:
        """Begin a block; its paragraphs follow."""
        if continued or role or time:
            self._rare[len(self._starts)] = Rare(continued, role, time)
        self._starts.append(len(self._texts))
        self._kinds.append(KINDS.index(kind))
        self._block_voices.append(self._voices.setdefault(speakers, len(self._voices)))
        self._block_labels.append(self._labels.setdefault(label or "", len(self._labels)))
        self._words.append(0)

    def add(self, text: str, spans: tuple[Span, ...] = ()) -> None:
        """Add a paragraph to the block that was begun last."""
        if spans:
            self._spans[len(self._texts)] = spans
        self._texts.append(text.encode("utf-8", "replace"))
        self._words[-1] += count_words(text)

    def columns(self) -> Columns:
        """Everything so far."""
        ends = self._starts[1:]
        if self._starts:
            ends.append(len(self._texts))
        return Columns(
            text=b"".join(self._texts),
            paragraph_ends=array("I", accumulate(map(len, self._texts))),
            block_ends=ends,
            block_kinds=self._kinds,
            block_voices=self._block_voices,
            block_labels=self._block_labels,
            block_words=self._words,
            voices=tuple(self._voices),
            labels=tuple(self._labels),
            spans=self._spans,
            rare=self._rare,
        )


def pack(blocks: Iterable[Block]) -> Columns:
    """Put blocks, in reading order, into columns."""
    packing = Packing()
    for block in blocks:
        packing.begin(
            block.kind,
            block.speakers,
            block.label,
            continued=block.continued,
            role=block.role,
            time=block.time,
        )
        for paragraph in block.paragraphs:
            packing.add(paragraph.text, paragraph.spans)
    return packing.columns()


_USUAL = Rare()


@dataclass(frozen=True, kw_only=True)
class Document:
    """A conversation with its sections and speakers. See `transcript.model` for the terms.

    `sections` are in reading order, flat, nested by `level`. `len(document)` is the
    number of blocks. `genre` is the kind of conversation, one of `model.GENRES`;
    `date` is as the reader writes it; both are empty where nobody said. Where it came from is
    known to the library alone. `colours` are those that a reader gave to speakers, by
    `Speaker.known_as`: "#rrggbb", or the number of a colour of the themes; they are no part of
    the text.
    """

    columns: Columns
    title: str = ""
    language: str = ""
    author: str = ""
    genre: str = ""
    date: str = ""
    sections: tuple[Section, ...] = ()
    speakers: tuple[Speaker, ...] = ()
    milestones: tuple[Milestone, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    colours: Mapping[str, str] = field(default_factory=dict, compare=False)

    @classmethod
    def of(
        cls,
        blocks: Iterable[Block],
        *,
        title: str = "",
        language: str = "",
        author: str = "",
        genre: str = "",
        date: str = "",
        sections: Sequence[Section] = (),
        speakers: Sequence[Speaker] = (),
        milestones: Sequence[Milestone] = (),
        doubts: Sequence[Doubt] = (),
    ) -> Document:
        """Make a document of blocks in reading order."""
        return cls(
            columns=pack(blocks),
            title=title,
            language=language,
            author=author,
            genre=genre,
            date=date,
            sections=tuple(sections),
            speakers=tuple(speakers),
            milestones=tuple(milestones),
            doubts=tuple(doubts),
        )

    def __len__(self) -> int:
        return len(self.columns.block_ends)

    # ------------------------------------------------------------------ paragraphs
    @property
    def paragraph_count(self) -> int:
        """Paragraphs of the whole document."""
        return len(self.columns.paragraph_ends)

    def paragraph_text(self, paragraph: int) -> str:
        """The text of a paragraph, counted over the whole document."""
        ends = self.columns.paragraph_ends
        start = ends[paragraph - 1] if paragraph else 0
        return self.columns.text[start : ends[paragraph]].decode("utf-8")

    def paragraph_spans(self, paragraph: int) -> tuple[Span, ...]:
        """Directions and type of a paragraph, counted over the whole document."""
        return self.columns.spans.get(paragraph, ())

    def first_paragraph(self, block: int) -> int:
        """The number, over the whole document, of a block's first paragraph."""
        return self.columns.block_ends[block - 1] if block else 0

    def paragraphs_of(self, block: int) -> range:
        """The numbers, over the whole document, of a block's paragraphs."""
        return range(self.first_paragraph(block), self.columns.block_ends[block])

    def block_of_paragraph(self, paragraph: int) -> int:
        """The block that holds a paragraph counted over the whole document."""
        return bisect_right(self.columns.block_ends, paragraph)

    # ---------------------------------------------------------------------- blocks
    def kind(self, block: int) -> BlockKind:
        """What a block is."""
        return KINDS[self.columns.block_kinds[block]]

    def speakers_of(self, block: int) -> tuple[int, ...]:
        """Who speaks in a block, as indexes into `speakers`; empty where nobody does."""
        return self.columns.voices[self.columns.block_voices[block]]

    def speaker_name(self, block: int) -> str:
        """The name to show for a turn, several people joined; empty where nobody speaks."""
        return " & ".join(self.speakers[index].name for index in self.speakers_of(block))

    def label(self, block: int) -> str | None:
        """The name as the source prints it."""
        return self.columns.labels[self.columns.block_labels[block]] or None

    def rare(self, block: int) -> Rare:
        """What few blocks have: continued, role, time."""
        return self.columns.rare.get(block, _USUAL)

    def block(self, block: int) -> Block:
        """One block as a record."""
        rare = self.rare(block)
        return Block(
            kind=self.kind(block),
            paragraphs=tuple(
                Paragraph(self.paragraph_text(number), self.paragraph_spans(number))
                for number in self.paragraphs_of(block)
            ),
            speakers=self.speakers_of(block),
            label=self.label(block),
            continued=rare.continued,
            role=rare.role,
            time=rare.time,
        )

    def blocks(self) -> Iterator[Block]:
        """All blocks in reading order."""
        return map(self.block, range(len(self)))

    # ----------------------------------------------------------------------- turns
    @cached_property
    def _begins(self) -> bytearray:
        """A byte a block, 1 where a turn begins: a loop over a million blocks would be felt."""
        begins = bytearray(bytes(self.columns.block_kinds).translate(_IS_TURN))
        for block, rare in self.columns.rare.items():
            begins[block] &= not rare.continued
        return begins

    @cached_property
    def turns(self) -> array[int]:
        """The blocks that begin a turn; turn number n is `turns[n - 1]`."""
        return array("I", compress(range(len(self)), self._begins))

    @cached_property
    def turn_count(self) -> int:
        """How many turns there are."""
        return self._begins.count(1)

    def begins_turn(self, block: int) -> bool:
        """Whether a turn begins with a block."""
        return bool(self._begins[block])

    def turn_number(self, block: int) -> int:
        """The number, from 1, of the turn that a block belongs to or follows; 0 before the first."""
        chunk, block = divmod(block + 1, _CHUNK)
        start = chunk * _CHUNK
        return self._turns_before[min(chunk, len(self._turns_before) - 1)] + self._begins.count(
            1, start, start + block
        )

    @cached_property
    def _turns_before(self) -> list[int]:
        """How many turns begin before every so many blocks."""
        starts = range(0, len(self) + 1, _CHUNK)
        return list(accumulate((self._begins.count(1, at, at + _CHUNK) for at in starts), initial=0))

    # -------------------------------------------------------------------- sections
    @cached_property
    def _section_starts(self) -> array[int]:
        return array("I", (section.first_block for section in self.sections))

    def section_of(self, block: int) -> int | None:
        """The index in `sections` of the nearest heading above a block."""
        index = bisect_right(self._section_starts, block) - 1
        return index if index >= 0 else None

    def section_end(self, section: int) -> int:
        """The block after the last one below a heading or a heading nested in it."""
        level = self.sections[section].level
        for following in self.sections[section + 1 :]:
            if following.level <= level:
                return following.first_block
        return len(self)

    # ----------------------------------------------------------------------- words
    @cached_property
    def words_before(self) -> array[int]:
        """Words before each block; one entry more than blocks, the last is the total."""
        return array("I", accumulate(self.columns.block_words, initial=0))

    @property
    def word_count(self) -> int:
        """Words of all blocks."""
        return self.words_before[-1]

    @cached_property
    def _words_by_voice(self) -> list[int]:
        totals = [0] * len(self.columns.voices)
        for voice, words in zip(self.columns.block_voices, self.columns.block_words, strict=True):
            totals[voice] += words
        return totals

    def words_by_speaker(self) -> list[int]:
        """Words of each speaker; a turn of several people counts for each of them."""
        totals = [0] * len(self.speakers)
        for voices, words in zip(self.columns.voices, self._words_by_voice, strict=True):
            for speaker in voices:
                totals[speaker] += words
        return totals

    def speakers_by_words(self) -> list[int]:
        """Indexes of the speakers, the one who says most first; ties in order of appearance."""
        words = self.words_by_speaker()
        return sorted(range(len(self.speakers)), key=lambda index: -words[index])

    def colour_of(self, speaker: int) -> str:
        """The colour that the reader gave to a speaker, empty for the usual one; see `colours`."""
        return self.colours.get(self.speakers[speaker].known_as, "")

    # -------------------------------------------------------------------- passages
    def end_of(self, block: int) -> Place:
        """The place after the last code point of a block."""
        last = self.columns.block_ends[block] - 1
        first = self.first_paragraph(block)
        if last < first:
            return Place(block)
        return Place(block, last - first, len(self.paragraph_text(last)))

    def pieces(self, passage: Passage) -> Iterator[tuple[Place, str]]:
        """The text of a passage, one piece a paragraph, each with the place where it starts."""
        for block in range(passage.start.block, min(passage.end.block + 1, len(self))):
            for number, paragraph in enumerate(self.paragraphs_of(block)):
                here = (block, number)
                if here < (passage.start.block, passage.start.paragraph):
                    continue
                if here > (passage.end.block, passage.end.paragraph):
                    return
                text = self.paragraph_text(paragraph)
                start = passage.start.offset if here == (passage.start.block, passage.start.paragraph) else 0
                end = passage.end.offset if here == (passage.end.block, passage.end.paragraph) else None
                if text[start:end]:
                    yield Place(block, number, start), text[start:end]

    def text_of(self, passage: Passage) -> str:
        """The words of a passage, paragraphs joined by a line feed."""
        return "\n".join(text for _, text in self.pieces(passage))

    def _last_words(self, passage: Passage) -> tuple[Place, str]:
        """The last piece of a passage that is more than white space; there is one."""
        for block in range(min(passage.end.block, len(self) - 1), passage.start.block - 1, -1):
            ends = (passage.end, self.end_of(block))
            here = Passage(max(passage.start, Place(block)), min(ends))
            words = [(place, text) for place, text in self.pieces(here) if text.strip()]
            if words:
                return words[-1]
        raise ValueError("the passage holds no words")

    def trimmed(self, passage: Passage) -> Passage:
        """The passage without white space at its ends; the same where it holds nothing else."""
        opens = next(((place, text) for place, text in self.pieces(passage) if text.strip()), None)
        if opens is None:
            return passage
        (first, opening), (last, closing) = opens, self._last_words(passage)
        lead = len(opening) - len(opening.lstrip())
        return Passage(
            Place(first.block, first.paragraph, first.offset + lead),
            Place(last.block, last.paragraph, last.offset + len(closing.rstrip())),
        )
