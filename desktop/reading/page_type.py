"""What a reader chooses about the type of the page. No Qt."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PageType:
    """`size` in logical pixels; `line_height` and `column` in sizes. An empty `face` is the usual one."""

    size: float = 18.0
    line_height: float = 1.61
    column: float = 31.1
    face: str = ""
    names_above: bool = False
    turn_numbers: bool = True
