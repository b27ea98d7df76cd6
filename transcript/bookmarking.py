"""What a reader does with bookmarks: set, named, put at another place, taken away. Used through `Library`."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from transcript import anchors, deed, moments
from transcript.changes import Changes
from transcript.document import Document
from transcript.history import Step
from transcript.identifiers import new_bookmark_id
from transcript.model import Bookmark, BookmarkId, DocumentId
from transcript.storage import annotations as stored
from transcript.storage import documents, journal
from transcript.storage.connection import Connection
from transcript.storage.journal import Transaction
from transcript.wording import Words


class Bookmarking:
    """The bookmarks of a library. `text` loads a document; `record` takes each step that can be undone."""

    def __init__(
        self,
        connection: Connection,
        text: Callable[[DocumentId], Document],
        record: Callable[[Step], Changes],
    ) -> None:
        self._connection, self._text, self._record = connection, text, record

    def toggle(self, document: DocumentId, block: int) -> Changes:
        """Set a bookmark at a block, or take away the one that is there."""
        with self._connection.transaction():
            marks = stored.bookmarks_with_twins(self._connection, document)
            present = [bookmark for bookmark in marks if bookmark.block == block]
            if present:
                step = self._remove(present)
            else:
                step = self._put(Words("Add bookmark"), self._new(document, block))
        return self._record(step)

    def attach(self, id: BookmarkId, block: int) -> Changes:  # noqa: A002
        """Put a bookmark at a block."""
        with self._connection.transaction():
            before = stored.bookmark(self._connection, id)
            fresh = self._new(before.document, block)
            after = replace(before, block=block, quote=fresh.quote, modified=moments.after(before.modified))
            step = self._put(Words("Attach bookmark"), after)
        return self._record(step)

    def delete(self, id: BookmarkId) -> Changes:  # noqa: A002
        """Delete a bookmark; a row that says so stays behind."""
        with self._connection.transaction():
            mark = stored.bookmark(self._connection, id)
            marks = stored.bookmarks_with_twins(self._connection, mark.document)
            twins = [each for each in marks if each.block == mark.block and each.name in ("", mark.name)]
            step = self._remove([mark, *(each for each in twins if each.id != mark.id)])
        return self._record(step)

    def _remove(self, marks: Sequence[Bookmark]) -> Step:
        """Delete bookmarks that a reader sees as one."""
        documents.require(self._connection, marks[0].document)
        transaction = Transaction(self._connection)
        for mark in marks:
            transaction.put("bookmark", journal.dead(stored.bookmark_row(mark)))
        name, place = Words("Remove bookmark"), stored.place_of(marks[0])
        return Step(name, tuple(transaction.changed), marks[0].document, place)

    def rename(self, id: BookmarkId, name: str) -> Changes:  # noqa: A002
        """Give a bookmark a name; an empty one takes the name away."""
        with self._connection.transaction():
            bookmark = stored.bookmark(self._connection, id)
            if bookmark.name == name:
                return Changes(name=Words("Rename bookmark"), document=bookmark.document)
            renamed = replace(bookmark, name=name, modified=moments.after(bookmark.modified))
            step = self._put(Words("Rename bookmark"), renamed)
        return self._record(step)

    def _new(self, document: DocumentId, block: int) -> Bookmark:
        text = self._text(document)
        if not 0 <= block < len(text):
            raise ValueError(f"no block {block} in a document of {len(text)}")
        now = moments.now()
        return Bookmark(
            id=new_bookmark_id(),
            document=document,
            block=block,
            name="",
            quote=anchors.first_words(text, block),
            created=now,
            modified=now,
        )

    def _put(self, name: str, bookmark: Bookmark) -> Step:
        row = stored.bookmark_row(bookmark)
        return deed.put(self._connection, name, "bookmark", row, stored.place_of(bookmark))
