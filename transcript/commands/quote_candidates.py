"""What a reader may have meant who quotes words that are not there."""

from collections import Counter
from heapq import nlargest

from transcript.document import Document
from transcript.search import words

_ENOUGH = 0.5  # of the quote's words, the rare ones counting for more


def similar_blocks(document: Document, quote: str, most: int) -> list[int]:
    """Up to `most` blocks that share at least half of the words of `quote`, the nearest first."""
    wanted = set(words(quote))
    shared = [
        wanted.intersection(words(" ".join(map(document.paragraph_text, document.paragraphs_of(block)))))
        for block in range(len(document))
    ]
    frequency = Counter(word for common in shared for word in common)
    weights = {word: 1 / (frequency[word] or 1) for word in wanted}
    total = sum(weights.values())
    scores = {block: sum(map(weights.__getitem__, common)) for block, common in enumerate(shared)}
    near = [block for block, score in scores.items() if total and score >= _ENOUGH * total]
    return nlargest(most, near, key=scores.__getitem__)
