"""Cells with an icon before the text; the model names the icon, so that it follows theme and scale."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QSize
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from opensimula_gui.widgets.icons import icon

_ICON: Final = QSize(16, 16)


class IconDelegate(QStyledItemDelegate):
    """Paints an icon and a text.

    Args:
        icon_role: Role of an icon's name in ``resources/icons``; without it the decoration is painted.
        parent: The owner.
    """

    def __init__(self, icon_role: int | None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._icon_role = icon_role

    def initStyleOption(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Fill in what the index says."""
        super().initStyleOption(option, index)
        name = index.data(self._icon_role) if self._icon_role is not None else None
        if name:
            option.icon = icon(name)
            option.decorationSize = _ICON
            option.features |= QStyleOptionViewItem.ViewItemFeature.HasDecoration
