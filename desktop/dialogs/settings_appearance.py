"""The settings of colours, contrast and motion."""

from PySide6.QtWidgets import QWidget

from desktop.dialogs.settings_rows import SettingsPage
from desktop.languages import SYSTEM, languages
from desktop.settings import Values
from desktop.theme import Theme


class AppearancePage(SettingsPage):
    """Theme, accent, names, contrast and motion."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        spoken = ((SYSTEM, self.tr("Language of the system")), *languages())
        later = self.tr("Causerie speaks it when it is started the next time.")
        self.add_choice("language", self.tr("Language"), spoken, later)
        themes = (
            ("system", self.tr("Follow the system")),
            ("light", self.tr("Light")),
            ("sepia", self.tr("Sepia")),
            ("dark", self.tr("Dark")),
        )
        self.add_choice("theme", self.tr("Theme"), themes)
        self.add_switch(
            "sepia_by_day",
            self.tr("Use sepia by day"),
            self.tr("Where the system is light, the page is sepia."),
        )
        accents = (("system", self.tr("The system’s, where it has one")), ("petrol", self.tr("Petrol")))
        self.add_choice("accent", self.tr("Accent"), accents)
        self.add_switch(
            "plain_names",
            self.tr("Plain names"),
            self.tr("Speakers’ names are printed in ink; their bars keep colour and pattern."),
        )
        self.add_switch("high_contrast", self.tr("High contrast"))
        self.add_switch("reduced_motion", self.tr("Reduce motion"), self.tr("Nothing moves by itself."))
        self.end()

    def set_values(self, values: Values) -> None:
        super().set_values(values)
        self.switches["sepia_by_day"].setEnabled(values.theme == "system")
