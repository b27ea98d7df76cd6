"""One row written, as a step that can be undone: what most deeds of a reader come to."""

from transcript.history import Step
from transcript.model import DocumentId, Place
from transcript.storage import documents
from transcript.storage.connection import Connection, Row
from transcript.storage.journal import Transaction


def put(
    connection: Connection,
    name: str,
    table: str,
    row: Row,
    place: Place | None,
    merge_key: str | None = None,
) -> Step:
    """Write a row of a document that is in the library; the step to record once the transaction is over."""
    document = DocumentId(str(row["document"]))
    documents.require(connection, document)
    transaction = Transaction(connection)
    transaction.put(table, row)
    return Step(name, tuple(transaction.changed), document, place, merge_key)
