"""What a reader chooses about the type of the page."""

from desktop.settings import Values
from transcript.records import dataclass


@dataclass(frozen=True, slots=True)
class PageType:
    """`size` in logical pixels; `line_height` and `column` in sizes. An empty `face` is the usual one."""

    size: float = 18.0
    line_height: float = 1.61
    column: float = 31.1
    face: str = ""
    names_above: bool = False
    turn_numbers: bool = True


def chosen_type(values: Values, larger: int = 0) -> PageType:
    """The type of the page that the settings tell, the text `larger` by some pixels."""
    return PageType(
        size=values.text_size + larger,
        line_height=values.line_height,
        column=values.column_width,
        face=values.face,
        names_above=values.names == "above",
        turn_numbers=values.turn_numbers,
    )
