"""The last section of the form: keys of the file that this version does not know, shown and kept."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from opensimula_gui.checkpoint.display_text import one_line, visible_lines
from opensimula_gui.widgets.labels import HeadingLabel, PlainLabel, SmallLabel
from opensimula_gui.widgets.typography import mono_font
from opensimula_gui.wording import tr

if TYPE_CHECKING:
    from collections.abc import Mapping

MAX_KEYS: Final = 100
MAX_LINE_CHARS: Final = 72
MAX_VALUE_CHARS: Final = 2_000
MAX_KEY_CHARS: Final = 80


class OtherKeysSection(QWidget):
    """Lists unknown keys with their JSON; hidden when there are none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("runConfigOtherKeys")
        self._has_keys = False
        self._list = QWidget(self)
        self._explanation = SmallLabel(wrap=True, parent=self)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(8)
        self._layout.addWidget(HeadingLabel(tr("Other keys in this file"), self))
        self._layout.addWidget(self._explanation)
        self._layout.addWidget(self._list)
        self.hide()

    def set_keys(self, keys: Mapping[str, Any]) -> None:
        """Show these keys instead of the ones before."""
        self._layout.removeWidget(self._list)
        self._list.deleteLater()
        self._list = QWidget(self)
        self._layout.addWidget(self._list)
        grid = QGridLayout(self._list)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        top = Qt.AlignmentFlag.AlignTop
        for row, (key, value) in enumerate(list(keys.items())[:MAX_KEYS]):
            grid.addWidget(self._mono(one_line(key, MAX_KEY_CHARS)), row, 0, top)
            grid.addWidget(self._mono(json_text(value)), row, 1, top)
        self._explanation.setText(_explanation(len(keys)))
        self._has_keys = bool(keys)
        self.setVisible(self._has_keys)

    def set_filtered_out(self, *, filtered_out: bool) -> None:
        """Hide the section while the form is narrowed down to settings."""
        self.setVisible(self._has_keys and not filtered_out)

    def _mono(self, text: str) -> PlainLabel:
        label = PlainLabel(text, wrap=True, parent=self._list)
        label.setFont(mono_font(self.font()))
        return label


def json_text(value: Any) -> str:
    """Return the JSON of a value, on one line if it fits there, safe to show, and cut if it is long."""
    line = _encoded(value, None, MAX_LINE_CHARS)
    if len(line) <= MAX_LINE_CHARS:
        return visible_lines(line)
    text = _encoded(value, 2, MAX_VALUE_CHARS)
    if len(text) <= MAX_VALUE_CHARS:
        return visible_lines(text)
    return visible_lines(text[:MAX_VALUE_CHARS]) + tr("… (the Raw page shows it whole)")


def _encoded(value: Any, indent: int | None, limit: int) -> str:
    """Return at least the first ``limit + 1`` characters of a value's JSON, or all of it."""
    text = ""
    # Piece by piece, because a value may be huge, or nested too deeply to encode as a whole.
    for piece in json.JSONEncoder(indent=indent, ensure_ascii=False).iterencode(value):
        text += piece[: limit + 1]
        if len(text) > limit:
            break
    return text


def _explanation(count: int) -> str:
    text = tr("This version does not know them. They are kept as they are when you save.")
    if count <= MAX_KEYS:
        return text
    more = tr("The first {shown} of {count} are shown.", shown=MAX_KEYS, count=count)
    return f"{text} {more}"
