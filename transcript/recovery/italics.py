"""Stage directions that no brackets mark, only italics: `_Exit._`, `<i>He sits down.</i>`.

Italics stress words, too. Which of the two they do in a file is told by all of them: a
direction is a sentence of its own between sentences, a stressed word stands inside one.
"""

from collections.abc import Iterator, Sequence

from transcript.model import SpanRole
from transcript.recovery.layout import SENTENCE_ENDINGS, ends_sentence
from transcript.recovery.pieces import Piece
from transcript.recovery.rows import Rows
from transcript.recovery.talk import addresses
from transcript.recovery.type_labels import STYLE

_LEAST = 3
_MOSTLY = 0.6
_WHOLE = 0.9  # of a paragraph in italics: marks around them may stand upright
_OPENING, _CLOSING = tuple("([（【〔"), tuple(")]）】〕")
_ASKED = "?!？！"


class Italics:
    """The directions of a file that italics tell; none where italics mean something else."""

    def __init__(self, rows: Rows, pieces: Sequence[Piece]) -> None:
        self._rows = rows
        self.whole: set[int] = set()
        self.within: dict[int, list[tuple[int, int]]] = {}
        if not rows.spans or any(piece.label and piece.label.style == STYLE for piece in pieces):
            return
        if not any(span.role is SpanRole.ITALIC for spans in rows.spans.values() for span in spans):
            return
        stressed = 0
        for piece in pieces:
            if piece.kind in ("text", "turn") and not piece.role:
                stressed += self._look_at(piece)
        told = len(self.whole) + sum(map(len, self.within.values()))
        if told >= _LEAST and told >= _MOSTLY * (told + stressed):
            return
        self.within = {}
        if stressed or any(map(self._speaks, self.whole)):
            self.whole = set()

    def _speaks(self, row: int) -> bool:
        """Whether a paragraph in italics speaks to somebody: a letter or a song, and no direction."""
        return addresses(self._rows.texts[row])

    def _look_at(self, piece: Piece) -> int:
        """Sort the italics of one paragraph; returns how many only stress words."""
        spans = [row for row in range(piece.first, piece.end) if row in self._rows.spans]
        if not spans:
            return 0
        if piece.kind == "text" and self._is_whole(piece):
            if self._rows.texts[piece.end - 1][-1] not in _ASKED:
                self.whole.add(piece.first)
            return 0
        stressed = 0
        for run in self._runs(piece):
            if self._is_direction(piece, run):
                for row, start, end in run:
                    self.within.setdefault(row, []).append((start, end))
            else:
                stressed += not self._is_bracketed(run)
        return stressed

    def _is_whole(self, piece: Piece) -> bool:
        rows = range(piece.first, piece.end)
        length = sum(len(self._rows.texts[row]) for row in rows)
        return sum(end - start for row in rows for start, end in self._italics(row)) >= _WHOLE * length

    def _italics(self, row: int) -> list[tuple[int, int]]:
        spans = self._rows.spans.get(row, ())
        return [(span.start, span.end) for span in spans if span.role is SpanRole.ITALIC]

    def _runs(self, piece: Piece) -> Iterator[list[tuple[int, int, int]]]:
        """Italics without a break, as (row, start, end) for each row they reach over; the label has none."""
        run: list[tuple[int, int, int]] = []
        body = piece.label.body if piece.label else 0
        for row in range(piece.first, piece.end):
            for start, end in self._italics(row):
                if row == piece.first and start < body:
                    continue
                goes_on = run and not start and run[-1][0] == row - 1
                if run and not (goes_on and run[-1][2] == len(self._rows.texts[row - 1])):
                    yield run
                    run = []
                run.append((row, start, end))
        if run:
            yield run

    def _around(self, run: Sequence[tuple[int, int, int]]) -> tuple[str, str]:
        """What stands before and behind a run on its rows."""
        texts = self._rows.texts
        return texts[run[0][0]][: run[0][1]].rstrip(), texts[run[-1][0]][run[-1][2] :].lstrip()

    def _is_bracketed(self, run: Sequence[tuple[int, int, int]]) -> bool:
        before, behind = self._around(run)
        inner = self._rows.texts[run[0][0]][run[0][1] :]
        return before.endswith(_OPENING) or behind.startswith(_CLOSING) or inner.startswith(_OPENING)

    def _is_direction(self, piece: Piece, run: Sequence[tuple[int, int, int]]) -> bool:
        """Whether a run is a sentence between sentences, and not all that somebody says."""
        before, behind = self._around(run)
        row, start, _ = run[0]
        body = piece.label.body if piece.label else 0
        opens = not start if row > piece.first else start <= body
        if opens and row > piece.first:
            opens = ends_sentence(self._rows.texts[row - 1])
        elif not opens:
            opens = ends_sentence(before) or before[-1:] in "—–-"
        last = self._rows.texts[run[-1][0]][run[-1][2] - 1]
        ends = last in SENTENCE_ENDINGS or behind[:1] in (".", "。")
        all_said = row == piece.first and start <= body and run[-1][0] == piece.end - 1 and len(behind) < 2
        return opens and ends and last not in _ASKED and not (all_said and piece.label is not None)
