"""What stands around the conversation: licences, front matter of web sites, lists of persons."""

import re
from collections.abc import Iterator, Sequence

from transcript.recovery.divisions import division_level
from transcript.recovery.keys import key_of, parts_of
from transcript.recovery.lexicon import ABBREVIATED_TITLES, ATTENDANCE, BARE_TITLES, CAST_WORDS, NO_SPEAKERS
from transcript.recovery.rows import Rows, Whole
from transcript.recovery.shapes import shape_of

_WORD = re.compile(r"[^\W_]+")
_START = re.compile(r"\W*start of (?:the|this) project gutenberg", re.IGNORECASE)
_END = re.compile(r"\W*end of (?:the |this )?project gutenberg", re.IGNORECASE)
_PROJECTS = re.compile("roject"), re.compile("ROJECT")
_ENTRY = re.compile(rf"(?:(?i:{ABBREVIATED_TITLES})\.\s?)*[^,.;:(\[—–]*")
_LONGEST_ENTRY = 110
_CAST = frozenset(map(key_of, CAST_WORDS))
_HIGHEST = 200


def mark_boilerplate(rows: Rows) -> None:
    """Give licence texts and the header of a file their role."""
    ended = 0
    named = {row: None for row, _, _ in Whole(rows.texts).matches(*_PROJECTS)}
    for row in named:
        if _START.match(rows.texts[row]):
            rows.roles.update(dict.fromkeys(range(ended, row + 1), "boilerplate"))
        elif _END.match(rows.texts[row]):
            ended = row
    if ended:
        rows.roles.update(dict.fromkeys(range(ended, len(rows)), "boilerplate"))
    _mark_front_matter(rows)


def _mark_front_matter(rows: Rows) -> None:
    """The block between two rows of three hyphens at the top of a file."""
    if not rows.texts or rows.texts[0] != "---":
        return
    for row in range(1, min(len(rows), 80)):
        if rows.texts[row] in ("---", "..."):
            rows.roles.update(dict.fromkeys(range(row + 1), "boilerplate"))
            return


def is_cast_heading(text: str) -> bool:
    """Whether a row announces the list of persons."""
    if len(text) > 60 or text[0].islower() or text[-1] in "?!,;":
        return False
    words = key_of(text).split()
    return len(words) <= 7 and any(word in _CAST for word in words)


def mark_cast(rows: Rows) -> list[str]:
    """Give the rows of lists of persons their role; returns the names in them."""
    names: list[str] = []
    for row in range(min(len(rows) - 1, max(_HIGHEST, len(rows) // 10))):
        if row in rows.roles:
            continue
        if listed := _listed_behind(rows.texts[row]):
            rows.roles[row] = "cast"
            names.extend(listed)
        elif is_cast_heading(rows.texts[row]):
            if rows.texts[row].endswith(":"):
                rows.roles[row] = "cast"
            for entry in _entries(rows, row + 1):
                rows.roles[entry] = "cast"
                names.extend(_names(rows.texts[entry]))
    return [*names, *_attending(rows)]


def _listed_behind(text: str) -> list[str]:
    """The names of `CHARACTERS: Socrates, who tells it; Nicias`; none in any other row."""
    head, _, people = text.partition(": ")
    if not people or not key_of(head) or not is_cast_heading(head):
        return []
    parts = people.split(";") if ";" in people else parts_of(people)
    names = [_ENTRY.match(part.strip()) for part in parts]
    found = [name[0].strip() for name in names if name and shape_of(name[0].strip())]
    return found if len(found) > 1 and len(found) == len(parts) else []


def _attending(rows: Rows) -> Iterator[str]:
    """The names behind `Present:` and its like near the top."""
    for row in range(min(len(rows), 60)):
        head, colon, people = rows.texts[row].partition(":")
        if not colon or head.casefold() not in ATTENDANCE:
            continue
        following = rows.texts[row + 1] if row + 1 < len(rows) and not people.strip() else ""
        for name in re.split(r"[,;]|\(.*?\)", f"{people} {following}"):
            if shape_of(name.strip().removeprefix("the ")):
                yield name.strip()


def _entries(rows: Rows, first: int) -> Iterator[int]:
    """The rows from `first` on that look like entries of a list of persons."""
    usual = rows.gaps[first + 1] if first + 1 < len(rows) else 0
    misses = 0
    seen: set[str] = set()
    for row in range(first, len(rows)):
        wide = row > first and rows.gaps[row] > max(usual, 1)
        misses = 0 if _is_entry(rows.texts[row]) else misses + 1
        if misses > 1 or (misses and len(rows.texts[row]) > 45) or (wide and row > first + 1):
            return
        again = rows.texts[row].casefold() in seen or abs(rows.indents[row] - rows.indents[first]) > 8
        if again or division_level(rows.texts[row]) or _speaks(rows.texts[row]):
            return
        seen.add(rows.texts[row].casefold())
        yield row


def _is_entry(text: str) -> bool:
    if len(text) > _LONGEST_ENTRY or text[0] in "[(":
        return False
    head = _ENTRY.match(text)
    return head is not None and shape_of(head[0].strip()) != ""


def _speaks(text: str) -> bool:
    """A label with a sentence behind it is the first speech and no entry, as is whatever asks."""
    head = _ENTRY.match(text)
    if text[-1] in "?？":
        return True
    if head is None:
        return False
    if text[head.end() : head.end() + 1] in ("—", "–"):
        return "?" in text or "!" in text
    if text[head.end() : head.end() + 1] not in (".", ":"):
        return False
    name, rest = head[0].casefold(), text[head.end() + 1 :].strip(" .")
    return bool(rest) and name not in BARE_TITLES | NO_SPEAKERS and not shape_of(rest.split(",")[0])


def _names(text: str) -> Sequence[str]:
    """The names of an entry: what stands before the description."""
    people = parts_of(text.rstrip("."))
    if len(people) > 2 and all(shape_of(part.strip()) for part in people):
        return [part.strip() for part in people]
    head = _ENTRY.match(text)
    return [head[0].strip()] if head and head[0].strip() else []
