"""The part of the inspector that shows how a node got its children."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout

from opensimula_gui.checkpoint.display_text import one_line, visible_lines
from opensimula_gui.checkpoint.expansion import CriticChild, read_expansion
from opensimula_gui.views.page_layout import section_heading
from opensimula_gui.widgets.icons import icon
from opensimula_gui.widgets.labels import PlainLabel, SmallLabel

if TYPE_CHECKING:
    from opensimula_gui.checkpoint.taxonomy import ExpansionStepTrace

_MAX_ROWS = 100
_ICON_PIXELS = 16


def expansion_section(layout: QVBoxLayout, trace: ExpansionStepTrace, plan: str) -> None:
    """Append an expansion to the inspector's column.

    Args:
        layout: The column.
        trace: The recorded step.
        plan: The plan that was written for the level of the children; may be empty.
    """
    expansion = read_expansion(trace)
    locale = QLocale()
    layout.addWidget(section_heading("Expansion"))
    proposals, kept = locale.toString(expansion.proposals), locale.toString(len(expansion.children))
    layout.addWidget(PlainLabel(f"{proposals} proposals → {kept} children", muted=True))
    rows = QVBoxLayout()
    rows.setSpacing(4)
    for child in expansion.children[:_MAX_ROWS]:
        rows.addLayout(_row("fine" if child.proposed else "edited", child.child.label, _child_note(child)))
    for label in expansion.dropped[:_MAX_ROWS]:
        rows.addLayout(_row("remove", label, "dropped", muted=True))
    hidden = max(len(expansion.children) - _MAX_ROWS, 0) + max(len(expansion.dropped) - _MAX_ROWS, 0)
    if hidden:
        rows.addWidget(SmallLabel(f"and {locale.toString(hidden)} more, in the Raw page"))
    layout.addLayout(rows)
    for text in dict.fromkeys((plan, trace.plan_for_next_level or "")):
        if text:
            layout.addWidget(section_heading("Plan for its children"))
            layout.addWidget(PlainLabel(visible_lines(text), wrap=True))


def _child_note(child: CriticChild) -> str:
    notes = []
    if child.proposed > 1:
        notes.append(f"proposed {child.proposed} times")
    elif not child.proposed:
        notes.append("reworded by the critic" if child.merged else "added by the critic")
    if child.merged:
        notes.append("took in " + ", ".join(f"'{one_line(label, 60)}'" for label in child.merged[:5]))
    return ", ".join(notes)


def _row(icon_name: str, label: str, note: str, *, muted: bool = False) -> QVBoxLayout:
    mark = QLabel()
    mark.setPixmap(icon(icon_name).pixmap(_ICON_PIXELS))
    line = QHBoxLayout()
    line.setSpacing(8)
    line.addWidget(mark)
    line.addWidget(PlainLabel(one_line(label, 200), wrap=True, muted=muted), 1)
    box = QVBoxLayout()
    box.setSpacing(0)
    box.addLayout(line)
    if note:
        detail = SmallLabel(note, wrap=True)
        detail.setContentsMargins(_ICON_PIXELS + 8, 0, 0, 0)
        box.addWidget(detail)
    return box
