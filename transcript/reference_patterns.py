"""The patterns by which references are put into words: which there are, and which can be used."""

from string import Formatter

USUAL_PATTERN = "{speaker}, *{title}*, {reference}"
FIELDS = ("speaker", "title", "reference", "section", "turn")


def is_pattern(pattern: str) -> bool:
    """Whether a pattern can be used: it has one field at least, and none that is unknown."""
    try:
        parts = list(Formatter().parse(pattern))
    except ValueError:
        return False
    fields = [(name, spec, conversion) for _, name, spec, conversion in parts if name is not None]
    return bool(fields) and all(name in FIELDS and not spec and not how for name, spec, how in fields)
