"""The run config page: sections of rows, the filter above them, and what ties them to the session."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from opensimula_gui.checkpoint.run_config import KnobGroup
from opensimula_gui.views.page_layout import MARGIN, ScrollingPage
from opensimula_gui.views.run_config.advice import BundleFacts
from opensimula_gui.views.run_config.field_row import FieldRow, FieldState
from opensimula_gui.views.run_config.fields import field_specs
from opensimula_gui.views.run_config.filter_bar import FilterBar
from opensimula_gui.views.run_config.other_keys import OtherKeysSection
from opensimula_gui.views.run_config.section import Section
from opensimula_gui.widgets.labels import PlainLabel
from opensimula_gui.wording import tr

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtCore import SignalInstance

    from opensimula_gui.models.editing_session import EditingSession

_MAX_WIDTH_PX: Final = 760


class RunConfigPage(QWidget):
    """The form; disabled and empty while no checkpoint is open.

    Signals:
        pending_changed: Whether anything is typed that is not a value yet has changed; carries the new state.
    """

    pending_changed = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("runConfigForm")
        self.setAccessibleName(tr("Run config"))
        self._session: EditingSession | None = None
        self._facts: BundleFacts | None = None
        self._was_pending = False
        self._committing = False
        self._filter = FilterBar(self)
        self._notice = PlainLabel(wrap=True, muted=True, parent=self)
        self._notice.setObjectName("runConfigNotice")
        # Without a parent yet: it joins the tab order when it is laid out, after what stands above it.
        self._scroll = ScrollingPage()
        # Each row scrolls into view when it gets the focus; the area itself would be a stop without a mark.
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._rows = {spec.name: FieldRow(spec) for spec in field_specs()}
        self._sections = [
            Section(tr(group.value), [row for row in self._rows.values() if row.spec.knob.group is group])
            for group in KnobGroup
        ]
        self._other_keys = OtherKeysSection()
        self._nothing_found = PlainLabel(wrap=True, muted=True)
        self._lay_out()
        self._connect()
        self.set_session(None)

    def set_session(self, session: EditingSession | None) -> None:
        """Show another session's run config; what was typed and not committed is dropped.

        Args:
            session: The session, or None when nothing is open.
        """
        if self._session is not None:
            for signal, slot in self._session_slots(self._session):
                signal.disconnect(slot)
        self._session = session
        if session is not None:
            for signal, slot in self._session_slots(session):
                signal.connect(slot)
        self._facts = BundleFacts.of(session) if session is not None else None
        self.setEnabled(session is not None)
        self._filter.clear()
        self._show_all(keep_typing=False)
        self._notice_pending()

    @property
    def has_pending(self) -> bool:
        """Whether anything is typed that is not a value yet."""
        return any(row.is_pending for row in self._rows.values())

    def commit_pending(self) -> bool:
        """Make all that is typed the value of its field.

        Returns:
            False if a text is no value; it stays, and its editor gets the focus.
        """
        refused = [name for name, row in self._rows.items() if not row.commit()]
        if refused:
            self.focus_field(refused[0])
        return not refused

    def discard_pending(self) -> None:
        """Forget all that is typed and not committed."""
        for row in self._rows.values():
            if row.is_pending:
                row.discard()

    def focus_filter(self) -> None:
        """Put the cursor into the search field."""
        self._filter.search.setFocus()
        self._filter.search.selectAll()

    def focus_field(self, name: str) -> None:
        """Bring a field into view and put the cursor there, also if the filter hides it.

        Args:
            name: Name of the field in the model.
        """
        row = self._rows[name]
        if row.isHidden():
            self._filter.clear()
        # The focus first: leaving another editor may commit it, and that may move rows. By this reason a
        # line selects its text, which catches the eye.
        row.editor.setFocus(Qt.FocusReason.TabFocusReason)
        self._scroll_to(row)

    def _lay_out(self) -> None:
        top = QVBoxLayout()
        top.setContentsMargins(MARGIN, MARGIN // 3 * 2, MARGIN, MARGIN // 3)
        top.setSpacing(8)
        top.addWidget(_column(self._filter))
        top.addWidget(_column(self._notice))
        form = QWidget()
        rows = QVBoxLayout(form)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(MARGIN // 3 * 4)
        for widget in (*self._sections, self._other_keys, self._nothing_found):
            rows.addWidget(widget)
        content = self._scroll.content_layout
        content.setContentsMargins(MARGIN, MARGIN // 3, MARGIN, MARGIN)
        content.addWidget(_column(form))
        content.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(top)
        layout.addWidget(self._scroll, 1)

    def _connect(self) -> None:
        self._filter.filter_changed.connect(self._apply_filter)
        self._filter.search.entered_results.connect(self._on_search_entered)
        self._filter.search.next_requested.connect(self._on_search_entered)
        for row in self._rows.values():
            row.value_committed.connect(self._on_row_value_committed)
            row.pending_changed.connect(self._notice_pending)
            row.undo_requested.connect(self._on_row_undo_requested)
            row.redo_requested.connect(self._on_row_redo_requested)

    def _scroll_to(self, row: FieldRow) -> None:
        # Rows that have just changed, or have just been filled, get their place with these events.
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
        self._scroll.ensureWidgetVisible(row, 0, MARGIN)

    def _state(self, name: str) -> FieldState:
        session = self._session
        if session is None:
            return FieldState()
        saved = session.inspection.run_config
        return FieldState(
            value=getattr(session.run_config, name),
            saved=getattr(saved, name) if saved is not None else None,
            edited=name in session.edited_fields(),
            facts=self._facts,
            read_only=session.is_read_only,
        )

    def _show_all(self, *, keep_typing: bool) -> None:
        for name, row in self._rows.items():
            row.show_state(self._state(name), keep_typing=keep_typing)
        self._other_keys.set_keys(self._session.run_config.unknown_keys if self._session is not None else {})
        self._show_notice()
        self._apply_filter()

    def _show_notice(self) -> None:
        text = _notice(self._session) if self._session is not None else ""
        self._notice.setText(text)
        self._notice.setVisible(bool(text))

    @Slot()
    def _apply_filter(self) -> None:
        found = 0
        for section in self._sections:
            found += section.show_rows(self._filter.passes)
        self._other_keys.set_filtered_out(filtered_out=self._filter.is_active)
        self._filter.search.set_hit_count(found if self._filter.search.text().strip() else None)
        self._nothing_found.setText(self._filter.nothing_found_text())
        self._nothing_found.setVisible(found == 0)

    @Slot()
    def _on_search_entered(self) -> None:
        shown = [name for section in self._sections for name in section.shown_fields()]
        if shown:
            self.focus_field(shown[0])

    @Slot()
    def _notice_pending(self) -> None:
        pending = self.has_pending
        if pending != self._was_pending:
            self._was_pending = pending
            self.pending_changed.emit(pending)

    @Slot(str, object)
    def _on_row_value_committed(self, name: str, value: object) -> None:
        if self._session is None:
            return
        self._committing = True
        try:
            self._session.set_run_config_value(name, value)
        finally:
            self._committing = False
        # The value may be the one that the field had already, differently typed: 0.70 for 0.7.
        self._rows[name].show_state(self._state(name))
        self._notice_pending()

    @Slot(str)
    def _on_session_run_config_changed(self, name: str) -> None:
        self._rows[name].show_state(self._state(name))
        self._show_notice()
        self._notice_pending()
        # Undo shows what it changed, unless the user is in the midst of typing elsewhere.
        if not self._committing and self.isVisible() and not self.has_pending:
            self.focus_field(name)

    def _session_slots(self, session: EditingSession) -> Iterator[tuple[SignalInstance, Callable[..., None]]]:
        yield session.run_config_changed, self._on_session_run_config_changed
        yield session.disk_state_changed, self._on_session_disk_state_changed
        yield session.bundle_value_changed, self._on_session_bundle_changed
        yield session.factor_changed, self._on_session_bundle_changed

    @Slot()
    def _on_session_disk_state_changed(self) -> None:
        self._show_all(keep_typing=True)

    @Slot()
    def _on_session_bundle_changed(self, *_what: object) -> None:
        """Say what the bundle says now, as far as this form compares with it."""
        facts = BundleFacts.of(self._session) if self._session is not None else None
        if facts != self._facts:
            self._facts = facts
            self._show_all(keep_typing=True)

    @Slot()
    def _on_row_undo_requested(self) -> None:
        if self._session is not None:
            self._session.undo_stack.undo()

    @Slot()
    def _on_row_redo_requested(self) -> None:
        if self._session is not None:
            self._session.undo_stack.redo()


def _column(widget: QWidget) -> QWidget:
    """Return a widget that keeps another one at a readable width, at the left."""
    column = QWidget()
    widget.setMaximumWidth(_MAX_WIDTH_PX)
    layout = QHBoxLayout(column)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.addWidget(widget, 1)
    layout.addStretch(0)
    return column


def _notice(session: EditingSession) -> str:
    if session.run_config_refusal:
        return session.run_config_refusal
    if session.inspection.run_config is None:
        if session.edited_fields():
            return tr("This checkpoint has no run config yet; saving creates one.")
        return tr("This checkpoint has no run config yet; the first change creates one.")
    return ""
