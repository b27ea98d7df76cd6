"""Notes all over a text, and the judge of where they are after an edit script."""

import random
from bisect import bisect_left, bisect_right
from collections import Counter
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from edit_scripts import Chunk, Edit, chunks_of, document_of, text_of

from transcript import anchors
from transcript.document import Document
from transcript.model import Annotation, AnnotationId, AnnotationKind, DocumentId
from transcript.reattaching.alignment import Alignment
from transcript.reattaching.reattach import reattach
from transcript.reattaching.report import Reattached
from transcript.reattaching.words import Words

LONGEST = 14  # chunks a note is on
_NOW = datetime(2026, 1, 1, tzinfo=UTC)


@dataclass(frozen=True)
class Outcome:
    """`whole` counts notes whose words all still stand together, `touched` the others, by verdict:

    kept, moved, unattached, amiss (on other words, but listed as moved) or WRONG (and nobody is told).
    `wrong` are the notes on other words, told or not.
    """

    whole: Counter[str]
    touched: Counter[str]
    wrong: tuple[tuple[Annotation, Annotation], ...]
    reattached: Reattached


def notes_on(document: Document, count: int, chance: random.Random) -> list[tuple[range, Annotation]]:
    """Notes with the numbers of their chunks; most on a few words, some over several paragraphs."""
    words, edges = Words(document), _edges(document)
    made = []
    for number in range(count):
        first = chance.randrange(len(edges))
        length = min(chance.randint(1, LONGEST), len(edges) - first)
        passage = words.passage(edges[first][0], edges[first + length - 1][1])
        anchor = anchors.anchor(document, passage)
        note = Annotation(
            id=AnnotationId(f"{number:06}"),
            document=DocumentId("D"),
            passage=passage,
            kind=AnnotationKind.IDEA,
            quote=anchor.quote,
            prefix=anchor.prefix,
            suffix=anchor.suffix,
            section=anchor.section,
            speaker=anchor.speaker,
            note="",
            tags=(),
            created=_NOW,
            modified=_NOW,
        )
        made.append((range(first, first + length), note))
    return made


def _edges(document: Document) -> list[tuple[int, int]]:
    """Where each chunk starts and ends in the whole text."""
    text, found, at = Words(document).text, [], 0
    for chunk in text.split():
        at = text.index(chunk, at)
        found.append((at, at + len(chunk)))
        at += len(chunk)
    return found


def tidied(document: Document) -> Document:
    """The same with single spaces, so that chunks and text agree."""
    return replace(
        document_of(text_of(document), document.sections, document.speakers, document.title),
        language=document.language,
    )


def try_script(document: Document, edit: Edit, count: int, seed: int) -> Outcome:
    """Edit a tidied document, reattach `count` notes, and judge each."""
    chance = random.Random(seed)
    notes = notes_on(document, count, chance)
    text = edit(chance, text_of(document))
    after = document_of(text, document.sections, document.speakers, document.title)
    reattached = reattach(Alignment(document, after), [note for _, note in notes], [])
    return judge(notes, list(chunks_of(text)), after, reattached)


def judge(
    notes: list[tuple[range, Annotation]], chunks: list[Chunk], after: Document, reattached: Reattached
) -> Outcome:
    """Each note's verdict."""
    judgement = _Judgement(chunks, after)
    kept = set(reattached.report.kept)
    counts: dict[bool, Counter[str]] = {True: Counter(), False: Counter()}
    wrong = []
    for (origin, before), now in zip(notes, reattached.annotations, strict=True):
        verdict = "kept" if now.id in kept else "moved"
        if now.passage is None:
            verdict = "unattached"
        elif not anchors.verify(after, now) or not judgement.is_right(origin, now):
            verdict = "WRONG" if verdict == "kept" else "amiss"
            wrong.append((before, now))
        counts[judgement.is_whole(origin)][verdict] += 1
    return Outcome(counts[True], counts[False], tuple(wrong), reattached)


class _Judgement:
    """Knows which old chunk each new one was."""

    def __init__(self, chunks: list[Chunk], after: Document) -> None:
        self._words = Words(after)
        pieces = [(chunk, piece) for chunk in chunks for piece in chunk.text.split()]
        self._chunks = [chunk for chunk, _ in pieces]
        edges = _edges(after)
        assert len(edges) == len(pieces)
        self._starts, self._ends = [start for start, _ in edges], [end for _, end in edges]
        self._now: dict[int, list[int]] = {}
        for at, chunk in enumerate(self._chunks):
            if chunk.origin is not None:
                self._now.setdefault(chunk.origin, []).append(at)

    def is_whole(self, origin: range) -> bool:
        """Whether the chunks still stand together, unchanged."""
        now = [at for number in origin for at in self._now.get(number, [-2])]
        together = now == list(range(now[0], now[0] + len(now)))
        return together and now[0] >= 0 and all(self._chunks[at].as_was for at in now)

    def is_right(self, origin: range, note: Annotation) -> bool:
        """Whether a note is on its chunks that are as they were, and on no other old ones."""
        assert note.passage is not None
        start, end = self._words.offset(note.passage.start), self._words.offset(note.passage.end)
        covered = range(bisect_right(self._ends, start), bisect_left(self._starts, end))
        own = {at for number in origin for at in self._now.get(number, ()) if self._chunks[at].as_was}
        among = {self._chunks[at].origin for at in covered if self._chunks[at].origin is not None}
        return bool(among) and among <= set(origin) and (own <= set(covered) or not self.is_whole(origin))
