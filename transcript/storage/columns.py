"""The arrays of a document as bytes and JSON, and back."""

import json
import sys
from array import array
from collections.abc import Mapping

from transcript.document import KINDS, Columns, Rare
from transcript.model import Span, SpanRole
from transcript.storage.connection import Row, Value

NAMES = (
    "text",
    "paragraph_ends",
    "block_ends",
    "block_kinds",
    "block_voices",
    "block_labels",
    "block_words",
    "voices",
    "labels",
    "spans",
    "rare",
)


IN_JSON = ("voices", "labels", "spans", "rare")  # the other columns are bytes


_WITHIN_A_LETTER = bytes(range(0x80, 0xC0))  # bytes of UTF-8 that no letter begins with


class Inconsistent(ValueError):
    """The stored columns do not fit one another."""


def _bytes_of(numbers: "array[int]") -> bytes:
    if sys.byteorder == "big":
        numbers = numbers[:]
        numbers.byteswap()
    return numbers.tobytes()


def _array_of(value: Value, typecode: str = "I") -> "array[int]":
    numbers = array(typecode)
    if not isinstance(value, bytes) or len(value) % numbers.itemsize:
        raise Inconsistent
    numbers.frombytes(value)
    if sys.byteorder == "big":
        numbers.byteswap()
    return numbers


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def as_row(columns: Columns) -> dict[str, Value]:
    """The columns as values that SQLite stores, by `NAMES`."""
    spans = {
        str(paragraph): [(span.start, span.end, span.role) for span in spans]
        for paragraph, spans in columns.spans.items()
    }
    rare = {str(block): (rare.continued, rare.role, rare.time) for block, rare in columns.rare.items()}
    return {
        "text": columns.text,
        "paragraph_ends": _bytes_of(columns.paragraph_ends),
        "block_ends": _bytes_of(columns.block_ends),
        "block_kinds": _bytes_of(columns.block_kinds),
        "block_voices": _bytes_of(columns.block_voices),
        "block_labels": _bytes_of(columns.block_labels),
        "block_words": _bytes_of(columns.block_words),
        "voices": _json(columns.voices),
        "labels": _json(columns.labels),
        "spans": _json(spans),
        "rare": _json(rare),
    }


def from_row(row: Row, *, at_a_glance: bool = False) -> Columns:
    """The columns that `as_row` wrote; `Inconsistent` where they cannot be of one document.

    `at_a_glance` looks at their lengths and ends alone, which a million words take no time for.
    """
    try:
        columns = _read(row)
        fits = _fit_at_a_glance(columns) and (at_a_glance or _fit(columns))
    except (ValueError, TypeError, KeyError) as error:
        raise Inconsistent from error
    if not fits:
        raise Inconsistent
    return columns


def _read(row: Row) -> Columns:
    text = row["text"]
    if not isinstance(text, bytes):
        raise Inconsistent
    return Columns(
        text=text,
        paragraph_ends=_array_of(row["paragraph_ends"]),
        block_ends=_array_of(row["block_ends"]),
        block_kinds=_array_of(row["block_kinds"], "B"),
        block_voices=_array_of(row["block_voices"]),
        block_labels=_array_of(row["block_labels"]),
        block_words=_array_of(row["block_words"]),
        voices=tuple(tuple(voice) for voice in json.loads(str(row["voices"]))),
        labels=tuple(json.loads(str(row["labels"]))),
        spans=_spans(json.loads(str(row["spans"]))),
        rare={int(block): Rare(*values) for block, values in json.loads(str(row["rare"])).items()},
    )


def _spans(stored: Mapping[str, list[tuple[int, int, str]]]) -> dict[int, tuple[Span, ...]]:
    return {
        int(paragraph): tuple(Span(start, end, SpanRole(role)) for start, end, role in spans)
        for paragraph, spans in stored.items()
    }


def _fit_at_a_glance(columns: Columns) -> bool:
    """Whether all columns of blocks are as long, and the last block ends where the text does."""
    blocks = len(columns.block_ends)
    of_blocks = (columns.block_kinds, columns.block_voices, columns.block_labels, columns.block_words)
    return (
        all(len(numbers) == blocks for numbers in of_blocks)
        and _last(columns.paragraph_ends) == len(columns.text)
        and _last(columns.block_ends) == len(columns.paragraph_ends)
    )


def _last(ends: "array[int]") -> int:
    return ends[-1] if ends else 0


def _fit(columns: Columns) -> bool:
    """Whether no index points outside of what it indexes, and every paragraph is text."""
    return (
        _divide(columns.paragraph_ends, len(columns.text))
        and _divide(columns.block_ends, len(columns.paragraph_ends))
        and _divide_letters(columns.text, columns.paragraph_ends)
        and max(columns.block_voices, default=0) < len(columns.voices)
        and max(columns.block_labels, default=0) < len(columns.labels)
        and max(columns.block_kinds, default=0) < len(KINDS)
    )


def _divide(ends: "array[int]", total: int) -> bool:
    """Whether `ends` rise up to `total`."""
    return _last(ends) == total and sorted(ends) == ends.tolist()


def _divide_letters(text: bytes, ends: "array[int]") -> bool:
    """Whether the text is UTF-8, and no paragraph begins within a letter."""
    if text.isascii():
        return True
    text.decode("utf-8")
    begins = bytes(map(text.__getitem__, ends[: ends.index(len(text))])) if text else b""
    return len(begins.translate(None, _WITHIN_A_LETTER)) == len(begins)
