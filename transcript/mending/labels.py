"""A label that was taken for text: the reader shows it, and a turn begins there."""

import re
from dataclasses import replace

from transcript.document import Document
from transcript.errors import CannotMend
from transcript.mending.cast import Cast, Person, with_printed_labels
from transcript.mending.drafts import cut_piece, draft_of
from transcript.mending.finishing import apply_splices, finish
from transcript.mending.mended import Mended
from transcript.mending.speakers import set_speaker
from transcript.mending.splicing import Splice
from transcript.mending.turns import split_turn, to_turn
from transcript.model import BlockKind, Passage, Place
from transcript.wording import Words

_SIGN = re.compile(r"\s*:?\s*")


def take_label(document: Document, passage: Passage, speaker: Person | None = None) -> Mended:
    """Let the words of a passage be the label they are: with them a turn of `speaker` begins.

    None is the speaker who has the label or the name already, or else a new one of that
    name. The words leave the text with their colon; notes on them become unattached.
    """
    label = _label(document, passage)
    who = _named(document, label) if speaker is None else speaker
    begun = _turn_begun(document, passage.start, who)
    last = begun.move(_before(passage.end))
    return begun.then(_without_label(begun.document, last.block, last.offset + 1, label))


def _label(document: Document, passage: Passage) -> str:
    start, end = passage.start, passage.end
    if (start.block, start.paragraph) != (end.block, end.paragraph):
        raise CannotMend(Words("A label stands on one line; select the name alone."))
    label = " ".join(document.text_of(passage).split()).rstrip(": ")
    if not label:
        raise CannotMend(Words("A label has letters; select the name."))
    return label


def _before(place: Place) -> Place:
    return replace(place, offset=place.offset - 1)


def _named(document: Document, label: str) -> Person:
    for number, speaker in enumerate(document.speakers):
        if label in speaker.labels:
            return number
    found = Cast(document).find(label)
    return label if found is None else found


def _turn_begun(document: Document, place: Place, who: Person) -> Mended:
    """A turn of `who` that begins with the place."""
    text = document.paragraph_text(document.first_paragraph(place.block) + place.paragraph)
    if place.paragraph or text[: place.offset].strip():
        return split_turn(document, place, who)
    if document.kind(place.block) is not BlockKind.TURN:
        return to_turn(document, [place.block], who)
    if document.label(place.block):
        raise CannotMend(Words("This turn has a label already; change its speaker instead."))
    return set_speaker(document, [place.block], who)


def _without_label(document: Document, block: int, end: int, label: str) -> Mended:
    """The first code points of a turn, up to `end` and the sign after it, made its label."""
    draft = draft_of(document, block)
    (piece,) = draft.paragraphs[0]
    sign = _SIGN.match(piece.text, end)
    _, rest = cut_piece(piece, sign.end() if sign else end)
    others = draft.paragraphs[1:]
    turn = replace(
        draft,
        block=replace(draft.block, label=label, continued=False),
        paragraphs=((rest,), *others) if rest.text or not others else others,
    )
    done, moves = apply_splices(document, [Splice(block, block + 1, (turn,))])
    return finish(
        document, with_printed_labels(done, done.speakers_of(block)[0], [block]), moves, Place(block)
    )
