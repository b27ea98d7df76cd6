"""The backups to choose from, as rows."""

from PySide6.QtCore import QLocale, Qt, QTime

from desktop.models.rows import AnyIndex, RowsModel
from desktop.wording import day, document_count, note_count
from transcript.records import dataclass
from transcript.storage.backups import Backup, BackupKind

BACKUP_ROLE = Qt.ItemDataRole.UserRole + 1
FACTS_ROLE = Qt.ItemDataRole.UserRole + 2


@dataclass(frozen=True, slots=True)
class BackupRow:
    """A backup as a row; its path is its id."""

    backup: Backup

    @property
    def id(self) -> str:
        """The path."""
        return str(self.backup.path)


class BackupsModel(RowsModel[BackupRow]):
    """Rows of the dialog in which a backup is chosen, newest first."""

    def when(self, backup: Backup) -> str:
        """The day and the time at which it was made."""
        here = backup.made.astimezone()
        time = QLocale().toString(QTime(here.hour, here.minute), QLocale.FormatType.ShortFormat)
        return f"{day(backup.made)}, {time}"

    def facts(self, backup: Backup) -> str:
        """What is in it, and why it was made; or why it cannot be put back."""
        if backup.problem:
            return backup.problem
        why = {
            BackupKind.AUTOMATIC: "",
            BackupKind.REPLACED: self.tr("kept when a backup was restored"),
            BackupKind.UPGRADED: self.tr("kept before an upgrade"),
            BackupKind.DAMAGED: self.tr("kept when the library was damaged"),
        }[backup.kind]
        held = (document_count(backup.documents), note_count(backup.notes), why)
        return " · ".join(filter(None, held))

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        backup = self.records[index.row()].backup
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self.when(backup)
            case Qt.ItemDataRole.ToolTipRole:
                return str(backup.path)
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{self.when(backup)}, {self.facts(backup)}"
            case _ if role == BACKUP_ROLE:
                return backup
            case _ if role == FACTS_ROLE:
                return self.facts(backup)
        return None
