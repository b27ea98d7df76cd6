"""Deciding where one passage of the old text is in the new one, if it is there."""

from itertools import pairwise

from rapidfuzz import fuzz

from transcript.model import Passage
from transcript.reattaching.alignment import Alignment
from transcript.reattaching.candidates import Fresh, Sought
from transcript.reattaching.matches import NOWHERE
from transcript.reattaching.report import Likeness
from transcript.reattaching.words import Words
from transcript.records import dataclass

_ALIKE = 80.0  # of 100: letters of the quote that are still there in their order
_KEPT_WORDS = 0.5  # share of the words that must be spelled as before
_FEW = 3  # words; fewer may all be misspelled, if their letters are alike
_TORN = 4  # words that may stand between those of the quote now
_QUOTATION_MARKS = str.maketrans(dict.fromkeys("'‘’‚‛′`´\"“”„‟″«»", "'"))
_ONE_HYPHEN = str.maketrans(dict.fromkeys("-‐‑‒–—―−", "-"))
_HYPHENS = dict.fromkeys(map(ord, "-‐‑‒–—―−\u00ad"))


@dataclass(frozen=True, slots=True)
class Found:
    """A passage of the new text. `in_order`: it stands between the same neighbours as before."""

    passage: Passage
    text: str
    likeness: Likeness
    in_order: bool


