"""Every window in a language whose words are 40 per cent longer: nothing is cut off, and nothing was
forgotten by those who translate."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QRect, QSize, Qt, QTranslator
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QCheckBox,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QRadioButton,
    QToolButton,
    QWidget,
)

from desktop.app import Desk
from desktop.dialogs.import_review import ImportReview
from desktop.dialogs.speaker_question import SpeakerQuestion
from desktop.widgets.choice_box import ChoiceBox
from transcript.importing import import_file
from transcript.library import Library
from transcript.model import AnnotationKind, BlockKind, Passage, Place
from transcript.progress import Unwatched

LETTERS = str.maketrans("aeiouyAEIOUYcns", "áéíóúýÁÉÍÓÚÝçñš")
MARK = 20  # of a check box, with the gap behind it
OF_QT_ITSELF = {"QShortcut", "QGuiApplication", "QApplication"}  # names of keys, the direction of the text
SIZES = {"usual": QSize(1280, 820), "smallest": QSize(720, 480)}
# What is no word of ours: names and texts of the sample, of files, of keys, and of what nobody translates.
DATA = re.compile(
    r"[\W\d_]*|Causerie|Aa|“ab”|English|Deutsch|UTF-8|Literata|MIT|.*(Pilot|Yusra|Dorthe|Piran|day, \d).*"
    r"|.*(/|\\).*|.*\.(txt|causerie|toml|md)|Esc|Ctrl\+\S+|[IVX]+\.?( .*)?",
    re.DOTALL,
)


def lengthened(text: str) -> str:
    """A text with accents in brackets, longer by 40 per cent; fields and trailing dots stay."""
    parts = re.split(r"(\{\w*\})", text.removesuffix("…"))
    said = "".join(part if part.startswith("{") else part.translate(LETTERS) for part in parts)
    more = "~" * max(0, round(len(text) * 0.4) - 2)
    return f"[{said}{more}]" + ("…" if text.endswith("…") else "")


class LongerWords(QTranslator):
    """Puts every text into a language that nobody speaks."""

    def isEmpty(self) -> bool:
        return False

    def translate(self, context: str, text: str, comment: str | None = None, number: int = -1) -> str:
        return text if context in OF_QT_ITSELF or not text.strip("{}") else lengthened(text)


@pytest.fixture
def longer_words(qapp) -> Iterator[None]:
    translator = LongerWords()
    QCoreApplication.installTranslator(translator)
    yield
    QCoreApplication.removeTranslator(translator)


@pytest.fixture(params=SIZES)
def size(request) -> str:
    return request.param


@pytest.fixture
def open_desk(longer_words, open_desk, size) -> Callable[[], Desk]:
    """Start the window at one of the sizes."""

    def start() -> Desk:
        desk = open_desk()
        desk.window.resize(SIZES[size])
        return desk

    return start


@pytest.fixture
def desk(open_desk, sample) -> Desk:
    """A window with the sample in its library, read a little, with notes and a bookmark."""
    with Library.open() as library:
        document = import_file(library, sample, Unwatched()).document
        text = library.document(document)
        turns = [block for block in range(len(text)) if text.kind(block) is BlockKind.TURN]
        for kind, block in zip(AnnotationKind, turns[1:], strict=False):
            library.annotate(
                document, Passage(Place(block, 0, 0), Place(block, 0, 12)), kind, "Said.", ("tag",)
            )
        library.toggle_bookmark(document, turns[2])
    return open_desk()


@pytest.fixture
def reading(desk) -> Desk:
    desk.window.presentation.show_document(desk.session.documents()[0].id)
    return desk


def text_of(widget: QWidget) -> str:
    """What a widget says, without the marks of rich text and mnemonics."""
    if isinstance(widget, QLabel):
        return re.sub(r"<[^<>]+>", "", widget.text())
    if isinstance(widget, QToolButton) and not widget.icon().isNull():
        return ""  # with an icon it shows no words
    if isinstance(widget, QAbstractButton):
        return widget.text().replace("&", "")
    if isinstance(widget, QComboBox):
        return widget.currentText()
    if isinstance(widget, QLineEdit):
        return "" if widget.text() else widget.placeholderText()
    return ""


def room_wanted(widget: QWidget) -> QSize:
    """How large a widget must be for its words; nothing where it shortens them and tells them whole."""
    text = text_of(widget)
    if isinstance(widget, ChoiceBox) or text in widget.toolTip():
        return QSize()
    if isinstance(widget, QLabel) and widget.wordWrap():
        return QSize(0, widget.heightForWidth(widget.width()))
    words = widget.fontMetrics().size(0, text)
    beside = (
        widget.iconSize().width() if isinstance(widget, QPushButton) and not widget.icon().isNull() else 0
    )
    mark = MARK if isinstance(widget, QCheckBox | QRadioButton) else 0
    return words + QSize(beside + mark, 0)


def frame_of(widget: QWidget) -> QWidget | None:
    """The nearest thing around a widget that shows only a part of what is in it."""
    around = widget.parentWidget()
    while around is not None and not around.isWindow():
        if isinstance(around, QAbstractScrollArea):
            return None  # it can be scrolled to
        around = around.parentWidget()
    return around


def is_cut_off(widget: QWidget) -> bool:
    room = room_wanted(widget)
    if room.width() > widget.width() + 1 or room.height() > widget.height() + 1:
        return True
    around = frame_of(widget)
    if around is None:
        return False
    placed = QRect(widget.mapTo(around, widget.rect().topLeft()), widget.size())
    shown = around.rect().adjusted(-1, -1, 1, 1)
    return shown.intersects(placed) and not shown.contains(placed)  # what is put away is outside of it


def complaints(window: QWidget) -> list[str]:
    """What is cut off or not translated in a window, each with what it says."""
    found = []
    for widget in [window, *window.findChildren(QWidget)]:
        if not widget.isVisible() or (widget.isWindow() and widget is not window):
            continue
        text = text_of(widget)
        if text and "[" not in text and not DATA.fullmatch(text):
            found.append(f"not translated: {type(widget).__name__} {text!r}")
        if text.strip() and is_cut_off(widget):
            size, wanted = widget.size().toTuple(), room_wanted(widget).toTuple()
            found.append(f"cut off: {type(widget).__name__} {text!r}: {size} and not {wanted}")
        found += [
            f"told untranslated: {type(widget).__name__} {told!r}"
            for told in (widget.toolTip(), widget.accessibleName(), widget.accessibleDescription())
            if told and "[" not in told and not DATA.fullmatch(told)
        ]
    return found


@pytest.fixture
def look_at(size, qtbot) -> Callable[[QWidget], None]:
    """Complain of a window; dialogs are made as small as they can be, where windows are."""

    def look(window: QWidget) -> None:
        if isinstance(window, QDialog) and size == "smallest":
            window.resize(window.minimumSize().expandedTo(window.minimumSizeHint()))
        qtbot.waitUntil(window.isVisible)
        QCoreApplication.sendPostedEvents()
        assert complaints(window) == []

    return look


def test_first_run(open_desk, look_at):
    look_at(open_desk().window)


def test_the_library(desk, look_at):
    look_at(desk.window)
    desk.window.parts.library_page.header.list_button.click()
    look_at(desk.window)
    desk.window.library_view.show_bin()
    look_at(desk.window)


def test_reading(reading, look_at):
    look_at(reading.window)


def test_the_side_panes(reading, look_at):
    window = reading.window
    look_at(window)
    for tab in (1, 2, 0):
        window.parts.navigator.tabs.choose(tab)
        look_at(window)
    window.parts.notes.edit(reading.session.annotations()[1].id)
    look_at(window)


def test_finding(reading, look_at, qtbot):
    qtbot.keyClick(reading.window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(reading.window.parts.find_bar.field, "the")
    qtbot.waitUntil(lambda: reading.window.finding.finder.is_done)
    look_at(reading.window)


def test_following(reading, look_at, qtbot):
    for key in (Qt.Key.Key_F, Qt.Key.Key_3):
        qtbot.keyClick(reading.window.parts.pane, key)
    look_at(reading.window)
    reading.window.actions_by_id["focus-mode"].trigger()
    reading.window.setWindowState(Qt.WindowState.WindowNoState)
    look_at(reading.window)


def test_a_selection(reading, look_at):
    pane = reading.window.parts.pane
    block = reading.session.annotations()[0].passage.start.block
    pane.select(Passage(Place(block), Place(block + 1, 0, 5)))
    reading.window.marking.show_popover()
    look_at(reading.window)


def test_the_palette(reading, look_at, qtbot):
    qtbot.keyClick(reading.window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    look_at(reading.window)


def test_type_and_theme(reading, look_at):
    reading.window.view.show_type_popover()
    look_at(reading.window)


def test_banners(desk, look_at, qtbot, tmp_path):
    desk.open_files([tmp_path / "missing.txt"])
    qtbot.waitUntil(lambda: not desk.window.files.busy)
    assert "[" in desk.window.parts.banner.text
    look_at(desk.window)


def entries(menu: QMenu) -> Iterator[str]:
    for action in menu.actions():
        inner = action.menu()
        if isinstance(inner, QMenu):
            yield from entries(inner)
        if not action.isSeparator():
            yield action.text()


def test_the_menu(reading):
    reading.session.toggle_bookmark(3)
    told = list(entries(reading.window.menu))
    assert len(told) > 50
    assert [text for text in told if "[" not in text and not DATA.fullmatch(text)] == []


@pytest.mark.parametrize("tab", range(4))
def test_settings(reading, look_at, tab):
    reading.window.actions_by_id["open-settings"].trigger()
    dialog = reading.window.findChild(QDialog, "settings")
    dialog.tabs.choose(tab)
    look_at(dialog)
    dialog.close()


@pytest.mark.parametrize("action", ["show-shortcuts", "show-about", "export-notes", "document-details"])
def test_a_dialog(reading, look_at, action):
    reading.window.actions_by_id[action].trigger()
    dialog = reading.window.findChild(QDialog)
    look_at(dialog)
    dialog.close()


def test_quick_look(desk, look_at, qtbot):
    desk.window.library_view.quick_look(desk.session.documents()[0].id)
    dialog = desk.window.findChild(QDialog, "quick-look")
    qtbot.waitUntil(lambda: len(dialog.first_turns.turns) > 0)
    look_at(dialog)
    dialog.close()


def test_restoring(desk, look_at, qtbot):
    desk.session.library.backup_automatically()
    desk.window.restoring.restore_backup()
    dialog = desk.window.findChild(QDialog, "restore-dialog")
    qtbot.waitUntil(dialog.restore_button.isEnabled)
    look_at(dialog)
    dialog.close()


def test_who_says_this(reading, look_at):
    pane = reading.window.parts.pane
    pane.select(pane.whole_turn(reading.session.annotations()[0].passage.start.block))
    reading.window.actions_by_id["change-speaker"].trigger()
    dialog = reading.window.findChild(SpeakerQuestion)
    look_at(dialog)
    dialog.reject()


@pytest.mark.parametrize("tab", range(3))
def test_checking_a_file(desk, look_at, qtbot, sample, tmp_path, tab):
    path = Path(tmp_path / "the-pilot-corrected.txt")
    path.write_bytes(sample.read_bytes().replace("’".encode(), b"\x92", 2))
    desk.window.review.review_files([path])
    qtbot.waitUntil(lambda: desk.window.findChild(ImportReview) is not None)
    dialog = desk.window.findChild(ImportReview)
    dialog.board.tabs.choose(tab)
    look_at(dialog)
    dialog.reject()
