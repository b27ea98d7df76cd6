"""Frozen dataclasses that are made in half the time.

Python compiles up to nine functions for each frozen dataclass, one after the other, and a start
makes forty of them before the first page. Here one is compiled; the others are made of parts
that exist. What a record does and how it is written is the same: `fields`, `replace` and type
checkers see a dataclass.
"""

import dataclasses
from collections.abc import Callable
from operator import attrgetter
from typing import TYPE_CHECKING, Any, TypeVar

_Made = TypeVar("_Made", bound=type)
_NOTHING = dataclasses.MISSING


def _initialiser(cls: type, fields: tuple[Any, ...], *, kw_only: bool) -> Callable[..., None]:
    """`__init__`, the one function that has to be compiled."""
    known: dict[str, Any] = {"_set": object.__setattr__, "_nothing": _NOTHING}
    arguments, lines = ["self", *(("*",) if kw_only else ())], []
    for each in fields:
        name, value = each.name, each.name
        if each.default is not _NOTHING:
            known[f"_usual_{name}"] = each.default
            arguments.append(f"{name}=_usual_{name}")
        elif each.default_factory is not _NOTHING:
            known[f"_make_{name}"] = each.default_factory
            arguments.append(f"{name}=_nothing")
            value = f"_make_{name}() if {name} is _nothing else {name}"
        else:
            arguments.append(name)
        lines.append(f" _set(self, {name!r}, {value})")
    exec(f"def __init__({', '.join(arguments)}):\n" + ("\n".join(lines) or " pass"), known)  # noqa: S102
    made: Callable[..., None] = known["__init__"]
    made.__qualname__ = f"{cls.__qualname__}.__init__"
    return made


def _refuse(_record: object, name: str, _value: object = None) -> None:
    raise dataclasses.FrozenInstanceError(f"cannot assign to field {name!r}")


def _shown(record: object) -> str:
    fields = type(record).__dataclass_fields__  # type: ignore[attr-defined]
    words = (f"{name}={getattr(record, name)!r}" for name in fields)
    return f"{type(record).__qualname__}({', '.join(words)})"


def _add_comparison(cls: type, names: list[str], *, order: bool) -> None:
    read = attrgetter(*names)
    key: Callable[[object], object] = read if len(names) > 1 else lambda record: (read(record),)

    def equal(one: object, other: object) -> bool:
        return key(one) == key(other) if other.__class__ is one.__class__ else NotImplemented

    added: dict[str, object] = {"__eq__": equal, "__hash__": lambda record: hash(key(record))}
    for name in ("__lt__", "__le__", "__gt__", "__ge__") if order else ():
        added[name] = _compared(key, name)
    for name, function in added.items():
        setattr(cls, name, function)


def _compared(key: Callable[[object], object], name: str) -> Callable[[object, object], bool]:
    compare: Callable[[object, object], bool] = getattr(tuple, name)

    def ask(one: object, other: object) -> bool:
        return compare(key(one), key(other)) if other.__class__ is one.__class__ else NotImplemented

    return ask


def _frozen(
    *, slots: bool = False, eq: bool = True, order: bool = False, kw_only: bool = False
) -> Callable[[_Made], _Made]:
    def make(written: _Made) -> _Made:
        made: Any = dataclasses.dataclass(init=False, repr=False, eq=False, slots=slots)(written)
        fields = dataclasses.fields(made)
        made.__init__ = _initialiser(made, fields, kw_only=kw_only)
        made.__repr__ = _shown
        made.__setattr__ = made.__delattr__ = _refuse
        if eq:
            _add_comparison(made, [each.name for each in fields if each.compare], order=order)
        result: _Made = made
        return result

    return make


if TYPE_CHECKING:
    from dataclasses import dataclass
else:

    def dataclass(*, frozen: bool, **options: bool) -> Callable[[type], type]:
        """A frozen dataclass; the options are those of Python's own: slots, eq, order, kw_only."""
        assert frozen, "others are made by Python's own"
        return _frozen(**options)


__all__ = ["dataclass"]
