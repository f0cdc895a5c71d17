"""What a checkpoint is at a glance: name, instruction, settings, digests, and a card per factor."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import QDateTime, QLocale, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QFormLayout, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from opensimula_gui.checkpoint.display_text import one_line, path_text, visible_lines
from opensimula_gui.checkpoint.inspection import DigestState
from opensimula_gui.views.editing.bundle_form import BundleForm
from opensimula_gui.views.editing.refusal_line import RefusalLine
from opensimula_gui.views.factor_cards import FactorCards
from opensimula_gui.views.page_layout import MARGIN, ScrollingPage, add_fact, fact_rows, section_heading
from opensimula_gui.views.run_config.editors import MAX_CHARS
from opensimula_gui.widgets.card import Card
from opensimula_gui.widgets.code_view import CodeView
from opensimula_gui.widgets.labels import HeadingLabel, PlainLabel
from opensimula_gui.widgets.status_badge import StatusBadge
from opensimula_gui.wording import tr

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtCore import SignalInstance
    from PySide6.QtGui import QShowEvent

    from opensimula_gui.checkpoint.inspection import CheckpointInspection
    from opensimula_gui.checkpoint.run_config import OpenSimulaRunConfig
    from opensimula_gui.models.editing_session import EditingSession

_CARDS_DELAY_MS = 10
_SHOWN_FIELDS = frozenset({"name", "description", "model"})
_SHAPE_FIELDS = frozenset({"target_depth_D", "proposal_N"})


class OverviewPage(ScrollingPage):
    """The first page.

    Signals:
        factor_requested(int): top row of the factor whose card was activated.
        add_factor_requested(): a factor is to be added.
        page_requested(str): name of a page that a click asks for.
        pending_changed(): whether something is typed that was not kept yet may have changed.
        filled(): the factor cards are there too.
    """

    factor_requested = Signal(int)
    add_factor_requested = Signal()
    page_requested = Signal(str)
    pending_changed = Signal()
    filled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("overviewPage")
        self.setAccessibleName(tr("Overview"))
        self._session: EditingSession | None = None
        self._form: BundleForm | None = None
        self._numbers = PlainLabel(wrap=True, muted=True)
        self._cards = FactorCards()
        # The cards take as long as all the rest: they get a turn of the event loop of their own.
        self._cards_due = QTimer(self, singleShot=True, interval=_CARDS_DELAY_MS)
        self._cards_due.timeout.connect(self._fill_cards)
        # Many nodes and factors may change in one step, all of which one look shows.
        self._factors_changed = QTimer(self, singleShot=True, interval=0)
        self._factors_changed.timeout.connect(self._on_factors_changed_timeout)
        self._is_outdated = False
        self.verticalScrollBar().rangeChanged.connect(self._on_range_changed)

    def set_session(self, session: EditingSession | None) -> None:
        """Show another checkpoint; None empties the page."""
        if self._session is not None:
            # Pages fill late: the session that was shown before may be deleted already, its connections too.
            with suppress(RuntimeError):
                for signal, slot in self._session_slots(self._session):
                    signal.disconnect(slot)
        self._session = session
        if session is not None:
            for signal, slot in self._session_slots(session):
                signal.connect(slot)
        self._show(with_cards=False)
        self._cards_due.start()

    @property
    def has_pending(self) -> bool:
        """Whether something is typed that was not kept yet."""
        return self._form is not None and self._form.has_pending

    def commit_pending(self) -> bool:
        """Keep what is typed; return False if a text does not fit, which then stays in its editor."""
        return self._form is None or self._form.commit_pending()

    def discard_pending(self) -> None:
        """Forget what is typed."""
        if self._form is not None:
            self._form.discard_pending()

    def _session_slots(self, session: EditingSession) -> Iterator[tuple[SignalInstance, Callable[..., None]]]:
        yield session.run_config_changed, self._on_session_run_config_changed
        yield session.bundle_value_changed, self._on_session_bundle_value_changed
        yield session.factor_changed, self._on_session_shape_changed
        yield session.structure_changed, self._on_session_shape_changed

    @Slot(str)
    def _on_session_run_config_changed(self, field: str) -> None:
        if field in _SHOWN_FIELDS:
            position = self.verticalScrollBar().value()
            if not self.commit_pending():
                self.discard_pending()
            self._show(with_cards=True)
            self.verticalScrollBar().setValue(position)

    @Slot(str)
    def _on_session_bundle_value_changed(self, field: str) -> None:
        if field in _SHAPE_FIELDS:
            self._factors_changed.start()

    @Slot()
    def _on_range_changed(self) -> None:
        # What one types digests in is below their list, which grows. It is laid out a little later.
        if self._form is not None and self._form.digests.field.hasFocus():
            QTimer.singleShot(0, self, self._show_digest_field)

    @Slot()
    def _show_digest_field(self) -> None:
        content = self.widget()
        if self._form is not None and content is not None:
            end = self._form.digests.mapTo(content, self._form.digests.rect().bottomLeft())
            self.ensureVisible(end.x(), end.y(), 0, MARGIN)

    @Slot()
    def _on_session_shape_changed(self, *_what: object) -> None:
        self._factors_changed.start()

    @Slot()
    def _on_factors_changed_timeout(self) -> None:
        # Nobody counts a large tree anew for a page that is not looked at.
        self._is_outdated = not self.isVisible()
        if not self._is_outdated:
            self._show_factors()

    def _show(self, *, with_cards: bool) -> None:
        """Show everything, or keep a place for the cards; a scroll position needs them there."""
        session, self._form = self._session, None
        self._cards = FactorCards()
        self._cards.factor_requested.connect(self.factor_requested)
        self._cards.add_requested.connect(self.add_factor_requested)
        with self.new_content() as layout:
            if session is not None and session.inspection.bundle is not None:
                self._form = BundleForm(session)
                self._form.pending_changed.connect(self.pending_changed)
                self._fill(layout, session, self._form)
                if with_cards:
                    self._show_factors()

    def _fill(self, layout: QVBoxLayout, session: EditingSession, form: BundleForm) -> None:
        inspection, config = session.inspection, session.run_config
        layout.addLayout(self._header(inspection, config))
        self._numbers = PlainLabel(self._numbers_text(session), wrap=True, muted=True)
        self._numbers.setWhatsThis(
            tr(
                "How large the taxonomies are. D is how many levels they have below their roots, and "
                "how many they were to have; N is how often the model was asked for the children of a "
                "node (section 2.1 of the Simula paper)."
            )
        )
        layout.addWidget(self._numbers)
        if config.description:
            layout.addWidget(PlainLabel(visible_lines(config.description), wrap=True))
        layout.addLayout(_facts(inspection, config, form))
        layout.addSpacing(8)
        layout.addWidget(section_heading(tr("Factors")))
        layout.addWidget(self._cards)
        layout.addSpacing(8)
        layout.addWidget(section_heading(tr("Instruction y")))
        if session.bundle_refusal:
            layout.addWidget(RefusalLine(session.bundle_refusal))
        layout.addWidget(_instruction(session.bundle_fields["instruction_y"], form))
        layout.addSpacing(8)
        layout.addWidget(form.digests)
        layout.addStretch()

    @Slot()
    def _fill_cards(self) -> None:
        self._show_factors()
        self.filled.emit()

    @Slot()
    def _show_factors(self) -> None:
        """Show what the factors are now; the editors of the page stay."""
        session = self._session
        if session is not None and self._form is not None:
            self._numbers.setText(self._numbers_text(session))
            depth = session.bundle_fields["target_depth_D"]
            self._cards.show_factors(session.factors, depth, can_add=not session.bundle_refusal)

    def _header(self, inspection: CheckpointInspection, config: OpenSimulaRunConfig) -> QHBoxLayout:
        name = HeadingLabel(one_line(config.name or inspection.root.name or tr("Unnamed checkpoint")))
        name.setWordWrap(True)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(name, 1)
        row.addWidget(digest_badge(inspection), 0, Qt.AlignmentFlag.AlignTop)
        return row

    def _numbers_text(self, session: EditingSession) -> str:
        summaries, fields = session.factors, session.bundle_fields
        nodes = sum(summary.nodes for summary in summaries)
        leaves = sum(summary.leaves for summary in summaries)
        reached = max((summary.depth for summary in summaries), default=0)
        accepted = sum(summary.accepted for summary in summaries)
        rejected = len(summaries) - accepted
        factors = tr("{n} factor", "{n} factors", accepted)
        if rejected:
            not_accepted = tr("{n} not accepted", "{n} not accepted", rejected)
            factors = tr("{factors} and {not_accepted}", factors=factors, not_accepted=not_accepted)
        return " · ".join(
            (
                tr("{n} node", "{n} nodes", nodes),
                tr("{n} leaf", "{n} leaves", leaves),
                factors,
                tr("D {reached} of {target}", reached=reached, target=fields["target_depth_D"]),
                f"N {fields['proposal_N']}",
            )
        )

    def showEvent(self, event: QShowEvent) -> None:
        """Show what has changed meanwhile."""
        super().showEvent(event)
        if self._is_outdated:
            self._factors_changed.start()


def digest_badge(inspection: CheckpointInspection) -> StatusBadge:
    """Return one badge that says whether the bytes are those that the manifest vouches for."""
    states = {state.state for state in inspection.files if state.recorded_sha256 is not None}
    states.add(inspection.instruction_state)
    if DigestState.MISMATCH in states or DigestState.MISSING_FILE in states:
        return StatusBadge(tr("Digests do not match"), "error")
    if states == {DigestState.VERIFIED}:
        return StatusBadge(tr("Digests verified"), "fine")
    return StatusBadge(tr("Digests incomplete"), "warning")


def local_date(iso: str) -> str:
    """Return an ISO 8601 date in the user's words and time zone; anything else as it is."""
    moment = QDateTime.fromString(iso, Qt.DateFormat.ISODate)
    if not moment.isValid():
        return one_line(iso)
    local = moment.toLocalTime()
    locale = QLocale()
    day = locale.toString(local.date(), QLocale.FormatType.LongFormat)
    return f"{day}, {locale.toString(local.time(), QLocale.FormatType.ShortFormat)}"


