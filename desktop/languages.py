"""The language of the window: which ones there are, and putting one on."""

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, QTranslator
from PySide6.QtGui import QGuiApplication

import resources

SYSTEM, ENGLISH = "system", "en"


_FOLDER = resources.FOLDER / "translations"


def _is_there(language: str) -> bool:
    return (_FOLDER / f"causerie_{language}.qm").is_file()


def languages() -> list[tuple[str, str]]:
    """Every language the window speaks, by its code and what it calls itself; English first."""
    codes = sorted(file.stem.removeprefix("causerie_") for file in _FOLDER.glob("causerie_*.qm"))
    return [(ENGLISH, "English"), *((code, QLocale(code).nativeLanguageName()) for code in codes)]


def language_of(setting: str, wished: list[str] | None = None) -> str:
    """The code of the language to put on: the one that was chosen, else the first that is there
    of those `wished` for, which the system tells; English where there is none."""
    wished = QLocale.system().uiLanguages() if wished is None else wished
    for tag in [*([] if setting == SYSTEM else [setting]), *wished]:
        code = tag.replace("-", "_")
        for language in (code, code.partition("_")[0]):
            if language == ENGLISH or _is_there(language):
                return language
    return ENGLISH


def formats_of(language: str, system: QLocale) -> QLocale:
    """How numbers and dates are written: as the system does where it speaks the language, else as
    the language does in the reader's country."""
    chosen = QLocale(language)
    if chosen.language() == system.language() or system.language() == QLocale.Language.C:
        return system if language == ENGLISH or chosen.language() == system.language() else chosen
    return QLocale(chosen.language(), system.territory())


def put_on(language: str, owner: QObject) -> None:
    """Have every window made from now on speak a language, for as long as `owner` lives.

    What Qt says itself (the buttons of its dialogs) is in Qt's own files, where those are installed.
    """
    of_qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if language != ENGLISH:
        for name, folder in ((f"qtbase_{language}", of_qt), (f"causerie_{language}", str(_FOLDER))):
            translator = QTranslator(owner)
            if translator.load(name, folder):
                QCoreApplication.installTranslator(translator)
    QLocale.setDefault(formats_of(language, QLocale.system()))
    QGuiApplication.setLayoutDirection(QLocale(language).textDirection())
