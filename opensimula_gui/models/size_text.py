"""Sizes and speeds as the user's locale writes them; the units are those of the Hub's own pages."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QLocale

from opensimula_gui.wording import tr

_DECIMALS: Final = 1
_THOUSAND: Final = 1000


def size_text(size_bytes: int) -> str:
    """Return a size such as ``41.8 kB``; powers of a thousand, as the Hub counts."""
    # Qt writes one byte as a plural.
    if size_bytes == 1:
        return tr("1 byte")
    # Below a thousand there is nothing after the point.
    decimals = 0 if size_bytes < _THOUSAND else _DECIMALS
    return QLocale().formattedDataSize(size_bytes, decimals, QLocale.DataSizeFormat.DataSizeSIFormat)


def speed_text(bytes_per_s: float) -> str:
    """Return a speed such as ``2.3 MB/s``."""
    return f"{size_text(round(bytes_per_s))}/s"
