"""The Help menu."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QFileDialog, QWhatsThis

from opensimula_gui.app.actions import ACTIONS
from opensimula_gui.app.menu_table import MENUS
from opensimula_gui.app.questions import choose_path
from opensimula_gui.app.tasks import Policy, Tasks
from opensimula_gui.checkpoint.display_text import path_text
from opensimula_gui.checkpoint.errors import OpenSimulaError
from opensimula_gui.models.keyboard_table import KeyRow
from opensimula_gui.models.sampling_numbers import sampling_numbers
from opensimula_gui.services.threads import StopFlag, run_in_thread
from opensimula_gui.views.about_dialog import AboutDialog
from opensimula_gui.views.help.keyboard_dialog import KeyboardDialog
from opensimula_gui.views.help.licences_dialog import LicenceEntry, LicencesDialog
from opensimula_gui.views.help.report_dialog import ReportDialog
from opensimula_gui.views.help.sampling_dialog import SamplingDialog
from opensimula_gui.widgets.notice_bar import Notice
from opensimula_gui.wording import tr

if TYPE_CHECKING:
    from pathlib import Path

    from opensimula_gui.app.notices import Notices
    from opensimula_gui.app.window import MainWindow
    from opensimula_gui.models.editing_session import EditingSession

_REPORT_NAME = "opensimula-report.txt"


class HelpController(QObject):
    """Opens what the Help menu lists."""

    def __init__(self, window: MainWindow, tasks: Tasks, notices: Notices) -> None:
        super().__init__(window)
        self._window = window
        self._tasks = tasks
        self._notices = notices
        self._session: EditingSession | None = None
        actions = window.actions_by_id
        actions["actionWhatsThis"].triggered.connect(self._on_whats_this_triggered)
        actions["actionSamplingHelp"].triggered.connect(self._on_sampling_help_triggered)
        actions["actionKeyboard"].triggered.connect(self._on_keyboard_triggered)
        actions["actionReportProblem"].triggered.connect(self._on_report_problem_triggered)
        actions["actionAbout"].triggered.connect(self._on_about_triggered)

    def set_session(self, session: EditingSession | None) -> None:
        """Say what is open."""
        self._session = session

    @Slot()
    def _on_whats_this_triggered(self) -> None:
        QWhatsThis.enterWhatsThisMode()

    @Slot()
    def _on_sampling_help_triggered(self) -> None:
        numbers = sampling_numbers(self._session) if self._session is not None else {}
        SamplingDialog(numbers, self._window).open()

    @Slot()
    def _on_keyboard_triggered(self) -> None:
        KeyboardDialog(list(self._key_rows()), self._window).open()

    @Slot()
    def _on_about_triggered(self) -> None:
        # Imported here: it asks for the installed packages, which nobody needs before.
        from opensimula_gui.app.problem_report import versions  # noqa: PLC0415

        dialog = AboutDialog(versions(), self._window)
        dialog.licences_requested.connect(self._on_about_licences_requested)
        dialog.open()

    @Slot()
    def _on_about_licences_requested(self) -> None:
        self._tasks.start("licences", self._show_licences(), Policy.REFUSE)

    async def _show_licences(self) -> None:
        from opensimula_gui.services.licences import shipped_licences  # noqa: PLC0415 - as above

        found = await run_in_thread(shipped_licences, StopFlag())
        entries = [LicenceEntry(one.package, one.version, one.licence, one.text) for one in found]
        LicencesDialog(entries, self._window).open()

    @Slot()
    def _on_report_problem_triggered(self) -> None:
        from opensimula_gui.app.problem_report import problem_report  # noqa: PLC0415 - as above

        events = self._notices.log.events()
        dialog = ReportDialog(lambda with_texts: problem_report(events, with_texts=with_texts), self._window)
        dialog.save_requested.connect(self._on_report_save_requested)
        dialog.open()

    @Slot(str)
    def _on_report_save_requested(self, text: str) -> None:
        self._tasks.start("report", self._save_report(text), Policy.REFUSE)

    async def _save_report(self, text: str) -> None:
        dialog = QFileDialog(self._window, tr("Save the report"))
        dialog.setObjectName("reportFileDialog")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.selectFile(_REPORT_NAME)
        file = await choose_path(dialog)
        if file is not None:
            await run_in_thread(lambda: _write(file, text), StopFlag())
            said = tr("The report was saved as {file}.", file=path_text(file))
            self._notices.show(Notice("fine", said, key="report"))

    def _key_rows(self) -> list[KeyRow]:
        menus = {entry: tr(title).replace("&", "") for title, entries in MENUS for entry in entries}
        rows = []
        for spec in ACTIONS:
            action = self._window.actions_by_id[spec.id]
            keys = ", ".join(
                key.toString(QKeySequence.SequenceFormat.NativeText) for key in action.shortcuts()
            )
            name = action.text().replace("&", "")
            rows.append(KeyRow(name, keys, menus.get(spec.id, ""), tr(spec.tip), spec.icon))
        return rows


def _write(file: Path, text: str) -> None:
    try:
        file.write_text(text + "\n", "utf-8")
    except OSError as error:
        summary = tr(
            "The report could not be saved as {file}: {reason}.",
            file=path_text(file),
            reason=error.strerror or type(error).__name__,
        )
        raise OpenSimulaError(summary, tr("Choose another folder, or copy the report.")) from error
