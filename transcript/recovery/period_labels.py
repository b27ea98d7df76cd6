"""Labels that end in a period: `NAME. Speech`, `A. Speech`, `COL. Speech`, `L. C. J. Speech`."""

import re

from transcript.recovery.label import Label
from transcript.recovery.label_parts import EXTRA, NAME, TITLED, after_blanks, body_of, span_of
from transcript.recovery.lexicon import BARE_TITLES, RANKS
from transcript.recovery.plain_labels import period_shape
from transcript.recovery.shapes import shape_of

_PERIOD = re.compile(
    rf"(?P<name>{TITLED}{NAME})(?P<aside>,\s[^.:!?]{{2,80}})?{EXTRA}\s?\."
    r"(?P<mark>\s{0,2}[—–]\s?|\s{0,2}--?(?=\s)|--)?(?=\s|$|(?<=[—–\-]))"
)
_LETTER = re.compile(r"(?P<name>[^\W\d_a-z])\.\s+(?=\S)(?![^\W\d_A-Z])")
_DASHES = frozenset("—–-")
_INITIALS = re.compile(r"(?:[^\W\d_a-z]\.\s?){2}")
_ABBREVIATED = re.compile(r"(?P<name>(?:[^\W\d_a-z]\.\s){1,3}[^\W\d_a-z])\.\s+(?=\S)")
_ONE_INITIAL = re.compile(r"[^\W\d_a-z]\.")
ASKS = frozenset("QAFRВО")
FARTHEST = 130
_LONGEST_RANK = 6


def period(text: str) -> Label | None:
    """`NAME. Speech`, `NAME.— Speech`, `NAME, direction. Speech`."""
    end = text.find(".", 0, FARTHEST)
    if end < 0:
        return None
    label = _bare_title(text, end) if end < _LONGEST_RANK else None
    if label or (text[1:2] == "." and (label := _initials(text))):
        return label
    after = text[end + 1 : end + 3]
    apart = after == "  "
    if not after or (
        after[0] == " " and after[1:] not in _DASHES and not (apart and text[end + 3 : end + 4] in _DASHES)
    ):
        shape = period_shape(text[:end], apart=apart)
        if shape is not None:
            return _after_period(text, end, shape) if shape else None
    match = _PERIOD.match(text)
    if match is None:
        return None
    letter = _LETTER.match(text) if text[1:3] == ". " and not _INITIALS.match(text) else None
    if letter and not shape_of(match["name"].strip()):
        return Label(".", letter["name"], "caps", letter.end())
    name, aside = match["name"].strip(), span_of(match, "aside")
    if match["aside"] and match["aside"].upper() == match["aside"]:
        name, aside = name + match["aside"].rstrip(), None
    elif match["aside"] and not (match["mark"] or (name.isupper() and (aside or " " in name))):
        return None
    shape = shape_of(name)
    if not shape or name.rstrip(".").casefold() in BARE_TITLES:
        return None
    body = body_of(text, match)
    if shape == "caps" and len(text) - body > 3 and text[body:].isupper():
        return None
    style = (".—" if (match["mark"] or "").strip() else ".") if body < len(text) else "own."
    if style == ".—" and shape == "mixed":
        aside = None  # whom somebody speaks for: `Jana Roth, on behalf of the group. – Thank you.`
    return Label(style, name, shape, body, aside or span_of(match, "extra"))


def _bare_title(text: str, end: int) -> Label | None:
    """`COL. Where is he?`: a title in capitals with small letters behind it is all of the name."""
    name = text[:end]
    if not name.isupper() or name.casefold() not in RANKS:
        return None
    behind = text[end + 1 :].split(None, 1)
    if not behind or _ONE_INITIAL.fullmatch(behind[0]):
        return None
    first = behind[0].strip("\"'“”‘’«»(.,:;!?")
    if first.isupper() and len(first) > 1:
        return None
    return Label(".", name, "caps", after_blanks(text, end + 1))


def _initials(text: str) -> Label | None:
    """`L. C. J. Torn! By whom?`: the letters of an office."""
    match = _ABBREVIATED.match(text)
    return Label(".", match["name"], "mixed", match.end()) if match else None


def lettered(text: str) -> Label | None:
    """`A. Speech`: a letter for a name, however short the speech."""
    match = _LETTER.match(text) if text[1:3] == ". " and text[0] not in ASKS else None
    match = None if match and _INITIALS.match(text) else match
    return Label("l.", match["name"], "caps", match.end()) if match else None


def _after_period(text: str, end: int, shape: str) -> Label | None:
    """The label before a period at `end`, where there is nothing else between it and the speech."""
    body = after_blanks(text, end + 1)
    if shape == "caps" and len(text) - body > 3 and text[body:].isupper():
        return None
    return Label("." if body < len(text) else "own.", text[:end].strip(), shape, body)
