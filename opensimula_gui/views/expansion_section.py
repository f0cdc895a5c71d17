"""The part of the inspector that shows how a node got its children."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from opensimula_gui.checkpoint.display_text import one_line, visible_lines
from opensimula_gui.checkpoint.expansion import CriticChild, read_expansion
from opensimula_gui.models.number_text import count_text
from opensimula_gui.views.dropped_proposals import DroppedProposals
from opensimula_gui.views.page_layout import section_heading
from opensimula_gui.widgets.icon_label import IconLabel
from opensimula_gui.widgets.labels import PlainLabel, SmallLabel
from opensimula_gui.wording import tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from opensimula_gui.checkpoint.taxonomy import ExpansionStepTrace
    from opensimula_gui.models.editing_session import EditingSession

_MAX_ROWS = 100
_MAX_MERGED_SHOWN = 5
_ICON_PIXELS = 14


def expansion_section(
    layout: QVBoxLayout, session: EditingSession, row: int, trace: ExpansionStepTrace, plan: str
) -> None:
    """Append an expansion to the inspector's column.

    Args:
        layout: The column.
        session: What can be edited.
        row: The row that was expanded.
        trace: The recorded step.
        plan: The plan that was written for the level of the children; may be empty.
    """
    expansion = read_expansion(trace)
    proposals = tr("{n} proposal", "{n} proposals", expansion.proposals)
    children = tr("{n} child", "{n} children", len(expansion.children))
    heading = section_heading(
        tr("Expansion: {proposals} → {children}", proposals=proposals, children=children)
    )
    heading.setWordWrap(True)
    layout.addWidget(heading)
    kept = [(child.child.label, _child_note(child)) for child in expansion.children if child.proposed]
    added = [(child.child.label, _child_note(child)) for child in expansion.children if not child.proposed]
    _add_group(layout, tr("Kept by the critic"), "fine", kept)
    _add_group(layout, tr("Added or reworded by the critic"), "edited", added)
    if expansion.dropped:
        layout.addWidget(DroppedProposals(session, row, expansion.dropped))
    for text in dict.fromkeys((plan, trace.plan_for_next_level or "")):
        if text:
            layout.addWidget(section_heading(tr("Plan for its children")))
            layout.addWidget(PlainLabel(visible_lines(text), wrap=True))


def _add_group(layout: QVBoxLayout, title: str, icon_name: str, rows: Sequence[tuple[str, str]]) -> None:
    if not rows:
        return
    group = QVBoxLayout()
    group.setSpacing(4)
    group.addWidget(SmallLabel(f"{title} ({count_text(len(rows))})", wrap=True))
    for label, note in rows[:_MAX_ROWS]:
        group.addLayout(_row(icon_name, label, note))
    if len(rows) > _MAX_ROWS:
        rest = len(rows) - _MAX_ROWS
        more = tr("and {n} more, in the Raw page", "and {n} more, in the Raw page", rest)
        group.addWidget(SmallLabel(more))
    layout.addLayout(group)


def _child_note(child: CriticChild) -> str:
    notes = []
    if child.proposed > 1:
        notes.append(tr("proposed {n} time", "proposed {n} times", child.proposed))
    if child.merged:
        shown = ", ".join(f"'{one_line(label, 60)}'" for label in child.merged[:_MAX_MERGED_SHOWN])
        notes.append(tr("took in {labels}", labels=shown))
    return ", ".join(notes)


def _row(icon_name: str, label: str, note: str) -> QHBoxLayout:
    mark = IconLabel(icon_name, _ICON_PIXELS, quiet=True)
    texts = QVBoxLayout()
    texts.setSpacing(0)
    texts.addWidget(PlainLabel(one_line(label, 200), wrap=True))
    if note:
        texts.addWidget(SmallLabel(note, wrap=True))
    row = QHBoxLayout()
    row.setSpacing(8)
    row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
    row.addLayout(texts, 1)
    return row
