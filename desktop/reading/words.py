"""Where words begin and end."""

from PySide6.QtCore import QTextBoundaryFinder

from desktop.reading.code_units import CodeUnits

_WORD = QTextBoundaryFinder.BoundaryType.Word
_IS_ITEM = QTextBoundaryFinder.BoundaryReason.StartOfItem


def word_at(text: str, offset: int) -> tuple[int, int]:
    """The word (or the run of spaces, or the sign) that holds a code point."""
    units = CodeUnits(text)
    finder = QTextBoundaryFinder(_WORD, text)
    at = units.to_units(min(offset, max(len(text) - 1, 0)))
    finder.setPosition(at)
    start = at if finder.isAtBoundary() else finder.toPreviousBoundary()
    finder.setPosition(at)
    end = finder.toNextBoundary()
    return units.to_points(max(start, 0)), units.to_points(end) if end >= 0 else len(text)


def next_word(text: str, offset: int) -> int:
    """The start of the next word, or the end of the text."""
    units = CodeUnits(text)
    finder = QTextBoundaryFinder(_WORD, text)
    finder.setPosition(units.to_units(offset))
    while (found := finder.toNextBoundary()) >= 0:
        if finder.boundaryReasons() & _IS_ITEM:
            return units.to_points(found)
    return len(text)


def previous_word(text: str, offset: int) -> int:
    """The start of the word before, or the start of the text."""
    units = CodeUnits(text)
    finder = QTextBoundaryFinder(_WORD, text)
    finder.setPosition(units.to_units(offset))
    while (found := finder.toPreviousBoundary()) >= 0:
        if finder.boundaryReasons() & _IS_ITEM:
            return units.to_points(found)
    return 0
