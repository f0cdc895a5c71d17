"""Labels for untrusted text: never rich text, never endless."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QStyle, QStyleOption, QWidget

from opensimula_gui.widgets.plain_tooltip import plain_tooltip
from opensimula_gui.widgets.typography import body_font, small_font, title_font

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

MAX_LABEL_CHARS: Final = 20_000
"""More than this takes Qt's text layout too long; the whole text belongs into a text view."""
_MAX_LINE_CHARS: Final = 512
_MAX_WORD_CHARS: Final = 16
"""Room that a word of wrapped text can ask for; what is longer is cut off at the edge."""

_SELECTABLE = Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard


class PlainLabel(QLabel):
    """A label that shows every character of its text as it stands.

    Args:
        text: What to show; cut at ``MAX_LABEL_CHARS``.
        wrap: Whether long text breaks into lines.
        muted: Whether to paint it in the quieter colour of secondary text.
        selectable: Whether mouse and keyboard can select it.
        parent: The parent widget.
    """

    def __init__(
        self,
        text: str = "",
        *,
        wrap: bool = False,
        muted: bool = False,
        selectable: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        # Before any text: Qt reads it as rich text otherwise.
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wrap)
        self.setFont(body_font(self.font()))
        if selectable:
            self.setTextInteractionFlags(_SELECTABLE)
        self.set_muted(muted)
        self.setText(text)

    def set_muted(self, muted: bool) -> None:  # noqa: FBT001 - a setter with one value, as Qt's
        """Choose between the colour of text and that of secondary text."""
        # A role, not a colour, so that the label follows the theme by itself.
        role = QPalette.ColorRole.PlaceholderText if muted else QPalette.ColorRole.WindowText
        self.setForegroundRole(role)

    def setText(self, text: str) -> None:
        """Show another text."""
        super().setText(text if len(text) <= MAX_LABEL_CHARS else text[:MAX_LABEL_CHARS] + "…")

    def minimumSizeHint(self) -> QSize:
        """Return the least size that makes sense; one endless word makes no page wider."""
        hint = super().minimumSizeHint()
        if self.wordWrap():
            hint.setWidth(min(hint.width(), self.fontMetrics().averageCharWidth() * _MAX_WORD_CHARS))
        return hint


class HeadingLabel(PlainLabel):
    """The title of a page."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, wrap=True, parent=parent)
        self.setFont(title_font(self.font()))


class SmallLabel(PlainLabel):
    """A caption or hint."""

    def __init__(
        self,
        text: str = "",
        *,
        wrap: bool = False,
        muted: bool = True,
        selectable: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, wrap=wrap, muted=muted, selectable=selectable, parent=parent)
        self.setFont(small_font(self.font()))


class ElidedLabel(QFrame):
    """One line of text that is cut to the room it has; the whole is in its tooltip.

    Args:
        text: What to show; its first line.
        mode: Where to cut: at the end for names, in the middle for ids and paths.
        parent: The parent widget.
    """

    def __init__(
        self,
        text: str = "",
        *,
        mode: Qt.TextElideMode = Qt.TextElideMode.ElideRight,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._mode = mode
        self._text = ""
        self.setFont(body_font(self.font()))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.set_text(text)

    def text(self) -> str:
        """Return the whole text."""
        return self._text

    def set_text(self, text: str) -> None:
        """Show another text."""
        self._text = text
        self.setToolTip(plain_tooltip(text))
        self.setAccessibleName(text[:MAX_LABEL_CHARS])
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the size it would like."""
        metrics = self.fontMetrics()
        return QSize(metrics.horizontalAdvance(self._line()) + 2, metrics.height())

    def minimumSizeHint(self) -> QSize:
        """Return the least size that makes sense."""
        metrics = self.fontMetrics()
        return QSize(min(self.sizeHint().width(), metrics.averageCharWidth() * 4), metrics.height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint it in the palette's colours."""
        painter = QPainter(self)
        option = QStyleOption()
        option.initFrom(self)
        rect = self.contentsRect()
        elided = self.fontMetrics().elidedText(self._line(), self._mode, rect.width())
        alignment = QStyle.visualAlignment(
            self.layoutDirection(), Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        )
        flags = int(alignment.value) | int(Qt.TextFlag.TextSingleLine.value)
        enabled = self.isEnabled()
        self.style().drawItemText(
            painter, rect, flags, option.palette, enabled, elided, self.foregroundRole()
        )
        painter.end()

    def _line(self) -> str:
        # Line ends inside the cut become the symbol of one, so that one line stays one line.
        return self._text[:_MAX_LINE_CHARS].replace("\n", "⏎").replace("\r", "")
