"""A document's text and parts as values that can be compared, remembered and put back.

History remembers only the values that a mending changed, compressed.
"""

import hashlib
import json
import zlib
from collections.abc import Iterable, Mapping

from transcript.document import Document
from transcript.model import DocumentId
from transcript.records import dataclass
from transcript.storage import columns, documents
from transcript.storage.connection import Connection, Value

Values = dict[str, bytes]
"""The columns of document_text by name, and the rows of each table of `documents.PARTS` as JSON."""


@dataclass(frozen=True, slots=True)
class Image:
    """One state of a text: what it has other than the state on the other side, and a digest of the whole."""

    digest: bytes
    values: Mapping[str, bytes]  # compressed

    def over(self, present: Values) -> Values:
        """The whole state, made of the present one."""
        return present | {name: zlib.decompress(value) for name, value in self.values.items()}


def images(before: Values, after: Values) -> tuple[Image, Image]:
    """Two states of one text, each with what differs."""
    names = [name for name in before if before[name] != after[name]]
    return _image(before, names), _image(after, names)


def _image(values: Values, names: Iterable[str]) -> Image:
    return Image(digest(values), {name: zlib.compress(values[name], 6) for name in names})


def digest(values: Values) -> bytes:
    """A fingerprint of a whole text with its parts."""
    found = hashlib.sha256()
    for name in sorted(values):
        found.update(f"{name} {len(values[name])} ".encode())
        found.update(values[name])
    return found.digest()


def values_of(document: Document) -> Values:
    """The values of a document as they are stored."""
    row = columns.as_row(document.columns)
    values = {name: _bytes(row[name]) for name in columns.NAMES}
    return values | {table: _json(documents.part_rows(table, document)) for table in documents.PARTS}


def _bytes(value: object) -> bytes:
    return value if isinstance(value, bytes) else str(value).encode()


def _json(rows: Iterable[tuple[object, ...]]) -> bytes:
    return json.dumps([list(row) for row in rows], ensure_ascii=False, separators=(",", ":")).encode()


def _stored(name: str, value: bytes) -> Value:
    return value.decode() if name in columns.IN_JSON else value


def write(connection: Connection, key: DocumentId, values: Values, names: Iterable[str]) -> None:
    """Store the values with these names. To be called within a transaction."""
    changed = set(names)
    text = {name: _stored(name, values[name]) for name in columns.NAMES if name in changed}
    documents.replace_text(connection, key, text)
    for table in changed & set(documents.PARTS):
        documents.replace_part(connection, key, table, json.loads(values[table]))