class Placing:
    """Finds passages of the old text of `alignment` in the new one."""

    def __init__(self, alignment: Alignment) -> None:
        self._alignment = alignment
        self._old, self._new = alignment.old, alignment.new
        self._fresh = Fresh(alignment)

    def place(self, passage: Passage, sought: Sought) -> Found | None:
        """Where the words of a passage of the old text are now; None where that is not certain."""
        start, end = self._old.offset(passage.start), self._old.offset(passage.end)
        words = self._old.within(start, end)
        if not words:
            return self._punctuation(start, sought.quote)
        images = self._alignment.images(words)
        if not images:
            return self.search(sought)
        return self._found(words, images, (start, end), sought)

    def search(self, sought: Sought) -> Found | None:
        """Where a quote that has no place is now, among what is new in the text."""
        spelled = Words.spell(sought.quote)
        span = self._fresh.find(sought, spelled) if spelled else None
        if span is None:
            return None
        return self._whole(self._with_punctuation(*span, sought.quote), sought.quote, in_order=False)

    def _found(
        self, words: range, images: list[tuple[int, int]], edges: tuple[int, int], sought: Sought
    ) -> Found | None:
        if self._is_torn(images, words) or self._is_doubtful(words):
            return None
        span = images[0][0], images[-1][1]
        in_order = words[0] not in self._alignment.moved and self._holds(words, edges)
        found = self._whole(self._edges(words, edges, span, sought.quote), sought.quote, in_order=in_order)
        if found.likeness is not Likeness.CHANGED:
            return found if len(words) >= _FEW or self._has_a_neighbour(words) else None
        certain = self._has_its_ends(words, span) and self._is_like(found, words, sought)
        return found if certain else None

    def _is_torn(self, images: list[tuple[int, int]], words: range) -> bool:
        """Whether the words stand in another order, or what is between them is not theirs."""
        first, last = images[0][0], images[-1][1]
        rising = all(one <= other and one[1] <= other[1] for one, other in pairwise(images))
        if not rising or last - first + 1 > len(words) * 1.5 + _TORN:
            return True
        between = self._alignment.matches.back[first : last + 1]
        if any(owner != NOWHERE and owner not in words for owner in between):
            return True
        openings = [number for number in range(first + 1, last + 1) if number in self._new.openings]
        if not openings:
            return False
        starts = {
            self._alignment.matches.first[number] for number in words if self._alignment.matches.same[number]
        }
        return any(starts.isdisjoint(range(*bounds)) for bounds in pairwise((*openings, last + 1)))

    def _is_doubtful(self, words: range) -> bool:
        return sum(self._alignment.doubtful[number] for number in words) * 2 > len(words)

    def _has_a_neighbour(self, words: range) -> bool:
        """Whether a word next to the quote is next to it still: one or two words alone come by chance."""
        return self._goes_with(words[0] - 1) or self._goes_with(words[-1])

    def _stay_together(self, number: int) -> bool:
        """Whether an old word and the next are unchanged and beside one another."""
        matches = self._alignment.matches
        both = matches.same[number] and matches.same[number + 1]
        return bool(both) and matches.first[number + 1] == matches.last[number] + 1

    def _holds(self, words: range, edges: tuple[int, int]) -> bool:
        """Whether both ends of a quote are sure, so that nobody needs to look.

        One or two words on their own, or cut off by the end of a paragraph, may be the same words
        of what came in their place; they hold if the word beside them, outside the quote, does.
        """
        text, breaks = self._old.text, self._old.openings
        lead, tail = text[edges[0] : self._old.starts[words[0]]], text[self._old.ends[words[-1]] : edges[1]]
        inner_breaks = [number for number in words[1:] if number in breaks]
        first_end, last_start = (
            (inner_breaks[0], inner_breaks[-1]) if inner_breaks else (words.stop, words[0])
        )
        alone_first = first_end - words[0] < _FEW or "\n" in lead
        alone_last = words.stop - last_start < _FEW or "\n" in tail
        return (not alone_first or self._goes_with(words[0] - 1)) and (
            not alone_last or self._goes_with(words[-1])
        )

    def _goes_with(self, number: int) -> bool:
        """Whether an old word and the next, where there are both, are side by side still."""
        return number < 0 or number + 1 >= len(self._old) or self._stay_together(number)

    def _has_its_ends(self, words: range, span: tuple[int, int]) -> bool:
        """Whether changed words begin and end where the quote does.

        Of two words at each end one must be unchanged; where others came in between, both, side by side.
        """
        matches, (first, last) = self._alignment.matches, (words[0], words[-1])
        if NOWHERE in (matches.first[first], matches.first[last]):
            return False
        if self._alignment.doubtful[first] or self._alignment.doubtful[last]:
            return False
        if span[1] - span[0] + 1 > len(words):
            return len(words) > _FEW and self._stay_together(first) and self._stay_together(last - 1)
        ends = ((first, first + 1), (last - 1, last)) if len(words) >= _FEW else ()
        return all(matches.same[one] or matches.same[other] for one, other in ends)

    def _is_like(self, found: Found, words: range, sought: Sought) -> bool:
        same = sum(self._alignment.matches.same[number] for number in words)
        alike = fuzz.ratio(_letters(sought.quote), _letters(found.text))
        if alike < _ALIKE or (len(words) >= _FEW and same < _KEPT_WORDS * len(words)):
            return False
        return self._fresh.find(sought, Words.spell(sought.quote)) is None  # it may have moved

    # ------------------------------------------------------------------------- edges
    def _edges(
        self, words: range, edges: tuple[int, int], span: tuple[int, int], quote: str
    ) -> tuple[int, int]:
        """Offsets in the new text: the same words or parts of words, and the punctuation of the quote."""
        start, end = self._with_punctuation(*span, quote)
        matches, (first, last) = self._alignment.matches, span
        cut = edges[0] - self._old.starts[words[0]]
        if cut > 0 and matches.same[words[0]] and matches.first[words[0]] == first:
            start = self._new.starts[first] + cut
        cut = self._old.ends[words[-1]] - edges[1]
        if cut > 0 and matches.same[words[-1]] and matches.last[words[-1]] == last:
            end = self._new.ends[last] - cut
        return start, end

    def _with_punctuation(self, first: int, last: int, quote: str) -> tuple[int, int]:
        """A quote that begins or ends with a sign takes the sign where it still stands there."""
        new = self._new
        low = new.ends[first - 1] if first else 0
        high = new.starts[last + 1] if last + 1 < len(new) else len(new.text)
        before, after = Words.around(quote)
        start, end = new.starts[first], new.ends[last]
        lead, tail = new.text[low:start], new.text[end:high]
        return start - _taken(lead[::-1], before[::-1]), end + _taken(tail, after)

    def _punctuation(self, start: int, quote: str) -> Found | None:
        """A quote without a word: it is there if its neighbours still are, and it alone between them."""
        following = self._old.first_after(start)
        if not 0 < following < len(self._old):
            return None
        beside = self._alignment.images(range(following - 1, following + 1))
        if len(beside) < 2 or beside[1][0] != beside[0][1] + 1:
            return None
        low, high = self._new.ends[beside[0][1]], self._new.starts[beside[1][0]]
        before = self._old.ends[following - 1]
        at = low + start - before
        if self._new.text[low:high] != self._old.text[before : self._old.starts[following]]:
            at = self._new.text.find(quote, low, high)
            if at < 0 or self._new.text.find(quote, at + 1, high) >= 0:
                return None
        return self._whole((at, at + len(quote)), quote, in_order=True)

    def _whole(self, edges: tuple[int, int], quote: str, *, in_order: bool) -> Found:
        text = self._new.text[slice(*edges)]
        return Found(self._new.passage(*edges), text, likeness(quote, text), in_order)


def _taken(signs: str, wanted: str) -> int:
    """How many of the signs next to a word are those that a quote has there."""
    if signs.startswith(wanted):
        return len(wanted)
    alike = _unified(wanted)
    lengths = (length for length in range(1, len(signs) + 1) if _unified(signs[:length]) == alike)
    return next(lengths, 0) if alike else 0


def _unified(signs: str) -> str:
    return "".join(signs.translate(_QUOTATION_MARKS).translate(_ONE_HYPHEN).split())


def likeness(quote: str, text: str) -> Likeness:
    """How `text` compares with the quote."""
    if quote == text:
        return Likeness.SAME
    return Likeness.PUNCTUATED if _plain(quote) == _plain(text) else Likeness.CHANGED


def _plain(text: str) -> str:
    """Without what another typesetter changes."""
    return "".join(text.translate(_QUOTATION_MARKS).translate(_HYPHENS).split())


def _letters(text: str) -> str:
    return "".join(Words.spell(text))
