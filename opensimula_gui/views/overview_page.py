"""What a checkpoint is at a glance: name, instruction, settings, digests, and a card per factor."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import QDateTime, QLocale, Qt, Signal
from PySide6.QtWidgets import QFormLayout, QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from opensimula_gui.checkpoint.display_text import one_line, path_text, visible_lines
from opensimula_gui.checkpoint.inspection import DigestState
from opensimula_gui.models.number_text import count_text
from opensimula_gui.views.factor_card import FactorCard
from opensimula_gui.views.page_layout import ScrollingPage, add_fact, fact_rows, section_heading
from opensimula_gui.widgets.card import Card
from opensimula_gui.widgets.code_view import CodeView
from opensimula_gui.widgets.flow_layout import FlowLayout
from opensimula_gui.widgets.labels import HeadingLabel, PlainLabel
from opensimula_gui.widgets.status_badge import StatusBadge

if TYPE_CHECKING:
    from collections.abc import Sequence

    from opensimula_gui.checkpoint.inspection import CheckpointInspection
    from opensimula_gui.checkpoint.run_config import OpenSimulaRunConfig
    from opensimula_gui.checkpoint.summary import FactorSummary
    from opensimula_gui.checkpoint.taxonomy import TaxonomyBundle
    from opensimula_gui.models.editing_session import EditingSession

_MAX_LABEL_CHARS = 20_000
_SHOWN_FIELDS = frozenset({"name", "description", "model"})


class OverviewPage(ScrollingPage):
    """The first page.

    Signals:
        factor_requested(int): top row of the factor whose card was activated.
        page_requested(str): name of a page that a click asks for.
    """

    factor_requested = Signal(int)
    page_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("overviewPage")
        self.setAccessibleName("Overview")
        self._session: EditingSession | None = None
        self._summaries: Sequence[FactorSummary] = ()

    def set_session(self, session: EditingSession | None) -> None:
        """Show another checkpoint; None empties the page."""
        if self._session is not None:
            # Pages fill late: the session that was shown before may be deleted already, its connections too.
            with suppress(RuntimeError):
                self._session.run_config_changed.disconnect(self._on_session_run_config_changed)
        self._session = session
        self.start_over()
        if session is None or session.inspection.bundle is None or session.index is None:
            return
        session.run_config_changed.connect(self._on_session_run_config_changed)
        self._summaries = session.factors
        self._build(session.inspection, session.inspection.bundle, session.run_config)

    def _on_session_run_config_changed(self, field: str) -> None:
        session = self._session
        if session is not None and session.inspection.bundle is not None and field in _SHOWN_FIELDS:
            position = self.verticalScrollBar().value()
            self.start_over()
            self._build(session.inspection, session.inspection.bundle, session.run_config)
            self.verticalScrollBar().setValue(position)

    def _build(
        self, inspection: CheckpointInspection, bundle: TaxonomyBundle, config: OpenSimulaRunConfig
    ) -> None:
        layout = self.content_layout
        layout.addLayout(self._header(inspection, config))
        layout.addWidget(PlainLabel(self._numbers(bundle), muted=True))
        if config.description:
            layout.addWidget(PlainLabel(visible_lines(config.description), wrap=True))
        layout.addLayout(_facts(inspection, config))
        layout.addSpacing(8)
        layout.addWidget(section_heading("Factors"))
        layout.addWidget(self._factor_cards(bundle.target_depth_D))
        layout.addSpacing(8)
        layout.addWidget(section_heading("Instruction y"))
        layout.addWidget(_instruction(bundle.instruction_y))
        layout.addStretch()

    def _header(self, inspection: CheckpointInspection, config: OpenSimulaRunConfig) -> QHBoxLayout:
        name = HeadingLabel(one_line(config.name or inspection.root.name or "Unnamed checkpoint"))
        name.setWordWrap(True)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(name, 1)
        row.addWidget(digest_badge(inspection), 0, Qt.AlignmentFlag.AlignTop)
        return row

    def _numbers(self, bundle: TaxonomyBundle) -> str:
        nodes = sum(summary.nodes for summary in self._summaries)
        leaves = sum(summary.leaves for summary in self._summaries)
        reached = max((summary.depth for summary in self._summaries), default=0)
        accepted = sum(summary.accepted for summary in self._summaries)
        rejected = len(self._summaries) - accepted
        not_accepted = f" and {rejected} not accepted" if rejected else ""
        return (
            f"{count_text(nodes)} nodes · {count_text(leaves)} leaves · "
            f"{accepted} {'factor' if accepted == 1 else 'factors'}{not_accepted} · "
            f"D {reached} of {bundle.target_depth_D} · N {bundle.proposal_N}"
        )

    def _factor_cards(self, target_depth: int) -> QWidget:
        if not self._summaries:
            return PlainLabel("This bundle has no factors.", muted=True)
        cards = QWidget()
        flow = FlowLayout(cards)
        for summary in self._summaries:
            card = FactorCard(summary, target_depth)
            card.activated.connect(lambda row=summary.row: self.factor_requested.emit(row))
            flow.addWidget(card)
        return cards


def digest_badge(inspection: CheckpointInspection) -> StatusBadge:
    """Return one badge that says whether the bytes are those that the manifest vouches for."""
    states = {state.state for state in inspection.files if state.recorded_sha256 is not None}
    states.add(inspection.instruction_state)
    if DigestState.MISMATCH in states or DigestState.MISSING_FILE in states:
        return StatusBadge("Digests do not match", "error")
    if states == {DigestState.VERIFIED}:
        return StatusBadge("Digests verified", "fine")
    return StatusBadge("Digests incomplete", "warning")


def local_date(iso: str) -> str:
    """Return an ISO 8601 date in the user's words and time zone; anything else as it is."""
    moment = QDateTime.fromString(iso, Qt.DateFormat.ISODate)
    if not moment.isValid():
        return one_line(iso)
    local = moment.toLocalTime()
    locale = QLocale()
    day = locale.toString(local.date(), QLocale.FormatType.LongFormat)
    return f"{day}, {locale.toString(local.time(), QLocale.FormatType.ShortFormat)}"


def _facts(inspection: CheckpointInspection, config: OpenSimulaRunConfig) -> QFormLayout:
    rows = fact_rows()
    add_fact(rows, "Model", one_line(config.model) if config.model else "not recorded")
    if inspection.manifest is not None:
        add_fact(rows, "Written", local_date(inspection.manifest.created_at))
        version = inspection.manifest.afterimage_version
        add_fact(rows, "AfterImage", one_line(version) if version else "version not recorded")
    add_fact(rows, "Folder", path_text(inspection.root))
    return rows


def _instruction(text: str) -> QWidget:
    """Return the whole instruction, wrapped and selectable; a very long one loads in pieces."""
    shown = visible_lines(text)
    if len(shown) > _MAX_LABEL_CHARS:
        view = CodeView()
        view.setAccessibleName("Instruction y")
        view.setMinimumHeight(320)
        view.set_text_in_chunks(shown)
        return view
    card = Card()
    card.setFrameShape(QFrame.Shape.StyledPanel)
    label = PlainLabel(shown or "The instruction is empty.", wrap=True, muted=not shown)
    label.setAccessibleName("Instruction y")
    label.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.MinimumExpanding)
    QVBoxLayout(card).addWidget(label)
    return card
