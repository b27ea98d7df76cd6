"""The YAML block at the top of a Markdown file: kept as it stands, and looked at for a few keys."""

import re
from collections.abc import Iterator

from transcript.readers.language import short_code
from transcript.records import dataclass
from transcript.source import Given, Line

_BLOCK = re.compile(r"---[ \t]*\n(.*?\n)?(?:---|\.\.\.)[ \t]*(?:\n|$)", re.DOTALL)
_KEY = re.compile(r"([A-Za-z][\w -]*):(?:[ \t]+(.*))?$")
_ITEM = re.compile(r"\s*-\s+(.+)$")
_PEOPLE = frozenset({"speakers", "speaker", "participants", "people", "guests", "hosts"})


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """What a file says of itself. `length` counts code points, `height` lines of the block."""

    lines: tuple[Line, ...] = ()
    length: int = 0
    height: int = 0
    title: str = ""
    language: str = ""
    people: tuple[str, ...] = ()


def front_matter(text: str) -> FrontMatter:
    """The block at the start of `text`, empty where there is none."""
    block = _BLOCK.match(text)
    if not block or not _KEY.match((block[1] or "").lstrip().partition("\n")[0]):
        return FrontMatter()
    rows = (block[1] or "").rstrip("\n").split("\n")
    values = dict(_values(rows))
    return FrontMatter(
        lines=tuple(_lines(rows)),
        length=block.end(),
        height=block[0].count("\n"),
        title=next(iter(values.get("title", ())), ""),
        language=short_code(next(iter(values.get("lang") or values.get("language") or ()), "")),
        people=tuple(person for key in values if key in _PEOPLE for person in values[key]),
    )


def _lines(rows: list[str]) -> Iterator[Line]:
    first = True
    for number, row in enumerate(rows, 2):
        if row.strip():
            yield Line(row.strip(), number, given=Given("prose", opens=first, role="boilerplate"))
            first = False


def _values(rows: list[str]) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Keys with their values, one or a list of them; deeper structure is not needed."""
    key, items = "", []
    for row in rows:
        if item := _ITEM.match(row):
            items.append(_unquoted(item[1]))
        elif entry := _KEY.match(row):
            yield key, tuple(items)
            key, items = entry[1].lower(), _listed(entry[2] or "")
    yield key, tuple(items)


def _listed(value: str) -> list[str]:
    value = value.strip()
    if value.startswith("[") and value.endswith("]"):
        return [_unquoted(part) for part in value[1:-1].split(",") if part.strip()]
    return [_unquoted(value)] if value else []


def _unquoted(value: str) -> str:
    value = value.strip()
    if len(value) > 1 and value[0] == value[-1] and value[0] in "'\"":
        quote = value[0]
        return value[1:-1].replace("''", "'") if quote == "'" else value[1:-1].replace('\\"', '"')
    return value
