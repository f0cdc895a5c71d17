"""What can be done with strategies: one action each, for buttons, the context menu and keys alike."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QToolButton, QWidget

from opensimula_gui.widgets.icons import icon
from opensimula_gui.widgets.plain_tooltip import plain_tooltip
from opensimula_gui.wording import marked, tr

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtCore import QObject
    from PySide6.QtGui import QResizeEvent

_BESIDE: Final = Qt.ToolButtonStyle.ToolButtonTextBesideIcon
_ALONE: Final = Qt.ToolButtonStyle.ToolButtonIconOnly


@dataclass(frozen=True, slots=True)
class StrategyActionSpec:
    """One action of the page.

    Attributes:
        id: objectName of the QAction.
        text: Its text, in English.
        key: Its key in the table, as a portable sequence; empty for none.
        icon: Name of the icon.
        tip: What it does, in one sentence, in English.
        shows_text: Whether its button shows the text beside the icon.
    """

    id: str
    text: str
    key: str
    icon: str
    tip: str
    shows_text: bool = True


STRATEGY_ACTIONS: Final = (
    StrategyActionSpec(
        "addStrategy", marked("Add strategy"), "Ins", "add", marked("Add a strategy of all accepted factors.")
    ),
    StrategyActionSpec(
        "duplicateStrategy",
        marked("Duplicate"),
        "Ctrl+D",
        "copy",
        marked("Put a copy of the selected strategy after it."),
    ),
    StrategyActionSpec(
        "removeStrategy", marked("Remove"), "Del", "remove", marked("Remove the selected strategy.")
    ),
    StrategyActionSpec(
        "moveStrategyUp",
        marked("Move up"),
        "Alt+Up",
        "move-up",
        marked("Move the selected strategy up."),
        shows_text=False,
    ),
    StrategyActionSpec(
        "moveStrategyDown",
        marked("Move down"),
        "Alt+Down",
        "move-down",
        marked("Move the selected strategy down."),
        shows_text=False,
    ),
    StrategyActionSpec(
        "normaliseWeights",
        marked("Normalise weights"),
        "",
        "balance",
        marked("Make all weights add up to 1; how often each strategy is drawn stays."),
    ),
    StrategyActionSpec(
        "revertStrategy",
        marked("Revert strategy"),
        "",
        "revert",
        marked("Set the selected strategy back to what is on disk."),
        shows_text=False,
    ),
)

SORTED_TIP: Final = marked(
    "The table is sorted; click its header until the order of the file is back, then move."
)


def build_strategy_actions(parent: QObject) -> dict[str, QAction]:
    """Return a QAction for each of ``STRATEGY_ACTIONS``, by id."""
    return {spec.id: _build(spec, parent) for spec in STRATEGY_ACTIONS}


def show_tip(action: QAction, tip: str) -> None:
    """Show a tip for an action, with its key.

    Args:
        action: The action.
        tip: The tip, in English.
    """
    keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    said = tr(tip)
    action.setToolTip(plain_tooltip(f"{said} ({keys})" if keys else said))


class ActionBar(QWidget):
    """A button for each action; where there is little room, icons alone.

    Args:
        actions: The actions, by id.
        parent: The parent widget.
    """

    def __init__(self, actions: Mapping[str, QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("strategyBar")
        self._buttons = {spec: _button(spec, actions[spec.id]) for spec in STRATEGY_ACTIONS}
        line = QHBoxLayout(self)
        line.setContentsMargins(8, 6, 8, 6)
        line.setSpacing(2)
        for button in self._buttons.values():
            line.addWidget(button)
        line.addStretch(1)
        self._full_width = line.sizeHint().width()
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show texts if there is room for all of them."""
        super().resizeEvent(event)
        has_room = self.width() >= self._full_width
        for spec, button in self._buttons.items():
            button.setToolButtonStyle(_BESIDE if spec.shows_text and has_room else _ALONE)


def _build(spec: StrategyActionSpec, parent: QObject) -> QAction:
    action = QAction(icon(spec.icon), tr(spec.text), parent)
    action.setObjectName(spec.id)
    # The table takes the keys by itself, before the window's shortcuts; here they are only told.
    action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
    action.setShortcut(QKeySequence(spec.key))
    action.setWhatsThis(tr(spec.tip))
    show_tip(action, spec.tip)
    return action


def _button(spec: StrategyActionSpec, action: QAction) -> QToolButton:
    button = QToolButton()
    button.setDefaultAction(action)
    button.setObjectName(f"{spec.id}Button")
    button.setAccessibleName(tr(spec.text))
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    button.setAutoRaise(True)
    button.setToolButtonStyle(_BESIDE if spec.shows_text else _ALONE)
    return button
