"""Stage directions inside and beside speeches."""

import re
from collections import Counter
from collections.abc import Sequence

from transcript.model import Span, SpanRole
from transcript.recovery.lexicon import ENTRANCES
from transcript.recovery.rows import Whole

_SQUARE = re.compile(r"\[[^\[\]]*\]")
_EITHER = re.compile(r"\[[^\[\]]*\]|\([^()]*\)|[（〔【][^（）〔〕【】]*[）〕】]")
_ROUND = tuple(
    re.compile(rf"{opening}([^()（）〔〕【】\n]*)[)）〕】]") for opening in (r"\(", "（", "〔", "【")
)
_BRACKET = re.compile(r"[\[(（〔【\])）〕】]")
_ENDS = frozenset('.!?…:—–-"”’»]。！？」』؟।')
_OPENING, _CLOSING = "[(（〔【", "])）〕】"
# What a script for the ear or for the page tells its makers: `SOUND: Rain.`, `Panel 2. The mill.`
_CUE = re.compile(r"(?:SOUND|MUSIC|SFX|FX|F/X|GRAMS|EFFECTS?)\s?[:.]|(?:Panel|PANEL) \d+\b")
_FIRST_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)?")
_LONGEST_ENTRANCE = 300
_LEAST = 3
_LONGEST_WORD = 20


class Directions:
    """Knows whether a file prints its directions in round brackets too."""

    def __init__(self, texts: Sequence[str]) -> None:
        told, all_round = 0, 0
        elsewhere: Counter[str] = Counter()
        whole = Whole(texts)
        self._used = [bracket for bracket in _OPENING if bracket in whole.text]
        for row, start, match in whole.matches(*_ROUND):
            all_round += 1
            if _stands_like_direction(texts[row][:start], match[1]):
                told += 1
            else:
                elsewhere[match[1]] += 1
        told += sum(count for inner, count in elsewhere.items() if count >= _LEAST and _is_word(inner))
        self._pattern = (
            _EITHER if told * 10 >= all_round * 6 and (told >= _LEAST or 1 < told == all_round) else _SQUARE
        )

    def spans(self, text: str) -> tuple[Span, ...]:
        """The bracketed directions of a paragraph."""
        for bracket in self._used:
            if bracket in text:
                return self._spans(text)
        return ()

    def _spans(self, text: str) -> tuple[Span, ...]:
        return tuple(
            Span(match.start(), match.end(), SpanRole.DIRECTION)
            for match in self._pattern.finditer(text)
            if not _is_editorial(text, match)
        )


def is_direction(text: str) -> bool:
    """Whether a paragraph stands in brackets as a whole."""
    opening, bare = text[0], text.rstrip(". ")
    if opening not in _OPENING or not bare.endswith(_CLOSING[_OPENING.index(opening)]):
        return False
    depth = 0
    for bracket in _BRACKET.finditer(bare):
        depth += 1 if bracket[0] in _OPENING else -1
        if depth == 0:
            return bracket.end() == len(bare)
    return False


def is_cue(text: str) -> bool:
    """Whether a paragraph tells the makers of a script what is heard or drawn."""
    return text[0] in "SMFGEPp" and _CUE.match(text) is not None


def is_entrance(text: str) -> bool:
    """`Enter the Ghost.` without brackets."""
    first = _FIRST_WORD.match(text)
    return first is not None and first[0].casefold() in ENTRANCES and len(text) < _LONGEST_ENTRANCE


def _is_word(inner: str) -> bool:
    """Whether brackets hold a word or two, `（笑）`, which come again only where they tell what is heard."""
    if not inner.replace(" ", "").isalpha() or len(inner) > _LONGEST_WORD:
        return False
    return len(inner) > 2 or inner > "\u3000"


def _stands_like_direction(before: str, inner: str) -> bool:
    """First of a speech, or a sentence of its own between sentences."""
    return not before or before.rstrip()[-1:] in _ENDS or inner.endswith(".")


def _is_editorial(text: str, match: re.Match[str]) -> bool:
    """`[John D] Rockefeller`: part of a name, in the middle of a sentence."""
    if text[match.start()] in _OPENING[1:] or match.start() == 0:
        return False
    inner, before = match[0][1:-1], text[: match.start()].rstrip()[-1:]
    following = text[match.end() : match.end() + 2]
    if before in _ENDS or not inner[:1].isupper() or inner.endswith("."):
        return False
    return len(inner.split()) <= 3 and following[:1] == " " and following[1:].isupper()
