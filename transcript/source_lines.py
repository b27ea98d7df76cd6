"""Where a line of the source has come to stand in the document made of it."""

from collections.abc import Iterator

from transcript.document import Document
from transcript.model import Place
from transcript.source import Source
from transcript.whereabouts import place_of_words

_TAIL = 40  # code points of a line looked for: its end, as its start may be a label
_SHORTEST = 3
_FOLLOWING = 4  # lines tried after one that is nowhere in the text, such as a label


class SourceLines:
    """Finds the places of source lines in documents recovered from it."""

    def __init__(self, source: Source) -> None:
        self._texts = {line.number: " ".join(line.text.split()) for line in source.lines if line.number}
        self._last = max(self._texts, default=0)

    def place_of(self, document: Document, line: int) -> Place | None:
        """The place where the words of a line (from 1) stand; None where they are nowhere."""
        if not 0 < line <= self._last or not len(document):
            return None
        for number in range(line, min(line + _FOLLOWING, self._last) + 1):
            text = self._texts.get(number, "")
            place = _under_heading(document, text) or self._in_text(document, text, number)
            if place is not None:
                return place
        return None

    def _in_text(self, document: Document, text: str, number: int) -> Place | None:
        share = number / self._last
        places = (place_of_words(document, words, share) for words in _endings(document, text))
        return next((place for place in places if place is not None), None)


def _endings(document: Document, text: str) -> Iterator[str]:
    """What of a line may stand in the text: its end, what follows its label, the very last words."""
    text = text.rstrip("-\u00ad")
    label = max(filter(text.startswith, document.columns.labels), key=len, default="")
    speech = text[len(label) :].lstrip(" .:—–-|>])") if label else text
    for words in (speech[-_TAIL:], text[-_TAIL // 2 :], text[-_TAIL // 4 :]):
        if len(words.strip()) >= _SHORTEST:
            yield words.strip()


def _under_heading(document: Document, text: str) -> Place | None:
    """The first block below a heading that reads like the line."""
    if not text:
        return None
    blocks = (section.first_block for section in document.sections if section.heading == text)
    return next((Place(block) for block in blocks if block < len(document)), None)
