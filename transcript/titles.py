"""What a document is called where it prints no title itself."""

from pathlib import PurePath

UNTITLED = "Untitled"


def title_to_show(title: str, source: str) -> str:
    """The title, or the name of the source file without its suffix."""
    return title or PurePath(source).stem or UNTITLED


def counted(number: int, noun: str) -> str:
    """So many of something, in English: `1 note`, `2 notes`."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
