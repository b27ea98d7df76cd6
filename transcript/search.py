"""What a reader may type into a search, and which words of a text it finds.

Words all have to occur; "words in quotation marks" occur in this order. Capitals and
accents do not count. Chinese and Japanese are searched by character, as they are
written without spaces.
"""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from transcript.model import AnnotationId, DocumentId

_MARKS = "\u0300-\u036f"  # accents that stand beside their letter
_UNSPACED = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_WORD = re.compile(rf"[{_UNSPACED}]|[^\W_{_UNSPACED}](?:[^\W_{_UNSPACED}]|[{_MARKS}])*")
_ONE_UNSPACED = re.compile(f"([{_UNSPACED}])")
_MARK = re.compile(f"[{_MARKS}]")
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


def fold(text: str) -> str:
    """`text` without capitals and accents, unspaced scripts with spaces: what is indexed."""
    if text.isascii():
        return text.lower()
    bare = _MARK.sub("", unicodedata.normalize("NFKD", text)).casefold()
    return _ONE_UNSPACED.sub(r" \1 ", bare)


def words(text: str) -> Phrase:
    """The folded words of `text`."""
    return tuple(word for _, _, word in _words_with_places(text))


@lru_cache(maxsize=50_000)
def _folded_words(word: str) -> tuple[str, ...]:
    """Folding may take a word apart: "½" is "1" and "2"."""
    return tuple(_WORD.findall(fold(word)))


def _words_with_places(text: str) -> list[tuple[int, int, str]]:
    return [(*match.span(), word) for match in _WORD.finditer(text) for word in _folded_words(match.group())]


def phrases(query: str) -> tuple[Phrase, ...]:
    """The phrases that all have to occur; a bare word is a phrase of one, "don't" of two."""
    found = (words(quoted or bare) for quoted, bare in _PHRASE.findall(query))
    return tuple(dict.fromkeys(phrase for phrase in found if phrase))


def matches(wanted: tuple[Phrase, ...], text: str) -> list[tuple[int, int]]:
    """Where in `text` the phrases occur, in code points, in order; empty unless all of them do."""
    present = _words_with_places(text)
    spans: set[tuple[int, int]] = set()
    for phrase in wanted:
        found = _occurrences(phrase, present)
        if not found:
            return []
        spans.update(found)
    return _joined(sorted(spans))


def _occurrences(phrase: Phrase, present: list[tuple[int, int, str]]) -> list[tuple[int, int]]:
    length = len(phrase)
    if length == 1:
        return [(start, end) for start, end, word in present if word == phrase[0]]
    return [
        (present[first][0], present[first + length - 1][1])
        for first in range(len(present) - length + 1)
        if all(present[first + offset][2] == word for offset, word in enumerate(phrase))
    ]


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
