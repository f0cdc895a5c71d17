"""The docks around the pages: where they are at first, where the user put them, and when they are hidden."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtWidgets import QDockWidget

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from opensimula_gui.app.window import MainWindow


@dataclass(frozen=True, slots=True)
class DockSpec:
    """One dock.

    Attributes:
        name: Stable name; the dock's objectName is ``<name>Dock``.
        title: Its title.
        content: What it holds.
        area: Where it is at first.
        size: Its first width at a side, or height at the bottom, in device-independent pixels.
        is_shown: Whether it is shown at first.
    """

    name: str
    title: str
    content: QWidget
    area: Qt.DockWidgetArea
    size: int
    is_shown: bool = True


class DockLayout:
    """Docks that are shown while there is something to show, each where the user left it.

    Args:
        window: The window that they dock to.
        specs: The docks.
    """

    def __init__(self, window: MainWindow, specs: Sequence[DockSpec]) -> None:
        self._window = window
        self._specs = specs
        self._state = QByteArray()
        self._is_active = False
        self.docks = {spec.name: self._build(spec) for spec in specs}
        for corner in (Qt.Corner.BottomLeftCorner, Qt.Corner.BottomRightCorner):
            window.setCorner(corner, Qt.DockWidgetArea.BottomDockWidgetArea)

    @property
    def state(self) -> QByteArray:
        """Where the docks are, or were when they were shown last; empty if they never were."""
        return self._window.saveState() if self._is_active else self._state

    def remember(self, state: QByteArray) -> None:
        """Put the docks where they were in an earlier run as soon as they are shown."""
        self._state = state

    def show(self, name: str) -> None:
        """Bring one dock up."""
        self.docks[name].show()
        self.docks[name].raise_()

    def activate(self) -> bool:
        """Show the docks where they were last; return whether the user has not placed them yet."""
        if self._is_active:
            return False
        self._is_active = True
        is_new = self._state.isEmpty() or not self._window.restoreState(self._state)
        if is_new:
            self.reset()
        for dock in self.docks.values():
            dock.toggleViewAction().setEnabled(True)
        return is_new

    def resize(self, name: str, size: int) -> None:
        """Give one dock a width at a side, or a height at the bottom, in device-independent pixels."""
        at_bottom = self._window.dockWidgetArea(self.docks[name]) == Qt.DockWidgetArea.BottomDockWidgetArea
        direction = Qt.Orientation.Vertical if at_bottom else Qt.Orientation.Horizontal
        self._window.resizeDocks([self.docks[name]], [size], direction)

    def deactivate(self) -> None:
        """Hide all docks: without a checkpoint they have nothing to say."""
        self._state = self.state
        self._is_active = False
        for dock in self.docks.values():
            dock.hide()
            dock.toggleViewAction().setEnabled(False)

    def reset(self) -> None:
        """Put all docks back where they were at first."""
        for spec in self._specs:
            dock = self.docks[spec.name]
            dock.setFloating(False)
            self._window.addDockWidget(spec.area, dock)
            dock.setVisible(spec.is_shown)
        for spec in self._specs:
            self.resize(spec.name, spec.size)

    def _build(self, spec: DockSpec) -> QDockWidget:
        dock = QDockWidget(spec.title, self._window)
        dock.setObjectName(f"{spec.name}Dock")
        dock.setWidget(spec.content)
        dock.hide()
        dock.toggleViewAction().setEnabled(False)
        self._window.addDockWidget(spec.area, dock)
        return dock
