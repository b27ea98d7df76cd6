"""Which way a text runs. No Qt."""

import unicodedata

_SAMPLE = 4_000


def is_right_to_left(text: str) -> bool:
    """Whether the first letter that has a direction runs from right to left."""
    if text.isascii():
        return False
    for character in text[:_SAMPLE]:
        direction = unicodedata.bidirectional(character)
        if direction == "L":
            return False
        if direction in ("R", "AL"):
            return True
    return False


def is_mixed(text: str) -> bool:
    """Whether a text has letters that run from right to left, so that its lines may run both ways."""
    return not text.isascii() and any(
        unicodedata.bidirectional(character) in ("R", "AL") for character in text
    )
