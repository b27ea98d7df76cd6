"""What a reader may type into a search, and which words of a text it finds.

Words all have to occur; "words in quotation marks" occur in this order. Capitals and
accents do not count. Chinese and Japanese are searched by character, as they are
written without spaces.
"""

import re
import unicodedata
from functools import lru_cache

from transcript.model import AnnotationId, DocumentId
from transcript.records import dataclass

_UNSPACED = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
LETTER = rf"[^\W_{_UNSPACED}]"  # of a script that parts its words by spaces
_WORD = re.compile(f"[{_UNSPACED}]|{LETTER}+")
_ONE_UNSPACED = re.compile(f"([{_UNSPACED}])")
_MARK = re.compile("[\u0300-\u036f]")  # an accent that stands beside its letter
_PHRASE = re.compile(r'["“”„«»]([^"“”„«»]*)["“”„«»]?|([^\s"“”„«»]+)')

SNIPPET = 160  # code points of a block that are shown around its first match


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchQuery:
    """What to look for. `speaker` is a name or a label; `document` limits it to one.

    With `notes`, the reader's notes, tags and quotes are searched instead of the texts.
    `limit` None finds everything.
    """

    text: str
    speaker: str | None = None
    document: DocumentId | None = None
    notes: bool = False
    limit: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """A block, or an annotation, in which everything occurs.

    `turn` counts from 1 (0 before the first turn). `spans` are the matches within
    `snippet`, in code points. `annotation` is None unless notes were searched; then
    `block` is None while the annotation is unattached.
    """

    document: DocumentId
    title: str
    block: int | None
    turn: int
    speaker: str
    snippet: str
    spans: tuple[tuple[int, int], ...]
    annotation: AnnotationId | None = None


Phrase = tuple[str, ...]


class _Folding(dict[int, str]):
    """A table for `str.translate`, filled as letters are met."""

    def __missing__(self, code: int) -> str:
        bare = _MARK.sub("", unicodedata.normalize("NFKD", chr(code))).casefold()
        self[code] = bare
        return bare


_FOLDING = _Folding()


def fold(text: str) -> str:
    """`text` without capitals and accents, unspaced scripts with spaces: what is indexed."""
    if text.isascii():
        return text.lower()
    return _ONE_UNSPACED.sub(r" \1 ", text.translate(_FOLDING))


def words(text: str) -> Phrase:
    """The folded words of `text`."""
    return tuple(_WORD.findall(text.translate(_FOLDING)))


def phrases(query: str) -> tuple[Phrase, ...]:
    """The phrases that all have to occur; a bare word is a phrase of one, "don't" of two."""
    found = (words(quoted or bare) for quoted, bare in _PHRASE.findall(query))
    return tuple(dict.fromkeys(phrase for phrase in found if phrase))


def matches(wanted: tuple[Phrase, ...], text: str) -> list[tuple[int, int]]:
    """Where in `text` the phrases occur, in code points, in order; empty unless all of them do."""
    folded = text.translate(_FOLDING)
    spans: set[tuple[int, int]] = set()
    for phrase in wanted:
        found = [match.span() for match in _pattern(phrase).finditer(folded)]
        if not found:
            return []
        spans.update(found)
    return _joined(sorted(_unfolded(text, spans)))


@lru_cache(maxsize=100)
def _pattern(phrase: Phrase) -> re.Pattern[str]:
    """A character of an unspaced script is a word by itself, whatever stands beside it."""
    alone = [_ONE_UNSPACED.match(word) is not None for word in phrase]
    pattern = "" if alone[0] else f"(?<!{LETTER})"
    for position, word in enumerate(phrase):
        if position:
            pattern += r"[\W_]*" if alone[position - 1] or alone[position] else r"[\W_]+"
        pattern += re.escape(word)
    return re.compile(pattern if alone[-1] else f"{pattern}(?!{LETTER})")


def _unfolded(text: str, spans: set[tuple[int, int]]) -> set[tuple[int, int]]:
    """Spans of the folded text as spans of `text`: folding may make one letter none or several."""
    if all(len(_FOLDING[ord(letter)]) == 1 for letter in set(text)):
        return spans
    origin = [place for place, letter in enumerate(text) for _ in _FOLDING[ord(letter)]]
    origin.append(len(text))
    return {(origin[start], max(origin[end], origin[end - 1] + 1)) for start, end in spans}


def _joined(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    joined: list[tuple[int, int]] = []
    for start, end in spans:
        if joined and start < joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined


def snippet(text: str, spans: list[tuple[int, int]]) -> tuple[str, tuple[tuple[int, int], ...]]:
    """The part of `text` around the first match, on one line, with the matches that lie in it."""
    first = spans[0][0] if spans else 0
    start = _start_of_snippet(text, first)
    end = min(len(text), max(start + SNIPPET, spans[0][1] if spans else 0))
    before, after = "…" if start else "", "…" if end < len(text) else ""
    shift = len(before) - start
    inside = tuple((left + shift, right + shift) for left, right in spans if right <= end)
    shown = text[start:end].replace("\n", " ")
    return f"{before}{shown}{after}", inside


def _start_of_snippet(text: str, first_match: int) -> int:
    if len(text) <= SNIPPET or first_match < SNIPPET // 2:
        return 0
    earliest = min(first_match - SNIPPET // 4, len(text) - SNIPPET)
    space = text.find(" ", max(earliest, 0), first_match)
    return space + 1 if space >= 0 else max(earliest, 0)
