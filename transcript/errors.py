"""Errors sorted by whose fault they are.

A `CauserieError` carries one sentence for the reader: what happened, to which
file, and what to do. Anything else that is raised is a bug and is reported as one.
"""

from pathlib import Path

from transcript.wording import Words


class CauserieError(Exception):
    """Something the reader can mend; `str(error)` is the sentence to show, in English.

    It is made with `Words`, so that a window can say it in another language: `sentence`.
    """

    @property
    def sentence(self) -> str:
        """What it was made with, so `Words` where it can be translated."""
        return self.args[0] if self.args and isinstance(self.args[0], str) else str(self)


class UnreadableFile(CauserieError):
    """A file from outside could not be opened as text."""


class UnknownDocument(CauserieError):
    """A document, annotation or bookmark is asked for that the library does not hold."""


class AmbiguousQuote(CauserieError):
    """A quote is found in no place or in several; the sentence lists the candidates."""


class ChangedElsewhere(CauserieError):
    """A step cannot be undone or redone, because another window or command changed the same thing."""

    def __init__(self, deed: str) -> None:
        super().__init__(Words("“{}” was changed in another window since, and stays as it is there.", deed))


class CannotMend(CauserieError):
    """A mending makes no sense where it is asked for; the sentence says what to do instead."""


class CannotWrite(CauserieError):
    """An output file could not be written."""


class LibraryError(CauserieError):
    """The library as a whole cannot do what is asked."""


class LibraryLocked(LibraryError):
    """Another program holds the library for longer than we are willing to wait."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            Words("The library {} is in use by another program; close that program and try again.", path)
        )


class LibraryReadOnly(LibraryError):
    """The library may be read and not written."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            Words("The library {} is read-only; nothing can be stored in it until you may write to it.", path)
        )


class DiskFull(LibraryError):
    """There is no room left where the library lies."""

    def __init__(self, path: Path) -> None:
        super().__init__(Words("The disk that holds {} is full; free some space and try again.", path))


class LibraryMoved(LibraryError):
    """The file that is open is no longer the one of that name."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            Words(
                "The library {} was moved, replaced or deleted while it was open; put it back or "
                "open it again.",
                path,
            )
        )


class LibraryCorrupt(LibraryError):
    """SQLite finds the file damaged, or it is no library at all."""

    def __init__(self, path: Path, detail: str = "") -> None:
        if detail:
            sentence = Words(
                "The library {} is damaged ({}); restore a backup with: causerie restore FILE, or get "
                "out what can be read with: causerie check --repair",
                path,
                detail,
            )
        else:
            sentence = Words(
                "The library {} is damaged; restore a backup with: causerie restore FILE, or get "
                "out what can be read with: causerie check --repair",
                path,
            )
        super().__init__(sentence)


class ForeignLibrary(LibraryError):
    """The file has the marks of a library, and things in it that no Causerie makes."""

    def __init__(self, path: Path, what: str) -> None:
        super().__init__(
            Words(
                "The library {} holds {} that Causerie did not make; nothing was read from it: use "
                "another backup, or ask whoever gave you the file.",
                path,
                what,
            )
        )


class NewerLibrary(LibraryError):
    """The library was written by a newer Causerie."""

    def __init__(self, path: Path, version: str) -> None:
        super().__init__(
            Words(
                "The library {} was made by Causerie {}, which is newer than this one; nothing was "
                "changed: install that version to open it.",
                path,
                version,
            )
        )


class Cancelled(Exception):
    """The reader cancelled slow work."""
