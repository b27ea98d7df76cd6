"""Which language the window speaks, and that it does."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QObject, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialogButtonBox, QWidget

from desktop.languages import formats_of, language_of, languages, put_on
from desktop.wording import day, reason, tr, turn_count, worded
from transcript.errors import ChangedElsewhere, DiskFull
from transcript.wording import Words


@pytest.fixture
def speaking_german(qapp):
    """German, until the end of the test."""
    before = QLocale()
    owner = QObject()
    put_on("de", owner)
    yield
    owner.deleteLater()
    QCoreApplication.sendPostedEvents(owner)
    del owner
    QLocale.setDefault(before)
    QGuiApplication.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


@pytest.mark.parametrize(
    ("setting", "wished", "spoken"),
    [
        ("system", ["de-AT", "en"], "de"),
        ("system", ["en-GB", "de"], "en"),
        ("system", ["tlh", "de-DE", "en"], "de"),
        ("system", ["tlh"], "en"),
        ("system", [], "en"),
        ("de", ["en"], "de"),
        ("en", ["de"], "en"),
        ("tlh", ["de"], "de"),
    ],
)
def test_the_language_is_the_chosen_one_or_the_first_of_the_system_that_is_there(setting, wished, spoken):
    assert language_of(setting, wished) == spoken


def test_languages_are_called_what_they_call_themselves():
    assert languages()[0] == ("en", "English")
    assert ("de", "Deutsch") in languages()


def test_numbers_and_dates_are_those_of_the_readers_country():
    swiss = QLocale("de_CH")
    assert formats_of("de", swiss) == swiss
    assert formats_of("en", swiss).territory() == QLocale.Country.Switzerland
    assert formats_of("en", swiss).language() == QLocale.Language.English
    assert formats_of("de", QLocale.c()).language() == QLocale.Language.German


def test_german_has_its_own_plurals(speaking_german):
    assert turn_count(1) == "1 Beitrag"
    assert turn_count(1204) == "1\u2009204 Beiträge"


def test_english_has_its_own_plurals_without_any_file():
    assert turn_count(1) == "1 turn"
    assert turn_count(1204) == "1\u2009204 turns"


def test_sentences_of_the_core_are_said_in_german_with_their_values(speaking_german):
    assert reason(DiskFull(Path("books.causerie"))).startswith("Die Festplatte mit books.causerie ist voll")
    assert reason(ChangedElsewhere(Words("Delete note"))).startswith("„Notiz löschen“ wurde")
    assert worded("Delete note") == "Notiz löschen"
    assert worded("What nobody has translated") == "What nobody has translated"
    assert reason(ValueError("of ours")) == "ValueError"


def test_values_with_braces_stay_as_they_are(speaking_german):
    assert "{draft}.txt" in worded(Words("{} is empty; choose a file that has text in it.", "{draft}.txt"))


def test_days_are_written_as_in_german(speaking_german):
    assert "März" in day(datetime(2026, 3, 5, 12, tzinfo=UTC))


def test_words_of_the_window_and_of_qt_are_german(speaking_german, qtbot):
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    qtbot.addWidget(box)
    assert "Abbrechen" in box.button(QDialogButtonBox.StandardButton.Cancel).text()
    assert tr("Tags") == "Schlagwörter"


def test_it_is_spoken_as_long_as_its_owner_lives(qtbot):
    owner = QWidget()
    before = QLocale()
    put_on("de", owner)
    assert tr("Tags") == "Schlagwörter"
    qtbot.addWidget(owner)
    with qtbot.waitSignal(owner.destroyed):
        owner.deleteLater()
    assert tr("Tags") == "Tags"
    QLocale.setDefault(before)
