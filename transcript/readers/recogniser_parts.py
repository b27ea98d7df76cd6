"""What the readers of all recognisers' JSON share: a stretch of speech, and values looked at before use."""

import re
from typing import Any, TypeAlias, TypeGuard

from transcript.records import dataclass

Json: TypeAlias = Any
"""A value of parsed JSON from outside: looked at before it is used."""

PUNCTUATION = re.compile(r"[,.;:!?%)\]}…。，、？！]")
"""What stands at the end of a word without a blank before it."""


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of speech. Times are in seconds; `speaker` is empty where nobody is named.

    `joins` is False where the recogniser itself begins a paragraph.
    """

    text: str
    speaker: str = ""
    start: float | None = None
    end: float | None = None
    joins: bool = True


def seconds(value: Json) -> float | None:
    """A number of seconds, a number as text, or a clock time."""
    if isinstance(value, str):
        total = 0.0
        for part in value.replace(",", ".").rstrip("s").split(":"):
            total = total * 60 + float(part)
        return seconds(total)
    if isinstance(value, int | float) and not isinstance(value, bool) and 0 <= value < 1e8:
        return float(value)
    return None


def records(value: Json) -> TypeGuard[list[dict[str, Json]]]:
    return isinstance(value, list) and bool(value) and all(isinstance(entry, dict) for entry in value)
