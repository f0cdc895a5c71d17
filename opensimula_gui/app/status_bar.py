"""The line at the bottom: what is open, what is edited, what runs, how many problems there are."""

from __future__ import annotations

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QStatusBar, QToolButton, QWidget

from opensimula_gui.widgets.icons import icon
from opensimula_gui.widgets.labels import ElidedLabel, SmallLabel
from opensimula_gui.widgets.plain_tooltip import plain_tooltip

_STEPS = 1000


class StatusBar(QStatusBar):
    """Always visible state.

    Signals:
        problems_requested(): the problem count was clicked.
        scheme_requested(): the light/dark button was clicked.
        cancel_requested(): the running work is to stop.
    """

    problems_requested = Signal()
    scheme_requested = Signal()
    cancel_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeGripEnabled(False)
        self.setContentsMargins(8, 0, 8, 0)
        self._path = ElidedLabel("Nothing is open", mode=Qt.TextElideMode.ElideMiddle)
        self._edits = SmallLabel()
        self._problems = self._tool_button("problemsButton", "fine", "")
        self._problems.clicked.connect(self.problems_requested)
        scheme = self._tool_button("schemeButton", "appearance", "")
        scheme.setToolTip(plain_tooltip("Switch between light and dark"))
        scheme.setAccessibleName("Switch between light and dark")
        scheme.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
        scheme.clicked.connect(self.scheme_requested)
        self._progress = self._build_progress()
        self.addWidget(self._path, 1)
        for widget in (self._progress, self._edits, self._problems, scheme):
            self.addPermanentWidget(widget)
        self.set_edits(0)
        self.set_problems(None)
        self.set_progress(None)

    def set_path(self, text: str) -> None:
        """Say what is open."""
        self._path.set_text(text)

    def set_edits(self, count: int) -> None:
        """Say how many fields differ from disk."""
        self._edits.setText("" if not count else "1 edit" if count == 1 else f"{count} edits")
        self._edits.setVisible(bool(count))

    def set_problems(self, count: int | None, *, errors: int = 0) -> None:
        """Say how many problems there are; None hides the count."""
        self._problems.setVisible(count is not None)
        number = QLocale().toString(count or 0)
        text = "No problems" if not count else "1 problem" if count == 1 else f"{number} problems"
        self._problems.setText(text)
        self._problems.setIcon(icon("error" if errors else "warning" if count else "fine"))
        self._problems.setToolTip(plain_tooltip("Show the problems panel"))
        self._problems.setAccessibleName(f"{text}, show the problems panel")

    def set_progress(self, text: str | None, share: float = 0.0) -> None:
        """Show what runs and which share (0 to 1) is done; None hides it."""
        self._progress.setVisible(text is not None)
        self._progress_text.setText(text or "")
        self._progress_bar.setValue(round(share * _STEPS))

    def set_cancellable(self, can_cancel: bool) -> None:  # noqa: FBT001 - a setter
        """Offer to cancel what runs, or not: a save that has begun is ended."""
        self._cancel.setVisible(can_cancel)

    def _tool_button(self, name: str, icon_name: str, text: str) -> QToolButton:
        button = QToolButton()
        button.setObjectName(name)
        button.setAutoRaise(True)
        button.setIcon(icon(icon_name))
        button.setText(text)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        return button

    def _build_progress(self) -> QWidget:
        box = QWidget()
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        self._progress_text = SmallLabel()
        self._progress_bar = QProgressBar()
        self._progress_bar.setRange(0, _STEPS)
        self._progress_bar.setTextVisible(False)
        self._progress_bar.setFixedWidth(120)
        self._progress_bar.setAccessibleName("Progress")
        self._cancel = QPushButton("Cancel")
        self._cancel.setFlat(True)
        self._cancel.clicked.connect(self.cancel_requested)
        for widget in (self._progress_text, self._progress_bar, self._cancel):
            row.addWidget(widget)
        return box
