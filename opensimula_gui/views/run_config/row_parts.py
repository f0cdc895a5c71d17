"""The parts of a field's row that only show: the title line and the button that unsets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from opensimula_gui.views.run_config.advice_lines import IconMark
from opensimula_gui.views.run_config.symbol_badge import SymbolBadge
from opensimula_gui.widgets.icons import icon
from opensimula_gui.widgets.labels import ElidedLabel, PlainLabel
from opensimula_gui.widgets.plain_tooltip import plain_tooltip
from opensimula_gui.widgets.typography import bold_font, mono_font, small_font
from opensimula_gui.wording import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QFont

    from opensimula_gui.views.run_config.fields import FieldSpec


class RowTitle(QWidget):
    """Title, the paper's symbol, the key on disk, and at the right whether the field was edited."""

    def __init__(self, spec: FieldSpec, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = PlainLabel(spec.title, selectable=False, parent=self)
        self._title.setFont(bold_font(self.font()))
        self._key = _quiet_label(spec.name, mono_font(small_font(self.font())), self)
        self._mark = IconMark("edited", self)
        self._state = _quiet_label("", small_font(self.font()), self)
        self._state.setObjectName(f"runConfigState_{spec.name}")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self._title)
        if spec.knob.symbol:
            layout.addWidget(SymbolBadge(spec.knob.symbol, self), 0, Qt.AlignmentFlag.AlignVCenter)
        layout.addWidget(self._key)
        layout.addStretch(1)
        layout.addWidget(self._mark)
        layout.addWidget(self._state)
        self.set_state("", marked=False)

    def set_buddy(self, editor: QWidget) -> None:
        """Tie the title to its editor for assistive tools."""
        self._title.setBuddy(editor)

    def set_state(self, words: str, *, marked: bool) -> None:
        """Show the state of the field, with or without the dot that catches the eye."""
        self._mark.setVisible(marked)
        self._state.set_text(words)


def _quiet_label(text: str, font: QFont, parent: QWidget) -> ElidedLabel:
    label = ElidedLabel(text, parent=parent)
    label.setFont(font)
    label.setForegroundRole(QPalette.ColorRole.PlaceholderText)
    return label


class UnsetButton(QToolButton):
    """Takes a field's value away; keeps its place while hidden, so that nothing moves."""

    def __init__(self, spec: FieldSpec, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(f"runConfigUnset_{spec.name}")
        self.setIcon(icon("close"))
        self.setAutoRaise(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setToolTip(plain_tooltip(tr("Unset {key}: the file will not say", key=spec.name)))
        self.setAccessibleName(tr("Unset {title}", title=spec.title))
        self.setWhatsThis(
            tr(
                "Takes the value away: run_config.json has no such key any more when you save. It can be "
                "undone."
            )
        )
        policy = self.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.setSizePolicy(policy)
