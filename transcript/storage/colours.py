"""The colours that a reader gave to speakers.

A speaker is known by the first label that the source prints for them, so that another name
changes nothing; one who has no label is known by the name.
"""

from collections.abc import Sequence

from transcript import moments
from transcript.model import DocumentId, Speaker
from transcript.storage import journal
from transcript.storage.connection import Connection, legible
from transcript.storage.journal import Transaction

_OF_DOCUMENT = "SELECT speaker, colour FROM colour WHERE document = ? AND deleted IS NULL"


@legible
def colours(connection: Connection, document: DocumentId) -> dict[str, str]:
    """The colours of a document by `Speaker.known_as`; see `Document.colours`."""
    return {str(speaker): str(colour) for speaker, colour in connection.all(_OF_DOCUMENT, (document,))}


def put(
    transaction: Transaction, connection: Connection, document: DocumentId, speaker: str, colour: str
) -> None:
    """Give somebody a colour; an empty one takes it away."""
    key = f"{document} {speaker}"
    before = journal.read_row(connection, "colour", key)
    if before is None and not colour:
        return
    modified = moments.from_text(str(before["modified"])) if before else None
    now = moments.as_text(moments.after(modified) if modified else moments.now())
    transaction.put(
        "colour",
        {
            "id": key,
            "document": document,
            "speaker": speaker,
            "colour": colour or str(before["colour"] if before else ""),
            "modified": now,
            "deleted": None if colour else now,
        },
    )


def carry(
    transaction: Transaction,
    connection: Connection,
    document: DocumentId,
    before: Sequence[Speaker],
    after: Sequence[Speaker],
) -> None:
    """Let people keep their colours where a change of the text changed what they are known as."""
    present = colours(connection, document)
    known = {speaker.known_as for speaker in after}
    for number, speaker in enumerate(before):
        colour = present.get(speaker.known_as)
        if colour is None or speaker.known_as in known:
            continue
        same = _same_person(number, before, after)
        if same is not None and same.known_as not in present:
            put(transaction, connection, document, same.known_as, colour)


def _same_person(number: int, before: Sequence[Speaker], after: Sequence[Speaker]) -> Speaker | None:
    """Whoever has the name or a label, else who stands in the same place where nobody came or went."""
    person = before[number]
    names = {person.name, *person.labels}
    by_name = next((each for each in after if not names.isdisjoint((each.name, *each.labels))), None)
    return by_name or (after[number] if len(before) == len(after) else None)
