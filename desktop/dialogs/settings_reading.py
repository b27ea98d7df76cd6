"""The settings of the page, with a live turn that wears them."""

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from desktop.dialogs.settings_rows import SettingsPage
from desktop.reading.page_type import chosen_type
from desktop.reading.scrolling_page import ScrollingPage
from desktop.settings import Values
from desktop.theme import Theme
from desktop.widgets.type_controls import TypeControls
from transcript.document import Document
from transcript.model import Block, BlockKind, Paragraph, Speaker

_LIVE_HEIGHT = 200


class ReadingPage(SettingsPage):
    """Face, size, line height, column, names and numbers."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self.controls = TypeControls(theme, self)
        self.controls.value_chosen.connect(self.value_chosen)
        self.form.addRow(self.controls)
        names = (("margin", self.tr("In the margin")), ("above", self.tr("Above the turns")))
        self.add_choice("names", self.tr("Speakers’ names"), names)
        self.add_switch("turn_numbers", self.tr("Number every fifth turn"))
        self.add_switch(
            "single_letters",
            self.tr("Single letters act on the page"),
            self.tr("J and K step through the turns, 1 to 5 mark a passage, N writes a note."),
        )
        self._frame = QFrame(self)
        self._frame.setObjectName("live-turn")
        self.live = ScrollingPage(theme, self._frame)
        self.live.setAccessibleName(self.tr("How the page will look"))
        self.live.set_document(self._sample())
        inside = QVBoxLayout(self._frame)
        inside.setContentsMargins(1, 1, 1, 1)
        inside.addWidget(self.live)
        self._frame.setMinimumHeight(_LIVE_HEIGHT)
        self.add(self._frame, 1)

    def _sample(self) -> Document:
        said = (
            (
                0,
                self.tr(
                    "You keep saying that the lamp kept its promise. It only burned as long as it had oil."
                ),
            ),
            (1, self.tr("And you, who said you would wait until it went out, left while it was burning.")),
        )
        blocks = [Block(BlockKind.TURN, (Paragraph(words),), (who,)) for who, words in said]
        return Document.of(blocks, speakers=(Speaker(self.tr("Ilse")), Speaker(self.tr("Corvin"))))

    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        self.controls.set_theme(theme)
        self.live.set_theme(theme)

    def set_values(self, values: Values) -> None:
        super().set_values(values)
        self.controls.set_values(values)
        self.live.set_type(chosen_type(values))
