"""Which pieces are headings, and on which level."""

import re
from collections import Counter
from functools import cached_property

from transcript.recovery.directions import is_cue, is_entrance
from transcript.recovery.divisions import division_level, division_words, is_division_word, is_ordinal
from transcript.recovery.keys import key_of, parts_of
from transcript.recovery.layout import Layout, ends_sentence
from transcript.recovery.lexicon import MATTER, REPORTS
from transcript.recovery.matter import is_cast_heading
from transcript.recovery.numbered import numbered_pieces
from transcript.recovery.pieces import Piece, is_examination
from transcript.recovery.rows import Rows

_LONGEST = 160
_LONGEST_SENTENCE = 70
_OUTERMOST = -1
_MIDDLE = 14  # a row further in than that stands in the middle of the line
_FURTHER = 5  # a row further in than that begins no paragraph
_FEWEST_TOLD = 8
_UNLIKE_BARE = frozenset("0123456789:：|@/•·")
_SIGNS = frozenset("■◆●○▼▲◇□★☆❖▶►♦§")  # what is printed before a heading, and hardly before a sentence
_LONGEST_SIGNED = 60
_DRAWN = frozenset("-–—=*~")
_RULED = re.compile(r"([-–—=*~])\1+\s*\w[^-–—=*~]{2,50}\1{2,}")  # `--- Tuesday ---`
_QUOTES = '“"«„'
_QUOTED = re.compile(r"[“\"«„][^“\"«„”»]*[^“\"«„”».!…,;:][”\"»“]")
_CLOCK = re.compile(r"\d{1,2}[:.]\d\d\s?(?:[AaPp]\.?[Mm]|Uhr|$)")
_BETWEEN_NAMES = re.compile(r"[.,;]\s*")
_SLUG = re.compile(r"(?:INT|EXT|EST|I/E|INT\.?/EXT|EXT\.?/INT)[. ]\s?[A-Z]")  # where a scene of a script is


