"""The frame that all pages share: margins, readable width, section headings and fact rows."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFormLayout, QFrame, QLabel, QLayout, QScrollArea, QVBoxLayout, QWidget

from opensimula_gui.widgets.labels import PlainLabel
from opensimula_gui.widgets.typography import bold_font

if TYPE_CHECKING:
    from collections.abc import Iterator

MARGIN = 24
SPACING = 16


class ScrollingPage(QScrollArea):
    """A page whose content scrolls up and down and never sideways."""

    def __init__(self, parent: QWidget | None = None, *, margin: int = MARGIN) -> None:
        super().__init__(parent)
        self._margin = margin
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        with self.new_content():
            pass

    @contextmanager
    def new_content(self) -> Iterator[QVBoxLayout]:
        """Replace the content by a column that the block fills, and that is laid out at the end of it.

        What is added to a column that is shown already costs a layout and a repaint for nothing.
        """
        content = QWidget()
        self.content_layout = QVBoxLayout(content)
        self.content_layout.setContentsMargins(self._margin, self._margin, self._margin, self._margin)
        self.content_layout.setSpacing(SPACING)
        yield self.content_layout
        self.setWidget(content)


def section_heading(text: str) -> QLabel:
    """Return the heading of a section of a page."""
    heading = PlainLabel(text, selectable=False)
    heading.setFont(bold_font(heading.font()))
    return heading


def fact_rows() -> QFormLayout:
    """Return a layout for rows of name and value, names muted and values aligned."""
    rows = QFormLayout()
    rows.setFormAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
    rows.setLabelAlignment(Qt.AlignmentFlag.AlignLeft)
    rows.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
    rows.setHorizontalSpacing(24)
    rows.setVerticalSpacing(8)
    return rows


def add_fact(rows: QFormLayout, name: str, value: str | QWidget | QLayout) -> None:
    """Add a row; a text value is plain, wrapped and selectable."""
    title = PlainLabel(name, muted=True, selectable=False)
    if isinstance(value, str):
        text = PlainLabel(value, wrap=True)
        text.setAccessibleName(f"{name}: {value}")
        rows.addRow(title, text)
    elif isinstance(value, QLayout):
        rows.addRow(title, value)
    else:
        rows.addRow(title, value)
