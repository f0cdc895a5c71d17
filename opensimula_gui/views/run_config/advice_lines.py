"""The lines under an editor that say what is wrong or odd with its value, with a button that settles it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from opensimula_gui.views.run_config.advice import Advice, Level
from opensimula_gui.widgets.icons import icon
from opensimula_gui.widgets.labels import PlainLabel
from opensimula_gui.widgets.typography import small_font
from opensimula_gui.wording import marked, tr

if TYPE_CHECKING:
    from collections.abc import Sequence

_MARK_PX: Final = 16
_WORDS: Final = {
    Level.INFO: marked("Note: {text}"),
    Level.WARNING: marked("Warning: {text}"),
    Level.ERROR: marked("Error: {text}"),
}


class IconMark(QWidget):
    """An icon that is painted anew each time, so that it is crisp and follows the palette."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self.setFixedSize(_MARK_PX, _MARK_PX)

    def set_name(self, name: str) -> None:
        """Show another icon."""
        self._name = name
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the icon."""
        painter = QPainter(self)
        icon(self._name).paint(painter, self.rect())
        painter.end()

    def sizeHint(self) -> QSize:
        """Return the size of the icon."""
        return QSize(_MARK_PX, _MARK_PX)


class AdviceLines(QWidget):
    """What there is to say about one value, a line for each piece of advice.

    Lines are made when they are first needed: most fields never need one, and a form has many fields.

    Args:
        tab_after: The widget that the buttons follow in the tab order.
        parent: The parent widget.

    Signals:
        fix_requested: A button was pressed; carries the value that it sets.
    """

    fix_requested = Signal(object)

    def __init__(self, tab_after: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tab_after = tab_after
        self._lines: list[_Line] = []
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(4)
        self.hide()

    def set_advice(self, advice: Sequence[Advice], *, can_fix: bool) -> None:
        """Show advice.

        Args:
            advice: What to say.
            can_fix: Whether to offer the fixes.
        """
        while len(self._lines) < len(advice):
            self._add_line()
        for position, line in enumerate(self._lines):
            line.set_advice(advice[position] if position < len(advice) else None, can_fix=can_fix)
        self.setVisible(bool(advice))

    def advice(self) -> list[Advice]:
        """Return what is shown."""
        return [line.advice for line in self._lines if line.advice is not None]

    def text(self) -> str:
        """Return what is said, with a word for each icon, for those who can't see them."""
        return " ".join(tr(_WORDS[item.level], text=item.text) for item in self.advice())

    def _add_line(self) -> None:
        line = _Line(self)
        line.fix_requested.connect(self.fix_requested)
        self._layout.addWidget(line)
        QWidget.setTabOrder(self._lines[-1].button if self._lines else self._tab_after, line.button)
        self._lines.append(line)


class _Sentence(PlainLabel):
    """A label that asks for one line, and wraps where it doesn't get it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(wrap=True, selectable=False, parent=parent)
        self.setFont(small_font(self.font()))

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        # One pixel more, because Qt rounds the width of text down when it decides where to wrap.
        return QSize(metrics.horizontalAdvance(self.text()) + 1, metrics.height())


class _Line(QWidget):
    fix_requested = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.advice: Advice | None = None
        self._mark = IconMark("info", self)
        self._label = _Sentence(self)
        # Hidden while there is no fix; each fix brings its own text.
        self.button = QPushButton(tr("Fix", "verb"), self)
        self.button.setObjectName("adviceFix")
        self.button.setFont(small_font(self.font()))
        self.button.setWhatsThis(
            tr(
                "Sets the value that settles what is said beside it. It can be undone, and is on disk when "
                "you save."
            )
        )
        self.button.clicked.connect(self._on_button_clicked)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignVCenter)
        layout.addWidget(self._label)
        layout.addWidget(self.button, 0, Qt.AlignmentFlag.AlignVCenter)
        layout.addStretch(1)

    def set_advice(self, advice: Advice | None, *, can_fix: bool) -> None:
        self.advice = advice
        self.setVisible(advice is not None)
        if advice is None:
            return
        self._mark.set_name(advice.level.value)
        self._label.setText(advice.text)
        self._label.set_muted(advice.level is Level.INFO)
        self.button.setVisible(can_fix and advice.fix is not None)
        if advice.fix is not None:
            self.button.setText(advice.fix.label)
            self.button.setAccessibleDescription(advice.text)

    def _on_button_clicked(self) -> None:
        if self.advice is not None and self.advice.fix is not None:
            self.fix_requested.emit(self.advice.fix.value)
