"""Mending where turns begin and end, and which blocks are turns at all."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from transcript.document import TURN, Document
from transcript.errors import CannotMend
from transcript.mending.cast import Cast, Person
from transcript.mending.drafts import Draft, cut, draft_of, joined, with_label_in_text
from transcript.mending.finishing import apply_splices, finish
from transcript.mending.mended import Mended
from transcript.mending.speakers import with_continuations
from transcript.mending.splicing import Splice
from transcript.mending.voices import Voice, revoiced
from transcript.model import BlockKind, Place
from transcript.wording import Words


# ------------------------------------------------------------------------ split and join
def split_turn(document: Document, place: Place, speaker: Person | tuple[Person, ...]) -> Mended:
    """Let what stands from a place on be a turn of `speaker`, who may be the same or new.

    Space at the place stays at the end of the first part. A speech that goes on after a stage
    direction goes on with the new speaker.
    """
    cast = Cast(document)
    voice = cast.voice(speaker)
    here = split_place(document, place)
    after = with_continuations(document, [here.block])[1:]
    columns = revoiced(document.columns, dict.fromkeys(after, voice))
    given = replace(document, columns=columns, speakers=tuple(cast.speakers))
    first, rest = cut(draft_of(given, here.block), here.paragraph, here.offset)
    turn = replace(rest, block=replace(rest.block, kind=BlockKind.TURN, speakers=voice))
    done, moves = apply_splices(given, [Splice(here.block, here.block + 1, (first, turn))])
    return finish(document, done, moves, Place(here.block + 1))


def split_place(document: Document, place: Place) -> Place:
    """Where a block is cut in two at a place: after white space, between two paragraphs if it can be.

    `CannotMend` where nothing stands before the place, or nothing after it.
    """
    number = document.first_paragraph(place.block) + place.paragraph
    count = len(document.paragraphs_of(place.block))
    text = document.paragraph_text(number) if place.paragraph < count else ""
    offset = len(text) - len(text[place.offset :].lstrip())
    if not text[:offset].strip():
        offset = 0
    here = Place(place.block, place.paragraph, offset)
    if offset == len(text):
        here = Place(place.block, place.paragraph + 1)
    if here.paragraph >= count or not (here.paragraph or here.offset):
        raise CannotMend(Words("There is nothing to part there; choose a place within the words of a turn."))
    return here


def join_turns(document: Document, block: int, *, run_on: bool | None = None) -> Mended:
    """Join a block with the turn before it: its paragraphs are said by whoever speaks there.

    The label of another speaker goes back into the text. Where a heading or a direction
    stands between, the block stays, and goes on with the speech. `run_on` makes the
    paragraphs at the seam one; None does so where the first ends in white space, as a
    split within a paragraph leaves it.
    """
    before = _turn_before(document, block)
    voice = document.speakers_of(before)
    apart = before < block - 1 or any(section.first_block == block for section in document.sections)
    words = _words_of(document, block, voice)
    after = with_continuations(document, [block])[1:] if _is_turn(document, block) else []
    given = replace(document, columns=revoiced(document.columns, dict.fromkeys(after, voice)))
    if apart:
        return _gone_on(document, given, block, replace(words, origin=block), voice)
    first = draft_of(given, before)
    one = joined(first, words, run_on=_ends_open(first) if run_on is None else run_on)
    done, moves = apply_splices(given, [Splice(before, block + 1, (one,))], untimed=[block])
    return finish(document, done, moves, Place(before))


def _turn_before(document: Document, block: int) -> int:
    found = next((b for b in range(block - 1, -1, -1) if _is_turn(document, b)), None)
    if found is None:
        raise CannotMend(Words("There is no turn before this one to join it with."))
    return found


def _is_turn(document: Document, block: int) -> bool:
    return document.columns.block_kinds[block] == TURN


def _words_of(document: Document, block: int, voice: Voice) -> Draft:
    draft = draft_of(document, block)
    return draft if document.speakers_of(block) == voice else with_label_in_text(draft)


def _ends_open(draft: Draft) -> bool:
    return bool(draft.paragraphs) and draft.paragraphs[-1][-1].text[-1:].isspace()


def _gone_on(before: Document, given: Document, block: int, words: Draft, voice: Voice) -> Mended:
    """The block stays where it is, as a part of the speech before the heading or the direction."""
    if given.rare(block).continued and given.speakers_of(block) == voice:
        raise CannotMend(Words("This goes on with the turn before already."))
    on = replace(words.block, kind=BlockKind.TURN, speakers=voice, continued=True)
    done, moves = apply_splices(given, [Splice(block, block + 1, (replace(words, block=on),))])
    return finish(before, done, moves, Place(block))


# -------------------------------------------------------------------------- kinds of block
def to_stage(document: Document, blocks: Iterable[int]) -> Mended:
    """Make turns or prose stage directions; labels go back into the text."""
    return _as_kind(document, blocks, BlockKind.STAGE)


def to_prose(document: Document, blocks: Iterable[int]) -> Mended:
    """Make turns or stage directions prose; labels go back into the text."""
    return _as_kind(document, blocks, BlockKind.PROSE)


def to_turn(document: Document, blocks: Iterable[int], speaker: Person | tuple[Person, ...]) -> Mended:
    """Make stage directions or prose turns of a speaker, who may be new. Turns stay as they are."""
    cast = Cast(document)
    voice = cast.voice(speaker)
    given = replace(document, speakers=tuple(cast.speakers))
    return _as_kind(document, blocks, BlockKind.TURN, voice, given)


def _as_kind(
    before: Document,
    blocks: Iterable[int],
    kind: BlockKind,
    voice: Voice = (),
    given: Document | None = None,
) -> Mended:
    document = before if given is None else given
    changed = [block for block in sorted(set(blocks)) if document.kind(block) is not kind]
    if not changed:
        raise CannotMend(Words("That is what it is already."))
    done, moves = apply_splices(document, _of_kind(document, changed, kind, voice))
    return finish(before, done, moves, Place(changed[0]))


def _of_kind(document: Document, blocks: Sequence[int], kind: BlockKind, voice: Voice) -> list[Splice]:
    splices = []
    for number in blocks:
        draft = with_label_in_text(draft_of(document, number))
        block = replace(draft.block, kind=kind, speakers=voice, continued=False)
        splices.append(Splice(number, number + 1, (replace(draft, block=block),)))
    return splices
