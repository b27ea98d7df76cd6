"""A bundle is read: nothing is unpacked, nothing in it is run, and no other file is looked at."""

import json
import struct
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path

from transcript.bundle import layout
from transcript.bundle.checking import DOCUMENT_ID, Entry, Unsound
from transcript.bundle.layout import Bundle, Carried
from transcript.bundle.parsing import carried_of, gone_of
from transcript.errors import CauserieError, UnreadableFile
from transcript.progress import Progress
from transcript.wording import Words

_SMALL = 16 * 1024 * 1024  # what is smaller is no trap, however well it is packed
_WAYS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_DAMAGE = (struct.error, LookupError, zipfile.BadZipFile, zlib.error, EOFError, ValueError, RuntimeError)


class NewerBundle(CauserieError):
    """The bundle was made by a newer Causerie."""


def read_bundle(path: Path, progress: Progress) -> Bundle:
    """All that a bundle holds, checked; raises `UnreadableFile` or `NewerBundle` with a sentence."""
    try:
        with zipfile.ZipFile(path) as bundle:
            return _read(bundle, path, progress)
    except OSError as error:
        raise UnreadableFile(
            Words("{} cannot be read ({}); copy it to this computer first.", path, error.strerror or error)
        ) from error
    except _DAMAGE as error:
        where = str(error) if isinstance(error, Unsound) else "its parts cannot be unpacked"
        raise UnreadableFile(
            Words("{} is no sound bundle ({}); nothing was changed: have it made again.", path, where)
        ) from error


def _read(bundle: zipfile.ZipFile, path: Path, progress: Progress) -> Bundle:
    members = _members(bundle)
    manifest = _json(bundle, members, layout.MANIFEST_NAME)
    _refuse_newer(manifest, path)
    listed = [each.text("id", DOCUMENT_ID) for each in manifest.entries("documents")]
    if len(set(listed)) != len(listed) or len(listed) > layout.MOST_DOCUMENTS:
        raise manifest.refuse("documents")
    documents = tuple(_documents(bundle, members, listed, progress))
    return Bundle(path=path, documents=documents, gone=manifest.each("deleted", gone_of))


def _refuse_newer(manifest: Entry, path: Path) -> None:
    if manifest.text("format") != "causerie-bundle":
        raise manifest.refuse("format")
    if manifest.number("version") > layout.VERSION:
        maker = manifest.text("program")[:60] or "a newer Causerie"
        raise NewerBundle(
            Words(
                "{} was made by {}, which is newer than this one; nothing was changed: install that "
                "version to take it in.",
                path,
                maker,
            )
        )


def _members(bundle: zipfile.ZipFile) -> dict[str, zipfile.ZipInfo]:
    """The members by name; what they say of their size is not believed, but refused where it is too much."""
    found = {member.filename: member for member in bundle.infolist()}
    if len(found) != len(bundle.infolist()):
        raise Unsound("a name stands in it twice")
    if sum(member.file_size for member in found.values()) > layout.MOST_OF_ALL:
        raise Unsound("it is too large")
    return found


def _documents(
    bundle: zipfile.ZipFile, members: dict[str, zipfile.ZipInfo], listed: list[str], progress: Progress
) -> Iterator[Carried]:
    for number, key in enumerate(listed):
        progress.report(number, len(listed), "Reading")
        progress.check_cancelled()
        carried = carried_of(_json(bundle, members, layout.member_name(key)))
        if carried.id != key:
            raise Unsound(layout.member_name(key))
        yield carried


def _json(bundle: zipfile.ZipFile, members: dict[str, zipfile.ZipInfo], name: str) -> Entry:
    if name not in members:
        raise Unsound(f"{name} is missing")
    return Entry(json.loads(_unpacked(bundle, members[name])), name)


def _unpacked(bundle: zipfile.ZipFile, member: zipfile.ZipInfo) -> bytes:
    """The bytes of a member, no more than it may have whatever it says of itself."""
    most = min(layout.MOST_OF_ONE, max(_SMALL, member.compress_size * layout.MOST_TIMES))
    if member.compress_type not in _WAYS or member.flag_bits & 1:
        raise Unsound(f"{member.filename} is packed in another way")
    with bundle.open(member) as file:
        data = file.read(most + 1)
    if len(data) > most:
        raise Unsound(f"{member.filename} is too large")
    return data
