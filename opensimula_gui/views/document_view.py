"""The middle of the window while a checkpoint is open: where one is, and the pages as tabs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QTabWidget, QToolButton, QVBoxLayout, QWidget

from opensimula_gui.views.manifest_page import ManifestPage
from opensimula_gui.views.overview_page import OverviewPage
from opensimula_gui.views.raw_page import RawPage
from opensimula_gui.views.run_config.page import RunConfigPage
from opensimula_gui.views.strategies_page import StrategiesPage
from opensimula_gui.widgets.breadcrumb import Breadcrumb
from opensimula_gui.widgets.icons import icon
from opensimula_gui.wording import tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QAction

    from opensimula_gui.models.editing_session import EditingSession
    from opensimula_gui.views.pages import PageSpec


_FILL_DELAY_MS = 10

_Page = OverviewPage | StrategiesPage | RunConfigPage | ManifestPage | RawPage


class DocumentView(QWidget):
    """Back, forward and breadcrumb above; the pages below.

    Args:
        pages: Names, titles and icons of the pages, in order.
        back: Action of the back button.
        forward: Action of the forward button.
        parent: Qt parent.

    Signals:
        page_changed(str): name of the page that is shown now.
        page_filled(): the page that is shown has all its content, which is not painted yet.
    """

    page_changed = Signal(str)
    page_filled = Signal()

    def __init__(
        self, pages: Sequence[PageSpec], back: QAction, forward: QAction, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.overview = OverviewPage()
        self.strategies = StrategiesPage()
        self.run_config = RunConfigPage()
        self.manifest = ManifestPage()
        self.raw = RawPage()
        self._pages: dict[str, _Page] = {
            "overview": self.overview,
            "strategies": self.strategies,
            "run-config": self.run_config,
            "manifest": self.manifest,
            "raw": self.raw,
        }
        self._session: EditingSession | None = None
        self._stale: set[str] = set()
        self._names = [page.name for page in pages]
        self.breadcrumb = Breadcrumb()
        self.breadcrumb.setAccessibleName(tr("Path of the selected node"))
        self.breadcrumb.setWhatsThis(
            tr(
                "The nodes from the factor at the top to the selected one. A click on one selects it; "
                "the checkpoint stays as it is."
            )
        )
        self.tabs = self._build_tabs(pages)
        self.overview.filled.connect(self.page_filled)
        bar = QHBoxLayout()
        bar.setContentsMargins(8, 4, 8, 4)
        bar.setSpacing(4)
        for action in (back, forward):
            button = QToolButton()
            button.setDefaultAction(action)
            button.setAutoRaise(True)
            bar.addWidget(button)
        bar.addWidget(self.breadcrumb, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(bar)
        layout.addWidget(self.tabs, 1)

    def _build_tabs(self, pages: Sequence[PageSpec]) -> QTabWidget:
        tabs = QTabWidget()
        tabs.setObjectName("pages")
        tabs.setAccessibleName(tr("Pages"))
        tabs.setDocumentMode(True)
        for page in pages:
            number = tabs.addTab(self._pages[page.name], icon(page.icon), page.title)
            tabs.setTabWhatsThis(number, tr(page.meaning))
        tabs.currentChanged.connect(self._on_tabs_current_changed)
        tabs.tabBar().setWhatsThis(
            tr("The pages that show the checkpoint. Going to another one changes nothing in it.")
        )
        return tabs

    @property
    def page(self) -> str:
        """Name of the page that is shown."""
        return self._names[self.tabs.currentIndex()]

    def show_page(self, name: str) -> None:
        """Bring a page to the front."""
        self._fill(name)
        self.tabs.setCurrentIndex(self._names.index(name))

    def set_session(self, session: EditingSession | None) -> None:
        """Show another checkpoint; each page is filled when it is looked at."""
        self._session = session
        self.breadcrumb.set_path([])
        self._stale.update(self._names)
        # The form holds what is being typed, which matters even while another page is shown.
        self._fill("run-config")
        # A little later, so that the tree is painted first and no turn of the event loop takes long.
        QTimer.singleShot(_FILL_DELAY_MS, self, self._fill_current)

    def show_disk_state(self) -> None:
        """Show anew what is on disk, on the pages that show bytes, dates and digests; enough after a save."""
        self._stale.update(("overview", "manifest", "raw"))
        self._fill_current()

    def show_permissions(self) -> None:
        """Show anew what can be edited, on every page."""
        for name in self._names:
            if name not in self._stale:
                # Some pages only follow a session that they don't show yet.
                self._pages[name].set_session(None)
        self._stale.update(self._names)
        self._fill("run-config")
        self._fill_current()

    @Slot()
    def _fill_current(self) -> None:
        self._fill(self.page)
        # The overview says so itself: its cards come later.
        if self.page != "overview":
            self.page_filled.emit()

    def _fill(self, name: str) -> None:
        if name in self._stale:
            self._stale.remove(name)
            self._pages[name].set_session(self._session)

    @Slot(int)
    def _on_tabs_current_changed(self, number: int) -> None:
        self._fill(self._names[number])
        self.page_changed.emit(self._names[number])
