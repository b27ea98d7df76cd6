"""Where words stand in a document that was made of the same text in another way."""

from bisect import bisect_right
from collections.abc import Iterator

from transcript.document import Document
from transcript.model import Place

_WORDS = 60  # code points looked for
_SHORTER = 24  # and where the paragraph ends sooner now
_MOST = 500  # places compared


def words_at(document: Document, place: Place) -> str:
    """Some words from a place on, by which it is found again."""
    if place.block >= len(document):
        return ""
    paragraph = document.first_paragraph(place.block) + place.paragraph
    if paragraph >= document.columns.block_ends[place.block]:
        return ""
    return document.paragraph_text(paragraph)[place.offset : place.offset + _WORDS]


def share_of(document: Document, place: Place) -> float:
    """How far through the text a place is, from 0 to 1."""
    ends = document.columns.paragraph_ends
    paragraph = document.first_paragraph(min(place.block, len(document) - 1)) if len(document) else 0
    return (ends[paragraph - 1] if paragraph else 0) / max(1, len(document.columns.text))


def place_of_words(document: Document, words: str, share: float) -> Place | None:
    """The place of some words, the one nearest to `share` of the way; None where they are nowhere."""
    for length in (_WORDS, _SHORTER):
        sought = words[:length].strip()
        if not sought:
            return None
        found = list(_occurrences(document.columns.text, sought.encode("utf-8", "replace")))
        if found:
            likely = len(document.columns.text) * share
            return _place_at(document, min(found, key=lambda at: abs(at - likely)))
    return None


def same_place(before: Document, place: Place, after: Document) -> Place:
    """Where the reader of one document goes on in the other."""
    share = share_of(before, place)
    found = place_of_words(after, words_at(before, place), share)
    if found is not None or not len(after):
        return found or Place(0)
    return Place(_place_at(after, round((len(after.columns.text) - 1) * share)).block)


def _occurrences(text: bytes, words: bytes) -> Iterator[int]:
    at, count = text.find(words), 0
    while at >= 0 and count < _MOST:
        yield at
        at, count = text.find(words, at + 1), count + 1


def _place_at(document: Document, byte: int) -> Place:
    """The place of a byte of the document's text."""
    ends = document.columns.paragraph_ends
    paragraph = min(bisect_right(ends, max(0, byte)), len(ends) - 1)
    start = ends[paragraph - 1] if paragraph else 0
    block = document.block_of_paragraph(paragraph)
    offset = len(document.columns.text[start:byte].decode("utf-8", "ignore"))
    return Place(block, paragraph - document.first_paragraph(block), offset)
