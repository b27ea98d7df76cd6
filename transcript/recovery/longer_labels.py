"""Labels of which a parser saw only a part, or too much: told by what the file does again and again.

`Mr. Att. Gen. May it please you` has periods inside; `The Minister (Ada Roe):` names somebody
who is `Ada Roe:` from there on; `3. Ada Roe (Lab):` is a numbered question of hers.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from transcript.recovery.keys import key_of
from transcript.recovery.label import Label

# `of Arr.`, `Gen.`, `C. J.`: what else can belong to a name before its last period
_MORE = re.compile(r"(?:(?:[^\W\d_A-Z]{1,3}\s)?[^\W\d_a-z][\w’']*\.\s+){1,3}(?=\S)")
_PARTS = re.compile(r"(?:[^\W\d_A-Z]{1,3}\s)?\S*\.\s+")
_SHORT_TITLES = ("M. ", "D. ")  # Monsieur, Don
_AGAIN, _MOSTLY = 2, 0.8
_BRACKETS = re.compile(r"\s?[(\[]([^()\[\]]{3,60})[)\]]")
_OPENING, _ASKED = frozenset("(["), frozenset("*TQ")
_NUMBER = re.compile(r"(?:[*T]?\d{1,3}[.)]|Q\.?\d{1,4}\.?)\s+(?=[^\W\d_])")


def with_whole_names(families: Mapping[str, dict[int, Label]], texts: Sequence[str]) -> None:
    """Put labels right, family by family, where others of the file show what belongs to them."""
    _leave_titles_out(families)
    for family in (".", "_."):
        if labels := families.get(family):
            labels.update(_extended(labels, texts))
    for family in (":", "own:"):
        if labels := families.get(family):
            labels.update(_renamed(labels, texts))


def _leave_titles_out(families: Mapping[str, dict[int, Label]]) -> None:
    """No letter is a name where it is the title of others: `M. le président.`, `M. Roe.`"""
    counts = Counter(
        label.name[:3] for label in families.get(".", {}).values() if label.name[1:3] == _SHORT_TITLES[0][1:]
    )
    titles = {title for title in _SHORT_TITLES if counts[title] > _AGAIN}
    if not titles:
        return
    for family in (".", "l.", "qa"):
        labels = families.get(family, {})
        for row in [row for row, label in labels.items() if f"{label.name}. " in titles]:
            del labels[row]


def _extended(labels: Mapping[int, Label], texts: Sequence[str]) -> dict[int, Label]:
    """Labels that the same abbreviations always follow, with these."""
    alike: dict[str, list[int]] = defaultdict(list)
    for row, label in labels.items():
        if label.aside is None:
            alike[label.name].append(row)
    longer: dict[int, Label] = {}
    for rows in alike.values():
        more = (
            _shared((texts[row][labels[row].body :] for row in rows), len(rows))
            if len(rows) >= _AGAIN
            else ""
        )
        for row in rows if more else ():
            label, text = labels[row], texts[row]
            if text.startswith(more, label.body):
                body = label.body + len(more)
                name = text[:body].rstrip(" .")
                longer[row] = label._replace(name=name, body=body)
    return longer


def _shared(speeches: Iterable[str], count: int) -> str:
    """What looks like the rest of a name and opens nearly all of these speeches, `count` of them."""
    found: Counter[str] = Counter()
    others = 0
    for speech in speeches:
        more = _MORE.match(speech)
        others += more is None
        if others > count - _MOSTLY * count:
            return ""
        end = 0
        while more and (part := _PARTS.match(speech, end)) and part.end() <= more.end():
            end = part.end()
            found[speech[:end]] += 1
    usual = [more for more, times in found.items() if times >= _MOSTLY * count]
    return max(usual, key=len, default="")


def _renamed(labels: Mapping[int, Label], texts: Sequence[str]) -> dict[int, Label]:
    """Labels of somebody in brackets or behind a number, by the name that stands alone elsewhere."""
    names = {key_of(label.name): label.name for label in labels.values()}
    renamed: dict[int, Label] = {}
    for row, label in labels.items():
        if (label.name[0] in _ASKED or label.name[0].isdecimal()) and (number := _NUMBER.match(label.name)):
            name = label.name[number.end() :]
            if key_of(name) in names:
                renamed[row] = label._replace(name=name)
            continue
        place = len(label.name)
        if label.aside or _OPENING.isdisjoint(texts[row][place : place + 2]):
            continue
        bracketed = _BRACKETS.match(texts[row], place)
        if bracketed and key_of(bracketed[1]) in names:
            renamed[row] = label._replace(name=bracketed[1])
    return renamed
