"""What the strict reader says of a checkpoint that was downloaded, in a few lines."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from opensimula_gui.checkpoint.display_text import one_line
from opensimula_gui.checkpoint.problems import Severity, Verdict
from opensimula_gui.widgets.icon_label import IconLabel
from opensimula_gui.widgets.labels import PlainLabel, SmallLabel
from opensimula_gui.widgets.status_badge import StatusBadge
from opensimula_gui.wording import marked, tr

if TYPE_CHECKING:
    from collections.abc import Iterator

    from opensimula_gui.checkpoint.inspection import CheckpointInspection
    from opensimula_gui.checkpoint.problems import Problem
    from opensimula_gui.widgets.colors import Severity as Colour

_MAX_SHOWN: Final = 3
_MAX_MESSAGE_CHARS: Final = 300
_SEVERITIES: Final = {Severity.ERROR: marked("error"), Severity.WARNING: marked("warning")}


class VerdictFacts(QWidget):
    """A badge, what is in the checkpoint, and the first few problems."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pullVerdict")
        self._badge = StatusBadge(parent=self)
        self._content = SmallLabel(wrap=True, parent=self)
        self._problems = QVBoxLayout()
        self._problems.setSpacing(8)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._badge)
        column.addWidget(self._content)
        column.addLayout(self._problems)

    def show_inspection(self, inspection: CheckpointInspection) -> None:
        """Show what was found."""
        self._badge.set_status(*_verdict(inspection))
        self._content.setText(content_text(inspection))
        self._content.setVisible(bool(self._content.text()))
        self._empty_problems()
        for problem in inspection.problems[:_MAX_SHOWN]:
            self._problems.addWidget(_problem_row(problem))
        rest = inspection.problem_count - _MAX_SHOWN
        if rest > 0:
            self._problems.addWidget(SmallLabel(tr("… and {n} more", "… and {n} more", rest)))
        self.setAccessibleName(self._badge.text())

    def _empty_problems(self) -> None:
        while (item := self._problems.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()


def content_text(inspection: CheckpointInspection) -> str:
    """Return what a checkpoint holds, in numbers; empty if that is not known."""
    return " · ".join(_contents(inspection))


def _contents(inspection: CheckpointInspection) -> Iterator[str]:
    if inspection.run_config is not None and inspection.run_config.name:
        yield one_line(inspection.run_config.name, 80)
    if inspection.bundle is not None:
        yield tr("{n} factor", "{n} factors", len(inspection.bundle.factors))
        yield tr("{n} node", "{n} nodes", sum(len(tree.nodes) for tree in inspection.bundle.taxonomies))
    if inspection.sampling_strategy is not None:
        yield tr("{n} strategy", "{n} strategies", len(inspection.sampling_strategy.strategies))


def _verdict(inspection: CheckpointInspection) -> tuple[str, Colour]:
    if inspection.verdict is Verdict.REFUSE:
        return tr("It can't be opened, so it can't be pulled"), "error"
    if inspection.verdict is Verdict.PROBLEMS:
        has_errors = any(problem.severity is Severity.ERROR for problem in inspection.problems)
        said = tr("It opens, with {n} problem", "It opens, with {n} problems", inspection.problem_count)
        return said, "error" if has_errors else "warning"
    return tr("No problems: every file was read and checked"), "fine"


def _problem_row(problem: Problem) -> QWidget:
    row = QWidget()
    layout = QHBoxLayout(row)
    layout.setContentsMargins(0, 4, 0, 0)
    layout.setSpacing(8)
    mark = IconLabel("error" if problem.severity is Severity.ERROR else "warning")
    mark.setAccessibleName(tr(_SEVERITIES[problem.severity]))
    layout.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
    texts = QVBoxLayout()
    texts.setSpacing(0)
    texts.addWidget(PlainLabel(one_line(problem.message, _MAX_MESSAGE_CHARS), wrap=True))
    below = " — ".join(part for part in (_where(problem), problem.hint) if part)
    if below:
        texts.addWidget(SmallLabel(one_line(below, _MAX_MESSAGE_CHARS), wrap=True))
    layout.addLayout(texts, 1)
    return row


def _where(problem: Problem) -> str:
    if problem.file and problem.line:
        return tr("{file}, line {line}", file=problem.file, line=problem.line)
    return problem.file or ""
