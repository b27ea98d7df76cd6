"""A bundle is written: the same bytes for the same notes, whole or not at all."""

import zipfile
from collections.abc import Iterable, Sequence
from pathlib import Path

from transcript.bundle import gathering, layout
from transcript.bundle.entries import Entry, as_bytes, document_entry
from transcript.bundle.layout import Gone
from transcript.errors import CannotWrite
from transcript.model import DocumentId
from transcript.progress import Progress
from transcript.storage.connection import Connection
from transcript.version import VERSION
from transcript.whole_file import whole_file
from transcript.wording import Words

_LONG_AGO = (1980, 1, 1, 0, 0, 0)  # the least that a zip can say
_UNIX, _ORDINARY = 3, 0o100644 << 16


def write_bundle(
    connection: Connection, wanted: Sequence[DocumentId] | None, path: Path, progress: Progress
) -> int:
    """Write documents, or None for all with what was deleted, into the file at `path`; how many."""
    with connection.snapshot():
        keys = sorted(_everything(connection) if wanted is None else set(wanted))
        gone = gathering.gone(connection) if wanted is None else ()
        with whole_file(path) as unfinished:
            try:
                if _write(connection, keys, gone, unfinished, progress) > layout.MOST_OF_ALL:
                    raise _too_large(path)
            except OSError as error:
                raise CannotWrite(
                    Words("{} was not written ({}); choose another place.", path, error.strerror)
                ) from error
    return len(keys)


def _everything(connection: Connection) -> list[DocumentId]:
    return [
        DocumentId(str(key)) for (key,) in connection.all("SELECT id FROM document WHERE deleted IS NULL")
    ]


def _write(
    connection: Connection, keys: Sequence[DocumentId], gone: Iterable[Gone], path: Path, progress: Progress
) -> int:
    """Write all parts; their size in bytes when they are unpacked."""
    with zipfile.ZipFile(path, "w") as bundle:
        _put(bundle, layout.TYPE_NAME, layout.TYPE, zipfile.ZIP_STORED)
        _put(bundle, layout.READ_ME_NAME, layout.READ_ME.encode())
        _put(bundle, layout.MANIFEST_NAME, as_bytes(_manifest(connection, keys, gone)))
        for number, key in enumerate(keys):
            progress.report(number, len(keys), "Writing")
            progress.check_cancelled()
            entry = document_entry(gathering.carried(connection, key))
            _put(bundle, layout.member_name(key), as_bytes(entry))
        return sum(member.file_size for member in bundle.infolist())


def _too_large(path: Path) -> CannotWrite:
    return CannotWrite(
        Words(
            "{} was not written: this is too much for one bundle; export fewer documents at a time, or "
            "copy the whole library with: causerie backup FILE",
            path,
        )
    )


def _manifest(connection: Connection, keys: Sequence[DocumentId], gone: Iterable[Gone]) -> Entry:
    rows = connection.all("SELECT id, coalesce(nullif(title, ''), source_name) FROM document")
    titles = {str(key): title for key, title in rows}
    return {
        "format": "causerie-bundle",
        "version": layout.VERSION,
        "program": f"Causerie {VERSION}",
        "documents": [{"id": key, "title": titles[key]} for key in keys],
        "deleted": [{"id": each.id, "also": list(each.also), "deleted": each.deleted} for each in gone],
    }


def _put(bundle: zipfile.ZipFile, name: str, data: bytes, how: int = zipfile.ZIP_DEFLATED) -> None:
    """A member with nothing in it that differs from day to day or from computer to computer."""
    member = zipfile.ZipInfo(name, _LONG_AGO)
    member.compress_type, member.create_system, member.external_attr = how, _UNIX, _ORDINARY
    bundle.writestr(member, data)
