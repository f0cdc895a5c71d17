"""Item data roles that the models of this package add to Qt's own."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt

_FIRST: Final = int(Qt.ItemDataRole.UserRole)

ROW_ROLE: Final = _FIRST + 1
"""int: the row of the taxonomy index behind an item."""

HIGHLIGHT_ROLE: Final = _FIRST + 2
"""str: the text to mark in a label (case ignored), None where the row itself is no hit."""

IS_FACTOR_ROLE: Final = _FIRST + 3
"""bool: whether the row is a factor."""

IS_MUTED_ROLE: Final = _FIRST + 4
"""bool: whether the row is to be drawn in the palette's disabled colour."""

IS_DETACHED_ROLE: Final = _FIRST + 5
"""bool: whether a node hangs under its factor because its real place can't be shown."""

ICON_NAME_ROLE: Final = _FIRST + 6
"""str: name of the icon that a view draws before the text; None for no icon."""

SORT_ROLE: Final = _FIRST + 7
"""What a sorting proxy compares; numbers stay numbers."""

STRATEGY_ROLE: Final = _FIRST + 8
"""StrategySummary: the strategy behind a row."""

PROBLEM_ROLE: Final = _FIRST + 9
"""Problem: the problem behind a row, None in the row that counts the rest."""

COPY_ROLE: Final = _FIRST + 10
"""str: what *Copy* puts on the clipboard, unshortened."""

IS_EDITED_ROLE: Final = _FIRST + 11
"""bool: whether what a row shows differs from what is on disk."""

IS_DRAFT_ROLE: Final = _FIRST + 12
"""bool: whether a row is shown before it exists, because its name is still being typed."""
