"""Puts the parts of the running program together, and takes them apart when the window closes."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, cast

from opensimula_gui.app.actions import CHECKPOINT_ACTIONS
from opensimula_gui.app.appearance_controller import AppearanceController
from opensimula_gui.app.backup_view_controller import DISK_ACTIONS
from opensimula_gui.app.comparison_controller import ComparisonController
from opensimula_gui.app.disk_controller import DiskController
from opensimula_gui.app.document_controller import WRITING
from opensimula_gui.app.edit_controller import EditController
from opensimula_gui.app.factor_controller import FactorController
from opensimula_gui.app.help_controller import HelpController
from opensimula_gui.app.hub_controller import HubController
from opensimula_gui.app.journal_controller import JournalController
from opensimula_gui.app.language_controller import LanguageController
from opensimula_gui.app.memory_controller import MemoryController
from opensimula_gui.app.mending_controller import MendingController
from opensimula_gui.app.notices import Notices
from opensimula_gui.app.outline_controller import OutlineController
from opensimula_gui.app.palette_controller import PaletteController
from opensimula_gui.app.places_controller import PlacesController
from opensimula_gui.app.questions import ask_about_transfer
from opensimula_gui.app.recovery_controller import RecoveryController
from opensimula_gui.app.replace_controller import ReplaceController
from opensimula_gui.app.save_controller import SaveController
from opensimula_gui.app.screenshot import take_screenshot
from opensimula_gui.app.structure_controller import StructureController
from opensimula_gui.app.tasks import Policy, Tasks
from opensimula_gui.app.theme import apply_theme
from opensimula_gui.app.workspace import Workspace
from opensimula_gui.wording import tr

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

    from opensimula_gui.app.command_line import Options
    from opensimula_gui.app.theme_palette import Scheme
    from opensimula_gui.app.window import MainWindow
    from opensimula_gui.services.settings import Settings

_EXIT_REFUSED = 2


class Program:
    """Everything behind one window.

    Args:
        app: The application.
        window: Its window, painted once already, not furnished yet.
        settings: What is remembered between runs.
        options: The command line.
    """

    def __init__(self, app: QApplication, window: MainWindow, settings: Settings, options: Options) -> None:
        self._options = options
        self._window = window
        self._closed = asyncio.Event()
        # The first paint went by the palette that the platform gave; this asks it, and follows it.
        apply_theme(app, cast("Scheme", options.colour_scheme or settings.color_scheme))
        window.furnish()
        self.notices = Notices(window)
        self.notices.catch_everything()
        self.tasks = Tasks(self.notices.report, window)
        self.workspace = Workspace(window)
        self.saves = SaveController(window, self.workspace, self.tasks, self.notices)
        self.documents = self.saves.documents
        self.places = PlacesController(window, self.workspace)
        self.comparisons = ComparisonController(window, self.saves, self.places, self.tasks, self.notices)
        self.disk = DiskController(
            window, self.saves, self.tasks, self.notices, self.comparisons.compare_with_disk
        )
        self.edits = EditController(window, self.workspace, self.notices)
        self.mending = MendingController(
            window, self.workspace, self.saves, self.places, self.tasks, self.notices
        )
        self.structure = StructureController(window, self.workspace, self.places, self.tasks, self.notices)
        self.outlines = OutlineController(window, self.workspace, self.places)
        self.factors = FactorController(window, self.workspace, self.places, self.notices)
        self.structure.cutting.paste_fallback = self.outlines.paste
        self.replacing = ReplaceController(window, self.workspace, self.places, self.tasks)
        self.appearance = AppearanceController(app, window, settings)
        self.palette = PaletteController(window, self.workspace, self.places)
        self.hub = HubController(window, self.saves, self.tasks, self.notices, settings)
        self.hub.pulls.compare_requested.connect(self.comparisons.compare_with_download)
        self.language = LanguageController(window, settings, self.notices)
        self.help = HelpController(window, self.tasks, self.notices)
        self.memory = MemoryController(window, self.workspace, settings, self.tasks, self.notices)
        self.documents.session_changed.connect(self._on_documents_session_changed)
        self.journals: JournalController | None = None
        self.recovery: RecoveryController | None = None
        if options.screenshot is None:
            self._remember_edits()
        window.status.problems_requested.connect(self.workspace.show_problems)
        window.close_requested.connect(self._on_window_close_requested)
        window.actions_by_id["actionQuit"].triggered.connect(self._on_window_close_requested)
        self.memory.path_requested.connect(self.documents.open)
        self.workspace.start_page.pull_requested.connect(window.actions_by_id["actionPull"].trigger)
        self._on_documents_session_changed(None)

    def _remember_edits(self) -> None:
        """Keep unsaved edits and what was opened for the next start; a picture leaves no trace."""
        self.documents.checkpoint_opened.connect(self.memory.remember_opened)
        self.journals = JournalController(self._window, self.documents, self.notices)
        self.recovery = RecoveryController(
            self._window,
            self.documents,
            self.journals,
            self.comparisons,
            self.memory,
            self.tasks,
            self.notices,
        )

    async def run(self) -> int:
        """Open what the command line names, live until the window closes, and return the exit code."""
        self.memory.restore()
        self.workspace.set_session(None)
        if self._options.screenshot is not None:
            return await self._render(self._options, self._options.screenshot)
        self.hub.account.look_for_token()
        if self.recovery is not None:
            self.recovery.mark_recent()
        if self._options.path is not None:
            self.documents.open(self._options.path)
        if self._options.page is not None:
            self.places.show_page(self._options.page)
        await self._closed.wait()
        return 0

    async def _render(self, options: Options, picture: Path) -> int:
        shown = True
        if options.path is not None:
            ended: asyncio.Future[bool] = asyncio.get_running_loop().create_future()
            filled = asyncio.Event()
            self.documents.opening_ended.connect(ended.set_result)
            self.workspace.document.page_filled.connect(filled.set)
            self.documents.open(options.path)
            shown = await ended
            if shown:
                await filled.wait()
        if options.page is not None and shown:
            self.places.show_page(options.page)
        await take_screenshot(self._window, picture)
        return 0 if shown else _EXIT_REFUSED

    def _on_documents_session_changed(self, _session: object) -> None:
        session = self.documents.session
        for action_id in CHECKPOINT_ACTIONS:
            is_there = not (self.documents.is_backup and action_id in DISK_ACTIONS)
            self._window.actions_by_id[action_id].setEnabled(session is not None and is_there)
        for controller in (
            self.places,
            self.edits,
            self.mending,
            self.palette,
            self.replacing,
            self.outlines,
            self.factors,
            self.help,
        ):
            controller.set_session(session)
        self.structure.set_session(session)

    def _on_window_close_requested(self) -> None:
        self.tasks.start("quit", self._quit(), Policy.REFUSE)

    async def _quit(self) -> None:
        what = tr("A transfer is running")
        if self.hub.is_transferring and not await ask_about_transfer(self._window, what):
            return
        if not await self.documents.may_leave():
            return
        self.memory.remember_layout()
        await self.tasks.end_all(finish=WRITING)
        if self.recovery is not None and self.journals is not None:
            self.recovery.close()
            await self.journals.close()
        self.notices.stop_listening()
        self._window.close_now()
        self._closed.set()
