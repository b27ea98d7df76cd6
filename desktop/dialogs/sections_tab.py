"""The tab of sections: renamed in place, parted, joined, set in and out."""

from PySide6.QtCore import QMargins, Qt, Signal, Slot
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from desktop.dialogs.sections_list import SectionsList
from desktop.icons import icon
from desktop.models.review_sections import BLOCK_ROLE, LEVEL_ROLE, SECTION_ROLE, ReviewSectionsModel
from desktop.theme import Theme
from desktop.widgets.flowing import Flowing
from transcript.review import Review
from transcript.review_edits import ChangeLevel, Heading, JoinSection, RenameSection, SplitSection


class SectionsTab(QWidget):
    """Signals: `edit_requested(Edit)`, `block_requested(block)` to show a section in the preview.

    `split_requested()` asks for a section that begins where the preview stands.
    """

    edit_requested = Signal(object)
    block_requested = Signal(int)
    split_requested = Signal()

    def __init__(self, review: Review, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._review = review
        self.model = ReviewSectionsModel(self)
        self.list = SectionsList(self.model, theme, self)
        self._none = QLabel(self.tr("No headings were found in this text."), self)
        self._none.setProperty("quiet", True)
        self.rename = QPushButton(self.tr("Rename"), self)
        self.join = QPushButton(self.tr("Join with previous"), self)
        self.split = QPushButton(self.tr("Split here"), self)
        self.split.setToolTip(self.tr("Begin a section with the turn at the top of the preview"))
        for button in (self.rename, self.join, self.split):
            button.setAutoDefault(False)
        self._make_steps()
        self.set_theme(theme)
        self._lay_out()
        self._connect()

    def _make_steps(self) -> None:
        self.outwards, self.inwards = QToolButton(self), QToolButton(self)
        for button, name, keys in (
            (self.outwards, self.tr("One level out"), "Alt+Left"),
            (self.inwards, self.tr("One level in"), "Alt+Right"),
        ):
            shown = QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
            button.setFixedSize(34, 34)
            button.setAccessibleName(name)
            button.setToolTip(f"{name} ({shown})")
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def _lay_out(self) -> None:
        buttons = Flowing(QMargins(4, 10, 0, 0), 8)
        for button in (self.rename, self.join, self.split, self.outwards, self.inwards):
            buttons.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._none)
        column.addWidget(self.list)
        column.addLayout(buttons)
        column.setAlignment(Qt.AlignmentFlag.AlignTop)

    def _connect(self) -> None:
        # queued: the list must have put its editor away before its rows change
        queued = Qt.ConnectionType.QueuedConnection
        self.model.rename_requested.connect(self._on_rename_requested, queued)
        self.list.section_chosen.connect(self.block_requested)
        self.list.selectionModel().currentChanged.connect(self._on_current_changed)
        self.rename.clicked.connect(self._on_rename)
        self.join.clicked.connect(self._on_join)
        self.split.clicked.connect(self.split_requested)
        self.list.level_requested.connect(self._change_level)
        self.outwards.clicked.connect(self._on_outwards)
        self.inwards.clicked.connect(self._on_inwards)

    # --------------------------------------------------------------------- content
    def set_theme(self, theme: Theme) -> None:
        """Paint in the colours of another theme."""
        self.list.delegate.theme = theme
        self.list.viewport().update()
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        for button, mirrored in ((self.outwards, not rtl), (self.inwards, rtl)):
            button.setIcon(icon("chevron-right", theme.ink2, theme.ink3, size=16, rtl=mirrored))

    def show_review(self) -> None:
        """Show the sections as they are now."""
        rows = self._review.sections()
        self.model.set_rows(rows)
        self._none.setVisible(not rows)
        self.list.setVisible(bool(rows))
        self.list.updateGeometry()
        self._on_current_changed()

    @Slot()
    def _on_current_changed(self) -> None:
        chosen = self.list.currentIndex().isValid()
        for button in (self.rename, self.join, self.inwards):
            button.setEnabled(chosen)
        self.outwards.setEnabled(chosen and int(self.list.currentIndex().data(LEVEL_ROLE)) > 1)
        self.list.viewport().update()

    def edit_heading(self, block: int) -> None:
        """Let the reader name the section that begins with a block."""
        for row in range(self.model.rowCount()):
            index = self.model.index(row)
            if index.data(BLOCK_ROLE) == block:
                self.list.setCurrentIndex(index)
                self.list.edit(index)
                return

    # ------------------------------------------------------------------------ deeds
    def split_at(self, block: int) -> None:
        """Begin a section with a block of the document."""
        heading = self.tr("New section")
        self.edit_requested.emit(SplitSection.at(self._review.document, block, heading))

    @Slot(int)
    def _change_level(self, step: int) -> None:
        index = self.list.currentIndex()
        level = int(index.data(LEVEL_ROLE)) + step if index.isValid() else 0
        if level > 0:
            section = Heading.at(self._review.document, int(index.data(SECTION_ROLE)))
            self.edit_requested.emit(ChangeLevel(section, level))

    @Slot()
    def _on_inwards(self) -> None:
        self._change_level(1)

    @Slot()
    def _on_outwards(self) -> None:
        self._change_level(-1)

    @Slot(int, str)
    def _on_rename_requested(self, section: int, heading: str) -> None:
        self.edit_requested.emit(RenameSection(Heading.at(self._review.document, section), heading))

    @Slot()
    def _on_rename(self) -> None:
        self.list.edit(self.list.currentIndex())

    @Slot()
    def _on_join(self) -> None:
        section = int(self.list.currentIndex().data(SECTION_ROLE))
        self.edit_requested.emit(JoinSection(Heading.at(self._review.document, section)))
