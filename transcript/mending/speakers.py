"""Mending who speaks: names, people printed under several names, turns given to the wrong one."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from transcript.document import TURN, Document
from transcript.errors import CannotMend
from transcript.mending.cast import Cast, Person, clean_name, with_printed_labels
from transcript.mending.finishing import finish
from transcript.mending.mended import Mended
from transcript.mending.moves import Moves
from transcript.mending.voices import Voice, renumbered, revoiced
from transcript.model import Place, Speaker
from transcript.wording import Words


def rename_speaker(document: Document, speaker: Person, new_name: str) -> Mended:
    """Give a speaker another name everywhere. The name of another speaker makes both one person.

    The labels stay as the source prints them.
    """
    cast = Cast(document)
    number, name = cast.present(speaker), clean_name(new_name)
    other = cast.find(name)
    if other is not None and other != number:
        return merge_speakers(document, (number,), other)
    cast.speakers[number] = replace(cast.speakers[number], name=name)
    return finish(document, replace(document, speakers=tuple(cast.speakers)), Moves(), None)


def merge_speakers(document: Document, speakers: Iterable[Person], into: Person) -> Mended:
    """Make several speakers one, who keeps the name of `into` and gets the labels of all."""
    cast = Cast(document)
    kept = cast.present(into)
    merged = [number for number in map(cast.present, speakers) if number != kept]
    if not merged:
        raise CannotMend(Words("Merging needs two speakers; choose another one to merge with."))
    cast.speakers[kept] = _one_person(cast.speakers[kept], [cast.speakers[n] for n in merged])
    left = [number for number in range(len(cast.speakers)) if number not in merged]
    numbers: list[int | None] = [
        left.index(kept if number in merged else number) for number in range(len(cast.speakers))
    ]
    merged_document = replace(
        document,
        columns=renumbered(document.columns, numbers),
        speakers=tuple(map(cast.speakers.__getitem__, left)),
    )
    return Mended(document, merged_document, (Moves(),))


def _one_person(kept: Speaker, others: Iterable[Speaker]) -> Speaker:
    labels = (label for person in (kept, *others) for label in person.labels)
    return replace(kept, labels=tuple(dict.fromkeys(labels)))


def set_speaker(
    document: Document,
    blocks: Iterable[int],
    speaker: Person | tuple[Person, ...],
    *,
    from_here_on: bool = False,
) -> Mended:
    """Give turns to somebody else, a new name included; a tuple for people who speak together.

    Blocks that are no turns are passed over. What a turn says after a stage direction goes
    with it. With `from_here_on`, every turn of the same person from the first block on: in
    turns of several people only that person is replaced.
    """
    turns = [block for block in sorted(set(blocks)) if document.columns.block_kinds[block] == TURN]
    if not turns:
        raise CannotMend(Words("Nobody speaks there; choose a turn."))
    cast = Cast(document)
    voice = cast.voice(speaker)
    if from_here_on:
        changed = _later_turns(document, turns[0], voice)
    else:
        changed = dict.fromkeys(with_continuations(document, turns), voice)
    return _given(document, cast, changed, Place(turns[0]))


def swap_speakers(document: Document, first: Person, second: Person, from_block: int = 0) -> Mended:
    """Exchange two people in every turn from a block on: for a file that confuses them half-way."""
    cast = Cast(document)
    one, other = cast.present(first), cast.present(second)
    exchange = {one: other, other: one}
    voices = [tuple(exchange.get(n, n) for n in voice) for voice in document.columns.voices]
    changed = _changed_voices(document, from_block, voices)
    return _given(document, cast, changed, Place(from_block))


def with_continuations(document: Document, turns: Iterable[int]) -> list[int]:
    """Turns, and the blocks with which they go on after stage directions."""
    found: dict[int, None] = {}
    for turn in turns:
        found[turn] = None
        for block in range(turn + 1, len(document)):
            if document.columns.block_kinds[block] != TURN:
                continue
            if not document.rare(block).continued:
                break
            found[block] = None
    return sorted(found)


def _later_turns(document: Document, first: int, voice: Voice) -> Mapping[int, Voice]:
    """Whoever speaks in `first` replaced from there on."""
    replaced = set(document.speakers_of(first))
    voices = [_replaced(present, replaced, voice) for present in document.columns.voices]
    return _changed_voices(document, first, voices)


def _replaced(present: Voice, replaced: set[int], voice: Voice) -> Voice:
    if present and not replaced & set(present):
        return present
    if not present:
        return voice if not replaced else present
    others = (number for number in present if number not in replaced)
    return tuple(dict.fromkeys((*voice, *others)))


def _changed_voices(document: Document, first: int, voices: list[Voice]) -> dict[int, Voice]:
    """The turns from a block on in which somebody else speaks; `voices` in place of the present ones."""
    columns = document.columns
    return {
        block: voices[columns.block_voices[block]]
        for block in range(first, len(document))
        if columns.block_kinds[block] == TURN
        and voices[columns.block_voices[block]] != columns.voices[columns.block_voices[block]]
    }


def _given(document: Document, cast: Cast, changed: Mapping[int, Voice], place: Place) -> Mended:
    columns = revoiced(document.columns, changed)
    given = replace(document, columns=columns, speakers=tuple(cast.speakers))
    by_speaker: dict[int, list[int]] = {}
    for block, voice in changed.items():
        if len(voice) == 1:
            by_speaker.setdefault(voice[0], []).append(block)
    for speaker, blocks in by_speaker.items():
        given = with_printed_labels(given, speaker, blocks)
    return finish(document, given, Moves(), place)
