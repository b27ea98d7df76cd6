"""Labels that a row could begin with, one candidate for each way of printing them.

A candidate only says what could be a label if the file prints its labels that way;
whether it does is decided over the whole file in `grammars`.
"""

import re
from functools import lru_cache
from typing import NamedTuple

from transcript.recovery.lexicon import ABBREVIATED_TITLES, BARE_TITLES, PARTICLES, TITLES

_STAMP = r"[\[(<{#]?\d{1,2}(?::\d\d){1,2}(?:[.,]\d{1,3})?[\])>}#]?"
_EXTRA = r"(?P<extra>(?:\s?[\[(][^\])\n]{1,120}[\])])*)"
_TITLED = rf"(?:(?:{ABBREVIATED_TITLES}|[^\W\d_a-z])\.\s?)*"

_COLON = re.compile(
    rf"(?:(?P<stamp>{_STAMP})\s+)?(?P<name>[^\W_][^:：\[\](){{}}\"“”«»!?;—]{{0,60}}?){_EXTRA}\s{{0,2}}[:：]"
    rf"(?:\s*(?P<after>{_STAMP})(?=\s|$))?(?=\s|$|[^\s\d/.])",
)
_PERIOD = re.compile(
    rf"(?P<name>{_TITLED}[^\W_][^:：.,\[\](){{}}\"“”«»!?;—…]{{0,40}}?)"
    rf"(?P<aside>,\s[^.:!?]{{2,80}})?{_EXTRA}\.(?P<mark>\s?[—–]|\s?--?(?=\s))?(?=\s|$|(?<=[—–])|_)",
)
_ALONE = re.compile(
    rf"(?P<name>{_TITLED}[^\W_][^:：.\[\](){{}}\"“”«»!?;—…]{{0,45}}?){_EXTRA}(?P<mark>[.:：]?)",
)
_STAMPED = re.compile(
    rf"(?P<name>[^\W_][^:：.\[\](){{}}\"“”«»!?;—…]{{0,45}}?)\s+(?P<stamp>{_STAMP})",
)
_HEADING = re.compile(
    rf"(?P<name>[^\W\d_][^:：.!?]*?)(?:\s+(?P<stamp>{_STAMP})|\s?[\[(][^\])]*[\])])?\s*(?P<mark>[:：]?)"
)


class Label(NamedTuple):
    """A label at the start of a row.

    `style` names how it is printed, `name` is the label without punctuation and
    brackets, `body` the offset in the row where the speech begins, `aside` the offsets
    of a direction between name and punctuation, `time` a time stamp as printed.
    """

    style: str
    name: str
    shape: str
    body: int
    aside: tuple[int, int] | None = None
    time: str | None = None


@lru_cache(maxsize=4096)
def shape_of(name: str) -> str:
    """How a name is written: caps, titled, mixed, uncased; empty when it is no name."""
    words = [word for word in re.split(r"[\s/+]+", name.strip(" ,*_")) if word not in ("&", "-", "–")]
    if not 1 <= len(words) <= 7 or len(name) > 60:
        return ""
    first = words[0].lstrip("'’([«„“")
    if not first or not (first[0].isupper() or first[0].isdigit() or _uncased(first[0])):
        return ""
    bare = [word for word in words if word.rstrip(".,").casefold() not in PARTICLES]
    if len(words) > 1 and words[-1].rstrip(".").casefold() in BARE_TITLES:
        return ""
    if not bare or words[-1].casefold() in PARTICLES - {"i", "a", "e", "y", "o", "u", "l", "d"}:
        return ""
    loud = next((place for place, word in enumerate(words) if _is_loud(word)), None)
    if loud is not None and words[loud + 1 :] and all(map(str.isalpha, "".join(words[loud + 1 :]))):
        bare = [word for word in bare if word in words[: loud + 1]]
    if any(word[0].islower() for word in bare if word):
        return ""
    return _case_of([word for word in bare if word.rstrip(".,").casefold() not in TITLES] or bare, len(bare))


