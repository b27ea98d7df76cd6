"""What labels of many families have in common: how names are spelled, what stands behind them."""

import re

from transcript.recovery.label import STAMP
from transcript.recovery.lexicon import ABBREVIATED_TITLES
from transcript.recovery.shapes import shape_of

# Patterns that stand in those of the families: what brackets hold behind a name, titles before it, the name
EXTRA = r"(?P<extra>(?:\s?[\[(（【〔][^\])）】〕\n]{1,120}[\])）】〕])*)"
TITLED = rf"(?:(?:(?i:{ABBREVIATED_TITLES})|[^\W\d_a-z])\.\s?|\d{{1,2}}\.[ºª°]\s)*"
# initials and saints inside a name: Francis W. H. Adams, Erik St. Martin
INITIAL = (
    r"(?:\s(?:(?i:St)|[^\W\d_a-z])\.(?:\s[^\W\d_a-z]\.)?\s[^\W\d_a-z][^:：.,\[\](){}\"“”«»!?;—–…|]{1,30}?)?"
    # and one that ends it, where the mark of the label still follows: `MME DE V..`
    r"(?:\s[^\W\d_a-z]\.(?=[.,:]))?"
)
NAME = rf"[^\W_][^:：.,\[\](){{}}\"“”«»!?;—–…|]{{0,40}}?{INITIAL}"
_BEHIND_ROLE = re.compile(r"[\])]\s?[\[(](?=[^\W\d_A-Z])")
TIME = re.compile(STAMP)
_TRIM = " ,([{（【〔"


def shape_to_initial(name: str) -> str:
    """The shape of `Sarah K.`: an initial ends a name where a colon or a time follows."""
    first, _, last = name.rpartition(" ")
    return shape_of(first) if first and len(last) == 2 and last[1] == "." and last[0].isupper() else ""


def body_of(text: str, match: re.Match[str]) -> int:
    """The offset of the first sign behind a label."""
    return after_blanks(text, match.end())


def after_blanks(text: str, place: int) -> int:
    """The offset of the first sign from `place` on that is no blank."""
    while text[place : place + 1].isspace():
        place += 1
    return place


def time_in(match: re.Match[str]) -> str | None:
    """A time stamp in the brackets behind a name."""
    inner = match["extra"].strip()
    return inner if inner and TIME.fullmatch(inner) else None


def span_of(match: re.Match[str], group: str) -> tuple[int, int] | None:
    """Where a direction stands between name and punctuation; a role written large is none."""
    if not match[group]:
        return None
    start, end = match.span(group)
    if match[group].strip(_TRIM)[:1].isupper():
        # `Ms. Roe (Tavria) (spoke in French):` is what she is, and how she speaks
        behind = _BEHIND_ROLE.search(match[group])
        if group != "extra" or behind is None:
            return None
        start += behind.start() + 1
    return start, end
