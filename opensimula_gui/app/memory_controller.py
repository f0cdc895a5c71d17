"""What is remembered between runs: recent checkpoints, the layout of the window, the last page."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QDateTime, QLocale, QObject, Qt, Signal, Slot

from opensimula_gui.app.tasks import Policy, Tasks
from opensimula_gui.checkpoint.display_text import one_line, path_text
from opensimula_gui.checkpoint.problems import Severity
from opensimula_gui.services.threads import StopFlag, run_in_thread
from opensimula_gui.views.pages import PAGES
from opensimula_gui.views.start_page import RecentEntry
from opensimula_gui.widgets.notice_bar import Notice
from opensimula_gui.wording import tr

if TYPE_CHECKING:
    from opensimula_gui.app.notices import Notices
    from opensimula_gui.app.window import MainWindow
    from opensimula_gui.app.workspace import Workspace
    from opensimula_gui.services.documents import OpenedCheckpoint
    from opensimula_gui.services.settings import RecentCheckpoint, Settings

_MAX_IN_MENU = 10
_NAME_CHARS = 80


class MemoryController(QObject):
    """Joins the settings to the window.

    Signals:
        path_requested(object): a recent checkpoint was chosen from the menu.
    """

    path_requested = Signal(object)

    def __init__(
        self, window: MainWindow, workspace: Workspace, settings: Settings, tasks: Tasks, notices: Notices
    ) -> None:
        super().__init__(window)
        self._window = window
        self._workspace = workspace
        self._settings = settings
        self._tasks = tasks
        self._notices = notices
        self._edited: frozenset[Path] = frozenset()
        workspace.start_page.forget_requested.connect(self._on_start_page_forget_requested)

    def restore(self) -> None:
        """Put docks and page back as they were, and offer the recent checkpoints."""
        if self._settings.window_state:
            self._workspace.docks.remember(QByteArray(self._settings.window_state))
        if self._settings.last_page in {page.name for page in PAGES}:
            self._workspace.document.show_page(self._settings.last_page)
        self._show_recent()
        self._tell_trouble()

    @Slot(object)
    def remember_opened(self, opened: OpenedCheckpoint) -> None:
        """Put a checkpoint on top of the recent ones."""
        inspection = opened.inspection
        name = inspection.run_config.name if inspection.run_config else None
        self._settings.remember_opened(
            inspection.root,
            name or inspection.root.name,
            factors=sum(factor.accepted for factor in opened.factors),
            nodes=sum(factor.nodes for factor in opened.factors),
            errors=sum(problem.severity == Severity.ERROR for problem in inspection.problems),
            warnings=sum(problem.severity == Severity.WARNING for problem in inspection.problems),
        )
        self._save_soon()
        self._show_recent()

    def recent_roots(self) -> list[Path]:
        """Return the roots of the recent checkpoints."""
        return [Path(recent.path) for recent in self._settings.recent]

    def mark_edited(self, roots: frozenset[Path]) -> None:
        """Mark the recent checkpoints that have unsaved edits."""
        if roots != self._edited:
            self._edited = roots
            self._show_recent()

    def remember_layout(self) -> None:
        """Keep size, docks and page for the next run."""
        self._settings.window_geometry = bytes(self._window.saveGeometry().data())
        self._settings.window_state = bytes(self._workspace.docks.state.data())
        self._settings.last_page = self._workspace.document.page
        self._settings.save()

    @Slot(object)
    def _on_start_page_forget_requested(self, path: Path) -> None:
        self._settings.forget(path)
        self._save_soon()
        self._show_recent()

    def _save_soon(self) -> None:
        """Write the settings on a thread: a slow disk must not hold up the window."""
        self._tasks.start("settings", self._save(), Policy.REPLACE)

    async def _save(self) -> None:
        await run_in_thread(self._settings.save, StopFlag())
        self._tell_trouble()

    def _show_recent(self) -> None:
        entries = [_entry(recent, self._edited) for recent in self._settings.recent]
        self._workspace.start_page.set_recent(entries)
        menu = self._window.submenus["menuRecent"]
        menu.clear()
        menu.setEnabled(bool(entries))
        for entry in entries[:_MAX_IN_MENU]:
            action = menu.addAction(f"{entry.name}  —  {path_text(entry.path)}".replace("&", "&&"))
            action.setEnabled(entry.exists)
            action.triggered.connect(lambda _checked, path=entry.path: self.path_requested.emit(path))

    def _tell_trouble(self) -> None:
        if self._settings.notice:
            self._notices.show(Notice("warning", self._settings.notice, key="settings"))
            self._settings.notice = ""


def _entry(recent: RecentCheckpoint, edited: frozenset[Path]) -> RecentEntry:
    path = Path(recent.path)
    factors = tr("{n} factor", "{n} factors", recent.factors)
    nodes = tr("{n} node", "{n} nodes", recent.nodes)
    health, problems = _health(recent)
    return RecentEntry(
        path,
        one_line(recent.name, _NAME_CHARS),
        f"{factors}, {nodes}",
        path.exists(),
        has_edits=path in edited,
        health=health,
        problems=problems,
        opened=_date(recent.opened_at),
    )


def _health(recent: RecentCheckpoint) -> tuple[str, str]:
    """Return an icon and words for the problems that a checkpoint had."""
    if recent.errors:
        return "error", tr("{n} error", "{n} errors", recent.errors)
    if recent.warnings:
        return "warning", tr("{n} warning", "{n} warnings", recent.warnings)
    return ("fine", tr("No problems")) if recent.errors == 0 else ("", "")


def _date(moment: str) -> str:
    """Return the day of a moment as the user writes it; empty if it is none."""
    time = QDateTime.fromString(moment, Qt.DateFormat.ISODate).toLocalTime()
    return QLocale().toString(time.date(), QLocale.FormatType.ShortFormat) if time.isValid() else ""