def _is_loud(word: str) -> bool:
    """A surname in capitals, behind which a label may go on small: `Mr. SMITH of Texas`."""
    return len(word) > 2 and word.strip(".,").isupper()


def _uncased(character: str) -> bool:
    return character.isalpha() and character.lower() == character.upper()


def _case_of(words: list[str], count: int) -> str:
    letters = [character for word in words for character in word if character.isalpha()]
    if not letters:
        return ""
    if all(map(_uncased, letters)):
        return "uncased"
    upper = sum(map(str.isupper, letters))
    if upper == len(letters) or (len(letters) > 3 and upper >= len(letters) - 2 and _irish(words)):
        return "caps" if len(words) == count else "titled"
    return "mixed"


def _irish(words: list[str]) -> bool:
    """McGEE, DeLAURO, O'Brien in capitals: small letters only near the front of a word."""
    return all(word[2:].upper() == word[2:] or word[3:].upper() == word[3:] for word in words)


def colon_label(text: str) -> Label | None:
    """`NAME: speech`, with a stamp or a role around the name."""
    match = _COLON.match(text)
    if match is None:
        return None
    name = match["name"].strip()
    shape = shape_of(name)
    if not shape:
        return None
    body = len(text) - len(text[match.end() :].lstrip())
    style = ":" if body < len(text) else "own:"
    return Label(style, name, shape, body, _span(match, "extra"), match["stamp"] or match["after"])


def period_label(text: str) -> Label | None:
    """`NAME. Speech`, `NAME.— Speech`, `NAME, direction. Speech`."""
    match = _PERIOD.match(text)
    if match is None:
        return None
    name, aside = match["name"].strip(), _span(match, "aside")
    if match["aside"] and match["aside"].upper() == match["aside"]:
        name, aside = name + match["aside"].rstrip(), None
    shape = shape_of(name)
    if name.rstrip(".").casefold() in BARE_TITLES:
        return None
    if not shape or (match["aside"] and not (aside or name.isupper())) or (aside and not name.isupper()):
        return None
    body = len(text) - len(text[match.end() :].lstrip())
    style = (".—" if (match["mark"] or "").strip() else ".") if body < len(text) else "own."
    return Label(style, name, shape, body, aside or _span(match, "extra"))


def heading_label(text: str) -> Label | None:
    """A heading of the format that names who speaks: `### Name:`, `## Name (0:12)`."""
    match = _HEADING.fullmatch(text)
    if match is None or len(text) > 70:
        return None
    style = "heading:" if match["mark"] else "heading"
    return Label(style, match["name"].strip(), "mixed", len(text), None, match["stamp"])


_QUESTION = re.compile(
    r"(?P<name>[QAFRВО]|Question|Answer|Frage|Antwort|Вопрос|Ответ)(?:\s?[.:]\s+|\.?\s{2,})(?=\S)"
)


def question_label(text: str) -> Label | None:
    """`Q.` and `A.` of examinations, with or without the period."""
    match = _QUESTION.match(text)
    if match is None:
        return None
    return Label("qa", match["name"], "caps", match.end())


def own_line_label(text: str) -> Label | None:
    """`NAME` on a line of its own."""
    if len(text) > 60:
        return None
    match = _ALONE.fullmatch(text)
    if match is None:
        return None
    name = match["name"].strip()
    shape = shape_of(name)
    if not shape:
        return None
    return Label("own" + match["mark"].replace("：", ":"), name, shape, len(text), _span(match, "extra"))


def stamped_label(text: str) -> Label | None:
    """`Name  0:12` on a line of its own."""
    if len(text) > 70 or (not text[-1:].strip("])>}#").isdigit() and text[-1:] not in "])>}#"):
        return None
    match = _STAMPED.fullmatch(text)
    if match is None or not (shape := shape_of(match["name"].strip())):
        return None
    return Label("stamp", match["name"].strip(), shape, len(text), None, match["stamp"])


def _span(match: re.Match[str], group: str) -> tuple[int, int] | None:
    """Where a direction stands between name and punctuation; a role written large is none."""
    if not match[group] or match[group].strip(" ,([")[:1].isupper():
        return None
    return match.span(group)
