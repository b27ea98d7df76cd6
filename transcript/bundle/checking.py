"""Values out of JSON that anybody may have written: each is what it should be, or the bundle is refused."""

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any, TypeVar

from transcript import moments

Found = TypeVar("Found")
DOCUMENT_ID = re.compile(r"[0-9A-HJKMNP-TV-Z]{26}")
NOTE_ID = re.compile(r"[0-9a-hjkmnp-tv-z]{12}")
KIND = re.compile(r"[a-z][a-z-]{0,31}")
COLOUR = re.compile(r"#[0-9a-f]{6}|[0-9]{1,2}")
DIGEST = re.compile(r"[0-9a-f]{64}")
_MOST = 2**31  # of any number that counts something
_LAST_YEAR = 3000  # a later date would win over every change to come


class Unsound(ValueError):
    """The bundle is not as it should be; `str(error)` says where."""


class Entry:
    """An object of JSON, asked for its values by name and kind. `where` it stands is for the sentence."""

    def __init__(self, value: object, where: str) -> None:
        if not isinstance(value, dict):
            raise Unsound(where)
        self._values: Mapping[str, Any] = value
        self._where = where

    def __contains__(self, name: str) -> bool:
        return self._values.get(name) is not None

    def refuse(self, name: str) -> Unsound:
        """What is raised where the value of `name` makes no sense."""
        return Unsound(f"{self._where}: {name}")

    def text(self, name: str, pattern: re.Pattern[str] | None = None) -> str:
        """Text that can be stored, where asked for as a whole like `pattern`; empty where there is none."""
        value = self._values.get(name, "")
        if not is_text(value) or (pattern is not None and not pattern.fullmatch(value)):
            raise self.refuse(name)
        return str(value)

    def maybe(self, name: str) -> str | None:
        """Text, or None where there is none."""
        return self.text(name) if name in self else None

    def number(self, name: str, most: int = _MOST) -> int:
        """A whole number from 0 up to `most`."""
        value = self._values.get(name)
        if type(value) is not int or not 0 <= value <= most:
            raise self.refuse(name)
        return value

    def flag(self, name: str) -> bool:
        """Whether it is so; not where nothing is said."""
        value = self._values.get(name, False)
        if type(value) is not bool:
            raise self.refuse(name)
        return value

    def moment(self, name: str, *, may_be_empty: bool = False) -> str:
        """A moment as it is stored."""
        text = self.text(name)
        if not text and may_be_empty:
            return text
        try:
            moment = moments.from_text(text)
            if moment.year < _LAST_YEAR:
                return moments.as_text(moment)
        except (ValueError, OverflowError) as error:
            raise self.refuse(name) from error
        raise self.refuse(name)

    def list(self, name: str) -> list[Any]:
        """A list; empty where there is none."""
        value = self._values.get(name, [])
        if type(value) is not list:
            raise self.refuse(name)
        return value

    def texts(self, name: str, pattern: re.Pattern[str] | None = None) -> tuple[str, ...]:
        """A list of texts."""
        found = self.list(name)
        if not all(is_text(each) and (pattern is None or pattern.fullmatch(each)) for each in found):
            raise self.refuse(name)
        return tuple(found)

    def numbers(self, name: str, below: int) -> tuple[int, ...]:
        """A list of whole numbers, each from 0 up to `below`, exclusive."""
        found = self.list(name)
        if not all(type(each) is int and 0 <= each < below for each in found):
            raise self.refuse(name)
        return tuple(found)

    def entry(self, name: str) -> "Entry":
        """An object within this one; an empty one where there is none."""
        return Entry(self._values.get(name, {}), f"{self._where}: {name}")

    def entries(self, name: str) -> Iterator["Entry"]:
        """A list of objects."""
        for number, value in enumerate(self.list(name)):
            yield Entry(value, f"{self._where}: {name} {number + 1}")

    def each(self, name: str, make: Callable[["Entry"], Found]) -> tuple[Found, ...]:
        """What `make` makes of each object in a list."""
        return tuple(make(entry) for entry in self.entries(name))


def is_text(value: object) -> bool:
    """Whether a value is text that UTF-8 can hold: JSON may have half characters, and SQLite refuses them."""
    if not isinstance(value, str):
        return False
    try:
        value.encode()
    except UnicodeEncodeError:
        return False
    return True
