"""TOML as this program writes it, read with what a start loads anyway; any other TOML is left to Python.

On a line of its own stand a comment, a table's name, or a name and a value that JSON writes as
well. Loading Python's reader costs a start more than reading settings and theme.
"""

import json
from typing import Any


def read_toml(text: str) -> dict[str, Any]:
    """The tables of a TOML text; raises `ValueError` where it is none."""
    read = _read_plain(text)
    if read is not None:
        return read
    import tomllib  # a reader has been at it

    return tomllib.loads(text)


def _read_plain(text: str) -> dict[str, Any] | None:
    """None for what is not plain, or may be read in two ways."""
    top: dict[str, Any] = {}
    table = top
    for line in text.split("\n"):
        if line.startswith("[") and line.endswith("]"):
            name = line[1:-1]
            if not _is_name(name) or name in top:
                return None
            table = top[name] = {}
        elif line.isprintable() and line and not line.startswith("#"):
            name, _, written = line.partition(" = ")
            if not _is_name(name) or name in table:
                return None
            try:
                table[name] = _value(written)
            except ValueError:
                return None
        elif not line.isprintable():
            return None
    return top


def _is_name(text: str) -> bool:
    return text.isascii() and text.isidentifier()


def _value(written: str) -> object:
    """A value that JSON and TOML write alike; raises `ValueError` for any other."""
    if any(each in written for each in _JSON_ALONE):
        raise ValueError
    return _JSON.decode(written)


def _refuse(_written: object) -> object:
    raise ValueError


_JSON_ALONE = ("null", "\\/", "\\u")  # or what TOML takes in part
_JSON = json.JSONDecoder(object_hook=_refuse, parse_constant=_refuse)
