"""Who speaks in a TEI file: the persons that its header and its cast list define."""

import re
from collections import Counter, defaultdict
from dataclasses import field
from typing import TYPE_CHECKING

from transcript.readers.names import bare_label, in_letters
from transcript.records import dataclass

if TYPE_CHECKING:
    from lxml import etree

_ID = "{http://www.w3.org/XML/1998/namespace}id"
_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_PERSONS = ("person", "personGrp", "org", "role", "castItem", "persona", "nym")
_NAMES = ("persName", "name", "orgName", "role", "roleName", "persona")


@dataclass(frozen=True, slots=True)
class People:
    """Names by `xml:id`."""

    names: dict[str, str] = field(default_factory=dict)

    def of(self, who: str, label: str) -> tuple[str, ...]:
        """The names that `who` points to; the printed label where it points to nobody known."""
        ids = _ids(who, self.names)
        if not ids:
            return (in_letters(label),) if label else ()
        if len(ids) == 1 and label and not _abbreviates(label, _spelt(ids[0])):
            self.names.setdefault(ids[0], in_letters(label))
        return tuple(dict.fromkeys(self.names.get(token) or _spelt(token) for token in ids))


def people_of(root: "etree._Element") -> People:
    """The persons of a file, each under the name that its printed labels show most often.

    Where no label is one of a person's names, a name without a language wins over
    transliterations and variants.
    """
    labels = _labels(root)
    names: dict[str, str] = {}
    for tag in _PERSONS:
        for person in root.iter(f"{{*}}{tag}"):
            key = person.get(_ID) or person.get("id")
            known = _names(person) if key else []
            if key and known:
                printed = labels[key]
                names.setdefault(key, max(known, key=lambda name: printed[name.casefold()]))
    return People(names)


def _labels(root: "etree._Element") -> defaultdict[str, Counter[str]]:
    """How often each label stands for each person who speaks alone."""
    labels: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for speaker in root.iter("{*}speaker"):
        speech = speaker.getparent()
        who = (speech.get("who") or "").split() if speech is not None else []
        if len(who) == 1:
            labels[who[0].rpartition("#")[2]][bare_label(text_of(speaker)).casefold()] += 1
    return labels


def text_of(element: "etree._Element") -> str:
    """All text of an element on one line."""
    return " ".join("".join(element.itertext()).split())


def _names(person: "etree._Element") -> list[str]:
    """All names of a person, the plainest first."""
    found = [child for tag in _NAMES for child in person.iterfind(f".//{{*}}{tag}")]
    found.sort(key=lambda child: bool(child.get(_LANG)) + (child.get("type") in ("variant", "alt")))
    names = [name for child in found if (name := _person_name(child))]
    bare = text_of(person) if not len(person) else ""
    return names or [name for name in (bare, person.get("n", "")) if name]


def _person_name(name: "etree._Element") -> str:
    """A name as printed; one that is taken apart is put forename first."""
    first = [text_of(part) for part in name.iterfind("{*}forename")]
    last = [text_of(part) for part in name.iterfind("{*}surname")]
    return " ".join(first + last) if first and last else text_of(name)


def _ids(who: str, names: dict[str, str]) -> list[str]:
    """`#a #b`, `a b` and `x.xml#a`; a blank inside an id, as EzDrama writes it, is tolerated."""
    tokens = who.split()
    if "#" not in who:
        return tokens
    ids: list[str] = []
    for token in tokens:
        if "#" in token or not ids or token in names:
            ids.append(token.rpartition("#")[2])
        else:
            ids[-1] += f"_{token}"
    return [token for token in ids if token]


def _abbreviates(label: str, name: str) -> bool:
    """Whether a label is its person's name cut short, as `Soc` is of Socrates."""
    return name.casefold().startswith(label.casefold()) and " " not in name


def _spelt(token: str) -> str:
    """An id that nothing defines, as a name."""
    words = re.sub(r"[_.\-]+", " ", token).strip()
    return words.title() if words.islower() else words
