"""The typed table of settings, kept in a TOML file that a reader may edit by hand."""

import logging
import tomllib
from collections.abc import Callable
from dataclasses import fields, replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from desktop.measures import NAVIGATOR_WIDTHS, NOTES_WIDTHS
from transcript.model import AnnotationKind
from transcript.records import dataclass
from transcript.reference_patterns import USUAL_PATTERN, is_pattern

log = logging.getLogger(__name__)

THEME_CHOICES = ("system", "light", "sepia", "dark")
GROUPINGS = ("section", "kind", "tag", "speaker")
LIBRARY_ORDERS = ("opened", "added", "title", "people", "length", "progress", "notes")
SMALLEST_TEXT, LARGEST_TEXT = 13, 32
TIGHTEST_LINES, WIDEST_LINES = 1.3, 2.2
NARROWEST_COLUMN, WIDEST_COLUMN = 24.0, 38.0
NAME_PLACES = ("margin", "above")
ACCENTS = ("system", "petrol")

Value = bool | int | float | str | tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Values:
    """One value a setting, with what it is before anyone chose. Lengths are logical pixels.

    `line_height` and `column_width` count in text sizes. An empty `face` is the program's own.
    """

    language: str = "system"
    theme: str = "system"
    sepia_by_day: bool = False
    accent: str = "system"
    plain_names: bool = False
    high_contrast: bool = False
    reduced_motion: bool = False
    text_size: int = 18
    face: str = ""
    line_height: float = 1.61
    column_width: float = 31.1
    names: str = "margin"
    turn_numbers: bool = True
    single_letters: bool = True
    reference_pattern: str = USUAL_PATTERN
    last_kind: str = AnnotationKind.IDEA.value
    navigator_visible: bool = True
    notes_visible: bool = True
    navigator_width: int = 272
    notes_width: int = 328
    window_width: int = 1280
    window_height: int = 820
    window_maximized: bool = False
    open_windows: tuple[str, ...] = ()
    words_a_minute: int = 230
    recent_commands: tuple[str, ...] = ()
    export_grouping: str = "section"
    export_includes: tuple[str, ...] = ("quotes", "notes", "tags", "references")
    print_highlights: bool = True
    print_notes: bool = False
    library_grid: bool = True
    library_order: str = "opened"


def _within(bounds: tuple[int, int], value: int) -> bool:
    return bounds[0] <= value <= bounds[1]


_CHECKS: dict[str, Callable[[Any], bool]] = {
    "language": lambda value: value.replace("_", "").isalnum(),
    "theme": lambda value: value in THEME_CHOICES,
    "accent": lambda value: value in ACCENTS,
    "text_size": lambda value: SMALLEST_TEXT <= value <= LARGEST_TEXT,
    "line_height": lambda value: TIGHTEST_LINES <= value <= WIDEST_LINES,
    "column_width": lambda value: NARROWEST_COLUMN <= value <= WIDEST_COLUMN,
    "names": lambda value: value in NAME_PLACES,
    "reference_pattern": is_pattern,
    "last_kind": lambda value: value in set(AnnotationKind),
    "navigator_width": lambda value: _within(NAVIGATOR_WIDTHS, value),
    "notes_width": lambda value: _within(NOTES_WIDTHS, value),
    "window_width": lambda value: 720 <= value <= 20_000,
    "window_height": lambda value: 480 <= value <= 20_000,
    "words_a_minute": lambda value: 20 <= value <= 2_000,
    "export_grouping": lambda value: value in GROUPINGS,
    "export_includes": lambda value: all(isinstance(each, str) for each in value),
    "library_order": lambda value: value in LIBRARY_ORDERS,
    "recent_commands": lambda value: all(isinstance(each, str) for each in value),
    "open_windows": lambda value: all(isinstance(each, str) for each in value),
}


def _usable(name: str, value: object, usual: object) -> bool:
    """Whether `value` has the type and range of the setting `name`."""
    check = _CHECKS.get(name)
    return type(value) is type(usual) and (check is None or check(value))


def _as_kept(value: object, usual: object) -> object:
    """A value of the file in the type it has here: TOML knows lists, and a whole number for 30.0."""
    if isinstance(usual, tuple) and isinstance(value, list):
        return tuple(value)
    return float(value) if isinstance(usual, float) and type(value) is int else value


def read_values(path: Path) -> Values:
    """What the file says; a missing file, key or sensible value falls back to the usual one."""
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return Values()
    except (OSError, ValueError) as error:
        log.warning("the settings could not be read: %s", type(error).__name__)
        return Values()
    usual = Values()
    known: dict[str, Any] = {}
    for field in fields(Values):
        value = _as_kept(table.get(field.name), getattr(usual, field.name))
        if _usable(field.name, value, getattr(usual, field.name)):
            known[field.name] = value
    return replace(usual, **known)


def write_values(path: Path, values: Values) -> None:
    """Write all settings, keeping the comments and unknown keys a reader put into the file."""
    import tomlkit  # only needed when something was changed

    try:
        table = tomlkit.parse(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        table = tomlkit.document()
    for field in fields(Values):
        value = getattr(values, field.name)
        value = list(value) if isinstance(value, tuple) else value
        if field.name not in table or table[field.name] != value:
            table[field.name] = value
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    draft = path.with_suffix(".new")
    draft.write_text(tomlkit.dumps(table), encoding="utf-8")
    draft.replace(path)


class Settings(QObject):
    """The settings of this reader; a change is announced at once and written when the window closes.

    Signals: `changed(name)`.
    """

    changed = Signal(str)

    def __init__(self, path: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._path = path
        self._values = self._stored = read_values(path)

    @property
    def path(self) -> Path:
        """The file they are kept in."""
        return self._path

    @property
    def values(self) -> Values:
        """All settings as they stand."""
        return self._values

    def change(self, **values: Value) -> None:
        """Set some settings by name; a value of the wrong type or range is a bug and raises."""
        for name, value in values.items():
            if not _usable(name, value, getattr(Values(), name)):
                raise ValueError(name)
            if getattr(self._values, name) != value:
                self._values = replace(self._values, **{name: value})  # type: ignore[arg-type]
                self.changed.emit(name)

    def store(self) -> None:
        """Write what was changed; a folder that cannot be written costs the settings and nothing else."""
        if self._values == self._stored:
            return
        try:
            write_values(self._path, self._values)
            self._stored = self._values
        except OSError as error:
            log.warning("the settings could not be written: %s", type(error).__name__)