def _facts(inspection: CheckpointInspection, config: OpenSimulaRunConfig, form: BundleForm) -> QFormLayout:
    rows = fact_rows()
    add_fact(rows, tr("Target depth D"), form.fields["target_depth_D"])
    add_fact(rows, tr("Proposals N"), form.fields["proposal_N"])
    add_fact(rows, tr("Model"), one_line(config.model) if config.model else tr("not recorded"))
    if inspection.manifest is not None:
        add_fact(rows, tr("Written"), local_date(inspection.manifest.created_at))
        version = inspection.manifest.afterimage_version
        add_fact(rows, "AfterImage", one_line(version) if version else tr("version not recorded"))
    add_fact(rows, tr("Folder"), path_text(inspection.root))
    return rows


def _instruction(text: str, form: BundleForm) -> QWidget:
    """Return the whole instruction, to be edited in its place; a very long one loads in pieces to be read."""
    field = form.fields["instruction_y"]
    card = Card()
    card.setFrameShape(QFrame.Shape.StyledPanel)
    column = QVBoxLayout(card)
    column.addWidget(field)
    if len(text) > MAX_CHARS:
        view = CodeView()
        view.setAccessibleName(tr("Instruction y"))
        view.setWhatsThis(
            tr(
                "The instruction y says in words what the dataset is about (section 2.1 of the Simula "
                "paper). This one is too long to be edited here."
            )
        )
        view.setMinimumHeight(320)
        view.set_text_in_chunks(visible_lines(text))
        field.resting.hide()
        column.addWidget(view)
    return card
