"""What a checkpoint is at a glance: name, instruction, settings, digests, and a card per factor."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import QDateTime, QLocale, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QFormLayout, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from opensimula_gui.checkpoint.display_text import one_line, path_text, visible_lines
from opensimula_gui.checkpoint.inspection import DigestState
from opensimula_gui.models.number_text import count_text
from opensimula_gui.views.editing.bundle_form import BundleForm
from opensimula_gui.views.editing.refusal_line import RefusalLine
from opensimula_gui.views.factor_card import FactorCard
from opensimula_gui.views.page_layout import ScrollingPage, add_fact, fact_rows, section_heading
from opensimula_gui.views.run_config.editors import MAX_CHARS
from opensimula_gui.widgets.card import Card
from opensimula_gui.widgets.code_view import CodeView
from opensimula_gui.widgets.flow_layout import FlowLayout
from opensimula_gui.widgets.labels import HeadingLabel, PlainLabel
from opensimula_gui.widgets.status_badge import StatusBadge

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtCore import SignalInstance

    from opensimula_gui.checkpoint.inspection import CheckpointInspection
    from opensimula_gui.checkpoint.run_config import OpenSimulaRunConfig
    from opensimula_gui.models.editing_session import EditingSession

_CARDS_DELAY_MS = 10
_SHOWN_FIELDS = frozenset({"name", "description", "model"})


class OverviewPage(ScrollingPage):
    """The first page.

    Signals:
        factor_requested(int): top row of the factor whose card was activated.
        page_requested(str): name of a page that a click asks for.
        pending_changed(): whether something is typed that was not kept yet may have changed.
        filled(): the factor cards are there too.
    """

    factor_requested = Signal(int)
    page_requested = Signal(str)
    pending_changed = Signal()
    filled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("overviewPage")
        self.setAccessibleName("Overview")
        self._session: EditingSession | None = None
        self._form: BundleForm | None = None
        self._numbers = PlainLabel(muted=True)
        self._cards = QWidget()
        # The cards take as long as all the rest: they get a turn of the event loop of their own.
        self._cards_due = QTimer(self, singleShot=True, interval=_CARDS_DELAY_MS)
        self._cards_due.timeout.connect(self._fill_cards)
        # Several factors may change in one step, all of which one look shows.
        self._factors_changed = QTimer(self, singleShot=True, interval=0)
        self._factors_changed.timeout.connect(self._show_factors)

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
        return self._form is not None and self._form.texts.has_pending

    def commit_pending(self) -> bool:
        """Keep what is typed; return False if a text does not fit, which then stays in its editor."""
        return self._form is None or self._form.texts.commit_pending()

    def discard_pending(self) -> None:
        """Forget what is typed."""
        if self._form is not None:
            self._form.texts.discard_pending()

    def _session_slots(self, session: EditingSession) -> Iterator[tuple[SignalInstance, Callable[..., None]]]:
        yield session.run_config_changed, self._on_session_run_config_changed
        yield session.bundle_value_changed, self._on_session_bundle_value_changed
        yield session.factor_changed, self._on_session_factor_changed

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
        if field != "instruction_y":
            self._factors_changed.start()

    @Slot(int)
    def _on_session_factor_changed(self, _row: int) -> None:
        self._factors_changed.start()

    def _show(self, *, with_cards: bool) -> None:
        """Show everything, or keep a place for the cards; a scroll position needs them there."""
        session, self._form = self._session, None
        self._cards = self._factor_cards(session) if with_cards and session is not None else QWidget()
        with self.new_content() as layout:
            if session is not None and session.inspection.bundle is not None:
                self._form = BundleForm(session)
                self._form.texts.pending_changed.connect(self.pending_changed)
                self._fill(layout, session, self._form)

    def _fill(self, layout: QVBoxLayout, session: EditingSession, form: BundleForm) -> None:
        inspection, config = session.inspection, session.run_config
        layout.addLayout(self._header(inspection, config))
        self._numbers = PlainLabel(self._numbers_text(session), muted=True)
        layout.addWidget(self._numbers)
        if config.description:
            layout.addWidget(PlainLabel(visible_lines(config.description), wrap=True))
        layout.addLayout(_facts(inspection, config, form))
        layout.addSpacing(8)
        layout.addWidget(section_heading("Factors"))
        layout.addWidget(self._cards)
        layout.addSpacing(8)
        layout.addWidget(section_heading("Instruction y"))
        if session.bundle_refusal:
            layout.addWidget(RefusalLine(session.bundle_refusal))
        layout.addWidget(_instruction(str(session.bundle_fields["instruction_y"]), form))
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
            cards = self._factor_cards(session)
            self.content_layout.replaceWidget(self._cards, cards)
            self._cards.deleteLater()
            self._cards = cards

    def _header(self, inspection: CheckpointInspection, config: OpenSimulaRunConfig) -> QHBoxLayout:
        name = HeadingLabel(one_line(config.name or inspection.root.name or "Unnamed checkpoint"))
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
        not_accepted = f" and {rejected} not accepted" if rejected else ""
        return (
            f"{count_text(nodes)} nodes · {count_text(leaves)} leaves · "
            f"{accepted} {'factor' if accepted == 1 else 'factors'}{not_accepted} · "
            f"D {reached} of {fields['target_depth_D']} · N {fields['proposal_N']}"
        )

    def _factor_cards(self, session: EditingSession) -> QWidget:
        if not session.factors:
            return PlainLabel("This bundle has no factors.", muted=True)
        cards = QWidget()
        flow = FlowLayout(cards)
        for summary in session.factors:
            card = FactorCard(summary, int(session.bundle_fields["target_depth_D"]))
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


def _facts(inspection: CheckpointInspection, config: OpenSimulaRunConfig, form: BundleForm) -> QFormLayout:
    rows = fact_rows()
    add_fact(rows, "Target depth D", form.fields["target_depth_D"])
    add_fact(rows, "Proposals N", form.fields["proposal_N"])
    add_fact(rows, "Model", one_line(config.model) if config.model else "not recorded")
    if inspection.manifest is not None:
        add_fact(rows, "Written", local_date(inspection.manifest.created_at))
        version = inspection.manifest.afterimage_version
        add_fact(rows, "AfterImage", one_line(version) if version else "version not recorded")
    add_fact(rows, "Folder", path_text(inspection.root))
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
        view.setAccessibleName("Instruction y")
        view.setMinimumHeight(320)
        view.set_text_in_chunks(visible_lines(text))
        field.resting.hide()
        column.addWidget(view)
    return card
