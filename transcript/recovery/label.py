"""What a label is, and how times are printed beside names."""

from typing import NamedTuple

_DAY = (
    r"(?:\d{1,4}[./\-]\d{1,2}[./\-]\d{1,4},?[ T]\s?|"
    r"\d{1,2}\.?\s[^\W\d_]{3,9}\.?\s\d{4},?(?:\sat)?\s|[^\W\d_a-z][^\W\d_]{2,8}\s\d{1,2},(?:\s\d{4},?)?(?:\sat)?\s|"
    r"(?i:today|yesterday|heute|gestern|aujourd.hui|hier|hoy|ayer|oggi|ieri)"
    r"(?:,| at| um| à| a las| alle)?\s)?"
)
STAMP = (
    rf"[\[(<{{#]?{_DAY}\d{{1,2}}(?::\d\d){{1,2}}(?:[.,\-]\d{{1,3}})?"
    r"(?:\s?[AaPp]\.?[Mm]\.?|Z|[+\-]\d\d:?\d\d)?[\])>}#]?"
)


class Label(NamedTuple):
    """A label at the start of a row.

    `style` names how it is printed, `name` is the label without punctuation and
    brackets, `body` the offset in the row where the speech begins, `aside` the offsets
    of a direction between name and punctuation, `time` a time stamp as printed.
    """

    style: str
    name: str
    shape: str
    body: int
    aside: tuple[int, int] | None = None
    time: str | None = None
