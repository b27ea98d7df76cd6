"""Draws the icon in every size a desktop asks for: python installer/icons.py FOLDER

PNG for Linux, `causerie.ico` for Windows, `causerie.icns` for macOS. Needs Qt and no screen.
"""

import os
import struct
import sys
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from identity import CHECKOUT
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

SIZES = (16, 22, 24, 32, 48, 64, 96, 128, 256, 512)
_ICO = (16, 24, 32, 48, 64, 256)
_ICNS = {"icp4": 16, "icp5": 32, "icp6": 64, "ic07": 128, "ic08": 256, "ic09": 512, "ic10": 1024}


def drawn(renderer: QSvgRenderer, size: int) -> bytes:
    """The icon as PNG, `size` pixels wide and high."""
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    renderer.render(painter, QRectF(0, 0, size, size))
    painter.end()
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return bytes(data.data())


def ico(pictures: dict[int, bytes]) -> bytes:
    """Pictures as one file for Windows: a table of contents, then each as PNG."""
    at, table, body = 6 + 16 * len(pictures), b"", b""
    for size, data in pictures.items():
        table += struct.pack("<BBBBHHII", size % 256, size % 256, 0, 0, 1, 32, len(data), at + len(body))
        body += data
    return struct.pack("<HHH", 0, 1, len(pictures)) + table + body


def icns(pictures: dict[str, bytes]) -> bytes:
    """Pictures as one file for macOS: each with its four letters and its length."""
    body = b"".join(
        kind.encode() + struct.pack(">I", 8 + len(data)) + data for kind, data in pictures.items()
    )
    return b"icns" + struct.pack(">I", 8 + len(body)) + body


def main(folder: Path) -> None:
    application = QGuiApplication([])
    renderer = QSvgRenderer(str(CHECKOUT / "resources" / "icons" / "causerie.svg"))
    folder.mkdir(parents=True, exist_ok=True)
    for size in SIZES:
        (folder / f"{size}.png").write_bytes(drawn(renderer, size))
    (folder / "causerie.ico").write_bytes(ico({size: drawn(renderer, size) for size in _ICO}))
    (folder / "causerie.icns").write_bytes(
        icns({kind: drawn(renderer, size) for kind, size in _ICNS.items()})
    )
    del application


if __name__ == "__main__":
    main(Path(sys.argv[1]))
