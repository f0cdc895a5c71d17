"""The program's icon as pictures: PNG files in the sizes of a desktop, ICO for Windows, ICNS for macOS."""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QImage, QImageWriter, QPainter
from PySide6.QtSvg import QSvgRenderer

if TYPE_CHECKING:
    from pathlib import Path

HICOLOR_SIZES: Final = (16, 22, 24, 32, 48, 64, 128, 256, 512)
_ICO_SIZES: Final = (16, 24, 32, 48, 64, 128, 256)
# The four letters that stand for a PNG of each size: https://en.wikipedia.org/wiki/Apple_Icon_Image_format
_ICNS_KINDS: Final = {b"icp4": 16, b"icp5": 32, b"ic07": 128, b"ic08": 256, b"ic09": 512, b"ic10": 1024}


def png(drawing: Path, side: int) -> bytes:
    """Return an SVG drawing as a square PNG.

    Args:
        drawing: The SVG file.
        side: Width and height in pixels.
    """
    image = QImage(side, side, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    painter = QPainter(image)
    QSvgRenderer(str(drawing)).render(painter)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    return bytes(buffer.data().data())


def write_ico(drawing: Path, target: Path) -> Path:
    """Write the icon of a Windows program and return its path."""
    pictures = [png(drawing, side) for side in _ICO_SIZES]
    offset = 6 + 16 * len(pictures)
    entries = b""
    for side, picture in zip(_ICO_SIZES, pictures, strict=True):
        # 256 is written as 0: the field is one byte.
        entries += struct.pack("<BBBBHHII", side % 256, side % 256, 0, 0, 1, 32, len(picture), offset)
        offset += len(picture)
    target.write_bytes(struct.pack("<HHH", 0, 1, len(pictures)) + entries + b"".join(pictures))
    return target


def write_icns(drawing: Path, target: Path) -> Path:
    """Write the icon of a macOS program and return its path."""
    pictures = {kind: png(drawing, side) for kind, side in _ICNS_KINDS.items()}
    blocks = b"".join(kind + struct.pack(">I", 8 + len(data)) + data for kind, data in pictures.items())
    target.write_bytes(b"icns" + struct.pack(">I", 8 + len(blocks)) + blocks)
    return target
