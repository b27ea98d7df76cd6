"""causerie annotate"""

import argparse

from transcript.anchors import anchor, find_quote, first_words
from transcript.commands.opening import find_document, open_library
from transcript.commands.quote_candidates import similar_blocks
from transcript.document import Document
from transcript.errors import AmbiguousQuote
from transcript.model import AnnotationKind, Passage

_MOST = 8  # candidates that are listed


def run(options: argparse.Namespace) -> int:
    """Annotate the one passage that is quoted; print the new annotation's id and place."""
    with open_library(options) as library:
        key = find_document(library, options.document)
        document = library.document(key)
        title = library.summary(key).shown_title
        passage = _the_passage(document, title, options.quote, options.speaker)
        kind = AnnotationKind(options.kind)
        changes = library.annotate(key, passage, kind, options.note, options.tags)
    (annotation,) = changes.annotations
    print(f"{annotation}  {_where(document, passage.start.block)}")
    return 0


def _the_passage(document: Document, title: str, quote: str, speaker: str | None) -> Passage:
    found = find_quote(document, quote, speaker)
    if len(found) == 1:
        return found[0]
    if found:
        places = [_in_context(document, passage) for passage in found]
        raise AmbiguousQuote(
            f"“{quote}” stands {len(found)} times in “{title}”; quote more of it or name the speaker:"
            f"{_listed(places)}"
        )
    blocks = similar_blocks(document, quote, _MOST)
    near = [f"{_where(document, block)}: {first_words(document, block)}" for block in blocks]
    advice = f"; the nearest are:{_listed(near)}" if near else "; copy the words as they stand in the text."
    by = f" said by {speaker}" if speaker else ""
    raise AmbiguousQuote(f"“{quote}” is not in “{title}”{by}{advice}")


def _listed(candidates: list[str]) -> str:
    lines = [f"\n  {candidate}" for candidate in candidates[:_MOST]]
    if len(candidates) > _MOST:
        lines.append(f"\n  and {len(candidates) - _MOST} more")
    return "".join(lines)


def _in_context(document: Document, passage: Passage) -> str:
    around = anchor(document, passage)
    words = " ".join(f"{around.prefix}[{around.quote}]{around.suffix}".split())
    return f"{_where(document, passage.start.block)}: …{words}…"


def _where(document: Document, block: int) -> str:
    speaker = document.speaker_name(block)
    turn = document.turn_number(block)
    place = f"turn {turn}" if turn else "before the first turn"
    return f"{place}, {speaker}" if speaker else place
