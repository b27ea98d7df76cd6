"""Names that are never given twice, on any machine.

Documents get a ULID: 48 bits of time and 80 random ones, so that ids sort by the time
of import. Annotations and bookmarks get 60 random bits, short enough for a link in a
Markdown file. Both are written in Crockford's base 32, which has no I, L, O and U.
"""

import secrets
from datetime import datetime

from transcript.model import AnnotationId, BookmarkId, DocumentId

_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_SHORT_LENGTH = 12


def _base32(number: int, length: int) -> str:
    return "".join(_ALPHABET[number >> shift & 31] for shift in range(5 * (length - 1), -1, -5))


def new_document_id(moment: datetime) -> DocumentId:
    """A ULID (26 characters) made at `moment`."""
    milliseconds = max(0, int(moment.timestamp() * 1000)) & ((1 << 48) - 1)
    return DocumentId(_base32(milliseconds << 80 | secrets.randbits(80), 26))


def _short_id() -> str:
    return _base32(secrets.randbits(5 * _SHORT_LENGTH), _SHORT_LENGTH).lower()


def new_annotation_id() -> AnnotationId:
    """Twelve lower-case characters."""
    return AnnotationId(_short_id())


def new_bookmark_id() -> BookmarkId:
    """Twelve lower-case characters."""
    return BookmarkId(_short_id())
