"""Finding every note and bookmark again after a text was replaced by another of the same work.

Each is kept, moved, or unattached with its quote: never on other words without a report.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from transcript import anchors
from transcript.document import Document
from transcript.model import UNATTACHED, Annotation, Bookmark, Passage, Place
from transcript.reattaching.alignment import Alignment
from transcript.reattaching.candidates import Sought
from transcript.reattaching.placing import Found, Placing
from transcript.reattaching.report import Likeness, Lost, Move, Reattached, ReattachReport

_MOST_OF = 0.5  # of a block's words, that stand in one block now


def reattach(
    alignment: Alignment, annotations: Sequence[Annotation], bookmarks: Sequence[Bookmark]
) -> Reattached:
    """Decide for notes and bookmarks of the old text where they are in the new one.

    `alignment` is of the text they were made in and the one that takes its place.
    """
    placing = Placing(alignment)
    notes = [(note, _find_note(placing, alignment, note)) for note in annotations]
    marks = [(mark, _find_bookmark(placing, alignment, mark)) for mark in bookmarks]
    after = alignment.new.document
    return Reattached(
        annotations=tuple(_moved_note(after, note, found) for note, found in notes),
        bookmarks=tuple(_moved_bookmark(after, mark, found) for mark, found in marks),
        report=_report([*notes, *marks]),
    )


def _find_note(placing: Placing, alignment: Alignment, note: Annotation) -> Found | None:
    sought = Sought(note.quote, note.prefix, note.suffix, note.section, note.speaker)
    if note.passage is None or not anchors.verify(alignment.old.document, note):
        return placing.search(sought)
    return placing.place(note.passage, sought)


def _moved_note(after: Document, note: Annotation, found: Found | None) -> Annotation:
    return replace(note, passage=None) if found is None else anchors.put_on(note, after, found.passage)


# --------------------------------------------------------------------------- bookmarks
def _find_bookmark(placing: Placing, alignment: Alignment, mark: Bookmark) -> Found | None:
    """A bookmark goes with the first words of its block, or else with most of the block's words."""
    old = alignment.old
    if not 0 <= mark.block < len(old.document):
        return None
    start, end = old.offset(Place(mark.block)), old.offset(old.document.end_of(mark.block))
    words = old.within(start, end)
    opening = words[: len(old.spell(mark.quote))]
    if not opening:
        return None
    passage = old.passage(old.starts[opening[0]], old.ends[opening[-1]])
    quote = old.document.text_of(passage)
    found = placing.place(passage, Sought(quote, "", "", "", ""))
    return found or _most_of(alignment, words)


def _most_of(alignment: Alignment, words: range) -> Found | None:
    """The block that most words of an old block are in."""
    new = alignment.new
    images = alignment.images(words)
    blocks = Counter(new.place(new.starts[first]).block for first, _ in images)
    block, shared = blocks.most_common(1)[0] if blocks else (UNATTACHED, 0)
    if shared <= _MOST_OF * len(words):
        return None
    passage = Passage(Place(block), new.document.end_of(block))
    return Found(passage, new.document.text_of(passage), Likeness.CHANGED, in_order=False)


def _moved_bookmark(after: Document, mark: Bookmark, found: Found | None) -> Bookmark:
    if found is None:
        return replace(mark, block=UNATTACHED)
    block = found.passage.start.block
    return replace(mark, block=block, quote=anchors.first_words(after, block))


# ----------------------------------------------------------------------------- the report
def _report(decided: Sequence[tuple[Annotation | Bookmark, Found | None]]) -> ReattachReport:
    return ReattachReport(
        kept=tuple(made.id for made, found in decided if found is not None and _is_kept(found)),
        moved=tuple(
            Move(made, found.text, found.passage, found.likeness)
            for made, found in decided
            if found is not None and not _is_kept(found)
        ),
        unattached=tuple(Lost(made) for made, found in decided if found is None),
    )


def _is_kept(found: Found) -> bool:
    return found.in_order and found.likeness is not Likeness.CHANGED
