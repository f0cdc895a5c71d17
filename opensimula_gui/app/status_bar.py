"""The line at the bottom: what is open, what is edited, what runs, how many problems there are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QStatusBar, QToolButton, QWidget

from opensimula_gui.checkpoint.display_text import one_line
from opensimula_gui.widgets.icons import icon
from opensimula_gui.widgets.labels import ElidedLabel, SmallLabel
from opensimula_gui.widgets.plain_tooltip import plain_tooltip
from opensimula_gui.wording import tr

if TYPE_CHECKING:
    from opensimula_gui.checkpoint.transfer import TransferProgress

_STEPS = 1000
_STEP_CHARS = 60


class StatusBar(QStatusBar):
    """Always visible state.

    Signals:
        problems_requested(): the problem count was clicked.
        scheme_requested(): the light/dark button was clicked.
        cancel_requested(): the running work is to stop.
        account_requested(): the account chip was clicked.
        transfer_requested(): the running transfer was clicked.
        transfer_cancel_requested(): the running transfer is to stop.
    """

    problems_requested = Signal()
    scheme_requested = Signal()
    cancel_requested = Signal()
    account_requested = Signal()
    transfer_requested = Signal()
    transfer_cancel_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeGripEnabled(False)
        self.setContentsMargins(8, 0, 8, 0)
        self._path = ElidedLabel(tr("Nothing is open"), mode=Qt.TextElideMode.ElideMiddle)
        self._selection = SmallLabel()
        self._edits = SmallLabel()
        self._problems = self._tool_button("problemsButton", "fine", "")
        self._problems.clicked.connect(self.problems_requested)
        self._problems.setWhatsThis(
            tr(
                "How many problems were found when the files of the checkpoint were read and checked. "
                "A click lists them; nothing is changed."
            )
        )
        scheme = self._tool_button("schemeButton", "appearance", "")
        scheme.setToolTip(plain_tooltip(tr("Switch between light and dark")))
        scheme.setAccessibleName(tr("Switch between light and dark"))
        scheme.setWhatsThis(
            tr("Switches the window between light and dark colours. The checkpoint stays as it is.")
        )
        scheme.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
        scheme.clicked.connect(self.scheme_requested)
        self._account = self._tool_button("accountButton", "account", "")
        self._account.clicked.connect(self.account_requested)
        self._account.setWhatsThis(
            tr(
                "Who is signed in to the Hub. A click opens the dialog in which you sign in or out; "
                "no checkpoint is changed."
            )
        )
        self._progress = self._build_progress()
        self._transfer = self._build_transfer()
        self.addWidget(self._path, 1)
        counts = (self._selection, self._edits, self._problems)
        for widget in (self._transfer, self._progress, *counts, self._account, scheme):
            self.addPermanentWidget(widget)
        self.set_selection(0)
        self.set_edits(0)
        self.set_problems(None)
        self.set_progress(None)
        self.set_transfer(None)

    def set_path(self, text: str) -> None:
        """Say what is open."""
        self._path.set_text(text)

    def set_selection(self, count: int) -> None:
        """Say how many nodes are selected, if they are several."""
        self._selection.setText(tr("{n} node selected", "{n} nodes selected", count))
        self._selection.setVisible(count > 1)

    def set_edits(self, count: int, words: str = "") -> None:
        """Say how much differs from disk.

        Args:
            count: How many nodes, factors, strategies and fields.
            words: The same by kind, for who wants to know more.
        """
        self._edits.setText(tr("{n} edit", "{n} edits", count) if count else "")
        self._edits.setToolTip(plain_tooltip(tr("Not saved yet: {edits}", edits=words) if count else ""))
        self._edits.setAccessibleDescription(words)
        self._edits.setVisible(bool(count))

    def set_problems(self, count: int | None, *, errors: int = 0) -> None:
        """Say how many problems there are; None hides the count."""
        self._problems.setVisible(count is not None)
        text = tr("{n} problem", "{n} problems", count) if count else tr("No problems")
        self._problems.setText(text)
        self._problems.setIcon(icon("error" if errors else "warning" if count else "fine"))
        self._problems.setToolTip(plain_tooltip(tr("Show the problems panel")))
        self._problems.setAccessibleName(tr("{problems}, show the problems panel", problems=text))

    def set_progress(self, text: str | None, share: float = 0.0) -> None:
        """Show what runs and which share (0 to 1) is done; None hides it."""
        self._progress.setVisible(text is not None)
        self._progress_text.setText(text or "")
        self._progress_bar.setValue(round(share * _STEPS))

    def set_cancellable(self, can_cancel: bool) -> None:  # noqa: FBT001 - a setter
        """Offer to cancel what runs, or not: a save that has begun is ended."""
        self._cancel.setVisible(can_cancel)

    def set_account(self, text: str, tip: str, *, is_trouble: bool = False) -> None:
        """Say who is signed in to the Hub."""
        self._account.setText(text)
        self._account.setIcon(icon("warning" if is_trouble else "account"))
        self._account.setToolTip(plain_tooltip(tip))
        self._account.setAccessibleName(tr("Hub account: {account}", account=text))

    def set_transfer(self, progress: TransferProgress | None) -> None:
        """Show how far a transfer is; None hides it."""
        self._transfer.setVisible(progress is not None)
        if progress is not None:
            self._transfer_button.setText(_transfer_text(progress))

    def _tool_button(self, name: str, icon_name: str, text: str) -> QToolButton:
        button = QToolButton()
        button.setObjectName(name)
        button.setAutoRaise(True)
        button.setIcon(icon(icon_name))
        button.setText(text)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        return button

    def _build_transfer(self) -> QWidget:
        box = QWidget()
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        self._transfer_button = self._tool_button("transferButton", "transfer", "")
        self._transfer_button.setToolTip(plain_tooltip(tr("Show the running transfer")))
        self._transfer_button.setAccessibleName(tr("Show the running transfer"))
        self._transfer_button.clicked.connect(self.transfer_requested)
        self._transfer_button.setWhatsThis(
            tr(
                "The pull from or push to the Hub that runs, and how far it is. A click shows it in "
                "its dialog."
            )
        )
        cancel = QPushButton(tr("Cancel", "verb"))
        cancel.setObjectName("transferCancelButton")
        cancel.setAccessibleName(tr("Cancel the transfer"))
        cancel.setFlat(True)
        cancel.clicked.connect(self.transfer_cancel_requested)
        cancel.setWhatsThis(
            tr(
                "Stops what runs between here and the Hub. A pull that is stopped leaves the "
                "destination as it was; after a push the dialog says what became of it."
            )
        )
        row.addWidget(self._transfer_button)
        row.addWidget(cancel)
        return box

    def _build_progress(self) -> QWidget:
        box = QWidget()
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        self._progress_text = SmallLabel()
        self._progress_bar = QProgressBar()
        self._progress_bar.setRange(0, _STEPS)
        self._progress_bar.setTextVisible(False)
        self._progress_bar.setFixedWidth(120)
        self._progress_bar.setAccessibleName(tr("Progress"))
        self._cancel = QPushButton(tr("Cancel", "verb"))
        self._cancel.setFlat(True)
        self._cancel.clicked.connect(self.cancel_requested)
        self._cancel.setWhatsThis(tr("Stops what is running. The checkpoint on disk stays as it is."))
        for widget in (self._progress_text, self._progress_bar, self._cancel):
            row.addWidget(widget)
        return box


def _transfer_text(progress: TransferProgress) -> str:
    step = one_line(progress.step, _STEP_CHARS)
    if not progress.total_bytes:
        return f"{step}…"
    percent = min(progress.done_bytes / progress.total_bytes, 1.0) * 100
    return tr("{step} · {percent}%", step=step, percent=QLocale().toString(percent, "f", 0))
