"""How much a library holds."""

from transcript.records import dataclass
from transcript.storage.connection import Connection


@dataclass(frozen=True, slots=True)
class Contents:
    """Numbers of what is in a library, without what is in its bin."""

    documents: int = 0
    notes: int = 0
    bookmarks: int = 0


_OF_DOCUMENTS = (
    "FROM {} WHERE deleted IS NULL AND document IN (SELECT id FROM document WHERE deleted IS NULL)"
)


def contents(connection: Connection) -> Contents:
    """Count what is in a library."""
    return Contents(
        connection.number("SELECT count(*) FROM document WHERE deleted IS NULL"),
        connection.number(f"SELECT count(*) {_OF_DOCUMENTS.format('annotation')}"),
        connection.number(f"SELECT count(*) {_OF_DOCUMENTS.format('bookmark')}"),
    )
