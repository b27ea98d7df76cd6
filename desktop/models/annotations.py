"""The annotations of a document as rows, in text order."""

from PySide6.QtCore import Qt

from desktop.models.rows import AnyIndex, RowsModel
from desktop.wording import kind_name
from transcript.document import Document
from transcript.model import Annotation

ANNOTATION_ROLE = Qt.ItemDataRole.UserRole + 1
TURN_ROLE = Qt.ItemDataRole.UserRole + 2


class AnnotationsModel(RowsModel[Annotation]):
    """Cards of the notes pane; `set_document` before `show`."""

    _document: Document | None = None

    def set_document(self, document: Document | None) -> None:
        """Take the document that says which turn an annotation is in."""
        self.show(())
        self._document = document

    def turn(self, annotation: Annotation) -> int:
        """The number of the turn an annotation begins in; 0 where it is in none."""
        if self._document is None or annotation.passage is None:
            return 0
        return self._document.turn_number(annotation.passage.start.block)

    def nearest_row(self, block: int) -> int:
        """The row of the annotation nearest to a block, -1 where there is none."""
        attached = [
            (abs(record.passage.start.block - block), row)
            for row, record in enumerate(self.records)
            if record.passage
        ]
        return min(attached)[1] if attached else -1

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        annotation = self.records[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return annotation.quote
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._spoken(annotation)
            case _ if role == ANNOTATION_ROLE:
                return annotation
            case _ if role == TURN_ROLE:
                return self.turn(annotation)
        return None

    def _spoken(self, annotation: Annotation) -> str:
        number = self.turn(annotation)
        turn = self.tr("turn {}").format(number) if number else ""
        said = ", ".join(part for part in (kind_name(annotation.kind), annotation.speaker, turn) if part)
        parts = [f"{said}: {annotation.quote}"]
        if annotation.note:
            parts.append(self.tr("your note: {}").format(annotation.note))
        if annotation.tags:
            parts.append(self.tr("tags {}").format(", ".join(annotation.tags)))
        return "; ".join(parts)
