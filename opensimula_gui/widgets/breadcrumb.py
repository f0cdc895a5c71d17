"""Where one is in a tree: the path as a row of buttons."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLayout, QMenu, QSizePolicy, QToolButton, QWidget

from opensimula_gui.widgets.labels import PlainLabel
from opensimula_gui.widgets.plain_tooltip import plain_tooltip
from opensimula_gui.wording import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

_MAX_BUTTON_CHARS: Final = 40
_MAX_BUTTONS: Final = 8
MAX_MENU_PLACES: Final = 100
"""A path may be 100,000 places deep; a menu of that length is of no use."""


class Breadcrumb(QWidget):
    """The places from the root to the current one; middle ones fold into a menu when there is no room.

    Signals:
        place_requested(object): The user chose a place; carries what ``set_path`` was given for it.
    """

    place_requested = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._path: list[tuple[str, object]] = []
        self._parts: list[tuple[PlainLabel | None, QToolButton]] = []
        self._folded: list[tuple[str, object]] = []
        self._menu = QMenu(self)
        self._menu.aboutToShow.connect(self._on_menu_about_to_show)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(2)
        # The path folds instead of keeping the window wide.
        self._row.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        self._row.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("Path"))
        self.setWhatsThis(tr("The way from the top to what is shown. A click on a part of it leads there."))

    def path(self) -> list[tuple[str, object]]:
        """Return the path that is shown."""
        return list(self._path)

    def set_path(self, path: list[tuple[str, object]]) -> None:
        """Show a path: texts and what stands behind each, the root first."""
        self._path = list(path)
        self.setAccessibleDescription(" › ".join(_short(text) for text, _ in path[-_MAX_BUTTONS:]))
        self._clear()
        tail_start = max(1, len(path) - _MAX_BUTTONS + 1)
        self._folded = self._path[1:tail_start]
        self._more = self._add_button("…", tr("Places in between"))
        self._more.setMenu(self._menu)
        self._more.setWhatsThis(tr("Lists the parts of the path that have no room here."))
        self._more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._parts = [self._add_place(*place) for place in self._path[:1]]
        self._parts += [self._add_place(*place) for place in self._path[tail_start:]]
        self._arrange()

    def _clear(self) -> None:
        for widget in self.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly):
            if widget is not self._menu:
                self._row.removeWidget(widget)
                widget.hide()
                widget.deleteLater()

    def _add_place(self, text: str, place: object) -> tuple[PlainLabel | None, QToolButton]:
        chevron = None
        if self._row.count() > 2:  # noqa: PLR2004 - the menu button and the stretch
            chevron = PlainLabel("›", muted=True, selectable=False, parent=self)
            self._row.insertWidget(self._row.count() - 1, chevron)
        button = self._add_button(_short(text), text)
        button.clicked.connect(lambda: self.place_requested.emit(place))
        if chevron is None:
            # The root stands before the menu of what is folded.
            self._row.removeWidget(button)
            self._row.insertWidget(0, button)
        return chevron, button

    def _add_button(self, text: str, tip: str) -> QToolButton:
        button = QToolButton(self)
        # An ampersand in a name is an ampersand, no mnemonic.
        button.setText(text.replace("&", "&&"))
        button.setToolTip(plain_tooltip(tip))
        button.setAccessibleName(tip[:_MAX_BUTTON_CHARS])
        button.setAutoRaise(True)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._row.insertWidget(self._row.count() - 1, button)
        return button

    def _arrange(self) -> None:
        """Fold places behind the root, the nearest to it first, until the rest fits."""
        widths = [
            button.sizeHint().width() + (chevron.sizeHint().width() if chevron else 0)
            for chevron, button in self._parts
        ]
        folded = 0
        extra = self._more.sizeHint().width() if self._folded else 0
        while folded < len(widths) - 2 and sum(widths[:1] + widths[1 + folded :]) + extra > self.width():
            folded += 1
            extra = self._more.sizeHint().width()
        for position, (chevron, button) in enumerate(self._parts):
            is_shown = position == 0 or position > folded
            button.setVisible(is_shown)
            if chevron is not None:
                chevron.setVisible(is_shown)
        self._more.setVisible(bool(self._folded) or folded > 0)
        self._folded_count = folded

    def _on_menu_about_to_show(self) -> None:
        self._menu.clear()
        tail_start = len(self._path) - len(self._parts) + 1
        places = self._path[1 : tail_start + self._folded_count]
        for text, place in places[-MAX_MENU_PLACES:]:
            action = self._menu.addAction(_short(text).replace("&", "&&"))
            action.triggered.connect(lambda _checked=False, place=place: self.place_requested.emit(place))

    def minimumSizeHint(self) -> QSize:
        """Return a narrow size: the path folds."""
        return QSize(80, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold or unfold places."""
        super().resizeEvent(event)
        if self._parts:
            self._arrange()


def _short(text: str) -> str:
    shown = text if len(text) <= _MAX_BUTTON_CHARS else text[: _MAX_BUTTON_CHARS - 1] + "…"
    return shown.replace("\n", "⏎")
