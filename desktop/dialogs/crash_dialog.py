"""Shows a report of a fault of ours and offers to keep it as a file. It sends nothing."""

from pathlib import Path

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QLabel,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from transcript.errors import CauserieError
from transcript.whole_file import write_whole


class CrashDialog(QDialog):
    """The report in full, so that the reader sees what is in it before anyone else does."""

    def __init__(self, report: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Something went wrong"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        words = QLabel(
            self.tr(
                "Causerie met a fault of its own. What you wrote is stored. This report says where it "
                "happened; no text of your documents or notes is in it, and nothing is sent. "
                "You can save it and give it to whoever looks after Causerie."
            ),
            self,
        )
        words.setWordWrap(True)
        self.report_field = QPlainTextEdit(report, self)
        self.report_field.setObjectName("crash-report")
        self.report_field.setReadOnly(True)
        self.report_field.setAccessibleName(self.tr("The report"))
        self.report_field.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.report_field.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self._told = QLabel(self)
        self._told.setWordWrap(True)
        self._told.hide()
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Close, self
        )
        self.buttons.button(QDialogButtonBox.StandardButton.Save).setText(self.tr("Save report…"))
        self.buttons.accepted.connect(self.save)
        self.buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        for widget in (words, self.report_field, self._told, self.buttons):
            column.addWidget(widget)
        self.resize(560, 420)

    @property
    def told(self) -> str:
        """What became of saving."""
        return self._told.text()

    @Slot()
    def save(self) -> None:
        """Let the reader choose where the report goes."""
        usual = str(Path.home() / "causerie-report.txt")
        chosen, _ = QFileDialog.getSaveFileName(
            self, self.tr("Save report"), usual, self.tr("Text files (*.txt)")
        )
        if chosen:
            self.save_to(Path(chosen))

    def save_to(self, path: Path) -> None:
        """Write the report into a file and say so."""
        try:
            write_whole(path, self.report_field.toPlainText().encode())
        except CauserieError as error:
            self._told.setText(str(error))
        else:
            self._told.setText(self.tr("Saved as {}.").format(path))
        self._told.show()
