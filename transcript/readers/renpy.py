"""The scripts of visual novels as Ren'Py runs them: `define a = Character("Ann")`, then `a "Good evening."`.

What is said are turns, quoted text without a name is the narrator's, and the orders to the program stay
where they stand, as what surrounds a conversation.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from hashlib import sha256

from transcript.readers.encoding import decode
from transcript.records import dataclass
from transcript.source import Given, Line, Source

_QUOTED = r'"(?P<{}>(?:[^"\\]|\\.)*)"'
_DEFINED = re.compile(
    r"[ \t]*(?:define|default)?[ \t]*(?P<key>\w+)[ \t]*=[ \t]*(?:Dynamic)?Character\([ \t]*(?:_\()?[ \t]*"
    r"(?:name[ \t]*=[ \t]*)?(?P<quote>[\"'])(?P<name>.*?)(?P=quote)",
    re.MULTILINE,
)
_SAID = re.compile(
    rf"(?:(?P<key>[^\W\d]\w*)(?:[ \t]+[@\w-]+)*|{_QUOTED.format('name')})[ \t]+{_QUOTED.format('said')}"
    r"(?:[ \t]+(?:with|nointeract|id)\b.*|[ \t]*\(.*\))?[ \t]*"
)
_TOLD = re.compile(rf"{_QUOTED.format('said')}(?:[ \t]+(?:with|if|nointeract)\b[^:]*)?[ \t]*:?")
_ESCAPED = re.compile(r"\\(.)")
_TYPE = re.compile(r"\{/?[a-z][^{}]*\}")
_GOES_ON, _NARRATOR = "extend", "narrator"


@dataclass(frozen=True, slots=True)
class _Row:
    """One line of the script: who says its text; `key` is empty for the narrator, None for an order.

    `goes_on` says that it is said in one breath with what was said before.
    """

    number: int
    key: str | None
    text: str
    goes_on: bool = False


def read_renpy(data: bytes, name: str) -> Source:
    """Speeches as given turns, narration and choices as prose, orders as boilerplate."""
    text = decode(data, name)
    people = {match["key"]: match["name"] for match in _DEFINED.finditer(text)}
    return Source(
        name=name,
        media_type="text/x-renpy",
        digest=sha256(data).hexdigest(),
        lines=tuple(_lines(list(_rows(text.split("\n"), people)), people)),
        wrapped=False,
    )


def _rows(texts: Sequence[str], people: Mapping[str, str]) -> Iterator[_Row]:
    last = ""
    for number, whole in enumerate(texts, 1):
        text = whole.strip()
        said = _SAID.fullmatch(text)
        key = (said["key"] or said["name"]) if said else ""
        if said and (said["name"] is not None or key in people or key in (_GOES_ON, _NARRATOR)):
            goes_on = key == _GOES_ON
            last = last if goes_on else "" if key == _NARRATOR else key
            yield _Row(number, last, _plain(said["said"]), goes_on)
        elif told := _TOLD.fullmatch(text):
            last = ""
            yield _Row(number, "", _plain(told["said"]))
        elif text:
            yield _Row(number, None, text)


def _plain(text: str) -> str:
    return _ESCAPED.sub(r"\1", _TYPE.sub("", text)).strip()


def _lines(rows: Sequence[_Row], people: Mapping[str, str]) -> Iterator[Line]:
    before: str | None = ""
    for row in rows:
        if row.key is None:
            given = Given("prose", opens=before is not None, role="boilerplate")
        elif row.key:
            name = people.get(row.key, row.key)
            label = None if row.goes_on else name
            parted = before != row.key
            given = Given(
                "turn",
                opens=parted or not row.goes_on,
                speakers=(name,),
                label=label,
                continued=parted and row.goes_on,
            )
        else:
            given = Given("prose")
        before = row.key
        yield Line(row.text, row.number, given=given)
