"""What stands in the bin, read."""

from transcript.storage.bin import DAYS_KEPT
from transcript.storage.connection import Connection, Row, legible
from transcript.storage.journal import COLUMNS

_COLUMNS = ", ".join(f"a.{column}" for column in COLUMNS["annotation"])
_NOTES_WHERE = (
    " FROM annotation a JOIN document d ON d.id = a.document"
    " WHERE a.deleted IS NOT NULL AND d.deleted IS NULL AND (a.quote <> '' OR a.note <> '')"
)
_NOTES = f"SELECT {_COLUMNS}, coalesce(nullif(d.title, ''), d.source_name) AS shown{_NOTES_WHERE}"
_COUNT_DOCUMENTS = "SELECT count(*) FROM document WHERE deleted IS NOT NULL"
_COUNT_NOTES = "SELECT count(*)" + _NOTES_WHERE


@legible
def notes(connection: Connection) -> list[tuple[Row, str]]:
    """The rows of deleted notes whose document is in the library, each with its document's title."""
    rows = connection.named(_NOTES)
    return [({name: row[name] for name in COLUMNS["annotation"]}, str(row["shown"])) for row in rows]


@legible
def count(connection: Connection) -> int:
    """How many documents and notes are in the bin."""
    return connection.number(_COUNT_DOCUMENTS) + connection.number(_COUNT_NOTES)


@legible
def days_left(connection: Connection) -> dict[str, int]:
    """For how many whole days what is in the bin stays there, as far as days have been counted."""
    rows = connection.all("SELECT id, days FROM binned")
    return {str(key): max(0, int(DAYS_KEPT - float(str(days)))) for key, days in rows}
