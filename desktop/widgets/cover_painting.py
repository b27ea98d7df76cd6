"""A cover: title and score on a soft ground, with a spine."""

from functools import lru_cache

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QImage, QPainter, QPainterPath, QTextLayout, QTextOption

from desktop.cover_tints import ground, spine
from desktop.models.covers import COLUMNS, Score
from desktop.speaker_bars import readable, speaker_colour
from desktop.theme import Theme, em, interface_font, reading_font
from desktop.widgets.row_painting import paint_text

WIDTH, HEIGHT = 168.0, 206.0  # the usual size of a cover
_SPINE, _EDGE, _ROUND = 5.0, 18.0, 4.0
_LANE, _GAP, _FOOT = 10.0, 4.0, 16.0
_MOST_LINES = 4


def paint_cover(
    painter: QPainter,
    cover: QRectF,
    theme: Theme,
    document: str,
    title: str,
    people: str,
    score: Score | None,
) -> None:
    """Paint a cover into a rectangle of any size; the score is left out while it is not known."""
    scale = cover.width() / WIDTH
    shape = QPainterPath()
    shape.addRoundedRect(cover, _ROUND, _ROUND)
    painter.save()
    painter.fillPath(shape, ground(theme, document))
    painter.setClipPath(shape)
    mirrored = painter.layoutDirection() == Qt.LayoutDirection.RightToLeft
    edge = cover.right() - _SPINE * scale if mirrored else cover.left()
    painter.fillRect(QRectF(edge, cover.top(), _SPINE * scale, cover.height()), spine(theme, document))
    inner = cover.adjusted(_EDGE * scale, 14 * scale, -12 * scale, -_FOOT * scale)
    lanes = score.lanes if score is not None else 3
    room = inner.height() - lanes * (_LANE + _GAP) * scale - 8 * scale
    bottom = _paint_title(
        painter, QRectF(inner.left(), inner.top(), inner.width(), room), title, theme, scale
    )
    if people and scale > 0.7 and bottom + em(18) <= inner.top() + room:
        line = QRectF(inner.left(), bottom + 2, inner.width(), em(16))
        paint_text(painter, line, people, interface_font(12), theme.ink2)
    if score is not None:
        paint_score(painter, inner.adjusted(0, 0, -4 * scale, 0), score, theme, scale)
    painter.restore()


def _paint_title(painter: QPainter, area: QRectF, title: str, theme: Theme, scale: float) -> float:
    """As many lines as there is room for, the last one cut; where the last one ends."""
    size = round(max(11.0, 18 * scale))
    font = reading_font(size, weight=600)
    metrics = QFontMetricsF(font)
    pitch = round(max(13.0, 24 * scale))
    most = max(1, min(_MOST_LINES, int(area.height() // pitch)))
    painter.setFont(font)
    painter.setPen(theme.ink)
    y = area.top()
    for line in broken(title, size, 600, int(area.width()), most):
        shown = metrics.elidedText(line, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(QRectF(area.left(), y, area.width(), pitch), Qt.AlignmentFlag.AlignVCenter, shown)
        y += pitch
    return y


@lru_cache(maxsize=512)
def broken(text: str, size: int, weight: int, width: int, most: int) -> tuple[str, ...]:
    """A text in the reading face, broken into at most `most` lines of `width` pixels.

    The last one holds all that is left.
    """
    layout = QTextLayout(text, reading_font(size, weight=weight))
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    starts: list[int] = []
    line = layout.createLine()
    while line.isValid() and len(starts) < most:
        line.setLineWidth(width)
        starts.append(line.textStart())
        line = layout.createLine()
    layout.endLayout()
    units = text.encode("utf-16-le")
    ends = [*starts[1:], len(units) // 2]
    return tuple(
        units[2 * start : 2 * end].decode("utf-16-le", "replace").strip()
        for start, end in zip(starts, ends, strict=True)
    )


def paint_score(painter: QPainter, area: QRectF, score: Score, theme: Theme, scale: float = 1.0) -> None:
    """Paint the lanes at the foot of an area."""
    image = QImage(score.cells, COLUMNS, score.lanes, COLUMNS, QImage.Format.Format_Indexed8)
    image.setColorTable(_colours(theme, score.own))
    pitch = (_LANE + _GAP) * scale
    top = area.bottom() - score.lanes * pitch + _GAP * scale
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, on=False)
    for lane in range(score.lanes):
        target = QRectF(area.left(), top + lane * pitch, area.width(), _LANE * scale)
        painter.drawImage(target, image, QRectF(0, lane, COLUMNS, 1))
    painter.restore()


@lru_cache(maxsize=64)
def _colours(theme: Theme, own: tuple[tuple[int, str], ...]) -> list[int]:
    """The colour of each possible cell: slot in the lower half, strength in the upper."""
    chosen = dict(own)
    table: list[int] = []
    for cell in range(256):
        slot, strength = cell & 15, cell >> 4
        usual = theme.ink3 if slot >= len(theme.speakers) else speaker_colour(theme, slot)
        colour = QColor(readable(theme, chosen[slot]) if slot in chosen else usual)
        colour.setAlphaF(strength / 15)
        table.append(colour.rgba())
    return table
