"""Shown in place of a checkpoint that can't be opened: what is wrong, where, and what to do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from opensimula_gui.checkpoint.display_text import one_line, path_text, visible_lines
from opensimula_gui.checkpoint.problems import Severity
from opensimula_gui.views.page_layout import ScrollingPage
from opensimula_gui.widgets.card import Card
from opensimula_gui.widgets.icon_label import IconLabel
from opensimula_gui.widgets.icons import icon
from opensimula_gui.widgets.labels import HeadingLabel, PlainLabel, SmallLabel
from opensimula_gui.widgets.severity_words import severity_word
from opensimula_gui.widgets.typography import bold_font, mono_font
from opensimula_gui.wording import tr

if TYPE_CHECKING:
    from opensimula_gui.checkpoint.inspection import CheckpointInspection
    from opensimula_gui.checkpoint.problems import Problem

_MAX_SHOWN = 20
_ICON_PIXELS = 20
_READABLE_WIDTH = 760


class RefusalPage(ScrollingPage):
    """A page per refused checkpoint.

    Signals:
        open_requested(): the user wants to open another one.
        retry_requested(): the user wants to try again.
    """

    open_requested = Signal()
    retry_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("refusalPage")
        self.setAccessibleName(tr("Refused checkpoint"))

    def show_refusal(self, inspection: CheckpointInspection) -> None:
        """Say why a checkpoint could not be opened."""
        column = QVBoxLayout()
        column.setSpacing(16)
        title = HeadingLabel(tr("'{name}' can't be opened", name=one_line(inspection.root.name, 80)))
        title.setWordWrap(True)
        column.addWidget(title)
        column.addWidget(PlainLabel(path_text(inspection.root), wrap=True, muted=True))
        for problem in inspection.problems[:_MAX_SHOWN]:
            column.addWidget(_problem_card(problem))
        if inspection.problem_count > _MAX_SHOWN:
            column.addWidget(SmallLabel(_rest_text(inspection.problem_count - _MAX_SHOWN)))
        column.addLayout(self._buttons())
        column.addStretch()
        frame = QWidget()
        frame.setMaximumWidth(_READABLE_WIDTH)
        frame.setLayout(column)
        row = QHBoxLayout()
        row.addWidget(frame, 1)
        row.addStretch()
        with self.new_content() as layout:
            layout.addLayout(row)
        self.setAccessibleName(title.text())

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        retry = QPushButton(icon("verify"), tr("Try again"))
        retry.clicked.connect(self.retry_requested)
        retry.setWhatsThis(tr("Reads the same checkpoint again, after you mended what is told above."))
        other = QPushButton(icon("open"), tr("Open another checkpoint…"))
        other.clicked.connect(self.open_requested)
        other.setWhatsThis(tr("Lets you choose the folder of another checkpoint. This one stays as it is."))
        row.addWidget(retry)
        row.addWidget(other)
        row.addStretch()
        return row


def _problem_card(problem: Problem) -> Card:
    card = Card()
    row = QHBoxLayout(card)
    row.setSpacing(12)
    is_error = problem.severity is Severity.ERROR
    mark = IconLabel("error" if is_error else "warning", _ICON_PIXELS)
    mark.setAccessibleName(severity_word("error" if is_error else "warning"))
    row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
    column = QVBoxLayout()
    column.setSpacing(4)
    message = PlainLabel(visible_lines(problem.message), wrap=True)
    message.setFont(bold_font(message.font()))
    column.addWidget(message)
    place = "  ".join(part for part in (_file_text(problem), problem.pointer) if part)
    if place:
        where = SmallLabel(one_line(place), wrap=True)
        where.setFont(mono_font(where.font()))
        column.addWidget(where)
    if problem.hint:
        column.addWidget(PlainLabel(visible_lines(problem.hint), wrap=True))
    row.addLayout(column, 1)
    return card


def _file_text(problem: Problem) -> str:
    """Return in which file a problem is, and where in it; empty if it is in none."""
    if problem.file and problem.line:
        return tr("{file}, line {line}", file=problem.file, line=problem.line)
    return problem.file


def _rest_text(count: int) -> str:
    return tr("and {n} more, in the problems panel", "and {n} more, in the problems panel", count)
