"""Named colours and faces. Themes are TOML files in `resources/themes`."""

import tomllib
from dataclasses import field
from functools import cache
from pathlib import Path

import fontpkg_literata
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontInfo, QPalette, QRawFont

import resources
from transcript.model import AnnotationKind
from transcript.records import dataclass

THEMES = ("light", "sepia", "dark")
INTERFACE_SIZE, _LARGEST_INTERFACE = 13, 24  # pixels: the interface's letters, and as large as they get
READING_FACES = (
    fontpkg_literata.FAMILY,
    "Source Serif 4",
    "Gentium Book Plus",
    "Georgia",
    "Noto Serif",
    "serif",
)
# what a reader may choose besides, where it is installed
OTHER_FACES = (
    "Source Serif 4",
    "EB Garamond",
    "Vollkorn",
    "Gentium Book Plus",
    "Atkinson Hyperlegible Next",
    "Noto Serif",
    "Georgia",
)


@dataclass(frozen=True, eq=False)
class Theme:
    """Every colour of the window, by the name the design gives it.

    `speakers` has one colour a slot; `washes`, `underlines` and `kind_labels` one a
    kind of annotation.
    """

    name: str
    dark: bool
    page: QColor
    chrome: QColor
    raised: QColor
    sunken: QColor
    hair: QColor
    border: QColor
    ink: QColor
    ink2: QColor
    ink3: QColor
    accent: QColor
    onaccent: QColor
    soft: QColor
    focus: QColor
    select: QColor
    danger: QColor
    ok: QColor
    warn: QColor
    bookmark: QColor
    speakers: tuple[QColor, ...] = ()
    washes: dict[AnnotationKind, QColor] = field(default_factory=dict)
    underlines: dict[AnnotationKind, QColor] = field(default_factory=dict)
    kind_labels: dict[AnnotationKind, QColor] = field(default_factory=dict)
    plain_names: bool = False  # names are printed in ink; the bars keep their colours


def veil(ink: QColor, share: float) -> QColor:
    """Some ink over whatever is below: the grounds of chips, and of what is touched or held."""
    thin = QColor(ink)
    thin.setAlphaF(share)
    return thin


def _by_kind(table: dict[str, str]) -> dict[AnnotationKind, QColor]:
    return {AnnotationKind(kind): QColor(colour) for kind, colour in table.items()}


@cache
def load_theme(name: str) -> Theme:
    """Read a theme: "light", "sepia" or "dark"."""
    text = (resources.FOLDER / "themes" / f"{name}.toml").read_text(encoding="utf-8")
    table = tomllib.loads(text)
    return Theme(
        name=name,
        dark=table["dark"],
        **{token: QColor(colour) for token, colour in table["surfaces"].items()},  # type: ignore[arg-type]
        speakers=tuple(QColor(colour) for colour in table["speakers"]["colours"]),
        washes=_by_kind(table["washes"]),
        underlines=_by_kind(table["underlines"]),
        kind_labels=_by_kind(table["kind_labels"]),
    )


def load_fonts() -> None:
    """Make the reading face known to Qt; called once, after the application object exists."""
    for font in sorted((Path(fontpkg_literata.ROOT) / "files").glob("*.ttf")):
        QFontDatabase.addApplicationFont(str(font))


_SMALL_CAPS = QFont.Tag("smcp")
_OLD_STYLE = QFont.Tag("onum")
_OPTICAL_SIZE = QFont.Tag("opsz")
_WEIGHT = QFont.Tag("wght")


def faces_to_choose() -> list[str]:
    """The reading faces that are on this computer, the program's own first."""
    present = set(QFontDatabase.families())
    return [READING_FACES[0], *(face for face in OTHER_FACES if face in present)]


@cache
def has_small_caps(face: str) -> bool:
    """Whether a face has small capitals of its own; false ones are never made."""
    return b"smcp" in QRawFont.fromFont(QFont(face)).fontTable("GSUB").data()


def reading_font(
    pixel_size: float,
    *,
    face: str = "",
    weight: int = 400,
    italic: bool = False,
    small_caps: bool = False,
    old_style: bool = False,
) -> QFont:
    """A reading face, or the usual one, at a size in logical pixels and a weight from 200 to 900."""
    font = QFont([face, *READING_FACES] if face else list(READING_FACES))
    font.setStyleHint(QFont.StyleHint.Serif)  # letters that none of them has look alike
    font.setPixelSize(max(1, round(pixel_size)))
    font.setItalic(italic)
    font.setWeight(QFont.Weight(weight))
    font.setVariableAxis(_WEIGHT, weight)
    font.setVariableAxis(_OPTICAL_SIZE, min(72.0, max(7.0, pixel_size * 0.75)))
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    if small_caps and (not face or has_small_caps(face)):
        font.setFeature(_SMALL_CAPS, 1)
        font.setLetterSpacing(QFont.SpacingType.PercentageSpacing, 104)
    if old_style:
        font.setFeature(_OLD_STYLE, 1)
    return font


@cache
def interface_scale() -> float:
    """How much larger the system's own letters are than those the window is drawn for, from 1 up."""
    system = QFontInfo(QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)).pixelSize()
    return min(max(system, INTERFACE_SIZE), _LARGEST_INTERFACE) / INTERFACE_SIZE


def em(pixels: float) -> int:
    """A measure of the interface, given as at `INTERFACE_SIZE`, that grows with the system's letters."""
    return round(pixels * interface_scale())


def interface_font(pixel_size: float, *, weight: int = 400, on_page: bool = False) -> QFont:
    """The system's own face for everything that is not the page, never below 11 pixels.

    The size is given as at `INTERFACE_SIZE` and follows the system's, but `on_page`, where it
    follows the text.
    """
    font = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    font.setPixelSize(max(11, round(pixel_size) if on_page else em(pixel_size)))
    font.setWeight(QFont.Weight(weight))
    return font


def palette(theme: Theme) -> QPalette:
    """The theme as Qt's own controls see it."""
    role, group = QPalette.ColorRole, QPalette.ColorGroup
    made = QPalette()
    colours = {
        role.Window: theme.chrome,
        role.WindowText: theme.ink,
        role.Base: theme.raised,
        role.AlternateBase: theme.chrome,
        role.Text: theme.ink,
        role.PlaceholderText: theme.ink2,
        role.Button: theme.chrome,
        role.ButtonText: theme.ink,
        role.BrightText: theme.danger,
        role.ToolTipBase: theme.raised,
        role.ToolTipText: theme.ink,
        role.Highlight: theme.select,
        role.HighlightedText: theme.ink,
        role.Link: theme.accent,
        role.LinkVisited: theme.accent,
        role.Accent: theme.accent,
        role.Light: theme.raised,
        role.Midlight: theme.hair,
        role.Mid: theme.hair,
        role.Dark: theme.border,
        role.Shadow: theme.ink3,
    }
    for name, colour in colours.items():
        made.setColor(name, colour)
    for name in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(group.Disabled, name, theme.ink3)
    return made
