"""What a reader does with notes: made, edited, put on other words, deleted. Used through `Library`."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from transcript import anchors, deed, moments
from transcript.changes import Changes
from transcript.document import Document
from transcript.history import History, Step
from transcript.identifiers import new_annotation_id
from transcript.model import Annotation, AnnotationId, AnnotationKind, DocumentId, NoteVersion, Passage
from transcript.storage import annotations as stored
from transcript.storage import journal, versions
from transcript.storage.connection import Connection
from transcript.wording import Words

if TYPE_CHECKING:  # comparing texts has no part in starting
    from transcript.reattaching.report import Move


class Noting:
    """The notes of a library. `text` loads a document; `record` takes each step for `history`."""

    def __init__(
        self,
        connection: Connection,
        history: History,
        text: Callable[[DocumentId], Document],
        record: Callable[[Step], Changes],
    ) -> None:
        self._connection, self._history, self._text, self._record = connection, history, text, record

    def annotate(
        self, document: DocumentId, passage: Passage, kind: AnnotationKind, note: str, tags: Sequence[str]
    ) -> Changes:
        """Mark a passage; the one id in `Changes.annotations` is the new annotation's."""
        self._connection.refuse_unwritable()
        anchor = anchors.anchor(self._text(document), passage)
        now = moments.now()
        annotation = Annotation(
            id=new_annotation_id(),
            document=document,
            passage=passage,
            kind=kind,
            quote=anchor.quote,
            prefix=anchor.prefix,
            suffix=anchor.suffix,
            section=anchor.section,
            speaker=anchor.speaker,
            note=note,
            tags=stored.clean_tags(tags),
            created=now,
            modified=now,
        )
        with self._connection.transaction():
            step = self._put(Words("Add note") if note else Words("Annotate"), annotation)
        return self._record(step)

    def edit(
        self,
        id: AnnotationId,  # noqa: A002
        kind: AnnotationKind | None,
        note: str | None,
        tags: Sequence[str] | None,
    ) -> Changes:
        """Change what is not None. Edits of a note that follow one another are undone as one."""
        with self._connection.transaction():
            before = stored.annotation(self._connection, id)
            after = replace(
                before,
                kind=before.kind if kind is None else kind,
                note=before.note if note is None else note,
                tags=before.tags if tags is None else stored.clean_tags(tags),
            )
            name = _name_of_edit(before, after)
            if after == before:
                return Changes(name=name, document=before.document)
            typing = None if after.kind != before.kind else f"{name} {id}"
            if not self._history.goes_on(typing):  # a version for each sitting, and not for each key
                versions.keep(self._connection, [versions.version_of(stored.annotation_row(before))])
            after = replace(after, modified=moments.after(before.modified))
            step = self._put(name, after, typing)
        return self._record(step)

    def put_back(self, id: AnnotationId, version: NoteVersion) -> Changes:  # noqa: A002
        """Let a note say again what it said earlier; what it says now becomes an earlier version."""
        self._history.seal()
        changes = self.edit(id, version.kind, version.note, version.tags)
        self._history.seal()
        return changes

    def attach(self, id: AnnotationId, passage: Passage) -> Changes:  # noqa: A002
        """Put a note on a passage."""
        with self._connection.transaction():
            before = stored.annotation(self._connection, id)
            after = anchors.put_on(before, self._text(before.document), passage)
            if after == before:
                return Changes(name=Words("Attach note"), document=before.document)
            step = self._put(Words("Attach note"), replace(after, modified=moments.after(before.modified)))
        return self._record(step)

    def detach(self, moves: "Sequence[Move]") -> Changes:
        """Take back where notes and bookmarks were moved: they wait with their old words."""
        from transcript.storage import editions

        with self._connection.transaction():
            rows = editions.detach(self._connection, moves)
        document = moves[0].made.document if moves else None
        name = "Undo move"
        return self._record(Step(name, rows, document)) if rows else Changes(name=name, document=document)

    def delete(self, id: AnnotationId) -> Changes:  # noqa: A002
        """Delete an annotation; a row that says so stays behind."""
        with self._connection.transaction():
            annotation = stored.annotation(self._connection, id)
            row = journal.dead(stored.annotation_row(annotation))
            step = deed.put(
                self._connection, Words("Delete note"), "annotation", row, stored.start_of(annotation)
            )
        return self._record(step)

    def _put(self, name: str, annotation: Annotation, merge_key: str | None = None) -> Step:
        row = stored.annotation_row(annotation)
        return deed.put(self._connection, name, "annotation", row, stored.start_of(annotation), merge_key)


def _name_of_edit(before: Annotation, after: Annotation) -> str:
    if before.note != after.note:
        return Words("Edit note")
    if before.tags != after.tags:
        return Words("Change tags")
    return Words("Change kind")
