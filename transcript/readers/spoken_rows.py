"""Tables and lists of terms that are conversations: one column names who speaks, another says what."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

_COUNTS = re.compile(r"[\W\d]*\d[\W\d]*(?:[AaPp]\.?[Mm]\.?)?")
_HEADS = """
    speaker speakers name who character sprecher sprecherin person personne intervenant locuteur nom
    personnage personaje hablante nombre personagem falante nome personaggio parlante spreker naam talare
    namn osoba mówca персонаж имя кто 話者 发言人 發言人 说话人 氏名
"""
_NAMED = frozenset(_HEADS.split())
_LONGEST_NAME = 60
_FEWEST = 4
_ASKING = 10  # at least one speech in so many asks or exclaims something
_LONG_SPEECH = 12  # letters; prices and sizes are shorter
_ENDS = frozenset(".!?…;,。！？")


@dataclass(frozen=True, slots=True)
class Spoken:
    """The columns of names and of speeches, and whether the first row only says so."""

    name: int
    speech: int
    headed: bool


def spoken_in(rows: Sequence[Sequence[str]]) -> Spoken | None:
    """How the cells of `rows` are a conversation; None where they are anything else."""
    width = max((len(row) for row in rows), default=0)
    if len(rows) < _FEWEST or width < 2:
        return None
    columns = [[row[place].strip() if place < len(row) else "" for row in rows] for place in range(width)]
    speech = max(range(width), key=lambda place: len("".join(columns[place])))
    name = next((place for place in range(speech) if not _is_counted(columns[place][1:])), None)
    if name is None:
        return None
    headed = columns[name][0].casefold().strip(" *_:") in _NAMED
    names, said = columns[name][headed:], columns[speech][headed:]
    if not _are_names(names) or not (headed or _is_talk(names, said)):
        return None
    return Spoken(name, speech, headed)


def is_count(cell: str) -> bool:
    """Whether a cell holds a number or a time and no word."""
    return _COUNTS.fullmatch(cell.strip()) is not None


def _is_counted(cells: Sequence[str]) -> bool:
    filled = [cell for cell in cells if cell]
    return sum(map(is_count, filled)) * 10 >= len(filled) * 8


def _are_names(cells: Sequence[str]) -> bool:
    """Whether short cells come again and again, two different ones at least."""
    names = [cell for cell in cells if cell]
    short = [
        name for name in names if len(name) <= _LONGEST_NAME and name[-1] not in _ENDS and name[:1].isalnum()
    ]
    different = len(set(short))
    return (
        len(names) >= _FEWEST and len(short) * 10 >= len(names) * 9 and 1 < different * 10 <= len(names) * 7
    )


def _is_talk(names: Sequence[str], said: Sequence[str]) -> bool:
    """Whether somebody is asked, and the one who speaks changes, as in no list of things."""
    asking = sum("?" in speech or "!" in speech or "？" in speech for speech in said)
    changes = sum(one != other for one, other in pairwise(name for name in names if name))
    return (
        asking * _ASKING >= len(said)
        and changes * 2 >= len(names) - 1
        and sum(map(len, said)) >= _LONG_SPEECH * len(said)
    )
