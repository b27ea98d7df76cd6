"""Stage directions inside and beside speeches."""

import re

from transcript.model import Span, SpanRole

_SQUARE = re.compile(r"\[[^\[\]]*\]")
_WHOLE = re.compile(r"[\[(][^\[\]()]*[\])][.]?|[\[(].*[\])]", re.DOTALL)
_EDITORIAL = re.compile(r"\[\w{1,3}\.?(?:\s\w{1,3}\.?){0,2}\](?=\s[A-Z])")


def is_direction(text: str) -> bool:
    """Whether a paragraph stands in brackets as a whole."""
    return text[0] in "[(" and text[-1] in "])." and _WHOLE.fullmatch(text) is not None


def direction_spans(text: str) -> tuple[Span, ...]:
    """The bracketed directions of a paragraph."""
    if "[" not in text:
        return ()
    return tuple(
        Span(match.start(), match.end(), SpanRole.DIRECTION)
        for match in _SQUARE.finditer(text)
        if not _EDITORIAL.match(text, match.start())
    )
