"""Rows of the list of speakers: pattern, name, bar of the share, share."""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from desktop.models.speakers import OWN_ROLE, SHARE_ROLE, SLOT_ROLE, SPEAKER_ROLE
from desktop.speaker_bars import draw_bar, readable, speaker_colour
from desktop.theme import Theme, interface_font
from desktop.widgets.row_painting import RIGHT, mirrored_rect, paint_focus, paint_ground, paint_text
from desktop.wording import per_cent

ROW = 38
EDGE = 10  # pixels of a row beside what it says, on either side
_BAR_LENGTH, _SHORTEST_BAR = 82.0, 36.0
_MEASURED = 12  # names; the heaviest speakers come first


class SpeakerDelegate(QStyledItemDelegate):
    """Paints a speaker in their colour."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.followed: frozenset[int] = frozenset()

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(120, ROW)

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """The name is edited where it stands, with room for a longer one."""
        row = QRectF(option.rect).adjusted(EDGE + 14, 4, -4, -4)
        editor.setGeometry(mirrored_rect(option, row).toRect())

    def _bar_length(self, index: QModelIndex | QPersistentModelIndex, row: QRectF) -> float:
        """All bars are as long as the longest name leaves them, within reason."""
        model, metrics = index.model(), QFontMetricsF(interface_font(13, weight=600))
        names = (str(model.index(number, 0).data()) for number in range(min(_MEASURED, model.rowCount())))
        longest = max(map(metrics.horizontalAdvance, names), default=0.0)
        room = row.width() - 22 - longest - 10 - 8 - 44
        return min(_BAR_LENGTH, max(_SHORTEST_BAR, room))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        slot, share = int(index.data(SLOT_ROLE)), float(index.data(SHARE_ROLE))
        own = str(index.data(OWN_ROLE))
        colour = readable(self.theme, own) if own else speaker_colour(self.theme, slot)
        ground = QRectF(option.rect).adjusted(0, 1, 0, -1)
        row = QRectF(option.rect).adjusted(EDGE, 0, -EDGE, 0)
        middle = row.center().y()
        chosen = index.data(SPEAKER_ROLE) in self.followed
        paint_ground(painter, option, self.theme, ground, chosen=chosen)
        mark = mirrored_rect(option, QRectF(row.left() + 4, middle - 10, 6, 20))
        draw_bar(painter, mark.center().x(), mark.top(), mark.bottom(), slot, colour)
        number_left = row.right() - 44
        length = self._bar_length(index, row)
        bar_left = number_left - 8 - length
        name = mirrored_rect(
            option, QRectF(row.left() + 22, row.top(), bar_left - row.left() - 32, row.height())
        )
        paint_text(
            painter,
            name,
            str(index.data()),
            interface_font(13, weight=600 if chosen else 400),
            self.theme.ink,
        )
        painter.setPen(Qt.PenStyle.NoPen)
        track = mirrored_rect(option, QRectF(bar_left, middle - 1.5, length, 3))
        painter.setBrush(self.theme.hair)
        painter.drawRoundedRect(track, 1.5, 1.5)
        filled = mirrored_rect(option, QRectF(bar_left, middle - 1.5, max(3.0, length * share), 3))
        painter.setBrush(colour)
        painter.drawRoundedRect(filled, 1.5, 1.5)
        number = mirrored_rect(option, QRectF(number_left, row.top(), 44, row.height()))
        paint_text(painter, number, per_cent(share), interface_font(12), self.theme.ink2, RIGHT)
        paint_focus(painter, option, self.theme, ground)
        painter.restore()
