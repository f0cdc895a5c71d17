"""What is typed somewhere and not kept yet: it counts as edited, and is kept before anything else happens."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from PySide6.QtCore import SignalInstance


class Form(Protocol):
    """Whatever holds editors."""

    @property
    def has_pending(self) -> bool:
        """Whether something is typed that was not kept yet."""

    @property
    def pending_changed(self) -> SignalInstance:
        """Tells that ``has_pending`` may have changed."""

    def commit_pending(self) -> bool:
        """Keep what is typed; return False if a text does not fit, which then stays in its editor."""

    def discard_pending(self) -> None:
        """Forget what is typed."""


class PendingEdits(QObject):
    """All forms of a window.

    Signals:
        changed(): whether something is typed that was not kept yet may have changed.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._forms: list[Form] = []

    def add(self, form: Form) -> None:
        """Take a form in."""
        self._forms.append(form)
        form.pending_changed.connect(self.changed)

    @property
    def has_any(self) -> bool:
        """Whether something is typed anywhere that was not kept yet."""
        return any(form.has_pending for form in self._forms)

    def commit(self) -> bool:
        """Keep all that is typed; return False if a text does not fit."""
        refused = [form for form in self._forms if not form.commit_pending()]
        return not refused

    def discard(self) -> None:
        """Forget all that is typed."""
        for form in self._forms:
            form.discard_pending()
