"""What a reader may have meant who quotes words that are not there."""

from collections import Counter
from heapq import nlargest

from transcript.document import Document
from transcript.search import Phrase, words

_ENOUGH = 0.5  # of those of the quote's words that occur at all


def similar_blocks(document: Document, quote: str, most: int) -> list[int]:
    """Up to `most` blocks that share half of the words of `quote`, the one with the rarest words first."""
    wanted = set(words(quote))
    shared = [wanted.intersection(_words_of(document, block)) for block in range(len(document))]
    frequency = Counter(word for common in shared for word in common)
    enough = [
        block for block, common in enumerate(shared) if common and len(common) >= _ENOUGH * len(frequency)
    ]
    return nlargest(most, enough, key=lambda block: sum(1 / frequency[word] for word in shared[block]))


def _words_of(document: Document, block: int) -> Phrase:
    return words(" ".join(map(document.paragraph_text, document.paragraphs_of(block))))
