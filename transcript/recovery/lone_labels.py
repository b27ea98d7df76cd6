"""Labels that have a row to themselves, the speech below: `NAME`, `Name  0:12`, `Name -- Office`."""

import re
from functools import lru_cache

from transcript.recovery.label import STAMP, Label
from transcript.recovery.label_parts import EXTRA, INITIAL, NAME, TITLED, shape_to_initial, span_of, time_in
from transcript.recovery.shapes import shape_of, shape_of_sure

_UNIT = (
    r"(?:hours?|hrs?|Stunden?|heures?|horas?|or[ae]|timm[ae]r?|timer?|uur|godz\w*|час\w*"
    r"|[Mm]in\w*|мин\w*|хв\w*|[Ss]e[ckg]\w*|сек\w*)"
)
PHONE = r"\+\d[\d *().\-]{6,22}"
_ALONE = re.compile(rf"(?P<name>{TITLED}{NAME}){EXTRA}(?P<mark>[.:：]?)")
_STAMPED = re.compile(
    rf"(?:(?P<before>{STAMP})\s+(?:[|\-–—·]\s+)?)?(?P<name>{PHONE}|{TITLED}[^\W_\d][^:：.,\[\](){{}}\"“”«»!?;—…|]{{0,45}}?"
    rf"{INITIAL}(?:\s[^\W\d_a-z]\.)?(?:,\s[^\W\d_a-z]\w{{1,20}})?)(?:\s?[\[(][^\])\d]{{1,60}}[\])])?"
    rf"(?:,?\s+(?:[—–|\-·•]\s+)?(?P<stamp>{STAMP}|\d{{1,3}}\s{_UNIT}(?:\s\d{{1,2}}\s{_UNIT}){{0,2}}))?"
)
_ASIDE = re.compile(
    rf"(?P<name>{TITLED}{NAME})(?P<aside>,\s(?:[^\W\d_A-Z][^.:!?;]{{1,60}}|\[[^\]]{{1,80}}\]))\.?"
)
# An office written large, or several words of one: no direction is printed so.
_OFFICE = re.compile(
    rf"(?P<name>{TITLED}{NAME})\s?(?P<mark>--|–|—|,|\|)\s(?=\S*[^\W\d_a-z]|\S+\s\S)(?P<office>[^.:!?…]+(?:\.\w[^.:!?…]*)*[\w)\].])"
)
_UNIT_ALONE = re.compile(_UNIT)
_LONGEST_OFFICE, _LONGEST_ASIDE = 120, 80
_SENTENCE_ENDS = frozenset('.,;:!?…-—–”’"')
_NAMED_TWICE, _PARTED = re.compile(r"[^\W\d_a-z][\w.'’\-]*\s[^\W\d_a-z]"), re.compile(r"\s(?:--|–|—|\|)\s")
_USUAL = 30  # letters of a name on a line of its own, which will come again
_GOES_ON = frozenset(',;!?—–-…"”’')
STAMP_ENDS = frozenset("0123456789])>}#mMs")
STAMP_OPENS = frozenset("0123456789[(<{#")


def alone(text: str) -> Label | None:
    """`NAME` on a line of its own."""
    if len(text) <= _USUAL:
        return _known_alone(text)
    last, length = text[-1], len(text)
    if last in _GOES_ON or length > _LONGEST_OFFICE or (length > _LONGEST_ASIDE and last in _SENTENCE_ENDS):
        return None
    return _newly_alone(text)


def _newly_alone(text: str) -> Label | None:
    match = _ALONE.fullmatch(text) if len(text) <= 60 and text[-1] not in _GOES_ON else None
    if match is None or " -- " in text:
        return _alone_office(text) or (_alone_aside(text) if ", " in text else None)
    if not (shape := shape_of(match["name"].strip())):
        return None
    mark = match["mark"].replace("：", ":")
    time = time_in(match)
    aside = None if time else span_of(match, "extra")
    return Label("own" + mark, match["name"].strip(), shape, len(text), aside, time)


_known_alone = lru_cache(maxsize=8192)(_newly_alone)


def _alone_office(text: str) -> Label | None:
    """`Ann Lee -- Chief Executive Officer`, `Ann Lee, Mill & Sons` on a line of its own."""
    if text[-1] in _SENTENCE_ENDS:
        return None
    parted = "--" in text or "—" in text or "–" in text or "|" in text
    if not parted and ", " not in text:
        return None
    if not (_NAMED_TWICE.match(text) or (parted and _PARTED.search(text))):
        return None
    match = _OFFICE.fullmatch(text)
    if match is None or text.isupper() or shape_of(name := match["name"].strip()) not in ("mixed", "titled"):
        return None
    return Label("own", name, "mixed", len(text)) if match["mark"] != "," or " " in name else None


def _alone_aside(text: str) -> Label | None:
    """`NAME, direction` on a line of its own."""
    place = text.find(", ")
    if len(text) > _LONGEST_ASIDE or text[-1] in _GOES_ON or text[1:place].islower():
        return None  # and no name in capitals
    if "A" <= text[place + 2] <= "Z" or "." in text[place:-1]:
        return None
    match = _ASIDE.fullmatch(text)
    if match is None or shape_of(name := match["name"].strip()) != "caps":
        return None
    return Label("own", name, "caps", len(text), match.span("aside"))


def stamped(text: str) -> Label | None:
    """`Name  0:12` or `0:12 Name` on a line of its own."""
    if len(text) > 70 or not (text[-1] in STAMP_ENDS or text[0] in STAMP_OPENS or _ends_in_unit(text)):
        return None
    match = _STAMPED.fullmatch(text)
    if (
        match is None
        or not (match["stamp"] or match["before"])
        or not (shape := "small" if text[0] == "+" else _shape_of_signed(match["name"].strip()))
    ):
        return None
    return Label("stamp", match["name"].strip(), shape, len(text), None, match["stamp"] or match["before"])


def _ends_in_unit(text: str) -> bool:
    """`… 12 seconds`."""
    words = text.rsplit(" ", 2) if text[-1].isalnum() else ()
    return len(words) == 3 and words[1].isdigit() and _UNIT_ALONE.fullmatch(words[2]) is not None


def _shape_of_signed(name: str) -> str:
    return shape_of_sure(name) or shape_to_initial(name)
