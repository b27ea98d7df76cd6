"""The style sheet: the few controls that Qt's palette cannot dress."""

from string import Template

from PySide6.QtGui import QColor

from desktop.theme import Theme, veil

_SHEET = Template("""
QMainWindow, #toolbar, #status-bar, #navigator, #notes-pane { background: $chrome; }
#toolbar { border-bottom: 1px solid $hair; }
#toolbar[floating="true"] { border-bottom: 1px solid $hair; }
#status-bar { border-top: 1px solid $hair; color: $ink2; }
#navigator { border-right: 1px solid $hair; }
#notes-pane { border-left: 1px solid $hair; }
QSplitter::handle { background: transparent; }
#hairline-upright { background: $hair; border: none; }
#hairline { background: $hair; border: none; max-height: 1px; min-height: 1px; }
QLabel[quiet="true"] { color: $ink2; }
QLineEdit, QPlainTextEdit { placeholder-text-color: $ink2; }
QLabel[quiet="true"]:focus { border: 2px solid $focus; border-radius: 8px; }
#status-bar:focus { border: 2px solid $focus; }
QToolTip { background: $raised; color: $ink; border: 1px solid $hair; padding: 4px 6px; }

QToolButton { border: none; border-radius: 8px; padding: 0; background: transparent; color: $ink; }
QToolButton:hover:enabled { background: $touched; }
QToolButton:checked:enabled { background: $held; }
QToolButton:focus, QPushButton:focus { border: 2px solid $focus; }
QToolButton::menu-indicator { image: none; }

QPushButton { background: $raised; color: $ink; border: 1px solid $border; border-radius: 8px;
  padding: 0 16px; min-height: 32px; font-weight: 500; }
QPushButton:hover:enabled { background: $lifted; }
QPushButton:disabled { color: $ink3; }
QPushButton[main="true"] { background: $accent; color: $onaccent; border-color: $accent; }
QPushButton[main="true"]:hover:enabled { background: $focus; }
QPushButton[main="true"]:disabled { background: $sunken; color: $ink3; border-color: $hair; }
QPushButton[main="true"]:focus { border: 2px solid $ink; }
QPushButton[filter="true"] {
    padding: 3px 10px; min-height: 18px; border: 1px solid $hair; border-radius: 13px;
    background: transparent; color: $ink2; font-weight: 400;
}
QPushButton[filter="true"]:hover { background: $touched; }
QPushButton[filter="true"][on="true"] {
    background: $soft; border-color: $accent; color: $accent; font-weight: 600;
}
QPushButton[filter="true"]:focus { border: 2px solid $focus; padding: 2px 9px; }
QPushButton[filter="true"]::menu-indicator { image: none; width: 0; }
QPushButton[link="true"] { background: transparent; border: none; color: $accent; padding: 0 8px; }
QPushButton[link="true"]:hover { text-decoration: underline; background: transparent; }
QPushButton[link="true"]:focus { border: 2px solid $focus; }

#tabs { background: $sunken; border-radius: 8px; }
#tabs QToolButton { border-radius: 6px; color: $ink2; padding: 0 4px; min-height: 26px; }
#tabs QToolButton:checked { background: $raised; color: $ink; font-weight: 600; }

QHeaderView { background: $page; border: none; }
QHeaderView::section { background: $page; border: none; border-bottom: 1px solid $hair; color: $ink2;
  padding: 4px 8px; }
QDialog { background: $page; }
QInputDialog { min-width: 340px; }
QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }
QInputDialog QLineEdit, QColorDialog QLineEdit, QColorDialog QSpinBox, QFileDialog QLineEdit {
  background: $raised; color: $ink; border: 1px solid $border; border-radius: 6px;
  padding: 0 8px; min-height: 28px; selection-background-color: $select; selection-color: $ink; }
QInputDialog QLineEdit:focus, QColorDialog QLineEdit:focus, QColorDialog QSpinBox:focus,
QFileDialog QLineEdit:focus { border: 2px solid $focus; padding: 0 7px; }
QFileDialog QListView, QFileDialog QTreeView { background: $raised; border: 1px solid $hair; }

QComboBox { combobox-popup: 0; }
QComboBox QAbstractItemView { background: $raised; color: $ink; border: 1px solid $hair; padding: 4px;
  outline: none; }
QComboBox QAbstractItemView::item { min-height: 30px; padding: 0 6px; border-radius: 6px; }
QComboBox QAbstractItemView::item:selected { background: $soft; color: $ink; }

QMenu { background: $raised; color: $ink; border: 1px solid $hair; border-radius: 8px; padding: 6px; }
QMenu::item { padding: 6px 28px 6px 12px; border-radius: 6px; }
QMenu::item:selected { background: $soft; color: $ink; }
QMenu::item:disabled { color: $ink3; }
QMenu::separator { height: 1px; background: $hair; margin: 5px 8px; }
QMenu::icon { padding-left: 8px; }

QListView QLineEdit { background: $raised; color: $ink; border: 2px solid $focus; border-radius: 6px;
  padding: 0 4px; selection-background-color: $select; selection-color: $ink; }
QListView, QTreeView { background: transparent; border: none; outline: none; }
QTreeView::branch { background: transparent; border-image: none; image: none; }
QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar::handle:vertical { background: $hair; border-radius: 3px; min-height: 32px; margin: 2px 3px; }
QScrollBar::handle:vertical:hover { background: $ink3; }
QScrollBar::handle:vertical:disabled { background: transparent; }
QScrollBar::add-line, QScrollBar::sub-line { height: 0; width: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
DialoguePane { background: $page; border: none; }
QScrollBar:horizontal { height: 0; }

#note-field, #tags-field { background: $page; color: $ink; border: 1px solid $border; border-radius: 8px;
  padding: 4px 6px; selection-background-color: $select; selection-color: $ink; }
#note-field:focus { border: 2px solid $focus; padding: 3px 5px; }
#tags-field { padding: 4px 8px; }
#tags-field:focus { border: 2px solid $focus; padding: 3px 7px; }

#search-field { background: $raised; color: $ink; border: 1px solid $border; border-radius: 8px;
  padding: 0 8px; selection-background-color: $select; selection-color: $ink; }
#search-field:focus { border: 2px solid $focus; padding: 0 7px; }
#shortcuts { background: $page; }
#settings { background: $chrome; }
#settings QStackedWidget, #settings QScrollArea { background: $page; }
#live-turn { border: 1px solid $hair; border-radius: 8px; background: $page; }
#palette { background: $raised; border: 1px solid $hair; border-radius: 12px; }
#palette-field { background: transparent; color: $ink; border: none; padding: 0;
  selection-background-color: $select; selection-color: $ink; }
#unattached { border-top: 1px solid $hair; background: $chrome; }
#edition-report, #speaker-question { background: $page; }
#speaker-question QLineEdit { background: $raised; color: $ink; border: 1px solid $border;
  border-radius: 8px; padding: 0 10px; min-height: 32px; selection-background-color: $select;
  selection-color: $ink; }
#speaker-question QLineEdit:focus { border: 2px solid $focus; padding: 0 9px; }
#speaker-question QListView::item { padding: 6px 10px; border-radius: 6px; color: $ink; }
#speaker-question QListView::item:hover { background: $touched; }
#speaker-question QListView::item:selected { background: $soft; color: $ink; }
#speaker-question QRadioButton { padding: 4px; border: 2px solid transparent; border-radius: 6px; }
#speaker-question QRadioButton:focus { border-color: $focus; }
#speaker-question QRadioButton::indicator { width: 12px; height: 12px; border: 1px solid $border;
  border-radius: 7px; background: $raised; }
#speaker-question QRadioButton::indicator:checked { width: 6px; height: 6px; border: 4px solid $accent;
  background: $onaccent; }
#find-bar { background: $chrome; border-top: 1px solid $hair; }
#find-field { background: $raised; color: $ink; border: 1px solid $border; border-radius: 8px;
  padding: 0 8px; selection-background-color: $select; selection-color: $ink; }
#find-field:focus { border: 2px solid $focus; padding: 0 7px; }
QToolButton[choice="true"] { border: 1px solid transparent; border-radius: 15px; padding: 0 10px;
  color: $ink2; }
QToolButton[choice="true"]:hover { color: $ink; }
QToolButton[choice="true"]:checked { background: $soft; color: $accent; border-color: $accent; }
QToolButton[choice="true"]:focus { border: 2px solid $focus; padding: 0 9px; }
#pill { background: $raised; border: 1px solid $hair; border-radius: 20px; }
#banner { background: $soft; border-bottom: 1px solid $hair; }
#banner[tone="trouble"] { background: $raised; border-bottom: 2px solid $danger; }
#toast { background: $raised; border: 1px solid $hair; border-radius: 10px; }
#popover { background: $raised; border: 1px solid $hair; border-radius: 10px; }
QProgressBar { background: $hair; border: none; border-radius: 2px; max-height: 4px; min-height: 4px; }
QProgressBar::chunk { background: $accent; border-radius: 2px; }
#library-page { background: $page; }
#library-side { background: $chrome; border-right: 1px solid $hair; }
#continue-card { background: $raised; border: 1px solid $hair; border-radius: 12px; }
#bin-question { background: $soft; border-radius: 8px; }
#library-filter { background: $raised; color: $ink; border: 1px solid $border; border-radius: 8px;
  padding: 0 8px; selection-background-color: $select; selection-color: $ink; }
#library-filter:focus { border: 2px solid $focus; padding: 0 7px; }
#document-lines { border: none; }
#document-lines::item { min-height: 34px; border: none; padding: 0 8px; background: transparent;
  color: $ink; }
#document-lines QHeaderView::section { padding: 4px 11px; }
#export-preview, #version-text, #crash-report { background: $raised; color: $ink; border: 1px solid $hair;
  border-radius: 8px; padding: 8px; }
#export-preview:focus, #version-text:focus, #crash-report:focus { border: 2px solid $focus; padding: 7px; }
#quick-look, #document-details, #restore-dialog, #export-dialog, #print-options,
#version-list { background: $page; }
#version-list QListView { border: 1px solid $hair; border-radius: 8px; background: $page; padding: 4px; }
#version-list QListView:focus { border: 2px solid $focus; padding: 3px; }
#version-list QListView::item { min-height: 34px; border: none; border-radius: 6px; padding: 0 10px; }
#version-list QListView::item:hover { background: $chrome; }
#version-list QListView::item:selected { background: $soft; color: $ink; }
#document-details QLineEdit { background: $raised; color: $ink; border: 1px solid $border;
  border-radius: 8px; padding: 0 8px; selection-background-color: $select; selection-color: $ink; }
#document-details QLineEdit:focus { border: 2px solid $focus; padding: 0 7px; }
""")


def style_sheet(theme: Theme) -> str:
    """The style sheet in the colours of a theme; set once for the whole application."""
    tokens = {
        token: getattr(theme, token).name() for token in _SHEET.get_identifiers() if hasattr(theme, token)
    }
    touched, held = (veil(theme.ink, share).name(QColor.NameFormat.HexArgb) for share in (0.05, 0.08))
    lifted = _mixed(theme.raised, theme.ink, 0.06)
    return _SHEET.substitute(tokens, touched=touched, held=held, lifted=lifted)


def _mixed(ground: QColor, ink: QColor, share: float) -> str:
    """A ground with some ink in it."""
    pairs = zip(ground.getRgb()[:3], ink.getRgb()[:3], strict=True)  # type: ignore[index]  # Qt says object
    return QColor(*(round(one + (other - one) * share) for one, other in pairs)).name()
