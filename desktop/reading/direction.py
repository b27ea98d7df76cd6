"""Which way a text runs. No Qt."""

import re
import unicodedata

_SAMPLE = 4_000
_RIGHT_TO_LEFT = (
    "[\u0590-\u08ff\u200f\u202b\u202e\u2067"
    "\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]"
)


def is_mixed(text: str) -> bool:
    """Whether a text has letters that run from right to left, so that its lines may run both ways."""
    return not text.isascii() and re.search(_RIGHT_TO_LEFT, text) is not None


def is_right_to_left(text: str) -> bool:
    """Whether the first letter that has a direction runs from right to left."""
    if not is_mixed(text):
        return False
    for character in text[:_SAMPLE]:
        direction = unicodedata.bidirectional(character)
        if direction == "L":
            return False
        if direction in ("R", "AL"):
            return True
    return False
