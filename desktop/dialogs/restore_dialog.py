"""Choosing the backup that takes the place of the library."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QListView,
    QPushButton,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from desktop.models.backups import BACKUP_ROLE, FACTS_ROLE, BackupRow, BackupsModel
from desktop.theme import Theme, em, interface_font
from desktop.widgets.row_painting import mirrored_rect, paint_focus, paint_ground, paint_text
from transcript.storage.backups import Backup

_ROW = 58


class _BackupDelegate(QStyledItemDelegate):
    """Paints a backup: when it was made, and what is in it."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(320, em(_ROW))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        backup: Backup = index.data(BACKUP_ROLE)
        row = QRectF(option.rect).adjusted(2, 2, -2, -2)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_ground(painter, option, self._theme, row, chosen=chosen)
        when = mirrored_rect(option, QRectF(row.left() + 16, row.top() + em(7), row.width() - 32, em(20)))
        face = interface_font(13.5, weight=600 if chosen else 500)
        ink = self._theme.ink3 if backup.problem else self._theme.ink
        paint_text(painter, when, str(index.data(Qt.ItemDataRole.DisplayRole)), face, ink)
        facts = mirrored_rect(option, QRectF(row.left() + 16, row.top() + em(28), row.width() - 32, em(20)))
        paint_text(painter, facts, str(index.data(FACTS_ROLE)), interface_font(12.5), self._theme.ink2)
        paint_focus(painter, option, self._theme, row)
        painter.restore()


class RestoreDialog(QDialog):
    """Signals: `restore_requested(Path)`; then the dialog closes."""

    restore_requested = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("restore-dialog")
        self.setWindowTitle(self.tr("Restore a backup"))
        self._model = BackupsModel(self)
        self.view = QListView(self)
        self.view.setModel(self._model)
        self.view.setItemDelegate(_BackupDelegate(theme, self))
        self.view.setMouseTracking(True)
        self.view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.view.setAccessibleName(self.tr("Backups, newest first"))
        self.view.selectionModel().currentChanged.connect(self._on_current_changed)
        self.view.doubleClicked.connect(self._on_restore)
        self.explained = QLabel(self.tr("Looking for backups …"), self)
        self.explained.setWordWrap(True)
        self.explained.setProperty("quiet", True)
        self.explained.setFont(interface_font(13))
        self.other_button = QPushButton(self.tr("Another file…"), self)
        self.other_button.clicked.connect(self._on_other)
        self._cancel = QPushButton(self.tr("Cancel"), self)
        self._cancel.clicked.connect(self.reject)
        self.restore_button = QPushButton(self.tr("Restore"), self)
        self.restore_button.setProperty("main", True)
        self.restore_button.setDefault(True)
        self.restore_button.setEnabled(False)
        self.restore_button.clicked.connect(self._on_restore)
        self._lay_out()
        self.setMinimumSize(440, 320)
        self.resize(560, 460)

    def _lay_out(self) -> None:
        foot = QHBoxLayout()
        foot.setSpacing(10)
        foot.addWidget(self.other_button)
        foot.addStretch()
        foot.addWidget(self._cancel)
        foot.addWidget(self.restore_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 16)
        column.setSpacing(12)
        column.addWidget(self.explained)
        column.addWidget(self.view, 1)
        column.addLayout(foot)

    @Slot(object)
    def set_backups(self, backups: Sequence[Backup]) -> None:
        """Show what can be chosen."""
        self._model.update([BackupRow(each) for each in backups])
        words = self.tr(
            "The backup takes the place of your library. What is in it now is kept beside it, and can be"
            " restored in the same way."
        )
        nothing = self.tr(
            "There are no backups here yet: one is made of every session. If you have one elsewhere,"
            " choose its file."
        )
        self.explained.setText(words if backups else nothing)
        if backups:
            self.view.setCurrentIndex(self._model.index(0))
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _chosen(self) -> Backup | None:
        index = self.view.currentIndex()
        return index.data(BACKUP_ROLE) if index.isValid() else None

    @Slot(QModelIndex, QModelIndex)
    def _on_current_changed(self, _current: QModelIndex, _before: QModelIndex) -> None:
        chosen = self._chosen()
        self.restore_button.setEnabled(chosen is not None and not chosen.problem)

    @Slot()
    def _on_restore(self) -> None:
        chosen = self._chosen()
        if chosen is not None and not chosen.problem:
            self.restore_requested.emit(chosen.path)
            self.accept()

    @Slot()
    def _on_other(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(
            self, self.tr("Restore a backup"), "", self.tr("Libraries (*.causerie);;All files (*)")
        )
        if chosen:
            self.restore_requested.emit(Path(chosen))
            self.accept()