class Headings:
    """Looks for headings among the pieces of one file."""

    def __init__(self, rows: Rows, layout: Layout, pieces: list[Piece]) -> None:
        self._rows = rows
        self._layout = layout
        self._pieces = pieces
        gaps = Counter(rows.gaps[piece.first] for piece in pieces[1:] if not rows.breaks[piece.first])
        self._usual = gaps.most_common(1)[0][0] if gaps else 1
        self._first_turn = next((i for i, piece in enumerate(pieces) if piece.kind == "turn"), len(pieces))
        self._numbered = numbered_pieces(rows, pieces)
        self._act = 0  # the level of the first part that was counted

    def mark(self) -> None:
        """Give the pieces that are headings their kind and level."""
        # a title alone says nothing of the headings below it
        stated = sum(given.kind == "heading" for given in self._rows.given.values()) > 1
        for index, piece in enumerate(self._pieces):
            given = self._rows.given.get(piece.first)
            if piece.kind == "text" and given is not None and given.kind == "heading":
                piece.kind, piece.level = "heading", given.level
            elif piece.kind == "text" and not piece.role and not stated and piece.end - piece.first <= 3:
                level = 0 if piece.first in self._rows.glued else self._level(index)
                if level:
                    piece.kind, piece.level = "heading", level
                    self._act = self._act or max(level, 0)
        self._mark_first()
        self._mark_miscounted()
        self._join_lines()
        self._drop_contents()
        self._close_levels()

    def _mark_first(self) -> None:
        """A title right above the first speech is a heading where others are printed the same way."""
        titled = {
            self._rows.gaps[piece.first]
            for piece in self._pieces[1:]
            if piece.kind == "heading" and piece.level == _OUTERMOST
        }
        if not titled:
            return
        least = min(titled)
        for index in range(min(self._first_turn, len(self._pieces))):
            piece = self._pieces[index]
            alike = index == 0 or self._rows.gaps[piece.first] >= least > self._usual
            if not alike or piece.kind != "text" or piece.role:
                continue
            if self._leads_to_turn(index) and self._reads_like_title(self._text(index)):
                piece.kind, piece.level = "heading", _OUTERMOST

    def _text(self, index: int) -> str:
        piece = self._pieces[index]
        return " ".join(self._rows.texts[piece.first : piece.end])

    def _level(self, index: int) -> int:
        text = self._text(index)
        if index == len(self._pieces) - 1 and self._first_turn < index:
            return 0  # nothing stands below `THE END`
        if len(text) > _LONGEST or text[0] in "([（" or (text[0].islower() and index not in self._numbered):
            return 0
        if text[0] in _QUOTES or text[0] in _SIGNS or (text[0] in _DRAWN and _RULED.fullmatch(text)):
            return _OUTERMOST if self._is_dressed_title(index, text) else 0
        if division := division_level(text):
            return division if len(text) < 100 else 0
        if _SLUG.match(text) or self._is_underlined(index, text):
            return _OUTERMOST
        if is_cue(text) or _CLOCK.match(text) or is_entrance(text) or self._lists_people(index, text):
            return 0
        if text.rstrip(".:,").casefold() in MATTER:
            return _OUTERMOST
        if ":" not in text[:-1] and is_cast_heading(text):
            return _OUTERMOST
        if is_division_word(text):
            return self._lone_division(index, text)
        if is_examination(text):
            return _OUTERMOST if "EXAMINATION" in text else 0
        if index in self._numbered or self._is_capital(index, text) or self._is_title(index, text):
            return _OUTERMOST
        return 0

    def _is_dressed_title(self, index: int, text: str) -> bool:
        """A title in quotes, behind a sign, or between rules."""
        if text[0] in _QUOTES:
            return self._is_quoted_title(index, text)
        return len(text) <= _LONGEST_SIGNED and not ends_sentence(text)

    def _lists_people(self, index: int, text: str) -> bool:
        """`ALCESTE, PHILINTE` below the number of a French scene."""
        before = self._pieces[index - 1] if index else None
        if "," in text and before and before.kind == "heading" and 1 < self._act < before.level:
            return True  # right below the number of a scene, even where some of them never speak
        if not before or before.kind != "heading" or len(text) > _LONGEST_SENTENCE:
            parts = [key_of(part) for part in parts_of(text.rstrip("."))] if "," in text else []
            return len(parts) > 1 and all(part in self._speaking for part in parts)
        return self._names_people(text)

    def _names_people(self, text: str) -> bool:
        """`Anna. Piet. Mother.`, whose labels may be printed short: `An.`"""
        parts = [key_of(part) for part in _BETWEEN_NAMES.split(text) if part.strip()]
        keys = self._speaking
        return len(parts) > 1 and all(
            part in keys or (" " not in part and any(part[:end] in keys for end in range(2, len(part))))
            for part in parts
        )

    @cached_property
    def _speaking(self) -> frozenset[str]:
        return frozenset(key_of(piece.label.name) for piece in self._pieces if piece.label)

    def _is_underlined(self, index: int, text: str) -> bool:
        piece = self._pieces[index]
        return piece.first in self._rows.underlined and piece.end - piece.first == 1 and text[-1] not in ",;"

    def _lone_division(self, index: int, text: str) -> int:
        """`SCENE` above its description; nothing stands below a closing `TABLEAU`."""
        following = self._pieces[index + 1 : index + 2]
        below = [self._rows.texts[piece.first] for piece in following if piece.kind == "text"]
        return is_division_word(text) if below and not division_level(below[0]) else 0

    def _is_capital(self, index: int, text: str) -> bool:
        """Capitals on rows of their own that are no shouted answer."""
        if not text.isupper():
            return False
        letters = [character for character in text if character.isalpha()]
        if len(letters) < 4 or text[-1] in "!?:;,—–-" or not all(map(str.isupper, letters)):
            return False
        if text[-1] == "." and len(text.split()) < 3 and not self._is_centred(index):
            return False
        if index < self._first_turn or self._is_apart(index) or self._leads_to_turn(index):
            return True
        below = self._text(index + 1) if index + 1 < len(self._pieces) else ""
        return below.isupper() and len(below) < _LONGEST and self._leads_to_turn(index + 1)

    def _is_apart(self, index: int) -> bool:
        """Set off by more room than paragraphs are, or set in the middle of the line."""
        first = self._pieces[index].first
        return (
            self._rows.gaps[first] > self._usual or self._rows.indents[first] - self._layout.margin > _MIDDLE
        )

    def _leads_to_turn(self, index: int) -> bool:
        """Whether a speech follows, directions before it aside."""
        for following in self._pieces[index + 1 : index + 3]:
            if following.kind == "turn":
                return True
            text = self._rows.texts[following.first]
            listed = "." in text or "," in text
            if text[0] not in "[(（" and not (
                listed and len(text) <= _LONGEST_SENTENCE and self._names_people(text)
            ):
                return False
        return False

    def _is_title(self, index: int, text: str) -> bool:
        """A short row between a finished sentence and a new speech, and itself no sentence."""
        if not self._reads_like_title(text):
            return self._is_island(index, text) or self._announces(index, text)
        if not text.isupper() and self._is_centred(index) and self._is_inside(index):
            return True
        if self._is_outset(index):
            return True
        if index == 0 or not self._leads_to_turn(index):
            return index > 0 and self._is_bare(index, text)
        before = self._rows.texts[self._pieces[index].first - 1]
        after_heading = self._pieces[index - 1].kind == "heading"
        return ends_sentence(before) or after_heading or self._stands_off(index)

    def _is_inside(self, index: int) -> bool:
        """Whether a row stands behind the first speech, or below a heading set in the middle as it is."""
        before = self._pieces[index - 1]
        return index > self._first_turn or (
            before.kind == "heading"
            and self._rows.indents[before.first] - self._layout.margin > _MIDDLE
            and "." not in self._text(index)
        )

    def _announces(self, index: int, text: str) -> bool:
        """`Questions and Answers:` on a row of its own above a label: what else would follow?"""
        piece = self._pieces[index]
        following = self._pieces[index + 1 : index + 2]
        return (
            text[-1] in ":："
            and len(text) <= _LONGEST_SIGNED
            and piece.end - piece.first == 1
            and index > 0
            and bool(following)
            and (following[0].kind == "turn" or following[0].role == "cast")
            and min(self._rows.gaps[piece.first], self._rows.gaps[piece.end]) > 0
            and self._reads_like_title(text.rstrip(":： "))
            and REPORTS.isdisjoint(words := text.casefold().rstrip(":： ").split())
            and words[0] != "by"
        )

    def _is_bare(self, index: int, text: str) -> bool:
        """`Of Ponds` alone between finished sentences, in a file that ends all it says with a mark."""
        piece, rows, pieces = self._pieces[index], self._rows, self._pieces
        if piece.end - piece.first > 1 or piece.end == len(rows) or not self._layout.gapped:
            return False
        if self._first_turn < len(pieces) and index < self._first_turn:
            return False
        if not rows.gaps[piece.first] or not rows.gaps[piece.end] or len(text) > _LONGEST_SIGNED:
            return False
        if not text[0].isalpha() or not _UNLIKE_BARE.isdisjoint(text):
            return False  # fields, dates, times and addresses
        above, below = pieces[index - 1], pieces[index + 1]
        if (
            above.role
            or below.role
            or not (above.kind == "heading" or ends_sentence(rows.texts[above.end - 1]))
        ):
            return False
        if (
            below.kind == "text"
            and below.end - below.first == 1
            and not ends_sentence(rows.texts[below.first])
        ):
            return False
        wide = rows.gaps[piece.first] > max(self._usual, 1)
        return (wide or self._is_punctuated) and key_of(text) not in self._speaking

    @cached_property
    def _is_punctuated(self) -> bool:
        """Whether nearly all that is said, or told at some length, ends with a mark."""
        spoken = self._first_turn < len(self._pieces)
        told = [
            ends_sentence(last) or last[-1] in ":：,;—–-"
            for piece in self._pieces
            if (last := self._rows.texts[piece.end - 1])
            and (
                piece.kind == "turn" if spoken else piece.kind == "text" and len(last) > _LONGEST_SIGNED // 2
            )
            and not (piece.label and piece.end - piece.first == 1 and piece.label.body >= len(last))
        ]
        return len(told) >= _FEWEST_TOLD and sum(told) * 10 >= len(told) * 9

    def _is_quoted_title(self, index: int, text: str) -> bool:
        """`“They threw me out”`: words of somebody who speaks, above the part in which they are said."""
        piece = self._pieces[index]
        return (
            index > self._first_turn
            and self._layout.gapped
            and piece.end - piece.first == 1
            and len(text) <= _LONGEST_SENTENCE
            and _QUOTED.fullmatch(text) is not None
            and self._text(index - 1)[0] not in _QUOTES  # nor the end of a letter that is read aloud
            and self._pieces[index + 1].kind == "turn"
        )

    def _is_centred(self, index: int) -> bool:
        """A row in the middle of the line with room around it."""
        piece, rows = self._pieces[index], self._rows
        if piece.end - piece.first > 1 or not index or piece.end == len(rows):
            return False
        return (
            rows.indents[piece.first] - self._layout.margin > _MIDDLE
            and rows.gaps[piece.first] > 0 < rows.gaps[piece.end]
        )

    @cached_property
    def _first_set_in(self) -> int:
        """The first piece that opens as a paragraph does where these are set in."""
        margin = self._layout.margin
        return next(
            (
                index
                for index, piece in enumerate(self._pieces)
                if 1 < self._rows.indents[piece.first] - margin < _MIDDLE
                and ends_sentence(self._rows.texts[piece.end - 1])
            ),
            len(self._pieces),
        )

    def _is_outset(self, index: int) -> bool:
        """A row at the margin with room around it, where paragraphs are set in."""
        piece, rows = self._pieces[index], self._rows
        if not self._layout.indented or index <= self._first_set_in or piece.end == len(rows):
            return False
        if piece.end - piece.first > 1 or rows.indents[piece.first] > self._layout.margin:
            return False
        if ":" in rows.texts[piece.first]:
            return False
        return min(rows.gaps[piece.first], rows.gaps[piece.end]) > 0

    def _is_island(self, index: int, text: str) -> bool:
        """A sentence as heading: short, above a speech, more room around it than paragraphs have."""
        piece = self._pieces[index]
        if index <= self._first_turn or len(text) > _LONGEST_SENTENCE or text[-1] not in ".?!":
            return False
        if piece.end - piece.first > 1 or piece.end == len(self._rows) or not self._leads_to_turn(index):
            return False
        if text[-1] == "?" and len(self._questions) > 1 and index in self._questions:
            return True
        above, below = self._rows.gaps[piece.first], self._rows.gaps[piece.end]
        usual = max(self._usual, 1)
        if min(above, below) > usual:
            return True
        plain = "," not in text and ". " not in text.lstrip("0123456789")[1:]
        return plain and ((above > usual + 1 and below > 0) or self._is_centred(index))

    @cached_property
    def _questions(self) -> frozenset[int]:
        """Questions on one row with more room above than paragraphs have, and a speech below."""
        return frozenset(
            index
            for index, piece in enumerate(self._pieces[:-1])
            if piece.kind == "text"
            and self._rows.texts[piece.first][-1] == "?"
            and self._pieces[index + 1].kind == "turn"
            and self._rows.gaps[piece.first] > max(self._usual, 1) <= self._rows.gaps[piece.end]
        )

    def _stands_off(self, index: int) -> bool:
        """Set off by more room than paragraphs are, above and below."""
        piece = self._pieces[index]
        gaps = self._rows.gaps[piece.first], self._rows.gaps[piece.end]
        return (
            index > self._first_turn
            and min(gaps) > 0
            and max(gaps) > self._usual
            and sum(gaps) > 2 * self._usual
        )

    def _join_lines(self) -> None:
        """Capitals in the middle of two rows, one close below the other, are one heading."""
        rows, pieces = self._rows, self._pieces
        for index in range(len(pieces) - 1, 0, -1):
            one, two = pieces[index - 1], pieces[index]
            if one.kind != "heading" or two.kind != "heading" or not one.level == two.level == _OUTERMOST:
                continue
            first, second = one.end - 1, two.first
            close = rows.gaps[second] <= self._layout.base and not rows.breaks[second]
            further = min(rows.indents[first], rows.indents[second]) - self._layout.margin > _FURTHER
            if close and further and rows.texts[first].isupper() and rows.texts[second].isupper():
                one.end = two.end
                del pieces[index]

    def _mark_miscounted(self) -> None:
        """`Eilfter Auftritt`: a word that divides the work elsewhere, beside a number not known."""
        levels = {
            word: piece.level
            for piece in self._pieces
            if piece.kind == "heading" and piece.level > 0
            for word in division_words(self._rows.texts[piece.first])
        }
        for piece in self._pieces if levels else ():
            if piece.kind == "text" and not piece.role and piece.end - piece.first == 1:
                text = self._rows.texts[piece.first]
                words = text.rstrip(".").casefold().split() if text.count(" ") else []
                if len(words) == 2 and text[0].isupper():
                    piece.level = levels.get(words[1], 0)
                    if not piece.level and words[0] in levels and is_ordinal(words[1]):
                        piece.level = levels[words[0]]
                    piece.kind = "heading" if piece.level else "text"

    def _reads_like_title(self, text: str) -> bool:
        """Whether a text is short and no sentence."""
        if not text.rstrip('”’»")_*')[-1:].isalnum() or len(text) > _LONGEST_SENTENCE:
            return False
        return any(map(str.isalpha, text)) and not (text[-1] == ")" and ends_sentence(text))

    def _drop_contents(self) -> None:
        """Headings of one level in a row with nothing below them list what comes later."""
        run: list[Piece] = []
        for piece in [*self._pieces, Piece(0, 0)]:
            if piece.kind == "heading" and piece.level > 0 and (not run or piece.level == run[0].level):
                run.append(piece)
                continue
            for listed in self._listed(run):
                listed.kind, listed.level, listed.role = "text", 0, "contents"
            run = [piece] if piece.kind == "heading" and piece.level > 0 else []

    def _listed(self, run: list[Piece]) -> list[Piece]:
        """The headings of a run that only list: three or more, up to the first that comes again."""
        seen: set[str] = set()
        listed: list[Piece] = []
        for piece in run:
            text = self._rows.texts[piece.first].casefold()
            if text in seen:
                break
            seen.add(text)
            listed.append(piece)
        return listed if len(listed) > 2 else []

    def _close_levels(self) -> None:
        """Levels count from 1 without holes."""
        headings = [piece for piece in self._pieces if piece.kind == "heading"]
        used = sorted({piece.level for piece in headings} - {_OUTERMOST})
        for piece in headings:
            piece.level = 1 if piece.level == _OUTERMOST else used.index(piece.level) + 1


def mark_headings(rows: Rows, layout: Layout, pieces: list[Piece]) -> None:
    """Give the pieces that are headings their kind and level."""
    Headings(rows, layout, pieces).mark()
