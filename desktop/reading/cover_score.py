"""The overview strip as a picture for a cover: the same lanes, lying down."""

from collections.abc import Sequence

from desktop.models.covers import COLUMNS, LastPlace, Opening, Score
from desktop.reading.overview import Overview
from desktop.speaker_bars import SLOTS, OwnColour, speaker_slots
from transcript.document import TURN, Document
from transcript.model import Place
from transcript.section_numbers import numbered_headings

_FULL = 15
_LONGEST = 420  # code points of a turn that a card can show


def cover_score(document: Document) -> Score:
    """Who speaks when in a document."""
    overview = Overview(document)
    numbers, own = _numbers(overview.slots)
    cells = bytearray(overview.lanes * COLUMNS)
    for voice, top, height, strength in overview.stripes(float(COLUMNS)):
        cell = round(1 + strength * (_FULL - 1)) << 4 | numbers[voice]
        start = overview.lane(voice) * COLUMNS
        first = min(int(top), COLUMNS - 1)
        last = min(max(first + 1, round(top + height - 0.5)), COLUMNS)
        for column in range(start + first, start + last):
            cells[column] = max(cells[column], cell)
    return Score(overview.lanes, bytes(cells), own)


def _numbers(slots: Sequence[int | None]) -> tuple[list[int], tuple[tuple[int, str], ...]]:
    """A number below 16 for the slot of each voice, and which of them are colours of the reader's own."""
    chosen = dict.fromkeys(slot.own for slot in slots if isinstance(slot, OwnColour))
    taken = {slot % SLOTS for slot in slots if slot is not None and not isinstance(slot, OwnColour)}
    free = [number for number in (13, 14, 15, *range(SLOTS - 1, -1, -1)) if number not in taken]
    own = dict(zip(chosen, free, strict=False))
    numbers = [SLOTS if slot is None else own.get(getattr(slot, "own", ""), slot % SLOTS) for slot in slots]
    return numbers, tuple((number, colour) for colour, number in own.items())


def openings(document: Document, most: int = 6) -> list[Opening]:
    """The first turns, or where nobody speaks the first blocks."""
    turns = list(document.turns[:most]) or list(range(min(most, len(document))))
    slots = speaker_slots(document)
    return [_opening(document, block, slots) for block in turns]


def last_place(document: Document, place: Place) -> LastPlace:
    """The turn at a place, and where that is: the section and the number of the turn."""
    block = min(max(place.block, 0), max(0, len(document) - 1))
    block = _turn_at(document, block)
    number = document.turn_number(block) if document.speakers_of(block) else 0
    return LastPlace(_where(document, block), number, _opening(document, block, speaker_slots(document)))


def _turn_at(document: Document, block: int) -> int:
    """The block itself, or the turn that follows where it is none; the last turn where none follows."""
    kinds = document.columns.block_kinds
    following = next(
        (each for each in range(block, min(block + 40, len(document))) if kinds[each] == TURN), -1
    )
    return block if following < 0 else following


def _opening(document: Document, block: int, slots: dict[int, int]) -> Opening:
    speakers = document.speakers_of(block)
    words = document.paragraph_text(document.first_paragraph(block)).replace("\n", " ")
    return Opening(document.speaker_name(block), slots[speakers[0]] if speakers else None, words[:_LONGEST])


def _where(document: Document, block: int) -> str:
    """ "II · What a Clock Cannot Owe", as far as there is any of it."""
    section = document.section_of(block)
    if section is None:
        return ""
    heading = numbered_headings(document.sections)[section]
    return " · ".join(filter(None, (heading.number, heading.title)))
