"""Labels in a dress: behind a bullet or an `@`, with a verb of saying, with a sign of the file's own.

`- Ann: Yes.`, `@ann: yes`, `🦊 Ann: Yes.`, `Ann says: Yes.`, `Ann | Yes.`, `Ann » Yes.` Each of them is
a family of its own, so that a list of anything else stays one where the names are printed bare.
"""

import re
import unicodedata

from transcript.recovery.label import STAMP, Label
from transcript.recovery.lexicon import SAYING
from transcript.recovery.shapes import shape_of

DRESSED = "-"
SAID, MARKED = "says", "sep"
MINUTED = DRESSED + "\u3000"
_LONGEST = 45
_BULLETS = frozenset("-–—•*·●▪►▶■◆○‣~@#")
_CIRCLE = "○"
_LAST_LETTER = "\u2000"  # pictures stand behind it
# `○議長（北野一郎君）　`: an office, who holds it, and a wide blank before the speech
_MINUTED = re.compile(r"○(?P<name>[^\W\d_]{1,20}(?:（[^\W\d_]{1,16}）)?)\u3000+(?=\S)")
_SAYS = re.compile(
    rf"(?P<name>[^\W\d_][^:：\[\](){{}}\"“”«»!?;—…]{{1,{_LONGEST}}}?)\s+(?P<verb>[^\W\d_]{{2,12}})\s?[:：](?=\s|$)"
)
_SAYS_HAN = re.compile(r"(?P<name>[\u3040-\u30ff\u3400-\u9fff]{1,8})(?P<verb>[说說问問答])[:：](?=\S|$)")
_MARK = re.compile(
    rf"(?:(?P<stamp>{STAMP})\s+)?(?P<name>[^\W\d_A-Z][\w.\-]{{1,30}}|[^\W_][^:：.,\[\](){{}}\"“”«»!?;—–…|>/=~·\t]{{0,{_LONGEST}}}?)"
    r"(?:\s?(?P<mark>\||//|->|=>|→|>>?|»|::|~|·|;)\s|\t)\s*(?=\S)"
)
_HANDLE = re.compile(r"[^\W\d_A-Z][\w.\-]{1,30}")
_MARKS = frozenset("|/>→»:~·;\t")


def is_dressed(first: str) -> bool:
    """Whether a row that begins with this character may hide a name behind a bullet or a picture."""
    return first in _BULLETS or (first > _LAST_LETTER and unicodedata.category(first) == "So")


def undressed(text: str) -> tuple[str, int]:
    """The row without what stands before the name, and how many characters that are."""
    for end, character in enumerate(text[:8]):
        if character.isalpha():
            return text[end:], end
        if character not in _BULLETS and not (character.isspace() and end) and not _is_picture(character):
            break
    return "", 0


def _is_picture(character: str) -> bool:
    return unicodedata.category(character) in ("So", "Sk", "Mn", "Cf")


def minuted(text: str) -> Label | None:
    """`○北野一郎君　Speech`: who speaks in the minutes of Japanese assemblies; `○` alone opens an item."""
    match = _MINUTED.match(text) if text[0] == _CIRCLE else None
    return Label(MINUTED, match["name"], "uncased", match.end()) if match else None


def said(text: str) -> Label | None:
    """`Ann says: Yes.`, the speech on the same row or below."""
    colon = text.find(":", 0, _LONGEST + 15)
    colon = colon if colon >= 0 else text.find("：", 0, _LONGEST + 15)
    match = (_SAYS.match(text) or _SAYS_HAN.match(text)) if colon > 0 else None
    if (
        match is None
        or match["verb"].casefold() not in SAYING
        or not (shape := shape_of(match["name"].strip()))
    ):
        return None
    body = match.end() + len(text[match.end() :]) - len(text[match.end() :].lstrip())
    return Label(SAID if body < len(text) else "own" + SAID, match["name"].strip(), shape, body)


def marked(text: str) -> Label | None:
    """`Ann | Yes.`, `10:02 ann > yes`: a sign between name and speech that only this file may use."""
    if _MARKS.isdisjoint(text[: _LONGEST + 40]):
        return None
    match = _MARK.match(text)
    if match is None:
        return None
    name = match["name"].strip()
    shape = shape_of(name) or ("small" if _HANDLE.fullmatch(name) else "")
    return (
        Label(f"{MARKED}{match['mark'] or ''}", name, shape, match.end(), None, match["stamp"])
        if shape
        else None
    )
