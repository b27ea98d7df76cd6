"""A document as a row of words, each with where it stands."""

import re
from array import array
from bisect import bisect_right
from functools import cached_property
from itertools import accumulate

from transcript.document import Document
from transcript.model import Passage, Place
from transcript.search import LETTER

_WORD = re.compile(f"{LETTER}+|[^\\W_]")  # scripts without spaces: each character is a word


class Words:
    """The words of a document in reading order, numbered from 0.

    `text` is the whole text with a line feed between paragraphs; `starts` and `ends` are
    offsets in it (code points, ends exclusive). Punctuation and white space are no words,
    so that other wrapping, quotation marks and hyphens change nothing.
    """

    def __init__(self, document: Document) -> None:
        self.document = document
        paragraphs = [document.paragraph_text(number) for number in range(document.paragraph_count)]
        self.text = "\n".join(paragraphs)
        self.paragraph_starts = array("I", accumulate((len(text) + 1 for text in paragraphs), initial=0))
        found = list(_WORD.finditer(self.text))
        self.spelled = [match[0] for match in found]
        self.starts = array("I", (match.start() for match in found))
        self.ends = array("I", (match.end() for match in found))

    @staticmethod
    def spell(text: str) -> list[str]:
        """The words of any text."""
        return _WORD.findall(text)

    @staticmethod
    def around(text: str) -> tuple[str, str]:
        """What stands before the first and after the last word of any text that has one."""
        spans = [match.span() for match in _WORD.finditer(text)]
        return text[: spans[0][0]], text[spans[-1][1] :]

    def __len__(self) -> int:
        return len(self.spelled)

    @cached_property
    def openings(self) -> frozenset[int]:
        """The words that begin a paragraph, and the number after the last one."""
        firsts = (self.first_after(start) for start in self.paragraph_starts)
        return frozenset(firsts)

    def first_after(self, offset: int) -> int:
        """The first word that ends after an offset of `text`."""
        return bisect_right(self.ends, offset)

    def within(self, start: int, end: int) -> range:
        """The words that have a code point from `start` up to `end`."""
        first = self.first_after(start)
        last = first
        while last < len(self) and self.starts[last] < end:
            last += 1
        return range(first, last)

    def offset(self, place: Place) -> int:
        """Where a place is in `text`."""
        paragraph = self.document.first_paragraph(place.block) + place.paragraph
        return self.paragraph_starts[paragraph] + place.offset

    def place(self, offset: int) -> Place:
        """The place of an offset of `text`."""
        paragraph = min(bisect_right(self.paragraph_starts, offset), len(self.paragraph_starts) - 1) - 1
        block = self.document.block_of_paragraph(paragraph)
        inside = paragraph - self.document.first_paragraph(block)
        return Place(block, inside, offset - self.paragraph_starts[paragraph])

    def passage(self, start: int, end: int) -> Passage:
        """The passage from `start` up to `end`, which must hold a code point."""
        last = self.place(end - 1)
        return Passage(self.place(start), Place(last.block, last.paragraph, last.offset + 1))
