"""The part of a Markdown file that belongs to Causerie, between two comments."""

import re
from enum import StrEnum

from transcript.errors import CannotWrite
from transcript.wording import Words


class Markers(StrEnum):
    """The comments around it: `%% %%` are Obsidian's, `<!-- -->` those of all other programs."""

    OBSIDIAN = "obsidian"
    HTML = "html"


_FORMS = {Markers.OBSIDIAN: "%% causerie:{} %%", Markers.HTML: "<!-- causerie:{} -->"}
_LINE = r"^(?:%%|<!--)[ \t]*causerie:{}[ \t]*(?:%%|-->)[ \t]*\r?$"
_BEGIN = re.compile(_LINE.format("begin"), re.MULTILINE)
_END = re.compile(_LINE.format("end"), re.MULTILINE)
_EITHER = re.compile(_LINE.format("(?:begin|end)"), re.MULTILINE)


def marked(content: str, markers: Markers) -> str:
    """`content`, which ends in a line feed, between its markers."""
    form = _FORMS[markers]
    return f"{form.format('begin')}\n{content}{form.format('end')}\n"


def guarded(text: str) -> str:
    """`text` in which no line reads like a marker."""
    return _EITHER.sub(r"\\\g<0>", text)


def replace_region(text: str, region: str, name: str) -> str:
    """`text` with `region` in place of the marked one, or behind everything where there is none.

    `CannotWrite` where the markers in the file `name` are not one pair in order.
    """
    begins, ends = list(_BEGIN.finditer(text)), list(_END.finditer(text))
    if not begins and not ends:
        gap = "" if not text.strip() else "\n" if text.endswith("\n") else "\n\n"
        return f"{text}{gap}{region}"
    if len(begins) != 1 or len(ends) != 1 or ends[0].start() < begins[0].start():
        raise CannotWrite(
            Words(
                "{} was not written: it needs one line causerie:begin and, below it, one line "
                "causerie:end; mend these lines or choose another name.",
                name,
            )
        )
    after = text[ends[0].end() :]
    return f"{text[: begins[0].start()]}{region}{after.removeprefix(chr(10))}"
